"""The product's own search over any passages, for comparison with other systems.

In:  (id, text) pairs, then queries
Out: (id, score) pairs, best first

Everything goes through `Briefings` as the commands build it: store, index, embedder, weights.
"""

from __future__ import annotations

import asyncio
import hashlib
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Self

from mujaz.model import Article, Basis, Hit, Passage, Segment, SegmentKind
from mujaz.ports import Embedder
from mujaz.search.hybrid import HybridSearcher
from mujaz.settings import Settings
from mujaz.wiring import Briefings


def make() -> Search:
    """Return a search with nothing in it."""
    return Search()


class Search:
    """Indexes passages and searches them; each passage is an article of its own."""

    def __init__(self, folder: Path | None = None, *, embedder: str = "auto") -> None:
        """Keep the data in `folder`, where vectors are found again, or in a temporary one."""
        self._temporary = None if folder else tempfile.TemporaryDirectory(prefix="mujaz-bench-")
        data_dir = folder or Path(self._temporary.name if self._temporary else "")
        settings = Settings(data_dir=data_dir, embedder=embedder, _env_file=None)  # type: ignore[call-arg, arg-type]
        self.briefings = Briefings.from_settings(settings, background=False)
        self._runner = asyncio.Runner()
        self._runner.run(self.briefings.start())
        self._given: dict[str, str] = {}

    def index(self, passages: list[tuple[str, str]]) -> None:
        """Add passages; the same id again replaces its text."""
        self._runner.run(self._index(passages))

    def search(self, query: str, k: int) -> list[tuple[str, float]]:
        """Return the ids of at most k passages with their scores, best first."""
        return self._runner.run(self._search(query, k))

    @property
    def searcher(self) -> HybridSearcher:
        """The product's searcher."""
        assert isinstance(self.briefings.searcher, HybridSearcher)
        return self.briefings.searcher

    @property
    def embedder(self) -> Embedder:
        """The product's embedder."""
        dense = getattr(self.searcher, "_dense")  # noqa: B009
        assert dense is not None
        embedder: Embedder = dense.embedder
        return embedder

    @property
    def searcher_model(self) -> str:
        """The name that vectors are stored under."""
        return self.embedder.name

    def forget_given(self) -> None:
        """Answer with our own ids: those given are known to the process that indexed alone."""
        self._given = _Same()

    @property
    def runner(self) -> asyncio.Runner:
        """The loop that everything here runs on."""
        return self._runner

    def close(self) -> None:
        """Let go of everything."""
        self._runner.run(self.briefings.stop())
        self._runner.close()
        if self._temporary is not None:
            self._temporary.cleanup()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_exc: object) -> None:
        self.close()

    def add(self, passages: Sequence[tuple[str, str]]) -> None:
        """Store and index passages without computing vectors."""
        self._runner.run(self._add(passages))

    async def _index(self, passages: Sequence[tuple[str, str]]) -> None:
        await self._add(passages)
        await self.briefings.embed()

    async def _add(self, passages: Sequence[tuple[str, str]]) -> None:
        store = self.briefings.store
        for given, text in passages:
            article = _article(given, text)
            self._given[article.id] = given
            version = await store.version_of(article.id)
            current = await store.get(article.id)
            if current is not None and current.text == text:
                continue
            number = await store.next_passage_number(article.id)
            article = _article(given, text, version=version + 1)
            piece = Passage(
                id=f"{article.id}#{number}", article_id=article.id, version=article.version,
                start=0, end=len(text), text=text,
            )  # fmt: skip
            await store.save(article, [piece])
        await self.briefings.searcher.refresh()

    async def _search(self, query: str, k: int) -> list[tuple[str, float]]:
        hits = await self.briefings.searcher.search(query, limit=k)
        return list(self._ids(hits))[:k]

    def _ids(self, hits: Sequence[Hit]) -> Iterator[tuple[str, float]]:
        for hit in hits:  # a copy in another "article" counts as found with the one shown
            for passage_id in (hit.passage.id, *hit.also_in):
                yield self._given[passage_id.rpartition("#")[0]], hit.score


class _Same(dict[str, str]):
    def __missing__(self, key: str) -> str:
        return key


def _article(given: str, text: str, *, version: int = 1) -> Article:
    # ids of the outside may hold anything, an article's id is made of it
    id_ = hashlib.sha256(given.encode("utf-8", "surrogatepass")).hexdigest()[:24]
    return Article(
        id=id_, version=version, file=f"{id_}.txt", source=f"bench:{id_}", part=1, raw=text,
        raw_sha256=hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest(), text=text,
        runs=((0, 0, len(text)),), title="", publisher="", publisher_basis=Basis.UNKNOWN,
        distributor="", url="", language="ar", published=None, published_reason="a bench passage",
        machine_translated=False,
        segments=(Segment(kind=SegmentKind.BODY, start=0, end=len(text)),), removed=(), dates=(),
    )  # fmt: skip
