"""C4: two numbers of a sentence have not traded places: "killed 9 and displaced 310".

In:  a Pair
Out: Reasons: number_role

A number's zone is what stands before it from the number before, and right behind it up to the next
"and" or comma. Where claim and evidence have the same two numbers, the words of each zone vote:
those that the evidence has in the zone of the same number against those in the other one's. A name
that stands with a number must not be another's: "Norway gave 6 million and Japan 4 million".
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from decimal import Decimal
from itertools import combinations

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.sides import all_sides
from mujaz.answer.verify.words.thesaurus import CAPITAL, NEAR
from mujaz.language.counted import TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.language.own_letter import its_own
from mujaz.model import Reason

_STOPS = frozenset(".!?؟؛;\n")
DIVIDING = frozenset(
    fold_key(w) for w in "and but while whereas including then فيما بينما لكن ثم كما و".split()
)
_GAPS = frozenset(",،:—–") | _STOPS
_BEHIND = 4  # words behind a number that are told of it
_OF = frozenset({"of", "out", "among", "from", "من", "ضمن"})
_OF_THE = 4  # words between a part and its whole: "14 out of the city's 60"
_SHARED = 0.4  # what stands before the first number may be told of both
_BARE = {"count", "money"}


@dataclass(frozen=True)
class Zone:
    """A number and the words that are told of it; those of `front` stand before the first one."""

    number: Quantity
    words: frozenset[int]
    front: frozenset[int]
    noun: frozenset[int]  # what it counts; a bare number behind it counts the same


def check_traded(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where two numbers stand with one another's words, or with another's name."""
    ours, theirs = zones(pair.claim), zones(pair.evidence)
    there = {z.number.value: z for z in theirs}
    once = [z for z in theirs if sum(o.number.value == z.number.value for o in theirs) == 1]
    mine = [z for z in ours if any(_same(z.number, o.number) for o in once)]
    for one, other in combinations(mine, 2):
        first, second = there[one.number.value], there[other.number.value]
        if one.number.value == other.number.value or not _alike(first.number, second.number):
            continue
        if _is_part(pair.evidence, first.number, second.number):
            continue
        if _is_part(pair.claim, one.number, other.number):
            continue
        if _on_their_sides(pair, one.number.value, other.number.value):
            continue
        if _crossed(pair, (one, other), (first, second)):
            detail = (
                f"{one.number.text!r} and {other.number.text!r} are the other's in the evidence"
            )
            yield Reason(check="number_role", detail=detail)
            return
    for zone in mine:
        if name := _anothers_name(pair, zone, there[zone.number.value]):
            detail = f"{zone.number.text!r} is not of {name!r} in the evidence"
            yield Reason(check="number_role", detail=detail)
            return


def _same(ours: Quantity, theirs: Quantity) -> bool:
    if ours.value != theirs.value or ours.low is not None or theirs.low is not None:
        return False
    return ours.kind == theirs.kind or {ours.kind, theirs.kind} == _BARE


