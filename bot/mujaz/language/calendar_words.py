"""The words of the calendar: months of every Arabic usage, weekdays, units, directions, parts.

In:  one folded word
Out: what it can mean in a date, by `look`

Tables are written as a newspaper writes them and folded when the module loads, so that spelling
variants (hamza, ta marbuta, tashkeel) need no rows of their own.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from mujaz.language.fold import fold_key
from mujaz.language.tokens import without_clitics


def _table(rows: dict[str, int]) -> dict[str, int]:
    return {fold_key(word): n for words, n in rows.items() for word in words.split()}


def _words(words: str) -> frozenset[str]:
    return frozenset(fold_key(word) for word in words.split())


# Gregorian (Egypt, Gulf), Levantine and Iraqi, Tunisian and Algerian, Moroccan; English
MONTHS = _table(
    {
        "يناير جانفي january jan": 1,
        "فبراير شباط فيفري february feb": 2,
        "مارس آذار march mar": 3,
        "أبريل إبريل نيسان أفريل april apr": 4,
        "مايو أيار ماي مايس may": 5,
        "يونيو يونيه حزيران جوان june jun": 6,
        "يوليو يوليه تموز يوليوز جويلية july jul": 7,
        "أغسطس آب أوت غشت august aug": 8,
        "سبتمبر أيلول شتنبر september sept sep": 9,
        "أكتوبر october oct": 10,
        "نوفمبر نونبر november nov": 11,
        "ديسمبر دجنبر december dec": 12,
    }
)
TWO_WORD_MONTHS = {
    (fold_key(first), fold_key(second)): n
    for first, rows in {
        "تشرين": {"الأول": 10, "أول": 10, "الثاني": 11, "ثاني": 11, "ثان": 11},
        "كانون": {"الأول": 12, "أول": 12, "الثاني": 1, "ثاني": 1, "ثان": 1},
    }.items()
    for second, n in rows.items()
}
# Also a verb, a name, a car or a father: a month only in the company of other date words
WEAK_MONTHS = _words(
    "مارس آب ماي أوت نيسان جوان may march august april june jan feb mar apr jun jul aug sep sept"
    " oct nov dec"
)
SHORT_MONTHS = _words("jan feb mar apr jun jul aug sep sept oct nov dec")
HIJRI_MONTHS = _words("محرم صفر رجب شعبان رمضان شوال")
HIJRI_FIRST = _words("ربيع جمادى ذو ذي")
HIJRI_SECOND = _words("الأول الثاني الآخر الأولى الثانية الآخرة القعدة الحجة")

WEEKDAYS = _table(
    {
        "الاثنين الإثنين monday": 0,
        "الثلاثاء tuesday": 1,
        "الأربعاء wednesday": 2,
        "الخميس thursday": 3,
        "الجمعة friday": 4,
        "السبت saturday": 5,
        "الأحد sunday": 6,
        "mon tue wed thu thur thurs fri sat sun": -1,
    }
)
SHORT_WEEKDAYS = _table({"mon": 0, "tue": 1, "tues": 1, "wed": 2, "thu": 3, "thur": 3, "thurs": 3,
                         "fri": 4, "sat": 5, "sun": 6})  # fmt: skip
for _short in SHORT_WEEKDAYS:
    WEEKDAYS.pop(_short, None)

_UNIT_FORMS = {
    "day": ("يوم يوما day", "يومان يومين", "أيام اياما days"),
    "week": ("أسبوع أسبوعا week", "أسبوعان أسبوعين", "أسابيع weeks"),
    "month": ("شهر شهرا month", "شهران شهرين", "أشهر شهور months"),
    "year": ("عام عاما سنة year", "عامان عامين سنتان سنتين", "أعوام سنوات سنين years"),
    "hour": ("ساعة hour", "ساعتان ساعتين", "ساعات hours"),
    "minute": ("دقيقة minute", "دقيقتان دقيقتين", "دقائق minutes"),
    "weekend": ("weekend", "", "weekends"),
}
UNITS: dict[str, tuple[str, int]] = {  # word -> (unit, 1 singular | 2 dual | 3 plural)
    key: (unit, n)
    for unit, forms in _UNIT_FORMS.items()
    for n, form in enumerate(forms, 1)
    for key in _words(form)
}
DIRECTIONS = {
    **dict.fromkeys(
        _words(
            "الماضي الماضية الماضيان الماضيين الماضيتين المنصرم المنصرمة الفائت الفائتة المنقضي"
            " المنقضية الفارط الفارطة المنصرمين"
        ),
        "past",
    ),
    **dict.fromkeys(
        _words("المقبل المقبلة المقبلين المقبلتين القادم القادمة القادمين القادمتين الآتي الآتية"),
        "future",
    ),
    **dict.fromkeys(_words("الجاري الجارية الحالي الحالية"), "this"),
}
RECENT = _words("الأخيرة الأخيرين الأخيرتين")  # with a plural or dual only
BEFORE_DIRECTIONS = {
    **dict.fromkeys(_words("last past"), "past"),
    **dict.fromkeys(_words("next coming upcoming"), "future"),
    **dict.fromkeys(_words("this current هذا هذه"), "this"),
}
PARTS = {
    **dict.fromkeys(_words("مطلع أوائل بداية بدايات مستهل early beginning start"), "early"),
    **dict.fromkeys(_words("منتصف أواسط وسط mid middle"), "mid"),
    **dict.fromkeys(_words("أواخر نهاية ختام late end"), "late"),
}
DAY_PARTS = _words("مساء صباح ظهر عصر فجر ليل ليلة نهار عشية عصرا يوم")
RELATIVE_DAYS = {
    **dict.fromkeys(_words("اليوم الليلة today tonight"), 0),
    **dict.fromkeys(_words("أمس الأمس البارحة مبارح امبارح yesterday"), -1),
    **dict.fromkeys(_words("غدا الغد غد tomorrow"), 1),
}
_ORDINAL_DAYS = _table(
    {
        "الأول": 1, "الثاني": 2, "الثالث": 3, "الرابع": 4, "الخامس": 5, "السادس": 6,
        "السابع": 7, "الثامن": 8, "التاسع": 9, "العاشر": 10, "الحادي": 1,
        "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7,
        "eighth": 8, "ninth": 9, "tenth": 10,
    }
)  # fmt: skip
_ORDINAL_TENS = _table({"العشرون العشرين": 20, "الثلاثون الثلاثين": 30})
TEEN = _words("عشر عشرة")


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """What one word can mean in a date; empty where it means nothing there."""

    month: int = 0
    weak: bool = False  # the month needs the company of other date words
    weekday: int = -1
    unit: str = ""
    plurality: int = 0
    definite: bool = False
    direction: str = ""
    before: str = ""  # a direction that stands before its noun
    part: str = ""
    day_part: bool = False
    relative_day: int | None = None
    ordinal: int = 0
    ordinal_tens: int = 0


@lru_cache(maxsize=65536)
def look(key: str) -> Look:
    """Return what a folded word can mean in a date, its clitics taken off where need be."""
    readings = without_clitics(key)

    def first(table: dict[str, int]) -> str:
        return next((r for r in readings if r in table), "")

    month, weekday = first(MONTHS), first(WEEKDAYS)
    unit = next((r for r in readings if r in UNITS), "")
    kind, plurality = UNITS.get(unit, ("", 0))
    bare = key[1:] if key[:1] in {"و", "ف"} else key
    part = next((r for r in readings if r in PARTS and not r.startswith("ال")), "")
    return Look(
        month=MONTHS.get(month, 0),
        weak=month in WEAK_MONTHS,
        weekday=WEEKDAYS.get(weekday, -1),
        unit=kind,
        plurality=plurality,
        definite=bool(unit) and "ال" + unit in readings,
        direction=DIRECTIONS.get(key, ""),
        before=BEFORE_DIRECTIONS.get(key, BEFORE_DIRECTIONS.get(bare, "")),
        part=PARTS.get(part, "") if "ال" + part not in readings else "",
        day_part=any(r in DAY_PARTS and "ال" + r not in readings for r in readings),
        relative_day=next((RELATIVE_DAYS[r] for r in readings if r in RELATIVE_DAYS), None),
        ordinal=_ORDINAL_DAYS.get(first(_ORDINAL_DAYS), 0),
        ordinal_tens=_ORDINAL_TENS.get(first(_ORDINAL_TENS), 0),
    )
