"""C13: who comes first and who is next have not changed places, in all pairs of languages."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_EVIDENCE = (
    "Brazil is the fund's biggest lender, followed by Kenya.",
    "البرازيل أكبر المقرضين للصندوق، تليها كينيا.",
)
_TURNED = (
    ("en", "Kenya is the fund's biggest lender, followed by Brazil."),
    ("ar", "كينيا أكبر المقرضين للصندوق، تليها البرازيل."),
)
_STRAIGHT = (
    ("en", "The fund's biggest lender is Brazil, followed by Kenya."),
    ("ar", "البرازيل أكبر مقرض للصندوق، تليها كينيا."),
)


@pytest.mark.parametrize("evidence", _EVIDENCE)
@pytest.mark.parametrize(("language", "claim"), _TURNED)
def test_first_and_next_have_not_changed_places(language: str, claim: str, evidence: str) -> None:
    """Both are named in both texts."""
    assert "direction" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize("evidence", _EVIDENCE)
@pytest.mark.parametrize(("language", "claim"), _STRAIGHT)
def test_the_same_order_stays(language: str, claim: str, evidence: str) -> None:
    """In other words, too."""
    assert verify(claim, language, [evidence]) == ()
