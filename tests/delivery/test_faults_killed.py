"""Faults F01, F02, F03 and F11: processes that are really killed, or really frozen, at each point.

The truth is what a Telegram on a socket was sent; rows are only compared with it.
`FAULT_SEEDS=200 pytest tests/delivery/test_faults_killed.py` kills at more places.
"""

from __future__ import annotations

import asyncio
import os
import random
import signal
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import select, update

from delivery.delivery_kit import Office, a_subscription
from delivery.fault_kit import RESENT, SEEDS, Truth, doubles, telegram
from delivery.fault_worker import ACCEPTED, ATTEMPT, BEGUN, CLAIM, OUTCOME, POINTS
from mujaz.deliveries import MessageClass, State
from mujaz.store.schema import deliveries

KILLED = -signal.SIGKILL


@pytest.fixture
async def truth(office: Office) -> AsyncIterator[Truth]:
    """Return a Telegram, for a digest that is due now."""
    await office.subscriptions.keep(a_subscription())
    office.clock.go(minutes=90)
    async with telegram(office) as made:
        yield made


@pytest.mark.parametrize("point", [CLAIM, ATTEMPT])
async def test_F01_killed_before_the_attempt_is_committed(
    office: Office, truth: Truth, point: str
) -> None:
    """Nothing has left: it is sent once, without a label."""
    assert await truth.run(stop=point) == KILLED
    assert truth.accepted == []

    await truth.settle()

    assert truth.bodies() == ["digest 26 04:30 part 0"]
    assert await office.states() == ["sent"]


async def test_F02_killed_after_the_attempt_before_the_connection(
    office: Office, truth: Truth
) -> None:
    """Nobody can know that nothing has left: it is sent, and says that it may be the second."""
    assert await truth.run(stop=BEGUN) == KILLED
    assert truth.accepted == []

    await truth.settle()

    [body] = truth.bodies()
    assert body.startswith(RESENT)
    assert await office.states() == ["sent"]


@pytest.mark.parametrize("point", [ACCEPTED, OUTCOME])
async def test_F03_killed_after_telegram_accepted(office: Office, truth: Truth, point: str) -> None:
    """One more, and it says so."""
    assert await truth.run(stop=point) == KILLED
    assert len(truth.accepted) == 1

    await truth.settle()

    first, second = truth.bodies()
    assert second.startswith(RESENT)
    assert second.endswith(first)
    assert await office.states() == ["sent"]


async def test_F03_a_correction_is_not_sent_again(office: Office, truth: Truth) -> None:
    """What is sent at most once is given up."""
    await office.planner.plan(office.clock())
    async with office.store.writing() as conn:
        await conn.execute(update(deliveries).values(kind=MessageClass.CORRECTION.value))
    assert await truth.run(stop=ACCEPTED) == KILLED

    await truth.settle()

    assert len(truth.accepted) == 1
    assert await office.states() == ["given_up"]


@pytest.mark.parametrize("seed", range(SEEDS))
async def test_F01_F02_F03_b19_killed_again_and_again_anywhere(office: Office, seed: int) -> None:
    """Everything arrives or is given up by name, and nothing comes twice without a label."""
    luck = random.Random(seed)
    crowd = range(1, 9)
    for chat in crowd:
        await office.subscriptions.keep(a_subscription(f"s{chat}", chat_id=chat))
    office.clock.go(minutes=90)
    async with telegram(office) as truth:
        for _ in range(4):
            point, times = luck.choice(POINTS), luck.randint(1, 8)
            assert await truth.run(stop=point, times=times, parts=2) in {KILLED, 0}
            office.clock.go(minutes=luck.choice((0.2, 2.1)))
        await truth.settle(4)

    unlabelled, _ = doubles(truth.accepted)
    assert unlabelled == 0
    assert set(await office.outbox.counts()) <= {"sent", "given_up"}
    for chat in crowd:
        digests = {body.removeprefix(RESENT)[-6:] for body in truth.bodies(chat)}
        rows = await office.outbox.lately(f"s{chat}", 9)
        assert {row.part for row in rows} == {0, 1}
        for row in rows:  # given up: killed twice while it was on its way, and nobody can tell
            assert f"part {row.part}" in digests or row.state is State.GIVEN_UP
        assert len(truth.bodies(chat)) <= 4


@pytest.mark.parametrize("point", [BEGUN, ACCEPTED])
async def test_F11_frozen_past_its_lease_and_continued(
    office: Office, truth: Truth, point: str
) -> None:
    """What it writes is refused. At most it sends the one message that it had begun: the resend of
    another worker says that there may be two.
    """
    frozen = truth.start(stop=point, how=signal.SIGSTOP)
    try:
        async with asyncio.timeout(60):
            while not _is_stopped(frozen.pid):
                await asyncio.sleep(0.01)
        await truth.settle(3)
        assert await office.states() == ["sent"]
        before = await _rows(office)
    finally:
        os.kill(frozen.pid, signal.SIGCONT)
    await asyncio.to_thread(frozen.join, 60)

    assert frozen.exitcode == 0
    assert await _rows(office) == before
    assert doubles(truth.accepted) == (0, 1)
    assert len(truth.accepted) == 2


async def _rows(office: Office) -> list[object]:
    async with office.store.reading() as conn:
        return list((await conn.execute(select(deliveries))).all())


def _is_stopped(pid: int) -> bool:
    with open(f"/proc/{pid}/stat", encoding="ascii") as file:  # noqa: PTH123
        return file.read().rpartition(")")[2].split()[0] == "T"
