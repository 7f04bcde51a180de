"""`mujaz run` as a process: a session with failures at DEBUG, no secret anywhere, a clean end."""

from __future__ import annotations

import asyncio
import json
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import httpx
import pytest
from cli_kit import environment, failed, run

from mujaz.host.http import path_of, secret_of
from mujaz.peer import TOKEN, Fault, Kind, Limits, Peer, Town, control, flood, refuse
from mujaz.peer.http import Served

pytestmark = [pytest.mark.enable_socket, pytest.mark.allow_hosts(["127.0.0.1"])]


@asynccontextmanager
async def _bot(
    ready: Path, tmp_path: Path, url: str, **settings: str
) -> AsyncIterator[tuple[asyncio.subprocess.Process, Path]]:
    """Run the bot against a peer; its output goes to a file."""
    output = tmp_path / "output.txt"
    given = {
        "MUJAZ_TELEGRAM_BASE_URL": url, "TELEGRAM_BOT_TOKEN": TOKEN, "MUJAZ_EMBEDDER": "none",
        "MUJAZ_LOG_LEVEL": "DEBUG", "PYTHONUNBUFFERED": "1", **settings,
    }  # fmt: skip
    with output.open("wb") as stream:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-m", "mujaz", "run", cwd=tmp_path, stdout=stream, stderr=stream,
            env=environment(ready, **given),
        )  # fmt: skip
        try:
            yield process, output
        finally:
            if process.returncode is None:
                process.kill()
                await process.wait()


def _secrets_in(output: Path) -> list[str]:
    words = output.read_text("utf-8")
    secrets = [TOKEN, TOKEN.split(":")[1], secret_of(TOKEN), path_of(TOKEN).split("/")[-1]]
    return [secret[:8] for secret in secrets if secret in words]


async def test_b30_b32_a_session_with_failures_tells_no_secret_and_ends_well(
    own: Path, tmp_path: Path
) -> None:
    """#30, #32: refusals, cut lines and floods at DEBUG; SIGTERM confirms the offset, exit 0."""
    peer = Peer(limits=Limits.none())
    town = Town(control(peer))
    sara, omar = await town.user("سارة", "ar"), await town.user("Omar", "en")
    peer.faults.add(Fault(kind=Kind.STATUS, method="getMe"))
    async with Served(peer) as url, _bot(own, tmp_path, url) as (process, output):
        await sara.says("/start")
        await sara.hears(patience=30)
        for fault in (
            Fault(kind=Kind.DROP_AFTER), Fault(kind=Kind.HALF_BODY), Fault(kind=Kind.BAD_JSON),
            Fault(kind=Kind.STATUS_AFTER), flood(1), refuse(400, "Bad Request: anything"),
            refuse(403, "Forbidden: bot can't send messages to the user"),
            Fault(kind=Kind.STATUS, method="getUpdates"),
            refuse(409, "Conflict", method="getUpdates"),
        ):  # fmt: skip
            peer.faults.add(fault)
            while (
                peer.faults.left()
            ):  # each meets somebody else: one chat gets one message a second
                await (await town.user("قارئ", "ar")).says("/help")
                await asyncio.sleep(0.3)
        await omar.says("What did Peskov say about the visit?")
        await omar.hears(patience=30)
        process.send_signal(signal.SIGTERM)
        code = await asyncio.wait_for(process.wait(), 20)

    assert (0, []) == (code, _secrets_in(output))
    assert [] == peer.world.feed.take_all()
    assert "polling failed" in output.read_text("utf-8")


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_b29_a_refused_token_ends_at_once_with_one_line(
    ready: Path, tmp_path: Path, language: str
) -> None:
    """#29: the line says what to do and does not hold the token."""
    peer = Peer()
    peer.revoked = True
    async with Served(peer) as url:
        settings = {"MUJAZ_LANGUAGE": language, "MUJAZ_LOG_LEVEL": "WARNING"}
        async with _bot(ready, tmp_path, url, **settings) as (process, output):
            code = await asyncio.wait_for(process.wait(), 20)
    [line] = output.read_text("utf-8").splitlines()

    assert (1, True, []) == (code, "@BotFather" in line, _secrets_in(output))


