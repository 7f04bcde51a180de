"""A ledger and a cache of answers in memory.

In:  what Accounts and AnswerCache take
Out: what they promise
"""

from __future__ import annotations

import hashlib
import hmac
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, timedelta
from secrets import token_bytes

from mujaz.accounts import Purse
from mujaz.ports import KeptAnswer, OverCap, Reservation, Spent
from mujaz.tariff import Cap, Tariff, Tokens, broken_cap, caps_of

_RESERVED_FOR = timedelta(minutes=15)
_KEPT_FOR = timedelta(days=30)
_MOST_ANSWERS = 1000


def _now() -> datetime:
    return datetime.now(UTC)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Row:
    user: str
    group: str
    day: date
    amount: int
    expires: datetime | None
    used: Tokens = field(default_factory=Tokens)


class MemorySpend:
    """A Accounts in memory; without caps it refuses nothing."""

    def __init__(
        self,
        *,
        tariff: Tariff | None = None,
        caps: Mapping[Cap, int] | None = None,
        clock: Callable[[], datetime] = _now,
    ) -> None:
        self._tariff = tariff or Tariff()
        self._caps = caps or {}
        self._clock = clock
        self._rows: dict[str, _Row] = {}
        self._key = token_bytes(32)

    @property
    def spent(self) -> int:
        """What is settled, in units."""
        return sum(row.amount for row in self._rows.values() if row.expires is None)

    async def reserve(
        self, *, user: str, group: str, most: Tokens, instead: Reservation | None = None
    ) -> Reservation | OverCap:
        """Hold what a call may cost at most, or name the cap that this would break."""
        if instead is not None:
            await self.release(instead)
        now, amount = self._clock(), self._tariff.cost(most)
        caps = caps_of(self._caps, user=user, group=group)
        cap = broken_cap(caps, self._spent(user, group, now), amount)
        if cap is not None:
            return OverCap(cap=cap)
        id_ = str(len(self._rows) + 1)
        self._rows[id_] = _Row(
            user=user, group=group, day=now.astimezone(UTC).date(), amount=amount,
            expires=now + _RESERVED_FOR,
        )  # fmt: skip
        return Reservation(id=id_, amount=amount)

    async def settle(self, reservation: Reservation, used: Tokens) -> None:
        """Keep what a call did cost, in place of what was held; a second time changes nothing."""
        row = self._rows.get(reservation.id)
        if row is not None and row.expires is not None:
            amount = self._tariff.cost(used)
            self._rows[reservation.id] = replace(row, amount=amount, expires=None, used=used)

    async def release(self, reservation: Reservation) -> None:
        """Give back what was held for a call that was not made; nothing once it is settled."""
        row = self._rows.get(reservation.id)
        if row is not None and row.expires is not None:
            self._rows[reservation.id] = replace(row, amount=0, expires=self._clock())

    async def of_person(self, user: str) -> Sequence[Spent]:
        """Return what is settled on a person's account, oldest day first."""
        mine = [row for row in self._rows.values() if row.user == user and row.expires is None]
        return [Spent(day=row.day, group=row.group, tokens=row.used) for row in mine]

    async def purse(self) -> Purse:
        """Return what all have spent on this day and in this month."""
        spent = self._spent("", "", self._clock())
        return Purse(
            unit=self._tariff.unit, day=spent[Cap.DAY], month=spent[Cap.MONTH], caps=self._caps
        )

    async def forget(self, user: str) -> None:
        """Take a person's name off what was spent; the sums stay, and today's still are theirs."""
        for id_, row in self._rows.items():
            if user and row.user == user:
                self._rows[id_] = replace(row, user=self._mark(user))

    def _mark(self, user: str) -> str:
        """Return what stands for a forgotten person; only today's marks are ever compared."""
        return hmac.new(self._key, user.encode(), hashlib.sha256).hexdigest()

    def _spent(self, user: str, group: str, now: datetime) -> Mapping[Cap, int]:
        today = now.astimezone(UTC).date()
        counted = [
            row
            for row in self._rows.values()
            if row.day >= today.replace(day=1) and (row.expires is None or row.expires > now)
        ]
        names = {user, self._mark(user)}
        of_today = [row for row in counted if row.day == today]
        return {
            Cap.USER_DAY: sum(row.amount for row in of_today if row.user in names),
            Cap.GROUP_DAY: sum(row.amount for row in of_today if row.group == group),
            Cap.DAY: sum(row.amount for row in of_today),
            Cap.MONTH: sum(row.amount for row in counted),
        }


class MemoryAnswers:
    """An AnswerCache in memory."""

    def __init__(self, *, most: int = _MOST_ANSWERS, clock: Callable[[], datetime] = _now) -> None:
        self._most = most
        self._clock = clock
        self._kept: dict[str, KeptAnswer] = {}

    async def get(self, key: str) -> KeptAnswer | None:
        """Return what was kept under this key; None where nothing is (any more)."""
        kept = self._kept.get(key)
        return kept if kept and kept.created > self._clock() - _KEPT_FOR else None

    async def put(self, key: str, document: str) -> None:
        """Keep a document, in place of an older one under the same key."""
        self._kept.pop(key, None)
        created = self._clock().astimezone(UTC).replace(microsecond=0)
        self._kept[key] = KeptAnswer(document=document, created=created)
        while len(self._kept) > self._most:
            del self._kept[next(iter(self._kept))]

    async def clear(self) -> None:
        """Forget all of it."""
        self._kept.clear()
