"""C17: across the languages, of two who act each keeps his own act.

In:  a Pair in two languages, the claim in English
Out: Reasons

«وصل دميترييف للقاء ويتكوف» is not "Witkoff arrived to meet Dmitriev", and «تعهدت النرويج بستة
ملايين وخفضت بلجيكا مساهمتها» is not "Norway cut its aid". Only an exchange is an alarm: who acts
in the evidence stands elsewhere in the claim, or the claim's actor does something else there. An
Arabic verb may be a passive that no letter shows, so that an act with an object needs both.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import combinations

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import AR_PREPOSITIONS
from mujaz.answer.verify.roles.agents import CONVERSE, MUTUAL, RECEIVE
from mujaz.model import Reason

_BODIES = frozenset({"person", "institution", "place"})
_ROW = 2  # words right behind an Arabic verb that are surely its agent's name
_TOGETHER = MUTUAL | frozenset(
    """
    meet meets meeting meetings talks talking agree agrees sign signs discuss discusses exchange
    exchanges clash clashed clashes differ differed share shares hold held resume resumes reach
    reached trade traded join joined marry married part parted be being been is are was were has
    have had do did get got become became give gave given make made
    """.split()
)
_OWNED = ("ه", "ها", "هم", "هما")  # «بلاده»: who was named before acts by it
_CARRIED = re.compile(r"[وف]?\w{2,}(?:ه|ها|هم)$")  # «بدأها ترامب»
_FIRST = 3  # words of a clause among which its subject stands


def check_parties(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where one does in the claim what another does in the evidence."""
    if not pair.crossed or pair.claim.arabic:
        return
    theirs = acts(pair.evidence)
    speech = {v.first for v in pair.claim.verbs}  # whose words they are is compared elsewhere
    for ours in acts(pair.claim):
        rival = _turned(pair, ours, theirs) or _undergone(pair, ours) or _bought(pair, ours)
        if rival:
            detail = f"in the evidence it is {rival.raw!r} of whom {ours.verb.raw!r} is said"
            yield Reason(check="role_order", detail=detail)
            return
        if ours.verb.i in speech:
            continue
        if rival := _another(pair, ours, theirs):
            detail = f"in the evidence {ours.verb.raw!r} is said of {rival.raw!r}"
            yield Reason(check="role_order", detail=detail)
            return
    if found := _crosswise(pair):
        one, other = found
        detail = f"{one.raw!r} and {other.raw!r} have each other's part in the evidence"
        yield Reason(check="role_order", detail=detail)


def _another(pair: Pair, ours: Act, theirs: list[Act]) -> Word | None:
    """Return who does it in the evidence, where claim and evidence exchange who acts."""
    verb = ours.verb
    if verb.key in _TOGETHER | RECEIVE or any(s in verb.senses for p in CONVERSE for s in p):
        return None
    agents = [w for i in ours.agent if _is_body(pair.claim, w := pair.claim.words[i])]
    mine = {m.i for w in agents for m in pair.matches[w.i]}
    if not mine or any(m.arabic and is_title(m) for w in agents for m in pair.matches[w.i]
                       if not w.capital):  # fmt: skip
        return None
    best = max((closeness(verb, m) for m in pair.matches[verb.i]), default=0)
    told = {m.i for m in pair.matches[verb.i] if closeness(verb, m) == best}
    same = [a for a in theirs if a.verb.i in told]
    heads = [_head(pair.evidence, a) for a in same]
    named = mine | {m.i for i in ours.agent for m in pair.matches[i]}
    clauses = {a.verb.clause for a in same}
    apart = [m for m in pair.matches[verb.i] if m.i in told and m.clause not in clauses]
    if not same or apart or any(not h or h & named for h in heads):
        return None
    elsewhere = _acting(pair, theirs, mine, told)
    for act, head in zip(same, heads, strict=True):
        if mine & (act.agent | set(act.row[:_ROW])):
            return None
        rival = pair.evidence.words[min(head)]
        other = _named_elsewhere(pair, ours, head)
        if not ((other and (elsewhere or not ours.object)) or (elsewhere and _is_own(rival))):
            return None
    return pair.evidence.words[min(heads[0])]


_PASSIVE = frozenset("was were been be being is are get gets got".split())


