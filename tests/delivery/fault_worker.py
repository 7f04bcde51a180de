"""A process that plans and sends, and kills or freezes itself where it is told to.

In:  a Job: the database, the socket of a pretended Telegram, the time, where to stop
Out: what Telegram was sent; an exit code, or the signal of its death

It runs in a process of its own, made by multiprocessing's forkserver.
"""

from __future__ import annotations

import asyncio
import json
import os
import random
import signal
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from contextvars import ContextVar
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from sqlalchemy import make_url
from sqlalchemy.ext.asyncio import AsyncConnection

from delivery.delivery_kit import Paper
from delivery.postgres_kit import PostgresStore
from mujaz.deliveries import (
    Begin,
    Delivery,
    Fate,
    Sent,
)
from mujaz.digest.plan import Planner
from mujaz.digest.send import Postman
from mujaz.store.articles import SqlStore
from mujaz.store.outbox import SqlOutbox
from mujaz.store.subscriptions import SqlSubscriptions
from mujaz.store.transactions import Transactions

# where a worker may stop, in the order in which a send comes by
CLAIM = "claim, not yet committed"
ATTEMPT = "attempt, not yet committed"
BEGUN = "attempt committed, not yet connected"
ACCEPTED = "accepted, nothing written yet"
OUTCOME = "outcome, not yet committed"
POINTS = (CLAIM, ATTEMPT, BEGUN, ACCEPTED, OUTCOME)

_doing: ContextVar[str] = ContextVar("doing", default="")


@dataclass(frozen=True, kw_only=True)
class Job:
    """What a worker is to do."""

    database: str  # a folder, or the address of a PostgreSQL
    telegram: str  # the path of a socket
    now: datetime
    worker: str
    stop: str = ""  # one of POINTS
    times: int = 1  # how often it may come by there before
    how: int = signal.SIGKILL
    parts: int = 1


class Steps:
    """Counts how often the worker comes by each point, and stops it at one."""

    def __init__(self, job: Job) -> None:
        self._job, self._seen = job, Counter[str]()

    def reach(self, point: str) -> None:
        """Go on, or be killed or frozen here."""
        self._seen[point] += 1
        if point and point == self._job.stop and self._seen[point] == self._job.times:
            os.kill(os.getpid(), self._job.how)


class Watched:
    """A database at which the worker may be killed right before a commit."""

    def __init__(self, store: Any, steps: Steps) -> None:
        self._store, self._steps, self.reading = store, steps, store.reading

    @asynccontextmanager
    async def writing(self, *, durable: bool = False) -> AsyncIterator[AsyncConnection]:
        """Give a connection that may write."""
        async with self._store.writing(durable=durable) as conn:
            yield conn
            self._steps.reach(_doing.get())


class MortalOutbox(SqlOutbox):
    """An outbox that says which of its transactions is about to be committed."""

    async def claim(self, *args: Any, **more: Any) -> Any:
        """Claim."""
        with _as(CLAIM):
            return await super().claim(*args, **more)

    async def begin(self, *args: Any, **more: Any) -> bool:
        """Begin."""
        with _as(ATTEMPT):
            return await super().begin(*args, **more)

    async def settle(self, *args: Any, **more: Any) -> bool:
        """Settle."""
        with _as(OUTCOME):
            return await super().settle(*args, **more)


class _as:
    def __init__(self, point: str) -> None:
        self._point = point

    def __enter__(self) -> None:
        self._token = _doing.set(self._point)

    def __exit__(self, *_: object) -> None:
        _doing.reset(self._token)


class Line:
    """Sends over a socket."""

    def __init__(self, path: str, steps: Steps) -> None:
        self._path, self._steps = path, steps

    async def deliver(self, delivery: Delivery, begin: Begin) -> Sent:
        """Send one; return what Telegram has said."""
        if not await begin():
            return Sent(fate=Fate.LOST)
        self._steps.reach(BEGUN)
        reader, writer = await asyncio.open_unix_connection(self._path)
        told = {"chat": delivery.chat_id, "body": delivery.body}
        writer.write(json.dumps(told).encode() + b"\n")
        message_id = json.loads(await reader.readline())
        writer.close()
        await writer.wait_closed()
        self._steps.reach(ACCEPTED)
        return Sent(fate=Fate.SENT, message_id=message_id)

    async def ready(self) -> bool:
        """Return whether Telegram answers."""
        return True


def work(job: Job) -> None:
    """Plan and send once."""
    asyncio.run(_work(job))


async def _work(job: Job) -> None:
    random.seed(job.worker)
    steps = Steps(job)
    remote = job.database.startswith("postgresql")
    store: Any = (
        PostgresStore(make_url(job.database)) if remote else SqlStore.at(Path(job.database))
    )
    await store.open()
    watched: Transactions = Watched(store, steps)
    subscriptions, outbox = SqlSubscriptions(watched), MortalOutbox(watched)
    await Planner(subscriptions=subscriptions, outbox=outbox, press=Paper(parts=job.parts)).plan(
        job.now
    )
    await Postman(
        outbox=outbox, subscriptions=subscriptions, courier=Line(job.telegram, steps),
        worker=job.worker, clock=lambda: job.now,
    ).send()  # fmt: skip
    await store.close()
