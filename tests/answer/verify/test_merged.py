"""C15: two sentences, of one article or of two sources, are not made one (roles/merged.py)."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_FERRY = "The ferry carried 7,000 passengers last month, the port said."
_MUSEUM = "The museum reopened on Friday after two years of work."
_FERRY_AR = "نقلت العبّارة ٧ آلاف راكب الشهر الماضي."
_MUSEUM_AR = "وأعيد افتتاح المتحف الجمعة بعد عامين من العمل."
_TRADE = "Trade between Egypt and Sudan rose 12 percent."
_MET = "The presidents of Egypt and Kenya met on Sunday."
_TRADE_AR = "ارتفعت التجارة بين مصر والسودان 12 في المئة."
_MET_AR = "والتقى رئيسا مصر وكينيا الأحد."

FALSE = [
    ("en", "The ferry reopened on Friday.", [_FERRY, _MUSEUM]),
    ("en", "The ferry reopened on Friday.", [f"{_FERRY} {_MUSEUM}"]),
    ("ar", "أعيد افتتاح العبارة الجمعة.", [_FERRY_AR, _MUSEUM_AR]),
    ("en", "The ferry reopened on Friday.", [_FERRY_AR, _MUSEUM_AR]),
    ("en", "Trade between Egypt and Kenya rose 12 percent.", [_TRADE, _MET]),
    ("ar", "ارتفعت التجارة بين مصر وكينيا 12 في المئة.", [f"{_TRADE_AR} {_MET_AR}"]),
    ("en", "Trade between Egypt and Kenya rose 12 percent.", [_TRADE_AR, _MET_AR]),
]
TRUE = [
    ("en", "The ferry carried 7,000 passengers and the museum reopened on Friday.",
     [_FERRY, _MUSEUM]),
    ("en", "The ferry carried 7,000 passengers and the museum reopened on Friday.",
     [_FERRY_AR, _MUSEUM_AR]),
    ("ar", "أعيد افتتاح المتحف يوم الجمعة.", [_FERRY_AR, _MUSEUM_AR]),
    # a sentence that goes on with a pronoun or an office takes the name from the one before
    ("en", "Najm said the bridge would open on 20 May.",
     ["Sami Najm, a spokesman for the council, spoke on Monday.",
      "He said the bridge would open on 20 May."]),
    ("en", "Alpha Motors will open a plant in Fez in 2027.",
     ["Alpha Motors unveiled its plans on Monday.",
      "The carmaker will open a plant in Fez, near Rabat, in 2027."]),
    ("ar", "أعلنت شركة النور أنها ستفتح مصنعا في فاس.",
     ["عرضت شركة النور خططها الاثنين.", "وأعلنت الشركة أنها ستفتح مصنعًا في فاس قرب الرباط."]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "claim", "evidence"), FALSE)
def test_an_act_stays_with_what_its_sentence_tells_it_of(
    language: str, claim: str, evidence: list[str]
) -> None:
    """Every word stands in the evidence, and the claim is false."""
    assert "merged" in {r.check for r in verify(claim, language, evidence)}


@pytest.mark.parametrize(("language", "claim", "evidence"), TRUE)
def test_each_source_may_support_its_part(language: str, claim: str, evidence: list[str]) -> None:
    """Two facts of two sources, and a name that the sentence before gives."""
    assert verify(claim, language, evidence) == ()
