"""What only a database can do wrong: files, rights, locks, damage, other revisions, kills."""

from __future__ import annotations

import asyncio
import os
import random
import shutil
import signal
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from alembic import command
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import create_engine

from mujaz.errors import (
    DataDirUnusable,
    MujazError,
    NotStarted,
    SettingsError,
    StoreDamaged,
    StoreLocked,
)
from mujaz.store import engine
from mujaz.store.articles import SqlStore
from mujaz.store.codec import article_of, article_row
from mujaz.store.migrate import alembic_config, upgrade
from mujaz.store.schema import HEAD, METADATA
from mujaz.testing import article_with

WRITER = Path(__file__).with_name("endless_writer.py")


@pytest.fixture
def world_dir() -> Iterator[Path]:
    """Yield a directory that every user may reach, unlike tmp_path."""
    with tempfile.TemporaryDirectory() as name:
        path = Path(name)
        path.chmod(0o755)
        yield path
        path.chmod(0o755)


@pytest.fixture
def as_nobody() -> Iterator[None]:
    """Run the test without root's right to write anywhere."""
    if os.geteuid() != 0:
        yield
        return
    os.seteuid(65534)
    yield
    os.seteuid(0)


async def filled(data_dir: Path) -> None:
    """Make a database with two articles."""
    async with SqlStore.at(data_dir) as store:
        await store.save(*article_with("a", "قال بيسكوف", "وأضاف"))
        await store.save(*article_with("b", "Peskov said"))


async def test_the_directory_and_the_database_are_made_on_first_use(tmp_path: Path) -> None:
    """Missing parents are made too; spaces, %, ? and # in the path are nothing special."""
    data_dir = tmp_path / "بيانات 50% #1?" / "deep"
    await filled(data_dir)

    async with SqlStore.at(data_dir) as store:
        assert await store.corpus_version() == 2
    assert [path.name for path in data_dir.iterdir()] == ["mujaz.db"]


async def test_two_corpora_have_two_identities(tmp_path: Path) -> None:
    """A database made anew in the same place is not taken for the old one."""
    async with SqlStore.at(tmp_path / "one") as one, SqlStore.at(tmp_path / "two") as two:
        assert (await one.corpus_mark())[0] != (await two.corpus_mark())[0]


async def test_a_store_that_is_not_open_says_so(tmp_path: Path) -> None:
    """Before open() and after close() there is no answer."""
    store = SqlStore.at(tmp_path)
    with pytest.raises(NotStarted):
        await store.articles()
    await store.open()
    await store.open()
    await store.close()
    await store.close()
    with pytest.raises(NotStarted):
        await store.forget("a")


def test_head_is_the_newest_revision() -> None:
    """HEAD is what the fast path compares with, so it must not lag behind."""
    assert ScriptDirectory.from_config(alembic_config()).get_heads() == [HEAD]


