"""What models cost, kept below the caps, in the database.

In:  tokens that a call may take, tokens that it took
Out: Reservation, or OverCap with the name of the cap

Implements Accounts of accounts.py over the connections of a store. A reservation is one transaction
that begins with the lock of a writer: it sums, compares and inserts while no other process can.
"""

from __future__ import annotations

import hashlib
import uuid
from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, date, datetime, timedelta
from secrets import token_hex

from sqlalchemy import (
    ColumnElement,
    Update,
    and_,
    case,
    delete,
    func,
    insert,
    or_,
    select,
    update,
)
from sqlalchemy.ext.asyncio import AsyncConnection

from mujaz.accounts import OverCap, Purse, Reservation, Spent
from mujaz.store.schema import spending
from mujaz.store.transactions import Transactions
from mujaz.tariff import Cap, Tariff, Tokens, broken_cap, caps_of

RESERVED_FOR = timedelta(minutes=15)  # ten minutes are the most that one call may be given
KEPT_FOR = timedelta(days=62)  # this month and the one before, whatever their length
_MARK = "forgotten:"
_SALT_LETTERS = 32
_ROUNDS = 10_000  # some milliseconds
_OUR_LOCK = (0x6D756A61, 1)  # of PostgreSQL's advisory locks; two numbers: none of a chat's


class SqlSpend:
    """A ledger of what was spent, beside the articles; open the store first."""

    def __init__(
        self,
        store: Transactions,
        *,
        tariff: Tariff,
        caps: Mapping[Cap, int],
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self._tariff = tariff
        self._caps = caps
        self._clock = clock

    async def reserve(
        self, *, user: str, group: str, most: Tokens, instead: Reservation | None = None
    ) -> Reservation | OverCap:
        """Hold what a call may cost at most, or name the cap that this would break."""
        now, amount = self._clock(), self._tariff.cost(most)
        today = now.astimezone(UTC).date()
        async with self._store.writing(durable=True) as conn:
            await _alone(conn)
            if instead is not None:
                await conn.execute(delete(spending).where(_is_held(instead)))
            await conn.execute(_fade(today))
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
        async with self._store.writing(durable=True) as conn:
            await conn.execute(
                update(spending).where(_is_held(reservation)).values(
                    amount=self._tariff.cost(used), expires=None, prompt_tokens=used.prompt,
                    cached_tokens=used.cached, completion_tokens=used.completion,
                )
            )  # fmt: skip

    async def release(self, reservation: Reservation) -> None:
        """Give back what was held for a call that was not made; nothing once it is settled."""
        async with self._store.writing(durable=True) as conn:
            await conn.execute(delete(spending).where(_is_held(reservation)))

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

    async def purse(self) -> Purse:
        """Return what all have spent on this day and in this month."""
        async with self._store.reading() as conn:
            spent = await _spent(conn, user="", group="", now=self._clock())
        return Purse(
            unit=self._tariff.unit, day=spent[Cap.DAY], month=spent[Cap.MONTH], caps=self._caps
        )

    async def forget(self, user: str) -> None:
        """Take a person's name off what was spent; the sums stay.

        Until the day ends a mark is in its place, else whoever is over his cap would have it anew.
        """
        if not user:
            return
        today = self._clock().astimezone(UTC).date()
        mine = update(spending).where(spending.c.user_key == user)
        async with self._store.writing(durable=True) as conn:
            await _alone(conn)
            marks = await _marks(conn, user, today) or [mark_of(user, salt=token_hex(16))]
            await conn.execute(mine.where(spending.c.day == today).values(user_key=marks[0]))
            await conn.execute(mine.values(user_key=""))


async def _alone(conn: AsyncConnection) -> None:
    """Let nobody else reserve until this transaction ends.

    On SQLite it holds the writer's lock already.
    """
    if conn.dialect.name == "postgresql":
        await conn.execute(select(func.pg_advisory_xact_lock(*_OUR_LOCK)))


def _is_held(reservation: Reservation) -> ColumnElement[bool]:
    return and_(spending.c.id == reservation.id, spending.c.expires.is_not(None))


def mark_of(user: str, *, salt: str) -> str:
    """Return what stands in place of a forgotten person's name for the rest of a day.

    Ids are numbers, and numbers can be tried out: that is made slow, and ends with the day.
    """
    digest = hashlib.pbkdf2_hmac("sha256", user.encode(), bytes.fromhex(salt), _ROUNDS)
    return f"{_MARK}{salt}:{digest.hex()}"


async def _marks(conn: AsyncConnection, user: str, today: date) -> list[str]:
    """Return the marks of today under which a person's spending may stand.

    All that are forgotten on a day share a salt (two, if a clock was set), so that there is one
    mark to compute however many they are.
    """
    if not user:
        return []
    salt = func.substr(spending.c.user_key, len(_MARK) + 1, _SALT_LETTERS)
    marked = (spending.c.day == today) & spending.c.user_key.startswith(_MARK)
    salts = await conn.scalars(select(salt).distinct().where(marked).order_by(salt))
    return [mark_of(user, salt=one) for one in salts]


def _fade(today: date) -> Update:
    """Return what takes off the marks of days that are over."""
    old = (spending.c.day < today) & spending.c.user_key.startswith(_MARK)
    return update(spending).where(old).values(user_key="")


async def _spent(
    conn: AsyncConnection, *, user: str, group: str, now: datetime
) -> Mapping[Cap, int]:
    """Return what counts against each cap: what is settled, and what is held and not expired."""
    today: date = now.astimezone(UTC).date()
    is_today = spending.c.day == today
    names = [user, *await _marks(conn, user, today)]
    counts = or_(spending.c.expires.is_(None), spending.c.expires > int(now.timestamp()))
    sums = {
        Cap.USER_DAY: _sum(is_today & spending.c.user_key.in_(names)),
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
