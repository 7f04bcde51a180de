"""Nobody praises, signs or confirms where the evidence only lets him comment, or be silent."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.model import Language

_SILENT = "لم يعلق المسؤولون على الاتفاق."
_ENGLISH_SILENT = "Officials did not immediately comment on the deal."


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "رحب المسؤولون بالاتفاق.", _SILENT),
        ("ar", "أيد المسؤولون الاتفاق.", _SILENT),
        ("ar", "أكد المسؤولون الاتفاق.", _SILENT),
        ("ar", "رحب المسؤولون بجوهر المحادثات.", "تحدث المسؤولون عن جوهر المحادثات."),
        ("ar", "رحب المسؤولون بجوهر المحادثات.", "Officials discussed the talks' substance."),
        ("ar", "أكد المسؤولون الاتفاق.", _ENGLISH_SILENT),
        ("en", "Officials signed the deal.", _ENGLISH_SILENT),
        ("en", "Officials welcomed the deal.", _ENGLISH_SILENT),
        ("en", "Officials confirmed the deal.", _ENGLISH_SILENT),
        ("en", "Officials praised the deal.", "Officials said the deal was signed."),
        ("en", "Officials endorsed the deal.", "Officials commented on the deal."),
        ("en", "Officials welcomed the deal.", _SILENT),
    ],
)
def test_speech_is_no_act_and_silence_no_speech(
    language: Language, claim: str, evidence: str
) -> None:
    """The names and the subject are the same, and yet nothing of it was told."""
    assert verify(claim, language, [evidence])


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "رحب المسؤولون بجوهر المحادثات.", "أشاد المسؤولون بجوهر المحادثات."),
        ("ar", "رحب الوزير بالاتفاق.", "The minister praised the agreement."),
        ("ar", "امتنع المسؤولون عن التعليق على الاتفاق.", _SILENT),
        ("ar", _SILENT, _ENGLISH_SILENT),
        ("en", "Officials welcomed the deal.", "Officials hailed the deal on Monday."),
        ("en", "Officials declined to comment on the deal.", _ENGLISH_SILENT),
        ("en", "Officials had no comment on the deal.", _SILENT),
        ("en", "The minister said the deal was good.", "The minister praised the deal as good."),
    ],
)
def test_the_same_said_otherwise_passes(language: Language, claim: str, evidence: str) -> None:
    """Praise is praise by any word, and silence silence."""
    assert () == verify(claim, language, [evidence])
