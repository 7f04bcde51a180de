"""Rules found on claims that nobody had fitted: one true and one false row for each."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_CAUSE_AR = "وقال الوزير حسن الراوي إن سبب الحريق لم يُعرف بعد."
_CAUSE_EN = "The minister, Ana Reyes, said the cause of the fire was not yet known."
_PLANES = "Peru and Chile sent four water bombers, two each, to the fires."
_HELD_AR = "وتأجلت المباراة النهائية التي كان من المقرر إقامتها في تشرين الأول."
_TALKS_AR = "ونفت هنا فاروق رئيسة اتحاد العمال أن يكون الاتحاد قد رفض التفاوض."
_TALKS_EN = "Hana Farouk, who heads the union, denied that it had refused to negotiate."
_PLANT_AR = "قال وزير الطاقة سامي نجم يوم الأحد 10 مايو 2026 إن محطة الوادي ستعود إلى العمل."
_PLANT_EN = "Energy Minister Sami Najm said on Sunday that the Wadi plant would return to work."
_LAND_AR = "وستهبط أولى الطائرات في مطار الساحل السبت المقبل، وفق هيئة الطيران."


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "check"),
    [
        ("ar", "قال الوزير حسن الراوي إن الحريق وقع بسبب عطل.", _CAUSE_AR, "cause"),
        ("en", "The minister, Ana Reyes, said a fault caused the fire.", _CAUSE_EN, "cause"),
        ("en", "Peru and Chile sent four water bombers each.", _PLANES, "number_role"),
        ("ar", "جرت المباراة النهائية في تشرين الأول كما كان مقررًا.", _HELD_AR, "negation"),
        ("ar", "هبطت أولى الطائرات في مطار الساحل السبت.", _LAND_AR, "modality"),
        ("ar", "رفض اتحاد العمال التفاوض.", _TALKS_AR, "negation"),
        ("en", "The union refused to negotiate.", _TALKS_EN, "negation"),
        ("ar", "انفجرت محطة الوادي واستقال الوزير.", _PLANT_AR, "content"),
        ("ar", "استقال وزير الطاقة سامي نجم يوم الأحد.", _PLANT_AR, "content"),
        ("ar", "قال سامي نجم إن محطة الوادي احترقت.", _PLANT_AR, "content"),
        ("en", "The minister Sami Najm quit on Sunday.", _PLANT_EN, "content"),
        ("en", "Energy Minister Sami Najm was arrested.", _PLANT_EN, "content"),
    ],
)
def test_a_false_claim_is_rejected(language: str, claim: str, evidence: str, check: str) -> None:
    """Unknown causes, shares, called-off events, what is to come, denials, other acts."""
    assert check in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "سبب الحريق غير معروف، بحسب الوزير حسن الراوي.", _CAUSE_AR),
        ("en", "The cause of the fire was not known, minister Ana Reyes said.", _CAUSE_EN),
        ("en", "Peru and Chile each sent two water bombers.", _PLANES),
        ("en", "Exports declined by 12 percent.", "Exports fell 12 percent in March."),
        ("en", "Hana Farouk denied that the union had refused to negotiate.", _TALKS_EN),
        ("ar", "نفت هنا فاروق أن يكون اتحاد العمال قد رفض التفاوض.", _TALKS_AR),
        ("ar", "سترجع محطة الوادي إلى العمل، بحسب وزير الطاقة سامي نجم.", _PLANT_AR),
        ("en", "Sami Najm said the Wadi plant would resume work.", _PLANT_EN),
    ],
)
def test_a_true_paraphrase_is_accepted(language: str, claim: str, evidence: str) -> None:
    """The same rules let faithful wording pass."""
    assert verify(claim, language, [evidence]) == ()
