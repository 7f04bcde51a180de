"""The answers that are being made: one for each person, which they can stop; a few in a group.

In:  who asks, the task that answers
Out: whether they may ask now; a stopped task; when a group's answer may begin
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

# Answers in one group at a time. All of its twelve a minute at once would each time go before the
# one answer of another chat; three leave room for answers that take a model fifteen seconds.
AT_ONCE_IN_GROUP = 3


class Running:
    """One running answer for each person."""

    def __init__(self) -> None:
        self._tasks: dict[int, asyncio.Task[Any]] = {}
        self._claimed: set[int] = set()
        self._stopped: set[int] = set()
        self._sending: set[int] = set()
        self._chats: dict[int, int] = {}
        self._groups: dict[int, tuple[asyncio.Semaphore, int]] = {}

    @asynccontextmanager
    async def turn(self, chat_id: int, *, private: bool) -> AsyncIterator[None]:
        """Wait until an answer to this chat may begin, in the order of the questions."""
        if private:  # one for each person anyway
            yield
            return
        turns, waiting = self._groups.get(chat_id, (asyncio.Semaphore(AT_ONCE_IN_GROUP), 0))
        self._groups[chat_id] = (turns, waiting + 1)
        try:
            async with turns:
                yield
        finally:
            turns, waiting = self._groups.pop(chat_id)
            if waiting > 1:
                self._groups[chat_id] = (turns, waiting - 1)

    def claim(self, user_id: int) -> bool:
        """Take a person's place; False where they wait for an answer already."""
        if user_id in self._claimed:
            return False
        self._claimed.add(user_id)
        return True

    def begin(self, user_id: int, task: asyncio.Task[Any], chat_id: int) -> None:
        """Note the task that answers, and where."""
        self._chats[user_id] = chat_id
        self._tasks[user_id] = task

    def sends(self, user_id: int) -> None:
        """Note that the answer is there and is being sent: it is too late to stop it."""
        self._sending.add(user_id)

    def end(self, user_id: int) -> None:
        """Give the place back."""
        self._tasks.pop(user_id, None)
        self._chats.pop(user_id, None)
        self._claimed.discard(user_id)
        self._stopped.discard(user_id)
        self._sending.discard(user_id)

    def stop(self, user_id: int, chat_id: int | None = None) -> bool:
        """Stop a person's answer, in this chat alone where one is named; False: there is none."""
        task = self._tasks.get(user_id)
        if chat_id is not None and self._chats.get(user_id) != chat_id:
            return False
        if task is None or task.done() or user_id in self._sending:
            return False
        self._stopped.add(user_id)
        task.cancel()
        return True

    async def replace(self, user_id: int) -> None:
        """End a person's answer without a word, for its question is asked anew."""
        task = self._tasks.get(user_id)
        if task is None:
            return
        if user_id not in self._sending:
            task.cancel()
        await asyncio.wait({task})

    def was_stopped(self, user_id: int) -> bool:
        """Return whether a person has stopped the answer that now ends."""
        return user_id in self._stopped

    async def settled(self) -> None:
        """Wait until nothing runs."""
        while self._tasks:
            await asyncio.gather(*self._tasks.values(), return_exceptions=True)
            await asyncio.sleep(0)
