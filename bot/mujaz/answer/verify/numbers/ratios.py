"""C3: a share or a multiple that the claim reckons from two numbers of the evidence.

In:  a Pair, a number of the claim that the evidence does not have, the evidence's numbers
Out: whether two of its numbers make it, in that order

"More than half of the nine" follows from "five of the nine", "cut by more than half" from "from 3
to 1.2", "three times as many" from two counts whose words stand on the same sides. What is about,
more than or less than a share must lie near it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from fractions import Fraction
from itertools import pairwise, permutations, takewhile

from mujaz.answer.verify.grammar.axes import on_axis
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.answer.verify.grammar.sides import all_sides
from mujaz.answer.verify.numbers.traded import Zone, surely, zones
from mujaz.language.closed import BE
from mujaz.language.counted import MONEY, TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity

_PARTS = {
    "half": 2, "نصف": 2, "third": 3, "thirds": 3, "ثلث": 3, "quarter": 4, "quarters": 4, "ربع": 4,
    "fifth": 5, "fifths": 5, "خمس": 5, "sixth": 6, "eighth": 8, "tenth": 10, "عشر": 10,
    "سدس": 6, "سبع": 7, "ثمن": 8, "تسع": 9,
}  # fmt: skip
_ENGLISH = re.compile(
    r"\b(?:(an?|one|two|three|four)[ -])?(half|thirds?|quarters?|fifths?|sixth|eighth|tenth)\b"
)
_ARABIC = re.compile(
    r"\b(?:[وفبل]|بال|ال|لل)?(نصف|ثلث|ربع)(?:هم|ها|هن|ه)?\b"
    r"|\b(?:[وفبل]|لل)?(خمس|سدس|سبع|ثمن|تسع|عشر) (?:هذ\w+ )?ال"
)
# "six in ten", "two out of every three", «سبعة من كل عشرة», «اثنان من أصل ثلاثة»
_SO_MANY = re.compile(r"^\W*(?:out of|in|of|من بين|من اصل|من)(?: every| each| all)?(?: كل)?\W*$")
_SMALL_WHOLE = (3, 4, 5, 6, 8, 10, 20, 100)
_DUALS = re.compile(r"\b(?:[وفبل]|بال|ال|لل)?(ثلث|خمس)(?:ي|ا|ين|ان)(?:هم|ها|هن|ه)?\b")
_THREE = re.compile(r"\bثلاثه ارباع\b")
_COUNT = {"": 1, "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4}
_BACK, _REACH = 26, 22  # characters round a share in which it is bounded and named
_OVER = re.compile(
    r"\b(?:(?:well |far |much |slightly |just |a little )?(?:more than|over|above)|exceed\w*"
    r"|(?:ب)?اكثر من|ازيد من|ما يزيد (?:علي|عن)|ما يفوق|يفوق|[يت]تجاوز)"
    r"(?: an?| one| ال)?\s*\Z"
)
_UNDER = re.compile(
    r"\b(?:less than|fewer than|under|below|short of|(?:ب)?اقل من|ما يقل عن|[يت]قل عن|دون"
    r"|لا [يت]تجاوز|لا [يت]زيد (?:علي|عن)|لا [يت]تعدي)(?: an?| one)?\s*\Z"
)
_NEARLY = re.compile(
    r"\b(?:nearly|almost|close to|just under|not quite|approaching|قرابه|ما يقارب|[يت]قارب|يناهز"
    r"|ب?نحو|ب?حوالي|زهاء|about|around|roughly|some|approximately)(?: an?| one)?\s*\Z"
)
_BY = re.compile(r"\b(?:by|بمقدار|بنسبه|بواقع|بنحو|بحوالي|ب)(?: \w+){0,3}\s*\Z")
_TO = re.compile(r"\b(?:to|الي)(?: \w+){0,2}\s*\Z")
_SLACK = Fraction(3, 20)  # how far above "more than half" may lie
_ABOUT = Fraction(1, 20)
_MULTIPLES = re.compile(r"\b(?:times|twice|thrice|fold|ضعف\w*|اضعاف|double)\b")
_TIMES = re.compile(r"\b(?:twice|double|ضعف|ضعفي|ضعفا|ضعفين)\b")


def is_share(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Return whether a share of the claim is one of the evidence's numbers by another."""
    start, share = _in_so_many(pair.claim, ours) or (ours.start, given_share(pair.claim, ours))
    if share is None:
        return False
    before = fold_key(pair.claim.text[max(0, start - _BACK) : start])
    before = f"{before} " if before else ""
    said = fold_key(ours.text)
    glued = "ب " if said.startswith("ب") else ""  # «بنصف»
    if changed := _changed(pair, before + glued):
        return any(fits(share, ratio, before, said) for ratio in changed)
    ratios = list(_partitive(pair, ours, theirs))
    return any(fits(share, ratio, before, said) for ratio in ratios)


