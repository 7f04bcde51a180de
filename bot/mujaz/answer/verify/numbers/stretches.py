"""C4: a number keeps the words of its own stretch: "40 desks in Rabat and 25 in Fes".

In:  a Pair
Out: Reasons

Where a sentence tells several numbers, a comma, "and", "while" or the like parts their stretches.
What stands in the first stretch before its number may be told of all, unless the next one has a
verb of its own. A word of the claim that the evidence has in another number's stretch alone is
told of the wrong number.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from mujaz.answer.verify.grammar.acting import is_act
from mujaz.answer.verify.grammar.acts import RESUMED
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import statements
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.numbers.attributes import measured_noun
from mujaz.answer.verify.numbers.reach import STOPS, high_of, low_of
from mujaz.answer.verify.numbers.wholes import same_parts
from mujaz.language.counted import MONEY, TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason


def _set(words: str) -> frozenset[str]:
    return frozenset(fold_key(w) for w in words.split())


_PREPOSITIONS = _set("in at on near for from to of with by في من إلى على قرب لدى عند")
_COMPARED = _set(
    "than from compared against versus to between than مقارنة مقابل من إلى بعدما بعد before after"
    " بين أصل"
)
_TWO = _set("than from compared against versus مقارنة مقابل بعدما أصل")
_PARTITIVE = _set("من of")
_LEAD = 3  # words behind a number in which it is compared with another
_OF_THE = 2  # words in "14 of the 60"
# what points back at the subject of another stretch: «وعلى متنها 212 راكبًا»
_BACK = _set("it its they their them he his she her")
_BACK_ARABIC = re.compile(r"[وف]?(?:متن|بين|من|في|علي|ل|عن|ب|لدي)(?:ها|هم|ه|هن|هما)$")
_OF_WHOLE = re.compile(r"\b(?:of (?:the|its|their|all)|من(?: اصل| بين)?)\s*\Z")
_FAR = 9  # words behind a number that tell what it counts, and where
_SHARES = _set("each apiece respectively لكل كل كلا التوالي both total إجمالي مجموع المجموع")


_BOTH = 2  # who speak together
_PART = _set("including whom which them among بينهم بينهن منهم منهن منها بينها وبينهم ومنهم ضمنهم")
_PEOPLE = frozenset({"person", "man", "woman", "child", "soldier"})


@dataclass(frozen=True, slots=True)
class _Stretch:
    """The words of one number: those before it, those behind, and the noun that it counts."""

    number: Quantity
    before: tuple[Word, ...]
    behind: tuple[Word, ...]
    noun: tuple[Word, ...]
    first: bool  # in its sentence

    @property
    def part(self) -> bool:
        """Whether it counts some of those whom the number before counts."""
        return bool({w.key for w in (*self.before[-3:], *self.behind[:2])} & _PART)


def check_stretches(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a number of the claim stands with the words of another number."""
    theirs = _stretches(pair.evidence)
    compared = _compared(pair.evidence, theirs)
    if len(theirs) < 2:
        return
    owned = _owned(pair.evidence, theirs)
    parts = same_parts(pair)
    mine = _stretches(pair.claim)
    speakers = {i for s in statements(pair.claim) for i in s.speaker}
    spoken = {i for s in statements(pair.evidence) for i in s.speaker}  # «ثلاثة من السكان»
    for ours in mine:
        both = ours.number.value == _BOTH and any(w.i in speakers for w in ours.noun)
        if ours.number.value in parts or both:
            continue  # "…, the two companies said": who speaks has no part in it
        own = [s for s in theirs if _same(ours.number, s.number)]
        if len(own) != 1 or _shared_out(pair.evidence, own[0].number):
            continue
        if _is_whole(pair.claim, ours.number) and _is_whole(pair.evidence, own[0].number):
            continue
        rivals = [
            s for s in theirs
            if s is not own[0] and not {own[0].number.start, s.number.start} <= compared
            and (_alike(pair, ours.number, s) or s.number.unit == own[0].number.unit)
        ]  # fmt: skip
        rivals = [s for s in rivals if not {w.i for w in (*s.noun, *s.behind[:2])} & spoken]
        if own[0].part:  # what is told of all is told of these as well
            rivals = [s for s in rivals if s.part]
        if foreign := _counted_by_another(pair, ours, (own[0], theirs)):
            detail = f"in the evidence {foreign.raw!r} is counted by another number"
            yield Reason(check="number_role", detail=f"{detail} than {ours.number.text!r}")
            return
        if not rivals:
            continue
        # where numbers are compared, what stands before one may be told of both
        alone = not compared and not any(_shared_out(pair.evidence, s.number) for s in theirs)
        wrong = _behind_another(pair, ours, own[0], (rivals, owned))
        wrong = wrong or (_before_another(pair, ours, own[0], (rivals, owned)) if alone else None)
        if wrong:
            detail = f"in the evidence {wrong.raw!r} is not told of {ours.number.text!r}"
            yield Reason(check="number_role", detail=detail)
            return


