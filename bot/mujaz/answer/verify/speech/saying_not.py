"""C11: who says that it is not so denies it: «قال إنها لم تنقل النفط» is «نفى أنها نقلته».

In:  a Pair, the verb of a denial in the claim
Out: whether somebody in the evidence says that it is not so; whether he will not do it
"""

from __future__ import annotations

from mujaz.answer.reported.speech import SpeechVerb
from mujaz.answer.verify.grammar.denying import polarities
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.answer.verify.grammar.said import statements
from mujaz.language.fold import fold_key

_TOLD = frozenset(
    {"said", "added", "confirmed", "announced", "wrote", "commented", "quoted", "rejected"}
)
_REFUSES = frozenset(
    fold_key(w) for w in "رفض رفضت رفضوا يرفض ترفض يرفضون رفضا رافضا رافضة أبى أبت".split()
)
_WILL_NOT = frozenset({"لن", "ولن", "فلن"})


def says_not(pair: Pair, verb: SpeechVerb) -> bool:
    """Return whether the act that the claim lets somebody deny is told with a negation by somebody
    in the evidence.
    """
    if pair.crossed or not pair.claim.arabic:
        return False
    said = {i for s in statements(pair.evidence) if s.strength in _TOLD for i in s.said}
    clauses = {pair.evidence.words[i].clause for i in said}
    firsts = {v.first for v in pair.claim.verbs}
    speakers = {i for s in statements(pair.claim) for i in s.speaker}
    behind = [
        w for w in pair.claim.words
        if w.i > verb.last and (w.content or w.i in firsts) and pair.claim.predicate(w)
        and w.i not in speakers
    ]  # fmt: skip
    if not behind:
        return False
    found = [m for m in pair.matches[behind[0].i] if m.clause in clauses]
    return any(polarities(pair.evidence, m.clause) == frozenset({True}) for m in found)


def refuses_what_will_not_be(pair: Pair, word: Word) -> bool:
    """Return whether a refusal is told by «لن»: «لن ندفع» is «رفض الدفع»; «لم يدفع» is not."""
    if pair.crossed or word.key.lstrip("وف") not in _REFUSES:
        return False
    behind = [w for w in pair.claim.words[word.i + 1 :] if w.content and w.clause == word.clause]
    before = [w for w in pair.claim.words[max(0, word.i - 2) : word.i] if w.content]
    acts = [w for w in [*before, *behind] if pair.claim.predicate(w)]
    for act in acts:
        for m in pair.matches[act.i]:
            ahead = pair.evidence.words[m.i - 1].key if m.i else ""
            if ahead in _WILL_NOT and pair.firm(act):
                return True
    return False
