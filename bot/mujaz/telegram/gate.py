"""One gate for everything that the bot sends: paced, interactive first, obedient to 429.

In:  the calls of a bot, through python-telegram-bot's rate limiter interface
Out: the same calls, each at a time when Telegram takes it; order within a chat is kept

- 25 a second over all, evenly, also where calls were held up after their turn (while few go, an
  answer may take its slot early, so that it does not wait for one message of a flooded group); who
  answers a person goes ahead of digests (`with background():`).
- A chat takes a short burst, then one a second, so that a flooded group leaves the slots to others;
  a group takes 20 a minute besides, chat actions counted.
- RetryAfter stops its chat for everybody and the whole token for background sends. A second chat
  that is refused in that time shows that the limit is the token's: then everything waits.
- Each 429 halves the rate; it comes back in steps. A background send is not tried again here: its
  row is (guide: delivery.md).
"""

from __future__ import annotations

import asyncio
import heapq
import itertools
import random
import time
from collections import deque
from collections.abc import Awaitable, Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from typing import Any, Protocol

from telegram.error import RetryAfter
from telegram.ext import BaseRateLimiter

from mujaz.telegram.outcome import seconds_of
from mujaz.telegram.recent import Recent

PER_SECOND = 25.0  # Telegram publishes about 30
QUIET = 12  # calls in a second, below which an answer need not wait for the whole of its slot
SLOWEST = 1.0  # a second, however many 429 come
RECOVER_SECONDS = 15.0  # without a 429 until the rate doubles again
BURST = 3  # of one chat; then one a second, as Telegram wishes of every chat
GROUP_MOST, GROUP_SECONDS = 20, 61.0  # a minute, and a second for clocks and networks that differ
MOST_TRIES = 4  # of an interactive call; more 429 in a row mean that it will not go
MOST_WAIT = 120.0  # seconds that an interactive call waits for a 429 to be over
IDLE_SECONDS = 120.0  # after which a chat's counters are forgotten
_PREFIXES = ("send", "edit", "copy", "forward")

_background: ContextVar[bool] = ContextVar("mujaz_background", default=False)
Begin = Callable[[], Awaitable[bool]]
_begin: ContextVar[Begin | None] = ContextVar("mujaz_begin", default=None)


class NotBegun(Exception):
    """Whoever waited for a call's turn does not want it any more; it was not made."""


class Time(Protocol):
    """What tells the gate the time."""

    def now(self) -> float:
        """Return seconds; only differences matter."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Wait."""
        ...


class _Monotonic:
    def now(self) -> float:
        return time.monotonic()

    async def sleep(self, seconds: float) -> None:
        await asyncio.sleep(seconds)


@contextmanager
def background() -> Iterator[None]:
    """Mark what is sent within as nobody's answer: it goes after all that is."""
    token = _background.set(True)
    try:
        yield
    finally:
        _background.reset(token)


@contextmanager
def beginning(begin: Begin) -> Iterator[None]:
    """Ask this before each call made within, once its turn has come; NotBegun where it says no."""
    token = _begin.set(begin)
    try:
        yield
    finally:
        _begin.reset(token)


async def begun() -> None:
    """Ask what is to be asked before a call; raises NotBegun."""
    begin = _begin.get()
    if begin is not None and not await begin():
        raise NotBegun


