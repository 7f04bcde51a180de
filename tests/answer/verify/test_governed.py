"""What is ordered, agreed or campaigned for is not done; who is accused has not accused."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_ORDER_AR = "وأمرت المحكمة بإجراء تحقيق جديد في حريق السوق."
_ORDER_EN = "A judge ordered the brewery to clean the river within six weeks."
_AGREE_EN = "The bus firm agreed to pay 9,000 euros to the cyclist."
_DRIVE_AR = "أطلقت البلدية حملة لتطعيم 7 آلاف كلب بعد تسجيل 3 إصابات بداء الكلب."
_WRITER_EN = (
    "The studio Halcyon paid the composer Ruth Amsel, who had accused it of withholding fees."
)
_FORECAST_AR = "وخفض البنك توقعاته للنمو إلى 2 في المئة من 3 في المئة."


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "check"),
    [
        ("ar", "أجرت المحكمة تحقيقا جديدا في حريق السوق.", _ORDER_AR, "modality"),
        ("en", "The brewery cleaned the river within six weeks.", _ORDER_EN, "modality"),
        ("en", "The bus firm paid 9,000 euros to the cyclist.", _AGREE_EN, "modality"),
        ("en", "The municipality has vaccinated 7,000 dogs.", _DRIVE_AR, "modality"),
        ("en", "The studio Halcyon accused the composer Ruth Amsel.", _WRITER_EN, "role_order"),
        ("en", "Halcyon withheld fees.", _WRITER_EN, "attribution"),
    ],
)
def test_not_done_yet(language: str, claim: str, evidence: str, check: str) -> None:
    """Orders, agreements, campaigns, charges."""
    assert check in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "أمرت المحكمة بتحقيق جديد في حريق السوق.", _ORDER_AR),
        ("en", "The brewery must clean the river within six weeks.", _ORDER_EN),
        ("en", "The bus firm will pay the cyclist 9,000 euros.", _AGREE_EN),
        ("en", "Ruth Amsel had accused the studio Halcyon of withholding fees.", _WRITER_EN),
        ("en", "The bank cut its growth forecast to 2 percent from 3 percent.", _FORECAST_AR),
    ],
)
def test_as_far_as_it_is_done(language: str, claim: str, evidence: str) -> None:
    """The same, no further than the evidence."""
    assert () == verify(claim, language, [evidence])
