"""C10: who denies one thing of a subject and says another of it says the other.

In:  a Pair, what the evidence denies, the words of the claim that answer it
Out: whether the claim tells what is said beside, and shares with the denial no more than what both
     are about

"Denied that exams would be postponed and said they would begin on 3 May" says that exams begin: the
exams are what it is all about, and that they begin is not what is denied.
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.verify.grammar.denying import is_denial, is_negator
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import statements

_PRONOUNS = frozenset("he she it they انها انه انهم انهما انهن بانها بانه بانهم".split())
_OPENING = 4  # words behind "said" in which the pronoun stands
_SAYS = frozenset({"said", "added", "announced", "confirmed", "promised"})


def says_beside(
    pair: Pair, denial: Word, target: Sequence[Word], ours: Sequence[Word]
) -> bool:  # fmt: skip
    """Return whether a claim tells what somebody says beside what he denies of the same thing."""
    if not is_denial(denial) or not ours:
        return False
    answered = {m.i for w in pair.claim.words for m in pair.matches[w.i]}
    beside = _beside(pair.evidence, denial)
    if not beside or all(t.i in answered for t in target):
        return False
    return all(_tells(pair, clause, beside, ours) for clause in {w.clause for w in ours})


def _beside(reading: Reading, denial: Word) -> range:
    """Return the words by which who denies goes on to assert something of what he spoke of."""
    all_ = statements(reading)
    speaker = next((s.speaker for s in all_ if s.verb == denial.i), None)
    for n, statement in enumerate(all_):
        if statement.verb <= denial.i or statement.strength not in _SAYS:
            continue
        end = all_[n + 1].verb if n + 1 < len(all_) else len(reading.words)
        said = reading.words[statement.verb + 1 : end]
        pronoun = any(w.key in _PRONOUNS for w in said[:_OPENING])
        own = statement.speaker == speaker
        if own and pronoun and not any(is_negator(reading, w) for w in said):
            return range(statement.verb + 1, end)
    return range(0)


def _tells(pair: Pair, clause: int, beside: range, ours: Sequence[Word]) -> bool:
    """Tell whether all that a clause of the claim says of its subject stands in such words."""
    spoken = {i for s in statements(pair.claim) for i in (*s.speaker, s.verb)}
    acts = [
        w for w in pair.claim.clause(clause)
        if w.content and w.i not in spoken and pair.claim.predicate(w)
    ]  # fmt: skip
    there = [w for w in acts if any(m.i in beside for m in pair.matches[w.i])]
    return bool(there) and all(w in there or w in ours for w in acts)