def test_the_migrations_make_the_tables_of_the_schema() -> None:
    """Up, down to nothing, up again: no difference to the MetaData is left."""
    database = create_engine("sqlite://")
    with database.connect() as connection, connection.begin():
        upgrade(connection, database="memory")
        command.downgrade(alembic_config(connection), "base")
        command.upgrade(alembic_config(connection), "head")
        context = MigrationContext.configure(connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []
    database.dispose()


def test_opening_an_up_to_date_database_does_not_load_alembic(tmp_path: Path) -> None:
    """Every command opens the store, and Alembic takes longer to load than all else."""
    asyncio.run(filled(tmp_path))
    program = (
        "import asyncio, sys; from pathlib import Path; from mujaz.store.articles import SqlStore\n"
        "store = SqlStore.at(Path(sys.argv[1])); asyncio.run(store.open())\n"
        "print('alembic' in sys.modules); asyncio.run(store.close())"
    )
    done = subprocess.run(
        [sys.executable, "-c", program, str(tmp_path)], capture_output=True, text=True, check=True
    )

    assert done.stdout.strip() == "False"


async def test_a_database_of_a_newer_program_is_left_alone(tmp_path: Path) -> None:
    """The error names both revisions and the way out."""
    await filled(tmp_path)
    with sqlite3.connect(tmp_path / "mujaz.db") as connection:
        connection.execute("UPDATE alembic_version SET version_num = '9999'")
    connection.close()

    with pytest.raises(SettingsError, match=f"9999.*{HEAD}.*upgrade mujaz"):
        await SqlStore.at(tmp_path).open()


async def _use(data_dir: Path) -> None:
    """Read everything, then save something."""
    async with SqlStore.at(data_dir) as store:
        for article in await store.articles():
            await store.passages_of(article.id)
        await store.save(*article_with("c", "x"))


@pytest.mark.parametrize(
    "damage",
    [
        pytest.param(lambda _: b"This is not a database. " * 400, id="not-a-database"),
        pytest.param(lambda old: old[:100] + b"\xff" * (len(old) - 100), id="pages-overwritten"),
        pytest.param(lambda old: old[: len(old) // 2], id="cut-in-half"),
        pytest.param(lambda old: old.replace(b"article_versions", b"article_xersions"), id="names"),
    ],
)
async def test_a_damaged_database_is_named_and_kept(tmp_path: Path, damage) -> None:  # type: ignore[no-untyped-def]
    """The error says where it is and that the articles can be ingested again."""
    await filled(tmp_path)
    path = tmp_path / "mujaz.db"
    path.write_bytes(damage(path.read_bytes()))
    before = path.read_bytes()

    with pytest.raises(StoreDamaged, match=r"mujaz\.db.*move the file aside"):
        await _use(tmp_path)

    assert before[:100] == path.read_bytes()[:100]


async def test_a_locked_database_is_said_to_be_locked(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A writer gives up after a while; a reader is not disturbed."""
    await filled(tmp_path)
    monkeypatch.setattr(engine, "BUSY_SECONDS", 0.05)
    holder = sqlite3.connect(tmp_path / "mujaz.db", isolation_level=None)
    holder.execute("BEGIN IMMEDIATE")
    try:
        async with SqlStore.at(tmp_path) as store:
            with pytest.raises(StoreLocked, match=r"mujaz\.db.*try again"):
                await store.save(*article_with("c", "x"))
            assert len(await store.articles()) == 2
    finally:
        holder.close()


async def test_many_tasks_may_save_at_once(tmp_path: Path) -> None:
    """Writers within one process wait for each other, not for a timeout."""
    async with SqlStore.at(tmp_path) as store:
        jobs = (store.save(*article_with(f"a{n}", f"نص {n}")) for n in range(40))
        await asyncio.gather(*jobs)

        assert 40 == await store.corpus_version() == len(await store.articles())


def test_processes_that_start_together_share_one_new_database(tmp_path: Path) -> None:
    """First use by four commands at the same moment: one migration, every article kept."""
    workers = [
        subprocess.Popen([sys.executable, str(WRITER), str(tmp_path), str(k * 10), "10"])
        for k in range(4)
    ]

    assert [worker.wait(timeout=60) for worker in workers] == [0, 0, 0, 0]
    assert len(asyncio.run(_all(tmp_path))) == 40


async def _all(data_dir: Path) -> dict[str, int]:
    """Return every article's passage count, after checking that each article is whole."""
    async with SqlStore.at(data_dir) as store:
        articles = await store.articles()
        counts = {}
        for article in articles:
            passages = await store.passages_of(article.id)
            assert " ".join(article.text.split()) == " ".join(p.text for p in passages)
            counts[article.id] = len(passages)
        assert len(articles) == await store.corpus_version()
        assert set(counts) == {a for a, _, _ in await store.changed_since(0)}
        return counts


@pytest.mark.parametrize("seed", range(3))
def test_a_killed_process_leaves_every_article_whole_or_out(tmp_path: Path, seed: int) -> None:
    """kill -9 at random moments, the very first included; the batch then completes."""
    moments = random.Random(seed)
    for _ in range(5):
        worker = subprocess.Popen(
            [sys.executable, str(WRITER), str(tmp_path), "0", "150"], stdout=subprocess.PIPE
        )
        assert worker.stdout is not None
        for _ in range(moments.randrange(30)):
            worker.stdout.readline()
        time.sleep(moments.random() * 0.01)  # not always at the same step of a save
        worker.send_signal(signal.SIGKILL)
        worker.communicate(timeout=30)

        assert set(asyncio.run(_all(tmp_path)).values()) <= {20}
    subprocess.run(
        [sys.executable, str(WRITER), str(tmp_path), "0", "150"], check=True, capture_output=True
    )

    assert len(asyncio.run(_all(tmp_path))) == 150


async def test_a_file_in_place_of_the_directory_is_named(tmp_path: Path) -> None:
    """The path and the setting to change are in the message."""
    place = tmp_path / "data"
    place.write_text("x", encoding="utf-8")

    with pytest.raises(DataDirUnusable, match=r"data .*MUJAZ_DATA_DIR"):
        await SqlStore.at(place).open()
    with pytest.raises(DataDirUnusable, match="deeper"):
        await SqlStore.at(place / "deeper").open()


async def test_a_directory_in_place_of_the_database_is_named(tmp_path: Path) -> None:
    """SQLite cannot open it."""
    (tmp_path / "mujaz.db").mkdir()

    with pytest.raises(DataDirUnusable, match="MUJAZ_DATA_DIR"):
        await SqlStore.at(tmp_path).open()


async def test_a_full_disk_leaves_what_was_stored(tmp_path: Path) -> None:
    """SQLite's own limit on pages stands in for the disk."""
    await filled(tmp_path)
    async with SqlStore.at(tmp_path) as store:
        async with store._engine.connect() as conn:  # type: ignore[union-attr]
            await conn.exec_driver_sql("PRAGMA max_page_count = 1")
        with pytest.raises(DataDirUnusable, match="disk"):
            await store.save(*article_with("c", "كلمة " * 100_000))

        assert [article.id for article in await store.articles()] == ["a", "b"]
        assert await store.corpus_version() == 2


async def test_a_directory_that_cannot_be_made_is_named(
    world_dir: Path, request: pytest.FixtureRequest
) -> None:
    """A parent without write permission."""
    world_dir.chmod(0o555)
    request.getfixturevalue("as_nobody")
    with pytest.raises(DataDirUnusable, match="new"):
        await SqlStore.at(world_dir / "new").open()


@pytest.mark.parametrize("mode", [0o555, 0o000], ids=["read-only", "unreadable"])
async def test_a_directory_without_a_database_that_cannot_be_written(
    world_dir: Path, mode: int, request: pytest.FixtureRequest
) -> None:
    """Nothing to read and nowhere to write."""
    world_dir.chmod(mode)
    request.getfixturevalue("as_nobody")

    with pytest.raises(DataDirUnusable):
        await SqlStore.at(world_dir).open()


async def test_a_read_only_directory_still_answers(
    world_dir: Path, request: pytest.FixtureRequest
) -> None:
    """Reading works, writing says why it does not."""
    await filled(world_dir)
    (world_dir / "mujaz.db").chmod(0o444)
    world_dir.chmod(0o555)
    request.getfixturevalue("as_nobody")

    async with SqlStore.at(world_dir) as store:
        assert store.read_only
        assert [article.id for article in await store.articles()] == ["a", "b"]
        with pytest.raises(DataDirUnusable):
            await store.save(*article_with("c", "x"))
        assert await store.corpus_version() == 2


async def test_a_read_only_directory_of_a_killed_writer_is_not_half_read(
    world_dir: Path, request: pytest.FixtureRequest
) -> None:
    """Words not yet in the main file cannot be read there, so nothing is; never an older state."""
    await filled(world_dir)
    holder = sqlite3.connect(world_dir / "mujaz.db")
    holder.execute("UPDATE corpus SET version = 7")
    holder.commit()
    words = {path: path.read_bytes() for path in world_dir.iterdir()}
    holder.close()
    for path, content in words.items():
        if not path.name.endswith("-shm"):
            path.write_bytes(content)
    world_dir.chmod(0o555)
    request.getfixturevalue("as_nobody")

    with pytest.raises(DataDirUnusable):
        await SqlStore.at(world_dir).open()


TEXTS = st.text(st.characters(exclude_categories=["Cs"]))


@settings(max_examples=60, deadline=None)
@given(text=TEXTS, title=TEXTS)
def test_any_text_survives_the_database(
    text: str, title: str, tmp_path_factory: pytest.TempPathFactory, migrated: Path
) -> None:
    """NUL, controls, emoji and both scripts come back as they went in."""
    article, passages = article_with("a", text, title=title)

    async def round_trip() -> None:
        folder = tmp_path_factory.mktemp("any")
        shutil.copy(migrated, folder)
        async with SqlStore.at(folder) as store:
            await store.save(article, passages)
            assert article == await store.get("a") == article_of(article_row(article))
            assert passages == list(await store.passages_of("a"))

    asyncio.run(round_trip())


def test_errors_are_ours() -> None:
    """What leaves the store is a MujazError, so the command line can explain it."""
    assert issubclass(StoreDamaged, MujazError)
    with pytest.raises(StoreDamaged), engine.translated(Path("x.db")):
        raise sqlite3.OperationalError("no such table: articles")
