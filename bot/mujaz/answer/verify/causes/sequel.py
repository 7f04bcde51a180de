"""C14: what came first in the evidence does not come second in the claim.

In:  a Pair, both texts English
Out: Reasons

"The dispute began after Estia closed its border" is not "Estia closed its border after the dispute
began", and "A before B" is not "B before A". Each side must be told by words that stand on the
other side alone.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.model import Reason

_LATER = frozenset("after following since once".split())  # what stands behind came first
_SOONER = frozenset("before until till".split())  # what stands behind came second
_FEWEST = 2  # words of each side that the other text has
_NOT = frozenset("not never no nobody only until".split())


def check_sequel(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where two events have changed places around "after" or "before"."""
    if pair.crossed or pair.claim.arabic or any(w.key in _NOT for w in pair.claim.words):
        return
    for ours in _orders(pair.claim):
        for theirs in _orders(pair.evidence):
            if _told_by(pair, ours[0], theirs[1], theirs[0]) and (
                _told_by(pair, ours[1], theirs[0], theirs[1])
            ):
                detail = "the evidence has these events in the other order"
                yield Reason(check="cause", detail=detail)
                return


def _orders(reading: Reading) -> Iterator[tuple[list[Word], list[Word]]]:
    """Yield the words of what came first and of what came second, for each mark of order."""
    for mark in reading.words:
        if mark.key not in _LATER | _SOONER or mark.counted:
            continue
        low, high = mark.clause - 1, mark.clause + 1
        near = [w for w in reading.words if low <= w.clause <= high and w.content]
        before = [w for w in near if w.i < mark.i]
        behind = [w for w in near if w.i > mark.i]
        if not before:  # "After A, B"
            behind, before = (
                [w for w in behind if w.clause == mark.clause],
                [w for w in behind if w.clause > mark.clause],
            )
        if before and behind:
            yield (behind, before) if mark.key in _LATER else (before, behind)


def _told_by(pair: Pair, ours: list[Word], theirs: list[Word], others: list[Word]) -> bool:
    """Tell whether the words of one side stand on one side of the evidence alone."""
    there, elsewhere = {w.i for w in theirs}, {w.i for w in others}
    found = [{m.i for m in pair.matches[w.i]} for w in ours]
    found = [f for f in found if f]
    return len(found) >= _FEWEST and all(f & there and not f & elsewhere for f in found)
