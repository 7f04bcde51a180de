"""The peer's clock: real time, or a time that a test moves by hand.

In:  nothing; or seconds by which to go on
Out: seconds since 1970, and sleeping until a time
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import time
from typing import Protocol


class Clock(Protocol):
    """What tells the peer the time."""

    def now(self) -> float:
        """Return seconds since 1970."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return when this many seconds have passed on this clock."""
        ...


class RealClock:
    """The time of this machine."""

    def now(self) -> float:
        """Return seconds since 1970."""
        return time.time()

    async def sleep(self, seconds: float) -> None:
        """Sleep."""
        await asyncio.sleep(seconds)


class ManualClock:
    """A clock that stands until `advance` moves it; who sleeps is woken in order."""

    def __init__(self, start: float = 1_764_000_000.0) -> None:
        self._now = start
        self._order = itertools.count()
        self._sleepers: list[tuple[float, int, asyncio.Future[None]]] = []

    def now(self) -> float:
        """Return seconds since 1970."""
        return self._now

    async def sleep(self, seconds: float) -> None:
        """Wait until the clock has been moved far enough."""
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        woken: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._sleepers, (self._now + seconds, next(self._order), woken))
        await woken

    async def advance(self, seconds: float) -> None:
        """Move on, stopping at each sleeper on the way, so that it sees its own time."""
        await self._turn()  # who was about to sleep does
        end = self._now + seconds
        while self._sleepers and self._sleepers[0][0] <= end:
            at, _, woken = heapq.heappop(self._sleepers)
            self._now = max(self._now, at)
            if not woken.done():
                woken.set_result(None)
            await self._turn()
        self._now = end
        await self._turn()

    async def _turn(self) -> None:
        for _ in range(_TURNS):
            await asyncio.sleep(0)


# Turns of the event loop that a woken task gets before the clock goes on: enough for a call to
# pass through python-telegram-bot and set its next sleep.
_TURNS = 50
