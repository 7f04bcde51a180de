"""A number keeps the words of its own stretch."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_DESKS_AR = "ووزعت الجمعية 60 حقيبة مدرسية في إربد و35 حقيبة في الكرك."
_DESKS_EN = "The charity handed out 60 school bags in Irbid and 35 in Karak."
_STAFF_EN = "The port has 900 dockers, of whom 120 work at night."
_FIRE_EN = "Five hikers have died, two of them guides, and 13 are missing."
_FIRE_AR = "قتل ثلاثة صيادين وأصيب سبعة في حريق شب على متن قارب قرب الميناء."
_FANS_AR = "وتابع المباراة 9 آلاف متفرج بينهم 400 مشجع تونسي."


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "وزعت الجمعية 60 حقيبة مدرسية في الكرك و35 في إربد.", _DESKS_AR),
        ("en", "The charity handed out 60 school bags in Karak.", _DESKS_EN),
        ("en", "The charity handed out 60 school bags in Karak.", _DESKS_AR),
        ("ar", "وزعت الجمعية 60 حقيبة مدرسية في الكرك.", _DESKS_EN),
        ("en", "The port has 900 dockers at night.", _STAFF_EN),
        ("en", "Thirteen hikers have died.", _FIRE_EN),
        ("ar", "تابع المباراة 9 آلاف مشجع تونسي.", _FANS_AR),
    ],
)
def test_another_numbers_words_are_rejected(language: str, claim: str, evidence: str) -> None:
    """Places, acts and nouns that the evidence has in another number's stretch."""
    assert "number_role" in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "وزعت الجمعية في إربد 60 حقيبة مدرسية.", _DESKS_AR),
        ("en", "In Karak the charity handed out 35 school bags.", _DESKS_EN),
        ("en", "Of the port's 900 dockers, 120 work at night.", _STAFF_EN),
        ("en", "Five hikers died and 13 are missing.", _FIRE_EN),
        ("en", "Two guides have died.", _FIRE_EN),
        ("en", "Seven fishermen were hurt in a fire on a boat.", _FIRE_AR),
        ("ar", "أصيب سبعة صيادين في حريق على متن قارب.", _FIRE_AR),
        ("ar", "كان بين المتفرجين 400 مشجع تونسي.", _FANS_AR),
    ],
)
def test_its_own_words_are_accepted(language: str, claim: str, evidence: str) -> None:
    """A number with its own words, or with what is told of all."""
    assert [] == [r for r in verify(claim, language, [evidence]) if r.check == "number_role"]