_SCALED = 1000
# a vowel tells a fifth from five: «خُمس آبار البلدة»
_POINTED = re.compile(r"(خُمْ?س|سُدْ?س|سُبْ?ع|ثُمْ?ن|تُسْ?ع|عُشْ?ر)(?![\w\u064b-\u0652]?[\u0627\u064a\u0629])")


def share_of(reading: Reading, q: Quantity) -> Fraction | None:
    """Return the part of a whole that a number is."""
    if q.kind == "ordinal" or q.value >= _SCALED:
        return None  # "the second half" of a year, "one and a half million"
    here = fold_key(reading.text[max(0, q.start - 6) : q.end + _REACH])
    own = fold_key(reading.text[q.start : q.end])
    if re.match(r" (?:percentage|percent|point|نقطه|في المءه)", here[here.find(own) + len(own) :]):
        return None
    if (pointed := _POINTED.search(reading.text[q.start : q.end])) and q.value >= 1:
        return Fraction(1, _PARTS[fold_key(pointed[1])])
    if _THREE.search(own):
        return Fraction(3, 4)
    if m := _DUALS.search(own):
        return Fraction(2, _PARTS[m[1]])
    if m := _ARABIC.search(own):
        return Fraction(1, _PARTS[m[1] or m[2]])
    if (m := _ENGLISH.search(here)) and m[2] in own:
        return Fraction(_COUNT[m[1] or ""], _PARTS[m[2]])
    return None


def part_for_number(pair: Pair, ours: Quantity, theirs: Quantity) -> bool:
    """Return whether vowels make a part of one of two counts of one value: «خُمس آبار البلدة» are
    no five wells.
    """
    if "ordinal" in {ours.kind, theirs.kind}:
        return False  # "a fifth"
    here = _POINTED.search(pair.claim.text[ours.start : ours.end])
    there = _POINTED.search(pair.evidence.text[theirs.start : theirs.end])
    return bool(here) != bool(there)


def _in_so_many(reading: Reading, q: Quantity) -> tuple[int, Fraction] | None:
    """Return where "six in ten" begins and the share that it is, for either of its numbers."""
    for one, other in pairwise(reading.numbers):
        if q not in (one, other) or other.value not in _SMALL_WHOLE or one.value >= other.value:
            continue
        first = re.match(r"\w+", reading.text[one.start :])
        between = reading.text[one.start + (first.end() if first else 0) : other.start]
        if _SO_MANY.match(fold_key(between)):
            return one.start, Fraction(one.value) / Fraction(other.value)
    return _one_in(reading, q)


_ONE_BEFORE = re.compile(
    r"\b(?:one (?:\w+ )?(?:in|out of)(?: every)?|(?:[وف]?ل?واحده?|\w+) من (?:بين )?كل)\s*\Z"
)


def _one_in(reading: Reading, q: Quantity) -> tuple[int, Fraction] | None:
    """Return where "one in four" begins and its share: «أسرة من كل أربع أسر»."""
    before = _ONE_BEFORE.search(fold_key(reading.text[: q.start]))
    if q.value not in _SMALL_WHOLE or q.kind != "count" or before is None:
        return None
    last = len(before.group().split())
    words = [w for w in reading.words if w.end <= q.start][-last:]
    return words[0].start, 1 / Fraction(q.value)


_SHARE = re.compile(r"\b(?:half|third|quarter|fifth|two|three|(?:ال)?(?:نصف|ثلث|ربع))")


def fits(share: Fraction, ratio: Fraction, before: str, said: str) -> bool:
    """Return whether a ratio is the share, or what is more or less than it where that is said."""
    lead = before + _SHARE.split(said)[0]
    if _OVER.search(lead):
        return share < ratio <= share + _SLACK
    if _UNDER.search(lead):
        return share - _SLACK <= ratio < share
    if _NEARLY.search(lead):
        return abs(ratio - share) <= _ABOUT
    return ratio == share


def _changed(pair: Pair, before: str) -> list[Fraction]:
    """Return by what part, or to what part, the evidence's numbers change, as the claim asks."""
    by, to = _BY.search(before), _TO.search(before)
    if not (by or to):
        return []
    found: list[Fraction] = []
    told = [q for q in pair.evidence.numbers if q.kind != "year"]  # "from 9 in 2022 to 3 in 2025"
    for new, old in all_sides(pair.evidence, told):
        if not old or not new or not _same_way(pair, rises=new > old):
            continue
        left = Fraction(new) / Fraction(old)
        found.append(abs(1 - left) if by else left)
    return found


