"""The store of articles: SQLAlchemy Core on SQLite.

In:  articles and passages to keep, ids and sources to find
Out: the values of model.py; the corpus version and what has changed since one

Implements Library of ports.py: ArticleStore, Ledger, PassageReader, PassageFeed and Catalogue.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import asynccontextmanager
from pathlib import Path
from types import TracebackType
from typing import Self

from sqlalchemy import Connection, func, insert, inspect, select, update
from sqlalchemy.exc import IntegrityError
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine

from mujaz.errors import DataDirUnusable, NotStarted, StoreLocked
from mujaz.language.fold import fold_key
from mujaz.model import Article, Hit, Passage
from mujaz.ports import Change, Filters, Overview
from mujaz.store import statements as ask
from mujaz.store.codec import article_of, article_row, check_passages, passage_of, passage_row
from mujaz.store.engine import BEGIN, DURABLE, probe, sqlite_engine, translated, unusable
from mujaz.store.schema import HEAD, article_versions, articles, corpus, passages

FILE_NAME = "mujaz.db"


class SqlStore:
    """Articles, every version of them, and their passages in one database file.

    Open it before use: `async with SqlStore.at(data_dir) as store`. Where the directory cannot be
    written but a database is there, it opens for reading only (`read_only`), and writing raises
    DataDirUnusable.
    """

    def __init__(self, *, path: Path) -> None:
        self._path = path
        self._engine: AsyncEngine | None = None
        self._one_writer = asyncio.Lock()
        self.read_only = False

    @classmethod
    def at(cls, data_dir: Path) -> Self:
        """Return the store of a data directory, not yet open."""
        return cls(path=data_dir / FILE_NAME)

    async def open(self) -> None:
        """Connect; create the directory and the database, or migrate it, where needed."""
        if self._engine is not None:
            return
        cause = _prepared(self._path.parent)
        if cause is None:
            try:
                probe(self._path)
                await self._connect(sqlite_engine(self._path))
                return
            except DataDirUnusable as exc:
                cause = exc
        await self._open_read_only(cause)

    async def close(self) -> None:
        """Let go of the database; a second call does nothing."""
        engine, self._engine = self._engine, None
        if engine is not None:
            await engine.dispose()

    async def __aenter__(self) -> Self:
        await self.open()
        return self

    async def __aexit__(
        self,
        _type: type[BaseException] | None,
        _error: BaseException | None,
        _traceback: TracebackType | None,
    ) -> None:
        await self.close()

    # ArticleStore

    async def save(self, article: Article, passages: Sequence[Passage]) -> None:
        """Store a version of an article; it becomes the current one.

        Saving again what is stored and current changes nothing.
        Raises: ValueError when a passage is not a piece of the article, or its id has been given
        to other words; StoreLocked when another process has stored other words as this version.
        """
        check_passages(article, list(passages))
        async with self.writing() as conn:
            latest, before = await _standing(conn, article.id)
            if article.version <= latest:
                await self._check_same(conn, article, passages)
                if await conn.scalar(ask.version_that_is_current(article.id)) == article.version:
                    return
            await conn.execute(update(corpus).values(version=before + 1))
            known = {
                "source": article.source,
                "part": article.part,
                "file": article.file,
                "current_version": article.version,
                "changed_at": before + 1,
            }
            if not latest:
                await conn.execute(insert(articles), {"id": article.id, **known})
            else:
                where = articles.c.id == article.id
                await conn.execute(update(articles).where(where).values(known))
            if article.version > latest:
                await _insert_version(conn, article, passages, before + 1)

    async def get(self, article_id: str, *, version: int | None = None) -> Article | None:
        """Return the current version, or the one asked for; None when there is none."""
        if version is None:
            found = await self._articles(ask.current_articles().where(articles.c.id == article_id))
        else:
            found = await self._articles(ask.one_version(article_id, version))
        return found[0] if found else None

    async def of_source(self, source: str) -> Sequence[Article]:
        """Return the current articles that came from this source, by part."""
        statement = ask.current_articles().where(articles.c.source == source)
        return await self._articles(statement.order_by(articles.c.part, articles.c.id))

    async def articles(self) -> Sequence[Article]:
        """Return the current version of every article, ordered by id."""
        return await self._articles(ask.current_articles().order_by(articles.c.id))

    async def forget(self, article_id: str) -> None:
        """Withdraw an article: its passages are no longer found; its versions stay readable."""
        async with self.writing() as conn:
            if await conn.scalar(ask.version_that_is_current(article_id)) is None:
                return
            _, before = await _standing(conn, article_id)
            await conn.execute(update(corpus).values(version=before + 1))
            await conn.execute(
                update(articles)
                .where(articles.c.id == article_id)
                .values(current_version=None, changed_at=before + 1)
            )

    # Ledger

    async def version_of(self, article_id: str) -> int:
        """Return the highest version ever stored of this article, withdrawn or not; 0 if none."""
        async with self.reading() as conn:
            return await conn.scalar(ask.latest_version(article_id)) or 0

    async def next_passage_number(self, article_id: str) -> int:
        """Return the first n for which no passage `<article_id>#<n>` was ever stored; from 1."""
        last = select(func.max(passages.c.n)).where(passages.c.article_id == article_id)
        async with self.reading() as conn:
            return int(await conn.scalar(last) or 0) + 1

    async def find_by_hash(self, raw_sha256: str) -> Article | None:
        """Return the current article with this raw text, whatever its name; the first by id."""
        statement = ask.current_articles().where(article_versions.c.raw_sha256 == raw_sha256)
        found = await self._articles(statement.order_by(articles.c.id).limit(1))
        return found[0] if found else None

    # PassageReader

    async def passage(self, passage_id: str) -> Passage | None:
        """Return a passage of any version, so that old citations still resolve."""
        found = await self._passages(select(passages).where(passages.c.id == passage_id))
        return found[0] if found else None

    async def passages_of(self, article_id: str) -> Sequence[Passage]:
        """Return the current passages of an article, in their order."""
        statement = ask.current_passages().where(articles.c.id == article_id)
        return await self._passages(statement.order_by(passages.c.n))

    # PassageFeed

    async def corpus_version(self) -> int:
        """Return a number that grows with every change of the corpus; 0 when it is empty."""
        async with self.reading() as conn:
            return int(await conn.scalar(select(corpus.c.version)) or 0)

    async def corpus_mark(self) -> tuple[str, int]:
        """Return a name that no other corpus has, and the version."""
        async with self.reading() as conn:
            id_, version = (await conn.execute(select(corpus.c.id, corpus.c.version))).one()
            return str(id_), int(version or 0)

    async def changed_since(self, corpus_version: int) -> Sequence[Change]:
        """Return the articles changed since then; one that was withdrawn comes without passages."""
        async with self.reading() as conn:  # one transaction: both see the same corpus
            titles = await conn.execute(ask.titles_changed_since(corpus_version))
            title_of = {article_id: title or "" for article_id, title in titles}
            found: dict[str, list[Passage]] = {article_id: [] for article_id in title_of}
            pieces = await conn.execute(ask.passages_changed_since(corpus_version))
            for row in pieces.mappings():
                found[row["article_id"]].append(passage_of(dict(row)))
        return [(article_id, title_of[article_id], found[article_id]) for article_id in found]

    async def current_passages(self, passage_ids: Sequence[str]) -> Mapping[str, Passage]:
        """Return those of the passages that belong to the current version of an article."""
        found = await self._passages(ask.current_passages().where(passages.c.id.in_(passage_ids)))
        return {passage.id: passage for passage in found}

    async def articles_within(self, filters: Filters) -> frozenset[str]:
        """Return the ids of the current articles that pass; none for values nobody has."""
        async with self.reading() as conn:
            rows = await conn.execute(ask.articles_published(filters.since, filters.until))
            return frozenset(
                id_
                for id_, language, publisher in rows
                if filters.language in {None, language}
                and (filters.articles is None or id_ in filters.articles)
                and (
                    filters.publisher is None or fold_key(filters.publisher) == fold_key(publisher)
                )
            )

    # Catalogue

    async def overview(self) -> Overview:
        """Return the figures of the current articles."""
        async with self.reading() as conn:
            figures = (await conn.execute(ask.figures())).mappings().one()
            names = await conn.scalars(ask.publishers())
            return Overview(**figures, publishers=tuple(names))

    async def newest(self, *, limit: int, within: frozenset[str] | None = None) -> Sequence[Hit]:
        """Return current passages, those of the newest articles first; score 1 for each."""
        found = await self._passages(ask.newest_passages(max(limit, 0), within))
        return [Hit(passage=passage, score=1.0) for passage in found]

    async def version_at(self, article_id: str, corpus_version: int) -> int:
        """Return the highest version of an article that the corpus held then; 0 if none."""
        async with self.reading() as conn:
            return await conn.scalar(ask.version_at(article_id, corpus_version)) or 0

    # opening

    async def _open_read_only(self, cause: DataDirUnusable) -> None:
        if not _is_file(self._path):
            raise cause
        attempts = [sqlite_engine(self._path, mode="ro")]
        if not _has_pending_writes(self._path):
            # SQLite wants to write beside even a database that it only reads, unless told that
            # nobody changes it; true as long as nobody may write to the directory.
            attempts.append(sqlite_engine(self._path, mode="ro", immutable=True))
        for engine in attempts:
            try:
                await self._connect(engine)
            except DataDirUnusable:
                continue
            self.read_only = True
            return
        raise cause

    async def _connect(self, engine: AsyncEngine) -> None:
        self._engine = engine
        try:
            async with self.reading() as conn:
                revision = await conn.run_sync(_revision)
            if revision != HEAD:
                await self._migrate(revision)
        except BaseException:
            await self.close()
            raise

    async def _migrate(self, revision: str | None) -> None:
        if self._engine is not None and self._engine.url.query.get("mode") == "ro":
            raise unusable(
                self._path.parent,
                f"its database is at revision {revision}, needs {HEAD} and cannot be written",
            )
        from mujaz.store.migrate import upgrade

        async with self.writing() as conn:
            await conn.run_sync(upgrade, database=str(self._path))

    # transactions

    @asynccontextmanager
    async def reading(
        self, begin: str = "BEGIN", durable: bool | None = None
    ) -> AsyncIterator[AsyncConnection]:
        """Give a connection inside one transaction; for the other modules of store/ too."""
        if self._engine is None:
            raise NotStarted("the store is not open: await open() before asking it for anything")
        with translated(self._path):
            async with self._engine.connect() as conn:
                more = {} if durable is None else {DURABLE: durable}
                await conn.execution_options(**{BEGIN: begin, **more})
                async with conn.begin():
                    yield conn

    @asynccontextmanager
    async def writing(self, *, durable: bool = False) -> AsyncIterator[AsyncConnection]:
        """Give a connection that may write, one at a time; what it did is committed at the end.

        `durable`: the commit outlives a power cut too, which costs a few milliseconds.
        """
        async with self._one_writer, self.reading("BEGIN IMMEDIATE", durable) as conn:
            yield conn

    async def _articles(self, statement: ask.Rows) -> list[Article]:
        async with self.reading() as conn:
            return [article_of(dict(row)) for row in (await conn.execute(statement)).mappings()]

    async def _passages(self, statement: ask.Rows) -> list[Passage]:
        async with self.reading() as conn:
            return [passage_of(dict(row)) for row in (await conn.execute(statement)).mappings()]

    async def _check_same(
        self, conn: AsyncConnection, article: Article, given: Sequence[Passage]
    ) -> None:
        rows = (await conn.execute(ask.one_version(article.id, article.version))).mappings()
        stored = [article_of(dict(row)) for row in rows]
        pieces = await conn.execute(ask.passages_of_version(article.id, article.version))
        held = {passage_of(dict(row)) for row in pieces.mappings()}
        if stored != [article] or held != set(given):
            raise StoreLocked(
                f"version {article.version} of article {article.id!r} has been stored with other"
                f" words in {self._path}, by another process: run the command again",
                path=str(self._path),
                article_id=article.id,
            )


def _prepared(directory: Path) -> DataDirUnusable | None:
    """Create the directory; return why it cannot be used, if it cannot."""
    try:
        directory.mkdir(parents=True, exist_ok=True)
    except OSError as exc:
        return unusable(directory, exc.strerror or str(exc))
    return None


def _is_file(path: Path) -> bool:
    try:
        return path.is_file()
    except OSError:
        return False


def _has_pending_writes(path: Path) -> bool:
    """Return whether a process that died has left words beside the database, not yet in it."""
    try:
        return path.with_name(f"{path.name}-wal").stat().st_size > 0
    except OSError:
        return False


def _revision(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    return connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalar()


async def _standing(conn: AsyncConnection, article_id: str) -> tuple[int, int]:
    latest, corpus_version = (await conn.execute(ask.standing(article_id))).one()
    return latest or 0, corpus_version


async def _insert_version(
    conn: AsyncConnection, article: Article, pieces: Sequence[Passage], added_at: int
) -> None:
    await conn.execute(insert(article_versions), article_row(article) | {"added_at": added_at})
    if not pieces:
        return
    try:
        await conn.execute(insert(passages), [passage_row(piece) for piece in pieces])
    except IntegrityError as exc:
        raise ValueError(
            f"a passage id of {article.id!r} version {article.version} was given to other words"
            " before: number new passages from next_passage_number()"
        ) from exc
