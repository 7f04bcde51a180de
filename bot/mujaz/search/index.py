"""A tantivy index of three token streams, on disk or in memory.

In:  passages with their article and title; then the Wanted tokens of a question
Out: passage ids with BM25 scores, best first, for each stream

Queries are built from objects; tantivy's query language is never parsed.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

import tantivy

from mujaz.errors import DataDirUnusable
from mujaz.ports import Change
from mujaz.search.analyse import Heard, Wanted, tokens_of

TITLE_WEIGHT = 0.4  # of a match in the title, against one in the passage
_HEAP = 50_000_000  # bytes the writer may fill before it starts another segment
_POLL = 0.05  # seconds between two tries to become the writer
_SOUND_WEIGHT = 1.0  # of a match of the vowels too, beside the one of the consonants
_OTHER_READING = 0.8  # of a match by a second sound of a letter, against the likeliest
_LONG_SKELETON = 4  # sounds from which one may be wrong
_NEAR_SKELETON = 0.5  # of a match with one sound wrong, against an exact one
_MOST_TIED = 2000  # places looked at to settle a tie: beyond it the order of the index decides
_MANY = 1_000  # articles: naming more of them to the index takes longer than the search
_MORE = 3  # times as many are looked at then
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
    for stream in ("stems", "title", "grams", "skeleton"):
        builder.add_text_field(stream, tokenizer_name="whitespace", index_option="freq")
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


class TokenIndex:
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

    def search(
        self, wanted: Wanted, limit: int, within: frozenset[str] | None = None
    ) -> dict[str, list[tuple[str, float]]]:
        """Return (passage id, score) of the best passages of each stream, ties by id."""
        with _broken():
            searcher = self._index.searcher()
            return {
                stream: self._within(searcher, query, limit, within)
                for stream, query in self._queries(wanted).items()
            }

    def articles_with(self, forms: Sequence[Sequence[str]]) -> frozenset[str]:
        """Return the articles that hold any of these forms."""
        with _broken():
            searcher = self._index.searcher()
            if not forms or not searcher.num_docs:
                return frozenset()
            hits = searcher.search(self._any_spelling(forms), searcher.num_docs, count=False).hits
            ids = (str(searcher.doc(address).get_first("passage")) for _, address in hits)
            return frozenset(id_.rpartition("#")[0] for id_ in ids)

    def _within(
        self, searcher: tantivy.Searcher, query: tantivy.Query, limit: int,
        within: frozenset[str] | None,
    ) -> list[tuple[str, float]]:  # fmt: skip
        """Return the best of some articles; where they are many, of the best of all."""
        if within is not None and len(within) > _MANY:
            found = self._best(searcher, query, limit * _MORE)
            kept = [hit for hit in found if hit[0].rpartition("#")[0] in within][:limit]
            if len(kept) == limit or len(found) < limit * _MORE:
                return kept
        return self._best(searcher, self._of_articles(query, within), limit)

    def _of_articles(self, query: tantivy.Query, within: frozenset[str] | None) -> tantivy.Query:
        if within is None:
            return query
        articles = tantivy.Query.term_set_query(self._schema, "article", sorted(within))
        inside = tantivy.Query.boost_query(tantivy.Query.const_score_query(articles, 0.0), 0.0)
        return tantivy.Query.boolean_query(
            [(tantivy.Occur.Must, query), (tantivy.Occur.Must, inside)]
        )

    def _best(
        self, searcher: tantivy.Searcher, query: tantivy.Query, limit: int
    ) -> list[tuple[str, float]]:
        fetch = limit
        while True:  # until the last place is not tied with what was cut off
            hits = searcher.search(query, fetch + 1, count=False).hits
            scores = [round(score, _DIGITS) for score, _ in hits]
            if len(hits) <= fetch or scores[limit - 1] > scores[fetch] or fetch >= _MOST_TIED:
                break
            fetch *= 2
        found = [
            (str(searcher.doc(address).get_first("passage")), score)
            for score, (_, address) in zip(scores, hits, strict=True)
        ]
        return sorted(found, key=lambda hit: (-hit[1], hit[0]))[:limit]

    def _queries(self, wanted: Wanted) -> dict[str, tantivy.Query]:
        """Return a query for each stream that has something to look for."""
        stems = [q for word in wanted.stems for q in self._in_text_or_title(word)]
        names = [self._any_spelling(forms) for forms in wanted.names]
        queries = {
            "stems": stems,
            "names": names,
            "grams": [self._term("grams", gram) for gram in wanted.grams],
            "skeleton": [q for word in wanted.heard for q in self._as_heard(word)],
        }
        return {stream: self._some(clauses) for stream, clauses in queries.items() if clauses}

    def _in_text_or_title(self, word: str) -> list[tantivy.Query]:
        title = tantivy.Query.boost_query(self._term("title", word), TITLE_WEIGHT)
        return [self._term("stems", word), title]

    def _any_spelling(self, forms: Sequence[Sequence[str]]) -> tantivy.Query:
        """Match the best of several forms; each is words that must all be there."""
        return tantivy.Query.disjunction_max_query([self._all(form) for form in forms])

    def _all(self, words: Sequence[str]) -> tantivy.Query:
        parts = [self._some(self._in_text_or_title(word)) for word in words]
        if len(parts) == 1:
            return parts[0]
        return tantivy.Query.boolean_query([(tantivy.Occur.Must, part) for part in parts])

    def _as_heard(self, word: Heard) -> list[tantivy.Query]:
        """Match the best reading of a word, and once more where the vowels agree as well."""
        clauses = []
        for place, reading in enumerate(word.skeletons):
            weight = 1.0 if place == 0 else _OTHER_READING
            exact = self._term("skeleton", reading)
            clauses.append(tantivy.Query.boost_query(exact, weight))
            if word.doubtful and place == 0 and len(reading) >= _LONG_SKELETON:
                near = tantivy.Query.fuzzy_term_query(self._schema, "skeleton", reading)
                clauses.append(tantivy.Query.boost_query(near, _NEAR_SKELETON))
        found = [tantivy.Query.disjunction_max_query(clauses)]
        if word.sounds:
            alike = [self._term("skeleton", reading) for reading in word.sounds]
            best = tantivy.Query.disjunction_max_query(alike)
            found.append(tantivy.Query.boost_query(best, _SOUND_WEIGHT))
        return found

    def _term(self, field: str, word: str) -> tantivy.Query:
        return tantivy.Query.term_query(self._schema, field, word, "freq")

    def _some(self, clauses: Sequence[tantivy.Query]) -> tantivy.Query:
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
            head = tokens_of(title)
            for passage in passages:
                doc = tantivy.Document()
                doc.add_text("passage", passage.id)
                doc.add_text("article", article_id)
                body = tokens_of(passage.text)
                doc.add_text("stems", " ".join(body.stems))
                doc.add_text("grams", " ".join(body.grams))
                doc.add_text("skeleton", " ".join((*head.skeletons, *body.skeletons)))
                doc.add_text("title", " ".join(head.stems))
                self._writer.add_document(doc)

    def commit(self) -> None:
        """Make the changes last."""
        self._writer.commit()
