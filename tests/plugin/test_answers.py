"""Questions and what becomes of them: behaviours 7 to 16 of the guide."""

from __future__ import annotations

import asyncio
from dataclasses import replace

import pytest
from telegram_kit import GROUP, OTHER, USER, a_bot, person

from mujaz.chats import Habits
from mujaz.errors import EmptyQuestion, QuestionTooLong, StoreLocked
from mujaz.model import Language
from mujaz.telegram.asking import question_key
from render.render_kit import briefing


@pytest.mark.parametrize(
    ("question", "chosen", "client", "expected"),
    [
        pytest.param("ماذا قال بيسكوف؟", "", "en", "ar", id="arabic"),
        pytest.param("What did Peskov say?", "", "ar", "en", id="english"),
        pytest.param("What did Peskov say?", "ar", "en", "ar", id="fixed-arabic"),
        pytest.param("ماذا قال بيسكوف؟", "en", "ar", "en", id="fixed-english"),
        pytest.param("Peskov تصريحات today اليوم", "", "ar", "ar", id="mixed-arabic-reader"),
        pytest.param("Peskov تصريحات today اليوم", "", "en", "en", id="mixed-english-reader"),
        pytest.param("ماذا قالت شبكة CNN عن الزيارة", "", "en", "ar", id="a-name-in-latin"),
    ],
)
async def test_b08_the_language_of_an_answer(
    question: str, chosen: str, client: str, expected: str
) -> None:
    """As chosen, else that of the question; in doubt the person's own."""
    async with a_bot() as chat:
        await chat.installed.desk.people.keep_habits(USER, Habits(answers=chosen))
        await chat.say(question, code=client)

    assert [(question, expected)] == [a[:2] for a in chat.service.asked]


@pytest.mark.parametrize("language", ["ar", "en"])
async def test_an_answer_comes_with_its_buttons(language: Language) -> None:
    """Evidence for each [n], why, the other language, shorter and longer."""
    async with a_bot() as chat:
        question = {"ar": "ماذا قال بيسكوف؟", "en": "What did Peskov say?"}[language]
        (call,) = chat.sent(await chat.say(question))
        words = [b["callback_data"].split(":")[1] for b in call.buttons]

    assert ["e", "w", "l", "s", "s"] == words
    assert call["reply_parameters"] is None


async def test_b07_evidence_shows_the_words_of_the_source() -> None:
    """From the button [n]: exact words in bold, outlet, date and its basis."""
    async with a_bot() as chat:
        (answer,) = chat.sent(await chat.say("ماذا قال بيسكوف؟"))
        calls = await chat.press(answer.button("[1]"))
        (evidence,) = chat.sent(calls)

    assert "تاريخ مستنتج" in evidence.text
    assert "<b>" in evidence["text"]
    assert "answerCallbackQuery" in {c.method for c in calls}


async def test_why_tells_the_audit_in_words() -> None:
    """What was kept and what was left out."""
    async with a_bot() as chat:
        (answer,) = chat.sent(await chat.say("What did Peskov say?"))
        (why,) = chat.sent(await chat.press(answer.button("Why")))

    assert why.text.startswith("How this answer came about")
    assert "does not stand in the source" in why.text


async def test_the_other_language_asks_the_same_question_again() -> None:
    """In that language."""
    async with a_bot() as chat:
        (answer,) = chat.sent(await chat.say("ماذا قال بيسكوف؟"))
        (other,) = chat.sent(await chat.press(answer.button("بالإنجليزية")))

    assert [("ماذا قال بيسكوف؟", "ar"), ("ماذا قال بيسكوف؟", "en")] == [
        a[:2] for a in chat.service.asked
    ]
    assert other.text.startswith("Kremlin statements")


async def test_shorter_edits_the_answer_in_place() -> None:
    """And offers the way back; no new question is asked."""
    async with a_bot() as chat:
        (answer,) = chat.sent(await chat.say("ماذا قال بيسكوف؟"))
        calls = await chat.press(answer.button("أقصر"))
        edited = next(c for c in calls if c.method == "editMessageText")

    assert [] == chat.sent(calls)
    assert len(edited.text) < len(answer.text)
    assert ["أطول"] == [b["text"] for b in edited.buttons if ":s:" in b["callback_data"]]
    assert 1 == len(chat.service.asked)


