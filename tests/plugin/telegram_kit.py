"""A bot without a network: updates in, the calls of the Bot API out.

Each call is checked as Telegram would: HTML, lengths, the 64 bytes of a button. A method can be
scripted to answer with an error.
"""

from __future__ import annotations

import asyncio
import itertools
import json
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from typing import Any

from bench.telegram_html import read
from bench.telegram_order import control_fault
from telegram import Update
from telegram.ext import Application, ApplicationBuilder
from telegram.request import BaseRequest, RequestData

from mujaz.errors import UnknownArticle
from mujaz.language.direction import tongue, without_marks
from mujaz.model import Answer, Article, Briefing, Language, Question
from mujaz.ports import NOBODY, Asker, Overview, Spent
from mujaz.render.telegram_text import units
from mujaz.tariff import Tokens
from mujaz.telegram.install import Installed, install
from render.render_kit import article, briefing, refusal

BOT = {"id": 42, "is_bot": True, "first_name": "Mujaz", "username": "mujaz_bot"}
USER, OWNER, OTHER, GROUP = 1001, 2002, 3003, -100500
TOPICS = {
    "ar": [("kremlin-statements", "تصريحات الكرملين"), ("زيارات", "زيارات دميترييف")],
    "en": [("kremlin-statements", "Kremlin statements"), ("زيارات", "Dmitriev's visits")],
}
Json = dict[str, Any]


class Call:
    """One call of the Bot API."""

    def __init__(self, method: str, parameters: Json) -> None:
        self.method = method
        self.parameters = parameters

    def __getitem__(self, name: str) -> Any:
        return self.parameters.get(name)

    @property
    def text(self) -> str:
        """What a reader sees of it."""
        return without_marks(read(self.parameters["text"])[0])

    @property
    def buttons(self) -> list[Json]:
        """The buttons under it, in one row."""
        markup = self.parameters.get("reply_markup") or {}
        return [button for row in markup.get("inline_keyboard", []) for button in row]

    def button(self, words: str) -> str:
        """Return what a button with these words says when it is pressed."""
        return next(b["callback_data"] for b in self.buttons if words in without_marks(b["text"]))