def keeps_its_words(pair: Pair, number: Quantity) -> bool:
    """Tell whether a number of the claim stands with words that the evidence has for it alone, and
    with none that it has for another number alone.
    """
    theirs = _stretches(pair.evidence)
    owned = _owned(pair.evidence, theirs)
    ours = next((s for s in _stretches(pair.claim) if s.number == number), None)
    own = [s for s in theirs if _same(number, s.number)]
    if ours is None or len(own) != 1 or len(theirs) < 2:
        return False
    noun = ours.noun if own[0].noun else ()  # "60 bags here and 35 there"
    told = [w for w in (*ours.before, *noun, *ours.behind) if w.content or w in noun]
    places = [p for w in told if (p := {owned.get(m.i, -1) for m in pair.matches[w.i]})]
    mine = own[0].number.start
    foreign = sum(mine not in p and -1 not in p for p in places)
    return sum(p == {mine} for p in places) > 2 * foreign


def _counted_by_another(
    pair: Pair, ours: _Stretch, theirs: tuple[_Stretch, Sequence[_Stretch]]
) -> Word | None:
    """Return an act right by a number that the evidence counts by itself: «توفي 600 طفل» under
    «لتطعيم 600 طفل بعد تسجيل 4 وفيات».
    """
    own, stretches = theirs
    around = pair.claim.text[max(0, ours.number.start - 1) : ours.number.end + 1]
    if {around[:1], around[-1:]} & set("-–") or ours.number.unit in TIME_UNITS:
        return None  # a score: "losing 3-1"; "over two weeks were fatal"
    if own.number.kind != "count" or any(_same(s.number, ours.number) for s in stretches if
                                         s is not own):  # fmt: skip
        return None
    nouns = {w.i for s in stretches if s is not own for w in s.noun if pair.evidence.predicate(w)}
    mine = {w.i for w in (*own.before, *own.noun, *own.behind)}
    for word in (*ours.before[-2:], *ours.behind[:2]):
        found = {m.i for m in pair.matches[word.i]}
        if word.content and pair.claim.predicate(word) and found and found <= nouns - mine:
            return word
    return None


_Rivals = tuple[Sequence[_Stretch], dict[int, int]]


def _places(pair: Pair, word: Word, owned: dict[int, int]) -> set[int]:
    """Return the numbers to which the counterparts of a word belong, -1 for none."""
    sure = pair.crossed or pair.firm(word)
    return {owned.get(m.i, -1) for m in pair.matches[word.i]} if sure else set()


def _is_compared(ours: _Stretch) -> bool:
    return any(w.key in _COMPARED for w in ours.before[-2:]) or any(
        w.key in _COMPARED - _PARTITIVE for w in ours.behind[:_LEAD]
    )


