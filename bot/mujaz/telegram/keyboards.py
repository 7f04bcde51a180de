"""The buttons under messages.

In:  an answer and its id; what a chat has chosen
Out: inline keyboards; what a button says when it is pressed is `<prefix>:<verb>:<id>[:<more>]`,
     64 bytes at most: everything else stands in the database
"""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from mujaz.model import Answer, Briefing
from mujaz.render.telegram import LENGTHS, Length
from mujaz.telegram.desk import Reader
from mujaz.telegram.phrases import label

Button = InlineKeyboardButton
_IN_A_ROW = 6  # numbers of sources; Telegram has 8 at most
_MOST_SOURCES = 24
_MOST_TOPICS = 12
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


def stop_keyboard(prefix: str, reader: Reader) -> InlineKeyboardMarkup:
    """Return the button that stops an answer."""
    stop = Button(label(reader, "tg-button-stop"),
                  callback_data=data(prefix, "x", str(reader.user_id)))  # fmt: skip
    return InlineKeyboardMarkup([[stop]])


def topic_keyboard(
    prefix: str, verb: str, topics: Sequence[tuple[str, str]], chosen: Sequence[str] = ()
) -> InlineKeyboardMarkup:
    """Return a button for each topic, ticked where it is chosen."""
    return InlineKeyboardMarkup([
        [Button(("✓ " if id_ in chosen else "") + name,
                callback_data=data(prefix, verb, topic_key(id_)))]
        for id_, name in topics[:_MOST_TOPICS]
    ])  # fmt: skip


def language_keyboard(prefix: str, verb: str) -> InlineKeyboardMarkup:
    """Return the two languages, each in its own words."""
    return InlineKeyboardMarkup([[
        Button("العربية", callback_data=data(prefix, verb, "ar")),
        Button("English", callback_data=data(prefix, verb, "en")),
    ]])  # fmt: skip
