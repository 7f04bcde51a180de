"""When and where somebody wants a digest, as people write it in both languages."""

from __future__ import annotations

import sys
from datetime import time
from typing import Any

import pytest
from babel import Locale
from babel.core import get_global
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.language.cities import cities, find_zone
from mujaz.language.timetable import ProblemCode, Timetable, read_timetable

SUN_THU = "71234"
ALL = "1234567"


def said(read: Timetable) -> str:
    """Return what was read in one line: times, zone, days in order."""
    times = " ".join(f"{at:%H:%M}" for at in read.times)
    days = "".join(map(str, sorted(read.days))) if read.days else ""
    return " ".join(part for part in (times, read.zone, days) if part)


def asked(read: Timetable) -> list[tuple[str, str, str]]:
    """Return what has to be asked again."""
    return [(p.code.value, p.words, " ".join(p.suggestions)) for p in read.problems]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("07:30", "07:30"),
        ("٧:٣٠", "07:30"),
        ("۷:۳۰", "07:30"),
        ("٧٫٣٠", "07:30"),
        ("07:30:00", "07:30"),
        ("19:00", "19:00"),
        ("00:00", "00:00"),
        ("19", "19:00"),
        ("19h", "19:00"),
        ("7h30", "07:30"),
        ("\u200f٠٧:٣٠\u200f", "07:30"),
        ("٧:٣٠ صباحًا", "07:30"),
        ("٧:٣٠ ص", "07:30"),
        ("7:30pm", "19:30"),
        ("7:30 p.m.", "19:30"),
        ("7.30 مساء", "19:30"),
        ("7 am", "07:00"),
        ("7 AM", "07:00"),
        ("12 am", "00:00"),
        ("12 pm", "12:00"),
        ("12:30 am", "00:30"),
        ("19:30 مساء", "19:30"),
        ("7 in the morning", "07:00"),
        ("at 7 o'clock in the evening", "19:00"),
        ("11 at night", "23:00"),
        ("11 ليلا", "23:00"),
        ("2 ليلا", "02:00"),
        ("5 فجرا", "05:00"),
        ("7∶30", "07:30"),
        ("1 ظهرا", "13:00"),
        ("12 ظهرا", "12:00"),
        ("4 عصرا", "16:00"),
        ("4 بعد الظهر", "16:00"),
        ("10 قبل الظهر", "10:00"),
        ("قبل الظهر 10", "10:00"),
        ("noon", "12:00"),
        ("12 noon", "12:00"),
        ("midnight", "00:00"),
        ("12 midnight", "00:00"),
        ("منتصف الليل", "00:00"),
        ("12 منتصف الليل", "00:00"),
        # in words
        ("الساعة السابعة والنصف صباحا", "07:30"),
        ("الســـاعة السّابعةُ صباحًا", "07:00"),
        ("السابعة إلا ربعا مساءً", "18:45"),
        ("السابعة والربع مساءً", "19:15"),
        ("السابعة والثلث صباحا", "07:20"),
        ("الثانية عشرة ظهرا", "12:00"),
        ("الحادية عشرة والنصف ليلا", "23:30"),
        ("الواحدة إلا ربعا ظهرا", "12:45"),
        ("الخامسة وعشر دقائق مساء", "17:10"),
        ("الخامسة و10 دقائق مساء", "17:10"),
        ("الخامسة وخمس وعشرين دقيقة مساء", "17:25"),
        ("الخامسة إلا خمس دقائق مساء", "16:55"),
        ("سبعة ونص الصبح", "07:30"),
        ("سبعة ونص وخمسة الصبح", "07:35"),
        ("الساعة تمنية ونص بالليل", "20:30"),
        ("الساعة ثلاث العصر", "15:00"),
        ("seven thirty am", "07:30"),
        ("half past seven in the evening", "19:30"),
        ("a quarter to 8 am", "07:45"),
        ("ten past six pm", "18:10"),
        ("20 to 9 pm", "20:40"),
        # several
        ("07:00 و19:30", "07:00 19:30"),
        ("٧:٠٠، ١٩:٣٠", "07:00 19:30"),
        ("19:30, 7:00, 07:00", "07:00 19:30"),
        ("7am and 7pm", "07:00 19:00"),
        ("7 صباحا ومساء", "07:00 19:00"),
        ("7 am and pm", "07:00 19:00"),
        ("السابعة صباحا والثامنة مساء", "07:00 20:00"),
        # the part of the day elsewhere
        ("every morning at 7", "07:00 1234567"),
        ("7 every evening", "19:00 1234567"),
        ("كل صباح الساعة 7 والربع", "07:15 1234567"),
        ("كل مساء الساعة الثامنة", "20:00 1234567"),
        # days
        ("08:00 كل يوم", f"08:00 {ALL}"),
        ("يوميا 08:00", f"08:00 {ALL}"),
        ("every day", ALL),
        ("daily", ALL),
        ("Sun-Thu", "12347"),
        ("Sun – Thu", "12347"),
        ("Sunday to Thursday", "12347"),
        ("from Sunday through Thursday", "12347"),
        ("من الأحد إلى الخميس", "12347"),
        ("من الأحد للخميس", "12347"),
        ("الأحد-الخميس", "12347"),
        ("كل يوم من الأحد إلى الخميس", "12347"),
        ("السبت حتى الأربعاء", "12367"),
        ("الاثنين والأربعاء", "13"),
        ("الإثنين، الأربعاء", "13"),
        ("كل اثنين وخميس", "14"),
        ("كل يوم اثنين", "1"),
        ("أيام الأحد والثلاثاء", "27"),
        ("يوم الجمعة", "5"),
        ("بين الأحد والخميس", "12347"),
        ("between Sunday and Thursday", "12347"),
        ("Mon,Wed,Fri", "135"),
        ("Mon/Wed/Fri", "135"),
        ("on Mondays & Fridays", "15"),
        ("كل يوم ما عدا الجمعة", "123467"),
        ("every day except Friday and Saturday", "12347"),
        ("كل يوم إلا الجمعة والسبت", "12347"),
        ("ما عدا الجمعة", "123467"),
        ("every day but Friday", "123467"),
        ("don't send on Fridays", "123467"),
        ("لا ترسل يوم الجمعة", "123467"),
        ("7 days a week", ALL),
        ("weekdays", "12345"),
        ("weekends", "67"),
        ("أيام العمل", "12347"),
        ("نهاية الأسبوع", "56"),
        # places
        ("07:30 Asia/Riyadh", "07:30 Asia/Riyadh"),
        ("07:30 asia/riyadh", "07:30 Asia/Riyadh"),
        ("الرياض 07:30", "07:30 Asia/Riyadh"),
        ("07:30 بالقاهرة", "07:30 Africa/Cairo"),
        ("07:30 بتوقيت مكة المكرمة", "07:30 Asia/Riyadh"),
        ("07:30 للكويت", "07:30 Asia/Kuwait"),
        ("07:30 Cairo time", "07:30 Africa/Cairo"),
        ("07:30 in New York, USA", "07:30 America/New_York"),
        ("07:30 Ho Chi Minh City", "07:30 Asia/Ho_Chi_Minh"),
        ("07:30 الدار البيضاء", "07:30 Africa/Casablanca"),
        ("07:30 بتوقيت عمّان", "07:30 Asia/Amman"),
        ("07:30 Riyadh, Saudi Arabia", "07:30 Asia/Riyadh"),
        ("07:30 UTC", "07:30 UTC"),
        ("07:30 Asia / Riyadh", "07:30 Asia/Riyadh"),
        ("07:30 Riyadh (GMT+3)", "07:30 Asia/Riyadh"),
        ("07:30 الرياض غرينتش+٣", "07:30 Asia/Riyadh"),
        ("07:30 New York EST", "07:30 America/New_York"),
        ("08:00 المغرب", "08:00 Africa/Casablanca"),
        # working days are those of the place
        ("weekdays 8am Cairo", "08:00 Africa/Cairo 12347"),
        ("أيام العمل 08:00 دبي", "08:00 Asia/Dubai 12345"),
        # as a form
        ("time: 07:30; city: Cairo; days: Sun-Thu", "07:30 Africa/Cairo 12347"),
        ("الوقت: 07:30، المدينة: القاهرة، الأيام: الأحد-الخميس", "07:30 Africa/Cairo 12347"),
        # all of it
        ("07:30 الرياض الأحد-الخميس", "07:30 Asia/Riyadh 12347"),
        ("كل يوم ما عدا الجمعة الساعة ٨ مساءً بالقاهرة", "20:00 Africa/Cairo 123467"),
        ("Mon,Wed,Fri 7am, 7:30pm Beirut", "07:00 19:30 Asia/Beirut 135"),
        ("please send me the digest at 07:30", "07:30"),
        ("أرسل لي الموجز الساعة 07:30 من فضلك", "07:30"),
        ("", ""),
    ],
)
def test_what_is_understood(text: str, expected: str) -> None:
    """Nothing is left over and nothing has to be asked."""
    read = read_timetable(text)

    assert expected == said(read)
    assert asked(read) == []
    assert read.unread == ()


