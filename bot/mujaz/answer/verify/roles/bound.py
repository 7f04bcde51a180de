"""C4, C9, C17: who and what has a part in an act of the claim has the same part in the evidence.

In:  a Pair
Out: Reasons

Two alarms. Exchanged: one stands in the claim where another stands in the evidence, and that one
stands in the first one's place. Replaced: the act has one agent (or object) in the claim and
another, of another name, in the evidence, where the claim's has its part in another act.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mujaz.answer.verify.grammar.acts import Act, acts, one_sentence, only_says
from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.names import is_name, is_somebody
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.roles.agents import MUTUAL, RECEIVE, STATE
from mujaz.answer.verify.words.measures import measures
from mujaz.answer.verify.words.thesaurus import CAPITAL
from mujaz.language.closed import THAT
from mujaz.model import Reason

_SIDES = ("to", "from", "against", "on", "over", "with")  # parts that two can exchange
_NAME = 2  # words of a name
RECEIVERS = frozenset({"object", "to", "from"})


def check_bound(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where parts of an act are exchanged, or one is another's."""
    theirs = acts(pair.evidence)
    for ours in acts(pair.claim):
        if ours.verb.key == "according":
            continue  # who says so stands behind "to"
        same = _same_acts(pair, ours, theirs)
        if not same or _reports_otherwise(pair, ours, same):
            continue
        said = ours.verb.raw
        if all(_exchanged(pair, ours, other) for other in same):
            detail = f"who {said!r} and to whom is the other way round in the evidence"
            yield Reason(check="role_order", detail=detail)
            return
        for part in ("agent", "object"):
            if rival := _replaced(pair, ours, same, part):
                detail = f"{part} of {said!r} is {rival!r} in the evidence"
                yield Reason(check="role_order", detail=detail)
                return


def _reports_otherwise(pair: Pair, ours: Act, same: Sequence[Act]) -> bool:
    """Tell whether who speaks in the claim does so in the evidence by another verb: «وأعلن أن» is
    "and said", though another one's «قال» stands there too.
    """
    if not only_says(pair.claim, ours.verb):
        return False
    words, told = pair.evidence.words, {a.verb.i for a in same}
    mine = _found(pair, ours.agent)
    others = [
        words[v.first] for v in pair.evidence.verbs
        if v.first not in told and {w.key for w in words[v.last + 1 : v.last + 3]} & THAT
    ]  # fmt: skip
    return any(
        only_says(pair.evidence, verb) and any(
            i < verb.i and one_sentence(pair.evidence, words[i], verb) for i in mine
        )
        for verb in others
    )  # fmt: skip


def _same_acts(pair: Pair, ours: Act, theirs: Sequence[Act]) -> list[Act]:
    """Return the acts of the evidence that an act of the claim can be, those alike first of all."""
    if STATE.match(ours.verb.key):
        return []  # «تبلغ كلفته»: nobody does it
    found = [a for a in theirs if a.verb in pair.matches[ours.verb.i] and _one_act(ours, a)]
    if ours.verb.key.lstrip("وف") in MUTUAL or len(found) < 2:
        return [] if ours.verb.key.lstrip("وف") in MUTUAL else found
    rest = [w for w in pair.claim.content if w.i not in ours.agent and w.i != ours.verb.i]
    scores = [sum(any(m.i in _reach(pair, a) for m in pair.matches[w.i]) for w in rest)
              for a in found]  # fmt: skip
    return [a for a, score in zip(found, scores, strict=True) if score == max(scores)]


def _reach(pair: Pair, act: Act) -> set[int]:
    """Return the words that stand with an act: its clause and the next one."""
    clause = act.verb.clause
    return {w.i for w in pair.evidence.words if clause <= w.clause <= clause + 1}


def _one_act(ours: Act, theirs: Act) -> bool:
    one, other = ours.verb, theirs.verb
    if (one.key.lstrip("وف") in RECEIVE) != (other.key.lstrip("وف") in RECEIVE):
        return False
    if one.arabic and other.arabic:
        return one.key == other.key or bool(measures(one.key) & measures(other.key))
    return not any(s.startswith("y:") and "-" in s for s in one.senses & other.senses) or bool(
        {s for s in one.senses & other.senses if s in {"y:buy", "y:sell", "y:win", "y:lose"}}
    )


def _found(pair: Pair, words: frozenset[int]) -> frozenset[int]:
    """Return the words of the evidence that answer some of the claim's, by more than a root."""
    return frozenset(
        m.i for i in words for m in pair.matches[i]
        if (pair.crossed or pair.firm(pair.claim.words[i])) and _alike(pair, i, m.i)
    )  # fmt: skip


def _surely(pair: Pair, words: frozenset[int]) -> frozenset[int]:
    """Return the words that answer one place alone: in "Team A beat Team B" not "team"."""
    single = frozenset(i for i in words if len(_found(pair, frozenset({i}))) == 1)
    return _found(pair, single or words)


