"""What the walk over a page notes down: one mark per line, and where it is in an article.

In:  lines
Out: Mark, State, and the length of a label at the head of a line
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from mujaz.corpus.cleaning.lines import Line
from mujaz.model import SegmentKind

_LABEL_END = re.compile(r"[:|：>→←◄►▶◀‹›»]+|\s[-–—]+\s")


@dataclass
class Mark:
    """What is done with a line."""

    line: Line
    part: int = 1
    why: str = ""  # "" where it is kept
    kind: SegmentKind | None = None  # None: to be told from its place
    cut: int = 0  # so many characters at its start are removed, `cut_why` says why
    cut_why: str = ""


@dataclass
class State:
    """Where in an article the walk is."""

    part: int = 1
    title: bool = False  # a line has been kept
    prose: int = 0  # paragraphs kept
    ended: bool = False  # a sign that the article is over has been met
    foreign: bool = False  # prose of another story has been met since then
    comments: bool = False  # what readers wrote has begun
    bylined: bool = False
    lines: set[str] = field(default_factory=set)  # keys of what was kept above the body
    telling: set[str] = field(default_factory=set)  # stems that are not everybody's
    last: frozenset[str] = frozenset()  # stems of the last paragraph


def label_length(line: Line, label: int | None) -> int:
    """Return how many characters of the line its label takes, up to the sign after it."""
    found = _LABEL_END.search(line.text)
    return found.end() if found and label else 0
