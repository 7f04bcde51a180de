"""Across the languages: who acts is not the one to whom, or whose, it is done in the evidence."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_ROWS = [
    ("ar", "Norland rejected a Veldorian offer to share the lake.",
     "رفضت نورلاند عرضًا من فيلدوريا بتقاسم البحيرة.",
     "رفضت فيلدوريا عرضًا من نورلاند بتقاسم البحيرة."),
    ("ar", "The Veldorian senate criticised the Norlandic president over the treaty.",
     "انتقد مجلس الشيوخ في فيلدوريا رئيس نورلاند بسبب المعاهدة.",
     "انتقد رئيس نورلاند مجلس الشيوخ في فيلدوريا بسبب المعاهدة."),
    ("ar", "Police arrested journalist Sami Farouk after he criticised the government.",
     "اعتُقل الصحفي سامي فاروق بعد انتقاده الحكومة.",
     "اعتقل الصحفي سامي فاروق الشرطة."),
    ("ar", "A landslide on the road to Kolm killed two soldiers from Norland.",
     "لقي جنديان من نورلاند مصرعهما جراء انهيار أرضي على الطريق إلى كولم.",
     "لقي أربعة جنود من نورلاند مصرعهم جراء انهيار أرضي على الطريق إلى كولم."),
    ("en", "استدعت وزارة الخارجية في ماركادا أمس سفير جمهورية تالوس احتجاجًا على تصريحات.",
     "Marcada's foreign ministry summoned the ambassador of Talos yesterday in protest at remarks.",
     "Talos summoned Marcada's ambassador yesterday in protest at remarks."),
    ("en", "انتقدت هيئة الرقابة في فيلدوريا أمس حكومة نورلاند بسبب التأخير.",
     "Veldoria's watchdog criticised the government of Norland yesterday over the delay.",
     "Norland criticised Veldoria's watchdog yesterday over the delay."),
]  # fmt: skip


@pytest.mark.parametrize(("language", "evidence", "true", "false"), _ROWS)
def test_who_acts_and_who_suffers_keep_their_sides(
    language: str, evidence: str, true: str, false: str
) -> None:
    """The one is accepted, the other, with the sides exchanged or another number, is not."""
    assert not verify(true, language, [evidence])
    assert verify(false, language, [evidence])
