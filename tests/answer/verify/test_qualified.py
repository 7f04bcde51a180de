"""C7: a known quality in the place of another known one is another, in all pairs of languages."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_VAN = ("The delegation arrived in a black car.", "وصل الوفد في سيارة سوداء.")


@pytest.mark.parametrize("evidence", _VAN)
@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "The delegation arrived in a white car."),
        ("ar", "وصل الوفد في سيارة بيضاء."),
        ("en", "The delegation arrived in a red car."),
    ],
)
def test_another_colour_is_another_car(language: str, claim: str, evidence: str) -> None:
    """Beside the same noun."""
    assert "content" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize("evidence", _VAN)
@pytest.mark.parametrize(
    ("language", "claim"),
    [
        ("en", "The delegation arrived in a black car."),
        ("ar", "وصل الوفد في سيارة سوداء."),
        ("en", "The delegation arrived in a car."),
    ],
)
def test_the_same_colour_stays(language: str, claim: str, evidence: str) -> None:
    """So does the car without it."""
    assert verify(claim, language, [evidence]) == ()
