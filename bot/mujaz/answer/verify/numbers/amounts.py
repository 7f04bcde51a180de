"""Tell whether the evidence gives an amount in other words: rounded, summed, converted, dual.

In:  a quantity of the claim, the quantities of the evidence, the two texts
Out: whether one of them entails it

"More than 41,000" follows from 41,300 and not from 52,000; "two days" from 48 hours; "eight dead:
three … and five …" from its parts; "three points higher" from 71 and 68 per cent; "two delegates"
from the Arabic dual «مندوبان».
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.numbers.converted import in_base, is_converted, is_difference, near_in_base
from mujaz.answer.verify.numbers.single import is_one_of_a_unit
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity

_ABOVE = re.compile(
    r"(?:more than|over|above|at least|exceed\w*|upwards of|topp\w+|surpass\w*|beyond|past"
    r"|اكثر من|ازيد من|ما يزيد (?:علي|عن)|يزيد عددهم (?:علي|عن)|تجاوز\w*|[يت]تجاوز|يفوق|تفوق|فاقت?"
    r"|فوق|لا يقل عن|لا تقل عن|[يت]زيد (?:علي|عن)|ما لا يقل عن|علي الاقل)\s*\Z"
)
_EXCEED = re.compile(r"[وف]?(?:تجاوزت?|فاقت?|[يت]تجاوز|[يت]فوق|exceed\w*|topped|surpass\w*)$")
_BELOW = re.compile(
    r"(?:less than|under|below|fewer than|nearly|almost|close to|approaching|up to|at most"
    r"|اقل من|دون|ما يقارب|قرابه|يقارب|نحو|ما لا يتجاوز|لا يتجاوز|لا تتجاوز)\s*\Z"
)
_ABOUT = re.compile(
    r"(?:about|around|some|roughly|approximately|nearly|almost|close to|an estimated|circa"
    r"|نحو|حوالي|زهاء|قرابه|ما يقارب|يقارب|تقريبا|ب?حدود)\s*\Z"
)
_LOOK_BACK = 40  # characters before a number in which it is said to be a bound
_NEAR = Decimal("0.12")  # a bound is near what it bounds: 41,300 is more than 40,000, 90,000 is not
_ROUNDED = Decimal("0.06")
_HOURS = {
    "minute": Decimal(1) / 60, "hour": Decimal(1), "day": Decimal(24), "week": Decimal(168),
    "month": Decimal(730), "year": Decimal(8760), "decade": Decimal(87600),
}  # fmt: skip
_EXACT = ({"minute", "hour", "day", "week"}, {"month", "year", "decade"})
_ORDINALS = (
    "ثان ثاني ثانيا ثانيه", "ثالث ثالثا ثالثه", "رابع رابعا رابعه", "خامس خامسا خامسه",
    "سادس سادسا سادسه", "سابع سابعا سابعه", "ثامن ثامنا ثامنه", "تاسع تاسعا تاسعه",
    "عاشر عاشرا عاشره",
)  # fmt: skip
_FIRST = frozenset("اول اولي اولا الاول الاولي top first initially firstly".split())
_THIRD = frozenset("ثلث الثلث بثلث third".split())
_DUAL = re.compile(r"\w{3,}(?:ان|ين|تان|تين)$")
_CLOCK = re.compile(r"\b(\d{1,2})[.:](\d{2})\s?(?:[ap]\.?m\b|صباحا|مساء|بتوقيت|ظهرا|gmt)", re.I)
_TIME = re.compile(r"\b(\d{1,2})[.:](\d{2})\b")


def said_otherwise(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Return whether the evidence gives this amount in other words."""
    return (
        _bounded(pair.claim, ours, theirs)
        or _converted(ours, theirs)
        or _summed(pair.claim, ours, theirs)
        or _gap(pair.claim, ours, theirs)
        or is_converted(pair, ours, theirs)
        or _bounded_elsewhere(pair, ours, theirs)
        or is_difference(pair, ours, theirs)
        or _clock(pair, ours)
        or (ours.kind == "ordinal" and (_ordinal(pair, ours) or _last_quarter(pair, ours)))
        or _a_year(pair, ours)
        or is_one_of_a_unit(pair, ours)
        or (ours.value == _QUARTER and ours.unit == "month" and _in_last_quarter(pair))
        or _basis_points(pair, ours, theirs)
        or _listed(pair, ours, theirs)
        or _doubled(pair, ours)
        or (ours.value == 2 and ours.kind in {"count", "money"} and _dual(pair, ours))
    )


