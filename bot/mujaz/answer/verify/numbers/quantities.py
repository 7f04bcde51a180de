"""C3–C5: every number stands in the evidence, with its scale and unit, and counts the same thing.

In:  a Pair
Out: Reasons: numbers (no such number), units (another unit), number_role (another thing's number)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from mujaz.answer.verify.dates.clock import times
from mujaz.answer.verify.grammar.duals import is_dual
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.sides import both_reach, check_order, sides
from mujaz.answer.verify.grammar.since import never_before
from mujaz.answer.verify.numbers.amounts import is_age, said_otherwise
from mujaz.answer.verify.numbers.converted import other_pounds, other_role, other_share
from mujaz.answer.verify.numbers.fates import (
    PARTS,
    among_them,
    another_fate,
    fates_joined,
    told_by_its_noun,
)
from mujaz.answer.verify.numbers.gaps import only_a_gap, same_gap
from mujaz.answer.verify.numbers.halves import halves
from mujaz.answer.verify.numbers.including import check_included
from mujaz.answer.verify.numbers.ratios import part_for_number
from mujaz.answer.verify.numbers.reckoned import is_reckoned
from mujaz.answer.verify.numbers.restated import led_alike, restates
from mujaz.answer.verify.numbers.stretches import keeps_its_words
from mujaz.answer.verify.numbers.wholes import same_parts
from mujaz.language.counted import MONEY, TIME_UNITS, unit_of
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_MEASURES = TIME_UNITS | frozenset(
    "tonne kilogram gram barrel litre kilometre metre centimetre millimetre mile hectare acre"
    " megawatt gigawatt percent point knot foot inch yard gallon ounce kilowatt volt degree".split()
)
_PEOPLE = {"person", "man", "woman", "child", "soldier"}
_HOUSEHOLDS = {  # several people each
    unit_of(fold_key(w)) for w in "family families household أسرة أسر عائلة عائلات".split()
}


def check_quantities(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for each number that the evidence does not give, or gives to another thing."""
    ours = [q for q in pair.claim.numbers if not (
        _in_date(pair.claim, q) or _definite_dual(q) or _pointing_back(pair, q)
    )]  # fmt: skip
    theirs = [q for q in pair.evidence.numbers if not _in_date(pair.evidence, q)]
    parts = same_parts(pair)
    ordered = _sides_known(pair, ours, theirs)
    years = {d.year for d in pair.evidence.dates if d.day is None}  # a day has its own
    for quantity in ours:
        if quantity.kind == "year" and quantity.value in years:
            continue  # "the case dates back to 2019"
        equal = (q for q in theirs if _equal(quantity, q))
        same = [q for q in equal if not part_for_number(pair, quantity, q)]
        if quantity.kind == "ordinal" and same and all(_definite_dual(q) for q in same):
            continue  # "a second round" is none of «الطرفان»; its words are compared
        if not same:
            if not (
                _said_otherwise(pair, quantity, theirs)
                or said_otherwise(pair, quantity, theirs)
                or is_reckoned(pair, quantity, theirs)
                or (quantity.kind == "ordinal" and quantity.value == 1 and never_before(pair))
            ):
                yield Reason(
                    check="numbers", detail=f"no such number in the evidence: {quantity.text!r}"
                )
            continue
        if any(is_age(pair.claim, quantity, q) for q in same) or quantity.value in parts:
            continue
        if same_gap(pair, quantity, same):
            continue
        ranked = {q.kind == "ordinal" for q in same} == {quantity.kind != "ordinal"}
        if ranked and said_otherwise(pair, quantity, theirs):
            continue  # "two months" of 60 days, beside a "second round"
        if not any(_units_agree(quantity, q) for q in same) or other_pounds(pair, quantity):
            detail = f"{quantity.text!r} stands in the evidence as {same[0].text!r}"
            yield Reason(check="units", detail=detail)
        elif only_a_gap(pair, same):
            detail = f"{quantity.text!r} is only a difference in the evidence"
            yield Reason(check="number_role", detail=detail)
        elif role := other_role(pair, quantity, theirs):
            detail = f"{quantity.text!r} has another part in the evidence: {role!r}"
            yield Reason(check="number_role", detail=detail)
        elif fate := another_fate(pair, quantity, same):
            detail = f"the evidence says {fate!r} of {quantity.text!r}"
            yield Reason(check="number_role", detail=detail)
        elif count := _counted_otherwise(pair, quantity, theirs):
            detail = f"the evidence counts {count} of what {quantity.text!r} counts here"
            yield Reason(check="number_role", detail=detail)
        elif not ordered and (other := _another_thing(pair, quantity, same, theirs)):
            detail = f"{quantity.text!r} belongs to something else in the evidence: {other.text!r}"
            yield Reason(check="number_role", detail=f"{detail} is what it says here")
    if share := other_share(pair):
        yield Reason(check="units", detail=f"{share!r} is of another measure in the evidence")
    yield from check_order(pair, ours, theirs)
    yield from check_included(pair, ours, theirs)


