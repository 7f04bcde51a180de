"""The search bench: quality beside the baselines, then speed and memory: python -m bench.search

In:  bench/data/ (all of each set; weights were chosen on its even half)
Out: two tables, and bench/out/search.json

Every row searches one corpus, the Wikipedia paragraphs and the news sentences together.
"""

from __future__ import annotations

import json
import sqlite3
import sys
from collections.abc import Callable, Sequence
from math import log2
from pathlib import Path

import bm25s
import numpy as np

from bench import sets
from bench.adapter import Search
from bench.scale import scale_rows

OUT = Path(__file__).parent / "out"
_K = 10

Find = Callable[[str], Sequence[str]]  # a query to the ids of the best passages


def main() -> None:
    """Print the tables."""
    OUT.mkdir(exist_ok=True)
    with Search(OUT / "dev") as search:
        search.index(list(sets.corpus().items()))
        finders: dict[str, Find] = {
            "bm25s": _bm25s(),
            "FTS5 unicode61": _fts5("unicode61"),
            "FTS5 trigram": _fts5("trigram"),
            "e5 alone": _e5(search),
            "mujaz": lambda query: [id_ for id_, _ in search.search(query, _K)],
        }
        quality = [_row(name, queries, finders) for name, queries in sets.sets().items()]
    _print_quality(quality, list(finders))
    sizes = [int(size) for size in sys.argv[1:]] or [1_000, 10_000]
    scale = scale_rows(sizes)
    document = {"quality": quality, "scale": scale}
    (OUT / "search.json").write_text(json.dumps(document, indent=1), encoding="utf-8")


def _row(name: str, queries: list[sets.Query], finders: dict[str, Find]) -> dict[str, object]:
    print(f"{name}: {len(queries)} queries", file=sys.stderr, flush=True)
    found = {system: _figures(queries, find) for system, find in finders.items()}
    kept_back = sets.half(queries, even=False)
    found["mujaz, kept-back half"] = _figures(kept_back, finders["mujaz"])
    return {"set": name, "queries": len(queries), "systems": found}


def _figures(queries: list[sets.Query], find: Find) -> list[float]:
    """Return hit@1, hit@5 and nDCG@10."""
    sums = np.zeros(3)
    for query in queries:
        gains = [id_ in query.answers for id_ in find(query.text)[:_K]]
        ideal = sum(1 / log2(i + 2) for i in range(min(_K, len(query.answers))))
        gained = sum(gain / log2(i + 2) for i, gain in enumerate(gains))
        sums += [any(gains[:1]), any(gains[:5]), gained / ideal]
    return [round(float(x), 3) for x in sums / len(queries)]


def _bm25s() -> Find:
    """bm25s over white-space tokens, as its users have it out of the box, punctuation cut."""
    ids = list(sets.corpus())
    index = bm25s.BM25()
    index.index([_words(text) for text in sets.corpus().values()], show_progress=False)

    def find(query: str) -> Sequence[str]:
        words = [w for w in _words(query) if w in index.vocab_dict]
        if not words:
            return []
        rows, scores = index.retrieve([words], k=_K, show_progress=False)
        return [ids[row] for row, score in zip(rows[0], scores[0], strict=True) if score > 0]

    return find


def _words(text: str) -> list[str]:
    return [w for word in text.split() if (w := word.strip(".,;:!?؟،؛()[]«»\"'").lower())]


def _fts5(tokenizer: str) -> Find:
    database = sqlite3.connect(":memory:")
    database.execute(f"CREATE VIRTUAL TABLE t USING fts5(id UNINDEXED, text, tokenize={tokenizer})")
    database.executemany("INSERT INTO t VALUES (?, ?)", sets.corpus().items())
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


def _e5(search: Search) -> Find:
    """multilingual-e5-small by cosine alone, over the vectors that the product has stored."""
    from bench.calibrate import _bench, _passage, _query_vectors

    bench, queries = _bench(search), _query_vectors(search)
    given = {_passage(id_): id_ for id_ in sets.corpus()}
    ids = [given[passage] for passage in bench.place]

    def find(query: str) -> Sequence[str]:
        near = bench.vectors @ queries[query]
        return [ids[row] for row in np.argsort(-near)[:_K]]

    return find


def _print_quality(quality: list[dict[str, object]], systems: list[str]) -> None:
    print("\n| hit@1 / hit@5 / nDCG@10 | " + " | ".join([*systems, "mujaz, kept-back half"]) + " |")
    print("| --- |" + " --- |" * (len(systems) + 1))
    for row in quality:
        found = row["systems"]
        assert isinstance(found, dict)
        cells = [" / ".join(f"{x:.3f}".lstrip("0") for x in figures) for figures in found.values()]
        print(f"| {row['set']} ({row['queries']}) | " + " | ".join(cells) + " |", flush=True)


if __name__ == "__main__":
    main()
