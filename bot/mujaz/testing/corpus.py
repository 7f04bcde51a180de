"""Fakes of the corpus: store, searcher, vectors, embedder, all in memory.

In:  what the ports take
Out: what the ports promise, from memory
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from hashlib import sha256

import numpy as np

from mujaz.errors import StoreLocked
from mujaz.language.fold import fold_key
from mujaz.language.tokens import stems
from mujaz.model import Article, Basis, Hit, Passage, Segment, SegmentKind
from mujaz.ports import (
    Change,
    Filters,
    FloatArray,
    Overview,
    PassageFeed,
    PassageVector,
    TextKind,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class FixedClock:
    """A clock that always says the same, aware of its zone."""

    now: datetime

    def __call__(self) -> datetime:
        """Return the time."""
        return self.now


def article_with(
    article_id: str, *texts: str, version: int = 1, first: int = 1, title: str = ""
) -> tuple[Article, list[Passage]]:
    """Return an article whose body is these texts, one passage each, numbered from `first`."""
    text = "\n\n".join(texts)
    article = Article(
        id=article_id,
        version=version,
        file=f"{article_id}.txt",
        source=f"file:///news/{article_id}.txt",
        part=1,
        raw=text,
        raw_sha256=sha256(text.encode()).hexdigest(),
        text=text,
        runs=((0, 0, len(text)),),
        title=title,
        publisher="",
        publisher_basis=Basis.UNKNOWN,
        distributor="",
        url="",
        language="ar",
        published=None,
        published_reason="nothing in the text tells",
        machine_translated=False,
        segments=(Segment(kind=SegmentKind.BODY, start=0, end=len(text)),),
        removed=(),
        dates=(),
    )
    passages, start = [], 0
    for n, piece in enumerate(texts, first):
        end = start + len(piece)
        passages.append(
            Passage(
                id=f"{article_id}#{n}",
                article_id=article_id,
                version=version,
                start=start,
                end=end,
                text=piece,
            )
        )
        start = end + 2
    return article, passages


class MemoryStore:
    """All that a store does (Library), in memory."""

    def __init__(self, *, corpus_id: str = "memory") -> None:
        self._corpus_id = corpus_id
        self._corpus_version = 0
        self._versions: dict[tuple[str, int], Article] = {}
        self._passages: dict[str, Passage] = {}
        self._current: dict[str, int] = {}  # without those withdrawn
        self._changed_at: dict[str, int] = {}
        self._added_at: dict[tuple[str, int], int] = {}

    async def save(self, article: Article, passages: Sequence[Passage]) -> None:
        """Store a version of an article; it becomes the current one."""
        self._check(article, passages)
        if self._is_stored(article, passages) and self._is_version_current(article):
            return
        self._versions[article.id, article.version] = article
        self._passages |= {passage.id: passage for passage in passages}
        self._current[article.id] = article.version
        self._change(article.id)
        self._added_at.setdefault((article.id, article.version), self._corpus_version)

    async def get(self, article_id: str, *, version: int | None = None) -> Article | None:
        """Return the current version, or the one asked for; None when there is none."""
        wanted = self._current.get(article_id) if version is None else version
        return None if wanted is None else self._versions.get((article_id, wanted))

    async def of_source(self, source: str) -> Sequence[Article]:
        """Return the current articles that came from this source, by part."""
        found = [article for article in await self.articles() if article.source == source]
        return sorted(found, key=lambda article: (article.part, article.id))

    async def articles(self) -> Sequence[Article]:
        """Return the current version of every article, ordered by id."""
        return [self._versions[key] for key in sorted(self._current.items())]

    async def forget(self, article_id: str) -> None:
        """Withdraw an article: its passages are no longer found; its versions stay readable."""
        if self._current.pop(article_id, None) is not None:
            self._change(article_id)

    async def version_of(self, article_id: str) -> int:
        """Return the highest version ever stored of this article, withdrawn or not; 0 if none."""
        return max((v for name, v in self._versions if name == article_id), default=0)

    async def next_passage_number(self, article_id: str) -> int:
        """Return the first n for which no passage `<article_id>#<n>` was ever stored; from 1."""
        mine = (p for p in self._passages.values() if p.article_id == article_id)
        return max((_number(passage) for passage in mine), default=0) + 1

    async def find_by_hash(self, raw_sha256: str) -> Article | None:
        """Return the current article with this raw text, whatever its name; the first by id."""
        found = (a for a in await self.articles() if a.raw_sha256 == raw_sha256)
        return next(found, None)

    async def passage(self, passage_id: str) -> Passage | None:
        """Return a passage of any version, so that old citations still resolve."""
        return self._passages.get(passage_id)

    async def passages_of(self, article_id: str) -> Sequence[Passage]:
        """Return the current passages of an article, in their order."""
        mine = (p for p in self._passages.values() if p.article_id == article_id)
        return sorted(filter(self._is_current, mine), key=_number)

    async def corpus_version(self) -> int:
        """Return a number that grows with every change of the corpus; 0 when it is empty."""
        return self._corpus_version

    async def corpus_mark(self) -> tuple[str, int]:
        """Return a name that no other corpus has, and the version."""
        return self._corpus_id, self._corpus_version

    async def changed_since(self, corpus_version: int) -> Sequence[Change]:
        """Return the articles changed since then; one that was withdrawn comes without passages."""
        changed = sorted(a for a, at in self._changed_at.items() if at > corpus_version)
        found = []
        for article_id in changed:
            article = await self.get(article_id)
            title = article.title if article else ""
            found.append((article_id, title, await self.passages_of(article_id)))
        return found

    async def current_passages(self, passage_ids: Sequence[str]) -> Mapping[str, Passage]:
        """Return those of the passages that belong to the current version of an article."""
        found = (self._passages[i] for i in passage_ids if i in self._passages)
        return {passage.id: passage for passage in found if self._is_current(passage)}

    async def articles_within(self, filters: Filters) -> frozenset[str]:
        """Return the ids of the current articles that pass; none for values nobody has."""
        return frozenset(a.id for a in await self.articles() if _passes(a, filters))

    async def overview(self) -> Overview:
        """Return the figures of the current articles."""
        current = await self.articles()
        spans = [article.published for article in current if article.published]
        return Overview(
            articles=len(current),
            since=min((span.start for span in spans), default=None),
            until=max((span.end for span in spans), default=None),
            publishers=tuple(sorted({a.publisher for a in current if a.publisher})),
        )

    async def version_at(self, article_id: str, corpus_version: int) -> int:
        """Return the highest version of an article that the corpus held then; 0 if none."""
        held = (
            version for (id_, version), at in self._added_at.items()
            if id_ == article_id and at <= corpus_version
        )  # fmt: skip
        return max(held, default=0)

    async def newest(self, *, limit: int, within: frozenset[str] | None = None) -> Sequence[Hit]:
        """Return current passages, those of the newest articles first; score 1 for each."""
        current = [a for a in await self.articles() if within is None or a.id in within]
        newest_first = sorted(current, key=_age)
        found = [p for article in newest_first for p in await self.passages_of(article.id)]
        return [Hit(passage=passage, score=1.0) for passage in found[: max(limit, 0)]]

    def _is_version_current(self, article: Article) -> bool:
        return self._current.get(article.id) == article.version

    def _is_current(self, passage: Passage) -> bool:
        return self._current.get(passage.article_id) == passage.version

    def _change(self, article_id: str) -> None:
        self._corpus_version += 1
        self._changed_at[article_id] = self._corpus_version

    def _check(self, article: Article, passages: Sequence[Passage]) -> None:
        for p in passages:
            if p.article_id != article.id or p.version != article.version or not _number(p):
                raise ValueError(f"{p.id!r} is not of {article.id!r} version {article.version}")
            if p.text != article.text[p.start : p.end]:
                raise ValueError(f"{p.id!r} does not hold the words at its offsets")
            if self._passages.get(p.id, p) != p:
                raise ValueError(f"{p.id!r} was given to other words before")
        if len({p.id for p in passages}) != len(passages):
            raise ValueError(f"two passages of {article.id!r} share an id")

    def _is_stored(self, article: Article, passages: Sequence[Passage]) -> bool:
        latest = max((v for name, v in self._versions if name == article.id), default=0)
        if article.version > latest:
            return False
        key = (article.id, article.version)
        held = {p for p in self._passages.values() if (p.article_id, p.version) == key}
        if self._versions.get(key) != article or held != set(passages):
            raise StoreLocked(f"version {article.version} of {article.id!r} has other words")
        return True


class MemorySearcher:
    """A Searcher that counts shared stems; always up to date."""

    lacks = "no-embedder"

    def __init__(self, *, feed: PassageFeed) -> None:
        self._feed = feed
        self.state = ""

    async def search(
        self, query: str, *, limit: int, filters: Filters | None = None
    ) -> Sequence[Hit]:
        """Return the passages that match the query best; ties by passage id."""
        wanted = set(stems(query))
        within = await self._feed.articles_within(filters) if filters else None
        hits = []
        for article_id, _, passages in await self._feed.changed_since(0):
            if within is not None and article_id not in within:
                continue
            for passage in passages:
                counts = Counter(stems(passage.text))
                score = sum(1 + counts[term] / 100 for term in wanted if term in counts)
                if score:
                    hits.append(Hit(passage=passage, score=score, parts={"stems": score}))
        hits.sort(key=lambda hit: (-hit.score, hit.passage.id))
        return hits[: max(limit, 0)]

    async def refresh(self) -> None:
        """Only note the state: the feed is asked anew for every question."""
        self.state = "@".join(map(str, await self._feed.corpus_mark()))


class MemoryVectors:
    """A VectorStore in memory, over a MemoryStore."""

    def __init__(self, store: MemoryStore) -> None:
        self._store = store
        self._kept: dict[tuple[str, str], bytes] = {}
        self._keys: dict[tuple[str, str], tuple[int, str]] = {}
        self._last = 0

    async def without_vector(self, model: str, *, limit: int) -> Sequence[tuple[Passage, str]]:
        """Return current passages (with their article's title) that this model has yet to see."""
        waiting = [
            (passage, title)
            for _, title, passages in await self._store.changed_since(0)
            for passage in passages
            if (model, passage.id) not in self._keys
        ]
        return waiting[:limit]

    async def vectors_kept(self, model: str, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Return those of the vectors that are kept, by the hash of their text."""
        return {key: self._kept[model, key] for key in keys if (model, key) in self._kept}

    async def keep_vectors(
        self, model: str, passages: Mapping[str, str], vectors: Mapping[str, bytes]
    ) -> None:
        """Store new vectors by key, and for each passage id the key of its text."""
        for key, vector in vectors.items():
            self._kept.setdefault((model, key), vector)
        for passage_id, key in passages.items():
            if (model, passage_id) not in self._keys:
                self._last += 1
                self._keys[model, passage_id] = (self._last, key)

    async def vectors_after(
        self, model: str, seq: int, *, limit: int | None = None
    ) -> Sequence[PassageVector]:
        """Return the vectors of current passages added after `seq`, in order; the first `limit`."""
        mine = [(n, id_, key) for (name, id_), (n, key) in self._keys.items() if name == model]
        current = await self._store.current_passages([id_ for _, id_, _ in mine])
        return [
            PassageVector(seq=n, passage_id=id_, vector=self._kept[model, key])
            for n, id_, key in sorted(mine)
            if n > seq and id_ in current
        ][:limit]

    async def forget_vectors(self, model: str | None = None) -> int:
        """Drop the vectors of a model, or of all; return how many."""
        gone = [k for k in self._kept if model in {None, k[0]}]
        for key in gone:
            del self._kept[key]
        for key in [k for k in self._keys if model in {None, k[0]}]:
            del self._keys[key]
        return len(gone)


class WordEmbedder:
    """An Embedder whose vectors count hashed stems: texts that share words are near."""

    name = "words"
    dimensions = 1024

    def __init__(self) -> None:
        self.asked: list[str] = []

    async def embed(self, texts: Sequence[str], *, kind: TextKind) -> FloatArray:
        """Return vectors of shape (len(texts), dimensions), float32, rows of length 1."""
        self.asked += texts
        rows = np.full((len(texts), self.dimensions), 0.001, np.float32)
        for row, text in zip(rows, texts, strict=True):
            for word in stems(text):
                row[int(sha256(word.encode()).hexdigest()[:8], 16) % self.dimensions] += 1
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        return np.asarray(rows / lengths, np.float32)

    async def load(self) -> None:
        """Nothing to get ready."""

    def close(self) -> None:
        """Nothing to let go of."""


def _passes(article: Article, filters: Filters) -> bool:
    if filters.language not in {None, article.language}:
        return False
    if filters.articles is not None and article.id not in filters.articles:
        return False
    asked = filters.publisher
    if asked is not None and fold_key(asked) != fold_key(article.publisher):
        return False
    span = article.published
    if filters.since is not None and (span is None or span.end < filters.since):
        return False
    return filters.until is None or (span is not None and span.start <= filters.until)


def _age(article: Article) -> tuple[int, int, str]:
    span = article.published
    days = (-span.end.toordinal(), -span.start.toordinal()) if span else (1, 1)
    return (*days, article.id)


def _number(passage: Passage) -> int:
    article_id, _, n = passage.id.rpartition("#")
    if article_id != passage.article_id or not (n.isascii() and n.isdigit() and int(n)):
        raise ValueError(f"a passage of {passage.article_id!r} cannot have the id {passage.id!r}")
    return int(n)
