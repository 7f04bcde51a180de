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

from mujaz.answer.verify.grammar.governed import is_governed
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.scheduled import is_infinitive
from mujaz.answer.verify.grammar.shapes import VERB
from mujaz.answer.verify.grammar.sureness import Sureness, sureness
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
    for verb in _fulfilled(pair):
        detail = f"in the evidence it is only asked for: {verb.raw!r}"
        yield Reason(check="modality", detail=detail)
        return
    for verb in (*_perfects(pair.claim), *_pasts(pair.claim)):
        found = _of_its_subject(pair, verb)
        if found and all(_left_open(pair.evidence, m) for m in found) and _told(pair, verb, found):
            detail = f"the evidence does not say that it is done: {verb.raw!r}"
            yield Reason(check="modality", detail=detail)
            return


_FULFILLED = frozenset("won obtained secured gained achieved received got extracted".split())
_GIVEN = frozenset(
    """
    won win wins obtained secured gained achieved received got get given gave granted awarded
    agreed accepted approved offered promised
    """.split()
)


def _fulfilled(pair: Pair) -> Iterator[Word]:
    """Yield the verbs by which the claim has somebody get what in the evidence he only asks for:
    "have won a reduction" on "are demanding a reduction".
    """
    if any(w.key in _GIVEN for w in pair.evidence.words):
        return
    for verb in (w for w in pair.claim.words if w.key in _FULFILLED and not w.capital):
        behind = [w for w in pair.claim.clause(verb.clause) if w.i > verb.i and w.content][:1]
        found = [m for w in behind for m in pair.matches[w.i]]
        if found and all(_is_wanted(pair.evidence, m) for m in found):
            yield verb


def _is_wanted(reading: Reading, word: Word) -> bool:
    near = reading.words[max(0, word.i - _WANTED) : word.i]
    if any(w.key in _WANTING and w.clause == word.clause for w in near):
        return True
    ahead = {w.key for w in reading.clause(word.clause) if w.i < word.i}
    return bool(ahead & _ASKING) and any(w.key == "for" for w in near[-2:])


def _of_its_subject(pair: Pair, verb: Word) -> tuple[Word, ...]:
    """Return the counterparts of a verb that stand in a clause with that of its subject, or all."""
    found = pair.matches[verb.i]
    ahead = [w for w in pair.claim.clause(verb.clause) if w.content and w.i < verb.i]
    if not ahead:
        return found
    best = max((closeness(ahead[-1], m) for m in pair.matches[ahead[-1].i]), default=0)
    there = {m.clause for m in pair.matches[ahead[-1].i] if closeness(ahead[-1], m) == best}
    return tuple(m for m in found if m.clause in there) or found


def _pasts(reading: Reading) -> Iterator[Word]:
    """Yield the verbs in the past that stand right behind a subject, before an object."""
    for word in reading.words[1:-1]:
        before, behind = reading.words[word.i - 1], reading.words[word.i + 1]
        keys = {w.key for w in reading.clause(word.clause)}
        if (
            not (VERB.match(word.key) and word.key.endswith("ed")) or word.capital
            or not before.content or before.clause != word.clause or behind.key not in _OBJECTS
            or keys & _UNSURE or sureness(reading, word.clause) < Sureness.DONE
            or any(v.first == word.i for v in reading.verbs)
        ):  # fmt: skip
            continue
        yield word


_OBJECTS = frozenset("the a an its his her their all both this that these those".split())


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


_WANTING = frozenset(
    """
    need needs needed require requires required await awaits awaiting awaited seek seeks seeking
    sought want wants wanted demand demands demanding demanded lack lacks lacked pending request
    requests requested propose proposes proposed
    """.split()
)
_ASKING = frozenset(
    "asked asks ask appealed appeals applied applies called calls pleaded pleads petitioned".split()
)
_WANTED = 4  # words from "needs" to what is needed: "needs the approval of"


def _left_open(reading: Reading, word: Word) -> bool:
    return _is_wanted(reading, word) or (
        sureness(reading, word.clause) < Sureness.DONE
        or is_infinitive(reading, word)
        or is_governed(reading, word)
    )


def _told(pair: Pair, verb: Word, found: tuple[Word, ...]) -> bool:
    """Tell whether something else of the clause is told beside a counterpart."""
    near = [w for w in pair.claim.clause(verb.clause) if w.content and w.i != verb.i]
    clauses = {m.clause for m in found}
    return any(m.clause in clauses for w in near for m in pair.matches[w.i])
