"""Cities and countries by name: their zones, what is near to a misspelling, zones in words."""

from __future__ import annotations

import unicodedata
from zoneinfo import available_timezones

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.language.cities import (
    BUTTONS,
    cities,
    find_zone,
    nearest,
    territory,
    working_days,
    zone_name,
)

ZONES = sorted(available_timezones())


def test_every_zone_of_the_table_exists() -> None:
    """As the tz data of this machine knows them, buttons too."""
    assert {row[0] for row in cities()} | set(BUTTONS) <= set(ZONES)
    assert len(set(BUTTONS)) == 12


def test_every_zone_of_the_table_lies_in_its_country() -> None:
    """The CLDR says the same; not so of Pristina, nor of Jerusalem when said to be in Palestine."""
    elsewhere = {("Europe/Belgrade", "XK"), ("Asia/Jerusalem", "PS")}
    wrong = [row for row in cities() if row[1] != territory(row[0]) and row[:2] not in elsewhere]

    assert not wrong


def test_the_table_is_written_right() -> None:
    """Names in the script of their column, trimmed, no name twice in a row."""
    for zone, country, english, arabic in cities():
        assert len(country) == 2, zone
        for names, script in ((english, "LATIN"), (arabic, "ARABIC")):
            assert len(set(names)) == len(names), names
            for name in names:
                assert name == name.strip(), name
                assert name, zone
                letters = [unicodedata.name(c) for c in name if c.isalpha()]
                assert all(script in letter for letter in letters), name


def test_a_name_stands_for_one_zone_but_for_few() -> None:
    """Names that two cities or a city and a country share are known and asked about."""
    names = {name for _, _, english, arabic in cities() for name in (*english, *arabic)}

    assert {name for name in names if len(find_zone(name)) != 1} == {"Tripoli", "طرابلس"}


@pytest.mark.parametrize(
    ("words", "zones"),
    [
        ("Asia/Riyadh", "Asia/Riyadh"),
        ("asia/RIYADH", "Asia/Riyadh"),
        ("america/argentina/buenos_aires", "America/Argentina/Buenos_Aires"),
        ("utc", "UTC"),
        ("الرياض", "Asia/Riyadh"),
        ("رياض", "Asia/Riyadh"),
        ("الرِّياض", "Asia/Riyadh"),
        ("الـــرياض", "Asia/Riyadh"),
        ("\u200fالرياض\u200f", "Asia/Riyadh"),
        ("riyadh", "Asia/Riyadh"),
        ("جده", "Asia/Riyadh"),
        ("ابو ظبى", "Asia/Dubai"),
        ("Abu-Dhabi", "Asia/Dubai"),
        ("صنعا", "Asia/Aden"),
        ("Sana'a", "Asia/Aden"),
        ("الاسكندريه", "Africa/Cairo"),
        ("الدار البيضا", "Africa/Casablanca"),
        ("St. Petersburg", "Europe/Moscow"),
        ("Zürich", "Europe/Zurich"),
        # countries
        ("Jordan", "Asia/Amman"),
        ("الأردن", "Asia/Amman"),
        ("السعودية", "Asia/Riyadh"),
        ("المملكة العربية السعودية", "Asia/Riyadh"),
        ("UAE", "Asia/Dubai"),
        ("مصر", "Africa/Cairo"),
        ("Germany", "Europe/Berlin"),
        ("بوتسوانا", "Africa/Gaborone"),
        ("Burma", "Asia/Yangon"),
        ("Kosovo", "Europe/Belgrade"),
        ("فلسطين", "Asia/Gaza Asia/Hebron Asia/Jerusalem"),
        # two of a name, told apart by tashkeel or by the country
        ("طرابلس", "Asia/Beirut Africa/Tripoli"),
        ("طرابلس ليبيا", "Africa/Tripoli"),
        ("Tripoli, Lebanon", "Asia/Beirut"),
        ("عمان", "Asia/Amman Asia/Muscat"),
        ("عمّان", "Asia/Amman"),
        ("عَمّان", "Asia/Amman"),
        ("عُمان", "Asia/Muscat"),
        ("عُمَان", "Asia/Muscat"),
        ("New York, USA", "America/New_York"),
        ("القدس، فلسطين", "Asia/Jerusalem"),
        ("Jerusalem, Israel", "Asia/Jerusalem"),
        ("الضفة الغربية", "Asia/Hebron"),
        # in the CLDR only
        ("Simferopol", "Europe/Simferopol"),
        ("رانغون", "Asia/Yangon"),
        # none
        ("EST", ""),
        ("CET", ""),
        ("us", ""),
        ("world", ""),
        ("العالم", ""),
        ("نوم", ""),
        ("wake", ""),
        ("Ryadh", ""),
        ("Riyadh, Egypt", ""),
        ("", ""),
        ("ال", ""),
        ("GMT+3", ""),
    ],
)
def test_the_zones_of_a_name(words: str, zones: str) -> None:
    """Every spelling of both scripts; nothing for an abbreviation."""
    assert tuple(zones.split()) == find_zone(words)


