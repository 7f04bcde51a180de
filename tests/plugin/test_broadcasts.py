"""An owner writes to everybody who has a digest: preview, count, question, cancel, report."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path

import pytest
from digests_kit import NOON, Talk
from telegram_kit import GROUP, OTHER, OWNER, USER, Call, a_bot

from delivery.delivery_kit import Paper, a_subscription
from mujaz.deliveries import Digests
from mujaz.store.articles import SqlStore
from mujaz.store.broadcasts import SqlBroadcasts
from mujaz.store.figures import SqlFigures
from mujaz.store.outbox import SqlOutbox
from mujaz.store.subscriptions import SqlSubscriptions

SECOND_OWNER = 2003
BLOCKED = (403, {"description": "Forbidden: bot was blocked by the user"})


class Room(Talk):
    """A bot with an owner and chats that have digests."""

    digests: Digests

    async def has(self, chat_id: int, **changes: object) -> None:
        """Let a chat have a digest, whose next time is far."""
        now = self.installed.desk.now()
        one = a_subscription(f"s{chat_id}", chat_id, dealt=now, **changes)
        await self.digests.subscriptions.keep(one)

    async def stops(self, chat_id: int) -> None:
        """Let a chat end its digest."""
        [one] = await self.digests.subscriptions.of_chat(chat_id)
        stopped = partial(replace, stopped="person")
        await self.digests.subscriptions.change(one.id, stopped, self.installed.desk.now())

    async def asks(self, text: str, *, language: str = "en", **more: object) -> list[Call]:
        """Let the owner write; return what the bot says."""
        calls = await self.chat.say(text, user=OWNER, code=language, **more)
        return self.chat.sent(calls)

    async def clicks(
        self, button: str, *, on: Call | None = None, user: int = OWNER, language: str = "en"
    ) -> list[Call]:
        """Let an owner press a button by its words; return the calls."""
        data = (on or self.last).button(button)
        return await self.clicks_data(data, user=user, language=language)

    async def clicks_data(
        self, data: str, *, user: int = OWNER, language: str = "en"
    ) -> list[Call]:
        """Let an owner press a button by what it says."""
        return await self.chat.press(data, user=user, code=language)

    async def beat(self) -> list[Call]:
        """Let the heart beat; return the messages that it sent."""
        before = len(self.api.calls)
        heartbeat = self.installed.heartbeat
        assert heartbeat is not None
        await heartbeat.beat()
        return self.chat.sent(self.api.calls[before:])


@asynccontextmanager
async def a_room(folder: Path) -> AsyncIterator[Room]:
    """Run a bot over a database."""
    store = SqlStore.at(folder)
    await store.open()
    digests = Digests(
        subscriptions=SqlSubscriptions(store), outbox=SqlOutbox(store), press=Paper(),
        broadcasts=SqlBroadcasts(store), figures=SqlFigures(store),
    )  # fmt: skip
    try:
        async with a_bot(digests=digests, owners={OWNER, SECOND_OWNER}) as chat:
            chat.now = NOON
            room = Room(chat)
            room.digests = digests
            chat.installed.desk.awake = lambda: None  # beats come by hand
            yield room
    finally:
        await store.close()


def notes(calls: list[Call]) -> list[str]:
    """Return what presses were answered with."""
    return [c["text"] for c in calls if c.method == "answerCallbackQuery" and c["text"]]


@pytest.mark.parametrize(
    ("language", "told", "send", "done"),
    [
        ("ar", "ستصل الرسالة أعلاه إلى محادثتين", "أرسل", "وصلت إلى محادثتين."),
        ("en", "The message above goes to 2 chats", "Send", "Sent to 2 chats."),
    ],
)
async def test_a_broadcast_is_shown_counted_confirmed_sent_and_reported(
    tmp_path: Path, language: str, told: str, send: str, done: str
) -> None:
    """The preview is what arrives, to the letter; line breaks are kept, nothing is markup."""
    async with a_room(tmp_path) as room:
        await room.has(USER)
        await room.has(GROUP, thread_id=7)
        preview, question = await room.asks(
            "/broadcast سطر <b>أول</b> & «https://x.org/a?b=1»\n\nThe second.", language=language
        )
        assert told in question.text
        assert preview.text == "سطر <b>أول</b> & «https://x.org/a?b=1»\n\nThe second."
        assert '<a href="https://x.org/a?b=1">https://x.org/a?b=1</a>' in preview["text"]
        await room.clicks(send, on=question, language=language)
        *sent, report = await room.beat()

        assert {(c["chat_id"], c["message_thread_id"]) for c in sent} == {(USER, None), (GROUP, 7)}
        assert len(sent) == 2
        assert {c["text"] for c in sent} == {preview["text"]}
        assert report["chat_id"] == OWNER
        assert done in report.text
        assert [] == await room.beat()


async def test_a_reply_is_sent_as_it_stands(tmp_path: Path) -> None:
    """The command alone, in reply to the text."""
    async with a_room(tmp_path) as room:
        await room.has(USER)
        written = {
            "message_id": 5, "date": 1, "chat": {"id": OWNER, "type": "private"},
            "text": "Two\nlines",
        }  # fmt: skip
        preview, _ = await room.asks("/broadcast en", reply_to_message=written)

        assert preview.text == "Two\nlines"


async def test_only_those_get_it_whose_digest_goes_on(tmp_path: Path) -> None:
    """Stopped and held back ones do not, nor chats without; each chat once."""
    async with a_room(tmp_path) as room:
        await room.has(1)
        await room.has(2, stopped="person")
        await room.has(3, stopped="gone")
        await room.has(4, paused_until=date(2026, 12, 1))
        await room.has(5, paused_until=date(2026, 11, 26))  # today it goes on
        await room.has(6, language="ar")
        await room.has(-7)
        again = a_subscription("topic", -7, thread_id=9)
        await room.digests.subscriptions.keep(replace(again, next_due=None))
        _, everybody = await room.asks("/broadcast hello")
        _, arabic = await room.asks("/broadcast ar مرحبا")
        await room.clicks("Send", on=arabic)
        sent = await room.beat()

        assert "goes to 4 chats" in everybody.text
        assert "Private chats: 3, groups: 1" in everybody.text
        assert "goes to one chat" in arabic.text
        assert "Only those in Arabic" in arabic.text
        assert [6, OWNER] == [c["chat_id"] for c in sent]


@pytest.mark.parametrize(
    ("language", "words"), [("ar", "الطول 4,097، والحد الأقصى 4,096"), ("en", "4,097, where 4,096")]
)
async def test_a_text_that_is_too_long_is_refused_with_the_figure(
    tmp_path: Path, language: str, words: str
) -> None:
    """In UTF-16 units, as Telegram counts; one unit less is taken."""
    async with a_room(tmp_path) as room:
        await room.has(USER)
        [refused] = await room.asks(f"/broadcast {'🌍' * 2048}x", language=language)
        taken = await room.asks(f"/broadcast {'🌍' * 2047}x", language=language)

        assert words in refused.text
        assert len(taken) == 2


@pytest.mark.parametrize(("language", "words"), [("ar", "فلن تصل"), ("en", "nobody would get")])
async def test_without_anybody_there_is_nothing_to_confirm(
    tmp_path: Path, language: str, words: str
) -> None:
    """No chat has a digest; without a text it says how, in both languages."""
    async with a_room(tmp_path) as room:
        [told] = await room.asks("/broadcast hello", language=language)
        [how] = await room.asks("/broadcast", language=language)

        assert words in told.text
        assert "/broadcast" in how.text


async def test_a_second_press_sends_nothing_more(tmp_path: Path) -> None:
    """Neither does "do not send" afterwards."""
    async with a_room(tmp_path) as room:
        await room.has(USER)
        _, question = await room.asks("/broadcast hello")
        await room.clicks("Send", on=question)
        again = await room.clicks("Send", on=question)
        never = await room.clicks("Do not send", on=question)
        sent = await room.beat()

        assert ["This question has been answered already."] == notes(again) == notes(never)
        assert [USER, OWNER] == [c["chat_id"] for c in sent]


async def test_do_not_send_sends_nothing(tmp_path: Path) -> None:
    """The buttons go; Send is answered from then on."""
    async with a_room(tmp_path) as room:
        await room.has(USER)
        _, question = await room.asks("/broadcast hello")
        await room.clicks("Do not send", on=question)
        assert room.told() == "Nothing was sent."
        assert room.last.buttons == []
        await room.clicks("Send", on=question)

        assert [] == await room.beat()


async def test_the_button_is_its_owner_s_and_for_ten_minutes(tmp_path: Path) -> None:
    """Another owner, a stranger, and who comes late are told why, and nothing is sent."""
    async with a_room(tmp_path) as room:
        await room.has(USER)
        _, question = await room.asks("/broadcast hello")
        theirs = await room.clicks("Send", on=question, user=SECOND_OWNER)
        strange = await room.clicks("Send", on=question, user=OTHER)
        room.go(600)
        late = await room.clicks("Send", on=question)

        assert notes(theirs) == ["This question is another owner's."]
        assert notes(strange) == ["This button is from an older version. Please ask again, or open"
                                  " the settings anew."]  # fmt: skip
        assert "The ten minutes are over" in notes(late)[0]
        assert [] == await room.beat()


async def test_an_older_question_is_void(tmp_path: Path) -> None:
    """The last text counts: an earlier button explains itself, and sends nothing."""
    async with a_room(tmp_path) as room:
        await room.has(USER)
        _, older = await room.asks("/broadcast one")
        _, newer = await room.asks("/broadcast two")
        pressed = await room.clicks("Send", on=older)
        await room.clicks("Send", on=newer)
        sent = await room.beat()

        assert "from an older question" in notes(pressed)[0]
        assert [c.text for c in sent if c["chat_id"] == USER] == ["two"]


@pytest.mark.parametrize("more", [True, False])
async def test_a_changed_audience_is_asked_for_anew(tmp_path: Path, more: bool) -> None:
    """The new count, and new buttons; the old ones send nothing."""
    async with a_room(tmp_path) as room:
        await room.has(1)
        await room.has(2)
        _, question = await room.asks("/broadcast hello")
        if more:
            await room.has(3)
        else:
            await room.stops(2)
        pressed = await room.clicks("Send", on=question)
        asked = room.last
        await room.clicks("Send", on=question)
        assert [] == await room.beat()
        await room.clicks("Send", on=asked)
        sent = await room.beat()

        assert "have changed" in notes(pressed)[0]
        assert ("goes to 3 chats" if more else "goes to one chat") in asked.text
        assert sorted(c["chat_id"] for c in sent) == ([1, 2, 3, OWNER] if more else [1, OWNER])


async def test_cancel_leaves_out_what_has_not_gone_and_tells(tmp_path: Path) -> None:
    """A second press, and a press when it is over, say that there is nothing to cancel."""
    async with a_room(tmp_path) as room:
        await room.has(1)
        await room.has(2)
        _, question = await room.asks("/broadcast hello")
        await room.clicks("Send", on=question)
        running = room.last
        assert "0 of 2 sent" in running.text
        await room.clicks("Cancel the rest", on=running)
        assert "2 were cancelled before they went." in room.told()
        again = await room.clicks("Cancel the rest", on=running)
        [report] = await room.beat()
        later = await room.clicks("Cancel the rest", on=running)

        assert "The broadcast was cancelled" in report.text
        assert "Sent to nobody." in report.text
        over = ["This broadcast is over; there is nothing left to cancel."]
        assert over == notes(again) == notes(later)


async def test_who_has_blocked_the_bot_is_counted_and_left_alone(tmp_path: Path) -> None:
    """Failed and unknown ones are told apart; none is tried again."""
    async with a_room(tmp_path) as room:
        for chat in (1, 2, 3, 4):
            await room.has(chat)
        _, question = await room.asks("/broadcast hello")
        await room.clicks("Send", on=question)
        failing = (403, {"description": "Forbidden: bot can't send messages to the user"})
        lost = (502, {"description": "Bad Gateway"})
        room.api.script["sendMessage"] = [BLOCKED, failing, lost, None]
        *_, report = await room.beat()
        room.go(3600)
        assert [] == await room.beat()

        told = report.text.split("\n")
        assert told[1:] == [
            "Sent to one chat.",
            "One chat has blocked the bot; its digest has stopped.",
            "One could not be sent.",
            "Of one nobody can tell whether it arrived; it is not sent again.",
        ]
        stops = [s.stopped for s in await room.digests.subscriptions.all()]
        assert sorted(stops) == ["", "", "", "gone"]


async def test_whoever_stops_the_digest_meanwhile_gets_none(tmp_path: Path) -> None:
    """Between the question and the beat."""
    async with a_room(tmp_path) as room:
        await room.has(1)
        await room.has(2)
        _, question = await room.asks("/broadcast hello")
        await room.clicks("Send", on=question)
        await room.has(3)  # comes too late
        await room.stops(2)
        *sent, report = await room.beat()

        assert [1] == [c["chat_id"] for c in sent]
        assert "One chat has stopped its digest meanwhile." in report.text


@pytest.mark.parametrize(("user", "chat_id"), [(USER, None), (OWNER, GROUP)])
async def test_a_broadcast_is_an_owner_s_in_private(
    tmp_path: Path, user: int, chat_id: int | None
) -> None:
    """By number; others learn nothing of the command."""
    async with a_room(tmp_path) as room:
        await room.has(USER)
        calls = await room.chat.say("/broadcast hello", user=user, chat=chat_id)

        assert [] == room.chat.sent(calls)


async def test_a_press_of_an_unknown_broadcast_explains_itself(tmp_path: Path) -> None:
    """Of before a restart, or of nothing at all."""
    async with a_room(tmp_path) as room:
        before = await room.clicks_data("mz:b:s:abcdef")
        cancel = await room.clicks_data("mz:b:c:abcdef")
        odd = await room.clicks_data("mz:b:s")

        assert "before a restart" in notes(before)[0]
        assert "before a restart" in notes(cancel)[0]
        assert "older version" in notes(odd)[0]
