"""What becomes of each message of a digest: the vocabulary and ports of delivery.

In:  the vocabulary of digests.py
Out: Delivery, Planned, Sent; the ports Outbox and Courier; Digests, all that a bot needs

The promise (guide: delivery): no due digest is ever lost silently; what nobody can decide is sent
again at most once, and says so.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Protocol

from mujaz.broadcasts import Broadcasts
from mujaz.digests import (
    Archive,
    Correction,
    Edition,
    Press,
    Shown,
    Slot,
    Subscription,
    Subscriptions,
)
from mujaz.figures import Figures
from mujaz.model import Language


class MessageClass(StrEnum):
    """What is sent, which decides what an undecidable send means."""

    DIGEST = "digest"  # resent once, labelled
    CORRECTION = "correction"  # at most once
    BROADCAST = "broadcast"  # at most once


class State(StrEnum):
    """Where a delivery stands: planned → claimed → sending → sent, or one of the other ends.

    `retry_at` and `unknown` are waiting states; `sent`, `dead`, `skipped` and `given_up` are ends.
    """

    PLANNED = "planned"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    RETRY = "retry_at"
    UNKNOWN = "unknown"
    DEAD = "dead"
    SKIPPED = "skipped"
    GIVEN_UP = "given_up"


OPEN = frozenset({State.PLANNED, State.CLAIMED, State.SENDING, State.RETRY, State.UNKNOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """One message of one slot: a row that outlives every crash."""

    id: int
    subscription_id: str  # "" for what belongs to none, such as a broadcast
    slot: str  # the key of the slot, or of the correction or broadcast
    part: int
    kind: MessageClass
    chat_id: int
    thread_id: int | None
    language: Language
    state: State
    due: datetime
    not_before: datetime  # when it may be tried
    attempt: int
    resent: bool  # it is being sent a second time, and says so
    fence: int  # who has claimed it may write only while this is its number
    body: str
    error: str  # a code, of what kept it last
    expires: datetime | None = None  # from then on it is not sent any more; None: never
    silent: bool = False  # it makes no sound where it arrives; settled when it is sent

    @property
    def label(self) -> str:
        """Where it is, in logs."""
        return f"{self.subscription_id} {self.slot} part {self.part}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Planned:
    """What one subscription gets for its slots that have come."""

    subscription: Subscription
    slot: Slot  # the one that is sent
    due: datetime
    edition: Edition | None  # None: it is left out, for `why`
    why: str = ""  # "too-late", "nothing-new"
    left_out: Sequence[tuple[Slot, datetime]] = ()  # older ones that are never sent
    dealt: datetime
    next_due: datetime | None


class Fate(StrEnum):
    """What became of a send, as far as the row is concerned."""

    SENT = "sent"
    NOT_SENT = "not-sent"  # it never reached Telegram
    UNKNOWN = "unknown"  # nobody can tell
    WAIT = "wait"  # refused for now, for `seconds`
    GONE = "gone"  # blocked, kicked, deactivated
    DENIED = "denied"  # another refusal of the chat, in practice passing
    NO_CHAT = "no-chat"
    NO_THREAD = "no-thread"
    MOVED = "moved"  # the group has another id: `chat_id`
    MARKUP = "markup"  # our HTML is not taken
    TOO_LONG = "too-long"
    TOKEN = "token"  # the token is not valid any more: stop everything
    LOST = "lost"  # the row was another's before the call was made: nothing was sent
    WRONG = "wrong"  # refused for another reason


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What became of a send."""

    fate: Fate
    message_id: int | None = None
    seconds: float = 0.0
    chat_id: int = 0
    words: str = ""


class Courier(Protocol):
    """Sends one message to a chat, paced behind everything that a person waits for.

    Promises: `begin` is awaited right before the request leaves, after every wait; where it says
    no, nothing is sent (`Fate.LOST`). Never sends twice by itself, and raises nothing of Telegram.
    """

    async def deliver(self, delivery: Delivery, begin: Begin) -> Sent:
        """Send a delivery's body; return what became of it."""
        ...

    async def ready(self) -> bool:
        """Return whether Telegram answers at all."""
        ...


