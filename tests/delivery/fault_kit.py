"""Workers in processes of their own, and a pretended Telegram that knows what it was sent."""

from __future__ import annotations

import asyncio
import json
import multiprocessing
import os
import shutil
import sys
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import asynccontextmanager, contextmanager
from datetime import datetime
from pathlib import Path
from typing import Any

from delivery.delivery_kit import Office
from delivery.fault_worker import Job, work
from delivery.postgres_kit import PostgresStore

SEEDS = int(os.environ.get("FAULT_SEEDS", "1"))  # FAULT_SEEDS=200 for a night
RESENT = "Resent: "
_context = multiprocessing.get_context("forkserver")


@contextmanager
def _importable() -> Iterator[None]:
    """Let processes that start now find what this one does."""
    old = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = os.pathsep.join(p for p in sys.path if p)
    try:
        yield
    finally:
        if old is None:
            del os.environ["PYTHONPATH"]
        else:
            os.environ["PYTHONPATH"] = old


def started(target: Callable[..., None], *args: Any) -> Any:
    """Start a process; the server that forks them has loaded what they need."""
    with _importable():
        _context.set_forkserver_preload(["delivery.fault_worker"])
        process = _context.Process(target=target, args=args)
        process.start()
    return process


class Truth:
    """A Telegram that takes everything; `accepted` is what it was sent."""

    def __init__(self, office: Office, path: str) -> None:
        self.office, self.path = office, path
        self.accepted: list[tuple[int, str, datetime]] = []
        self.workers = 0

    async def serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        """Take one message."""
        line = await reader.readline()
        if line.endswith(b"\n"):
            told = json.loads(line)
            self.accepted.append((told["chat"], told["body"], self.office.clock()))
            writer.write(json.dumps(len(self.accepted)).encode() + b"\n")
        writer.close()

    def start(self, **more: Any) -> Any:
        """Start a worker on the office's database at the office's time."""
        self.workers += 1
        store = self.office.store
        remote = isinstance(store, PostgresStore)
        where = store.url.render_as_string() if remote else str(self.office.folder)
        job = Job(
            database=where, telegram=self.path, now=self.office.clock(),
            worker=f"w{self.workers}", **more,
        )  # fmt: skip
        return started(work, job)

    async def run(self, **more: Any) -> int:
        """Let a worker work to its end; return its exit code: below 0 the signal that killed it."""
        process = self.start(**more)
        await asyncio.to_thread(process.join, 60)
        code: int = process.exitcode
        process.close()
        return code

    async def settle(self, beats: int = 2) -> None:
        """Let time pass, with healthy workers."""
        for _ in range(beats):
            self.office.clock.go(minutes=2.1)
            assert await self.run() == 0

    def bodies(self, chat_id: int = 1) -> list[str]:
        """Return what a chat has received."""
        return [body for chat, body, _ in self.accepted if chat == chat_id]


@asynccontextmanager
async def telegram(office: Office) -> AsyncIterator[Truth]:
    """Give a Telegram that listens."""
    folder = tempfile.mkdtemp(prefix="mujaz-t-")
    truth = Truth(office, str(Path(folder) / "s"))
    server = await asyncio.start_unix_server(truth.serve, truth.path)
    try:
        yield truth
    finally:
        server.close()
        await server.wait_closed()
        shutil.rmtree(folder)


def doubles(accepted: list[tuple[int, str, datetime]]) -> tuple[int, int]:
    """Return how many messages came again without a label, and how many with one."""
    plain = Counter((chat, body) for chat, body, _ in accepted if not body.startswith(RESENT))
    return sum(n - 1 for n in plain.values()), sum(b.startswith(RESENT) for _, b, _ in accepted)
