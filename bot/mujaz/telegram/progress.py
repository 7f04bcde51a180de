"""What a person sees while an answer is made: a draft in private, a placeholder in a group.

In:  the steps of an answer as they begin, and those of its sentences that are checked already
Out: drafts, typing, or one message that the answer takes the place of

Of the news a draft has only sentences that have passed every check, with their sources; the answer
has them too. Fast answers show nothing of this.
"""

from __future__ import annotations

import asyncio
import secrets
from collections.abc import Awaitable
from types import TracebackType
from typing import Self, TypeVar

import structlog
from telegram import Bot, InlineKeyboardMarkup
from telegram.constants import ChatAction, ParseMode
from telegram.error import BadRequest, EndPointNotFound, InvalidToken, TelegramError

from mujaz.model import Briefing
from mujaz.render.telegram import sofar_part
from mujaz.telegram.desk import Reader
from mujaz.telegram.keyboards import stop_keyboard
from mujaz.telegram.phrases import said
from mujaz.telegram.sender import Place, Sender
from mujaz.texts import has_text, text

_log = structlog.get_logger("mujaz.telegram")
_BEFORE_DRAFT = 0.7  # seconds
_BETWEEN_DRAFTS = 0.9
_REFRESH = 20.0  # a draft is shown for 30 seconds
_TYPING = 4.5  # "typing" is shown for 5
_BEFORE_PLACEHOLDER = 3.0
_BETWEEN_EDITS = 3.0  # of a placeholder; edits count as messages in a group's twenty a minute
_LAST_CALL = 5.0  # seconds that the answer waits for a call on its way
_T = TypeVar("_T")
_WITHOUT_DRAFTS = (BadRequest, EndPointNotFound, InvalidToken)  # old or other servers: 400 or 404


class Progress:
    """Shows that an answer is on its way, for as long as the `async with` lasts."""

    def __init__(self, bot: Bot, sender: Sender, reader: Reader, place: Place, prefix: str) -> None:
        self._bot, self._sender = bot, sender
        self._reader, self._place, self._prefix = reader, place, prefix
        self._step = "search"
        self._sofar: Briefing | None = None
        self._shown: Briefing | None = None
        self._changed = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self.placeholder: int | None = None  # the message that the answer takes the place of
        self.draft_id = secrets.randbelow(2**31 - 1) + 1

    def tell(self, step: str) -> None:
        """Hear that a step has begun."""
        self._step = step
        self._changed.set()

    def show(self, sofar: Briefing) -> None:
        """Hear what is checked already."""
        self._sofar = sofar
        self._changed.set()

    def seen(self, *below: str) -> str:
        """Return what a person has seen of the answer, with our words below it; "": nothing."""
        if self._shown is None:
            return ""
        return sofar_part(self._shown, self._reader.look(), *below)

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
            await _whole(self._bot.send_message_draft(
                self._place.chat_id, self.draft_id, self._words(), parse_mode=ParseMode.HTML,
                message_thread_id=self._place.thread_id, api_kwargs={"can_stop": True},
            ))  # fmt: skip
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
        """Hold the answer's place in a group; what is checked is shown in it, and steps are not."""
        keyboard = stop_keyboard(self._prefix, self._reader)
        await _whole(self._hold(keyboard))
        while self.placeholder is not None:
            await asyncio.sleep(_BETWEEN_EDITS)
            while self._sofar is self._shown:
                self._changed.clear()
                await self._changed.wait()
            words, chat = self._words(), self._place.chat_id
            await _whole(self._sender.edit(chat, self.placeholder, words, keyboard))

    async def _hold(self, keyboard: InlineKeyboardMarkup) -> None:
        message = await self._sender.send(self._place, self._words(), keyboard)
        self.placeholder = message.message_id if message else None

    def _words(self) -> str:
        key = f"step-{self._step}"
        key = key if has_text(key) else "step-search"
        self._shown = self._sofar
        return self.seen(text(self._reader.language, key)) or said(self._reader, key)


async def _whole(call: Awaitable[_T]) -> _T:
    """Wait for a call to its end even when cancelled: else it might come behind the answer."""
    task = asyncio.ensure_future(call)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait([task], timeout=_LAST_CALL)
        task.cancel()
        raise
