"""C4, C17: across the languages, a name keeps the act that it stands with.

In:  a Pair in two languages, the claim in English
Out: Reasons

«ارتفعت الصادرات إلى اليابان وتراجعت إلى الصين» is one clause of two acts, each with a name of its
own, and «ضربت عمان بعدما قتلت أربعة في اليمن» kills nobody in Oman. So the words up to the next
act are the zone of an act, and a name of the claim that the evidence has in another act's zone
alone, where the act's own zone has another name, is told of the wrong one. So is who is named by
his kin.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.roles.agents import MUTUAL
from mujaz.model import Reason

_KIN = frozenset(
    """
    brother sister wife husband son daughter father mother cousin nephew niece uncle aunt widow
    aide deputy lawyer predecessor successor rival spokesman spokeswoman adviser bodyguard driver
    neighbour neighbor assistant secretary
    """.split()
)
_IN = frozenset({"in", "at", "near", "outside"})
_IN_AR = frozenset({"في", "قرب", "بالقرب"})


def check_zones(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a name stands with another act than in the evidence."""
    if not pair.crossed or pair.claim.arabic:
        return
    theirs = acts(pair.evidence)
    told = [(a, found) for a in acts(pair.claim) if (found := _same(pair, a, theirs))]
    if swapped := _swapped(pair, told, theirs):
        detail = f"{swapped[0].raw!r} and {swapped[1].raw!r} have each other's act in the evidence"
        yield Reason(check="role_order", detail=detail)
        return
    if word := _belongs(pair, told):
        detail = f"the evidence tells it of somebody of {word.raw!r}"
        yield Reason(check="role_order", detail=detail)
        return
    if word := _outside(pair):
        detail = f"the evidence has it on the other side of {word.raw!r}"
        yield Reason(check="role_order", detail=detail)
        return
    for act, found in told:
        wrong = _misplaced(pair, act, found, theirs) or _by_kin(pair, act, found)
        if wrong:
            detail = f"the evidence does not tell {act.verb.raw!r} of {wrong.raw!r}"
            yield Reason(check="role_order", detail=detail)
            return


def _same(pair: Pair, ours: Act, theirs: list[Act]) -> list[Act]:
    """Return the acts of the evidence that surely are an act of the claim."""
    if ours.verb.key in MUTUAL:
        return []
    found = pair.matches[ours.verb.i]
    best = max((closeness(ours.verb, m) for m in found), default=0)
    near = {m.i for m in found if closeness(ours.verb, m) == best}
    return [a for a in theirs if a.verb.i in near]


def _zone(reading: Reading, act: Act, all_: Sequence[Act]) -> range:
    """Return the words of an Arabic act: from its verb up to the next one, or to a full stop."""
    high = min((a.verb.i for a in all_ if a.verb.i > act.verb.i), default=len(reading.words))
    for i in range(act.verb.i + 1, high):
        gap = reading.text[reading.words[i - 1].end : reading.words[i].start]
        if any(c in gap for c in ".؛\n"):
            return range(act.verb.i, i)
    return range(act.verb.i, high)


def _swapped(
    pair: Pair, told: list[tuple[Act, list[Act]]], theirs: list[Act]
) -> tuple[Word, Word] | None:
    for (one, first), (other, second) in combinations(told, 2):
        if len(first) != 1 or len(second) != 1 or first == second:
            continue
        here, there = _names(pair, one), _names(pair, other)
        own, foreign = (
            _zone(pair.evidence, first[0], theirs),
            _zone(pair.evidence, second[0], theirs),
        )
        if len(here) != 1 or len(there) != 1:
            continue
        mine = {m.i for m in pair.matches[here[0].i]}
        its = {m.i for m in pair.matches[there[0].i]}
        if mine and its and mine <= set(foreign) and its <= set(own):
            return here[0], there[0]
    return None


def _names(pair: Pair, act: Act) -> list[Word]:
    """Return the places and bodies named in the clause of an act."""
    return [
        w for w in pair.claim.clause(act.verb.clause)
        if _is_name(pair.claim, w) and pair.matches[w.i]
    ]  # fmt: skip