def _behind_another(pair: Pair, ours: _Stretch, own: _Stretch, theirs: _Rivals) -> Word | None:
    """Return a word that the claim tells behind this number, and the evidence of another alone."""
    rivals, owned = theirs
    if _is_compared(ours):
        return None
    others = {s.number.start for s in rivals}
    # a number without a noun counts what the one before it counts
    bare = not own.noun or not (own.noun[-1].arabic or own.noun[-1].key.endswith("s"))
    nouns = () if bare or pair.crossed or ours.number.unit in _PEOPLE else ours.noun
    named = {w.i for w in own.noun}
    if any(m.i in named for w in nouns for m in pair.matches[w.i]):
        nouns = ()
    for word in (*nouns, *ours.behind[:_FAR]):
        found = _places(pair, word, owned)
        if word.content and found and found <= others:
            return word
    return None


def _before_another(pair: Pair, ours: _Stretch, own: _Stretch, theirs: _Rivals) -> Word | None:
    """Return the last of the words that the claim tells before this number and the evidence of
    another one alone, where those are most of them.
    """
    rivals, owned = theirs
    if _is_compared(ours):
        return None
    mine, others = own.number.start, {s.number.start for s in rivals}
    left = [w for w in ours.before if w.content]
    told = [w for w in left if mine in _places(pair, w, owned)]
    foreign = [w for w in left if (f := _places(pair, w, owned)) and f <= others]
    back = any(w.key in _BACK or _BACK_ARABIC.match(w.key) for w in own.before)
    return foreign[-1] if foreign and not back and len(foreign) >= len(told) else None


def _same(ours: Quantity, theirs: Quantity) -> bool:
    return ours.value == theirs.value and ours.kind == theirs.kind


def _alike(pair: Pair, ours: Quantity, other: _Stretch) -> bool:
    """Tell whether two numbers can be taken for one another."""
    theirs = other.number
    if ours.kind != theirs.kind or ours.kind == "ordinal":
        return False
    if (ours.unit in MONEY) != (theirs.unit in MONEY):
        return False
    bare = all(pair.evidence.predicate(w) for w in other.noun)  # "410,000 live abroad"
    one, two = ours.unit, "" if bare or other.part else theirs.unit
    return one == two or not one or not two or {one, two} <= _PEOPLE


def _owned(reading: Reading, stretches: Sequence[_Stretch]) -> dict[int, int]:
    """Return, for each word that belongs to one number alone, where that number starts."""
    found: dict[int, int] = {}
    for n, stretch in enumerate(stretches):
        ahead = stretches[n - 1] if n and not stretch.first else None
        listed = ahead is not None and any(w.key in _PREPOSITIONS for w in ahead.behind)
        following = stretches[n + 1] if n + 1 < len(stretches) else None
        if following is not None and following.first:
            following = None
        words = list(stretch.noun)
        behind = [w for w in stretch.behind if not _common(w, following)]
        if following is not None and _resumes(following):
            behind = [w for w in behind if is_verb(reading, w)]
        if stretch.part or listed or (following is not None and stretch.first):
            words += behind
        else:  # told of all: "three died and seven were hurt in a fire"
            led = [n for n, w in enumerate(behind) if w.key in _PREPOSITIONS]
            words += behind[: led[0]] if led else behind
        if stretch.first:
            if following is None or (not following.part and _has_act(reading, following.before)):
                words += _own_part(reading, stretch.before, following)
        else:
            words += _own_part(reading, stretch.before, following)
        found |= {w.i: stretch.number.start for w in words}
    return found


def _common(word: Word, following: _Stretch | None) -> bool:
    """Tell whether what stands behind a number with «ب» is told of the next one too, which has no
    such word of its own: «640 إصابة بالكوليرا و18 وفاة».
    """
    led = word.arabic and word.key.startswith("بال")
    return led and following is not None and not any(
        w.key.startswith("ب") for w in following.behind
    )  # fmt: skip


