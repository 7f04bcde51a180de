"""A queue of updates in which no chat stands in the way of another.

In:  updates, as they are fetched
Out: the same, one of a chat at a time, the chats in turn; order within a chat is kept

For `ApplicationBuilder().update_queue(queue).concurrent_updates(InOrder(queue))`: a chat's next
update is handed out when its last one is done, so a thousand messages of one group are a thousand
entries in a list and not a thousand tasks before everybody else's. A chat has a bounded backlog.
"""

from __future__ import annotations

import asyncio
from collections import deque
from typing import Any

import structlog
from telegram import Update

from mujaz.telegram.order import chat_of

_log = structlog.get_logger("mujaz.telegram")
MOST_WAITING = 100  # messages of a chat, as many as Telegram hands over at once; it floods


class FairQueue(asyncio.Queue[object]):
    """An asyncio.Queue, as python-telegram-bot uses it; `done` says that a chat may go on.

    `qsize` counts all that waits; `empty` says whether anything may be handed out now, so `get`
    waits for a chat that is at work. What is no update (python-telegram-bot's signal to stop) goes
    last: behind everything that waits, as it would in a queue without turns.
    """

    def __init__(self, most_waiting: int = MOST_WAITING) -> None:
        super().__init__()
        self.dropped = 0  # messages of chats whose backlog was full
        self._most = most_waiting
        self._waiting: dict[int, deque[object]] = {}
        self._turns: deque[int | None] = deque()  # chats that may go on; None: an update of none
        self._at_work: set[int] = set()
        self._of_nobody: deque[object] = deque()
        self._last: deque[object] = deque()

    def qsize(self) -> int:
        """Return how many wait, those too whose chat is at work."""
        waiting = sum(map(len, self._waiting.values()))
        return waiting + len(self._of_nobody) + len(self._last)

    def empty(self) -> bool:
        """Return whether nothing may be handed out now."""
        return not self._turns and (not self._last or bool(self._waiting))

    def put_nowait(self, item: object) -> None:
        """Take an update in; a message of a chat that floods is let go."""
        chat = chat_of(item)
        waiting = self._waiting.get(chat, ()) if chat is not None else ()
        if len(waiting) >= self._most and _is_words(item):
            if not self.dropped:
                _log.warning("a chat sends more than is read; the rest is left out")
            self.dropped += 1
            return
        super().put_nowait(item)

    async def get(self) -> object:
        """Return the next update, once there is one whose chat is not at work."""
        # python-telegram-bot asks again at once: what was handed out is to begin meanwhile
        await asyncio.sleep(0)
        return await super().get()

    def done(self, chat: int | None) -> None:
        """Hear that a chat's update is dealt with: its next one may be handed out."""
        if chat is None or chat not in self._at_work:
            return
        self._at_work.discard(chat)
        if chat in self._waiting:
            self._turns.append(chat)
        self._wake()

    def take_all(self) -> list[object]:
        """Return all that waits, in no order of chats, and count it as done: for the end."""
        found = [
            *(item for items in self._waiting.values() for item in items),
            *self._of_nobody,
            *self._last,
        ]
        self._waiting.clear()
        for rest in (self._turns, self._of_nobody, self._last):
            rest.clear()
        for _ in found:
            self.task_done()
        return found

    # What asyncio.Queue asks of those who keep its items otherwise

    def _put(self, item: object) -> None:
        chat = chat_of(item)
        if chat is not None:
            waiting = self._waiting.setdefault(chat, deque())
            if not waiting and chat not in self._at_work:
                self._turns.append(chat)
            waiting.append(item)
        elif isinstance(item, Update):
            self._of_nobody.append(item)
            self._turns.append(None)
        else:
            self._last.append(item)

    def _get(self) -> object:
        if not self._turns:
            return self._last.popleft()
        chat = self._turns.popleft()
        if chat is None:
            return self._of_nobody.popleft()
        waiting = self._waiting[chat]
        item = waiting.popleft()
        if not waiting:
            del self._waiting[chat]
        self._at_work.add(chat)
        return item

    def _wake(self) -> None:
        """Wake who waits in `get`: something may be handed out that could not before."""
        getters: deque[asyncio.Future[Any]] = self._getters  # type: ignore[attr-defined]
        while getters and not self.empty():
            getter = getters.popleft()
            if not getter.done():
                getter.set_result(None)
                break


def _is_words(item: object) -> bool:
    """Return whether an update is somebody's message; presses and changes of a chat are not."""
    message = item.message if isinstance(item, Update) else None
    return message is not None and not (message.migrate_to_chat_id or message.migrate_from_chat_id)
