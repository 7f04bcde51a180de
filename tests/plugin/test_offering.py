"""The button under an answer that leads to a daily digest on its topic."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from digests_kit import Talk, a_bot_with_digests
from telegram_kit import GROUP, OTHER, USER, Call, a_bot

from mujaz.chats import Habits
from mujaz.model import Question
from mujaz.telegram.keyboards import topic_key

WORDS = {"ar": "موجز يومي", "en": "Daily digest"}


def on(chat: Talk, topic: str) -> None:
    """Let every question be on a topic."""
    plain = chat.chat.service.question

    def question(text: str, language: str | None = None) -> Question:
        return replace(plain(text, language), topic=topic)

    chat.chat.service.question = question  # type: ignore[method-assign]


def labels(call: Call) -> list[str]:
    """Return the words of the buttons under a message."""
    return [b["text"] for b in call.buttons]


@pytest.mark.parametrize(
    ("language", "question", "city", "topic"),
    [
        ("ar", "ماذا قال بيسكوف؟", "الرياض", "زيارات دميترييف"),
        ("en", "What did Peskov say?", "Riyadh", "Dmitriev's visits"),
    ],
)
async def test_three_taps_lead_from_an_answer_to_a_digest_on_its_topic(
    tmp_path: Path, language: str, question: str, city: str, topic: str
) -> None:
    """The topic is named all the way, and chosen with the last tap, not before."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        on(chat, "زيارات")
        await chat.says(question, language=language)
        answer = chat.last
        await chat.chat.press(answer.button(WORDS[language]), code=language)
        first = chat.last
        await chat.chat.press(first.button(city), code=language)
        second = chat.last
        assert await digests.subscriptions.all() == []
        assert await chat.installed.desk.people.habits(USER) is None
        await chat.chat.press(second.button("08:00"), code=language)

        [one] = await digests.subscriptions.of_chat(USER)
        assert (one.topics, one.zone, one.language) == (("زيارات",), "Asia/Riyadh", language)
        assert (topic in first.text, topic in second.text, topic in chat.told()) == (True,) * 3
        assert chat.last.method == "editMessageText"
        await chat.says(question, language=language)
        assert WORDS[language] not in labels(chat.last)


async def test_topics_that_were_chosen_before_stay(tmp_path: Path) -> None:
    """The answer's topic joins them."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        people = chat.installed.desk.people
        await people.keep_habits(USER, Habits(topics=("kremlin-statements",)))
        on(chat, "زيارات")
        await chat.says("What did Peskov say?")
        await chat.presses(chat.last.button("Daily digest"))
        await chat.presses(chat.last.button("Cairo"))
        await chat.presses(chat.last.button("07:00"))

        [one] = await digests.subscriptions.of_chat(USER)
        assert one.topics == ("kremlin-statements", "زيارات")
        assert "Topics: Kremlin statements, Dmitriev's visits" in chat.told()


async def test_an_answer_on_no_topic_leads_into_the_set_up(tmp_path: Path) -> None:
    """As /digest does; and what runs already is shown where an old button is pressed."""
    async with a_bot_with_digests(tmp_path) as (chat, _):
        await chat.says("What did Peskov say?")
        button = chat.last.button("Daily digest")
        await chat.presses(button)
        assert "This chat has no daily digest" in chat.told()
        await chat.presses(chat.last.button("Cairo"))
        await chat.presses(chat.last.button("07:00"))
        await chat.presses(button)

        assert "Your daily digest" in chat.told()


async def test_a_refusal_offers_nothing(tmp_path: Path) -> None:
    """Who got no answer is not asked to subscribe."""
    async with a_bot_with_digests(tmp_path) as (chat, _):
        await chat.says("Who won the cup?")

        assert "Daily digest" not in labels(chat.last)


@pytest.mark.parametrize(("stopped", "offered"), [("person", True), ("gone", True), ("", False)])
async def test_only_who_has_no_running_digest_is_offered_one(
    tmp_path: Path, stopped: str, offered: bool
) -> None:
    """Also under a shorter answer."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.says("/digest 07:30 Riyadh")
        [one] = await digests.subscriptions.of_chat(USER)
        await digests.subscriptions.change(
            one.id, lambda s: replace(s, stopped=stopped), chat.installed.desk.now()
        )
        await chat.says("What did Peskov say?")
        first = labels(chat.last)
        await chat.presses(chat.last.button("Shorter"))

        assert {"Daily digest" in first, "Daily digest" in labels(chat.last)} == {offered}


async def test_in_a_group_admins_are_offered_it_and_may_press(tmp_path: Path) -> None:
    """A member sees no button, and one of another's answer tells why not."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        chat.api.statuses = {USER: "member", OTHER: "administrator"}
        on(chat, "زيارات")
        await chat.says("/ask What did Peskov say?", chat_id=GROUP)
        member = labels(chat.last)
        await chat.says("/ask What did Peskov say?", chat_id=GROUP, user_id=OTHER)
        button = chat.last.button("Daily digest")
        await chat.presses(button, chat_id=GROUP)
        city = "mz:v:" + "0" * 12 + ":1"
        await chat.presses(city, chat_id=GROUP)
        notes = [c["text"] for c in chat.api.calls if c.method == "answerCallbackQuery"]
        await chat.presses(button, chat_id=GROUP, user_id=OTHER)

        assert "Daily digest" not in member
        assert ["Only admins of this group can change this."] * 2 == notes[-2:]
        assert "Topics: Dmitriev's visits" in chat.told()
        assert await digests.subscriptions.all() == []


async def test_an_answer_comes_where_nobody_can_tell_who_is_an_admin(tmp_path: Path) -> None:
    """Telegram does not say: no button, and the answer all the same."""
    async with a_bot_with_digests(tmp_path) as (chat, _):
        chat.api.script["getChatMember"] = [(500, {"description": "Internal"})]
        await chat.says("/ask What did Peskov say?", chat_id=GROUP)

        assert "Kremlin" in chat.told()
        assert "Daily digest" not in labels(chat.last)


async def test_without_digests_nothing_is_offered() -> None:
    """Nor is anybody looked up."""
    async with a_bot() as chat:
        (call,) = await chat.say("/ask What did Peskov say?", chat=GROUP, code="en")

    assert "Daily digest" not in labels(call)


@pytest.mark.parametrize(
    "data", ["v:x:1", "v:x", "u:x", "v:{topic}:99", "v:{topic}:1:9x", "v:{topic}:1:0700:x", "v::::"]
)
async def test_odd_data_sets_up_nothing(tmp_path: Path, data: str) -> None:
    """Somebody may send whatever data they like."""
    async with a_bot_with_digests(tmp_path) as (chat, digests):
        await chat.presses(f"mz:{data.replace('{topic}', topic_key('زيارات'))}")

        assert await digests.subscriptions.all() == []
        assert {} == chat.installed.desk.alerted
