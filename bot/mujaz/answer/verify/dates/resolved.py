"""A day in brackets behind the words that name it is no second day: "by Monday (16 November 2026)".

In:  a Reading and one of its dates
Out: where its words begin, those before the brackets included

The product tells the verifier so what the words of an article mean. What stands before the words
("until", «قبل») is told of the day in brackets as well.
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.dates import DateExpr


def begins(reading: Reading, date: DateExpr) -> int:
    """Return where a date begins, or the one that it says again."""
    if not reading.text[: date.start].endswith("("):
        return date.start
    said = (d for d in reading.dates if d.end < date.start)
    return next(
        (d.start for d in said if reading.text[d.end : date.start].strip() == "("), date.start
    )
