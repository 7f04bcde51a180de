"""What people send beside plain questions: pictures, voices, places, long names and texts."""

from __future__ import annotations

from typing import Any

import pytest

from plugin.telegram_kit import GROUP, OTHER, USER, a_bot, message, person

QUESTIONS = {"ar": "ماذا قال الكرملين؟", "en": "What did the Kremlin say?"}
PHOTO = {"photo": [{"file_id": "f", "file_unique_id": "u", "width": 1, "height": 1}]}
DOCUMENT = {"document": {"file_id": "f", "file_unique_id": "u"}}
FILE = {"file_id": "f", "file_unique_id": "u"}
WORDLESS: dict[str, dict[str, Any]] = {
    "voice": {"voice": FILE | {"duration": 3}},
    "photo": PHOTO,
    "document": DOCUMENT,
    "location": {"location": {"longitude": 31.2, "latitude": 30.0}},
    "sticker": {
        "sticker": FILE
        | {"type": "regular", "width": 1, "height": 1, "is_animated": False, "is_video": False}
    },
    "contact": {"contact": {"phone_number": "1", "first_name": "x"}},
}
TOLD = {"ar": "أقرأ النصوص فقط", "en": "only read text"}


def sent_as(content: dict[str, Any], code: str, chat: int | None = None) -> dict[str, Any]:
    """Return a message that has a picture or the like, and no text."""
    made = message("x", USER, chat, code) | {"date": 1_000_000} | content
    del made["text"]
    return {"message": made}


@pytest.mark.parametrize("code", ["ar", "en"])
@pytest.mark.parametrize("content", [PHOTO, DOCUMENT], ids=["photo", "document"])
async def test_the_words_under_a_picture_or_file_are_a_question(content: Any, code: str) -> None:
    """A caption in private is answered as a text is."""
    async with a_bot() as chat:
        await chat.put(sent_as(content | {"caption": QUESTIONS[code]}, code))
        assert [(text, said) for text, said, _ in chat.service.asked] == [(QUESTIONS[code], code)]
        assert TOLD[code] not in "".join(call.text for call in chat.sent())


async def test_in_a_group_words_under_a_picture_are_for_the_bot_if_they_name_it() -> None:
    """A caption in a group is left alone unless it mentions the bot."""
    async with a_bot() as chat:
        await chat.put(sent_as(PHOTO | {"caption": QUESTIONS["ar"]}, "ar", GROUP))
        assert chat.api.calls == []
        named = {
            "caption": f"@mujaz_bot {QUESTIONS['ar']}",
            "caption_entities": [{"type": "mention", "offset": 0, "length": 10}],
        }
        await chat.put(sent_as(PHOTO | named, "ar", GROUP))
        assert [text for text, _, _ in chat.service.asked] == [QUESTIONS["ar"]]


async def test_a_command_under_a_picture_is_no_question() -> None:
    """A caption that begins as a command does is not asked about."""
    async with a_bot() as chat:
        await chat.put(sent_as(PHOTO | {"caption": "/brief"}, "en"))
        assert chat.service.asked == []
        assert TOLD["en"] in chat.sent()[0].text


@pytest.mark.parametrize("code", ["ar", "en"])
@pytest.mark.parametrize("kind", WORDLESS)
async def test_what_has_no_words_is_told_so_in_private_and_left_in_groups(
    kind: str, code: str
) -> None:
    """Private: one line in the person's language. Groups: nothing."""
    async with a_bot() as chat:
        await chat.put(sent_as(WORDLESS[kind], code, GROUP))
        assert chat.api.calls == []
        await chat.put(sent_as(WORDLESS[kind], code))
        assert TOLD[code] in chat.sent()[0].text


@pytest.mark.parametrize("code", ["ar", "en"])
async def test_a_question_of_4096_characters_and_a_long_name_get_a_reply(code: str) -> None:
    """Neither the limit of a text nor that of a name is met with silence."""
    name = ("سارة <b>Sara & Co \u202e" * 9)[:64]
    who = person(USER, code) | {"first_name": name, "last_name": name}
    async with a_bot() as chat:
        question = (QUESTIONS[code] + " ") * 200
        await chat.say(question[:4096], code=code, **{"from": who})
        assert chat.sent()
        await chat.say("/start", code=code, **{"from": who})
        assert len(chat.sent()) > 1


async def test_a_channel_post_and_an_edited_question_have_no_effect() -> None:
    """What nobody has asked the bot here and now sets nothing off."""
    async with a_bot() as chat:
        channel = {"id": -1009, "type": "channel", "title": "x"}
        post = message(QUESTIONS["ar"], USER, None, "ar") | {"chat": channel}
        await chat.put({"channel_post": post})
        await chat.put({"edited_message": message(QUESTIONS["ar"], USER, None, "ar")})
        assert chat.api.calls == []


@pytest.mark.parametrize("code", ["ar", "en"])
@pytest.mark.parametrize("data", ["mz:", "mz:zz:zz", "mz:e:none:999", "mz:" + "م" * 30])
async def test_wrong_data_of_a_button_is_answered(data: str, code: str) -> None:
    """Each press is answered once, whoever made it."""
    async with a_bot() as chat:
        for user in (USER, OTHER):
            calls = await chat.press(data, user=user, code=code)
            assert [c.method for c in calls].count("answerCallbackQuery") == 1
