"""Send and edit messages, and do what each of Telegram's errors asks for.

In:  HTML, a place, buttons
Out: the message, or None where it cannot be sent; nothing of the host's Defaults is relied on

A send whose outcome is unknown (Telegram took it and did not answer) is never repeated.
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import partial
from html import unescape
from typing import TypeVar

import httpx
import structlog
from telegram import Bot, InlineKeyboardMarkup, LinkPreviewOptions, Message, ReplyParameters
from telegram.constants import ParseMode
from telegram.error import (
    BadRequest,
    ChatMigrated,
    Forbidden,
    NetworkError,
    RetryAfter,
    TelegramError,
    TimedOut,
)

from mujaz.chats import People
from mujaz.render.telegram_text import MOST_UNITS, units

_log = structlog.get_logger("mujaz.telegram")
_T = TypeVar("_T")
_TRIES = 3
_LONGEST_WAIT = 60.0  # seconds that a person's answer may wait for Telegram
NO_PREVIEW = LinkPreviewOptions(is_disabled=True)


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a message goes."""

    chat_id: int
    thread_id: int | None = None
    reply_to: int | None = None
    if_no_topic: str = ""  # HTML that is said first where the topic is gone, once


class Sender:
    """Messages of one bot."""

    def __init__(
        self, bot: Bot, people: People, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep
    ) -> None:
        self._bot = bot
        self._people = people
        self._sleep = sleep
        self._gone: set[tuple[int, int | None]] = set()  # topics that are closed or deleted

    @property
    def bot(self) -> Bot:
        """The bot."""
        return self._bot

    @property
    def username(self) -> str:
        """The bot's name in addresses."""
        return self._bot.username

    async def send(
        self, place: Place, html: str, keyboard: InlineKeyboardMarkup | None = None
    ) -> Message | None:
        """Send a message; None where Telegram will not have it there."""
        if (place.chat_id, place.thread_id) in self._gone:
            place = replace(place, thread_id=None)
        for _ in range(2):  # a second time at most, where the first error says how
            try:
                return await self._patiently(partial(self._send, place, html, keyboard))
            except ChatMigrated as moved:
                await self._people.move(place.chat_id, moved.new_chat_id)
                place = Place(chat_id=moved.new_chat_id)
            except BadRequest as exc:
                said = exc.message.lower()
                if "thread not found" in said:
                    self._gone.add((place.chat_id, place.thread_id))
                    place = replace(place, thread_id=None)
                    html = await self._with_notice(place, html)
                elif "can't parse entities" in said:
                    _log.error("telegram refused our HTML", error=exc.message, text=html)
                    html = _without_tags(html)
                else:
                    _log.warning("message not sent", error=exc.message)
                    return None
            except Forbidden:
                return None  # blocked, kicked or gone: nobody to tell
            except (TimedOut, NetworkError) as exc:
                _log.warning("message not known to be sent", kind=type(exc).__name__)
                return None
        return None

    async def _with_notice(self, place: Place, html: str) -> str:
        """Return a message under what is to be said first, or say that on its own."""
        notice = place.if_no_topic
        told = f"{notice}\n\n{html}" if notice else html
        if units(told) <= MOST_UNITS:
            return told
        await self.send(replace(place, if_no_topic=""), notice)
        return html

    async def _send(
        self, place: Place, html: str, keyboard: InlineKeyboardMarkup | None
    ) -> Message:
        reply = None
        if place.reply_to is not None:
            reply = ReplyParameters(place.reply_to, allow_sending_without_reply=True)
        return await self._bot.send_message(
            place.chat_id, html, parse_mode=ParseMode.HTML, message_thread_id=place.thread_id,
            link_preview_options=NO_PREVIEW, disable_notification=False, protect_content=False,
            reply_parameters=reply, reply_markup=keyboard,
        )  # fmt: skip

    async def edit(
        self, chat_id: int, message_id: int, html: str, keyboard: InlineKeyboardMarkup | None
    ) -> bool:
        """Edit a message; True also where it says this already, False where it cannot be."""
        try:
            await self._patiently(
                lambda: self._bot.edit_message_text(
                    html, chat_id=chat_id, message_id=message_id, parse_mode=ParseMode.HTML,
                    link_preview_options=NO_PREVIEW, reply_markup=keyboard,
                )
            )  # fmt: skip
        except BadRequest as exc:
            return "not modified" in exc.message.lower()
        except TelegramError as exc:
            _log.warning("message not edited", kind=type(exc).__name__)
            return False
        return True

    async def _patiently(self, call: Callable[[], Awaitable[_T]]) -> _T:
        """Call, waiting when Telegram asks for it, and again where it is sure not to have it."""
        for _ in range(_TRIES - 1):
            try:
                return await call()
            except RetryAfter as exc:
                wait = _seconds(exc)
                if wait > _LONGEST_WAIT:
                    raise
                await self._sleep(wait + 0.5)
            except (TimedOut, NetworkError) as exc:
                if isinstance(exc, BadRequest) or not _never_sent(exc):
                    raise
                await self._sleep(1.0)
        return await call()


def _seconds(exc: RetryAfter) -> float:
    wait: object = exc._retry_after  # the public name warns, and changes its type with a variable
    return wait.total_seconds() if isinstance(wait, timedelta) else float(str(wait))


def _never_sent(exc: BaseException) -> bool:
    """Return whether a request is sure not to have reached Telegram."""
    cause = exc.__cause__
    return isinstance(cause, httpx.PoolTimeout | httpx.ConnectTimeout | httpx.ConnectError)


def _without_tags(html: str) -> str:
    """Return the words of a message, escaped anew: nothing in them can be markup."""
    words = unescape(re.sub(r"</?(?:b|i|u|a|code|blockquote)\b[^<>]*>", "", html))
    return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
