"""What ends in the middle, and what fails beside others: nothing hangs, and nothing is lost."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest

from delivery.delivery_kit import START, Office, Wire, a_subscription
from mujaz.deliveries import (
    Begin,
    Delivery,
    Fate,
    Sent,
    State,
)
from mujaz.digest import send
from mujaz.errors import StoreLocked


class Slow(Wire):
    """A Telegram whose sends wait for their turn, and then for their answer, as a test wants."""

    def __init__(self, office: Office) -> None:
        super().__init__(office.clock)
        self.turn, self.reply = asyncio.Event(), asyncio.Event()
        self.waiting = self.begun = 0

    async def deliver(self, delivery: Delivery, begin: Begin) -> Sent:
        """Wait, begin, wait, take it."""
        self.waiting += 1
        await self.turn.wait()
        if not await begin():
            return Sent(fate=Fate.LOST)
        self.begun += 1
        await self.reply.wait()
        self.accepted.append((delivery.chat_id, delivery.body, self.clock()))
        return Sent(fate=Fate.SENT, message_id=len(self.accepted))


async def until(done: Any) -> None:
    """Wait until something is so."""
    async with asyncio.timeout(10):
        while not done():
            await asyncio.sleep(0.001)


async def crowd(office: Office, count: int) -> None:
    """Let so many be due, and planned."""
    for n in range(count):
        await office.subscriptions.keep(a_subscription(f"s{n:02}", chat_id=n + 1))
    office.clock.go(minutes=90)
    await office.planner.plan(office.clock())


async def test_what_waits_for_its_turn_is_given_back_at_the_end(office: Office) -> None:
    """Not one request leaves; the rows are free at once, in their old place, without a label."""
    await crowd(office, 40)
    wire = office.postman.courier = Slow(office)
    on = True
    office.postman.goes_on = lambda: on
    sending = asyncio.ensure_future(office.postman.send())
    await until(lambda: wire.waiting == 30)

    on = False
    office.postman.let_go()
    async with asyncio.timeout(5):
        assert await sending == 0
    free = await office.outbox.claim(office.clock(), worker="next", seconds=60, limit=99)

    assert (wire.begun, len(free)) == (0, 40)
    assert {(d.not_before, d.attempt, d.resent) for d in free} == {(free[0].due, 0, False)}


async def test_a_turn_that_comes_after_the_end_is_not_taken(office: Office) -> None:
    """The last look is right before the request, and the row does not hang until its lease ends."""
    await crowd(office, 3)
    wire = office.postman.courier = Slow(office)
    on = True
    office.postman.goes_on = lambda: on
    sending = asyncio.ensure_future(office.postman.send())
    await until(lambda: wire.waiting == 3)

    on = False
    wire.turn.set()
    async with asyncio.timeout(5):
        assert await sending == 0

    assert (wire.begun, await office.outbox.counts()) == (0, {"retry_at": 3})


async def test_a_request_that_has_begun_is_let_end(office: Office) -> None:
    """Whoever gives up what waits does not touch it: it arrives, and its row says so."""
    await crowd(office, 1)
    wire = office.postman.courier = Slow(office)
    on = True
    office.postman.goes_on = lambda: on
    wire.turn.set()
    sending = asyncio.ensure_future(office.postman.send())
    await until(lambda: wire.begun == 1)

    on = False
    office.postman.let_go()
    await asyncio.sleep(0.01)
    assert not sending.done()
    wire.reply.set()

    assert await sending == 1
    assert await office.outbox.counts() == {"sent": 1}


async def test_planning_stops_between_two_digests(office: Office) -> None:
    """What is composed is kept; the rest stays due."""
    for n in range(10):
        await office.subscriptions.keep(a_subscription(f"s{n}", chat_id=n + 1))
    office.clock.go(minutes=90)
    planner = office.planner
    planner = type(planner)(
        subscriptions=planner.subscriptions, outbox=planner.outbox, press=planner.press,
        goes_on=lambda: len(office.press.printed) < 4,
    )  # fmt: skip

    assert await planner.plan(office.clock()) == 4
    assert len(await office.subscriptions.due(office.clock(), 99)) == 6


async def test_one_send_that_raises_leaves_its_siblings_alone(office: Office) -> None:
    """Their rows are settled before anybody goes on; only its own waits to be rescued."""
    await crowd(office, 40)
    wire = Slow(office)
    wire.turn.set()
    wire.reply.set()

    class Broken:
        """Fails for one chat at once; the others take a moment."""

        async def deliver(self, delivery: Delivery, begin: Begin) -> Sent:
            if delivery.chat_id == 3:
                raise ValueError("broken")
            await asyncio.sleep(0.001)
            return await wire.deliver(delivery, begin)

        async def ready(self) -> bool:
            return True

    office.postman.courier = Broken()

    assert await office.postman.send() == 39
    assert await office.outbox.counts() == {"sent": 39, "claimed": 1}


async def test_a_store_that_is_busy_for_a_moment_does_not_forget_what_was_sent(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Telegram has it: writing that down is tried again, so nobody gets a labelled copy."""
    await crowd(office, 1)
    monkeypatch.setattr(send, "SETTLE_PAUSE", 0.001)
    real, busy = office.outbox.settle, 3

    async def settle(delivery: Delivery, state: State, *args: Any, **more: Any) -> bool:
        nonlocal busy
        if busy:
            busy -= 1
            raise StoreLocked("locked", path="x")
        return await real(delivery, state, *args, **more)

    monkeypatch.setattr(office.outbox, "settle", settle)
    assert await office.postman.send() == 1
    await office.pass_time(beats=8, seconds=30)

    assert await office.states("s00") == ["sent"]
    assert office.wire.bodies() == [f"digest {START:%d} 04:30 part 0"]


