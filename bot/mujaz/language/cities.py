"""Cities and countries by name, and the time zones that their clocks follow.

In:  a name as somebody writes it, Arabic or English; or an IANA zone
Out: IANA zones, names near to a misspelled one, and a zone said in words

Ours are the names in data/cities.tsv (the first row of a zone is the city that stands for it) and
the short names of countries in data/countries.tsv. For what these leave out the names of countries
and cities are those of the CLDR, by babel. Names meet without their spaces, articles, hyphens and
hamzas; tashkeel is looked at only where it tells two of them apart: «عمّان», «عُمان».
"""

from __future__ import annotations

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from functools import cache, lru_cache
from importlib import resources
from zoneinfo import available_timezones

from babel import Locale
from babel.core import UnknownLocaleError, get_global

from mujaz.language.fold import fold_key
from mujaz.language.skeleton import sounds
from mujaz.language.tokens import is_arabic

# offered as buttons before anybody has written anything
BUTTONS: tuple[str, ...] = (
    "Africa/Cairo", "Asia/Riyadh", "Asia/Dubai", "Asia/Baghdad", "Asia/Amman", "Asia/Beirut",
    "Asia/Damascus", "Asia/Gaza", "Africa/Casablanca", "Africa/Algiers", "Africa/Tunis",
    "Europe/London",
)  # fmt: skip
LANGUAGES = ("en", "ar")
MOST_NEAREST = 5

_LONGEST = 60  # characters; what is longer is no name
_NEAR = 0.72  # of difflib's ratio: one wrong letter in four, or two in seven
_SOUNDS_ALIKE = 0.15  # added to the ratio where the sounds are the same
_WORD = re.compile(r"[^\W_]+")
_JOINED = re.compile(r"['.]")  # St. Petersburg, Sana'a, U.A.E.
_NOT_NAME = frozenset({"al", "el", "the", "city", "of", "مدينه", "دوله", "جمهوريه", "state"})
_UNIVERSAL = "UTC"
_UNITED_STATES = frozenset({"US", "U.S.", "U.S"})  # in small letters it is a pronoun
_NO_COUNTRY = frozenset({"ZZ", "001"})
# their names are words of other meanings: نوم, "wake"; who lives there can write the zone
_UNLIKELY = frozenset(
    "America/Nome Asia/Oral America/Resolute Pacific/Wake Pacific/Midway Pacific/Chuuk"
    " America/North_Dakota/Center America/Regina America/Swift_Current".split()
)
_WEEK_LIKE = {"PS": "JO"}  # the CLDR has no week of Palestine


@dataclass(frozen=True, slots=True)
class _Name:
    key: str  # what names are compared by
    written: str
    zone: str
    shown: str  # the name that stands for this one in its language


def find_zone(words: str) -> tuple[str, ...]:
    """Return the zones that the words name; none where unknown, several where they are not clear.

    An IANA name in any case, a city («الرياض», "riyadh"), a country ("Jordan", several zones where
    it has them), or a city and its country ("Tripoli, Lebanon"). Never an abbreviation but "UTC".
    """
    return _find_zone(words) if len(words) <= 2 * _LONGEST else ()


@lru_cache(maxsize=4096)
def _find_zone(words: str) -> tuple[str, ...]:
    if words.strip() in _UNITED_STATES:
        words = "USA"
    exact = _zone_keys().get("_".join(fold_key(words).split()))
    if exact:
        return (exact,)
    parts = _parts(words)
    whole = _named(parts, words)
    if whole or not 1 < len(parts) <= 6:
        return whole
    for i in range(1, len(parts)):
        city, place = _named(parts[:i], words), _named(parts[i:], words)
        both = tuple(zone for zone in city if zone in place)
        if both:
            return both
    return ()


def nearest(words: str) -> tuple[str, ...]:
    """Return up to five names of cities like the one written, in its script, the nearest first."""
    return _nearest(words) if len(words) <= _LONGEST else ()


