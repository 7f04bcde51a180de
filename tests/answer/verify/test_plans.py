"""Plans told as done, charges told as facts, what is not ruled out."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_LIST_AR = "ومن المقرر أن تعلن النقابة أسماء المرشحين في 7 أكتوبر."
_SPEND_AR = "ستستثمر شركة «سنان البحر» 30 مليون ريال في توسيع أحواض السفن بميناء الشمال."
_CHARGE_EN = (
    "The audit office accused the port's former manager, Viktor Saar, of hiding three contracts."
)
_CHARGE_AR = "واتهم ديوان المحاسبة مدير الميناء السابق، نادر عواد، بإخفاء ثلاثة عقود."
_SEIZED_AR = "أوقفت الشرطة رجلين يشتبه في سرقتهما سيارات، وضبطت 12 لوحة معدنية."


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "check"),
    [
        ("ar", "أعلنت النقابة أسماء المرشحين في 7 أكتوبر.", _LIST_AR, "modality"),
        ("ar", "أنفقت «سنان البحر» 30 مليون ريال على أحواض السفن بميناء الشمال.", _SPEND_AR,
         "modality"),
        ("en", "Viktor Saar hid three contracts.", _CHARGE_EN, "attribution"),
        ("ar", "أخفى نادر عواد ثلاثة عقود.", _CHARGE_AR, "attribution"),
    ],
)  # fmt: skip
def test_more_than_the_evidence_says(language: str, claim: str, evidence: str, check: str) -> None:
    """Each is surer than its evidence."""
    assert check in {r.check for r in verify(claim, language, [evidence])}


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "تعلن النقابة أسماء المرشحين في 7 أكتوبر.", _LIST_AR),
        ("ar", "ستستثمر «سنان البحر» 30 مليون ريال في أحواض السفن بميناء الشمال.", _SPEND_AR),
        ("en", "The audit office accused Viktor Saar of hiding three contracts.", _CHARGE_EN),
        ("ar", "ضبطت الشرطة 12 لوحة معدنية.", _SEIZED_AR),
    ],
)
def test_no_more_than_the_evidence_says(language: str, claim: str, evidence: str) -> None:
    """The same things, as sure as they were."""
    assert () == verify(claim, language, [evidence])
