"""C14: a cause in the claim is a cause in the evidence; "after" is not "because".

In:  a Pair
Out: Reasons
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.pair import Pair
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_CAUSE = re.compile(
    r"\b(?:because|due to|owing to|thanks to|caused|causes|causing|as a result|result of|led to"
    r"|resulted|resigned over|for \w+ reasons|over (?:the|a)|blamed|blame"
    r"|[وفل]?(?:بسبب|سبب|السبب|بفعل|جراء|نتيجه|لان|لانه|لانها|بفضل|يتسبب|تسبب|تسببت|ادي|ادت|اسفر|اسفرت|لاسباب|لوجود|اضطر|تضطر|دفع|يدفع|دفعت))\b"
)
_SAME = re.compile(
    r"\b(?:because|due to|owing to|thanks to|caused?|causes|causing|as a result|result of|led to"
    r"|resulted|reasons?|over|blamed?|force[ds]?|killed|injur\w+|destroyed"
    r"|[وفل]?(?:بسبب|سبب|السبب|بفعل|جراء|نتيجه|لان\w*|بفضل|ي?تسبب\w*|ادي|ادت|ي?اسفر\w*|لاسباب|تضطر|دفع|يدفع|دفعت|حمل|حملت|اودي))\b"
)


def check_cause(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim gives a cause and the evidence gives none."""
    found = _CAUSE.search(fold_key(pair.claim.text))
    if found and not _SAME.search(fold_key(pair.evidence.text)):
        detail = f"the evidence gives no cause; the claim says {found.group()!r}"
        yield Reason(check="cause", detail=detail)
