"""How long somebody wants to hear nothing, in both languages."""

from __future__ import annotations

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.language.pauses import read_pause

THURSDAY = date(2026, 11, 26)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # spans
        ("3 days", "2026-11-29"),
        ("٣ أيام", "2026-11-29"),
        ("۳ أيام", "2026-11-29"),
        ("ثلاثة أيام", "2026-11-29"),
        ("لمدة ثلاثة أيام", "2026-11-29"),
        ("لثلاثة أيام", "2026-11-29"),
        ("the next three days", "2026-11-29"),
        ("pause for 3 days please", "2026-11-29"),
        ("يومين", "2026-11-28"),
        ("ليومين", "2026-11-28"),
        ("48 hours", "2026-11-28"),
        ("48h", "2026-11-28"),
        ("2h", "2026-11-27"),
        ("1d", "2026-11-27"),
        ("٣d", "2026-11-29"),
        ("for 2w", "2026-12-10"),
        ("أحد عشر يوما", "2026-12-07"),
        ("أسبوع", "2026-12-03"),
        ("أُسْبُوعًا", "2026-12-03"),
        ("لمدة أسبوع واحد", "2026-12-03"),
        ("a week", "2026-12-03"),
        ("for two weeks", "2026-12-10"),
        ("a fortnight", "2026-12-10"),
        ("أسبوعين", "2026-12-10"),
        ("شهر", "2026-12-26"),
        ("one month", "2026-12-26"),
        # a day
        ("tomorrow", "2026-11-27"),
        ("غدا", "2026-11-27"),
        ("إلى الغد", "2026-11-27"),
        ("بعد غد", "2026-11-28"),
        ("until the day after tomorrow", "2026-11-28"),
        ("until Monday", "2026-11-30"),
        ("until Mon", "2026-11-30"),
        ("حتى الأحد", "2026-11-29"),
        ("للأحد", "2026-11-29"),
        ("حتى يوم الأحد القادم", "2026-11-29"),
        ("until Thursday", "2026-12-03"),
        ("next Monday", "2026-11-30"),
        # a date
        ("until 5 May", "2027-05-05"),
        ("May 5", "2027-05-05"),
        ("إلى ٥ مايو", "2027-05-05"),
        ("حتى ١ كانون الثاني", "2027-01-01"),
        ("until 2026-12-01", "2026-12-01"),
        ("٢٠٢٦-١٢-٠١", "2026-12-01"),
        ("\u200f2026-12-01\u200f", "2026-12-01"),
        ("حتى 5/12/2026", "2026-12-05"),
        ("December", "2026-12-01"),
        # weeks and months of the calendar
        ("next week", "2026-11-30"),
        ("حتى الأسبوع المقبل", "2026-11-29"),
        ("next month", "2026-12-01"),
        ("حتى نهاية الشهر", "2026-12-01"),
        ("until the end of the month", "2026-12-01"),
    ],
)
def test_when_it_goes_on(text: str, expected: str) -> None:
    """Said on a Thursday."""
    assert date.fromisoformat(expected) == read_pause(text, THURSDAY)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "hello",
        "مرحبا",
        "forever",
        "2.5d",
        "-2d",
        "v2h",
        "5",
        "٥",
        "الأسبوع",
        "today",
        "yesterday",
        "أمس",
        "2026-11-26",
        "2026-11-01",
        "until 1 November 2026",
        "3 days ago",
        "قبل ٣ أيام",
        "0 days",
        "-3 days",
        "1.5 days",
        "99999999 days",
        "1000 years and a day",
        "31 February",
        "2026-13-40",
        "next Friday",  # tomorrow, or in eight days?
        "5/12/2026",  # May or December?
        "حتى رمضان",
        "until the end of next month",
        "2 weeks and 3 days",
        "3 days " * 100,
    ],
)
def test_what_is_past_or_not_clear_is_not_read(text: str) -> None:
    """Rather a question than the wrong day."""
    assert read_pause(text, THURSDAY) is None


def test_a_month_is_no_longer_than_the_next_one() -> None:
    """The last day of a short month stands in for the 31st."""
    assert read_pause("a month", date(2027, 1, 31)) == date(2027, 2, 28)


def test_the_end_of_the_calendar() -> None:
    """Nothing comes after it."""
    assert read_pause("3 days", date.max) is None


@given(st.integers(1, 1000), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_days_are_counted(count: int, today: date) -> None:
    """Of any number, on any day."""
    assert today + timedelta(days=count) == read_pause(f"{count} days", today)
    assert today + timedelta(days=count) == read_pause(f"{count} يوما", today)


@given(st.dates(date(2000, 1, 1), date(2099, 1, 1)), st.integers(1, 300))
def test_iso_dates(today: date, ahead: int) -> None:
    """As they stand; not the day itself, nor one before."""
    day = today + timedelta(days=ahead)

    assert day == read_pause(f"until {day}", today)
    assert read_pause(f"until {today}", day) is None
    assert read_pause(str(today), today) is None


WORDS = (
    "3 days until حتى الأحد يومين next week month نهاية الشهر الأسبوع 5 May مايو - / of the for ل"
)


@given(
    st.one_of(
        st.text(max_size=300),
        st.lists(st.sampled_from(WORDS.split()), max_size=40).map(" ".join),
    ),
    st.dates(),
)
def test_any_text_gives_a_later_day_or_none(text: str, today: date) -> None:
    """No exception."""
    found = read_pause(text, today)

    assert found is None or found > today
