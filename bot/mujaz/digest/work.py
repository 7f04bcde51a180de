"""The heartbeat: every half minute what has come is planned, and what is planned is sent.

In:  a Planner, a Postman
Out: a task that ends when it is asked to, and lets what is on its way arrive

A beat only asks the database what is due: a missed one costs nothing but time, and any number of
processes may beat.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Protocol

import structlog

from mujaz.digest.correct import Corrector
from mujaz.digest.plan import Planner
from mujaz.digest.send import Postman
from mujaz.errors import MujazError

BEAT = 30.0  # seconds
LOOK = 1.0  # seconds between looks whether it is over

_log = structlog.get_logger("mujaz.digest")


class Herald(Protocol):
    """Tells the owners of broadcasts."""

    async def tell(self) -> int:
        """Show how far they are; return how many reports wait to be sent."""
        ...


@dataclass(slots=True, kw_only=True)
class Heartbeat:
    """Plans and sends again and again, until `stop`."""

    planner: Planner
    postman: Postman
    corrector: Corrector | None = None
    herald: Herald | None = None
    seconds: float = BEAT
    clock: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))
    alive: Callable[[], bool] = lambda: True  # whether those who run it still do
    last: datetime | None = None  # when the last beat ended well
    _task: asyncio.Task[None] | None = None
    _over: asyncio.Event = field(default_factory=asyncio.Event)
    _hurried: bool = False

    def start(self) -> None:
        """Begin to beat in the background; again: nothing changes."""
        if self._task is None or self._task.done():
            self._over.clear()
            self._task = asyncio.get_running_loop().create_task(self._run())

    def hurry(self) -> None:
        """Beat soon: somebody waits."""
        self._hurried = True

    def end(self) -> None:
        """Beat no more, after the beat that is under way."""
        self._over.set()

    async def stop(self) -> None:
        """End after what is on its way has arrived."""
        self.end()
        if self._task is not None:
            with suppress(asyncio.CancelledError):
                await self._task

    async def beat(self) -> int:
        """Plan and send once; return how many messages were sent."""
        planned = await self.planner.plan(self.clock())
        if self.corrector is not None:
            planned += await self.corrector.correct(self.clock())
        sent = await self.postman.send()
        if self.herald is not None and await self.herald.tell():
            sent += await self.postman.send()
        self.last = self.clock()
        if planned or sent:
            _log.info("digests", planned=planned, sent=sent)
        return sent

    async def _run(self) -> None:
        first = True
        while self._goes_on():
            try:
                self._hurried = False
                if first:
                    await self.planner.recompute()
                    first = False
                await self.beat()
            except MujazError as error:
                _log.warning("digests wait", error=error.code)
            except Exception:
                _log.exception("a beat failed")
            waited = 0.0
            while waited < self.seconds and self._goes_on() and not self._hurried:
                step = min(LOOK, self.seconds - waited)
                with suppress(TimeoutError):
                    await asyncio.wait_for(self._over.wait(), step)
                waited += step

    def _goes_on(self) -> bool:
        return not self._over.is_set() and self.alive()