def _turned(pair: Pair, ours: Act, theirs: list[Act]) -> Word | None:
    """Return who acts on the claim's actor: «حمّل الجيش جماعة منشقة المسؤولية» is not "a splinter
    group blamed the army". Both stand in one row behind the Arabic verb, its agent first.
    """
    verb = ours.verb
    before = {w.key for w in pair.claim.words[max(0, verb.i - 3) : verb.i]}
    if verb.key in _TOGETHER or before & _PASSIVE or not ours.agent:
        return None
    if any(s in verb.senses for p in CONVERSE for s in p) or min(ours.agent) > verb.i:
        return None
    mine = {m.i for i in ours.agent for m in pair.matches[i]}
    mine = _paired(pair, ours) or mine
    behind = [w for w in pair.claim.clause(verb.clause) if w.i > verb.i and w.content]
    told = {m.i for m in pair.matches[verb.i]}
    if any(a.verb.i in told and a.row[:1] and a.row[0] in mine for a in theirs):
        return None  # one of two such acts is the claim's
    for act in theirs:
        row = act.row
        if act.verb.i not in told or not row or row[0] != act.verb.i + 1:
            continue
        if verb.key in RECEIVE and "ستقبل" not in act.verb.key:
            continue  # who receives has it from another; «استقبل» is who welcomes
        led = act.placed.get("on", frozenset()) | act.placed.get("against", frozenset())
        first, rest = pair.evidence.words[row[0]], {*row[1:], *led}
        rest |= _behind_its_seat(pair.evidence, act)
        if not _somebody(pair.evidence, first) or not mine or not mine & rest or row[0] in mine:
            continue
        group = {row[0], *_seat(pair.evidence, row)}
        if any(m.i in group for w in behind for m in pair.matches[w.i]) and _parted(
            pair.evidence, row, mine
        ):
            return first
    return None


_ATTRIBUTE = 3  # words behind a body's name among which «في» tells where it sits


def _seat(reading: Reading, row: tuple[int, ...]) -> set[int]:
    """Return where a body sits that acts: «وزارة الخارجية في كرمانيا»."""
    near = reading.words[row[0] + 1 : row[0] + 1 + _ATTRIBUTE]
    at = next((w.i for w in near if w.key == "في"), None)
    known = at is not None and all(i in row for i in range(row[0], at))
    return {at + 1} if known and at is not None and at + 1 < len(reading.words) else set()


def _behind_its_seat(reading: Reading, act: Act) -> set[int]:
    """Return the words behind where a body sits, up to a preposition: to whom it does it."""
    seat = _seat(reading, act.row)
    found: set[int] = set()
    for word in reading.words[max(seat) + 1 :] if seat else ():
        led = word.key in AR_PREPOSITIONS or word.raw.endswith(("ًا", "اً"))
        if led or word.clause != act.verb.clause:
            break
        found.add(word.i)
    return found


def _paired(pair: Pair, ours: Act) -> set[int]:
    """Return where two words of an agent stand side by side: «زعيم المعارضة»."""
    found: set[int] = set()
    for i in ours.agent:
        if i + 1 in ours.agent:
            for a in pair.matches[i]:
                found |= {n for b in pair.matches[i + 1] if a.i == b.i + 1 for n in (a.i, b.i)}
    return found


def _parted(reading: Reading, row: tuple[int, ...], mine: set[int]) -> bool:
    """Tell whether what stands behind the agent is somebody else, and not whose the agent is:
    «وزارة الخارجية السفير».
    """
    first = min((i for i in row[1:] if i in mine), default=-1)
    if first < 0 or first != row[1]:
        return True
    one, other = reading.words[row[0]], reading.words[first]
    person = is_title(one) or "person" in reading.thesaurus.kinds(one.senses)
    role = is_title(other) or "person" in reading.thesaurus.kinds(other.senses)
    if person and not role and not other.key.startswith("ال"):
        return False  # «اللاعب كريم درويش»
    return one.key.startswith("ال") or not other.key.startswith("ال")


def _somebody(reading: Reading, word: Word) -> bool:
    kinds = reading.thesaurus.kinds(word.senses | reading.across[word.i])
    named = any(s.startswith("e:") for s in word.senses)
    return named or is_title(word) or bool(kinds & {"person", "institution", "place"})


_UNDERGO = re.compile(r"[وف]?(?:س?[يت]?تعرض\w{0,2}|تعرضت|تعرض|[يت]تعرض\w{0,2}|تعرضوا)$")
_SUFFERS = re.compile(
    r"\b(?:under|suffer\w*|sustain\w*|receiv\w*|fac(?:e[sd]?|ing)|hit by|target\w*|victims?"
    r"|subject\w*"
    r"|by|undergo\w*|underwent|came in for|on the receiving|exposed|from|at the hands|when|after"
    r"|before|return\w*"
    r"|back|was|were|been|being)\b"
)


def _undergone(pair: Pair, ours: Act) -> Word | None:
    """Return who has it done to him: «تعرضت القوات لإطلاق نار» is not "the troops opened fire"."""
    clause = pair.claim.clause(ours.verb.clause)
    text = " ".join(w.key for w in clause)
    if _SUFFERS.search(text) or not ours.agent:
        return None
    mine = {m.i for i in ours.agent for m in pair.matches[i]}
    deeds = [ours.verb, *(pair.claim.words[i] for i in sorted(ours.object))]
    for mark in pair.evidence.words:
        if not _UNDERGO.match(mark.key):
            continue
        near = pair.evidence.words[mark.i + 1 : mark.i + 5]
        deed = {w.i for w in near if w.key.startswith("ل") and w.clause == mark.clause}
        around = range(mark.i - _FIRST, min(deed, default=mark.i))
        if any(m.i in deed for w in deeds for m in pair.matches[w.i]) and any(
            i in around for i in mine
        ):
            return mark
    return None


