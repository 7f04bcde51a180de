"""Setting up a digest as people do: one line or three taps, in both languages, and receiving it."""

from __future__ import annotations

import asyncio
import json
from datetime import UTC, datetime
from pathlib import Path

import pytest
from digests_kit import a_bot_with_digests
from telegram.error import TimedOut
from telegram_kit import BOT, GROUP, OTHER, OWNER, TOPICS, USER, a_bot, person

from mujaz.model import Language


async def test_one_line_sets_up_a_digest_and_says_it_back(tmp_path: Path) -> None:
    """Arabic days and city; the next one is named."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest ٧:٣٠ صباحًا الرياض الأحد-الخميس", language="ar")

        told = chat.told()
        [one] = await digests.subscriptions.of_chat(USER)
        assert (one.zone, [f"{t:%H:%M}" for t in one.times]) == ("Asia/Riyadh", ["07:30"])
        assert one.days == frozenset({7, 1, 2, 3, 4})
        assert one.next_due == datetime(2026, 11, 29, 4, 30, tzinfo=UTC)
        assert "الرياض" in told
        assert "من الأحد إلى الخميس" in told
        assert "07:30" in told


async def test_three_taps_set_up_a_digest(tmp_path: Path) -> None:
    """The command, a city, a time."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest")
        await chat.presses(chat.last.button("Cairo"))
        await chat.presses(chat.last.button("08:00"))

        [one] = await digests.subscriptions.of_chat(USER)
        assert (one.zone, f"{one.times[0]:%H:%M}", one.language) == ("Africa/Cairo", "08:00", "en")
        assert "Cairo" in chat.told()
        assert "every day" in chat.told().lower()


async def test_a_time_without_a_city_asks_for_the_city_and_keeps_the_rest(tmp_path: Path) -> None:
    """Times and days come along on the buttons."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 07:00, 19:30 Mon,Wed")
        await chat.presses(chat.last.button("Riyadh"))

        [one] = await digests.subscriptions.of_chat(USER)
        assert [f"{t:%H:%M}" for t in one.times] == ["07:00", "19:30"]
        assert one.days == frozenset({1, 3})


@pytest.mark.parametrize(
    ("words", "language", "told"),
    [
        ("25:61 الرياض", "ar", "ليس وقتًا أفهمه"),
        ("25:61 Riyadh", "en", "I do not understand the time"),
        ("7 Riyadh", "en", "in the morning or in the evening?"),
        ("07:30 Riyahd", "en", "Riyadh"),
        ("07:30 Xyzzyville", "en", "I do not know the place"),
        ("07:30 CST", "en", "more than one time zone"),
        ("hello", "en", ""),
    ],
)
async def test_what_is_not_clear_is_asked_again_and_nothing_is_kept(
    tmp_path: Path, words: str, language: str, told: str
) -> None:
    """A helpful answer, and no subscription by guess."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says(f"/digest {words}", language=language)

        assert told in chat.told()
        assert await digests.subscriptions.all() == []


async def test_a_digest_is_changed_held_back_and_stopped_by_buttons(tmp_path: Path) -> None:
    """One message, edited in place."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 07:30 Riyadh")
        await chat.presses(chat.last.button("Stay silent when nothing"))
        assert (await digests.subscriptions.of_chat(USER))[0].quiet == "silence"
        await chat.presses(chat.last.button("Pause for a week"))
        assert "Paused until" in chat.told()
        await chat.presses(chat.last.button("Resume"))
        assert (await digests.subscriptions.of_chat(USER))[0].paused_until is None
        await chat.presses(chat.last.button("Stop the digest"))

        [one] = await digests.subscriptions.of_chat(USER)
        assert one.stopped == "person"
        assert chat.last.method == "editMessageText"


async def test_b25_mute_and_stop_are_commands_too(tmp_path: Path) -> None:
    """«٣ أيام», and /stop without a running answer."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 07:30 Riyadh")
        await chat.says("/mute ٣ أيام")
        [one] = await digests.subscriptions.of_chat(USER)
        assert str(one.paused_until) == "2026-11-29"

        await chat.says("/stop")
        assert (await digests.subscriptions.of_chat(USER))[0].stopped == "person"
        await chat.says("/digest 08:00")

        [one] = await digests.subscriptions.of_chat(USER)
        assert (one.stopped, one.zone, f"{one.times[0]:%H:%M}") == ("", "Asia/Riyadh", "08:00")


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_mute_leaves_a_topic_out_by_its_name_in_either_language(
    tmp_path: Path, language: Language
) -> None:
    """Of all topics that one; where none would be left, it is asked for a time instead."""
    (gone, name), (kept, rest) = TOPICS[language]
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 07:30 Riyadh")
        await chat.says(f"/mute {name}")
        [one] = await digests.subscriptions.of_chat(USER)
        assert (one.topics, one.paused_until) == ((kept,), None)
        assert gone not in one.topics

        await chat.says(f"/mute {rest}")
        [one] = await digests.subscriptions.of_chat(USER)
        assert (one.topics, one.paused_until) == ((kept,), None)
        assert "Until when?" in chat.told()


