"""Lines of a Telegram message: pieces of text, each with at most one tag, and their HTML.

In:  pieces, lines
Out: HTML as Telegram parses it; lengths in UTF-16 units and entities, as Telegram counts them
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from html import escape
from typing import Literal
from urllib.parse import urlsplit

from mujaz.language.direction import (
    LRI,
    LRM,
    PDI,
    RLM,
    guarded,
    outside,
    paragraph,
    spoken,
)

MOST_UNITS = 4096  # UTF-16 code units of a message, after entities are parsed
MOST_ENTITIES = 100

Tag = Literal["", "b", "i", "u", "a", "code", "tg-time"]
_ATTRIBUTES = {"a": "href", "tg-time": "unix"}
_ARABIC_DIGITS = str.maketrans("0123456789", "٠١٢٣٤٥٦٧٨٩")


@dataclass(frozen=True, slots=True)
class Piece:
    """Some text with one tag, or none."""

    text: str
    tag: Tag = ""
    href: str = ""  # the address of a link; of a time, its seconds since 1970
    whole: bool = False  # never cut, nor parted from what stands before it: a citation

    @property
    def units(self) -> int:
        """How long Telegram takes it to be."""
        return units(self.text)

    def html(self) -> str:
        """Return it as HTML; white space at its edges stays outside the tag."""
        words = escape(self.text, quote=False).replace('"', "&quot;")
        if not self.tag or not self.text.strip():
            return words
        name = _ATTRIBUTES.get(self.tag, "")
        attribute = f' {name}="{escape(self.href, quote=True)}"' if name else ""
        return f"<{self.tag}{attribute}>{words}</{self.tag}>"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph of a message."""

    pieces: tuple[Piece, ...]
    language: str
    heading: bool = False  # stays with the line that follows
    folded: bool = False  # in the quote that a reader opens

    @property
    def text(self) -> str:
        """Its text without tags."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def units(self) -> int:
        """How long Telegram takes it to be."""
        return sum(piece.units for piece in self.pieces)

    @property
    def entities(self) -> int:
        """How many entities it has."""
        return sum(bool(piece.tag) for piece in self.pieces)

    def html(self) -> str:
        """Return it as HTML."""
        return "".join(piece.html() for piece in self.pieces)


def units(text: str) -> int:
    """Return the length of a text in UTF-16 code units."""
    return len(text.encode("utf-16-le")) // 2


def line(language: str, *pieces: Piece, heading: bool = False, folded: bool = False) -> Line:
    """Return a paragraph that begins on its language's side."""
    kept = [piece for piece in pieces if piece.text]
    begun = paragraph("".join(p.text for p in kept), language)
    if kept and begun[0] in {LRM, RLM} and kept[0].text[0] not in {LRM, RLM}:
        kept.insert(0, Piece(begun[0]))
    return Line(tuple(kept), language, heading, folded)


def gap() -> Line:
    """Return an empty line."""
    return Line((), "en")


def ours(text: str, language: str, *, tag: Tag = "", digits: str = "latn") -> Piece:
    """Return words of mujaz itself, in the digits that a reader wants."""
    said = guarded(text, language)
    return Piece(in_digits(said, language, digits), tag)


def theirs(text: str, language: str, *, tag: Tag = "", href: str = "") -> Piece:
    """Return words from outside, of this language, as a piece, not a letter changed."""
    return Piece(spoken(text, language), "a" if href else tag, href)


def cited(n: int, href: str = "") -> list[Piece]:
    """Return the mark of a source, linked where there is something to open."""
    mark = Piece(f"[{n}]", "a" if href else "", href, whole=True)
    return [Piece(f" {LRI}", whole=True), mark, Piece(PDI, whole=True)]


def link(url: str) -> str:
    """Return an address that may stand in a message, else ""."""
    try:
        parts = urlsplit(url)
        host = parts.hostname
    except ValueError:
        return ""
    clean = url.isprintable() and not any(c.isspace() or c in '<>"' for c in url)
    return url if clean and host and parts.scheme in {"http", "https"} and len(url) < 1000 else ""


def in_digits(text: str, language: str, digits: str) -> str:
    """Return our own words with Arabic-Indic digits where an Arabic reader wants them.

    Commands and addresses keep theirs: what stands between LRI and PDI and has a Latin letter.
    """
    if digits != "arab" or language != "ar":
        return text
    kept: list[str] = []
    for number, stretch in enumerate(text.split(LRI)):
        inside, pdi, rest = stretch.partition(PDI) if number else ("", "", stretch)
        latin = any(c.isascii() and c.isalpha() for c in inside)
        inside = inside if latin else inside.translate(_ARABIC_DIGITS)
        kept.append(inside + pdi + rest.translate(_ARABIC_DIGITS))
    return LRI.join(kept)


def html(lines: Sequence[Line]) -> str:
    """Return lines as one message; folded lines that follow one another stand in one quote."""
    return "\n".join(_blocks(lines))


def _blocks(lines: Sequence[Line]) -> Iterator[str]:
    folded: list[str] = []
    for each in lines:
        if each.folded:
            folded.append(each.html())
            continue
        if folded:
            yield _quote(folded)
            folded = []
        yield each.html()
    if folded:
        yield _quote(folded)


def _quote(folded: Sequence[str]) -> str:
    return f"<blockquote expandable>{chr(10).join(folded)}</blockquote>"


def cleaned(text: str) -> str:
    """Return one line of text from outside, white space made single."""
    return " ".join(outside(text).split())
