"""The settings message: everything that can be chosen, in one place, with a way back."""

from __future__ import annotations

from pathlib import Path

import pytest
from digests_kit import a_bot_with_digests
from telegram_kit import GROUP, USER, a_bot

from mujaz.chats import Habits


async def test_settings_lead_to_topics_and_the_digest_and_back(tmp_path: Path) -> None:
    """One message, edited in place; nothing is sent beside it."""
    async with a_bot_with_digests(tmp_path) as (chat, _digests):
        await chat.says("/settings")
        heads = []
        for words in ("Topics: all", "Kremlin", "All settings", "Topics: one", "All settings",
                      "Daily digest: not set up"):  # fmt: skip
            await chat.presses(chat.last.button(words))
            heads.append(chat.told().split("\n")[0])
        sent = [c for c in chat.api.calls if c.method == "sendMessage"]

    assert [
        "Choose your topics. A briefing asked for without a topic is about the first one.",
        "Choose your topics. A briefing asked for without a topic is about the first one.",
        "Settings",
        "Choose your topics. A briefing asked for without a topic is about the first one.",
        "Settings",
        "This chat has no daily digest. Choose your city, then the time.",
    ] == heads
    assert 1 == len(sent)


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        pytest.param([], "not set up", id="none"),
        pytest.param(["/digest 07:30 Riyadh"], "07:30", id="runs"),
        pytest.param(["/digest 07:30 Riyadh", "/mute 3 days"], "paused", id="paused"),
        pytest.param(["/digest 07:30 Riyadh", "/stop"], "not set up", id="stopped"),
    ],
)
async def test_the_digest_stands_in_the_settings(
    tmp_path: Path, words: list[str], shown: str
) -> None:
    """The value on the button, as with all the others."""
    async with a_bot_with_digests(tmp_path) as (chat, _digests):
        for line in words:
            await chat.says(line)
        await chat.says("/settings")

        assert "mz:g:z" == chat.last.button(f"Daily digest: {shown}")


async def test_b25_a_digest_follows_the_night_that_is_chosen(tmp_path: Path) -> None:
    """Digests that run, and those that are set up later."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 07:30 Riyadh")
        await chat.says("/settings")
        nights = []
        for _ in range(4):
            await chat.presses(chat.last.button("Silent at night"))
            [one] = await digests.subscriptions.of_chat(USER)
            nights.append((one.night, chat.last.button("Silent at night")))
        await chat.presses(chat.last.button("Silent at night"))
        await digests.subscriptions.forget(USER)
        await chat.says("/digest 08:00 Cairo")
        [new] = await digests.subscriptions.of_chat(USER)

    assert ["23-08", "21-06", "off", "22-07"] == [night for night, _ in nights]
    assert "23-08" == new.night


async def test_the_night_is_told_in_arabic_and_english(tmp_path: Path) -> None:
    """From when to when, in words that stand the right way round."""
    async with a_bot_with_digests(tmp_path) as (chat, _digests):
        told = []
        for language in ("ar", "en"):
            await chat.says("/settings", language=language)
            told += [b["text"] for b in chat.last.buttons if b["callback_data"] == "mz:g:q"]

    assert ["بلا صوت ليلًا: من 22:00 إلى 07:00", "Silent at night: 22:00 to 07:00"] == [
        "".join(c for c in words if c.isprintable()) for words in told
    ]


async def test_without_digests_settings_offer_none_of_it() -> None:
    """A host without them, and a group that reads Arabic."""
    async with a_bot() as chat:
        chat.api.statuses[USER] = "administrator"
        (menu,) = chat.sent(await chat.say("/settings", chat=GROUP))

    assert ["mz:g:l", "mz:g:a", "mz:g:d", "mz:g:n", "mz:g:t"] == [
        b["callback_data"] for b in menu.buttons
    ]


async def test_b36_only_admins_open_a_setting_of_a_group() -> None:
    """The list of topics and the way back are settings too."""
    async with a_bot() as chat:
        calls = [await chat.press(f"mz:g:{letter}", chat=GROUP) for letter in "tbq"]

    assert [["getChatMember", "answerCallbackQuery"], *[["answerCallbackQuery"]] * 2] == [
        [c.method for c in each] for each in calls
    ]


async def test_a_value_of_a_later_version_is_no_reason_to_fail() -> None:
    """After a downgrade the setting is as it was at first."""
    async with a_bot() as chat:
        await chat.installed.desk.people.keep_habits(USER, Habits(length="epic", night="noon"))
        (menu,) = chat.sent(await chat.say("/settings"))

    assert "mz:g:n" == menu.button("الطول: عادي")


@pytest.mark.parametrize("command", ["/topics", "/digest 07:30 Riyadh"])
async def test_a_host_without_settings_has_no_way_to_them(tmp_path: Path, command: str) -> None:
    """The button would lead to what it has taken away."""
    async with a_bot_with_digests(tmp_path) as (chat, _digests):
        del chat.installed.desk.rules.commands["settings"]  # type: ignore[attr-defined]
        await chat.says(command)

        assert [] == [b for b in chat.last.buttons if b["callback_data"] == "mz:g:b"]


async def test_the_first_steps_lead_to_the_daily_digest(tmp_path: Path) -> None:
    """Language, digest, city, hour: four taps in one message, nothing typed."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/start", language="ar")
        for words in ("العربية", "موجز يومي", "القاهرة", "07:00"):
            await chat.presses(chat.last.button(words))
        [one] = await digests.subscriptions.of_chat(USER)
        sent = [c for c in chat.api.calls if c.method == "sendMessage"]

    assert ("Africa/Cairo", "07:00") == (one.zone, f"{one.times[0]:%H:%M}")
    assert 1 == len(sent)
