"""C13: on which side of a forecast or target something lies, in all pairs of languages."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_TOLD = {
    "missed": ("Sales fell short of analysts' forecasts.", "جاءت المبيعات دون توقعات المحللين."),
    "met": ("Sales met analysts' forecasts.", "طابقت المبيعات توقعات المحللين."),
    "beaten": ("Sales exceeded analysts' forecasts.", "تجاوزت المبيعات توقعات المحللين."),
}
_ALL = [(side, text) for side, texts in _TOLD.items() for text in texts]


@pytest.mark.parametrize(("side", "claim"), _ALL)
@pytest.mark.parametrize(("told", "evidence"), _ALL)
def test_another_side_is_another_fact(side: str, claim: str, told: str, evidence: str) -> None:
    """Missed, met and beaten exclude each other."""
    reasons = verify(claim, "en" if claim.isascii() else "ar", [evidence])
    assert ("direction" in {r.check for r in reasons}) is (side != told)
