"""C3, C5: an amount in another unit: 14 tonnes are 14,000 kilograms, an hour and a half 90 minutes.

In:  a Pair, an amount of the claim, the amounts of the evidence
Out: whether one of them is the same amount; whether a word of the claim only names such a unit

Only units that convert exactly within one system: a mile in kilometres is rounded by every writer
in his own way.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity

_SYSTEMS = {
    "mass": """
    1 gram grams gramme grammes g غرام غراما غرامات جرام جراما جرامات
    1000 kilogram kilograms kilo kilos kg kgs كيلوغرام كيلوغراما كيلوغرامات كيلوجرام كيلوجرامات كيلو
    1000000 tonne tonnes ton tons طن طنا أطنان
    """,
    "length": """
    0.001 millimetre millimetres millimeter millimeters mm مليمتر مليمترا مليمترات
    0.01 centimetre centimetres centimeter centimeters cm سنتيمتر سنتيمترا سنتيمترات سنتم
    1 metre metres meter meters m متر مترا أمتار
    1000 kilometre kilometres kilometer kilometers km كيلومتر كيلومترا كيلومترات كم
    """,
    "volume": """
    0.001 millilitre millilitres milliliter milliliters ml ملليلتر مليلتر
    1 litre litres liter liters لتر لترا لترات ليتر ليترا
    """,
    "power": """
    1 kilowatt kilowatts kw كيلوواط كيلووات
    1000 megawatt megawatts mw ميغاواط ميغاوات ميجاوات ميجاواط
    1000000 gigawatt gigawatts gw غيغاواط غيغاوات جيجاوات جيجاواط
    """,
    "hours": """
    1 second seconds ثانية ثوان ثواني
    60 minute minutes دقيقة دقائق
    3600 hour hours ساعة ساعات
    86400 day days يوم يوما أيام
    604800 week weeks أسبوع أسبوعا أسابيع
    """,
    "months": """
    1 month months شهر شهرا أشهر شهور
    12 year years عام عاما أعوام سنة سنوات
    120 decade decades عقد عقود
    """,
}  # fmt: skip


def _table() -> dict[str, tuple[str, Decimal]]:
    found: dict[str, tuple[str, Decimal]] = {}
    for system, lines in _SYSTEMS.items():
        for line in lines.strip().splitlines():
            factor, *words = line.split()
            found |= {fold_key(w): (system, Decimal(factor)) for w in words}
    return found


_UNITS = _table()
_Amount = tuple[str, Decimal]
_AND_A_HALF = re.compile(r"\b(?:an?|one) (\w+) and a\s*\Z")
_HALF_A = re.compile(r"\A\s*(?:an? |of an? |of one )?(\w+)")
_ENDS = re.compile(r"^(?:و|ف|ب|ل)?(?:ال)?")


def is_converted(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Return whether the evidence gives this amount in another unit."""
    amount = _amount(pair.claim, ours)
    return amount is not None and any(_amount(pair.evidence, q) == amount for q in theirs)


def in_base(reading: Reading, q: Quantity) -> _Amount | None:
    """Return an amount in the smallest unit of its system; months in days, areas in metres."""
    if q.unit == "hectare":
        return "area", q.value * _HECTARE
    found = _BASES.get(q.unit)
    if found is None:
        return None
    system, factor = found
    behind = fold_key(reading.text[q.end : q.end + _NEAR])
    before = fold_key(reading.text[max(0, q.start - _NEAR) : q.end])
    if system == "length" and (_SQUARE.search(behind) or _SQUARE.search(before)):
        return "area", q.value * factor**2
    return system, q.value * factor


def _bases() -> dict[str, _Amount]:
    """Return the units as they are named in quantities, months and years counted in seconds."""
    found = {name: _UNITS[fold_key(name)] for name in _NAMED}
    return {
        name: ("hours", factor * _MONTH) if system == "months" else (system, factor)
        for name, (system, factor) in found.items()
    }


_NAMED = (
    "second minute hour day week month year decade gram kilogram tonne millimetre centimetre metre"
    " kilometre litre kilowatt megawatt gigawatt"
).split()
_MONTH = Decimal("30.4") * 86400  # where an amount is only about, over or under
_BASES = _bases()
_HECTARE = Decimal(10000)
_SQUARE = re.compile(r"\A\s*(?:مربع\w*|²)|(?:square|sq)\.? \w+\s*\Z")
_CLOSE = Decimal("0.16")  # how far from a round amount what it bounds may lie


