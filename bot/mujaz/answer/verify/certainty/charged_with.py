"""C12: who is charged with doing something, or is put forward for it, does not do it yet.

In:  a Pair, in one language or two
Out: Reasons: modality

«كلفت الحكومة فلانا بتولي الهيئة ابتداء من يناير» does not say that he runs it. The act stands there
as a noun behind «بـ» or «لـ», and behind a verb that only gives it to him.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import gap_before, is_act
from mujaz.model import Reason

_GIVES = re.compile(
    r"[وف]?(?:كلف|رشح|فوض|انتدب|اوفد|[يت]كلف|[يت]رشح|تكليف|ترشيح)(?:ت|وا|ا)?(?:ه|ها|هم)?$"
)
_ACT = re.compile(r"(?:ب|ل)(?!ال|ل)\w{3,}$")
_LATER = re.compile(
    r"[وف]?س[يتن]\w{2,}$|(?:سوف|كلف\w*|[يت]كلف|رشح\w*|مرشح\w*|المرشح\w*|مكلف\w*|المكلف\w*|will|to|would"
    r"|charged|tasked|nominat\w+|entrust\w+|assign\w+|delegat\w+|mandat\w+|commission\w+|should)$"
)
_SINCE = "منذ"
_FAR = 9  # words from who gives it to the act


def check_charged_with(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has done, or under way, what somebody is only charged with."""
    if not pair.evidence.arabic or any(_LATER.match(w.key) for w in pair.claim.words):
        return
    given = {i for w in pair.evidence.words if _GIVES.match(w.key) for i in _acts(pair.evidence, w)}
    if not given:
        return
    for word in pair.claim.words:
        if not word.content or not is_act(pair.claim, word):
            continue
        found = pair.closest(word)
        if found and all(m.i in given for m in found) and not _under_way(pair, word, found[0]):
            detail = f"in the evidence somebody is only charged with it: {word.raw!r}"
            yield Reason(check="modality", detail=detail)
            return


def _acts(reading: Reading, verb: Word) -> Iterator[int]:
    """Yield the noun of an act behind «بـ» or «لـ» with which somebody is charged."""
    for word in reading.words[verb.i + 1 : verb.i + 1 + _FAR]:
        if gap_before(reading, word.i):
            return
        if _ACT.match(word.key) and "event" in reading.thesaurus.kinds(word.senses):
            yield word.i
            return


def _under_way(pair: Pair, ours: Word, act: Word) -> bool:
    """Tell whether somebody does what he is charged with, "since" a day or by the claim's verb."""
    since = any(w.key == _SINCE and w.i > act.i for w in pair.evidence.clause(act.clause))
    return since or any(w.key.lstrip("وف") == ours.key for w in pair.evidence.words)