async def test_a_store_that_stays_busy_is_not_waited_for_without_end(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The beat ends with the error; the row is rescued later."""
    await crowd(office, 1)
    monkeypatch.setattr(send, "SETTLE_PAUSE", 0.001)
    tries = 0

    async def settle(*_: Any, **__: Any) -> bool:
        nonlocal tries
        tries += 1
        raise StoreLocked("locked", path="x")

    monkeypatch.setattr(office.outbox, "settle", settle)
    with pytest.raises(StoreLocked):
        await office.postman.send()

    assert tries == send.SETTLE_TRIES
    assert await office.outbox.counts() == {"sending": 1}


async def test_the_next_are_claimed_before_the_last_have_ended(office: Office) -> None:
    """One slow answer holds up nobody: the gate never runs dry."""
    await crowd(office, 100)
    wire, free = office.wire, asyncio.Event()

    class OneSlow(Slow):
        """Answers the first chat when it is told to."""

        async def deliver(self, delivery: Delivery, begin: Begin) -> Sent:
            done = await wire.deliver(delivery, begin)
            if delivery.chat_id == 1:
                await free.wait()
            return done

    office.postman.courier = OneSlow(office)
    sending = asyncio.ensure_future(office.postman.send())
    await until(lambda: len(wire.accepted) == 100)
    free.set()

    assert await sending == 100


async def test_digests_of_one_chat_that_are_claimed_apart_go_one_after_the_other(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What waits makes the rest of its chat wait behind it, whichever claim it came with."""
    monkeypatch.setattr(send, "AT_ONCE", 2)
    for n, (chat, thread) in enumerate([(1, None), (-2, 1), (-2, 2)]):
        wish = a_subscription(f"s{n}", chat_id=chat, thread_id=thread)
        await office.subscriptions.keep(wish)
    office.clock.go(minutes=90)
    await office.planner.plan(office.clock())
    all_claimed = asyncio.Event()
    real, claimed = office.outbox.claim, list[str]()

    async def claim(*args: Any, **more: Any) -> Any:
        found = await real(*args, **more)
        claimed.extend(d.subscription_id for d in found)
        if len(claimed) == 3:
            all_claimed.set()
        return found

    class Refusing(Wire):
        """Refuses the first topic, once the second is claimed too."""

        async def deliver(self, delivery: Delivery, begin: Begin) -> Sent:
            if delivery.thread_id == 1:
                await begin()
                await all_claimed.wait()
                return Sent(fate=Fate.WAIT, seconds=60)
            return await super().deliver(delivery, begin)

    monkeypatch.setattr(office.outbox, "claim", claim)
    office.postman.courier = wire = Refusing(office.clock)

    async with asyncio.timeout(10):
        assert await office.postman.send() == 1
    assert wire.bodies(-2) == []
    assert await office.outbox.counts() == {"sent": 1, "retry_at": 2}


async def test_what_becomes_free_while_others_are_under_way_goes_with_them(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A claim that finds nothing is no end: it is asked again when something has ended."""
    await crowd(office, 4)
    real, claims = office.outbox.claim, 0

    async def claim(*args: Any, **more: Any) -> Any:
        nonlocal claims
        claims += 1
        return [] if claims == 2 else await real(*args, **more | {"limit": 2})

    monkeypatch.setattr(office.outbox, "claim", claim)

    assert await office.postman.send() == 4


async def test_parts_go_one_after_the_other_and_hold_up_only_their_own_chat(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What waits makes the rest of its digest wait behind it, whichever claim it came with."""
    monkeypatch.setattr(send, "AT_ONCE", 6)
    office.press.parts = 4
    await crowd(office, 2)

    class Refusing(Wire):
        """Refuses the first part of the second chat."""

        async def deliver(self, delivery: Delivery, begin: Begin) -> Sent:
            if delivery.chat_id == 2 and delivery.part == 0:
                await begin()
                return Sent(fate=Fate.WAIT, seconds=60)
            return await super().deliver(delivery, begin)

    office.postman.courier = wire = Refusing(office.clock)

    assert await office.postman.send() == 4
    assert [body[-1] for body in wire.bodies(1)] == ["0", "1", "2", "3"]
    assert wire.bodies(2) == []
    assert await office.outbox.counts() == {"sent": 4, "retry_at": 1, "planned": 3}


async def test_a_claim_that_fails_cuts_nothing_off(
    office: Office, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is under way ends first."""
    await crowd(office, 40)
    real, claims = office.outbox.claim, 0

    async def claim(*args: Any, **more: Any) -> Any:
        nonlocal claims
        claims += 1
        if claims > 1:
            raise StoreLocked("locked", path="x")
        return await real(*args, **more)

    monkeypatch.setattr(office.outbox, "claim", claim)
    with pytest.raises(StoreLocked):
        await office.postman.send()

    assert await office.outbox.counts() == {"sent": 30, "planned": 10}
