"""The promise of delivery as one short scripted run, and what was broken of it, in words.

Each chat meets one thing that goes wrong. What has arrived is read from the wire alone, so nothing
that the code under test says of itself can hide a fault.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, time, timedelta

from sqlalchemy import update

from delivery.delivery_kit import (
    Killed,
    Office,
    Wire,
    a_subscription,
    accept,
    accept_and,
    answer,
    killed,
    killed_after,
)
from mujaz.deliveries import (
    OPEN,
    Begin,
    Delivery,
    Fate,
    MessageClass,
    Sent,
    State,
)
from mujaz.digest.schedule import LATE, TOO_LATE
from mujaz.digest.send import LEASE
from mujaz.store.schema import deliveries

BEGIN = datetime(2026, 10, 24, 5, 0, tzinfo=UTC)  # the day before London puts its clocks back
RESENT = "Resent: you may have received this digest before.\n"
MOST_LATE, SOON = TOO_LATE, LATE  # as they are, whatever is planted later
LEASE_SECONDS = LEASE
How = Callable[[Wire, Delivery], Sent]
_lost, _taken = answer(Fate.UNKNOWN), accept_and(Fate.UNKNOWN)

# chat: the minutes after BEGIN of its first digest, what its first sends meet
SCRIPT: dict[int, tuple[int, list[How]]] = {
    1: (60, []),
    2: (60, [answer(Fate.WAIT, seconds=200), answer(Fate.WAIT, seconds=90)]),
    3: (60, [answer(Fate.NOT_SENT)] * 3),
    4: (60, [_taken]),
    5: (60, [_lost]),
    6: (90, [killed_after]),
    7: (100, []),  # its worker dies before the attempt
    8: (120, []),  # its worker freezes
    9: (140, []),  # is stopped while its message waits
    10: (60, [answer(Fate.GONE)]),
    11: (400, []),  # nobody is there for too long
    12: (150, [_taken]),  # a correction
    13: (60, [answer(Fate.WRONG)] * 9),
    14: (60, [_taken] * 9),
    15: (160, []),  # two planners
    16: (240, []),  # nobody is there for an hour
    17: (95, [killed]),
    20: (210, []),  # in London, on the night of the change
}
NEVER = {9, 10, 13}  # nothing arrives, rightly
WITH_LABEL = {4, 5, 6, 8, 14, 17}  # on the first day


class ByChat:
    """A Telegram that does to each chat what is planned for it."""

    def __init__(self) -> None:
        self.left = {chat: list(hows) for chat, (_, hows) in SCRIPT.items()}

    def __call__(self, wire: Wire, delivery: Delivery) -> Sent:
        """Take a message, or let go wrong what should."""
        plan = self.left[delivery.chat_id]
        return (plan.pop(0) if plan else accept)(wire, delivery)


async def broken(office: Office) -> list[str]:
    """Play the script in an office whose store is open; return what was broken of the promise."""
    office.clock.at = BEGIN
    office.wire.always = ByChat()
    for chat, (minutes, _) in SCRIPT.items():
        at = BEGIN + timedelta(minutes=minutes)
        zone = "Europe/London" if chat == 20 else "UTC"
        local = time(at.hour + (chat == 20), at.minute)
        wish = a_subscription(
            str(chat), chat, zone=zone, times=(local,), created=BEGIN, dealt=BEGIN
        )  # fmt: skip
        await office.subscriptions.keep(wish)
    await _first_day(office)
    await _second_day(office)
    return await _faults(office)


async def _at(office: Office, minutes: float, *, beats: int = 1) -> None:
    """Let it be so many minutes after BEGIN, with beats each half minute from then."""
    office.clock.at = max(office.clock.at, BEGIN + timedelta(minutes=minutes))
    await office.beat()
    if beats > 1:
        await office.pass_time(beats=beats - 1, seconds=30)


async def _first_day(office: Office) -> None:
    await _at(office, 59.5)
    await _at(office, 60, beats=20)
    await _at(office, 90, beats=10)
    await _at(office, 95, beats=10)

    def die() -> None:
        office.wire.before_begin = lambda: None
        raise Killed

    office.wire.before_begin = die
    await _at(office, 100, beats=8)
    await _frozen(office, 120)
    await _stopped(office, 140)
    office.clock.at = BEGIN + timedelta(minutes=150)
    await office.planner.plan(office.clock())
    async with office.store.writing() as conn:
        correction = {"kind": MessageClass.CORRECTION.value}
        await conn.execute(update(deliveries).where(deliveries.c.chat_id == 12).values(correction))
    await _at(office, 150, beats=6)
    await _two_planners(office, 160)
    await _at(office, 209)
    await _at(office, 210, beats=2)
    await _at(office, 240 + 60, beats=2)
    await _at(office, 400 + 8 * 60, beats=2)


async def _frozen(office: Office, minutes: float) -> None:
    """A worker stands still after Telegram took its message, and wakes amid the second try."""
    office.clock.at = BEGIN + timedelta(minutes=minutes)
    await office.planner.plan(office.clock())
    claimed = await office.outbox.claim(
        office.clock(), worker="frozen", seconds=LEASE_SECONDS, limit=50
    )
    held = next(d for d in claimed if d.chat_id == 8)
    await office.outbox.begin(held, office.clock(), seconds=LEASE_SECONDS)
    accept(office.wire, held)
    office.clock.go(seconds=LEASE_SECONDS + 1)

    async def wakes(delivery: Delivery, begin: Begin) -> Sent:
        if not await begin():
            return Sent(fate=Fate.LOST)
        await office.outbox.settle(held, State.RETRY, office.clock(), not_before=office.clock())
        return accept(office.wire, delivery)

    office.postman.courier = _Once(office.wire, wakes)
    await office.pass_time(beats=4, seconds=30)
    office.postman.courier = office.wire


class _Once:
    """A wire whose first delivery goes another way."""

    def __init__(self, wire: Wire, first: Callable[[Delivery, Begin], object]) -> None:
        self.wire, self.first = wire, [first]

    async def deliver(self, delivery: Delivery, begin: Begin) -> Sent:
        """Deliver."""
        if self.first:
            return await self.first.pop()(delivery, begin)  # type: ignore[no-any-return, misc]
        return await self.wire.deliver(delivery, begin)

    async def ready(self) -> bool:
        """Return whether it answers."""
        return await self.wire.ready()


async def _stopped(office: Office, minutes: float) -> None:
    """Somebody says stop between the claim and the attempt."""
    office.clock.at = BEGIN + timedelta(minutes=minutes)
    await office.planner.plan(office.clock())
    claimed = await office.outbox.claim(office.clock(), worker="w", seconds=60, limit=50)
    for one in await office.subscriptions.of_chat(9):
        await office.subscriptions.change(
            one.id, lambda s: replace(s, stopped="person"), office.clock()
        )
    for held in claimed:
        await office.postman._one(held)
    await office.pass_time(beats=4, seconds=30)


async def _two_planners(office: Office, minutes: float) -> None:
    """Two processes have seen the same subscription due."""
    office.clock.at = BEGIN + timedelta(minutes=minutes)
    due = await office.subscriptions.due(office.clock(), 10)
    both = [await office.planned(s) for s in due for _ in range(2)]
    for planned in both:
        if planned is not None:
            await office.outbox.plan([planned])
    await office.pass_time(beats=2, seconds=30)


async def _second_day(office: Office) -> None:
    """Every time comes again, London's by its new clock; then all may come to rest."""
    day = 24 * 60
    for minutes in sorted({m for m, _ in SCRIPT.values()} | {269, 270}):
        await _at(office, day + minutes)
    await office.pass_time(beats=8, minutes=2)


