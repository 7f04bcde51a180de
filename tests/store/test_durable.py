"""Whose commits outlive a power cut."""

from __future__ import annotations

from pathlib import Path

from mujaz.store.articles import SqlStore


async def test_deliveries_are_synced_and_articles_are_not(tmp_path: Path) -> None:
    """SQLite's synchronous is 2 (FULL) for the one, 1 (NORMAL) for the other, in turn."""
    store = SqlStore.at(tmp_path / "data")
    await store.open()
    found = []
    try:
        for durable in (False, True, False):
            async with store.writing(durable=durable) as conn:
                found.append((await conn.exec_driver_sql("PRAGMA synchronous")).scalar())
    finally:
        await store.close()

    assert found == [1, 2, 1]
