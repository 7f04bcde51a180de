"""Set dated events in their order.

In:  the units that answer, and the claims that were chosen
Out: timeline entries, oldest first, each with its absolute date and the words it rests on
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

from mujaz.answer.extract import ClaimWriter, citation, same
from mujaz.answer.gather import Unit
from mujaz.answer.kinds import event_date
from mujaz.answer.verify.check import check_claim
from mujaz.model import Claim, Precision, TimelineEntry

MOST_ENTRIES = 8
_EXACT = frozenset({Precision.DAY, Precision.RANGE, Precision.MONTH})
_WIDEST_RANGE = timedelta(days=6)  # «هذا الأسبوع» alone sets nothing in order


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
        if span is None or span.precision not in _EXACT:
            continue
        if span.precision is Precision.RANGE and span.end - span.start > _WIDEST_RANGE:
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
    return tuple(sorted(entries, key=lambda e: (e.span.start, e.span.end, e.citations[0].start)))
