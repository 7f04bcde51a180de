"""How often something has happened lately.

In:  when it happened
Out: how many times within the last so many seconds
"""

from __future__ import annotations

from collections import deque

_MOST = 100_000  # instants that are kept: more than the gate lets go in an hour


class Recent:
    """Counts over a sliding window."""

    def __init__(self, seconds: float) -> None:
        self.seconds = seconds
        self._times: deque[float] = deque(maxlen=_MOST)

    def note(self, now: float) -> None:
        """Note that it has happened now."""
        self._forget(now)
        self._times.append(now)

    def count(self, now: float) -> int:
        """Return how often it has happened within the window."""
        self._forget(now)
        return len(self._times)

    def _forget(self, now: float) -> None:
        while self._times and self._times[0] <= now - self.seconds:
            self._times.popleft()