_TWO_SIDES = frozenset("طرفي طرفا جانبي جانبا ضفتي ضفتا كلا كلتا".split())


def _definite_dual(q: Quantity) -> bool:
    """«البلدين» points back at two things that need not be counted."""
    words = fold_key(q.text).split()
    if q.value == 2 and words[0].lstrip("وفبل") in _TWO_SIDES:
        return True  # «طرفي النزاع»
    return q.value == 2 and len(words) == 1 and words[0].lstrip("وفبل").startswith("ال")


_POINTING = frozenset({"the", "these", "those", "both"})


def _pointing_back(pair: Pair, q: Quantity) -> bool:
    """ "The two countries" are two that are named, where none of the kind are counted."""
    first = next((w for w in pair.claim.words if q.start <= w.start < q.end), None)
    if q.value != 2 or q.kind != "count" or not q.unit or first is None or first.arabic:
        return False
    before = pair.claim.words[first.i - 1].key if first.i else ""
    return before in _POINTING and not any(o.unit == q.unit for o in pair.evidence.numbers)


def _sides_known(pair: Pair, ours: Sequence[Quantity], theirs: Sequence[Quantity]) -> bool:
    mine, wanted = sides(pair.claim, ours), sides(pair.evidence, theirs)
    return bool(mine and wanted and set(mine) == set(wanted))


def _in_date(reading: Reading, q: Quantity) -> bool:
    return (
        any(
            d.start <= q.start and q.end <= d.end + 1 and d.kind in {"date", "relative", "year"}
            for d in reading.dates
        )
        or q.unit.startswith("month-")
        or _spans_years(reading, q)
        or any(t.start <= q.start and q.end <= t.end + 1 for t in times(reading))
    )


def _spans_years(reading: Reading, q: Quantity) -> bool:
    """Tell whether a range is of years, which the dates' check compares: "from 2018 to 2021"."""
    years = {Decimal(d.year) for d in reading.dates if d.year and q.start <= d.start < q.end}
    return q.low is not None and not q.unit and {q.low, q.high} == years


def _values(q: Quantity) -> set[Decimal]:
    return {v for v in (q.value, q.low, q.high) if v is not None}


def _equal(ours: Quantity, theirs: Quantity) -> bool:
    if ours.low is not None and ours.high is not None and theirs.low is not None:
        return (ours.low, ours.high) == (theirs.low, theirs.high)
    if (ours.kind == "percent") != (theirs.kind == "percent") and "percent" in {
        ours.unit,
        theirs.unit,
    }:
        return _values(ours) & _values(theirs) != set()
    return bool(_values(ours) & _values(theirs))


def _units_agree(ours: Quantity, theirs: Quantity) -> bool:
    one, other = ours.unit, theirs.unit
    if (one, other) == ("point", "percentage-point"):
        return True
    if any(a in _PEOPLE and b in _HOUSEHOLDS for a, b in ((one, other), (other, one))):
        return False
    if one == other or not one or not other:
        return not (one in MONEY and not other and theirs.kind == "percent")
    if {one, other} <= {"gbp", "pound"} or {one, other} <= _PEOPLE:
        return True
    if ours.kind == "ordinal" or theirs.kind == "ordinal":
        return ours.kind == theirs.kind
    known = MONEY | _MEASURES
    return not (one in known or other in known) or (
        (one not in known or other not in known)
        and ours.kind == theirs.kind == "count"
        and not {one, other} & (TIME_UNITS | MONEY)
    )


