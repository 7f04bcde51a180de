"""How much each stream counts, by the scripts of the question; data, not opinions.

In:  data/weights.json, written by bench/calibrate.py with its provenance
Out: Weights for one question
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

import numpy as np

from mujaz.language.tables import function_words
from mujaz.language.tokens import is_arabic, tokenize
from mujaz.ports import FloatArray

STREAMS = ("stems", "names", "grams", "skeleton", "dense")
_MOST_WORDS_OF_A_NAME = 4

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Meaning:
    """What calibration knows of one embedding model."""

    floor: Mapping[str, float]  # nearness below which a passage is not about the question
    pull: Mapping[str, float]  # how much of the mean question is taken out of a question
    means: Mapping[str, FloatArray]  # the mean question, by script

    def centred(self, vector: FloatArray, share: float) -> FloatArray:
        """Return a question less what all questions of its script have in common.

        That common part draws every question to the same few passages.
        """
        if not self.means:
            return vector
        mean = share * self.means["arabic"] + (1 - share) * self.means["latin"]
        return np.asarray(vector - _between(self.pull, share) * mean, np.float32)

    def least(self, share: float) -> float:
        """Return the floor of a question with this share of Arabic words."""
        return _between(self.floor, share)


_UNCALIBRATED = Meaning({"arabic": 0.2, "latin": 0.2}, {}, {})  # texts without anything in common


@dataclass(frozen=True, slots=True)
class Table:
    """Weights of an Arabic, a mixed and a Latin question, and of a name alone."""

    rows: Mapping[str, Weights]
    models: Mapping[str, Meaning]
    doubt: float  # share of the words that a stream must have met to be believed in full

    def of(self, query: str, *, named: bool) -> tuple[Weights, float]:
        """Return the weights of a question and its share of Arabic words.

        `named`: the tables know things in it.
        """
        kind, share = kind_of(query, named=named)
        if kind == "name":
            return self.rows["name"], share
        far, near, part = (
            ("latin", "mixed", share * 2) if share < 0.5 else ("mixed", "arabic", share * 2 - 1)
        )
        weights = {
            stream: (1 - part) * self.rows[far][stream] + part * self.rows[near][stream]
            for stream in STREAMS
        }
        return weights, share

    def meaning(self, model: str) -> Meaning:
        """Return what is known of an embedding model."""
        return self.models.get(model, _UNCALIBRATED)


def _between(values: Mapping[str, float], share: float) -> float:
    return share * values["arabic"] + (1 - share) * values["latin"]


def kind_of(query: str, *, named: bool) -> tuple[str, float]:
    """Return "name" or "question", and the share of Arabic among the words."""
    words = [token.key for token in tokenize(query) if not token.key.isdigit()]
    share = sum(map(is_arabic, words)) / len(words) if words else 0.0
    silent = frozenset().union(*function_words().values())
    bare = 0 < len(words) <= _MOST_WORDS_OF_A_NAME and not named and not share
    return "name" if bare and not silent.intersection(words) else "question", share


@cache
def shipped() -> Table:
    """Return the calibrated weights."""
    file = resources.files("mujaz.search").joinpath("data", "weights.json")
    return table_of(json.loads(file.read_text(encoding="utf-8")))


def table_of(data: Mapping[str, Any]) -> Table:
    """Return the table that a document of bench/calibrate.py holds."""
    models = {
        name: Meaning(
            floor=known["floor"],
            pull=known["pull"],
            means={k: np.asarray(v, np.float32) for k, v in known["means"].items()},
        )
        for name, known in data["models"].items()
    }
    return Table(rows=data["weights"], models=models, doubt=data["doubt"])