@lru_cache(maxsize=1024)
def _nearest(words: str) -> tuple[str, ...]:
    key = "".join(_parts(words))
    if len(key) < 3:
        return ()
    language = "ar" if is_arabic(key) else "en"
    heard = frozenset(sounds(key))
    best: dict[str, float] = {}
    matcher = SequenceMatcher(autojunk=False)
    matcher.set_seq2(key)
    for name, name_sounds in _suggestible()[language]:
        alike = not heard.isdisjoint(name_sounds)
        floor = _NEAR - (_SOUNDS_ALIKE if alike else 0)
        matcher.set_seq1(name.key)
        if matcher.real_quick_ratio() < floor or matcher.quick_ratio() < floor:
            continue
        ratio = matcher.ratio() + (_SOUNDS_ALIKE if alike else 0)
        if ratio >= _NEAR:
            best[name.shown] = max(ratio, best.get(name.shown, 0.0))
    return tuple(sorted(best, key=lambda shown: -best[shown]))[:MOST_NEAREST]


@cache
def zone_name(zone: str, language: str) -> str:
    """Return the city that stands for a zone, in "ar" or "en"; an unknown zone as it is."""
    if zone not in _known_zones():
        return zone
    others = [zone, _canonical(zone), *_aliases().get(_canonical(zone), ())]
    for other in others:
        if (other, language) in _display():
            return _display()[other, language]
    cities_of = Locale.parse(language).time_zones
    for other in others:  # the CLDR keeps some under a name of old: Rangoon, Buenos_Aires
        if city := cities_of.get(other, {}).get("city"):
            return str(city)
    return zone.rpartition("/")[2].replace("_", " ")


def territory(zone: str) -> str:
    """Return the ISO 3166 code of the country that a zone belongs to; "" for none."""
    code = str(get_global("zone_territories").get(_canonical(zone), ""))
    return "" if code in _NO_COUNTRY else code


@cache
def working_days(zone: str | None, language: str) -> frozenset[int]:
    """Return the ISO weekdays on which people work where the zone is.

    Without a zone: Sunday to Thursday in Arabic, Monday to Friday in English. Source: CLDR.
    """
    code = territory(zone) if zone else ""
    code = _WEEK_LIKE.get(code, code) or ("EG" if language == "ar" else "GB")
    try:
        locale = Locale.parse(f"und_{code}")
    except (UnknownLocaleError, ValueError):
        locale = Locale.parse("en_GB")
    first, last = locale.weekend_start, locale.weekend_end
    free = {(first + n) % 7 + 1 for n in range((last - first) % 7 + 1)}
    return frozenset(range(1, 8)) - free


@cache
def _known_zones() -> frozenset[str]:
    return frozenset(available_timezones())  # it reads the disk


def _canonical(zone: str) -> str:
    return str(get_global("zone_aliases").get(zone, zone))


@cache
def _aliases() -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for alias, zone in get_global("zone_aliases").items():
        found[zone].append(alias)
    return found


def name_key(words: str) -> str:
    """Return what the spellings of a name have in common: «ابو ظبى» and «أبوظبي» have the same."""
    return "".join(_parts(words))


def _parts(words: str) -> tuple[str, ...]:
    """Return the words of a name by which it is compared: no articles, no hamza."""
    found = []
    for word in _WORD.findall(_JOINED.sub("", fold_key(words))):
        bare = word.removeprefix("ال") if len(word) >= 4 else word
        bare = bare.replace("ء", "")
        if bare and word not in _NOT_NAME:
            found.append(bare)
    return tuple(found)


def _named(parts: tuple[str, ...], written: str) -> tuple[str, ...]:
    names = _names().get("".join(parts), ())
    zones = dict.fromkeys(name.zone for name in names)
    if len(zones) < 2:
        return tuple(zones)
    marks = _marks(written)
    fits = {zone: max(len(marks & _marks(n.written)) for n in names if n.zone == zone)
            for zone in zones}  # fmt: skip
    return tuple(zone for zone in zones if fits[zone] == max(fits.values()))


def _marks(written: str) -> frozenset[str]:
    return frozenset(c for c in written if unicodedata.category(c) == "Mn")


