"""One search for Arabic, English, mixed and misspelled questions: words and meaning together.

In:  a question
Out: Hits whose passages are read back from the feed, so that only current words are returned

lexical streams ┐
                ├─ fusion (weights by script) ─ shape (share of an article, copies) ─ hits
dense nearness  ┘
Where no embedder runs, or none has seen the passages yet, words alone decide.
"""

from __future__ import annotations

import asyncio
import time
from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, timedelta
from pathlib import Path

from mujaz.errors import EmbedderUnavailable, IndexMismatch, MujazError
from mujaz.language.concepts import Concepts
from mujaz.language.tables import Topic
from mujaz.model import Hit
from mujaz.ports import Embedder, Filters, PassageFeed, VectorStore
from mujaz.search.analyse import MAX_CHARACTERS, wanted_of
from mujaz.search.dense import DenseIndex, Progress
from mujaz.search.expand import Expander, Forms
from mujaz.search.fusion import CANDIDATES, Near, Ranked, expected_score, fuse
from mujaz.search.lexical import LexicalIndex
from mujaz.search.renderings import Renderings, Rows
from mujaz.search.shape import Shape
from mujaz.search.weights import Weights, shipped

_WAIT = 2.0  # seconds for another process to finish writing
_START = 3.0  # seconds that a start waits for the model; after it the first question waits
_RETRY = 60.0  # seconds after which an embedder that failed is asked again
_FILTERS_KEPT = 16
_AGES = ((7, 1.0), (30, 0.9), (180, 0.8))  # days, and the share of the score that is left
_OLD = 0.7
_READ_AT_LEAST = 16  # passages: copies and replaced ones fall out


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """The hits of a question, and how they came about."""

    hits: Sequence[Hit]
    weights: Weights
    names: Sequence[Forms]
    meaning: str  # "on", or why words alone decided
    ms: Mapping[str, float]


