"""How many messages the peer takes: over all, for each private chat and for each group.

In:  the time and the chat of a call that sends
Out: nothing, or Refused with 429 and the seconds to wait

Telegram publishes about 30 a second over all, one a second to a chat with short bursts, 20 a
minute to a group; the exact limits are unpublished. Edits count as sends, and so do chat actions
in groups.
"""

from __future__ import annotations

import math
from collections import deque
from dataclasses import dataclass, field

from mujaz.peer.refusal import too_many


@dataclass(frozen=True, slots=True, kw_only=True)
class Limits:
    """The peer's limits; None: no limit."""

    overall: int | None = 30  # in any second
    private_burst: int | None = 5  # at once; one a second after that
    group: int | None = 20  # in any minute

    @classmethod
    def none(cls) -> Limits:
        """Return limits that refuse nothing."""
        return cls(overall=None, private_burst=None, group=None)


@dataclass(slots=True)
class Window:
    """Counts what happened within the last seconds."""

    most: int
    seconds: float
    times: deque[float] = field(default_factory=deque)

    def wait(self, now: float) -> float:
        """Return how long until one more fits; 0 when it does now."""
        while self.times and self.times[0] <= now - self.seconds:
            self.times.popleft()
        return 0.0 if len(self.times) < self.most else self.times[0] + self.seconds - now

    def take(self, now: float) -> None:
        """Count one."""
        self.times.append(now)


@dataclass(slots=True)
class Bucket:
    """Fills with one token a second up to its size."""

    size: int
    level: float
    at: float

    def wait(self, now: float) -> float:
        """Return how long until a token is there."""
        self.level = min(float(self.size), self.level + max(0.0, now - self.at))
        self.at = now
        return 0.0 if self.level >= 1 else 1 - self.level

    def take(self, now: float) -> None:
        """Take one token."""
        self.level -= 1


class Gate:
    """Refuses what goes over the limits, and remembers the pauses it asked for."""

    def __init__(self, limits: Limits) -> None:
        self.limits = limits
        self._overall = Window(limits.overall or 0, 1.0)
        self._chats: dict[int, Window | Bucket] = {}
        self._pauses: dict[int, float] = {}

    def paused_until(self, chat_id: int) -> float:
        """Return until when this chat was told to wait."""
        return self._pauses.get(chat_id, 0.0)

    def pause(self, chat_id: int, until: float) -> None:
        """Remember that this chat was told to wait."""
        self._pauses[chat_id] = max(until, self.paused_until(chat_id))

    def take(self, chat_id: int, now: float) -> None:
        """Count a call that sends; refuse it where it goes over a limit."""
        counters = self._counters(chat_id, now)
        wait = max((counter.wait(now) for counter in counters), default=0.0)
        if wait > 0:
            raise too_many(max(1, math.ceil(wait)))
        for counter in counters:
            counter.take(now)

    def _counters(self, chat_id: int, now: float) -> list[Window | Bucket]:
        counters: list[Window | Bucket] = []
        if self.limits.overall is not None:
            counters.append(self._overall)
        most = self.limits.private_burst if chat_id > 0 else self.limits.group
        if most is not None:
            if chat_id not in self._chats:
                self._chats[chat_id] = (
                    Bucket(most, float(most), now) if chat_id > 0 else Window(most, 60.0)
                )
            counters.append(self._chats[chat_id])
        return counters
