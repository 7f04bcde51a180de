"""Deliver digests over a real database while everything that can go wrong does.

In:  a folder, a seed, how many subscriptions and days
Out: what became of every due digest, by what the pretended Telegram has really taken

A killed worker is an exception at a random point of the send path, after which none of its calls
reaches the database or the wire any more; its successor has another name.
"""

from __future__ import annotations

import asyncio
import random
from collections import Counter, defaultdict
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path
from typing import Any

from bench.direct import Direct
from mujaz.deliveries import (
    OPEN,
    Begin,
    Delivery,
    Fate,
    Sent,
    State,
)
from mujaz.digest.plan import Planner, at_next
from mujaz.digest.schedule import slots
from mujaz.digest.send import Postman
from mujaz.digests import Anchor, Edition, Subscription
from mujaz.model import Language
from mujaz.store.articles import FILE_NAME, SqlStore
from mujaz.store.outbox import SqlOutbox
from mujaz.store.subscriptions import SqlSubscriptions
from mujaz.store.transactions import Transactions
from mujaz.texts import text

START = datetime(2026, 11, 26, 0, 0, tzinfo=UTC)
ZONES = ("Asia/Riyadh", "Africa/Cairo", "Europe/London", "America/New_York", "Asia/Kathmandu")
FLOOD, NO_LINE, LOST_TAKEN, LOST = 0.04, 0.04, 0.03, 0.01  # chances of a send
KILL = 0.002  # of a step of the send path
OUTAGE = 0.05  # that a beat begins one, in which all sends end in 502
REST = timedelta(hours=12)  # without a fault, after which nothing may be open
_ENDS = frozenset({State.SENT, State.DEAD, State.SKIPPED, State.GIVEN_UP})


class Killed(BaseException):
    """The process was killed here."""


