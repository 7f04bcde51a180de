"""C4: what rises by ten does not rise to ten.

In:  a Pair
Out: Reasons: number_role
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.pair import Pair
from mujaz.answer.verify.poles import on_axis
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


def _lead(text: str, number: Quantity) -> str:
    """Return "to" or "by" before a number, "" where neither stands there."""
    before = fold_key(text[max(0, number.start - _REACH) : number.start])
    if _TO.search(before):
        return "to"
    own = fold_key(number.text)
    joined = own.startswith("ب") and not own.startswith(("بليون", "باي"))
    return "by" if _BY.search(before) or joined else ""
