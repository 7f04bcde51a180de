"""Albums: several pictures that people send as one come as several messages, one with the words.

In:  messages of albums
Out: whether this one is the first of its album to be answered
"""

from __future__ import annotations

CAPTION_SECONDS = 1.5  # until the message with the words has come, if there is one
_MOST_KEPT = 1000


class Albums:
    """The albums that have lately been answered."""

    def __init__(self) -> None:
        self._answered: dict[tuple[int, str], None] = {}

    def first(self, chat_id: int, album: str | None) -> bool:
        """Return whether a message is to be answered, and remember it; "": it is no album's."""
        if not album:
            return True
        if (chat_id, album) in self._answered:
            return False
        self._answered[chat_id, album] = None
        while len(self._answered) > _MOST_KEPT:
            del self._answered[next(iter(self._answered))]
        return True
