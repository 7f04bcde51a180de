"""From an answer to a daily digest on its topic: the button under it, a city, a time.

In:  presses: `u:<answer>` under an answer; `v:<topic>:<city>[:<time>]` on the way
Out: a Subscription of this chat on the topic of the answer, and on those it had chosen before;
     an answer on no topic leads into the set-up of /digest

Nothing is kept before the last tap. In a group admins alone are offered it, and may press.
"""

from __future__ import annotations

from dataclasses import replace
from datetime import time

from telegram import CallbackQuery, InlineKeyboardMarkup, Update

from mujaz.chats import Given
from mujaz.digests import EVERY_DAY
from mujaz.errors import BadInput
from mujaz.language.cities import BUTTONS, zone_name
from mujaz.language.fold import fold_key
from mujaz.model import Language
from mujaz.telegram import subscribing
from mujaz.telegram.asking import place_of
from mujaz.telegram.desk import Desk, Reader
from mujaz.telegram.faults import Context, answer_button
from mujaz.telegram.keyboards import cities_keyboard, hours_keyboard, topic_key
from mujaz.telegram.phrases import joined, label, said
from mujaz.telegram.sender import Sender

Topic = tuple[str, str]  # its id and name


async def offer(
    desk: Desk, reader: Reader, query: CallbackQuery, context: Context, given: Given
) -> None:
    """Begin from an answer; who has a running digest sees it instead."""
    if desk.digests is None or not await desk.may_set(reader, context.bot):
        await answer_button(desk, query, label(reader, "tg-admins-only"), alert=True)
        return
    sender = Sender(context.bot, desk.people)
    topic = _topic_of(desk, reader, given)
    if topic is None or not await desk.lacks_digest(reader):
        await sender.send(place_of(reader), *await subscribing.state_of(desk, reader))
        return
    told = joined([said(reader, "tg-digest-none"), _about(desk, reader, topic)])
    cities = cities_keyboard(desk.rules.prefix, reader, ["v", topic_key(topic[0])])
    await sender.send(place_of(reader), told, cities)


async def offer_pressed(
    desk: Desk, reader: Reader, update: Update, context: Context, verb: str, rest: list[str]
) -> bool:
    """Go on from a city, or from a time; False: it is neither."""
    query = update.callback_query
    if verb != "v" or query is None or desk.digests is None or not 2 <= len(rest) <= 3:
        return False
    if not await desk.may_set(reader, context.bot):
        await answer_button(desk, query, label(reader, "tg-admins-only"), alert=True)
        return True
    topics = desk.briefings.topics(reader.language)
    topic = next((t for t in topics if topic_key(t[0]) == rest[0]), None)
    city = int(rest[1]) if rest[1].isdecimal() else len(BUTTONS)
    at = _time_of(rest[2]) if len(rest) == 3 else None
    if topic is None or city >= len(BUTTONS) or (len(rest) == 3 and at is None):
        return False
    if at is not None:
        shown = await _kept(desk, reader, topic, BUTTONS[city], at)
    else:
        asked = said(reader, "tg-digest-hour", city=zone_name(BUTTONS[city], reader.language))
        hours = hours_keyboard(desk.rules.prefix, reader, ["v", *rest])
        shown = joined([asked, _about(desk, reader, topic)]), hours
    message = update.effective_message
    sender = Sender(context.bot, desk.people)
    if message is None or not await sender.edit(reader.chat_id, message.message_id, *shown):
        await sender.send(place_of(reader), *shown)
    return True


async def _kept(
    desk: Desk, reader: Reader, topic: Topic, zone: str, at: time
) -> tuple[str, InlineKeyboardMarkup | None]:
    """Store the topic as one that the chat has chosen, and the digest."""
    chosen = dict.fromkeys((*reader.habits.topics, topic[0]))
    habits = replace(reader.habits, topics=tuple(chosen))
    await desk.people.keep_habits(reader.chat_id, habits)
    reader = replace(reader, habits=habits)
    await subscribing.keep(desk, reader, times=[at], days=EVERY_DAY, zone=zone)
    told, keyboard = await subscribing.state_of(desk, reader)
    return joined([told, _about(desk, reader, topic)]), keyboard


async def leave_out(desk: Desk, reader: Reader, context: Context, words: str) -> bool:
    """Leave a topic out of the digest that is named by its name or id; False: none is, or all.

    Names in both languages are known, whatever the reader's is.
    """
    wanted = fold_key(words.strip())
    languages: tuple[Language, ...] = ("ar", "en")
    named = [t for language in languages for t in desk.briefings.topics(language)]
    id_ = next((id_ for id_, name in named if wanted in {fold_key(id_), fold_key(name)}), None)
    topics = desk.briefings.topics(reader.language)
    known = [other for other, _ in topics]
    left = tuple(t for t in reader.habits.topics or known if t != id_ and t in known)
    if id_ is None or not left:
        return False
    habits = replace(reader.habits, topics=left)
    await desk.people.keep_habits(reader.chat_id, habits)
    reader = replace(reader, habits=habits)
    await subscribing.follow_habits(desk, reader)
    told, keyboard = await subscribing.state_of(desk, reader)
    names = dict(topics)
    about = _about(desk, reader, (left[0], names[left[0]]))
    await Sender(context.bot, desk.people).send(place_of(reader), joined([told, about]), keyboard)
    return True


def _topic_of(desk: Desk, reader: Reader, given: Given) -> Topic | None:
    """Return the topic of an answer, in the reader's language."""
    try:
        id_ = desk.briefings.question(given.answer.question).topic
    except BadInput:  # a question of another version
        return None
    return next((t for t in desk.briefings.topics(reader.language) if t[0] == id_), None)


def _about(desk: Desk, reader: Reader, topic: Topic) -> str:
    """Return what the digest will be on: the topic, and what was chosen before."""
    names = dict(desk.briefings.topics(reader.language))
    chosen = dict.fromkeys((*(t for t in reader.habits.topics if t in names), topic[0]))
    comma = "، " if reader.language == "ar" else ", "
    listed = comma.join(names[t] for t in chosen)
    command = desk.command("topics")
    if not command:
        return said(reader, "tg-digest-about", topics=listed)
    return said(reader, "tg-digest-about-more", topics=listed, command=command)


def _time_of(words: str) -> time | None:
    try:
        return time.fromisoformat(f"{words[:2]}:{words[2:]}")
    except ValueError:  # no button of ours
        return None
