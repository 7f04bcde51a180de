"""Days and times said in words, and read back as the same."""

from __future__ import annotations

from datetime import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.language.day_names import days_between, say_days, say_times, weekday
from mujaz.language.fold import fold_key
from mujaz.language.timetable import read_timetable

DAYS = st.frozensets(st.integers(1, 7), min_size=1)
TIMES = st.lists(st.times(), min_size=1, max_size=4).map(
    lambda times: sorted({time(at.hour, at.minute) for at in times})
)


@pytest.mark.parametrize(
    ("days", "english", "arabic"),
    [
        ({1, 2, 3, 4, 5, 6, 7}, "every day", "كل يوم"),
        ({7, 1, 2, 3, 4}, "Sunday to Thursday", "من الأحد إلى الخميس"),
        ({1, 2, 3, 4, 5}, "Monday to Friday", "من الاثنين إلى الجمعة"),
        ({6, 7, 1}, "Saturday to Monday", "من السبت إلى الاثنين"),
        ({1, 3, 5}, "Monday, Wednesday and Friday", "الاثنين والأربعاء والجمعة"),
        ({5, 6}, "Friday and Saturday", "الجمعة والسبت"),
        ({7, 2}, "Tuesday and Sunday", "الأحد والثلاثاء"),
        ({4}, "Thursday", "الخميس"),
        (set(), "", ""),
    ],
)
def test_days_in_words(days: set[int], english: str, arabic: str) -> None:
    """Three in a row are a span, also over the end of the week."""
    assert english == say_days(days, "en")
    assert arabic == say_days(days, "ar")


@pytest.mark.parametrize(
    ("times", "language", "digits", "expected"),
    [
        (["07:30"], "en", "latn", "07:30"),
        (["07:30", "19:30"], "en", "latn", "07:30 and 19:30"),
        (["07:00", "12:00", "19:30"], "en", "latn", "07:00, 12:00 and 19:30"),
        (["07:30", "19:30"], "ar", "latn", "07:30 و19:30"),
        (["07:30", "12:00", "19:30"], "ar", "arab", "٠٧:٣٠ و١٢:٠٠ و١٩:٣٠"),
        ([], "ar", "latn", ""),
    ],
)
def test_times_in_words(times: list[str], language: str, digits: str, expected: str) -> None:
    """By the 24-hour clock, in either set of digits."""
    at = [time.fromisoformat(t) for t in times]

    assert expected == say_times(at, language, "arab" if digits == "arab" else "latn")


@given(DAYS, st.sampled_from(["ar", "en"]))
def test_days_are_read_back(days: frozenset[int], language: str) -> None:
    """What a person sees can be sent as it stands."""
    read = read_timetable(say_days(days, language))

    assert read.days == days
    assert not read.unread
    assert not read.problems


@given(TIMES, st.sampled_from(["ar", "en"]), st.sampled_from(["latn", "arab"]))
def test_times_are_read_back(times: list[time], language: str, digits: str) -> None:
    """The same in both languages and both sets of digits."""
    said = say_times(times, language, "arab" if digits == "arab" else "latn")
    read = read_timetable(said)

    assert list(read.times) == times
    assert not read.problems


@pytest.mark.parametrize(
    ("word", "day"),
    [("الإثنين", 1), ("والاثنين", 1), ("للخميس", 4), ("الجُمعة", 5), ("Thurs", 4), ("الاحد", 7)],
)
def test_a_word_names_a_weekday(word: str, day: int) -> None:
    """With clitics, tashkeel and without hamza."""
    assert weekday(fold_key(word)) == day


@pytest.mark.parametrize("word", ["واحد", "ثلاثة", "أربعة", "خمسة", "sunny", "monde", "", "و"])
def test_other_words_name_none(word: str) -> None:
    """Numbers are near to them in Arabic."""
    assert weekday(fold_key(word)) is None


def test_days_go_over_the_end_of_the_week() -> None:
    """Saturday to Wednesday is five days."""
    assert days_between(6, 3) == {6, 7, 1, 2, 3}
