"""Fetch updates by long polling, and know when to stop.

In:  getUpdates
Out: updates, put into a queue; an error that ends the process, or a confirmed offset at the end

Of its own, because python-telegram-bot's updater takes 409 for something that passes, and drops a
whole batch for one update that it cannot read, for ever.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Sequence
from contextlib import suppress
from typing import Any, cast
from urllib.parse import urlencode

import structlog
from telegram import Bot, Update
from telegram.error import Conflict, InvalidToken, RetryAfter, TelegramError
from telegram.request import BaseRequest

from mujaz.errors import PollerRunning, TokenRefused
from mujaz.telegram.outcome import seconds_of

_log = structlog.get_logger("mujaz.host")

POLL_SECONDS = 30  # that Telegram holds a poll open, at most 50
READ_MARGIN = 10.0  # seconds on top, for the network
HELD, SPIN_SECONDS = 1.0, 0.3  # a server that holds no poll open is not asked without a break
MOST_CONFLICTS = 6  # in a row: some 20 s, which a restart may take
FIRST_PAUSE, LONGEST_PAUSE = 1.0, 30.0  # after an error
CONFIRM_SECONDS = 5.0
REFUSED = "Telegram does not know the token: copy it anew from @BotFather into TELEGRAM_BOT_TOKEN"


class Poller:
    """Polls until it is told to stop, or until it is of no use."""

    def __init__(
        self,
        bot: Bot,
        request: BaseRequest,
        queue: asyncio.Queue[object],
        *,
        allowed_updates: Sequence[str],
        on_conflict: Callable[[int], None] = lambda count: None,
    ) -> None:
        self.bot = bot
        self.request = request
        self.queue = queue
        self.allowed_updates = allowed_updates
        self.on_conflict = on_conflict
        self.offset = 0
        self.fetched = 0
        self.failing = ""  # the kind of the last error, as long as it lasts
        self.pause = FIRST_PAUSE

    async def run(self, stop: asyncio.Event) -> None:
        """Poll; return after `stop` with the offset confirmed.

        Raises PollerRunning after several 409 in a row, TokenRefused for a token that is not
        valid.
        """
        stopped = asyncio.ensure_future(stop.wait())
        conflicts = 0
        try:
            while not stop.is_set():
                begun = asyncio.get_running_loop().time()
                poll = asyncio.ensure_future(self._fetch(POLL_SECONDS))
                await asyncio.wait({poll, stopped}, return_when=asyncio.FIRST_COMPLETED)
                if not poll.done():
                    await _cancelled(poll)
                    break
                try:
                    await self._take(poll.result())
                    self.failing, self.pause, conflicts = "", FIRST_PAUSE, 0
                    if not poll.result() and asyncio.get_running_loop().time() - begun < HELD:
                        await asyncio.wait({stopped}, timeout=SPIN_SECONDS)
                except InvalidToken:
                    raise TokenRefused(REFUSED) from None
                except TelegramError as error:
                    conflicts = conflicts + 1 if isinstance(error, Conflict) else 0
                    await self._bear(error, conflicts, stopped)
        finally:
            stopped.cancel()
        await self._confirm()

    async def _bear(
        self, error: TelegramError, conflicts: int, stopped: asyncio.Future[Any]
    ) -> None:
        self.failing = type(error).__name__
        _log.warning("polling failed", kind=self.failing, cause=type(error.__cause__).__name__)
        if conflicts:
            self.on_conflict(conflicts)
        if conflicts >= MOST_CONFLICTS:
            raise PollerRunning(
                "another process polls with this bot's token, or a webhook is set; only one may",
                pid="?",
            )
        wait = seconds_of(error) if isinstance(error, RetryAfter) else self.pause
        self.pause = min(LONGEST_PAUSE, self.pause * 1.5)
        await asyncio.wait({stopped}, timeout=wait)

    async def _fetch(self, seconds: int, limit: int = 100) -> list[dict[str, Any]]:
        query = {
            "timeout": seconds, "limit": limit,
            "allowed_updates": '["' + '","'.join(self.allowed_updates) + '"]',
        }  # fmt: skip
        if self.offset:
            query["offset"] = self.offset
        url = f"{self.bot.base_url}/getUpdates?{urlencode(query)}"
        found = await self.request.post(url, read_timeout=seconds + READ_MARGIN)
        return cast(list[dict[str, Any]], found)

    async def _take(self, documents: list[dict[str, Any]]) -> None:
        for document in documents:
            await asyncio.sleep(0)  # a hundred are read in some 20 ms, and others want answers
            self.offset = max(self.offset, int(document["update_id"]) + 1)
            try:
                update = Update.de_json(document, self.bot)
            except Exception as error:  # one that no version of PTB foresaw must not stop the rest
                _log.error(
                    "update cannot be read", update_id=document["update_id"],
                    kinds=sorted(document), error=type(error).__name__,
                )  # fmt: skip
                continue
            self.fetched += 1
            self.queue.put_nowait(update)

    async def _confirm(self) -> None:
        """Tell Telegram what has been fetched; what comes with the answer stays unconfirmed."""
        if not self.offset:
            return
        with suppress(TelegramError, TimeoutError):
            async with asyncio.timeout(CONFIRM_SECONDS):
                await self._fetch(0, limit=1)


async def _cancelled(task: asyncio.Future[Any]) -> None:
    task.cancel()
    with suppress(asyncio.CancelledError, TelegramError):
        await task
