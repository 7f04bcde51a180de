"""Give every passage of a data directory a vector, without the hour that a model would take.

In:  a data directory; run as a module it fills it
Out: how many passages have got a vector

The vectors are made up: of length 1, from the hash of the passage's words, so the same in each run.
They cost a search as much as real ones and say nothing: for measuring time, never answers.
"""

from __future__ import annotations

import asyncio
import hashlib
import json
import sys
from pathlib import Path

import numpy as np

from mujaz.models.embedder import LocalEmbedder
from mujaz.ports import VectorStore
from mujaz.store.articles import SqlStore
from mujaz.store.vectors import SqlVectors

_AT_ONCE = 512  # passages


async def fill(vectors: VectorStore, name: str, dimensions: int) -> int:
    """Store a made-up vector under an embedder's name for each passage that has none."""
    done = 0
    while waiting := await vectors.without_vector(name, limit=_AT_ONCE):
        keys = {passage.id: _key(passage.text) for passage, _ in waiting}
        made = {key: made_up(key, dimensions) for key in keys.values()}
        await vectors.keep_vectors(name, keys, made)
        done += len(waiting)
    return done


def made_up(key: str, dimensions: int) -> bytes:
    """Return the vector that belongs to a key."""
    numbers = np.random.default_rng(int(key[:16], 16)).standard_normal(dimensions)
    return (numbers / np.linalg.norm(numbers)).astype("<f2").tobytes()


def _key(text: str) -> str:
    return hashlib.sha256(f"bench {text}".encode("utf-8", "surrogatepass")).hexdigest()


async def fill_at(data_dir: Path) -> int:
    """Fill a data directory for the embedder that ships."""
    async with SqlStore.at(data_dir) as store:
        return await fill(SqlVectors(store), LocalEmbedder.name, LocalEmbedder.dimensions)


if __name__ == "__main__":
    print(json.dumps({"filled": asyncio.run(fill_at(Path(sys.argv[1])))}))
