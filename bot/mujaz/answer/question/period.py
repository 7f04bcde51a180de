"""Read the stretch of time that a question names, against the day on which it is asked.

In:  the times in a question ("in April", الأسبوع الماضي, "between 1 and 5 April"), today
Out: Period: first and last day; whether other years will do, since the question names none

A month or a day without a year means the latest one that the articles tell of, so the same days
of earlier years fit too. A time counted from today ("last week") means these days and no others.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mujaz.language.calendar_words import look
from mujaz.language.dates import DateExpr
from mujaz.language.fold import fold_key
from mujaz.language.resolve import Resolved, resolve
from mujaz.language.tokens import tokenize
from mujaz.model import DateSpan

YEARS_BACK = 3  # that are searched for days without a year
_FROM_TODAY = frozenset({"relative", "ago", "rolling"})
_DAY = timedelta(days=1)
_AND = frozenset("و - – and to until till الي حتي".split())
_BETWEEN = frozenset("between from بين من".split())
_SINCE = frozenset("since after منذ بعد".split())
_UNTIL = frozenset("before until till by قبل حتي لغايه".split())
_STRICT = frozenset("after before بعد قبل".split())


@dataclass(frozen=True, slots=True)
class _Today:
    start: date
    end: date
    basis: str = "stated"


@dataclass(frozen=True, slots=True, kw_only=True)
class Period:
    """Days that a question asks about; None where it leaves an end open."""

    since: date | None
    until: date | None
    any_year: bool = False  # the words name no year

    def holds(self, span: DateSpan) -> bool:
        """Whether a date may lie in it."""
        return any(
            (since is None or span.end >= since) and (until is None or span.start <= until)
            for since, until in self.turns(_turns_to(self, span))
        )

    def turns(self, years: int = YEARS_BACK) -> Sequence[tuple[date | None, date | None]]:
        """Return its days, then those of the years before where any will do."""
        back = range(years + 1) if self.any_year else range(1)
        return [(_earlier(self.since, n), _earlier(self.until, n)) for n in back]


def period_of(text: str, when: Sequence[DateExpr], today: date | None) -> Period | None:
    """Return the period that a question names; None where it names none that can be told.

    A single day or month without a year is none: what it leaves open is looked at part by part.
    """
    if today is None or not when:
        return None
    when = [*when[:2], *_second_month(text, when)][:2]
    days = [resolve(expr, _Today(today, today)) for expr in when]
    first, expr = days[0], when[0]
    if first is None:
        return None
    any_year = all(e.year is None and not _from_today(e) for e in when)
    if len(when) > 1 and (last := days[1]) is not None and _is_range(text, when):
        return _range(first, last, when, any_year=any_year)
    lead = _word_before(text, expr.start)
    if lead in _SINCE:
        return Period(since=first.end + _DAY if lead in _STRICT else first.start, until=None)
    if lead in _UNTIL:
        return Period(since=None, until=first.start - _DAY if lead in _STRICT else first.end)
    if len(when) == 1 and (_from_today(expr) or expr.day_end is not None):
        return Period(since=first.start, until=first.end, any_year=any_year)
    return None


def window_of(when: Sequence[DateExpr], today: date | None) -> Period | None:
    """Return the days of one time named, to search them first; other years will do."""
    if today is None or len(when) != 1:
        return None
    found = resolve(when[0], _Today(today, today))
    if found is None:
        return None
    return Period(since=found.start, until=found.end, any_year=when[0].year is None)


def _range(
    first: Resolved, last: Resolved, when: Sequence[DateExpr], *, any_year: bool
) -> Period | None:
    since, until = first.start, last.end
    if since > until and when[1].year is not None and when[0].year is None:
        since = since.replace(year=until.year)  # "between 1 and 5 April 2025"
    if since > until and any_year:
        since = _earlier(since, 1) or since
    return Period(since=since, until=until, any_year=any_year) if since <= until else None


def _is_range(text: str, when: Sequence[DateExpr]) -> bool:
    between = fold_key(text[when[0].end : when[1].start]).split()
    joined = between == [] and when[1].text.startswith("و")
    return _word_before(text, when[0].start) in _BETWEEN and (
        joined or (len(between) == 1 and between[0] in _AND)
    )


def _second_month(text: str, when: Sequence[DateExpr]) -> list[DateExpr]:
    """Return the month behind "between March and": "May" alone could be another word."""
    if len(when) != 1 or _word_before(text, when[0].start) not in _BETWEEN:
        return []
    rest = [t for t in tokenize(text) if t.start >= when[0].end][:3]
    joined = bool(rest) and rest[0].key.startswith("و") and len(rest[0].key) > 1
    if joined or (len(rest) > 1 and rest[0].key in _AND):
        token = rest[0] if joined else rest[1]
        start = token.start + int(joined)
        if month := look(token.key[int(joined) :]).month:
            words = text[start : token.end]
            return [DateExpr(start=start, end=token.end, text=words, kind="date", month=month)]
    return []


def _word_before(text: str, start: int) -> str:
    before = [t.key for t in tokenize(text) if t.end <= start]
    return before[-1].removeprefix("و") if before else ""


def _from_today(expr: DateExpr) -> bool:
    """Whether days are counted from the day of asking; "on Friday" may be any Friday."""
    return expr.kind in _FROM_TODAY and (expr.kind != "relative" or expr.offset is not None)


def _earlier(day: date | None, years: int) -> date | None:
    if day is None or not years:
        return day
    try:
        return day.replace(year=day.year - years)
    except ValueError:  # 29 February
        return day.replace(year=day.year - years, day=28)


def _turns_to(period: Period, span: DateSpan) -> int:
    """Return how many years back a date lies, at most."""
    last = period.until or period.since
    return max(last.year - span.start.year + 1, 0) if last else 0
