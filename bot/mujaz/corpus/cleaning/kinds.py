"""Say of each kept line what it is: title, deck, heading, caption, body or summary.

In:  the kept lines of one article
Out: each with its SegmentKind
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mujaz.corpus.cleaning.lines import Line, opens_short
from mujaz.language.fold import fold_key
from mujaz.model import SegmentKind

_TITLE_WORDS = 30
_DECK_WORDS = 32
_HEADING_WORDS = 16
_TWO_SENTENCES = 16  # a line of so many words with a full stop inside is a paragraph
_INNER_END = re.compile(r"[^\W\d_]{3,}[.؟!][\"»”]? +\S+ \S+ \S+ \S+")
_OPEN_ENDS = (",", "،", ":", "؛", ";", "-", "–", "—")


@dataclass(frozen=True, slots=True)
class Piece:
    """What is left of a line."""

    line: Line
    start: int
    end: int
    kind: SegmentKind | None
    led: bool  # a dateline stood before it: it is prose, whatever its length
    parted: bool  # something was removed just before it


def tell_kinds(pieces: list[Piece], *, title: str) -> list[tuple[Piece, SegmentKind]]:
    """Return each piece with its kind."""
    kinds = [piece.kind for piece in pieces]
    lines = [piece.line for piece in pieces]
    body = next(
        (i for i, p in enumerate(pieces)
         if kinds[i] is None and (p.line.prose or (i and opens_short(lines, i)))),
        None,
    )  # fmt: skip
    if body is None:
        body = _longest(pieces, kinds)
    told: list[tuple[Piece, SegmentKind]] = []
    for i, piece in enumerate(pieces):
        kind = kinds[i] or _kind(pieces, i, body=body, title=title)
        told.append((piece, kind))
    return told


def _longest(pieces: list[Piece], kinds: list[SegmentKind | None]) -> int:
    """Return the line that must be the body of an article without one full sentence."""
    free = [i for i in range(len(pieces)) if kinds[i] is None]
    return max(free, key=lambda i: (pieces[i].line.words, i), default=-1)


def _kind(pieces: list[Piece], i: int, *, body: int, title: str) -> SegmentKind:
    if i > body:
        return _below(pieces, i)
    line = pieces[i].line
    if i == 0 and not pieces[i].led and _is_title(line, alone=len(pieces) == 1, title=title):
        return SegmentKind.TITLE
    if i < body:
        short = line.words < 8 and not pieces[i].led
        return SegmentKind.HEADING if short else SegmentKind.DECK
    after = pieces[i + 1] if i + 1 < len(pieces) else None
    apart = after is not None and (after.parted or after.kind is not None)
    if 0 < i and line.words <= _DECK_WORDS and apart and pieces[i - 1].kind is None:
        return SegmentKind.DECK
    return SegmentKind.BODY


def _is_title(line: Line, *, alone: bool, title: str) -> bool:
    if alone or line.bullet or (line.words >= _TWO_SENTENCES and _INNER_END.search(line.text)):
        return False
    if title and fold_key(title) == line.key:
        return True
    return line.words <= _TITLE_WORDS and (not line.stop or (line.asks and line.words <= 20))


def _below(pieces: list[Piece], i: int) -> SegmentKind:
    """Tell a heading from a short paragraph."""
    line = pieces[i].line
    if (line.stop and not line.asks) or line.bullet or line.words > _HEADING_WORDS:
        return SegmentKind.BODY
    if line.text.endswith(_OPEN_ENDS) or (line.asks and line.words > 10):
        return SegmentKind.BODY
    above = pieces[i - 1].line.text
    if above.endswith((":", ",", "،")):
        return SegmentKind.BODY
    return SegmentKind.HEADING
