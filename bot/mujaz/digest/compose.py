"""Compose a digest: what is new in the corpus for those who want the same.

In:  Wanted, a Newsroom
Out: a Digest whose every line has passed the checks of the answer lane

what is new (articles, less the sentences already told) → the answer lane, topic by topic, on these
alone → what it changes of what was told → sections, each line once, with who else tells it
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import timedelta

from mujaz.answer.changes import Change
from mujaz.answer.origins import count_origins
from mujaz.answer.sources import source
from mujaz.answer.unconfirmed import is_unconfirmed
from mujaz.digest.keywords import wanted as is_wanted
from mujaz.digest.newsroom import Newsroom, Told
from mujaz.digest.paper import Digest, Item, Listed, Part, Section, Wanted
from mujaz.digest.stories import Stories, outlets
from mujaz.language.concepts import Concepts
from mujaz.model import (
    EVENTS,
    Article,
    Briefing,
    Citation,
    Claim,
    ClaimKind,
    Disagreement,
    TimelineEntry,
)

FIRST_DAYS = 7  # of which a first digest tells
FIRST_ARTICLES = 5  # or else so many of the newest
MOST_STORIES = 8  # on no topic
MOST_OF_STORY = 2  # items of a story on no topic
_MOST = {
    Part.NEW: 8, Part.CHANGED: 5, Part.DIFFER: 3, Part.STATEMENTS: 6, Part.UNCONFIRMED: 4,
    Part.AHEAD: 5,
}  # fmt: skip
_TRIES = 3


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fresh:
    """What is new: articles, the versions that their reader knows, sentences already told."""

    version: int
    articles: tuple[Article, ...]
    bases: dict[str, Article] = field(default_factory=dict)
    told: Told = frozenset()
    ids: frozenset[str] = frozenset()  # all new ones, those of no interest included


@dataclass(slots=True)
class _Draft:
    """Lines as they come in; a line that is there already is not taken again."""

    stories: Stories
    items: dict[Part, list[Item]] = field(default_factory=dict)
    cited: set[str] = field(default_factory=set)
    modelled: bool = False
    left_out: int = 0

    def takes(self, citations: Sequence[Citation]) -> bool:
        """Return whether no line rests on these words, or on nearly the same."""
        return not any(
            self.stories.like(mine, theirs)
            for items in self.items.values() for item in items
            for mine in _resting(item) for theirs in citations
        )  # fmt: skip

    def add(self, part: Part, item: Item) -> bool:
        """Take a line, if it says what no other says."""
        if not self.takes(_resting(item)):
            return False
        self.items.setdefault(part, []).append(item)
        return True


def _resting(item: Item) -> tuple[Citation, ...]:
    return item.citations or tuple(c for side in item.sides for c in side.citations)


async def compose(wanted: Wanted, room: Newsroom, concepts: Concepts) -> Digest:
    """Return the digest of all that is new.

    Raises: Outside, StoreLocked, StoreDamaged, DataDirUnusable.
    """
    fresh = await _fresh(wanted, room)
    units = [
        u for u in await room.units(fresh.articles) if (u.article.id, u.start) not in fresh.told
    ]
    telling = {u.article.id for u in units}  # an article that only says what is known is no news
    fresh = replace(fresh, articles=tuple(a for a in fresh.articles if a.id in telling))
    composer = _Composer(wanted, room, concepts, fresh, _Draft(Stories(fresh.articles, units)))
    if fresh.articles:
        await composer.fill()
    return await composer.digest()


async def _fresh(wanted: Wanted, room: Newsroom) -> _Fresh:
    """Return the new articles that are wanted, and the corpus version that they are of."""
    for _ in range(_TRIES):
        version = await room.version()
        ids = await _ids(wanted, room)
        if version == await room.version():
            break
    found = [article for id_ in sorted(ids) if (article := await room.article(id_)) is not None]
    articles = tuple(a for a in found if is_wanted(a, wanted.show, wanted.hide))
    if wanted.known is None and wanted.since is None:
        return _Fresh(version=version, articles=articles, ids=ids)
    bases = {}
    for article in articles if wanted.known is not None else ():
        base = await room.known(article.id, wanted.known or 0)
        if base is not None:
            bases[article.id] = base
    told = await room.told(articles, bases, ids)
    return _Fresh(version=version, articles=articles, bases=bases, told=told, ids=ids)


async def _ids(wanted: Wanted, room: Newsroom) -> frozenset[str]:
    if wanted.known is not None:
        return await room.changed(wanted.known)
    if wanted.since is not None:
        return await room.published(wanted.since)
    recent = await room.published(wanted.day - timedelta(days=FIRST_DAYS))
    return recent or await room.newest(FIRST_ARTICLES)


@dataclass(slots=True)
class _Composer:
    wanted: Wanted
    room: Newsroom
    concepts: Concepts
    fresh: _Fresh
    draft: _Draft
    articles: dict[str, Article] = field(init=False)

    def __post_init__(self) -> None:
        self.articles = {a.id: a for a in self.fresh.articles}

    async def fill(self) -> None:
        """Ask about each topic, then about what is on none; sort what comes back."""
        known = set(self.room.topics)
        topics = [t for t in self.wanted.topics or self.room.topics if t in known]
        briefings = [
            (t, b) for t in topics if (b := await self._brief(t, frozenset(self.articles)))
        ]
        rest = [] if self.wanted.topics else await self._on_no_topic()
        await self._changes()
        for topic, briefing in briefings:
            self._take(topic, briefing, len(briefing.claims))
        for briefing in rest:
            self._take("", briefing, MOST_OF_STORY)

    async def _brief(self, topic: str, within: frozenset[str]) -> Briefing | None:
        if not within:
            return None
        answer = await self.room.brief(
            topic, self.wanted.language, within=within, told=self.fresh.told
        )
        if not isinstance(answer, Briefing):
            return None
        self.draft.modelled |= answer.writer == "model"
        self.draft.cited |= {s.article_id for s in answer.sources}
        return answer

    async def _on_no_topic(self) -> list[Briefing]:
        """Return a briefing of each new story that no topic has told, the newest first."""
        rest = [a for a in self.fresh.articles if a.id not in self.draft.cited]
        rest.sort(key=_age)
        groups = self.draft.stories.groups([a.id for a in rest])
        self.draft.left_out = max(0, len(groups) - MOST_STORIES)
        asked = [await self._brief("", frozenset(ids)) for ids in groups[:MOST_STORIES]]
        return [briefing for briefing in asked if briefing is not None]

    # what has changed

    async def _changes(self) -> None:
        """Take what the cited articles change of what was told."""
        if self.wanted.known is None and self.wanted.since is None:
            return  # nobody has been told anything
        wide = not self.wanted.topics
        articles = [a for a in self.fresh.articles if wide or a.id in self.draft.cited]
        articles.sort(key=lambda a: (a.id not in self.fresh.bases, *_age(a)))  # told ones first
        found = await self.room.changes(
            articles, self.fresh.bases, self.wanted.language, self.fresh.told, self.fresh.ids
        )
        for change in found:
            item = await self._changed(change)
            if item is not None:
                self.draft.add(Part.CHANGED, item)

    async def _changed(self, change: Change) -> Item | None:
        was = change.was.citations[0]
        before = await self.room.article(was.article_id, was.version)
        if before is None or not is_wanted(before, (), self.wanted.hide):
            return None
        now = self.articles[change.now.citations[0].article_id]
        return Item(
            text=change.now.text, kind=ClaimKind.EVENT, speaker="",
            citations=change.now.citations, publisher=now.publisher, published=now.published,
            about=change.about, sides=(change.was, change.now),
        )  # fmt: skip

    # what is new

    def _take(self, topic: str, briefing: Briefing, most: int) -> None:
        for disagreement in briefing.disagreements:
            self._differ(topic, disagreement)
        taken = 0
        for claim in briefing.claims:
            if taken == most:
                break
            taken += self.draft.add(self._part(claim), self._item(topic, claim))
        for entry in briefing.timeline:
            if entry.span.start > self.wanted.day:
                self.draft.add(Part.AHEAD, self._ahead(topic, entry))

    def _part(self, claim: Claim) -> Part:
        if is_unconfirmed(claim):
            return Part.UNCONFIRMED
        if claim.date is not None and claim.date.start > self.wanted.day:
            return Part.AHEAD
        return Part.NEW if claim.kind in EVENTS else Part.STATEMENTS

    def _differ(self, topic: str, disagreement: Disagreement) -> None:
        cited = tuple(c for side in disagreement.sides for c in side.citations)
        if any(c.article_id not in self.articles for c in cited):
            return
        first = self.articles[cited[0].article_id]
        item = Item(
            text=disagreement.about, kind=ClaimKind.EVENT, speaker="", citations=cited,
            publisher=first.publisher, published=first.published, topic=topic,
            about=disagreement.about, sides=disagreement.sides,
        )  # fmt: skip
        self.draft.add(Part.DIFFER, item)

    def _item(self, topic: str, claim: Claim) -> Item:
        item = Item(
            text=claim.text, kind=claim.kind, speaker=claim.speaker, citations=claim.citations,
            publisher="", published=None, date=claim.date, terms=claim.terms, topic=topic,
        )  # fmt: skip
        return self._told_by(item)

    def _ahead(self, topic: str, entry: TimelineEntry) -> Item:
        item = Item(
            text=entry.text, kind=ClaimKind.PLAN, speaker="", citations=entry.citations,
            publisher="", published=None, date=entry.span, topic=topic,
        )  # fmt: skip
        return self._told_by(item)

    def _told_by(self, item: Item) -> Item:
        """Return an item with its outlet, the others that tell it, and its origins."""
        own = self.articles[item.citations[0].article_id]
        cited = {c.article_id for c in item.citations}
        others = [a for c in item.citations for a in self.draft.stories.tellers(c)]
        others = [a for a in {a.id: a for a in others}.values() if a.id not in cited]
        telling = [*(self.articles[id_] for id_ in sorted(cited)), *others]
        return replace(
            item, publisher=own.publisher, published=own.published,
            also_in=outlets(own, others), origins=count_origins(telling, self.concepts),
        )  # fmt: skip

    # the whole

    async def digest(self) -> Digest:
        """Return what was taken, in sections, its sources numbered."""
        sections = tuple(
            Section(part=part, items=_fairly(items, _MOST[part]))
            for part in Part
            if (items := self.draft.items.get(part))
        )
        dropped = sum(max(0, len(items) - _MOST[part]) for part, items in self.draft.items.items())
        return Digest(
            day=self.wanted.day, language=self.wanted.language, since=self.wanted.since,
            corpus_version=self.fresh.version, sections=sections,
            listed=await self._listed(sections), left_out=self.draft.left_out + dropped,
            modelled=self.draft.modelled,
        )  # fmt: skip

    async def _listed(self, sections: Sequence[Section]) -> tuple[Listed, ...]:
        """Return the articles behind all lines, in the order in which a reader meets them."""
        wanted: dict[tuple[str, int], None] = {}
        for item in (item for section in sections for item in section.items):
            sides = [c for side in item.sides for c in side.citations]
            wanted |= dict.fromkeys((c.article_id, c.version) for c in sides or item.citations)
            wanted |= dict.fromkeys((o.article_id, o.version) for o in item.also_in)
        listed = []
        for n, (id_, version) in enumerate(wanted, start=1):
            article = await self.room.article(id_, version)
            current = self.articles.get(id_)
            assert article is not None  # it has just been cited
            listed.append(
                Listed(
                    version=version, source=source(n, article),
                    earlier=current is not None and current.version > version,
                )
            )  # fmt: skip
        return tuple(listed)


def _fairly(items: Sequence[Item], most: int) -> tuple[Item, ...]:
    """Return the first items, in order: of each topic in turn, and of each story on none."""
    if len(items) <= most:
        return tuple(items)
    turn: Counter[str] = Counter()
    turns: list[tuple[int, int]] = []
    for i, item in enumerate(items):
        subject = item.topic or _resting(item)[0].article_id
        turns.append((turn[subject], i))
        turn[subject] += 1
    kept = {i for _, i in sorted(turns)[:most]}
    return tuple(item for i, item in enumerate(items) if i in kept)


def _age(article: Article) -> tuple[int, str]:
    """Return what puts the newest article first, those of unknown date last."""
    return -article.published.end.toordinal() if article.published else 1, article.id
