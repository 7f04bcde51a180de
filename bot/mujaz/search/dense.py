"""Exact search among the vectors of passages, kept in memory.

In:  a VectorStore and an Embedder; then questions
Out: for each passage how near it is to the question in meaning

A number of a vector takes one byte here: the order of results stays, and 100,000 passages take
40 MB and 8 ms. Beyond some 300,000 an approximate index is the better choice.
"""

from __future__ import annotations

import asyncio
import hashlib
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from mujaz.errors import IndexMismatch
from mujaz.model import Passage
from mujaz.ports import Embedder, FloatArray, PassageVector, VectorStore
from mujaz.search.weights import Meaning

_BLOCK = 4096  # rows kept together
_ROWS = 512  # multiplied at once: their float32 copy stays in the cache, and is not allocated anew
_READ_AT_ONCE = 512  # passages without a vector
_BATCH = 16  # passages embedded and kept together: what a killed run has to do again
_MOST_ASKED = 120  # characters of a question that are embedded: with 400 no more is found
_QUESTIONS_KEPT = 256  # vectors: a briefing searches more than once by the same words
_STEPS = 127.0

Progress = Callable[[int], None]  # called with the number of passages just done


@dataclass(frozen=True, slots=True)
class _Block:
    numbers: npt.NDArray[np.int8]
    scale: FloatArray

    def times(self, vector: FloatArray, out: FloatArray, room: FloatArray) -> None:
        """Write the nearness of each row into `out`."""
        for i in range(0, len(self.scale), _ROWS):
            some = self.numbers[i : i + _ROWS]
            wide = room[: len(some)]
            np.copyto(wide, some, casting="unsafe")
            np.dot(wide, vector, out=out[i : i + len(some)])
        out *= self.scale


