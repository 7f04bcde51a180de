"""Cut what somebody writes about times and places into tokens.

In:  text as it was written
Out: tokens, each with its folded key and the text as written
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from mujaz.language.fold import fold

Kind = Literal["zone", "offset", "clock", "number", "word", "sign"]

_GREENWICH = "gmt|utc|غرينتش|جرينتش|غرينيتش|جرينيتش"
_AREAS = (
    "africa|america|antarctica|arctic|asia|atlantic|australia|etc|europe|indian|pacific|us|canada"
    "|brazil|chile|mexico"
)
_COLONS = str.maketrans("∶꞉", "::")
_KINDS: tuple[Kind, ...] = ("zone", "offset", "clock", "number", "word", "sign")
_TOKEN = re.compile(
    rf"(?P<zone>\b(?:{_AREAS})(?: ?/ ?[a-z][a-z0-9_+-]*)+)"
    rf"|(?P<offset>(?:\b(?:{_GREENWICH}) ?[+-] ?|\+)\d{{1,2}}(?::?\d\d)?(?!\d))"
    r"|(?P<clock>\d+(?: ?: ?\d+)+|\d+(?:[.h]\d+)+|\d{1,2}h\b)"
    r"|(?P<number>\d+)"
    r"|(?P<half_day>\b[ap]\. ?m\b\.?)"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<sign>[-,،؛;/&+@\n])"
)


@dataclass(frozen=True, slots=True)
class SetupToken:
    """A word, a number, a time in digits or a sign."""

    kind: Kind
    key: str
    raw: str
    start: int
    end: int


END = SetupToken("sign", "", "", 0, 0)


def setup_tokens(text: str) -> list[SetupToken]:
    """Return the tokens of a text in order."""
    text = text.translate(_COLONS)
    key, at = fold(text)
    return [
        SetupToken(kind, word, text[at[start] : at[end - 1] + 1], at[start], at[end - 1] + 1)
        for kind, word, start, end in _cut(key)
    ]


def _cut(key: str) -> Iterator[tuple[Kind, str, int, int]]:
    for match in _TOKEN.finditer(key):
        word, start, end = match.group(), match.start(), match.end()
        for kind in _KINDS:
            if match.lastgroup == kind:
                spaced = kind in {"word", "number", "sign"}
                yield kind, word if spaced else word.replace(" ", ""), start, end
        if match.lastgroup == "half_day":
            yield "word", f"{word[0]}m", start, end
