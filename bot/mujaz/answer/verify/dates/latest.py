"""C6: a day that bounds something bounds it from the same side: "until at least Friday" is not
"until Friday at the latest".

In:  a Pair
Out: Reasons: dates
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.dates.resolved import begins
from mujaz.answer.verify.dates.times import agrees
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.dates import DateExpr
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_REACH = 40  # characters on either side of a date in which its bound stands
_FILL = r"(?:(?:the|until|till|on|in|early|mid|late|end|of|ال\w+|حتي|يوم|شهر|عام|نهايه|مطلع)[ -])*"
_OVER = re.compile(  # not a day before it
    rf"(?:\b(?:at least|at the (?:very )?(?:earliest|soonest)|(?:no|not) (?:earlier|sooner) than"
    rf"|not before|(?:will|would|does|do|can|could|may)(?: not|n't) \w+ (?:\w+ )?before"
    rf"|[وف]?ليس قبل|(?:علي|في) الاقل|(?:علي|في) اقرب تقدير|موعد لا يسبق)) {_FILL}\Z"
)
_UNDER = re.compile(  # not a day after it
    rf"(?:\b(?:at most|at the (?:very )?latest|(?:no|not) later than|no longer than|not after"
    rf"|not beyond|a maximum of|(?:ب|في )?(?:موعد|مهله|اجل|تاريخ) (?:اقصاه?ا?|لا [يت]تجاوز"
    rf"|لا [يت]تعدي?)"
    rf"|علي الاكثر|(?:علي|في) ابعد تقدير|(?:ك|ب)?حد اقصي)) {_FILL}\Z"
)
_OVER_BEHIND = re.compile(
    r"\W*(?:at (?:the )?(?:very )?(?:least|earliest|soonest)|or later|or after|and beyond"
    r"|(?:علي|في) الاقل|(?:علي|في) اقرب (?:تقدير|وقت|موعد)|كحد ادني|او بعده\w*|فما بعد\w*)\b"
)
_UNDER_BEHIND = re.compile(
    r"\W*(?:at (?:the )?(?:very )?(?:most|latest)|or earlier|or sooner|or before"
    r"|علي (?:ال)?اكثر|(?:علي|في) (?:ابعد|اقصي) تقدير|[كب]حد اقصي|علي اقصي حد|كموعد (?:اقصي|نهايي)"
    r"|كاقصي (?:حد|موعد)|او قبله\w*)\b"
)


def check_latest(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a day that one text bounds from below and the other from above."""
    for ours in pair.claim.dates:
        here, _ = _bound(pair.claim, ours)
        if here and _sides(pair, ours) == {-here}:
            bound = "the earliest" if here > 0 else "the latest"
            detail = f"{ours.text!r} is at {bound} in the claim, not in the evidence"
            yield Reason(check="dates", detail=detail)
            return


def bounds_alike(pair: Pair, word: Word) -> bool:
    """Return whether a word only says from which side a day bounds something, and the evidence
    says so of the same day by other words: «كحد أقصى» is "at the latest".
    """
    for ours in pair.claim.dates:
        side, (start, end) = _bound(pair.claim, ours)
        if side and start <= word.start < end and side in _sides(pair, ours):
            return True
    return False


def _sides(pair: Pair, ours: DateExpr) -> set[int]:
    return {_bound(pair.evidence, d)[0] for d in pair.evidence.dates if agrees(ours, d)}


def _bound(reading: Reading, date: DateExpr) -> tuple[int, tuple[int, int]]:
    """Return 1 where a day is the earliest that may be, -1 where it is the latest, else 0; and
    where the words that say so stand.
    """
    low = max(0, date.start - _REACH)
    text = fold_key(reading.text[low : begins(reading, date)])
    before = text + " " * (date.start - low - len(text))
    behind = fold_key(reading.text[date.end : date.end + _REACH])
    for side, ahead, after in ((1, _OVER, _OVER_BEHIND), (-1, _UNDER, _UNDER_BEHIND)):
        if m := ahead.search(before):
            return side, (low + m.start(), date.start)
        if m := after.match(behind):
            return side, (date.end, date.end + m.end())
    return 0, (0, 0)
