"""Date rules for stretches of time: "three days ago", «الأسبوع الماضي», "the past two months".

In:  a scan and the index of a piece
Out: the fields and the index behind, or None
"""

from __future__ import annotations

from mujaz.language.calendar_words import DIRECTIONS, HIJRI_FIRST, HIJRI_MONTHS, RECENT
from mujaz.language.cardinals import cardinal
from mujaz.language.date_core import Scan
from mujaz.language.date_scan import Fields
from mujaz.language.fold import fold_key


def _words(words: str) -> frozenset[str]:
    return frozenset(fold_key(word) for word in words.split())


_AGO = _words("قبل منذ وقبل ومنذ")
_AFTER_REFERENCE = _words("من على عن")  # «قبل يومين من القمة» counts from the summit
_ABOUT = _words("نحو حوالي قرابة زهاء أكثر about around nearly almost some over more than")
_GENERAL_BEFORE = _words(
    "الأمين المدير القنصل النائب المدعي القائد المفتش المراقب المفوض الرأي القطاع السكرتير المنسق"
    " المحامي المعتمد والأمين الصالح الأمن النظام الاتحاد النفع الاتجاه السياق الوضع الشأن نائب"
)
_OFFSETS = {"past": -1, "this": 0, "future": 1}
_NOT_AHEAD = _words("من على عن ونصف of and or after before in old a")
_RANKS = _words(
    "first second third fourth fifth sixth seventh eighth ninth tenth time times once twice only"
    " last most least worse better since record low high"
)
_TO_LAST = _words(  # "will last two days": a verb
    "will would can could may might must should shall to not cannot ll only probably likely"
)
_HIJRI = HIJRI_MONTHS | HIJRI_FIRST
_FEW = _words("few several couple recent بضع بضعة عدة")


def _counted(scan: Scan, i: int) -> tuple[int | None, str, int] | None:
    """Read a number of units at i: (count or None for "some", unit, index behind)."""
    j = i
    while scan.key(j) in _ABOUT and j < i + 2:
        j += 1
    found = scan.look(j)
    if found.unit and found.plurality == 2:
        return 2, found.unit, j + 1
    if found.unit and found.plurality == 1 and not found.definite and not scan.latin(j, j + 1):
        return 1, found.unit, j + 1
    if found.unit and found.plurality == 3 and not found.definite:
        return None, found.unit, j + 1
    if scan.key(j) in {"a", "an"} and scan.look(j + 1).plurality == 1:
        return 1, scan.look(j + 1).unit, j + 2
    k = j + int(scan.key(j) in {"a", "the"})
    if scan.key(k) in _FEW:
        k += 1 + int(scan.key(k + 1) == "of")
        return (None, scan.look(k).unit, k + 1) if scan.look(k).unit else None
    if scan.key(j) == "ال" and scan.number(j + 1):
        j += 1
    number = cardinal(scan.pieces, j)
    if number is None or number.value != int(number.value) or not 0 < number.value < 1000:
        return None
    unit = scan.look(number.next).unit
    if not unit or scan.gap(number.next) not in {" ", ""}:
        return None
    return int(number.value), unit, number.next + 1


def ago(scan: Scan, i: int) -> tuple[Fields, int] | None:
    """«قبل ثلاثة أيام», «منذ أسبوعين», "two weeks ago"."""
    arabic = scan.key(i) in _AGO
    counted = _counted(scan, i + int(arabic))
    if counted is None or (arabic and _names_its_unit(scan, counted)):
        return None
    count, unit, after = counted
    if not arabic:
        if scan.key(after) != "ago" or scan.gap(after) != " ":
            return None
        after += 1
    elif scan.key(after) in _AFTER_REFERENCE and scan.gap(after) == " ":
        if scan.key(after + 1) != "الان":
            return Fields(), after + 1
        after += 2
    elif DIRECTIONS.get(scan.key(after)):
        return None
    elif scan.key(after) == "ونصف":
        return Fields(kind="vague"), after + 1
    if count is None or unit in {"hour", "minute", "weekend"}:
        return Fields(kind="vague", unit=unit), after
    return Fields(kind="ago", count=count, unit=unit, direction="past"), after


def _names_its_unit(scan: Scan, counted: tuple[int | None, str, int]) -> bool:
    """Whether a name follows the one unit: «قبل عام 1999», «منذ شهر يونيو», «قبل يوم السبت»."""
    count, unit, after = counted
    if count != 1 or scan.gap(after) != " ":
        return False
    found = scan.look(after)
    if unit == "year":
        return scan.number(after) and len(scan.key(after)) == 4
    if unit == "month":
        return scan.number(after) or scan.month(after) is not None or scan.key(after) in _HIJRI
    day = scan.number(after) or found.weekday >= 0 or found.ordinal > 0 or found.ordinal_tens > 0
    return unit == "day" and day