class Begin(Protocol):
    """Commits the attempt."""

    async def __call__(self) -> bool:
        """Return whether it may be sent: the row is still the caller's, and still wanted."""
        ...


class Outbox(Protocol):
    """The table of deliveries.

    Promises: a slot and part stands once, whoever plans it; what is claimed is one worker's until
    its lease ends; a worker whose fence is old writes nothing.
    Raises: StoreLocked, StoreDamaged, DataDirUnusable.
    """

    async def plan(self, planned: Sequence[Planned]) -> int:
        """Store what is to be sent and move the subscriptions on, in one transaction.

        A slot that stands already gets nothing more. Left alone, to be planned anew: what has
        changed since it was read, or whose last digest is being sent just now. An older digest
        that still waits is left out: the new one tells all that it would have told. Return how many
        messages are new.
        """
        ...

    async def expire(
        self, now: datetime, *, late: datetime | None = None, first: bool = False
    ) -> int:
        """Leave out what may not be sent any more; what may have arrived is given up.

        `late`: digests due by then of which nothing has left are left out too: those whose sending
        has failed, and with `first`, when nobody has been sending, all of them. What only waits for
        its turn among many is never left out.
        """
        ...

    async def shown(self, since: datetime) -> Sequence[Shown]:
        """Return the digests that have arrived since then, with what they cited."""
        ...

    async def correct(self, corrections: Sequence[Correction], now: datetime) -> int:
        """Store corrections, each key once for a subscription; return how many are new."""
        ...

    async def rescue(self, now: datetime) -> int:
        """Give back what a dead worker had claimed; what it was sending becomes unknown."""
        ...

    async def doubt(self, until: datetime, now: datetime) -> tuple[int, int]:
        """Treat all that is open and may have been sent up to an instant as undecided.

        Return how many messages go out once more, labelled, and how many are given up: those that
        are sent at most once, or were being resent already.
        """
        ...

    async def claim(
        self, now: datetime, *, worker: str, seconds: float, limit: int
    ) -> Sequence[Delivery]:
        """Claim what may be sent now, the most overdue first."""
        ...

    async def begin(self, delivery: Delivery, now: datetime, *, seconds: float) -> bool:
        """Commit that it is being sent; False where it is another's, too late or not wanted.

        While a subscription is paused its digests are left out, and its corrections wait.
        """
        ...

    async def settle(
        self, delivery: Delivery, state: State, now: datetime, *, error: str = "",
        not_before: datetime | None = None, message_id: int | None = None, body: str | None = None,
        burned: bool = True, thread: bool = True,
    ) -> bool:  # fmt: skip
        """Write what became of it; False where the fence is old. `burned`: the attempt counts;
        `thread=False`: from now on to the chat itself.

        With the last part of a slot sent, the subscription's anchor moves on.
        """
        ...

    async def move(self, old: int, new: int) -> None:
        """Give what is open for a chat, and its subscriptions, a new id."""
        ...

    async def left_out(self, ids: Sequence[str]) -> Mapping[str, Sequence[date]]:
        """Return, by subscription, the days since the last digest that was sent whose digests were
        left out as too late, or still wait.
        """
        ...

    async def lately(self, subscription_id: str, limit: int) -> Sequence[Delivery]:
        """Return the last deliveries of a subscription, the newest first."""
        ...

    async def failed(self, limit: int) -> Sequence[Delivery]:
        """Return the deliveries that ended without being sent, the newest first."""
        ...

    async def counts(self) -> Mapping[str, int]:
        """Return how many rows stand in each state."""
        ...

    async def oldest_open(self) -> datetime | None:
        """Return when the oldest open delivery was due."""
        ...

    async def again(self, ids: Sequence[int], now: datetime) -> int:
        """Plan dead or given up deliveries anew, as an operator wishes; return how many.

        They may be sent for as long as a new one. What may have arrived and is sent at most once
        stays as it is: a correction, a broadcast.
        """
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Digests:
    """What a bot needs to give digests."""

    subscriptions: Subscriptions
    outbox: Outbox
    press: Press
    archive: Archive | None = None  # without it nothing is corrected
    broadcasts: Broadcasts | None = None  # without it the owners cannot write to everybody
    figures: Figures | None = None
    skips_late: bool = False  # what is late is left out, and the next one tells