async def test_b10_a_long_answer_comes_in_parts_with_buttons_on_the_last() -> None:
    """Each within the limits (the kit checks)."""
    async with a_bot() as chat:
        given = briefing("ar")
        long = replace(given.claims[0], text=given.claims[0].text * 120)
        chat.service.answer = lambda _text, _language: replace(given, claims=(long,) * 3)
        calls = chat.sent(await chat.say("ماذا قال بيسكوف؟"))

    assert len(calls) > 2
    assert [False] * (len(calls) - 1) + [True] == [bool(c.buttons) for c in calls]


async def test_b15_not_modified_is_silent_and_the_button_is_answered() -> None:
    """A second press on the same button."""
    async with a_bot() as chat:
        (answer,) = chat.sent(await chat.say("ماذا قال بيسكوف؟"))
        chat.api.script["editMessageText"] = [
            (400, {"description": "Bad Request: message is not modified: specified …"})
        ]
        calls = await chat.press(answer.button("أقصر"))

    assert ["editMessageText", "answerCallbackQuery"] == [c.method for c in calls]


async def test_b16_a_slow_answer_shows_a_draft_in_private() -> None:
    """One draft id that is not 0, words of progress alone, then one message."""
    async with a_bot() as chat:
        chat.service.gate = asyncio.Event()
        chat.service.steps = ["brief"]
        await chat.say("ماذا قال بيسكوف؟", settle=False)
        await asyncio.sleep(0.9)
        chat.service.gate.set()
        await chat.installed.settled()
        drafts = [c for c in chat.api.calls if c.method == "sendMessageDraft"]

    assert drafts
    assert 1 == len({c["draft_id"] for c in drafts})
    assert drafts[0]["draft_id"] > 0
    assert "النموذج يكتب" in drafts[0].text
    assert 1 == len(chat.sent())


@pytest.mark.parametrize("code", [400, 404])
async def test_b16_refused_drafts_still_give_the_answer(code: int) -> None:
    """Typing is shown instead."""
    async with a_bot() as chat:
        chat.api.script["sendMessageDraft"] = [(code, {"description": "Bad Request: no drafts"})]
        chat.service.gate = asyncio.Event()
        await chat.say("ماذا قال بيسكوف؟", settle=False)
        await asyncio.sleep(0.9)
        chat.service.gate.set()
        await chat.installed.settled()

    assert ["sendMessageDraft", "sendChatAction", "sendMessage"] == [
        c.method for c in chat.api.calls
    ]


async def test_b16_a_group_gets_no_drafts_and_no_typing() -> None:
    """A fast answer is the only call."""
    async with a_bot() as chat:
        calls = await chat.say("/ask ماذا قال بيسكوف؟", chat=GROUP)

    assert ["sendMessage"] == [c.method for c in calls]
    assert 77 == calls[0]["reply_parameters"]["message_id"]