@pytest.mark.parametrize(
    ("text", "problem", "rest"),
    [
        ("25:61", ("time", "25:61", ""), ""),
        ("٢٥:٦١ الرياض", ("time", "٢٥:٦١", ""), "Asia/Riyadh"),
        ("7:5", ("time", "7:5", ""), ""),
        ("24:00", ("time", "24:00", "00:00"), ""),
        ("0730", ("time", "0730", "07:30"), ""),
        ("9999", ("time", "9999", ""), ""),
        ("5.5.2026", ("time", "5.5.2026", ""), ""),
        ("19:30 صباحا", ("time", "19:30 صباحا", ""), ""),
        ("7", ("bare-hour", "7", "07:00 19:00"), ""),
        ("٧", ("bare-hour", "٧", "07:00 19:00"), ""),
        ("12", ("bare-hour", "12", "00:00 12:00"), ""),
        ("12 مساء", ("bare-hour", "12 مساء", "00:00 12:00"), ""),
        ("الساعة السابعة", ("bare-hour", "الساعة السابعة", "07:00 19:00"), ""),
        ("السابعة والنصف", ("bare-hour", "السابعة والنصف", "07:30 19:30"), ""),
        ("half past seven", ("bare-hour", "half past seven", "07:30 19:30"), ""),
        ("every day at 7", ("bare-hour", "at 7", "07:00 19:00"), ALL),
        ("08:00 EST", ("abbreviation", "EST", "America/New_York America/Toronto"), "08:00"),
        ("08:00 IST", ("abbreviation", "IST", "Asia/Kolkata Asia/Jerusalem Europe/Dublin"),
         "08:00"),
        ("08:00 GMT+3", ("abbreviation", "GMT+3", "Asia/Riyadh Asia/Baghdad Asia/Amman"
                         " Africa/Cairo Europe/Istanbul"), "08:00"),
        ("08:00 UTC +4", ("abbreviation", "UTC +4", "Asia/Dubai Asia/Muscat"), "08:00"),
        ("08:00 +03:30", ("abbreviation", "+03:30", "Asia/Tehran"), "08:00"),
        ("08:00 غرينتش+٤", ("abbreviation", "غرينتش+٤", "Asia/Dubai Asia/Muscat"), "08:00"),
        ("08:00 GMT+99", ("abbreviation", "GMT+99", ""), "08:00"),
        ("08:00 London GMT+3", ("abbreviation", "GMT+3", "Asia/Riyadh Asia/Baghdad Asia/Amman"
                                " Africa/Cairo Europe/Istanbul"), "08:00 Europe/London"),
        ("half seven", ("time", "half seven", ""), ""),
        ("08:00 Ryadh", ("place", "Ryadh", "Riyadh"), "08:00"),
        ("08:00 القاهة", ("place", "القاهة", "القاهرة"), "08:00"),
        ("08:00 Europe/Londn", ("place", "Europe/Londn", "London"), "08:00"),
        ("08:00 Asia/Cairo", ("place", "Asia/Cairo", "Africa/Cairo"), "08:00"),
        ("08:00 in Zzyzxopolis", ("place", "Zzyzxopolis", ""), "08:00"),
        ("08:00 طرابلس", ("place", "طرابلس", "Asia/Beirut Africa/Tripoli"), "08:00"),
        ("08:00 عمان", ("place", "عمان", "Asia/Amman Asia/Muscat"), "08:00"),
        ("08:00 Riyadh Cairo", ("place", "Riyadh, Cairo", "Asia/Riyadh Africa/Cairo"), "08:00"),
    ],
)  # fmt: skip
def test_what_has_to_be_asked_again(text: str, problem: tuple[str, str, str], rest: str) -> None:
    """The words as written, what they may mean, and all the same what was clear."""
    read = read_timetable(text)

    assert asked(read) == [problem]
    assert said(read) == rest
    assert read.unread == ()


