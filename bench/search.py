"""The search bench: quality beside the baselines, then speed and memory: python -m bench.search

In:  bench/data/ (a sample of each set; weights were chosen on its even half)
Out: two tables, and bench/out/search.json

Every row searches one corpus, the Wikipedia paragraphs and the news sentences together.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable, Mapping, Sequence
from math import log2
from pathlib import Path

import bm25s
import numpy as np

from bench import sets
from bench.adapter import Search
from bench.lucene import lucene, missing
from bench.scale import scale_rows

OUT = Path(__file__).parent / "out"
_K = 10
_MOST_QUERIES = 400  # of a set, drawn by hash
_KEPT_BACK = "mujaz, kept-back half"

Find = Callable[[str], Sequence[str]]  # a query to the ids of the best passages


def main() -> None:
    """Print the tables."""
    OUT.mkdir(exist_ok=True)
    quality = []
    for folder, language, passages, queries in (
        ("dev", "ar", sets.corpus(), sets.sets() | sets.questions_in_both()),
        ("dev-en", "en", sets.english_corpus(), sets.english_sets()),
    ):
        with Search(OUT / folder) as search:
            search.index(list(passages.items()))
            finders = _finders(search, passages, language)
            quality += [_row(name, some, finders) for name, some in queries.items()]
    _print_quality(quality)
    print(missing())
    sizes = [int(size) for size in sys.argv[1:]] or [1_000, 10_000, 100_000]
    scale = scale_rows(sizes)
    document = {"quality": quality, "scale": scale}
    (OUT / "search.json").write_text(json.dumps(document, indent=1), encoding="utf-8")


def _finders(search: Search, passages: Mapping[str, str], language: str) -> dict[str, Find]:
    others = {} if missing() else {"Lucene": lucene(passages, language)}
    return others | {
        "bm25s": _bm25s(passages),
        "FTS5 unicode61": _fts5("unicode61", passages),
        "FTS5 trigram": _fts5("trigram", passages),
        "e5 alone": _e5(search, passages),
        "mujaz": lambda query: [id_ for id_, _ in search.search(query, _K)],
    }


def _row(name: str, queries: list[sets.Query], finders: dict[str, Find]) -> dict[str, object]:
    queries = sorted(queries, key=lambda q: sets.draw_of("sample" + q.text))[:_MOST_QUERIES]
    print(f"{name}: {len(queries)} queries", file=sys.stderr, flush=True)
    gains = {system: [_gain(q, find(q.text)) for q in queries] for system, find in finders.items()}
    found = {system: _mean(rows) for system, rows in gains.items()}
    kept_back = set(sets.half(queries, even=False))
    found[_KEPT_BACK] = _mean(
        [gain for q, gain in zip(queries, gains["mujaz"], strict=True) if q in kept_back]
    )
    return {"set": name, "queries": len(queries), "systems": found}


def _gain(query: sets.Query, found: Sequence[str]) -> tuple[float, float, float]:
    """Return hit@1, hit@5 and nDCG@10 of one query."""
    right = [id_ in query.answers for id_ in found[:_K]]
    ideal = sum(1 / log2(i + 2) for i in range(min(_K, len(query.answers))))
    gained = sum(r / log2(i + 2) for i, r in enumerate(right))
    return float(any(right[:1])), float(any(right[:5])), gained / ideal


def _mean(gains: Sequence[tuple[float, float, float]]) -> list[float]:
    return [round(float(x), 3) for x in np.mean(gains, axis=0)]


def _bm25s(passages: Mapping[str, str]) -> Find:
    """bm25s over white-space tokens, as its users have it out of the box, punctuation cut."""
    ids = list(passages)
    index = bm25s.BM25()
    index.index([_words(text) for text in passages.values()], show_progress=False)

    def find(query: str) -> Sequence[str]:
        words = [w for w in _words(query) if w in index.vocab_dict]
        if not words:
            return []
        rows, scores = index.retrieve([words], k=_K, show_progress=False)
        return [ids[row] for row, score in zip(rows[0], scores[0], strict=True) if score > 0]

    return find


def _words(text: str) -> list[str]:
    return [w for word in text.split() if (w := word.strip(".,;:!?؟،؛()[]«»\"'").lower())]


def _fts5(tokenizer: str, passages: Mapping[str, str]) -> Find:
    database = sqlite3.connect(":memory:")
    database.execute(f"CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, text, tokenize={tokenizer})")
    database.executemany("INSERT INTO t VALUES (?, ?)", passages.items())
    least = 3 if tokenizer == "trigram" else 1

    def find(query: str) -> Sequence[str]:
        words = [w.replace('"', "") for w in _words(query)]
        if tokenizer == "trigram":  # a phrase per trigram, else a whole word would have to match
            words = [w[i : i + 3] for w in words for i in range(len(w) - 2)]
        match = " OR ".join(f'"{w}"' for w in dict.fromkeys(words) if len(w) >= least)
        if not match:
            return []
        rows = database.execute("SELECT id FROM t WHERE t MATCH ? ORDER BY rank LIMIT 10", [match])
        return [id_ for (id_,) in rows]

    return find


def _e5(search: Search, passages: Mapping[str, str]) -> Find:
    """multilingual-e5-small by cosine alone, over the vectors that the product has stored."""
    from bench.calibrate import _bench, _passage, _query_vectors

    bench, queries = _bench(search), _query_vectors(search)
    given = {_passage(id_): id_ for id_ in passages}
    ids = [given[passage] for passage in bench.place]

    def find(query: str) -> Sequence[str]:
        near = bench.vectors @ queries[query]
        return [ids[row] for row in np.argsort(-near)[:_K]]

    return find


def _print_quality(quality: list[dict[str, object]]) -> None:
    systems = quality[0]["systems"]
    assert isinstance(systems, dict)
    print("\n| hit@1 / hit@5 / nDCG@10 | " + " | ".join(systems) + " |")
    print("| --- |" + " --- |" * len(systems))
    for row in quality:
        found = row["systems"]
        assert isinstance(found, dict)
        cells = [" / ".join(f"{x:.3f}".lstrip("0") for x in figures) for figures in found.values()]
        print(f"| {row['set']} ({row['queries']}) | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
