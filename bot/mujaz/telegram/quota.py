"""How many questions a person, and a group, may ask; and how often they are told of it.

In:  who asks, where, and when
Out: 0, or the minutes until they may ask again; whether a note may be sent at all
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from math import ceil

_HOUR, _MINUTE = 3600.0, 60.0
_MOST_KEPT = 20_000  # people and groups; whoever has been quiet for an hour goes first
# Telegram takes 20 messages a minute in a group: answers, and a few notes beside them
_ANSWERS_A_MINUTE = 12
_NOTES_A_MINUTE = 3


class Quota:
    """Sliding windows, in memory."""

    def __init__(self, clock: Callable[[], float], person: int, group: int) -> None:
        self._clock = clock
        self._person, self._group = person, group
        self._asked: dict[int, deque[float]] = {}
        self._noted: dict[int, deque[float]] = {}

    def take(self, user_id: int, chat_id: int) -> int:
        """Count a question; return 0, or the minutes to wait, and then it does not count."""
        now = self._clock()
        waits = [self._wait(user_id, self._person, _HOUR, now)]
        if chat_id != user_id:
            waits.append(self._wait(chat_id, self._group, _HOUR, now))
            waits.append(self._wait(chat_id, _ANSWERS_A_MINUTE, _MINUTE, now))
        if max(waits) > 0:
            return max(1, ceil(max(waits) / 60))
        for who in {user_id, chat_id}:
            self._asked.setdefault(who, deque()).append(now)
        self._forget_quiet(now)
        return 0

    def may_note(self, chat_id: int) -> bool:
        """Return whether a chat may be told something beside its answers now: seldom enough."""
        now = self._clock()
        noted = self._noted.setdefault(chat_id, deque())
        while noted and noted[0] <= now - _MINUTE:
            noted.popleft()
        if len(noted) >= _NOTES_A_MINUTE:
            return False
        noted.append(now)
        return True

    def _wait(self, who: int, most: int, window: float, now: float) -> float:
        asked = self._asked.get(who, deque())
        while asked and asked[0] <= now - _HOUR:
            asked.popleft()
        within = [at for at in asked if at > now - window]
        return 0.0 if len(within) < most else within[-most] + window - now

    def _forget_quiet(self, now: float) -> None:
        for kept in (self._asked, self._noted):
            if len(kept) > _MOST_KEPT:
                for who in [w for w, at in kept.items() if not at or at[-1] < now - _HOUR]:
                    del kept[who]
