"""Lexical search: BM25 over token streams, kept up to date with the corpus.

In:  a PassageFeed, and what to look for
Out: passage ids with scores, stream by stream; they may be older than the corpus
"""

from __future__ import annotations

import asyncio
import contextlib
import shutil
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from mujaz.ports import Change, PassageFeed
from mujaz.search.analyse import Wanted
from mujaz.search.expand import Forms
from mujaz.search.index import IndexBroken, IndexBusy, TokenIndex
from mujaz.search.meta import Meta, analyser, read_meta, write_meta

Streams = dict[str, list[tuple[str, float]]]

_WAIT = 2.0  # seconds for another process to finish writing
_SMALL = 2_000  # passages: an index this small is built again in under a second
_DEAD_SHARE = 0.1  # of all passages: beyond it taken-out passages would bend the scores


class LexicalIndex:
    """Indexes the passages of a feed, in `directory`, or in memory if None."""

    def __init__(
        self, *, feed: PassageFeed, directory: Path | None, wait_seconds: float = _WAIT
    ) -> None:
        self._feed = feed
        self._directory = directory
        self._wait = wait_seconds
        self._index: TokenIndex | None = None
        self._meta: Meta | None = None
        self._goal: Meta | None = None
        self._one_at_a_time = asyncio.Lock()

    @property
    def in_memory(self) -> bool:
        """Whether the index is kept in memory: asked for, or nothing could be written."""
        return self._directory is None

    @property
    def passages(self) -> int:
        """How many passages the index holds now."""
        return 0 if self._meta is None else self._meta.passages

    @property
    def version(self) -> int:
        """Which version of the corpus the index holds; -1 before the first refresh."""
        return -1 if self._meta is None else self._meta.version

    @property
    def state(self) -> str:
        """A mark of the corpus at the last refresh and of the index; empty before the first."""
        goal = self._goal
        return "" if goal is None else f"{goal.corpus}@{goal.version}/{self.version}"

    @property
    def corpus_version(self) -> int:
        """The version of the corpus at the last refresh; -1 before the first."""
        return -1 if self._goal is None else self._goal.version

    async def streams(
        self, wanted: Wanted, *, limit: int, within: frozenset[str] | None = None
    ) -> Streams:
        """Return the best passages of each stream that has something to look for.

        `within`: of these articles only.
        """
        if wanted.nothing or limit < 1:
            return {}
        if self._index is None:
            await self.refresh()
        index = self._index
        try:
            return await self._found(wanted, limit, within)
        except IndexBroken:
            await self._replace(index)
            return await self._found(wanted, limit, within)

    async def articles_about(self, main: Forms, terms: Forms) -> frozenset[str]:
        """Return the articles that hold a form of a topic's main name, and one of its terms."""
        if self._index is None:
            await self.refresh()
        index = self._index
        if index is None:
            return frozenset()
        named = await asyncio.to_thread(index.articles_with, main)
        return named & await asyncio.to_thread(index.articles_with, terms)

    async def refresh(self) -> None:
        """Bring the index up to the corpus; rebuild it where it is missing or damaged."""
        async with self._one_at_a_time:
            try:
                await self._bring_up()
            except IndexBroken:
                await self._rebuild()

    # searching

    async def _found(self, wanted: Wanted, limit: int, within: frozenset[str] | None) -> Streams:
        index = self._index
        return {} if index is None else await asyncio.to_thread(index.search, wanted, limit, within)

    async def _replace(self, broken: TokenIndex | None) -> None:
        async with self._one_at_a_time:
            if self._index is broken:  # else another search has met the damage before us
                await self._rebuild()

    # refreshing

    async def _bring_up(self) -> None:
        """Add what has changed since the index was last brought up, or build it."""
        corpus, version = await self._feed.corpus_mark()
        goal = Meta(analyser=analyser(), corpus=corpus, version=version, passages=0, dead=0)
        self._goal = goal
        await asyncio.to_thread(self._look)
        base = self._meta if self._meta and self._meta.can_become(goal) else None
        if base is not None and base.version == version:
            return
        changes = await self._feed.changed_since(base.version if base else 0)
        try:
            await asyncio.to_thread(self._apply, changes, goal, base)
        except IndexBusy:
            if base is None:  # as it stands it would say "not covered" to everything
                await self._build_in_memory()
            return
        if self._meta and _bent(self._meta):
            everything = await self._feed.changed_since(0)
            with contextlib.suppress(IndexBusy):
                await asyncio.to_thread(self._apply, everything, goal, None)

    def _look(self) -> None:
        """Open the index if it is not open, and see what others have committed."""
        if self._index is None:
            self._index = TokenIndex(directory=self._folder)
        else:
            self._index.reload()
        if self._directory is not None:
            self._meta = read_meta(self._directory / "meta.json")
        if self._meta is not None and self._meta.passages != self._index.count():
            self._meta = None  # a writer is, or has died, between its commit and its meta.json

    def _apply(self, changes: Sequence[Change], goal: Meta, base: Meta | None) -> None:
        """Commit the changes on top of `base`, or all there is where there is no base."""
        index, seen = self._opened(), self._meta
        with index.writing(wait=self._wait) as writer:
            self._look()
            if self._meta != seen and self._meta and self._meta.has_reached(goal):
                return  # another process has done it while we waited
            before = index.count() if base else 0
            if base is None:
                writer.clear()
            writer.put(changes)
            writer.commit()
            index.reload()
            count, added = index.count(), sum(len(passages) for _, _, passages in changes)
            dead = base.dead + before + added - count if base else 0
            self._meta = replace(goal, passages=count, dead=dead)
            if self._directory is not None:
                write_meta(self._directory / "meta.json", self._meta)

    def _opened(self) -> TokenIndex:
        if self._index is None:
            raise IndexBroken("it is not open")
        return self._index

    # when something is wrong

    async def _rebuild(self) -> None:
        """Build a new index on disk; in memory where the disk does not let us."""
        self._index, self._meta = None, None
        if self._directory is not None:
            try:
                await asyncio.to_thread(_remove, self._directory)
                await self._bring_up()
                return
            except (IndexBroken, OSError):
                pass
        await self._build_in_memory()

    async def _build_in_memory(self) -> None:
        self._index, self._meta, self._directory = None, None, None
        await self._bring_up()

    @property
    def _folder(self) -> Path | None:
        return None if self._directory is None else self._directory / "lexical"


def _remove(directory: Path) -> None:
    """Remove an index that cannot be used: it is derived, the corpus is not touched."""
    folder = directory / "lexical"
    if folder.is_dir() and not folder.is_symlink():
        shutil.rmtree(folder)
    else:
        folder.unlink(missing_ok=True)
    (directory / "meta.json").unlink(missing_ok=True)


def _bent(meta: Meta) -> bool:
    """Tell whether passages that were taken out still bend the scores too much."""
    bearable = 0 if meta.passages <= _SMALL else _DEAD_SHARE * meta.passages
    return meta.dead > bearable
