"""C12: a suspected case is none that is confirmed, nor the other way round.

In:  a Pair
Out: Reasons: modality

Only what stands right by the noun that is counted: "confirmed" and "suspected" tell of other
things as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_COUNTED = r"(?:cases?|infections?|deaths?|fatalit(?:y|ies)|patients?|victims?|instances?)"
_ARABIC = r"(?:اصاب(?:ه|ات|تين|تان)|حال(?:ه|ات|تين|تان)|وفا(?:ه|تين|تان)|وفيات|مصابا?|مصابين)"
_FILL = r"(?: (?!and|or|but|of)\w+){0,2}"  # "confirmed measles cases"
_FILL_ARABIC = r"(?: (?!من|في|و)\w+)?"
_SURE = re.compile(
    rf"\b(?:confirmed|proven|verified){_FILL} {_COUNTED}\b"
    rf"|\b[وفب]?(?:ال)?{_ARABIC}{_FILL_ARABIC} (?:ال)?(?:موكد(?:ه|ات|ا)?|مثبت(?:ه|ات)?)\b"
)
_UNSURE = re.compile(
    rf"\b(?:suspected|probable|possible|presumed|suspicious|unconfirmed){_FILL} {_COUNTED}\b"
    rf"|\b[وفب]?(?:ال)?{_ARABIC}{_FILL_ARABIC} (?:ال)?(?:مشتبه|[يت]شتبه|محتمل|مشكوك|مرجح)"
    rf"|\b(?:ال)?مشتبه\w*(?: \w+){{0,2}} (?:ب|بال)?{_ARABIC}\b"
)


def check_cases(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim counts as confirmed what is only suspected, or the reverse."""
    ours, theirs = fold_key(pair.claim.text), fold_key(pair.evidence.text)
    for mine, others in ((_SURE, _UNSURE), (_UNSURE, _SURE)):
        said = mine.search(ours)
        if said and not mine.search(theirs) and (told := others.search(theirs)):
            detail = f"the claim says {said[0]!r} where the evidence says {told[0]!r}"
            yield Reason(check="modality", detail=detail)
            return
