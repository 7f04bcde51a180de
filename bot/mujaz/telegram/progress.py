"""What a person sees while an answer is made: a draft in private, a placeholder in a group.

In:  the steps of an answer as they begin
Out: drafts, typing, or one message that the answer takes the place of

A draft says what is being done and nothing of the news: only checked sentences are shown, and they
come whole. Fast answers show nothing of this.
"""

from __future__ import annotations

import asyncio
import secrets
from types import TracebackType
from typing import Self

import structlog
from telegram import Bot
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, EndPointNotFound, InvalidToken, TelegramError

from mujaz.telegram.desk import Reader
from mujaz.telegram.keyboards import stop_keyboard
from mujaz.telegram.phrases import said
from mujaz.telegram.sender import Place, Sender
from mujaz.texts import has_text

_log = structlog.get_logger("mujaz.telegram")
_BEFORE_DRAFT = 0.7  # seconds
_BETWEEN_DRAFTS = 0.9
_REFRESH = 20.0  # a draft is shown for 30 seconds
_TYPING = 4.5  # "typing" is shown for 5
_BEFORE_PLACEHOLDER = 3.0
_WITHOUT_DRAFTS = (BadRequest, EndPointNotFound, InvalidToken)  # old or other servers: 400 or 404


class Progress:
    """Shows that an answer is on its way, for as long as the `async with` lasts."""

    def __init__(self, bot: Bot, sender: Sender, reader: Reader, place: Place, prefix: str) -> None:
        self._bot, self._sender = bot, sender
        self._reader, self._place, self._prefix = reader, place, prefix
        self._step = "search"
        self._changed = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self.placeholder: int | None = None  # the message that the answer takes the place of
        self.draft_id = secrets.randbelow(2**31 - 1) + 1

    def tell(self, step: str) -> None:
        """Hear that a step has begun."""
        self._step = step
        self._changed.set()

    async def __aenter__(self) -> Self:
        self._task = asyncio.create_task(self._show())
        return self

    async def __aexit__(
        self, _type: type[BaseException] | None, _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:  # fmt: skip
        if self._task is not None:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)

    async def _show(self) -> None:
        try:
            if not self._reader.private:
                await asyncio.sleep(_BEFORE_PLACEHOLDER)
                await self._place_holder()
                return
            await asyncio.sleep(_BEFORE_DRAFT)
            try:
                await self._draft()
            except _WITHOUT_DRAFTS:
                await self._type()
        except TelegramError as exc:
            _log.debug("progress not shown", kind=type(exc).__name__)

    async def _draft(self) -> None:
        while True:
            self._changed.clear()
            await self._bot.send_message_draft(
                self._place.chat_id, self.draft_id, self._words(), parse_mode=ParseMode.HTML,
                message_thread_id=self._place.thread_id, api_kwargs={"can_stop": True},
            )  # fmt: skip
            await asyncio.sleep(_BETWEEN_DRAFTS)
            try:
                async with asyncio.timeout(_REFRESH):
                    await self._changed.wait()
            except TimeoutError:
                continue

    async def _type(self) -> None:
        while True:
            await self._bot.send_chat_action(
                self._place.chat_id, ChatAction.TYPING, message_thread_id=self._place.thread_id
            )
            await asyncio.sleep(_TYPING)

    async def _place_holder(self) -> None:
        keyboard = stop_keyboard(self._prefix, self._reader)
        # shielded: a message that is on its way must be known, or it would stay
        sent = asyncio.ensure_future(self._sender.send(self._place, self._words(), keyboard))
        try:
            message = await asyncio.shield(sent)
        except asyncio.CancelledError:
            message = await sent
        self.placeholder = message.message_id if message else None

    def _words(self) -> str:
        key = f"step-{self._step}"
        return said(self._reader, key if has_text(key) else "step-search")
