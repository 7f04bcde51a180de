"""The queue of updates: who gets them, which kinds, and for how long they are kept.

In:  updates, in their order; getUpdates and setWebhook
Out: updates; Conflict for a second poller

An update is kept for 24 hours and confirmed by a higher offset. A new getUpdates ends the one
that waits: with two pollers both get 409 in turns, as from Telegram.
"""

from __future__ import annotations

import asyncio
import secrets
from collections import deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from mujaz.peer.clock import Clock
from mujaz.peer.refusal import Refused, conflict

Json = dict[str, Any]

KEPT_SECONDS = 24 * 60 * 60.0
MOST_AT_ONCE = 100
MOST_WAIT = 50.0
# Update kinds that a bot gets only when it names them.
ON_REQUEST = frozenset({"chat_member", "message_reaction", "message_reaction_count"})


@dataclass(slots=True, kw_only=True)
class Waiting:
    """An update that nobody has confirmed yet."""

    at: float
    update: Json
    taken: bool = False

    @property
    def id(self) -> int:
        """Return its update_id."""
        return int(self.update["update_id"])


class Feed:
    """Updates in their order."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.waiting: deque[Waiting] = deque()
        # by chance, as from Telegram after a quiet week: bots that remember ids take no restart
        # of the peer for a replay
        self.next_id = 1 + secrets.randbelow(1_000_000_000)
        self.allowed: frozenset[str] | None = None  # None: all but ON_REQUEST
        self.webhook: Json | None = None
        self.on_add: Callable[[], None] | None = None  # wakes whoever delivers to a webhook
        self.lost: list[Json] = []  # updates that grew too old
        self._poll: asyncio.Future[str] | None = None

    def allows(self, kind: str) -> bool:
        """Return whether the bot gets updates of this kind."""
        return kind not in ON_REQUEST if self.allowed is None else kind in self.allowed

    def allow(self, kinds: Sequence[str] | None) -> None:
        """Take the kinds that the bot names; None leaves them as they are."""
        if kinds is not None:
            self.allowed = frozenset(kinds) or None

    def add(self, kind: str, payload: Json) -> Json | None:
        """Put an update at the end; None when the bot does not get this kind."""
        if not self.allows(kind):
            return None
        update = {"update_id": self.next_id, kind: payload}
        self.next_id += 1
        self.waiting.append(Waiting(at=self.clock.now(), update=update))
        self._wake("updates")
        if self.on_add is not None:
            self.on_add()
        return update

    def add_again(self, update: Json) -> None:
        """Put an update that was there before at the end, under its old id."""
        self.waiting.append(Waiting(at=self.clock.now(), update=update))
        self._wake("updates")

    def take_all(self) -> list[Json]:
        """Take all updates out of the queue, for a test that hands them over itself."""
        self._drop_old()
        taken = [waiting.update for waiting in self.waiting]
        self.waiting.clear()
        return taken

    def confirm(self, offset: int | None) -> None:
        """Forget the updates below an offset; a negative one counts from the end."""
        if offset is None:
            return
        if offset < 0:
            while len(self.waiting) > -offset:
                self.waiting.popleft()
            return
        self.waiting = deque(w for w in self.waiting if w.id >= offset)

    async def poll(self, offset: int | None, limit: int, wait: float) -> list[Json]:
        """Return updates, waiting for the first for at most `wait` seconds."""
        if self.webhook is not None:
            raise conflict(
                "can't use getUpdates method while webhook is active; use deleteWebhook to delete"
                " the webhook first"
            )
        self._wake("conflict")
        self.confirm(offset)
        self._drop_old()
        if not self.waiting and wait > 0:
            await self._wait(min(wait, MOST_WAIT))
        batch = list(self.waiting)[: max(1, min(limit, MOST_AT_ONCE))]
        return [waiting.update for waiting in batch]

    async def _wait(self, seconds: float) -> None:
        poll: asyncio.Future[str] = asyncio.get_running_loop().create_future()
        self._poll = poll
        sleep = asyncio.ensure_future(self.clock.sleep(seconds))
        ends: set[asyncio.Future[Any]] = {poll, sleep}
        try:
            await asyncio.wait(ends, return_when=asyncio.FIRST_COMPLETED)
        finally:
            sleep.cancel()
            if self._poll is poll:
                self._poll = None
        if poll.done() and poll.result() == "conflict":
            raise terminated()

    def _wake(self, why: str) -> None:
        if self._poll is not None and not self._poll.done():
            self._poll.set_result(why)

    def _drop_old(self) -> None:
        oldest = self.clock.now() - KEPT_SECONDS
        while self.waiting and self.waiting[0].at < oldest:
            self.lost.append(self.waiting.popleft().update)


def terminated() -> Refused:
    """Return the refusal of a poll that another one has ended."""
    return conflict(
        "terminated by other getUpdates request; make sure that only one bot instance is running"
    )
