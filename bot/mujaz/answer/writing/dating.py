"""The day of what a model claims.

In:  a drafted claim, the sentences that it rests on
Out: the day that stands in them, or None; what the model says of it only chooses among these
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.kinds import event_date
from mujaz.answer.writing.drafts import DraftedClaim
from mujaz.language.dates import DateExpr, find_dates
from mujaz.model import DateSpan, Precision

_RESOLVED = frozenset({Precision.DAY, Precision.MONTH})


def date_of(drafted: DraftedClaim, units: Sequence[Unit]) -> DateSpan | None:
    """Return the day of what a claim tells: one that its own words name, else the only day of its
    sentences; None where they have several, of which a model may have taken the wrong one.
    """
    spans = {d.span for u in units for d in u.dates if d.span is not None}
    events = [m.span for u in units if (m := event_date(u)) is not None and m.span is not None]
    said = find_dates(drafted.text)
    if said:
        named = [s for s in spans if s.precision in _RESOLVED and any(_means(d, s) for d in said)]
        told = [s for s in events if s in named] or named
        return told[0] if len(set(told)) == 1 else None
    if len({s for s in spans if s.precision is Precision.DAY}) > 1:
        return None
    given = [s for s in spans if s.precision in _RESOLVED and drafted.date == _iso(s)]
    return next(iter([*given, *events]), None)


def _means(said: DateExpr, span: DateSpan) -> bool:
    """Return whether words that name a time can mean a day or a month."""
    day = span.precision is Precision.DAY
    return (
        (said.month is not None or said.weekday is not None)
        and said.month in {None, span.start.month}
        and (said.day is None or (day and said.day == span.start.day))
        and (said.weekday is None or (day and said.weekday == span.start.weekday()))
        and said.year in {None, span.start.year}
    )


def _iso(span: DateSpan) -> str:
    day = span.precision is Precision.DAY
    return span.start.isoformat() if day else span.start.strftime("%Y-%m")
