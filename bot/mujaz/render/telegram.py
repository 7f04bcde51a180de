"""Lay an answer out for Telegram.

In:  a Briefing or a Refusal, and how its reader wants it
Out: messages in Telegram's HTML, each within Telegram's limits

Words of the answer are shown as they are, isolated; digits change in mujaz's own words alone.
Where words stand in another language than the answer's, they get a line of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal

from mujaz.language.direction import LRI, guarded, tongue
from mujaz.model import (
    EVENTS,
    Answer,
    Briefing,
    Citation,
    Claim,
    Disagreement,
    Language,
    Refusal,
    Source,
    TimelineEntry,
    cited_words,
)
from mujaz.render.said import (
    dated,
    isolate,
    nearest_key,
    notices,
    original_words,
    refusal_lines,
    told_when,
    until_when,
)
from mujaz.render.telegram_split import Room, split
from mujaz.render.telegram_text import (
    Line,
    Piece,
    cited,
    cleaned,
    gap,
    html,
    line,
    link,
    ours,
    theirs,
)
from mujaz.texts import plain, text

Length = Literal["short", "normal", "long"]
LENGTHS: tuple[Length, ...] = ("short", "normal", "long")
_MOST_CLAIMS = {"short": 3, "normal": 6, "long": 1000}


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """How a reader wants an answer."""

    length: Length = "normal"
    digits: str = "latn"  # of mujaz's own words in Arabic: latn or arab
    link: Callable[[Source], str] = field(default=lambda source: source.url)


def answer_parts(answer: Answer, look: Look | None = None) -> list[str]:
    """Return the messages that show an answer."""
    return [html(part) for part in split(answer_lines(answer, look or Look()))]


def sofar_part(briefing: Briefing, look: Look, *below: str) -> str:
    """Return one message of what an answer in the making has so far, and our words below it.

    What has no room is left to the answer itself.
    """
    page = Page(briefing.language, briefing.sources, look)
    told = [gap(), *(page.line(page.ours(words, "i")) for words in below if words)]
    most = _MOST_CLAIMS[look.length]
    for count in range(min(most, len(briefing.claims)), 0, -1):
        claims = briefing.claims[:count]
        cited = {c.article_id for claim in claims for c in claim.citations}
        sources = tuple(s for s in briefing.sources if s.article_id in cited)
        lines = [*page.briefing(replace(briefing, claims=claims, sources=sources)), *told]
        if Room().holds(lines):
            return html(lines)
    return html(told[1:])


def answer_lines(answer: Answer, look: Look) -> list[Line]:
    """Return an answer line by line."""
    if isinstance(answer, Briefing):
        return list(Page(answer.language, answer.sources, look).briefing(answer))
    return list(Page(answer.language, answer.sources, look).refusal(answer))


class Page:
    """The lines of one answer; a digest is laid out with the same hand."""

    def __init__(self, language: Language, sources: Sequence[Source], look: Look) -> None:
        self.language = language
        self.look = look
        self.sources = {source.article_id: source for source in sources}

    def source_of(self, citation: Citation) -> Source:
        """Return the source that a citation is of."""
        return self.sources[citation.article_id]

    def briefing(self, briefing: Briefing) -> Iterator[Line]:
        """Yield the lines of a briefing."""
        yield self.line(
            Piece(guarded(cleaned(briefing.headline), self.language), "b"), heading=True
        )
        yield self.line(self.ours(until_when(briefing), "i"))
        for notice in notices(briefing):
            yield self.line(self.ours(notice, "i"))
        yield from self._claims(briefing)
        yield from self._disagreements(briefing.disagreements)
        yield from self._timeline(briefing)
        yield from self.listed(briefing.sources)

    def refusal(self, refusal: Refusal) -> Iterator[Line]:
        """Yield the lines of a refusal."""
        yield self.line(self.said("refusal-title", "b"), heading=True)
        if refusal.coverage.articles == 0:
            yield self.line(self.said("telegram-empty"))
            return
        safe = replace(
            refusal,
            missing=tuple(map(cleaned, refusal.missing)),
            coverage=replace(
                refusal.coverage, publishers=tuple(map(cleaned, refusal.coverage.publishers))
            ),
        )
        for said in refusal_lines(safe):
            yield self.line(self.ours(said))
        if refusal.nearest:
            yield gap()
            yield self.line(self.said(nearest_key(refusal), "b"), heading=True)
            for near in refusal.nearest:
                yield from self.bullet("• ", near.text, near.citations)
            yield from self.listed(refusal.sources)

    def _claims(self, briefing: Briefing) -> Iterator[Line]:
        shown = briefing.claims[: _MOST_CLAIMS[self.look.length]]
        for key, wanted in (("group-events", True), ("group-statements", False)):
            claims = [claim for claim in shown if (claim.kind in EVENTS) is wanted]
            if claims:
                yield gap()
                yield self.line(self.said(key, "b"), heading=True)
            for claim in claims:
                yield from self._claim(claim, briefing)

    def _claim(self, claim: Claim, briefing: Briefing) -> Iterator[Line]:
        date = told_when(claim, briefing)
        behind = [Piece(" "), self.ours(f"({isolate(date)})", "i")] if date else []
        yield from self.bullet("• ", claim.text, claim.citations, behind)
        if original_words(claim, briefing):
            yield self.words(claim.citations[:1])

    def bullet(
        self, mark: str, said: str, citations: Sequence[Citation], behind: Sequence[Piece] = ()
    ) -> Iterator[Line]:
        """Yield a sentence with its citations; words of another language on their own line."""
        first = citations[0]
        frame = self.frame(said, citations)
        shown = frame if frame is not None else said
        own = self.source_of(first).language if said == cited_words(citations) else self.language
        yield self.line(
            Piece(mark), theirs(shown, own), *behind, *self.numbers(citations),
            heading=frame is not None,
        )  # fmt: skip
        if frame is not None:
            yield self.words(citations)

    def frame(self, said: str, citations: Sequence[Citation]) -> str | None:
        """Return what stands before the original words at the end of a sentence; None: no such."""
        source = self.source_of(citations[0])
        if source.language == self.language:
            return None
        words = cited_words(citations)
        original = plain(self.language, f"frame-original-{source.language}", words=words)
        return said.removesuffix(original).strip() if said.endswith(original) else None

    def words(self, citations: Sequence[Citation]) -> Line:
        """Return words as published, as a line of their language."""
        language = self.source_of(citations[0]).language
        before, behind = ("«", "»") if language == "ar" else ("“", "”")
        quoted = f"{before}{cleaned(cited_words(citations))}{behind}"
        return line(language, theirs(quoted, language, tag="i"))

    def _disagreements(self, disagreements: Sequence[Disagreement]) -> Iterator[Line]:
        if not disagreements:
            return
        yield gap()
        yield self.line(self.said("group-differ", "b"), heading=True)
        for disagreement in disagreements:
            cites = [c for side in disagreement.sides for c in side.citations]
            about = [Piece("• "), theirs(disagreement.about, self.language)]
            if self.look.length == "short":
                yield self.line(*about, *self.numbers(cites))
                continue
            yield self.line(*about, heading=True)
            for side in disagreement.sides:
                told = told_by(self.source_of(side.citations[0]), self.language, self.look)
                behind = [Piece(" · "), *told]
                yield from self.bullet("– ", side.text, side.citations, behind)

    def _timeline(self, briefing: Briefing) -> Iterator[Line]:
        shown = briefing.claims[: _MOST_CLAIMS[self.look.length]]
        told = {(c.article_id, c.start) for claim in shown for c in claim.citations}
        entries = [
            entry for entry in briefing.timeline
            if self.look.length == "long"
            or (entry.citations[0].article_id, entry.citations[0].start) not in told
        ]  # fmt: skip
        if not entries or self.look.length == "short" or len(briefing.timeline) < 2:
            return
        yield gap()
        yield self.line(self.said("group-timeline", "b"), heading=True)
        for entry in entries:
            yield from self.dated_entry(entry)

    def dated_entry(self, entry: TimelineEntry) -> Iterator[Line]:
        """Yield an event behind its day."""
        day = self.ours(isolate(dated(entry.span, self.language)), "b")
        frame = self.frame(entry.text, entry.citations)
        first = entry.citations[0]
        own = (
            self.source_of(first).language
            if entry.text == cited_words(entry.citations)
            else self.language
        )
        said = theirs(entry.text if frame is None else frame, own)
        yield self.line(
            Piece("• "), day, Piece(": "), said, *self.numbers(entry.citations),
            heading=frame is not None,
        )  # fmt: skip
        if frame is not None:
            yield self.words(entry.citations)

    def listed(self, sources: Sequence[Source]) -> Iterator[Line]:
        """Yield the numbered sources, in the quote that a reader opens."""
        if not sources:
            return
        yield gap()
        yield self.line(self.said("group-sources", "b"), folded=True)
        for source in sources:
            pieces = source_pieces(source, self.language, self.look)
            mark = cited(source.n)[1:]  # its title is the link
            yield self.line(Piece(LRI), *mark, Piece(" "), *pieces, folded=True)

    def numbers(self, citations: Sequence[Citation]) -> list[Piece]:
        """Return the marks of the sources of some citations."""
        sources = {s.n: s for s in map(self.source_of, citations)}
        return [p for s in sources.values() for p in cited(s.n, link(self.look.link(s)))]

    def line(self, *pieces: Piece, heading: bool = False, folded: bool = False) -> Line:
        """Return a paragraph in the language of the answer."""
        return line(self.language, *pieces, heading=heading, folded=folded)

    def ours(self, said: str, tag: Literal["", "b", "i"] = "") -> Piece:
        """Return words of mujaz itself."""
        return ours(said, self.language, tag=tag, digits=self.look.digits)

    def said(self, key: str, tag: Literal["", "b", "i"] = "") -> Piece:
        """Return a text of the locales that takes no values."""
        return self.ours(text(self.language, key), tag)


def source_pieces(source: Source, language: str, look: Look) -> list[Piece]:
    """Return a source in pieces: title, who published it, when and how that is known."""
    comma = "، " if language == "ar" else ", "
    pieces = told_by(source, language, look)
    if source.title:
        title = theirs(cleaned(source.title), source.language, href=link(source.url))
        pieces = [title, Piece(comma), *pieces]
    if source.language != language:
        key = "in-arabic" if source.language == "ar" else "in-english"
        pieces += [Piece(comma), ours(text(language, key), language)]
    if source.machine_translated:
        pieces += [Piece(comma), ours(text(language, "machine-translated"), language)]
    return pieces


def told_by(source: Source, language: str, look: Look) -> list[Piece]:
    """Return who published a source, and when: what stands beside one side of several."""
    comma = "، " if language == "ar" else ", "
    if source.publisher:
        publisher = theirs(source.publisher, tongue(source.publisher, language))
    elif source.distributor:
        said = text(language, "distributor", name=cleaned(source.distributor))
        publisher = ours(said, language)
    else:
        publisher = ours(text(language, "publisher-unknown"), language)
    day = ours(dated(source.published, language), language, digits=look.digits)
    return [publisher, Piece(comma), day]
