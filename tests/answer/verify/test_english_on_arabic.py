"""English claims on Arabic passages: what a rewording may say, and what one change makes false.

english_on_arabic.tsv has the rows: causes, actors, order, owners, sureness, denials, limits.
"""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.answer.verify.claims import verify

_LINES = Path(__file__).with_name("english_on_arabic.tsv").read_text(encoding="utf-8").splitlines()
_ROWS = [line.split("\t") for line in _LINES[1:]]


@pytest.mark.parametrize(("claim", "evidence"), [(c, e) for v, c, e in _ROWS if v == "true"])
def test_a_rewording_across_the_languages_is_let_pass(claim: str, evidence: str) -> None:
    """Other words for the same cause, order, owner, sureness and denial are no reason."""
    assert () == verify(claim, "en", [evidence])


@pytest.mark.parametrize(("claim", "evidence"), [(c, e) for v, c, e in _ROWS if v == "false"])
def test_one_change_across_the_languages_is_found(claim: str, evidence: str) -> None:
    """Another cause, actor, order, owner or sureness is a reason, though each word stands there."""
    assert verify(claim, "en", [evidence])
