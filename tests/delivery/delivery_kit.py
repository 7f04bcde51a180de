"""A clock, a press and a Telegram of paper, over a real database, for the tests of delivery."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from delivery.postgres_kit import PostgresStore
from mujaz.deliveries import (
    Begin,
    Delivery,
    Fate,
    Planned,
    Sent,
)
from mujaz.digest.correct import Corrector
from mujaz.digest.plan import Planner, at_next
from mujaz.digest.schedule import come
from mujaz.digest.send import Postman
from mujaz.digests import (
    Anchor,
    Cited,
    Edition,
    Shown,
    Subscription,
)
from mujaz.model import Article
from mujaz.store.articles import SqlStore
from mujaz.store.outbox import SqlOutbox
from mujaz.store.subscriptions import SqlSubscriptions
from mujaz.testing import article_with

START = datetime(2026, 11, 26, 3, 0, tzinfo=UTC)  # 06:00 in Riyadh, a Thursday


class Killed(BaseException):
    """The process was killed here."""


@dataclass
class Clock:
    """A clock that only moves when it is told to."""

    at: datetime = START

    def __call__(self) -> datetime:
        """Return the time."""
        return self.at

    def go(self, **more: float) -> None:
        """Let time pass."""
        self.at += timedelta(**more)


@dataclass
class Paper:
    """A press that prints a line for each edition."""

    version: int = 1
    parts: int = 1
    news: bool = True
    fails: Exception | None = None
    printed: list[tuple[str, tuple[date, ...]]] = field(default_factory=list)

    async def edition(
        self, subscription: Subscription, *, now: datetime, covers: Sequence[date] = ()
    ) -> Edition:
        """Return an edition."""
        if self.fails is not None:
            raise self.fails
        self.printed.append((subscription.id, tuple(covers)))
        said = f"digest {now:%d %H:%M}"
        if covers:
            said += f" covers {', '.join(str(d) for d in covers)}"
        bodies = tuple(f"{said} part {n}" for n in range(self.parts)) if self.news else ()
        return Edition(
            bodies=bodies, cited=(Cited(article_id="a", version=1, quote="قال"),),
            anchor=Anchor(corpus_version=self.version, at=now), news=self.news,
        )  # fmt: skip

    def correction(self, shown: Shown, gone: Sequence[Cited], article: Article | None) -> str:
        """Return a correction."""
        return f"correction of {shown.slot}: {', '.join(c.quote for c in gone)}"


@dataclass
class Shelf:
    """A corpus of one article, a."""

    number: int = 1
    texts: dict[str, tuple[int, str]] = field(default_factory=lambda: {"a": (1, "قال بيسكوف نعم")})

    async def version(self) -> int:
        """Return the version of the corpus."""
        return self.number

    async def article(self, article_id: str, version: int | None = None) -> Article | None:
        """Return an article as it stands."""
        if article_id not in self.texts:
            return None
        number, text = self.texts[article_id]
        return article_with(article_id, text, version=number)[0]

    def put(self, text: str | None) -> None:
        """Change the article, or withdraw it."""
        self.number += 1
        if text is None:
            del self.texts["a"]
        else:
            self.texts["a"] = (self.texts.get("a", (1, ""))[0] + 1, text)


@dataclass
class Wire:
    """A Telegram that accepts what comes, unless it is told otherwise; `accepted` is the truth."""

    clock: Clock
    plan: list[Callable[[Wire, Delivery], Sent]] = field(default_factory=list)
    always: Callable[[Wire, Delivery], Sent] | None = None
    accepted: list[tuple[int, str, datetime]] = field(default_factory=list)
    asked: list[tuple[int, datetime]] = field(default_factory=list)
    up: bool = True
    before_begin: Callable[[], None] = lambda: None

    async def deliver(self, delivery: Delivery, begin: Begin) -> Sent:
        """Take a message, or do what the plan says."""
        self.before_begin()
        if not await begin():
            return Sent(fate=Fate.LOST)
        self.asked.append((delivery.chat_id, self.clock()))
        how = self.plan.pop(0) if self.plan else self.always or accept
        return how(self, delivery)

    async def ready(self) -> bool:
        """Return whether it answers."""
        return self.up

    def bodies(self, chat_id: int = 1) -> list[str]:
        """Return what a chat has received."""
        return [body for chat, body, _ in self.accepted if chat == chat_id]


def accept(wire: Wire, delivery: Delivery) -> Sent:
    """Take the message."""
    wire.accepted.append((delivery.chat_id, delivery.body, wire.clock()))
    return Sent(fate=Fate.SENT, message_id=len(wire.accepted))


def answer(fate: Fate, **more: object) -> Callable[[Wire, Delivery], Sent]:
    """Refuse the message."""
    return lambda wire, delivery: Sent(fate=fate, **more)  # type: ignore[arg-type]


def accept_and(fate: Fate) -> Callable[[Wire, Delivery], Sent]:
    """Take the message, and let nobody know."""

    def how(wire: Wire, delivery: Delivery) -> Sent:
        accept(wire, delivery)
        return Sent(fate=fate)

    return how


def killed(wire: Wire, delivery: Delivery) -> Sent:
    """Let the process die while the request is on its way."""
    raise Killed


def killed_after(wire: Wire, delivery: Delivery) -> Sent:
    """Let the process die after Telegram has taken the message."""
    accept(wire, delivery)
    raise Killed


def a_subscription(id_: str = "one", chat_id: int = 1, **changes: object) -> Subscription:
    """Return a subscription at 07:30 in Riyadh, whose next slot lies ahead."""
    made = Subscription(
        id=id_, chat_id=chat_id, thread_id=None, user_id=chat_id, language="en",
        zone="Asia/Riyadh", times=(time(7, 30),), created=START, dealt=START,
    )  # fmt: skip
    return at_next(replace(made, **changes))  # type: ignore[arg-type]


class Office:
    """Everything that delivers, over a database in a folder."""

    def __init__(
        self, folder: Path, clock: Clock | None = None, store: PostgresStore | None = None
    ) -> None:
        self.folder = folder
        self.clock = clock or Clock()
        self.press, self.wire = Paper(), Wire(self.clock)
        self.store = store or SqlStore.at(folder)
        self.subscriptions, self.outbox = SqlSubscriptions(self.store), SqlOutbox(self.store)
        self.planner = Planner(
            subscriptions=self.subscriptions, outbox=self.outbox, press=self.press
        )
        self.shelf = Shelf()
        self.corrector = Corrector(outbox=self.outbox, archive=self.shelf, press=self.press)
        self.postman = self.another("one")

    def another(self, worker: str) -> Postman:
        """Return a further worker."""
        return Postman(
            outbox=self.outbox, subscriptions=self.subscriptions, courier=self.wire,
            worker=worker, clock=self.clock,
        )  # fmt: skip

    async def planned(self, subscription: Subscription) -> Planned:
        """Return what a planner that has just seen a subscription due is about to store."""
        now = self.clock()
        made = await self.planner._planned(subscription, come(subscription, now), now, ())
        assert made is not None
        return made

    async def beat(self) -> None:
        """Plan and send once; a worker that is killed leaves a new one."""
        await self.planner.plan(self.clock())
        await self.corrector.correct(self.clock())
        try:
            await self.postman.send()
        except Killed:
            self.postman = self.another(f"after {self.clock():%H:%M:%S}")

    async def pass_time(self, *, beats: int = 1, **each: float) -> None:
        """Let time pass, with a beat after each step."""
        for _ in range(beats):
            self.clock.go(**each)
            await self.beat()

    async def states(self, id_: str = "one") -> list[str]:
        """Return the states of a subscription's deliveries, the oldest first."""
        return [d.state.value for d in reversed(await self.outbox.lately(id_, 50))]
