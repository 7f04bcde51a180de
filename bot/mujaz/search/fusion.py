"""Join the scores of the streams into one order.

In:  scores by stream, and how much each stream counts
Out: Ranked passages: score from 0 to 1, and each stream's part of it

Each stream is scaled to 0–1 (min-max) and weighted: measured ahead of reciprocal ranks, which give
a stream that knows nothing of the question a full vote.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

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
    _added: Mapping[str, Mapping[str, float]]  # by stream, then by passage
    _share: float = 1.0  # of the score that is left to an older article

    def aged(self, share: float) -> Ranked:
        """Return it with a share of its score."""
        return replace(self, score=round(self.score * share, _DIGITS), _share=share)

    @property
    def parts(self) -> Mapping[str, float]:
        """What each stream added; worked out for the few that are shown."""
        found = ((stream, added.get(self.passage_id)) for stream, added in self._added.items())
        return {stream: part * self._share for stream, part in found if part}


@dataclass(frozen=True, slots=True)
class Near:
    """How near in meaning each passage is; a passage without a vector has no row."""

    ids: Sequence[str]
    scores: FloatArray
    row_of: Callable[[str], int | None]
    rows_within: Callable[[frozenset[str]], npt.NDArray[np.int64]]
    floor: float  # below it a passage must be found by its words


def fuse(
    streams: Mapping[str, Sequence[tuple[str, float]]], near: Near | None, weights: Weights,
    *, most: int, within: frozenset[str] | None = None, expected: float = 0.0,
) -> list[Ranked]:  # fmt: skip
    """Return the passages that any stream found, best first, ties by id.

    `expected`: what a stream must have found to be believed in full, see `expected_score`.
    """
    total = sum(weights[stream] for stream in _counted(near)) or 1.0
    added = {
        stream: _scaled(found, expected * SCORES_A_WORD[stream], weights[stream] / total)
        for stream, found in streams.items()
    }
    candidates = {passage_id for found in added.values() for passage_id in found}
    if near is not None and len(near.ids):
        nearness = _Nearness(near)
        candidates |= nearness.best(CANDIDATES, within)
        added["dense"] = nearness.of(candidates, weights["dense"] / total)
    scores = dict.fromkeys(candidates, 0.0)
    for found in added.values():
        for passage_id, part in found.items():
            scores[passage_id] += part
    ranked = [(-round(score, _DIGITS), id_) for id_, score in scores.items()]
    ranked = sorted(r for r in ranked if r[0] < 0)[:most]
    return [Ranked(id_, -score, added) for score, id_ in ranked]


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


def _scaled(found: Sequence[tuple[str, float]], expected: float, weight: float) -> dict[str, float]:
    best = max(max((score for _, score in found), default=0.0), expected)
    return {
        passage_id: round(weight * score / best, _DIGITS) for passage_id, score in found if best > 0
    }


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
            inside = self._near.rows_within(within)
            inside = inside[inside < len(scores)]
            rows = inside[np.argsort(-scores[inside], kind="stable")[:most]].tolist()
        elif most < len(scores):
            rows = np.argpartition(-scores, most - 1)[:most].tolist()
        else:
            rows = list(range(len(scores)))
        return {ids[row] for row in rows if scores[row] >= self._near.floor}

    def of(self, passage_ids: Iterable[str], weight: float) -> dict[str, float]:
        """Return the weighed nearness of the passages that have a row."""
        rows = {id_: row for id_ in passage_ids if (row := self._near.row_of(id_)) is not None}
        known = [(id_, row) for id_, row in rows.items() if row < len(self._near.scores)]
        near = self._near.scores[[row for _, row in known]].astype(np.float64)
        parts = np.round(np.maximum((near - self._low) / self._span, 0.0) * weight, _DIGITS)
        return dict(zip((id_ for id_, _ in known), parts.tolist(), strict=True))
