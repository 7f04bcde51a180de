"""A bot from start to end: polling, 409, 401, restarts, order, the last twenty seconds."""

from __future__ import annotations

import asyncio
from pathlib import Path

import pytest
from host_kit import a_host, a_peer, installer, running
from telegram import Update

from mujaz.errors import PollerRunning, TokenRefused
from mujaz.host import poller, serve
from mujaz.host.lease import Lease
from mujaz.peer import Fault, Kind, Town, control, refuse
from mujaz.peer.request import PeerRequest


@pytest.fixture(autouse=True)
def _short_pauses(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(poller, "FIRST_PAUSE", 0.01)
    monkeypatch.setattr(serve, "FIRST_PAUSE", 0.01)


async def test_a_message_is_answered_and_the_offset_confirmed(tmp_path: Path) -> None:
    """After the end Telegram holds nothing that was handled."""
    peer = a_peer()
    sara = await Town(control(peer)).user("سارة", "ar")
    host = a_host(peer, tmp_path)
    async with running(host, peer) as task:
        await sara.says("خبر")
        said = await sara.hears()

    assert ("صدى: خبر", None) == (said.text, task.exception())
    assert [] == peer.world.feed.take_all()


async def test_what_was_just_fetched_is_confirmed_at_the_end(tmp_path: Path) -> None:
    """A stop between two polls leaves nothing that would come again after the restart."""
    peer = a_peer()
    sara = await Town(control(peer)).user("سارة", "ar")
    await sara.says("خبر")
    stop = asyncio.Event()

    class Stopping(asyncio.Queue[object]):
        """Asks for the end as soon as something comes in."""

        def put_nowait(self, item: object) -> None:
            super().put_nowait(item)
            stop.set()

    bot = a_host(peer, tmp_path).app.bot
    queue = Stopping()
    await poller.Poller(bot, PeerRequest(peer), queue, allowed_updates=["message"]).run(stop)

    assert (1, []) == (queue.qsize(), peer.world.feed.take_all())


async def test_b29_one_409_passes_and_six_in_a_row_end_the_process(tmp_path: Path) -> None:
    """A restart overlaps for a moment; another poller does not go away by waiting."""
    peer = a_peer()
    town = Town(control(peer))
    owner = await town.user("Owner", "en")
    await owner.says("/start")
    conflict = refuse(409, "Conflict: terminated by other getUpdates request", method="getUpdates")
    peer.faults.add(conflict)
    host = a_host(peer, tmp_path, owners=(owner.id,), language="en")
    async with running(host, peer) as task:
        await owner.hears()
        alive = not task.done()
        for _ in range(6):
            peer.faults.add(conflict)
        await owner.says("wake the poll")
        await asyncio.wait({task}, timeout=5)
        told = [m.text for m in await owner.from_bot() if "Another process" in m.text]

    assert (True, 1) == (alive, len(told))
    assert isinstance(task.exception(), PollerRunning)


async def test_b22_a_second_process_of_the_same_machine_is_refused(tmp_path: Path) -> None:
    """The lease tells at once, and is free again after the end."""
    peer = a_peer()
    host = a_host(peer, tmp_path)
    async with running(host, peer):
        await asyncio.sleep(0.05)
        with pytest.raises(PollerRunning, match="stop it"):
            await serve.serve(a_host(peer, tmp_path), installer(), polling=PeerRequest(peer))

    lease = Lease(tmp_path, 123456789)
    lease.take()
    lease.free()


@pytest.mark.parametrize("when", ["at-start", "while-polling"])
async def test_b29_a_refused_token_ends_the_process_and_is_not_named(
    tmp_path: Path, when: str
) -> None:
    """401 cannot be waited out; the message says what to do."""
    peer = a_peer()
    sara = await Town(control(peer)).user("Sara", "en")
    peer.revoked = when == "at-start"
    host = a_host(peer, tmp_path)
    async with running(host, peer) as task:
        if when == "while-polling":
            await sara.says("x")
            await sara.hears()
            peer.revoked = True
            await sara.says("y")
        await asyncio.wait({task}, timeout=5)
    error = task.exception()

    assert isinstance(error, TokenRefused)
    assert peer.token not in repr(error)
    assert (error.__cause__, error.__suppress_context__) == (None, True)


async def test_the_network_may_come_up_later_than_the_bot(tmp_path: Path) -> None:
    """Nothing ends because the first calls fail."""
    peer = a_peer()
    sara = await Town(control(peer)).user("Sara", "en")
    await sara.says("early")
    peer.faults.add(Fault(kind=Kind.UNREACHABLE, method="getMe", times=3))
    peer.faults.add(Fault(kind=Kind.UNREACHABLE, method="getUpdates", times=2))
    async with running(a_host(peer, tmp_path), peer):
        said = await sara.hears()

    assert "صدى: early" == said.text


async def test_an_update_that_nobody_can_read_does_not_stop_the_rest(tmp_path: Path) -> None:
    """The batch goes on without it, and it does not come again."""
    peer = a_peer()
    sara = await Town(control(peer)).user("Sara", "en")
    async with running(a_host(peer, tmp_path), peer):
        peer.world.feed.add("message", {"message_id": "not a number", "chat": 5})
        await sara.says("after it")
        said = await sara.hears()

    assert "صدى: after it" == said.text
    assert [] == peer.world.feed.take_all()


async def test_what_ends_beside_the_answers_has_their_time_and_no_more(tmp_path: Path) -> None:
    """It begins at once, may wait for the last answer, and is given up where it never ends."""
    peer = a_peer()
    sara = await Town(control(peer)).user("Sara", "en")
    host = a_host(peer, tmp_path, drain_seconds=0.5)
    ending, answered, given_up = asyncio.Event(), asyncio.Event(), asyncio.Event()

    async def answer(update: Update) -> None:
        asked.set()
        await ending.wait()
        answered.set()

    async def after_the_answer() -> None:
        ending.set()
        await answered.wait()

    async def never() -> None:
        try:
            await asyncio.Event().wait()
        finally:
            given_up.set()

    asked = asyncio.Event()
    host.before_end += [after_the_answer, never]
    async with running(host, peer, answer) as task:
        await sara.says("a question")
        await asked.wait()
        host.stop.set()
        async with asyncio.timeout(5):
            await asyncio.wait({task})

    assert (answered.is_set(), given_up.is_set(), task.exception()) == (True, True, None)


async def test_order_within_a_chat_and_chats_side_by_side(tmp_path: Path) -> None:
    """A slow answer holds up its own chat and no other."""
    peer = a_peer()
    town = Town(control(peer))
    sara, omar = await town.user("سارة", "ar"), await town.user("Omar", "en")
    free = asyncio.Event()

    async def answer(update: Update) -> None:
        assert update.message is not None
        if update.message.text == "بطيء":
            await free.wait()
        await update.message.reply_text(f"{update.message.text}")

    async with running(a_host(peer, tmp_path), peer, answer):
        await sara.says("بطيء")
        await sara.says("ثم")
        await omar.says("quick")
        quick = await omar.hears()
        before = await sara.heard_all()
        free.set()
        order = [(await sara.hears()).text, (await sara.hears()).text]

    assert ("quick", [], ["بطيء", "ثم"]) == (quick.text, before, order)


async def test_b32_running_answers_finish_or_are_apologised_for(tmp_path: Path) -> None:
    """#32: at the end four quick answers are given, the endless one gets an apology."""
    peer = a_peer()
    town = Town(control(peer))
    users = [await town.user(f"u{n}", language) for n, language in enumerate("ar en ar en".split())]
    late = await town.user("متأخر", "ar")
    begun = asyncio.Semaphore(0)

    async def answer(update: Update) -> None:
        assert update.message is not None
        begun.release()
        await asyncio.sleep(60 if update.message.text == "endless" else 0.2)
        await update.message.reply_text("done")

    host = a_host(peer, tmp_path)
    async with running(host, peer, answer) as task:
        for user in users:
            await user.says("quick")
        await late.says("endless")
        await late.says("waits behind it")
        for _ in range(5):
            await begun.acquire()

    assert ["done"] * 4 == [(await user.last()).text for user in users]
    assert ["يُعاد تشغيلي"] == [m.text[:12] for m in await late.from_bot()]
    assert (None, []) == (task.exception(), peer.world.feed.take_all())