def _same_way(pair: Pair, *, rises: bool) -> bool:
    """Tell whether the claim's words of rising and falling go the way the numbers do."""
    poles = {p for _, poles in on_axis("rise-fall", pair.claim) for p in poles}
    return not poles or poles == {0 if rises else 1}


def _partitive(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> Iterator[Fraction]:
    """Yield the shares that the evidence has of an act that the claim tells as well."""
    reading = pair.evidence
    counts = [q for q in theirs if q.kind in {"count", "money"} and q.low is None]
    for q in theirs:
        if (share := given_share(reading, q)) is not None and _told(pair, ours, (q.start, q.end)):
            yield share
    for word in reading.words:
        owned = _OWNED.match(word.key)
        if owned and _told(pair, ours, (word.start, word.end)):
            yield Fraction(1 + bool(owned[2]), _PARTS[owned[1]])
    for m in _ONE_IN.finditer(fold_key(reading.text)):
        number = next((q for q in theirs if q.text and fold_key(q.text).split()[0] == m[1]), None)
        if number is not None and _told(pair, ours, (number.start, number.end)):
            yield 1 / Fraction(number.value)
    for part, whole in pairwise(counts):
        between = [w.key for w in reading.words if part.end <= w.start and w.end <= whole.start]
        of_it = between[:1] in (["of"], ["من"], ["in"]) or between[:2] == ["out", "of"]
        if (
            _AMONG.search(_between(reading, part, whole)) and whole.value < part.value
            and _is_its_whole(pair, ours, part) and _told(pair, ours, (whole.start, whole.end))
        ):  # fmt: skip
            yield Fraction(whole.value) / Fraction(part.value)
        told = of_it and len(between) <= _OF_THE and 0 < part.value < whole.value
        told = told and part.kind == whole.kind
        if told and _told(pair, ours, (part.start, part.end)):
            yield Fraction(part.value) / Fraction(whole.value)


# what is counted first is the whole: "40 people, 20 of them minors", "40 people, including 20"
_AMONG = re.compile(
    r"\b(?:including|among (?:them|whom)|of (?:them|whom|these|those|which)"
    r"|[وف]?(?:بينهم|بينها|بينهن|منهم|منها|منهن|بمن فيهم|بما فيها))\b"
)


def _is_its_whole(pair: Pair, ours: Quantity, whole: Quantity) -> bool:
    """Tell whether the claim's share is of what the evidence counts first: half of the dead are not
    half of the passengers. A share of nobody named needs a whole that is the only one.
    """
    words = [w for w in pair.claim.words if w.start > ours.start]
    if ours.start and fold_key(pair.claim.text[: ours.start]).startswith("of "):
        words = [w for w in pair.claim.words if w.end <= ours.start]
    elif pair.claim.arabic:
        words = [w for w in words if w.content][:1]
    else:
        words = list(takewhile(lambda w: w.key not in BE, words))
    named = [w for w in words if w.content]
    told = zones(pair.evidence)
    own = {i for z in told if z.number.start == whole.start for i in z.words | z.noun}
    own |= {w.i for w in pair.evidence.words if whole.start < w.end and w.start < whole.end}
    found = [{m.i for m in pair.matches[w.i]} for w in named]
    if not named:
        return len(told) <= _PART_AND_WHOLE
    rival = {i for z in told if z.number.start != whole.start for i in z.words | z.noun}
    return any(f & own for f in found) and not any(f & rival - own and not f & own for f in found)


_PART_AND_WHOLE = 2


def _between(reading: Reading, first: Quantity, second: Quantity) -> str:
    """Return what stands from a number to right behind the next one, in one sentence."""
    words = [w for w in reading.words if w.start >= second.start]
    numbered = [w for w in words if w.start < second.end]
    end = words[min(len(words), len(numbered) + 2) - 1].end if words else second.end
    text = reading.text[first.end : end]
    return "" if _STOPS.search(text) else fold_key(text)


# «أعيد فتح نحو ربعها»: a share whose whole is a pronoun, which counts nothing by itself
_OWNED = re.compile(r"[وفبل]?(ثلث|ربع|خمس|سدس|ثمن|عشر)(ا|ي)?(?:هم|ها|هن|هما)$")
_ONE_IN = re.compile(r"\b(?:one (?:in|out of)(?: every)?|واحده? من (?:بين )?كل) (\w+)")
_OF_THE = 4  # words between a part and its whole: "five out of the nine"


def given_share(reading: Reading, q: Quantity) -> Fraction | None:
    """Return the share that a number of the evidence is by itself: a percentage, a fraction."""
    if q.kind == "percent":
        return Fraction(q.value) / 100 if q.unit in {"percent", ""} else None
    if many := _in_so_many(reading, q):
        return many[1]
    return share_of(reading, q)


def _told(pair: Pair, ours: Quantity, part: tuple[int, int]) -> bool:
    """Tell whether the claim's act is the one that the evidence tells of the part, from where to
    where it stands.
    """
    reading = pair.evidence
    clauses = {w.clause for w in reading.words if part[0] <= w.start < part[1]}
    inside = {w.clause for w in pair.claim.words if ours.start < w.end and w.start < ours.end}
    inside |= {c + 1 for c in inside if (n := pair.claim.clause(c + 1)) and n[0].key in _WHICH}
    acts = [
        w for w in pair.claim.words
        if w.clause in inside and w.content and not w.capital and surely(pair, w)
    ]  # fmt: skip
    acts = [w for w in acts if not ours.start <= w.start < ours.end] or acts  # whose share it is
    acts = [w for w in acts if pair.claim.predicate(w)] or acts
    clause = " ".join(w.key for w in pair.claim.words if w.clause in inside)
    denied = _NOT.search(clause) and not _NOT.search(fold_key(reading.text))
    return not denied and any(m.clause in clauses for w in acts for m in pair.matches[w.i])


_WHICH = frozenset("that who which الذي التي الذين".split())
_NOT = re.compile(
    r"\b(?:not|no|never|un\w{4,}|without|لم|لن|لا|ليس|ليست|غير|من دون|دون ان|خارج)\b|n't\b"
)


def is_multiple(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Return whether a multiple of the claim is one of the evidence's numbers by another, and the
    words on its sides are those of the greater and the lesser one.
    """
    here = fold_key(pair.claim.text[ours.start : ours.end + _REACH])
    times = Fraction(2) if _TIMES.search(fold_key(ours.text)) else Fraction(ours.value)
    if not (ours.unit == "time" or _MULTIPLES.search(here)) or times < _LEAST:
        return False
    before = fold_key(pair.claim.text[max(0, ours.start - _BACK) : ours.start]) + " "
    for more, less in permutations([z for z in zones(pair.evidence)], 2):
        one, other = more.number, less.number
        if one.kind != other.kind or not _alike(one, other):
            continue
        if not other.value or one.value <= other.value:
            continue
        ratio = Fraction(one.value) / Fraction(other.value)
        own, rival = _close(pair.evidence, more), _close(pair.evidence, less)
        if _times(times, ratio, before) and _on_its_sides(pair, ours, own, rival):
            return True
    return False


_LEAST = 2
_STOPS = re.compile(r"[.!?؟؛;\n](?!\d)")


def _close(reading: Reading, zone: Zone) -> frozenset[int]:
    """Return the words of a zone in the clause of its number, without what it counts."""
    start, end = zone.number.start, zone.number.end
    if all(_STOPS.search(reading.text[min(end, q.end) : max(start, q.start)])
           for q in reading.numbers if q.start != start):  # fmt: skip
        return zone.words - zone.noun  # the only number of its sentence
    clauses = {w.clause for w in reading.words if start < w.end and w.start < end}
    return frozenset(i for i in zone.words - zone.noun if reading.words[i].clause in clauses)


def _alike(one: Quantity, other: Quantity) -> bool:
    """Tell whether two numbers can be compared: of one unit, or both of things or people."""
    if one.unit == other.unit or not (one.unit and other.unit):
        return True
    measures = TIME_UNITS | MONEY | _MEASURES
    return one.kind == "count" and not {one.unit, other.unit} & measures


_MEASURES = frozenset(
    "tonne kilogram gram barrel litre kilometre metre mile hectare acre point".split()
)


def _times(times: Fraction, ratio: Fraction, before: str) -> bool:
    if _OVER.search(before):
        return times < ratio < times + 1
    if _UNDER.search(before):
        return times - 1 < ratio < times
    if _NEARLY.search(before):
        return abs(ratio - times) <= times / 15
    return ratio == times


def _on_its_sides(pair: Pair, ours: Quantity, more: frozenset[int], less: frozenset[int]) -> bool:
    """Tell whether what stands behind the multiple is told of the lesser number."""
    marks = [w for w in pair.claim.words if w.start >= ours.end and w.key in _AS]
    mark = marks[-1].start if marks else ours.end
    straight = turned = 0
    for word in pair.claim.words:
        if not word.content or not surely(pair, word):
            continue
        found = {m.i for m in pair.matches[word.i]}
        high, low = bool(found & more - less), bool(found & less - more)
        if high == low:
            continue
        behind = word.start > mark
        straight += low == behind
        turned += low != behind
    return straight > turned


_AS = frozenset({"as", "than", "that", "what", "the", "number", "من", "ما", "عدد", "الذي", "التي"})