def _own_part(
    reading: Reading, before: Sequence[Word], following: _Stretch | None
) -> Sequence[Word]:
    """Return what stands before a number for it alone: in "shelling of the town killed nine and
    wounded 31" the subject belongs to both.
    """
    if following is None or not following.before:
        return before
    if before and before[0].arabic:
        told = [w for w in following.before if w.content]
        shared = bool(told) and is_verb(reading, told[-1])  # no subject between it and its number
        shared |= _resumes(following)
        if shared:
            return [w for w in before if is_verb(reading, w)]
        last = [w for w in before if w.content][-1:]
        fate = any(is_act(reading, w) and not is_verb(reading, w) for w in last)
        joined = len(told) == 1 and told[0].key.startswith("و") and [*before[-1:]] == last
        return last if fate and joined else before  # «أسفرت عن مقتل 7 وأسر 11»
    if following.before[0].key != "and":
        return before
    verb = following.before[1:2]
    if not verb or not is_verb(reading, verb[0]):
        return before
    acts = [n for n, w in enumerate(before) if is_verb(reading, w) and not w.key.endswith("ing")]
    return before[acts[-1] :] if acts else before


def _has_act(reading: Reading, words: Sequence[Word]) -> bool:
    return any(reading.predicate(w) and w.content for w in words)


def _stretches(reading: Reading) -> list[_Stretch]:
    dated = [(d.start, d.end) for d in reading.dates]
    numbers = [
        q for q in reading.numbers
        if q.low is None and not any(s <= q.start < e for s, e in dated)
    ]  # fmt: skip
    found: list[_Stretch] = []
    for n, number in enumerate(numbers):
        inside = [w for w in reading.words if number.start < w.end and w.start < number.end]
        if not inside:
            continue
        low, first = low_of(reading, inside[0].i, numbers[n - 1] if n else None)
        high = high_of(reading, inside[-1].i, numbers[n + 1] if n + 1 < len(numbers) else None)
        noun = tuple(w for w in inside if _is_noun(reading, w))
        low = max(low, measured_noun(reading, inside[0].i))
        before = tuple(w for w in reading.words[low : inside[0].i] if not w.counted)
        behind = tuple(w for w in reading.words[inside[-1].i + 1 : high] if not w.counted)
        found.append(_Stretch(number, before, behind, noun, first))
    return found


_THERE = frozenset("it them there".split())


def _resumes(stretch: _Stretch) -> bool:
    """Tell whether a number is told of what stands with the one before: «بينما وصل إليه 7300»,
    "while 640 joined it".
    """
    if stretch.part:
        return False
    there = any(w.key in RESUMED for w in stretch.before[1:])  # «منها 40» are some of them
    keys = ["", *(w.key for w in stretch.behind)]
    return there or any(b in _THERE and a != "of" for a, b in pairwise(keys))


def _is_whole(reading: Reading, number: Quantity) -> bool:
    """Tell whether a number is of how many others are told: "two of the 27 died"."""
    return bool(_OF_WHOLE.search(fold_key(reading.text[: number.start])))


def _shared_out(reading: Reading, number: Quantity) -> bool:
    """Tell whether the sentence of a number gives to each, or sums up."""
    ends = [n for n, c in enumerate(reading.text) if c in STOPS]
    start = max((n for n in ends if n < number.start), default=0)
    end = min((n for n in ends if n >= number.end), default=len(reading.text))
    return any(w.key in _SHARES for w in reading.words if start <= w.start < end)


def _compared(reading: Reading, stretches: Sequence[_Stretch]) -> set[int]:
    """Return where numbers start that are of one thing: "from 12 to 40", "14 of the 60 blades"."""
    found: set[int] = set()
    for one, other in pairwise(s.number for s in stretches):
        if set(STOPS) & set(reading.text[one.end : other.start]):
            continue
        keys = [w.key for w in reading.words if one.end <= w.start < other.start]
        of_the = len(keys) <= _OF_THE and keys[:1] in (["of"], ["من"]) and not set(keys) & _PART
        if set(keys) & _TWO or of_the:
            found |= {one.start, other.start}
    return found


def _is_noun(reading: Reading, word: Word) -> bool:
    """Tell whether a word inside a number is what it counts: "three Pakistani soldiers"."""
    digits = word.key.lstrip("و")[:1].isdigit()
    return not digits and "quantity" not in reading.thesaurus.kinds(word.senses)
