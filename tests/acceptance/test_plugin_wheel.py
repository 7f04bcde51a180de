"""The ten-line host of the design, from a built wheel, beside a bot that has everything itself."""

from __future__ import annotations

import asyncio
import os
import signal
import subprocess
import sys
import zipfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from mujaz.peer import TOKEN, Limits, Peer, Town, control
from mujaz.peer.http import Served

pytestmark = [pytest.mark.enable_socket, pytest.mark.allow_hosts(["127.0.0.1"])]

ROOT = Path(__file__).resolve().parents[2]

# DESIGN.md §5, but for the token, the address of the loopback server and one broken line.
TEN_LINES = """\
from telegram.ext import ApplicationBuilder
from mujaz import Briefings, Settings, install

briefings = Briefings.from_settings(Settings())
app = ApplicationBuilder().token("{token}").base_url("{url}/bot") \\
    .post_init(briefings.start).post_shutdown(briefings.stop).build()
install(app, briefings)
app.run_polling()
"""

# A host with a module called bot, its own /start and /help, error handler, post_init, Defaults,
# and a plain-text handler; `plugin` stands before or after its own handlers.
BOT = """\
import bot_texts
from telegram import Update
from telegram.ext import CommandHandler, MessageHandler, filters


async def start(update, context):
    await update.message.reply_text(bot_texts.HELLO)
    if context.args:
        raise RuntimeError("the host's own fault")


async def echo(update, context):
    await update.message.reply_text(update.message.text[::-1])


async def failed(update, context):
    await context.bot.send_message(update.effective_chat.id, f"host: {{context.error}}")


def add_handlers(app):
    app.add_handler(CommandHandler("start", start))
    app.add_handler(CommandHandler("help", start))
    app.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, echo))
    app.add_error_handler(failed)
"""
HOST = """\
import bot
from telegram.ext import ApplicationBuilder, Defaults
from mujaz import Briefings, Settings, install

briefings = Briefings.from_settings(Settings())


async def ready(app):
    await briefings.start()
    app.bot_data["own"] = "kept"


app = (
    ApplicationBuilder().token("{token}").base_url("{url}/bot").job_queue(None)
    .defaults(Defaults(parse_mode="MarkdownV2", disable_notification=True))
    .post_init(ready).post_shutdown(briefings.stop).build()
)
{order}
before = (app.error_handlers.copy(), app.post_init, app.bot.defaults)
assert before == (app.error_handlers, ready, app.bot.defaults)
app.run_polling()
assert app.bot_data == {{"own": "kept"}}, app.bot_data
"""
PLUGIN = 'installed = install(app, briefings, commands={"start": None, "help": None})'
ORDERS = {
    "plugin-first": f"{PLUGIN}\nbot.add_handlers(app)",
    "host-first": f"bot.add_handlers(app)\n{PLUGIN}",
    "removed": f"bot.add_handlers(app)\n{PLUGIN}\ninstalled.remove()",
}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder with what a built wheel holds."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    [built] = folder.glob("mujaz-*.whl")
    with zipfile.ZipFile(built) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@asynccontextmanager
async def _host(
    peer: Peer, wheel: Path, data_dir: Path, files: dict[str, str], order: str = ""
) -> AsyncIterator[asyncio.subprocess.Process]:
    """Run host.py of these files, with the wheel in front of any other mujaz."""
    folder = data_dir.parent / "host"
    folder.mkdir()
    kept = {k: v for k, v in os.environ.items() if not k.startswith(("MUJAZ_", "TELEGRAM_"))}
    env = {**kept, "PYTHONPATH": str(wheel), "MUJAZ_DATA_DIR": str(data_dir),
           "MUJAZ_EMBEDDER": "none"}  # fmt: skip
    async with Served(peer) as url:
        for name, words in files.items():
            text = words.format(token=TOKEN, url=url, order=order)
            (folder / name).write_text(text, encoding="utf-8")
        process = await asyncio.create_subprocess_exec(
            sys.executable, "host.py", cwd=folder, env=env, stderr=asyncio.subprocess.PIPE
        )
        try:
            yield process
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()


async def _ended(process: asyncio.subprocess.Process) -> tuple[int, str]:
    process.send_signal(signal.SIGTERM)
    _, errors = await asyncio.wait_for(process.communicate(), 20)
    assert process.returncode is not None
    return process.returncode, errors.decode()


def test_the_wheel_holds_all_that_runs(wheel: Path) -> None:
    """Texts, tables, prompts, seeds and the peer's table of methods are inside."""
    parts = ["locales/ar/mujaz.ftl", "_seeds", "_prompts", "peer/data/methods.tsv", "py.typed"]

    assert [] == [part for part in parts if not (wheel / "mujaz" / part).exists()]


async def test_ten_lines_are_a_bot(wheel: Path, own: Path) -> None:
    """A question of each language is answered with sources; it ends well."""
    peer = Peer(limits=Limits.none())
    town = Town(control(peer))
    sara, omar = await town.user("سارة", "ar"), await town.user("Omar", "en")
    async with _host(peer, wheel, own, {"host.py": TEN_LINES}) as process:
        await sara.says("/brief ماذا قال بيسكوف عن زيارة دميترييف؟")
        arabic = await sara.hears(patience=40)
        await omar.says("/brief What did Peskov say about the visit?")
        english = await omar.hears(patience=40)
        code, errors = await _ended(process)

    assert (0, "") == (code, errors if "Traceback" in errors else "")
    assert ("بيسكوف" in arabic.text, "Peskov" in english.text) == (True, True)


@pytest.mark.parametrize("order", ["plugin-first", "host-first"])
async def test_b40_a_host_with_everything_of_its_own_keeps_it(
    wheel: Path, own: Path, order: str
) -> None:
    """#40: each answers what is its own, whatever was installed first."""
    peer = Peer(limits=Limits.none())
    sara = await Town(control(peer)).user("سارة", "ar")
    files = {"bot.py": BOT, "bot_texts.py": 'HELLO = "مرحبا من المضيف"\n', "host.py": HOST}
    async with _host(peer, wheel, own, files, ORDERS[order]) as process:
        said = []
        for words in ("/start", "كلام", "/start x", "/brief ماذا قال بيسكوف؟"):
            await sara.says(words)
            said.append((await sara.hears(patience=40)).text)
            if words == "/start x":
                said.append((await sara.hears(patience=40)).text)
        code, errors = await _ended(process)
    hello = "مرحبا من المضيف"

    assert [hello, "مالك", hello, "host: the host's own fault"] == said[:4]
    assert ("بيسكوف" in said[4], 0) == (True, code), errors
    assert [] == [e for e in peer.log.calls("sendMessage") if e.description]


async def test_b40_what_was_removed_leaves_nothing(wheel: Path, own: Path) -> None:
    """Without the plugin its command is nobody's, and the host goes on."""
    peer = Peer(limits=Limits.none())
    sara = await Town(control(peer)).user("Sara", "en")
    files = {"bot.py": BOT, "bot_texts.py": 'HELLO = "hello"\n', "host.py": HOST}
    async with _host(peer, wheel, own, files, ORDERS["removed"]) as process:
        await sara.says("/brief What did Peskov say?")
        await sara.says("/start")
        first = await sara.hears(patience=40)
        code, _ = await _ended(process)

    assert ("hello", 0, []) == (first.text, code, [m.text for m in await sara.heard_all()])
