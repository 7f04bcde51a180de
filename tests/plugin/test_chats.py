"""Groups, topics, inline mode, data, and errors of Telegram: behaviours 26 to 39 of the guide."""

from __future__ import annotations

import json
import random
from dataclasses import replace

import httpx
import pytest
from telegram import Update
from telegram.error import NetworkError, TimedOut
from telegram_kit import BOT, GROUP, OTHER, OWNER, USER, a_bot, message, person

from mujaz.chats import Habits
from mujaz.model import Answer, Language
from mujaz.ports import Asker
from render.render_kit import briefing


@pytest.mark.parametrize(
    ("text", "more", "answered"),
    [
        pytest.param("صباح الخير للجميع", {}, False, id="not-addressed"),
        pytest.param("@mujaz_bot ماذا قال بيسكوف؟", {}, True, id="mentioned"),
        pytest.param("@MUJAZ_BOT ماذا قال بيسكوف؟", {}, False, id="entity-is-what-counts"),
        pytest.param("/ask@mujaz_bot ماذا قال؟", {}, True, id="own-command"),
        pytest.param("/ask@other_bot ماذا قال؟", {}, False, id="command-of-another-bot"),
        pytest.param(
            "وماذا قال؟", {"reply_to_message": message("x", 1, GROUP, "ar") | {"from": BOT}}, True,
            id="a-reply-to-the-bot",
        ),
        pytest.param(
            "وماذا قال؟", {"reply_to_message": message("x", 9, GROUP, "ar")}, False,
            id="a-reply-to-somebody",
        ),
        pytest.param("/ask ماذا؟", {"via_bot": BOT}, False, id="by-way-of-a-bot"),
        pytest.param(
            "/ask ماذا؟",
            {"forward_origin": {"type": "hidden_user", "sender_user_name": "x", "date": 1}}, False,
            id="forwarded",
        ),
    ],
)  # fmt: skip
async def test_b34_a_group_is_answered_where_it_speaks_to_the_bot(
    text: str, more: dict[str, object], answered: bool
) -> None:
    """By mention, reply or command; one call, and nothing otherwise."""
    async with a_bot() as chat:
        calls = await chat.say(text, chat=GROUP, **more)

    assert int(answered) == len(calls)
    assert int(answered) == len(chat.service.asked)
    assert all("@mujaz_bot" not in a[0] for a in chat.service.asked)


async def test_an_edited_message_asks_nothing() -> None:
    """Telegram sends it as another kind of update."""
    async with a_bot() as chat:
        await chat.put({"edited_message": message("/ask ماذا؟", USER, None, "ar")})

    assert [] == chat.service.asked


@pytest.mark.parametrize(("topical", "expected"), [(True, 9), (False, None)])
async def test_b35_an_answer_goes_where_the_question_stands(
    topical: bool, expected: int | None
) -> None:
    """Into its topic; a thread id outside topics is of no use."""
    async with a_bot() as chat:
        (call,) = chat.sent(
            await chat.say("/ask ماذا؟", chat=GROUP, message_thread_id=9, is_topic_message=topical)
        )

    assert expected == call["message_thread_id"]


def in_parts(_text: str, language: Language) -> Answer:
    """Return an answer of several messages."""
    given = briefing(language)
    long = replace(given.claims[0], text=given.claims[0].text * 120)
    return replace(given, claims=(long,) * 3)


@pytest.mark.parametrize(
    ("code", "question", "words"),
    [("ar", "/ask ماذا؟", "مغلق أو محذوف"), ("en", "/ask What?", "is closed or deleted")],
)
async def test_b35_a_deleted_topic_falls_back_once_with_a_notice(
    code: str, question: str, words: str
) -> None:
    """To General, without a thread id; the parts that follow go there at once and say nothing."""
    async with a_bot() as chat:
        gone = (400, {"description": "Bad Request: message thread not found"})
        chat.api.script["sendMessage"] = [gone]
        chat.service.answer = in_parts
        calls = chat.sent(
            await chat.say(
                question, chat=GROUP, code=code, message_thread_id=9, is_topic_message=True
            )
        )

    assert len(calls) > 3
    assert [9, None] == [c["message_thread_id"] for c in calls[:2]]
    assert {None} == {c["message_thread_id"] for c in calls[1:]}
    assert [False, True] == [words in c.text for c in calls[:2]]
    assert not any(words in c.text for c in calls[2:])


