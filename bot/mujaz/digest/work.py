"""The heartbeat: every half minute what has come is planned, and what is planned is sent.

In:  what keeps and makes digests, a Courier
Out: a task that ends when it is asked to, in bounded time; what is on its way may still arrive

A beat only asks the database what is due: a missed one costs nothing but time, and any number of
processes may beat. Within one process beats never overlap. Planning, correcting and sending fail
each for itself; sending does not wait until all is planned.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime
from secrets import token_hex
from typing import Protocol

import structlog

from mujaz.deliveries import Courier, Digests
from mujaz.digest.correct import Corrector
from mujaz.digest.plan import Planner
from mujaz.digest.send import Postman
from mujaz.errors import MujazError

BEAT = 30.0  # seconds; beats begin at the whole half minutes of the clock, as digests are due
LOOK = 1.0  # seconds between looks whether it is over
ASIDE = 0.2  # seconds between looks for what the planner has put into the outbox meanwhile
STOP_SECONDS = 8.0  # that an end may take: requests that have left get their answers in this time
CANCEL_SECONDS = 1.0  # on top, where a digest is being made: nothing of it is written yet

_log = structlog.get_logger("mujaz.digest")


@dataclass(frozen=True, slots=True, kw_only=True)
class Beat:
    """What one beat has done."""

    planned: int = 0
    sent: int = 0
    errors: tuple[Exception, ...] = ()  # of its parts, each logged already


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
    last: datetime | None = None  # when the last beat ended in which nothing failed
    ended: bool = False  # by somebody: only `start` begins anew
    _task: asyncio.Task[None] | None = None
    _planning: asyncio.Task[int] | None = None
    _over: asyncio.Event = field(default_factory=asyncio.Event)
    _one: asyncio.Lock = field(default_factory=asyncio.Lock)
    _recomputed: bool = False
    _hurried: bool = False

    def __post_init__(self) -> None:
        """Let planner and postman look whether it goes on."""
        self.planner = replace(self.planner, goes_on=self.goes_on)
        self.postman.goes_on = self.goes_on

    def goes_on(self) -> bool:
        """Return whether more may be planned and sent."""
        return not self._over.is_set() and self.alive()

    def start(self) -> None:
        """Begin to beat in the background, after an end too; again: nothing changes."""
        self.ended = False
        if self._task is None or self._task.done() or self._over.is_set():
            # one that is about to end keeps its own event, and its beat holds the lock
            self._over, self._recomputed = asyncio.Event(), False
            self._task = asyncio.get_running_loop().create_task(self._run(self._over))

    def wake(self) -> None:
        """Begin to beat, unless somebody has ended it."""
        if not self.ended:
            self.start()

    def end(self) -> None:
        """Let nothing more be made or sent; what waits for its turn at Telegram is given back."""
        self.ended = True
        self._over.set()
        self.postman.let_go()

    def hurry(self) -> None:
        """Beat soon: somebody waits."""
        self._hurried = True

    async def stop(self) -> None:
        """End for good, in bounded time.

        A request that has left is not cut off: should it take longer, its row stays `sending` when
        the process dies, and is rescued.
        """
        self.end()
        task = self._task
        if task is None or task.done():
            return
        await asyncio.wait({task}, timeout=STOP_SECONDS)
        if not task.done() and self._planning is not None and self._planning.cancel():
            await asyncio.wait({task}, timeout=CANCEL_SECONDS)
        if not task.done():
            _log.warning("digests end while a message is on its way")

    async def beat(self) -> int:
        """Plan and send once; return how many messages were sent."""
        return (await self.once()).sent

    async def once(self) -> Beat:
        """Plan, correct and send once; one part that fails leaves the others alone."""
        async with self._one:
            errors: list[Exception] = []
            first = not self._recomputed
            if first:
                changed = await _tried("recompute", self.planner.recompute(), errors)
                self._recomputed = changed is not None
            before = self.postman.sent
            self._planning = planning = asyncio.ensure_future(self._planned(errors, first))
            try:
                await self._send_beside(planning, errors)
                await self._tell(errors)
            finally:
                planning.cancel()
            planned = 0 if planning.cancelled() else planning.result()
            beat = Beat(planned=planned, sent=self.postman.sent - before, errors=tuple(errors))
        if not errors:
            self.last = self.clock()
        if beat.planned or beat.sent:
            _log.info("digests", planned=beat.planned, sent=beat.sent)
        return beat

    async def _planned(self, errors: list[Exception], first: bool) -> int:
        plan = self.planner.plan(self.clock(), first=first)
        planned = await _tried("plan", plan, errors) or 0
        if self.corrector is not None and self.goes_on():
            corrected = self.corrector.correct(self.clock())
            planned += await _tried("correct", corrected, errors) or 0
        return planned

    async def _send_beside(self, planning: asyncio.Task[int], errors: list[Exception]) -> None:
        """Send what is there, again and again as long as more may come."""
        over = False
        while not over:
            await asyncio.wait({planning}, timeout=ASIDE)
            over = planning.done()
            if await _tried("send", self.postman.send(), errors) is None:
                await asyncio.wait({planning})
                return

    async def _tell(self, errors: list[Exception]) -> None:
        """Let owners know how broadcasts stand; what is ready for them is sent."""
        if self.herald is not None and await _tried("tell", self.herald.tell(), errors):
            await _tried("send", self.postman.send(), errors)

    async def _run(self, over: asyncio.Event) -> None:
        loop = asyncio.get_running_loop()
        while not over.is_set() and self.alive():
            begun, self._hurried = loop.time(), False
            beat = await self.once()
            left = self.seconds - self.clock().timestamp() % self.seconds
            if loop.time() - begun >= self.seconds and not beat.errors:
                left = min(left, LOOK)  # a crowd was sent to, and the next may be due already
            while left > 0 and not over.is_set() and self.alive() and not self._hurried:
                step = min(LOOK, left)
                with suppress(TimeoutError):
                    await asyncio.wait_for(over.wait(), step)
                left -= step


async def _tried(part: str, work: Awaitable[int], errors: list[Exception]) -> int | None:
    """Return what a part of a beat comes to; None where it fails, which is logged and kept."""
    try:
        return await work
    except MujazError as error:
        _log.warning("digests wait", part=part, error=error.code)
        errors.append(error)
    except Exception as error:
        _log.exception("a beat failed", part=part)
        errors.append(error)
    return None


def heartbeat(
    digests: Digests, courier: Courier, *, alive: Callable[[], bool] = lambda: True,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC), herald: Herald | None = None,
) -> Heartbeat:  # fmt: skip
    """Return what plans, corrects and sends digests, put together; it does not beat yet."""
    planner = Planner(
        subscriptions=digests.subscriptions, outbox=digests.outbox, press=digests.press,
        skips_late=digests.skips_late,
    )  # fmt: skip
    postman = Postman(
        outbox=digests.outbox, subscriptions=digests.subscriptions, courier=courier,
        worker=token_hex(8), clock=clock,
    )  # fmt: skip
    corrector = None
    if digests.archive is not None:
        corrector = Corrector(
            outbox=digests.outbox, archive=digests.archive, press=digests.press
        )  # fmt: skip
    return Heartbeat(
        planner=planner, postman=postman, corrector=corrector, herald=herald, clock=clock,
        alive=alive,
    )  # fmt: skip
