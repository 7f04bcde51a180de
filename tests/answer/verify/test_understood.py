"""Words that a sentence is let say without a counterpart say no more than the evidence does."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("en", "Halcyon owns the shipyard in Port Salem.",
         "Halcyon signed a deal with the shipyard in Port Salem"),
        ("en", "The city needs a new bridge over the Alva.",
         "The city has a new bridge over the Alva"),
        ("en", "The plan requires approval by the senate.", "The plan has approval by the senate"),
        ("en", "The jury sentenced the mayor to two years.",
         "A judge sentenced the mayor to two years"),
        ("ar", "أمرت المحكمة بدفع 900 جنيه إسترليني.",
         "The court ordered him to pay 900 Egyptian pounds"),
        ("en", "The court ordered a payment of £900.", "وأمرت المحكمة بدفع 900 جنيه مصري"),
    ],
)  # fmt: skip
def test_what_is_understood_is_no_more_than_is_said(
    language: str, claim: str, evidence: str
) -> None:
    """To deal with a yard is not to own it; what one has one needs no more; whose pounds."""
    assert verify(claim, language, [evidence])


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("The clinic employs 40 nurses.", "The clinic has 40 nurses"),
        ("The plan needs approval by the senate.", "The plan has to be approved by the senate"),
        ("The judge sentenced him to four years.", "He was sentenced to four years"),
    ],
)
def test_what_is_understood_is_accepted(claim: str, evidence: str) -> None:
    """Who has 40 nurses employs them, and a sentence is a court's."""
    assert () == verify(claim, "en", [evidence])


@pytest.mark.parametrize(
    ("language", "claim", "evidence"),
    [
        ("ar", "وافق الوزير على العرض.", "ولم يرفض الوزير العرض بعد"),
        ("ar", "أكد الوزير التقارير.", "ولم ينف الوزير التقارير"),
        ("en", "The minister accepted the offer.", "The minister did not reject the offer"),
        ("en", "The minister confirmed the reports.", "ولم ينف الوزير التقارير"),
    ],
)
def test_who_does_not_refuse_need_not_have_agreed(language: str, claim: str, evidence: str) -> None:
    """Between yes and no there is silence."""
    assert verify(claim, language, [evidence])


@pytest.mark.parametrize(
    ("claim", "evidence"),
    [
        ("لم يوافق الوزير على العرض.", "ورفض الوزير العرض"),
        ("كان المتحف مفتوحا.", "ولم يكن المتحف مغلقا"),
    ],
)
def test_who_refuses_has_not_agreed(claim: str, evidence: str) -> None:
    """The other way round it follows; and what is not shut is open."""
    assert () == verify(claim, "ar", [evidence])