async def test_b36_in_a_group_only_admins_set_the_digest(tmp_path: Path) -> None:
    """Commands and buttons."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        chat.api.statuses = {USER: "member", OTHER: "creator"}
        await chat.says("/digest 07:30 Riyadh", chat_id=GROUP)
        assert await digests.subscriptions.all() == []

        await chat.says("/digest 07:30 Riyadh", chat_id=GROUP, user_id=OTHER)
        [one] = await digests.subscriptions.of_chat(GROUP)
        await chat.presses(chat.last.button("Stop the digest"), chat_id=GROUP)

        assert (await digests.subscriptions.of_chat(GROUP)) == [one]


async def test_a_digest_arrives_at_its_minute(tmp_path: Path) -> None:
    """Through the real courier; the owner sees the queue."""
    async with a_bot_with_digests(tmp_path) as (chat, _):
        await chat.says("/digest 16:00 Riyadh")
        heartbeat = chat.installed.heartbeat
        assert heartbeat is not None
        chat.api.calls.clear()
        chat.go(59 * 60)
        assert await heartbeat.beat() == 0
        chat.go(60)
        assert await heartbeat.beat() == 1

        [sent] = [c for c in chat.api.calls if c.method == "sendMessage"]
        assert sent["text"] == "digest 26 13:00 part 0"
        await chat.says("/health", user_id=OWNER)
        assert "1 sent, 0 failed" in chat.told()


async def test_b28_a_lost_reply_is_resent_once_with_a_label(tmp_path: Path) -> None:
    """The attempt stands in the database before the request leaves."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 16:00 Riyadh")
        heartbeat = chat.installed.heartbeat
        assert heartbeat is not None
        chat.go(60 * 60)
        chat.api.calls.clear()
        chat.api.script["sendMessage"] = [TimedOut()]
        await heartbeat.beat()
        assert await digests.outbox.counts() == {"unknown": 1}
        chat.go(61)
        await heartbeat.beat()

        bodies = [c["text"] for c in chat.api.calls if c.method == "sendMessage"]
        assert bodies[1] == f"Resent: you may have received this digest before.\n\n{bodies[0]}"
        assert await digests.outbox.counts() == {"sent": 1}


async def test_b24_who_blocks_the_bot_and_comes_back_goes_on(tmp_path: Path) -> None:
    """Stopped by the first refusal; /start resumes."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 16:00 Riyadh")
        heartbeat = chat.installed.heartbeat
        assert heartbeat is not None
        chat.go(60 * 60)
        blocked = (403, {"description": "Forbidden: bot was blocked by the user"})
        chat.api.script["sendMessage"] = [blocked]
        await heartbeat.beat()
        assert (await digests.subscriptions.of_chat(USER))[0].stopped == "gone"

        await chat.says("/start")

        assert (await digests.subscriptions.of_chat(USER))[0].stopped == ""


async def test_what_was_stopped_stays_stopped_until_it_is_started(tmp_path: Path) -> None:
    """Updates still come while a host ends; they wake no digests."""
    async with a_bot_with_digests(tmp_path) as (chat, _):
        await chat.says("/digest 16:00 Riyadh")
        heartbeat = chat.installed.heartbeat
        assert heartbeat is not None
        await chat.installed.stop_digests()
        await chat.says("/help")
        assert (heartbeat.ended, heartbeat.goes_on()) == (True, False)

        await chat.installed.start_digests()

        assert (heartbeat.ended, heartbeat.goes_on()) == (False, True)


async def test_the_plugin_that_was_taken_out_sends_no_more_digests(tmp_path: Path) -> None:
    """Its heart ends with the handlers; the menus go as ever."""
    async with a_bot_with_digests(tmp_path) as (chat, _):
        await chat.says("/digest 16:00 Riyadh")
        heartbeat = chat.installed.heartbeat
        assert heartbeat is not None
        await chat.installed.start_digests()
        task = heartbeat._task
        assert task is not None
        assert not task.done()
        chat.installed.remove()
        async with asyncio.timeout(5):
            await task
        chat.go(60 * 60)
        chat.api.calls.clear()
        await heartbeat.beat()

        assert [] == [c for c in chat.api.calls if c.method == "sendMessage"]


async def test_b39_export_and_deletion_take_in_digests(tmp_path: Path) -> None:
    """All that is stored of a person."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 07:30 Riyadh")
        await chat.says("/export")
        document = next(c for c in chat.api.calls if c.method == "sendDocument")["document"]
        assert b'"zone": "Asia/Riyadh"' in document
        await chat.says("/delete_me")
        await chat.presses(chat.last.button("Delete"))

        assert await digests.subscriptions.all() == []


