"""The digest at once, by a button under it."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import Any

from digests_kit import Talk, a_bot_with_digests
from telegram_kit import GROUP, OTHER, OWNER, USER

from mujaz.deliveries import Digests
from mujaz.digests import Edition, Subscription

NOW = "mz:n:now"


async def _settled(chat: Talk) -> None:
    await chat.installed.settled()


async def test_b25_the_digest_comes_at_once_and_the_next_one_as_before(tmp_path: Path) -> None:
    """Nothing is kept of it: the next tells what it would have told."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 07:30 Riyadh")
        [before] = await digests.subscriptions.of_chat(USER)
        assert NOW == chat.last.button("Send it now")
        await chat.presses(NOW)
        await _settled(chat)
        [after] = await digests.subscriptions.of_chat(USER)

        assert chat.told().startswith("digest 26 12:00 part 0")
        assert before == after
        assert [] == list(await digests.outbox.lately(before.id, 5))


async def test_both_languages_have_the_button(tmp_path: Path) -> None:
    """As with every other."""
    async with a_bot_with_digests(tmp_path) as (chat, _digests):
        await chat.says("/digest 07:30 الرياض", language="ar")

        assert NOW == chat.last.button("أرسله الآن")


async def test_who_wants_silence_is_told_all_the_same_when_they_ask(tmp_path: Path) -> None:
    """The wish is for the mornings when nothing is new."""
    asked: list[str] = []

    class Press:
        async def edition(
            self, subscription: Subscription, *, now: datetime, covers: Sequence[date] = ()
        ) -> Edition:
            asked.append(subscription.quiet)
            return Edition(bodies=("nothing new",), news=False)

    async with a_bot_with_digests(tmp_path) as (chat, digests):
        _with(chat, digests, Press())
        await chat.says("/digest 07:30 Riyadh")
        await chat.presses(chat.last.button("Stay silent"))
        await chat.presses(NOW)
        await _settled(chat)

        assert (["line"], "nothing new") == (asked, chat.told())


async def test_a_digest_at_once_counts_and_is_one_at_a_time(tmp_path: Path) -> None:
    """A second press while it is made begins no second; the quota of questions holds."""
    gate, made = asyncio.Event(), []

    class Press:
        async def edition(
            self, subscription: Subscription, *, now: datetime, covers: Sequence[date] = ()
        ) -> Edition:
            made.append(1)
            await gate.wait()
            return Edition(bodies=("digest",))

    async with a_bot_with_digests(tmp_path) as (chat, digests):
        _with(chat, digests, Press())
        await chat.says("/digest 07:30 Riyadh")
        chat.installed.desk.quota._person = 1
        press = asyncio.create_task(chat.presses(NOW))
        await asyncio.sleep(0.05)
        second = asyncio.create_task(chat.presses(NOW))
        await asyncio.sleep(0.05)
        gate.set()
        await asyncio.gather(press, second)
        await _settled(chat)
        await chat.presses(NOW)
        told = [c["text"] for c in chat.api.calls if c.method == "answerCallbackQuery"]

        assert 1 == len(made)
        assert "still being answered" in told[1]
        assert "a lot of questions" in told[2]


async def test_one_that_fails_is_told_of_and_can_be_asked_for_again(tmp_path: Path) -> None:
    """With a reference, as every failure."""

    class Press:
        async def edition(
            self, subscription: Subscription, *, now: datetime, covers: Sequence[date] = ()
        ) -> Edition:
            raise RuntimeError("broken")

    async with a_bot_with_digests(tmp_path) as (chat, digests):
        _with(chat, digests, Press())
        await chat.says("/digest 07:30 Riyadh")
        for _ in range(2):
            await chat.presses(NOW)
            await _settled(chat)
        told = [c.text for c in chat.chat.sent() if c["chat_id"] != OWNER]

        assert 2 == sum("Something went wrong on our side" in t for t in told)


async def test_b36_in_a_group_admins_alone_may_press(tmp_path: Path) -> None:
    """And without a digest the press leads to its set-up."""
    async with a_bot_with_digests(tmp_path) as (chat, _digests):
        await chat.presses(NOW, user_id=OTHER, chat_id=GROUP)
        refused = [c for c in chat.api.calls if c.method == "answerCallbackQuery"][-1]["text"]
        chat.api.statuses[OWNER] = "administrator"
        await chat.presses(NOW, user_id=OWNER, chat_id=GROUP)

        assert "Only admins" in refused
        assert chat.told().startswith("This chat has no daily digest.")


def _with(chat: Talk, digests: Digests, press: Any) -> None:
    chat.installed.desk.digests = replace(digests, press=press)
