"""C13: a change keeps what it is reckoned from: a rise on the month is none on the year.

In:  a Pair
Out: Reasons: direction
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.bases import Base, bases
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_ENDS = re.compile(r"[.!?؟;؛\n](?!\d)")


def check_compared(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim reckons a number from another period than the evidence."""
    ours, theirs = bases(pair.claim), bases(pair.evidence)
    known = {b.period for b in theirs}
    for base in ours:
        number = _number_of(pair.claim, base)
        if not base.reckoned or number is None:
            continue
        same = [q for q in pair.evidence.numbers if q.value == number.value]
        there = {b.period for q in same for b in theirs if _is_of(pair.evidence, b, q)}
        if there and base.period not in (there if len(known) > 1 and len(same) == 1 else known):
            detail = (
                f"{number.text!r} is reckoned from the {sorted(there)[0]} before in the evidence"
            )
            yield Reason(check="direction", detail=detail)
            return


def _is_of(reading: Reading, base: Base, number: Quantity) -> bool:
    own = _number_of(reading, base) if base.reckoned else None
    return own is not None and own.start == number.start


def _number_of(reading: Reading, base: Base) -> Quantity | None:
    """Return the number that is reckoned from a period: the last before it in its sentence, else
    the first behind it.
    """
    ends = [m.start() for m in _ENDS.finditer(reading.text)]
    low = max((e for e in ends if e < base.start), default=-1)
    high = min((e for e in ends if e >= base.end), default=len(reading.text))
    inside = [
        q for q in reading.numbers
        if low < q.start < high and q.kind not in {"ordinal", "year"}
        and not (base.start < q.end and q.start < base.end)
    ]  # fmt: skip
    before = [q for q in inside if q.end <= base.start]
    return before[-1] if before else inside[0] if inside else None
