"""A daily digest from `/digest` to the message: the whole bot on the strict peer, with the seeds.

The bot polls, its heart beats in the background, and one clock, moved by hand, is everybody's.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest

from mujaz import Briefings
from mujaz.digest.send import CHECK_AGAIN
from mujaz.host.serve import Host, Options, build, serve
from mujaz.peer import Fault, Kind, Limits, Peer, Town, User, control, flood
from mujaz.peer.log import Entry
from mujaz.peer.request import PeerRequest
from mujaz.settings import load_settings
from mujaz.store.outbox import SqlOutbox
from mujaz.telegram.install import install

NOON = datetime(2026, 11, 26, 12, 0, tzinfo=UTC)
FOUR = datetime(2026, 11, 26, 13, 0, tzinfo=UTC)  # 16:00 in Riyadh
RESENT = "Resent: you may have received this digest before."
DAY = timedelta(days=1)


class Wall:
    """The time of the peer: it moves when it is told to; who waits for it really waits."""

    def __init__(self) -> None:
        self.at = NOON

    def now(self) -> float:
        """Return seconds since 1970."""
        return self.at.timestamp()

    async def sleep(self, seconds: float) -> None:
        """Wait in real time, as a long poll does."""
        await asyncio.sleep(seconds)


class Leap:
    """The same time for the gate, which moves on by itself while the gate waits."""

    def __init__(self, wall: Wall) -> None:
        self.wall = wall

    def now(self) -> float:
        """Return seconds."""
        return self.wall.now()

    async def sleep(self, seconds: float) -> None:
        """Let this time pass at once."""
        self.wall.at += timedelta(seconds=seconds)
        await asyncio.sleep(0)


class Bot:
    """A running bot with a heart that beats quickly."""

    def __init__(self, host: Host, wall: Wall, digests: Any, heart: Any) -> None:
        self.host, self.wall, self.digests, self.heart = host, wall, digests, heart

    async def at(self, when: datetime) -> None:
        """Let it be this time, and the heart beat twice."""
        self.wall.at = max(self.wall.at, when)
        await self.beats()

    async def beats(self) -> None:
        """Wait for two whole beats of the background that begin after now."""
        for _ in range(2):
            self.heart.last = None
            async with asyncio.timeout(20):
                while self.heart.last is None:
                    await asyncio.sleep(0.005)

    async def states(self) -> set[str]:
        """Return the states in which deliveries stand."""
        outbox: SqlOutbox = self.digests.outbox
        return set(await outbox.counts())


@asynccontextmanager
async def a_bot(data_dir: Path, peer: Peer, wall: Wall, **wishes: Any) -> AsyncIterator[Bot]:
    """Run the bot until the end of the block, as `mujaz run` does; `wishes`: of `install`."""
    settings = load_settings(data_dir=data_dir, embedder="none")
    async with Briefings.from_settings(settings) as briefings:
        options = Options(token=peer.token, data_dir=data_dir, drain_seconds=1.0)
        host = build(options, request=PeerRequest(peer))
        host.gate.clock = Leap(wall)
        put = install(host.app, briefings, menus=False, clock=wall.now, **wishes)
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


@pytest.fixture
def wall() -> Wall:
    """Return the time."""
    return Wall()


@pytest.fixture
def peer(wall: Wall) -> Peer:
    """Return a Telegram with all its limits."""
    return Peer(clock=wall, limits=Limits())


async def subscribed(peer: Peer) -> User:
    """Return somebody who has asked for a digest and read the answer."""
    sara = await Town(control(peer)).user("Sara", "en")
    await sara.says("/digest 16:00 Riyadh")
    assert "Your daily digest" in (await sara.hears(patience=20)).text
    return sara


def tried(peer: Peer, since: int = 1) -> list[Entry]:
    """Return the messages that were tried, less the answer to the command."""
    return peer.log.calls("sendMessage")[since:]


def arrived(peer: Peer) -> list[str]:
    """Return the texts that Telegram took, less the answer to the command."""
    return [e.parameters["text"] for e in tried(peer) if e.accepted]


def is_one_digest(texts: list[str]) -> bool:
    """Return whether these are the parts of one digest, each once and none labelled."""
    heads = [t for t in texts if "Digest, " in t]
    return (
        len(heads) == 1 and texts[0] == heads[0] and len(set(texts)) == len(texts)
        and not any(RESENT in t for t in texts)
    )  # fmt: skip


async def test_b17_a_digest_comes_at_its_minute_once_and_again_after_a_restart(
    own: Path, peer: Peer, wall: Wall
) -> None:
    """Nothing a second before; the seeds' news; the next day from another process."""
    async with a_bot(own, peer, wall) as bot:
        await subscribed(peer)
        await bot.at(FOUR - timedelta(seconds=1))
        assert arrived(peer) == []
        await bot.at(FOUR)
        first = arrived(peer)
        await bot.at(FOUR + timedelta(minutes=5))
        assert arrived(peer) == first
        assert is_one_digest(first)
        assert "26 November 2026" in first[0]
        assert {e.at // 60 for e in tried(peer)} == {FOUR.timestamp() // 60}
        assert await bot.states() == {"sent"}
    wall.at = FOUR + DAY - timedelta(hours=2)
    async with a_bot(own, peer, wall) as bot:
        await bot.at(FOUR + DAY - timedelta(seconds=1))
        assert arrived(peer) == first
        await bot.at(FOUR + DAY)
        await bot.at(FOUR + DAY + timedelta(minutes=5))

    second = arrived(peer)[len(first) :]
    assert len(second) == 1
    assert is_one_digest(second)
    assert "27 November 2026" in second[0]
    assert [] == peer.log.complaints()


async def test_b20_a_restart_while_it_was_due_brings_it_once(
    own: Path, peer: Peer, wall: Wall
) -> None:
    """Nobody was there at the minute; who comes up later sends it, and says that it is late."""
    async with a_bot(own, peer, wall):
        await subscribed(peer)
    wall.at = FOUR + timedelta(hours=1)
    for _ in range(2):
        async with a_bot(own, peer, wall) as bot:
            await bot.beats()

    texts = arrived(peer)
    assert is_one_digest(texts)
    assert "This digest is late." in texts[0]


async def test_a_storm_of_429_delays_a_digest_and_doubles_nothing(
    own: Path, peer: Peer, wall: Wall
) -> None:
    """It waits as long as it is told to each time, and arrives once, without a label."""
    async with a_bot(own, peer, wall) as bot:
        sara = await subscribed(peer)
        for _ in range(4):
            peer.faults.add(flood(40, chat_id=sara.id))
        await bot.at(FOUR)
        for minute in range(1, 8):
            await bot.at(FOUR + timedelta(minutes=minute))
        refused = [e for e in tried(peer) if e.status == 429]
        assert await bot.states() == {"sent"}
        assert bot.host.gate.counts.refused == 4

    assert is_one_digest(arrived(peer))
    times = [e.at for e in refused]
    assert len(times) == 4
    assert all(later - sooner >= 40 for sooner, later in pairwise(times))
    assert [] == peer.log.complaints()


async def test_the_end_does_not_wait_for_the_gate(own: Path, peer: Peer, wall: Wall) -> None:
    """A digest stands in a pause of an hour when the bot ends: it is given back, not marked."""
    async with asyncio.timeout(40):
        async with a_bot(own, peer, wall) as bot:
            await subscribed(peer)
            bot.host.gate.clock = wall  # whose sleepers really wait
            bot.host.gate._quiet_until = FOUR.timestamp() + 3600
            wall.at = FOUR
            while "claimed" not in await bot.states():
                await asyncio.sleep(0.005)
        wall.at = FOUR + timedelta(minutes=1)
        async with a_bot(own, peer, wall) as bot:
            await bot.beats()
            assert await bot.states() == {"sent"}

    assert is_one_digest(arrived(peer))


@pytest.mark.parametrize("kind", [Kind.DROP_AFTER, Kind.HALF_BODY, Kind.STATUS_AFTER])
async def test_b28_a_lost_reply_brings_one_labelled_resend(
    own: Path, peer: Peer, wall: Wall, kind: Kind
) -> None:
    """Telegram has taken it and the bot cannot know: once more, and it says so."""
    async with a_bot(own, peer, wall) as bot:
        await subscribed(peer)
        peer.faults.add(Fault(kind=kind, method="sendMessage"))
        await bot.at(FOUR)
        before = [t for t in arrived(peer) if RESENT in t]
        await bot.at(FOUR + CHECK_AGAIN + timedelta(seconds=5))
        for minute in range(3, 10):
            await bot.at(FOUR + timedelta(minutes=minute))
        assert await bot.states() == {"sent"}

    texts = arrived(peer)
    labelled = [t for t in texts if RESENT in t]
    assert before == []
    assert labelled == [f"{RESENT}\n\n{texts[0]}"]
    assert is_one_digest([t for t in texts if RESENT not in t])


async def test_a_connection_that_never_comes_about_needs_no_label(
    own: Path, peer: Peer, wall: Wall
) -> None:
    """Nothing reached Telegram: it is tried again until it arrives."""
    async with a_bot(own, peer, wall) as bot:
        await subscribed(peer)
        peer.faults.add(Fault(kind=Kind.UNREACHABLE, method="sendMessage", times=3))
        await bot.at(FOUR)
        for minute in range(1, 8):
            await bot.at(FOUR + timedelta(minutes=minute))
        assert await bot.states() == {"sent"}

    assert is_one_digest(arrived(peer))
    assert sum(e.fault == "unreachable" for e in tried(peer)) == 3
