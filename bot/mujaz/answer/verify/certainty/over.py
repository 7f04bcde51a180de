"""C12: what is over in the evidence is not to come in the claim, nor on the day of what followed.

In:  a Pair
Out: Reasons

"Hearings resumed on Monday following a three-week strike": nobody will strike, and nobody went on
strike on Monday.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.dues import clause_text
from mujaz.answer.verify.grammar.ended import only_before, stands_behind_after
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.sureness import Sureness, level_of, sureness
from mujaz.language.counted import TIME_UNITS
from mujaz.language.dates import DateExpr
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_SINCE = re.compile(r"\b(?:since|having been|منذ)\b")
_BOUND = re.compile(
    r"\b(?:until|till|before|end\w*|since|after|following|lift\w*|resum\w*|over"
    r"|[وف]?(?:حتي|قبل|منذ|بعد|عقب|اثر|انته\w+|[يت]نتهي|نهاي\w+|رفع\w*|استانف\w*))\b"
)
_NEAR = 5  # words from a state to its length, or its "since"


def check_over(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells as to come, or on another day, what was before."""
    for clause in pair.claim.clauses:
        text = clause_text(pair.claim, clause)
        there = [] if _BOUND.search(text) else only_before(pair, clause)
        if not there:
            continue
        told = pair.claim.text[pair.claim.clause(clause)[0].start :]
        ahead = sureness(pair.claim, clause) in {Sureness.COMING, Sureness.PLANNED}
        if ahead and all(_is_over(pair.evidence, m) for m in there):
            detail = f"in the evidence that came before, and is not to come: {told!r}"
            yield Reason(check="modality", detail=detail)
            return
        day = _day_of_another(pair, clause, there)
        if day:
            detail = f"in the evidence {day!r} is the day of what came after that: {told!r}"
            yield Reason(check="dates", detail=detail)
            return


def _is_over(reading: Reading, word: Word) -> bool:
    """Tell whether nothing in a text lies ahead, or a state behind "after" has a "since"."""
    near = reading.words[max(0, word.i - _NEAR) : word.i + 1 + _NEAR]
    if _SINCE.search(fold_key(reading.text[near[0].start : near[-1].end])):
        return True
    return all(level_of(reading, w) is None for w in reading.words)


def _day_of_another(pair: Pair, clause: int, there: list[Word]) -> str:
    """Return the day that the evidence has of what followed a state with a length of its own."""
    words = pair.claim.clause(clause)
    for date in pair.claim.dates:
        if not words[0].start <= date.start < words[-1].end:
            continue
        same = [d for d in pair.evidence.dates if _day(d) == _day(date)]
        apart = bool(same) and not any(_behind(pair.evidence, d) for d in same)
        if apart and all(_lasts(pair.evidence, m) for m in there):
            return date.text
    return ""


def _behind(reading: Reading, date: DateExpr) -> bool:
    return any(
        stands_behind_after(reading, w) for w in reading.words if date.start <= w.start < date.end
    )


def _lasts(reading: Reading, word: Word) -> bool:
    near = reading.words[max(0, word.i - _NEAR) : word.i + 1 + _NEAR]
    lengths = [q for q in reading.numbers if q.unit in TIME_UNITS]
    return any(q.start <= w.start < q.end for w in near for q in lengths)


def _day(date: DateExpr) -> tuple[object, ...]:
    return date.weekday, date.day, date.month, date.year, date.offset