def near_in_base(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> list[Decimal]:
    """Return how far above an amount those of the evidence lie that are near it, in any unit."""
    mine = in_base(pair.claim, ours)
    if mine is None or not mine[1]:
        return []
    there = [a for q in theirs if (a := in_base(pair.evidence, q)) and a[0] == mine[0]]
    found = [(amount - mine[1]) / mine[1] for _, amount in there]
    return [share for share in found if abs(share) <= _CLOSE]


def names_a_unit(pair: Pair, word: Word) -> bool:
    """Return whether a word is the unit of an amount that the evidence has in another one."""
    if _unit(word.key) is None:
        return False
    near = [
        q for q in pair.claim.numbers
        if q.start <= word.start < q.end or abs(word.start - q.end) <= _NEAR
        or 0 <= q.start - word.end <= _NEAR
    ]  # fmt: skip
    return any(
        is_converted(pair, q, pair.evidence.numbers) or near_in_base(pair, q, pair.evidence.numbers)
        for q in near
    )


_NEAR = 12  # letters between a number and its unit: "an hour and a half"


def _unit(key: str) -> _Amount | None:
    return _UNITS.get(key) or _UNITS.get(_ENDS.sub("", key))


def _amount(reading: Reading, q: Quantity) -> _Amount | None:
    """Return the system of a quantity's unit and how much it is there."""
    before, behind = fold_key(reading.text[: q.start]), fold_key(reading.text[q.end :])
    half = q.value in {Decimal("0.5"), Decimal("0.25")} and not q.unit
    if half and (found := _AND_A_HALF.search(before)) and q.value == Decimal("0.5"):
        unit = _unit(found[1])
        return None if unit is None else (unit[0], unit[1] * Decimal("1.5"))
    if half:
        led = _HALF_A.match(behind)
        unit = _unit(led[1]) if led else None
    else:
        unit = _unit(fold_key(q.text).split()[-1])
    return None if unit is None else (unit[0], unit[1] * q.value)


_SHARE = re.compile(
    r"\b(half|quarter|third|نصف|ربع|ثلث)(?: of)?(?: an?| one)? ?"
    r"(percentage points?|points?|percent\b|per cent|نقطه|في الم\w+|بالم\w+)"
)


def other_share(pair: Pair) -> str:
    """Return what the claim gives as part of a percent and the evidence as part of a point."""
    ours, theirs = (_shares(fold_key(r.text)) for r in (pair.claim, pair.evidence))
    wrong = [said for part, point, said in ours if any(
        o[:2] == (part, not point) for o in theirs
    ) and not any(o[:2] == (part, point) for o in theirs)]  # fmt: skip
    return wrong[0] if wrong else ""


_SAME = {"نصف": "half", "ربع": "quarter", "ثلث": "third"}


def _shares(text: str) -> list[tuple[str, bool, str]]:
    return [
        (_SAME.get(m[1], m[1]), m[2].startswith(("percentage", "point", "نقط")), m[0])
        for m in _SHARE.finditer(text)
    ]


_BY = re.compile(
    r"(?:\bby|\bup|\bdown|\banother|\ban? extra|بمقدار|بواقع|بقيمه|\bب)\s*(?:a|an)?\s*\Z"
)
_MORE = re.compile(r"\A\s*(?:more|less|fewer|higher|lower|extra|اكثر|اقل|اضافي\w*)\b")


def is_difference(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Return whether an amount is by how much the evidence lets another one, which the claim has
    too, rise or fall: "up by 200 to 1,200" from "from 1,000 to 1,200".
    """
    text = pair.claim.text
    led = _BY.search(fold_key(text[: ours.start])) or _MORE.match(fold_key(text[ours.end :]))
    glued = fold_key(text[ours.start : ours.end]).startswith("ب")
    if not (led or glued) or ours.kind == "percent":
        return False
    values = [
        v for q in theirs if not (ours.unit and q.unit) or q.unit == ours.unit
        for v in (q.value, q.low, q.high) if v is not None
    ]  # fmt: skip
    told = {q.value for q in pair.claim.numbers if q is not ours}
    return any(
        a != b and abs(a - b) == ours.value and {a, b} & told for a in values for b in values
    )


_ROLES = (
    re.compile(r"\bby (?:about |around |nearly |almost |some |over |more than |a )?\Z"),
    re.compile(r"\b(?:from|to) (?:about |around |nearly |almost |some |over |more than |a )?\Z"),
)


def other_role(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> str:
    """Return what the evidence says of an amount where the claim has it for a difference and the
    evidence for what was reached or left, or the other way round: "by 5 percent", "to 5 percent".
    """
    if pair.crossed or pair.claim.arabic:
        return ""
    mine = _role(pair.claim.text, ours.start)
    same = [q for q in theirs if ours.value in {q.value, q.low, q.high}]
    roles = {_role(pair.evidence.text, q.start) for q in same}
    if mine < 0 or len(roles) != 1 or roles & {mine, -1} or is_difference(pair, ours, theirs):
        return ""
    return fold_key(pair.evidence.text[max(0, same[0].start - _NEAR) : same[0].end])


def _role(text: str, at: int) -> int:
    before = fold_key(text[:at])
    before = before if not text[:at].endswith(" ") or before.endswith(" ") else before + " "
    return next((n for n, shape in enumerate(_ROLES) if shape.search(before)), -1)


_STERLING = re.compile(r"£|\bsterling\b|استرليني")
_POUNDS_OF = re.compile(
    r"\b(?:egyptian|sudanese|syrian|lebanese) (?:pounds?|lira)|جنيه\w* (?:ال)?(?:مصري|سوداني)"
)


def other_pounds(pair: Pair, quantity: Quantity) -> bool:
    """Return whether pounds are sterling in one text and another state's in the other."""
    if quantity.unit not in {"gbp", "pound"}:
        return False
    texts = [fold_key(r.text) for r in (pair.claim, pair.evidence)]
    sterling, others = ([bool(p.search(t)) for t in texts] for p in (_STERLING, _POUNDS_OF))
    return (sterling[0] and others[1] and not others[0]) or (
        others[0] and sterling[1] and not sterling[0]
    )
