"""Find the numbers of a text and what they count, in digits and words, Arabic and English.

In:  text as it was written
Out: quantities in order, disjoint; the same number in another spelling has equal value and unit
     («ثلاثة أيام», «٣ أيام» and "three days" are all 3 day)
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

from mujaz.language.calendar_words import TEEN, look
from mujaz.language.cardinals import cardinal, fraction, ordinal_tens
from mujaz.language.counted import (
    MONEY,
    ORDINALS,
    SYMBOLS,
    construct_dual_of,
    dual_of,
    known_unit,
    unit_of,
)
from mujaz.language.date_core import Scan
from mujaz.language.fold import fold_key
from mujaz.language.lex import NUMERIC, PLAIN, lex
from mujaz.language.number_parts import (
    THE_PARTS,
    Found,
    Kind,
    NumberText,
    counted,
    definite_part,
    half,
    money_word,
    noun,
    parts,
    points,
)
from mujaz.language.tokens import is_arabic

_SPACES = frozenset({" ", ""})
_BETWEEN = frozenset(fold_key(w) for w in "بين من between from".split())
_TO = frozenset(fold_key(w) for w in "إلى و حتى to and".split())
_FIFTHS = frozenset({"خمس", "سبع", "تسع", "عشر"})  # also a fifth, a seventh…
_TWICE = {"twice": 2, "thrice": 3}


@dataclass(frozen=True, slots=True, kw_only=True)
class Quantity:
    """A number as written, its value and what it counts."""

    start: int
    end: int
    text: str
    value: Decimal
    unit: str  # a canonical id, the light stem of the counted noun, or ""
    kind: Kind
    low: Decimal | None = (
        None  # both set for a range ("between 3 and 5"); value is then the low one
    )
    high: Decimal | None = None


def find_numbers(text: str) -> list[Quantity]:
    """Return the numbers of a text, in order."""
    return list(_numbers(text))


def numbers_differ(one: str, other: str) -> bool:
    """Tell whether each of two texts has a number that the other has not."""
    ours, theirs = ({q.value for q in find_numbers(text)} for text in (one, other))
    return bool(ours - theirs) and bool(theirs - ours)


@lru_cache(maxsize=2048)  # asked for by several rules, and by one question after another
def _numbers(text: str) -> tuple[Quantity, ...]:
    scan = NumberText(text, lex(text, NUMERIC))
    found: list[Quantity] = []
    i = taken = 0
    while i < len(scan.pieces):
        hit = _at(scan, i, taken)
        if hit is None:
            i += 1
            continue
        if hit.after > hit.first and hit.kind and hit.value >= 0:
            found.append(_quantity(scan, hit, found[-1].end if found else 0))
            taken = hit.after
        i = max(hit.after, i + 1)
    return tuple(found)


def _quantity(scan: NumberText, hit: Found, taken: int) -> Quantity:
    first = scan.pieces[hit.first].start
    start = hit.start if taken <= hit.start else first  # a sign may belong to the number before
    end = max(hit.end, scan.pieces[hit.after - 1].end)
    return Quantity(
        start=start,
        end=end,
        text=scan.text[start:end],
        value=hit.value,
        unit=hit.unit,
        kind=hit.kind,
        low=hit.low,
        high=hit.high,
    )


def _at(scan: NumberText, i: int, taken: int) -> Found | None:
    for rule in _RULES:
        hit = rule(scan, i)
        if hit is not None:
            hit.first = max(hit.first, taken)
            return hit
    return None


_SKIP = Decimal(-1)


def _not_a_number(scan: NumberText, i: int) -> Found | None:
    """Numeric dates, times and names with digits (S-400, G7, 3/4/2025, 10:30) count nothing."""
    if not scan.number(i):
        return None
    j = i
    while scan.number(j + 1) and scan.gap(j + 1) in {"/", ":"}:
        j += 1
    dashed = scan.gap(i + 1) == "-" == scan.gap(i + 2)
    if dashed and scan.number(i + 1) and scan.number(i + 2):
        j = i + 2
    if j > i:
        return Found(i, j + 1, _SKIP)
    before, gap = scan.key(i - 1), scan.gap(i)
    if before and not scan.number(i - 1) and gap in {"", "-", "_"}:
        glued = is_arabic(before) and (gap == "" or before in {"ال", "و", "ب", "ل"})
        if not glued and before not in {"us"} | set(_TO) and not money_word(before):
            return Found(i, i + 1, _SKIP)
    return None


def _ordinal(scan: NumberText, i: int) -> Found | None:
    """«الجولة الثانية», «ثاني لقاء», "second round", "21st"."""
    key, after = scan.key(i), i + 1
    if scan.number(i) and scan.key(i + 1) in {"st", "nd", "rd", "th"} and scan.gap(i + 1) == "":
        value, after = Decimal(key.replace(",", "")), i + 2
    else:
        bare = key[1:] if key[:1] in {"و", "ب", "ل"} and key[1:] in ORDINALS else key
        bare = "ال" + key[2:] if key.startswith("لل") else bare
        if bare not in ORDINALS or _month_second(scan, i):
            return None
        if scan.key(i + 1) == "امس" or (scan.key(i + 1), scan.key(i + 2)) == ("من", "امس"):
            return None  # the day before yesterday
        if key == "first" and scan.key(i - 1) == "at":
            return None  # "at first" is a time, and counts nothing
        value = Decimal(ORDINALS[bare])
        if scan.key(i + 1) in TEEN:
            value, after = value + 10, i + 2
        elif (tens := ordinal_tens(scan.key(i + 1))) and value < 10:
            value, after = value + tens, i + 2
        elif bare in {"الحادي", "الحاديه"}:
            return None
    month, behind = _month_behind(scan, after)
    if month:
        return Found(i, behind, value, f"month-{month}", "ordinal")
    definite = key.startswith("ال") or key[1:].startswith("ال") or key.startswith("لل")
    if is_arabic(key) and definite:
        before = scan.key(i - 1)
        fits = i > 0 and scan.gap(i) == " " and before.startswith(("ال", "لل", "وال", "بال"))
        return Found(i - 1 if fits else i, after, value, unit_of(before) if fits else "", "ordinal")
    unit, after = noun(scan, after)
    return Found(i, after, value, unit, "ordinal")


def _month_second(scan: NumberText, i: int) -> bool:
    return scan.key(i - 1).endswith(("تشرين", "كانون", "ربيع", "جمادي")) and scan.gap(i) == " "


def _month_behind(scan: NumberText, i: int) -> tuple[int, int]:
    """Return the month that a day of the month belongs to, and the index behind it."""
    j = i + int(scan.key(i) in {"من", "of"})
    if scan.gap(j) not in {" ", "-", ""} or j >= len(scan.pieces) or scan.number(j):
        return 0, i
    key = scan.key(j)
    if not look(key).month and key not in {"تشرين", "كانون"}:
        return 0, i
    window = scan.pieces[j : j + 4]
    text = scan.text[window[0].start : window[-1].end]
    month = Scan(text, lex(text, PLAIN)).month(0)
    if month is None or (key in {"may", "march"} and not scan.pieces[j].capital):
        return 0, i
    return month[0], j + month[1]


def _year(scan: NumberText, i: int) -> Found | None:
    """2022 without separators, decimals or a counted noun behind it is a year."""
    key = scan.key(i)
    if not (scan.number(i) and len(key) == 4 and key.isdigit() and "1900" <= key <= "2100"):
        return None
    behind, gap = scan.key(i + 1), scan.gap(i + 1)
    if scan.gap(i).rstrip()[-1:] in SYMBOLS or gap.strip()[:1] == "%":
        return None
    if gap in _SPACES and (known_unit(behind) or _is_scale(scan, i)):
        return None
    if behind == "s" and gap == "":
        return Found(i, i + 2, _SKIP)  # the 1990s
    return Found(i, i + 1, Decimal(key), "", "year")


def _is_scale(scan: NumberText, i: int) -> bool:
    number = cardinal(scan.pieces, i)
    return number is not None and number.scale > 1


def _range(scan: NumberText, i: int) -> Found | None:
    """«بين 3 و5 أيام», "3-5 days", "from 10 to 12 percent", «من 3 إلى 5»."""
    led = scan.key(i) in _BETWEEN and scan.gap(i + 1) == " "
    first = cardinal(scan.pieces, i + int(led))
    if first is None:
        return None
    j, gap = first.next, scan.gap(first.next)
    dash = gap.strip() == "-" and len(gap) <= 3
    joined = j
    if dash:
        second = cardinal(scan.pieces, j) if scan.number(j) or not scan.number(i) else None
    elif led and scan.key(j) in _TO:
        joined = j + 1
        second = cardinal(scan.pieces, joined)
    elif led and scan.key(j).startswith("و"):
        second = cardinal(scan.pieces, j)
    else:
        return None
    if second is None or second.value <= first.value:
        return None
    low = first.value * second.scale if first.scale == 1 < second.scale else first.value
    if low >= second.value:
        low = first.value
    hit = counted(scan, joined, second)
    hit.first, hit.low, hit.high, hit.value = i, low, second.value, low
    return hit


def _plain(scan: NumberText, i: int) -> Found | None:
    """A number in digits or words, and what it counts."""
    number = cardinal(scan.pieces, i)
    if number is None:
        return None
    key = scan.key(i)
    if number.next == i + 1 and not scan.number(i) and not _counts(scan, i, key):
        return None
    month, behind = _month_behind(scan, number.next)
    if month and number.value <= 31:
        return Found(i, behind, number.value, f"month-{month}", "ordinal")
    month = _shared_month(scan, number.next)
    if month and scan.number(i) and number.value <= 31:
        return Found(i, number.next, number.value, f"month-{month}", "ordinal")
    if key in _FIFTHS and number.next == i + 1 and scan.key(i + 1).startswith("ال"):
        return Found(i, i + 2, Decimal(1) / number.value, unit_of(scan.key(i + 1)))  # خُمس المساحة
    if scan.number(i) and _after_month(scan, i) and number.value <= 31 and number.scale == 1:
        return Found(i - 1, i + 1, number.value, f"month-{look(scan.key(i - 1)).month}", "ordinal")
    return counted(scan, i, number)


def _shared_month(scan: NumberText, i: int) -> int:
    """Return the month of the first day in «5 و6 أبريل»."""
    if scan.key(i) not in _TO or not scan.number(i + 1) or scan.gap(i) != " ":
        return 0
    return _month_behind(scan, i + 2)[0]


def _after_month(scan: NumberText, i: int) -> bool:
    """Whether "April" stands before the 3."""
    before = scan.pieces[i - 1] if i else None
    return (
        before is not None
        and before.raw.isascii()
        and look(before.key).month > 0
        and before.capital
        and scan.gap(i) in {" ", ". "}
    )


def _counts(scan: NumberText, i: int, key: str) -> bool:
    """Whether a lone number word counts: "one" and واحد do so only beside a known unit."""
    behind = scan.key(i + 1) if scan.gap(i + 1) in {" ", "-"} else ""
    if key in {"one"}:
        return bool(behind) and known_unit(behind) and behind not in {"time"}
    if key in {"واحد", "واحده"}:
        return i > 0 and scan.gap(i) == " " and known_unit(scan.key(i - 1))
    if key in {"hundred", "thousand", "million", "billion", "trillion", "mn", "bn", "tn", "trn"}:
        return scan.key(i - 1) in {"a", "an"}
    if key in {"m", "k", "b", "t"}:
        return False
    return not (key.endswith("الاف") or key.endswith(("ملايين", "مليارات", "تريليونات")))


_SIX = "الست"  # too short to be read as a number anywhere
_DEFINITE = ("ال", "وال", "بال", "لل", "فال", "كال")


def _the_six(scan: NumberText, i: int) -> Found | None:
    """«الدول الغربية الست»: six of a definite plural, where it is no lady."""
    if scan.key(i) != _SIX or i == 0 or scan.gap(i) != " ":
        return None
    if not scan.key(i - 1).startswith(_DEFINITE):
        return None
    return Found(i, i + 1, Decimal(6))


def _dual(scan: NumberText, i: int) -> Found | None:
    """«يومين», «الشركتان», «شركتي نفط»: two of a counted noun."""
    if scan.number(i):
        return None
    base = dual_of(scan.key(i))
    if not base and scan.key(i + 1).startswith("ال") and scan.gap(i + 1) == " ":
        base = construct_dual_of(scan.key(i))
    if not base:
        return None
    unit = unit_of(base)
    hit = Found(i, i + 1, Decimal(2), unit, "money" if unit in MONEY else "count")
    if scan.key(i + 1) in {"اثنين", "اثنتين", "اثنان", "اثنتان"} and scan.gap(i + 1) == " ":
        hit.after += 1
    half(scan, hit, Decimal(1))
    if points(scan, hit):
        half(scan, hit, Decimal(1))
    return hit


def _fraction(scan: NumberText, i: int) -> Found | None:
    """«نصف الشركات», "half"; «عام ونصف» is one and a half."""
    key = scan.key(i)
    if key in _TWICE:
        return Found(i, i + 1, Decimal(_TWICE[key]), "time")
    value = fraction(key)
    if key.endswith(THE_PARTS):
        return definite_part(scan, i)
    if value is None or scan.gap(i + 1) == "-":
        return None
    before = scan.key(i - 1)
    if key.startswith("و"):
        point = Found(i - 2, i - 1, 1 + value)
        if i > 1 and scan.gap(i) == " " and points(scan, point) and point.after == i:
            again = scan.key(i + 1) == f"ال{scan.key(i - 2)}"
            point.after += 1 + int(again)  # نقطة مئوية ونصف النقطة
            return point
        if i == 0 or scan.gap(i) != " " or not known_unit(before):
            return None
        again = known_unit(scan.key(i + 1)) and unit_of(scan.key(i + 1)) == unit_of(before)
        return Found(i - 1, i + 1 + int(again), 1 + value, unit_of(before))  # عام ونصف العام
    if before in ORDINALS or scan.key(i + 1) in {"نهايي", "النهايي"}:
        return None
    j = i + 1 + int(key == "half" and scan.key(i + 1) in {"a", "of"})
    scale = cardinal(scan.pieces, j)
    if scale is not None and scale.scale > 1 and scale.value == scale.scale:  # نصف مليون دولار
        hit = counted(scan, j, scale)
        hit.first, hit.value = i, value * scale.value
        return hit
    part = Found(i, j, value)
    if points(scan, part):
        return part  # نصف نقطة مئوية
    unit, after = noun(scan, i + 1)
    return Found(i, after, value, unit)


_RULES: tuple[Callable[[NumberText, int], Found | None], ...] = (
    _not_a_number,
    parts,
    _ordinal,
    _year,
    _range,
    _plain,
    _the_six,
    _dual,
    _fraction,
)