async def test_a_slow_answer_in_a_group_takes_the_place_of_its_placeholder(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """One placeholder with a stop button, edited into the answer."""
    monkeypatch.setattr("mujaz.telegram.progress._BEFORE_PLACEHOLDER", 0.01)
    async with a_bot() as chat:
        chat.service.gate = asyncio.Event()
        await chat.say("/ask ماذا قال بيسكوف؟", chat=GROUP, settle=False)
        await asyncio.sleep(0.2)
        chat.service.gate.set()
        await chat.installed.settled()

    assert ["sendMessage", "editMessageText"] == [c.method for c in chat.api.calls]
    assert "إيقاف" in chat.api.calls[0].buttons[0]["text"]
    assert chat.api.calls[1].text.startswith("تصريحات الكرملين")


@pytest.mark.parametrize("way", ["/stop", "إيقاف", "button", "draft"])
async def test_a_running_answer_can_be_stopped(way: str) -> None:
    """By command, in words, by button, or on the draft; then a new question may be asked."""
    async with a_bot() as chat:
        chat.service.gate = asyncio.Event()
        await chat.say("ماذا قال بيسكوف؟", settle=False)
        await asyncio.sleep(0.05)
        if way == "button":
            await chat.press(f"mz:x:{USER}")
        elif way == "draft":
            stopped = {"chat": {"id": USER, "type": "private"}, "draft_id": 5}
            await chat.put({"stopped_message_generation": stopped})
        else:
            await chat.say(way)
        chat.service.gate = None
        told = [c.text for c in chat.sent()]
        await chat.say("ماذا قال لافروف؟")

    assert ["أُوقف الجواب."] == told
    assert chat.sent()[-1].text.startswith("تصريحات الكرملين")


async def test_b32_no_placeholder_is_left_standing_when_the_host_gives_up(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It says that the bot is being restarted."""
    monkeypatch.setattr("mujaz.telegram.progress._BEFORE_PLACEHOLDER", 0.01)
    async with a_bot() as chat:
        chat.service.gate = asyncio.Event()
        await chat.say("/ask ماذا قال بيسكوف؟", chat=GROUP, settle=False)
        await asyncio.sleep(0.1)
        tasks = [t for t in asyncio.all_tasks() if t.get_name() == f"mujaz-{USER}"]
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    assert ["sendMessage", "editMessageText"] == [c.method for c in chat.api.calls]
    assert "يُعاد تشغيل البوت" in chat.api.calls[1].text


async def test_nobody_stops_the_answer_of_another() -> None:
    """The press is answered with an alert."""
    async with a_bot() as chat:
        chat.service.gate = asyncio.Event()
        await chat.say("/ask ماذا قال بيسكوف؟", chat=GROUP, settle=False)
        await asyncio.sleep(0.05)
        chat.service.gate.set()
        calls = await chat.press(f"mz:x:{USER}", user=OTHER, chat=GROUP)

    assert next(c for c in calls if c.method == "answerCallbackQuery")["show_alert"]
    assert chat.sent()[-1].text.startswith("تصريحات الكرملين")


@pytest.mark.parametrize("asked_in", [GROUP, GROUP - 1, None])
async def test_an_admin_stops_an_answer_in_their_group_alone(asked_in: int | None) -> None:
    """Not one that the same person waits for in another group, or in private."""
    async with a_bot() as chat:
        chat.api.statuses[OTHER] = "administrator"
        chat.service.gate = asyncio.Event()
        await chat.say("/ask ماذا قال بيسكوف؟", chat=asked_in, settle=False)
        await asyncio.sleep(0.05)
        if asked_in != GROUP:
            chat.service.gate.set()
        await chat.press(f"mz:x:{USER}", user=OTHER, chat=GROUP)

    assert ("أُوقف الجواب." == chat.sent()[-1].text) is (asked_in == GROUP)


async def test_one_answer_at_a_time_for_each_person() -> None:
    """The second question is told so; somebody else in the group is not held up."""
    async with a_bot() as chat:
        chat.service.gate = asyncio.Event()
        await chat.say("/ask أولًا", chat=GROUP, settle=False)
        (told,) = chat.sent(await chat.say("/ask ثانيًا", chat=GROUP, settle=False))
        await chat.say("/ask ثالثًا", user=OTHER, chat=GROUP, settle=False)
        await asyncio.sleep(0.05)
        chat.service.gate.set()
        await chat.installed.settled()

    assert "سؤالك السابق" in told.text
    assert ["أولًا", "ثالثًا"] == [a[0] for a in chat.service.asked]


async def test_a_quota_is_said_kindly_and_ends_with_the_hour() -> None:
    """With the minutes to wait; other people are not meant."""
    async with a_bot(per_hour=2) as chat:
        for _ in range(2):
            await chat.say("ماذا قال بيسكوف؟")
        (told,) = chat.sent(await chat.say("ماذا قال بيسكوف؟"))
        await chat.say("ماذا قال بيسكوف؟", user=OTHER)
        chat.now += 3601
        await chat.say("ماذا قال بيسكوف؟")

    assert "بعد 60 دقيقة" in told.text
    assert 4 == len(chat.service.asked)


async def test_a_follow_up_carries_what_was_asked_before() -> None:
    """Up to three questions of the last half hour, oldest first, of this chat alone."""
    async with a_bot() as chat:
        for n in range(5):
            chat.now += 60
            await chat.say(f"سؤال {n}")
        await chat.say("/ask في المجموعة", chat=GROUP)
        chat.now += 1801
        await chat.say("بعد ساعة")

    histories = [history for _, _, history in chat.service.asked]
    assert ["سؤال 1", "سؤال 2", "سؤال 3"] == histories[4]
    assert [] == histories[5] == histories[6]


async def test_a_follow_up_is_kept_as_the_question_that_was_answered() -> None:
    """«وفي أكتوبر؟» of one chat answers nobody else; in the other language it is asked whole."""
    whole = "ماذا قال بيسكوف في أكتوبر؟"
    async with a_bot() as chat:
        await chat.say("ماذا قال بيسكوف؟")
        chat.service.standalone = {"وفي أكتوبر؟": whole}
        chat.now += 60
        (answer,) = chat.sent(await chat.say("وفي أكتوبر؟"))
        await chat.press(answer.button("بالإنجليزية"))
        desk = chat.installed.desk
        found = [
            await desk.given.same(question_key(text, "ar"), since=0)
            for text in ("وفي أكتوبر؟", whole)
        ]
        await chat.say("ومن حضر؟")

    assert [False, True] == [given is not None for given in found]
    assert (whole, "en", []) == chat.service.asked[2]
    assert ["ماذا قال بيسكوف؟", whole, whole] == chat.service.asked[3][2]


@pytest.mark.parametrize(
    ("error", "expected"),
    [
        pytest.param(EmptyQuestion("empty"), "لا كلمات في هذا السؤال", id="empty"),
        pytest.param(
            QuestionTooLong("long", length=3000, most=2000),
            "3,000 حرف، والحد الأقصى 2,000",
            id="long",
        ),
        pytest.param(StoreLocked("locked", path="x.db"), "لا تجيب الآن", id="outside"),
        pytest.param(ValueError("secret <b>"), "حدث خطأ من جهتنا", id="a-bug"),
    ],
)
async def test_b33_an_error_is_said_in_words(error: Exception, expected: str) -> None:
    """What happened and what to do; the next question is answered."""
    async with a_bot() as chat:
        chat.service.answer = error
        told = chat.sent(await chat.say("ماذا قال بيسكوف؟"))[0]
        chat.service.answer = lambda _text, language: briefing(language)
        await chat.say("ماذا قال بيسكوف؟")

    assert expected in told.text
    assert "secret" not in told.text
    assert chat.sent()[-1].text.startswith("تصريحات الكرملين")


async def test_b33_the_owners_hear_of_an_incident_once() -> None:
    """With the number that the person was told."""
    async with a_bot() as chat:
        chat.service.answer = ValueError("broken")
        first = chat.sent(await chat.say("ماذا؟"))
        second = chat.sent(await chat.say("ماذا؟"))
        chat.now += 3601
        third = chat.sent(await chat.say("ماذا؟"))

    reference = first[0].text.rsplit(" ", 1)[-1]
    assert [USER, 2002] == [c["chat_id"] for c in first]
    assert first[1].text.endswith(reference)
    assert ([USER], [USER, 2002]) == ([c["chat_id"] for c in second], [c["chat_id"] for c in third])


async def test_b14_no_message_has_a_preview() -> None:
    """Answers, evidence, menus, edits and inline results: addresses in them open nothing unasked.

    The kit refuses a message that leaves it to the host; here each kind of message is sent.
    """
    async with a_bot() as chat:
        (answer,) = chat.sent(await chat.say("ماذا قال بيسكوف؟"))
        for data in (answer.button("[1]"), answer.button("لماذا"), answer.button("أقصر")):
            await chat.press(data)
        for command in ("/start", "/help", "/settings", "/topics", "/sources", "/privacy"):
            await chat.say(command)
        await chat.put({"inline_query": {"id": "1", "from": person(USER, "ar"), "query": "",
                                         "offset": ""}})  # fmt: skip
        shown = [c for c in chat.api.calls if c.method in {"sendMessage", "editMessageText"}]
        (inline,) = [c for c in chat.api.calls if c.method == "answerInlineQuery"]

    off = {"is_disabled": True}
    assert len(shown) > 8
    assert [] == [c.method for c in shown if c["link_preview_options"] != off]
    contents = [result["input_message_content"] for result in inline["results"]]
    assert contents
    assert [off] * len(contents) == [c["link_preview_options"] for c in contents]
