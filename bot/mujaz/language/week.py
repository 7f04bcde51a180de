"""Read the days of a week at a place in a text.

In:  tokens and the index of one of them
Out: ISO weekdays, and whether they are named, excepted or every day of the week

«من الأحد إلى الخميس», "Sun-Thu", «أيام العمل», "weekends", «كل يوم ما عدا الجمعة».
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from mujaz.language.clock_words import PARTS, words
from mujaz.language.day_names import EVERY_DAY, days_between, weekday
from mujaz.language.fold import fold_key
from mujaz.language.setup_lex import END, SetupToken


def _phrases(*rows: str) -> tuple[tuple[str, ...], ...]:
    return tuple(sorted((tuple(fold_key(row).split()) for row in rows), key=len, reverse=True))


_EVERY = _phrases(
    "every day", "everyday", "each day", "daily", "all days", "all week", "seven days a week",
    "كل يوم", "كل الأيام", "كل أيام الأسبوع", "جميع أيام الأسبوع", "طوال الأسبوع", "طيلة الأسبوع",
    "7 days a week", "all 7 days", "طوال أيام الأسبوع", "طيلة أيام الأسبوع",
    "كل ايام", "يوميا", "يومي", "كل الاسبوع", "جميع الأيام",
)  # fmt: skip
_WORK = _phrases(
    "weekdays", "weekday", "week days", "workdays", "work days", "working days", "business days",
    "أيام العمل", "أيام الدوام", "أيام الشغل", "يوم عمل", "ايام عمل", "الأيام العادية",
)  # fmt: skip
_FREE = _phrases(
    "weekend", "weekends", "the weekend", "عطلة نهاية الأسبوع", "عطلة الأسبوع", "نهاية الأسبوع",
    "أيام العطلة", "العطلة الأسبوعية", "الويكند", "ويكند",
)  # fmt: skip
_EXCEPT = _phrases("except", "except for", "excluding", "but not", "but", "not", "no",
                   "don't send", "do not send", "never", "لا", "لا ترسل", "لا ترسله",
                   "بلا", "ليس", "ما عدا", "ماعدا", "عدا",
                   "إلا", "باستثناء", "بدون", "دون", "سوى", "غير")  # fmt: skip
_TO = words("- to till until through thru الى حتى لغاية ل")
_ARTICLES = words("the on of يوم أيام كل every each من from")
_AND = words("و and , ، & / + ؛ ;")
_BETWEEN = words("between بين")
_MOST = 14  # days in one list


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekDays:
    """Days of the week as said."""

    after: int
    days: frozenset[int]
    kind: Literal["named", "except", "every"]


def read_days(
    tokens: Sequence[SetupToken], i: int, working: frozenset[int] = EVERY_DAY
) -> WeekDays | None:
    """Return the days named at i, or None. `working`: what working days are."""
    after = _phrase(tokens, i, _EVERY)
    if after is not None:
        return WeekDays(after=after, days=EVERY_DAY, kind="every")
    if _key(tokens, i) in {"every", "each", "كل"} and _key(tokens, i + 1) in PARTS:
        return WeekDays(after=i + 1, days=EVERY_DAY, kind="every")  # every morning
    excepted = _phrase(tokens, i, _EXCEPT)
    if excepted is not None:
        days, after = _list(tokens, excepted, working)
        return WeekDays(after=after, days=days, kind="except") if days else None
    unit = _unit(tokens, i, working)
    return WeekDays(after=unit[1], days=unit[0], kind="named") if unit is not None else None


def _list(
    tokens: Sequence[SetupToken], i: int, working: frozenset[int]
) -> tuple[frozenset[int], int]:
    days: frozenset[int] = frozenset()
    after = i
    for _ in range(_MOST):
        j = after
        while j < after + 3 and _key(tokens, j) in _AND | _ARTICLES:
            j += 1
        unit = _unit(tokens, j, working)
        if unit is None:
            break
        days, after = days | unit[0], unit[1]
    return days, after


def _unit(
    tokens: Sequence[SetupToken], i: int, working: frozenset[int]
) -> tuple[frozenset[int], int] | None:
    for phrases, days in ((_WORK, working), (_FREE, EVERY_DAY - working)):
        after = _phrase(tokens, i, phrases)
        if after is not None:
            return days, after
    between = _key(tokens, i) in _BETWEEN
    i += int(between)
    first = weekday(_key(tokens, i))
    if first is None:
        return None
    j = i + 1
    joined = _key(tokens, j) in (_TO | _AND if between else _TO)
    j += int(joined)
    if joined and _key(tokens, j) in _ARTICLES:
        j += 1
    last = weekday(_key(tokens, j))
    if last is not None and (joined or between or _key(tokens, j).startswith("لل")):
        return days_between(first, last), j + 1
    return frozenset({first}), i + 1


def _key(tokens: Sequence[SetupToken], i: int) -> str:
    return (tokens[i] if i < len(tokens) else END).key


def _phrase(tokens: Sequence[SetupToken], i: int, phrases: Sequence[tuple[str, ...]]) -> int | None:
    """Return the index behind the longest of the phrases that stands at i."""
    for phrase in phrases:
        first = _key(tokens, i)
        if first not in {phrase[0], "و" + phrase[0]}:
            continue
        if all(_key(tokens, i + n) == word for n, word in enumerate(phrase) if n):
            return i + len(phrase)
    return None
