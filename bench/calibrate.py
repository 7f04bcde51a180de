"""Choose the weights of the search streams on development data: python -m bench.calibrate

In:  bench/data/ (the even half of each set; the odd half is kept back for the figures)
Out: bot/mujaz/search/data/weights.json with its provenance

For each kind of question one stream's weight after the other is moved over a coarse grid as long
as mean nDCG@10 of its sets grows. A coarse grid on purpose: finer would fit the rows, not the
kind. Streams, candidates and scaling are the product's.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import numpy as np

from bench import sets
from bench.adapter import Search
from mujaz.search.analyse import wanted_of
from mujaz.search.fusion import CANDIDATES, SCORES_A_WORD, expected_score
from mujaz.search.weights import STREAMS, Meaning, kind_of

OUT = Path(__file__).parent / "out"
TARGET = Path(__file__).parents[1] / "bot/mujaz/search/data/weights.json"
KINDS = {
    "arabic": ("Arabic", "typos", "Arabic, five words, English text"),
    "latin": ("English", "English, five words", "English typos, English text"),
    "mixed": ("mixed words", "mixed halves"),
    "name": ("names",),
}
# Our articles are Arabic; English text must not be lost, but does not set the tone.
SHARES = dict.fromkeys(sets.english_sets(), 0.2)
ALL = sets.sets() | sets.english_sets() | sets.questions_in_both()
GRID = (0.05, 0.1, 0.2, 0.3, 0.5, 0.8)  # no stream is silenced: other texts may need it
PULLS = (0.0, 0.5, 0.75)
DOUBTS = (0.0, 0.1, 0.2, 0.3)
LOST = 0.02  # share of the right passages that the floor may leave to the words
_MOST_QUERIES = 200  # of a set

Floats = np.ndarray[Any, np.dtype[np.float32]]


Calibrated = tuple[float, float, dict[str, float], dict[str, dict[str, float]], dict[str, float]]


@dataclass(frozen=True, slots=True)
class Case:
    """A query with the scaled scores of its candidates: one row each, one column a stream."""

    answers: frozenset[int]
    rows: Floats
    features: Floats


@dataclass(frozen=True, slots=True)
class Bench:
    """The corpus in memory: passages in order and their vectors."""

    search: Search
    place: Mapping[str, int]
    vectors: Floats


def main() -> None:
    """Calibrate and write."""
    OUT.mkdir(exist_ok=True)
    with Search(OUT / "dev") as search, Search(OUT / "dev-en") as other:
        search.index(list(sets.corpus().items()))
        other.index(list(sets.english_corpus().items()))
        bench = (_bench(search), _bench(other))
        queries = _query_vectors(search)
        means = _means(queries)
        rounds = [_calibrated(bench, queries, means, doubt) for doubt in DOUBTS]
        _, doubt, pulls, weights, figures = max(rounds, key=lambda r: r[0])
        model = search.briefings.searcher
        name = getattr(model, "_dense").embedder.name  # noqa: B009
        known = {
            "floor": _floors(bench[0], queries, means, pulls),
            "pull": pulls,
            "means": {k: [round(float(x), 4) for x in v] for k, v in means.items()},
        }
    _write(weights, {name: known}, figures, doubt)


def _calibrated(
    bench: tuple[Bench, Bench], queries: Mapping[str, Floats], means: Mapping[str, Floats],
    doubt: float,
) -> Calibrated:  # fmt: skip
    """Choose pulls and weights for one value of doubt; the first value tells how good they are."""
    pulls: dict[str, float] = {"arabic": 0.0, "latin": 0.0}
    weights: dict[str, dict[str, float]] = {}
    figures: dict[str, float] = {}
    reached = []
    for kind, names in KINDS.items():
        shares = [SHARES.get(n, 1.0) for n in names]
        best = (-1.0, pulls, dict[str, float]())
        for pull in PULLS if kind in pulls else (0.0,):
            tried = pulls | ({kind: pull} if kind in pulls else {})
            cases = [_cases(bench, n, queries, means, tried, even=True, doubt=doubt) for n in names]
            chosen, figure = _climb(cases, shares)
            if figure > best[0] + 1e-3:
                best = (figure, tried, chosen)
        figure, pulls, weights[kind] = best
        reached.append(figure)
        for name in names:
            kept_back = _cases(bench, name, queries, means, pulls, even=False, doubt=doubt)
            figures[name] = round(_ndcg(kept_back, _vector(weights[kind])), 3)
        print(kind, doubt, pulls, weights[kind], figures, flush=True)
    return float(np.mean(reached)), doubt, pulls, weights, figures


def _bench(search: Search) -> Bench:
    dense = getattr(search.searcher, "_dense")  # noqa: B009
    place = {id_: i for i, id_ in enumerate(dense.ids)}
    rows = [b.numbers.astype(np.float32) * b.scale[:, None] for b in getattr(dense, "_blocks")]  # noqa: B009
    return Bench(search, place, np.concatenate(rows))


def _query_vectors(search: Search) -> dict[str, Floats]:
    """Embed every query once; kept in bench/out/ between runs."""
    path = OUT / "queries.npz"
    kept = dict(np.load(path)) if path.exists() else {}
    texts = list(dict.fromkeys(q.text for queries in ALL.values() for q in queries))
    new = [t for t in texts if _hash(t) not in kept]
    embedder = getattr(search.searcher, "_dense").embedder  # noqa: B009
    if new:
        rows = search.runner.run(embedder.embed(new, kind="query"))
        kept |= {_hash(t): row for t, row in zip(new, rows, strict=True)}
        np.savez(path, **kept)
    return {t: kept[_hash(t)] for t in texts}


def _hash(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _means(queries: Mapping[str, Floats]) -> dict[str, Floats]:
    def mean(*names: str) -> Floats:
        texts = [q.text for n in names for q in sets.half(ALL[n], even=True)]
        return np.mean([queries[t] for t in texts], axis=0, dtype=np.float32)

    return {
        "arabic": mean("Arabic", "Arabic, five words, English text"),
        "latin": mean("English", "English, five words"),
    }


def _cases(
    benches: tuple[Bench, Bench], name: str, queries: Mapping[str, Floats],
    means: Mapping[str, Floats], pulls: Mapping[str, float], *, even: bool, doubt: float,
) -> list[Case]:  # fmt: skip
    meaning = Meaning({}, pulls, means)
    chosen = sets.half(ALL[name], even=even)[:_MOST_QUERIES]
    bench = benches[name in sets.english_sets()]
    return [_case(bench, q, queries[q.text], meaning, doubt) for q in chosen]


def _case(bench: Bench, query: sets.Query, vector: Floats, meaning: Meaning, doubt: float) -> Case:
    searcher = bench.search.searcher
    names = getattr(searcher, "_expander").names(query.text)  # noqa: B009
    wanted = wanted_of(query.text, names)
    lexical = getattr(searcher, "_lexical")  # noqa: B009
    streams = bench.search.runner.run(lexical.streams(wanted, limit=CANDIDATES))
    _, share = kind_of(query.text, named=bool(names))
    near = bench.vectors @ meaning.centred(vector, share)
    rows = set(np.argpartition(-near, CANDIDATES)[:CANDIDATES].tolist())
    expected = expected_score(wanted.words, len(bench.place), doubt)
    scaled = {}
    for stream, found in streams.items():
        top = max(found[0][1] if found else 1e-9, expected * SCORES_A_WORD[stream])
        scaled[stream] = {bench.place[id_]: score / top for id_, score in found}
        rows |= set(scaled[stream])
    order = np.array(sorted(rows))
    features = np.zeros((len(order), len(STREAMS)), np.float32)
    for column, stream in enumerate(STREAMS[:-1]):
        known = scaled.get(stream, {})
        features[:, column] = [known.get(int(row), 0.0) for row in order]
    low = near.mean()
    features[:, -1] = np.maximum((near[order] - low) / max(near.max() - low, 1e-6), 0)
    ids = {_passage(a) for a in query.answers}
    return Case(frozenset(bench.place[i] for i in ids), order, features)


def _passage(given: str) -> str:
    return f"{_hash(given)[:24]}#1"


def _vector(weights: Mapping[str, float]) -> Floats:
    return np.array([weights[stream] for stream in STREAMS], np.float32)


def _ndcg(cases: Sequence[Case], weights: Floats) -> float:
    total = 0.0
    for case in cases:
        order = case.rows[np.argsort(-(case.features @ weights), kind="stable")[:10]]
        gains = [1 / np.log2(i + 2) for i, row in enumerate(order) if int(row) in case.answers]
        total += sum(gains) / sum(1 / np.log2(i + 2) for i in range(min(10, len(case.answers))))
    return float(total / len(cases))


def _climb(
    sets_of_cases: Sequence[Sequence[Case]], shares: Sequence[float]
) -> tuple[dict[str, float], float]:
    """Move one weight at a time while the mean over the sets grows."""
    weights = np.array([0.2, 0.2, 0.2, 0.1, 0.5], np.float32)

    def figure(w: Floats) -> float:
        figures = [_ndcg(cases, w) for cases in sets_of_cases]
        return float(np.average(figures, weights=shares))

    best = figure(weights)
    for _ in range(3):
        before = best
        for column in range(len(STREAMS)):
            for value in GRID:
                tried = weights.copy()
                tried[column] = value
                if tried.sum() and (now := figure(tried)) > best + 5e-4:
                    best, weights = now, tried
        if best == before:
            break
    share = weights / weights.sum()
    return {s: round(float(w), 3) for s, w in zip(STREAMS, share, strict=True)}, best


def _floors(
    bench: Bench, queries: Mapping[str, Floats], means: Mapping[str, Floats],
    pulls: Mapping[str, float],
) -> dict[str, float]:  # fmt: skip
    """Return the nearness that nearly every right passage has, by script."""
    meaning = Meaning({}, pulls, means)
    floors = {}
    for kind, share in (("arabic", 1.0), ("latin", 0.0)):
        near = []
        for name in set(KINDS[kind]) & set(sets.sets()):
            for query in sets.half(sets.sets()[name], even=True)[:_MOST_QUERIES]:
                centred = meaning.centred(queries[query.text], share)
                near += [
                    float(bench.vectors[bench.place[_passage(a)]] @ centred) for a in query.answers
                ]
        floors[kind] = round(float(np.quantile(near, LOST)), 3)
    return floors


def _write(weights: object, models: object, figures: object, doubt: float) -> None:
    made_of = {
        path.name: hashlib.sha256(path.read_bytes()).hexdigest()[:16]
        for path in sorted(sets.DATA.iterdir())
        if path.suffix in {".json", ".tsv"}
    }
    document = {
        "made_by": "python -m bench.calibrate",
        "made_on": datetime.now(UTC).date().isoformat(),
        "from": made_of,
        "method": "coordinate climb on nDCG@10 of the even half of each set; figures: odd half",
        "figures": figures,
        "doubt": doubt,
        "weights": weights,
        "models": models,
    }
    text = json.dumps(document, indent=1, ensure_ascii=False)
    TARGET.write_text(_short_rows(text) + "\n", encoding="utf-8")
    print(f"written: {TARGET}")


def _short_rows(text: str) -> str:
    """Put the numbers of a mean on one line."""
    import re

    return re.sub(r"\[\s+([-\d.,\s]+?)\s+\]", lambda m: f"[{' '.join(m[1].split())}]", text)


if __name__ == "__main__":
    main()
