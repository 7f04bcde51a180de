"""Find the words that name a time, in Arabic and English.

In:  text as it was written
Out: `DateExpr` values in order, disjoint: what the words say, not yet which days they mean

The rules read words, not strings: an optional day word, weekday, day, month and year, each with
its Arabic clitics, whichever script and month names they use. What could be another word (مارس
"practised", "may", نيسان the car) counts only in the company of other date words.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Literal

from mujaz.language.calendar_words import (
    BEFORE_DIRECTIONS,
    HIJRI_FIRST,
    HIJRI_MONTHS,
    HIJRI_SECOND,
    look,
)
from mujaz.language.date_core import Scan
from mujaz.language.date_scan import Fields
from mujaz.language.date_spans import ago, ahead, rolling, unit_phrase
from mujaz.language.fold import fold_key

Kind = Literal["date", "relative", "ago", "rolling", "hijri", "vague"]

_NAMED_BEFORE = frozenset(
    fold_key(w)
    for w in (
        "ثورة انتفاضة انقلاب حركة شارع ميدان مدينة جسر كوبري هجمات هجوم هجمة أحداث اعتداءات حرب"
        " تحالف قوى ائتلاف نصر محور جامعة مطار محكمة"
    ).split()
)
_NAMED_AFTER = frozenset({"attacks", "attack", "revolution", "uprising", "movement", "coup"})
_PAIRS = frozenset(fold_key(w) for w in "الموافق الموافقة المصادف الموافقه".split())
_HIJRI_ERA = frozenset({"ه", "هجري", "هجريه"})
_NOT_MONTH_AFTER = frozenset(fold_key(w) for w in "كلينك كلينيك الأسود موتور موتورز".split())


@dataclass(frozen=True, slots=True, kw_only=True)
class DateExpr:
    """Words that name a time; fields that the words do not give stay empty."""

    start: int
    end: int
    text: str
    kind: Kind
    year: int | None = None
    month: int | None = None
    day: int | None = None
    day_end: int | None = None  # "24-26 October"
    weekday: int | None = None  # Monday is 0
    offset: int | None = None  # in `unit`: -1 is yesterday, last week, last year
    unit: str = ""
    count: int | None = None  # of `unit`, where kind is ago or rolling
    part: Literal["", "early", "mid", "late"] = ""
    direction: Literal["", "past", "this", "future"] = ""
    arabic: bool = False
    ambiguous: bool = False  # 3/4/2025 in English
    named: bool = False  # part of a name: «ثورة 25 يناير»

    @property
    def full(self) -> bool:
        """Whether day, month and year all stand in the words."""
        return None not in {self.year, self.month, self.day}

    @property
    def today(self) -> bool:
        """Whether the words say that it is the day of publication."""
        return self.offset == 0 and self.unit == "day"


def find_dates(text: str) -> list[DateExpr]:
    """Return the expressions that name a time, in order."""
    return list(_found(text))


@lru_cache(maxsize=16)  # an article is asked for its own date, then for those that it mentions
def _found(text: str) -> tuple[DateExpr, ...]:
    scan = Scan.of(text)
    found: list[DateExpr] = []
    i = 0
    while i < len(scan.pieces):
        hit = _at(scan, i) if scan.starts(i) else None
        if hit is None:
            i += 1
            continue
        fields, after = hit
        if fields.kind:
            found.append(_expr(scan, i, after, fields))
        i = max(after, i + 1)
    return tuple(found)


def _at(scan: Scan, i: int) -> tuple[Fields, int] | None:
    for rule in _RULES:
        hit = rule(scan, i)
        if hit is not None:
            fields, after = hit
            if fields.kind == "date" and fields.day and fields.year:
                return fields, _past_hijri(scan, after)
            return hit
    return None


def _past_hijri(scan: Scan, i: int) -> int:
    """Return the index behind the same day in the Hijri calendar, or i where none stands there."""
    j = i + int(scan.key(i) in _PAIRS)
    if not scan.number(j) or "\n" in scan.gap(i) + scan.gap(j):
        return i
    hijri = _hijri_span(scan, j)
    return hijri[1] if hijri is not None and hijri[2] else i


def _expr(scan: Scan, i: int, after: int, fields: Fields) -> DateExpr:
    first, last = scan.pieces[i], scan.pieces[after - 1]
    start, end = first.start, last.end
    if "(" in scan.text[start:end] and scan.text[end : end + 1] == ")":
        end += 1
    expr = DateExpr(
        start=start,
        end=end,
        text=scan.text[start:end],
        arabic=not scan.latin(i, after),
        **fields.values(),
    )
    before = scan.key(i - 1).removeprefix("و").removeprefix("ب").removeprefix("ل")
    named = (before in _NAMED_BEFORE and scan.gap(i) == " ") or scan.key(after) in _NAMED_AFTER
    if named and expr.kind == "date" and expr.month and not expr.year and expr.weekday is None:
        return replace(expr, named=True)
    return expr


def _numeric(scan: Scan, i: int) -> tuple[Fields, int] | None:
    """2025-04-03, 3/4/2025, 03.04.2025; Arabic texts are day-first."""
    if not scan.number(i) or scan.number(i + 1) is False or scan.number(i + 2) is False:
        return None
    gaps = {scan.gap(i + 1), scan.gap(i + 2)}
    if len(gaps) != 1 or not gaps <= {"/", "-", "."}:
        return None
    if scan.number(i + 3) and scan.gap(i + 3) in gaps:
        return Fields(), i + 4  # an address or a part number, not a date
    a, b, c = (scan.pieces[i + k].key for k in range(3))
    if len(a) == 4 and len(b) <= 2 and len(c) <= 2:
        return _checked(int(a), int(b), int(c)), i + 3
    if len(c) not in {2, 4} or len(a) > 2 or len(b) > 2 or (len(c) == 2 and gaps == {"."}):
        return Fields(), i + 3
    year, one, two = int(c) + (2000 if len(c) == 2 else 0), int(a), int(b)
    if scan.arabic_around(i):
        return _checked(year, two, one), i + 3
    if two > 12:
        return _checked(year, one, two), i + 3
    fields = _checked(year, two, one)
    if one <= 12 and one != two:
        fields.ambiguous = True
    return fields, i + 3


def _checked(year: int, month: int, day: int) -> Fields:
    if 1900 <= year <= 2100 and 1 <= month <= 12 and 1 <= day <= 31:
        return Fields(kind="date", year=year, month=month, day=day)
    return Fields()


def _named_day(scan: Scan, i: int) -> tuple[Fields, int] | None:
    """«مساء اليوم الخميس 3 أبريل», "on Thursday, April 3", «أمس», "the day before yesterday"."""
    fields, j = Fields(kind="relative"), scan.skip_day_parts(i)
    hit = scan.relative_day(j, whole=j == i)
    if hit is not None:
        fields.offset, j = hit
        fields.unit = "day"
    before = BEFORE_DIRECTIONS.get(scan.key(j), "")
    k = j + 1 if before and scan.look(j + 1).weekday >= 0 else j
    weekday = scan.weekday(k, led=j > i)
    if weekday is not None and (fields.offset is None or scan.gap(k) in {" ", " (", ", ", "، "}):
        fields.weekday, fields.kind = weekday, "date"
        fields.direction, j = (before, k + 1) if k > j else scan.direction(k + 1)
        if not fields.direction:
            week = scan.of_week(j)
            if week is not None:
                fields.offset, j = week
                fields.unit = "week"
    if fields.offset is None and fields.weekday is None and j == i:
        return None
    if fields.kind == "relative" and fields.offset is None:  # only "on the day of": a date follows
        core = scan.date_core(j)
        return (core[0], core[1]) if core is not None and core[0].day else None
    hijri = _hijri_span(scan, j) if scan.number(j) else None
    if hijri is not None and hijri[2] and scan.gap_joins(j):
        core = _common_era(scan, hijri[1])
    else:
        core = scan.date_core(scan.skip_links(j), slash=True) if fields.unit != "week" else None
    if core is not None and core[0].day and scan.gap_joins(j):
        merged, after = core
        merged.weekday, merged.offset, merged.unit = fields.weekday, fields.offset, fields.unit
        return merged, after
    return fields, j


def _month_date(scan: Scan, i: int) -> tuple[Fields, int] | None:
    """«18 مارس», «الثالث من أبريل 2025», "April 3", «أواسط يونيو الماضي», "last August"."""
    part, j = scan.part(i)
    core = scan.date_core(j, led=bool(part))
    if core is None:
        before = look(scan.key(j)).before
        if not before:
            return None
        k = j + 1
        inner, k = (part, k) if part else scan.part(k)
        core = scan.date_core(k, led=True)
        if core is None or core[0].day or scan.gap(j + 1) not in {" ", "-"}:
            return None
        core[0].direction = core[0].direction or before
        core[0].part = inner
        return core
    if scan.key(core[1]) in _NOT_MONTH_AFTER:
        return Fields(), core[1]
    if part and not core[0].day:
        core[0].part = part
    elif part:
        return None
    return core


def _hijri(scan: Scan, i: int) -> tuple[Fields, int] | None:
    """«3 رمضان 1446», «شهر رمضان», «عام 1446 هـ»: recognised, never read as another calendar.

    The same day as it stands behind it («الموافق 3 مارس 2025م») is read instead.
    """
    found = _hijri_span(scan, i)
    if found is None:
        return None
    fields, after, dated = found
    pair = _common_era(scan, after) if dated else None
    return pair if pair is not None else (fields, after)


def _hijri_span(scan: Scan, i: int) -> tuple[Fields, int, bool] | None:
    """Return the fields, the index behind, and whether a year stands there."""
    j = i + 1 if scan.number(i) or scan.key(i) in {"شهر", "عام", "سنه"} else i
    if scan.key(j) == "من" and j > i:
        j += 1
    two = scan.key(j) in HIJRI_FIRST and scan.key(j + 1) in HIJRI_SECOND
    if two or scan.key(j) in HIJRI_MONTHS:
        k = j + (2 if two else 1)
        dated = scan.number(k) and 1300 <= int(scan.key(k)) <= 1500 and scan.gap(k) in {" ", "، "}
        k += int(dated)
        if j == i and not dated:
            return (Fields(), k, False) if two else None  # رمضان and رجب are names of people too
        return Fields(kind="hijri"), k + int(scan.key(k) in _HIJRI_ERA), dated
    if scan.number(j) and scan.key(j + 1) in {*_HIJRI_ERA, "ah"} and len(scan.key(j)) == 4:
        return Fields(kind="hijri"), j + 2, False
    return None


def _common_era(scan: Scan, i: int) -> tuple[Fields, int] | None:
    """Read a full Gregorian date behind a Hijri one."""
    j = i + int(scan.key(i) in _PAIRS)
    j += int(scan.key(j) in {"ل", "يوم"})
    if "\n" in scan.gap(i) + scan.gap(j):
        return None
    core = _numeric(scan, j) or scan.date_core(j, slash=True)
    return core if core is not None and core[0].day and core[0].year else None


def _year(scan: Scan, i: int) -> tuple[Fields, int] | None:
    """«عام 2022», "in 2022", «بحلول 2030», "early 2024"."""
    part, j = scan.part(i)
    hit = scan.year(j, cue=bool(part))
    if hit is None:
        return None
    return Fields(kind="date", year=hit[0], part=part), hit[1]


_RULES: Iterable[Callable[[Scan, int], tuple[Fields, int] | None]] = (
    _numeric,
    _hijri,
    _named_day,
    _month_date,
    ago,
    ahead,
    rolling,
    unit_phrase,
    _year,
)