async def _faults(office: Office) -> list[str]:
    """Return what was broken, read from what has arrived."""
    faults: list[str] = []
    came: dict[int, list[tuple[str, datetime]]] = defaultdict(list)
    for chat, body, at in office.wire.accepted:
        came[chat].append((body, at))
    for chat, (minutes, _) in SCRIPT.items():
        first = BEGIN + timedelta(minutes=minutes)
        second = first + timedelta(days=1, hours=chat == 20)
        days = [[c for c in came[chat] if c[1].date() == due.date()] for due in (first, second)]
        faults += [f"chat {chat}: {f}" for f in _of_chat(chat, days, (first, second))]
    asked = [at for chat, at in office.wire.asked if chat == 10]
    if len(asked) != 1:
        faults.append(f"chat 10: asked {len(asked)} times though it is gone")
    for chat in (9, 10, 13):
        [wish] = await office.subscriptions.of_chat(chat)
        if wish.anchor is not None:
            faults.append(f"chat {chat}: the next digest begins after what never arrived")
    counts = await office.outbox.counts()
    open_ = {state: counts[state] for state in counts if State(state) in OPEN}
    return faults + ([f"open at rest: {open_}"] if open_ else [])


def _of_chat(
    chat: int, days: list[list[tuple[str, datetime]]], dues: tuple[datetime, datetime]
) -> list[str]:
    """Return what is wrong with what a chat has received on each day."""
    if chat in NEVER:
        return ["something arrived that nobody wanted"] if any(days) else []
    faults: list[str] = []
    for n, (arrived, due) in enumerate(zip(days, dues, strict=True)):
        wanted = not (chat == 11 and n == 0)
        if wanted != bool(arrived):
            faults.append(f"day {n + 1}: {'lost' if wanted else 'sent too late'}")
        plain = [body for body, _ in arrived if not body.startswith(RESENT)]
        labels = len(arrived) - len(plain)
        first_unlabelled = len(plain) - (0 if chat in {5, 17} and n == 0 else 1)
        if arrived and first_unlabelled > 0:
            faults.append(f"day {n + 1}: twice without a label")
        if labels > (chat in WITH_LABEL and (n == 0 or chat == 14)):
            faults.append(f"day {n + 1}: {labels} resends")
        if any(at < due or at > due + MOST_LATE for _, at in arrived):
            faults.append(f"day {n + 1}: not at its time")
        # on time, for a chat to which nothing happens
        if chat in {1, 20} and any(at - due > timedelta(minutes=1) for _, at in arrived):
            faults.append(f"day {n + 1}: minutes late")
        if chat == 16 and n == 0 and not all("late" in body for body, _ in arrived):
            faults.append("does not say that it is late")
    if max(Counter(b for day in days for b, _ in day).values(), default=1) > 1:
        faults.append("the same words twice")
    return faults
