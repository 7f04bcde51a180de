"""Who gets a digest and when, and what becomes of each: the vocabulary and ports of the digest.

In:  nothing
Out: Subscription, Slot, Edition, Delivery; the ports Subscriptions, Outbox and Press

The promise (guide: delivery): no due digest is ever lost silently; what nobody can decide is sent
again at most once, and says so. Times of day are local to the subscription's zone, to the minute;
every `datetime` is aware and in UTC.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum
from typing import Literal, Protocol

from mujaz.model import Language

EVERY_DAY = frozenset(range(1, 8))  # ISO weekdays, Monday is 1
Quiet = Literal["line", "silence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Up to where somebody has been told: what the corpus held, and when that was."""

    corpus_version: int
    at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """What somebody wants to be sent, where, and when by the clock on their wall."""

    id: str
    chat_id: int
    thread_id: int | None  # a forum topic
    user_id: int  # who has set it up
    language: Language
    zone: str  # IANA
    times: tuple[time, ...]  # local, in order, at least one
    days: frozenset[int] = EVERY_DAY
    topics: tuple[str, ...] = ()  # ids; none: all of them
    show: tuple[str, ...] = ()  # words of which a story must have one
    hide: tuple[str, ...] = ()  # words that a story must not have
    quiet: Quiet = "line"  # what comes when there is nothing new
    paused_until: date | None = None  # local; on this day it goes on
    stopped: str = ""  # why nothing is sent any more, as a code; "": it goes on
    created: datetime | None = None
    anchor: Anchor | None = None  # of the last digest that was delivered


@dataclass(frozen=True, slots=True, kw_only=True, order=True)
class Slot:
    """One digest of one subscription: the local day and time of day. Its key is unique."""

    day: date
    at: time

    @property
    def key(self) -> str:
        """The slot as it is stored: `2026-11-26 07:30`."""
        return f"{self.day:%Y-%m-%d} {self.at:%H:%M}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cited:
    """Words that an edition has shown: by them a correction knows whom to tell."""

    article_id: str
    version: int
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Edition:
    """A digest as it is sent: Telegram HTML in parts, each within the limits of a message."""

    bodies: tuple[str, ...]
    cited: tuple[Cited, ...] = ()
    anchor: Anchor | None = None  # what the next one begins from
    news: bool = True  # False: nothing was new, and `bodies` is one line or empty


class Press(Protocol):
    """Makes the digest of a subscription.

    Promises: the same edition for all whose topics, language, words and window are the same, made
    once; never a sentence that was not checked.
    Raises: Outside, ModelFailed only where not even a digest without a model can be made.
    """

    async def edition(
        self, subscription: Subscription, *, now: datetime, covers: Sequence[date] = (),
        late: bool = False,
    ) -> Edition:  # fmt: skip
        """Return what is new since the anchor; `covers`: days whose digests were left out."""
        ...


class MessageClass(StrEnum):
    """What is sent, which decides what an undecidable send means."""

    DIGEST = "digest"  # resent once, labelled
    CORRECTION = "correction"  # at most once
    BROADCAST = "broadcast"  # at most once


class State(StrEnum):
    """Where a delivery stands."""

    PLANNED = "planned"
    CLAIMED = "claimed"
    SENDING = "sending"
    SENT = "sent"
    RETRY = "retry_at"
    UNKNOWN = "unknown"
    DEAD = "dead"
    SKIPPED = "skipped"
    GIVEN_UP = "given_up"