class DenseIndex:
    """The vectors of the current passages; read from the store, completed by the embedder."""

    def __init__(self, *, vectors: VectorStore, embedder: Embedder) -> None:
        self.embedder = embedder
        self._vectors = vectors
        self._seq = 0
        self._rows: dict[str, int] = {}
        self._ids: list[str] = []
        self._blocks: list[_Block] = []
        self._of_article: dict[str, list[int]] = {}
        self._within: tuple[tuple[frozenset[str], int], npt.NDArray[np.int64]] | None = None
        self._asked: OrderedDict[str, FloatArray] = OrderedDict()
        self._one_at_a_time = asyncio.Lock()
        self._one_writer = asyncio.Lock()

    def __len__(self) -> int:
        return len(self._ids)

    @property
    def ids(self) -> Sequence[str]:
        """The passage of each row; only ever appended to."""
        return self._ids

    def row_of(self, passage_id: str) -> int | None:
        """Return the row of a passage, or None where it has no vector yet."""
        return self._rows.get(passage_id)

    def rows_within(self, articles: frozenset[str]) -> npt.NDArray[np.int64]:
        """Return the rows of some articles' passages, in order."""
        key = (articles, len(self._ids))
        if self._within is None or self._within[0] != key:
            rows = sorted(row for a in articles for row in self._of_article.get(a, ()))
            self._within = (key, np.array(rows, np.int64))
        return self._within[1]

    async def load(self) -> None:
        """Take in what has been added to the store since, by other processes too."""
        async with self._one_at_a_time:
            while added := await self._vectors.vectors_after(
                self.embedder.name, self._seq, limit=_BLOCK
            ):  # a part at a time: all of them at once would be in memory twice
                fresh = [a for a in added if a.passage_id not in self._rows]
                if fresh:
                    await self._take_in(fresh)
                self._seq = added[-1].seq

    async def _take_in(self, fresh: Sequence[PassageVector]) -> None:
        block = await asyncio.to_thread(self._block, [a.vector for a in fresh])
        for a in fresh:
            self._rows[a.passage_id] = len(self._ids)
            article = a.passage_id.rpartition("#")[0]
            self._of_article.setdefault(article, []).append(len(self._ids))
            self._ids.append(a.passage_id)
        self._blocks = _joined(self._blocks, block)

    async def scores(self, query: str, meaning: Meaning, share: float) -> FloatArray:
        """Return the nearness of each row to a question with this share of Arabic words.

        Raises EmbedderUnavailable.
        """
        centred = meaning.centred(await self._vector(asked(query)), share)
        return await asyncio.to_thread(self._scores, self._blocks, centred)

    async def _vector(self, question: str) -> FloatArray:
        if question in self._asked:
            self._asked.move_to_end(question)
            return self._asked[question]
        vector: FloatArray = (await self.embedder.embed([question], kind="query"))[0]
        self._asked[question] = vector
        if len(self._asked) > _QUESTIONS_KEPT:
            self._asked.popitem(last=False)
        return vector

    async def complete(self, progress: Progress | None = None) -> int:
        """Embed the passages that have no vector yet; return how many there were.

        Each batch is kept at once, so a killed run goes on where it stopped. A text that is
        there already, in another passage or an older version, is not embedded again.
        """
        done = 0
        async with self._one_writer:
            while waiting := await self._vectors.without_vector(
                self.embedder.name, limit=_READ_AT_ONCE
            ):
                for i in range(0, len(waiting), _BATCH):
                    batch = waiting[i : i + _BATCH]
                    await self._embed(batch)
                    done += len(batch)
                    if progress is not None:
                        progress(len(batch))
        await self.load()
        return done

    async def forget(self) -> None:
        """Drop the vectors of every model, here and in the store."""
        async with self._one_at_a_time:
            await self._vectors.forget_vectors()
            self._seq, self._rows, self._ids, self._blocks = 0, {}, [], []
            self._of_article = {}

    async def _embed(self, batch: Sequence[tuple[Passage, str]]) -> None:
        name = self.embedder.name
        texts = {passage.id: embedded_text(passage.text, title) for passage, title in batch}
        keys = {passage_id: _key(text) for passage_id, text in texts.items()}
        kept = await self._vectors.vectors_kept(name, list(set(keys.values())))
        new = {key: texts[id_] for id_, key in keys.items() if key not in kept}
        rows = await self.embedder.embed(list(new.values()), kind="passage")
        halves = {key: row.astype("<f2").tobytes() for key, row in zip(new, rows, strict=True)}
        await self._vectors.keep_vectors(name, keys, halves)

    def _block(self, vectors: Sequence[bytes]) -> _Block:
        wanted = self.embedder.dimensions * 2
        wrong = next((v for v in vectors if len(v) != wanted), None)
        if wrong is not None:
            raise IndexMismatch(
                f"stored vectors of {self.embedder.name!r} have {len(wrong) // 2} numbers, it makes"
                f" {self.embedder.dimensions} now: run mujaz ingest --reembed",
                model=self.embedder.name,
                found=len(wrong) // 2,
                wanted=self.embedder.dimensions,
            )
        rows = np.frombuffer(b"".join(vectors), "<f2").reshape(len(vectors), -1)
        rows = rows.astype(np.float32)
        scale = np.maximum(np.abs(rows).max(axis=1), 1e-9) / _STEPS
        return _Block(np.rint(rows / scale[:, None]).astype(np.int8), scale.astype(np.float32))

    @staticmethod
    def _scores(blocks: Sequence[_Block], vector: FloatArray) -> FloatArray:
        scores = np.empty(sum(len(block.scale) for block in blocks), np.float32)
        room, end = np.empty((_ROWS, len(vector)), np.float32), 0
        for block in blocks:
            start, end = end, end + len(block.scale)
            block.times(vector, scores[start:end], room)
        return scores


def asked(question: str) -> str:
    """Return what is embedded of a question: whole words from its start.

    A model's time grows with the text, and somebody waits for this one; words are searched by all
    of it.
    """
    spaced = " ".join(question.split())
    if len(spaced) <= _MOST_ASKED:
        return spaced
    return spaced[:_MOST_ASKED].rpartition(" ")[0] or spaced[:_MOST_ASKED]


def embedded_text(text: str, title: str) -> str:
    """Return what stands for a passage: its title tells what its words take as known."""
    return f"{title}\n{text}" if title else text


def _key(text: str) -> str:
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def _joined(blocks: list[_Block], new: _Block) -> list[_Block]:
    """Append a block, to the last one where that is small: a new list, searches hold the old."""
    if blocks and len(blocks[-1].scale) + len(new.scale) <= _BLOCK:
        last = blocks[-1]
        both = _Block(
            np.concatenate([last.numbers, new.numbers]), np.concatenate([last.scale, new.scale])
        )
        return [*blocks[:-1], both]
    return [*blocks, new]