def test_two_hours_are_no_minutes() -> None:
    """7 to 9 may be seven minutes before nine, but who would send for a digest then?"""
    assert [words for _, words, _ in asked(read_timetable("7 to 9"))] == ["7", "9"]


def test_more_than_four_times_are_told() -> None:
    """The first four hold."""
    read = read_timetable("5:00 1:00 2:00 3:00 4:00 6:00")

    assert said(read) == "01:00 02:00 03:00 05:00"
    assert asked(read) == [("too-many", "4:00", ""), ("too-many", "6:00", "")]


@pytest.mark.parametrize(
    ("text", "unread"),
    [
        ("07:30 Riyadh foo", ("foo",)),
        ("07:30 الرياض مرحبا", ("مرحبا",)),
        ("the quick brown fox jumps", ("quick", "brown", "fox", "jumps")),
        ("morning", ("morning",)),
        ("Friday prayer", ("prayer",)),
        ("2 مرات", ("2", "مرات")),
        ("one", ("one",)),
        ("كل يومين 07:00", ("يومين",)),
        ("غدا 07:00", ("غدا",)),
        ("07:30 we eat", ("we", "eat")),
        ("07:30 " + "x" * 500, ("x" * 394, "x" * 106)),
        ("123456", ("123456",)),
    ],
)
def test_words_that_mean_nothing(text: str, unread: tuple[str, ...]) -> None:
    """They are named, as written."""
    assert read_timetable(text).unread == unread


