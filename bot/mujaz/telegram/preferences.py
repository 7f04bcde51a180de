"""The settings: one message edited in place, every value on its button, and a way back.

In:  /settings and presses: `g:<letter>` takes the next value; `g:t` topics, `g:z` digest, `g:b`
     back
Out: the settings as buttons with their values; kept at once. In a group, admins alone may press.
"""

from __future__ import annotations

from dataclasses import replace

from telegram import InlineKeyboardMarkup, Update

from mujaz.chats import Habits
from mujaz.digests import NIGHT, NIGHTS
from mujaz.telegram import subscribing
from mujaz.telegram.asking import place_of
from mujaz.telegram.desk import Desk, Reader
from mujaz.telegram.faults import Context
from mujaz.telegram.keyboards import Button, data, settings_row, topic_keyboard
from mujaz.telegram.menus import of_chat
from mujaz.telegram.phrases import label, said, titled
from mujaz.telegram.sender import Sender
from mujaz.texts import as_language

Shown = tuple[str, InlineKeyboardMarkup | None]
# each setting: what it is called in Habits, and the values that a press goes through
_VALUES: dict[str, tuple[str, ...]] = {
    "language": ("ar", "en"),
    "answers": ("", "ar", "en"),
    "digits": ("latn", "arab"),
    "length": ("short", "normal", "long"),
    "night": tuple(NIGHTS),
}
_DEFAULTS = {"digits": "latn", "length": "normal", "night": NIGHT}
_LETTERS = {"l": "language", "a": "answers", "d": "digits", "n": "length", "q": "night"}


async def settings(desk: Desk, reader: Reader) -> Shown:
    """Return the settings message."""
    prefix, rows = desk.rules.prefix, []
    for letter, name in _LETTERS.items():
        if name == "night" and desk.digests is None:
            continue
        value = _value(reader.habits, reader, name)
        words = label(reader, f"tg-set-{name}", value=label(reader, f"tg-{name}-{value or 'auto'}"))
        rows.append([Button(words, callback_data=data(prefix, "g", letter))])
    if desk.briefings.topics(reader.language):
        words = label(reader, "tg-set-topics", count=len(reader.habits.topics))
        rows.append([Button(words, callback_data=data(prefix, "g", "t"))])
    if desk.digests is not None and desk.command("digest"):
        words = label(reader, "tg-set-digest", value=await subscribing.in_short(desk, reader))
        rows.append([Button(words, callback_data=data(prefix, "g", "z"))])
    head = titled(reader, "tg-settings" if reader.private else "tg-settings-group")
    return head, InlineKeyboardMarkup(rows)


def topics(desk: Desk, reader: Reader) -> Shown:
    """Return the topics with those that are chosen ticked, and the way to the settings."""
    known = desk.briefings.topics(reader.language)
    if not known:
        return said(reader, "tg-no-topics"), None
    below = settings_row(desk.rules.prefix, reader) if desk.command("settings") else []
    keyboard = topic_keyboard(desk.rules.prefix, "c", known, reader.habits.topics, below)
    return said(reader, "tg-topics"), keyboard


def digest_row(desk: Desk, reader: Reader) -> list[Button]:
    """Return the way to the daily digest, in the same message; none where there are no digests."""
    if desk.digests is None or not desk.command("digest"):
        return []
    words = label(reader, "tg-button-subscribe")
    return [Button(words, callback_data=data(desk.rules.prefix, "g", "z"))]


async def settings_pressed(
    desk: Desk, reader: Reader, update: Update, context: Context, letter: str
) -> bool:
    """Deal with a press in the settings; False: it is none."""
    if letter == "t":
        shown = topics(desk, reader)
    elif letter == "z" and desk.digests is not None:
        shown = await subscribing.state_of(desk, reader)
    elif letter == "b":
        shown = await settings(desk, reader)
    elif letter in _LETTERS:
        reader = await _next_value(desk, reader, context, _LETTERS[letter])
        shown = await settings(desk, reader)
    else:
        return False
    message = update.effective_message
    sender = Sender(context.bot, desk.people)
    if message is None or not await sender.edit(reader.chat_id, message.message_id, *shown):
        await sender.send(place_of(reader), *shown)
    return True


def _value(habits: Habits, reader: Reader, name: str) -> str:
    kept = str(getattr(habits, name))
    kept = kept if kept in _VALUES[name] else ""  # of a later version
    return kept or (reader.language if name == "language" else _DEFAULTS.get(name, ""))


async def _next_value(desk: Desk, reader: Reader, context: Context, name: str) -> Reader:
    """Take the next value of a setting, keep it, and return the reader who has it."""
    values = _VALUES[name]
    value = values[(values.index(_value(reader.habits, reader, name)) + 1) % len(values)]
    habits = _with(reader.habits, name, value)
    await desk.people.keep_habits(reader.chat_id, habits)
    reader = replace(reader, habits=habits, known=True)
    if name == "language":
        reader = reader.speaking(as_language(value) or reader.language)
        await of_chat(desk, reader, context.bot)
    await subscribing.follow_habits(desk, reader)
    return reader


def _with(habits: Habits, name: str, value: str) -> Habits:
    match name:
        case "language":
            return replace(habits, language=value)
        case "answers":
            return replace(habits, answers=value)
        case "digits":
            return replace(habits, digits=value)
        case "night":
            return replace(habits, night=value)
    return replace(habits, length=value)
