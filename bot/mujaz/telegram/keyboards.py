"""The buttons under messages.

In:  an answer and its id; what a chat has chosen
Out: inline keyboards; what a button says when it is pressed is `<prefix>:<verb>:<id>[:<more>]`,
     64 bytes at most: everything else stands in the database
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from mujaz.language.cities import BUTTONS, zone_name
from mujaz.model import Answer, Briefing
from mujaz.render.telegram import LENGTHS, Length
from mujaz.render.telegram_text import in_digits
from mujaz.telegram.desk import Reader
from mujaz.telegram.phrases import label

Button = InlineKeyboardButton
_IN_A_ROW = 6  # numbers of sources; Telegram has 8 at most
_MOST_SOURCES = 24
_MOST_TOPICS = 12
TIMES = ("06:00", "07:00", "08:00", "12:00", "18:00", "21:00")  # offered for a digest
_PLACES_IN_A_ROW = 3
_OTHER = {"ar": "en", "en": "ar"}


def data(prefix: str, verb: str, *rest: str) -> str:
    """Return what a button says when it is pressed."""
    said = ":".join((prefix, verb, *rest))
    if len(said.encode()) > 64:
        raise ValueError(f"{said!r} is longer than Telegram takes")
    return said


def topic_key(topic_id: str) -> str:
    """Return a short name of a topic: ids may be long and Arabic."""
    return sha256(topic_id.encode()).hexdigest()[:12]


def answer_keyboard(
    prefix: str, answer_id: str, answer: Answer, length: Length, reader: Reader,
    *, offer: bool = False,
) -> InlineKeyboardMarkup:  # fmt: skip
    """Return the buttons under an answer; `offer`: one of them leads to a digest."""
    numbers = [
        Button(f"[{source.n}]", callback_data=data(prefix, "e", answer_id, str(source.n)))
        for source in answer.sources[:_MOST_SOURCES]
    ]
    rows = [numbers[i : i + _IN_A_ROW] for i in range(0, len(numbers), _IN_A_ROW)]
    rows.append([
        Button(label(reader, "tg-button-why"), callback_data=data(prefix, "w", answer_id)),
        Button(label(reader, f"tg-button-in-{_OTHER[answer.language]}"),
               callback_data=data(prefix, "l", answer_id)),
    ])  # fmt: skip
    if isinstance(answer, Briefing):
        rows.append(_lengths(prefix, answer_id, length, reader))
    if isinstance(answer, Briefing) and offer:
        words = label(reader, "tg-button-subscribe")
        rows.append([Button(words, callback_data=data(prefix, "u", answer_id))])
    return InlineKeyboardMarkup(rows)


def _lengths(prefix: str, answer_id: str, length: Length, reader: Reader) -> list[Button]:
    at = LENGTHS.index(length)
    wanted = [("tg-button-shorter", at - 1), ("tg-button-longer", at + 1)]
    return [
        Button(label(reader, key), callback_data=data(prefix, "s", answer_id, LENGTHS[to]))
        for key, to in wanted
        if 0 <= to < len(LENGTHS)
    ]


def cities_keyboard(
    prefix: str, reader: Reader, before: Sequence[str], after: Sequence[str] = ()
) -> InlineKeyboardMarkup:
    """Return the cities of which one is chosen: `<before>:<number of the city>[:<after>]`."""
    return _in_rows([
        Button(zone_name(zone, reader.language),
               callback_data=data(prefix, *before, str(n), *after))
        for n, zone in enumerate(BUTTONS)
    ])  # fmt: skip


def hours_keyboard(prefix: str, reader: Reader, before: Sequence[str]) -> InlineKeyboardMarkup:
    """Return the times of day of which one is chosen: `<before>:0730`."""
    return _in_rows([
        Button(in_digits(t, reader.language, reader.digits),
               callback_data=data(prefix, *before, t.replace(":", "")))
        for t in TIMES
    ])  # fmt: skip


def _in_rows(buttons: Sequence[Button]) -> InlineKeyboardMarkup:
    rows = range(0, len(buttons), _PLACES_IN_A_ROW)
    return InlineKeyboardMarkup([buttons[n : n + _PLACES_IN_A_ROW] for n in rows])


def stop_keyboard(prefix: str, reader: Reader) -> InlineKeyboardMarkup:
    """Return the button that stops an answer."""
    stop = Button(label(reader, "tg-button-stop"),
                  callback_data=data(prefix, "x", str(reader.user_id)))  # fmt: skip
    return InlineKeyboardMarkup([[stop]])


def topic_keyboard(
    prefix: str, verb: str, topics: Sequence[tuple[str, str]], chosen: Sequence[str] = (),
    below: Sequence[Button] = (),
) -> InlineKeyboardMarkup:  # fmt: skip
    """Return a button for each topic, ticked where it is chosen, and a row below them."""
    rows = [
        [Button(("✓ " if id_ in chosen else "") + name,
                callback_data=data(prefix, verb, topic_key(id_)))]
        for id_, name in topics[:_MOST_TOPICS]
    ]  # fmt: skip
    return InlineKeyboardMarkup([*rows, list(below)] if below else rows)


def settings_row(prefix: str, reader: Reader) -> list[Button]:
    """Return the way back to the settings."""
    return [Button(label(reader, "tg-button-settings"), callback_data=data(prefix, "g", "b"))]


def language_keyboard(prefix: str, verb: str) -> InlineKeyboardMarkup:
    """Return the two languages, each in its own words."""
    return InlineKeyboardMarkup([[
        Button("العربية", callback_data=data(prefix, verb, "ar")),
        Button("English", callback_data=data(prefix, verb, "en")),
    ]])  # fmt: skip
