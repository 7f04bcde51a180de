"""C15: a verb of the claim's own does not join two sentences (roles/joined.py)."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_CUT = {
    "en": (
        "The Marrow pumping station stopped on Sunday.",
        "Bread prices in Tollan rose 4 percent.",
    ),
    "ar": ("توقفت محطة ضخ مارو يوم الأحد.", "وارتفعت أسعار الخبز في تولان 4 في المئة."),
}
_PUSHED = {
    "en": "The stoppage of the Marrow pumping station pushed up bread prices in Tollan.",
    "ar": "دفع توقف محطة ضخ مارو أسعار الخبز في تولان إلى الارتفاع.",
}
_SAID = {
    "en": (
        "Governor Adel Rahim spoke to farmers in Zarqan.",
        "He added that canals in Bosta would be cleaned in May.",
    ),
    "ar": (
        "وتحدث المحافظ عادل رحيم إلى المزارعين في زرقان.",
        "وأضاف أن قنوات بوستا ستُنظف في مايو.",
    ),
}
_TOLD = {
    "en": "Governor Adel Rahim said canals in Bosta would be cleaned in May.",
    "ar": "قال المحافظ عادل رحيم إن قنوات بوستا ستُنظف في مايو.",
}


def _checks(language: str, claim: str, evidence: tuple[str, str]) -> set[str]:
    return {r.check for r in verify(claim, language, evidence)}


@pytest.mark.parametrize("evidence", ["en", "ar"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_a_verb_of_its_own_joins_nothing(language: str, evidence: str) -> None:
    """The shutdown did not push up the price: no sentence says so."""
    assert "merged" in _checks(language, _PUSHED[language], _CUT[evidence])


@pytest.mark.parametrize("evidence", ["en", "ar"])
@pytest.mark.parametrize("language", ["en", "ar"])
def test_words_that_go_on_are_told_of_who_spoke(language: str, evidence: str) -> None:
    """«وأضاف» takes its speaker from the sentence before."""
    assert not _checks(language, _TOLD[language], _SAID[evidence])