def _alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers of the evidence could be taken for one another."""
    if (one.unit in TIME_UNITS) != (other.unit in TIME_UNITS):
        return False
    return one.kind == other.kind or {one.kind, other.kind} == _BARE


def _is_part(reading: Reading, one: Quantity, other: Quantity) -> bool:
    """Tell whether one number is some of the other: "14 of the 60 buses"."""
    if one.kind == other.kind == "percent":
        return False  # «40 في المئة من المياه مقابل 60»
    low, high = sorted((one, other), key=lambda q: q.start)
    between = [w.key for w in reading.words if low.end <= w.start and w.end <= high.start]
    return bool(between) and between[0] in _OF and len(between) <= _OF_THE


def _on_their_sides(pair: Pair, one: Decimal, other: Decimal) -> bool:
    """Tell whether both are old and new of one thing, as in the evidence: "from 95 to 73"."""
    asked = [{one, other} == set(s) for s in all_sides(pair.claim, pair.claim.numbers)]
    given = [{one, other} == set(s) for s in all_sides(pair.evidence, pair.evidence.numbers)]
    return any(asked) and any(given)  # `sides` compares them


def _crossed(pair: Pair, ours: tuple[Zone, Zone], theirs: tuple[Zone, Zone]) -> bool:
    straight = crossed = 0.0
    sure = False
    for n, zone in enumerate(ours):
        own, rival = theirs[n], theirs[1 - n]
        common = own.noun | rival.noun if not (own.noun and rival.noun) else frozenset()
        for i in zone.words - ours[1 - n].words:
            word = pair.claim.words[i]
            if not word.content or not surely(pair, word):
                continue
            found = {m.i for m in pair.matches[i]} - common
            here, there = bool(found & own.words), bool(found & rival.words)
            if here == there:
                continue
            told = found & (own.words if here else rival.words)
            front = i in zone.front or bool(told & (own.front | rival.front))
            straight += (_SHARED if front else 1.0) * here
            crossed += (_SHARED if front else 1.0) * there
            sure = sure or (there and not front)
    return sure and crossed > straight


def surely(pair: Pair, word: Word) -> bool:
    """Tell whether a word has a counterpart by more than a guessed root."""
    near = any(s.startswith(NEAR) for m in pair.matches[word.i] for s in word.senses & m.senses)
    return pair.crossed or near or pair.firm(word)


def _anothers_name(pair: Pair, ours: Zone, theirs: Zone) -> str:
    """Return the one name beside a number, where the evidence has another of the claim's there."""
    names = [w for w in pair.claim.words if _is_name(pair.claim, w)]
    mine = [w for w in names if w.i in ours.words]
    if len(mine) != 1 or not pair.matches[mine[0].i]:
        return ""
    there = [w for w in names if any(m.i in theirs.words for m in pair.matches[w.i])]
    if len(there) != 1 or there[0].i in ours.words:
        return ""
    return mine[0].raw


def _is_name(reading: Reading, word: Word) -> bool:
    if word.counted:
        return False
    if not word.arabic:
        ordinary = not word.capital and bool(reading.thesaurus.kinds(word.senses) - {"place"})
        return word.raw[:1].isupper() and word.content and not ordinary
    place = "place" in reading.thesaurus.kinds(word.senses)
    return place or any(s.startswith(("e:", CAPITAL)) for s in word.senses)


def zones(reading: Reading) -> list[Zone]:
    """Return the numbers of a text with the words that are told of each."""
    dated = [(d.start, d.end) for d in reading.dates]
    numbers = [
        q for q in reading.numbers
        if q.kind not in {"ordinal", "year"} and not any(s <= q.start < e for s, e in dated)
    ]  # fmt: skip
    found: list[Zone] = []
    for n, number in enumerate(numbers):
        inside = [w.i for w in reading.words if number.start < w.end and w.start < number.end]
        if not inside:
            continue
        last = numbers[n - 1].end if n else 0
        before = _before(reading, inside[0], last)
        behind = _behind(reading, inside[-1], numbers[n + 1 :][:1])
        noun = frozenset(
            i for i in inside if not reading.words[i].counted and number.kind == "count"
        )
        first = not n or _stopped(reading.text, last, number.start)
        words = frozenset(before) | frozenset(behind) | noun
        found.append(Zone(number, words, frozenset(before if first else ()), noun))
    return found


def _stopped(text: str, start: int, end: int) -> bool:
    return any(c in _STOPS and not text[start + n + 1 : start + n + 2].isdigit()
               for n, c in enumerate(text[start:end]))  # fmt: skip


def _before(reading: Reading, first: int, last: int) -> list[int]:
    """Return the words before a number, back to its sentence's beginning, or to the last divider
    behind the number before it.
    """
    found: list[int] = []
    if last and opens_another(reading, first):
        return found  # «و60 إلى سهلان»
    for i in range(first - 1, -1, -1):
        word = reading.words[i]
        if word.end <= last or _stopped(reading.text, word.end, reading.words[i + 1].start):
            break
        found.append(i)
        if last and opens_another(reading, i):
            break
    return found


def _behind(reading: Reading, last: int, following: Sequence[Quantity]) -> list[int]:
    found: list[int] = []
    for i in range(last + 1, min(len(reading.words), last + 1 + _BEHIND)):
        word = reading.words[i]
        if opens_another(reading, i):
            break
        if following and word.end > following[0].start:
            break
        found.append(i)
    return found


def opens_another(reading: Reading, i: int) -> bool:
    """Return whether a word opens what is told of another number."""
    word = reading.words[i]
    gap = reading.text[reading.words[i - 1].end : word.start] if i else ""
    joined = word.key.startswith("و") and not its_own(word.key)
    return word.key in DIVIDING or joined or any(c in _GAPS for c in gap)
