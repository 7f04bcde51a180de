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
_AREAS = frozenset(
    "africa america antarctica arctic asia atlantic australia etc europe indian pacific us"
    " canada brazil chile mexico".split()
)
_TOKEN = re.compile(
    r"(?P<zone>[a-z]+(?:/[a-z][a-z0-9_+-]*)+)"
    rf"|(?P<offset>(?:\b(?:{_GREENWICH}) ?[+-] ?|\+)\d{{1,2}}(?::?\d\d)?(?!\d))"
    r"|(?P<clock>\d+(?: ?: ?\d+)+|\d+(?:[.h]\d+)+|\d{1,2}h\b)"
    r"|(?P<number>\d+)"
    r"|(?P<half_day>\b[ap]\. ?m\b\.?)"
    r"|(?P<word>[^\W\d_]+(?:'[^\W\d_]+)*)"
    r"|(?P<sign>[-,،؛;/&+@\n])"
)
_WORD = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)*|[-/+]|\d+")


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
    key, at = fold(text)
    return [
        SetupToken(kind, word, text[at[start] : at[end - 1] + 1], at[start], at[end - 1] + 1)
        for kind, word, start, end in _cut(key)
    ]


def _cut(key: str) -> Iterator[tuple[Kind, str, int, int]]:
    for match in _TOKEN.finditer(key):
        kind, word, start, end = match.lastgroup, match.group(), match.start(), match.end()
        if kind == "zone" and word.partition("/")[0] not in _AREAS:  # mon/wed/fri
            for part in _WORD.finditer(word):
                sign = not part.group()[0].isalnum()
                yield (
                    "sign" if sign else "number" if part.group()[0].isdigit() else "word",
                    part.group(), start + part.start(), start + part.end(),
                )  # fmt: skip
        elif kind == "half_day":
            yield "word", f"{word[0]}m", start, end
        elif kind == "zone":
            yield "zone", word, start, end
        elif kind == "offset":
            yield "offset", word.replace(" ", ""), start, end
        elif kind == "clock":
            yield "clock", word.replace(" ", ""), start, end
        elif kind == "number":
            yield "number", word, start, end
        else:
            yield "word" if kind == "word" else "sign", word, start, end
