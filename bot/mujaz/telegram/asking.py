"""From a question to an answer in the chat.

In:  a question and who asks
Out: messages: the answer with its buttons, or in words why there is none

One answer for each person at a time, within their quota; it can be stopped. The answer is stored
before it is sent, so that its buttons work from the first moment and for months.
"""

from __future__ import annotations

import asyncio
import inspect
import secrets
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from hashlib import sha256
from typing import Any

from telegram import Update
from telegram.error import TelegramError

from mujaz.chats import Given
from mujaz.errors import EmptyQuestion
from mujaz.language.direction import tongue
from mujaz.language.fold import fold_key
from mujaz.model import Answer, Language, Source
from mujaz.ports import Asker
from mujaz.render.telegram import Length, answer_parts
from mujaz.telegram.desk import Desk, Reader
from mujaz.telegram.faults import Context, report
from mujaz.telegram.keyboards import answer_keyboard, stop_keyboard
from mujaz.telegram.latest import Latest
from mujaz.telegram.phrases import said
from mujaz.telegram.progress import Progress
from mujaz.telegram.sender import Place, Sender
from mujaz.texts import as_language, text

_MEMORY = 1800  # seconds for which earlier questions of a chat are remembered
_MOST_REMEMBERED = 3
_LAST_WORDS = 3.0  # seconds for a last edit when the bot is stopped


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question as it came, and what is wished of its answer."""

    text: str
    language: Language | None = None  # None: as the chat has chosen, else the question's
    length: Length | None = None
    alone: bool = False  # it leans on no earlier question
    instead: Latest | None = None  # the question that it corrects


def place_of(reader: Reader) -> Place:
    """Return where an answer goes: in a group below the question, in its topic."""
    return Place(
        chat_id=reader.chat_id, thread_id=reader.thread_id,
        reply_to=None if reader.private else reader.message_id,
        if_no_topic=said(reader, "tg-no-topic") if reader.thread_id is not None else "",
    )  # fmt: skip


async def ask(desk: Desk, reader: Reader, update: Update, context: Context, asked: Asked) -> None:
    """Begin to answer; the answer comes from a task of its own, so that a stop can be heard."""
    sender = Sender(context.bot, desk.people)
    latest = _noted(desk, reader, update)
    language = language_of(desk, reader, asked)
    reader = reader.speaking(language)
    if not desk.running.claim(reader.user_id):
        if desk.quota.may_note(reader.chat_id):
            keyboard = stop_keyboard(desk.rules.prefix, reader)
            await sender.send(place_of(reader), said(reader, "tg-still-answering"), keyboard)
        return
    minutes = desk.quota.take(reader.user_id, reader.chat_id)
    if minutes:
        desk.running.end(reader.user_id)
        if desk.quota.may_note(reader.chat_id):
            told = said(reader, "tg-quota", minutes=minutes)
            await sender.send(place_of(reader), told)
        return
    work = _answer(desk, reader, context, asked, sender, latest)
    task = context.application.create_task(work, update=update, name=f"mujaz-{reader.user_id}")
    desk.running.begin(reader.user_id, task, reader.chat_id)
    if latest is not None:
        latest.task = task


def _noted(desk: Desk, reader: Reader, update: Update) -> Latest | None:
    """Note a question that a person has written in private, so that they may correct it."""
    message = update.message or update.edited_message
    words = (message.text or message.caption) if message is not None else None
    if message is None or not words or not reader.private:
        return None
    at = message.date.timestamp()  # of its first sending: corrections do not go on for ever
    return desk.latest.asked(reader.user_id, message.message_id, words, at)


def language_of(desk: Desk, reader: Reader, asked: Asked) -> Language:
    """Return the language of an answer: as wished, as chosen, else that of the question.

    A question in both languages is answered in the person's own, and so is a topic's id, which is
    in none. Raises BadInput.
    """
    if asked.language is not None:
        return asked.language
    chosen = as_language(reader.habits.answers)
    if chosen is not None:
        return chosen
    words = [tongue(word, "") for word in asked.text.split()]
    arabic, latin = words.count("ar"), words.count("en")
    if arabic == latin or min(arabic, latin) * 2 > max(arabic, latin):
        return reader.language
    question = desk.briefings.question(asked.text)
    return reader.language if question.topic == question.text else question.language


async def _answer(
    desk: Desk, reader: Reader, context: Context, asked: Asked, sender: Sender,
    latest: Latest | None,
) -> None:  # fmt: skip
    """Answer, tell why not, or say that it was stopped; nothing escapes."""
    place = place_of(reader)
    progress = Progress(context.bot, sender, reader, place, desk.rules.prefix)
    try:
        async with desk.running.turn(reader.chat_id, private=reader.private):
            async with progress:
                answer = await _briefed(desk, reader, asked, progress)
                given = await _keep(desk, reader, asked, answer)
                desk.running.sends(reader.user_id)
            over = progress.placeholder or _over(asked)
            sent = await show(desk, reader, sender, given, asked.length, replacing=over)
            if latest is not None:
                latest.given_id, latest.answers = given.id, sent
    except asyncio.CancelledError:
        if not desk.running.was_stopped(reader.user_id):
            await _let_go(sender, reader, place, progress.placeholder)
            raise
        stopped = progress.seen(text(reader.language, "tg-stopped")) or said(reader, "tg-stopped")
        await _say(sender, reader, place, progress.placeholder, stopped)
    except Exception as exc:
        if progress.placeholder is not None:
            await sender.edit(
                place.chat_id, progress.placeholder, said(reader, "tg-no-answer-yet"), None
            )
        await report(desk, reader, context, exc)
    finally:
        desk.running.end(reader.user_id)


def _over(asked: Asked) -> int | None:
    """Return the message that a new answer takes the place of: that of what was corrected."""
    before = asked.instead.answers if asked.instead is not None else []
    return before[0] if len(before) == 1 else None  # no half of an old answer stays below


async def _let_go(sender: Sender, reader: Reader, place: Place, placeholder: int | None) -> None:
    """Leave no placeholder standing when the host gives an answer up; telling is the host's."""
    if placeholder is None:
        return
    with suppress(TimeoutError, TelegramError):
        async with asyncio.timeout(_LAST_WORDS):
            await sender.edit(place.chat_id, placeholder, said(reader, "tg-restarting"), None)


