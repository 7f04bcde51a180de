"""C13: across the languages, "only" is not "especially", one is not a series.

In:  a Pair in two languages
Out: Reasons

«خاصة في المجالات الاقتصادية» and "including in Moscow" name one of several: a claim that says
"solely" or "a single" leaves out the rest.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_ONLY = re.compile(
    r"\b(?:solely|exclusively|purely|entirely|only|nothing but|nobody but|no one but|alone|merely"
    r"|[وفب]?(?:فقط|حصرا|حصريا|وحده|وحدها|وحدهم|دون سواه\w*|دون غير\w*|ليس الا|لا غير|سوي|الا"
    r"|مجرد|اقتصر\w*|[يت]قتصر"
    r"|انحصر\w*|[يت]نحصر))\b"
)
_NARROW = re.compile(
    r"\b(?:solely|exclusively|nothing but|nobody but|no one but|[وفب]?(?:حصرا"
    r"|حصريا|دون سواه\w*|دون غير\w*|[يت]قتصر|اقتصر\w*|[يت]نحصر))\b"
)
_AMONG = re.compile(
    r"\b(?:especially|particularly|in particular|notably|mainly|chiefly|primarily|including|among"
    r"|such as|not only|as well as|above all|mostly|largely"
    r"|[وفبل]?(?:خاصه|خصوصا|بخاصه|لا سيما|لاسيما|تحديدا|ابرزها|ابرزهم|من بينها|بينها|منها|منهم"
    r"|بينهم|بما في ذلك|بما فيها"
    r"|تشمل|يشمل|شملت?|علي راسها|في مقدمتها|مثل|اساسا|بالاساس|بالدرجه الاولي|اهمها|فضلا عن"
    r"|اضافه الي|الي جانب))\b"
)
_SINGLE = re.compile(
    r"\b(?:a single|just one|only one|one sole|the sole|the only)\s+(\w+)|\b(\w+ه?) (?:واحده?"
    r"|وحيده?|يتيمه?)\b"
)
_SERIES = re.compile(
    r"\b(?:series of|string of|several|many|numerous|multiple|a number of|dozens of|rounds of"
    r"|repeated"
    r"|[وفبل]?(?:ال)?(?:سلسله|عده|عدد من|العديد|مجموعه من|عديده|متعدده|كثيره|جولات|عشرات|مرات"
    r"|متكرره?|متتاليه|متلاحقه))\b"
)


def check_solely(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has one of several as all that there is."""
    if not pair.crossed:
        return
    claim, evidence = fold_key(pair.claim.text), fold_key(pair.evidence.text)
    narrow = _NARROW.search(claim)
    if narrow and _AMONG.search(evidence) and not _ONLY.search(evidence):
        detail = f"the claim says {narrow.group()!r} where the evidence names one of several"
        yield Reason(check="content", detail=detail)
        return
    single = _SINGLE.search(claim)
    if single and _SERIES.search(evidence) and not _ONLY.search(evidence):
        word = _at(pair, single.start(1) if single.group(1) else single.start(2))
        if word is not None and any(_in_series(pair, m) for m in pair.matches[word.i]):
            detail = f"the claim says {single.group()!r}, the evidence that there were several"
            yield Reason(check="content", detail=detail)


def _at(pair: Pair, start: int) -> Word | None:
    return next((w for w in pair.claim.words if w.start <= start < w.end), None)


_BEHIND = 3  # words from «سلسلة من» to what there are several of


def _in_series(pair: Pair, word: Word) -> bool:
    near = pair.evidence.words[max(0, word.i - _BEHIND) : word.i + 2]
    text = fold_key(pair.evidence.text[near[0].start : near[-1].end])
    return bool(_SERIES.search(text))
