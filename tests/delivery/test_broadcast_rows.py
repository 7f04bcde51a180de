"""Broadcasts as rows: planned once, sent at most once, cancelled at any moment, gone on with."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from delivery.delivery_kit import (
    Clock,
    Office,
    a_subscription,
    accept,
    accept_and,
    answer,
)
from mujaz.broadcasts import AT_ONCE, STEP, Broadcast, Broadcasting, Tally
from mujaz.deliveries import Delivery, Fate, Sent
from mujaz.digest.audience import audience
from mujaz.digest.send import LEASE
from mujaz.store.broadcasts import SqlBroadcasts

OWNER = 900


class Broadcaster(Office):
    """An office whose owners write to everybody."""

    def __init__(self, folder: Path, clock: Clock | None = None) -> None:
        super().__init__(folder, clock)
        self.broadcasts = SqlBroadcasts(self.store)

    async def has(self, *chats: int) -> None:
        """Let chats have a digest, whose next time is far."""
        for chat in chats:
            one = a_subscription(f"s{chat}", chat)
            await self.subscriptions.keep(replace(one, next_due=None))

    async def send(self, nonce: str = "n", body: str = "hello") -> int:
        """Plan a broadcast to all; return how many get it."""
        wanted = Broadcast(nonce=nonce, body=body, owner=OWNER, language="en", message_id=1)
        chats = audience(await self.subscriptions.all(), self.clock())
        return await self.broadcasts.plan(wanted, chats, self.clock())

    async def stands(self, nonce: str = "n") -> Broadcasting:
        """Return how a broadcast stands."""
        found = await self.broadcasts.one(nonce)
        assert found is not None
        return found

    @property
    def told(self) -> list[int]:
        """The chats that have received it, in order."""
        return sorted(chat for chat, _, _ in self.wire.accepted)


@pytest.fixture
async def office(tmp_path: Path) -> AsyncIterator[Broadcaster]:
    """Return an office over a database of its own."""
    made = Broadcaster(tmp_path)
    await made.store.open()
    yield made
    await made.store.close()


async def test_two_processes_plan_a_broadcast_once(office: Broadcaster) -> None:
    """Whoever comes second plans nothing, also where the chats have changed since."""
    await office.has(1, 2)
    other = Broadcaster(office.folder, office.clock)
    await other.store.open()
    try:
        planned = await asyncio.gather(office.send(), other.send())
        await office.has(3)
        planned.append(await other.send())
        await office.beat()
        await other.beat()
    finally:
        await other.store.close()

    assert sorted(planned) == [0, 0, 2]
    assert [1, 2] == office.told
    assert [] == other.told


@pytest.mark.parametrize("fate", [Fate.UNKNOWN, Fate.NOT_SENT, Fate.WAIT])
async def test_what_cannot_be_decided_is_never_sent_again(office: Broadcaster, fate: Fate) -> None:
    """What certainly has not arrived is."""
    await office.has(1)
    await office.send()
    office.wire.plan = [accept_and(fate) if fate is Fate.UNKNOWN else answer(fate, seconds=1.0)]
    await office.beat()
    await office.pass_time(beats=30, minutes=2)

    assert ["hello"] == office.wire.bodies(1)
    tally = (await office.stands()).tally
    assert tally == (Tally(doubtful=1) if fate is Fate.UNKNOWN else Tally(sent=1))


@pytest.mark.parametrize("arrived", [True, False])
async def test_after_a_crash_the_rest_goes_and_what_was_on_its_way_does_not_again(
    office: Broadcaster, arrived: bool
) -> None:
    """The rows are in the database; another process goes on with them."""
    await office.has(1, 2, 3)
    await office.send()
    first, *_ = await office.outbox.claim(office.clock(), worker="dead", seconds=60, limit=2)
    assert await office.outbox.begin(first, office.clock(), seconds=60)
    if arrived:
        accept(office.wire, first)
    await office.beat()
    office.clock.go(seconds=LEASE + 1)
    await office.pass_time(beats=3, minutes=3)

    assert (await office.stands()).tally == Tally(doubtful=1, sent=2)
    assert ([1, 2, 3] if arrived else [2, 3]) == office.told


async def test_a_cancel_reaches_what_waits_at_the_gate(office: Broadcaster) -> None:
    """Claimed and not begun: it does not go."""
    await office.has(1, 2)
    await office.send()
    [first, second] = await office.outbox.claim(office.clock(), worker="w", seconds=60, limit=9)
    assert await office.outbox.begin(first, office.clock(), seconds=60)
    cancelled = await office.broadcasts.cancel("n", office.clock())

    assert cancelled == 1
    assert not await office.outbox.begin(second, office.clock(), seconds=60)
    assert (await office.stands()).tally == Tally(going=1, cancelled=1)


async def test_what_is_refused_for_now_does_not_come_back_after_a_cancel(
    office: Broadcaster,
) -> None:
    """It was on its way when the owner cancelled, and Telegram said 429."""

    class Refuses:
        """Cancels while the request is on its way."""

        async def deliver(self, delivery: Delivery, begin: object) -> Sent:
            assert await begin()  # type: ignore[operator]
            await office.broadcasts.cancel("n", office.clock())
            return Sent(fate=Fate.WAIT, seconds=5)

        async def ready(self) -> bool:
            return True

    await office.has(1)
    await office.send()
    office.postman.courier = Refuses()
    await office.beat()
    office.postman.courier = office.wire
    await office.pass_time(beats=3, minutes=1)

    assert [] == office.told
    assert (await office.stands()).tally == Tally(cancelled=1)


async def test_a_cancel_of_one_broadcast_leaves_another_alone(office: Broadcaster) -> None:
    """Even where one number begins like the other."""
    await office.has(1)
    await office.send("n")
    await office.send("nn", "other")
    await office.broadcasts.cancel("n", office.clock())
    await office.beat()

    assert ["other"] == office.wire.bodies(1)
    assert 0 == await office.broadcasts.cancel("unknown", office.clock())


async def test_a_large_broadcast_leaves_room_for_digests(office: Broadcaster) -> None:
    """At every beat half of what the gate lets go; the order stays."""
    chats = range(1, AT_ONCE + 3)
    one = a_subscription("s", 1)
    recipients = audience((replace(one, id=f"s{n:05}", chat_id=n) for n in chats), office.clock())
    wanted = Broadcast(nonce="n", body="x", owner=OWNER, language="en", message_id=None)
    await office.broadcasts.plan(wanted, recipients, office.clock())
    first = await office.outbox.claim(office.clock(), worker="w", seconds=600, limit=10_000)
    office.clock.go(seconds=STEP.total_seconds())
    second = await office.outbox.claim(office.clock(), worker="w", seconds=600, limit=10_000)

    assert [d.chat_id for d in [*first, *second]] == list(chats)
    assert (len(first), len(second)) == (AT_ONCE, 2)


async def test_the_end_is_told_once(office: Broadcaster) -> None:
    """Two processes write one report; it goes to the owner, who needs no digest for it."""
    await office.has(1)
    await office.send()
    [running] = await office.broadcasts.running()
    told = [await office.broadcasts.tell("n", f"report {n}", office.clock()) for n in range(2)]
    await office.beat()

    assert (running.owner, running.message_id, running.told) == (OWNER, 1, False)
    assert [True, False] == told
    assert ["report 0"] == office.wire.bodies(OWNER)
    assert [] == await office.broadcasts.running()
    assert (await office.stands()).told


async def test_a_broadcast_is_no_sign_that_a_chat_is_closed(
    office: Broadcaster, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Refusals of many chats are not five refusals of one: nobody counts them."""

    async def counted(id_: str, limit: int) -> list[Delivery]:
        raise AssertionError(id_)

    monkeypatch.setattr(office.outbox, "lately", counted)
    await office.has(*range(1, 9))
    office.wire.always = answer(Fate.DENIED)
    await office.send()
    await office.beat()

    assert {""} == {s.stopped for s in await office.subscriptions.all()}
    assert (await office.stands()).tally == Tally(failed=8)


