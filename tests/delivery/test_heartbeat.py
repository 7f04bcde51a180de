"""The heart: it ends for good and in time, no beat overlaps another, no part stops the others."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest

from delivery.delivery_kit import Office, Paper, a_subscription
from delivery.test_ending import Slow, until
from mujaz.deliveries import Digests
from mujaz.digest import work
from mujaz.digest.work import Heartbeat, heartbeat
from mujaz.digests import Edition, Subscription
from mujaz.errors import StoreLocked


def a_heart(office: Office) -> Heartbeat:
    """Return the heart of an office, put together as a bot does it; it beats quickly."""
    digests = Digests(
        subscriptions=office.subscriptions, outbox=office.outbox, press=office.press,
        archive=office.shelf,
    )  # fmt: skip
    made = heartbeat(digests, office.wire, clock=office.clock)
    made.seconds = 0.01
    return made


@pytest.fixture
async def heart(office: Office) -> AsyncIterator[Heartbeat]:
    """Return a heart that is stopped at the end."""
    made = a_heart(office)
    yield made
    await made.stop()


async def due(office: Office, count: int = 1) -> None:
    """Let so many be due."""
    for n in range(count):
        await office.subscriptions.keep(a_subscription(f"s{n:02}", chat_id=n + 1))
    office.clock.go(minutes=90)


# the end


async def test_an_update_does_not_wake_what_somebody_has_ended(
    office: Office, heart: Heartbeat
) -> None:
    """It comes while the last answers are made; only an explicit start begins anew."""
    heart.wake()
    await until(lambda: heart.last)
    await heart.stop()
    await due(office)
    heart.wake()
    await asyncio.sleep(0.05)
    assert (heart.ended, office.wire.accepted) == (True, [])

    heart.start()
    await until(lambda: office.wire.accepted)

    assert not heart.ended


async def test_a_start_right_after_an_end_beats(office: Office, heart: Heartbeat) -> None:
    """The beat that is ending does not swallow it."""
    await due(office)
    wire = heart.postman.courier = Slow(office)
    wire.turn.set()
    heart.start()
    await until(lambda: wire.begun)
    heart.end()
    heart.start()
    heart.last = None
    wire.reply.set()

    await until(lambda: heart.last)
    office.clock.go(days=1)
    await until(lambda: len(wire.accepted) == 2)
    await heart.stop()
    assert await office.outbox.counts() == {"sent": 2}


async def test_the_end_gives_back_what_waits_and_lets_arrive_what_has_left(
    office: Office, heart: Heartbeat
) -> None:
    """Thirty wait for a gate that is shut for minutes: the end does not wait for it."""
    await due(office, 31)
    wire = heart.postman.courier = Slow(office)
    heart.start()
    await until(lambda: wire.waiting == 30)

    async with asyncio.timeout(work.STOP_SECONDS / 2):
        await heart.stop()

    counts = await office.outbox.counts()
    assert (wire.begun, counts) == (0, {"planned": 1, "retry_at": 30})


async def test_a_request_without_an_answer_does_not_hold_up_the_end(
    office: Office, heart: Heartbeat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It is not cut off either: when it arrives after all, its row says so."""
    monkeypatch.setattr(work, "STOP_SECONDS", 0.05)
    monkeypatch.setattr(work, "CANCEL_SECONDS", 0.05)
    await due(office)
    wire = heart.postman.courier = Slow(office)
    wire.turn.set()
    heart.start()
    await until(lambda: wire.begun)

    async with asyncio.timeout(5):
        await heart.stop()
    assert await office.outbox.counts() == {"sending": 1}
    wire.reply.set()
    task = heart._task
    assert task is not None
    async with asyncio.timeout(5):
        await task

    assert await office.outbox.counts() == {"sent": 1}


