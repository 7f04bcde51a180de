"""Words that an owner wrote, as a message: plain text, its lines kept, nothing in it markup.

In:  a text
Out: HTML, each line in the direction of its letters; addresses are links
"""

from __future__ import annotations

import re

from mujaz.language.direction import LRI, PDI, outside, tongue
from mujaz.render.telegram_text import MOST_ENTITIES, Line, Piece, html, line, link, ours

_ADDRESS = re.compile(r"https?://\S+")
_AFTER = ".,;:!?…)]}»”\"'،؛؟"  # ends a sentence, not an address


def notice_lines(text: str, language: str) -> list[Line]:
    """Return the lines of a text; `language`: of lines without letters."""
    main = tongue(text, language)
    rows = [outside(row) for row in text.strip().splitlines()]
    left = MOST_ENTITIES
    lines = []
    for row in rows:
        pieces = _pieces(row, tongue(row, main), left)
        left -= sum(bool(piece.tag) for piece in pieces)
        lines.append(line(tongue(row, main), *pieces))
    return lines


def notice(text: str, language: str) -> str:
    """Return a text as HTML."""
    return html(notice_lines(text, language))


def notice_units(text: str, language: str) -> int:
    """Return how long Telegram takes a text to be, with the marks of direction."""
    lines = notice_lines(text, language)
    return sum(each.units for each in lines) + max(0, len(lines) - 1)


def _pieces(row: str, language: str, most: int) -> list[Piece]:
    """Return a line as pieces: addresses whole, for their "?" must not be parted from them."""
    pieces: list[Piece] = []
    at = 0
    for match in _ADDRESS.finditer(row):
        address = match.group().rstrip(_AFTER)
        if not link(address) or most <= 0:
            continue
        most -= 1
        before = row[at : match.start()]
        isolated = (Piece(LRI), Piece(PDI)) if language == "ar" else (Piece(""), Piece(""))
        pieces += [ours(before, language), isolated[0], Piece(address, "a", address), isolated[1]]
        at = match.start() + len(address)
    return [*pieces, ours(row[at:], language)]
