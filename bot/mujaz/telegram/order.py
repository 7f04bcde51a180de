"""Deal with the updates of one chat in their order, and with different chats side by side.

In:  updates
Out: an update processor for `ApplicationBuilder().concurrent_updates(InOrder())`

A host may use it or not; the plugin works with any processor. A flood in one chat waits for itself:
it takes no place that other chats need.
"""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Coroutine
from typing import Any

from telegram import Update
from telegram.ext import BaseUpdateProcessor

_PLENTY = 100_000  # updates that may wait; the order inside each chat does the limiting


class InOrder(BaseUpdateProcessor):
    """One update of a chat after another; chats in parallel."""

    def __init__(self) -> None:
        super().__init__(_PLENTY)
        self._locks: dict[int, tuple[asyncio.Lock, int]] = {}

    async def do_process_update(self, update: object, coroutine: Awaitable[Any]) -> None:
        """Process an update once those before it in its chat are done."""
        key = _chat_of(update)
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


def _chat_of(update: object) -> int | None:
    if not isinstance(update, Update):
        return None
    if update.effective_chat is not None:
        return update.effective_chat.id
    return update.effective_user.id if update.effective_user is not None else None