@pytest.mark.filterwarnings("ignore::telegram.warnings.PTBDeprecationWarning")
async def test_b26_a_429_is_waited_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Once more after the time that Telegram names, not before."""
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)

    monkeypatch.setattr("mujaz.telegram.sender.Sender.__init__.__defaults__", (sleep,))
    async with a_bot() as chat:
        wait = {"retry_after": 2}
        refused = (429, {"description": "Too Many Requests: retry after 2", "parameters": wait})
        chat.api.script["sendMessage"] = [refused]
        calls = chat.sent(await chat.say("/help"))

    assert [2.5] == slept
    assert 2 == len(calls)


async def test_b27_a_group_that_has_moved_is_answered_where_it_is() -> None:
    """Its settings follow; one message arrives."""
    async with a_bot() as chat:
        await chat.installed.desk.people.keep_habits(GROUP, Habits(language="en"))
        moved = {"description": "Bad Request: group chat was upgraded to a supergroup chat",
                 "parameters": {"migrate_to_chat_id": -100999}}  # fmt: skip
        chat.api.script["sendMessage"] = [(400, moved)]
        calls = chat.sent(await chat.say("/help", chat=GROUP))
        habits = await chat.installed.desk.people.habits(-100999)

    assert [GROUP, -100999] == [c["chat_id"] for c in calls]
    assert Habits(language="en") == habits


async def test_b27_the_service_messages_move_the_settings_too() -> None:
    """Both of them, in any order."""
    async with a_bot() as chat:
        await chat.installed.desk.people.keep_habits(GROUP, Habits(language="en"))
        old = message("", USER, GROUP, "ar") | {"migrate_to_chat_id": -100999, "text": None}
        new = message("", USER, -100999, "ar") | {"migrate_from_chat_id": GROUP, "text": None}
        await chat.put({"message": new})
        await chat.put({"message": old})

        assert Habits(language="en") == await chat.installed.desk.people.habits(-100999)
        assert await chat.installed.desk.people.habits(GROUP) is None
    assert [] == chat.api.calls


def _failing(error: Exception, cause: Exception) -> Exception:
    error.__cause__ = cause
    return error


@pytest.mark.parametrize(
    ("error", "sends"),
    [
        pytest.param(_failing(TimedOut(), httpx.ReadTimeout("x")), 1, id="taken-perhaps"),
        pytest.param(_failing(NetworkError("x"), httpx.ReadError("x")), 1, id="broken-off"),
        pytest.param(_failing(TimedOut(), httpx.ConnectTimeout("x")), 2, id="never-there"),
        pytest.param(_failing(TimedOut(), httpx.PoolTimeout("x")), 2, id="never-sent"),
    ],
)
async def test_b28_only_what_was_never_sent_is_sent_again(
    error: Exception, sends: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """An unknown outcome is not repeated: two of the same would be worse than one that is late."""

    async def sleep(_seconds: float) -> None:
        return

    monkeypatch.setattr("mujaz.telegram.sender.Sender.__init__.__defaults__", (sleep,))
    async with a_bot() as chat:
        chat.api.script["sendMessage"] = [error]
        calls = chat.sent(await chat.say("/help"))

    assert sends == len(calls)


async def test_a_message_that_cannot_be_parsed_goes_without_markup() -> None:
    """Our bug, and still an answer."""
    async with a_bot() as chat:
        refused = (400, {"description": "Bad Request: can't parse entities: …"})
        chat.api.script["sendMessage"] = [refused]
        first, second = chat.sent(await chat.say("/help"))

    assert "<b>" in first["text"]
    assert "<" not in second["text"]
    assert first.text == second.text


async def test_b24_a_person_who_has_blocked_the_bot_is_let_be() -> None:
    """One try, no error."""
    async with a_bot() as chat:
        blocked = (403, {"description": "Forbidden: bot was blocked by the user"})
        chat.api.script["sendMessage"] = [blocked, blocked]
        calls = await chat.say("/help")

    assert 1 == len(calls)


async def test_b31_a_replay_of_updates_has_no_second_effect() -> None:
    """After a crash the same updates come again."""
    async with a_bot() as chat:
        updates = [
            {"update_id": n, "message": message(f"/ask سؤال {n}", USER, None, "ar")}
            for n in range(900, 930)
        ]
        for _ in range(2):
            for update in updates:
                await chat.app.process_update(Update.de_json(update, chat.app.bot))
                await chat.installed.settled()

    assert 30 == len(chat.service.asked) == len(chat.sent())


async def test_b37_inline_offers_answers_that_are_there() -> None:
    """Topics of the day and the person's own; no question is asked while somebody types."""
    async with a_bot() as chat:
        await chat.say("تصريحات الكرملين")
        await chat.say("سؤالي الخاص")
        asked = len(chat.service.asked)
        found = {}
        for user, typed in ((USER, ""), (OTHER, ""), (OTHER, "تصريحات الكرملين"), (OTHER, "نفط")):
            query = {"id": "1", "from": person(user, "ar"), "query": typed, "offset": ""}
            await chat.put({"inline_query": query})
            found[user, typed] = chat.api.calls[-1]

    assert [2, 1, 1, 0] == [len(call["results"] or []) for call in found.values()]
    assert asked == len(chat.service.asked)
    call = found[USER, ""]
    assert call["is_personal"]
    assert all(len(r["id"].encode()) <= 64 for r in call["results"])
    assert call["button"]["start_parameter"] == "ask"
    assert "HTML" == call["results"][0]["input_message_content"]["parse_mode"]