class FakeTelegram(BaseRequest):
    """Answers calls as Telegram would, from memory."""

    def __init__(self) -> None:
        self.calls: list[Call] = []
        self.script: dict[str, list[Any]] = {}
        self.menus: dict[tuple[str, str], list[Json]] = {}
        self.statuses: dict[int, str] = {}
        self._ids = itertools.count(500)

    @property
    def read_timeout(self) -> float | None:
        """How long a test waits."""
        return 5

    async def initialize(self) -> None:
        """Nothing to open."""

    async def shutdown(self) -> None:
        """Nothing to close."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *_: Any, **__: Any
    ) -> tuple[int, bytes]:
        """Answer a call, or fail as the script says."""
        name = url.rsplit("/", 1)[-1]
        given = dict(request_data.parameters) if request_data else {}
        files = request_data.multipart_data if request_data else None
        given |= {part: data[1] for part, data in (files or {}).items()}
        self.calls.append(Call(name, given))
        if self.script.get(name):
            scripted = self.script[name].pop(0)
            if isinstance(scripted, Exception):
                raise scripted
            if scripted is not None:
                code, document = scripted
                return code, json.dumps({"ok": False, "error_code": code, **document}).encode()
        _check(name, given)
        return 200, json.dumps({"ok": True, "result": self._result(name, given)}).encode()

    def _result(self, name: str, given: Json) -> Any:
        if name == "getMe":
            return BOT
        if name in {"sendMessage", "sendDocument", "editMessageText"}:
            chat = int(given["chat_id"])
            kind = "private" if chat > 0 else "supergroup"
            return {
                "message_id": given.get("message_id") or next(self._ids), "date": 1,
                "chat": {"id": chat, "type": kind, "title": "x"}, "text": "x", "from": BOT,
            }  # fmt: skip
        if name == "getChatMember":
            status = self.statuses.get(int(given["user_id"]), "member")
            user = {"id": int(given["user_id"]), "is_bot": False, "first_name": "x"}
            return {"status": status, "user": user} | _RIGHTS[status]
        if name in {"getMyDescription", "getMyShortDescription"}:
            return {"description": "", "short_description": ""}
        if name.endswith("MyCommands"):
            return self._commands(name, given)
        return True

    def _commands(self, name: str, given: Json) -> Any:
        scope = given.get("scope") or {"type": "default"}
        key = (json.dumps(scope, sort_keys=True), given.get("language_code") or "")
        if name == "getMyCommands":
            return self.menus.get(key, [])
        self.menus[key] = given.get("commands", []) if name == "setMyCommands" else []
        return True


_RIGHTS: dict[str, Json] = {
    "member": {}, "creator": {"is_anonymous": False},
    "administrator": {
        name: False
        for name in (
            "can_be_edited", "is_anonymous", "can_manage_chat", "can_delete_messages",
            "can_manage_video_chats", "can_restrict_members", "can_promote_members",
            "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories",
            "can_delete_stories",
        )
    },
}  # fmt: skip


def _check(name: str, given: Json) -> None:
    """Refuse what Telegram would."""
    texts = [given["text"]] if name in {"sendMessage", "editMessageText"} else []
    texts += [r["input_message_content"]["message_text"] for r in given.get("results") or []]
    for html in texts:
        text, entities = read(html)
        assert text.strip()
        assert units(text) <= 4096
        assert len(entities) <= 100
        assert "" == control_fault(text), text
    if name in {"sendMessage", "editMessageText"}:
        assert given["parse_mode"] == "HTML"
        assert given["link_preview_options"] == {"is_disabled": True}
    for row in (given.get("reply_markup") or {}).get("inline_keyboard", []):
        assert 0 < len(row) <= 8
        for button in row:
            assert 0 < len(button.get("callback_data", "x").encode()) <= 64


class FakeBriefings:
    """A service with one article, whose answers take as long as a test wants."""

    default_language: Language = "ar"

    def __init__(self) -> None:
        self.asked: list[tuple[str, str, list[str]]] = []
        self.answer: Callable[[str, Language], Answer] | Exception = _answer
        self.gate: asyncio.Event | None = None  # answers wait for it
        self.steps: list[str] = []
        self.shows: list[Callable[[Briefing], None]] = []
        self.sofar: Briefing | None = None  # what is checked while the rest is made
        self.askers: list[Asker] = []
        self.standalone: dict[str, str] = {}  # follow-ups and what they mean
        self.forgotten: list[str] = []

    async def brief(
        self, text: str, *, language: str | None = None,
        tell: Callable[[str], None] | None = None, history: Sequence[str] = (),
        asker: Asker = NOBODY, show: Callable[[Briefing], None] | None = None,
    ) -> Answer:  # fmt: skip
        """Note what was asked, and answer when the gate opens."""
        asked = self.question(text, language)
        self.askers.append(asker)
        self.asked.append((text, asked.language, list(history)))
        for step in self.steps:
            if tell:
                tell(step)
        if show is not None:
            self.shows.append(show)
            if self.sofar is not None:
                show(self.sofar)
        if self.gate is not None:
            await self.gate.wait()
        if isinstance(self.answer, Exception):
            raise self.answer
        whole = self.standalone.get(text, text)
        return replace(self.answer(text, asked.language), question=whole)

    def question(self, text: str, language: str | None = None) -> Question:
        """Settle the language by the letters."""
        said: Any = language or tongue(text, self.default_language)
        return Question(text=text, language=said)

    async def article(self, article_id: str, *, version: int | None = None) -> Article:
        """Return the one article."""
        if article_id != "kuna-1":
            raise UnknownArticle("no such article", id=article_id)
        return article()[0]

    async def spent(self, user: str) -> Sequence[Spent]:
        """Return one call on this person's account."""
        took = Tokens(prompt=100, cached=20, completion=int(user) % 100)
        return [Spent(day=date(2026, 11, 25), group="", tokens=took)]

    async def forget(self, user: str) -> None:
        """Note who is to be forgotten."""
        self.forgotten.append(user)

    async def overview(self) -> Overview:
        """Return its figures."""
        made = article()[0]
        span = made.published
        assert span is not None
        return Overview(articles=1, since=span.start, until=span.end, publishers=("KUNA",))

    def topics(self, language: Language) -> Sequence[tuple[str, str]]:
        """Return two topics, one with an Arabic id."""
        return TOPICS[language]


