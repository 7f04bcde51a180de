"""C12, across the languages: what the evidence only asks for, plans or allows is not what was done.

In:  a Pair whose claim is Arabic and whose evidence is English
Out: Reasons, where the verb that opens a clause tells as done what stands there behind "will",
     "can" or "to"; whether such a verb is told as done there, whatever the rest of its clause is

«انضم الجناح إلى مدريد» is not what "speculation that he would join Madrid" says. The levels of
whole clauses do not tell: "agreed that they would meet" is «اتفقا على أن يلتقيا», which is done.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.denying import is_denial, is_negator
from mujaz.answer.verify.grammar.governed import is_asked_for, is_governed
from mujaz.answer.verify.grammar.imperfects import is_imperfect
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import ACTION, PAST, VERB, opens_with_verb
from mujaz.answer.verify.grammar.sureness import level_of
from mujaz.model import Reason

_MODALS = frozenset("will would may might could can should must shall 'll cannot".split())
_DUE = frozenset(
    """
    due expected likely unlikely set scheduled slated refused refuse refuses declined failed fails
    yet pressure ready willing prepared about poised hopes hoped hope plans planned plan wants want
    wanted threatened threatens deadline ordered urged asked told agreed offered promised pledged
    vowed decided try tried tries trying attempt attempted seeking sought
    """.split()
)
# perfects of hollow roots, which look like nouns of action
_HOLLOW = frozenset(
    """
    استقال انهار اختار احتاج ازداد انحاز استعاد استفاد استعان اجتاز امتاز ارتاح اعتاد اقتاد احتار
    انقاد استقر استجاب اغتال اجتاح استهان انضم انفض احتال اقتات استضاف استطاع استشار استعار
    """.split()
)
_NEAR = 3  # words from a modal to its verb
_TO_DUE = 6  # words from "refused" to its "to"
_REST = 2  # words behind a verb of which one must be answered where the verb is


def check_undone(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a clause tells as done what the evidence has only as to be done."""
    if not pair.crossed or not pair.claim.arabic:
        return
    for clause in pair.claim.clauses:
        lead = _lead(pair.claim, clause)
        if lead is None or any(_hedges(pair.claim, w) for w in pair.claim.clause(clause)):
            continue
        found = _closest(pair, lead)
        found = [m for m in found if m.i - 1 not in {o.i for o in found}]  # "step down" is one
        if found and all(_only_to_be(pair.evidence, m) for m in found):
            detail = f"in the evidence {lead.raw!r} is only to be done, or possible"
            yield Reason(check="modality", detail=detail)
            return


def _lead(reading: Reading, clause: int) -> Word | None:
    """Return the perfect that opens a clause, no verb of speech and no noun of action."""
    first = reading.clause(clause)[0]
    reports = {i for v in reading.verbs for i in range(v.first, v.last + 1)}
    if not first.content or first.i in reports or not opens_with_verb(reading, first):
        return None
    noun = ACTION.match(first.key) and first.key.lstrip("وف") not in _HOLLOW
    if is_imperfect(first) or noun or first.key.startswith(("س", "م", "ل", "ي")):
        return None
    return first if "event" in reading.thesaurus.kinds(first.senses) else None


def _hedges(reading: Reading, word: Word) -> bool:
    return is_negator(reading, word) or is_denial(word) or level_of(reading, word) is not None


def _closest(pair: Pair, word: Word) -> list[Word]:
    """Return the counterparts of a verb that stand where the words behind it do."""
    found = list(pair.matches[word.i])
    best = max((closeness(word, m) for m in found), default=0)
    return [m for m in found if closeness(word, m) == best]


def _only_to_be(reading: Reading, word: Word) -> bool:
    """Tell whether an English verb stands behind a modal, or a "to" that leaves it open."""
    if VERB.match(word.key) or word.key in PAST:
        return False
    near = [w for w in reading.words[max(0, word.i - _NEAR) : word.i] if w.clause == word.clause]
    if any(w.key in _MODALS for w in near):
        return True
    if near and near[-1].key == "to":
        before = reading.words[max(0, near[-1].i - _TO_DUE) : near[-1].i]
        return any(w.key in _DUE for w in before)
    return is_governed(reading, word) or is_asked_for(reading, word)


def lacks_its_verb(pair: Pair, word: Word) -> bool:
    """Tell whether a verb is all that the evidence lacks of a clause, and has another one there:
    «قطع متطوعون 40 ألف شجرة» on "volunteers planted 40,000 trees". The tables know the verb, so
    they have its usual renderings.
    """
    if not pair.crossed or not pair.claim.arabic or _lead(pair.claim, word.clause) != word:
        return False
    if not pair.claim.across[word.i]:
        return False
    rest = [w for w in pair.claim.clause(word.clause) if w.content and w.i != word.i]
    if len(rest) < _REST or not all(pair.matched(w) for w in rest):
        return False
    clauses = {m.clause for w in rest for m in pair.matches[w.i]}
    return any(
        (VERB.match(v.key) or v.key in PAST) and v.content and v.i not in pair.answered
        for c in clauses
        for v in pair.evidence.clause(c)
    )


_FINITE = re.compile(r"[a-z]{3,}(?:ed|s)$")


def lead_is_done(pair: Pair, clause: int) -> bool:
    """Tell whether the verb that opens a clause is told as done in the evidence: before any "will"
    there, with what it is done to or by whom.
    """
    reading = pair.claim
    words = [w for w in reading.clause(clause) if w.content or w.i in _reporting(reading)]
    if not pair.crossed or not words or not words[0].arabic or is_imperfect(words[0]):
        return False
    first = words[0]
    if first.i != reading.clause(clause)[0].i or not opens_with_verb(reading, first):
        return False
    return any(_told_as_done(pair, m, words[1 : 2 + _REST]) for m in pair.matches[first.i])


def _reporting(reading: Reading) -> set[int]:
    return {v.first for v in reading.verbs}


def _told_as_done(pair: Pair, verb: Word, rest: list[Word]) -> bool:
    reading = pair.evidence
    if not (VERB.match(verb.key) or verb.key in PAST or _FINITE.match(verb.key)):
        return False
    before = [w for w in reading.clause(verb.clause) if w.i < verb.i]
    if any(level_of(reading, w) is not None or w.key in {"to", "not", "n't"} for w in before[-8:]):
        return False
    if is_governed(reading, verb) or reading.quoted(verb):
        return False
    return any(m.clause == verb.clause for w in rest for m in pair.matches[w.i])
