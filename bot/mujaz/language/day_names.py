"""Days of the week and times of day, as somebody writes them and as we say them.

In:  a folded word, ISO weekdays (Monday is 1), times of day
Out: the weekday of a word; «من الأحد إلى الخميس», "07:30 and 19:30"
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import time
from typing import Literal

from mujaz.language.fold import fold_key

EVERY_DAY = frozenset(range(1, 8))

_EN = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_AR = ("الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد")
_SPELLINGS = (
    "mon monday mondays الاثنين الإثنين اثنين الاتنين اتنين",
    "tue tues tuesday tuesdays الثلاثاء ثلاثاء الثلاثا التلات التلاتاء الثلوث",
    "wed weds wednesday wednesdays الأربعاء أربعاء الاربعا الأربع",
    "thu thur thurs thursday thursdays الخميس خميس",
    "fri friday fridays الجمعة جمعة",
    "sat saturday saturdays السبت سبت",
    "sun sunday sundays الأحد أحد الحد",
)
_WEEKDAYS = {fold_key(w): day for day, words in enumerate(_SPELLINGS, 1) for w in words.split()}
_ONE = fold_key("واحد")  # not "and Sunday"
_LEAST_RUN = 3  # days in a row that are said as "from … to"
_INDIC = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


def weekday(key: str) -> int | None:
    """Return the ISO weekday that a folded word names, with its clitics («والاثنين», «للخميس»)."""
    if key in _WEEKDAYS:
        return _WEEKDAYS[key]
    bare = key[1:] if key[:1] in {"و", "ب"} and key != _ONE else key
    if bare.startswith("لل"):
        bare = "ا" + bare[1:]
    return _WEEKDAYS.get(bare)


def days_between(first: int, last: int) -> frozenset[int]:
    """Return the days from one weekday to another, over the end of the week where need be."""
    return frozenset((first - 1 + n) % 7 + 1 for n in range((last - first) % 7 + 1))


def say_days(days: Iterable[int], language: str) -> str:
    """Return ISO weekdays in words, in "ar" or "en"; "" for none."""
    chosen = frozenset(days)
    names = _AR if language == "ar" else _EN
    if chosen >= EVERY_DAY:
        return "كل يوم" if language == "ar" else "every day"
    run = _run(chosen)
    if run is not None:
        first, last = (names[day - 1] for day in run)
        return f"من {first} إلى {last}" if language == "ar" else f"{first} to {last}"
    week = (7, 1, 2, 3, 4, 5, 6) if language == "ar" else range(1, 8)
    return _listed([names[day - 1] for day in week if day in chosen], language)


def _run(days: frozenset[int]) -> tuple[int, int] | None:
    starts = [day for day in days if (day - 2) % 7 + 1 not in days]
    if len(starts) != 1 or len(days) < _LEAST_RUN:
        return None
    return starts[0], (starts[0] + len(days) - 2) % 7 + 1


def say_times(
    times: Iterable[time], language: str, digits: Literal["latn", "arab"] = "latn"
) -> str:
    """Return times of day by the 24-hour clock, in words of "ar" or "en": "07:30 and 19:30"."""
    said = _listed([f"{at:%H:%M}" for at in times], language)
    return said.translate(_INDIC) if digits == "arab" else said


def _listed(words: Sequence[str], language: str) -> str:
    if language == "ar":
        return " و".join(words)
    return " and ".join(part for part in (", ".join(words[:-1]), *words[-1:]) if part)