async def test_b39_export_gives_all_and_delete_leaves_nothing() -> None:
    """Questions in groups too; twice asked before it happens."""
    async with a_bot() as chat:
        await chat.say("ماذا قال بيسكوف؟")
        chat.now += 1
        await chat.say("/ask وفي المجموعة؟", chat=GROUP)
        await chat.say("/export")
        sent = next(c for c in chat.api.calls if c.method == "sendDocument")
        (sure,) = chat.sent(await chat.say("/delete_me"))
        desk = chat.installed.desk
        before = await desk.given.of_person(USER)
        (done,) = chat.sent(await chat.press(sure.buttons[0]["callback_data"]))
        after = await desk.given.of_person(USER)

    document = json.loads(next(v for v in sent.parameters.values() if isinstance(v, bytes)))
    assert ["ماذا قال بيسكوف؟", "وفي المجموعة؟"] == [a["question"] for a in document["answers"]]
    assert "1970-01-12T13:46:40+00:00" == document["answers"][0]["asked_at"]
    assert {"language", "answers", "digits", "length", "topics", "night"} == set(
        document["settings"]
    )
    assert [
        {"day": "2026-11-25", "group": "", "prompt_tokens": 100, "cached_tokens": 20,
         "completion_tokens": USER % 100}
    ] == document["spent"]  # fmt: skip
    assert [str(USER)] == chat.service.forgotten
    assert USER == sent["chat_id"]
    assert 2 == len(before)
    assert [] == list(after)
    assert await desk.people.habits(USER) is None
    assert "حُذف كل شيء" in done.text


async def test_a_model_is_asked_on_the_account_of_who_asks() -> None:
    """The person, and the group where it is one: caps are theirs."""
    async with a_bot() as chat:
        await chat.say("ماذا قال بيسكوف؟")
        await chat.say("/ask ماذا قال بيسكوف؟", chat=GROUP)

    assert [Asker(user=str(USER)), Asker(user=str(USER), group=str(GROUP))] == chat.service.askers


async def test_nobody_deletes_the_data_of_another() -> None:
    """The button names its person, and works in their chat alone."""
    async with a_bot() as chat:
        await chat.say("ماذا قال بيسكوف؟")
        await chat.press(f"mz:d:{USER}", user=OTHER)
        await chat.press(f"mz:d:{USER}", user=USER, chat=GROUP)

        assert 1 == len(await chat.installed.desk.given.of_person(USER))


@pytest.mark.parametrize(
    ("user", "chat_id", "answered"),
    [(USER, None, False), (OTHER, None, True), (USER, GROUP, False), (OWNER, None, True)],
)
async def test_an_allow_list_lets_in_whom_it_names(
    user: int, chat_id: int | None, answered: bool
) -> None:
    """Owners always; others are told in private, with their number, and not in groups."""
    async with a_bot(allowed={OTHER}) as chat:
        calls = chat.sent(await chat.say("/ask ماذا؟", user=user, chat=chat_id))

    assert answered == bool(chat.service.asked)
    assert int(chat_id is None) == len(calls)
    assert answered or chat_id or str(user) in calls[0].text


