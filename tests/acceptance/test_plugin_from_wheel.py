"""The ten-line host from a built wheel, beside a bot that has all of its own already."""

from __future__ import annotations

import asyncio
import subprocess
import sys
import zipfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest
from cli_kit import environment

from mujaz.peer import Limits, Peer, Town, control
from mujaz.peer.http import Served

pytestmark = [pytest.mark.enable_socket, pytest.mark.allow_hosts(["127.0.0.1"])]
ROOT = Path(__file__).resolve().parents[2]

# Half of all bots have a file bot.py; this one has its own /start, errors and post_init too.
BOT = """
from telegram import Update
from telegram.ext import ApplicationBuilder, CommandHandler

async def start(update, context):
    await update.message.reply_text("the host's own start")

async def weather(update, context):
    raise ValueError("no weather")

async def error(update, context):
    if isinstance(update, Update) and update.message:
        await update.message.reply_text(f"the host's own error: {context.error}")

def build(token, url, after_init):
    async def post_init(app):
        app.bot_data["host"] = "ready"
        await after_init()
    app = ApplicationBuilder().token(token).base_url(url).post_init(post_init).build()
    app.add_handler(CommandHandler("start", start))
    app.add_handler(CommandHandler("weather", weather))
    app.add_error_handler(error)
    return app
"""
HOST = """
import sys
import bot
import mujaz
from mujaz import Briefings, Settings, install

assert mujaz.__file__.startswith(sys.argv[3]), mujaz.__file__
briefings = Briefings.from_settings(Settings())

async def after_init():
    await briefings.start()
    async for _ in briefings.ingest([briefings.seeds_dir]):
        pass

app = bot.build(sys.argv[1], sys.argv[2], after_init)
install(app, briefings, commands={"start": None})
app.run_polling(poll_interval=0, timeout=1)
"""


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Return a folder that holds what the wheel holds."""
    folder = tmp_path_factory.mktemp("wheel")
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(folder)],
        cwd=ROOT, check=True, capture_output=True,
    )  # fmt: skip
    [wheel] = folder.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        archive.extractall(folder / "site")
    return folder / "site"


@asynccontextmanager
async def _host(folder: Path, site: Path, token: str, url: str) -> AsyncIterator[Path]:
    (folder / "bot.py").write_text(BOT, encoding="utf-8")
    (folder / "host.py").write_text(HOST, encoding="utf-8")
    output = folder / "output.txt"
    given = environment(folder / "data", MUJAZ_EMBEDDER="none", PYTHONPATH=str(site))
    with output.open("wb") as stream:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "host.py", token, f"{url}/bot", str(site), cwd=folder, stdout=stream,
            stderr=stream, env=given,
        )  # fmt: skip
        try:
            yield output
        finally:
            if process.returncode is None:
                process.terminate()
            await asyncio.wait_for(process.wait(), 20)


async def test_b40_the_plugin_beside_a_bot_of_its_own(site: Path, tmp_path: Path) -> None:
    """Its /start, errors and post_init are its own; ours answer beside them, with evidence."""
    peer = Peer(limits=Limits.none())
    sara = await Town(control(peer)).user("سارة", "ar")
    async with Served(peer) as url, _host(tmp_path, site, peer.token, url) as output:
        await sara.says("/start")
        start = await sara.hears(patience=60)
        await sara.says("/brief ماذا قال بيسكوف عن الزيارة؟")
        answer = await sara.hears(patience=30)
        await sara.presses("[1]", on=answer)
        evidence = await sara.hears(patience=10)
        await sara.says("/weather")
        error = await sara.hears(patience=10)
    words = output.read_text("utf-8")

    assert "the host's own start" == start.text, words
    assert "بيسكوف" in answer.text
    assert "…" in evidence.text
    assert "the host's own error: no weather" == error.text
    assert [] == peer.log.complaints()
