"""A tantivy index of light stems, on disk or in memory.

In:  passages with their article and title; then stems of a question
Out: passage ids with BM25 scores, best first

Queries are built from objects; tantivy's query language is never parsed.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import tantivy

from mujaz.errors import DataDirUnusable
from mujaz.language.tokens import stems
from mujaz.model import Passage

Change = tuple[str, str, Sequence[Passage]]  # article id, title, current passages

TITLE_WEIGHT = 0.4  # of a match in the title, against one in the passage
_HEAP = 50_000_000  # bytes the writer may fill before it starts another segment
_POLL = 0.05  # seconds between two tries to become the writer
_DIGITS = 4  # scores of equal passages differ in the last bits: sums in another order


class IndexBusy(Exception):
    """Another process is writing to the index."""


class IndexBroken(DataDirUnusable):
    """The search index cannot be read or written."""

    def __init__(self, detail: str) -> None:
        super().__init__(
            f"the search index cannot be used ({detail}): delete the folder index/ in the data"
            " directory, it is built again from the articles",
            detail=detail,
        )


def _schema() -> tantivy.Schema:
    builder = tantivy.SchemaBuilder()
    builder.add_text_field("passage", stored=True, tokenizer_name="raw", index_option="basic")
    builder.add_text_field("article", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("stems", tokenizer_name="whitespace", index_option="freq")
    builder.add_text_field("title", tokenizer_name="whitespace", index_option="freq")
    return builder.build()


@contextmanager
def _broken() -> Iterator[None]:
    """Give every failure of tantivy one name, its panics too, which are no `Exception`."""
    try:
        yield
    except (IndexBusy, IndexBroken, KeyboardInterrupt, SystemExit, GeneratorExit):
        raise
    except BaseException as exc:
        if "LockBusy" in str(exc):
            raise IndexBusy(str(exc)) from exc
        raise IndexBroken(str(exc)) from exc


class StemIndex:
    """One tantivy index; its methods block. Searching while another thread writes is safe."""

    def __init__(self, *, directory: Path | None) -> None:
        """Open or create the index; in memory where there is no directory."""
        self._schema = _schema()
        with _broken():
            if directory is None:
                self._index = tantivy.Index(self._schema)
            else:
                directory.mkdir(parents=True, exist_ok=True)
                self._index = tantivy.Index(self._schema, path=str(directory))

    @contextmanager
    def writing(self, *, wait: float) -> Iterator[IndexWriter]:
        """Become the one writer, waiting for another for this many seconds."""
        with _broken():
            writer = self._writer(wait)
            try:
                yield IndexWriter(writer, self._schema)
            finally:
                writer.rollback()  # of what was not committed
                writer.wait_merging_threads()
            self._index.reload()

    def _writer(self, wait: float) -> tantivy.IndexWriter:
        until = time.monotonic() + wait
        while True:
            try:
                return self._index.writer(_HEAP, 1)
            except ValueError as exc:
                if "LockBusy" not in str(exc) or time.monotonic() >= until:
                    raise
            time.sleep(_POLL)

    def reload(self) -> None:
        """See what has been committed since, by other processes too."""
        with _broken():
            self._index.reload()

    def count(self) -> int:
        """Return how many passages the index holds."""
        with _broken():
            return int(self._index.searcher().num_docs)

    def search(self, terms: Sequence[str], limit: int) -> list[tuple[str, float]]:
        """Return (passage id, score) of the best passages, ties by id."""
        with _broken():
            searcher = self._index.searcher()
            query, fetch = self._any_of(terms), limit
            while True:  # until the last place is not tied with what was cut off
                hits = searcher.search(query, fetch + 1, count=False).hits
                scores = [round(score, _DIGITS) for score, _ in hits]
                if len(hits) <= fetch or scores[limit - 1] > scores[fetch]:
                    break
                fetch *= 2
            found = [
                (str(searcher.doc(address).get_first("passage")), score)
                for score, (_, address) in zip(scores, hits, strict=True)
            ]
        return sorted(found, key=lambda hit: (-hit[1], hit[0]))[:limit]

    def _any_of(self, terms: Sequence[str]) -> tantivy.Query:
        clauses = []
        for term in terms:
            clauses.append(tantivy.Query.term_query(self._schema, "stems", term, "freq"))
            title = tantivy.Query.term_query(self._schema, "title", term, "freq")
            clauses.append(tantivy.Query.boost_query(title, TITLE_WEIGHT))
        return tantivy.Query.boolean_query([(tantivy.Occur.Should, c) for c in clauses])


class IndexWriter:
    """Collects changes, to be seen from `commit` on; no other process writes meanwhile."""

    def __init__(self, writer: tantivy.IndexWriter, schema: tantivy.Schema) -> None:
        self._writer = writer
        self._schema = schema

    def clear(self) -> None:
        """Take out everything."""
        self._writer.delete_all_documents()

    def put(self, changes: Sequence[Change]) -> None:
        """Replace the passages of each changed article."""
        for article_id, title, passages in changes:
            self._writer.delete_documents_by_term("article", article_id)
            title_stems = " ".join(stems(title))
            for passage in passages:
                doc = tantivy.Document()
                doc.add_text("passage", passage.id)
                doc.add_text("article", article_id)
                doc.add_text("stems", " ".join(stems(passage.text)))
                doc.add_text("title", title_stems)
                self._writer.add_document(doc)

    def commit(self) -> None:
        """Make the changes last."""
        self._writer.commit()
