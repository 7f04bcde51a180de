"""What the peer refuses, method by method, in Telegram's words."""

from __future__ import annotations

from typing import Any

import pytest
from peer_kit import a_user, call, refusal, still_peer

from mujaz.peer import Town, control

_OLD = "Bad Request: query is too old and response timeout expired or query ID is invalid"


def _keyboard(**button: Any) -> dict[str, Any]:
    return {"inline_keyboard": [[{"text": "المصادر", **button}]]}


@pytest.mark.parametrize(
    ("markup", "words"),
    [
        (_keyboard(callback_data="م" * 32), ""),
        (_keyboard(callback_data="م" * 33), "BUTTON_DATA_INVALID"),
        (_keyboard(callback_data=""), "BUTTON_DATA_INVALID"),
        (_keyboard(), "Text buttons are unallowed"),
        (_keyboard(callback_data="a", url="https://x.org"), "exactly one thing"),
        (_keyboard(url="javascript:1"), "BUTTON_URL_INVALID"),
        (_keyboard(copy_text={"text": "x" * 257}), "BUTTON_COPY_TEXT_INVALID"),
        (_keyboard(callback_data="a", style="loud"), "Invalid button style"),
        ({"inline_keyboard": [[{"text": "x", "callback_data": "a"}] * 9]}, "BUTTON_COUNT_INVALID"),
        ({"inline_keyboard": [[{"text": "x", "callback_data": "a"}]] * 101}, "is too long"),
    ],
    ids=["64-bytes", "66-bytes", "empty", "idle", "two-things", "no-url", "copy",
        "style", "row", "all"],
)  # fmt: skip
async def test_buttons_are_checked(markup: dict[str, Any], words: str) -> None:
    """Callback data has 64 bytes, and an Arabic letter takes two of them."""
    peer, _ = still_peer()
    user = await a_user(peer)
    answer = await call(peer, "sendMessage", chat_id=user.id, text="x", reply_markup=markup)

    assert words in answer.get("description", "")
    assert (not words) == answer["ok"]


async def test_an_edit_that_changes_nothing_is_refused() -> None:
    """The same words and buttons are not a change; other buttons are."""
    peer, _ = still_peer()
    user = await a_user(peer)
    sent = await call(peer, "sendMessage", chat_id=user.id, text="<b>خبر</b>", parse_mode="HTML")
    target = {"chat_id": user.id, "message_id": sent["result"]["message_id"]}
    same = await refusal(peer, "editMessageText", text="<b>خبر</b>", parse_mode="HTML", **target)
    other = await call(
        peer, "editMessageText", text="<b>خبر</b>", parse_mode="HTML",
        reply_markup=_keyboard(callback_data="a"), **target,
    )  # fmt: skip

    assert same.startswith("Bad Request: message is not modified")
    assert other["ok"] is True


async def test_only_own_messages_that_exist_are_edited() -> None:
    """A person's message cannot be edited, and neither can one that is gone."""
    peer, _ = still_peer()
    user = await a_user(peer)
    theirs = await user.says("مرحبا")

    assert "Bad Request: message can't be edited" == await refusal(
        peer, "editMessageText", chat_id=user.id, message_id=theirs.id, text="x"
    )
    assert "Bad Request: message to edit not found" == await refusal(
        peer, "editMessageText", chat_id=user.id, message_id=999, text="x"
    )


async def test_a_press_is_answered_once_within_150_seconds() -> None:
    """A second answer and a late one are refused alike."""
    peer, clock = still_peer()
    user = await a_user(peer)
    await call(
        peer, "sendMessage", chat_id=user.id, text="x", reply_markup=_keyboard(callback_data="a")
    )
    press, late = await user.presses("المصادر"), await user.presses("المصادر")
    first = await call(peer, "answerCallbackQuery", callback_query_id=press, text="تم")
    again = await refusal(peer, "answerCallbackQuery", callback_query_id=press)
    await clock.advance(151)

    assert (True, _OLD) == (first["ok"], again)
    assert _OLD == await refusal(peer, "answerCallbackQuery", callback_query_id=late)


async def test_who_cannot_be_written_to() -> None:
    """Never met, blocked, deactivated, unknown: each in its own words."""
    peer, _ = still_peer()
    town = Town(control(peer))
    stranger = await town.user("Ali", "ar")
    blocked, gone = await a_user(peer), await a_user(peer)
    await blocked.blocks()
    await gone.deactivates()
    words = [
        await refusal(peer, "sendMessage", chat_id=chat, text="x")
        for chat in (stranger.id, blocked.id, gone.id, 424242)
    ]
    await blocked.blocks(blocked=False)

    assert [
        "Forbidden: bot can't initiate conversation with a user",
        "Forbidden: bot was blocked by the user",
        "Forbidden: user is deactivated",
        "Bad Request: chat not found",
    ] == words
    assert (await call(peer, "sendMessage", chat_id=blocked.id, text="x"))["ok"]


async def test_a_group_that_moved_names_its_new_id() -> None:
    """Sending to the old id gives migrate_to_chat_id; the new one takes the message."""
    peer, _ = still_peer()
    town = Town(control(peer))
    sara = await town.user("Sara", "en")
    group = await town.group("غرفة الأخبار", sara, kind="group")
    await group.adds_bot(sara)
    new = await group.upgrades(sara)
    answer = await call(peer, "sendMessage", chat_id=group.id, text="x")
    kinds = [u["message"] for u in peer.world.feed.take_all() if "message" in u]

    assert {"migrate_to_chat_id": new.id} == answer["parameters"]
    assert [new.id] == [m["migrate_to_chat_id"] for m in kinds if "migrate_to_chat_id" in m]
    assert (await call(peer, "sendMessage", chat_id=new.id, text="x"))["ok"]


