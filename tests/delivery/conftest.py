"""An office over a database of its own: SQLite, and a real PostgreSQL."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from delivery.delivery_kit import Office
from delivery.postgres_kit import PostgresStore, Server


@asynccontextmanager
async def emptied(server: Server) -> AsyncIterator[PostgresStore]:
    """Give an open database of the server, without a row."""
    store = PostgresStore(server.url())
    await store.open()
    try:
        await store.migrate()
        await store.clear()
        yield store
    finally:
        await store.close()


@pytest.fixture(params=["sqlite", "postgresql"])
async def office(
    request: pytest.FixtureRequest, tmp_path: Path, migrated: Path
) -> AsyncIterator[Office]:
    """Return everything that delivers, on either database."""
    if request.param == "postgresql":
        async with emptied(request.getfixturevalue("postgres")) as store:
            yield Office(tmp_path / "data", store=store)
    else:
        (tmp_path / "data").mkdir()
        shutil.copy(migrated, tmp_path / "data")
        made = Office(tmp_path / "data")
        async with made.store:
            yield made
