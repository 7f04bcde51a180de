"""Speed and memory at growing sizes, with made-up passages and vectors near real ones.

In:  numbers of passages
Out: a table: index time, load, search p50 and p95 with the question's embedding, adding one
     article, resident memory

Words are drawn from the real passages of the search bench. Vectors are the real ones of its 1,372
passages, each copied with noise as often as is needed, since embedding 100,000 passages takes
hours; where `bench.search` has not embedded them yet they are drawn at random. Questions are real
and embedded for real. Five passages make an article.
"""

from __future__ import annotations

import gc
import hashlib
import random
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np

from bench import sets
from bench.adapter import Search
from mujaz.ports import Filters, FloatArray, VectorStore
from mujaz.store.articles import SqlStore
from mujaz.store.vectors import SqlVectors
from mujaz.testing import article_with

_QUERIES = 150
_HEAD = (
    "passages", "build s", "load s", "p50 ms", "p95 ms", "embed p50 ms", "embed p95 ms",
    "own CPU p95 ms", "filtered p95 ms", "add ms", "RSS MB",
)  # fmt: skip
_OF_AN_ARTICLE = 5
_NOISE = 0.3  # length of what is added to a vector of length 1


def scale_rows(sizes: Sequence[int]) -> list[dict[str, float]]:
    """Measure each size in a process of its own, so that memory is its own too."""
    print("\n| " + " | ".join(_HEAD) + " |\n|" + " --- |" * len(_HEAD))
    rows = []
    for size in sizes:
        with tempfile.TemporaryDirectory(prefix="mujaz-scale-") as folder:
            built = float(_child("build", folder, size)[-1])
            numbers = [float(x) for x in _child("measure", folder, size)]
        row = dict(zip(_HEAD, [size, built, *numbers], strict=True))
        rows.append(row)
        print("| " + " | ".join(f"{x:g}" for x in row.values()) + " |", flush=True)
    return rows


def _child(what: str, folder: str, size: int) -> list[str]:
    command = [sys.executable, "-m", "bench.scale", what, folder, str(size)]
    done = subprocess.run(command, capture_output=True, text=True, check=True)
    return done.stdout.split()


def passages(size: int) -> list[tuple[str, str]]:
    """Return made-up passages of a hundred real words each, always the same."""
    words = [w for text in sets.corpus().values() for w in text.split()]
    draw = random.Random(7)
    return [(f"s{n}", " ".join(draw.choices(words, k=100))) for n in range(size)]


def _build(folder: Path, size: int) -> None:
    started = time.perf_counter()
    with Search(folder) as search:
        store = search.briefings.store
        assert isinstance(store, SqlStore)
        search.runner.run(_fill(store, passages(size)))
        search.runner.run(search.briefings.searcher.refresh())
        print(round(time.perf_counter() - started, 1))
        known = _known_vectors(search.searcher_model)
        search.runner.run(_draw_vectors(SqlVectors(store), search.searcher_model, known))


async def _fill(store: SqlStore, texts: Sequence[tuple[str, str]]) -> None:
    for i in range(0, len(texts), _OF_AN_ARTICLE):
        made, pieces = article_with(texts[i][0], *(t for _, t in texts[i : i + _OF_AN_ARTICLE]))
        await store.save(made, pieces)


def _known_vectors(model: str) -> FloatArray | None:
    """Return the vectors of the search bench's passages; None where it has not run."""
    folder = Path(__file__).parent / "out" / "dev"
    if not folder.is_dir():
        return None
    with Search(folder) as search:
        store = search.briefings.store
        assert isinstance(store, SqlStore)
        kept = search.runner.run(SqlVectors(store).vectors_after(model, 0))
    rows = np.frombuffer(b"".join(k.vector for k in kept), "<f2")
    return rows.reshape(len(kept), -1).astype(np.float32) if kept else None


async def _draw_vectors(vectors: VectorStore, model: str, known: FloatArray | None) -> None:
    numbers = np.random.default_rng(7)
    while waiting := await vectors.without_vector(model, limit=2000):
        keys = {p.id: hashlib.sha256(p.text.encode()).hexdigest() for p, _ in waiting}
        rows = numbers.normal(size=(len(keys), 384)).astype(np.float32)
        rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        if known is not None:
            rows = known[numbers.integers(len(known), size=len(keys))] + _NOISE * rows
            rows /= np.linalg.norm(rows, axis=1, keepdims=True)
        kept = {k: r.astype("<f2").tobytes() for k, r in zip(keys.values(), rows, strict=True)}
        await vectors.keep_vectors(model, keys, kept)


def _measure(folder: Path, size: int) -> None:
    started = time.perf_counter()
    with Search(folder) as search:
        search.runner.run(search.briefings.searcher.refresh())
        search.forget_given()
        loaded = time.perf_counter() - started
        queries = [q.text for q in sets.sets()["Arabic"][: _QUERIES // 2]]
        queries += [q.text for q in sets.sets()["English"][: _QUERIES // 2]]
        search.search(queries[0], 10)  # the worker starts
        took, used = _timed(queries[1:], lambda query: search.search(query, 10))
        again = [f"{query}?" for query in queries]  # the vectors of those before are kept
        embedding, _ = _timed(
            again, lambda query: search.runner.run(search.embedder.embed([query], kind="query"))
        )
        filters = Filters(language="ar")
        filtered, _ = _timed(
            again[::3],
            lambda q: search.runner.run(search.searcher.search(q, limit=10, filters=filters)),
        )
        t0 = time.perf_counter()
        search.add([("one more", passages(1)[0][1])])
        added = time.perf_counter() - t0
        gc.collect()
        rss = _resident()
    print(
        round(loaded, 2), *_p(took), *_p(embedding), _p(used)[1], _p(filtered)[1],
        round(added * 1000), round(rss),
    )  # fmt: skip


def _timed(queries: Sequence[str], ask: Callable[[str], object]) -> tuple[list[float], list[float]]:
    """Return seconds on the clock and of this process's processor, for each query."""
    took, used = [], []
    for query in queries:
        t0, c0 = time.perf_counter(), time.process_time()
        ask(query)
        took.append(time.perf_counter() - t0)
        used.append(time.process_time() - c0)
    return took, used


def _p(seconds: Sequence[float]) -> tuple[float, float]:
    p50, p95 = np.quantile(seconds, [0.5, 0.95]) * 1000
    return round(float(p50), 1), round(float(p95), 1)


def _resident() -> float:
    """Return megabytes of this process and its worker."""
    own = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    status = Path("/proc/self/task").glob("*/children")
    children = [pid for path in status for pid in path.read_text(encoding="utf-8").split()]
    for pid in children:
        for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmRSS"):
                own += int(line.split()[1]) / 1024
    return own


if __name__ == "__main__":
    {"build": _build, "measure": _measure}[sys.argv[1]](Path(sys.argv[2]), int(sys.argv[3]))
