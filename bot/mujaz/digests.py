"""Who gets a digest and when, and what it holds: the vocabulary and ports of the digest.

In:  nothing
Out: Subscription, Slot, Edition, Correction; the ports Subscriptions, Press and Archive

Times of day are local to the subscription's zone, to the minute; every `datetime` is aware and in
UTC. What becomes of a digest on its way is in deliveries.py.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time
from typing import Literal, Protocol

from mujaz.model import Article, Language

EVERY_DAY = frozenset(range(1, 8))  # ISO weekdays, Monday is 1
Quiet = Literal["line", "silence"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Anchor:
    """Up to where somebody has been told: what the corpus held, and when that was."""

    corpus_version: int
    at: datetime


NIGHTS: Mapping[str, tuple[time, time] | None] = {
    "22-07": (time(22, 0), time(7, 0)),
    "23-08": (time(23, 0), time(8, 0)),
    "21-06": (time(21, 0), time(6, 0)),
    "off": None,
}
"""From when to when it is night for a reader, by their own choice; None: never."""
NIGHT = "22-07"


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
    digits: str = "latn"  # of our own words in Arabic: latn, arab
    night: str = NIGHT  # one of NIGHTS
    paused_until: date | None = None  # local; on this day it goes on
    stopped: str = ""  # why nothing is sent any more, as a code; "": it goes on
    created: datetime | None = None
    anchor: Anchor | None = None  # of the last digest that was delivered
    dealt: datetime | None = None  # every slot up to this instant has been dealt with
    next_due: datetime | None = None  # of the slot after it; None: there is none
    changed: int = 0  # how often it was changed: who plans must have seen the last change


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


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """A digest that somebody has received, and the words that it cited."""

    subscription_id: str
    slot: str
    chat_id: int
    thread_id: int | None
    language: Language
    cited: tuple[Cited, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """What somebody is told of words that stand no more."""

    shown: Shown
    key: str
    body: str


class Archive(Protocol):
    """The corpus, as a corrector asks for it.

    Raises: StoreLocked, StoreDamaged, DataDirUnusable.
    """

    async def version(self) -> int:
        """Return the version of the corpus."""
        ...

    async def article(self, article_id: str, version: int | None = None) -> Article | None:
        """Return an article as it stands; None: it was withdrawn."""
        ...


class Press(Protocol):
    """Makes the digest of a subscription.

    Promises: the same edition for all whose topics, language, words and window are the same, made
    once; never a sentence that was not checked.
    Raises: Outside, ModelFailed only where not even a digest without a model can be made.
    """

    async def edition(
        self, subscription: Subscription, *, now: datetime, covers: Sequence[date] = ()
    ) -> Edition:
        """Return what is new since the anchor; `covers`: days whose digests were left out."""
        ...

    def correction(self, shown: Shown, gone: Sequence[Cited], article: Article | None) -> str:
        """Return the message that tells somebody of words that stand no more."""
        ...


BY_PERSON = "person"  # why a subscription is stopped: somebody has said so
Edit = Callable[[Subscription], Subscription]


class Subscriptions(Protocol):
    """Keeps who gets a digest and when.

    Promises: each call is atomic; a subscription comes back equal; what is erased leaves no row.
    Raises: StoreLocked, StoreDamaged, DataDirUnusable.
    """

    async def keep(self, subscription: Subscription) -> Subscription:
        """Store a new subscription; where its chat or topic has one, that one stands.

        Return the one that stands.
        """
        ...

    async def change(self, id_: str, edit: Edit, now: datetime) -> Subscription | None:
        """Change a subscription as it stands, in one transaction; None: there is none any more.

        `edit` gets it and returns what is to stand; its anchor and what it waits for are kept
        (schedule.after_change). Of what is planned, what does not stand any more is left out.
        """
        ...

    async def of_chat(self, chat_id: int) -> Sequence[Subscription]:
        """Return the subscriptions of a chat, the oldest first."""
        ...

    async def of_person(self, user_id: int) -> Sequence[Subscription]:
        """Return those that a person has set up, anywhere."""
        ...

    async def one(self, id_: str) -> Subscription | None:
        """Return a subscription."""
        ...

    async def due(self, now: datetime, limit: int) -> Sequence[Subscription]:
        """Return the subscriptions whose next slot has come, the most overdue first."""
        ...

    async def reschedule(self, changed: Sequence[Subscription]) -> None:
        """Store when their next slots come, and nothing else of them."""
        ...

    async def all(self) -> Sequence[Subscription]:
        """Return every subscription."""
        ...

    async def stop(self, chat_id: int, why: str, now: datetime) -> int:
        """Stop all of a chat, for a reason; return how many."""
        ...

    async def resume(self, chat_id: int, now: datetime) -> int:
        """Let those go on that Telegram had stopped, not those that a person has; return how many.

        What lay between is not sent: the next slot is in the future.
        """
        ...

    async def erase(self, id_: str) -> None:
        """Delete a subscription with its deliveries."""
        ...

    async def forget(self, user_id: int) -> None:
        """Delete all that a person has set up, and all of the person's private chat."""
        ...
