"""The gate: paced, interactive first, and no call inside a pause."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from telegram.error import RetryAfter
from telegram.ext import ApplicationBuilder

from mujaz.peer import Limits, ManualClock, Peer, Town, User, control, flood
from mujaz.peer.request import PeerRequest
from mujaz.telegram.gate import Gate, background, beginning

Send = Callable[..., Awaitable[Any]]


class _Scene:
    """A bot whose calls go through the gate to a strict peer, on a clock that a test moves."""

    def __init__(self, **limits: Any) -> None:
        self.clock = ManualClock()
        self.peer = Peer(clock=self.clock, limits=Limits(**limits))
        self.gate = Gate(self.clock)
        self.app = (
            ApplicationBuilder()
            .token(self.peer.token)
            .request(PeerRequest(self.peer))
            .rate_limiter(self.gate)
            .updater(None)
            .build()
        )
        self.town = Town(control(self.peer))

    async def users(self, count: int) -> list[User]:
        """Return people who have started the bot."""
        found = [await self.town.user(f"قارئ {n}", "ar") for n in range(count)]
        for user in found:
            await user.says("/start")
        return found

    def send(self, chat: int, text: str = "خبر") -> asyncio.Future[Any]:
        """Begin to send."""
        return asyncio.ensure_future(self.app.bot.send_message(chat, text))

    async def all(self, sends: list[asyncio.Future[Any]], seconds: float) -> list[Any]:
        """Let the time pass in which they are all sent."""
        for _ in range(round(seconds * 10)):
            await self.clock.advance(0.1)
            if all(send.done() for send in sends):
                break
        return await asyncio.gather(*sends, return_exceptions=True)

    def texts(self) -> list[str]:
        """Return what was accepted, in its order."""
        return [e.parameters["text"] for e in self.peer.log.calls("sendMessage", accepted=True)]


async def test_b23_200_chats_get_at_most_25_a_second_and_no_429() -> None:
    """#23 in small: evenly paced, nothing refused, nothing lost."""
    scene = _Scene()
    users = await scene.users(200)
    done = await scene.all([scene.send(user.id) for user in users], 20)

    assert 200 == sum(not isinstance(result, Exception) for result in done)
    assert (0, True) == (scene.gate.counts.refused, scene.peer.log.most_in_any(1.0) <= 26)
    assert 7.5 <= scene.peer.log.calls("sendMessage")[-1].at - 1_764_000_000 <= 9


async def test_b23_a_private_chat_gets_a_burst_then_one_a_second() -> None:
    """Ten parts of one answer arrive in order and are never refused."""
    scene = _Scene()
    [user] = await scene.users(1)
    await scene.all([scene.send(user.id, f"{n}") for n in range(10)], 20)
    times = [e.at for e in scene.peer.log.calls("sendMessage")]

    assert [f"{n}" for n in range(10)] == scene.texts()
    assert (0, True) == (scene.gate.counts.refused, times[-1] - times[0] >= 6)


async def test_b34_a_group_gets_20_calls_a_minute_typing_included() -> None:
    """Edits and chat actions are paced with the messages; another chat is not held up."""
    scene = _Scene()
    [user] = await scene.users(1)
    group = await scene.town.group("غرفة", user)
    await group.adds_bot(user)
    calls = [asyncio.ensure_future(scene.app.bot.send_chat_action(group.id, "typing"))
             for _ in range(15)]  # fmt: skip
    calls += [scene.send(group.id) for _ in range(10)]
    other = scene.send(user.id)
    await scene.clock.advance(2)
    early = other.done()
    await scene.all(calls, 90)

    assert (True, 0) == (early, scene.gate.counts.refused)
    assert scene.peer.log.most_in_any(60.0, "sendMessage", "sendChatAction") <= 21


