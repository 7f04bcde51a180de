"""The plugin in somebody else's application: behaviour 40 of the guide."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from structlog.testing import capture_logs
from telegram import LinkPreviewOptions, Update
from telegram.ext import (
    ApplicationBuilder,
    CallbackQueryHandler,
    CommandHandler,
    Defaults,
    MessageHandler,
    filters,
)
from telegram_kit import BOT, USER, Chat, FakeBriefings, FakeTelegram, a_bot

import mujaz
from mujaz.errors import PluginConflict
from mujaz.settings import load_settings
from mujaz.telegram.install import install
from mujaz.texts import _bundle
from mujaz.wiring import Briefings

heard: list[str] = []


async def _start(update: Update, _context: Any) -> None:
    heard.append("start")


async def _words(update: Update, _context: Any) -> None:
    heard.append("words")


async def _button(update: Update, _context: Any) -> None:
    heard.append("button")


async def _error(update: object, context: Any) -> None:
    heard.append(f"error {context.error}")


def _host(app: Any) -> None:
    """What a bot has before anybody thinks of a plugin."""
    app.add_handler(CommandHandler(["start", "help"], _start))
    app.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, _words))
    app.add_handler(CallbackQueryHandler(_button, pattern="^own:"))
    app.add_error_handler(_error)


OURS: dict[str, Any] = {"commands": {"start": None, "help": "mujaz"}, "questions": False}


@pytest.mark.parametrize("first", ["host", "plugin"])
async def test_b40_host_and_plugin_live_side_by_side(first: str) -> None:
    """In both orders: its /start, texts, buttons and error handler are its own, ours are ours."""
    heard.clear()
    async with a_bot(_host if first == "host" else None, **OURS) as chat:
        if first == "plugin":
            _host(chat.app)
        await chat.say("/start")
        await chat.say("كيف الحال؟")
        await chat.press("own:1")
        theirs = list(chat.api.calls)
        (help_,) = chat.sent(await chat.say("/mujaz"))
        (answer,) = chat.sent(await chat.say("/ask ماذا قال بيسكوف؟"))
        chat.service.answer = ValueError("broken")
        await chat.say("/ask ماذا؟")

    assert ["start", "words", "button"] == heard
    assert [] == theirs
    assert "/mujaz" in help_.text
    assert "/start" not in help_.text
    assert answer.text.startswith("تصريحات الكرملين")


async def test_b40_removing_leaves_nothing_behind() -> None:
    """No handler, no menu entry, no data of ours in the application."""
    async with a_bot(_host, **OURS) as chat:
        await chat.installed.set_menus()
        await chat.press("mz:o:en")  # this chat has a menu of its own now
        chat.installed.remove()
        await chat.app.stop()
        await chat.app.start()
        before = len(chat.api.calls)
        for text in ("/ask ماذا؟", "/mujaz"):
            await chat.say(text)

        assert before == len(chat.api.calls)
        assert [0] == list(chat.app.handlers)
        assert [] == [c for menu in chat.api.menus.values() for c in menu]
        assert {} == chat.app.bot_data


async def test_b40_nothing_of_the_host_is_touched() -> None:
    """post_init, error handlers, jobs, bot_data."""
    app = ApplicationBuilder().token("42:" + "A" * 35).job_queue(None).build()
    before = (app.post_init, app.post_stop, app.post_shutdown, dict(app.error_handlers))
    installed = install(app, FakeBriefings())

    assert before == (app.post_init, app.post_stop, app.post_shutdown, dict(app.error_handlers))
    assert [7] == list(app.handlers)
    assert {} == app.bot_data
    installed.remove()
    assert [] == list(app.handlers)


async def test_b40_the_host_s_defaults_do_not_reach_our_messages() -> None:
    """Markdown, silence and previews of the host are not ours (the kit checks HTML)."""
    api, service = FakeTelegram(), FakeBriefings()
    defaults = Defaults(
        parse_mode="MarkdownV2", disable_notification=True, protect_content=True,
        link_preview_options=LinkPreviewOptions(is_disabled=False), do_quote=True,
        allow_sending_without_reply=False,
    )  # fmt: skip
    token = "42:" + "A" * 35
    builder = ApplicationBuilder().token(token).request(api).get_updates_request(api)
    app = builder.defaults(defaults).build()
    chat = Chat(app, api, service)
    chat.installed = install(app, service, questions=True, clock=lambda: chat.now)
    async with app:
        await app.start()
        calls = [
            *chat.sent(await chat.say("ماذا قال بيسكوف؟")),
            *chat.sent(await chat.say("/help", chat=-100500)),
        ]
        await app.stop()

    assert {False} == {bool(c["disable_notification"]) for c in calls}
    assert {False} == {bool(c["protect_content"]) for c in calls}
    assert calls[1]["reply_parameters"]["allow_sending_without_reply"]


@pytest.mark.parametrize(
    ("wishes", "named"),
    [
        pytest.param({}, "/help, /start", id="the-host-has-these"),
        pytest.param({"commands": {"strat": None}}, "strat", id="a-spelling-mistake"),
        pytest.param({**OURS, "group": 0}, "group=0", id="a-group-in-use"),
        pytest.param({**OURS, "callback_prefix": "a:b"}, "callback_prefix", id="prefix"),
        pytest.param({**OURS, "callback_prefix": "x" * 9}, "callback_prefix", id="long-prefix"),
    ],
)
def test_b40_a_clash_is_said_when_installing(wishes: dict[str, Any], named: str) -> None:
    """Not found out by users."""
    app = ApplicationBuilder().token("42:" + "A" * 35).build()
    _host(app)

    with pytest.raises(PluginConflict, match=named):
        install(app, FakeBriefings(), **wishes)


def test_the_kinds_of_updates_are_named_for_hosts() -> None:
    """A host that lists its own must list these."""
    app = ApplicationBuilder().token("42:" + "A" * 35).build()

    assert {"message", "callback_query", "inline_query", "my_chat_member"} <= set(
        install(app, FakeBriefings()).allowed_updates
    )


def test_import_mujaz_does_not_load_telegram() -> None:
    """Commands that need no bot start without it."""
    code = "import sys, mujaz; assert 'telegram' not in sys.modules; mujaz.install"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)

    assert (0, "") == (done.returncode, done.stderr)
    assert mujaz.install is install


async def test_a_forgotten_start_is_logged_with_what_to_do(
    tmp_path: Path,
) -> None:
    """A host that initialises the application itself must await briefings.start() itself."""
    heard.clear()
    service = Briefings.from_settings(load_settings(_env_file=None, data_dir=tmp_path))
    with capture_logs() as logged:
        async with a_bot(lambda app: app.add_error_handler(_error), briefings=service) as chat:
            await chat.say("/ask ماذا؟")

    assert [] == heard
    assert ["NotStarted"] == list({line["kind"] for line in logged})
    assert "await" in logged[0]["words"]


async def test_another_bot_s_message_is_no_question() -> None:
    """Bots do not talk to each other here."""
    async with a_bot() as chat:
        await chat.say("/ask ماذا؟", **{"from": {**BOT, "id": 99}})

    assert [] == chat.service.asked
    assert USER != 99


async def test_b34_no_question_waits_for_the_texts() -> None:
    """They are read when the plugin is installed."""
    _bundle.cache_clear()
    async with a_bot() as chat:
        read = _bundle.cache_info().misses
        await chat.say("ماذا قال بيسكوف؟", code="ar")
        await chat.say("What did Peskov say?", code="en")

    assert (2, 2) == (read, _bundle.cache_info().misses)
