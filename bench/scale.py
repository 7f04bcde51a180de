"""Speed and memory at growing sizes, with passages made of real words and random vectors.

In:  numbers of passages
Out: a table: index time, load, search p50 and p95 with the question's embedding, adding one
     article, resident memory

Vectors are drawn, since embedding 100,000 passages takes hours and their values do not matter to
the clock; questions are embedded for real.
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
from collections.abc import Sequence
from pathlib import Path

import numpy as np

from bench import sets
from bench.adapter import Search
from mujaz.ports import VectorStore
from mujaz.store.articles import SqlStore
from mujaz.store.vectors import SqlVectors

_QUERIES = 150
_HEAD = ("passages", "build s", "load s", "p50 ms", "p95 ms", "embed p50 ms", "add ms", "RSS MB")


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
        search.add(passages(size))
        print(round(time.perf_counter() - started, 1))
        store = search.briefings.store
        assert isinstance(store, SqlStore)
        search.runner.run(_draw_vectors(SqlVectors(store), search.searcher_model))


async def _draw_vectors(vectors: VectorStore, model: str) -> None:
    numbers = np.random.default_rng(7)
    while waiting := await vectors.without_vector(model, limit=2000):
        keys = {p.id: hashlib.sha256(p.text.encode()).hexdigest() for p, _ in waiting}
        rows = numbers.normal(size=(len(keys), 384)).astype(np.float32)
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
        took, embedding = [], []
        for query in queries[1:]:
            t0 = time.perf_counter()
            search.search(query, 10)
            took.append(time.perf_counter() - t0)
        for query in queries[:30]:
            t0 = time.perf_counter()
            search.runner.run(search.embedder.embed([query], kind="query"))
            embedding.append(time.perf_counter() - t0)
        t0 = time.perf_counter()
        search.add([("one more", passages(1)[0][1])])
        added = time.perf_counter() - t0
        gc.collect()
        rss = _resident()
    p50, p95 = np.quantile(took, [0.5, 0.95]) * 1000
    print(
        round(loaded, 2), round(p50, 1), round(p95, 1),
        round(float(np.median(embedding)) * 1000, 1), round(added * 1000), round(rss),
    )  # fmt: skip


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
