"""C17: those to whom it was done did not do it.

In:  a Pair, in one language or two
Out: Reasons: role_order

"Nineteen of the freed Ukrainians" does not say that Ukraine freed anybody, nor "two of its soldiers
were killed" that the soldiers killed. Where every such act of the evidence names by a participle or
a passive to whom it was done, and the claim has just them as the one who does it to other people,
the sides are exchanged.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import AUXILIARIES, IRREGULAR
from mujaz.answer.verify.roles.agents import STATE
from mujaz.language.closed import BE
from mujaz.model import Reason

_BEFORE = frozenset("the a an of its his her their these those all".split())
_PARTICIPLE = re.compile(r"الم\w{2,}$")  # «المفرج عنهم», «المحتجزين»
_NEAR = 3
_MOST = 3  # words of a subject before the auxiliary's neighbours


def check_patients(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim's agent is in the evidence to whom it was done."""
    for ours in acts(pair.claim):
        if not _does(pair.claim, ours):
            continue
        mine = {m.i for i in _agent(ours) for m in pair.matches[i]}
        told = [m for m in pair.matches[ours.verb.i] if pair.firm(ours.verb) or pair.crossed]
        whom = [_patients(pair.evidence, m) for m in told]
        if mine and whom and all(w & mine for w in whom):
            detail = f"in the evidence {ours.verb.raw!r} is done to the one who does it here"
            yield Reason(check="role_order", detail=detail)
            return
    yield from _did_it(pair)


def _did_it(pair: Pair) -> Iterator[Reason]:
    """Those to whom the claim says it was done, by a passive, do it to others in the evidence."""
    if pair.crossed or pair.claim.arabic:
        return  # no letter parts an Arabic agent from an object
    for ours in acts(pair.claim):
        patients = [
            pair.claim.words[i] for i in _patients(pair.claim, ours.verb)
            if "person" in pair.claim.thesaurus.kinds(pair.claim.words[i].senses)
        ]  # fmt: skip
        theirs = [
            a for a in acts(pair.evidence)
            if a.verb in pair.matches[ours.verb.i] and closeness(ours.verb, a.verb) > 1
        ]  # fmt: skip
        for word in patients:
            found = {m.i for m in pair.matches[word.i] if closeness(word, m) > 1}
            if theirs and found and all(
                found & a.agent and a.object and not found & (a.object | set(a.row))
                and not _patients(pair.evidence, a.verb)
                for a in theirs
            ):  # fmt: skip
                detail = f"in the evidence {word.raw!r} are those who {ours.verb.raw!r} others"
                yield Reason(check="role_order", detail=detail)
                return


def _agent(act: Act) -> frozenset[int]:
    return frozenset(act.row[:1]) if act.row else act.agent


def _does(reading: Reading, act: Act) -> bool:
    """Tell whether an act is active and has people behind it to whom it is done."""
    if not _agent(act) or _patients(reading, act.verb) or STATE.match(act.verb.key):
        return False  # «ظل السجين في زنزانة»: he does nothing
    if any(w.key in BE for w in reading.words[act.verb.i + 1 : act.verb.i + 2]):
        return False  # "Ukrainians released were civilians"
    behind = [w for w in reading.words if w.clause == act.verb.clause and w.i > act.verb.i]
    return any(
        w.i not in _agent(act) and "person" in reading.thesaurus.kinds(w.senses) for w in behind
    )


def _patients(reading: Reading, word: Word) -> frozenset[int]:
    """Return the words of those to whom a participle or a passive says that it was done."""
    if word.arabic:
        before = reading.words[word.i - 1] if word.i else None
        if before is None or not _PARTICIPLE.match(word.key) or not before.content:
            return frozenset()
        return frozenset({before.i}) if before.clause == word.clause else frozenset()
    if not (word.key.endswith("ed") or word.key in IRREGULAR):
        return frozenset()
    before = reading.words[word.i - 1] if word.i else None
    behind = [w for w in reading.words[word.i + 1 : word.i + _NEAR] if w.clause == word.clause]
    if behind and behind[0].content and before is not None and (
        before.key in _BEFORE or before.counted
    ):  # fmt: skip
        return frozenset(w.i for w in behind if w.content)
    near = [w for w in reading.words[max(0, word.i - _NEAR) : word.i] if w.clause == word.clause]
    if not any(w.key in BE | {"been", "be"} for w in near):
        return frozenset()
    return frozenset(_subject(reading, near))


def _subject(reading: Reading, near: list[Word]) -> list[int]:
    """Return the words right before the auxiliary of a passive."""
    found: list[int] = []
    for word in reversed(reading.words[max(0, near[0].i - _MOST) : near[-1].i + 1]):
        if word.clause != near[0].clause or (found and reading.predicate(word)):
            break
        if word.content and word.key not in AUXILIARIES:
            found.append(word.i)
    return found