def test_a_country_of_several_zones_gives_them() -> None:
    """In capitals; in small letters "us" is a pronoun."""
    assert {"America/New_York", "America/Los_Angeles"} < set(find_zone("US"))


@pytest.mark.parametrize(
    ("words", "first"),
    [
        ("Ryadh", "Riyadh"),
        ("Kairo", "Cairo"),
        ("Bierut", "Beirut"),
        ("Casablnca", "Casablanca"),
        ("Instanbul", "Istanbul"),
        ("Marakech", "Marrakesh"),
        ("القاهة", "القاهرة"),
        ("الريض", "الرياض"),
        ("بيروووت", "بيروت"),
        ("ددمشق", "دمشق"),
        ("برلن", "برلين"),
    ],
)
def test_names_near_to_a_misspelled_one(words: str, first: str) -> None:
    """In the script in which they are written; each of them can be read."""
    found = nearest(words)

    assert found[0] == first
    assert len(found) <= 5
    assert all(find_zone(name) for name in found)


@pytest.mark.parametrize("words", ["hello", "economy", "springfield", "سياسة", "النفط", "a", ""])
def test_other_words_are_near_to_no_city(words: str) -> None:
    """Rather none than one from the other end of the world."""
    assert not nearest(words)


@pytest.mark.parametrize(
    ("zone", "arabic", "english"),
    [
        ("Asia/Riyadh", "الرياض", "Riyadh"),
        ("Africa/Cairo", "القاهرة", "Cairo"),
        ("Asia/Amman", "عمّان", "Amman"),
        ("Asia/Muscat", "مسقط", "Muscat"),
        ("Africa/Casablanca", "الدار البيضاء", "Casablanca"),
        ("America/New_York", "نيويورك", "New York"),
        ("Asia/Calcutta", "كولكاتا", "Kolkata"),
        ("Asia/Yangon", "رانغون", "Yangon"),
        ("America/Argentina/Cordoba", "كوردوبا", "Cordoba"),
        ("UTC", "التوقيت العالمي", "UTC"),
        ("Nowhere/At_All", "Nowhere/At_All", "Nowhere/At_All"),
    ],
)
def test_a_zone_in_words(zone: str, arabic: str, english: str) -> None:
    """The city that stands for it; the CLDR's where the table has none."""
    assert arabic == zone_name(zone, "ar")
    assert english == zone_name(zone, "en")


@pytest.mark.parametrize("language", ["ar", "en"])
def test_zones_in_words_are_read_back(language: str) -> None:
    """Of each zone in the table."""
    for zone in {row[0] for row in cities()} | {"UTC"}:
        assert zone in find_zone(zone_name(zone, language)), zone


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_zone_has_words(language: str) -> None:
    """Also those that nobody chooses."""
    assert all(zone_name(zone, language) for zone in ZONES)


@pytest.mark.parametrize(
    ("zone", "language", "days"),
    [
        ("Asia/Riyadh", "en", {7, 1, 2, 3, 4}),
        ("Africa/Cairo", "en", {7, 1, 2, 3, 4}),
        ("Asia/Gaza", "en", {7, 1, 2, 3, 4}),
        ("Asia/Dubai", "ar", {1, 2, 3, 4, 5}),
        ("Africa/Casablanca", "ar", {1, 2, 3, 4, 5}),
        ("Europe/Paris", "ar", {1, 2, 3, 4, 5}),
        (None, "ar", {7, 1, 2, 3, 4}),
        (None, "en", {1, 2, 3, 4, 5}),
        ("UTC", "en", {1, 2, 3, 4, 5}),
    ],
)
def test_working_days_of_a_place(zone: str | None, language: str, days: set[int]) -> None:
    """Those of the country; without one those that the language makes likely."""
    assert days == working_days(zone, language)


@pytest.mark.parametrize("language", ["ar", "en"])
def test_every_zone_has_working_days(language: str) -> None:
    """No country without a week."""
    assert all(4 <= len(working_days(zone, language)) <= 6 for zone in ZONES)


@given(st.text(max_size=300))
def test_any_text_is_a_name_or_none(text: str) -> None:
    """No exception; zones that exist."""
    assert set(find_zone(text)) <= set(ZONES)
    assert len(nearest(text)) <= 5
