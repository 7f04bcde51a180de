"""Numbers of both languages and what they count."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.language.numbers import Quantity, find_numbers


def only(text: str) -> Quantity:
    """Return the one quantity of a text."""
    (found,) = find_numbers(text)
    return found


@pytest.mark.parametrize(
    ("text", "value", "unit", "kind"),
    [
        ("ثلاثة أيام", "3", "day", "count"),
        ("٣ أيام", "3", "day", "count"),
        ("۳ أيام", "3", "day", "count"),
        ("three days", "3", "day", "count"),
        ("اليومين", "2", "day", "count"),
        ("two days", "2", "day", "count"),
        ("أسبوعين", "2", "week", "count"),
        ("شهران", "2", "month", "count"),
        ("عامين", "2", "year", "count"),
        ("سنتين ونصف", "2.5", "year", "count"),
        ("two and a half years", "2.5", "year", "count"),
        ("عام ونصف", "1.5", "year", "count"),
        ("ساعتين", "2", "hour", "count"),
        ("50 دقيقة", "50", "minute", "count"),
        ("مرتين", "2", "time", "count"),
        ("twice", "2", "time", "count"),
        ("شخصين", "2", "person", "count"),
        ("شركتي نفط", "2", "company", "count"),
        ("الشركتان", "2", "company", "count"),
        ("two companies", "2", "company", "count"),
        ("يوم واحد", "1", "day", "count"),
        ("one day", "1", "day", "count"),
        ("الأيام الثلاثة", "3", "day", "count"),
        ("خمسة عشر شخصا", "15", "person", "count"),
        ("خمس عشرة دولة", "15", "country", "count"),
        ("أحد عشر جنديا", "11", "soldier", "count"),
        ("اثنا عشر شخصا", "12", "person", "count"),
        ("twelve people", "12", "person", "count"),
        ("سبعة وعشرين شخصا", "27", "person", "count"),
        ("twenty-seven people", "27", "person", "count"),
        ("مائة وعشرين يوما", "120", "day", "count"),
        ("ثلاثمئة جندي", "300", "soldier", "count"),
        ("ثلاث مئة جندي", "300", "soldier", "count"),
        ("مئتي شخص", "200", "person", "count"),
        ("ألفي جندي", "2000", "soldier", "count"),
        ("ألفان وخمسمئة جندي", "2500", "soldier", "count"),
        ("ثلاثة آلاف جندي", "3000", "soldier", "count"),
        ("خمسة وعشرون ألف جندي", "25000", "soldier", "count"),
        ("ثلاثمئة وخمسة وعشرون ألفا ومئتا جندي", "325200", "soldier", "count"),
        ("3 400 جندي", "3400", "soldier", "count"),
        ("7,400 soldiers", "7400", "soldier", "count"),
        ("٧٬٤٠٠ جندي", "7400", "soldier", "count"),
        ("7,4 مليون شخص", "7400000", "person", "count"),
        ("1.234.567 شخصا", "1234567", "person", "count"),
        ("a dozen people", "12", "person", "count"),
        ("مليوني دولار", "2000000", "usd", "money"),
        ("مليون ونصف المليون دولار", "1500000", "usd", "money"),
        ("نصف مليون دولار", "500000", "usd", "money"),
        ("half a million dollars", "500000", "usd", "money"),
        ("1.3 مليار دولار", "1300000000", "usd", "money"),
        ("١٫٣ مليار دولار", "1300000000", "usd", "money"),
        ("$1.3bn", "1300000000", "usd", "money"),
        ("$90m", "90000000", "usd", "money"),
        ("US$5 million", "5000000", "usd", "money"),
        ("€300k", "300000", "eur", "money"),
        ("3 مليون و200 ألف دولار", "3200000", "usd", "money"),
        ("500 ألف يورو", "500000", "eur", "money"),
        ("٣٫٥ في المئة", "3.5", "percent", "percent"),
        ("3.5%", "3.5", "percent", "percent"),
        ("٣٫٥٪", "3.5", "percent", "percent"),
        ("%12", "12", "percent", "percent"),
        ("12 per cent", "12", "percent", "percent"),
        ("خمسة بالمئة", "5", "percent", "percent"),
        ("نقطتين مئويتين", "2", "percentage-point", "percent"),
        ("3 percentage points", "3", "percentage-point", "percent"),
        ("الجولة الثانية", "2", "round", "ordinal"),
        ("second round", "2", "round", "ordinal"),
        ("ثاني لقاء", "2", "meeting", "ordinal"),
        ("second meeting", "2", "meeting", "ordinal"),
        ("18 مارس", "18", "month-3", "ordinal"),
        ("March 18", "18", "month-3", "ordinal"),
        ("الثامن عشر من آذار", "18", "month-3", "ordinal"),
        ("ثلاثة أرباع", "0.75", "", "count"),
        ("two thirds", "0.67", "", "count"),
        ("خُمس المساحة", "0.2", "مساح", "count"),
        ("عام 2022", "2022", "", "year"),
        ("in 2022", "2022", "", "year"),
        ("٢٠٢٢", "2022", "", "year"),
    ],
)
def test_a_number_in_any_spelling_has_one_value_and_unit(
    text: str, value: str, unit: str, kind: str
) -> None:
    """Digits of all systems, words of both languages, duals and scales read alike."""
    found = only(text)

    assert (Decimal(value), unit, kind) == (found.value, found.unit, found.kind)


@pytest.mark.parametrize(
    "text",
    [
        "لا أحد يتوقع",
        "أحد المسؤولين",
        "إحدى الشركات",
        "one of them",
        "no one knows",
        "آلاف الجنود",
        "مئات الأشخاص",
        "hundreds of people",
        "إس-400",
        "S-400",
        "G7",
        "COVID-19",
        "10:30",
        "3/4/2025",
        "2025-04-03",
        "the 1990s",
        "يوم الاثنين",
        "الأحد والأربعاء والخميس",
        "تشرين الأول",
        "مسؤولين روس",
        "المستشار الرئيسي",
        "نظام يومي",
        "بلدان الخليج",
    ],
)
def test_what_only_looks_like_a_number_is_none(text: str) -> None:
    """Weekdays, names with digits, clocks, dates and vague amounts count nothing."""
    assert not find_numbers(text)


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("بين 3 و5 أيام", "3", "5", "day"),
        ("between 3 and 5 days", "3", "5", "day"),
        ("3-5 days", "3", "5", "day"),
        ("من 3 إلى 5 أيام", "3", "5", "day"),
        ("from 10 to 12 percent", "10", "12", "percent"),
        ("ما بين ثلاثة وخمسة أيام", "3", "5", "day"),
    ],
)
def test_a_range_has_both_ends(text: str, low: str, high: str, unit: str) -> None:
    """Both ends of a range stand in one quantity."""
    found = only(text)

    assert (Decimal(low), Decimal(high), unit) == (found.low, found.high, found.unit)


def test_a_sentence_gives_its_numbers_in_order() -> None:
    """Numbers of one sentence stay apart and keep their place."""
    text = "مقتل 5 جنود وإصابة 12، والخسائر 324 مليار دولار خلال اليومين الماضيين"

    expected = ["5 جنود", "12", "324 مليار دولار", "اليومين"]
    assert expected == [q.text for q in find_numbers(text)]


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(["0", "٠", "۰"]))
def test_grouped_digits_of_any_system_give_the_number_back(n: int, zero: str) -> None:
    """A thousands separator never changes the value."""
    digits = f"{n:,}".replace(",", "٬" if zero == "٠" else ",")
    written = "".join(chr(ord(zero) + int(c)) if c.isdigit() else c for c in digits)

    assert Decimal(n) == only(written + " دولار").value


@given(
    st.text(alphabet="ثلاثةوعشرينألف 0123456789٣.,٫٬%$-/ واحدنصف مئةdays مليون يومين", max_size=60)
)
def test_spans_are_exact_and_disjoint(text: str) -> None:
    """Whatever the text, each quantity is a slice of it and none overlaps the next."""
    found = find_numbers(text)

    assert [q.text for q in found] == [text[q.start : q.end] for q in found]
    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(q.value >= 0 and q.start < q.end for q in found)


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("At first the guard reported 14 dead.", ["14"]),
        ("The guard first reported 14 dead.", ["1", "14"]),
        ("the first round", ["1"]),
        ("the first wounded man", ["1"]),
        ("He was first elected in 2019.", ["1", "2019"]),
    ],
)
def test_first_may_count_nothing(text: str, counted: list[str]) -> None:
    """Only in "at first": who reported first is told, and compared."""
    assert counted == [str(q.value) for q in find_numbers(text)]
