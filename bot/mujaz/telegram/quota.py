"""How many questions a person, and a group, may ask in an hour.

In:  who asks, where, and when
Out: 0, or the minutes until they may ask again
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable

_HOUR = 3600.0
_MOST_KEPT = 20_000  # people and groups; whoever has been quiet for an hour goes first


class Quota:
    """Sliding windows of an hour, in memory."""

    def __init__(self, clock: Callable[[], float], person: int, group: int) -> None:
        self._clock = clock
        self._person, self._group = person, group
        self._asked: dict[int, deque[float]] = {}

    def take(self, user_id: int, chat_id: int) -> int:
        """Count a question; return 0, or the minutes to wait, and then it does not count."""
        now = self._clock()
        limits = {user_id: self._person}
        if chat_id != user_id:
            limits[chat_id] = self._group
        waits = [self._wait(who, most, now) for who, most in limits.items()]
        if max(waits) > 0:
            return max(waits)
        for who in limits:
            self._asked[who].append(now)
        self._forget_quiet(now)
        return 0

    def _wait(self, who: int, most: int, now: float) -> int:
        asked = self._asked.setdefault(who, deque())
        while asked and asked[0] <= now - _HOUR:
            asked.popleft()
        return 0 if len(asked) < most else int((asked[0] + _HOUR - now) // 60) + 1

    def _forget_quiet(self, now: float) -> None:
        if len(self._asked) > _MOST_KEPT:
            quiet = [w for w, asked in self._asked.items() if not asked or asked[-1] < now - _HOUR]
            for who in quiet:
                del self._asked[who]