async def test_b34_a_flooded_group_leaves_the_slots_to_others() -> None:
    """Beside a group with a hundred messages to send, others wait as long as without it."""
    waited: dict[int, list[float]] = {}
    for flood_of in (0, 100):
        scene = _Scene()
        users = await scene.users(41)
        group = await scene.town.group("غرفة", users[0])
        await group.adds_bot(users[0])
        flooding = [scene.send(group.id) for _ in range(flood_of)]
        waits = waited.setdefault(flood_of, [])
        for user in users[1:]:
            asked, sent = scene.clock.now(), scene.send(user.id)
            while not sent.done():
                await scene.clock.advance(0.005)
            waits.append(scene.clock.now() - asked)
            await scene.clock.advance(0.15)
        for one in flooding:
            one.cancel()
        await asyncio.gather(*flooding, return_exceptions=True)

    calm, flooded = (sorted(waits)[37] for waits in waited.values())
    assert flooded <= calm


async def test_b23_answers_go_before_digests() -> None:
    """A person who asks does not wait for a thousand subscribers."""
    scene = _Scene()
    users = await scene.users(101)
    with background():
        digests = [scene.send(user.id, "موجز") for user in users[:100]]
    await scene.clock.advance(0.2)
    answer = scene.send(users[100].id, "جواب")
    await scene.all([*digests, answer], 20)

    assert scene.texts().index("جواب") <= 8


async def test_b26_429_stops_its_chat_for_that_long_and_order_is_kept() -> None:
    """#26: no call to that chat before its time, the others go on."""
    scene = _Scene()
    slow, other = await scene.users(2)
    scene.peer.faults.add(flood(5, chat_id=slow.id))
    sends = [scene.send(slow.id, f"{n}") for n in range(3)]
    await scene.clock.advance(0.5)
    between = scene.send(other.id, "other")
    await scene.clock.advance(0.5)
    early = between.done()
    await scene.all([*sends, between], 20)

    assert (True, ["other", "0", "1", "2"]) == (early, scene.texts())
    assert [] == scene.peer.log.complaints()


async def test_a_second_chat_that_is_refused_stops_the_token() -> None:
    """Then the limit is the bot's, and nobody is called before the time is over."""
    scene = _Scene()
    users = await scene.users(3)
    scene.peer.faults.add(flood(5, chat_id=users[0].id))
    scene.peer.faults.add(flood(8, chat_id=users[1].id))
    sends = [scene.send(user.id) for user in users[:2]]
    await scene.clock.advance(0.5)
    third = scene.send(users[2].id)
    await scene.clock.advance(7)
    held = not third.done()
    await scene.all([*sends, third], 20)

    assert (True, 3) == (held, len(scene.texts()))


async def test_a_digest_is_not_tried_again_here_and_stops_all_digests() -> None:
    """Its row is; meanwhile no other digest goes, and answers to other chats do."""
    scene = _Scene()
    users = await scene.users(3)
    scene.peer.faults.add(flood(30, chat_id=users[0].id))
    with background():
        first, second = scene.send(users[0].id, "موجز"), scene.send(users[1].id, "موجز")
        await scene.clock.advance(1)
        third = scene.send(users[1].id, "موجز")
    answer = scene.send(users[2].id, "جواب")
    await scene.clock.advance(5)
    state = (answer.done(), third.done())
    await scene.clock.advance(40)
    await asyncio.gather(second, third)

    assert (True, False) == state
    with pytest.raises(RetryAfter):
        await first


async def test_digests_that_wait_for_their_slot_heed_a_429_that_comes_meanwhile() -> None:
    """Ten stand in the queue when the first is refused: none of them goes before its time."""
    scene = _Scene()
    users = await scene.users(10)
    scene.peer.faults.add(flood(30, chat_id=users[0].id))
    with background():
        digests = [scene.send(user.id, "موجز") for user in users]
    await scene.clock.advance(20)
    early = scene.texts()
    [refused, *rest] = await scene.all(digests, 60)
    times = [e.at for e in scene.peer.log.calls("sendMessage")]

    assert [] == early
    assert isinstance(refused, RetryAfter)
    assert [False] * 9 == [isinstance(one, Exception) for one in rest]
    assert times[1] - times[0] >= 30


