"""A program: deliver a digest of three parts, killed with SIGKILL at every step in turn.

In:  a folder
Out: for each step a line of JSON: the signal, what Telegram took, and how the deliveries stand

Each process that is killed is a real one; the next one begins where the database and Telegram are.
"""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
import sys
from collections.abc import Awaitable, Callable
from datetime import timedelta
from pathlib import Path
from typing import Any

from delivery.delivery_kit import START, Clock, Office, a_subscription
from mujaz.deliveries import (
    Begin,
    Delivery,
    Fate,
    Sent,
)

PARTS = 3
AT = START + timedelta(minutes=90)
STEPS = ("plan", "claim", "begin", "settle")  # of the outbox; each is a step before and one after


class Life:
    """Counts steps, and ends at one of them."""

    def __init__(self, last: int) -> None:
        self.left = last

    def step(self) -> None:
        """Go on, or be killed here."""
        self.left -= 1
        if self.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)

    def around(self, call: Callable[..., Awaitable[Any]]) -> Callable[..., Awaitable[Any]]:
        """Return a call with a step before and after it."""

        async def both(*args: Any, **more: Any) -> Any:
            self.step()
            result = await call(*args, **more)
            self.step()
            return result

        return both


class Telegram:
    """Takes messages into a file, which outlives the process."""

    def __init__(self, path: Path, life: Life) -> None:
        self.path, self.life = path, life

    async def deliver(self, delivery: Delivery, begin: Begin) -> Sent:
        """Take a message."""
        if not await begin():
            return Sent(fate=Fate.LOST)
        self.life.step()
        with self.path.open("a", encoding="utf-8") as file:
            file.write(json.dumps([delivery.part, delivery.body]) + "\n")
        self.life.step()
        return Sent(fate=Fate.SENT, message_id=1)

    async def ready(self) -> bool:
        """Answer."""
        return True


def taken(folder: Path) -> list[Any]:
    """Return what Telegram has taken."""
    path = folder / "telegram"
    return [json.loads(line) for line in path.read_text("utf-8").splitlines()] if path.exists() \
        else []  # fmt: skip


async def live(folder: Path, life: Life, *, beats: list[timedelta]) -> list[str]:
    """Deliver as a process does, at these times; return the states."""
    office = Office(folder, Clock(AT))
    office.press.parts = PARTS
    await office.store.open()
    for name in STEPS:
        setattr(office.outbox, name, life.around(getattr(office.outbox, name)))
    office.postman.courier = Telegram(folder / "telegram", life)
    for later in beats:
        office.clock.at = AT + later
        await office.planner.plan(office.clock())
        await office.postman.send()
    states = await office.states()
    await office.store.close()
    return states


def forked(work: Awaitable[list[str]]) -> tuple[int, list[str]]:
    """Do something in a process of its own; return the signal that ended it, and the result."""
    reading, writing = os.pipe()
    pid = os.fork()
    if pid == 0:
        os.write(writing, json.dumps(asyncio.run(work)).encode())  # type: ignore[arg-type]
        os._exit(0)
    os.close(writing)
    with os.fdopen(reading) as file:
        said = file.read()
    _, status = os.waitpid(pid, 0)
    work.close()  # type: ignore[attr-defined]
    return (os.WTERMSIG(status) if os.WIFSIGNALED(status) else 0), json.loads(said or "[]")


async def prepared(folder: Path) -> None:
    """Make a database with one subscription."""
    office = Office(folder)
    await office.store.open()
    await office.subscriptions.keep(a_subscription())
    await office.store.close()


def main(folder: Path) -> None:
    """Kill at each step, until a run is over before its step comes."""
    asyncio.run(prepared(folder / "ready"))
    after = [timedelta(minutes=3), timedelta(minutes=6), timedelta(minutes=9)]
    for step in range(1, 200):
        own = Path(shutil.copytree(folder / "ready", folder / str(step)))
        ended, _ = forked(live(own, Life(step), beats=[timedelta()]))
        if ended == 0:
            break
        _, states = forked(live(own, Life(0), beats=after))
        told = {"step": step, "signal": ended, "taken": taken(own), "states": states}
        sys.stdout.write(json.dumps(told) + "\n")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
