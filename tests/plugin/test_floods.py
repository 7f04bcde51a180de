"""A flood in one chat: refused cheaply, answered a little, and in nobody else's way."""

from __future__ import annotations

import asyncio

from telegram import Update
from telegram_kit import GROUP, USER, a_bot, message

from mujaz.chats import Habits
from mujaz.telegram.memory import MemoryPeople
from mujaz.telegram.order import InOrder


async def test_b34_chats_are_served_side_by_side_and_each_in_its_order() -> None:
    """A flood in one chat holds up nobody else."""
    processor = InOrder()
    done: list[tuple[int, int]] = []
    gate = asyncio.Event()

    def update(chat: int) -> Update:
        document = {"update_id": 1, "message": message("x", USER, chat, "ar")}
        made = Update.de_json(document, None)
        assert made is not None
        return made

    async def work(chat: int, n: int) -> None:
        if chat == 1 and n == 0:
            await gate.wait()
        done.append((chat, n))

    flood = [
        asyncio.create_task(processor.process_update(update(1), work(1, n))) for n in range(500)
    ]
    await asyncio.sleep(0)
    await asyncio.gather(*(processor.process_update(update(2), work(2, n)) for n in range(3)))

    assert [(2, 0), (2, 1), (2, 2)] == done
    gate.set()
    await asyncio.gather(*flood)
    assert [(1, n) for n in range(500)] == done[3:]


async def test_b34_a_flood_in_a_group_sets_off_at_most_20_calls_a_minute() -> None:
    """A thousand questions of fifty people; the private chat beside it is answered."""
    async with a_bot() as chat:
        for n in range(1000):
            await chat.say(f"/ask سؤال {n}", user=5000 + n % 50, chat=GROUP)
        flood = len(chat.api.calls)
        before = len(chat.sent())
        for n in range(100):
            await chat.say("/help", user=5000 + n, chat=GROUP - 1)
        help_ = len(chat.sent()) - before
        (answer,) = chat.sent(await chat.say("ماذا قال بيسكوف؟"))

    assert 10 <= flood <= 20
    assert 18 >= help_
    assert answer.text.startswith("تصريحات الكرملين")


async def test_b34_what_is_one_too_many_costs_no_look_at_the_database() -> None:
    """A flood is refused by its number alone, before anything is read or written for it."""

    class Counting(MemoryPeople):
        looks = 0

        async def habits(self, chat_id: int) -> Habits | None:
            self.looks += 1
            return await super().habits(chat_id)

        async def first_time(self, bot_id: int, update_id: int, *, mark: str, now: int) -> bool:
            self.looks += 1
            return await super().first_time(bot_id, update_id, mark=mark, now=now)

    people = Counting()
    async with a_bot(people=people) as chat:
        for n in range(30):
            await chat.say(f"/ask سؤال {n}", user=5000 + n % 50, chat=GROUP)
        many = people.looks
        for n in range(200):
            await chat.say(f"/ask سؤال {n}", user=5000 + n % 50, chat=GROUP)
        flood = people.looks - many
        chat.now += 61
        (answer,) = chat.sent(await chat.say("/ask ماذا قال بيسكوف؟", user=6000, chat=GROUP))

    assert 0 == flood
    assert answer.text.startswith("تصريحات الكرملين")


async def test_b34_a_group_has_three_answers_at_work_and_the_rest_in_their_order() -> None:
    """Twelve at once would go before the one of another chat; one that waits can be stopped."""
    async with a_bot() as chat:
        chat.service.gate = asyncio.Event()
        for n in range(6):
            await chat.say(f"/ask سؤال {n}", user=5000 + n, chat=GROUP, settle=False)
        await chat.say("ماذا قال بيسكوف؟", settle=False)
        for _ in range(20):
            await asyncio.sleep(0)
        begun = [a[0] for a in chat.service.asked]
        await chat.say("/stop", user=5004, chat=GROUP, settle=False)
        chat.service.gate.set()
        await chat.installed.settled()
        asked = [a[0] for a in chat.service.asked]

    assert [*(f"سؤال {n}" for n in range(3)), "ماذا قال بيسكوف؟"] == begun
    assert [*begun, "سؤال 3", "سؤال 5"] == asked
    assert 1 == sum("أُوقف الجواب." in c.text for c in chat.sent())
