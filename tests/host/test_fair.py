"""The queue in which chats take turns: order, bounds, and its end with python-telegram-bot."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram import Update
from telegram.ext import ApplicationBuilder, MessageHandler, filters

from mujaz.host.application import HostApplication
from mujaz.peer import Peer
from mujaz.peer.request import PeerRequest
from mujaz.telegram.fair import FairQueue
from mujaz.telegram.order import InOrder


def _update(chat: int, n: int, **more: Any) -> Update:
    document = {"update_id": n, "message": {
        "message_id": n, "date": 1, "text": "خبر",
        "chat": {"id": chat, "type": "supergroup" if chat < 0 else "private", "title": "x"},
        "from": {"id": abs(chat), "is_bot": False, "first_name": "x"}, **more,
    }}  # fmt: skip
    made = Update.de_json(document, None)
    assert made is not None
    return made


def _press(chat: int, n: int) -> Update:
    person = {"id": 5, "is_bot": False, "first_name": "x"}
    message = {"message_id": 1, "date": 1, "chat": {"id": chat, "type": "supergroup", "title": "x"}}
    query = {"id": str(n), "from": person, "chat_instance": "1", "data": "x", "message": message}
    made = Update.de_json({"update_id": n, "callback_query": query}, None)
    assert made is not None
    return made


def _told(item: object) -> tuple[int, int]:
    assert isinstance(item, Update)
    assert item.effective_chat is not None
    return item.effective_chat.id, item.update_id


async def test_b34_chats_take_turns_and_each_keeps_its_order() -> None:
    """Behind a flood of one group another chat is the second to go."""
    queue = FairQueue()
    for n in range(3):
        queue.put_nowait(_update(-1, n))
    queue.put_nowait(_update(7, 10))
    queue.put_nowait(_update(7, 11))
    order = []
    while queue.qsize():
        chat, n = _told(await queue.get())
        order.append((chat, n))
        queue.done(chat)

    assert [(-1, 0), (7, 10), (-1, 1), (7, 11), (-1, 2)] == order


async def test_b34_a_chat_at_work_waits_and_others_go() -> None:
    """What a chat has sent meanwhile stays in the list, and is no task."""
    queue = FairQueue()
    for n in range(2):
        queue.put_nowait(_update(-1, n))
    await queue.get()
    assert (True, 1) == (queue.empty(), queue.qsize())
    waits = asyncio.create_task(queue.get())
    for _ in range(3):
        await asyncio.sleep(0)
    assert not waits.done()
    queue.done(-1)

    assert (-1, 1) == _told(await asyncio.wait_for(waits, 1))


async def test_b34_a_backlog_is_bounded_and_presses_still_come_through() -> None:
    """The hundredth message of a chat waits, the next are let go; a move and a press are kept."""
    queue = FairQueue(most_waiting=100)
    for n in range(1000):
        queue.put_nowait(_update(-1, n))
    queue.put_nowait(_update(7, 2000))
    queue.put_nowait(_press(-1, 2001))
    queue.put_nowait(_update(-1, 2002, migrate_to_chat_id=-100))

    assert (103, 900) == (queue.qsize(), queue.dropped)


async def test_an_update_of_no_chat_and_a_signal_go_too() -> None:
    """A poll has no chat; what is no update, as the signal to stop, goes behind all that waits."""
    queue = FairQueue()
    signal = object()
    queue.put_nowait(signal)
    queue.put_nowait(_update(7, 1))
    queue.put_nowait(_update(7, 2))
    poll = Update(3)
    queue.put_nowait(poll)
    first = [await queue.get(), await queue.get()]
    waits = asyncio.create_task(queue.get())
    await asyncio.sleep(0)
    queue.done(7)
    last = [await asyncio.wait_for(waits, 1), await queue.get()]

    assert ([(7, 1), (7, 2)], poll, signal) == (
        [_told(first[0]), _told(last[0])], first[1], last[1],
    )  # fmt: skip


def _app(work: Any) -> HostApplication:
    queue = FairQueue()
    app = (
        ApplicationBuilder().application_class(HostApplication).token(Peer().token)
        .request(PeerRequest(Peer())).updater(None).update_queue(queue)
        .concurrent_updates(InOrder(queue)).build()
    )  # fmt: skip
    app.add_handler(MessageHandler(filters.ALL, work))
    assert isinstance(app, HostApplication)
    return app


@pytest.mark.filterwarnings("ignore:Tasks created via")  # a host that stops without a drain
async def test_a_stop_handles_what_waits_and_ends() -> None:
    """python-telegram-bot's own stop waits for every update, those too whose chat was at work."""
    seen: list[int] = []

    async def work(update: Update, _context: object) -> None:
        await asyncio.sleep(0)
        seen.append(update.update_id)

    app = _app(work)
    await app.initialize()
    await app.start()
    for n in range(50):
        app.update_queue.put_nowait(_update(-1, n))
    await asyncio.wait_for(app.stop(), 5)
    await app.shutdown()

    assert list(range(50)) == seen


async def test_b32_a_drain_gives_up_what_waits_and_begins_none_of_it() -> None:
    """When time is up, the next message of a chat must not begin because the last was given up."""
    begun: list[int] = []

    async def work(update: Update, _context: object) -> None:
        begun.append(update.update_id)
        await asyncio.sleep(60)

    app = _app(work)
    await app.initialize()
    await app.start()
    for n in range(3):
        app.update_queue.put_nowait(_update(7, n))
    late = await asyncio.wait_for(app.drain(0.05), 5)
    await asyncio.wait_for(app.stop(), 5)
    await app.shutdown()

    assert ([0], [0, 1, 2]) == (begun, sorted(_told(u)[1] for u in late))
