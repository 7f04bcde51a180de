"""The vocabulary: frozen values that travel along the lanes.

In:  nothing
Out: the types that every lane shares. Offsets are code points, start inclusive, end exclusive.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from typing import Literal

Language = Literal["ar", "en"]
Writer = Literal["extract", "model"]


class Basis(StrEnum):
    """How a date (or another fact about an article) is known."""

    STATED = "stated"
    INFERRED = "inferred"
    UNKNOWN = "unknown"


class Precision(StrEnum):
    """How exact a date is."""

    DAY = "day"
    RANGE = "range"
    MONTH = "month"
    YEAR = "year"


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSpan:
    """An absolute date or range of days, both ends inclusive, never without its basis."""

    start: date
    end: date
    precision: Precision
    basis: Basis
    reason: str  # an English sentence; empty only where basis is `stated`


@dataclass(frozen=True, slots=True, kw_only=True)
class DateMention:
    """Words in an article that name a time, and the days they stand for."""

    start: int
    end: int
    text: str
    span: DateSpan | None  # None: recognised, but no basis to resolve it


class SegmentKind(StrEnum):
    """What a stretch of clean text is."""

    TITLE = "title"
    DECK = "deck"  # the standfirst under a headline
    HEADING = "heading"
    BODY = "body"
    CAPTION = "caption"
    SUMMARY = "ai_summary"  # made by a machine or an editor from the text: never evidence


CITABLE = frozenset({SegmentKind.BODY, SegmentKind.DECK})


@dataclass(frozen=True, slots=True, kw_only=True)
class Segment:
    """A stretch of the clean text with one role."""

    kind: SegmentKind
    start: int
    end: int

    @property
    def citable(self) -> bool:
        """Whether a claim may cite it."""
        return self.kind in CITABLE


@dataclass(frozen=True, slots=True, kw_only=True)
class Removed:
    """Words that cleaning took out, where they stood in `raw`, and why."""

    start: int
    end: int
    text: str
    why: str  # a phrase-family name of corpus/data/phrases.toml, or a rule's name


@dataclass(frozen=True, slots=True, kw_only=True)
class Article:
    """One article in one version: as it came, as it is read, and what is known about it."""

    id: str
    version: int
    file: str  # the name a person knows it by: the path below the folder that was ingested
    source: str  # the key under which re-ingesting finds it: address of the file
    part: int  # 1, or 2… for articles that stood inside another one's page
    raw: str
    raw_sha256: str
    text: str
    runs: tuple[tuple[int, int, int], ...]  # offset map: (clean start, raw start, length)
    title: str
    publisher: str  # "" where unknown
    publisher_basis: Basis
    distributor: str
    url: str
    language: Language
    published: DateSpan | None
    published_reason: str  # why it is unknown, where `published` is None
    machine_translated: bool
    segments: tuple[Segment, ...]
    removed: tuple[Removed, ...]
    dates: tuple[DateMention, ...]
    recipe: str = ""  # fingerprint of the rules and the manifest row that made it

    @property
    def published_basis(self) -> Basis:
        """How the publication date is known."""
        return self.published.basis if self.published else Basis.UNKNOWN

    def citable(self, start: int, end: int) -> bool:
        """Whether all of text[start:end] lies inside one citable segment."""
        return any(s.citable and s.start <= start and end <= s.end for s in self.segments)


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A citable piece of one version of one article: whole sentences, exact slice."""

    id: str  # "<article id>#<n>", never given to other words
    article_id: str
    version: int
    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Hit:
    """A passage found for a question."""

    passage: Passage
    score: float
    parts: Mapping[str, float] = field(default_factory=dict)
    also_in: tuple[str, ...] = ()  # passages of other articles with the same words


class ClaimKind(StrEnum):
    """What a claim reports."""

    EVENT = "event"
    STATEMENT = "statement"
    DENIAL = "denial"
    PLAN = "plan"
    COMMENT = "comment"


EVENTS = frozenset({ClaimKind.EVENT, ClaimKind.PLAN})  # what happened; the rest is what was said


@dataclass(frozen=True, slots=True, kw_only=True)
class Citation:
    """The words of an article that back a claim: quote == text[start:end], always."""

    passage_id: str
    article_id: str
    version: int
    start: int
    end: int
    quote: str


