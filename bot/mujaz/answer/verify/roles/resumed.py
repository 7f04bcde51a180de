"""C17: who acts by a pronoun, or by a verb that names nobody anew, is not the other one.

In:  a Pair on Arabic evidence
Out: Reasons: role_order

«واتهمته بالامتناع» tells that she accused him: a claim in which he accuses her has exchanged them.
And «قبل أن يطالب», which names nobody behind it, is said of one man: of no body before it whose
name is feminine, and of no several.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.noun_phrase import phrase
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.answer.verify.grammar.resumed import (
    Deed,
    bare,
    deeds,
    gender,
    is_accusative,
)
from mujaz.answer.verify.grammar.said import statements
from mujaz.answer.verify.roles.agents import CONVERSE, MUTUAL
from mujaz.model import Reason


def check_resumed(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where somebody else does what the evidence has one do by a pronoun."""
    told = deeds(pair.evidence)
    if not told:
        return
    for ours in acts(pair.claim):
        if ours.verb.key.lstrip("وف") in MUTUAL:
            continue
        found = [d for d in told if _one_act(pair, ours.verb, d)]
        if not found:
            continue
        agent, behind = _sides(pair, ours)
        mine = _places(pair, agent)
        if mine and ours.verb.arabic and (whom := _done_to_another(pair, ours, found)):
            detail = f"in the evidence it is not to {whom!r} that {ours.verb.raw!r} is done"
            yield Reason(check="role_order", detail=detail)
            return
        if not mine or _does_it_elsewhere(pair, ours, mine, found):
            continue
        if all(
            _is_apart(pair, agent, d)
            and (
                bool(behind & set(d.agent))
                or (bool(behind) and mine & set(d.object))
                or (d.dropped and _disagree(pair, mine, d))
                or (bool(behind) and ours.verb.arabic and _of_the_other(ours, d))
            )
            for d in found
        ):  # fmt: skip
            who = " ".join(pair.claim.words[i].raw for i in agent[:3])
            detail = f"in the evidence it is not {who!r} of whom {ours.verb.raw!r} is said"
            yield Reason(check="role_order", detail=detail)
            return


def _done_to_another(pair: Pair, ours: Act, found: list[Deed]) -> str:
    """Return to whom the claim says it is done, where each such act of the evidence is done to
    somebody whom the claim does not name, and he stands elsewhere: «وبرأت المحاسب».
    """
    first = phrase(pair.claim, ours.row[0]) if ours.row[:1] == (ours.verb.i + 1,) else ()
    second = [i for i in ours.row if first and i > first[-1]]
    if not second or second[0] != first[-1] + 1:
        return ""
    whom = phrase(pair.claim, second[0])
    places = _places(pair, whom)
    told = [set(d.object) for d in found]
    told += [
        set(a.row) | a.object for a in acts(pair.evidence)
        if a.verb in pair.matches[ours.verb.i] and all(d.verb.i != a.verb.i for d in found)
    ]  # fmt: skip
    if not places or any(not row or places & row or row & pair.answered for row in told):
        return ""
    return " ".join(pair.claim.words[i].raw for i in whom[:3])


def _is_apart(pair: Pair, agent: tuple[int, ...], deed: Deed) -> bool:
    """Tell whether no word of the claim's agent is surely of him who acts in the evidence."""
    places = [_places(pair, [i]) for i in agent]
    known = [p for p in places if p]
    return not known[0] & set(deed.agent) and not any(p <= set(deed.agent) for p in known)


def _places(pair: Pair, words: Iterable[int]) -> set[int]:
    return {m.i for i in words for m in pair.closest(pair.claim.words[i])}


def _one_act(pair: Pair, verb: Word, deed: Deed) -> bool:
    if any(s in verb.senses for both in CONVERSE for s in both):
        return False
    if pair.crossed:
        return deed.verb in pair.matches[verb.i]
    return bare(verb.key) == bare(deed.form)


def _sides(pair: Pair, ours: Act) -> tuple[tuple[int, ...], set[int]]:
    """Return the words of the claim's agent, and where those stand to whom he does it."""
    if not ours.verb.arabic:
        return tuple(sorted(ours.agent)), _places(pair, ours.object - ours.agent)
    if not ours.row:
        if not ours.agent and ours.object:  # «إنها شتمت الحارس»: the pronoun acts
            first = phrase(pair.claim, min(ours.object))
            speaker = _speaker(pair, ours.verb, pair.claim.words[min(ours.object)])
            return speaker, _places(pair, first)
        return tuple(sorted(ours.agent)), _places(pair, ours.object)
    if ours.row[0] != ours.verb.i + 1:
        return (), set()
    first = phrase(pair.claim, ours.row[0])
    rest = [i for i in ours.row if i > first[-1]]
    if speaker := _speaker(pair, ours.verb, pair.claim.words[first[0]]):
        return speaker, _places(pair, first)
    if rest:  # it has an object, so that it is no passive
        rest += [i for row in ours.placed.values() for i in row if i > first[-1]]
    return first, _places(pair, rest)


_SHE = frozenset({"انها", "بانها"})
_HE = frozenset({"انه", "بانه"})


def _speaker(pair: Pair, verb: Word, behind: Word) -> tuple[int, ...]:
    """Return who says that he does it: «قالت المحامية إنها هددت المدير»; the noun behind is of the
    other gender, or it could be who does it: «إنه سيصل الوزير».
    """
    before = pair.claim.words[verb.i - 1].key if verb.i else ""
    if before not in _SHE | _HE or (before in _SHE) == behind.raw.endswith("ة"):
        return ()
    said = next((s for s in statements(pair.claim) if verb.i in s.said and s.speaker), None)
    return tuple(sorted(said.speaker)) if said else ()


def _does_it_elsewhere(pair: Pair, ours: Act, mine: set[int], found: list[Deed]) -> bool:
    """Tell whether the claim's agent does the same by another verb of the evidence."""
    here = {d.verb.i for d in found}
    return any(
        a.verb.i not in here and a.verb in pair.matches[ours.verb.i]
        and mine & (a.agent | set(a.row))
        for a in acts(pair.evidence)
    )  # fmt: skip


def _disagree(pair: Pair, mine: set[int], deed: Deed) -> bool:
    """Tell whether those whom the claim has do it are several, or a woman or a body, where the
    verb that names nobody is of one, or of one man.
    """
    reading, key = pair.evidence, deed.form
    if not gender(key) or key.endswith(("وا", "ون", "ا", "نه")):
        return False
    rows = [phrase(reading, i) for i in sorted(mine) if i < deed.verb.i]
    heads = [row for row in rows if row and is_somebody(reading, reading.words[row[0]])]
    he = gender(key) == "m"
    return bool(heads) and all(
        (he and reading.words[row[0]].raw.endswith("ة")) or is_accusative(reading, row)
        for row in heads
    )


def _of_the_other(ours: Act, deed: Deed) -> bool:
    """Tell whether a verb is of a man where the other is of a woman, and the pronoun behind it is
    of the claim's agent: «وأبلغته», «أبلغ الرئيس المستشارة».
    """
    one, other = gender(ours.verb.key), gender(deed.form)
    him = "f" if deed.verb.key.endswith("ها") else "m"
    return deed.whom and {one, other} == {"f", "m"} and one == him
