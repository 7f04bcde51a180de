"""C12: what "has been done" in the claim is not what may, will or is asked to be done.

In:  a Pair, both texts English
Out: Reasons

The check of sureness compares clauses, which it finds by the acts that the tables know. Here the
verb of an English perfect ("has named", "have burst", "has been put off") is looked up by itself:
where every counterpart stands in a clause that is not sure, or behind a "to" that leaves it open,
the claim says too much.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.governed import is_governed
from mujaz.answer.verify.pair import Pair
from mujaz.answer.verify.reading import Reading, Word
from mujaz.answer.verify.scheduled import is_infinitive
from mujaz.answer.verify.sureness import Sureness, sureness
from mujaz.model import Reason

_HAVE = frozenset("has have had".split())
_BETWEEN = frozenset("already now also just since recently finally both all been".split())
_UNSURE = frozenset(
    """
    may might could would will shall should if whether possible possibly likely probable probably
    yet not never no nobody agreed agree offered reportedly allegedly to
    """.split()
)


def check_accomplished(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a perfect of the claim that the evidence leaves open."""
    if pair.crossed or pair.claim.arabic:
        return
    for verb in _perfects(pair.claim):
        found = pair.matches[verb.i]
        if found and all(_left_open(pair.evidence, m) for m in found) and _told(pair, verb, found):
            detail = f"the evidence does not say that it is done: {verb.raw!r}"
            yield Reason(check="modality", detail=detail)
            return


def _perfects(reading: Reading) -> Iterator[Word]:
    """Yield the verbs of perfects in clauses that say nothing of sureness, or of a denial."""
    for clause in reading.clauses:
        words = reading.clause(clause)
        keys = {w.key for w in words}
        if keys & _UNSURE or sureness(reading, clause) < Sureness.DONE:
            continue
        for mark in (w for w in words if w.key in _HAVE):
            behind = [w for w in words if w.i > mark.i and w.key not in _BETWEEN]
            if behind and not behind[0].capital and behind[0].key[:1].isalpha():
                yield behind[0]


def _left_open(reading: Reading, word: Word) -> bool:
    return (
        sureness(reading, word.clause) < Sureness.DONE
        or is_infinitive(reading, word)
        or is_governed(reading, word)
    )


def _told(pair: Pair, verb: Word, found: tuple[Word, ...]) -> bool:
    """Tell whether something else of the clause is told beside a counterpart."""
    near = [w for w in pair.claim.clause(verb.clause) if w.content and w.i != verb.i]
    clauses = {m.clause for m in found}
    return any(m.clause in clauses for w in near for m in pair.matches[w.i])
