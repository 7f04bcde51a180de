"""What the operator hears: one message for an incident, in the log and to the owners.

In:  an incident by its name
Out: a line in the log; a message to each owner in private, at most once an hour for each incident
"""

from __future__ import annotations

import time
from collections.abc import Iterable

import structlog
from telegram import Bot
from telegram.error import TelegramError

from mujaz.texts import text

_log = structlog.get_logger("mujaz.host")
AGAIN_SECONDS = 3600.0


class Alerts:
    """Tells of incidents."""

    def __init__(self, bot: Bot, owners: Iterable[int], language: str) -> None:
        self.bot = bot
        self.owners = tuple(owners)
        self.language = language
        self._told: dict[str, float] = {}

    async def tell(self, incident: str) -> None:
        """Tell of an incident: `incident` is the end of its text's key, `host-…`."""
        now = time.monotonic()
        if incident in self._told and now - self._told[incident] < AGAIN_SECONDS:
            return
        self._told[incident] = now
        _log.error("incident", name=incident)
        for owner in self.owners:
            try:
                await self.bot.send_message(owner, text(self.language, f"host-{incident}"))
            except TelegramError as error:
                _log.warning("owner not told", kind=type(error).__name__)
