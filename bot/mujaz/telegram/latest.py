"""The last question of each person in private, so that correcting it is enough to ask it anew.

In:  questions as they are asked, and where their answers stand
Out: the last one, for five minutes; forgotten with the process
"""

from __future__ import annotations

import asyncio
from dataclasses import dataclass, field
from typing import Any

CORRECTED_SECONDS = 300.0  # after which an edit is no correction of what was just asked
_MOST_KEPT = 2000  # people; the oldest go first


@dataclass(slots=True, kw_only=True)
class Latest:
    """A person's last question."""

    message_id: int
    words: str
    at: float
    given_id: str = ""  # its answer in the store
    answers: list[int] = field(default_factory=list)  # the messages of its answer
    task: asyncio.Task[Any] | None = None  # that answers it, or did


class LatestQuestions:
    """The last question of each person who has lately asked."""

    def __init__(self) -> None:
        self._of: dict[int, Latest] = {}

    def asked(self, user_id: int, message_id: int, words: str, at: float) -> Latest:
        """Note a question; the one before is forgotten."""
        self._of.pop(user_id, None)
        self._of[user_id] = made = Latest(message_id=message_id, words=words, at=at)
        while len(self._of) > _MOST_KEPT:
            del self._of[next(iter(self._of))]
        return made

    def corrected(self, user_id: int, message_id: int, words: str, now: float) -> Latest | None:
        """Return the question that these words correct; None: an old one, or nothing changed."""
        last = self._of.get(user_id)
        if last is None or last.message_id != message_id or last.words == words:
            return None  # Telegram also calls it an edit when it has loaded the preview of a link
        return last if now - last.at <= CORRECTED_SECONDS else None

    def forget(self, user_id: int) -> None:
        """Forget a person."""
        self._of.pop(user_id, None)
