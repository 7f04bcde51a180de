"""A broadcast from `/broadcast` to the report: the whole bot on the strict peer, over a restart."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

import pytest
from test_digest_end import Bot, Leap, Wall

from mujaz import Briefings
from mujaz.host.serve import Options, build, serve
from mujaz.peer import Limits, Peer, Seen, Town, User, control
from mujaz.peer.request import PeerRequest
from mujaz.settings import load_settings
from mujaz.store import broadcasts
from mujaz.telegram.install import install

OWNER = 700
SAID = {"ar": "تأخير", "en": "A delay"}
WORDS = {
    "ar": ("أرسل", "أوقف ما بقي", "أُرسلت 1 من 3", "وصلت إلى محادثتين", "حظرت البوت",
           "أُلغيت اثنتان"),
    "en": ("Send", "Cancel the rest", "1 of 3 sent", "Sent to 2 chats", "has blocked the bot",
           "2 were cancelled"),
}  # fmt: skip


@pytest.fixture
def wall() -> Wall:
    """Return the time."""
    return Wall()


@pytest.fixture
def peer(wall: Wall) -> Peer:
    """Return a Telegram with all its limits."""
    return Peer(clock=wall, limits=Limits())


@asynccontextmanager
async def a_bot(data_dir: Path, peer: Peer, wall: Wall) -> AsyncIterator[Bot]:
    """Run the bot with an owner until the end of the block, as `mujaz run` does."""
    settings = load_settings(data_dir=data_dir, embedder="none")
    async with Briefings.from_settings(settings) as briefings:
        options = Options(token=peer.token, data_dir=data_dir, drain_seconds=1.0)
        host = build(options, request=PeerRequest(peer))
        host.gate.clock = Leap(wall)
        put = install(host.app, briefings, menus=False, clock=wall.now, owners={OWNER})
        assert put.heartbeat is not None
        put.heartbeat.seconds = 0.02
        host.after_start.append(put.start_digests)
        host.before_end.append(put.stop_digests)
        task = asyncio.ensure_future(
            serve(host, lambda app: put.allowed_updates, polling=PeerRequest(peer))
        )
        try:
            yield Bot(host, wall, briefings.digests, put.heartbeat)
        finally:
            host.stop.set()
            await asyncio.wait({task})
        assert task.exception() is None


async def reads(user: User, words: str) -> Seen:
    """Wait until one of the bot's messages to somebody says this, and return it."""
    async with asyncio.timeout(20):
        while True:
            found = [m for m in await user.from_bot() if words in m.text.translate(_BARE)]
            if found:
                return found[-1]
            await asyncio.sleep(0.01)


_BARE = dict.fromkeys((0x2066, 0x2067, 0x2068, 0x2069, 0x200E, 0x200F))


@pytest.mark.parametrize("language", ["ar", "en"])
@pytest.mark.parametrize("cancels", [False, True])
async def test_a_broadcast_outlives_a_restart_and_can_be_cancelled_after_it(
    own: Path, peer: Peer, wall: Wall, monkeypatch: pytest.MonkeyPatch, language: str,
    cancels: bool,
) -> None:  # fmt: skip
    """One has gone when the bot ends; the next process sends the rest, or leaves it."""
    monkeypatch.setattr(broadcasts, "AT_ONCE", 1)
    send, cancel, one_sent, both, blocked, cancelled = WORDS[language]
    town = Town(control(peer))
    people = [await town.user(name, "en", id=n) for n, name in enumerate("ABC", 11)]
    owner = await town.user("Owner", language, id=OWNER)
    async with a_bot(own, peer, wall) as bot:
        for one in people:
            await one.says("/digest 16:00 Riyadh")
            await reads(one, "Your daily digest")
            wall.at += timedelta(seconds=1)
        await owner.says(f"/broadcast {SAID[language]}\n<b>&")
        question = await reads(owner, "3")
        await owner.presses(send, on=question)
        progress = await reads(owner, one_sent)
        await people[2].blocks()
        await bot.beats()
    wall.at += timedelta(seconds=10)
    async with a_bot(own, peer, wall) as bot:
        if cancels:
            await owner.presses(cancel, on=progress)
            report = await reads(owner, cancelled)
        for _ in range(4):
            await bot.at(wall.at + timedelta(minutes=2))
        report = await reads(owner, cancelled if cancels else both)
        await bot.beats()

    got = [
        [m.text.translate(_BARE) for m in await one.from_bot() if SAID[language] in m.text]
        for one in people
    ]
    text = f"{SAID[language]}\n<b>&"
    assert got == ([[text], [], []] if cancels else [[text], [text], []])
    assert cancels or blocked in report.text
    assert progress.id != report.id
    assert [] == peer.log.complaints()