def _alike(pair: Pair, i: int, j: int) -> bool:
    """Tell whether two words can be one thing: a match and a player of one root are not."""
    shared = pair.claim.words[i].senses & pair.evidence.words[j].senses
    if any(s.startswith((CAPITAL, "e:")) for s in shared):
        return True  # a country and its capital, whatever word is written alike
    one = pair.claim.thesaurus.kinds(pair.claim.words[i].senses)
    other = pair.evidence.thesaurus.kinds(pair.evidence.words[j].senses)
    return not one or not other or bool(one & other)


def _places(act: Act) -> dict[str, frozenset[int]]:
    found = {"agent": frozenset(act.row) or act.agent, "object": act.object}
    return found | {k: v for k, v in act.placed.items() if k in _SIDES}


def _exchanged(pair: Pair, ours: Act, theirs: Act) -> bool:
    if (
        ours.row
        and theirs.row
        and not only_says(pair.claim, ours.verb)
        and _rotated(pair, ours.row, theirs.row, regendered=_regendered(ours.verb, theirs.verb))
    ):
        return True
    if ours.row and not theirs.row and _turned_row(pair, ours.row, theirs):
        return True
    if theirs.row and not ours.row and _behind(pair, ours, theirs.row):
        return True
    if _done_by_the_other(pair, ours, theirs):
        return True
    mine, wanted = _places(ours), _places(theirs)
    names = list(mine)
    for n, one in enumerate(names):
        for other in names[n + 1 :]:
            first, second = _surely(pair, mine[one]), _surely(pair, mine[other])
            if not first or not second or first & second:
                continue
            if first & wanted.get(one, frozenset()) or second & wanted.get(other, frozenset()):
                continue
            if first & wanted.get(other, frozenset()) and second & wanted.get(one, frozenset()):
                return True
            place = wanted.get(one, frozenset())
            if other in RECEIVERS and _taken(pair, (first, second), place, theirs):
                return True
    return False


def _done_by_the_other(pair: Pair, ours: Act, theirs: Act) -> bool:
    """Tell whether he to whom it is done in the claim does it in the evidence, and the claim's
    agent does not: "who had accused it of fraud".
    """
    whom = ours.object.union(
        ours.row[2:], *(v for k, v in ours.placed.items() if k in {"on", "against"})
    )
    agent = frozenset(ours.row[:2]) if ours.row else ours.agent
    names = frozenset(i for i in whom if is_name(pair.claim, pair.claim.words[i]))
    by = _found(pair, frozenset(i for i in agent if is_somebody(pair.claim, pair.claim.words[i])))
    doers = theirs.agent | frozenset(theirs.row[:3])
    named = {i for i in doers if is_name(pair.evidence, pair.evidence.words[i])}
    if _one_name(pair.evidence, theirs) and theirs.row[0] in _found(pair, names):
        return False
    return bool(by and names) and not by & doers and bool(_found(pair, names) & named)


def _one_name(reading: Reading, act: Act) -> bool:
    """Tell whether an Arabic verb has one name behind it alone: «اعتقل كريم ناصر» may be a passive
    that no letter shows.
    """
    short = 0 < len(act.row) <= _NAME
    return short and is_given_name(reading.words[act.row[0]])


def _taken(
    pair: Pair, ours: tuple[frozenset[int], frozenset[int]], place: frozenset[int], theirs: Act
) -> bool:
    """Tell whether the evidence has the claim's second in the first one's place, and the first one
    in another act: "ordered the paper to pay the player".
    """
    first, second = ours
    if _one_name(pair.evidence, theirs) and theirs.row[0] in second:
        return False
    there = {i for i in place if is_somebody(pair.evidence, pair.evidence.words[i])}
    mine = {i for i in first if is_somebody(pair.evidence, pair.evidence.words[i])}
    return bool(there and mine) and there <= second and not first & theirs.parts


def _regendered(one: Word, other: Word) -> bool:
    """Tell whether an Arabic perfect has another gender: «عيّنت» under «عيّن»."""
    keys = {one.key.lstrip("وف"), other.key.lstrip("وف")}
    return len(keys) == 2 and len({k.removesuffix("ت") for k in keys}) == 1


