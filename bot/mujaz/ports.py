"""The ports: what the lanes ask of the outside, and what each promises.

Adapters live in store/ and search/; shipped fakes in testing.py pass the same contract tests.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal, Protocol

import numpy as np
import numpy.typing as npt

from mujaz.accounts import NOBODY as NOBODY
from mujaz.accounts import Accounts as Accounts
from mujaz.accounts import Asker as Asker
from mujaz.accounts import OverCap as OverCap
from mujaz.accounts import Reservation as Reservation
from mujaz.accounts import Spend as Spend
from mujaz.accounts import Spent as Spent
from mujaz.model import Article, Hit, Passage

FloatArray = npt.NDArray[np.float32]
TextKind = Literal["query", "passage"]
Change = tuple[str, str, Sequence[Passage]]  # article id, title, current passages


class ArticleStore(Protocol):
    """Keeps articles, every version of them, and their passages.

    Promises: `save` is atomic: a process killed at any point leaves the article wholly in or
    wholly out. A passage id never gets other words. Older versions stay readable for ever.
    Raises: StoreLocked, StoreDamaged, DataDirUnusable.
    """

    async def save(self, article: Article, passages: Sequence[Passage]) -> None:
        """Store a version of an article; it becomes the current one."""
        ...

    async def get(self, article_id: str, *, version: int | None = None) -> Article | None:
        """Return the current version, or the one asked for; None when there is none."""
        ...

    async def of_source(self, source: str) -> Sequence[Article]:
        """Return the current articles that came from this source, by part."""
        ...

    async def articles(self) -> Sequence[Article]:
        """Return the current version of every article, ordered by id."""
        ...

    async def forget(self, article_id: str) -> None:
        """Withdraw an article: its passages are no longer found; its versions stay readable."""
        ...


class Ledger(Protocol):
    """What ingest must know before it saves."""

    async def version_of(self, article_id: str) -> int:
        """Return the highest version ever stored of this article, withdrawn or not; 0 if none."""
        ...

    async def next_passage_number(self, article_id: str) -> int:
        """Return the first n for which no passage `<article_id>#<n>` was ever stored; from 1."""
        ...

    async def find_by_hash(self, raw_sha256: str) -> Article | None:
        """Return the current article with this raw text, whatever its name; the first by id."""
        ...


class PassageReader(Protocol):
    """Reads passages back for those who cite them."""

    async def passage(self, passage_id: str) -> Passage | None:
        """Return a passage of any version, so that old citations still resolve."""
        ...

    async def passages_of(self, article_id: str) -> Sequence[Passage]:
        """Return the current passages of an article, in their order."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Filters:
    """What an article must be for its passages to be looked at; None: anything."""

    language: str | None = None
    publisher: str | None = None  # compared as a reader would: case, tashkeel and hamza are one
    since: date | None = None  # published on this day or later, as far as is known
    until: date | None = None
    articles: frozenset[str] | None = None  # ids: one of these


class PassageFeed(Protocol):
    """Tells an index what has changed, and what still stands."""

    async def corpus_version(self) -> int:
        """Return a number that grows with every change of the corpus; 0 when it is empty."""
        ...

    async def corpus_mark(self) -> tuple[str, int]:
        """Return a name that no other corpus has (its index is worthless here), and the version."""
        ...

    async def changed_since(self, corpus_version: int) -> Sequence[Change]:
        """Return the articles changed since then; one that was withdrawn comes without passages."""
        ...

    async def current_passages(self, passage_ids: Sequence[str]) -> Mapping[str, Passage]:
        """Return those of the passages that belong to the current version of an article."""
        ...

    async def articles_within(self, filters: Filters) -> frozenset[str]:
        """Return the ids of the current articles that pass; none for values nobody has."""
        ...


class Searcher(Protocol):
    """Finds passages for a question.

    Promises: best first, ties by passage id; at most `limit`; empty list, never None; no query
    syntax is interpreted; a passage of a replaced or withdrawn version is never returned.
    Raises: DataDirUnusable when the index cannot be read or written.
    """

    @property
    def lacks(self) -> str:
        """Why passages are found by their words alone, as a code; empty where meaning counts."""
        ...

    @property
    def state(self) -> str:
        """A mark of what is searched: while it is the same, so are the hits; "" keeps nothing."""
        ...

    async def search(
        self, query: str, *, limit: int, filters: Filters | None = None
    ) -> Sequence[Hit]:
        """Return the passages that match the query best, of the articles that pass the filters."""
        ...

    async def refresh(self) -> None:
        """Bring the index up to the corpus; rebuild it where it is missing or damaged."""
        ...


