"""C12: who only hopes for something has not said that it will be so.

In:  a Pair
Out: Reasons: modality

«أكدت أن الجانبين سيستأنفان المفاوضات» under «أعربت عن أملها في أن يعود الطرفان إلى الطاولة»: where
no word answers what is hoped for, no clauses are compared by how sure they are. So the claim must
say that it is hoped or wanted, where all that the evidence has is one sentence of hope of the same
speaker.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import REPORTING, Reading, Word, next_key
from mujaz.answer.verify.grammar.said import statements
from mujaz.language.fold import fold_key
from mujaz.language.sentences import split_sentences
from mujaz.model import Reason

_HOPE = re.compile(
    r"hopes?|hoped|hoping|wish(?:es|ed)?|[وف]?(?:املوا|[يت]امل(?:ون|وا|ان)?|تمن[يت]|تمنوا|[يت]تمني)"
    r"|(?:امل|رغبت|امنيت|تمني|تطلع)(?:ه|ها|هم|هما)"
)
_LED = re.compile(r"[وف]?(?:امل|املت|رغب[هت])")  # may be a name, where nothing behind it is hoped
_LEADS = frozenset({"ان", "في", "بان", "من"})
_UNSURE = re.compile(
    r"\b(?:want(?:s|ed)?|seek(?:s|ing)?|sought|expect\w*|may|might|could|possib\w+|perhaps|should"
    r"|urg\w+|call(?:s|ed)? for|ask\w*|optimis\w+|desire\w*|aim\w*|if|like to"
    r"|قد|ربما|يمكن|ممكن|محتمل\w*|[يت]حتمل|مرجح\w*|رجح\w*|[وف]?توقع\w*|[يت]توقع\w*|متوقع\w*"
    r"|[يت]سعي|[يت]ريد\w*|[يت]رغب\w*|راغب\w*|دعا|دعت|[يت]دعو|طالب\w*|[يت]طالب\w*|حث|حثت|[يت]حث"
    r"|[يت]نبغي|[يت]جب|تفاءل\w*|تفاول\w*|متفايل\w*|اذا|[يت]تطلع\w*)\b"
)
_FEAR = re.compile(r"\b(?:hopes? (?:of|for|that) \w+ (?:fad\w+|dim\w+)|خيب\w*|بدد\w*|تلاش\w*)\b")


def check_hoped(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has said or confirmed what the evidence only hopes for."""
    hope = _hope(pair.evidence)
    if hope is None or _hope(pair.claim) or _UNSURE.search(fold_key(pair.claim.text)):
        return
    if _FEAR.search(fold_key(pair.evidence.text)):
        return
    theirs = statements(pair.evidence)
    if len(theirs) > 1 or len(split_sentences(pair.evidence.text)) > 1:
        return  # he may say more than what he hopes for
    for ours in statements(pair.claim):
        said = [pair.claim.words[i] for i in ours.said if pair.claim.words[i].content]
        told = {m.i for i in ours.speaker for m in pair.matches[i]}
        if ours.strength not in REPORTING or not said or not told:
            continue
        if theirs and not told & set(theirs[0].speaker):
            continue
        before = {m.i for w in said for m in pair.matches[w.i] if m.i < hope.i} - told
        if not before:  # else something is told besides, and then what is hoped for
            yield Reason(check="modality", detail=f"the evidence only hopes: {hope.raw!r}")
            return


def _hope(reading: Reading) -> Word | None:
    """Return the word by which a text hopes: «تمنى», «أملها», "hopes"."""
    for word in reading.words:
        led = _LED.fullmatch(word.key) and next_key(reading, word) in _LEADS
        if led or _HOPE.fullmatch(word.key):
            return word
    return None
