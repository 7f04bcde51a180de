"""Connections to the SQLite file, and its errors in our own words.

In:  the path of the database
Out: an engine whose transactions begin as their execution option says; `translated` errors
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import quote

from sqlalchemy import URL, AsyncAdaptedQueuePool, Connection, event
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from mujaz.errors import DataDirUnusable, MujazError, StoreDamaged, StoreLocked

BUSY_SECONDS = 5  # how long a writer waits for another process before it gives up
BEGIN = "mujaz_begin"  # execution option: how the transaction begins
_SYNCHRONOUS = "mujaz_synchronous"  # what a connection was last told
DURABLE = "mujaz_durable"  # execution option: whether a commit outlives a power cut

_LOCKED = ("SQLITE_BUSY", "SQLITE_LOCKED", "SQLITE_PROTOCOL")
_UNUSABLE = ("SQLITE_CANTOPEN", "SQLITE_READONLY", "SQLITE_FULL", "SQLITE_IOERR", "SQLITE_PERM")


def sqlite_engine(path: Path, *, mode: str = "rwc", immutable: bool = False) -> AsyncEngine:
    """Return an engine on the file; mode as SQLite's URI has it: rwc or ro."""
    query = {"mode": mode, "uri": "true"} | ({"immutable": "1"} if immutable else {})
    engine = create_async_engine(
        URL.create("sqlite+aiosqlite", database=f"file:{quote(str(path))}", query=query),
        connect_args={"isolation_level": None, "timeout": BUSY_SECONDS},  # we send BEGIN ourselves
        poolclass=AsyncAdaptedQueuePool,
        json_serializer=_to_json,
    )
    _send_pragmas(engine, read_only=mode == "ro")
    return engine


def probe(path: Path) -> None:
    """Open and close the file once; raise what SQLite says.

    A connection that fails to open inside aiosqlite leaves a thread that may outlive the loop.
    """
    with translated(path):
        sqlite3.connect(f"file:{quote(str(path))}?mode=rwc", uri=True).close()


def _to_json(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _send_pragmas(engine: AsyncEngine, *, read_only: bool) -> None:
    pragmas = [f"busy_timeout={BUSY_SECONDS * 1000}", "foreign_keys=ON"]
    if not read_only:
        pragmas += ["journal_mode=WAL", "synchronous=NORMAL"]

    @event.listens_for(engine.sync_engine, "connect")
    def connected(connection: Any, _record: Any) -> None:
        try:
            cursor = connection.cursor()
            for pragma in pragmas:
                cursor.execute(f"PRAGMA {pragma}")
            cursor.close()
        except BaseException:
            connection.close()  # the pool never sees it, so nobody else would
            raise

    @event.listens_for(engine.sync_engine, "begin")
    def begun(connection: Connection) -> None:
        options = connection.get_execution_options()
        if not read_only and DURABLE in options:
            # a power cut must not take back that a digest was sent, or it would be sent again
            wanted = "FULL" if options[DURABLE] else "NORMAL"
            if connection.info.get(_SYNCHRONOUS) != wanted:  # as this connection was left
                connection.exec_driver_sql(f"PRAGMA synchronous={wanted}")
                connection.info[_SYNCHRONOUS] = wanted
        # A writer takes its lock at once: a reader that becomes one later is refused when
        # somebody else has written in between, however long it waits.
        connection.exec_driver_sql(options.get(BEGIN, "BEGIN"))


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """Turn what the database driver raises into errors that name the path and the next step."""
    try:
        yield
    except DBAPIError as exc:
        raise _explained(exc.orig or exc, path) from exc
    except sqlite3.Error as exc:
        raise _explained(exc, path) from exc
    except json.JSONDecodeError as exc:
        raise _damaged(path, f"a stored value is not JSON ({exc})") from exc
    except OSError as exc:
        raise unusable(path.parent, exc.strerror or str(exc)) from exc


def _explained(error: BaseException, path: Path) -> MujazError:
    name = _sqlite_name(error)
    if name.startswith(_LOCKED):
        return StoreLocked(
            f"another process is writing to the database {path}: wait for it to end, then try"
            " again",
            path=str(path),
        )
    if name.startswith(_UNUSABLE):
        return unusable(path.parent, str(error))
    return _damaged(path, str(error))


def _sqlite_name(error: BaseException) -> str:
    seen: BaseException | None = error
    while seen is not None:
        name = getattr(seen, "sqlite_errorname", None)
        if name:
            return str(name)
        seen = seen.__cause__ or seen.__context__
    return ""


def unusable(directory: Path, detail: str) -> DataDirUnusable:
    """Return the error for a data directory that cannot be read or written."""
    return DataDirUnusable(
        f"the data directory {directory} cannot be used ({detail}): make it readable and"
        " writable and see that its disk is not full, or set MUJAZ_DATA_DIR to another directory",
        path=str(directory),
        detail=detail,
    )


def _damaged(path: Path, detail: str) -> StoreDamaged:
    return StoreDamaged(
        f"the database {path} is damaged ({detail}); nothing was deleted: move the file aside,"
        " and its articles can be ingested again",
        path=str(path),
        detail=detail,
    )
