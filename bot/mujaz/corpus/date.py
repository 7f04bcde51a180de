"""Work out when an article was published, and which days its words stand for.

In:  the clean text, what its page states, its title, today's date
Out: the publication date with its basis, or why it is unknown; the dated words in order

A date is stated where the page or the dateline gives day, month and year. Otherwise it is inferred
from clues, each a first and a last possible day with its reason; the clues must agree.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from mujaz.language.dates import DateExpr, find_dates
from mujaz.language.resolve import Published, Resolved
from mujaz.language.resolve import resolve as resolve_days
from mujaz.language.tense import Tense, clause_tense
from mujaz.model import Basis, DateMention, DateSpan, Precision

_LEAD = 600  # characters: a headline, a standfirst and a first paragraph
_BYLINE = 120  # characters of a line of names and dates, parted by bars
_HEAD_LINES = 6  # where a page puts its date
_YEARS_BACK = 4
_NEAR = timedelta(days=6)  # news names weekdays of its own week
_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_PUBLISHED = re.compile(
    r"(?:نُ?شر(?:ت)?(?: في| بتاريخ| يوم)?|تاريخ النشر|بتاريخ|التاريخ|published(?: on| at)?"
    r"|posted(?: on| at)?|first published|date(?: published)?)\s*[:：|-]?\s*$",
    re.IGNORECASE,
)
_UPDATED = re.compile(r"(?:updated?|modified|تحديث|التحديث|عُ?دل|تعديل)\W*(?:on|at|في)?\W*$", re.I)
_CITY = re.compile(r"[A-Z][A-Z .,'’/()-]{2,50}[ ,]\s*(?:\([^)]{2,30}\)\s*)?")
_DATELINE_ENDS = re.compile(r"\s*(?:\([^)]{2,40}\)\s*)?[-–—:/|]|\s*\(")
_BRACKETS = re.compile(r"\([^)]*\)")
_DEADLINE = re.compile(
    r"(?:حتى|بحلول|قبل|نحو|until|till|by|before)\s+(?:عام |سنة )?$", re.IGNORECASE
)
_SINCE = re.compile(r"(?:منذ|بعد|قبل|since|after|before|until|حتى)\s+(?:يوم )?$", re.IGNORECASE)
# A date in the lead that belongs to the background, not to the news
_BACKGROUND = re.compile(
    r"(?:which|who|that|when|began|started|signed|invasion|war|التي|الذي|الذين|عندما|حين|غزو|حرب|بدء|بداية"
    r"|اندلاع|الموقع|الموقعة)\b",
    re.IGNORECASE,
)
_ERA = re.compile(r"(?<=\d)\s?(?:م|ميلادية?|ميلاديا|ce|ad)(?!\w)\.?", re.IGNORECASE)  # «2026م»
_CLOCK = re.compile(r"\d|\b(?:am|pm|gmt|utc|est|by|on|at)\b|[صم]\b|[^\w]|_", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Clue:
    """What some words say of the publication: the first and last day that it can be."""

    reason: str
    first: date = date.min
    last: date = date.max

    @property
    def closed(self) -> bool:
        return self.first > date.min and self.last < date.max


def resolve(
    expr: DateExpr, published: DateSpan | None, *, tense: Tense = ""
) -> DateSpan | None:  # fmt: skip
    """Return the days that the words stand for with their basis, or None."""
    found = resolve_days(
        expr, published, future=tense in {"future", "aimed"}, unclear=tense in {"unclear", "aimed"}
    )
    return None if found is None else to_span(found)


def to_span(found: Resolved) -> DateSpan:
    """Say a resolved date in the shared vocabulary."""
    return DateSpan(
        start=found.start,
        end=found.end,
        precision=Precision(found.precision),
        basis=Basis.STATED if found.stated else Basis.INFERRED,
        reason=found.reason,
    )


def date_mentions(text: str, published: DateSpan | None) -> tuple[DateMention, ...]:
    """Return every expression of time in the text, in order, with the days it stands for."""
    return tuple(
        DateMention(
            start=e.start,
            end=e.end,
            text=e.text,
            span=resolve(e, published, tense=clause_tense(text, e.start, e.end)),
        )
        for e in find_dates(text)
    )


def published_date(
    text: str, *, stated: date | None, stated_words: str, title: str, now: date
) -> tuple[DateSpan | None, str]:
    """Return when the article was published, or None and why that is unknown.

    Args:
        text: the clean text.
        stated: the date in the page's metadata, if any.
        stated_words: the page's own date line, if any («نشر في: 4 أبريل 2025»).
        title: the headline.
        now: today; nothing is published later.
    """
    stated_words = _ERA.sub(" ", stated_words)
    known = stated or _stated_in(stated_words, whole=True) or _stated_in(text, whole=False)
    if known is not None:
        if known <= now:
            return _stated(known), ""
        return None, f"the stated date {known} lies after today, {now}"
    sources = [s for s in (stated_words, title, text) if s.strip()]
    found = [(s, find_dates(s)) for s in sources]
    clues = [c for s, exprs in found for e in exprs for c in _clues(s, e, exprs, now)]
    if stated_words.strip():
        clues += [_exact(e, now) for e in found[0][1] if e.year is None and e.weekday is not None]
    return _together(clues, _today_weekdays(e for _, exprs in found for e in exprs), now)


def _stated(day: date) -> DateSpan:
    return DateSpan(start=day, end=day, precision=Precision.DAY, basis=Basis.STATED, reason="")


def _stated_in(text: str, *, whole: bool) -> date | None:
    """Return the full date of a page's date line or dateline; the first one that is no update."""
    head = text if whole else "\n".join(text[: 2 * _LEAD].split("\n")[:_HEAD_LINES])
    for expr in find_dates(head):
        days = resolve_days(expr, None)
        if days is None or not days.stated or days.precision != "day":
            continue
        if _UPDATED.search(head[: expr.start]):
            continue
        if whole or _is_date_line(head, expr) or _is_dateline(head, expr):
            return days.start
    return None