def _rotated(
    pair: Pair, ours: Sequence[int], theirs: Sequence[int], *, regendered: bool = False
) -> bool:
    """Tell whether the second half of a row of names stands first: verb, object, agent."""
    places: list[int] = []
    kept: list[Word] = []
    for i in ours:
        word = pair.claim.words[i]
        at = {theirs.index(m.i) for m in pair.matches[i] if m.i in theirs and pair.firm(word)}
        if len(at) == 1:
            if word.raw.startswith("و") and not any(
                m.key == word.key for m in pair.matches[i] if m.i in theirs
            ):
                return False  # a list: its members stand in any order
            places.append(at.pop())
            kept.append(word)
    while regendered and len(places) > 2 and places[-1] > max(places[:-1]):
        places.pop()  # what he is appointed stands at the end of both
    drops = [n for n, (a, b) in enumerate(pairwise(places)) if b <= a]
    if len(drops) != 1 or places[-1] > places[0] or len(set(places)) < len(places):
        return False
    halves = (kept[: drops[0] + 1], kept[drops[0] + 1 :])
    titled = [is_title(half[0]) or _person(pair.claim, half[0]) for half in halves]
    # else a name and its office: «مديرة المتحف نجوى الأسعد»
    return regendered or titled[0] == titled[1]


def _person(reading: Reading, word: Word) -> bool:
    return "person" in reading.thesaurus.kinds(word.senses)


def _turned_row(pair: Pair, row: Sequence[int], theirs: Act) -> bool:
    """Tell whether an Arabic row opens with the evidence's object and ends with its agent."""
    sides = []
    for i in row:
        key = pair.claim.words[i].key.removeprefix("ال")
        found = {m.i for m in pair.matches[i]}
        same = {m.i for m in pair.matches[i] if m.key.removeprefix("ال") == key}
        found = same or found  # «قائد» and «رئيس» are two where both stand
        if bool(found & theirs.agent) != bool(found & theirs.object):
            sides.append("agent" if found & theirs.agent else "object")
    return (
        len(sides) >= 2 and sides[0] == "object" and sides[-1] == "agent"
        and sum(a != b for a, b in pairwise(sides)) == 1
    )  # fmt: skip


def _behind(pair: Pair, ours: Act, row: Sequence[int]) -> bool:
    """Tell whether the claim's agent stands behind its object in an Arabic row."""
    first, second = _indexes(pair, ours.agent, row), _indexes(pair, ours.object, row)
    second -= {row.index(m) for m in _found(pair, ours.agent) if m in row}  # of his own name
    return bool(first and second) and max(second) < min(first)


def _indexes(pair: Pair, words: frozenset[int], row: Sequence[int]) -> set[int]:
    """Return where in a row some words of the claim stand; a word that fits twice tells nothing."""
    found = [{row.index(m) for m in _found(pair, frozenset({i})) if m in row} for i in words]
    return set().union(*(f for f in found if len(f) == 1))


def _replaced(pair: Pair, ours: Act, same: Sequence[Act], part: str) -> str:
    """Return who has a part in every such act of the evidence that another has in the claim."""
    mine = [i for i in sorted(getattr(ours, part)) if is_name(pair.claim, pair.claim.words[i])]
    if part == "agent" and ours.row:
        mine = _leading_names(pair.claim, ours.row)
    found = _found(pair, frozenset(mine))
    if not mine or not found or not all(_named_there(pair, i, mine) for i in mine):
        return ""
    answered = {m.i for w in pair.claim.words for m in pair.matches[w.i] if w.content or w.capital}
    named = ""
    for other in same:
        theirs = getattr(other, part) | (frozenset(other.row) if part == "agent" else frozenset())
        rivals = [i for i in sorted(theirs) if is_name(pair.evidence, pair.evidence.words[i])]
        if part == "object" and other.row:
            return ""
        if not rivals or set(rivals) & answered or found & other.parts:
            return ""
        if part == "agent" and _owned(pair, theirs):
            return ""
        if theirs & _found(pair, ours.parts - getattr(ours, part)):
            return ""  # «نفت بغداد على لسان وزارة النفط»
        named = " ".join(pair.evidence.words[i].raw for i in rivals)
    return named


def _named_there(pair: Pair, i: int, names: Sequence[int]) -> bool:
    """Tell whether a name, or the one beside it, has a counterpart: "Irena Doval" is "Doval"."""
    beside = [j for j in names if abs(j - i) <= 1 and not pair.claim.words[i].arabic]
    return bool(pair.matches[i]) or any(pair.matches[j] for j in beside)


def _leading_names(reading: Reading, row: Sequence[int]) -> list[int]:
    return [i for i in row[:3] if is_name(reading, reading.words[i])]


_OWNERS = frozenset({"its", "his", "her", "their"})


def _owned(pair: Pair, words: frozenset[int]) -> bool:
    """Tell whether somebody is called by whom he belongs to: "its chief executive Sara Lind"."""
    first = min(words, default=0)
    before = pair.evidence.words[first - 1].key if first else ""
    suffixed = pair.evidence.words[first].arabic and pair.evidence.words[first].key.endswith(
        ("ه", "ها", "هم")
    )
    return before in _OWNERS or (suffixed and not pair.evidence.words[first].raw.endswith("ة"))
