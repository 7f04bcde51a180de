"""Edited questions, albums and commands that nobody knows."""

from __future__ import annotations

import asyncio
from typing import Any

import pytest
from telegram_kit import GROUP, OTHER, OWNER, USER, Call, Chat, a_bot, message

from mujaz.telegram import albums


async def _edit(chat: Chat, text: str, *, settle: bool = True, **more: Any) -> list[Call]:
    """Edit the last message; return the calls that it set off."""
    before = len(chat.api.calls)
    where = more.pop("where", None)
    edited = message(text, USER, where, "ar") | {"date": int(chat.now), "edit_date": 1} | more
    await chat.put({"edited_message": edited}, settle=settle)
    return chat.api.calls[before:]


async def test_a_corrected_question_is_answered_in_the_place_of_the_first_answer() -> None:
    """The answer changes where it stands, and the wrong question is no part of the conversation."""
    async with a_bot() as chat:
        (first,) = chat.sent(await chat.say("ماذا قال بسكوف؟"))
        calls = await _edit(chat, "ماذا قال بيسكوف؟")

    assert [] == chat.sent(calls)
    assert ["editMessageText"] == [c.method for c in calls]
    assert first["chat_id"] == calls[0]["chat_id"]
    assert [("ماذا قال بسكوف؟", []), ("ماذا قال بيسكوف؟", [])] == [
        (words, history) for words, _, history in chat.service.asked
    ]


async def test_a_correction_of_a_correction_is_one_too() -> None:
    """The same message, edited twice."""
    async with a_bot() as chat:
        await chat.say("ماذا قل؟")
        await _edit(chat, "ماذا قال بسكوف؟")
        calls = await _edit(chat, "ماذا قال بيسكوف؟")

    assert ["editMessageText"] == [c.method for c in calls]
    assert 3 == len(chat.service.asked)


@pytest.mark.parametrize(
    ("later", "text", "more"),
    [
        pytest.param(301, "ماذا قال بيسكوف؟", {}, id="too-late"),
        pytest.param(0, "ماذا قال؟", {}, id="nothing-changed"),
        pytest.param(0, "ماذا قال بيسكوف؟", {"message_id": 76}, id="an-older-question"),
        pytest.param(0, "/ask ماذا قال بيسكوف؟", {}, id="now-a-command"),
        pytest.param(0, "إعدادات", {}, id="now-a-command-in-words"),
        pytest.param(0, "@mujaz_bot ماذا قال بيسكوف؟", {"where": GROUP}, id="in-a-group"),
    ],
)
async def test_other_edits_are_left_alone(later: float, text: str, more: dict[str, Any]) -> None:
    """What was asked long ago, and what stands in a group, has been read by now."""
    async with a_bot() as chat:
        await chat.say("ماذا قال؟")
        await chat.say("@mujaz_bot ماذا قال؟", chat=GROUP)
        then = int(chat.now)
        chat.now += later
        calls = await _edit(chat, text, **{"date": then, **more})

    assert [] == calls


async def test_a_correction_ends_the_answer_that_is_still_being_made() -> None:
    """Nothing is said of the first question; the second takes its place."""
    async with a_bot() as chat:
        chat.service.gate = asyncio.Event()
        await chat.say("ماذا قال بسكوف؟", settle=False)
        for _ in range(9):
            await asyncio.sleep(0)
        calls = await _edit(chat, "ماذا قال بيسكوف؟", settle=False)
        chat.service.gate.set()
        await chat.installed.settled()

    assert [] == calls
    assert ["ماذا قال بسكوف؟", "ماذا قال بيسكوف؟"] == [a[0] for a in chat.service.asked]
    assert 1 == len(chat.sent())


async def test_a_correction_counts_as_a_question() -> None:
    """Else an edit were a way round the quota."""
    async with a_bot(per_hour=1) as chat:
        await chat.say("ماذا قال بسكوف؟")
        (note,) = chat.sent(await _edit(chat, "ماذا قال بيسكوف؟"))

    assert 1 == len(chat.service.asked)
    assert note.text.startswith("أسئلة كثيرة")


_PHOTO = [{"file_id": "x", "file_unique_id": "x", "width": 1, "height": 1}]


