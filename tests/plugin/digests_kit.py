"""A bot that gives digests, over a database, and somebody who talks to it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path

from telegram_kit import USER, Call, Chat, a_bot

from delivery.delivery_kit import Paper
from mujaz.deliveries import Digests
from mujaz.store.articles import SqlStore
from mujaz.store.outbox import SqlOutbox
from mujaz.store.subscriptions import SqlSubscriptions

NOON = datetime(2026, 11, 26, 12, 0, tzinfo=UTC).timestamp()


class Talk:
    """A chat with the bot; `last` is the message that it sent or edited last."""

    def __init__(self, chat: Chat) -> None:
        self.chat, self.api = chat, chat.api
        self.installed = chat.installed

    async def says(
        self, text: str, *, language: str = "en", user_id: int = USER, chat_id: int | None = None
    ) -> None:
        """Write a message."""
        await self.chat.say(text, user=user_id, chat=chat_id, code=language)

    async def presses(self, data: str, *, user_id: int = USER, chat_id: int | None = None) -> None:
        """Press a button."""
        await self.chat.press(data, user=user_id, chat=chat_id, code="en")

    @property
    def last(self) -> Call:
        """The message that was sent or edited last."""
        shown = [c for c in self.api.calls if c.method in {"sendMessage", "editMessageText"}]
        return shown[-1]

    def told(self) -> str:
        """What it says."""
        return self.last.text

    def go(self, seconds: float) -> None:
        """Let time pass."""
        self.chat.now += seconds


@asynccontextmanager
async def a_bot_with_digests(folder: Path) -> AsyncIterator[tuple[Talk, Digests]]:
    """Run a bot that gives digests, over a database."""
    store = SqlStore.at(folder)
    await store.open()
    digests = Digests(subscriptions=SqlSubscriptions(store), outbox=SqlOutbox(store), press=Paper())
    try:
        async with a_bot(digests=digests) as chat:
            chat.now = NOON
            chat.installed.desk.awake = lambda: None  # beats come by hand alone
            yield Talk(chat), digests
    finally:
        await store.close()
