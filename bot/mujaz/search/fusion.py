"""Join the scores of the streams into one order.

In:  scores by stream, and how much each stream counts
Out: Ranked passages: score from 0 to 1, and each stream's part of it

Each stream is scaled to 0–1 (min-max) and weighted: measured ahead of reciprocal ranks, which give
a stream that knows nothing of the question a full vote.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np

from mujaz.ports import FloatArray
from mujaz.search.weights import Weights

_DIGITS = 6  # of a score: sums in another order differ in the last bits
CANDIDATES = 100  # the best of each stream take part
SCORES_A_WORD = {"stems": 1, "names": 1, "grams": 3, "skeleton": 1}  # a word has some three grams


@dataclass(frozen=True, slots=True)
class Ranked:
    """A passage with its score, and what each stream added to it."""

    passage_id: str
    score: float
    parts: Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Near:
    """How near in meaning each passage is; a passage without a vector has no row."""

    ids: Sequence[str]
    scores: FloatArray
    row_of: Callable[[str], int | None]
    rows_within: Callable[[frozenset[str]], Sequence[int]]
    floor: float  # below it a passage must be found by its words


def fuse(
    streams: Mapping[str, Sequence[tuple[str, float]]], near: Near | None, weights: Weights,
    *, most: int, within: frozenset[str] | None = None, expected: float = 0.0,
) -> list[Ranked]:  # fmt: skip
    """Return the passages that any stream found, best first, ties by id.

    `expected`: what a stream must have found to be believed in full, see `expected_score`.
    """
    scaled = {s: _scaled(found, expected * SCORES_A_WORD[s]) for s, found in streams.items()}
    candidates = {passage_id for found in scaled.values() for passage_id in found}
    if near is not None and len(near.ids):
        nearness = _Nearness(near)
        candidates |= nearness.best(CANDIDATES, within)
        scaled["dense"] = {i: part for i in candidates if (part := nearness.of(i)) is not None}
    total = sum(weights[stream] for stream in _counted(near)) or 1.0
    ranked = []
    for passage_id in candidates:
        parts = {
            stream: round(weights[stream] / total * found[passage_id], _DIGITS)
            for stream, found in scaled.items()
            if found.get(passage_id)
        }
        ranked.append(Ranked(passage_id, round(sum(parts.values()), _DIGITS), parts))
    ranked = [r for r in ranked if r.score > 0]
    ranked.sort(key=lambda r: (-r.score, r.passage_id))
    return ranked[:most]


def _counted(near: Near | None) -> tuple[str, ...]:
    words = ("stems", "names", "grams", "skeleton")
    return words if near is None or not len(near.ids) else (*words, "dense")


def expected_score(words: int, passages: int, doubt: float) -> float:
    """Return the score of a stream below which it has met too little of the question.

    A word that few passages hold scores about the logarithm of their number; `doubt` is the share
    of the words, so weighed, that must be met. Else one rare word in common would count as much as
    a passage that says all of it.
    """
    return doubt * words * math.log(passages + 1)


def _scaled(found: Sequence[tuple[str, float]], expected: float) -> dict[str, float]:
    best = max(max((score for _, score in found), default=0.0), expected)
    return {passage_id: score / best for passage_id, score in found if best > 0}


class _Nearness:
    """Scales nearness: 1 for the nearest passage, 0 for an average one and below."""

    def __init__(self, near: Near) -> None:
        self._near = near
        self._low = float(near.scores.mean()) if len(near.scores) > 1 else 0.0
        self._span = max(float(near.scores.max()) - self._low, 1e-6)

    def best(self, most: int, within: frozenset[str] | None) -> set[str]:
        """Return the nearest passages above the floor, of these articles if any are named."""
        scores, ids = self._near.scores, self._near.ids
        if within is not None:
            inside = [row for row in self._near.rows_within(within) if row < len(scores)]
            rows = sorted(inside, key=lambda row: -scores[row])[:most]
        elif most < len(scores):
            rows = np.argpartition(-scores, most - 1)[:most].tolist()
        else:
            rows = list(range(len(scores)))
        return {ids[row] for row in rows if scores[row] >= self._near.floor}

    def of(self, passage_id: str) -> float | None:
        row = self._near.row_of(passage_id)
        if row is None or row >= len(self._near.scores):
            return None
        return max((float(self._near.scores[row]) - self._low) / self._span, 0.0)
