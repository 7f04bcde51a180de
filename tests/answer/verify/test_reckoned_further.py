"""What a claim reckons: leads, rows of numbers, "six in ten", what remains, months for a year."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_COUNT = (
    "Mara Osei held 52.3 percent of the vote against 46.1 percent for Dan Reyes, the board said.",
    "حصلت مارا أوسي على 52.3 في المئة من الأصوات مقابل 46.1 في المئة لدان رييس، وفق الهيئة.",
)
_SHARES = (
    "Some 70 percent of patients were under 12, and donors have paid $8 million of the $12 million"
    " sought.",
    "كان 70 في المئة من المرضى دون الثانية عشرة، ودفع المانحون 8 ملايين دولار من أصل 12 مليون دولار"
    " مطلوبة.",
)
_ROWS = (
    "Confirmed measles cases have risen to 1,140, with 41 deaths, up from 890 cases and 33 deaths a"
    " week ago.",
    "",
)
_STAKES = (
    "Orvel owns 45 percent of the field and Korsa 35 percent, while the remaining stake belongs to"
    " Dunmere, which must sell it within a year.",
    "تملك أورفيل 45 في المئة من الحقل وكورسا 35 في المئة، بينما تعود الحصة المتبقية إلى دنمير التي"
    " عليها بيعها خلال عام.",
)
_RATES = (
    "The bank cut its rate by 75 basis points and raised fees twice, by 8 and then 6 percent.",
    "خفض البنك سعر الفائدة 75 نقطة أساس ورفع الرسوم مرتين، بنسبة 8 ثم 6 في المئة.",
)
_TOLL = ("In the blast 14 people were killed and 37 wounded.", "")
TRUE = (
    (_COUNT, "Osei's lead over Reyes stood at 6.2 percentage points.",
     "تتقدم أوسي على رييس بفارق 6.2 نقطة مئوية."),
    (_SHARES, "Seven out of ten patients were under 12.", ""),
    (_SHARES, "Donors have paid two thirds of the sum sought.",
     "دفع المانحون ثلثي المبلغ المطلوب."),
    (_ROWS, "Confirmed measles cases rose by 250.", ""),
    (_STAKES, "Dunmere's stake in the field is 20 percent.", "حصة دنمير من الحقل 20 في المئة."),
    (_STAKES, "Dunmere must sell its stake within 12 months.", "على دنمير بيع حصتها خلال 12 شهرًا."),
    (_RATES, "The bank cut its rate by 0.75 percentage points.",
     "خفض البنك سعر الفائدة 0.75 نقطة مئوية."),
    (_RATES, "It raised fees twice, the first time by 8 percent and the second by 6 percent.",
     "رفع الرسوم مرتين، الأولى بنسبة 8 في المئة والثانية بنسبة 6 في المئة."),
    (_TOLL, "In all, 51 people were killed or wounded in the blast.", ""),
)  # fmt: skip
FALSE = (
    (_COUNT, "Reyes's lead over Osei stood at 6.2 percentage points.",
     "يتقدم رييس على أوسي بفارق 6.2 نقطة مئوية."),
    (_COUNT, "Osei trailed Reyes by 6.2 percentage points.",
     "تأخرت أوسي عن رييس بفارق 6.2 نقطة مئوية."),
    (_SHARES, "Three out of ten patients were under 12.",
     "ثلاثة من كل عشرة مرضى دون الثانية عشرة."),
    (_SHARES, "Donors have paid a third of the sum sought.", "دفع المانحون ثلث المبلغ المطلوب."),
    (_ROWS, "Confirmed measles cases rose by 8.", ""),
    (_ROWS, "Confirmed measles deaths rose by 250.", ""),
    (_STAKES, "Korsa's stake in the field is 20 percent.", "حصة كورسا من الحقل 20 في المئة."),
    (_STAKES, "Dunmere's stake in the field is 55 percent.", "حصة دنمير من الحقل 55 في المئة."),
    (_STAKES, "Dunmere must sell its stake within 12 days.", "على دنمير بيع حصتها خلال 12 يومًا."),
    (_RATES, "The bank cut its rate by 7.5 percentage points.",
     "خفض البنك سعر الفائدة 7.5 نقطة مئوية."),
    (_RATES, "It raised fees twice, the first time by 6 percent and the second by 8 percent.",
     "رفع الرسوم مرتين، الأولى بنسبة 6 في المئة والثانية بنسبة 8 في المئة."),
    (_TOLL, "In all, 51 people were killed in the blast.", ""),
)  # fmt: skip
_NUMBERS = {"numbers", "number_role", "units"}


def _pairs(rows: tuple[tuple[tuple[str, str], str, str], ...]) -> list[tuple[str, str, str]]:
    return [
        (language, claim, text)
        for texts, english, arabic in rows
        for language, claim in (("en", english), ("ar", arabic))
        for text in texts
        if claim and text
    ]


@pytest.mark.parametrize(("language", "claim", "evidence"), _pairs(TRUE))
def test_a_number_that_the_evidence_makes_is_not_rejected(
    language: str, claim: str, evidence: str
) -> None:
    """The evidence's own numbers make it, by the operation that the claim names."""
    assert not {r.check for r in verify(claim, language, [evidence])} & _NUMBERS


@pytest.mark.parametrize(("language", "claim", "evidence"), _pairs(FALSE))
def test_another_operation_side_or_unit_is_rejected(
    language: str, claim: str, evidence: str
) -> None:
    """Turned round, of another noun, of another part or in another unit."""
    assert verify(claim, language, [evidence])