async def test_whoever_has_a_slot_looks_once_more_before_going(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """The token is stopped between the grant and the call: an answer to a person waits too."""
    scene = _Scene()
    [user] = await scene.users(1)
    granted = scene.gate._wait_for_slot
    slots = 0

    async def stopped_meanwhile(later: bool) -> None:
        nonlocal slots
        await granted(later)
        slots += 1
        if slots == 1:
            scene.gate._paused_until = scene.clock.now() + 20

    monkeypatch.setattr(scene.gate, "_wait_for_slot", stopped_meanwhile)
    send = scene.send(user.id)
    await scene.clock.advance(19)
    early = scene.texts()
    await scene.all([send], 5)

    assert ([], 2, 1) == (early, slots, len(scene.texts()))
    assert scene.gate._chats[user.id].level == 2  # the slot that was lost costs the chat nothing


async def test_calls_that_were_held_up_together_do_not_leave_together() -> None:
    """A busy database keeps the attempts waiting: Telegram still sees no more than it takes."""
    scene = _Scene()
    users = await scene.users(60)
    free, held = asyncio.Event(), 0

    async def begin() -> bool:
        nonlocal held
        held += 1
        await free.wait()
        return True

    with beginning(begin):
        sends = [scene.send(user.id) for user in users]
    await scene.clock.advance(0.8)
    waiting = held
    free.set()
    done = await scene.all(sends, 20)

    assert waiting >= 20
    assert [] == [one for one in done if isinstance(one, Exception)]
    assert (0, True) == (scene.gate.counts.refused, scene.peer.log.most_in_any(1.0) <= 27)


async def test_a_process_that_stood_still_does_not_send_all_at_once() -> None:
    """All that slept meanwhile wake together, and still leave one after the other."""
    scene = _Scene()
    users = await scene.users(60)
    free = asyncio.Event()

    async def begin() -> bool:
        return await free.wait()

    with beginning(begin):
        sends = [scene.send(user.id) for user in users]
    await scene.clock.advance(1)
    free.set()
    await asyncio.sleep(0)
    for _ in range(50):
        await asyncio.sleep(0)
    scene.clock._now += 1  # nobody was woken in this second
    done = await scene.all(sends, 20)

    assert [] == [one for one in done if isinstance(one, Exception)]
    assert (0, True) == (scene.gate.counts.refused, scene.peer.log.most_in_any(1.0) <= 27)


async def test_a_gate_that_wakes_late_does_not_lose_its_slots() -> None:
    """Timers are late by some milliseconds each time; over a while it is still 25 a second."""
    scene = _Scene()
    users = await scene.users(100)
    exact = scene.clock.sleep

    class Late:
        """The same clock, whose sleepers wake late."""

        now = staticmethod(scene.clock.now)

        async def sleep(self, seconds: float) -> None:
            await exact(seconds + 0.005)

    scene.gate.clock = Late()
    await scene.all([scene.send(user.id) for user in users], 20)
    times = [e.at for e in scene.peer.log.calls("sendMessage", accepted=True)]

    assert times[-1] - times[0] <= 100 / 24.5


async def test_429_slow_the_gate_down_and_it_recovers() -> None:
    """Each halves the rate; a quiet time doubles it again."""
    scene = _Scene()
    users = await scene.users(60)
    scene.peer.faults.add(flood(1, chat_id=users[0].id))
    await scene.all([scene.send(users[0].id)], 5)
    await scene.all([scene.send(user.id) for user in users[1:30]], 10)
    slow = scene.peer.log.most_in_any(1.0)
    await scene.clock.advance(20)
    before = len(scene.peer.log)
    await scene.all([scene.send(user.id) for user in users[30:]], 10)
    times = [e.at for e in scene.peer.log.entries[before:]]

    assert slow <= 14
    assert times[-1] - times[0] <= 1.5


async def test_what_does_not_send_passes() -> None:
    """Answers to presses, look-ups and drafts of private chats wait for no message."""
    scene = _Scene()
    [user] = await scene.users(1)
    await scene.all([scene.send(user.id, f"{n}") for n in range(3)], 5)
    await scene.app.bot.get_chat(user.id)
    draft = asyncio.ensure_future(scene.app.bot.send_message_draft(user.id, 1, "…"))
    await scene.clock.advance(0.1)

    assert draft.done()


async def test_a_chat_that_is_idle_is_forgotten() -> None:
    """The gate's memory does not grow with the number of readers."""
    scene = _Scene(overall=None)
    for user in await scene.users(1100):
        scene.gate._chat(user.id)
        await scene.clock.advance(1)

    assert len(scene.gate._chats) <= 1001
