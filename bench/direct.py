"""A SQLite database without threads and without syncs, for simulations of many deliveries.

In:  the path of a database that is at the newest revision
Out: Transactions as the outbox wants them; whoever asks for one lets the others go first

The real store hands each statement to a thread and syncs each commit: two thirds of the time of a
simulation, in which nothing is learned. Transactions follow each other here as they do there; what
a crash of the machine would leave is not asked.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, cast

from sqlalchemy import Connection, create_engine, event
from sqlalchemy.ext.asyncio import AsyncConnection
from sqlalchemy.pool import StaticPool

from mujaz.store.engine import _to_json


class Direct:
    """One connection to a database, and one transaction at a time."""

    def __init__(self, path: Path) -> None:
        self._engine = create_engine(
            f"sqlite:///{path}", poolclass=StaticPool, json_serializer=_to_json,
            connect_args={"isolation_level": None, "check_same_thread": False},
        )  # fmt: skip
        self._turn = asyncio.Lock()

        @event.listens_for(self._engine, "connect")
        def connected(connection: Any, _record: Any) -> None:
            connection.execute("PRAGMA synchronous=OFF")

        @event.listens_for(self._engine, "begin")
        def begun(connection: Connection) -> None:
            connection.exec_driver_sql("BEGIN IMMEDIATE")

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection inside one transaction."""
        await asyncio.sleep(0)
        async with self._turn:
            with self._engine.begin() as conn:
                yield cast("AsyncConnection", _Here(conn))

    @asynccontextmanager
    async def writing(self, *, durable: bool = False) -> AsyncIterator[AsyncConnection]:
        """Give a connection that may write."""
        async with self.reading() as conn:
            yield conn

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


class _Here:
    """What the store asks of an asynchronous connection, answered at once."""

    def __init__(self, conn: Connection) -> None:
        self._conn, self.dialect = conn, conn.dialect

    async def execute(self, *asked: Any) -> Any:
        return self._conn.execute(*asked)

    async def scalar(self, *asked: Any) -> Any:
        return self._conn.scalar(*asked)

    async def scalars(self, *asked: Any) -> Any:
        return self._conn.scalars(*asked)
