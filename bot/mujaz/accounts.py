"""On whose account a model is asked, and the port that keeps what it costs below the caps.

In:  tokens that a call may take, tokens that it took
Out: the ports Spend and Accounts, and what they give
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

from mujaz.errors import MujazError
from mujaz.tariff import Cap, Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """On whose account a model is asked: ids of a person and a group, "" for none."""

    user: str = ""
    group: str = ""


NOBODY = Asker()


@dataclass(frozen=True, slots=True, kw_only=True)
class Reservation:
    """An amount that is held until the call that it is for has been settled."""

    id: str
    amount: int  # in units of the tariff


@dataclass(frozen=True, slots=True, kw_only=True)
class OverCap:
    """A call that may not be made: this cap would break."""

    cap: Cap


class Spend(Protocol):
    """Keeps what models cost below the caps: reserve before a call, settle after it.

    Promises: what is reserved and settled breaks no cap, however many processes reserve at once;
    days and months are those of UTC. A reservation that nobody settles expires. A call that costs
    more than was reserved is kept at what it cost. An empty user or group has no cap of its own.
    What has been kept outlives a power cut.
    Raises: StoreLocked, StoreDamaged, DataDirUnusable.
    """

    async def reserve(
        self, *, user: str, group: str, most: Tokens, instead: Reservation | None = None
    ) -> Reservation | OverCap:
        """Hold what a call may cost at most, or name the cap that this would break.

        `instead`: in place of what was held before, which is given back in the same moment.
        """
        ...

    async def settle(self, reservation: Reservation, used: Tokens) -> None:
        """Keep what a call did cost, in place of what was held; a second time changes nothing."""
        ...

    async def release(self, reservation: Reservation) -> None:
        """Give back what was held for a call that was not made; nothing once it is settled."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Spent:
    """What one call took that was made on somebody's account."""

    day: date  # in UTC
    group: str  # "" where it was asked in private
    tokens: Tokens


@dataclass(frozen=True, slots=True, kw_only=True)
class Purse:
    """What has been spent so far, what is held included, and what may be; in units of a tariff."""

    unit: Literal["money", "tokens"]
    day: int
    month: int
    caps: Mapping[Cap, int]


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelState:
    """How a model does, and what it has cost."""

    name: str
    purse: Purse | None
    failed: int = 0  # times in a row, up to now
    error: MujazError | None = None  # the last of them
    at: datetime | None = None


class Accounts(Spend, Protocol):
    """A Spend that tells a person what is kept of them, and forgets it."""

    async def purse(self) -> Purse:
        """Return what all have spent on this day and in this month."""
        ...

    async def of_person(self, user: str) -> Sequence[Spent]:
        """Return what is settled on a person's account, oldest day first."""
        ...

    async def forget(self, user: str) -> None:
        """Take a person's name off what was spent; the sums stay.

        What counts against their cap today still does, and tells nobody who they are.
        """
        ...