@dataclass(slots=True, kw_only=True)
class Found:
    """What became of the digests of one run, or of several."""

    due: int = 0  # slots that came
    messages: int = 0  # planned
    lost: int = 0
    unlabelled: int = 0  # a second time, without a word
    labelled: int = 0
    early: int = 0  # before their minute
    open: int = 0
    never: int = 0  # given up, and Telegram never had it
    states: Counter[str] = field(default_factory=Counter)
    faults: Counter[str] = field(default_factory=Counter)

    def add(self, other: Found) -> None:
        """Take in another run."""
        for name in ("due", "messages", "lost", "unlabelled", "labelled", "early", "open", "never"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.states += other.states
        self.faults += other.faults


class Press:
    """Prints one or two parts for each edition."""

    async def edition(
        self, subscription: Subscription, *, now: datetime, covers: Sequence[date] = ()
    ) -> Edition:
        """Return an edition."""
        parts = 1 + subscription.chat_id % 2
        bodies = tuple(f"{subscription.id} {now:%d %H:%M} {n}" for n in range(parts))
        return Edition(bodies=bodies, anchor=Anchor(corpus_version=1, at=now))


@dataclass(slots=True, kw_only=True)
class Life:
    """One process: once it is killed nothing of it does anything any more."""

    chance: Callable[[float], bool]
    faults: Counter[str]
    dead: bool = False

    def step(self) -> None:
        """Go on, or die here."""
        if not self.dead and self.chance(KILL):
            self.dead = True
            self.faults["killed"] += 1
        if self.dead:
            raise Killed


class Mortal:
    """An outbox whose process may be killed before and after each of its transactions."""

    def __init__(self, outbox: SqlOutbox, life: Life) -> None:
        self._outbox, self._life = outbox, life

    def __getattr__(self, name: str) -> Callable[..., Awaitable[Any]]:
        """Return a method that may not come back."""
        method = getattr(self._outbox, name)

        async def mortal(*args: Any, **kwargs: Any) -> Any:
            self._life.step()
            done = await method(*args, **kwargs)
            self._life.step()
            return done

        return mortal


@dataclass(slots=True, kw_only=True)
class World:
    """The time, and what Telegram has really taken."""

    luck: random.Random
    now: datetime = START
    calm: bool = False  # nothing goes wrong any more
    down_until: datetime = START
    taken: dict[tuple[str, str, int], list[tuple[datetime, bool]]] = field(
        default_factory=lambda: defaultdict(list)
    )
    faults: Counter[str] = field(default_factory=Counter)

    def clock(self) -> datetime:
        """Return the time."""
        return self.now

    def chance(self, share: float) -> bool:
        """Return whether something goes wrong that does in this share of cases."""
        return not self.calm and self.luck.random() < share

    def take(self, delivery: Delivery) -> None:
        """Let a message arrive."""
        labelled = delivery.body.startswith(text(delivery.language, "digest-resent"))
        key = (delivery.subscription_id, delivery.slot, delivery.part)
        self.taken[key].append((self.now, labelled))

    @property
    def down(self) -> bool:
        """Whether all that is sent ends in 502."""
        return self.now < self.down_until and not self.calm


@dataclass(slots=True, kw_only=True)
class Wire:
    """What a process sends over; it dies with it."""

    world: World
    life: Life

    async def deliver(self, delivery: Delivery, begin: Begin) -> Sent:
        """Take a message, or let something go wrong."""
        world = self.world
        self.life.step()
        if not await begin():
            return Sent(fate=Fate.LOST)
        await asyncio.sleep(0)
        self.life.step()
        for share, name, fate in (
            (1.0 if world.down else 0.0, "502", Fate.UNKNOWN), (FLOOD, "429", Fate.WAIT),
            (NO_LINE, "no line", Fate.NOT_SENT), (LOST, "request lost", Fate.UNKNOWN),
        ):  # fmt: skip
            if world.chance(share):
                world.faults[name] += 1
                return Sent(fate=fate, seconds=world.luck.uniform(1, 60))
        world.take(delivery)
        self.life.step()
        if world.chance(LOST_TAKEN):
            world.faults["reply lost"] += 1
            return Sent(fate=Fate.UNKNOWN)
        return Sent(fate=Fate.SENT, message_id=1)

    async def ready(self) -> bool:
        """Return whether Telegram answers."""
        self.life.step()
        return not self.world.down


async def simulate(folder: Path, seed: int, *, subscriptions: int, days: int) -> Found:
    """Deliver for some days with faults, then rest, and look at what has become of all."""
    random.seed(seed)  # the postman's pauses
    world = World(luck=random.Random(seed))
    async with SqlStore.at(folder):
        pass  # it is there now, at the newest revision
    store = Direct(folder / FILE_NAME)
    try:
        kept = SqlSubscriptions(store)
        for n in range(subscriptions):
            await kept.keep(_a_wish(world.luck, n))
        wishes = list(await kept.all())
        office = Office(store, world)
        end = START + timedelta(days=days)
        while world.now < end:
            await office.beat()
            await office.wait()
        world.calm = True
        end += REST
        while world.now < end:
            await office.beat()
            await office.wait()
        return await _found(office, wishes)
    finally:
        store.close()


class Office:
    """Two processes that beat on one database, and their successors."""

    def __init__(self, store: Transactions, world: World) -> None:
        self.world = world
        self.subscriptions, self.outbox = SqlSubscriptions(store), SqlOutbox(store)
        self._count = 0
        self._workers = [self._born(), self._born()]

    async def beat(self) -> None:
        """Let one or both plan and send."""
        world = self.world
        if world.chance(OUTAGE) and not world.down:
            world.down_until = world.now + timedelta(minutes=world.luck.uniform(1, 40))
            world.faults["outage"] += 1
        which = [0, 1] if world.luck.random() < 0.3 else [world.luck.randrange(2)]
        await asyncio.gather(*(self._one(n) for n in which))

    async def wait(self) -> None:
        """Let time pass: half a minute where something is open, else until something comes."""
        world, step = self.world, timedelta(seconds=self.world.luck.uniform(25, 60))
        counts = await self.outbox.counts()
        if not any(counts.get(s.value) for s in OPEN):
            due = min((s.next_due for s in await self.subscriptions.all() if s.next_due),
                      default=world.now)  # fmt: skip
            step = max(step, due - world.now)
        world.now += step

    async def _one(self, n: int) -> None:
        life, planner, postman = self._workers[n]
        # what a worker has begun ends before its successor does anything: all of it is dead
        others = asyncio.all_tasks()
        try:
            await planner.plan(self.world.now)
            await postman.send()
        except Killed:
            mine = [t for t in asyncio.all_tasks() - others if not t.done()]
            if mine and life.dead:
                await asyncio.wait(mine, timeout=5)
            self._workers[n] = self._born()

    def _born(self) -> tuple[Life, Planner, Postman]:
        self._count += 1
        life = Life(chance=self.world.chance, faults=self.world.faults)
        mortal: Any = Mortal(self.outbox, life)
        planner = Planner(subscriptions=self.subscriptions, outbox=mortal, press=Press())
        postman = Postman(
            outbox=mortal, subscriptions=self.subscriptions, worker=str(self._count),
            courier=Wire(world=self.world, life=life), clock=self.world.clock,
        )  # fmt: skip
        return life, planner, postman


def _a_wish(luck: random.Random, n: int) -> Subscription:
    """Return a subscription at one or two times within a few minutes that all share."""
    times = {time(luck.choice((7, 19)), luck.randrange(10)) for _ in range(luck.choice((1, 1, 2)))}
    language: Language = luck.choice(("ar", "en"))
    return at_next(Subscription(
        id=f"s{n}", chat_id=n + 1, thread_id=None, user_id=n + 1, language=language,
        zone=luck.choice(ZONES), times=tuple(sorted(times)), created=START, dealt=START,
    ))  # fmt: skip


async def _found(office: Office, wishes: Sequence[Subscription]) -> Found:
    """Compare what was due with what the rows say, and that with what has arrived."""
    world, found = office.world, Found(faults=office.world.faults)
    for wish in wishes:
        rows: dict[str, list[Delivery]] = defaultdict(list)
        for row in await office.outbox.lately(wish.id, 10_000):
            rows[row.slot].append(row)
            found.messages += 1
            found.states[row.state.value] += 1
            found.open += row.state in OPEN
        for slot, at in slots(wish, START):
            if at > world.now - timedelta(minutes=30):
                break
            found.due += 1
            parts = rows.get(slot.key, [])
            found.lost += not parts or any(_is_lost(world, row) for row in parts)
            for row in parts:
                came = world.taken.get((wish.id, slot.key, row.part), [])
                found.never += row.state is State.GIVEN_UP and not came
                found.early += sum(when < at for when, _ in came)
                found.unlabelled += sum(not labelled for _, labelled in came[1:])
                found.labelled += sum(labelled for _, labelled in came[1:])
    return found


def _is_lost(world: World, row: Delivery) -> bool:
    """Return whether a message has no end, or one that says it arrived and it did not."""
    arrived = bool(world.taken.get((row.subscription_id, row.slot, row.part)))
    return row.state not in _ENDS or (row.state is State.SENT and not arrived)
