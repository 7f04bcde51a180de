"""A digest as a value: what is new since somebody was last told, each line with its source.

In:  nothing
Out: Digest, its sections and items, and what is asked for: Wanted
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from mujaz.model import Citation, ClaimKind, DateSpan, Language, Side, Source


class Part(StrEnum):
    """The sections of a digest, in their order."""

    NEW = "new"
    CHANGED = "changed"  # or contradicted: what was said, what is said now
    DIFFER = "differ"  # new articles that differ from each other
    STATEMENTS = "statements"
    UNCONFIRMED = "unconfirmed"
    AHEAD = "ahead"  # announced for a later day


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A digest that is asked for; two that are equal are one."""

    language: Language
    day: date  # of the digest, where its reader is
    topics: tuple[str, ...] = ()  # ids, in order; none: all of them and what is on none
    show: tuple[str, ...] = ()
    hide: tuple[str, ...] = ()
    known: int | None = None  # the corpus version up to which the reader was told; None: nothing
    since: date | None = None  # the day of the last digest; without `known`: what is new is of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Outlet:
    """Another article that tells the same story."""

    article_id: str
    version: int
    publisher: str  # "" where unknown


@dataclass(frozen=True, slots=True, kw_only=True)
class Item:
    """One line of a digest."""

    text: str
    kind: ClaimKind
    speaker: str  # "" where the outlet itself reports
    citations: tuple[Citation, ...]
    publisher: str  # of the first citation; "" where unknown
    published: DateSpan | None  # with its basis
    date: DateSpan | None = None  # of what it reports
    terms: tuple[str, ...] = ()
    topic: str = ""
    also_in: tuple[Outlet, ...] = ()
    origins: int = 1  # independent ones among its own article and the others
    about: str = ""  # what has changed, or differs
    sides: tuple[Side, ...] = ()  # of a change: what was said, what is said now


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """Items of one kind; never empty."""

    part: Part
    items: tuple[Item, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Listed:
    """A cited article in one version, with its number."""

    version: int
    earlier: bool  # a later version has taken its place
    source: Source


@dataclass(frozen=True, slots=True, kw_only=True)
class Digest:
    """What is new for all who want the same."""

    day: date
    language: Language
    since: date | None  # the window begins there; None: this is the first digest
    corpus_version: int
    sections: tuple[Section, ...]
    listed: tuple[Listed, ...]
    left_out: int = 0  # new stories that there was no room for
    modelled: bool = False  # whether a model has worded any of it

    @property
    def news(self) -> bool:
        """Whether there is anything new."""
        return bool(self.sections)

    @property
    def items(self) -> tuple[Item, ...]:
        """All items, in order."""
        return tuple(item for section in self.sections for item in section.items)

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All citations, in order, each once."""
        cited = (
            c for i in self.items for group in (i.citations, *(s.citations for s in i.sides))
            for c in group
        )  # fmt: skip
        return tuple(dict.fromkeys(cited))
