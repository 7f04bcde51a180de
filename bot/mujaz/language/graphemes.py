"""Where a text may be cut without cutting what a reader sees as one character.

In:  text
Out: whether a cut at an offset leaves every character whole

The rules of Unicode annex 29 that written Arabic, Latin and emoji need: marks, joiners, modifiers,
flags; and CRLF.
"""

from __future__ import annotations

import re
import unicodedata

_JOINER, _NON_JOINER = "\u200d", "\u200c"
_FLAG = re.compile(r"[\U0001F1E6-\U0001F1FF]+\Z")


def cuts_no_character(text: str, at: int) -> bool:
    """Return whether text[:at] and text[at:] both begin and end with whole characters."""
    if not 0 < at < len(text):
        return True
    before, after = text[at - 1], text[at]
    if after in {_JOINER, _NON_JOINER} or before == _JOINER or _extends(after):
        return False
    if before == "\r" and after == "\n":
        return False
    if _is_flag(after):
        run = _FLAG.search(text, max(0, at - 200), at)
        return run is None or len(run.group()) % 2 == 0
    return True


def _extends(char: str) -> bool:
    return (
        unicodedata.category(char) in {"Mn", "Me", "Mc"}
        or "\U0001f3fb" <= char <= "\U0001f3ff"  # skin tones
        or "\U000e0020" <= char <= "\U000e007f"  # tags of flags
    )


def _is_flag(char: str) -> bool:
    return "\U0001f1e6" <= char <= "\U0001f1ff"
