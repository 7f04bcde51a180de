"""C6: a model keeps the units of time, and the weekday of each act.

In:  a Pair
Out: Reasons

"Two weeks" are no two days, and "last month" no last week: a unit that the evidence does not have
is not counted over. Where the evidence has several days, an act of the claim that has one is told
beside the same day there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.model import Reason

_AR = r"[وفبلك]?(?:ال|ل)?"
_UNITS = {
    "second": re.compile(rf"seconds$|{_AR}(?:ثانيتين|ثواني?)$"),
    "minute": re.compile(rf"minutes?$|{_AR}(?:دقيقه|دقائق|دقايق|دقيقتين)$"),
    "hour": re.compile(rf"(?:hours?|hourly)$|{_AR}(?:ساعه|ساعات|ساعتين|ساعتان)$"),
    "day": re.compile(rf"(?:days?|daily)$|{_AR}(?:ايام|يومين|يومان|يومي|يوميا|يوميه)$"),
    "week": re.compile(
        rf"(?:weeks?|weekly)$|{_AR}(?:اسبوع|اسبوعا|اسابيع|اسبوعين|اسبوعان|اسبوعيا)$"
    ),
    "month": re.compile(rf"(?:months?|monthly)$|{_AR}(?:شهر|شهرا|اشهر|شهور|شهرين|شهران|شهريا)$"),
    "decade": re.compile(rf"decades?$|{_AR}(?:عقود|عقدين)$"),
}  # a year is left out: «عام» is also "general", and dates name it
_DAY = re.compile(rf"days?$|{_AR}(?:ايام|يومين|يومان|يوم|يوما|يومي|يوميا|يوميه)$|daily$")
_WEEKDAYS = {
    "monday": "اثنين", "tuesday": "ثلاثاء", "wednesday": "اربعاء", "thursday": "خميس",
    "friday": "جمعه", "saturday": "سبت", "sunday": "احد",
}  # fmt: skip


def check_spans(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a unit of time, or the day of an act, that the evidence does not have."""
    theirs = pair.evidence.words
    for unit, form in _UNITS.items():
        wanted = _DAY if unit == "day" else form
        ours = next((w for w in pair.claim.words if form.match(w.key)), None)
        if ours is not None and not any(wanted.match(w.key) for w in theirs):
            yield Reason(check="units", detail=f"the evidence has no such time: {ours.raw!r}")
            return
    yield from _of_another_day(pair)
    yield from _of_another_act(pair)


def _of_another_day(pair: Pair) -> Iterator[Reason]:
    days = [(w, name) for w in pair.evidence.words if (name := _weekday(w))]
    if len({name for _, name in days}) < 2:
        return
    for word in pair.claim.words:
        name = _weekday(word)
        there = {w.clause for w, other in days if other == name}
        others = {w.clause for w, other in days if other != name} - there
        if not name or not there:
            continue
        act = _lead(pair, word)
        found = {m.clause for m in pair.matches[act.i]} if act is not None else set()
        if act is not None and found and found <= others:
            detail = f"in the evidence {act.raw!r} is told of another day than {word.raw!r}"
            yield Reason(check="dates", detail=detail)
            return


_AROUND = 8  # words on either side of a date that may tell what happened then


def _of_another_act(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a date or year that stands in the evidence beside nothing claimed."""
    reports = {v.first for v in pair.claim.verbs}
    dated = {w.i for w in pair.claim.words for d in pair.claim.dates if d.start <= w.start < d.end}
    told = {
        m.i for w in pair.claim.words
        if (w.content or w.counted or w.i in reports) and w.i not in dated
        for m in pair.matches[w.i]
    }  # fmt: skip
    for date in pair.claim.dates:
        words = [w for w in pair.claim.words if date.start <= w.start < date.end]
        found = [m for w in words if w.key.isdigit() for m in pair.matches[w.i]]
        if found and not any(_is_beside(pair.evidence, m, told) for m in found):
            yield Reason(check="dates", detail=f"in the evidence {date.text!r} dates another act")
            return


def _is_beside(reading: Reading, date: Word, told: set[int]) -> bool:
    row = reading.words[max(0, date.i - _AROUND) : date.i + 1 + _AROUND]
    return any(w.i in told for w in row)


def _lead(pair: Pair, day: Word) -> Word | None:
    """Return the first act of the clause in which a day stands."""
    reading: Reading = pair.claim
    clause = [w for w in reading.clause(day.clause) if w.content and reading.predicate(w)]
    return next((w for w in clause if pair.matched(w)), None)


def _weekday(word: Word) -> str:
    if not word.arabic:
        return word.key if word.key in _WEEKDAYS else ""
    bare = re.sub(r"^[وفب]?(?:ال|ل)", "", word.key)
    return next((name for name, arabic in _WEEKDAYS.items() if arabic == bare), "")