async def test_b05_b21_topics_and_language_are_followed(tmp_path: Path) -> None:
    """What a chat chooses later holds for its digest too."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 07:30 Riyadh")
        await chat.says("/topics")
        await chat.presses(chat.last.button("Kremlin statements"))

        [one] = await digests.subscriptions.of_chat(USER)
        assert one.topics == ("kremlin-statements",)


async def test_what_a_chat_has_chosen_decides_and_not_who_presses(tmp_path: Path) -> None:
    """A group's digest stays Arabic when an admin with an English app changes its time."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        chat.api.statuses = {USER: "creator", OTHER: "administrator"}
        await chat.says("/digest 07:30 الرياض", language="ar", chat_id=GROUP)
        await chat.says("/digest 08:00", language="en", chat_id=GROUP, user_id=OTHER)

        [one] = await digests.subscriptions.of_chat(GROUP)
        assert (f"{one.times[0]:%H:%M}", one.language) == ("08:00", "ar")


async def test_digits_and_the_first_choice_of_a_language_are_followed(tmp_path: Path) -> None:
    """Settings, and the buttons of /start."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 07:30 Riyadh")
        await chat.says("/settings")
        await chat.presses(chat.last.button("Digits"))
        [one] = await digests.subscriptions.of_chat(USER)
        assert one.digits == "arab"

        await chat.says("/start")
        await chat.presses("mz:o:ar")

        [one] = await digests.subscriptions.of_chat(USER)
        assert one.language == "ar"


async def test_old_buttons_revive_no_digest_that_a_person_has_stopped(tmp_path: Path) -> None:
    """ "Pause" in a message of last month; "Resume" says what it does."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 07:30 Riyadh")
        await chat.says("/stop")
        for old in ("mz:p:week", "mz:q:x"):
            await chat.presses(old)
            assert (await digests.subscriptions.of_chat(USER))[0].stopped == "person"

        await chat.presses("mz:p:go")

        assert (await digests.subscriptions.of_chat(USER))[0].stopped == ""


async def test_who_looks_at_a_digest_that_telegram_had_stopped_has_it_again(tmp_path: Path) -> None:
    """Telegram refused for days; the chat is there again."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 07:30 Riyadh")
        await digests.subscriptions.stop(USER, "denied", datetime.now(UTC))

        await chat.says("/digest")

        [one] = await digests.subscriptions.of_chat(USER)
        assert (one.stopped, one.next_due is not None) == ("", True)


async def test_a_pause_that_is_over_is_not_shown_as_one(tmp_path: Path) -> None:
    """By the calendar of the place."""
    async with a_bot_with_digests(tmp_path) as (chat, _):
        await chat.says("/digest 07:30 Riyadh")
        await chat.says("/mute 1 day")
        chat.go(9 * 3600)  # 21:00 UTC: in Riyadh the next day has begun
        await chat.says("/digest")

        assert "Held back" not in chat.told()
        assert chat.last.button("Pause for a week")


async def test_a_time_that_is_named_twice_on_a_forged_button_counts_once(tmp_path: Path) -> None:
    """Nor are there more than four."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.presses("mz:z:0:0700+0700+0600+0800+0900+1000")

        [one] = await digests.subscriptions.of_chat(USER)
        assert [f"{t:%H:%M}" for t in one.times] == ["06:00", "07:00", "08:00", "09:00"]


@pytest.mark.parametrize("data", ["z:99", "z:0:zz", "z:0:0730:x", "h:0:9999", "z:x", "p", "q:a"])
async def test_a_button_that_is_none_of_ours_sets_up_nothing(tmp_path: Path, data: str) -> None:
    """Somebody may send whatever data they like."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.presses(f"mz:{data}")

        assert await digests.subscriptions.all() == []
        assert "reference" not in chat.told().lower()


async def test_words_are_shown_and_hidden(tmp_path: Path) -> None:
    """Commas of both scripts, a minus for what is not wanted, and off again."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 07:30 Riyadh")
        await chat.says("/filter غزة، هدنة مؤقتة -رياضة", language="ar")
        [one] = await digests.subscriptions.of_chat(USER)
        assert (one.show, one.hide) == (("غزة", "هدنة مؤقتة"), ("رياضة",))
        assert "تُخفى أخبار فيها: رياضة" in chat.told()

        await chat.says("/filter -")
        assert "For example" in chat.told()
        await chat.says("/filter off")

        [one] = await digests.subscriptions.of_chat(USER)
        assert (one.show, one.hide) == ((), ())


