"""Start, menus, settings: behaviours 1 to 6 and 13 of the guide."""

from __future__ import annotations

import json

import pytest
from telegram_kit import GROUP, OTHER, OWNER, USER, a_bot

from mujaz.chats import Habits
from mujaz.telegram.keyboards import topic_key
from mujaz.telegram.menus import COMMANDS, DIGEST_COMMANDS, remove_menus, set_menus


@pytest.mark.parametrize(
    ("code", "expected"), [("ar", "يجيب موجز"), ("en", "Mujaz answers"), ("ar-EG", "يجيب موجز")]
)
async def test_b01_start_greets_in_the_language_of_the_client(code: str, expected: str) -> None:
    """With both languages on offer."""
    async with a_bot() as chat:
        (call,) = chat.sent(await chat.say("/start", code=code))

    assert call.text.startswith(expected)
    assert ["العربية", "English"] == [b["text"] for b in call.buttons]


async def test_b01_start_greets_in_both_languages_where_the_client_has_another() -> None:
    """Each line in its own direction (the kit checks)."""
    async with a_bot() as chat:
        (call,) = chat.sent(await chat.say("/start", code="fr"))

    assert "يجيب موجز" in call.text
    assert "Mujaz answers" in call.text


async def test_start_in_a_group_says_how_to_ask_there() -> None:
    """Also behind a link that adds the bot to a group."""
    async with a_bot() as chat:
        (call,) = chat.sent(await chat.say("/start@mujaz_bot setup", chat=GROUP))

    assert "@mujaz_bot" in call.text
    assert "/brief" in call.text


async def test_b01_three_taps_lead_to_a_first_briefing() -> None:
    """Start, the language, a topic."""
    async with a_bot() as chat:
        (hello,) = chat.sent(await chat.say("/start", code="en"))
        pressed = await chat.press(hello.button("العربية"), code="en")
        welcome = next(c for c in pressed if c.method == "editMessageText")
        (answer,) = chat.sent(await chat.press(welcome.button("تصريحات"), code="en"))

    assert "اسأل عن الأخبار" in welcome.text
    assert answer.text.startswith("تصريحات الكرملين")


async def test_b02_start_again_is_no_error_and_one_more_message() -> None:
    """A person who is known gets on with it."""
    async with a_bot() as chat:
        await chat.say("/start")
        await chat.press("mz:o:ar")
        (again,) = chat.sent(await chat.say("/start"))
        habits = await chat.installed.desk.people.habits(USER)

    assert "اكتب سؤالًا" in again.text
    assert Habits(language="ar") == habits


@pytest.mark.parametrize(
    "payload", ["e-nothing-1", "e--", "x" * 64, "b-", "%00", "e-" + "A" * 60, "<b>"]
)
async def test_b03_a_bad_payload_is_a_plain_start(payload: str) -> None:
    """Nothing is granted, nothing of it is said again."""
    async with a_bot() as chat:
        (call,) = chat.sent(await chat.say(f"/start {payload}"))

    assert call.text.startswith("يجيب موجز")
    assert payload not in call.text


async def test_b03_a_deep_link_opens_the_evidence() -> None:
    """The address behind [n] in an answer."""
    async with a_bot() as chat:
        (answer,) = chat.sent(await chat.say("ماذا قال بيسكوف؟"))
        link = answer["text"].split('href="https://t.me/mujaz_bot?start=')[1].split('"')[0]
        (evidence,) = chat.sent(await chat.say(f"/start {link}"))

    assert len(link) <= 64
    assert "SeaPRwire" in evidence.text
    assert "ممكنة" in evidence.text


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "تصريحات الكرملين"), ("en", "Kremlin statements")]
)
@pytest.mark.parametrize(
    "payload", ["b-kremlin-statements", f"b-{topic_key('kremlin-statements')}"]
)
async def test_b03_a_deep_link_leads_to_the_briefing_on_a_topic(
    payload: str, language: str, words: str
) -> None:
    """By its id, or by its key where the id is Arabic; in the reader's language."""
    async with a_bot() as chat:
        await chat.say(f"/start {payload}", code=language)

    assert [(words, language)] == [a[:2] for a in chat.service.asked]


@pytest.mark.parametrize(
    ("payload", "words"), [("ar", "اسأل عن الأخبار"), ("en", "Ask about the news")]
)
async def test_b03_a_deep_link_chooses_the_language(payload: str, words: str) -> None:
    """For a link beside a text in that language, whatever the client speaks."""
    async with a_bot() as chat:
        (call,) = chat.sent(await chat.say(f"/start {payload}", code="fr"))
        habits = await chat.installed.desk.people.habits(USER)

    assert call.text.startswith(words)
    assert Habits(language=payload) == habits


