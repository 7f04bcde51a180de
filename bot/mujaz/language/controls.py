"""Drop the characters that nobody sees but a machine reads.

In:  text as it was written
Out: the text less controls, marks of direction, zero-width, tag and variation characters
"""

from __future__ import annotations

import unicodedata

_KEPT = frozenset("\n")
_DROPPED = frozenset({"Cc", "Cf", "Cs", "Co", "Cn"})
_SPACES = str.maketrans("\t\r\x0b\x0c\x85\u2028\u2029\u00a0", " " * 8)


def without_controls(text: str) -> str:
    """Return a text of visible characters and line breaks (guides/security.md §3)."""
    return "".join(c for c in text.translate(_SPACES) if c in _KEPT or _visible(c))


def _visible(char: str) -> bool:
    if "\ufe00" <= char <= "\ufe0f" or "\U000e0100" <= char <= "\U000e01ef":
        return False  # variation selectors
    return unicodedata.category(char) not in _DROPPED