def _is_name(reading: Reading, word: Word) -> bool:
    place = any(s in reading.thesaurus.places for s in word.senses)
    named = word.raw[:1].isupper() and not word.counted and word.content
    return bool(named and (word.capital or place))


def _misplaced(pair: Pair, act: Act, found: list[Act], theirs: list[Act]) -> Word | None:
    """Return a place of an act of the claim that the evidence has in another act's zone alone."""
    if len(found) != 1:
        return None
    zone = _zone(pair.evidence, found[0], theirs)
    for word in pair.claim.clause(act.verb.clause):
        before = pair.claim.words[word.i - 1].key if word.i else ""
        if before not in _IN or word.i < act.verb.i or not _is_place(pair.claim, word):
            continue
        places = {m.i for m in pair.matches[word.i]}
        rivals = [
            pair.evidence.words[i] for i in zone[1:]
            if pair.evidence.words[i - 1].key in _IN_AR
            and _is_place(pair.evidence, pair.evidence.words[i])
        ]  # fmt: skip
        answered = {m.i for w in pair.claim.words for m in pair.matches[w.i]}
        if places and not places & set(zone) and rivals and not any(
            w.i in answered for w in rivals
        ):  # fmt: skip
            return word
    return None


# whom one names by somebody else: «مساعد الطيار» is no pilot
_OF_SOMEBODY = frozenset(
    """
    مساعد مساعده نائب نايب شقيق شقيقه زوجه ابن ابنه والد والده محامي محاميه وكيل حارس سائق سايق
    سلف خلف
    خليفه صديق قريب ارمله نجل عم خال معاون مرافق
    """.split()
)


def _belongs(pair: Pair, told: list[tuple[Act, list[Act]]]) -> Word | None:
    """Return the one actor of an act of the claim whom the evidence only names to say whose man
    acts there.
    """
    answered = {m.i for w in pair.claim.words for m in pair.matches[w.i]}
    for act, _ in told:
        agents = [pair.claim.words[i] for i in act.agent]
        if len(agents) != 1 or not pair.matches[agents[0].i]:
            continue
        heads = [m.i - 1 for m in pair.matches[agents[0].i]]
        if all(
            i >= 0 and pair.evidence.words[i].key.lstrip("وف") in _OF_SOMEBODY and i not in answered
            for i in heads
        ):
            return agents[0]
    return None


_WITHIN = frozenset({"in", "inside", "within", "across", "throughout"})
_BEYOND = frozenset({"outside", "beyond"})
_WITHIN_AR = frozenset({"في", "داخل", "بداخل", "ضمن"})
_BEYOND_AR = frozenset({"خارج", "بخارج", "خارجها", "وراء"})


def _outside(pair: Pair) -> Word | None:
    """Return what the claim places something in that is outside of it in the evidence."""
    for word in pair.claim.content:
        before = [w.key for w in pair.claim.words[max(0, word.i - 2) : word.i]]
        ours = set(before) & (_WITHIN | _BEYOND)
        found = pair.matches[word.i]
        there = [pair.evidence.words[m.i - 1].key if m.i else "" for m in found]
        if len(ours) != 1 or not found:
            continue
        if ours <= _WITHIN and all(k in _BEYOND_AR for k in there):
            return word
        if ours <= _BEYOND and all(k in _WITHIN_AR for k in there):
            return word
    return None


def _is_place(reading: Reading, word: Word) -> bool:
    return any(s in reading.thesaurus.places for s in word.senses) or (
        "place" in reading.thesaurus.kinds(word.senses)
    )


def _by_kin(pair: Pair, act: Act, found: list[Act]) -> Word | None:
    """Return the kin whom an act of the claim is told of, where the evidence tells it of another:
    "arrested the suspect's brother", «اعتقلت المشتبه به بعد بلاغ من شقيقه».
    """
    if len(found) != 1:
        return None
    other = found[0]
    part = set(other.row) | other.agent | other.object
    for i in sorted(act.object):
        word = pair.claim.words[i]
        places = {m.i for m in pair.matches[i]}
        if word.key not in _KIN or not places or places & part:
            continue
        owner = pair.claim.words[i - 1] if i else None
        owned = owner is not None and owner.key.endswith("'s") and any(
            m.i in part for m in pair.matches[owner.i]
        )  # fmt: skip
        if owned:
            return word
    return None
