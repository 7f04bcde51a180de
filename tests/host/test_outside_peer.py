"""An outside opinion: the whole bot at the npm package telegram-test-api, where it is at hand.

`npm install telegram-test-api@4.2.1` in the root of the checkout, or NODE_PATH, makes it so.
"""

from __future__ import annotations

import asyncio
import os
import shutil
import subprocess
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from bench.telegram_stub import Instant
from host_kit import a_host_at
from outside_kit import Outsider, ShimRequest

from mujaz.host.application import HostApplication
from mujaz.host.serve import serve
from mujaz.peer import TOKEN
from mujaz.telegram.install import install

ROOT = Path(__file__).resolve().parents[2]


def _missing() -> str:
    """Return what keeps these tests from running; "" where nothing does."""
    if shutil.which("node") is None:
        return "node is not installed"
    found = subprocess.run(
        ["node", "-e", "require.resolve('telegram-test-api')"], cwd=ROOT, capture_output=True,
        check=False,
    )  # fmt: skip
    return "" if found.returncode == 0 else "the npm package telegram-test-api is not installed"


pytestmark = [
    pytest.mark.enable_socket,
    pytest.mark.allow_hosts(["127.0.0.1"]),
    pytest.mark.skipif(bool(_missing()), reason=_missing()),
]


@pytest.fixture
async def url() -> AsyncIterator[str]:
    """Return the address of the npm server."""
    port = await _free_port()
    process = await asyncio.create_subprocess_exec(
        "node", str(Path(__file__).parent / "outside" / "server.js"), str(port), cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        env={**os.environ, "NODE_PATH": os.environ.get("NODE_PATH") or str(ROOT / "node_modules")},
    )  # fmt: skip
    assert process.stdout is not None
    await asyncio.wait_for(process.stdout.readline(), 20)
    yield f"http://127.0.0.1:{port}"
    process.terminate()
    await process.wait()


async def _free_port() -> int:
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    port = int(server.sockets[0].getsockname()[1])
    server.close()
    await server.wait_closed()
    return port


async def _conversation(url: str) -> list[dict[str, Any]]:
    """Return what the bot says: hello, an answer, why, help to the one and to the other."""
    async with httpx.AsyncClient(base_url=url) as client:
        sara = Outsider(client, TOKEN, 1, "ar")
        omar = Outsider(client, TOKEN, 2, "en")
        said = []
        for words in ("/start", "ما الجديد؟"):
            await sara.says(words)
            said.append(await sara.hears())
        await sara.presses(said[-1], "لماذا")
        said.append(await sara.hears())
        for person in (sara, omar):
            await person.says("/help")
            said.append(await person.hears())
        return said


async def test_the_bot_lives_with_a_server_that_is_not_ours(url: str, tmp_path: Path) -> None:
    """Start, a question, a pressed button, and help for two people, in both languages."""
    host = a_host_at(url, tmp_path, ShimRequest())

    def put(app: HostApplication) -> list[str]:
        return list(install(app, Instant(), questions=True).allowed_updates)

    task = asyncio.ensure_future(serve(host, put, polling=ShimRequest()))
    try:
        said = await _conversation(url)
    finally:
        host.stop.set()
        await task
    words = [one["message"]["text"] for one in said]

    assert "كيف كُتب هذا الجواب" in words[2]
    assert "reply_markup" in said[0]["message"]
    assert "/brief" in words[3]
    assert words[3] != words[4]