async def test_without_digests_there_is_no_such_command() -> None:
    """A host that has none is not asked about them."""
    async with a_bot() as chat:
        await chat.say("/digest 07:30 Riyadh")

        assert [c for c in chat.api.calls if c.method == "sendMessage"] == []
        assert chat.installed.heartbeat is None


async def test_b40_what_is_taken_out_sends_no_more_digests(tmp_path: Path) -> None:
    """No heart goes on beating in the host's process."""
    async with a_bot_with_digests(tmp_path) as (chat, _):
        await chat.says("/digest 16:00 Riyadh")
        heartbeat = chat.installed.heartbeat
        assert heartbeat is not None
        heartbeat.seconds = 0.01
        heartbeat.start()
        chat.installed.remove()
        async with asyncio.timeout(20):
            while heartbeat._task is not None and not heartbeat._task.done():
                await asyncio.sleep(0.01)
        chat.api.calls.clear()
        chat.go(2 * 3600)
        await asyncio.sleep(0)

    assert [] == [c for c in chat.api.calls if c.method == "sendMessage"]


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "ليس في هذه المحادثة"), ("en", "This chat has no daily digest")]
)
async def test_b03_a_deep_link_opens_the_set_up_of_the_digest(
    tmp_path: Path, language: str, words: str
) -> None:
    """`?start=digest`, for a link in a channel or in a group."""
    async with a_bot_with_digests(tmp_path) as (chat, _):
        await chat.says("/start digest", language=language)

        assert words in chat.told()
        assert chat.last.buttons


@pytest.mark.parametrize(("chat_id", "status"), [(USER, "kicked"), (GROUP, "left")])
async def test_b24_who_throws_the_bot_out_is_not_tried_any_more(
    tmp_path: Path, chat_id: int, status: str
) -> None:
    """Telegram tells it at once; with the bot back, all goes on as it was set up."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        chat.api.statuses = {USER: "creator"}
        await chat.says("/digest 16:00 Riyadh", chat_id=chat_id)
        change = {
            "chat": {"id": chat_id, "type": "private" if chat_id > 0 else "supergroup",
                     "title": "x"},
            "date": 1, "from": person(USER, "en"),
        }  # fmt: skip
        member = {"user": BOT, "status": "member"}
        gone = {"user": BOT, "status": status} | ({"until_date": 0} if status == "kicked" else {})
        await chat.chat.put(
            {"my_chat_member": change | {"old_chat_member": member, "new_chat_member": gone}}
        )
        [stopped] = await digests.subscriptions.of_chat(chat_id)
        await chat.chat.put(
            {"my_chat_member": change | {"old_chat_member": gone, "new_chat_member": member}}
        )
        [back] = await digests.subscriptions.of_chat(chat_id)

    assert (stopped.stopped, back.stopped) == ("gone", "")
    assert back.times == stopped.times


async def test_b39_export_has_the_messages_that_were_sent(tmp_path: Path) -> None:
    """Each with what became of it; deletion leaves none."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 16:00 Riyadh")
        chat.go(3600)
        heartbeat = chat.installed.heartbeat
        assert heartbeat is not None
        await heartbeat.beat()
        await chat.says("/export")
        call = next(c for c in chat.api.calls if c.method == "sendDocument")
        document = json.loads(next(v for v in call.parameters.values() if isinstance(v, bytes)))
        await chat.says("/delete_me")
        await chat.presses(chat.last.button("Delete"))

        [message] = document["messages"]
        assert (message["slot"], message["state"]) == ("2026-11-26 16:00", "sent")
        assert message["html"] == "digest 26 13:00 part 0"
        assert {} == await digests.outbox.counts()


@pytest.mark.parametrize(("late", "silent"), [(0, False), (2, True)])
async def test_b25_a_late_digest_makes_no_sound_at_night(
    tmp_path: Path, late: int, silent: bool
) -> None:
    """Whoever has chosen three in the night hears it then, and not at five."""
    async with a_bot_with_digests(tmp_path) as (chat, _):
        await chat.says("/digest 03:00 Riyadh")
        heartbeat = chat.installed.heartbeat
        assert heartbeat is not None
        chat.go((12 + late) * 3600)
        await heartbeat.beat()

        assert chat.last["disable_notification"] is silent
