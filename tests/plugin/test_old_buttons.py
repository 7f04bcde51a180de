"""Buttons of messages that stand for months: behaviour 38 of the guide."""

from __future__ import annotations

from dataclasses import replace

import pytest
from telegram_kit import GROUP, OTHER, TOPICS, USER, a_bot, person

from render.render_kit import briefing


async def test_b38_a_button_of_an_old_message_works_after_a_restart() -> None:
    """The store outlives the process; the other parts are new."""
    async with a_bot() as chat:
        (answer,) = chat.sent(await chat.say("ماذا قال بيسكوف؟"))
        kept = chat.installed.desk.given
    async with a_bot(given=kept) as later:
        later.now += 90 * 24 * 3600
        (evidence,) = later.sent(await later.press(answer.button("[1]")))

    assert "ممكنة" in evidence.text


@pytest.mark.parametrize(
    "data",
    ["mz:e:gone:1", "mz:w:gone", "mz:s:gone:short", "mz:old:1", "mz:", "mz:e", "mz:g:zz", "mz:t:0",
     "mz:c:0", "mz:o:fr", "mz:d:999", "mz:s:gone"],
)  # fmt: skip
async def test_b38_a_button_that_leads_nowhere_says_so(data: str) -> None:
    """One alert; nothing is sent or changed."""
    async with a_bot() as chat:
        calls = await chat.press(data)

    assert ["answerCallbackQuery"] == [c.method for c in calls]
    assert calls[0]["show_alert"]


async def test_a_button_of_another_chat_opens_nothing() -> None:
    """An answer's id is good in its own chat alone."""
    async with a_bot() as chat:
        (answer,) = chat.sent(await chat.say("ماذا قال بيسكوف؟"))
        calls = [
            await chat.press(answer.button("[1]"), user=OTHER),
            await chat.press(answer.button("لماذا"), user=OTHER, chat=GROUP),
        ]

    assert [["answerCallbackQuery"]] * 2 == [[c.method for c in some] for some in calls]


async def test_evidence_of_an_article_that_is_gone_says_so() -> None:
    """Instead of failing."""
    async with a_bot() as chat:
        given = briefing("ar")
        gone = replace(given.sources[0], article_id="gone")
        cites = tuple(replace(c, article_id="gone") for c in given.claims[0].citations)
        claim = replace(given.claims[0], citations=cites)
        chat.service.answer = lambda _text, _language: replace(
            given, sources=(gone,), claims=(claim,), disagreements=(), timeline=()
        )
        (answer,) = chat.sent(await chat.say("ماذا؟"))
        (told,) = chat.sent(await chat.press(answer.button("[1]")))

    assert "لم يعد المقال" in told.text


async def test_b38_a_message_that_telegram_shows_no_more_is_answered_with_a_new_one() -> None:
    """Of an old message a press has only the chat and the number; each button still does its own.

    Without a word at least one of two things comes: a message, or an alert.
    """
    async with a_bot() as chat:
        (answer,) = chat.sent(await chat.say("ماذا قال بيسكوف؟"))
        (settings,) = chat.sent(await chat.say("/settings"))
        (topics,) = chat.sent(await chat.say("/topics"))
        (hello,) = chat.sent(await chat.say("/start"))
        old = {"chat": {"id": USER, "type": "private"}, "message_id": 12, "date": 0}
        silent, failed = [], []
        for button in (*answer.buttons, *settings.buttons, *topics.buttons, *hello.buttons):
            query = {
                "id": str(len(chat.api.calls)), "from": person(USER, "ar"), "chat_instance": "1",
                "data": button["callback_data"], "message": old,
            }  # fmt: skip
            before = len(chat.api.calls)
            await chat.put({"callback_query": query})
            made = {c.method for c in chat.api.calls[before:]}
            failed += [c.text for c in chat.sent(chat.api.calls[before:]) if "حدث خطأ" in c.text]
            if "answerCallbackQuery" not in made or made == {"answerCallbackQuery"}:
                silent.append((button, made))

    assert ([], []) == (silent, failed)


async def test_b38_the_longest_arabic_topic_fits_on_a_button(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Its id is named by a short key; pressed, its briefing comes (the kit checks the 64 bytes)."""
    topic = "مفاوضات-" * 30
    monkeypatch.setitem(TOPICS, "ar", [(topic, "مفاوضات " * 30)])
    async with a_bot() as chat:
        (offered,) = chat.sent(await chat.say("/brief"))
        for command in ("/topics", "/settings"):
            await chat.say(command)
        await chat.press(offered.buttons[0]["callback_data"])

    assert ["مفاوضات" in text for text, _, _ in chat.service.asked] == [True]
