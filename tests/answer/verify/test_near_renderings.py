"""Across the languages a word may be rendered by one that stands near it, and not by any other."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus, verify
from mujaz.language.tokens import is_arabic


def _accepted(claim: str, evidence: str) -> bool:
    language = "ar" if is_arabic(claim) else "en"
    return not verify(claim, language, [evidence], thesaurus=plain_thesaurus())


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        pytest.param(
            "The ministry shelved the plan to build a dam in Karvel.",
            "جمدت الوزارة خطة بناء سد في كارفيل",
            id="shelved-and-froze",
        ),
        pytest.param(
            "ضخت الشركة 40 مليون دولار في المصنع.",
            "The company invested $40 million in the plant",
            id="pumped-and-invested",
        ),
        pytest.param(
            "The parties will not hold talks in May.",
            "لن يعقد الطرفان محادثات في مايو",
            id="an-empty-verb-denied-in-both",
        ),
        pytest.param(
            "The minister refused to take a decision before the vote.",
            "رفض الوزير اتخاذ قرار قبل التصويت",
            id="a-refusal-denies-in-both",
        ),
        pytest.param(
            "The army pulled its last three units out of the valley.",
            "سحب الجيش آخر ثلاث وحدات من الوادي",
            id="a-particle-behind-its-object",
        ),
        pytest.param(
            "The rules laid down by the lender were in force until May.",
            "ظلت القواعد التي وضعها المقرض سارية حتى مايو",
            id="phrases-of-verbs",
        ),
        pytest.param(
            "It was the strongest earthquake ever recorded in Karvel.",
            "كان الزلزال الأقوى في تاريخ كارفيل",
            id="the-strongest-of-all-time",
        ),
        pytest.param(
            "هذا أكبر حريق منذ 2015.", "It is the biggest fire since 2015", id="the-biggest-since"
        ),
        pytest.param(
            "The company has yet to make a decision.",
            "لم تتخذ الشركة قرارا بعد",
            id="what-is-still-due",
        ),
    ],
)
def test_another_wording_stands(claim: str, evidence: str) -> None:
    """A near word of one language has the renderings of its row."""
    assert _accepted(claim, evidence)


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        pytest.param(
            "The ministry shelved the plan to build a dam in Karvel.",
            "نفذت الوزارة خطة بناء سد في كارفيل",
            id="carried-out",
        ),
        pytest.param(
            "Two ministers quit over the budget.", "دافع وزيران عن الموازنة", id="defended"
        ),
        pytest.param(
            "The court scrapped the fine on the operator.",
            "أيدت المحكمة الغرامة على المشغل",
            id="an-act-that-is-also-a-thing",
        ),
        pytest.param(
            "هدد الاتحاد بتعليق الإضراب.",
            "The union promised to continue the strike",
            id="promised",
        ),
        pytest.param(
            "The army pulled its units out of the valley.",
            "عزز الجيش وحداته في الوادي",
            id="pulled-out",
        ),
        pytest.param("The rules were in force until May.", "عُدّلت القواعد في مايو", id="in-force"),
        pytest.param(
            "The bank posted its biggest profit on record.", "حقق البنك أرباحا", id="on-record"
        ),
        pytest.param(
            "كان أطول إضراب تشهده الجزيرة في تاريخها.",
            "Drivers walked out for 72 hours on the island",
            id="the-longest-of-all-time",
        ),
        pytest.param(
            "Aldo said he would go to court.",
            "وقال ألدو للصحفيين: «لن ألجأ إلى القضاء»",
            id="an-empty-verb",
        ),
        pytest.param(
            "Aldo gave evidence to the panel.",
            "لم يدل ألدو بشهادته أمام اللجنة",
            id="gave-evidence",
        ),
        pytest.param(
            "The ministry took measures against the dealers.",
            "لم تتخذ الوزارة إجراءات ضد التجار",
            id="took-measures",
        ),
    ],
)
def test_another_act_falls(claim: str, evidence: str) -> None:
    """What is near to a near word is no counterpart, nor is an act that the evidence denies."""
    assert not _accepted(claim, evidence)
