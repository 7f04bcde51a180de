"""Gather the sentences that might answer, with all that is known of each.

In:  hits of the searcher
Out: Units: one citable sentence each, with its article, speaker, dates, names and neighbours
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from mujaz.answer.reporting import Report, Reporter
from mujaz.language.concepts import Concepts, ids_of
from mujaz.language.sentences import Sentence, split_sentences
from mujaz.language.tokens import stem_readings, tokenize
from mujaz.model import Article, DateMention, Hit, Passage
from mujaz.ports import ArticleStore

_LEAD_SENTENCES = 2
_READINGS_KEPT = 256  # articles; one reading takes a few kilobytes


@dataclass(frozen=True, slots=True)
class Marks:
    """What the words of a stretch of text can be recognised by, in any language."""

    ids: frozenset[str]
    stems: frozenset[str]

    def __or__(self, other: Marks) -> Marks:
        return Marks(self.ids | other.ids, self.stems | other.stems)


@dataclass(frozen=True, slots=True, kw_only=True)
class Unit:
    """One sentence of an article as a candidate for a briefing."""

    article: Article
    passage: Passage
    index: int  # of the sentence in its article
    start: int
    end: int
    own: Marks  # of the sentence and its speaker
    around: Marks  # of the sentences beside it, and the title
    wider: Marks  # of its whole passage, and the article's title and lead
    report: Report | None
    dates: tuple[DateMention, ...]
    search_score: float

    @property
    def text(self) -> str:
        """The words of the sentence, as published."""
        return self.article.text[self.start : self.end]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    sentences: tuple[Sentence, ...]
    marks: tuple[Marks, ...]
    reports: tuple[Report | None, ...]
    title: Marks
    lead: Marks  # the title and the first sentences name what the rest takes as known


class Gatherer:
    """Reads articles once and turns hits into units."""

    def __init__(self, store: ArticleStore, concepts: Concepts) -> None:
        self._store = store
        self._concepts = concepts
        self._reporter = Reporter(concepts)
        self._kept: OrderedDict[tuple[str, int], tuple[Article, _Reading]] = OrderedDict()

    def marks(self, text: str) -> Marks:
        """Return what a text can be recognised by."""
        tokens = tokenize(text)
        stems = frozenset(r for t in tokens for r in stem_readings(t.key))
        return Marks(ids_of(self._concepts.find(text)), stems)

    async def gather(self, hits: Sequence[Hit]) -> list[Unit]:
        """Return the units of some hits, best passage first, in reading order inside one."""
        units: list[Unit] = []
        for hit in hits:
            passage = hit.passage
            found = await self._read(passage)
            if found is not None:
                units += self._units(*found, hit)
        return units

    async def _read(self, passage: Passage) -> tuple[Article, _Reading] | None:
        key = (passage.article_id, passage.version)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        article = await self._store.get(passage.article_id, version=passage.version)
        if article is None:
            return None
        sentences = tuple(
            s for s in split_sentences(article.text) if article.citable(s.start, s.end)
        )
        marks = tuple(self.marks(article.text[s.start : s.end]) for s in sentences)
        title = self.marks(article.title)
        reading = _Reading(
            sentences=sentences,
            marks=marks,
            reports=tuple(self._reporter.read(article.text, sentences)),
            title=title,
            lead=reduce(or_, marks[:_LEAD_SENTENCES], title),
        )
        self._kept[key] = (article, reading)
        while len(self._kept) > _READINGS_KEPT:
            self._kept.popitem(last=False)
        return article, reading

    def _units(self, article: Article, reading: _Reading, hit: Hit) -> list[Unit]:
        passage = hit.passage
        inside = [
            i for i, s in enumerate(reading.sentences)
            if passage.start <= s.start and s.end <= passage.end
        ]  # fmt: skip
        wider = reduce(or_, (reading.marks[i] for i in inside), reading.lead)
        units = []
        for i in inside:
            sentence, report = reading.sentences[i], reading.reports[i]
            own = reading.marks[i]
            if report is not None and report.ids:
                own = own | Marks(report.ids, frozenset())
            around = own | reading.title
            for j in (i - 1, i + 1):
                if j in inside and reading.sentences[j].paragraph - sentence.paragraph in (
                    -1,
                    0,
                    1,
                ):
                    around = around | reading.marks[j]
            dates = tuple(
                d for d in article.dates if sentence.start <= d.start and d.end <= sentence.end
            )
            units.append(
                Unit(
                    article=article,
                    passage=passage,
                    index=i,
                    start=sentence.start,
                    end=sentence.end,
                    own=own,
                    around=around,
                    wider=wider,
                    report=report,
                    dates=dates,
                    search_score=hit.score,
                )
            )
        return units
