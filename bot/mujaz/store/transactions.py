"""What the outbox and the subscriptions need of a database, and where the two databases differ.

In:  a connection
Out: the statements that SQLite and PostgreSQL do not share

On SQLite a writer holds the one lock from its first statement. On PostgreSQL (READ COMMITTED) rows
are locked: a subscription before its deliveries, several in the order of their ids. SQLAlchemy
leaves FOR UPDATE out on SQLite, where nothing needs it.
"""

from __future__ import annotations

from contextlib import AbstractAsyncContextManager
from typing import Any, Protocol

from sqlalchemy import Table, func, select
from sqlalchemy.ext.asyncio import AsyncConnection


class Transactions(Protocol):
    """A database that is open."""

    def reading(self) -> AbstractAsyncContextManager[AsyncConnection]:
        """Give a connection inside one transaction."""
        ...

    def writing(self, *, durable: bool = False) -> AbstractAsyncContextManager[AsyncConnection]:
        """Give a connection that may write; what it did is committed at the end.

        `durable`: the commit outlives a power cut too.
        """
        ...


def insert_new(conn: AsyncConnection, table: Table) -> Any:
    """Return INSERT … ON CONFLICT DO NOTHING, in the words of this database."""
    if conn.dialect.name == "postgresql":
        from sqlalchemy.dialects import postgresql  # nobody on SQLite waits for it to load

        return postgresql.insert(table).on_conflict_do_nothing()
    from sqlalchemy.dialects import sqlite

    return sqlite.insert(table).on_conflict_do_nothing()


async def alone(conn: AsyncConnection, chat_id: int) -> None:
    """Let nobody else set up or move what belongs to a chat until this transaction ends.

    What is not there yet cannot be locked as a row.
    """
    if conn.dialect.name == "postgresql":
        await conn.execute(select(func.pg_advisory_xact_lock(chat_id)))
