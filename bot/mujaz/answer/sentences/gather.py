"""Gather the sentences that might answer, with all that is known of each.

In:  hits of the searcher
Out: Units: one citable sentence each, with its article, speaker, dates, names and neighbours
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from mujaz.answer.question.holders import holders_named, office_keys
from mujaz.answer.question.words import Aspect
from mujaz.answer.reported.reporting import Report, Reporter
from mujaz.answer.verify.words.thesaurus import rows
from mujaz.language.concepts import Concepts, ids_of
from mujaz.language.fold import fold_key
from mujaz.language.persons import named_persons
from mujaz.language.sentences import split_sentences
from mujaz.language.tokens import all_readings, tokenize
from mujaz.model import Article, DateMention, Hit, Passage
from mujaz.ports import ArticleStore

_LEAD_SENTENCES = 2
_MOST_LEAD = 6
_DATELINES = frozenset({"dateline", "date_line"})
_READINGS_KEPT = 1024  # articles; one reading takes some ten kilobytes


@dataclass(frozen=True, slots=True)
class Marks:
    """What the words of a stretch of text can be recognised by, in any language."""

    ids: frozenset[str]
    stems: frozenset[str]

    def __or__(self, other: Marks) -> Marks:
        return Marks(self.ids | other.ids, self.stems | other.stems)


def _united(*marks: Marks) -> Marks:
    """Return the marks of several stretches, without a set for each sum on the way."""
    return Marks(
        frozenset().union(*(m.ids for m in marks)), frozenset().union(*(m.stems for m in marks))
    )


_NOTHING = Marks(frozenset(), frozenset())


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
    reading: Reading  # its article, as far as it has been read
    report: Report | None
    dates: tuple[DateMention, ...]
    search_score: float

    @property
    def before(self) -> Marks:
        """What the sentence right before can be recognised by."""
        return self.reading.before(self.index)

    @property
    def after(self) -> Marks:
        """What the sentence right behind can be recognised by."""
        return self.reading.after(self.index)

    @property
    def text(self) -> str:
        """The words of the sentence, as published."""
        return self.article.text[self.start : self.end]


class Reading:
    """An article as far as it has been read: each sentence once, and only when it is asked for."""

    def __init__(self, article: Article, concepts: Concepts, reporter: Reporter) -> None:
        self.article = article
        self.sentences = [
            s for s in split_sentences(article.text) if article.citable(s.start, s.end)
        ]
        self._concepts = concepts
        self._reporter = reporter
        self._marks: dict[int, Marks] = {}
        self._owns: dict[int, Report | None] = {}
        self._reports: dict[int, Report | None] = {}

    @cached_property
    def title(self) -> Marks:
        """What the title can be recognised by."""
        return marks_of(self.article.title, self._concepts)

    @cached_property
    def lead(self) -> Marks:
        """Title and first sentences, which name what the rest takes as known; and the country."""
        return self._until(_LEAD_SENTENCES) | self._home

    @cached_property
    def opening(self) -> Marks:
        """Title and first sentence, which name whom the article is about."""
        return self._until(1)

    @cached_property
    def _home(self) -> Marks:
        """The country that the dateline names, or the one whose capital it names.

        "TUNIS, February 4 -": a story from there calls it "the country". Of another town one asks
        what happened in the town itself: a story that was sent from there need not tell.
        """
        sent = " ".join(r.text for r in self.article.removed if r.why in _DATELINES)
        words = f" {' '.join(t.key for t in tokenize(sent))} "
        named = (name for forms, name in _countries() if any(f in words for f in forms))
        found = (ids_of(self._concepts.find(name)) for name in named)
        return Marks(frozenset().union(*found), frozenset())

    def _until(self, count: int) -> Marks:
        """Return the marks of the title and all up to a number of whole sentences."""
        marks = self.title
        for i, s in enumerate(self.sentences[:_MOST_LEAD]):
            marks = marks | self.marks(i)
            words = self.article.text[s.start : s.end].rstrip("”»\"'")
            count -= words.endswith((".", "!", "؟", "?"))  # a headline may stand in front
            if not count:
                break
        return marks

    @cached_property
    def folded(self) -> str:
        """Title and text as a matching key, for names of several words."""
        return fold_key(f"{self.article.title}\n{self.article.text}")

    @cached_property
    def named(self) -> frozenset[str]:
        """The words of the names of persons in the article, as keys: «سلمى», «حداد»."""
        texts = [self.article.title]
        texts += [self.article.text[s.start : s.end] for s in self.sentences]
        return frozenset(
            tokens[i].key
            for text in texts
            for tokens in (tokenize(text),)
            for i in named_persons(text, tokens, self._concepts.find(text), self._concepts)
        )

    def marks(self, i: int) -> Marks:
        """Return what a sentence can be recognised by."""
        if i not in self._marks:
            sentence = self.sentences[i]
            text = self.article.text[sentence.start : sentence.end]
            found = marks_of(text, self._concepts)
            if any(id_.startswith("@") for id_ in found.ids):
                # «الرئيس الروسي» is whom the tables know, where the article names him too
                keys = office_keys(text, self._concepts, unnamed=True)
                held = holders_named(keys, self.folded, self._concepts)
                found = Marks(found.ids | held, found.stems)
            self._marks[i] = found
        return self._marks[i]

    def report(self, i: int) -> Report | None:
        """Return the report of a sentence; those before it are read only where it needs them."""
        first = i
        while first not in self._reports and self._needs_the_last(first):
            first -= 1
        for n in range(first, i + 1):
            if n not in self._reports:
                self._reports[n] = self._carried(n)
        return self._reports[i]

    def _own(self, i: int) -> Report | None:
        if i not in self._owns:
            self._owns[i] = self._reporter.own(self.article.text, self.sentences[i])
        return self._owns[i]

    def _needs_the_last(self, i: int) -> bool:
        text, sentence = self.article.text, self.sentences[i]
        near = i > 0 and sentence.paragraph - self.sentences[i - 1].paragraph <= 1
        return near and self._reporter.needs_the_last(text, sentence, self._own(i))

    def _carried(self, i: int) -> Report | None:
        text, sentence = self.article.text, self.sentences[i]
        if not self._needs_the_last(i):
            return self._own(i)
        paragraph = self.sentences[i - 1].paragraph
        return self._reporter.carried(text, sentence, self._own(i), self._reports[i - 1], paragraph)

    def before(self, i: int) -> Marks:
        """Return what the sentence right before can be recognised by."""
        if not i or not self._joined(i):
            return _NOTHING
        return self.marks(i - 1)

    def after(self, i: int) -> Marks:
        """Return what the sentence right behind can be recognised by."""
        if i + 1 >= len(self.sentences) or not self._joined(i + 1):
            return _NOTHING
        return self.marks(i + 1)

    def _joined(self, i: int) -> bool:
        """Tell whether a sentence stands in the paragraph of the one before it, or in the next."""
        return self.sentences[i].paragraph - self.sentences[i - 1].paragraph <= 1


@cache
def country_ids() -> frozenset[str]:
    """Return the ids of the countries."""
    return frozenset(id_ for id_, *_ in rows("capitals.tsv"))


@cache
def _countries() -> list[tuple[tuple[str, ...], str]]:
    """Return each country with its names and its capital's, between spaces, and its own name."""
    return [
        (
            tuple(f" {' '.join(t.key for t in tokenize(f))} " for f in f"{en}|{ar}".split("|")),
            id_.replace("-", " "),
        )
        for id_, en, ar in rows("capitals.tsv")
    ]  # fmt: skip


