"""C11: what somebody only suspects or believes has not been proved, confirmed or established.

In:  a Pair
Out: Reasons: strength

"Investigators suspect a fault" and "have confirmed a fault" name the same people and the same
fault: only the two verbs differ. So where the claim proves, no undenied word of the evidence does,
and what the claim tells behind its verb stands behind a verb of suspicion there, it says more.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.month import folded
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.model import Reason

_PROVES = re.compile(
    r"(?:confirm(?:s|ed|ing)?|prov(?:e[sdn]|ing)|conclusively|definitively|undoubtedly"
    r"|[وف]?(?:اثبت(?:ت|وا|ن)?|ثبت(?:ت|وا)?|[يت]ثبت(?:ون)?|(?:اك|[يت]وك)د(?:ت|وا|ون)?|تاكد(?:ت|وا)?"
    r"|[يت]تاكد(?:ون)?|برهن(?:ت|وا)?|[يت]برهن|جزم(?:ت|وا)?|[يت]جزم(?:ون)?|حسم(?:ت|وا)?|[يت]حسم"
    r"|تيقن(?:ت|وا)?|تحقق(?:ت|وا)?))$"
)
# "established that", but "established a company"
_PROVES_THAT = re.compile(
    r"(?:establish(?:es|ed)?|determin(?:es?|ed)|conclu(?:de[sd]?|ding)|demonstrat(?:es?|ed)"
    r"|f(?:ou|i)nds?|show(?:s|ed|n)?|[وف]?(?:خلص(?:ت|وا)?|[يت]خلص|توصل(?:ت|وا)?|قطع(?:ت|وا)?))$"
)
_THAT = frozenset("that conclusively ان انه انها انهم بان بانه بانها بانهم الي".split())
_SUSPECTS = re.compile(
    r"(?:suspect(?:s|ed)?|believe[sd]?|think(?:s)?|thought|assumes?|assumed|presumes?|presumed"
    r"|guess(?:es|ed)?|speculat(?:es?|ed)|theori[sz]e[sd]?|probably|likely|possibly"
    r"|[وف]?(?:[يت]شتبه(?:ون)?|اشتبه(?:ت|وا)?|[يت]رجح(?:ون)?|رجح(?:ت|وا)?|مرجحا|مرجحه|المرجح"
    r"|[يت]عتقد(?:ون)?|اعتقد(?:ت|وا)?|[يت]ظن(?:ون)?|ظن(?:ت|وا)?|[يت]شك(?:ون)?|شك(?:ت|وا)?"
    r"|[يت]فترض(?:ون)?|افترض(?:ت|وا)?|[يت]خمن(?:ون)?|خمن(?:ت|وا)?|المحتمل|[يت]حتمل))$"
)
_LEFT_OPEN = re.compile(
    r"\b(?:suspect\w*|suspicio\w*|believ\w*|think\w*|thought|assum\w*|presum\w*|guess\w*"
    r"|speculat\w*|theor\w*|probab\w*|likely|possibl\w*|may|might|could|whether|alleg\w*"
    r"|[وفبل]?(?:ال)?(?:[يت]شتبه\w*|اشتب\w*|مشتبه\w*|[يت]?رجح\w*|مرجح\w*|ترجيح\w*|[يت]?عتقد\w*"
    r"|اعتق\w*|[يت]ظن\w*|ظن\w*|[يت]شك\w*|شك\w*|شبه\w*|[يت]فترض\w*|افترض\w*|محتمل\w*|[يت]حتمل"
    r"|احتمال\w*|قد [يتن]\w+|ربما|هل|ما اذا))\b"
)
_NOT = re.compile(
    r"(?:no|not|never|none|neither|nor|without|cannot|unable|\w+n't|fail(?:s|ed)?|refuse[sd]?|decline[sd]?"
    r"|[وف]?(?:لم|لا|لن|ليس|ليست|دون|بدون|غير|عدم|رفض\w*|تعذر|نفي\w*))$"
)
_DENIED = 4  # words before a word of proof or of suspicion in which it may be denied
# what comes before a noun: "the suspects", "two suspects", "a suspected leak"
_NOUN = frozenset("the a an of no main prime chief other all these those his her their by".split())
_FEWEST = 2  # words that the claim tells behind its verb
_MOST = 0.7  # of them that stand behind a suspicion
_ENDS = ".!?؟;؛\n"


def check_proven(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim proves what the evidence only suspects."""
    if _LEFT_OPEN.search(folded(pair.claim.text)):
        return
    evidence = pair.evidence
    suspected = [_behind(evidence, w) for w in evidence.words if _suspects(evidence, w)]
    proven = [_behind(evidence, w) for w in evidence.words if _proves(evidence, w)]
    for word in pair.claim.words if suspected else ():
        if not _proves(pair.claim, word):
            continue
        inside = _behind(pair.claim, word)
        told = [w for w in pair.claim.content if w.i in inside and pair.matched(w)]
        if _stands_behind(pair, told, suspected) and not _stands_behind(pair, told, proven):
            detail = f"the evidence only suspects what {word.raw!r} is said of"
            yield Reason(check="strength", detail=detail)
            return


def _stands_behind(pair: Pair, told: list[Word], reaches: list[frozenset[int]]) -> bool:
    """Tell whether most of what a claim tells stands behind one of some verbs."""
    counts = [sum(any(m.i in r for m in pair.matches[w.i]) for w in told) for r in reaches]
    most = max(counts, default=0)
    return most >= _FEWEST and most >= _MOST * len(told)


def _proves(reading: Reading, word: Word) -> bool:
    """Tell whether a word, undenied, says that something is proved."""
    behind = reading.words[word.i + 1 : word.i + 2]
    that = bool(behind) and behind[0].key in _THAT and bool(_PROVES_THAT.match(word.key))
    if reading.quoted(word) or not (that or _PROVES.match(word.key)):
        return False
    return not _denied(reading, word)


def _suspects(reading: Reading, word: Word) -> bool:
    before = reading.words[word.i - 1] if word.i else None
    noun = before is not None and (before.key in _NOUN or before.counted)
    if not _SUSPECTS.match(word.key) or (noun and word.key.startswith("suspect")):
        return False
    return not _denied(reading, word) and not reading.quoted(word)


def _denied(reading: Reading, word: Word) -> bool:
    before = reading.words[max(0, word.i - _DENIED) : word.i]
    return any(_NOT.match(w.key) for w in before if w.clause == word.clause)


def _behind(reading: Reading, word: Word) -> frozenset[int]:
    """Return the words behind a verb up to the end of its sentence."""
    found = set()
    for other in reading.words[word.i + 1 :]:
        if set(_ENDS) & set(reading.text[reading.words[other.i - 1].end : other.start]):
            break
        found.add(other.i)
    return frozenset(found)
