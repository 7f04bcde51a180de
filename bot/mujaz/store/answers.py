"""Answers that need not be paid for twice, in the database.

In:  a key that names question, language, corpus version, prompt and model; a JSON document
Out: the document and since when it is kept

Implements AnswerCache of ports.py, over the connections of a SqlStore.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from hashlib import sha256

from sqlalchemy import delete, insert, or_, select

from mujaz.ports import KeptAnswer
from mujaz.store.articles import SqlStore
from mujaz.store.schema import answer_cache

MOST_ANSWERS = 1000  # some 20 kB each
MOST_DAYS = 30  # a question is kept no longer
MOST_CHARACTERS = 200_000  # a document beyond that is no briefing


class SqlAnswers:
    """A cache of answers beside the articles; open the store first."""

    def __init__(
        self,
        store: SqlStore,
        *,
        most: int = MOST_ANSWERS,
        clock: Callable[[], datetime] = lambda: datetime.now(UTC),
    ) -> None:
        self._store = store
        self._most = most
        self._clock = clock

    async def get(self, key: str) -> KeptAnswer | None:
        """Return what was kept under this key; None where nothing is (any more)."""
        statement = select(answer_cache.c.document, answer_cache.c.created).where(
            answer_cache.c.key == _hashed(key), answer_cache.c.created > self._oldest()
        )
        async with self._store.reading() as conn:
            found = (await conn.execute(statement)).first()
        if found is None:
            return None
        document, created = found
        return KeptAnswer(document=document, created=datetime.fromtimestamp(created, UTC))

    async def put(self, key: str, document: str) -> None:
        """Keep a document, in place of an older one under the same key."""
        if len(document) > MOST_CHARACTERS:
            return
        hashed, now = _hashed(key), int(self._clock().timestamp())
        row = {"key": hashed, "document": document, "created": now}
        past = (
            select(answer_cache.c.seq)
            .order_by(answer_cache.c.seq.desc())
            .offset(self._most)
            .limit(1)
            .scalar_subquery()
        )
        async with self._store.writing() as conn:
            await conn.execute(delete(answer_cache).where(answer_cache.c.key == hashed))
            await conn.execute(insert(answer_cache), row)
            await conn.execute(
                delete(answer_cache).where(
                    or_(answer_cache.c.seq <= past, answer_cache.c.created <= self._oldest())
                )
            )

    async def clear(self) -> None:
        """Forget all of it."""
        async with self._store.writing() as conn:
            await conn.execute(delete(answer_cache))

    def _oldest(self) -> int:
        return int((self._clock() - timedelta(days=MOST_DAYS)).timestamp())


def _hashed(key: str) -> str:
    return sha256(key.encode("utf-8", "replace")).hexdigest()
