"""Divide lines into messages that Telegram takes.

In:  lines of any length
Out: parts of at most 4,096 UTF-16 units and 100 entities, each whole in itself

Parts end between lines where they can; a longer line is cut behind a sentence, else behind a
clause, a word, a character; never inside a link, a citation, a short quotation, nor between a
sentence and its citation. Isolates that a cut would part are closed before it and opened again
behind it. Parts after the first say which they are ("2/3") at their end.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from mujaz.language.direction import LRI, LRM, OPENERS, PDI, RLM, open_isolates
from mujaz.language.graphemes import cuts_no_character
from mujaz.language.quotes import find_quotations
from mujaz.language.sentences import split_sentences
from mujaz.render.telegram_text import (
    MOST_ENTITIES,
    MOST_UNITS,
    Line,
    Piece,
    line,
)

_MARKER_UNITS = 24  # the line "12/34" with its marks, and the quote's own entity
_CLAUSE = re.compile(r"[،,;؛:…–—](?=[\s\u2069])[\u2069]*")
_WORD = re.compile(r"\s(?=\S)")
_FULL_ENOUGH = 0.4  # of the room: a cut that leaves a part emptier gives way to a finer one


@dataclass(frozen=True, slots=True)
class Room:
    """How much fits into one part."""

    units: int = MOST_UNITS
    entities: int = MOST_ENTITIES

    def holds(self, lines: Sequence[Line]) -> bool:
        """Return whether lines fit into one message."""
        quotes = sum(
            each.folded and (i == 0 or not lines[i - 1].folded) for i, each in enumerate(lines)
        )
        length = sum(each.units for each in lines) + max(len(lines) - 1, 0)
        return length <= self.units and sum(x.entities for x in lines) + quotes <= self.entities


def split(lines: Sequence[Line], room: Room | None = None) -> list[list[Line]]:
    """Return the parts of a message, numbered where there are several."""
    room = room or Room()
    if room.holds(lines):
        return [list(lines)]
    less = Room(room.units - _MARKER_UNITS, room.entities - 1)
    parts = [_trimmed(part) for part in _packed(lines, less)]
    parts = [part for part in parts if part]
    if len(parts) < 2:
        return parts
    return [[*part, _marker(n, len(parts), part)] for n, part in enumerate(parts, 1)]


def _marker(n: int, of: int, part: Sequence[Line]) -> Line:
    language = next((each.language for each in reversed(part) if each.pieces), "en")
    return line(language, Piece(f"{LRI}{n}/{of}{PDI}", "i"))


def _packed(lines: Sequence[Line], room: Room) -> Iterator[list[Line]]:
    part: list[Line] = []
    for together in _groups(lines):
        fitting = [together] if room.holds(together) else [[x] for x in _cut(together, room)]
        for group in fitting:
            if part and not room.holds([*part, *group]):
                yield part
                part = []
            part += group
    yield part


def _groups(lines: Sequence[Line]) -> Iterator[list[Line]]:
    """Yield lines that stay together: a heading with its first line, all of a quote."""
    group: list[Line] = []
    for i, each in enumerate(lines):
        group.append(each)
        following = lines[i + 1] if i + 1 < len(lines) else None
        joins = following is not None and each.folded and following.folded
        if not (each.heading or joins) or following is None:
            yield group
            group = []


def _cut(lines: Sequence[Line], room: Room) -> Iterator[Line]:
    for each in lines:
        rest: Line | None = each
        while rest is not None:
            first, rest = _first_cut(rest, room)
            yield first


def _trimmed(part: list[Line]) -> list[Line]:
    while part and not part[0].pieces:
        part = part[1:]
    while part and not part[-1].pieces:
        part = part[:-1]
    return part


def _first_cut(given: Line, room: Room) -> tuple[Line, Line | None]:
    """Return as much of a line as fits, and what is left."""
    if room.holds([given]):
        return given, None
    text = given.text
    most = _furthest(given, room)
    at = _place(given, text, most)
    head, tail = _parted(given.pieces, at)
    opened = open_isolates(text[:at])
    first = replace(given, pieces=(*head, Piece(PDI * len(opened))) if opened else head)
    rest = line(given.language, Piece(opened), *tail, folded=given.folded)
    return first, rest


def _furthest(given: Line, room: Room) -> int:
    """Return the largest offset up to which a part of the line fits, isolates closed."""
    length, entities, at = 0, 0, 0
    spare = room.units - 8  # isolates to close, a mark of direction
    for piece in given.pieces:
        entities += bool(piece.tag)
        if entities + 1 > room.entities:
            break
        if length + piece.units > spare:
            for char in piece.text:
                length += 1 + (char > "\uffff")
                if length > spare:
                    break
                at += 1
            break
        length += piece.units
        at += len(piece.text)
    return at


def _place(given: Line, text: str, most: int) -> int:
    """Return the best place for a cut at or before `most`."""
    barred = _barred(given, text, most)
    best = 0
    for places in _places(text, most):
        allowed = [
            at for at in places
            if 0 < at <= most and text[at:].strip() and not any(a < at < b for a, b in barred)
        ]  # fmt: skip
        best = max([best, *allowed])
        if best >= most * _FULL_ENOUGH:
            return best
    for at in range(most, 0, -1):
        if cuts_no_character(text, at) and not any(a < at < b for a, b in barred):
            return max(at, best)
    return best or max(at for at in range(1, most + 1) if cuts_no_character(text, at) or at == 1)


def _places(text: str, most: int) -> Iterator[list[int]]:
    """Yield the ends of sentences, then of clauses, then of words."""
    yield [_past_closers(text, sentence.end) for sentence in split_sentences(text)]
    yield [match.end() for match in _CLAUSE.finditer(text, 0, most)]
    yield [match.start() for match in _WORD.finditer(text, 0, most + 1)]


def _past_closers(text: str, at: int) -> int:
    while at < len(text) and text[at] == PDI:
        at += 1
    return at


def _barred(given: Line, text: str, most: int) -> list[tuple[int, int]]:
    """Return the stretches that hold together: (start, end), a cut inside is none."""
    barred = [
        (q.start, q.end) for q in find_quotations(text) if q.start < most and q.end - q.start < most
    ]
    at, glued = 0, True
    for piece in given.pieces:
        end = at + len(piece.text)
        if piece.whole:  # the first citation is not parted from the sentence before it
            barred.append((max(at - glued, 0), end))
        elif piece.tag == "a" and len(piece.text) < most:
            barred.append((at, end))
        at, glued = end, not piece.whole
    # an isolate opens right before its words, and its end, or a mark, right behind them
    barred += [
        (i, i + 2) if char in OPENERS else (i - 1, i + 1)
        for i, char in enumerate(text[: most + 1])
        if char in OPENERS or char in {PDI, LRM, RLM}
    ]
    return _joined(barred)


def _joined(barred: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """Return the stretches with those that overlap made one."""
    joined: list[tuple[int, int]] = []
    for start, end in sorted(barred):
        if joined and start < joined[-1][1]:
            joined[-1] = (joined[-1][0], max(end, joined[-1][1]))
        else:
            joined.append((start, end))
    return joined


def _parted(pieces: Sequence[Piece], at: int) -> tuple[tuple[Piece, ...], tuple[Piece, ...]]:
    """Return the pieces before and behind an offset; white space at the cut is dropped."""
    head: list[Piece] = []
    tail: list[Piece] = []
    for piece in pieces:
        kept = max(0, min(at, len(piece.text)))
        if kept:
            head.append(replace(piece, text=piece.text[:kept]))
        if kept < len(piece.text):
            tail.append(replace(piece, text=piece.text[kept:]))
        at -= len(piece.text)
    if head:
        head[-1] = replace(head[-1], text=head[-1].text.rstrip())
    if tail:
        tail[0] = replace(tail[0], text=tail[0].text.lstrip())
    return tuple(p for p in head if p.text), tuple(p for p in tail if p.text)