_TRADE = ("y:buy", "y:sell")


def _bought(pair: Pair, ours: Act) -> Word | None:
    """Return who buys in the evidence where he sells in the claim, or the other way round."""
    verb = ours.verb
    here = [s for s in _TRADE if s in verb.senses]
    found = [m for m in pair.matches[verb.i] if m.senses & set(_TRADE)]
    if len(here) != 1 or not found or any(here[0] in m.senses for m in found):
        return None
    behind = [w for w in pair.claim.words if w.i > verb.i and w.key in {"to", "from", "by"}]
    mine = {m.i for i in ours.agent for m in pair.matches[i]}
    for m in found:
        near = range(m.i - _FIRST, m.i + _FIRST)
        if not behind and any(i in near for i in mine):
            return m
    return None


def _head(reading: Reading, act: Act) -> set[int]:
    """Return the words of an Arabic act's agent that are surely its."""
    if act.row:
        near = [i for i in act.row[:_ROW] if i <= act.verb.i + _ROW]
        return set(near) if near and near[0] == act.verb.i + 1 else set()
    return set(act.agent) if len(act.agent) <= _FIRST else set()


def _named_elsewhere(pair: Pair, ours: Act, head: set[int]) -> bool:
    """Tell whether the claim names in another part who acts in the evidence."""
    named = [
        w for w in pair.claim.words
        if w.i not in ours.agent and w.i > ours.verb.i and _is_body(pair.claim, w)
    ]  # fmt: skip
    return any(m.i in head for w in named for m in pair.matches[w.i])


def _acting(pair: Pair, theirs: list[Act], mine: set[int], told: set[int]) -> bool:
    """Tell whether the claim's actor does something else in the evidence, which is no speech."""
    speech = {v.first for v in pair.evidence.verbs}
    places = set()
    for act in theirs:
        if act.verb.i not in told | speech:
            places |= set(act.row[:1]) or set(act.agent)
    words = pair.evidence.words
    places |= {
        w.i + 1 for w in words[:-1]
        if _CARRIED.match(w.key) and pair.evidence.predicate(w) and w.i not in told | speech
    }  # fmt: skip
    return bool(mine) and all(i in places or i - 1 in places & mine for i in mine)


def _is_own(word: Word) -> bool:
    """Tell whether an agent is somebody of his own, and not «بلاده», «حكومته»."""
    return not word.key.endswith(_OWNED) or word.raw.endswith("ة")


def _is_body(reading: Reading, word: Word) -> bool:
    if word.counted or not (word.content or word.capital):
        return False
    if word.capital or any(s.startswith("e:") for s in word.senses):
        return True
    kinds = reading.thesaurus.kinds(word.senses | reading.across[word.i])
    return bool(kinds) and kinds <= _BODIES


def _crosswise(pair: Pair) -> tuple[Word, Word] | None:
    """Return two names that open a clause each, where all that the evidence tells of the one the
    claim tells of the other.
    """
    parties = []
    for clause in pair.claim.clauses:
        opening = pair.claim.clause(clause)[:_FIRST]
        for word in opening:
            places = {m.clause for m in pair.matches[word.i]}
            if _names(pair, word) and len(places) == 1:
                parties.append((word, min(places)))
                break
    for (one, here), (other, there) in combinations(parties, 2):
        if here == there or one.clause == other.clause:
            continue
        mine, swapped = _told(pair, one.clause, here, there)
        its, exchanged = _told(pair, other.clause, there, here)
        if not mine and not its and swapped and exchanged and swapped + exchanged > _ROW:
            return one, other
    return None


def _names(pair: Pair, word: Word) -> bool:
    named = word.raw[:1].isupper() and not word.counted and word.content
    place = any(s in pair.claim.thesaurus.places for s in word.senses)
    return named and (word.capital or place or any(s.startswith("e:") for s in word.senses))


def _told(pair: Pair, clause: int, own: int, foreign: int) -> tuple[int, int]:
    """Return how many words and numbers of a clause the evidence has in one clause alone, and in
    another one alone.
    """
    words = [w for w in pair.claim.clause(clause) if w.content and not _names(pair, w)]
    places = [{m.clause for m in pair.matches[w.i]} for w in words]
    for q in pair.claim.numbers:
        if any(w.clause == clause and q.start <= w.start < q.end for w in pair.claim.words):
            places.append(_clauses_of(pair.evidence, q.value))
    return sum(own in p for p in places), sum(foreign in p and own not in p for p in places)


def _clauses_of(reading: Reading, value: object) -> set[int]:
    return {
        w.clause for q in reading.numbers if q.value == value
        for w in reading.words if q.start <= w.start < q.end
    }  # fmt: skip
