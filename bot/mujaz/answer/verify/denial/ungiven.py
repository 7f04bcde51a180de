"""C10: a warning, an order or an offer that was never given was not ignored, defied or refused.

In:  a Pair
Out: Reasons: negation

"They ignored an order to leave" takes for granted that one was given, whatever the sentence is
about; "they had not been told to leave" denies just that, and no word of the claim is denied.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_SPURNED = re.compile(
    r"\b(?:ignor(?:e[ds]?|ing)|def(?:y|ies|ied|ying)|disobey\w*|disregard\w*|flout\w*"
    r"|refus(?:e[ds]?|ing|al)|turned down|turn(?:ing)? down|declin(?:e[ds]?|ing)"
    r"|reject\w*|spurn\w*|heed\w*|obey\w*"
    r"|follow(?:ed|ing)? (?:an?|the|orders?|warnings?|advice)"
    r"|[وف]?(?:تجاهل|[يت]تجاهل|عصي|عصوا|عصت|رفض|[يت]رفض|خالف|[يت]خالف|امتثل|[يت]متثل|استجاب|[يت]ستجيب"
    r"|تحدي|تحدت|تحدوا)\w{0,3})\b"
    r"(?!(?: \w+){0,3} (?:accus|charge|alleg|claim|suggest|report|critici"
    r"|(?:ال)?(?:اتهام|ادعاء|مزاعم|روايه|انتقاد)))"  # of what somebody says
)
# what can only be done to what was given, and what is given
_TOLD = re.compile(
    r"\b(?:disobey\w*|heed\w*|obey\w*|flout\w*"
    r"|(?:orders?|warnings?|instructions?|advice|offers?|alerts?|notices?|requests?|calls?|demands?"
    r"|invitations?|appeals?)"
    r"|[وف]?(?:عصي|عصوا|عصت|امتثل|[يت]متثل)\w{0,3}"
    r"|[وبفل]?(?:ال)?(?:امر|اوامر|تحذير\w*|انذار\w*|اخطار\w*|تعليمات|عرض|عروض|طلب\w*|دعوه|دعوات|نداء\w*"
    r"|تنبيه\w*|نصيحه|نصايح)(?:ا|ه|ها|هم)?)\b"
)
_NONE = re.compile(r"\b(?:not|no|never|nobody|لم|لا|دون)\b")
_GIVEN = (
    "told|warned|ordered|asked|instructed|advised|offered|given|informed|notified|alerted|urged"
    "|invited|issued|sent|received"
)
_NOT_GIVEN = re.compile(
    rf"\b(?:not|never|n't|nobody(?: had| has)?|hardly)(?: yet| ever| even)?"
    rf"(?: been| be)? (?:{_GIVEN})\b"
    r"|\b(?:no|without(?: any)?) (?:\w+ )?(?:warnings?|orders?|instructions?|advice|offers?"
    r"|alerts?|notice)\b"
    r"|\b[وف]?لم (?:[ينت](?:بلغ|حذر|نذر|خطر|تلق|صدر|طلب|صل|عرض|ومر|وجه|خبر)\w{0,3}"
    r"|[يت]كن \w+ انذار)\b"
    r"|\b(?:دون|بلا|من دون|بدون) (?:سابق )?(?:انذار|تحذير|اخطار|امر|ابلاغ)\b"
)


def check_ungiven(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has somebody spurn what the evidence says nobody gave."""
    ours, theirs = fold_key(pair.claim.text), fold_key(pair.evidence.text)
    if not _SPURNED.search(ours) or _SPURNED.search(theirs) or _NONE.search(ours):
        return
    found = _NOT_GIVEN.search(theirs)
    if found and (_TOLD.search(ours) or _same_deed(ours, theirs[found.end() :])):
        detail = f"the evidence says that none was given: {found.group()!r}"
        yield Reason(check="negation", detail=detail)


_REFUSED_TO = re.compile(r"\b(?:refus\w+|declin\w+) to (\w+)")
_TO_DO = re.compile(r" to (\w+)")


def _same_deed(ours: str, behind: str) -> bool:
    """Tell whether one refused to do what nobody was told to do: "had not been told to leave"."""
    said, told = _REFUSED_TO.search(ours), _TO_DO.match(behind)
    return bool(said and told and said[1] == told[1])
