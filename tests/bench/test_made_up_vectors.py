"""The made-up vectors of the bench: one for every passage, the same in each run."""

from __future__ import annotations

import numpy as np
from bench.vectors import fill

from mujaz.testing import MemoryStore, MemoryVectors, article_with

DIMENSIONS = 8


async def filled() -> tuple[list[int], dict[str, bytes]]:
    """Fill a small corpus twice; return how many got a vector, and the vectors."""
    store = MemoryStore()
    await store.save(*article_with("a", "فرضت عقوبات", "New sanctions", "New sanctions"))
    vectors = MemoryVectors(store)
    counts = [await fill(vectors, "model", DIMENSIONS) for _ in range(2)]
    return counts, {v.passage_id: v.vector for v in await vectors.vectors_after("model", 0)}


async def test_every_passage_has_a_vector_of_length_one() -> None:
    """And has it once; words that are the same have the same."""
    counts, found = await filled()
    lengths = [np.linalg.norm(np.frombuffer(v, "<f2").astype(float)) for v in found.values()]

    assert [3, 0] == counts
    assert [DIMENSIONS * 2] * 3 == [len(v) for v in found.values()]
    assert np.allclose(1, lengths, atol=0.01)
    assert found["a#2"] == found["a#3"] != found["a#1"]


async def test_a_later_run_makes_the_same_vectors() -> None:
    """So that runs compare."""
    assert (await filled())[1] == (await filled())[1]