@pytest.mark.parametrize("words_at", [0, 2], ids=["first", "last"])
async def test_an_album_has_one_answer(monkeypatch: pytest.MonkeyPatch, words_at: int) -> None:
    """Three pictures, the words under one of them: one answer, and no line about the others."""
    monkeypatch.setattr(albums, "CAPTION_SECONDS", 0.05)
    async with a_bot() as chat:
        for n in range(3):
            caption = "ماذا قال بيسكوف؟" if n == words_at else None
            await chat.say(
                "x", text=None, photo=_PHOTO, caption=caption, media_group_id="7", message_id=80 + n
            )
        await asyncio.sleep(0.2)

    assert 1 == len(chat.service.asked)
    assert 1 == len(chat.sent())


async def test_an_album_without_words_is_told_once(monkeypatch: pytest.MonkeyPatch) -> None:
    """One line for all of its pictures."""
    monkeypatch.setattr(albums, "CAPTION_SECONDS", 0.01)
    async with a_bot() as chat:
        for n in range(3):
            await chat.say("x", text=None, photo=_PHOTO, media_group_id="7", message_id=80 + n)
        await asyncio.sleep(0.2)
        told = [c.text for c in chat.sent()]

    assert ["أقرأ النصوص فقط. اكتب سؤالك عن الأخبار."] == told


@pytest.mark.parametrize(
    ("text", "code", "told"),
    [
        pytest.param("/weather", "ar", "لا أعرف الأمر /weather. اكتب سؤالك كما هو، أو أرسل /help"
                     " لترى ما يمكنك فعله.", id="ar"),
        pytest.param("/weather", "en", "I do not know the command /weather. Just write your"
                     " question, or send /help to see what you can do.", id="en"),
        pytest.param("/breif", "ar", "لا أعرف الأمر /breif. هل تقصد /brief؟", id="ar-near"),
        pytest.param("/breif", "en", "I do not know the command /breif. Did you mean /brief?",
                     id="en-near"),
        pytest.param("/weather@mujaz_bot", "en", "I do not know the command /weather. Just write"
                     " your question, or send /help to see what you can do.", id="named"),
        pytest.param("/health", "en", "I do not know the command /health. Just write your"
                     " question, or send /help to see what you can do.", id="the-owner-s"),
    ],
)  # fmt: skip
async def test_a_command_that_nobody_knows_is_told_so(text: str, code: str, told: str) -> None:
    """In private, in the person's language; an owner's command is one that nobody else knows."""
    async with a_bot(alone=True) as chat:
        (note,) = chat.sent(await chat.say(text, code=code))

    assert told == note.text


async def test_the_hint_names_only_what_one_can_use() -> None:
    """/healht is near /health for the owner alone."""
    async with a_bot(alone=True) as chat:
        (to_owner,) = chat.sent(await chat.say("/healht", user=OWNER, code="en"))
        (to_other,) = chat.sent(await chat.say("/healht", user=OTHER, code="en"))

    assert "/health?" in to_owner.text
    assert "/health?" not in to_other.text


@pytest.mark.parametrize(
    ("text", "where", "alone"),
    [
        pytest.param("/weather", GROUP, True, id="a-group"),
        pytest.param("/weather@other_bot", GROUP, True, id="a-group-and-another-bot"),
        pytest.param("/weather@other_bot", None, True, id="another-bot"),
        pytest.param("/weather", None, False, id="a-host-s-bot"),
        pytest.param("/weather@mujaz_bot", GROUP, False, id="a-host-s-bot-in-a-group"),
    ],
)
async def test_b34_a_command_that_may_be_somebody_else_s_is_left_alone(
    text: str, where: int | None, alone: bool
) -> None:
    """A host, or another bot of the group, may answer it."""
    async with a_bot(alone=alone) as chat:
        calls = await chat.say(text, chat=where)

    assert [] == calls


async def test_a_group_that_names_the_bot_is_told() -> None:
    """A command with the bot's name is for it and nobody else."""
    async with a_bot(alone=True) as chat:
        (note,) = chat.sent(await chat.say("/weather@mujaz_bot", chat=GROUP, code="en"))

    assert note.text.startswith("I do not know the command /weather")


async def test_a_stroke_before_an_arabic_command_word_does_not_matter() -> None:
    """«/مساعدة» is no command to Telegram; people who have seen others write one anyway."""
    async with a_bot() as chat:
        (told,) = chat.sent(await chat.say("/مساعدة", entities=[]))

    assert told.text.startswith("ما يمكنك فعله هنا")
