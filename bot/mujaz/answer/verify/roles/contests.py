"""C17: who won and who lost keep their sides, whichever end it is told from.

In:  a Pair, in one language or two
Out: Reasons: role_order

"X's victory over Y" is "Y's defeat by X" and «خسارة Y أمام X», and none of them is "X's defeat by
Y".
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.contests import contests, sides
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.model import Reason


def check_contests(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where winner and loser have changed sides."""
    theirs = contests(pair.evidence)
    for ours in contests(pair.claim) if theirs else []:
        kept = [sides(pair, ours, told) for told in theirs]
        if -1 in kept and 1 not in kept:
            detail = f"who {ours.word.raw!r} and against whom is the other way round"
            yield Reason(check="role_order", detail=detail)
            return
