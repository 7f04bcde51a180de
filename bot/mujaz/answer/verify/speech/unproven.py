"""C11: what somebody only suspects, or what is only rumoured, is not so.

In:  a Pair
Out: Reasons

«يشتبه المحققون في أن …» names no verb of speech, and what stands behind it may have a verb, a
number and names of its own. So where nearly all that a claim tells stands in the reach of such a
word, and the claim has no word that leaves it open, it says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.month import folded
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import statements
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_SUSPECT = re.compile(
    r"(?:suspects?|suspected|suspicions?|rumours?|rumors?|speculation|unconfirmed"
    r"|[وف]?(?:[يت]شتبه\w{0,2}|اشتبه\w{0,2}|[يت]شك|[يت]شكون|شكوكا?|شبهه|شبهات|مشتبها|شايعات"
    r"|الشايعات|شايعه"
    r"|تكهنات|التكهنات|مزاعم|المزاعم|ادعاءات|يقال|تردد|يتردد|[يت]زعم|زعم|زعمت|زعموا|يعتقد|تعتقد"
    r"|[يت]دعي|ادعي"
    r"|ادعت|يبدو|تبدو))$"
)
_OPENS = frozenset("that ان ان انه انها انهم بان بانه بانها of في ب".split())
_LEFT_OPEN = re.compile(
    r"\b(?:suspect\w*|suspicio\w*|rumou?r\w*|speculat\w*|unconfirmed|alleg\w*|accus\w*|believ\w*"
    r"|think\w*|thought|apparent\w*|appear\w*|seem\w*|purport\w*|report(?:s|ed|edly)?|claim\w*"
    r"|may|might|could|possib\w*|potential\w*|probab\w*|likely|perhaps|maybe|said to|according to"
    r"|investigat\w*|inquir\w*|probe\w*|probing|whether|if|question\w*|doubt\w*|assum\w*|presum\w*"
    r"|supposed\w*|maintain\w*|contend\w*|assert\w*|insist\w*|argu\w*|reckon\w*|view|opinion"
    r"|charg\w*"
    r"|[وفبل]?(?:ال)?(?:شبه\w*|[يت]شتبه\w*|اشتب\w*|مشتبه\w*|شك\w*|[يت]شك\w*|شايعات|تكهن\w*|مزاعم"
    r"|ادعاء\w*|زعم\w*"
    r"|[يت]زعم\w*|زاعم\w*|اتهم\w*|[يت]تهم\w*|تهم\w*|متهم\w*|اتهام\w*|اعتقد\w*|[يت]عتقد\w*|ري\w*"
    r"|[يت]ري|يبدو|تبدو|يقال|قد|ربما"
    r"|محتمل\w*|[يت]حتمل|احتمال\w*|[يت]رجح\w*|رجح\w*|مرجح\w*|بحسب|حسب|وفق\w*|تحقيق\w*|[يت]حقق\w*"
    r"|يدعي|تدعي|ادع\w*))\b"
)
_MOST = 0.8  # of what a claim tells that stands behind such a word
_FEWEST = 3
_GOES_ON = frozenset("وان وانه وانها وانهم وبان وبانه وبانها".split())
_STOPS = ".;؛!?؟\n"


def check_unproven(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim states what the evidence leaves a suspicion."""
    if _LEFT_OPEN.search(folded(pair.claim.text)):
        return
    if mark := _not_shown(pair):
        detail = f"the evidence says that it is not shown: {mark.raw!r}"
        yield Reason(check="attribution", detail=detail)
        return
    told = [{m.i for m in pair.matches[w.i]} for w in pair.claim.content]
    told = [places for places in told if places]
    for mark in pair.evidence.words:
        if not _SUSPECT.match(mark.key) or not _opened(pair.evidence, mark):
            continue
        reach = _reach(pair.evidence, mark)
        inside = sum(bool(places & reach) for places in told)
        only = sum(places <= reach for places in told)
        if inside >= _FEWEST and only >= 2 and inside >= _MOST * len(told):
            detail = f"the evidence only has {mark.raw!r} of it"
            yield Reason(check="attribution", detail=detail)
            return


_SHOWN = re.compile(
    r"(?:[يت]ثبت|[يت]تاكد|[يت]تضح|[يت]حسم|[يت]تبين|[يت]ثبتوا|[يت]تحقق|[يت]برهن"
    r"|[يت]وكد|تاكيده?|[يت]تسن)$"
)
_NOT = frozenset("لم ولم لا ولا لن دون عدم".split())
_DENIES = re.compile(
    r"\b(?:not|no|n't|never|without|un\w+|yet|nobody|fail\w*|neither|lack\w*"
    r"|doubt\w*)\b|n't\b"
)


def _not_shown(pair: Pair) -> Word | None:
    """Return the word by which a clause that tells all of the claim says it is not shown: «سلامة
    اللقاح للأطفال لم تثبت بعد».
    """
    if not pair.crossed or _DENIES.search(fold_key(pair.claim.text)):
        return None
    speakers = {i for s in statements(pair.claim) for i in s.speaker}
    told = [pair.matches[w.i] for w in pair.claim.content if w.i not in speakers]
    told = [found for found in told if found]
    for mark in pair.evidence.words[1:]:
        before = pair.evidence.words[mark.i - 1].key
        if not _SHOWN.match(mark.key) or before not in _NOT:
            continue
        inside = sum(any(m.clause == mark.clause for m in found) for found in told)
        if inside >= _FEWEST - 1 and inside >= _MOST * len(told):
            return mark
    return None


def _opened(reading: Reading, mark: Word) -> bool:
    """Tell whether a statement follows: «يشتبه المحققون في أن»; nobody denies the suspicion."""
    before = reading.words[mark.i - 1].key if mark.i else ""
    if before in {"لم", "لا", "ولم", "ولا", "not", "no", "المشتبه", "the"} or reading.quoted(mark):
        return False
    behind = reading.words[mark.i + 1 : mark.i + 6]
    return any(w.key in _OPENS and w.clause - mark.clause <= 1 for w in behind)


def _reach(reading: Reading, mark: Word) -> set[int]:
    """Return the words behind a mark up to a comma: behind it stands what is no suspicion, unless
    it goes on with «وأن».
    """
    found = set()
    for word in reading.words[mark.i + 1 :]:
        gap = reading.text[reading.words[word.i - 1].end : word.start]
        if set(_STOPS) & set(gap) or (set(",،") & set(gap) and word.key not in _GOES_ON):
            break
        found.add(word.i)
    return found
