"""Where a digest gets its news: the corpus, and the answer lane asked about a part of it.

In:  a library, the answer lane, a way to ask it
Out: Newsroom, which the composer works with
"""

from __future__ import annotations

from collections.abc import Awaitable, Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Protocol

from mujaz.answer.changes import Change, find_changes
from mujaz.answer.lane import Lane
from mujaz.answer.pipeline import WriterChoice
from mujaz.answer.sentences.gather import Unit
from mujaz.language.fold import fold_key
from mujaz.model import Answer, Article, Hit, Language, Passage, Question, Refusal
from mujaz.ports import Filters, Library
from mujaz.texts import plain

_FOUND = 4  # older passages that one new one is held against
_COMPARED = 24  # new passages that are held against older ones
_SENTENCES = 120  # new ones that are held against older ones
_NO_CHANCE = 7  # spaces: so many words are no accident in two articles
_QUERY = 400  # characters of a passage that are searched for

Told = frozenset[tuple[str, int]]


class Ask(Protocol):
    """Answers a question, with the writer that is asked for."""

    def __call__(self, question: Question, writer: WriterChoice = "auto", /) -> Awaitable[Answer]:
        """Return the answer."""
        ...


class Newsroom(Protocol):
    """What a composer asks for.

    Raises: StoreLocked, StoreDamaged, DataDirUnusable; `brief` also Outside.
    """

    @property
    def topics(self) -> Sequence[str]:
        """The ids of all topics."""
        ...

    async def version(self) -> int:
        """Return the version of the corpus."""
        ...

    async def changed(self, known: int) -> frozenset[str]:
        """Return the ids of the current articles that have changed since that version."""
        ...

    async def published(self, since: date) -> frozenset[str]:
        """Return the ids of the current articles published since that day."""
        ...

    async def newest(self, limit: int) -> frozenset[str]:
        """Return the ids of the newest articles."""
        ...

    async def article(self, article_id: str, version: int | None = None) -> Article | None:
        """Return an article, in one version or as it stands."""
        ...

    async def known(self, article_id: str, at: int) -> Article | None:
        """Return an article as it was at that version of the corpus; None: not yet there."""
        ...

    async def told(
        self, articles: Sequence[Article], bases: Mapping[str, Article], unknown: Collection[str]
    ) -> Told:
        """Return which sentences of the articles stand in their earlier versions, `bases`.

        Or, letter for letter, in an article other than those of `unknown`.
        """
        ...

    async def brief(
        self, topic: str, language: Language, *, within: frozenset[str], told: Told
    ) -> Answer:
        """Answer from these articles, on a topic, or what is new where it is ""."""
        ...

    async def changes(
        self, articles: Sequence[Article], bases: Mapping[str, Article], language: Language,
        told: Told, unknown: Collection[str],
    ) -> Sequence[Change]:  # fmt: skip
        """Return what articles change of their own older versions and of the older articles.

        `unknown`: ids of articles that their reader was not told of before.
        """
        ...

    async def units(self, articles: Sequence[Article]) -> Sequence[Unit]:
        """Return the citable sentences of some articles."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class LaneRoom:
    """A Newsroom over the parts of the service."""

    library: Library
    lane: Lane
    ask: Ask

    @property
    def topics(self) -> Sequence[str]:
        """The ids of all topics."""
        return list(self.lane.concepts.tables.topics)

    async def version(self) -> int:
        """Return the version of the corpus."""
        return await self.library.corpus_version()

    async def changed(self, known: int) -> frozenset[str]:
        """Return the ids of the current articles that have changed since that version."""
        found = await self.library.changed_since(known)
        return frozenset(id_ for id_, _, passages in found if passages)

    async def published(self, since: date) -> frozenset[str]:
        """Return the ids of the current articles published since that day."""
        return await self.library.articles_within(Filters(since=since))

    async def newest(self, limit: int) -> frozenset[str]:
        """Return the ids of the newest articles."""
        found: dict[str, None] = {}
        rest = await self.library.articles_within(Filters())
        while rest and len(found) < limit:
            hits = await self.library.newest(limit=1, within=rest)
            if not hits:
                break
            found[hits[0].passage.article_id] = None
            rest -= found.keys()
        return frozenset(found)

    async def article(self, article_id: str, version: int | None = None) -> Article | None:
        """Return an article, in one version or as it stands."""
        return await self.library.get(article_id, version=version)

    async def known(self, article_id: str, at: int) -> Article | None:
        """Return an article as it was at that version of the corpus; None: not yet there."""
        version = await self.library.version_at(article_id, at)
        return await self.library.get(article_id, version=version) if version else None

    async def told(
        self, articles: Sequence[Article], bases: Mapping[str, Article], unknown: Collection[str]
    ) -> Told:
        """Return which sentences of the articles stand in what their reader may know."""
        keys = {id_: fold_key(base.text) for id_, base in bases.items()}
        units = await self.units(articles)
        near = await self._nearest(units, frozenset(unknown))
        older = "\n".join(fold_key(passage.text) for passage in near)
        return frozenset(
            (u.article.id, u.start) for u in units
            if (key := fold_key(u.text)) in keys.get(u.article.id, "")
            or (key.count(" ") >= _NO_CHANCE and key in older)
        )  # fmt: skip

    async def brief(
        self, topic: str, language: Language, *, within: frozenset[str], told: Told
    ) -> Answer:
        """Answer from these articles, on a topic, or what is new where it is ""."""
        text = topic or plain(language, "digest-ask")
        question = Question(text=text, language=language, topic=topic, within=within, told=told)
        answer = await self.ask(question)
        if isinstance(answer, Refusal) and answer.writer == "model":
            # nothing that it wrote could be kept; the articles are new all the same
            answer = await self.ask(question, "extract")
        return answer

    async def changes(
        self, articles: Sequence[Article], bases: Mapping[str, Article], language: Language,
        told: Told, unknown: Collection[str],
    ) -> Sequence[Change]:  # fmt: skip
        """Return what articles change of their own older versions and of the older articles."""
        fresh = [u for u in await self.units(articles) if (u.article.id, u.start) not in told]
        new = fresh[:_SENTENCES]
        old = await self._before(articles, bases)
        old += await self._gathered(await self._nearest(new, frozenset(unknown)))
        return find_changes(new, old[: 2 * _SENTENCES], self.lane, language)

    async def units(self, articles: Sequence[Article]) -> Sequence[Unit]:
        """Return the citable sentences of some articles."""
        passages = [p for a in articles for p in await self.library.passages_of(a.id)]
        return await self._gathered(passages)

    async def _before(
        self, articles: Sequence[Article], bases: Mapping[str, Article]
    ) -> list[Unit]:
        """Return the sentences of the earlier versions."""
        passages: list[Passage] = []
        for base in (bases[a.id] for a in articles if a.id in bases):
            last = await self.library.next_passage_number(base.id)
            held = [await self.library.passage(f"{base.id}#{n}") for n in range(1, last)]
            passages += [p for p in held if p is not None and p.version == base.version]
        return await self._gathered(passages)

    async def _nearest(self, new: Sequence[Unit], unknown: frozenset[str]) -> list[Passage]:
        """Return the passages of older articles that are nearest to the new ones."""
        older = await self.library.articles_within(Filters()) - unknown
        if not older:
            return []
        found: dict[str, Passage] = {}
        for text in list(dict.fromkeys(u.passage.text for u in new))[:_COMPARED]:
            hits = await self.lane.searcher.search(
                text[:_QUERY], limit=_FOUND, filters=Filters(articles=older)
            )
            found |= {hit.passage.id: hit.passage for hit in hits}
        return list(found.values())

    async def _gathered(self, passages: Sequence[Passage]) -> list[Unit]:
        return await self.lane.gatherer.gather([Hit(passage=p, score=1.0) for p in passages])
