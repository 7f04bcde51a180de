"""Cut a text into words and digit runs for the number and date rules.

In:  text as it was written
Out: pieces with exact offsets, their folded key and the folded gap before each of them

Unlike `tokens.tokenize` a digit run never joins a letter run ("و25" is "و" and "25", "3rd" is "3"
and "rd"), and what stands between two pieces is kept: rules need to see a slash or a full stop.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mujaz.language.fold import fold

PLAIN = re.compile(r"[^\W\d_]+|\d+")
# 7,400 and 7,4 and 3 400 and 1.234.567 are one number each
NUMERIC = re.compile(
    r"[^\W\d_]+"
    r"|\d{1,3}(?:[,،]\d{3})+(?![\d])(?:\.\d+)?"
    r"|\d{1,3}(?:\.\d{3}){2,}(?!\d)"
    r"|[1-9]\d{0,2}(?: \d{3})+(?![\d.,:/%])"
    r"|\d+(?:[.,،]\d+)?"
)
_MARKS = frozenset(chr(c) for c in (0x0640, *range(0x064B, 0x0660), 0x0670))


@dataclass(frozen=True, slots=True)
class Piece:
    """A word or a number: where it stands, as written, as folded, and the gap before it."""

    start: int
    end: int
    raw: str
    key: str
    gap: str

    @property
    def number(self) -> bool:
        """Whether it is written in digits."""
        return self.key[0].isdigit()

    @property
    def capital(self) -> bool:
        """Whether it starts with a capital letter."""
        return self.raw[0].isupper()


def lex(text: str, pattern: re.Pattern[str] = PLAIN) -> list[Piece]:
    """Return the pieces of a text in order."""
    key, at = fold(text)
    pieces: list[Piece] = []
    last = 0
    for match in pattern.finditer(key):
        start, end = at[match.start()], at[match.end() - 1] + 1
        while end < len(text) and text[end] in _MARKS:  # tashkeel or tatweel of the last letter
            end += 1
        gap = key[last : match.start()]
        pieces.append(Piece(start, end, text[start:end], match.group(), gap))
        last = match.end()
    return pieces
