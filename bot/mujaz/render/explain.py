"""How a search came about, for those who ask.

In:  what was found: weights, names, state, milliseconds
Out: a document, or lines for a terminal
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, Protocol

from rich.text import Text

from mujaz.texts import text


class Explained(Protocol):
    """What can be told of a search."""

    @property
    def weights(self) -> Mapping[str, float]:
        """How much each stream counted."""
        ...

    @property
    def names(self) -> Sequence[Sequence[Sequence[str]]]:
        """What the tables know of the question: for each thing its forms, as stems."""
        ...

    @property
    def meaning(self) -> str:
        """Whether search by meaning took part."""
        ...

    @property
    def ms(self) -> Mapping[str, float]:
        """How long each step took."""
        ...


def explanation(found: Explained) -> dict[str, Any]:
    """Return the explanation as a document."""
    return {
        "explain": {
            "weights": {stream: round(weight, 3) for stream, weight in found.weights.items()},
            "names": [[" ".join(form) for form in forms] for forms in found.names],
            "meaning": found.meaning,
            "ms": dict(found.ms),
        }
    }


def explanation_lines(found: Explained, language: str) -> Iterator[Text]:
    """Return the explanation for a person."""
    said = explanation(found)["explain"]
    yield Text(text(language, "explain-weights", weights=_pairs(said["weights"])))
    for forms in said["names"]:
        yield Text(text(language, "explain-names", names=" | ".join(forms)))
    yield Text(text(language, "explain-meaning", state=said["meaning"]))
    yield Text(text(language, "explain-ms", ms=_pairs(said["ms"])))
    yield Text()


def _pairs(values: Mapping[str, float]) -> str:
    return "  ".join(f"{name} {value:g}" for name, value in values.items())
