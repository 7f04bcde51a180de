"""C17: an act is not given to somebody who does something else in the evidence.

In:  a Pair, in one language or two
Out: Reasons: role_order

"Ortega urged members to support it" under "Ortega voted against the bill, although his party's
leader, Elena Prado, had urged members to support it": every word stands there, in one sentence.
For an act of the claim, where each such act of the evidence has an agent of its own whom the claim
does not name, and the claim's agent acts or speaks there in another clause only, two acts are
merged.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.denying import is_negator
from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.judged import BLAMES, way_of_judging
from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import statements
from mujaz.answer.verify.roles.agents import MUTUAL, RECEIVE
from mujaz.model import Reason


def check_rivals(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the evidence tells an act of somebody else."""
    theirs = acts(pair.evidence)
    actors = _actors(pair.evidence, theirs)
    for ours in acts(pair.claim):
        if rival := _rival(pair, ours, theirs, actors):
            detail = f"in the evidence it is {rival!r} of whom {ours.verb.raw!r} is said"
            yield Reason(check="role_order", detail=detail)
            return


def _rival(pair: Pair, ours: Act, theirs: Sequence[Act], actors: frozenset[int]) -> str:
    """Return who does it in the evidence, where the claim's agent does something else there."""
    # who says what is compared elsewhere
    spoken = {v.first for v in pair.claim.verbs if v.strength not in _REQUESTS}
    if ours.verb.key.lstrip("وف") in MUTUAL or ours.verb.capital or ours.verb.i in spoken:
        return ""
    if way_of_judging(pair.claim, ours.verb) == BLAMES:
        return ""  # «ألقى … باللوم»: of judging.py
    agent = agent_of(pair.claim, ours)
    mine = {m.i for w in agent for m in pair.matches[w.i] if pair.firm(w)}
    same = [a for a in theirs if a.verb in pair.matches[ours.verb.i] and _one_side(ours, a)]
    sure = all(_surely(ours.verb, a.verb) for a in same) and not denied(pair.claim, ours)
    if not mine or not same or not sure or not mine & actors:
        return ""
    a_person = any(is_person(pair.evidence, i) for i in mine)

    def is_another(by: Sequence[Word], other: Act) -> bool:
        named = a_person and any(w.capital for w in by)
        return named or min(mine) >= other.verb.i or not _owned(pair.evidence, by)

    return only_by_others(pair, same, mine, is_another)


def only_by_others(
    pair: Pair, same: Sequence[Act], mine: set[int],
    is_another: Callable[[Sequence[Word], Act], bool],
) -> str:  # fmt: skip
    """Return who does some acts of the evidence, where each has an agent of its own whom the claim
    does not name and who is another than `mine`; else "".
    """
    answered = {m.i for w in pair.claim.content for m in pair.matches[w.i]}
    rival = ""
    for other in same:
        by = agent_of(pair.evidence, other)
        clause = {w.i for w in pair.evidence.clause(other.verb.clause)}
        if not by or {w.i for w in by} & answered or mine & (other.parts | clause):
            return ""
        if not is_another(by, other):
            return ""
        rival = " ".join(w.raw for w in by)
    return rival


def _surely(word: Word, other: Word) -> bool:
    return bool(word.senses & other.senses) and closeness(word, other) > 1


_REQUESTS = frozenset({"called-for", "promised", "asked"})


def denied(reading: Reading, act: Act) -> bool:
    """Return whether a clause denies its act: one need not be named who did not do it."""
    return any(is_negator(reading, w) for w in reading.clause(act.verb.clause))


def _one_side(ours: Act, theirs: Act) -> bool:
    return (ours.verb.key.lstrip("وف") in RECEIVE) == (theirs.verb.key.lstrip("وف") in RECEIVE)


def agent_of(reading: Reading, act: Act) -> list[Word]:
    """Return the words of an agent that is somebody."""
    found = sorted(act.row[:2]) if act.row else sorted(act.agent)
    words = [reading.words[i] for i in found]
    return words if any(is_somebody(reading, w) for w in words) else []


def _actors(reading: Reading, theirs: Sequence[Act]) -> frozenset[int]:
    """Return the words of all who act or speak."""
    acting = (i for a in theirs for i in (a.row[:3] if a.row else a.agent))
    return frozenset(acting) | frozenset(i for s in statements(reading) for i in s.speaker)


def is_person(reading: Reading, i: int) -> bool:
    """Return whether a name is a person's: an office, or a given name, stands before it."""
    before = reading.words[max(0, i - 2) : i]
    return is_given_name(reading.words[i]) or any(
        is_title(w) or is_given_name(w) or "person" in reading.thesaurus.kinds(w.senses)
        for w in before
    )


_OWNERS = frozenset({"its", "his", "her", "their"})


def _owned(reading: Reading, words: Sequence[Word]) -> bool:
    """Tell whether an agent is called by whom he belongs to: "his forces", «قواته»."""
    first = words[0]
    if first.arabic:
        return any(w.key.endswith(("ه", "ها", "هم")) and not w.raw.endswith("ة") for w in words)
    near = reading.words[max(0, first.i - 2) : first.i]
    return any(w.key in _OWNERS for w in near)