def test_the_zone_known_so_far_tells_the_working_days() -> None:
    """One in the text goes before it."""
    assert said(read_timetable("weekdays", "Asia/Riyadh")) == "12347"
    assert said(read_timetable("weekdays Paris", "Asia/Riyadh")) == "Europe/Paris 12345"
    assert said(read_timetable("أيام العمل", "Europe/Paris")) == "12345"


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_place_of_the_table_is_read_in_a_line(language: str) -> None:
    """Each of its names; none is a time, a day or a filler to the other rules."""
    for zone, _, english, arabic in cities():
        for name in arabic if language == "ar" else english:
            read = read_timetable(f"07:30 {name}")
            (place,) = [read.zone] if read.zone else [p.suggestions for p in read.problems]
            assert zone == place or zone in place, name
            assert read.times == (time(7, 30),), name
            assert not read.unread, name


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_country_is_read_in_a_line(language: str) -> None:
    """By its name in the CLDR: «المغرب» is no time of day."""
    territories = Locale.parse(language).territories
    for country in get_global("territory_zones"):
        name = territories[country].partition("(")[0]
        read = read_timetable(f"07:30 {name}")
        if country in {"ZZ", "001"}:
            continue
        assert read.times == (time(7, 30),), name
        assert read.days is None, name
        assert not read.unread, name
        assert read.zone or read.problems[0].code is ProblemCode.PLACE, name


PIECES = (
    "7 07:30 25:61 ٧:٣٠ 0730 am pm صباحا مساء و ، , - / + الساعة السابعة والنصف إلا ربعا half past"
    " quarter to seven noon منتصف الليل every day كل يوم ما عدا except Sunday الأحد للخميس weekdays"
    " أيام العمل Riyadh طرابلس عمان New York Asia/Riyadh Asia/x EST GMT+3 Ryadh بالقاهرة foo"
).split()


@given(
    st.one_of(
        st.text(max_size=300),
        st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join),
        st.lists(st.sampled_from(PIECES), max_size=40).map("".join),
    )
)
@settings(deadline=None)
def test_any_text_is_read(text: str) -> None:
    """No exception; what comes out keeps its promises."""
    read = read_timetable(text)

    assert list(read.times) == sorted(set(read.times))
    assert len(read.times) <= 4
    assert read.days is None or (read.days and read.days <= frozenset(range(1, 8)))
    assert read.zone is None or read.zone in find_zone(read.zone)
    for problem in read.problems:
        assert problem.code is ProblemCode.TOO_MANY or problem.words
        if problem.code in {ProblemCode.PLACE, ProblemCode.ABBREVIATION}:
            assert len(problem.suggestions) <= 5
            assert all(find_zone(name) for name in problem.suggestions)


def steps(text: str) -> int:
    """Return how many lines of Python reading a text takes."""
    count = 0

    def tracer(*_: Any) -> Any:
        nonlocal count
        count += 1
        return tracer

    before = sys.gettrace()
    sys.settrace(tracer)
    try:
        read_timetable(text)
    finally:
        sys.settrace(before)
    return count


@pytest.mark.parametrize(
    "piece", ["7 ", "و", "a/", "الأحد ", "except ", "New ", "+", "7:", "and ", "ل", "foo ", "إلا "]
)
def test_four_times_the_text_takes_no_more_than_six_times_the_steps(piece: str) -> None:
    """No rule looks at all that follows, again and again."""
    read_timetable("07:30 Ryadh القاهة weekdays")  # fills the tables
    short, long = (piece * (n // len(piece)) for n in (99, 396))

    assert steps(f"{long} x") < 6 * steps(f"{short} y") + 500
