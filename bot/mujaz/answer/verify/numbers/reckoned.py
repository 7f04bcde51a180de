"""C3: a number that the claim reckons from the evidence's own: what changed, what is left, a total.

In:  a Pair, a number of the claim that the evidence does not have, the evidence's numbers
Out: whether they make it, by the operation that the claim's words name

A difference needs two numbers that the evidence compares and a word of difference that goes the
same way; a rest needs a part of a whole and a denial or "the rest"; a sum needs numbers joined by
"and" and people or a word of total.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import pairwise, permutations

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.sides import all_sides
from mujaz.answer.verify.numbers.apart import is_apart
from mujaz.answer.verify.numbers.left_over import is_rest
from mujaz.answer.verify.numbers.ratios import is_multiple, is_share
from mujaz.answer.verify.numbers.traded import surely, zones
from mujaz.language.counted import MONEY, TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity

_BACK, _REACH = 44, 40  # characters round a number in which the operation is named
_APART = re.compile(
    r"\b(?:by|less|fewer|lower|more|higher|short|shy|below|above|ahead|behind|lead\w*|led|margin"
    r"|advantage|longer|shorter|older|younger|apart|تقدم\w*|[يت]تقدم\w*|متقدم\w*|متاخر\w*|shav\w+|los[et]\w*|gap|difference|margin"
    r"|extra|additional|gain\w*|another|shed|slash\w*|axed|off|cut|added|drop|fall|rise|increase|decline|reduction"
    r"|بمقدار|بواقع|بفارق|فارق|الفارق|فرق|الفرق|اضافي\w*|اقل|اكثر|خسر\w*|فقد\w*|نقص\w*|زياده|تراجع\w*"
    r"|انخفاض\w*|ارتفاع\w*|كسب\w*|ربح\w*|انكمش\w*|[يت]خسر\w*|[يت]فقد\w*|خفض\w*|قلص\w*|اضاف\w*|علاوه)\b"
)
_LOSS = re.compile(
    r"\b(?:less|fewer|lower|short|below|shav\w+|los[et]\w*|shed|slash\w*|axed|cut|drop\w*|fall|fell|decline\w*"
    r"|reduc\w+|shr[aiu]nk\w*|اقل|خسر\w*|فقد\w*|نقص\w*|تراجع\w*|انخفض\w*|انخفاض\w*|انكمش\w*|تقلص\w*"
    r"|[يت]خسر\w*|[يت]فقد\w*|خفض\w*|قلص\w*)\b"
)
_GAIN = re.compile(
    r"\b(?:more|higher|above|extra|additional|gain\w*|another|added|rise|rose|rais\w+|increas\w+"
    r"|gr[eo]w\w*|swell\w*|اضاف\w*|swollen|costlier|dearer"
    r"|اضافي\w*|اكثر|زياد\w*|زاد\w*|ارتف\w*|كسب\w*|ربح\w*|تضخم\w*|نما|نمت|رفع\w*)\b"
)
_COMPARED = frozenset(
    fold_key(w)
    for w in """
    against versus compared than below above مقابل مقارنة بعدما عوضا بدلا vs
    """.split()
)
_STOPS = re.compile(r"[.!?؟؛;\n](?!\d)")


def is_reckoned(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Return whether the evidence's numbers make one of the claim, as the claim's words say."""
    if ours.kind == "year" or ours.low is not None:
        return False
    return (
        is_share(pair, ours, theirs)
        or is_multiple(pair, ours, theirs)
        or is_apart(pair, ours, theirs)
        or (ours.kind != "ordinal" and (
            _difference(pair, ours, theirs)
            or _other_side(pair, ours, theirs)
            or _sum(pair, ours, theirs)
            or _product(pair, ours, theirs)
        ))
        or is_rest(pair, ours, theirs)
    )  # fmt: skip


def _around(reading: Reading, q: Quantity) -> str:
    """Return what stands round a number, in its sentence."""
    before = _STOPS.split(fold_key(reading.text[max(0, q.start - _BACK) : q.start]))[-1]
    behind = _STOPS.split(fold_key(reading.text[q.end : q.end + _REACH]))[0]
    return f"{before} # {behind}"