def _cells(cell: str) -> list[str]:
    return [name.strip() for name in cell.split("|")]


def _rows(name: str) -> Iterator[list[str]]:
    text = resources.files("mujaz.language").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        if line.strip():
            yield line.split("\t")


@cache
def cities() -> tuple[tuple[str, str, tuple[str, ...], tuple[str, ...]], ...]:
    """Return the rows of the table: zone, country (ISO 3166), English names, Arabic names."""
    return tuple(
        (zone, country, tuple(_cells(english)), tuple(_cells(arabic)))
        for zone, country, english, arabic in _rows("cities.tsv")
    )


@cache
def _display() -> dict[tuple[str, str], str]:
    shown: dict[tuple[str, str], str] = {("UTC", "ar"): "التوقيت العالمي", ("UTC", "en"): "UTC"}
    for zone, _, english, arabic in cities():
        shown.setdefault((zone, "en"), english[0])
        shown.setdefault((zone, "ar"), arabic[0])
    return shown


@cache
def _zone_keys() -> dict[str, str]:
    """Return the IANA names by their folded form; of those without a slash only UTC.

    The others are abbreviations, which mean something else to most who write them, or countries.
    """
    known = {z.casefold(): z for z in _known_zones() if "/" in z}
    return known | {_UNIVERSAL.casefold(): _UNIVERSAL}


@cache
def _names() -> dict[str, tuple[_Name, ...]]:
    found: dict[str, list[_Name]] = defaultdict(list)
    for name in _city_names():
        found[name.key].append(name)
    for name in _country_names():
        found[name.key].append(name)
    for name in _other_names():
        if name.key not in found:
            found[name.key].append(name)
    return {key: tuple(names) for key, names in found.items() if key}


def _city_names() -> Iterator[_Name]:
    for zone, _, *languages in cities():
        for names in languages:
            for written in names:
                yield _Name(name_key(written), written, zone, names[0])
    for written in ("التوقيت العالمي", "التوقيت العالمي المنسق", "universal time"):
        yield _Name(name_key(written), written, _UNIVERSAL, written)


def _country_names() -> Iterator[_Name]:
    """Name every country by each of its zones: its own where the table has no city of it."""
    in_table: dict[str, dict[str, None]] = defaultdict(dict)
    for zone, country, *_ in cities():
        in_table[country][zone] = None
    short = {row[0]: [name for cell in row[1:] for name in _cells(cell)]
             for row in _rows("countries.tsv")}  # fmt: skip
    languages = [Locale.parse(language).territories for language in LANGUAGES]
    for country, all_zones in {**get_global("territory_zones"), "XK": []}.items():
        zones = list(in_table[country]) or [z for z in all_zones if z in _known_zones()]
        if country in _NO_COUNTRY:
            continue
        names = [territories.get(country, "").partition("(")[0] for territories in languages]
        for written in (*names, *short.get(country, ())):
            for zone in zones:
                yield _Name(name_key(written), written, zone, written)


def _other_names() -> Iterator[_Name]:
    """Name the zones that the table leaves out by the city that the CLDR gives them."""
    have = {row[0] for row in cities()}
    for country, zones in get_global("territory_zones").items():
        for zone in zones if country not in _NO_COUNTRY else ():
            named = zone not in _UNLIKELY and not zone.startswith("Antarctica/")
            if zone in have or zone not in _known_zones() or not named:
                continue
            for language in LANGUAGES:
                written = zone_name(zone, language)
                yield _Name(name_key(written), written, zone, written)


@cache
def _suggestible() -> dict[str, list[tuple[_Name, frozenset[str]]]]:
    """Return the names of cities by language, each with how it may sound."""
    found: dict[str, list[tuple[_Name, frozenset[str]]]] = {lang: [] for lang in LANGUAGES}
    for name in (*_city_names(), *_other_names()):
        language = "ar" if is_arabic(name.written) else "en"
        found[language].append((name, frozenset(sounds(name.key))))
    return found
