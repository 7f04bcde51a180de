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

from mujaz.language.tables import function_words
from mujaz.language.tokens import is_arabic, tokenize

STREAMS = ("stems", "names", "grams", "skeleton", "dense")
_MOST_WORDS_OF_A_NAME = 4

Weights = Mapping[str, float]


@dataclass(frozen=True, slots=True)
class Table:
    """Weights of an Arabic, a mixed and a Latin question, and of a name alone."""

    rows: Mapping[str, Weights]
    floor: float  # below this nearness a passage that shares no word is not about the question

    def of(self, query: str, *, named: bool) -> Weights:
        """Return the weights of a question; `named`: the tables know things in it."""
        kind, share = kind_of(query, named=named)
        if kind == "name":
            return self.rows["name"]
        far, near, part = (
            ("latin", "mixed", share * 2) if share < 0.5 else ("mixed", "arabic", share * 2 - 1)
        )
        return {
            stream: (1 - part) * self.rows[far][stream] + part * self.rows[near][stream]
            for stream in STREAMS
        }


def kind_of(query: str, *, named: bool) -> tuple[str, float]:
    """Return "name" or "question", and the share of Arabic among the words."""
    keys = [token.key for token in tokenize(query)]
    words = [key for key in keys if not key.isdigit()]
    share = sum(map(is_arabic, words)) / len(words) if words else 0.0
    silent = frozenset().union(*function_words().values())
    bare = 0 < len(words) <= _MOST_WORDS_OF_A_NAME and not named and not share
    return "name" if bare and not silent.intersection(words) else "question", share


@cache
def shipped() -> Table:
    """Return the calibrated weights."""
    file = resources.files("mujaz.search").joinpath("data", "weights.json")
    data = json.loads(file.read_text(encoding="utf-8"))
    return Table(rows=data["weights"], floor=data["floor"])
