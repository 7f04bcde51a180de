"""Fold text into a key for matching and searching; never for showing.

In:  text as it was written
Out: the key, and for each of its characters the offset in the text that it came from

Folded: tashkeel, tatweel, zero-width and bidi controls (dropped); forms of alef, hamza, ya and ta
marbuta; Arabic-Indic and Persian digits; quotation marks, dashes, white space; letter case.
Compatibility folding (NFKD) appears in this module alone: it turns one character into several,
which would move the offsets of anything that a reader sees.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SAME = str.maketrans(
    {
        "ٱ": "ا",
        "ى": "ي",
        "ی": "ي",
        "ة": "ه",
        "ک": "ك",
        "٫": ".",
        "٬": ",",
        "٪": "%",
        **dict.fromkeys("«»‹›“”„‟", '"'),
        **dict.fromkeys("‘’‚‛", "'"),
        **dict.fromkeys("‐‑‒–—−", "-"),
    }
)
_DROPPED_CATEGORIES = frozenset({"Mn", "Me", "Cf", "Cc"})
_SPACES = re.compile(" {2,}")
_KEPT = 8192  # characters whose fold is known: no text, however odd, fills the memory


@lru_cache(maxsize=_KEPT)
def _fold_char(char: str) -> str:
    out: list[str] = []
    for c in unicodedata.normalize("NFKD", char).translate(_SAME).casefold():
        if c.isspace():
            out.append(" ")
        elif c == "ـ" or unicodedata.category(c) in _DROPPED_CATEGORIES:
            continue  # tatweel, tashkeel, hamza marks, bidi controls, zero-width
        elif (digit := unicodedata.decimal(c, None)) is not None:
            out.append(str(digit))
        else:
            out.append(c)
    return "".join(out)


def fold(text: str) -> tuple[str, list[int]]:
    """Return the matching key of `text` and, per key character, the offset it came from."""
    key: list[str] = []
    at: list[int] = []
    last = ""
    for i, char in enumerate(text):
        for c in _fold_char(char):
            if c == " " and last == " ":
                continue
            key.append(c)
            at.append(i)
            last = c
    return "".join(key), at


class _Folds(dict[int, str]):
    """A table for str.translate that grows with the characters it meets."""

    def __missing__(self, code: int) -> str:
        folded = _fold_char(chr(code))
        if len(self) < _KEPT:
            self[code] = folded
        return folded


_FOLDS = _Folds()


def fold_key(text: str) -> str:
    """Return the matching key alone, trimmed: `fold_key("الأَخبار") == "الاخبار"`.

    Without offsets it is some twenty times as fast as `fold`.
    """
    return _SPACES.sub(" ", text.translate(_FOLDS)).strip()


def find_quote(quote: str, raw: str) -> tuple[int, int] | None:
    """Return (start, end) such that raw[start:end] is the quote as written there, or None.

    Spelling variants that folding unites match; a dropped, changed or reordered word does not, nor
    does a part of a word. Tashkeel of the last letter is kept inside the slice.
    """
    want = fold_key(quote)
    key, at = fold(raw)
    k = key.find(want) if want else -1
    while k >= 0:
        last = k + len(want)
        cut_before = k > 0 and key[k - 1].isalnum() and want[0].isalnum()
        cut_after = last < len(key) and key[last].isalnum() and want[-1].isalnum()
        if not (cut_before or cut_after):
            start, end = at[k], at[last - 1] + 1
            while end < len(raw) and unicodedata.category(raw[end]) in {"Mn", "Me"}:
                end += 1
            if fold_key(raw[start:end]) == want:  # not so where "1" is found inside "½"
                return start, end
        k = key.find(want, k + 1)
    return None