async def _briefed(desk: Desk, reader: Reader, asked: Asked, progress: Progress) -> Answer:
    """Ask the service, with what else its signature takes."""
    takes = inspect.signature(desk.briefings.brief).parameters
    more: dict[str, Any] = {}
    if "tell" in takes:
        more["tell"] = progress.tell
    if "show" in takes:
        more["show"] = progress.show
    if "asker" in takes:
        group = "" if reader.private else str(reader.chat_id)
        more["asker"] = Asker(user=str(reader.user_id), group=group)
    if "history" in takes:
        more["history"] = [] if asked.alone else await _history(desk, reader, asked.instead)
    return await desk.briefings.brief(asked.text, language=reader.language, **more)


async def _history(desk: Desk, reader: Reader, instead: Latest | None) -> list[str]:
    """Return what a person has lately asked in this chat, oldest first, less what they correct."""
    wrong = instead.given_id if instead is not None else ""
    recent = await desk.given.recent(reader.chat_id, user_id=reader.user_id, limit=_MOST_REMEMBERED)
    since = (desk.clock() - _MEMORY) * 1000
    return [
        given.answer.question
        for given in reversed(recent)
        if given.asked_at >= since and given.id != wrong
    ]


async def _keep(desk: Desk, reader: Reader, asked: Asked, answer: Answer) -> Given:
    """Store an answer under the question that it answers: a follow-up made to stand alone."""
    given = Given(
        id=secrets.token_urlsafe(9), chat_id=reader.chat_id, user_id=reader.user_id,
        question=asked.text, key=question_key(answer.question, answer.language),
        asked_at=int(desk.clock() * 1000), answer=answer,
    )  # fmt: skip
    await desk.given.keep(given)
    return given


def question_key(question: str, language: str) -> str:
    """Return a name of a question under which its answer is found again."""
    return sha256(f"{language}:{' '.join(fold_key(question).split())}".encode()).hexdigest()


async def show(
    desk: Desk, reader: Reader, sender: Sender, given: Given, length: Length | None,
    *, replacing: int | None = None,
) -> list[int]:  # fmt: skip
    """Send an answer; its first message takes the place of `replacing`. Return its messages."""
    chosen = length or reader.length
    look = reader.look(evidence_link(sender.username, given.id), chosen)
    parts = answer_parts(given.answer, look)
    offer = await desk.offers_digest(reader, sender.bot)
    keyboard = answer_keyboard(
        desk.rules.prefix, given.id, given.answer, chosen, reader, offer=offer
    )
    return await send_parts(sender, place_of(reader), parts, keyboard, replacing=replacing)


async def send_parts(
    sender: Sender, place: Place, parts: Sequence[str], keyboard: Any,
    *, replacing: int | None = None,
) -> list[int]:  # fmt: skip
    """Send messages one after another; the last one has the buttons. Return their ids."""
    ids = []
    for i, part in enumerate(parts):
        buttons = keyboard if i == len(parts) - 1 else None
        over = replacing if i == 0 else None
        if over is not None and await sender.edit(place.chat_id, over, part, buttons):
            ids.append(over)
        elif message := await sender.send(place, part, buttons):
            ids.append(message.message_id)
    return ids


def evidence_link(username: str, answer_id: str) -> Any:
    """Return what [n] opens: the source's own page, else its evidence in the chat with the bot."""

    def link_of(source: Source) -> str:
        if source.url or not username:
            return source.url
        return f"https://t.me/{username}?start=e-{answer_id}-{source.n}"

    return link_of


async def _say(
    sender: Sender, reader: Reader, place: Place, placeholder: int | None, html: str
) -> None:
    if placeholder is None or not await sender.edit(place.chat_id, placeholder, html, None):
        await sender.send(place, html)


def checked(text: str) -> str:
    """Return a question without white space around it; raises EmptyQuestion."""
    words = " ".join(text.split())
    if not any(c.isalnum() for c in words):
        raise EmptyQuestion("the question is empty")
    return words