_AGE_BEFORE = re.compile(r"(?:\bسن|\bسنها|\bسنه|\bعمر|\bابنه?|\bبلغت?|\b[يت]بلغ|\bال?بالغه?)\s*\Z")
_AGE_BEHIND = re.compile(r"\s*من (?:ال)?عمر")
_GROWN = 10  # lower ordinals are written in digits too seldom to be ages


def is_age(reading: Reading, ours: Quantity, theirs: Quantity) -> bool:
    """Return whether an Arabic ordinal is the age that the evidence counts in years: «في الثامنة
    والثلاثين من عمره», «ابن الثامنة والثلاثين».
    """
    if {ours.kind, theirs.kind} != {"ordinal", "count"} or ours.value <= _GROWN:
        return False
    if (ours if ours.kind == "count" else theirs).unit not in {"year", ""}:
        return False
    if ours.kind == "count":
        return ours.value == theirs.value
    before, behind = fold_key(reading.text[: ours.start]), fold_key(reading.text[ours.end :])
    whole = fold_key(ours.text)
    return bool(
        _AGE_BEFORE.search(before) or _AGE_BEHIND.match(behind) or whole.startswith("البالغ")
    )


_LAST_QUARTER = re.compile(
    r"\b(?:(?:last|final|fourth) quarter|(?:ال|ب?ال|لل)?ربع (?:ال)?(?:اخير|رابع))\b"
)


def _last_quarter(pair: Pair, ours: Quantity) -> bool:
    """Return whether a fourth quarter is a year's last one."""
    here = fold_key(pair.claim.text[max(0, ours.start - 8) : ours.end + 9])
    return bool(
        ours.value == 4
        and _LAST_QUARTER.search(here)
        and _LAST_QUARTER.search(fold_key(pair.evidence.text))
    )


