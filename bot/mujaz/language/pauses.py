"""Read for how long somebody wants to hear nothing.

In:  text as it was written, Arabic or English, and the day on which it was written
Out: the local date on which it goes on again, or None

"3 days", "2h", «أسبوعين», "until Monday", «حتى ٥ مايو», "tomorrow", "2026-12-01". A span is
counted from the day of writing; "until Monday" goes on on Monday. What is past, or not certain, is
not read.
"""

from __future__ import annotations

import calendar
import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mujaz.language.calendar_words import UNITS
from mujaz.language.cardinals import cardinal
from mujaz.language.clock_words import words
from mujaz.language.dates import find_dates
from mujaz.language.day_names import weekday
from mujaz.language.lex import Piece, lex
from mujaz.language.resolve import resolve
from mujaz.language.tokens import is_arabic, without_clitics

_LONGEST = 300  # characters; no pause takes more words
_MOST = 1000  # of a unit
_NUMBER_WORDS = 8
_LEADS = words(
    "pause stop mute silence quiet snooze please until till for to in after the next coming on"
    " it me resume again from now day digest"
    " حتى إلى الى لغاية لحد بعد لمدة مدة خلال ل في يوم أوقف اوقفه توقف إيقاف ايقاف صمت اكتم وقف"
    " الموجز موجز من فضلك الآن مؤقتا لو سمحت غاية"
)
_NEXT = words("next coming المقبل المقبلة القادم القادمة الجاي الجاية الآتي")
_THIS = words("this هذا هذه الجاري الحالي")
_ENDS = words("end نهاية آخر انتهاء ختام")
_ONE = words("a an one واحد واحدة كامل كاملة full whole")
_TOMORROW = words("tomorrow غدا غد الغد بكرة بكرا لغد للغد")
_FORTNIGHT = words("fortnight fortnights")
_SHORT = re.compile(r"(?<![\w.,:/-])(\d{1,3})\s?([hdw])(?!\w)", re.IGNORECASE)
_SHORT_UNITS = {"h": "hours", "d": "days", "w": "weeks"}


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    """The day of writing, as `resolve` wants it."""

    start: date
    end: date
    basis: str = "the day of writing"


def read_pause(text: str, today: date) -> date | None:
    """Return the date on which it goes on again, later than `today`; None if not readable."""
    if len(text) > _LONGEST:
        return None
    text = _SHORT.sub(lambda found: f"{found[1]} {_SHORT_UNITS[found[2].lower()]}", text)
    pieces = lex(text)
    try:
        return _span(pieces, today) or _dated(text, pieces, today) or _named(pieces, today)
    except (OverflowError, ValueError):  # beyond the calendar
        return None


def _span(pieces: Sequence[Piece], today: date) -> date | None:
    """Read "3 days", «أسبوعين», "for a fortnight"."""
    i = 0
    while i < len(pieces) and pieces[i].key in _LEADS:
        i += 1
    if i == len(pieces):
        return None
    unit, count = _unit(pieces[i])
    after = i + 1
    if unit and any(p.key in _NEXT for p in pieces[:i]):
        return None  # "next week" is not seven days
    if not unit:
        number = (1, i + 1) if pieces[i].key in _ONE else _number(pieces, i)
        if number is None or number[1] >= len(pieces):
            return None
        count, after = number[0], number[1] + 1
        unit, _ = _unit(pieces[number[1]])
    signed = pieces[i].gap.endswith(("-", "."))
    rest = [p.key for p in pieces[after:] if p.key not in _ONE | _LEADS]
    if rest or signed or not 1 <= count <= _MOST:
        return None
    return _later(today, count, unit)


def _unit(piece: Piece) -> tuple[str, int]:
    """Return the unit that a word names without an article, and how many of it: «يومين» is 2."""
    if piece.key in _FORTNIGHT:
        return "fortnight", 1
    for reading in without_clitics(piece.key):
        if reading in UNITS and "ال" + reading not in without_clitics(piece.key):
            unit, plurality = UNITS[reading]
            return unit, plurality if plurality < 3 else 0
    return "", 0


def _number(pieces: Sequence[Piece], i: int) -> tuple[int, int] | None:
    """Return a whole number that begins at i, and the index behind it."""
    first = pieces[i]
    for key in without_clitics(first.key):  # «لثلاثة أيام»
        bare = Piece(first.start, first.end, first.raw, key, first.gap)
        found = cardinal([bare, *pieces[i + 1 : i + _NUMBER_WORDS]], 0)
        if found is not None:
            whole = found.value <= _MOST and found.value == int(found.value)
            return (int(found.value), i + found.next) if whole else None
    return None


def _later(today: date, count: int, unit: str) -> date | None:
    if unit in {"month", "year"}:
        return _months(today, count * (12 if unit == "year" else 1))
    days = {"day": count, "week": 7 * count, "fortnight": 14 * count, "hour": -(-count // 24)}
    return today + timedelta(days=days[unit]) if unit in days else None


def _months(day: date, months: int) -> date:
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def _named(pieces: Sequence[Piece], today: date) -> date | None:
    """Read a weekday, «الأسبوع المقبل», "the end of the month"."""
    keys = [p.key for p in pieces if p.key not in _LEADS - _NEXT and p.key != "of"]
    plain = [key for key in keys if key not in _NEXT | _THIS]
    ends = bool(plain) and plain[0] in _ENDS
    if len(plain) != 1 + int(ends):
        return None
    if plain[0] in _TOMORROW:
        return today + timedelta(days=1)
    day = weekday(plain[-1]) or (weekday(plain[-1][1:]) if plain[-1][:1] == "ل" else None)
    if day is not None and not ends:
        ahead = (day - today.isoweekday()) % 7 or 7
        if "next" in keys and ahead > 7 - today.isoweekday() and ahead < 7:
            return today + timedelta(days=ahead)
        # "next Friday", said on a Monday: of this week or of the next?
        return None if "next" in keys and ahead < 7 else today + timedelta(days=ahead)
    unit = next((UNITS[r][0] for r in without_clitics(plain[-1]) if r in UNITS), "")
    if not ends and not _NEXT & set(keys):
        return None
    if unit == "week" and not (ends and _NEXT & set(keys)):
        first = 7 if is_arabic(plain[-1]) else 1
        return today + timedelta(days=(first - today.isoweekday()) % 7 or 7)
    twice = ends and bool(_NEXT & set(keys))  # the end of next month
    return _months(today.replace(day=1), 1) if unit == "month" and not twice else None


def _dated(text: str, pieces: Sequence[Piece], today: date) -> date | None:
    found = find_dates(text)
    if len(found) != 1:
        return None
    expr = found[0]
    outside = [p.key for p in pieces if p.end <= expr.start or p.start >= expr.end]
    if any(key not in _LEADS for key in outside):
        return None
    days = resolve(expr, _Written(start=today, end=today), future=True)
    if days is None or days.precision not in {"day", "month"} or expr.part:
        return None
    return days.start if days.start > today else None  # Monday, said on a Monday, is the next