class Embedder(Protocol):
    """Turns texts into vectors whose products tell how near they are in meaning.

    Promises: never blocks the event loop; takes any text. Raises: EmbedderUnavailable.
    """

    @property
    def name(self) -> str:
        """What made the vectors: vectors of two names do not compare."""
        ...

    @property
    def dimensions(self) -> int:
        """How many numbers a vector has."""
        ...

    async def embed(self, texts: Sequence[str], *, kind: TextKind) -> FloatArray:
        """Return vectors of shape (len(texts), dimensions), float32, rows of length 1."""
        ...

    async def load(self) -> None:
        """Get ready, so that the first text need not wait; asks no server."""
        ...

    def close(self) -> None:
        """Let go of what it holds; the next `embed` takes it again."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class PassageVector:
    """A stored vector of a passage; `seq` grows with every one that is added."""

    seq: int
    passage_id: str
    vector: bytes  # float16, little-endian


class VectorStore(Protocol):
    """Keeps the vectors of passages, once for each text and model.

    Promises: `keep_vectors` is atomic, so that a killed run has lost at most one batch.
    Raises: StoreLocked, StoreDamaged, DataDirUnusable.
    """

    async def without_vector(self, model: str, *, limit: int) -> Sequence[tuple[Passage, str]]:
        """Return current passages (with their article's title) that this model has yet to see."""
        ...

    async def vectors_kept(self, model: str, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Return those of the vectors that are kept, by the hash of their text."""
        ...

    async def keep_vectors(
        self, model: str, passages: Mapping[str, str], vectors: Mapping[str, bytes]
    ) -> None:
        """Store new vectors by key, and for each passage id the key of its text."""
        ...

    async def vectors_after(
        self, model: str, seq: int, *, limit: int | None = None
    ) -> Sequence[PassageVector]:
        """Return the vectors of current passages added after `seq`, in order; the first `limit`."""
        ...

    async def forget_vectors(self, model: str | None = None) -> int:
        """Drop the vectors of a model, or of all; return how many."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelRequest:
    """What a model is asked: a stable system text first, the changing rest in the user's turn."""

    system: str
    user: str
    schema_name: str  # letters, digits and underscores
    schema: Mapping[str, object]  # JSON schema; strict: every property required, none additional
    most_tokens: int  # of the reply


@dataclass(frozen=True, slots=True, kw_only=True)
class ModelReply:
    """What a model answered: JSON that fits the schema as far as the server keeps to it."""

    text: str
    model: str  # the name that the server gives, else the one that was asked for
    prompt_tokens: int  # as the server counts, else as we do
    cached_tokens: int
    completion_tokens: int
    ms: float  # wall clock, retries included
    attempts: int = 1
    # Tries before it whose cost nobody tells: prompts that were read, replies perhaps written.
    lost_prompts: int = 0
    lost_replies: int = 0


class ChatModel(Protocol):
    """Fills in a form about the texts that it is shown. It gets no tools and no secrets.

    Promises: a reply holds text (never empty); one budget of time for all tries; never blocks
    the event loop. An error that may have cost something has what is known of it in its params
    (prompt_tokens, cached_tokens, completion_tokens), and lost_prompts and lost_replies as a reply.
    Raises: ModelUnavailable, RateLimited, and each kind of ModelFailed.
    """

    @property
    def name(self) -> str:
        """The model's name, for the audit and the ledger."""
        ...

    async def complete(self, request: ModelRequest) -> ModelReply:
        """Return the reply to one request."""
        ...

    async def close(self) -> None:
        """Let go of connections."""
        ...


class TokenCounter(Protocol):
    """Counts tokens as the model's tokenizer does, or with a margin where that is not known."""

    def count(self, text: str) -> int:
        """Return how many tokens a text takes; any text is taken as plain text."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptAnswer:
    """A stored answer: its JSON document, and since when (UTC)."""

    document: str
    created: datetime


class AnswerCache(Protocol):
    """Keeps answers by key, so that the same question on the same corpus costs nothing.

    Promises: bounded; the oldest go first. A document comes back letter for letter.
    Raises: StoreLocked, StoreDamaged, DataDirUnusable.
    """

    async def get(self, key: str) -> KeptAnswer | None:
        """Return what was kept under this key; None where nothing is (any more)."""
        ...

    async def put(self, key: str, document: str) -> None:
        """Keep a document, in place of an older one under the same key."""
        ...

    async def clear(self) -> None:
        """Forget all of it."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """What a corpus holds, in figures."""

    articles: int
    since: date | None  # earliest and latest day on which an article may have been published
    until: date | None
    publishers: tuple[str, ...]


class Catalogue(Protocol):
    """Tells what the corpus holds without reading all of it."""

    async def overview(self) -> Overview:
        """Return the figures of the current articles."""
        ...

    async def newest(self, *, limit: int, within: frozenset[str] | None = None) -> Sequence[Hit]:
        """Return current passages, those of the newest articles first; score 1 for each.

        `within`: of the articles with these ids only.
        """
        ...

    async def version_at(self, article_id: str, corpus_version: int) -> int:
        """Return the highest version of an article that the corpus held then; 0 if none."""
        ...


class Library(ArticleStore, Ledger, PassageReader, PassageFeed, Catalogue, Protocol):
    """All that a store does; each lane asks for the part that it uses."""


class Shelf(ArticleStore, Ledger, Protocol):
    """The part of a store that ingest uses."""