def cited_words(citations: Sequence[Citation]) -> str:
    """Return the words cited of the first citation's article, in its order, as one text.

    Other articles that say the same are cited behind it: their words are not in the sentence.
    """
    own = [c for c in citations if c.article_id == citations[0].article_id]
    return " ".join(c.quote for c in sorted(own, key=lambda c: c.start))


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One sentence for a reader, with its evidence."""

    text: str
    kind: ClaimKind
    speaker: str  # "" where the outlet itself reports
    citations: tuple[Citation, ...]
    date: DateSpan | None = None  # when what it reports took place
    terms: tuple[str, ...] = ()  # key terms in the briefing's language (gloss of foreign words)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reason:
    """Why a check turned a claim away."""

    check: str
    detail: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """A claim that did not survive, kept for the audit."""

    text: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Repaired:
    """A claim that failed, and the correction that survived."""

    before: str
    after: str
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class TimelineEntry:
    """A dated event."""

    span: DateSpan
    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Side:
    """What one source says where sources differ."""

    text: str
    citations: tuple[Citation, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Disagreement:
    """Sources that differ on the same thing, side by side."""

    about: str
    sides: tuple[Side, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """A cited article, as a reader is told about it."""

    n: int
    article_id: str
    article_file: str
    title: str
    publisher: str
    distributor: str
    published: DateSpan | None
    machine_translated: bool
    language: Language
    url: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Audit:
    """How a briefing came about."""

    prompt: str = ""  # names and versions, as "brief@1 repair@1"
    model: str = ""
    accepted: int = 0
    repaired: tuple[Repaired, ...] = ()
    dropped: tuple[Dropped, ...] = ()
    tokens: Mapping[str, int] = field(default_factory=dict)
    ms: Mapping[str, float] = field(default_factory=dict)
    fallback: str = ""  # why a configured model did not write this: the code of an error
    failure: str = ""  # what that error says, for an operator: status, setting to look at
    cached: bool = False  # answered before, from the same corpus
    lacks: str = ""  # why passages were found by words alone, not by meaning too: a code
    unanswered: tuple[str, ...] = ()  # parts of the question that no sentence answers
    read_as: tuple[tuple[str, str], ...] = ()  # names as typed, and as the articles spell them


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What somebody wants to know."""

    text: str
    language: Language  # of the answer
    topic: str = ""  # a topic id
    since: date | None = None
    until: date | None = None
    history: tuple[str, ...] = ()  # the questions before it, oldest first; `text` needs none
    within: frozenset[str] | None = None  # ids: answered from these articles only
    told: frozenset[tuple[str, int]] = frozenset()  # (article id, start): sentences not to repeat


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """What the corpus holds, said in a refusal."""

    articles: int
    since: date | None
    until: date | None
    publishers: tuple[str, ...]
    topics: tuple[tuple[str, str], ...]  # (id, name in the answer's language)


class RefusalReason(StrEnum):
    """Why there is no briefing."""

    NOT_COVERED = "not_covered"
    WEAK_EVIDENCE = "weak_evidence"
    OFF_TOPIC = "off_topic"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True, kw_only=True)
class Near:
    """A fact or article near the question, offered in a refusal."""

    text: str
    citation: Citation
    article_file: str
    before: tuple[Citation, ...] = ()  # of sentences without which it says nothing

    @property
    def citations(self) -> tuple[Citation, ...]:
        """All that its text cites, its own sentence first."""
        return (self.citation, *self.before)


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """No briefing, usefully: what was missing and what the corpus does hold."""

    question: str
    language: Language
    writer: Writer
    reason: RefusalReason
    missing: tuple[str, ...]  # words of the question that nothing covers
    coverage: Coverage
    nearest: tuple[Near, ...]
    sources: tuple[Source, ...]
    audit: Audit


@dataclass(frozen=True, slots=True, kw_only=True)
class Briefing:
    """A sourced answer: every line carries words that code has found in an article."""

    question: str
    language: Language
    writer: Writer
    headline: str
    as_of: DateSpan | None
    claims: tuple[Claim, ...]
    timeline: tuple[TimelineEntry, ...]
    disagreements: tuple[Disagreement, ...]
    sources: tuple[Source, ...]
    audit: Audit
    origins: int = 0  # independent ones among the sources; a wire story in three outlets is one
    age: int | None = None  # days from the newest source to the day of the answer; None: unknown


Answer = Briefing | Refusal


class IngestStatus(StrEnum):
    """What became of one file."""

    READ = "read"
    UNCHANGED = "unchanged"
    REPLACED = "replaced"
    REFUSED = "refused"
    WITHDRAWN = "withdrawn"  # its file holds it no more: nobody finds it, old citations resolve


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestLine:
    """The report on one file, or on one article of it."""

    file: str
    status: IngestStatus
    article_id: str = ""
    code: str = ""  # why refused: the code of an `ArticleRefused`
    reason: str = ""
    note: str = ""  # e.g. "same text as …"


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestReport:
    """What an ingest did, file by file."""

    lines: Sequence[IngestLine]

    def count(self, status: IngestStatus) -> int:
        """Return how many lines have this status."""
        return sum(1 for line in self.lines if line.status is status)