def _is_date_line(head: str, expr: DateExpr) -> bool:
    """Whether the words stand behind "published" or fill a line of their own."""
    start = head.rfind("\n", 0, expr.start) + 1
    stop = head.find("\n", expr.end)
    before, behind = head[start : expr.start], head[expr.end : stop if stop >= 0 else len(head)]
    if _PUBLISHED.search(before):
        return True
    if len(before) + len(behind) <= _BYLINE:  # "Jane Doe | 3 Mar 2026 | Updated 4 Mar 2026"
        before, behind = before[_after_bar(before) :], behind.split("|")[0].split("•")[0]
    return not _CLOCK.sub("", before + behind) and "\n" in head.strip()


def _after_bar(before: str) -> int:
    return max(before.rfind("|"), before.rfind("•")) + 1


def _is_dateline(head: str, expr: DateExpr) -> bool:
    """Whether they belong to "LONDON, March 10, 2026 (Reuters) -" or «موسكو، 3 أبريل 2025 -»."""
    before = head[head.rfind("\n", 0, expr.start) + 1 : expr.start].strip(" \t(")
    if not before or expr.offset is not None:
        return False
    if before.isascii():
        return _CITY.fullmatch(before + " ") is not None
    words = _BRACKETS.sub(" ", before).rstrip("،,-–—/:| ").split()
    short = len(words) <= 3 and before[-1] in "،,-–—/:|"
    return short and _DATELINE_ENDS.match(head[expr.end :]) is not None


def _clues(
    text: str, expr: DateExpr, exprs: Sequence[DateExpr], now: date
) -> Iterable[_Clue]:  # fmt: skip
    """Return what one expression says of the publication."""
    if expr.kind != "date" or expr.named or expr.ambiguous or expr.unit == "year":
        return
    tense = clause_tense(text, expr.start, expr.end)
    if expr.full:
        news = expr.end <= _LEAD and _is_news(text, expr, exprs)
        yield from _of_full_date(text, expr, tense, news=news, now=now)
    elif expr.day is not None and expr.month is not None and expr.weekday is not None:
        yield from _of_weekday_date(expr, tense, now)
    elif expr.year is not None and tense == "past" and not _DEADLINE.search(text[: expr.start]):
        first = date(expr.year, expr.month or 1, 1)
        if first <= now:
            yield _Clue(first=first, reason=f"'{_plain(expr)}' is spoken of as past")


def _is_news(text: str, expr: DateExpr, exprs: Sequence[DateExpr]) -> bool:
    """Whether a full date in the lead is that of the news and not of its background."""
    if _SINCE.search(text[: expr.start]):
        return False
    if expr.weekday is not None:
        return True
    rivals = any(e.weekday is not None or e.offset is not None for e in exprs if e.end <= _LEAD)
    first_sentence = re.split(r"[.!?؟\n]\s", text[: expr.start].lstrip())
    return not rivals and len(first_sentence) == 1 and not _BACKGROUND.search(first_sentence[0])


def _of_full_date(
    text: str, expr: DateExpr, tense: str, *, news: bool, now: date
) -> Iterable[_Clue]:  # fmt: skip
    days = resolve_days(expr, None)
    if days is None:
        return
    words = _plain(expr)
    if expr.unit == "day" and expr.offset is not None:
        day = days.start - timedelta(days=expr.offset)
        yield _Clue(first=day, last=day, reason=f"'{words}' names the day of the report")
    elif _UPDATED.search(text[: expr.start]):
        reason = f"the page was updated on '{words}'"
        yield _Clue(first=days.start - _NEAR, last=days.end, reason=reason)
    elif news:
        yield _week_of(days.start, days.end, tense, f"the lead reports of '{words}'")
    elif tense == "past" and days.start <= now:
        yield _Clue(first=days.start, reason=f"'{words}' is spoken of as past")


