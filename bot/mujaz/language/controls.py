"""Drop the characters that nobody sees but a machine reads.

In:  text as it was written
Out: the text less controls, marks of direction, zero-width, tag and variation characters
"""

from __future__ import annotations

import re
import unicodedata

_KEPT = frozenset("\n")
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_SELECTORS = re.compile("[\ufe00-\ufe0f\U000e0100-\U000e01ef]")  # of variations
_SPACES = str.maketrans("\t\r\x0b\x0c\x85\u2028\u2029\u00a0", " " * 8)


def without_controls(text: str) -> str:
    """Return a text of visible characters and line breaks (guides/security.md §3)."""
    text = text.translate(_SPACES)
    if text.replace("\n", "").isprintable() and not _SELECTORS.search(text):
        return text  # most texts; letter by letter takes as long as a check
    return "".join(c for c in text if c in _KEPT or _visible(c))


def _visible(char: str) -> bool:
    if _SELECTORS.match(char):
        return False
    return unicodedata.category(char) not in _DROPPED
