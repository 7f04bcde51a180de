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
_UPDATES_A_MINUTE = 60  # of a private chat, or as many as it has questions in an hour
_UPDATES_A_MINUTE_IN_GROUP = 18


class Quota:
    """Sliding windows, in memory."""

    def __init__(self, clock: Callable[[], float], person: int, group: int) -> None:
        self._clock = clock
        self._person, self._group = person, group
        self._asked: dict[int, deque[float]] = {}
        self._noted: dict[int, deque[float]] = {}
        self._heard: dict[int, deque[float]] = {}

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

    def may_note(self, chat_id: int, most: int = _NOTES_A_MINUTE) -> bool:
        """Return whether a chat may be told something beside its answers now: seldom enough."""
        return self._within(self._noted, chat_id, most)

    def hears(self, chat_id: int, *, private: bool) -> bool:
        """Return whether a chat is still listened to: not where it floods the bot."""
        return self._within(self._heard, chat_id, self._most_heard(private=private))

    def floods(self, chat_id: int, *, private: bool) -> bool:
        """Return whether a chat is not listened to at present; asked before anything costs time."""
        times = self._heard.get(chat_id)
        if times is None:
            return False
        return len(self._lately(times, self._clock())) >= self._most_heard(private=private)

    def _most_heard(self, *, private: bool) -> int:
        return max(_UPDATES_A_MINUTE, self._person) if private else _UPDATES_A_MINUTE_IN_GROUP

    def _within(self, kept: dict[int, deque[float]], chat_id: int, most: int) -> bool:
        now = self._clock()
        times = self._lately(kept.setdefault(chat_id, deque()), now)
        if len(times) >= most:
            return False
        times.append(now)
        return True

    @staticmethod
    def _lately(times: deque[float], now: float) -> deque[float]:
        while times and times[0] <= now - _MINUTE:
            times.popleft()
        return times

    def _wait(self, who: int, most: int, window: float, now: float) -> float:
        asked = self._asked.get(who, deque())
        while asked and asked[0] <= now - _HOUR:
            asked.popleft()
        within = [at for at in asked if at > now - window]
        return 0.0 if len(within) < most else within[-most] + window - now

    def _forget_quiet(self, now: float) -> None:
        for kept in (self._asked, self._noted, self._heard):
            if len(kept) > _MOST_KEPT:
                for who in [w for w, at in kept.items() if not at or at[-1] < now - _HOUR]:
                    del kept[who]
