"""Set dated events in their order.

In:  the units that answer, and the claims that were chosen
Out: timeline entries, oldest first, each with its absolute date and the words it rests on
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.kinds import event_date
from mujaz.answer.verify.check import check_claim
from mujaz.answer.writing.extract import ClaimWriter, citation, same
from mujaz.model import Claim, DateSpan, Precision, TimelineEntry

MOST_ENTRIES = 8
_EXACT = frozenset({Precision.DAY, Precision.RANGE, Precision.MONTH})
_WIDEST_RANGE = timedelta(days=6)  # «هذا الأسبوع» alone sets nothing in order


def timeline_of(claims: Sequence[Claim]) -> tuple[TimelineEntry, ...]:
    """Return the dated ones among claims that have been checked, oldest first."""
    entries: dict[tuple[DateSpan, str, int], TimelineEntry] = {}
    for claim in claims:
        if claim.date is not None and _sets_an_order(claim.date):
            first = claim.citations[0]
            entries.setdefault(
                (claim.date, first.article_id, first.start),
                TimelineEntry(span=claim.date, text=claim.text, citations=claim.citations),
            )
    return tuple(sorted(entries.values(), key=_when)[:MOST_ENTRIES])


def _sets_an_order(span: DateSpan) -> bool:
    """Return whether a date is exact enough to put an event before or after another."""
    if span.precision not in _EXACT:
        return False
    return span.precision is not Precision.RANGE or span.end - span.start <= _WIDEST_RANGE


def _when(entry: TimelineEntry) -> tuple[date, date, int]:
    return entry.span.start, entry.span.end, entry.citations[0].start


def build_timeline(
    units: Sequence[Unit], claims: Sequence[Claim], writer: ClaimWriter
) -> tuple[TimelineEntry, ...]:
    """Return dated entries: those of the claims first, then of other units while there is room."""
    shown = {(c.citations[0].article_id, c.citations[0].start) for c in claims}
    ranked = sorted(units, key=lambda u: (u.article.id, u.start) not in shown)
    taken: list[Unit] = []
    entries: list[TimelineEntry] = []
    for unit in ranked:
        mention = event_date(unit)
        span = mention.span if mention is not None else None
        if span is None or not _sets_an_order(span):
            continue
        if any(same(unit, t) for t in taken):
            continue
        claim = writer.write(unit)
        if check_claim(claim, {unit.article.id: unit.article}):
            continue
        taken.append(unit)
        entries.append(TimelineEntry(span=span, text=claim.text, citations=(citation(unit),)))
        if len(entries) == MOST_ENTRIES:
            break
    return tuple(sorted(entries, key=_when))
