"""Lay a digest out for Telegram.

In:  a Digest, and the days whose digests it stands for
Out: messages in Telegram's HTML, each within Telegram's limits; one line where nothing is new

A digest that is a little too long for one message loses lines from the end of its longer sections
and says so; one that is far too long comes in parts.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date

from mujaz.digest.paper import Digest, Item, Outlet, Part, Section
from mujaz.language.direction import LRI, tongue
from mujaz.model import EVENTS, Citation, Claim, Language, Source, TimelineEntry
from mujaz.render.said import isolate, joined, untold_date
from mujaz.render.telegram import Look, Page, source_pieces
from mujaz.render.telegram_split import Room, split
from mujaz.render.telegram_text import (
    MOST_ENTITIES,
    MOST_UNITS,
    Line,
    Piece,
    cited,
    gap,
    html,
    link,
    theirs,
)
from mujaz.texts import say_day, text

ROOM = Room(MOST_UNITS - 160, MOST_ENTITIES)  # less what a late or repeated message says of itself
_LEAST = 3  # items of a section that one message is worth losing others for


def digest_bodies(
    digest: Digest, language: Language, *, covers: Sequence[date] = (), digits: str = "latn"
) -> tuple[str, ...]:
    """Return the messages that show a digest."""
    lines = digest_lines(digest, language, covers=covers, digits=digits)
    return tuple(html(part) for part in split(lines, ROOM))


def digest_lines(
    digest: Digest, language: Language, *, covers: Sequence[date] = (), digits: str = "latn"
) -> list[Line]:
    """Return a digest line by line; what would just not fit into one message is left out."""

    def lines(shown: Digest) -> list[Line]:
        return list(_DigestPage(shown, language, digits).lines(covers))

    full = shown = lines(digest)
    while not ROOM.holds(shown):
        less = _shortened(digest)
        if less is None:
            return full
        digest, shown = less, lines(less)
    return shown


def _shortened(digest: Digest) -> Digest | None:
    """Return a digest less the last item of its longest section; None where all are short."""
    longest = max(digest.sections, key=lambda s: len(s.items), default=None)
    if longest is None or len(longest.items) <= _LEAST:
        return None
    less = replace(longest, items=longest.items[:-1])
    sections = tuple(less if s is longest else s for s in digest.sections)
    return renumbered(replace(digest, sections=sections, left_out=digest.left_out + 1))


def renumbered(digest: Digest) -> Digest:
    """Return a digest that lists only what its items cite, numbered anew."""
    used = {(c.article_id, c.version) for c in digest.citations}
    used |= {(o.article_id, o.version) for i in digest.items for o in i.also_in}
    kept = [x for x in digest.listed if (x.source.article_id, x.version) in used]
    listed = tuple(replace(x, source=replace(x.source, n=n)) for n, x in enumerate(kept, start=1))
    return replace(digest, listed=listed)


class _DigestPage(Page):
    """The lines of one digest."""

    def __init__(self, digest: Digest, language: Language, digits: str) -> None:
        super().__init__(language, (), Look(digits=digits))
        self._digest = digest
        self._listed = {(x.source.article_id, x.version): x for x in digest.listed}

    def source_of(self, citation: Citation) -> Source:
        """Return the source that a citation is of, in its version."""
        return self._listed[citation.article_id, citation.version].source

    def lines(self, covers: Sequence[date]) -> Iterator[Line]:
        """Yield all lines."""
        if not self._digest.news:
            yield self.line(self._nothing())
            yield from self._covered(covers)
            return
        yield self.line(self.ours(self._titled("digest-title"), "b"), heading=True)
        yield self.line(self.ours(self._window(), "i"))
        yield from self._covered(covers)
        if self._untranslated():
            yield self.line(self.said("digest-untranslated", "i"))
        for section in self._digest.sections:
            yield from self._section(section)
        if self._digest.left_out:
            yield gap()
            more = text(self.language, "digest-left-out", count=self._digest.left_out)
            yield self.line(self.ours(more, "i"))
        yield from self._sources()

    def _covered(self, covers: Sequence[date]) -> Iterator[Line]:
        if covers:
            days = [say_day(day, self.language) for day in sorted(covers)]
            told = text(self.language, "digest-covers", days=joined(days, self.language))
            yield self.line(self.ours(told, "i"))

    def _nothing(self) -> Piece:
        since = self._digest.since
        if since is None:
            return self.ours(self._titled("digest-nothing"))
        return self.ours(self._titled("digest-nothing-since", since=say_day(since, self.language)))

    def _titled(self, key: str, **values: str) -> str:
        return text(self.language, key, date=say_day(self._digest.day, self.language), **values)

    def _window(self) -> str:
        since = self._digest.since
        if since is None:
            return text(self.language, "digest-first")
        return text(self.language, "digest-since", date=say_day(since, self.language))

    def _untranslated(self) -> bool:
        """Tell whether words stand here that nobody has put into the reader's language."""
        if self._digest.modelled:
            return False
        return any(self.source_of(c).language != self.language for c in self._digest.citations)

    def _section(self, section: Section) -> Iterator[Line]:
        yield gap()
        yield self.line(self.said(f"digest-{section.part.value}", "b"), heading=True)
        for item in section.items:
            if item.sides:
                yield from self._sides(section.part, item)
            elif section.part is Part.AHEAD and item.date is not None:
                entry = TimelineEntry(span=item.date, text=item.text, citations=item.citations)
                yield from self.dated_entry(entry)
                yield from self._also(item)
            else:
                yield from self._item(item)

    def _item(self, item: Item) -> Iterator[Line]:
        claim = Claim(
            text=item.text, kind=item.kind, speaker=item.speaker, citations=item.citations,
            date=item.date, terms=item.terms,
        )  # fmt: skip
        day = untold_date(claim, self.language)
        behind = [Piece(" "), self.ours(f"({isolate(day)})", "i")] if day else []
        yield from self.bullet("• ", item.text, item.citations, behind)
        first = self.source_of(item.citations[0])
        if self._digest.modelled and item.kind not in EVENTS and first.language != self.language:
            yield self.words(item.citations[:1])
        yield from self._also(item)

    def _sides(self, part: Part, item: Item) -> Iterator[Line]:
        """Yield what was said and what is said now, or what each of several says."""
        yield self.line(Piece("• "), theirs(item.about, self.language), heading=True)
        keys = ("digest-was", "digest-now") if part is Part.CHANGED else ("", "")
        for key, side in zip(keys, item.sides, strict=False):
            mark = f"– {text(self.language, key)} " if key else "– "
            yield from self.bullet(mark, side.text, side.citations)

    def _also(self, item: Item) -> Iterator[Line]:
        """Yield who else tells an item, and from how many origins."""
        if not item.also_in:
            return
        pieces = [self.said("digest-also", "i")]
        for i, outlet in enumerate(item.also_in):
            comma = "، " if self.language == "ar" else ", "
            pieces += [Piece(comma if i else " "), *self._outlet(outlet)]
        origins = text(self.language, "origin-count", count=item.origins)
        yield self.line(*pieces, Piece(" "), self.ours(f"({origins})", "i"))

    def _outlet(self, outlet: Outlet) -> Iterator[Piece]:
        name = outlet.publisher
        if name:
            yield theirs(name, tongue(name, self.language), tag="i")
        else:
            yield self.said("publisher-unknown", "i")
        source = self._listed[outlet.article_id, outlet.version].source
        yield from cited(source.n, link(self.look.link(source)))

    def _sources(self) -> Iterator[Line]:
        yield gap()
        yield self.line(self.said("group-sources", "b"), folded=True)
        comma = "، " if self.language == "ar" else ", "
        for listed in self._digest.listed:
            pieces = source_pieces(listed.source, self.language, self.look)
            if listed.earlier:
                pieces += [Piece(comma), self.said("digest-earlier")]
            mark = cited(listed.source.n)[1:]
            yield self.line(Piece(LRI), *mark, Piece(" "), *pieces, folded=True)
