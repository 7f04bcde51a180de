"""What a moved case is said to have moved by: never "other words" where a count differs."""

from __future__ import annotations

from typing import Any

import pytest

from mujaz.replay.page import pieces_of
from mujaz.replay.score import SHARES
from mujaz.replay.total import Moved


def kept(**changed: Any) -> dict[str, Any]:
    """Return what a baseline holds of a refusal."""
    return {
        "headline": "", "sentences": [], "outcome": "refusal: unsupported", "kept": 0,
        "repaired": 0, "dropped": 4, "shares": {name: [1, 2] for name in SHARES},
    } | changed  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        (None, kept(), "new"),
        (kept(), None, "not played any more"),
        (kept(), kept(dropped=6), "dropped 4 → 6"),
        (kept(), kept(outcome="briefing", kept=1), "outcome refusal: unsupported → briefing"
         ", kept 0 → 1"),
        (kept(), kept(shares={name: [2, 2] for name in SHARES}), "recall 50 % → 100 %"),
        (kept(sentences=["a"]), kept(sentences=["b"]), "other words"),
    ],
)  # fmt: skip
def test_what_moved_is_named(before: Any, after: Any, told: str) -> None:
    """A prompt author reads the line and knows what to look at."""
    moved = Moved(key="a | m", case="a", before=before, after=after)

    assert moved.told.startswith(told)


def test_two_refusals_have_no_text_to_lay_side_by_side() -> None:
    """The page then shows the line alone, not an empty box."""
    assert pieces_of(Moved(key="a | m", case="a", before=kept(), after=kept(dropped=6))) == []