async def test_b04_menus_are_written_in_each_language_and_scope_once() -> None:
    """Private, groups, admins of groups; for ar, en and everybody else; again: nothing."""
    async with a_bot() as chat:
        first = await chat.installed.set_menus()
        second = await chat.installed.set_menus()
        menus = chat.api.menus
        arabic = menus[json.dumps({"type": "all_private_chats"}), "ar"]
        group = menus[json.dumps({"type": "all_group_chats"}), ""]

    assert (10, 0) == (first, second)  # nine, and the owner's
    assert "موجز الأخبار الآن مع المصادر" in {c["description"] for c in arabic}
    usable = [c for c in COMMANDS if c not in DIGEST_COMMANDS]  # this host gives no digests
    assert usable == [c["command"] for c in arabic]
    assert {"brief", "ask", "sources", "privacy", "help", "stop"} == {c["command"] for c in group}


async def test_b04_menus_are_written_with_the_first_update() -> None:
    """A host need not know of them; a second update writes nothing."""
    async with a_bot(menus=True) as chat:
        await chat.say("/help")
        await chat.say("/help")
        await chat.app.stop()
        await chat.app.start()
        written = [c for c in chat.api.calls if c.method == "setMyCommands"]

    assert 10 == len(written)


async def test_b04_an_owner_s_menu_has_the_owner_s_commands() -> None:
    """In the owner's chat alone, also after a change of language."""
    async with a_bot() as chat:
        await chat.installed.set_menus()
        scope = json.dumps({"chat_id": OWNER, "type": "chat"})
        first = chat.api.menus[scope, ""]
        await chat.press("mz:g:l", user=OWNER)
        second = chat.api.menus[scope, ""]
        others = [c for (s, _), menu in chat.api.menus.items() if s != scope for c in menu]

    assert ("health", "حال البوت") == (first[-1]["command"], first[-1]["description"])
    assert ("health", "How the bot is doing") == (second[-1]["command"], second[-1]["description"])
    assert "health" not in {c["command"] for c in others}


async def test_b04_an_owner_who_has_never_written_is_no_reason_to_fail() -> None:
    """Telegram does not know the chat yet; the other menus are written."""
    async with a_bot() as chat:
        missing = (400, {"description": "Bad Request: chat not found"})
        chat.api.script["setMyCommands"] = [None] * 9 + [missing]

        assert 9 == await chat.installed.set_menus()


async def test_b04_the_profile_is_written_where_it_differs() -> None:
    """What the bot says of itself, in both languages and for everybody else."""
    async with a_bot() as chat:
        await chat.installed.set_profile()
        about = [c for c in chat.api.calls if c.method == "setMyDescription"]
        short = [c for c in chat.api.calls if c.method == "setMyShortDescription"]

    assert [None, "ar", "en"] == [c["language_code"] for c in about]
    assert all(0 < len(c["description"]) <= 512 for c in about)
    assert all(0 < len(c["short_description"]) <= 120 for c in short)


async def test_b04_b40_the_host_s_own_menu_stays() -> None:
    """Ours stands behind it, and goes again."""
    async with a_bot() as chat:
        key = (json.dumps({"type": "all_private_chats"}), "en")
        own = {"command": "weather", "description": "Weather"}
        chat.api.menus[key] = [own]
        await set_menus(chat.app.bot, {"brief": "news"})
        with_ours = list(chat.api.menus[key])
        await remove_menus(chat.app.bot, {"brief": "news"})

        assert ["weather", "news"] == [c["command"] for c in with_ours]
        assert [own] == chat.api.menus[key]
        assert [] == [c for k, menu in chat.api.menus.items() if k != key for c in menu]


async def test_b05_a_new_language_holds_for_the_menu_and_every_message() -> None:
    """At once."""
    async with a_bot() as chat:
        calls = await chat.press("mz:g:l")  # Arabic → English
        edited = next(c for c in calls if c.method == "editMessageText")
        (help_,) = chat.sent(await chat.say("/help"))
        scope = json.dumps({"chat_id": USER, "type": "chat"})
        menu = chat.api.menus[scope, ""]

    assert edited.text.startswith("Settings")
    assert help_.text.startswith("What you can do here")
    assert "News briefing now, with sources" in {c["description"] for c in menu}


async def test_b05_admins_keep_their_menu_when_a_group_changes_its_language() -> None:
    """The group's menu would hide what admins alone can use."""
    async with a_bot() as chat:
        chat.api.statuses[OTHER] = "administrator"
        await chat.press("mz:g:l", user=OTHER, chat=GROUP)
        menus = {
            json.loads(scope)["type"]: {c["command"] for c in menu}
            for (scope, _), menu in chat.api.menus.items()
        }

    assert {"brief", "settings", "language"} <= menus["chat_administrators"]
    assert "settings" not in menus["chat"]


