"""What models cost, kept below the caps, in the database.

In:  tokens that a call may take, tokens that it took
Out: Reservation, or OverCap with the name of the cap

Implements Accounts of ports.py over the connections of a SqlStore. A reservation is one transaction
that begins with the lock of a writer: it sums, compares and inserts while no other process can.
"""

from __future__ import annotations

import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta

from sqlalchemy import ColumnElement, case, delete, func, insert, or_, select, update
from sqlalchemy.ext.asyncio import AsyncConnection

from mujaz.ports import OverCap, Reservation, Spent
from mujaz.store.articles import SqlStore
from mujaz.store.schema import corpus, spending
from mujaz.tariff import Cap, Tariff, Tokens, broken_cap, caps_of

RESERVED_FOR = timedelta(minutes=15)  # ten minutes are the most that one call may be given
KEPT_FOR = timedelta(days=62)  # this month and the one before, whatever their length


class SqlSpend:
    """A ledger of what was spent, beside the articles; open the store first."""

    def __init__(
        self,
        store: SqlStore,
        *,
        tariff: Tariff,
        caps: Mapping[Cap, int],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self._tariff = tariff
        self._caps = caps
        self._clock = clock

    async def reserve(self, *, user: str, group: str, most: Tokens) -> Reservation | OverCap:
        """Hold what a call may cost at most, or name the cap that this would break."""
        now, amount = self._clock(), self._tariff.cost(most)
        today = now.astimezone(UTC).date()
        async with self._store.writing() as conn:
            await conn.execute(_LOCK)
            spent = await _spent(conn, user=user, group=group, now=now)
            cap = broken_cap(caps_of(self._caps, user=user, group=group), spent, amount)
            if cap is not None:
                return OverCap(cap=cap)
            await conn.execute(delete(spending).where(spending.c.day < today - KEPT_FOR))
            row = {
                "id": uuid.uuid4().hex, "user_key": user, "group_key": group, "day": today,
                "amount": amount, "expires": int((now + RESERVED_FOR).timestamp()),
                "prompt_tokens": 0, "cached_tokens": 0, "completion_tokens": 0,
            }  # fmt: skip
            await conn.execute(insert(spending), row)
        return Reservation(id=str(row["id"]), amount=amount)

    async def settle(self, reservation: Reservation, used: Tokens) -> None:
        """Keep what a call did cost, in place of what was held; a second time changes nothing."""
        async with self._store.writing() as conn:
            await conn.execute(
                update(spending)
                .where(spending.c.id == reservation.id, spending.c.expires.is_not(None))
                .values(
                    amount=self._tariff.cost(used), expires=None, prompt_tokens=used.prompt,
                    cached_tokens=used.cached, completion_tokens=used.completion,
                )
            )  # fmt: skip

    async def release(self, reservation: Reservation) -> None:
        """Give back what was held for a call that was not made; nothing once it is settled."""
        async with self._store.writing() as conn:
            await conn.execute(
                delete(spending).where(
                    spending.c.id == reservation.id, spending.c.expires.is_not(None)
                )
            )

    async def of_person(self, user: str) -> Sequence[Spent]:
        """Return what is settled on a person's account, oldest day first."""
        rows = select(
            spending.c.day, spending.c.group_key, spending.c.prompt_tokens,
            spending.c.cached_tokens, spending.c.completion_tokens,
        )  # fmt: skip
        mine = (spending.c.user_key == user) & spending.c.expires.is_(None)
        async with self._store.reading() as conn:
            found = await conn.execute(rows.where(mine).order_by(spending.c.day, spending.c.id))
        return [
            Spent(day=r[0], group=r[1], tokens=Tokens(prompt=r[2], cached=r[3], completion=r[4]))
            for r in found
        ]

    async def forget(self, user: str) -> None:
        """Take a person's name off what was spent; the sums stay."""
        async with self._store.writing() as conn:
            await conn.execute(
                update(spending).where(spending.c.user_key == user).values(user_key="")
            )


# On SQLite the transaction holds the writer's lock already; PostgreSQL locks the row.
_LOCK = select(corpus.c.id).with_for_update()


async def _spent(
    conn: AsyncConnection, *, user: str, group: str, now: datetime
) -> Mapping[Cap, int]:
    """Return what counts against each cap: what is settled, and what is held and not expired."""
    today: date = now.astimezone(UTC).date()
    is_today = spending.c.day == today
    counts = or_(spending.c.expires.is_(None), spending.c.expires > int(now.timestamp()))
    sums = {
        Cap.USER_DAY: _sum(is_today & (spending.c.user_key == user)),
        Cap.GROUP_DAY: _sum(is_today & (spending.c.group_key == group)),
        Cap.DAY: _sum(is_today),
        Cap.MONTH: func.coalesce(func.sum(spending.c.amount), 0),
    }
    found = await conn.execute(
        select(*sums.values()).where(spending.c.day >= today.replace(day=1), counts)
    )
    return dict(zip(sums, map(int, found.one()), strict=True))


def _sum(which: ColumnElement[bool]) -> ColumnElement[int]:
    return func.coalesce(func.sum(case((which, spending.c.amount), else_=0)), 0)
