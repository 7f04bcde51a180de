"""The first steps, topics, and the end: what a chat chooses beside its settings.

In:  commands and presses
Out: messages and edits; what is chosen is kept at once. In a group, admins alone may press.
"""

from __future__ import annotations

from dataclasses import replace

from telegram import InlineKeyboardMarkup, Update

from mujaz.model import Language
from mujaz.telegram import preferences
from mujaz.telegram.asking import Asked, ask
from mujaz.telegram.desk import Desk, Reader
from mujaz.telegram.faults import Context, answer_button
from mujaz.telegram.keyboards import language_keyboard, topic_key, topic_keyboard
from mujaz.telegram.menus import of_chat
from mujaz.telegram.phrases import joined, label, said, titled
from mujaz.telegram.preferences import settings_pressed
from mujaz.telegram.sender import Place, Sender
from mujaz.telegram.subscribing import follow_habits
from mujaz.texts import as_language


async def choice_pressed(
    desk: Desk, reader: Reader, update: Update, context: Context, verb: str, rest: list[str]
) -> bool:
    """Deal with a press of settings, onboarding or topics; False: it is none of these."""
    query = update.callback_query
    if verb not in {"g", "o", "t", "c", "d"} or query is None or not rest:
        return False
    if verb == "t":  # a briefing on a topic is anybody's to ask for
        return await brief_on(desk, reader, update, context, rest[0])
    if verb == "d":
        return await _deleted(desk, reader, context, rest)
    if not await desk.may_set(reader, context.bot):
        await answer_button(desk, query, label(reader, "tg-admins-only"), alert=True)
        return True
    if verb == "g":
        return await settings_pressed(desk, reader, update, context, rest[0])
    if verb == "o":
        return await _welcomed(desk, reader, update, context, rest[0])
    return await _tick(desk, reader, update, context, rest[0])


async def speaking(desk: Desk, reader: Reader, context: Context, language: Language) -> Reader:
    """Let a chat be spoken to in a language from now on: messages, menu and digests."""
    habits = replace(reader.habits, language=language)
    await desk.people.keep_habits(reader.chat_id, habits)
    reader = replace(reader, habits=habits, known=True).speaking(language)
    await of_chat(desk, reader, context.bot)
    await follow_habits(desk, reader)
    return reader


async def _welcomed(
    desk: Desk, reader: Reader, update: Update, context: Context, value: str
) -> bool:
    """Go on with the first steps: the language chosen, then a first briefing."""
    language = as_language(value)
    if language is None:
        return False
    reader = await speaking(desk, reader, context, language)
    text, keyboard = invitation(desk, reader)
    sender = Sender(context.bot, desk.people)
    message = update.effective_message
    if message is None or not await sender.edit(reader.chat_id, message.message_id, text, keyboard):
        await sender.send(Place(chat_id=reader.chat_id), text, keyboard)
    return True


def invitation(desk: Desk, reader: Reader) -> tuple[str, InlineKeyboardMarkup | None]:
    """Return what a newcomer reads once the language is known: what can be asked, and topics."""
    topics = desk.briefings.topics(reader.language)
    below = preferences.digest_row(desk, reader)
    keyboard = topic_keyboard(desk.rules.prefix, "t", topics, below=below)
    return titled(reader, "tg-welcome"), keyboard if keyboard.inline_keyboard else None


def welcome(desk: Desk, reader: Reader) -> tuple[str, InlineKeyboardMarkup]:
    """Return what a newcomer reads first, in their language or in both, and the two languages."""
    other: Language = "en" if reader.language == "ar" else "ar"
    readers = [reader, reader.speaking(other)] if reader.guessed else [reader]
    hello = joined([said(each, "tg-hello") for each in readers])
    return hello, language_keyboard(desk.rules.prefix, "o")


async def brief_on(desk: Desk, reader: Reader, update: Update, context: Context, key: str) -> bool:
    """Give a briefing on a topic, in the reader's language."""
    for id_, name in desk.briefings.topics(reader.language):
        if topic_key(id_) == key:
            wanted = as_language(reader.habits.answers) or reader.language
            await ask(desk, reader, update, context, Asked(text=name, language=wanted, alone=True))
            return True
    return False


async def _tick(desk: Desk, reader: Reader, update: Update, context: Context, key: str) -> bool:
    """Choose a topic, or no longer."""
    topics = desk.briefings.topics(reader.language)
    wanted = next((id_ for id_, _ in topics if topic_key(id_) == key), None)
    if wanted is None:
        return False
    chosen = set(reader.habits.topics) ^ {wanted}
    habits = replace(reader.habits, topics=tuple(id_ for id_, _ in topics if id_ in chosen))
    await desk.people.keep_habits(reader.chat_id, habits)
    reader = replace(reader, habits=habits)
    await follow_habits(desk, reader)
    message = update.effective_message
    if message is not None:
        sender = Sender(context.bot, desk.people)
        shown = preferences.topics(desk, reader)
        await sender.edit(reader.chat_id, message.message_id, *shown)
    return True


async def _deleted(desk: Desk, reader: Reader, context: Context, rest: list[str]) -> bool:
    """Delete all that is stored of the person who pressed, once they have said so twice."""
    if not reader.private or rest != [str(reader.user_id)]:
        return False
    desk.running.stop(reader.user_id)
    desk.latest.forget(reader.user_id)
    await desk.people.forget(reader.user_id)
    if desk.digests is not None:
        await desk.digests.subscriptions.forget(reader.user_id)
    of_service = getattr(desk.briefings, "forget", None)  # what the service itself keeps of them
    if of_service is not None:
        await of_service(str(reader.user_id))
    sender = Sender(context.bot, desk.people)
    await sender.send(Place(chat_id=reader.chat_id), said(reader, "tg-deleted"))
    return True
