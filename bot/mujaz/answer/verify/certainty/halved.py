"""C12: of two acts that an Arabic clause joins by «و», only the one is planned.

In:  a Pair, a clause of the claim, the clauses of the evidence that tell it
Out: how sure the evidence is of it

«رفضت منافسته النتائج وأعلنت عزمها على الطعن فيها» is one clause, of which only the second half is
a plan. An imperfect goes on with what governs the act before it («يعتزم زيارة باريس ويلتقي
نظيره»); a perfect with «و» stands for itself.
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.sureness import Sureness, level_of
from mujaz.answer.verify.grammar.verbs import AR_AND_VERB, is_act


def sureness_in_its_half(pair: Pair, clause: int, fitting: list[int]) -> Sureness:
    """Return how sure the evidence is of what a clause tells, where all of it stands in one half of
    a clause that a joined perfect parts; POSSIBLE where it is not parted so.
    """
    reading = pair.evidence
    told = [
        m for w in pair.claim.clause(clause) if w.content for m in pair.matches[w.i]
        if m.clause in fitting and pair.firm(w)
    ]  # fmt: skip
    if len({m.clause for m in told}) != 1 or not any(is_act(reading, m) for m in told):
        return Sureness.POSSIBLE
    halves = _halves(reading, told[0].clause)
    if len(halves) < 2:
        return Sureness.POSSIBLE
    own = [h for h in halves if any(m in h for m in told)]
    if len(own) != 1:
        return Sureness.POSSIBLE
    levels = [level for w in own[0] if (level := level_of(reading, w)) is not None]
    return min(levels, default=Sureness.DONE)


def _halves(reading: Reading, clause: int) -> list[list[Word]]:
    """Return the words of a clause, parted before each joined perfect: «وأعلنت»."""
    halves: list[list[Word]] = [[]]
    for word in reading.clause(clause):
        perfect = word.arabic and AR_AND_VERB.match(word.key) and word.key[1] not in "يتسن"
        if perfect and halves[-1] and is_act(reading, word):
            halves.append([])
        halves[-1].append(word)
    return halves
