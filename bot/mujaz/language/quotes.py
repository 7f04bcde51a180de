"""Pair the quotation marks of a text.

In:  text as it was written, with curly, angle or straight marks, possibly unbalanced
Out: the quotations, as spans that include their marks, in order, outermost only

A quotation never crosses a paragraph break, and a mark that is opened twice without being closed
is taken as a stray one: machine-translated pages are full of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

_PAIRS = {"“": "”", "«": "»", "„": "”", "‹": "›"}
_CLOSERS = frozenset(_PAIRS.values())
_STRAIGHT = '"'
_MARKS = re.compile("[" + "".join({*_PAIRS, *_CLOSERS, _STRAIGHT}) + "\n]")
MAX_QUOTATION = 1500  # characters; a longer one is a mark that nobody closed


@dataclass(frozen=True, slots=True)
class Quotation:
    """A quotation: text[start:end] with its marks, text[inner_start:inner_end] without."""

    start: int
    end: int

    @property
    def inner_start(self) -> int:
        """Offset of the first quoted character."""
        return self.start + 1

    @property
    def inner_end(self) -> int:
        """Offset after the last quoted character."""
        return self.end - 1


def _opens(text: str, i: int) -> bool:
    """Tell whether a straight mark at `i` opens a quotation, from its neighbours."""
    before = text[i - 1] if i else " "
    after = text[i + 1] if i + 1 < len(text) else " "
    if before.isspace() or before in "([«“:":
        return not after.isspace()
    # a one-letter proclitic stands before an opening mark in Arabic: بـ"كذا"، و"كذا"
    lone = i >= 2 and before in "وفبكلـ" and (text[i - 2].isspace() or before == "ـ")
    return lone and not after.isspace()


@lru_cache(maxsize=1024)  # asked for by several rules, one after another
def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text, outermost only, in order."""
    found: list[Quotation] = []
    open_at: list[tuple[int, str]] = []  # (offset, the mark that closes it)
    for mark_or_end in _MARKS.finditer(text):
        i, char = mark_or_end.start(), mark_or_end.group()
        if char == "\n":
            open_at.clear()
            continue
        opening, closing = _role(text, i, char, open_at)
        if closing:
            k = next((k for k in range(len(open_at) - 1, -1, -1) if open_at[k][1] == char), None)
            if k is not None:
                start = open_at[k][0]
                del open_at[k:]
                if i - start <= MAX_QUOTATION:
                    found.append(Quotation(start, i + 1))
        elif opening:
            mark = _PAIRS.get(char, _STRAIGHT)
            open_at[:] = [pair for pair in open_at if pair[1] != mark]  # opened twice: a stray
            open_at.append((i, mark))
    return tuple(_outermost(found))


def _role(text: str, i: int, char: str, open_at: list[tuple[int, str]]) -> tuple[bool, bool]:
    """Return whether the character opens and whether it closes a quotation."""
    if char == _STRAIGHT:
        is_open = any(mark == _STRAIGHT for _, mark in open_at)
        opens = _opens(text, i)
        return (opens or not is_open), (is_open and not opens)
    if char == "”" and not any(mark == "”" for _, mark in open_at):
        return False, False
    return char in _PAIRS, char in _CLOSERS


def _outermost(found: list[Quotation]) -> list[Quotation]:
    outer: list[Quotation] = []
    for quotation in sorted(found, key=lambda q: (q.start, -q.end)):
        if not outer or quotation.start >= outer[-1].end:
            outer.append(quotation)
    return outer
