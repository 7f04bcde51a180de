"""Several processes on one PostgreSQL: each has its own connections, and their transactions meet.

One of them is held still right before its commit; what the other does meanwhile is what counts.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from sqlalchemy import func, select
from sqlalchemy.ext.asyncio import AsyncConnection

from delivery.conftest import emptied
from delivery.delivery_kit import Office, a_subscription
from delivery.postgres_kit import PostgresStore, Server
from mujaz.deliveries import Delivery, State
from mujaz.store.outbox import SqlOutbox
from mujaz.store.schema import deliveries, digest_subscriptions
from mujaz.store.subscriptions import SqlSubscriptions

MOMENT = 0.15  # seconds in which a transaction would end if nothing held it


class Held:
    """A database whose writers stand still before they commit, until they may go on."""

    def __init__(self, store: PostgresStore) -> None:
        self._store = store
        self.stands, self.may_go = asyncio.Event(), asyncio.Event()
        self.reading = store.reading

    @asynccontextmanager
    async def writing(self, *, durable: bool = False) -> AsyncIterator[AsyncConnection]:
        """Give a connection that may write."""
        async with self._store.writing(durable=durable) as conn:
            yield conn
            self.stands.set()
            await self.may_go.wait()


@pytest.fixture
async def store(postgres: Server) -> AsyncIterator[PostgresStore]:
    """Return an open, empty database."""
    async with emptied(postgres) as made:
        yield made


@pytest.fixture
async def office(store: PostgresStore, tmp_path: Path) -> Office:
    """Return an office over it."""
    return Office(tmp_path / "data", store=store)


async def _due(office: Office, crowd: int = 1) -> None:
    for n in range(crowd):
        await office.subscriptions.keep(a_subscription(f"s{n}", chat_id=n + 1))
    office.clock.go(minutes=90)


async def _claimed(office: Office, limit: int = 50) -> list[Delivery]:
    return list(
        await office.outbox.claim(office.clock(), worker="w", seconds=60, limit=limit)
    )  # fmt: skip


async def test_what_one_is_claiming_another_passes_by(office: Office, store: PostgresStore) -> None:
    """SKIP LOCKED: no waiting, and nothing claimed twice."""
    await _due(office, 10)
    await office.planner.plan(office.clock())
    held = Held(store)
    first = asyncio.create_task(
        SqlOutbox(held).claim(office.clock(), worker="first", seconds=60, limit=4)
    )
    await held.stands.wait()

    second = await asyncio.wait_for(_claimed(office), 10)
    held.may_go.set()
    one = await first

    assert len(one) == 4
    assert len(second) == 6
    assert len({d.id for d in [*one, *second]}) == 10


async def test_a_crowd_of_workers_claims_each_message_once(office: Office) -> None:
    """Eight at once, a few at a time."""
    await _due(office, 60)
    await office.planner.plan(office.clock())

    async def worker() -> list[int]:
        mine: list[int] = []
        while found := await _claimed(office, 3):
            mine += [d.id for d in found]
        return mine

    claimed = [
        id_ for found in await asyncio.gather(*(worker() for _ in range(8))) for id_ in found
    ]

    assert len(claimed) == len(set(claimed)) == 60


async def test_the_last_two_parts_arrive_at_once_and_the_anchor_moves(
    office: Office, store: PostgresStore
) -> None:
    """Whoever commits last sees that the other part is there too."""
    await _due(office)
    office.press.parts = 2
    await office.planner.plan(office.clock())
    [first] = await _claimed(office)
    assert await office.outbox.begin(first, office.clock(), seconds=60)
    # the second part goes once the first may have arrived: make it so, then let both arrive
    await office.outbox.settle(first, State.UNKNOWN, office.clock(), not_before=office.clock())
    both = await _claimed(office)
    assert [d.part for d in both] == [0, 1]
    for one in both:
        assert await office.outbox.begin(one, office.clock(), seconds=60)
    held = Held(store)
    slow = asyncio.create_task(SqlOutbox(held).settle(both[0], State.SENT, office.clock()))
    await held.stands.wait()

    quick = asyncio.create_task(office.outbox.settle(both[1], State.SENT, office.clock()))
    await asyncio.wait({quick}, timeout=MOMENT)
    held.may_go.set()

    assert [await slow, await quick] == [True, True]
    kept = await office.subscriptions.one("s0")
    assert kept is not None
    assert kept.anchor is not None


async def test_somebody_who_is_forgotten_while_a_digest_is_planned_leaves_no_row(
    office: Office, store: PostgresStore
) -> None:
    """What the planner is about to commit goes too."""
    await _due(office)
    [due] = await office.subscriptions.due(office.clock(), 10)
    planned = await office.planned(due)
    held = Held(store)
    planning = asyncio.create_task(SqlOutbox(held).plan([planned]))
    await held.stands.wait()

    forgetting = asyncio.create_task(office.subscriptions.forget(1))
    await asyncio.wait({forgetting}, timeout=MOMENT)
    held.may_go.set()
    await asyncio.gather(planning, forgetting)

    async with store.reading() as conn:
        for table in (deliveries, digest_subscriptions):
            assert 0 == await conn.scalar(select(func.count()).select_from(table))


async def test_a_chat_that_asks_twice_at_once_has_one_subscription(
    office: Office, store: PostgresStore
) -> None:
    """The second waits for the first, and gets what that one has set up."""
    held = Held(store)
    first = asyncio.create_task(SqlSubscriptions(held).keep(a_subscription("one", chat_id=5)))
    await held.stands.wait()

    second = asyncio.create_task(office.subscriptions.keep(a_subscription("two", chat_id=5)))
    await asyncio.wait({second}, timeout=MOMENT)
    held.may_go.set()

    assert [(await first).id, (await second).id] == ["one", "one"]
    assert [s.id for s in await office.subscriptions.all()] == ["one"]


async def test_who_stops_while_a_send_begins_is_sent_it_or_not_but_never_both(
    office: Office, store: PostgresStore
) -> None:
    """A stop waits for the attempt to be committed, and then the row is no longer the stop's."""
    await _due(office)
    await office.planner.plan(office.clock())
    [claimed] = await _claimed(office)
    held = Held(store)
    begin = asyncio.create_task(SqlOutbox(held).begin(claimed, office.clock(), seconds=60))
    await held.stands.wait()

    stop = asyncio.create_task(office.subscriptions.change(
        "s0", lambda s: replace(s, stopped="person"), office.clock()
    ))  # fmt: skip
    await asyncio.wait({stop}, timeout=MOMENT)
    held.may_go.set()
    await asyncio.gather(begin, stop)

    assert begin.result()
    assert await office.states("s0") == ["sending"]
    assert await office.outbox.settle(claimed, State.SENT, office.clock())