def ahead(scan: Scan, i: int) -> tuple[Fields, int] | None:
    """«بعد أسبوعين», "in three days", "two weeks from now": so long after the publication."""
    key = scan.key(i)
    if key not in {"in", "بعد", "وبعد"}:
        return _from_now(scan, i)
    if key == "in" and (scan.key(i - 1) in _RANKS or scan.key(i - 1).endswith("est")):
        return None  # "the third in two weeks"
    counted = _counted(scan, i + 1)
    if counted is None or scan.key(i + 1) in _ABOUT or (key != "in" and scan.latin(i + 1, i + 2)):
        return None
    count, unit, after = counted
    reference = scan.key(after) in _NOT_AHEAD or (key != "in" and _names_its_unit(scan, counted))
    if count is None or reference or unit in {"hour", "minute", "weekend"}:
        return None
    if key == "in":
        after += int(scan.key(after) == "s" and scan.gap(after) in {"'", "’"})
        timed = scan.key(after) == "time"
        if scan.key(i + 1) in {"a", "an"} and not timed:
            return None  # "500 in a day"
        after += int(timed)
    return Fields(kind="ago", count=count, unit=unit, direction="future"), after


def _from_now(scan: Scan, i: int) -> tuple[Fields, int] | None:
    if "from" not in {scan.key(i + 2), scan.key(i + 3), scan.key(i + 4)}:
        return None
    counted = _counted(scan, i)
    if counted is None or (scan.key(counted[2]), scan.key(counted[2] + 1)) != ("from", "now"):
        return None
    count, unit, after = counted
    if count is None or unit in {"hour", "minute", "weekend"}:
        return None
    return Fields(kind="ago", count=count, unit=unit, direction="future"), after + 2


def rolling(scan: Scan, i: int) -> tuple[Fields, int] | None:
    """«اليومين الماضيين», «الأيام الثلاثة الماضية», "the past two weeks", «الأيام الأخيرة»."""
    found, j = scan.look(i), i
    if found.unit and found.definite and found.plurality >= 2:
        count = 2 if found.plurality == 2 else None
        number = cardinal(scan.pieces, i + 1)
        if number is not None and found.plurality == 3 and scan.key(i + 1).startswith("ال"):
            count, j = int(number.value), number.next - 1
        key = scan.key(j + 1)
        direction = "past" if key in RECENT else DIRECTIONS.get(key, "")
        if not direction or scan.gap(j + 1) != " ":
            return None
        return _rolling(count, found.unit, direction), j + 2
    if scan.key(i) in {"ال"} and scan.number(i + 1):
        counted = _counted(scan, i)
        if counted and (direction := DIRECTIONS.get(scan.key(counted[2]), "")):
            return _rolling(counted[0], counted[1], direction), counted[2] + 1
        return None
    return _rolling_english(scan, i)


def _rolling_english(scan: Scan, i: int) -> tuple[Fields, int] | None:
    if not scan.pieces[i].raw.isascii():
        return None
    j = i + int(scan.key(i) == "the")
    if scan.key(i) == "last" and scan.key(i - 1) in _TO_LAST:
        return None
    direction = {"recent": "past"}.get(scan.key(j), scan.look(j).before)
    if direction not in {"past", "future"}:
        return None
    counted = _counted(scan, j + 1)
    if counted is not None:
        return _rolling(counted[0], counted[1], direction), counted[2]
    single = scan.look(j + 1)
    if scan.key(j) == "past" and single.plurality == 1 and single.unit and j > i:
        return _rolling(1, single.unit, direction), j + 2
    return None


def _rolling(count: int | None, unit: str, direction: str) -> Fields:
    if count is None or unit in {"weekend", "minute"}:
        return Fields(kind="vague", unit=unit, direction=direction)
    return Fields(kind="rolling", count=count, unit=unit, direction=direction)


def unit_phrase(scan: Scan, i: int) -> tuple[Fields, int] | None:
    """«نهاية الأسبوع الماضي», «هذا العام», "early next month", "late last year", "the weekend"."""
    part, j = scan.part(i)
    if scan.key(i) == "the" and scan.look(i + 1).unit == "weekend":
        return Fields(kind="relative", unit="weekend"), i + 2
    before = scan.look(j).before
    if before:
        inner, k = (part, j + 1) if part else scan.part(j + 1)
        found = scan.look(k)
        ok = found.unit and found.plurality == 1 and scan.gap(k) == " "
        arabic = not scan.latin(j, j + 1)
        if not ok or (arabic and not found.definite) or scan.key(j) in {"past", "upcoming"}:
            return None
        fields = Fields(kind="relative", unit=found.unit, offset=_OFFSETS[before], part=inner)
        direction, after = scan.direction(k + 1)
        fields.offset = _OFFSETS[direction] if direction else fields.offset
        return _unit(fields, k, after, scan)
    found = scan.look(j)
    if not (found.unit and found.definite and found.plurality == 1):
        return None
    direction, after = scan.direction(j + 1)
    if found.unit == "year" and scan.key(j - 1) in _GENERAL_BEFORE and j == i:
        return Fields(), j + 1
    if not direction and not (part == "late" and found.unit == "week"):
        if part and found.unit in {"month", "year"} and scan.key(j + 1) not in {"نفسه", "ذاته"}:
            return Fields(kind="vague", unit=found.unit, part=part), j + 1
        return None
    offset = _OFFSETS[direction] if direction else None
    return _unit(Fields(kind="relative", unit=found.unit, offset=offset, part=part), j, after, scan)


def _unit(fields: Fields, j: int, after: int, scan: Scan) -> tuple[Fields, int] | None:
    if fields.unit == "week" and fields.part == "late":
        fields.unit, fields.part = "weekend", ""
    if fields.unit in {"day", "hour", "minute"}:
        return None
    fields.direction = {-1: "past", 0: "this", 1: "future"}.get(fields.offset or 0, "")
    if fields.offset is None:
        fields.direction = ""
    return fields, after