def marks_of(text: str, concepts: Concepts) -> Marks:
    """Return what a text can be recognised by."""
    stems = frozenset(r for t in tokenize(text) for r in all_readings(t.key))
    return Marks(ids_of(concepts.find(text)) | office_keys(text, concepts), stems)


def has(aspect: Aspect, marks: Marks) -> bool:
    """Return whether a stretch of text has what an aspect asks about."""
    if aspect.ids & marks.ids or aspect.stems & marks.stems:
        return True
    return bool(aspect.partial & marks.ids) and all(part & marks.ids for part in aspect.parts)


def has_all(aspects: Sequence[Aspect], marks: Marks) -> bool:
    """Return whether a stretch of text has all that some aspects ask about."""
    return all(has(aspect, marks) for aspect in aspects)


class Gatherer:
    """Reads articles once and turns hits into units."""

    def __init__(self, store: ArticleStore, concepts: Concepts) -> None:
        self._store = store
        self._concepts = concepts
        self._reporter = Reporter(concepts)
        self._kept: OrderedDict[tuple[str, int], Reading] = OrderedDict()

    async def gather(self, hits: Sequence[Hit]) -> list[Unit]:
        """Return the units of some hits, best passage first, in reading order inside one."""
        units: list[Unit] = []
        for hit in hits:
            reading = await self._read(hit.passage)
            if reading is not None:
                units += _units(reading, hit)
        return units

    async def _read(self, passage: Passage) -> Reading | None:
        key = (passage.article_id, passage.version)
        if key in self._kept:
            self._kept.move_to_end(key)
            return self._kept[key]
        article = await self._store.get(passage.article_id, version=passage.version)
        if article is None:
            return None
        self._kept[key] = Reading(article, self._concepts, self._reporter)
        while len(self._kept) > _READINGS_KEPT:
            self._kept.popitem(last=False)
        return self._kept[key]


def _units(reading: Reading, hit: Hit) -> list[Unit]:
    passage, sentences = hit.passage, reading.sentences
    inside = [
        i for i, s in enumerate(sentences) if passage.start <= s.start and s.end <= passage.end
    ]
    first = min(inside, default=0)
    wider = _united(reading.lead, reading.before(first), *(reading.marks(i) for i in inside))
    units = []
    for i in inside:
        report, own = reading.report(i), reading.marks(i)
        if report is not None and report.ids:
            own = own | Marks(report.ids, frozenset())
        near = [
            j for j in (i - 1, i + 1)
            if 0 <= j < len(sentences)  # the next passage may begin between the two
            and abs(sentences[j].paragraph - sentences[i].paragraph) <= 1
        ]  # fmt: skip
        units.append(
            Unit(
                article=reading.article, passage=passage, index=i, start=sentences[i].start,
                end=sentences[i].end, own=own,
                around=_united(own, reading.title, *(reading.marks(j) for j in near)),
                wider=wider, reading=reading, report=report, search_score=hit.score,
                dates=tuple(
                    d for d in reading.article.dates
                    if sentences[i].start <= d.start and d.end <= sentences[i].end
                ),
            )
        )  # fmt: skip
    return units
