"""Deal with the updates of one chat in their order, and with different chats side by side.

In:  updates
Out: an update processor for `ApplicationBuilder().concurrent_updates(InOrder())`

A host may use it or not; the plugin works with any processor. A flood in one chat waits for itself:
it takes no place that other chats need. With a FairQueue (fair.py) it does not even become tasks.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Coroutine
from typing import Any, Protocol

from telegram import Update
from telegram.ext import BaseUpdateProcessor

_PLENTY = 100_000  # updates that may wait; the order inside each chat does the limiting


class Turns(Protocol):
    """Who wants to know that a chat may go on."""

    def done(self, chat: int | None) -> None:
        """Hear that an update of a chat is dealt with."""
        ...


class InOrder(BaseUpdateProcessor):
    """One update of a chat after another; chats in parallel."""

    def __init__(self, turns: Turns | None = None) -> None:
        super().__init__(_PLENTY)
        self._turns = turns
        self._locks: dict[int, tuple[asyncio.Lock, int]] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Process an update once those before it in its chat are done."""
        key = chat_of(update)
        try:
            await self._in_order(key, coroutine)
        finally:
            if self._turns is not None:
                self._turns.done(key)

    async def _in_order(self, key: int | None, coroutine: Awaitable[Any]) -> None:
        if key is None:
            await coroutine
            return
        lock, waiting = self._locks.get(key, (asyncio.Lock(), 0))
        self._locks[key] = (lock, waiting + 1)
        try:
            async with lock:
                await coroutine
        except asyncio.CancelledError:
            if isinstance(coroutine, Coroutine):
                coroutine.close()  # it may not have begun
            raise
        finally:
            lock, waiting = self._locks[key]
            if waiting == 1:
                del self._locks[key]
            else:
                self._locks[key] = (lock, waiting - 1)

    async def initialize(self) -> None:
        """Nothing to prepare."""

    async def shutdown(self) -> None:
        """Nothing to let go of."""


def chat_of(update: object) -> int | None:
    """Return the chat whose order an update belongs to: its own, else the chat with its sender."""
    if not isinstance(update, Update):
        return None
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user is not None else None
