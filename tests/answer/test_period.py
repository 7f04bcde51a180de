"""The days that a question names, against the day on which it is asked."""

from __future__ import annotations

from datetime import date

import pytest
from answer_kit import day

from mujaz.answer.question.period import Period, period_of, window_of
from mujaz.language.dates import find_dates

TODAY = date(2025, 11, 3)  # a Monday


def read(text: str, today: date | None = TODAY) -> Period | None:
    """Return the period of a question."""
    return period_of(text, find_dates(text), today)


def days(since: str, until: str, *, any_year: bool = False) -> Period:
    """Return a period; an empty end is open."""
    first, last = (date.fromisoformat(d) if d else None for d in (since, until))
    return Period(since=first, until=last, any_year=any_year)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("What did Qasem say last week?", days("2025-10-27", "2025-11-02")),
        ("ماذا قال قاسم الأسبوع الماضي؟", days("2025-10-25", "2025-11-02")),
        ("what happened yesterday", days("2025-11-02", "2025-11-02")),
        ("ماذا حدث أمس؟", days("2025-11-02", "2025-11-02")),
        ("in the past two months", days("2025-09-03", "2025-11-03")),
        ("ماذا حدث خلال الشهر الماضي؟", days("2025-10-01", "2025-10-31")),
        ("between 1 April and 5 April", days("2025-04-01", "2025-04-05", any_year=True)),
        ("ماذا حدث بين 1 أبريل و5 أبريل؟", days("2025-04-01", "2025-04-05", any_year=True)),
        ("between March and May", days("2025-03-01", "2025-05-31", any_year=True)),
        ("ماذا حدث بين مارس ومايو 2024؟", days("2024-03-01", "2024-05-31")),
        ("from 1 April to 5 April 2024", days("2024-04-01", "2024-04-05")),
        ("24-26 October", days("2025-10-24", "2025-10-26", any_year=True)),
        ("من 24 إلى 26 أكتوبر", days("2025-10-24", "2025-10-26", any_year=True)),
        ("What has he said since April 2025?", days("2025-04-01", "")),
        ("ماذا قال منذ أبريل 2025؟", days("2025-04-01", "")),
        ("before April 2025", days("", "2025-03-31")),
        ("ماذا قال قبل أبريل 2025؟", days("", "2025-03-31")),
        ("after 5 April 2025", days("2025-04-06", "")),
    ],
)
def test_a_period_is_read_against_today(text: str, expected: Period) -> None:
    """Ranges, open ends and days counted from today, in both languages."""
    assert expected == read(text)


@pytest.mark.parametrize(
    "text", ["What did Qasem say in April?", "في أبريل", "recently", "مؤخرا", "who is he", ""]
)
def test_one_month_or_no_time_is_no_period(text: str) -> None:
    """What such words leave open is looked at part by part."""
    assert read(text) is None


def test_without_a_today_there_is_no_period() -> None:
    """Nobody guesses what "last week" means."""
    assert read("What did Qasem say last week?", today=None) is None


@pytest.mark.parametrize(
    ("period", "published", "holds"),
    [
        (days("2025-04-01", "2025-04-05"), "2025-04-05", True),
        (days("2025-04-01", "2025-04-05"), "2024-04-03", False),
        (days("2025-04-01", "2025-04-05", any_year=True), "2024-04-03", True),
        (days("2025-04-01", "2025-04-05", any_year=True), "2024-04-06", False),
        (days("2025-04-01", ""), "2026-01-01", True),
        (days("", "2025-03-31"), "2025-04-01", False),
        (days("2024-02-29", "2024-02-29", any_year=True), "2023-02-28", True),
    ],
)
def test_a_period_holds_its_days(period: Period, published: str, *, holds: bool) -> None:
    """Those of other years too, where the words name no year."""
    assert holds is period.holds(day(published))


def test_a_month_is_searched_before_all_else() -> None:
    """The latest one first, then those of earlier years."""
    window = window_of(find_dates("What did Qasem say in April?"), TODAY)

    assert window is not None
    assert list(window.turns(1)) == [
        (date(2025, 4, 1), date(2025, 4, 30)),
        (date(2024, 4, 1), date(2024, 4, 30)),
    ]