@dataclass(slots=True)
class _Chat:
    """What the gate knows of a chat."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)  # fair: who came first goes first
    sent: deque[float] = field(default_factory=deque)
    level: float = float(BURST)
    at: float = 0.0
    paused_until: float = 0.0
    users: int = 0


@dataclass(slots=True, kw_only=True)
class Counts:
    """What the gate has seen, for the metrics."""

    sent: int = 0
    refused: int = 0  # with 429
    waiting: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Pace:
    """How fast it goes at present."""

    per_second: float  # over the last minute
    most: float  # a second, as Telegram's refusals have it for now
    refused: int  # with 429, in the last hour


class Gate(BaseRateLimiter[bool]):
    """A rate limiter for `ApplicationBuilder.rate_limiter`; `rate_limit_args=True`: background."""

    def __init__(self, clock: Time | None = None, *, per_second: float = PER_SECOND) -> None:
        self.clock: Time = clock or _Monotonic()
        self.counts = Counts()
        self._sent, self._refusals = Recent(60.0), Recent(3600.0)
        self._most = per_second
        self._rate = per_second
        self._rate_since = 0.0
        self._granted: deque[float] = deque(maxlen=QUIET)  # when the last calls were let go
        self._next = 0.0  # when the next call may go
        self._paused_until = 0.0  # the whole token
        self._quiet_until = 0.0  # background sends of the token
        self._leaving = 0.0  # when the next call may leave, where something held up those before
        self._last_refused: int | None = None
        self._chats: dict[int | str, _Chat] = {}
        self._queue: list[tuple[int, int, asyncio.Future[None]]] = []
        self._order = itertools.count()
        self._granter: asyncio.Task[None] | None = None

    async def initialize(self) -> None:
        """Do nothing."""

    async def shutdown(self) -> None:
        """End what runs."""
        if self._granter is not None:
            self._granter.cancel()

    def pace(self) -> Pace:
        """Return how fast it goes at present."""
        now = self.clock.now()
        self._recover(now)
        return Pace(
            per_second=self._sent.count(now) / self._sent.seconds, most=self._rate,
            refused=self._refusals.count(now),
        )  # fmt: skip

    async def process_request(
        self,
        callback: Callable[..., Awaitable[Any]],
        args: Any,
        kwargs: dict[str, Any],
        endpoint: str,
        data: dict[str, Any],
        rate_limit_args: bool | None,
    ) -> Any:
        """Make a call when its time has come, and again after a 429 if someone waits for it."""
        chat_id = data.get("chat_id")
        if chat_id is None or not _counts(endpoint, chat_id):
            return await callback(*args, **kwargs)
        later = _background.get() if rate_limit_args is None else rate_limit_args
        chat = self._chat(chat_id)
        chat.users += 1
        self.counts.waiting += 1
        try:
            async with chat.lock:
                paced = endpoint != "sendMessageDraft"
                return await self._paced(lambda: callback(*args, **kwargs), chat_id, later, paced)
        finally:
            self.counts.waiting -= 1
            chat.users -= 1

    async def _paced(
        self, call: Callable[[], Awaitable[Any]], chat_id: int | str, later: bool, paced: bool
    ) -> Any:
        for tries in itertools.count(1):
            await self._wait_for_turn(chat_id, later, paced)
            await begun()
            await self._leave()
            try:
                result = await call()
            except RetryAfter as refused:
                seconds = seconds_of(refused)
                self._refused(chat_id, seconds)
                if later or tries >= MOST_TRIES or seconds > MOST_WAIT:
                    raise
            else:
                self.counts.sent += 1
                self._sent.note(self.clock.now())
                return result
        raise AssertionError("unreachable")

    # The chat

    def _chat(self, chat_id: int | str) -> _Chat:
        now = self.clock.now()
        if len(self._chats) > 1000 and chat_id not in self._chats:
            idle = [
                key for key, chat in self._chats.items()
                if not chat.users and max(chat.at, chat.paused_until) < now - IDLE_SECONDS
            ]  # fmt: skip
            for key in idle:
                del self._chats[key]
        return self._chats.setdefault(chat_id, _Chat(at=now))

    async def _wait_for_turn(self, chat_id: int | str, later: bool, paced: bool) -> None:
        """Wait for the chat and for a slot; a 429 that came meanwhile makes it wait again."""
        chat = self._chats[chat_id]
        while True:
            while (wait := self._chat_wait(chat, chat_id, later, paced)) > 0:
                await self.clock.sleep(wait)
            await self._wait_for_slot(later)
            if self._chat_wait(chat, chat_id, later, paced) <= 0:
                break
        now = self.clock.now()
        chat.at = now
        if paced:
            chat.level -= 1
            chat.sent.append(now)

    def _chat_wait(self, chat: _Chat, chat_id: int | str, later: bool, paced: bool) -> float:
        now = self.clock.now()
        paused = max(chat.paused_until, self._paused_until, self._quiet_until if later else 0.0)
        if paused > now or not paced:
            return paused - now
        chat.level = min(float(BURST), chat.level + now - chat.at)
        chat.at = now
        until_one = max(0.0, 1 - chat.level)
        if not _is_group(chat_id):
            chat.sent.clear()
            return until_one
        while chat.sent and chat.sent[0] <= now - GROUP_SECONDS:
            chat.sent.popleft()
        full = len(chat.sent) >= GROUP_MOST
        return max(until_one, chat.sent[0] + GROUP_SECONDS - now if full else 0.0)

    # The token

    async def _wait_for_slot(self, later: bool) -> None:
        granted: asyncio.Future[None] = asyncio.get_running_loop().create_future()
        heapq.heappush(self._queue, (int(later), next(self._order), granted))
        if self._granter is None or self._granter.done():
            self._granter = asyncio.ensure_future(self._grant())
        await granted

    async def _grant(self) -> None:
        """Let one call go at a time, the most urgent first."""
        while self._queue:
            now = self.clock.now()
            self._recover(now)
            # an answer may come one slot early, so as not to wait for one message of another chat
            quiet = len(self._granted) < QUIET or now - self._granted[0] >= 1.0
            early = 1 / self._rate if quiet and not self._queue[0][0] else 0.0
            wait = max(self._next - early, self._paused_until) - now
            if wait > 0:
                await self.clock.sleep(wait)
                continue
            _, _, granted = heapq.heappop(self._queue)
            if not granted.done():
                granted.set_result(None)
                slot = 1 / self._rate
                self._granted.append(now)
                # a timer that was a little late costs nothing; a pause is not made up for
                self._next = (self._next if now - self._next < slot else now) + slot

    async def _leave(self) -> None:
        """Keep apart what would leave together: a busy database holds up those that it commits."""
        slot = 1 / self._rate
        # two may leave together; and who wakes late, after the process stood still, looks again
        while (wait := self._leaving - slot - self.clock.now()) > 0:
            await self.clock.sleep(wait)
        self._leaving = max(self._leaving, self.clock.now()) + slot

    def _recover(self, now: float) -> None:
        if self._rate < self._most and now - self._rate_since >= RECOVER_SECONDS:
            self._rate = min(self._most, self._rate * 2)
            self._rate_since = now

    def _refused(self, chat_id: int | str, seconds: float) -> None:
        """Take in a 429."""
        self.counts.refused += 1
        now = self.clock.now()
        self._refusals.note(now)
        until = now + seconds + random.uniform(0.1, 0.5)
        another = self._last_refused not in (None, chat_id)
        if another and self._quiet_until > now:
            self._paused_until = max(self._paused_until, until)
        self._chats[chat_id].paused_until = until
        self._quiet_until = max(self._quiet_until, until)
        self._last_refused = chat_id if isinstance(chat_id, int) else None
        if now - self._rate_since >= 1.0 or self._rate == self._most:
            self._rate = max(SLOWEST, self._rate / 2)
        self._rate_since = now


def _is_group(chat_id: int | str) -> bool:
    return chat_id < 0 if isinstance(chat_id, int) else chat_id.startswith(("-", "@"))


def _counts(endpoint: str, chat_id: int | str) -> bool:
    if endpoint == "sendChatAction":
        return _is_group(chat_id)  # groups count typing as a message
    return endpoint.startswith(_PREFIXES)