async def test_a_digest_that_is_made_without_end_does_not_hold_up_the_end(
    office: Office, heart: Heartbeat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nothing is written of it, so it is cut off; it stays due."""
    monkeypatch.setattr(work, "STOP_SECONDS", 0.05)

    async def never(*_: Any, **__: Any) -> Edition:
        composing.set()
        await asyncio.Event().wait()
        raise AssertionError

    composing = asyncio.Event()
    monkeypatch.setattr(office.press, "edition", never)
    await due(office)
    heart.start()
    async with asyncio.timeout(5):
        await composing.wait()
        await heart.stop()
        task = heart._task
        assert task is not None
        assert task.done()

    assert await office.outbox.counts() == {}
    assert len(await office.subscriptions.due(office.clock(), 9)) == 1


# one at a time


async def test_beats_never_overlap(office: Office, heart: Heartbeat) -> None:
    """One by hand waits for that of the background, and finds its work done."""
    await due(office)
    at_work = most = 0
    real = heart.planner.plan

    async def plan(now: datetime) -> int:
        nonlocal at_work, most
        at_work += 1
        most = max(most, at_work)
        await asyncio.sleep(0.01)
        at_work -= 1
        return await real(now)

    heart.planner = _Planning(heart.planner, plan)  # type: ignore[assignment]
    beats = await asyncio.gather(*(heart.beat() for _ in range(4)))

    assert (most, sorted(beats)) == (1, [0, 0, 0, 1])


class _Planning:
    """A planner that plans as a test wants."""

    def __init__(self, real: Any, plan: Any) -> None:
        self.recompute, self._plan = real.recompute, plan

    async def plan(self, now: datetime, *, first: bool = False) -> int:
        """Plan as the test wants."""
        return int(await self._plan(now))


# each for itself


class Choosy(Paper):
    """A press that fails as a test wants."""

    error: Exception = ValueError("odd")

    async def edition(self, subscription: Subscription, **more: Any) -> Edition:  # type: ignore[override]
        """Raise."""
        raise self.error


@pytest.mark.parametrize("error", [ValueError("odd"), StoreLocked("locked", path="x")])
@pytest.mark.parametrize("part", ["recompute", "plan", "correct"])
async def test_a_part_that_fails_leaves_the_others_alone(
    office: Office, heart: Heartbeat, part: str, error: Exception
) -> None:
    """What is in the outbox is sent whatever cannot be planned; the failure is told."""

    async def fails(*_: Any, **_more: Any) -> int:
        raise error

    await due(office)
    await heart.beat()
    office.clock.go(days=1)
    await office.planner.plan(office.clock())
    office.shelf.put(None)  # so that yesterday's digest must be corrected
    heart.last, heart._recomputed = None, False
    planner, corrector = heart.planner, heart.corrector
    assert corrector is not None
    if part == "correct":
        heart.corrector = _Correcting(fails)  # type: ignore[assignment]
    else:
        heart.planner = _Planning(planner, planner.plan)  # type: ignore[assignment]
        setattr(heart.planner, part, fails)
    beat = await heart.once()
    failed_at = heart.last
    heart.planner, heart.corrector = planner, corrector
    again = await heart.once()

    corrections = 0 if part == "correct" else 1
    assert (beat.planned, beat.sent) == (corrections, 1 + corrections)
    assert (beat.errors, failed_at) == ((error,), None)
    assert (again.errors, heart.last) == ((), office.clock())
    assert len(office.wire.accepted) == 4  # the new one is corrected by now too


class _Correcting:
    def __init__(self, correct: Any) -> None:
        self.correct = correct


async def test_sending_that_fails_leaves_planning_alone(
    office: Office, heart: Heartbeat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """All are planned, and go with a later beat."""
    await due(office, 5)

    async def fails(*_: Any, **__: Any) -> Any:
        raise StoreLocked("locked", path="x")

    with monkeypatch.context() as patch:
        patch.setattr(office.outbox, "claim", fails)
        beat = await heart.once()
    assert (beat.planned, beat.sent, len(beat.errors)) == (5, 0, 1)

    assert await heart.beat() == 5


async def test_the_background_goes_on_after_a_beat_that_failed(
    office: Office, heart: Heartbeat
) -> None:
    """The next one begins in its time."""
    planner, tried = heart.planner, asyncio.Event()

    async def fails(*_: Any) -> int:
        tried.set()
        raise ValueError("odd")

    heart.planner = _Planning(planner, fails)  # type: ignore[assignment]
    await due(office)
    heart.start()
    await tried.wait()
    await asyncio.sleep(0.05)
    assert (office.wire.accepted, heart.last) == ([], None)

    heart.planner = planner
    await until(lambda: office.wire.accepted)


# beside each other


async def test_sending_begins_before_all_is_planned(
    office: Office, heart: Heartbeat, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A crowd: the first batch goes out while the press works on for the others."""
    monkeypatch.setattr("mujaz.digest.plan.BATCH", 5)
    monkeypatch.setattr(work, "ASIDE", 0.01)
    await due(office, 20)
    real, made = office.press.edition, 0

    async def edition(*args: Any, **more: Any) -> Edition:
        nonlocal made
        made += 1
        if made > 10:  # nobody composes further until somebody has received the first
            await until(lambda: office.wire.accepted)
        return await real(*args, **more)

    monkeypatch.setattr(office.press, "edition", edition)
    beat = await heart.once()

    assert (beat.planned, beat.sent, beat.errors) == (20, 20, ())
