"""The end of a process in which the plugin is answering."""

from __future__ import annotations

import asyncio
from pathlib import Path
from typing import Any

import pytest
from bench.telegram_stub import Instant
from host_kit import a_host, a_peer

from mujaz.host.serve import serve
from mujaz.model import Answer
from mujaz.peer import Town, control
from mujaz.peer.request import PeerRequest
from mujaz.telegram.install import install


class _Endless(Instant):
    """A service that answers never, or at once."""

    def __init__(self) -> None:
        super().__init__()
        self.begun = asyncio.Semaphore(0)

    async def brief(self, text: str, *, language: str | None = None) -> Answer:
        """Answer the quick question; keep the other waiting for ever."""
        self.begun.release()
        if "quick" not in text:
            await asyncio.Event().wait()
        await asyncio.sleep(0.1)
        return self.answer


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "يُعاد تشغيلي"), ("en", "I am being restarted")]
)
async def test_b32_a_running_answer_of_the_plugin_ends_with_one_apology(
    tmp_path: Path, language: str, words: str
) -> None:
    """#32: who waits is told once, in their language; who was nearly served is served."""
    peer = a_peer()
    town = Town(control(peer))
    late, soon = await town.user("قارئ", language), await town.user("Reader", language)
    service = _Endless()
    host = a_host(peer, tmp_path)

    def put(app: Any) -> list[str]:
        return list(install(app, service, questions=True).allowed_updates)

    task = asyncio.ensure_future(serve(host, put, polling=PeerRequest(peer)))
    await late.says("what of it?")
    await soon.says("quick one?")
    for _ in range(2):
        await service.begun.acquire()
    host.stop.set()
    await task
    said = [message.text for message in await late.from_bot()]

    assert 1 == sum(words in text for text in said)
    assert await soon.from_bot()
    assert not any(words in message.text for message in await soon.from_bot())
