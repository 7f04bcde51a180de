"""C17: across the languages, who acts in an English claim does not only stand behind an Arabic act.

In:  a Pair in two languages, the claim in English
Out: Reasons

«انسحبت ست دور نشر احتجاجًا على منع رواية للكاتب وليد سرحان» lets no Walid Sarhan withdraw: the act
has its own subject right behind it, and he stands in its sentence behind a preposition alone.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.acts import Act, one_sentence
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import AR_OPENERS, AR_PREPOSITIONS
from mujaz.answer.verify.roles.agents import CONVERSE, MUTUAL, RECEIVE
from mujaz.answer.verify.roles.facing import told_of_another
from mujaz.model import Reason

_FIRST = 2  # words from a verb to its subject: «انسحبت ست دور نشر»
_TANWIN = ("ًا", "اً")


def check_bystanders(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a name acts that only stands behind the act's own complement."""
    if not pair.crossed or pair.claim.arabic:
        return
    yield from told_of_another(pair, _rival)


def _rival(pair: Pair, ours: Act, theirs: list[Act]) -> Word | None:
    """Return who does it in the evidence, where each such act has a subject of its own."""
    verb = ours.verb
    if verb.key in MUTUAL | RECEIVE or any(s in verb.senses for p in CONVERSE for s in p):
        return None
    agent = [pair.claim.words[i] for i in sorted(ours.agent)]
    if not agent or agent[-1].i > verb.i or not all(is_name(pair.claim, w) for w in agent):
        return None
    mine = [m for w in agent for m in pair.matches[w.i]]
    told = {m.i for m in pair.closest(verb) if not m.key.startswith("ال")}
    same = [a for a in theirs if a.verb.i in told]
    if not mine or not same or len(same) != len(told):
        return None
    rivals = [_own_subject(pair, act, mine) for act in same]
    return rivals[0] if all(rivals) else None


def _own_subject(pair: Pair, act: Act, mine: list[Word]) -> Word | None:
    """Return the subject of an Arabic act, where some words stand behind its complement alone."""
    reading = pair.evidence
    if not act.row or act.row[0] > act.verb.i + _FIRST:
        return None
    last = _end(reading, act)
    after = all(m.i >= last and one_sentence(reading, act.verb, m) for m in mine)
    first = reading.words[act.row[0]]
    if _STATE.match(first.key) and _of_its_land(reading, last, mine):
        return None  # «أغلقت الحكومة في أرفانيا الحدود»
    return first if after and first.i not in pair.answered else None


# what acts for its land; a firm or a club does not
_STATE = re.compile(
    r"(?:ال)?(?:حكوم\w{1,3}|سلط(?:ه|ات)|وزار\w{1,3}|رئاسه|برلمان|قياده|خارجيه|دفاع)$"
)


def _of_its_land(reading: Reading, last: int, mine: list[Word]) -> bool:
    """Tell whether words stand right behind the «في» that ends the phrase of a subject."""
    led = last < len(reading.words) and reading.words[last].key == "في"
    return led and all(last < m.i <= last + len(mine) for m in mine)


def _end(reading: Reading, act: Act) -> int:
    """Return where the words right behind a verb end: at a preposition or an adverb."""
    for word in reading.words[act.verb.i + 1 :]:
        led = word.key in AR_PREPOSITIONS or word.key in AR_OPENERS or word.raw.endswith(_TANWIN)
        if led or word.clause != act.verb.clause or word.key.startswith("لل"):
            return word.i
    return len(reading.words)
