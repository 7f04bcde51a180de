"""Tell whether articles may be of one occasion: they appeared within days of each other.

In:  when they appeared, None where nothing tells
Out: whether at most ten days lie between them
"""

from __future__ import annotations

from datetime import timedelta

from mujaz.model import DateSpan

ONE_NEWS = timedelta(days=10)  # articles further apart speak of different occasions


def of_one_news(*published: DateSpan | None) -> bool:
    """Return whether no two of some days lie further apart; who has none is no hindrance."""
    days = [d for d in published if d is not None]
    return not days or max(d.start for d in days) - min(d.end for d in days) <= ONE_NEWS
