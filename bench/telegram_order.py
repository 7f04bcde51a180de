"""Whether a reader sees words in their order: the bidirectional algorithm of python-bidi asked.

In:  a line of a message, and the words that stand in it
Out: what is out of order

`fault` compares the places of words in the line as displayed. A word that occurs twice is left out.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from bidi import get_base_level, get_display

from mujaz.language.direction import tongue, without_marks

_OVERRIDES = re.compile("[\u200b\u2028-\u202e\u2060-\u2065\u206a-\u206f\ufeff]")
_TWO_MARKS = re.compile("[\u200e\u200f\u061c]{2}")
_OPENERS, _PDI = "\u2066\u2067\u2068", "\u2069"


def fault(line: str, words: Sequence[str], language: str) -> str:
    """Return what is wrong with the order of words of a language in a line, else ""."""
    seen = without_marks(get_display(line))
    at = -1
    for word in words:
        there = word[::-1] if tongue(word, "en") == "ar" else word
        if seen.count(there) != 1:
            if there not in seen and word in without_marks(line):
                return f"{word!r} is torn apart in {seen!r}"
            continue
        place = seen.index(there)
        place = len(seen) - place - len(there) if language == "ar" else place
        if place < at:
            return f"{word!r} stands before its place in {seen!r}"
        at = place + len(there)
    return ""


def wrong_side(line: str, language: str) -> bool:
    """Return whether a line would begin on the other language's side."""
    visible = without_marks(line).strip()
    return bool(visible) and get_base_level(line) != (1 if language == "ar" else 0)


def control_fault(text: str) -> str:
    """Return what is wrong with the marks of direction in a message, else ""."""
    if _OVERRIDES.search(text):
        return "a control that must not be there"
    if _TWO_MARKS.search(text):
        return "two marks in a row"
    for line in text.split("\n"):
        depth = 0
        for char in line:
            depth += (char in _OPENERS) - (char == _PDI)
            if depth < 0:
                return "an isolate closed twice"
        if depth:
            return "an isolate left open"
    return ""
