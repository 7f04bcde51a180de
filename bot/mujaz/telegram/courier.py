"""Deliver digests: one message, paced behind every answer, and what became of it.

In:  a delivery, and what must be committed before its request leaves
Out: Sent; nothing of Telegram is raised

Implements Courier of digests.py. Where the bot has our Gate, the attempt is committed when the
gate lets the call go, after all waiting; elsewhere right before the call.
"""

from __future__ import annotations

import structlog
from telegram import Bot
from telegram.constants import ParseMode
from telegram.error import TelegramError
from telegram.ext import ExtBot

from mujaz.deliveries import (
    Begin,
    Delivery,
    Fate,
    Sent,
)
from mujaz.telegram.gate import Gate, NotBegun, background, beginning
from mujaz.telegram.outcome import Fate as Known
from mujaz.telegram.outcome import Outcome, outcome_of
from mujaz.telegram.sender import NO_PREVIEW

_FATES = {
    Known.NOT_SENT: Fate.NOT_SENT, Known.UNKNOWN: Fate.UNKNOWN, Known.WAIT: Fate.WAIT,
    Known.GONE: Fate.GONE, Known.DENIED: Fate.DENIED, Known.MOVED: Fate.MOVED,
    Known.NO_CHAT: Fate.NO_CHAT, Known.NO_THREAD: Fate.NO_THREAD, Known.MARKUP: Fate.MARKUP,
    Known.TOO_LONG: Fate.TOO_LONG, Known.TOKEN: Fate.TOKEN,
}  # fmt: skip

_log = structlog.get_logger("mujaz.digest")


class TelegramCourier:
    """Sends through one bot."""

    def __init__(self, bot: Bot) -> None:
        self._bot = bot

    async def deliver(self, delivery: Delivery, begin: Begin) -> Sent:
        """Send a delivery's body; return what became of it."""
        gated = isinstance(self._bot, ExtBot) and isinstance(self._bot.rate_limiter, Gate)
        try:
            if not gated and not await begin():
                return Sent(fate=Fate.LOST)
            with background(), beginning(begin if gated else _always):
                message = await self._bot.send_message(
                    delivery.chat_id, delivery.body, parse_mode=ParseMode.HTML,
                    message_thread_id=delivery.thread_id, link_preview_options=NO_PREVIEW,
                    disable_notification=delivery.silent, protect_content=False,
                )  # fmt: skip
        except NotBegun:
            return Sent(fate=Fate.LOST)
        except TelegramError as error:
            return _sent(outcome_of(error))
        return Sent(fate=Fate.SENT, message_id=message.message_id)

    async def ready(self) -> bool:
        """Return whether Telegram answers at all."""
        try:
            await self._bot.get_me()
        except TelegramError as error:
            _log.info("telegram does not answer", error=type(error).__name__)
            return False
        return True


async def _always() -> bool:
    return True


def _sent(outcome: Outcome) -> Sent:
    return Sent(
        fate=_FATES.get(outcome.fate, Fate.WRONG), seconds=outcome.seconds,
        chat_id=outcome.chat_id, words=outcome.words,
    )  # fmt: skip