def _of_weekday_date(expr: DateExpr, tense: str, now: date) -> Iterable[_Clue]:
    """Infer the year from weekday, day and month, where just one recent year fits."""
    fits = _years_that_fit(expr, tense, now)
    if len(fits) != 1:
        return
    day, why = fits[0], _only_year(expr, fits[0], now)
    if expr.unit == "day" and expr.offset is not None:
        day -= timedelta(days=expr.offset)
        yield _Clue(first=day, last=day, reason=f"{why}, and names the day of the report")
        return
    yield _week_of(day, day, tense, why)


def _exact(expr: DateExpr, now: date) -> _Clue:
    """Read a page's own date line that leaves the year out."""
    fits = _years_that_fit(expr, "past", now)
    if len(fits) != 1:
        return _Clue(reason=f"'{_plain(expr)}' gives no year")
    why = _only_year(expr, fits[0], now)
    return _Clue(first=fits[0], last=fits[0], reason=f"the page is dated: {why}")


def _only_year(expr: DateExpr, day: date, now: date) -> str:
    weekday = _WEEKDAYS[day.weekday()]
    return f"'{_plain(expr)}' is a {weekday} only in {day.year}, of the years up to {now}"


def _years_that_fit(expr: DateExpr, tense: str, now: date) -> list[date]:
    fits: list[date] = []
    if expr.day is None or expr.month is None:
        return fits
    for year in range(now.year - _YEARS_BACK, now.year + 1):
        try:
            day = date(year, expr.month, expr.day)
        except ValueError:
            continue
        known_by_now = day <= now or (tense == "future" and day - _NEAR <= now)
        if day.weekday() == expr.weekday and known_by_now:
            fits.append(day)
    return fits


def _week_of(first: date, last: date, tense: str, reason: str) -> _Clue:
    """Return the days on which news of that date is written."""
    if tense == "future":
        return _Clue(first=first - _NEAR, last=first, reason=f"{reason}, and it lies ahead there")
    if tense == "past":
        return _Clue(first=first, last=last + _NEAR, reason=f"{reason}, and it has passed there")
    return _Clue(first=first - _NEAR, last=last + _NEAR, reason=reason)


def _today_weekdays(exprs: Iterable[DateExpr]) -> dict[int, str]:
    """Return the weekdays that «اليوم الأربعاء» or «أمس الثلاثاء» say the publication is."""
    return {
        (e.weekday - e.offset) % 7: _plain(e)
        for e in exprs
        if e.weekday is not None and e.offset is not None and e.unit == "day"
    }


def _together(
    clues: list[_Clue], weekdays: dict[int, str], now: date
) -> tuple[DateSpan | None, str]:
    """Intersect the clues; where they contradict each other nothing is known."""
    closed = [c for c in clues if c.closed]
    if not closed:
        return None, _why_unknown(clues, weekdays)
    first, last = max(c.first for c in clues), min(min(c.last for c in clues), now)
    if first > last:
        reasons = dict.fromkeys(c.reason for c in clues)
        return None, f"the clues contradict each other (today is {now}): " + "; ".join(reasons)
    reasons = dict.fromkeys(c.reason for c in closed)
    days = [first + timedelta(days=n) for n in range((last - first).days + 1)]
    if weekdays and len(days) > 1:
        days = [d for d in days if d.weekday() in weekdays]
        reasons |= dict.fromkeys(f"'{words}' names the weekday" for words in weekdays.values())
    contradicted = len(days) == 1 and weekdays and days[0].weekday() not in weekdays
    if not days or contradicted or len(weekdays) > 1:
        named = ", ".join(f"'{words}'" for words in weekdays.values())
        return None, f"the clues contradict each other: {named}; " + "; ".join(reasons)
    span = DateSpan(
        start=days[0],
        end=days[-1],
        precision=Precision.DAY if len(days) == 1 else Precision.RANGE,
        basis=Basis.INFERRED,
        reason="; ".join(reasons),
    )
    return span, ""


def _why_unknown(clues: list[_Clue], weekdays: dict[int, str]) -> str:
    if clues:
        latest = max(clues, key=lambda c: c.first)
        return f"no date is stated; all that is known is that it is not before {latest.first}: " + (
            latest.reason
        )
    if weekdays:
        words = next(iter(weekdays.values()))
        return f"no date is stated; '{words}' names a weekday but neither month nor year"
    return "no date is stated and no words of the text give one"


def _plain(expr: DateExpr) -> str:
    return " ".join(expr.text.split())


__all__ = ["Published", "date_mentions", "published_date", "resolve", "to_span"]
