"""Turn the words that name a time into days on the calendar.

In:  a `DateExpr`, the days on which its text may have been published, and the tense of its clause
Out: first and last day with precision, basis and reason; or None where the words do not say enough

News convention: a bare weekday or a bare date in a report lies on or before the publication, in a
clause about what is to come on or after it. Where a weekday and a date contradict each other
nothing is resolved. `corpus.date` wraps the result in the shared vocabulary.
"""

from __future__ import annotations

import calendar
import re
from dataclasses import dataclass
from datetime import MAXYEAR, MINYEAR, date, timedelta
from typing import Literal, Protocol

from mujaz.language.dates import DateExpr

WEEK = 7
_LONGEST_WINDOW = 400  # days of possible publication beyond which no reading can agree
_NEAR, _FAR = 62, 300  # days: "25 October" written in September is hardly last year's
_JUST_PASSED = 3  # months
_SOON = 100  # days: "threatened to strike in March", written in December
_NEXT = re.compile(r"next\b", re.IGNORECASE)
_SHIFT = {"day": 1, "week": WEEK}
Precision = Literal["day", "range", "month", "year"]
Days = tuple[date, date, Precision]


class Published(Protocol):
    """What `resolve` needs to know of a publication date; a `DateSpan` is one."""

    @property
    def start(self) -> date: ...  # noqa: D102
    @property
    def end(self) -> date: ...  # noqa: D102
    @property
    def basis(self) -> str: ...  # noqa: D102


@dataclass(frozen=True, slots=True, kw_only=True)
class Resolved:
    """Days that words stand for; `stated` when day, month and year all stand in them."""

    start: date
    end: date
    precision: Precision
    stated: bool
    reason: str


def resolve(
    expr: DateExpr,
    published: Published | None,
    *,
    future: bool = False,
    unclear: bool = False,
) -> Resolved | None:
    """Return the days that the words stand for, or None when that cannot be known.

    Args:
        expr: what `find_dates` found.
        published: when the text was published, one day or several.
        future: whether the clause speaks of what is to come (`tense.clause_tense`).
        unclear: whether it may speak of either: then both readings must agree. Where it may be
            either and rather lies ahead, both are given: then one that is near ahead will do.
    """
    if expr.kind in {"hijri", "vague"} or expr.ambiguous or expr.named:
        return None
    if expr.year is not None:
        return _absolute(expr)
    if published is None:
        return None
    if unclear:
        return (_soon(expr, published) if future else None) or _either(expr, published)
    window = (published.end - published.start).days
    if not 0 <= window <= _LONGEST_WINDOW:
        return None
    found = _over_window(expr, published, window, future)
    if found is None:
        return None
    if window == 0:
        against = f"the publication date {published.start}"
    else:
        against = f"a publication between {published.start} and {published.end}"
    reason = f"'{_plain(expr)}' read against {against} ({published.basis})"
    start, end, precision = found
    return Resolved(start=start, end=end, precision=precision, stated=False, reason=reason)


def _either(expr: DateExpr, published: Published) -> Resolved | None:
    """Return the reading that holds for the past and for what is to come; a wrong day is worse."""
    back, ahead = (resolve(expr, published, future=future) for future in (False, True))
    if back == ahead or (back is not None and ahead is not None):
        return back if back == ahead else None
    only = back or ahead  # the other one lies a year off
    if only is None or expr.month is None:
        return None
    gaps = ((published.start - only.end).days, (only.start - published.end).days)
    return only if max(gaps) <= _NEAR else None


def _soon(expr: DateExpr, published: Published) -> Resolved | None:
    """Return a month, or a day of one, that lies a few months ahead, and so long since was not."""
    ahead = resolve(expr, published, future=True) if expr.month is not None else None
    waits = (ahead.start - published.end).days if ahead is not None else -1
    return ahead if 0 <= waits <= _SOON else None


def _plain(expr: DateExpr) -> str:
    return " ".join(expr.text.split())


def _over_window(expr: DateExpr, published: Published, window: int, future: bool) -> Days | None:
    """Return the union of the readings, where it is no wider than one of them or than a week."""
    readings: list[Days] = []
    for n in range(window + 1):
        try:
            found = _against(expr, published.start + timedelta(days=n), future)
        except (OverflowError, ValueError):
            found = None
        if found is None and expr.offset is None:
            return None
        if found is not None:
            readings.append(found)  # «اليوم الأربعاء» rules out the days that are no Wednesday
    if not readings:
        return None
    start, end = min(r[0] for r in readings), max(r[1] for r in readings)
    if len(set(readings)) == 1:
        return readings[0]
    widest = max((r[1] - r[0]).days + 1 for r in readings)
    if (end - start).days + 1 > max(WEEK, widest):
        return None
    return start, end, "range"


