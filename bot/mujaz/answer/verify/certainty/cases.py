"""C12: a suspected case is none that is confirmed, nor the other way round.

In:  a Pair
Out: Reasons: modality

Only what stands right by the noun that is counted: "confirmed" and "suspected" tell of other
things as well. Not where the evidence says it by another word: "12 cases have been confirmed".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_COUNTED = r"(?:cases?|infections?|deaths?|fatalit(?:y|ies)|patients?|victims?|instances?)"
_ARABIC = r"(?:اصاب(?:ه|ات|تين|تان)|حال(?:ه|ات|تين|تان)|وفا(?:ه|تين|تان)|وفيات|مصابا?|مصابين)"
_FILL = (
    r"(?: (?!and|or|but|of|suspect|probabl|possibl|presum)\w+){0,2}"  # "confirmed measles cases"
)
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


# where one thing that is told ends
_PARTS = re.compile(
    r"[,،.;؛:!?؟\n](?!\d)|\b(?:(?:and|but|while|whereas|with|فيما|بينما|لكن|في حين|مع)\b|و(?=\d))"
)
_CONFIRMED = re.compile(
    r"\b(?:confirm(?:s|ed)|proven|verified|[وف]?(?:ال)?(?:[يت]?تاكدت?|[يت]?وكدت?|اكدت?|موكد(?:ه|ات|ا)?))\b"
)
_SUSPECTED = re.compile(
    r"\b(?:suspect(?:s|ed)|probable|presumed|unconfirmed|[يت]?شتبه\w*|(?:ال)?مشتبه\w*|محتمل\w*)\b"
)
_OPEN = re.compile(
    r"\b(?:not|no|none|nothing|never|yet|if|whether|until|before|could|may|might|to be"
    r"|لم|لن|لا|غير|دون|بدون|قبل|اذا|لو|قد|حتي)\b|n't\b"
)


def check_cases(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim counts as confirmed what is only suspected, or the reverse."""
    ours, theirs = fold_key(pair.claim.text), fold_key(pair.evidence.text)
    for mine, others in ((_SURE, _UNSURE), (_UNSURE, _SURE)):
        said = mine.search(ours)
        if said and _told_otherwise(pair, _CONFIRMED if mine is _SURE else _SUSPECTED):
            continue
        if said and not mine.search(theirs) and (told := others.search(theirs)):
            detail = f"the claim says {said[0]!r} where the evidence says {told[0]!r}"
            yield Reason(check="modality", detail=detail)
            return


def _told_otherwise(pair: Pair, way: re.Pattern[str]) -> bool:
    """Tell whether a part of the evidence says of what the claim counts that it is confirmed, or
    suspected, and nothing else of it.
    """
    values = {q.value for q in pair.claim.numbers if q.kind == "count"}
    other = _SUSPECTED if way is _CONFIRMED else _CONFIRMED
    text, start = pair.evidence.text, 0
    for end in [*(m.start() for m in _PARTS.finditer(text)), len(text)]:
        part = fold_key(text[start:end])
        counted = {q.value for q in pair.evidence.numbers if start <= q.start < end}
        sure = way.search(part) and not other.search(part) and not _OPEN.search(part)
        if sure and (not values or values & counted):
            return True
        start = end
    return False