def _said_otherwise(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """A sum of counted people, a number the evidence writes as an article, one for a singular."""
    if ours.value in {Decimal(1), Decimal(2)} and ours.kind == "count":
        words = [w for w in pair.claim.words if ours.start <= w.start < ours.end and w.content]
        if ours.value == 1:
            return not any(q.unit == ours.unit for q in theirs)
        if (
            words
            and all(pair.matched(w) for w in words)
            and not any(q.unit == ours.unit for q in theirs)
        ):
            return any(is_dual(pair.evidence, w) for w in pair.evidence.words)
    if any(q.high is not None and _scaled(ours, q) for q in theirs):
        return True
    people = [q for q in theirs if q.unit in _PEOPLE]
    if ours.unit in _PEOPLE and len(people) > 1 and not fates_joined(pair):
        return sum(q.value for q in people) == ours.value
    if ours.unit == "month" or ours.unit == "year":
        return any(_months(ours) == _months(q) for q in theirs if q.unit in {"month", "year"})
    parts = {Decimal("0.25"): ("quarter", "ربع"), Decimal("0.5"): ("half", "نصف")}
    if ours.kind == "percent":
        keys = {w.key for w in pair.evidence.words}
        return any(ours.value == 100 * v and keys & set(k) for v, k in parts.items())
    if ours.value in parts or ours.value == Decimal("0.75"):
        return halves(pair, ours, theirs)
    return False


def _scaled(ours: Quantity, theirs: Quantity) -> bool:
    """ "12 to 15 million" is "between 12 and 15 million"."""
    return any(ours.value * scale == theirs.low for scale in (1000, 10**6, 10**9))


def _months(q: Quantity) -> Decimal:
    return q.value * 12 if q.unit == "year" else q.value


def _word(reading: Reading, q: Quantity) -> Word | None:
    inside = [w for w in reading.words if q.start <= w.start < q.end]
    return next((w for w in inside if w.counted), inside[0] if inside else None)


def _another_thing(
    pair: Pair, ours: Quantity, same: Sequence[Quantity], theirs: Sequence[Quantity]
) -> Quantity | None:
    """Return the number that the evidence gives to what the claim gives this number to."""
    if keeps_its_words(pair, ours) or both_reach(pair, ours, same):
        return None
    if _is_whole(pair.claim, ours) and any(_is_whole(pair.evidence, q) for q in same):
        return None  # "two of the 27": of how many, wherever that is said
    word = _word(pair.claim, ours)
    if word is not None and told_by_its_noun(pair, word, same):
        return None
    others = [q for q in theirs if not any(q is s for s in same) and _rivals(q, ours)]
    others = [q for q in others if not led_alike(pair, ours, same, q)]
    others = [q for q in others if not any(restates(pair.evidence.text, q, s) for s in same)]
    if word is None or not others or any(_partitive(pair.evidence, q) for q in same):
        return None
    parts = any(_partitive(pair.evidence, q) for q in others)
    if _distributive(pair.evidence):
        return None
    if ours.kind == "count" and not parts and _noun_alone(pair, ours, same, others):
        return None
    counted = frozenset(w.i for w in pair.claim.words if ours.start <= w.start < ours.end)
    noun = [w for w in pair.claim.words if w.i in counted and not w.counted]
    alike = any(
        q.start <= m.start < q.end
        for q in [*same, *others] for w in noun for m in pair.matches[w.i]
    )  # fmt: skip
    skip = frozenset() if same[0].unit and alike else counted
    scored = [
        (pair.overlap(word, w, skip), q) for q in [*same, *others] if (w := _word(pair.evidence, q))
    ]
    own = max((s for s, q in scored if any(q is x for x in same)), default=0.0)
    best, rival = max(
        ((s, q) for s, q in scored if any(q is x for x in others)),
        key=lambda t: t[0],
        default=(0.0, None),
    )
    if rival is None or best <= own + 0.2 or _straight(pair, (ours, word), same[0], rival):
        return None
    return rival


def _is_whole(reading: Reading, q: Quantity) -> bool:
    """Tell whether a number is of how many others are counted: "19 of the 27"."""
    return fold_key(reading.text[: q.start]).endswith((" of the", " of its", " of their", " of"))


def _straight(pair: Pair, ours: tuple[Quantity, Word], same: Quantity, rival: Quantity) -> bool:
    """Tell whether the claim has the rival too, and both together stand better as they are."""
    other = next((q for q in pair.claim.numbers if q is not ours[0] and _equal(q, rival)), None)
    second = _word(pair.claim, other) if other is not None else None
    here, there = _word(pair.evidence, same), _word(pair.evidence, rival)
    if second is None or here is None or there is None:
        return False
    in_order = (ours[1].i < second.i) == (here.i < there.i)
    straight = pair.overlap(ours[1], here) + pair.overlap(second, there)
    crossed = pair.overlap(ours[1], there) + pair.overlap(second, here)
    return straight >= crossed - (0.5 if in_order else 0)


def _counted_otherwise(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> str:
    """Return how many of the claim's noun the evidence has, where that is another number.

    Only numbers right before the noun count, or its dual: "four Filipinos and two Indians".
    """
    if ours.kind != "count" or ours.low is not None or ours.unit in _PEOPLE | _MEASURES | PARTS:
        return ""
    if any(q.kind == "ordinal" and q.value == ours.value for q in theirs):
        return ""
    if any(_partitive(pair.evidence, q) for q in theirs) or _distributive(pair.evidence):
        return ""
    if any(
        q.value == ours.value
        and _without_noun(pair.evidence, q)
        and not among_them(pair.evidence, q)
        and not _of_another_noun(pair, ours, q, theirs)
        for q in theirs
    ):
        return ""  # "60 bags in one town and 35 in another"
    nouns = [w for w in pair.claim.words if ours.start <= w.start < ours.end and not w.counted]
    last = max((w.i for w in pair.claim.words if ours.start <= w.start < ours.end), default=-2)
    behind = [w for w in pair.claim.words[last + 1 : last + 2] if w.content]
    for noun in nouns or behind:
        values = {v for m in pair.matches[noun.i] for v in _number_of(pair.evidence, m, theirs)}
        if len(values) == 1 and ours.value not in values:
            return str(values.pop())
    return ""


def _of_another_noun(
    pair: Pair, ours: Quantity, bare: Quantity, theirs: Sequence[Quantity]
) -> bool:
    """Tell whether a bare number counts another noun, that of the number before it: "88 votes to
    71 with 12 abstentions".
    """
    before = [q for q in theirs if q.end <= bare.start]
    if not before or ours.unit == before[-1].unit or not (ours.unit and before[-1].unit):
        return False
    return any(q.unit == ours.unit and q is not bare for q in theirs)


def _without_noun(reading: Reading, q: Quantity) -> bool:
    """Tell whether a number has no noun of its own: it counts what the one before it counts."""
    inside = [w for w in reading.words if q.start < w.end and w.start < q.end]
    if not inside or any(not w.counted and not w.key[-1:].isdigit() for w in inside):
        return False
    behind = [w for w in reading.words[inside[-1].i + 1 : inside[-1].i + 2]]
    return not any(
        w.clause == inside[-1].clause and w.content and not reading.predicate(w)
        and not (w.arabic and w.key[0] in "لب")
        for w in behind
    )  # fmt: skip


_EACH = frozenset(fold_key(w) for w in "each apiece respectively لكل كلا".split())


def _distributive(reading: Reading) -> bool:
    return any(w.key in _EACH for w in reading.words)


def _number_of(reading: Reading, noun: Word, numbers: Sequence[Quantity]) -> Iterator[Decimal]:
    """Yield how many of a noun there are, where a number stands right before it or in its form."""
    for q in numbers:
        inside = [w for w in reading.words if q.start <= w.start < q.end]
        if q.kind != "count" or not inside:
            continue
        bare = all(w.counted for w in inside)  # no noun of its own
        if inside[0].i < noun.i <= inside[-1].i + bare:
            yield q.value
    dual = noun.arabic and noun.key.endswith(("ان", "تين")) and len(noun.key) >= _DUAL_LETTERS
    if dual and not noun.counted and not noun.key.startswith(("ال", "وال")):
        yield Decimal(2)


_DUAL_LETTERS = 6  # shorter ones are seldom duals: «لبنان»


def _noun_alone(
    pair: Pair, ours: Quantity, same: Sequence[Quantity], others: Sequence[Quantity]
) -> bool:
    """Return whether this number counts the claim's noun in the evidence, and no other does."""
    nouns = [w for w in pair.claim.words if ours.start <= w.start < ours.end and not w.counted]
    nouns += [w for w in pair.claim.words if w.start >= ours.end and w.content][: 2 - len(nouns)]
    found = {m.i for n in nouns for m in pair.matches[n.i]}
    told = any(_counts(pair, q, found) for q in same)
    return bool(found) and told and not any(_counts(pair, q, found) for q in others)


def _counts(pair: Pair, q: Quantity, nouns: set[int]) -> bool:
    words = [w for w in pair.evidence.words if w.end > q.start and not w.counted]
    return any(w.i in nouns for w in words[:3])


def _partitive(reading: Reading, q: Quantity) -> bool:
    """ "14 of the 60 blades", «ثلاثة من خمسة»: two numbers of one thing."""
    behind = [w.key for w in reading.words if w.start >= q.end][:1]
    return behind in (["of"], ["من"])


def _rivals(theirs: Quantity, ours: Quantity) -> bool:
    """Whether two numbers can be taken for one another."""
    if (theirs.unit in TIME_UNITS) != (ours.unit in TIME_UNITS):
        return False
    measures = {theirs.unit, ours.unit}
    if theirs.kind == "percent" and len(measures) == 2 and "" not in measures:
        return False  # per cent and basis points
    return theirs.kind == ours.kind