def _one_kind(one: Quantity, other: Quantity) -> bool:
    if "percent" in {one.kind, other.kind}:
        return one.kind == other.kind or {one.unit, other.unit} <= {"percent", "point", ""}
    units = {one.unit, other.unit}
    if len(units) == 1 or "" in units:
        return True
    # what stands behind the number may be no unit: "the 2.4 million shipped in May"
    big = min(one.value, other.value) >= _BIG
    return big and one.kind == other.kind == "count" and len(units & _UNITS) <= 1


_BIG = 1000
_UNITS = (
    TIME_UNITS
    | MONEY
    | frozenset(
        """
    tonne kilogram gram barrel litre kilometre metre mile hectare acre point person vote seat sout
    """.split()
    )
)


def _difference(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Tell whether a number is how far apart two are that the evidence compares."""
    here = _around(pair.claim, ours)
    glued = fold_key(ours.text).startswith("ب")
    if not (_APART.search(here) or glued):
        return False
    loss, gain = bool(_LOSS.search(here)), bool(_GAIN.search(here))
    rows = [p for p in _in_rows(pair.evidence, theirs) if _of_their_noun(pair, ours, p)]
    for one, other in (*_compared(pair.evidence, theirs), *rows):
        if _LEADS.search(here):
            if abs(one.value - other.value) == ours.value and _one_kind(one, other) and (
                _of_its_sides(pair, ours, one, other)
            ):  # fmt: skip
                return True
            if loss == gain:
                continue  # "shaved 175 votes off his lead" is a change again
        if abs(one.value - other.value) != ours.value or not (
            _one_kind(ours, one) and _one_kind(ours, other)
        ):
            continue
        new, old = _new_and_old(pair.evidence, one, other)
        if loss != gain and (new > old) != gain:
            continue
        return True
    return False


def _compared(reading: Reading, numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the numbers side by side that the evidence compares."""
    for one, other in pairwise([q for q in numbers if q.kind not in {"year", "ordinal"}]):
        if _STOPS.search(reading.text[one.end : other.start]) or not _one_kind(one, other):
            continue
        keys = [w.key for w in reading.words if one.end <= w.start and w.end <= other.start]
        led = [w.key for w in reading.words if w.end <= one.start][-_LED:]
        last = set(keys[-_LED:])
        stepped = last & _TO and (set(led) & _FROM or len(keys) <= _LED)
        if set(keys) & _COMPARED or last & _FROM or stepped:
            yield one, other


_LED = 2  # words before a number in which "from" or "to" leads to it
_TO = frozenset(fold_key(w) for w in "to إلى".split())
_FROM = frozenset(fold_key(w) for w in "from من".split())


_UP_FROM = re.compile(
    r"\b(?:up from|down from|from|against|compared (?:with|to)|versus|مقابل|مقارنه (?:ب|مع)\w*"
    r"|بعدما كان\w*|من)\b"
)


def _in_rows(reading: Reading, numbers: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the numbers of two rows that stand against each other: "1,284 cases and 37 deaths, up
    from 910 and 29".
    """
    plain = [q for q in numbers if q.kind not in {"year", "ordinal"} and q.unit not in TIME_UNITS]
    for n in range(2, len(plain) - 1):
        between = reading.text[plain[n - 1].end : plain[n].start]
        if not _UP_FROM.search(fold_key(between)) or _STOPS.search(between):
            continue
        for one, other in zip(plain[n - 2 : n], plain[n : n + 2], strict=False):
            if one.unit == other.unit or not (one.unit and other.unit):
                yield one, other


def _of_their_noun(pair: Pair, ours: Quantity, row: Sequence[Quantity]) -> bool:
    """Tell whether what the claim has before or in a number is what two numbers count."""
    nouns = {
        w.i for q in row for w in pair.evidence.words
        if q.start <= w.start < q.end and not w.counted
    }  # fmt: skip
    near = next((z.words for z in zones(pair.claim) if z.number == ours), frozenset())
    words = [pair.claim.words[i] for i in sorted(near)]
    return any(m.i in nouns for w in words if w.content for m in pair.matches[w.i])


_LEADS = re.compile(
    r"\b(?:ahead|lead|leads|led|leading|behind|trail\w*|margin|advantage|تقدم\w*|[يت]تقدم\w*|متقدم\w*"
    r"|متاخر\w*|بفارق|الفارق)\b"
)
_TRAILS = re.compile(r"\b(?:behind|trail\w*|متاخر\w*|[يت]تاخر\w*|خلف|وراء)\b")
_OVER = frozenset(fold_key(w) for w in "over of than to behind على عن من أمام قبل خلف وراء".split())


def _of_its_sides(pair: Pair, ours: Quantity, one: Quantity, other: Quantity) -> bool:
    """Tell whether who leads in the claim has the greater number in the evidence, and whom he leads
    the lesser one: "Zelenko's lead over Akande".
    """
    high, low = (one, other) if one.value > other.value else (other, one)
    near = {z.number.start: z.words for z in zones(pair.evidence)}
    more, less = (near.get(q.start, frozenset()) for q in (high, low))
    here = fold_key(pair.claim.text)
    if _TRAILS.search(here):
        more, less = less, more
    mark = next(
        (w.start for w in pair.claim.words if w.key in _OVER
         and _LEADS.search(fold_key(pair.claim.text[: w.end]))), len(here),
    )  # fmt: skip
    straight = turned = 0
    for word in pair.claim.words:
        found = {m.i for m in pair.matches[word.i]}
        leads, trails = bool(found & more - less), bool(found & less - more)
        if not word.content or leads == trails or pair.claim.predicate(word):
            continue
        first = word.start < mark
        straight += leads == first
        turned += leads != first
    return straight > 0 and not turned


def _new_and_old(reading: Reading, one: Quantity, other: Quantity) -> tuple[Decimal, Decimal]:
    for new, old in all_sides(reading, [one, other]):
        return new, old
    return one.value, other.value


_AHEAD = re.compile(
    r"\A\W*(?:\w+ )?(?:ahead of|more than|higher than|above|up from|clear of|in front of"
    r"|اكثر من\w*|اعلي من\w*|متقدم\w* علي|زياده علي|فوق)\b"
)
_BEHIND = re.compile(
    r"\A\W*(?:\w+ )?(?:behind|less than|lower than|fewer than|below|down from|short of"
    r"|اقل من\w*|ادني من\w*|متاخر\w* عن|دون)\b"
)
_OWN = 4  # words before the first number that name its own side
_OTHER = 7  # words behind "nine points ahead of" that name the other side


def _other_side(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Tell whether a number is the other side's: "34 percent, nine points ahead of the Greens"."""
    reading = pair.evidence
    for base, apart in pairwise(theirs):
        if not _one_kind(base, ours) or not _one_kind(base, apart) or base.kind == "ordinal":
            continue
        behind = fold_key(reading.text[apart.end : apart.end + _REACH])
        sign = 1 if _BEHIND.match(behind) else -1 if _AHEAD.match(behind) else 0
        if not sign or base.value + sign * apart.value != ours.value:
            continue
        if {base.value, apart.value} & {q.value for q in pair.claim.numbers}:
            continue
        other = [w for w in reading.words if w.start >= apart.end][1:_OTHER]
        mine = [w for w in reading.words if w.end <= base.start][-_OWN:]
        if _beside(pair, ours, _named(reading, other)) and not _beside(
            pair, ours, _named(reading, mine)
        ):
            return True
    return False


def _named(reading: Reading, words: Sequence[Word]) -> list[Word]:
    """Return the names, dates and unknown words among some: what tells two sides apart."""
    kinds = reading.thesaurus.kinds
    return [w for w in words if w.capital or w.counted or (
        w.arabic and w.content and not kinds(w.senses) - {"place", "institution"}
    )]  # fmt: skip


def _beside(pair: Pair, ours: Quantity, words: Sequence[Word]) -> int:
    """Return how many words of the evidence stand in the clause of a number of the claim, or in
    a short one before it: "In 2021, 62 percent …".
    """
    places = {w.i for w in words if w.content or w.counted}
    inside = {w.clause for w in pair.claim.words if ours.start < w.end and w.start < ours.end}
    first = min(inside, default=0)
    lead = pair.claim.clause(first - 1)
    near = [w for w in pair.claim.words if w.clause in inside] + (lead if len(lead) < 4 else [])
    return sum(
        any(m.i in places for m in pair.matches[w.i]) for w in near
        if (w.content or w.counted) and not ours.start <= w.start < ours.end
    )  # fmt: skip


_TOTAL = re.compile(
    r"\b(?:total\w*|in all|altogether|combined|together|all told|between them|at least"
    r"|aboard|on board"
    r"|overall|اجمالي\w*|اجمالا|مجموع\w*|معا|جميعا|علي الاقل|علي متن\w*)\b"
)
_PEOPLE = frozenset({"person", "people"})
_JOINED = frozenset({"and", "plus", "و"})
_MORE = re.compile(
    r"\b(?:another|other|others|more|further|additional|اخري|اخر|اخرين|اخرون|اضافي\w*)\b"
)


def _sum(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Tell whether a count is all of those that the evidence joins: "212 guests and 17 crew"."""
    if ours.kind != "count":
        return False
    people = ours.unit in _PEOPLE
    total = people or bool(_TOTAL.search(_around(pair.claim, ours)))
    counts = [q for q in theirs if q.kind == "count" and q.low is None]
    for one, other in pairwise(counts):
        if one.value + other.value != ours.value:
            continue
        keys = {w.key for w in pair.evidence.words if one.end <= w.start < other.start}
        first = fold_key(pair.evidence.text[other.start : other.end])
        joined = bool(keys & _JOINED) or first.startswith("و")
        joined = joined or any(k[:1] == "و" and k[1:2].isdigit() for k in keys)
        more = _MORE.search(fold_key(pair.evidence.text[other.start : other.end + 12]))
        alike = one.unit == other.unit == ours.unit or (people and joined)
        acts = [w for w in pair.evidence.words if one.end <= w.start and w.end <= other.start
                and w.content and pair.evidence.predicate(w)]  # fmt: skip
        act_joined = any(w.arabic and w.key.startswith("و") for w in acts)
        if acts and (joined or act_joined):  # "killed 12 people and hurt 40": both are told of 52
            if not {one.unit, other.unit} & _UNITS - _PEOPLE and _both_told(
                pair, ours, (one, other)
            ):
                return True
            continue
        if (
            total
            and alike
            and (joined or more)
            and not any("منه" in k or k == "including" for k in keys)
        ):
            return True
    return False


_PLACED = frozenset(fold_key(w) for w in "in at on of near by during في على من عن قرب".split())
_BESIDE = 2  # words between a number and what befell those it counts


def _both_told(pair: Pair, ours: Quantity, parts: tuple[Quantity, Quantity]) -> bool:
    """Tell whether the claim tells of a sum what befell each of its parts: "killed or wounded"."""
    first, second = (
        {w.i for w in pair.evidence.words
         if any(abs(w.i - i) <= _BESIDE for i in places) and w.i in zone.words
         and not (w.i and pair.evidence.words[w.i - 1].key in _PLACED)}
        for q in parts for zone in zones(pair.evidence) if zone.number == q
        for places in ([w.i for w in pair.evidence.words if q.start <= w.start < q.end],)
    )  # fmt: skip
    inside = {w.clause for w in pair.claim.words if ours.start < w.end and w.start < ours.end}
    told = [
        {m.i for m in pair.matches[w.i]} for w in pair.claim.content
        if w.clause in {c + n for c in inside for n in (-1, 0, 1)} and surely(pair, w)
        and not ours.start <= w.start < ours.end
    ]  # fmt: skip
    return any(
        one & first - second and other & second - first for one, other in permutations(told, 2)
    )


_SHARES = (
    (re.compile(r"\b(?:ثلثا|ثلثي|ثلثين)(?:هم|ها|هن|ه)?\b|\btwo[ -]thirds\b"), Fraction(2, 3)),
    (re.compile(r"\b(?:نصف|نصفهم|نصفها|half)\b"), Fraction(1, 2)),
    (re.compile(r"\b(?:ثلث|ثلثهم|ثلثها)\b|\b(?:a|one) third\b"), Fraction(1, 3)),
    (re.compile(r"\b(?:ربع|ربعهم|ربعها)\b|\b(?:a|one) quarter\b"), Fraction(1, 4)),
    (re.compile(r"\bثلاثه ارباع(?:هم|ها)?\b|\bthree quarters\b"), Fraction(3, 4)),
)


def _product(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Tell whether a number is the share that the evidence tells right behind its whole:
    «600 شخص، ثلثاهم لدى الحكومة».
    """
    reading = pair.evidence
    for whole in theirs:
        if whole.kind not in {"count", "money"} or not _one_kind(whole, ours):
            continue
        behind = fold_key(reading.text[whole.end : whole.end + _REACH])
        for shape, share in _SHARES:
            m = shape.search(behind)
            if m is None or Fraction(whole.value) * share != Fraction(ours.value):
                continue
            if _STOPS.search(behind[: m.start()]):
                continue
            told = [w for w in reading.words if w.start >= whole.end + m.end() - 1][:_OTHER]
            if _beside(pair, ours, told):
                return True
    return False