async def test_threads_of_a_forum() -> None:
    """General has no thread id, a deleted topic is not found, a group without topics has none."""
    peer, _ = still_peer()
    town = Town(control(peer))
    sara = await town.user("Sara", "en")
    forum = await town.group("Forum", sara, is_forum=True)
    plain = await town.group("Plain", sara)
    await forum.adds_bot(sara)
    await plain.adds_bot(sara)
    topic = await forum.opens_topic(sara, "الطاقة")

    async def words(chat: int, thread: int) -> str:
        answer = await call(peer, "sendMessage", chat_id=chat, text="x", message_thread_id=thread)
        return str(answer.get("description", "ok"))

    before = await words(forum.id, topic)
    await forum.deletes_topic(topic)
    lost = "Bad Request: message thread not found"

    assert ("ok", lost, lost, lost) == (
        before, await words(forum.id, 1), await words(forum.id, topic),
        await words(plain.id, topic),
    )  # fmt: skip


async def test_drafts_are_for_private_chats_and_live_30_seconds() -> None:
    """A draft needs an id that is not zero; a gap over 30 s is a complaint; a message ends it."""
    peer, clock = still_peer()
    user = await a_user(peer)
    town = Town(control(peer))
    group = await town.group("G", user)
    await group.adds_bot(user)
    refused = await refusal(peer, "sendMessageDraft", chat_id=group.id, draft_id=1, text="x")
    zero = await refusal(peer, "sendMessageDraft", chat_id=user.id, draft_id=0, text="x")
    await call(peer, "sendMessageDraft", chat_id=user.id, draft_id=7)
    await clock.advance(31)
    await call(peer, "sendMessageDraft", chat_id=user.id, draft_id=7, text="خبر")
    seen = [d["text"] for d in await user.drafts()]
    await call(peer, "sendMessage", chat_id=user.id, text="خبر")

    assert ("Bad Request: draft_id must be non-zero", True) == (zero, "private" in refused)
    assert (["خبر"], []) == (seen, await user.drafts())
    assert "30 s" in peer.log.complaints()[0]


async def test_inline_answers_are_checked() -> None:
    """At most 50 results, ids of at most 64 bytes, each once, within 30 seconds."""
    peer, clock = still_peer()
    user = await a_user(peer)

    async def words(results: list[dict[str, Any]], **more: Any) -> str:
        query = await user.types("النفط")
        answer = await call(
            peer, "answerInlineQuery", inline_query_id=query, results=results, **more
        )
        return str(answer.get("description", "ok"))

    def result(number: str) -> dict[str, Any]:
        content = {"message_text": "<b>خبر</b>", "parse_mode": "HTML"}
        return {
            "type": "article", "id": number, "title": "خبر", "input_message_content": content,
        }  # fmt: skip

    assert "ok" == await words([result(str(n)) for n in range(50)])
    assert "RESULTS_TOO_MUCH" in await words([result(str(n)) for n in range(51)])
    assert "RESULT_ID_DUPLICATE" in await words([result("1"), result("1")])
    assert "RESULT_ID_INVALID" in await words([result("م" * 33)])
    assert "START_PARAM" in await words([], button={"text": "x", "start_parameter": "م"})
    query = await user.types("late")
    await clock.advance(31)
    late = await refusal(peer, "answerInlineQuery", inline_query_id=query, results=[])
    assert _OLD == late


async def test_the_menu_that_is_seen_is_the_narrowest() -> None:
    """Chat before kind of chat before default, the language of the app before none."""
    peer, _ = still_peer()
    user = await a_user(peer, language="ar")

    async def menu(name: str, scope: str, language: str = "") -> None:
        command = [{"command": name, "description": "وصف"}]
        given: dict[str, Any] = {"type": scope}
        given |= {"chat_id": user.id} if scope == "chat" else {}
        await call(peer, "setMyCommands", commands=command, scope=given, language_code=language)

    seen = []
    for name, scope, language in [
        ("a", "default", ""), ("b", "default", "ar"), ("c", "all_private_chats", ""),
        ("d", "all_group_chats", "ar"), ("e", "chat", "ar"),
    ]:  # fmt: skip
        await menu(name, scope, language)
        seen.append((await user.menu())[0]["command"])

    assert ["a", "b", "c", "c", "e"] == seen
    wrong = await refusal(peer, "setMyCommands", commands=[], language_code="ar-EG")
    assert "Bad Request: invalid language code specified" == wrong


async def test_a_group_hides_what_is_not_for_the_bot() -> None:
    """With privacy on it sees commands, replies and its name, and everything as administrator."""
    peer, _ = still_peer()
    user = await a_user(peer)
    town = Town(control(peer))
    group = await town.group("G", user)
    await group.adds_bot(user)
    peer.world.feed.take_all()
    lines = ["كلام", "/brief", "/brief@Other_Bot", "ما الجديد @Mujaz_Test_Bot"]
    for line in lines:
        await user.says(line, at=group)
    private = [u["message"]["text"] for u in peer.world.feed.take_all()]
    await group.promotes_bot(user)
    peer.world.feed.take_all()
    for line in lines:
        await user.says(line, at=group)
    admin = [u["message"]["text"] for u in peer.world.feed.take_all()]

    assert ([lines[1], lines[3]], lines) == (private, admin)