def _absolute(expr: DateExpr) -> Resolved | None:
    year, month = expr.year or 0, expr.month
    try:
        if month is None:
            start, end, precision = _year(year, expr.part)
        elif expr.day is None:
            start, end, precision = _month(year, month, expr.part)
        else:
            start, end, precision = _day(expr, year)
    except ValueError:
        return None
    if expr.weekday is not None and start.weekday() != expr.weekday:
        return None
    if expr.day is not None:
        return Resolved(start=start, end=end, precision=precision, stated=True, reason="")
    missing = "no day" if month is not None else "neither day nor month"
    reason = f"'{_plain(expr)}' names {missing}"
    return Resolved(start=start, end=end, precision=precision, stated=False, reason=reason)


def _day(expr: DateExpr, year: int) -> Days:
    start = date(year, expr.month or 1, expr.day or 1)
    if expr.day_end is None:
        return start, start, "day"
    end = date(year, expr.month or 1, expr.day_end)
    if end < start:
        raise ValueError("the second day comes before the first")
    return start, end, "range"


def _month(year: int, month: int, part: str = "") -> Days:
    last = calendar.monthrange(year, month)[1]
    first, final = {"early": (1, 10), "mid": (11, 20), "late": (21, last)}.get(part, (1, last))
    return date(year, month, first), date(year, month, final), "range" if part else "month"


def _year(year: int, part: str = "") -> Days:
    if not MINYEAR <= year <= MAXYEAR:
        raise ValueError("no such year")
    first, final = {"early": (1, 4), "mid": (5, 8), "late": (9, 12)}.get(part, (1, 12))
    end = date(year, final, calendar.monthrange(year, final)[1])
    return date(year, first, 1), end, "range" if part else "year"