@pytest.mark.parametrize(
    ("user", "chat_id", "answered"),
    [(OWNER, None, True), (USER, None, False), (OWNER, GROUP, False), (1087968824, GROUP, False)],
)
async def test_owner_commands_are_for_owners_in_private(
    user: int, chat_id: int | None, answered: bool
) -> None:
    """By number; strangers learn nothing, not even that there is such a command."""
    async with a_bot() as chat:
        calls = chat.sent(await chat.say("/health", user=user, chat=chat_id))

    assert answered == bool(calls)


async def test_the_bot_says_how_to_begin_when_it_joins_a_group() -> None:
    """Once, and nothing when it is removed."""
    async with a_bot() as chat:
        member = {"user": BOT, "status": "member"}
        left = {"user": BOT, "status": "left"}
        change = {
            "chat": {"id": GROUP, "type": "supergroup", "title": "x"}, "date": 1,
            "from": person(USER, "ar"),
        }  # fmt: skip
        await chat.put({"my_chat_member": change | {"old_chat_member": left,
                                                    "new_chat_member": member}})  # fmt: skip
        (told,) = chat.sent()
        await chat.put({"my_chat_member": change | {"old_chat_member": member,
                                                    "new_chat_member": left}})  # fmt: skip

    assert "@mujaz_bot" in told.text
    assert 1 == len(chat.sent())


async def test_what_a_group_asked_while_the_bot_was_away_is_not_answered_late() -> None:
    """One short note for all of it; in private every question is answered."""
    async with a_bot() as chat:
        old = int(chat.now) - 3600
        for n in range(5):
            await chat.say(f"/ask سؤال {n}", chat=GROUP, date=old)
        notes = [c.text for c in chat.sent()]
        await chat.say("سؤال", date=old)

    assert ["كنت متوقفًا لبعض الوقت. أعيدوا السؤال إن كان ما زال يهمّكم."] == notes
    assert ["سؤال"] == [a[0] for a in chat.service.asked]


@pytest.mark.parametrize(
    "more",
    [
        pytest.param({"text": None, "voice": {"file_id": "x", "file_unique_id": "x",
                                              "duration": 1}}, id="voice"),
        pytest.param({"forward_origin": {"type": "hidden_user", "sender_user_name": "x",
                                         "date": 1}}, id="forwarded"),
    ],
)  # fmt: skip
async def test_what_has_no_words_of_its_own_is_told_so(more: dict[str, object]) -> None:
    """Once a minute or so, and in private alone."""
    async with a_bot() as chat:
        for _ in range(9):
            await chat.say("نص", **more)
        await chat.say("نص", chat=GROUP, **more)

    assert [] == chat.service.asked
    assert 3 == len(chat.sent())
    assert "أقرأ النصوص فقط" in chat.sent()[0].text


@pytest.mark.parametrize("seed", range(4))
async def test_forged_buttons_and_links_change_nothing(seed: int) -> None:
    """Random verbs, ids and people: no error, no message to anybody else, no right gained."""
    chance = random.Random(seed)
    async with a_bot() as chat:
        await chat.say("ماذا قال بيسكوف؟", user=OTHER)
        given = (await chat.installed.desk.given.of_person(OTHER))[0]
        before = (given, await chat.installed.desk.people.habits(OTHER))
        for _ in range(150):
            verb = chance.choice("ewlsxgotcdzq")
            rest = chance.choice([given.id, str(OTHER), "short", "ar", "l", "", "\x00", "🙂", "1"])
            data = f"mz:{verb}:{rest}:{chance.choice(['1', 'short', '', '-1', 'x' * 9])}"
            calls = await chat.press(data, user=USER)
            payload = f"{chance.choice(['e', 'b', 'x', ''])}-{rest}-{chance.randint(-9, 9)}"
            calls += await chat.say(f"/start {payload}")
            assert {c["chat_id"] for c in calls} <= {USER, None}
        kept = (await chat.installed.desk.given.of_person(OTHER))[0]

    assert before == (kept, await chat.installed.desk.people.habits(OTHER))
    assert {} == chat.installed.desk.alerted


async def test_nothing_of_a_person_s_name_is_kept_or_shown() -> None:
    """The export holds numbers and words of theirs alone."""
    async with a_bot() as chat:
        await chat.say("ماذا قال بيسكوف؟")
        given = await chat.installed.desk.given.of_person(USER)

    assert "Ali" not in json.dumps([repr(g) for g in given])
    assert "Ali" not in "".join(c.text for c in chat.sent())
