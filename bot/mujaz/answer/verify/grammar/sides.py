"""Two numbers around "to", "from", «مقابل»: which is the new side and which the old.

In:  a Reading and its numbers
Out: the sides in order; a Reason where the claim has them the other way round
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_FROM = frozenset(
    fold_key(w) for w in "من from مقابل compared against versus بعدما كانت كان was".split()
)


_TO = frozenset(fold_key(w) for w in "إلى الى to at عند reaching".split())


_REACHED = re.compile(r"\b(?:to|الي)(?: (?:about|around|nearly|نحو|حوالي))?\s*\Z")


def both_reach(pair: Pair, ours: Quantity, same: Sequence[Quantity]) -> bool:
    """Tell whether a number is what was reached in both texts, the only one: "from 12 to 40"."""
    before = fold_key(pair.claim.text[: ours.start])
    starts = {q.start for q in pair.evidence.numbers} | {q.start for q in same}
    there = {n for n in starts if _REACHED.search(fold_key(pair.evidence.text[:n]))}
    alone = len(there) == 1 and {q.start for q in same} == there
    return alone and bool(_REACHED.search(before))


_JOINED = re.compile(r"و\w")
_STEP = re.compile(r"(?:from|من) .*\b(?:to|الي)\b")


def check_order(
    pair: Pair, ours: Sequence[Quantity], theirs: Sequence[Quantity]
) -> Iterator[Reason]:
    """Two numbers around "to", "from", «مقابل» must stand on the same sides."""
    mine = sides(pair.claim, ours)
    there = list(all_sides(pair.evidence, theirs))
    if mine and mine not in there and mine[::-1] in there:
        detail = f"{mine[0]} and {mine[1]} stand the other way round in the evidence"
        yield Reason(check="number_role", detail=detail)


def sides(reading: Reading, numbers: Sequence[Quantity]) -> tuple[Decimal, ...] | None:
    """Return two numbers as (new or first side, old or second side)."""
    return next(all_sides(reading, numbers), None)


def all_sides(reading: Reading, numbers: Sequence[Quantity]) -> Iterator[tuple[Decimal, ...]]:
    """Yield the two sides of each comparison: (new or first side, old or second side)."""
    for q in numbers:  # "from 1.2 to 3 percent" is read as a range
        if q.low is not None and q.high is not None and _STEP.match(fold_key(q.text)):
            yield q.high, q.low
    # "from 61 percent in 2021 to 68": the year is no side
    for one, other in pairwise([q for q in numbers if q.kind != "year"]):
        between = fold_key(reading.text[one.end : other.start]).split()
        gap = reading.text[one.end : other.start].strip()
        before = [w.key for w in reading.words if w.end <= one.start][-1:]
        if len(between) > 9 or (one.unit and other.unit and one.unit != other.unit):
            continue  # «12 عالمًا من خمس دول» are no two sides of one thing
        if gap in {"-", "–"}:
            yield one.value, other.value
            continue
        led = bool(before) and before[0] in _FROM
        if between[-1:] in (["and"], ["و"]) or _JOINED.match(fold_key(other.text)):
            continue  # «60 إلى مروانيا و40 إلى سهلان»: each has its own
        if led and any(k in _TO for k in between):
            yield other.value, one.value
        elif any(k in _FROM or k in {"to", "ل"} for k in between):
            yield one.value, other.value