def _against(expr: DateExpr, published: date, future: bool) -> Days | None:
    if expr.kind == "ago":
        if expr.direction == "future" and not future:
            return None  # «بعد يومين عاد»: counted from another day of the story
        return _ago(expr, published)
    if expr.kind == "rolling":
        return _rolling(expr, published)
    if expr.month is not None:
        found = _dated(expr, published, future)
        anchored = expr.offset is not None and expr.unit == "day"
        if found and anchored and found[0] != published + timedelta(days=expr.offset or 0):
            return None
        return found
    if expr.day is not None and expr.unit == "month":
        index = published.year * 12 + published.month - 1 + (expr.offset or 0)
        day = date(index // 12, index % 12 + 1, expr.day)
        return None if expr.weekday not in {None, day.weekday()} else (day, day, "day")
    if expr.weekday is not None:
        return _weekday(expr, published, future)
    return _unit(expr, published, future)


def _weekday(expr: DateExpr, published: date, future: bool) -> Days | None:
    want = expr.weekday or 0
    back = (published.weekday() - want) % WEEK
    ahead = (want - published.weekday()) % WEEK
    if expr.unit == "day" and expr.offset is not None:
        day = published + timedelta(days=expr.offset)
        return (day, day, "day") if day.weekday() == want else None
    if expr.unit == "week" and expr.offset is not None:
        weeks = _week_starts(published, expr.offset, expr.arabic)
        days = {s + timedelta(days=(want - s.weekday()) % WEEK) for s in weeks}
        return (min(days), max(days), "day") if len(days) == 1 else None
    if expr.direction == "past":
        day = published - timedelta(days=back or WEEK)
    elif expr.direction == "future":
        day = published + timedelta(days=ahead or WEEK)
        if _NEXT.match(expr.text) and published.weekday() < want:
            return None  # "next Friday", said on a Monday: of this week or of the next?
    elif expr.direction == "this" and not future:
        day = published + timedelta(days=want - published.weekday())
    else:
        day = published + timedelta(days=ahead if future else -back)
    return day, day, "day"


def _dated(expr: DateExpr, published: date, future: bool) -> Days | None:
    """Read a month, or day and month, without a year."""
    month, part = expr.month or 1, expr.part
    if expr.unit == "year" and expr.offset is not None:
        found = _in_year(expr, published.year + expr.offset)
        return found
    if expr.direction == "this":
        return _in_year(expr, published.year) if month == published.month else None
    if expr.day is None:
        passed = published.month - month if not expr.direction else published.month - month - 1
        if expr.direction == "future" or (future and not expr.direction):
            waits = month - published.month - (1 if expr.direction else 0)
            if not expr.direction and -_JUST_PASSED <= waits < 0:
                return None  # "the truce of February", written in March, is not next year's
            return _month(published.year + (1 if waits < 0 else 0), month, part)
        return _month(published.year - (1 if passed < 0 else 0), month, part)
    years = range(published.year - 8, published.year + 9)  # 29 February is rare
    days = [d for d in (_in_year(expr, y, check=False) for y in years) if d is not None]
    past = next((d for d in reversed(days) if _before(d, published, expr.direction)), None)
    ahead = next((d for d in days if _after(d, published, expr.direction)), None)
    return _choose(expr, (past, ahead), published, future)


def _before(days: Days, published: date, direction: str) -> bool:
    return days[0] < published or (days[0] == published and direction != "past")


def _after(days: Days, published: date, direction: str) -> bool:
    return days[1] > published or (days[1] == published and direction != "future")


def _choose(
    expr: DateExpr, sides: tuple[Days | None, Days | None], published: date, future: bool
) -> Days | None:
    """Choose between the last such day and the next one; the weekday, if given, must agree."""
    past, ahead = sides
    wants_future = expr.direction == "future" or (future and not expr.direction)
    first, other = (ahead, past) if wants_future else (past, ahead)
    if expr.weekday is not None:
        fits = [d for d in (first, other) if d and d[0].weekday() == expr.weekday]
        if expr.direction:
            fits = [d for d in fits if d == first]
        return fits[0] if fits else None
    if first and other and not expr.direction:  # last year's, or a tense that was misread?
        gaps = [abs((d[0] - published).days) for d in (first, other)]
        if gaps[0] > _FAR and gaps[1] <= _NEAR:
            return None
    return first


def _in_year(expr: DateExpr, year: int, *, check: bool = True) -> Days | None:
    try:
        if expr.day is None:
            return _month(year, expr.month or 1, expr.part)
        found = _day(expr, year)
    except ValueError:
        return None
    wrong = expr.weekday is not None and found[0].weekday() != expr.weekday
    return None if check and wrong else found


def _unit(expr: DateExpr, published: date, future: bool) -> Days | None:
    offset = expr.offset
    if expr.unit == "weekend":
        return _weekend(published, offset, future, expr.arabic)
    if offset is None:
        return None
    if expr.unit == "day":
        day = published + timedelta(days=offset)
        return day, day, "day"
    if expr.unit == "week":
        return _week(published, offset, expr)
    if expr.unit == "month":
        index = published.year * 12 + published.month - 1 + offset
        return _month(index // 12, index % 12 + 1, expr.part)
    return _year(published.year + offset, expr.part) if expr.unit == "year" else None


def _week_starts(published: date, offset: int, arabic: bool) -> list[date]:
    """Return the first days of the week; Arabic media start it on Saturday, Sunday or Monday."""
    firsts = (5, 6, 0) if arabic else (0,)
    shifted = published + timedelta(days=WEEK * offset)
    return [shifted - timedelta(days=(shifted.weekday() - f) % WEEK) for f in firsts]


def _week(published: date, offset: int, expr: DateExpr) -> Days:
    starts = _week_starts(published, offset, expr.arabic)
    start, end = min(starts), max(starts) + timedelta(days=WEEK - 1)
    if expr.arabic and offset == -1 and published.weekday() in {4, 5}:
        # the working week of much of the Arab world is over by then: "last week" may mean it
        end = max(end, published - timedelta(days=published.weekday() - 3))
    if expr.part in {"early", "mid", "late"} and not expr.arabic:
        low, high = {"early": (0, 2), "mid": (2, 3), "late": (3, 6)}[expr.part]
        start, end = start + timedelta(days=low), start + timedelta(days=high)
    return start, end, "range"


def _weekend(published: date, offset: int | None, future: bool, arabic: bool) -> Days:
    """Return Saturday and Sunday; in Arabic with Friday, a free day in much of the Arab world."""
    monday = published - timedelta(days=published.weekday())
    inside = published.weekday() >= 5
    if offset is None:
        weeks = 0 if future or inside else -1
    else:
        weeks = offset
        if offset == 0 and not future and published.weekday() <= 1:
            weeks = -1  # said on a Monday or Tuesday about the days just past
    saturday = monday + timedelta(days=5 + WEEK * weeks)
    return saturday - timedelta(days=int(arabic)), saturday + timedelta(days=1), "range"


def _ago(expr: DateExpr, published: date) -> Days | None:
    """Count days, weeks, months or years from the publication, back or ahead."""
    count, unit = (expr.count or 0) * (1 if expr.direction == "future" else -1), expr.unit
    if unit == "day":
        day = published + timedelta(days=count)
        return day, day, "day"
    if unit == "week":  # "two weeks ago" is not said of one day
        middle = published + timedelta(days=WEEK * count)
        return middle - timedelta(days=3), middle + timedelta(days=3), "range"
    if unit == "month":
        index = published.year * 12 + published.month - 1 + count
        return _month(index // 12, index % 12 + 1)
    return _year(published.year + count) if unit == "year" else None


def _rolling(expr: DateExpr, published: date) -> Days | None:
    count, unit = expr.count or 0, expr.unit
    sign = 1 if expr.direction == "future" else -1
    if unit == "hour":
        other = published + timedelta(days=sign * -(-count // 24))
    elif unit in _SHIFT:
        other = published + timedelta(days=sign * count * _SHIFT[unit])
    else:
        months = count * (12 if unit == "year" else 1)
        index = published.year * 12 + published.month - 1 + sign * months
        year, month = index // 12, index % 12 + 1
        other = date(year, month, min(published.day, calendar.monthrange(year, month)[1]))
    start, end = sorted((published, other))
    return start, end, "range"
