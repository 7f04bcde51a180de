"""A message from the owners to everybody who gets a digest: its vocabulary and port.

In:  nothing
Out: Recipient, Broadcast, Tally, Broadcasting; the port Broadcasts

Every recipient is a row of the table of deliveries, sent at most once; one further row waits for
the end, and is then the report to the owner. So all of it outlives a restart.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from mujaz.model import Language

# Half of what the gate lets go between two beats: digests that come due meanwhile find room.
AT_ONCE = 375
STEP = timedelta(seconds=30)
LASTS = timedelta(hours=24)  # what the owners had to say today is not sent the day after


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """A chat that gets it, once, however many digests it has."""

    chat_id: int
    thread_id: int | None
    language: Language


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcast:
    """What is to be sent, and to whom its end is told."""

    nonce: str  # of the question that was confirmed: it is planned once
    body: str  # Telegram HTML within one message
    owner: int  # the owner's chat
    language: Language  # the owner's
    message_id: int | None  # the owner's message that shows how far it is


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """How many recipients stand where."""

    waiting: int = 0
    going: int = 0  # on their way just now
    sent: int = 0
    blocked: int = 0  # have blocked the bot, or it is no member any more
    failed: int = 0  # too late among them
    doubtful: int = 0  # nobody can tell whether it has arrived; it is not sent again
    cancelled: int = 0
    unwanted: int = 0  # stopped or held back their digest meanwhile

    @property
    def open(self) -> int:
        """How many are not over."""
        return self.waiting + self.going

    @property
    def total(self) -> int:
        """How many there are."""
        over = self.sent + self.blocked + self.failed + self.doubtful
        return self.open + over + self.cancelled + self.unwanted


@dataclass(frozen=True, slots=True, kw_only=True)
class Broadcasting:
    """A broadcast as it stands."""

    nonce: str
    owner: int
    language: Language
    message_id: int | None
    cancelled: bool  # somebody has called it off
    told: bool  # its report has been written
    tally: Tally


class Broadcasts(Protocol):
    """Keeps broadcasts.

    Promises: a nonce is planned once, whoever plans it; each call is atomic; what is cancelled is
    not sent, unless its request had left.
    Raises: StoreLocked, StoreDamaged, DataDirUnusable.
    """

    async def plan(
        self, broadcast: Broadcast, recipients: Sequence[Recipient], now: datetime
    ) -> int:
        """Store what is to be sent; return how many get it, 0 where it was planned before."""
        ...

    async def cancel(self, nonce: str, now: datetime) -> int:
        """Send no more of it; return how many will not get it."""
        ...

    async def one(self, nonce: str) -> Broadcasting | None:
        """Return how a broadcast stands; None: it is not known."""
        ...

    async def running(self) -> Sequence[Broadcasting]:
        """Return those whose end has not been told, the oldest first."""
        ...

    async def tell(self, nonce: str, body: str, now: datetime) -> bool:
        """Have the owner told of the end, once; False where another process does it."""
        ...
