"""C6: days, weekdays, months of both systems, times of day, and what they open, close or bound."""

from __future__ import annotations

from mujaz.answer.verify.dates.belonging import check_belonging
from mujaz.answer.verify.dates.bounding import check_bounding
from mujaz.answer.verify.dates.clock import check_clock
from mujaz.answer.verify.dates.edges import check_edges
from mujaz.answer.verify.dates.latest import check_latest
from mujaz.answer.verify.dates.next_door import check_next_door
from mujaz.answer.verify.dates.seasons import check_seasons
from mujaz.answer.verify.dates.spans import check_spans
from mujaz.answer.verify.dates.timely import check_timely
from mujaz.answer.verify.dates.times import check_dates
from mujaz.answer.verify.dates.which_year import check_which_year
from mujaz.answer.verify.grammar.pair import Check

CHECKS: tuple[Check, ...] = (
    check_dates,
    check_bounding,
    check_latest,
    check_timely,
    check_clock,
    check_spans,
    check_belonging,
    check_edges,
    check_next_door,
    check_seasons,
    check_which_year,
)