class HybridSearcher:
    """Searches the passages of a feed; the index lives in `directory`, or in memory if None."""

    def __init__(
        self, *, feed: PassageFeed, directory: Path | None, concepts: Concepts | None = None,
        embedder: Embedder | None = None, vectors: VectorStore | None = None,
        wait_seconds: float = _WAIT, background: bool = False, dictionary: Rows | None = None,
    ) -> None:  # fmt: skip
        """Build from parts.

        `background`: embed new passages while questions are answered. `dictionary`: rows of the
        forms of a word in both languages, beside the names and words of `concepts`.
        """
        self._feed = feed
        self._lexical = LexicalIndex(feed=feed, directory=directory, wait_seconds=wait_seconds)
        self._dense = (
            DenseIndex(vectors=vectors, embedder=embedder) if embedder and vectors else None
        )
        renderings = Renderings(dictionary) if dictionary else None
        self._expander = Expander(concepts, renderings) if concepts else None
        self._background = background
        self._task: asyncio.Task[None] | None = None
        self._loading: asyncio.Task[None] | None = None
        self._completed = -1  # the corpus version all of whose passages have vectors
        self._fault: MujazError | None = None
        self._ask_again = 0.0
        self._passing: dict[tuple[Filters, int], frozenset[str]] = {}

    @property
    def in_memory(self) -> bool:
        """Whether the index is kept in memory: asked for, or nothing could be written."""
        return self._lexical.in_memory

    @property
    def passages(self) -> int:
        """How many passages the index holds now."""
        return self._lexical.passages

    @property
    def vectors(self) -> int | None:
        """How many passages have a vector; None where there is no embedder."""
        return None if self._dense is None else len(self._dense)

    @property
    def fault(self) -> MujazError | None:
        """What keeps the embedder from running, if anything does."""
        return self._fault

    @property
    def lacks(self) -> str:
        """Why words alone decide, or decide for some passages; empty where meaning counts."""
        if self._dense is None:
            return "no-embedder"
        if self._fault is not None:
            mismatch = isinstance(self._fault, IndexMismatch)
            return "vectors-mismatch" if mismatch else "embedder-failed"
        if len(self._dense) < self.passages:
            return "vectors-behind" if len(self._dense) else "no-vectors"
        return ""

    @property
    def state(self) -> str:
        """A mark of what is searched: as long as it is the same, so are the hits; see the port."""
        lexical = self._lexical.state
        return lexical and f"{lexical} {self.vectors} {self.lacks}"

    async def search(
        self, query: str, *, limit: int, filters: Filters | None = None
    ) -> Sequence[Hit]:
        """Return the passages that match the query best; ties by passage id."""
        return (await self.find(query, limit=limit, filters=filters)).hits

    async def find(
        self, query: str, *, limit: int, filters: Filters | None = None,
        per_article: int | None = None, topic: Topic | None = None, recent: date | None = None,
    ) -> Found:  # fmt: skip
        """Return the best passages with the weights and names that they were found by.

        `per_article`: the most of one article while others match. `topic`: of articles on it
        alone. `recent`: the day against which older articles lose a share of their score.
        """
        query = query[:MAX_CHARACTERS]
        names = self._expander.names(query) if self._expander else []
        known = self._expander.known(query) if self._expander else frozenset[str]()
        wanted = wanted_of(query, names, known)
        weights, share = shipped().of(query, named=bool(names))
        if wanted.nothing or limit < 1:
            return Found(hits=[], weights=weights, names=names, meaning=self._meaning(None), ms={})
        started = time.perf_counter()
        within = None if filters is None else await self._within(filters)
        if topic is not None:
            about = await self._about(topic)
            within = about if within is None else within & about
        most = CANDIDATES + limit
        streams, near = await asyncio.gather(
            self._lexical.streams(wanted, limit=most, within=within), self._near(query, share)
        )
        searched = time.perf_counter()
        expected = expected_score(wanted.words, self.passages, shipped().doubt)
        ranked = fuse(streams, near, weights, most=4 * most, within=within, expected=expected)
        if recent is not None:
            ranked = await self._newer_first(ranked, recent)
        hits = await self._hits(ranked, Shape(limit, per_article=per_article))
        ms = {
            "streams": round((searched - started) * 1000, 2),
            "fuse": round((time.perf_counter() - searched) * 1000, 2),
        }
        return Found(hits=hits, weights=weights, names=names, meaning=self._meaning(near), ms=ms)

    async def start(self) -> None:
        """Do what the first question would wait for, in a service that stays.

        Opens the index, takes in the vectors, loads the model and the dictionary. What fails here
        fails again with the first question, which tells of it.
        """
        if not self._background:
            return
        loading = asyncio.create_task(self._load_model())
        self._loading = loading
        if self._expander is not None:
            await asyncio.to_thread(self._expander.load)
        with suppress(MujazError):
            await self.refresh()
        await asyncio.wait({loading}, timeout=_START)

    async def refresh(self) -> None:
        """Bring the index up to the corpus; rebuild it where it is missing or damaged.

        Words are searched at once. Vectors that are stored are taken in; those that are missing
        are computed in the background, if at all.
        """
        await self._lexical.refresh()
        if self._dense is None:
            return
        version = self._lexical.corpus_version
        if version == self._completed or (self._task is not None and not self._task.done()):
            return
        try:
            await self._dense.load()
        except IndexMismatch as error:
            self._fault = error
            return
        if isinstance(self._fault, IndexMismatch):
            self._fault = None  # somebody has embedded anew
        if self._background:
            self._task = asyncio.create_task(self._complete_quietly(version))

    async def complete(self, progress: Progress | None = None, *, again: bool = False) -> int:
        """Embed the passages that have no vector yet, or all of them again; return how many."""
        if self._dense is None:
            return 0
        if again:
            await self._dense.forget()
        try:
            done = await self._dense.complete(progress)
        except EmbedderUnavailable as error:  # searching goes on by words
            self._fault = error
            return 0
        self._fault = None
        return done

    async def close(self) -> None:
        """End what runs in the background, and the embedder."""
        tasks = [task for task in (self._task, self._loading) if task is not None]
        self._task = self._loading = None
        if self._dense is not None:
            self._dense.embedder.close()
        for task in tasks:
            task.cancel()
            with suppress(asyncio.CancelledError):
                await task

    async def _load_model(self) -> None:
        if self._dense is not None:
            with suppress(MujazError):
                await self._dense.embedder.load()

    async def _complete_quietly(self, version: int) -> None:
        assert self._dense is not None
        try:
            await self._dense.complete()
            self._completed = version
        except MujazError as error:  # seen in `fault`, and tried again with the next change
            self._fault = error

    async def _about(self, topic: Topic) -> frozenset[str]:
        if self._expander is None:
            return frozenset()
        return await self._lexical.articles_about(*self._expander.topic(topic))

    async def _newer_first(self, ranked: Sequence[Ranked], today: date) -> list[Ranked]:
        """Leave articles of unknown or older date a share of their score."""
        newer = [
            (share, await self._within(Filters(since=today - timedelta(days=days))))
            for days, share in _AGES
        ]

        def share_of(passage_id: str) -> float:
            article = passage_id.rpartition("#")[0]
            return next((share for share, ids in newer if article in ids), _OLD)

        aged = [r.aged(share_of(r.passage_id)) for r in ranked]
        return sorted(aged, key=lambda r: (-r.score, r.passage_id))

    async def _within(self, filters: Filters) -> frozenset[str]:
        """Return the articles that pass, kept until the index hears of a change."""
        key = (filters, self._lexical.version)
        if key not in self._passing:
            if len(self._passing) >= _FILTERS_KEPT:
                self._passing.clear()
            self._passing[key] = await self._feed.articles_within(filters)
        return self._passing[key]

    async def _near(self, query: str, share: float) -> Near | None:
        dense = self._dense
        if dense is None or not len(dense) or isinstance(self._fault, IndexMismatch):
            return None
        if self._fault is not None and time.monotonic() < self._ask_again:
            return None
        try:
            meaning = shipped().meaning(dense.embedder.name)
            scores = await dense.scores(query, meaning, share)
        except EmbedderUnavailable as error:
            self._fault, self._ask_again = error, time.monotonic() + _RETRY
            return None
        self._fault = None
        return Near(
            ids=dense.ids, scores=scores, row_of=dense.row_of,
            rows_within=dense.rows_within, floor=meaning.least(share),
        )  # fmt: skip

    def _meaning(self, near: Near | None) -> str:
        if near is not None:
            return "on"
        if self._fault is not None:
            return str(self._fault)
        return "no embedder" if self._dense is None else "no vectors yet"

    async def _hits(self, ranked: Sequence[Ranked], shape: Shape) -> Sequence[Hit]:
        at_once = max(_READ_AT_LEAST, shape.limit * 3 // 2)
        for i in range(0, len(ranked), at_once):
            some = ranked[i : i + at_once]
            # The index may be older than the corpus: what has been replaced is passed over.
            passages = await self._feed.current_passages([r.passage_id for r in some])
            shape.take(
                Hit(passage=passages[r.passage_id], score=r.score, parts=r.parts)
                for r in some
                if r.passage_id in passages
            )
            if shape.full:
                break
        return shape.hits()
