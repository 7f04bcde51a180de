"""The vectors of passages in the database.

In:  vectors by the hash of their text, and which passage has which text
Out: the vectors of current passages, in the order in which they were added

Implements VectorStore of ports.py, over the connections of a SqlStore.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from sqlalchemy import and_, delete, insert, select

from mujaz.model import Passage
from mujaz.ports import PassageVector
from mujaz.store import statements as ask
from mujaz.store.articles import SqlStore
from mujaz.store.codec import passage_of
from mujaz.store.schema import article_versions, articles, passage_keys, passage_vectors, passages

_HALF = 2  # bytes of a float16
_MOST_PARAMETERS = 500  # of one IN (…)


class SqlVectors:
    """Vectors beside the articles that they belong to; open the store first."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    async def without_vector(self, model: str, *, limit: int) -> Sequence[tuple[Passage, str]]:
        """Return current passages (with their article's title) that this model has yet to see."""
        has_key = and_(passage_keys.c.passage_id == passages.c.id, passage_keys.c.model == model)
        statement = (
            ask.current_passages()
            .join(article_versions, ask.IS_CURRENT)
            .outerjoin(passage_keys, has_key)
            .where(passage_keys.c.seq.is_(None))
            .add_columns(article_versions.c.title.label("title"))
            .limit(limit)
        )
        async with self._store.reading() as conn:
            rows = (await conn.execute(statement)).mappings()
            return [(passage_of(dict(row)), row["title"]) for row in rows]

    async def vectors_kept(self, model: str, keys: Sequence[str]) -> Mapping[str, bytes]:
        """Return those of the vectors that are kept, by the hash of their text."""
        found: dict[str, bytes] = {}
        async with self._store.reading() as conn:
            for i in range(0, len(keys), _MOST_PARAMETERS):
                some = list(keys[i : i + _MOST_PARAMETERS])
                rows = await conn.execute(
                    select(passage_vectors.c.key, passage_vectors.c.vector).where(
                        passage_vectors.c.model == model, passage_vectors.c.key.in_(some)
                    )
                )
                found.update((key, vector) for key, vector in rows)
        return found

    async def keep_vectors(
        self, model: str, passages: Mapping[str, str], vectors: Mapping[str, bytes]
    ) -> None:
        """Store new vectors by key, and for each passage id the key of its text."""
        async with self._store.writing() as conn:
            if vectors:
                add = insert(passage_vectors).prefix_with("OR IGNORE", dialect="sqlite")
                await conn.execute(
                    add,
                    [
                        {"key": key, "model": model, "dimensions": len(v) // _HALF, "vector": v}
                        for key, v in vectors.items()
                    ],
                )
            if passages:
                add = insert(passage_keys).prefix_with("OR IGNORE", dialect="sqlite")
                rows = [
                    {"passage_id": id_, "model": model, "key": key} for id_, key in passages.items()
                ]
                await conn.execute(add, rows)

    async def vectors_after(
        self, model: str, seq: int, *, limit: int | None = None
    ) -> Sequence[PassageVector]:
        """Return the vectors of current passages added after `seq`, in order; the first `limit`."""
        same_text = and_(
            passage_vectors.c.key == passage_keys.c.key,
            passage_vectors.c.model == passage_keys.c.model,
        )
        is_current = and_(
            passages.c.article_id == articles.c.id,
            passages.c.version == articles.c.current_version,
        )
        statement = (
            select(passage_keys.c.seq, passage_keys.c.passage_id, passage_vectors.c.vector)
            .join(passage_vectors, same_text)
            .join(passages, passages.c.id == passage_keys.c.passage_id)
            .join(articles, is_current)
            .where(passage_keys.c.model == model, passage_keys.c.seq > seq)
            .order_by(passage_keys.c.seq)
            .limit(limit)
        )
        async with self._store.reading() as conn:
            return [
                PassageVector(seq=n, passage_id=passage_id, vector=vector)
                for n, passage_id, vector in await conn.execute(statement)
            ]

    async def forget_vectors(self, model: str | None = None) -> int:
        """Drop the vectors of a model, or of all; return how many."""
        async with self._store.writing() as conn:
            gone = 0
            for table in (passage_keys, passage_vectors):
                statement = delete(table)
                if model is not None:
                    statement = statement.where(table.c.model == model)
                gone = (await conn.execute(statement)).rowcount
            return gone
