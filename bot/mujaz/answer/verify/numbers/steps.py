"""C4: what rises by ten does not rise to ten.

In:  a Pair
Out: Reasons: number_role
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.axes import on_axis
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_TO = re.compile(
    r"(?:\b(?:الي|ليبلغ|لتبلغ|ليصل الي|لتصل الي|to)(?: (?:نحو|حوالي|about|around))?)\s*\Z"
)
_BY = re.compile(
    r"(?:\b(?:بمقدار|بواقع|بنسبه|بنحو|بحوالي|by)(?: (?:نحو|حوالي|about|around))?|\bبـ?)\s*\Z"
)
_REACH = 24  # characters before a number that lead to it


def check_steps(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a number is reached in one text and added in the other."""
    yield from _left_for_reached(pair)
    if not on_axis("rise-fall", pair.evidence):
        return
    for number in pair.claim.numbers:
        same = [q for q in pair.evidence.numbers if q.value == number.value]
        leads = {_lead(pair.evidence.text, q) for q in same}
        ours = _lead(pair.claim.text, number)
        if ours and len(leads) == 1 and "" not in leads and ours not in leads:
            detail = f"{number.text!r} is {leads.pop()!r} in the evidence, not {ours!r}"
            yield Reason(check="number_role", detail=detail)
            return


_FROM = re.compile(r"\b(?:from|من)(?: (?:about|around|نحو|حوالي))?\s*\Z")


def _left_for_reached(pair: Pair) -> Iterator[Reason]:
    """ "Raised to 12" is not "raised from 12 to 40"."""
    theirs = [(q, fold_key(pair.evidence.text[: q.start])) for q in pair.evidence.numbers]
    reached = [q.value for q, before in theirs if _TO.search(before)]
    for ours in pair.claim.numbers:
        same = [before for q, before in theirs if q.value == ours.value]
        if not same or not reached or ours.value in reached or ours.low is not None:
            continue
        led = _TO.search(fold_key(pair.claim.text[: ours.start]))
        if led and all(_FROM.search(before) for before in same):
            detail = f"{ours.text!r} is what the evidence comes from"
            yield Reason(check="number_role", detail=detail)
            return


def _lead(text: str, number: Quantity) -> str:
    """Return "to" or "by" before a number, "" where neither stands there."""
    before = fold_key(text[max(0, number.start - _REACH) : number.start])
    if _TO.search(before):
        return "to"
    own = fold_key(number.text)
    joined = own.startswith("ب") and not own.startswith(("بليون", "باي"))
    return "by" if _BY.search(before) or joined else ""
