"""C15, C17: of two acts told in one sentence each keeps what it is done to.

In:  a Pair in English
Out: Reasons: role_order

"Banned bicycles and allowed cars" does not say that cars were banned. Where all that an act of the
claim is done to stands in the evidence behind another verb of the same sentence alone, and the act
has something else behind it there, the two have been mixed.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.lines import lines_of
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import key_at
from mujaz.model import Reason

_SURE = 3  # the same word or stem


def check_each_its_own(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where an act has what another act of its sentence is done to."""
    if pair.crossed or pair.claim.arabic:
        return  # no letter parts an Arabic agent from an object
    theirs = [(a, _done_to(pair.evidence, a)) for a in acts(pair.evidence)]
    lines = lines_of(pair.evidence)
    speech = {v.first for v in pair.claim.verbs}
    for ours in acts(pair.claim):
        words = [pair.claim.words[i] for i in sorted(_done_to(pair.claim, ours))]
        if ours.verb.i in speech or not words or not all(pair.matched(w) for w in words):
            continue
        same = [(a, own) for a, own in theirs if closeness(ours.verb, a.verb) >= _SURE
                and a.verb in pair.matches[ours.verb.i]]  # fmt: skip
        if len(same) != 1 or not same[0][1]:
            continue
        act, own = same[0]
        if _particle(pair.claim, ours) != _particle(pair.evidence, act):
            continue  # "called off" is not "called for"
        rivals = [
            (a, done) for a, done in theirs
            if a is not act and lines[a.verb.i] == lines[act.verb.i] and done
            and a.agent == act.agent and a.agent
            and _joined(pair.evidence, max(a.verb.i, act.verb.i))
            and closeness(ours.verb, a.verb) < _SURE
        ]  # fmt: skip
        for rival, done in rivals:
            if _all_there(pair, words, own | act.agent, done):
                detail = (
                    f"in the evidence it is {rival.verb.raw!r} that is said of {words[-1].raw!r}"
                )
                yield Reason(check="role_order", detail=detail)
                return


_PARTICLES = frozenset("off out up down away back over for".split())


def _particle(reading: Reading, act: Act) -> str:
    behind = key_at(reading, act.verb.i + 1)
    return behind if behind in _PARTICLES else ""


def _joined(reading: Reading, i: int) -> bool:
    """Tell whether the second of two acts goes on with the first: "banned … and allowed …"."""
    return key_at(reading, i - 1) in {"and", "but", "then"}


def _done_to(reading: Reading, act: Act) -> frozenset[int]:
    """Return the words of what an act is done to, where, and which of several it is."""
    found = act.object.union(*act.placed.values()) - act.agent
    ranks = {
        w.i for w in reading.words for q in reading.numbers
        if q.kind == "ordinal" and q.start <= w.start < q.end
        and act.verb.i < w.i and w.clause == act.verb.clause
    }  # fmt: skip
    return frozenset(i for i in found | ranks if reading.words[i].content or i in ranks)


def _all_there(pair: Pair, words: list[Word], own: frozenset[int], other: frozenset[int]) -> bool:
    """Tell whether some words stand with the other act and none of them with its own."""
    there = False
    for word in words:
        found = {m.i for m in pair.matches[word.i]} if pair.firm(word) else set()
        if not found or (found & own and not found - own):
            return False
        # "flights" may be those of either act
        there = there or (not found & own and bool(found & other))
    return there
