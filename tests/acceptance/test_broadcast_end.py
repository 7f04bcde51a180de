"""A broadcast from `/broadcast` to the report: the whole bot on the strict peer, over a restart."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest
from test_digest_end import Wall, a_bot

from mujaz.peer import Limits, Peer, Seen, Town, User, control
from mujaz.store import broadcasts

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
    async with a_bot(own, peer, wall, owners={OWNER}) as bot:
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
    async with a_bot(own, peer, wall, owners={OWNER}) as bot:
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