@pytest.mark.parametrize(
    ("user", "chat_id", "usable", "not_usable"),
    [
        pytest.param(USER, None, {"/export", "/settings"}, {"/health"}, id="private"),
        pytest.param(OWNER, None, {"/export", "/health"}, set(), id="owner"),
        pytest.param(USER, GROUP, {"/brief"}, {"/export", "/settings", "/start"}, id="group"),
        pytest.param(OTHER, GROUP, {"/brief", "/settings"}, {"/export", "/health"}, id="admin"),
        pytest.param(OWNER, GROUP, {"/brief"}, {"/health"}, id="owner-in-a-group"),
    ],
)
async def test_b06_help_lists_what_this_person_can_use_here(
    user: int, chat_id: int | None, usable: set[str], not_usable: set[str]
) -> None:
    """And nothing else."""
    async with a_bot() as chat:
        chat.api.statuses[OTHER] = "administrator"
        (call,) = chat.sent(await chat.say("/help", user=user, chat=chat_id, code="en"))
        listed = {word for word in call.text.split() if word.startswith("/")}

    assert usable <= listed
    assert not not_usable & listed


async def test_settings_are_one_message_edited_in_place() -> None:
    """Each press takes the next value; the values stand on the buttons."""
    async with a_bot() as chat:
        (menu,) = chat.sent(await chat.say("/settings"))
        calls = await chat.press(menu.button("الأرقام"))
        edited = next(c for c in calls if c.method == "editMessageText")
        (answer,) = chat.sent(await chat.say("ماذا قال بيسكوف؟"))

    assert "mz:g:d" == edited.button("١٢٣")
    assert [] == chat.sent(calls)
    assert "٢٥ أكتوبر ٢٠٢٥" in answer.text


async def test_b08_b36_only_admins_change_what_holds_for_a_group() -> None:
    """By command and by button; anonymous admins may; others are told so."""
    async with a_bot() as chat:
        chat.api.statuses[OTHER] = "administrator"
        (refused,) = chat.sent(await chat.say("/settings", chat=GROUP))
        pressed = await chat.press("mz:g:l", chat=GROUP)
        told = next(c for c in pressed if c.method == "answerCallbackQuery")
        before = await chat.installed.desk.people.habits(GROUP)
        await chat.press("mz:g:a", user=OTHER, chat=GROUP)
        after = await chat.installed.desk.people.habits(GROUP)
        (anonymous,) = chat.sent(
            await chat.say(
                "/settings", user=1087968824, chat=GROUP,
                sender_chat={"id": GROUP, "type": "supergroup", "title": "x"},
            )
        )  # fmt: skip

    assert "لمشرفي المجموعة" in refused.text
    assert told["show_alert"]
    assert before is None
    assert Habits(answers="ar") == after
    assert anonymous.buttons


async def test_topics_are_ticked_and_the_first_is_briefed() -> None:
    """A briefing without a topic is about the first that was chosen."""
    async with a_bot() as chat:
        (menu,) = chat.sent(await chat.say("/topics"))
        calls = await chat.press(menu.button("زيارات"))
        edited = next(c for c in calls if c.method == "editMessageText")
        await chat.say("/brief")

    assert "✓ زيارات دميترييف" in [b["text"] for b in edited.buttons]
    assert [("زيارات دميترييف", "ar")] == [a[:2] for a in chat.service.asked]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("إعدادات", "الإعدادات"),
        ("الاعدادات", "الإعدادات"),
        ("مصادر", "المصادر"),
        ("ملخص", "موجز عن ماذا"),
        ("مساعدة", "ما يمكنك فعله"),
        ("settings", "الإعدادات"),
    ],
)
async def test_commands_have_names_in_words(words: str, expected: str) -> None:
    """As people write them."""
    async with a_bot() as chat:
        (call,) = chat.sent(await chat.say(words))

    assert call.text.startswith(expected)
    assert [] == chat.service.asked


@pytest.mark.parametrize(
    ("words", "asked"),
    [
        ("بحث زيارة موسكو", "زيارة موسكو"),
        ("موجز: العقوبات", "العقوبات"),
        ("إيقاف إطلاق النار في غزة", "إيقاف إطلاق النار في غزة"),
        ("المصادر تختلف حول الزيارة", "المصادر تختلف حول الزيارة"),
    ],
)
async def test_a_question_that_begins_like_a_command_is_a_question(words: str, asked: str) -> None:
    """«إيقاف إطلاق النار» stops nothing."""
    async with a_bot() as chat:
        await chat.say(words)

    assert [asked] == [a[0] for a in chat.service.asked]
