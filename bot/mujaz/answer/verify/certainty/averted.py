"""C12: what is only feared has not happened, and who is protected from an illness has not had it.

In:  a Pair
Out: Reasons: modality

"Evacuated for fear of fire" tells of no fire, «تطعيم 3000 طفل ضد الكوليرا» of no sick child.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.month import folded
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

# what stands right behind is feared or kept off; of what happened before one fears more
_FEARED = re.compile(
    r"\b(?:(?:for|out of|amid|over|on) fears? (?:of|that)|fears of|fearing|lest|for fear of"
    r"|to (?:avoid|avert|prevent|forestall|head off|ward off|guard against)"
    r"|in case (?:of|there is)|as a precaution against"
    r"|[وف]?(?:خشيه(?: من)?|مخافه|خوفا من|تخوفا من|تحسبا ل|تفاديا ل|تجنبا ل|درءا ل"
    r"|اتقاء ل?|وسط مخاوف من"
    r"|احترازا من|حذرا من|(?:ل|من اجل )(?:تفادي|تجنب|منع|درء)))"
    r" ?(?:(?:an?|the|any|possible|potential|ان) )*"
    r"(?:(?:ال)?(?:اندلاع|وقوع|حدوث|حصول|نشوب|انتشار|خطر|اي|احتمال|امكان\w*) )*\Z"
)
_HEDGED = re.compile(
    r"\b(?:fear\w*|risk\w*|danger\w*|threat\w*|warn\w*|avoid\w*|avert\w*|prevent\w*|precaution\w*|case"
    r"|concern\w*|worr\w*|may|might|could|would|will|if|possib\w*|potential\w*|likel\w*|against|no|not"
    r"|without|n't|never|stop\w*|alert\w*|expect\w*|forecast\w*|[وفبل]?(?:ال)?(?:خشي\w*|مخاف\w*|مخاوف"
    r"|خوف\w*|تخوف\w*|[يت]خش\w*|خطر\w*|مخاطر\w*|تهديد\w*|مهدد\w*|[يت]هدد\w*|حذر\w*|تحذير\w*|[يت]حذر\w*"
    r"|تحسب\w*|تفادي\w*|تجنب\w*|منع|درء\w*|احتمال\w*|محتمل\w*|قد|ربما|اذا|لو|لم|لا|لن|دون|بلا|عدم|اتقاء"
    r"|احتراز\w*|وقاي\w*|ضد|من اي|متوقع\w*|[يت]توقع\w*|س[يت]\w+))\b"
)
_BEFORE = 60


def check_averted(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for what is only feared in the evidence, and who is not ill there."""
    yield from _feared(pair)
    yield from _ill(pair)


def _feared(pair: Pair) -> Iterator[Reason]:
    if _HEDGED.search(folded(pair.claim.text)):
        return
    for word in pair.claim.content:
        if word.capital or not _is_event(pair.claim, word):
            continue
        found = pair.matches[word.i]
        if found and all(_is_feared(pair.evidence, m) for m in found):
            yield Reason(
                check="modality", detail=f"in the evidence it is only feared: {word.raw!r}"
            )
            return


def _is_event(reading: Reading, word: Word) -> bool:
    return bool(reading.thesaurus.kinds(word.senses) & {"event", "state"}) or (
        not reading.thesaurus.kinds(word.senses) and reading.predicate(word)
    )


def _is_feared(reading: Reading, word: Word) -> bool:
    before = fold_key(reading.text[max(0, word.start - _BEFORE) : word.start]) + " "
    led = word.key[:1] if word.key.startswith(("ل", "ب")) else ""  # «تفاديًا لحريق»
    return bool(_FEARED.search(before) or (led and _FEARED.search(f"{before}{led}")))


_SICK = re.compile(
    r"\b(?:(?:caught|catch(?:es|ing)?|contract(?:ed|s|ing)?|infect\w*|(?:fell"
    r"|fall\w*) (?:ill|sick)|sicken\w*"
    r"|ill|sick|diagnosed|positive|suffer\w*|patients?|cases?|outbreaks?|died|killed|deaths?|victims?"
    r"|epidemic|spread\w*|hospitali[sz]ed|treat(?:ed|ment|ing)?|symptoms?)"
    r"|[وفبل]?(?:ال)?(?:اصيب\w*|اصاب\w*|مصاب\w*|[يت]صاب\w*|مرض|مرضوا|مرضت|مرضي|مريض\w*|عدوي|التقط\w*"
    r"|شخص(?:ت|وا)?|تشخيص|حال(?:ه|ات)|تفش\w*|وباء|انتشار|انتشر\w*|توف\w*|وفا\w*|وفيات|مات\w*|ماتوا"
    r"|قتل\w*|اودي|اعراض|[يت]عالج\w*|علاج\w*|عاني|عانوا|عانت|ايجابي\w*|ضحايا))\b"
)
_CLAIMED_SICK = re.compile(
    r"\b(?:caught|contracted|infected|(?:fell|fallen) (?:ill|sick)|sickened|(?:was|were"
    r"|are|is) (?:ill|sick)"
    r"|diagnosed|died|suffer(?:ed|s|ing)?|cases?|hospitali[sz]ed"
    r"|[وف]?(?:اصيب\w*|اصاب\w*|مصاب\w*|[يت]صاب\w*|مرض|مرضوا|مرضت|التقط(?:ت|وا)?|شخص(?:ت|وا)?"
    r"|توفي\w*|توفوا|مات(?:ت|وا)?|اصابه|اصابات))\b"
)
_SHOT = re.compile(
    r"\b(?:vaccinat\w*|immuni[sz]\w*|inoculat\w*|jabs?|jabbed|vaccines?|screen(?:ed|ing|s)?|test(?:ed|ing|s)?"
    r"|protected|[وفبل]?(?:ال)?(?:تطعيم\w*|طعم\w*|[يت]طعم\w*|تلقيح\w*|لقح\w*|لقاح\w*|[يت]لقح\w*|تحصين\w*"
    r"|حصن\w*|مطعم\w*|فحص\w*|فحوص\w*|اختبار\w*|وقاي\w*))\b"
)


def _ill(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where those are called ill who are only vaccinated or tested."""
    ours, theirs = folded(pair.claim.text), fold_key(pair.evidence.text)
    ill = _CLAIMED_SICK.search(ours)
    if ill and _SHOT.search(theirs) and not (_SHOT.search(ours) or _SICK.search(theirs)):
        yield Reason(
            check="modality", detail=f"nobody is ill in the evidence: {ill.group()!r}"
        )  # fmt: skip
