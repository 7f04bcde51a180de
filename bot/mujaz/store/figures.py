"""What failed lately, counted in the table of deliveries.

In:  an instant
Out: counts by code

Implements Figures of figures.py.
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import datetime

from sqlalchemy import and_, func, or_, select

from mujaz.deliveries import State
from mujaz.store.articles import SqlStore
from mujaz.store.schema import deliveries
from mujaz.store.subscriptions import ms

rows = deliveries


class SqlFigures:
    """Counts over the deliveries; open the store first."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    async def failures(self, since: datetime) -> Mapping[str, int]:
        """Return what has ended since then without arriving, by its code, the most first."""
        bad = rows.c.state.in_([State.DEAD.value, State.GIVEN_UP.value])
        late = and_(rows.c.state == State.SKIPPED.value, rows.c.error == "too-late")
        count = func.count()
        wanted = (
            select(rows.c.error, count).where(or_(bad, late), rows.c.ended >= ms(since))
            .group_by(rows.c.error).order_by(count.desc(), rows.c.error)
        )  # fmt: skip
        async with self._store.reading() as conn:
            return {error: n for error, n in (await conn.execute(wanted)).all()}
