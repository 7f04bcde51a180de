"""A Telegram that answers at once and remembers next to nothing, and a service that does the same.

In:  calls of a bot
Out: answers; for each chat the times at which it was written to
"""

from __future__ import annotations

import json
import time
from collections import defaultdict
from collections.abc import Sequence
from typing import Any

from telegram import Update
from telegram.request import BaseRequest, RequestData

from bench.telegram_briefings import made
from mujaz.chats import Given, Habits
from mujaz.errors import UnknownArticle
from mujaz.host.application import HostApplication
from mujaz.model import Answer, Article, Language, Question
from mujaz.ports import Overview

TOKEN = "123456789:AAtoken-of-the-bench-which-nobody-has_0"
_ME = {"id": 123456789, "is_bot": True, "first_name": "Bench", "username": "Bench_Bot",
       "can_join_groups": True, "supports_inline_queries": True}  # fmt: skip


class Stub(BaseRequest):
    """Carries calls nowhere."""

    def __init__(self) -> None:
        self.written: dict[int, list[float]] = defaultdict(list)
        self.calls = 0

    @property
    def read_timeout(self) -> float | None:
        """Return how long an answer is waited for."""
        return 5.0

    async def initialize(self) -> None:
        """Do nothing."""

    async def shutdown(self) -> None:
        """Do nothing."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **kw: Any
    ) -> tuple[int, bytes]:
        """Answer one call."""
        self.calls += 1
        given = request_data.parameters if request_data else {}
        name = url.rsplit("/", 1)[1]
        result: Any = True
        if name == "getMe":
            result = _ME
        elif name == "getMyCommands":
            result = []
        elif name in {"sendMessage", "editMessageText"}:
            chat_id = int(str(given["chat_id"]))
            if name == "sendMessage":
                self.written[chat_id].append(time.perf_counter())
            kind = "private" if chat_id > 0 else "supergroup"
            result = {"message_id": self.calls, "date": 0, "chat": {"id": chat_id, "type": kind},
                      "text": "x"}  # fmt: skip
        return 200, json.dumps({"ok": True, "result": result}).encode()


class Instant:
    """A service whose answer is ready before it is asked."""

    default_language: Language = "ar"

    def __init__(self) -> None:
        self.answer: Answer = made(1).briefing

    async def brief(self, text: str, *, language: str | None = None) -> Answer:
        """Return the answer."""
        return self.answer

    def question(self, text: str, language: str | None = None) -> Question:
        """Take any question."""
        return Question(text=text, language="ar", topic="")

    async def article(self, article_id: str, *, version: int | None = None) -> Article:
        """Have none."""
        raise UnknownArticle(article_id)

    async def overview(self) -> Overview:
        """Say so."""
        return Overview(articles=0, since=None, until=None, publishers=())

    def topics(self, language: Language) -> Sequence[tuple[str, str]]:
        """Return none."""
        return []


class NoPeople:
    """Keeps no habits: everybody is known, and every update is new."""

    async def habits(self, chat_id: int) -> Habits | None:
        """Return the same for all."""
        return Habits(language="ar")

    async def chats(self) -> Sequence[int]:
        """Return nobody."""
        return ()

    async def keep_habits(self, chat_id: int, habits: Habits) -> None:
        """Do nothing."""

    async def move(self, old: int, new: int) -> None:
        """Do nothing."""

    async def first_time(self, bot_id: int, update_id: int, *, mark: str, now: int) -> bool:
        """Say yes."""
        return True

    async def forget(self, user_id: int) -> None:
        """Do nothing."""


class NoAnswers:
    """Keeps no answers."""

    async def keep(self, given: Given) -> None:
        """Do nothing."""

    async def given(self, answer_id: str) -> Given | None:
        """Have none."""
        return None

    async def recent(self, chat_id: int, *, user_id: int, limit: int) -> Sequence[Given]:
        """Have none."""
        return []

    async def same(self, key: str, *, since: int) -> Given | None:
        """Have none."""
        return None

    async def of_person(self, user_id: int) -> Sequence[Given]:
        """Have none."""
        return []


def question_update(app: HostApplication, number: int, chat_id: int, user_id: int) -> Update:
    """Return the update of a question, in private or to the bot in a group."""
    private = chat_id > 0
    chat: dict[str, Any] = {"id": chat_id, "type": "private" if private else "supergroup"}
    chat["first_name" if private else "title"] = "قارئ"
    words = "ما الجديد؟" if private else "@Bench_Bot ما الجديد؟"
    message: dict[str, Any] = {
        "message_id": number, "date": int(time.time()), "chat": chat, "text": words,
        "from": {"id": user_id, "is_bot": False, "first_name": "قارئ", "language_code": "ar"},
    }  # fmt: skip
    if not private:
        message["entities"] = [{"type": "mention", "offset": 0, "length": 10}]
    update = Update.de_json({"update_id": number, "message": message}, app.bot)
    assert update is not None
    return update