def _answer(text: str, language: Language) -> Answer:
    return refusal(language) if "كأس" in text or "cup" in text else briefing(language)


class Chat:
    """A bot, and people who write to it."""

    def __init__(self, app: Application, api: FakeTelegram, service: FakeBriefings) -> None:  # type: ignore[type-arg]
        self.app, self.api, self.service = app, api, service
        self.installed: Installed
        self.now = 1_000_000.0
        self._ids = itertools.count(1)

    async def put(self, update: Json, *, settle: bool = True) -> None:
        """Let an update in, and wait for what it sets off."""
        document = {"update_id": next(self._ids), **update}
        await self.app.process_update(Update.de_json(document, self.app.bot))
        if settle:
            await self.installed.settled()

    async def say(
        self, text: str, /, *, user: int = USER, chat: int | None = None, code: str = "ar",
        settle: bool = True, **more: Any,
    ) -> list[Call]:  # fmt: skip
        """Write a message; return the calls that it set off."""
        before = len(self.api.calls)
        written = message(text, user, chat, code) | {"date": int(self.now)} | more
        await self.put({"message": written}, settle=settle)
        return self.api.calls[before:]

    async def press(
        self, data: str, *, user: int = USER, chat: int | None = None, code: str = "ar",
        text: str = "x",
    ) -> list[Call]:  # fmt: skip
        """Press a button; return the calls that it set off."""
        before = len(self.api.calls)
        query = {
            "id": str(next(self._ids)), "from": person(user, code), "chat_instance": "1",
            "data": data, "message": message(text, user, chat, code) | {"from": BOT},
        }  # fmt: skip
        await self.put({"callback_query": query})
        return self.api.calls[before:]

    def sent(self, calls: Sequence[Call] | None = None) -> list[Call]:
        """Return the messages among calls."""
        wanted = self.api.calls if calls is None else calls
        return [call for call in wanted if call.method == "sendMessage"]


def person(user: int, code: str) -> Json:
    """Return a user."""
    return {"id": user, "is_bot": False, "first_name": "<Ali> & \u202eco", "language_code": code}


def message(text: str, user: int, chat: int | None, code: str) -> Json:
    """Return a message; commands and mentions are marked as Telegram marks them."""
    entities = []
    if text.startswith("/"):
        length = len(text.split()[0])
        entities.append({"type": "bot_command", "offset": 0, "length": length})
    if "@mujaz_bot" in text and not text.startswith("/"):
        entities.append({"type": "mention", "offset": text.index("@mujaz_bot"), "length": 10})
    where = chat or user
    return {
        "message_id": 77, "date": 1, "from": person(user, code), "text": text,
        "chat": {"id": where, "type": "private" if where > 0 else "supergroup", "title": "x"},
        "entities": entities,
    }  # fmt: skip


@asynccontextmanager
async def a_bot(prepare: Callable[[Any], None] | None = None, **wishes: Any) -> AsyncIterator[Chat]:
    """Run a bot with the plugin; `prepare` is what a host does before it installs it."""
    api, service = FakeTelegram(), FakeBriefings()
    builder = ApplicationBuilder().token("42:" + "A" * 35).request(api).get_updates_request(api)
    app = builder.build()
    chat = Chat(app, api, service)
    if prepare:
        prepare(app)
    wanted = {
        "questions": True,
        "owners": {OWNER},
        "menus": False,
        "clock": lambda: chat.now,
        **wishes,
    }
    chat.installed = install(app, wanted.pop("briefings", service), **wanted)
    await app.initialize()
    await app.start()
    api.calls.clear()
    try:
        yield chat
    finally:
        if service.gate:
            service.gate.set()
        await chat.installed.settled()
        await chat.installed.stop_digests()
        await app.stop()
        await app.shutdown()