async def test_b22_two_bots_on_one_data_directory(ready: Path, tmp_path: Path) -> None:
    """#22: the second refuses to poll and names the process that does."""
    peer = Peer()
    sara = await Town(control(peer)).user("Sara", "en")
    async with Served(peer) as url, _bot(ready, tmp_path, url) as (first, _):
        await sara.says("/start")
        await sara.hears(patience=30)
        second = await asyncio.to_thread(
            run, ready, "run", TELEGRAM_BOT_TOKEN=TOKEN, MUJAZ_TELEGRAM_BASE_URL=url,
            MUJAZ_LANGUAGE="en", MUJAZ_EMBEDDER="none",
        )  # fmt: skip
        line = failed(second, 1)

    assert str(first.pid) in line


async def test_a_webhook_bot_answers_and_tells_its_health(ready: Path, tmp_path: Path) -> None:
    """Updates come through the front door with the secret; health and metrics are beside it."""
    peer = Peer(limits=Limits.none())
    sara = await Town(control(peer)).user("سارة", "ar")
    async with Served(peer) as url:
        port = await _free_port()
        settings = {"MUJAZ_WEBHOOK_URL": f"http://127.0.0.1:{port}", "MUJAZ_HTTP_PORT": str(port)}
        async with _bot(ready, tmp_path, url, **settings) as (process, output):
            await sara.says("/start")
            said = await sara.hears(patience=30)
            async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}") as client:
                health = (await client.get("/health")).json()
                forged = (await client.post(path_of(TOKEN), json={"update_id": 1})).status_code
            process.send_signal(signal.SIGTERM)
            code = await asyncio.wait_for(process.wait(), 20)

    assert (True, "webhook", 403, 0, []) == (
        bool(said.text), health["mode"], forged, code, _secrets_in(output)
    )  # fmt: skip


async def _free_port() -> int:
    server = await asyncio.start_server(lambda r, w: None, "127.0.0.1", 0)
    port = int(server.sockets[0].getsockname()[1])
    server.close()
    await server.wait_closed()
    return port


@pytest.mark.parametrize(
    ("token", "words"),
    [("", "@BotFather"), ("123:short", "TELEGRAM_BOT_TOKEN")],
    ids=["unset", "no-token"],
)
def test_without_a_usable_token_the_next_step_is_told(ready: Path, token: str, words: str) -> None:
    """One line, exit code 1, and the token is not repeated."""
    line = failed(run(ready, "run", TELEGRAM_BOT_TOKEN=token, MUJAZ_LANGUAGE="en"), 1)

    assert (True, False) == (words in line, "123:short" in line)


def test_the_bot_needs_no_token_in_the_terminal(ready: Path) -> None:
    """mujaz chat: a question, a press by number, a command, in both languages; JSON at the end."""
    lines = "ماذا قال بيسكوف عن زيارة دميترييف؟\n3\nWhat did Peskov say?\n/help\n/quit\n"
    done = subprocess.run(
        [sys.executable, "-m", "mujaz", "chat", "--json", "--lang", "ar"], input=lines,
        cwd=ready.parent, capture_output=True, encoding="utf-8", timeout=60, check=False,
        env=environment(ready, MUJAZ_EMBEDDER="none"),
    )  # fmt: skip
    messages = json.loads(done.stdout)["messages"]
    said = "\n".join(message["text"] for message in messages)

    assert (0, "") == (done.returncode, done.stderr)
    assert "العربية" in [button["text"] for button in messages[0]["buttons"]]
    assert "دعونا أولاً ننتظر" in said
    assert "What the sources say" in said