def _basis_points(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Return whether a part of a percentage point is told in basis points: half is 50."""
    behind = fold_key(pair.claim.text[ours.start : ours.end + 24])
    if not re.search(r"percentage point|\bpoint|نقطه", behind) or ours.value >= _HUNDRED:
        return False
    basis = re.search(r"basis|نقطه اساس|نقاط اساس", fold_key(pair.evidence.text))
    return bool(basis) and any(
        q.value == 100 * ours.value and q.unit in {"point", "basis-point"} for q in theirs
    )


_HUNDRED = Decimal(100)


def _listed(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Return whether an ordinal only orders amounts that the evidence has in that order: "the first
    by 8 and the second by 6 percent" under "twice, by 8 and then 6 percent".
    """
    numbers = pair.claim.numbers
    places = [n for n, q in enumerate(numbers) if q.kind == "ordinal" and "month" not in q.unit]
    ranks = [int(numbers[n].value) for n in places]
    if ours.kind != "ordinal" or len(ranks) < 2 or ranks != list(range(1, len(ranks) + 1)):
        return False
    amounts = [q.value for n in places for q in numbers[n + 1 : n + 2] if q.kind != "ordinal"]
    there = [q.value for q in theirs]
    size = len(amounts)
    return size == len(ranks) and any(
        there[n : n + size] == amounts for n in range(len(there) - size + 1)
    )


_DOUBLE = re.compile(
    r"\b(?:double|twice|two-?fold|[وفب]?(?:ال)?ضعف(?:ا|ي|ين|ان)?|مثلي|مثلا|مثلين)\b"
)


def _doubled(pair: Pair, ours: Quantity) -> bool:
    """Return whether "twice" is told in the evidence by another word: "double", «ضعف»."""
    twice = ours.value == 2 and ours.unit == "time" and _DOUBLE.search(fold_key(ours.text))
    return bool(twice and _DOUBLE.search(fold_key(pair.evidence.text)))


_QUARTER = 3  # months


def _in_last_quarter(pair: Pair) -> bool:
    return bool(_LAST_QUARTER.search(fold_key(pair.evidence.text)))


_SEASONS = frozenset("spring summer autumn fall winter ربيع صيف خريف شتاء".split())
_YEARS = range(1900, 2101)


def _a_year(pair: Pair, ours: Quantity) -> bool:
    """Return whether a bare number is a year that the evidence has: "quarter of 2025"."""
    bare = ours.kind in {"count", "year"} and not ours.unit and ours.value in _YEARS
    season = fold_key(pair.claim.text[max(0, ours.start - _LOOK_BACK) : ours.start]).split()[-1:]
    named = ours.kind == "year" and not set(season) & _SEASONS
    if named and _year_of_it(pair, ours):  # "the 2021 strike"
        return True
    before = fold_key(pair.claim.text[max(0, ours.start - _LOOK_BACK) : ours.start])
    if not re.search(r"(?:quarter of|ربع \w+ من)\s*\Z", before):
        return False
    return bare and any(d.year == ours.value for d in pair.evidence.dates)


def _bounded(reading: Reading, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    before = fold_key(reading.text[max(0, ours.start - _LOOK_BACK) : ours.start])
    exceeds = _exceeds(reading, ours)
    for other in theirs:
        if other.kind != ours.kind or _apart(ours, other) or not ours.value:
            continue
        share = (other.value - ours.value) / ours.value
        if (exceeds or _ABOVE.search(before)) and 0 <= share <= _NEAR:
            return True
        if _BELOW.search(before) and -_NEAR <= share <= 0:
            return True
        if _ABOUT.search(before) and abs(share) <= _ROUNDED:
            return True
    return False


def _bounded_elsewhere(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Return whether a bound is near what the evidence has in another unit: "more than six weeks"
    and 47 days, "about two months" and 60 days; or an area the same in another one.
    """
    text = fold_key(pair.claim.text[max(0, ours.start - _LOOK_BACK) : ours.start])
    own = in_base(pair.claim, ours)
    for share in near_in_base(pair, ours, [q for q in theirs if q.unit != ours.unit]):
        if own is not None and own[0] == "area" and not share:
            return True
        if _UNDER.search(text) or (_BELOW.search(text) and not _ABOUT.search(text)):
            if share < 0:
                return True
        elif _ABOVE.search(text):
            if share > 0:
                return True
        elif _ABOUT.search(text) and abs(share) <= _ROUNDED:
            return True
    return False


_UNDER = re.compile(
    r"(?:just under|no more than|shy of|short of|لا [يت]بلغ(?: \w+){0,2}"
    r"|لا [يت]صل(?: \w+){0,2} الي|لا [يت]زيد(?: \w+){0,2} (?:علي|عن)|لا [يت]تعدي|لم [يت]بلغ"
    r"|لا [يت]تجاوز(?: \w+){0,2}|لم [يت]تجاوز|لم [يت]زد (?:علي|عن))\s*\Z"
)


def _exceeds(reading: Reading, ours: Quantity) -> bool:
    """Return whether the verb of the clause sets a bound: «تجاوزت نسبة المشاركة … 70 في المئة»."""
    inside = [w for w in reading.words if ours.start <= w.start < ours.end]
    if not inside:
        return False
    return any(_EXCEED.match(w.key) for w in reading.clause(inside[0].clause) if w.i < inside[0].i)


def _apart(ours: Quantity, theirs: Quantity) -> bool:
    """Return whether two quantities are of different measures."""
    if ours.kind in {"money", "percent"}:
        return bool(ours.unit and theirs.unit) and ours.unit != theirs.unit
    return (ours.unit in _HOURS) != (theirs.unit in _HOURS)


def _converted(ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    for units in _EXACT:
        if ours.unit not in units:
            continue
        amount = ours.value * _HOURS[ours.unit]
        return any(q.unit in units and q.value * _HOURS[q.unit] == amount for q in theirs)
    return False


def _summed(reading: Reading, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Return whether a count is followed by its parts, which the evidence has."""
    parts = [q for q in reading.numbers if q.start > ours.start and q.kind == "count"]
    have = {q.value for q in theirs}
    for end in range(2, len(parts) + 1):
        if sum(q.value for q in parts[:end]) == ours.value:
            return all(q.value in have for q in parts[:end])
    return False


def _gap(reading: Reading, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Return whether points are the difference of two shares, one of which the claim has too."""
    if ours.unit not in {"point", "percentage-point"}:
        return False
    shares = [q.value for q in theirs if q.kind == "percent" and q.unit == "percent"]
    told = {q.value for q in reading.numbers if q is not ours}
    return any(abs(a - b) == ours.value and {a, b} & told for a in shares for b in shares if a != b)


def _clock(pair: Pair, ours: Quantity) -> bool:
    """Return whether a number is the time of day that the evidence gives."""
    for match in _CLOCK.finditer(pair.claim.text):
        if match.start() <= ours.start < match.end():
            here = (int(match[1]), match[2])
            there = {(int(m[1]), m[2]) for m in _TIME.finditer(pair.evidence.text)}
            return here in there
    return False


def _ordinal(pair: Pair, ours: Quantity) -> bool:
    keys = {w.key for w in pair.evidence.words}
    bare = {k.removeprefix("و").removeprefix("ف").removeprefix("ال") for k in keys} | keys
    if ours.value == 1:
        return bool(bare & _FIRST) or _adverb(pair.claim, ours)
    if ours.value == 3 and bare & _THIRD:
        return True
    place = int(ours.value) - 2
    return 0 <= place < len(_ORDINALS) and bool(bare & set(_ORDINALS[place].split()))


_NEAR_ITS_YEAR = 6  # words between what was in a year and the year


def _year_of_it(pair: Pair, ours: Quantity) -> bool:
    """Return whether the evidence has a year beside what the claim calls by it: "the 2021 strike"
    and "a strike in 2021".
    """
    dates = [d for d in pair.evidence.dates if d.year == ours.value and d.month is None]
    places = {w.i for d in dates for w in pair.evidence.words if d.start <= w.start < d.end}
    year = next((w.i for w in pair.claim.words if ours.start <= w.start < ours.end), None)
    if not places or year is None:
        return False
    if pair.claim.arabic:
        beside = pair.claim.words[max(0, year - 1) : year]
    else:
        beside = pair.claim.words[year + 1 : year + 3]
    return any(
        min(abs(m.i - i) for i in places) <= _NEAR_ITS_YEAR
        for w in beside if w.content for m in pair.matches[w.i]
    )  # fmt: skip


_ASKING = frozenset("what how whether when where why who which if".split())


def _adverb(reading: Reading, ours: Quantity) -> bool:
    """Return whether "first" orders acts and counts nothing: "to wait first for", "… first."."""
    own = fold_key(ours.text).split()
    if len(own) > 1:
        return own[1] in _ASKING  # "to see first what it finds"
    behind = [w for w in reading.words if w.start >= ours.end][:1]
    gap = reading.text[ours.end : behind[0].start] if behind else "."
    if any(c in gap for c in ".,;"):
        return True
    return bool(behind) and behind[0].key in {"for", "to", "and", "then", "that", "with", "by"}


_LEADING_DUAL = re.compile(r"(?!ال|لل|بال|وال)\w{3,}[يا]$")


def _leads(reading: Reading, word: Word) -> bool:
    """Return whether a word may be a dual that has lost its ن: «زورقي صيد». Behind a plain noun it
    is a quality («عنف منزلي»), and «زورقًا» is one.
    """
    if not _LEADING_DUAL.match(word.key) or word.raw.endswith(("ًا", "اً")):
        return False
    before = reading.words[word.i - 1 : word.i] if word.i else []
    behind = reading.words[word.i + 1 : word.i + 2]
    plain = any(w.content and w.clause == word.clause and not reading.predicate(w) for w in before)
    return not plain and any(w.content and w.clause == word.clause for w in behind)


def _dual(pair: Pair, ours: Quantity) -> bool:
    """Return whether the evidence has the Arabic dual of what is counted."""
    duals = [
        w for w in pair.evidence.words
        if w.arabic and not w.counted and (_DUAL.match(w.key) or _leads(pair.evidence, w))
    ]  # fmt: skip
    inside = [w for w in pair.claim.words if ours.start <= w.start < ours.end]
    counted = [w for w in inside if not w.counted or (ours.kind == "money" and w.key != "two")]
    behind = [w for w in pair.claim.words if w.start >= ours.end and w.content][:1]
    nouns = counted or behind
    if any(d in pair.matches[n.i] for n in nouns for d in duals):
        return True
    # "two propellers" is «مروحتين», though no table has the word
    unknown = pair.crossed and bool(nouns) and not any(pair.matches[n.i] for n in nouns)
    return unknown and any(d.i not in pair.answered and d.content for d in duals)
