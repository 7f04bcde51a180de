"""Causes that English gives without a word of cause: by the subject of what is done, by "for".

In:  a Pair whose claim is Arabic and whose evidence is English
Out: whether the evidence tells that what the claim names behind «بسبب» or «جراء» brought it about

"Snow closed the road" is «أغلق الطريق بفعل الثلوج», "fined for noise" «غرامة بسبب الضجيج», "citing
his illness" «بسبب مرضه». "After" is never among these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.closed import BE

_MARK = re.compile(r"[وفل]?(?:بسبب|سبب|بفعل|جراء|نتيجه|لان|لانه|لانها|بفضل|عقابا|لقاء|جزاء)$")
_BEHIND = 5  # words behind «بسبب» that name the cause
# what a thing, and not somebody's will, does to another
_EFFECTS = frozenset(
    """
    cut cuts closed closes shut broke breaks blocked blocks damaged damages destroyed destroys
    halted halts stopped stops grounded delayed delays disrupted disrupts forced forces trapped
    stranded killed kills injured injures hurt wounded flooded swept washed knocked brought drove
    drives pushed pushes lifted raised raises lowered boosted hit hits slowed slows prevented
    prevents kept left sank toppled triggered triggers sparked sparks prompted prompts caused
    causes ruined wrecked flattened displaced uprooted dried wiped tore ripped buried paralysed
    paralyzed crippled hampered hindered eased fuelled fueled cost costs saved saves helped
    shattered smashed shook collapsed isolated infected poisoned sickened burned burnt made makes
    """.split()
)
_TIME = frozenset("after before during amid since until while despite as when".split())
_PUNISHED = re.compile(
    r"(?:fined?|fining|jailed|sentenced|arrested|detained|sued|suing|criticis\w+|criticiz\w+|praised"
    r"|punished|charged|convicted|blamed|accused|banned|suspended|sacked|dismissed|fired|honoured"
    r"|awarded|apologi[sz]ed|thanked|prosecuted|penali[sz]ed|reprimanded|expelled|disqualified"
    r"|condemned|disciplined|rewarded|compensated|booked|sanctioned|wanted|known)$"
)
_CITING = frozenset({"citing", "cited", "cites", "blaming", "over"})
_AFTER_CITING = 4  # words from "citing" to what is cited
_TO_VERB = 4  # words from a subject to its verb
_SUBJECT = 3  # words of a clause before the head of its subject
_TO_FOR = 7  # words from "fined" to its "for"


def brought_about(pair: Pair) -> bool:
    """Tell whether the evidence gives what the claim names as a cause for one, in other ways."""
    if not pair.crossed or not pair.claim.arabic:
        return False
    for mark in pair.claim.words:
        if not _MARK.match(mark.key):
            continue
        behind = [
            w for w in pair.claim.words[mark.i + 1 : mark.i + 1 + _BEHIND]
            if w.content and w.clause == mark.clause
        ]  # fmt: skip
        told = pair.clauses_for(mark.clause)
        if any(_is_cause(pair, m, told) for w in behind for m in pair.matches[w.i]):
            return True
    return False


def _is_cause(pair: Pair, word: Word, told: list[int]) -> bool:
    reading = pair.evidence
    return _acts(pair, word, told) or _cited(reading, word) or _punished_for(reading, word)


def _acts(pair: Pair, word: Word, told: list[int]) -> bool:
    """Tell whether a noun is the subject of a verb that the claim tells: "heavy snow cut power"."""
    reading = pair.evidence
    before = reading.words[max(0, word.i - 3) : word.i]
    if any(w.key in _TIME and w.clause == word.clause for w in before):
        return False
    return any(
        v.clause in told
        and any(w.i in pair.answered for w in reading.clause(v.clause) if w.i >= v.i)
        for v in _verbs_of(reading, word)
    )


def _verbs_of(reading: Reading, word: Word) -> Iterator[Word]:
    """Yield the verbs of effect whose subject a word is, also in the next clause: "and broke"."""
    near = reading.words[word.i + 1 : word.i + 1 + _TO_VERB]
    near = [w for w in near if w.clause == word.clause]
    verb = next((w for w in near if w.key in _EFFECTS), None)
    passive = any(w.key in BE | {"be"} for w in near)
    if verb is not None and not passive:
        yield verb
    first = word.i - reading.clause(word.clause)[0].i
    goes_on = reading.clause(word.clause + 1)[:2]
    joined = len(goes_on) > 1 and goes_on[0].key == "and" and goes_on[1].key in _EFFECTS
    if first <= _SUBJECT and joined:
        yield goes_on[1]


def _cited(reading: Reading, word: Word) -> bool:
    """Tell whether somebody gives it as his reason: "citing his illness", "over the leak"."""
    before = reading.words[max(0, word.i - _AFTER_CITING) : word.i]
    return any(w.key in _CITING and w.clause == word.clause for w in before)


def _punished_for(reading: Reading, word: Word) -> bool:
    """Tell whether it is what somebody is fined, thanked or known for."""
    before = [w for w in reading.words[max(0, word.i - 3) : word.i] if w.clause == word.clause]
    mark = next((w for w in before if w.key == "for"), None)
    if mark is None:
        return False
    near = reading.words[max(0, mark.i - _TO_FOR) : mark.i]
    return any(_PUNISHED.match(w.key) for w in near)
