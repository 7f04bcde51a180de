"""Take off a page what is not the article, and keep the map to the raw text.

In:  RawPage, Phrases
Out: list[CleanArticle]: text, its offset map, segments, and every removed stretch with its reason

Nothing is rewritten: stretches are removed, white space collapses, glued words are separated.
Every character of the clean text is the raw character at its offset, or white space.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_right
from dataclasses import dataclass

from mujaz.corpus.cleaning.glued import missing_spaces
from mujaz.corpus.cleaning.inline import Inline, inline_rules
from mujaz.corpus.cleaning.kinds import Piece, tell_kinds
from mujaz.corpus.cleaning.lines import split_lines, unwrapped
from mujaz.corpus.cleaning.marks import Mark
from mujaz.corpus.cleaning.parts import Walk
from mujaz.corpus.cleaning.stated import stated_date, stated_publisher
from mujaz.corpus.phrases import Phrases
from mujaz.corpus.read import RawPage
from mujaz.errors import ArticleRefused
from mujaz.language.fold import fold_key
from mujaz.language.mapped import MappedText, Runs
from mujaz.language.tables import function_words
from mujaz.model import CITABLE, Language, Removed, Segment, SegmentKind

# bidi marks, embeddings, isolates; zero-width and other characters without a shape
_CONTROL = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]+")
_SHAPELESS = re.compile(
    "[\x00-\x08\x0e-\x1b\x7f-\x84\x86-\x9f\u00ad\u180e\u200b-\u200d\u2060-\u2065\u206a-\u206f"
    "\ufeff\ufff9-\ufffc]+"
)
_WORD = re.compile(r"[^\W_]+")
_ARABIC = re.compile(r"[ء-ي]")
_LATIN = re.compile(r"[A-Za-z]")
# what stands between the head of an article and its body
_HEAD_FURNITURE = frozenset(
    {"byline", "date_line", "date_update", "counter", "share", "section_label", "ai_summary_label"}
)
_STOPS = re.compile(r"[.!?؟…\n]+(?=\s|\Z)")
MIN_SENTENCE = 6  # words in a sentence that shows a text to be prose
MIN_WORDS = 10  # fewer words of prose are no article; a news flash has some more


@dataclass(frozen=True, slots=True, kw_only=True)
class CleanArticle:
    """One article of a page as it is read."""

    part: int
    text: str
    runs: Runs
    title: str
    segments: tuple[Segment, ...]
    removed: tuple[Removed, ...]
    publisher: str
    publisher_stated_words: str
    distributor: str
    stated_date_words: str
    language: Language


@dataclass(slots=True)
class _Told:
    """What the furniture of one article tells about it."""

    agency: str = ""
    day: str = ""


def clean_page(page: RawPage, phrases: Phrases) -> list[CleanArticle]:
    """Return the articles of a page, the page's own first.

    Raises:
        ArticleRefused: nothing is left that reads as an article.
    """
    sheet = _Sheet(page)
    inline = inline_rules(phrases)
    marks = Walk(sheet.lines, phrases, inline, (page.publisher,)).run()
    parts = sorted({mark.part for mark in marks}) or [1]
    articles = []
    told = {part: _Told() for part in parts}
    for part in parts:
        sheet.take(part, [m for m in marks if m.part == part], inline, told[part])
    kept = [p for p in parts if sheet.prose_words(p) >= MIN_WORDS]
    if not kept or kept[0] != parts[0]:
        raise ArticleRefused(
            f"{page.file}: no article is left when menus, links and notices are taken off",
            why="no-article", file=page.file,
        )  # fmt: skip
    for part in parts:
        if part not in kept:
            sheet.drop(part)
    for number, part in enumerate(kept, start=1):
        articles.append(sheet.article(part, number, kept, phrases, told[part]))
    if not any(_has_prose(article) for article in articles):
        raise ArticleRefused(
            f"{page.file}: no sentence stands in it, only names, numbers or code",
            why="no-article", file=page.file,
        )  # fmt: skip
    return articles


def _has_prose(article: CleanArticle) -> bool:
    """Return whether a sentence with a function word of its language may be cited."""
    common = function_words().get("stop", frozenset())
    for segment in article.segments:
        if segment.citable:
            for piece in _STOPS.split(article.text[segment.start : segment.end]):
                keys = [fold_key(word) for word in _WORD.findall(piece)]
                # an article joined to a particle («بالمدينة») is one too
                if len(keys) >= MIN_SENTENCE and any(
                    key in common or key.startswith(("بال", "وال", "لل")) for key in keys
                ):
                    return True
    return False


class _Sheet:
    """A page's text with a note on each character: kept (0), or the number of its cut."""

    def __init__(self, page: RawPage) -> None:
        self.page = page
        self._controls: list[Removed] = []
        self.map = self._without_controls(page.view)
        self.text = self.map.text
        self.lines = unwrapped(split_lines(self.text), self.text)
        self._note = array("I", bytes(4 * len(self.text)))
        self._whys: list[str] = [""]
        self._starts: dict[int, int] = {1: 0}
        self._pieces: dict[int, list[Piece]] = {}

    def _without_controls(self, view: MappedText) -> MappedText:
        parts: list[MappedText] = []
        last = 0
        for rule, why in ((_CONTROL, "bidi_control"), (_SHAPELESS, "zero_width")):
            for found in rule.finditer(view.text):
                start, end = view.at[found.start()], view.at[found.end() - 1] + 1
                self._controls.append(Removed(start=start, end=end, text=found.group(), why=why))
        both = re.compile(f"{_CONTROL.pattern}|{_SHAPELESS.pattern}")
        for found in both.finditer(view.text):
            parts.append(view.cut(last, found.start()))
            last = found.end()
        if not last:
            return view
        parts.append(view.cut(last, len(view)))
        return MappedText.join(parts)

    def _cut(self, start: int, end: int, why: str) -> None:
        if end > start:
            self._whys.append(why)
            self._note[start:end] = array("I", [len(self._whys) - 1]) * (end - start)

    def take(self, part: int, marks: list[Mark], inline: Inline, told: _Told) -> None:
        """Apply the marks of one article, and what stands inside its paragraphs."""
        if marks:
            self._starts[part] = self.map.at[marks[0].line.start] if part > 1 else 0
        pieces: list[Piece] = []
        fresh = 3  # so many more paragraphs may begin with a dateline: a deck comes before it
        for n, mark in enumerate(marks):
            line, start = mark.line, mark.line.start
            if mark.why:
                self._cut(start, line.end, mark.why)
                continue
            self._cut(start, start + mark.cut, mark.cut_why)
            start += mark.cut
            led = False
            while (
                fresh and not mark.kind and (lead := inline.dateline(self.text[start : line.end]))
            ):
                self._cut(start, start + lead.end, "dateline")
                start, led = start + lead.end, True
                told.agency, told.day = told.agency or lead.agency, told.day or lead.stated
            if line.prose and mark.kind is None:
                fresh = 0 if led else max(0, fresh - 1)
            for cut in inline.cuts(self.text[start : line.end]):
                self._cut(start + cut.start, start + cut.end, cut.why)
            parted = n > 0 and marks[n - 1].why in _HEAD_FURNITURE
            pieces.append(Piece(mark.line, start, line.end, mark.kind, led=led, parted=parted))
        self._sign(pieces, inline, told)
        self._pieces[part] = [p for p in pieces if self._alive(p)]

    def _sign(self, pieces: list[Piece], inline: Inline, told: _Told) -> None:
        """Take the agency's sign off the last paragraph."""
        last = next((p for p in reversed(pieces) if p.line.prose), None)
        found = inline.signature(self.text[last.start : last.end]) if last else None
        if last and found and not any(self._note[last.start : last.end]):
            self._cut(last.start + found[0], last.end, "dateline")
            told.agency = told.agency or found[1]

    def _alive(self, piece: Piece) -> bool:
        """Return whether words are left; without words, signs that are left go too."""
        rest = [i for i in range(piece.start, piece.end) if not self._note[i]]
        if _WORD.search("".join(self.text[i] for i in rest)):
            return True
        for i in rest:
            if not self.text[i].isspace():
                self._cut(i, i + 1, "ornament")
        return False

    def prose_words(self, part: int) -> int:
        """Return the number of words that may be cited."""
        pieces = tell_kinds(self._pieces.get(part, []), title=self.page.title)
        return sum(p.line.words for p, kind in pieces if kind in CITABLE)

    def drop(self, part: int) -> None:
        """Remove all that is left of a part that is no article."""
        for piece in self._pieces.pop(part, []):
            self._cut(piece.line.start, piece.end, "after_end")

    def article(
        self, part: int, number: int, kept: list[int], phrases: Phrases, told: _Told
    ) -> CleanArticle:
        """Return what is left of one part."""
        pieces = tell_kinds(self._pieces[part], title=self.page.title if number == 1 else "")
        clean, segments = self._assemble(pieces)
        title = next(
            (clean.text[s.start : s.end] for s in segments if s.kind is SegmentKind.TITLE), ""
        )
        removed = self._removed(self._starts[part], self._next_start(part, kept), first=number == 1)
        publisher, words, agency = stated_publisher(removed, phrases)
        if number == 1 and not publisher and self.page.publisher:
            publisher, words = self.page.publisher, f"page metadata: {self.page.publisher}"
        return CleanArticle(
            part=number, text=clean.text, runs=clean.runs(),
            title=title or (self.page.title if number == 1 else ""),
            segments=tuple(segments), removed=tuple(removed), publisher=publisher,
            publisher_stated_words=words, distributor=told.agency or agency,
            stated_date_words=stated_date(removed) or told.day,
            language=_language(clean.text, self.page.language),
        )  # fmt: skip

    def _next_start(self, part: int, kept: list[int]) -> int:
        later = [p for p in kept if p > part]
        return self._starts[later[0]] if later else len(self.page.raw) + 1

    def _assemble(
        self, pieces: list[tuple[Piece, SegmentKind]]
    ) -> tuple[MappedText, list[Segment]]:
        text: list[str] = []
        at = array("I")
        segments: list[Segment] = []
        for piece, kind in pieces:
            words, places = self._collapsed(piece)
            words, places = _separated(words, places)
            if text:
                text.append("\n\n")
                at.extend((places[0], places[0]))
            start = len(at)
            text.append(words)
            at.extend(places)
            segments.append(Segment(kind=kind, start=start, end=len(at)))
        return MappedText("".join(text), at), segments

    def _collapsed(self, piece: Piece) -> tuple[str, list[int]]:
        """Return what is left of a piece, white space collapsed, with raw offsets."""
        out: list[str] = []
        at: list[int] = []
        gap = -1  # raw offset of white space (or of a cut) that waits to be one space
        for i in range(piece.start, piece.end):
            char = self.text[i]
            if self._note[i] or char.isspace():
                # a cut parts words only where white space stands in or beside it
                if gap < 0 and (char.isspace() or self._whys[self._note[i]] != "markup"):
                    gap = self.map.at[i]
                continue
            if gap >= 0 and out:
                out.append(" ")
                at.append(gap)
            gap = -1
            out.append(char)
            at.append(self.map.at[i])
        return "".join(out), at

    def _removed(self, start: int, end: int, *, first: bool) -> list[Removed]:
        """Return the removed stretches whose raw offsets lie in [start, end)."""
        found: list[Removed] = []
        i, n = 0, len(self.text)
        while i < n:
            note = self._note[i]
            j = i + 1
            while j < n and self._note[j] == note:
                j += 1
            if note and start <= self.map.at[i] < end:
                found.extend(self._stretch(i, j, self._whys[note]))
            i = j
        spans = [(r.start, r.end) for r in found]
        extra = [r for r in self._controls if start <= r.start < end and not _inside(r, spans)]
        if first:
            extra += self.page.left_out
        return sorted(found + extra, key=lambda r: r.start)

    def _stretch(self, i: int, j: int, why: str) -> list[Removed]:
        words = self.text[i:j]
        left = len(words) - len(words.lstrip())
        words = words.strip()
        if not words:
            return []
        i += left
        start, end = self.map.at[i], self.map.at[i + len(words) - 1] + 1
        if self.page.media == "text":
            words = self.page.raw[start:end]
        return [Removed(start=start, end=end, text=words, why=why)]


def _inside(removed: Removed, spans: list[tuple[int, int]]) -> bool:
    k = bisect_right(spans, (removed.start, 1 << 62)) - 1
    return k >= 0 and removed.start < spans[k][1]


def _separated(words: str, places: list[int]) -> tuple[str, list[int]]:
    """Put a space where words are glued; it has the offset of the character after it."""
    out: list[str] = []
    at: list[int] = []
    last = 0
    for cut in missing_spaces(words):
        out += [words[last:cut], " "]
        at += [*places[last:cut], places[cut]]
        last = cut
    out.append(words[last:])
    at += places[last:]
    return "".join(out), at


def _language(text: str, page: Language) -> Language:
    arabic, latin = len(_ARABIC.findall(text)), len(_LATIN.findall(text))
    if arabic == latin:
        return page
    return "ar" if arabic > latin else "en"