async def test_who_has_paused_by_their_own_clock_gets_none(office: Broadcaster) -> None:
    """Until the day comes where they live, not in London."""
    one = a_subscription("s", 1, paused_until=office.clock().date() + timedelta(days=1))
    evening = office.clock().replace(hour=20, minute=59)
    night = evening + timedelta(minutes=1)  # midnight in Riyadh

    assert [0, 1] == [len(audience([one], at)) for at in (evening, night)]


async def test_what_could_not_go_for_a_day_does_not_go_any_more(office: Broadcaster) -> None:
    """What is said today is not news tomorrow; the report counts it."""
    await office.has(1)
    await office.send()
    office.clock.go(hours=24)
    await office.beat()

    assert [] == office.told
    assert (await office.stands()).tally == Tally(failed=1)


async def test_an_operator_sends_nothing_again_that_may_have_arrived(office: Broadcaster) -> None:
    """What was refused may go once more; what nobody can tell of may not."""
    await office.has(1, 2)
    await office.send()
    office.wire.plan = [answer(Fate.UNKNOWN), answer(Fate.WRONG)]
    await office.beat()
    ids = [d.id for d in await office.outbox.failed(9)]
    again = await office.outbox.again(ids, office.clock())
    await office.beat()

    assert (len(ids), again) == (2, 1)
    assert (await office.stands()).tally == Tally(doubtful=1, sent=1)
