"""What the bot says of itself, as messages.

In:  the key of a text, its values, who reads it
Out: HTML whose lines run in their direction, digits as the reader wants them
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from mujaz.language.direction import guarded, outside
from mujaz.render.telegram_text import Line, Piece, html, in_digits, line, ours
from mujaz.telegram.desk import Reader
from mujaz.texts import text

_PLACE = "\ue002"  # where a value stands, for private use


def said(reader: Reader, key: str, /, **values: str | int) -> str:
    """Return a text as a message."""
    return html(lines_of(reader, key, **values))


def titled(reader: Reader, key: str, /, **values: str | int) -> str:
    """Return a text as a message whose first line is its title."""
    first, *rest = lines_of(reader, key, **values)
    bold = tuple(Piece(p.text, "b") for p in first.pieces)
    return html([Line(bold, first.language), *rest])


def timed(reader: Reader, key: str, /, when: str, at: datetime) -> str:
    """Return a text of one line whose `when` tells, tapped, the reader's own clock.

    The words stay ours: no format is asked for, which would put the app's words in their place.
    """
    told = ours(text(reader.language, key, when=_PLACE), reader.language, digits=reader.digits).text
    before, behind = told.split(_PLACE)
    words = in_digits(outside(when), reader.language, reader.digits)
    time = Piece(words, "tg-time", str(int(at.timestamp())))
    return html([line(reader.language, Piece(before), time, Piece(behind))])


def lines_of(reader: Reader, key: str, /, **values: str | int) -> list[Line]:
    """Return the lines of a text."""
    clean = {k: outside(v) if isinstance(v, str) else v for k, v in values.items()}
    told = text(reader.language, key, **clean)
    language = reader.language
    return [line(language, ours(row, language, digits=reader.digits)) for row in told.split("\n")]


def label(reader: Reader, key: str, /, **values: str | int) -> str:
    """Return the words on a button."""
    told = text(reader.language, key, **values)
    return in_digits(guarded(told, reader.language), reader.language, reader.digits)


def joined(parts: Sequence[str]) -> str:
    """Return messages as one, with an empty line between them."""
    return "\n\n".join(parts)
