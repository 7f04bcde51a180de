"""C3: shares, differences and what is left, reckoned from numbers that the evidence has."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.language.tokens import is_arabic

_WHAT_TWO_NUMBERS_MAKE = [
    (
        True,
        "Trade between the two shrank by roughly two-thirds between 2022 and 2025.",
        (
            "Trade between the two countries fell from 1.9 billion crowns in 2022 to 640 "
            "million crowns in 2025"
        ),
    ),
    (
        False,
        "Trade between the two shrank by roughly a third between 2022 and 2025.",
        (
            "Trade between the two countries fell from 1.9 billion crowns in 2022 to 640 "
            "million crowns in 2025"
        ),
    ),
    (
        True,
        "Grain exports fell by almost half between 2019 and 2024.",
        "Grain exports fell from 40 million tonnes in 2019 to 21 million tonnes in 2024",
    ),
    (
        False,
        "Grain exports fell by almost half between 2019 and 2024.",
        "Grain exports fell from 40 million tonnes in 2019 to 29 million tonnes in 2024",
    ),
    (
        False,
        "Grain exports rose by almost half between 2019 and 2024.",
        "Grain exports fell from 40 million tonnes in 2019 to 21 million tonnes in 2024",
    ),
    (
        True,
        "تراجعت صادرات الحبوب بنحو النصف بين 2019 و2024.",
        "تراجعت صادرات الحبوب من 40 مليون طن في 2019 إلى 21 مليون طن في 2024",
    ),
    (
        False,
        "تراجعت صادرات الحبوب بنحو الربع بين 2019 و2024.",
        "تراجعت صادرات الحبوب من 40 مليون طن في 2019 إلى 21 مليون طن في 2024",
    ),
    (
        True,
        "The jail term was three years shorter than the one the prosecutor had demanded.",
        "The court jailed Reeve for six years. The prosecutor had demanded a term of nine years",
    ),
    (
        False,
        "The jail term was three years longer than the one the prosecutor had demanded.",
        "The court jailed Reeve for six years. The prosecutor had demanded a term of nine years",
    ),
    (
        False,
        "The jail term was four years shorter than the one the prosecutor had demanded.",
        "The court jailed Reeve for six years. The prosecutor had demanded a term of nine years",
    ),
    (
        True,
        "Adeyemi finished 3.2 points ahead of the sitting mayor.",
        "Adeyemi won 46.1 percent and the sitting mayor, Paul Drew, 42.9 percent",
    ),
    (
        False,
        "Adeyemi finished 3.2 points behind the sitting mayor.",
        "Adeyemi won 46.1 percent and the sitting mayor, Paul Drew, 42.9 percent",
    ),
    (
        False,
        "Paul Drew finished 3.2 points ahead of Adeyemi.",
        "Adeyemi won 46.1 percent and the sitting mayor, Paul Drew, 42.9 percent",
    ),
    (
        True,
        "Paul Drew finished 3.2 points behind Adeyemi.",
        "Adeyemi won 46.1 percent and the sitting mayor, Paul Drew, 42.9 percent",
    ),
    (
        False,
        "Adeyemi finished 5.2 points ahead of the sitting mayor.",
        "Adeyemi won 46.1 percent and the sitting mayor, Paul Drew, 42.9 percent",
    ),
    (
        True,
        "The northern plant employs 90 more people than the southern one.",
        "The northern plant employs 340 people and the southern plant 250",
    ),
    (
        False,
        "The southern plant employs 90 more people than the northern one.",
        "The northern plant employs 340 people and the southern plant 250",
    ),
    (
        True,
        "العقوبة أقل بثلاث سنوات من المدة التي طلبها الادعاء.",
        "قضت المحكمة بسجن ريف ست سنوات. وكان الادعاء قد طلب تسع سنوات",
    ),
    (
        False,
        "العقوبة أطول بثلاث سنوات من المدة التي طلبها الادعاء.",
        "قضت المحكمة بسجن ريف ست سنوات. وكان الادعاء قد طلب تسع سنوات",
    ),
    (
        True,
        "Close to a third of the wounded are in intensive care.",
        "Twenty-nine wounded people remain in hospital, nine of them in intensive care",
    ),
    (
        False,
        "Close to half of the wounded are in intensive care.",
        "Twenty-nine wounded people remain in hospital, nine of them in intensive care",
    ),
    (
        True,
        "Half of those detained are minors.",
        "Police detained 40 people, 20 of them minors",
    ),
    (
        True,
        "نصف الموقوفين قاصرون.",
        "أوقفت الشرطة 40 شخصا، بينهم 20 قاصرا",
    ),
    (
        False,
        "ثلث الموقوفين قاصرون.",
        "أوقفت الشرطة 40 شخصا، بينهم 20 قاصرا",
    ),
    (
        True,
        "A course could bring the ban down to as little as 16 months.",
        "The ban lasts two years and can be cut by up to eight months if he completes a course",
    ),
    (
        False,
        "A course could bring the ban down to as little as 12 months.",
        "The ban lasts two years and can be cut by up to eight months if he completes a course",
    ),
    (
        False,
        "The ban was cut to 16 months.",
        "The ban lasts two years and can be cut by up to eight months if he completes a course",
    ),
    (
        True,
        "The fine was cut to 30,000 dollars.",
        "The tribunal cut the fine of 50,000 dollars by 20,000",
    ),
    (
        False,
        "The fine was cut to 20,000 dollars.",
        "The tribunal cut the fine of 50,000 dollars by 20,000",
    ),
    (
        True,
        "Of those still in hospital, about a third are in intensive care.",
        "Twenty-nine wounded people remain in hospital, nine of them in intensive care",
    ),
    (
        False,
        "Of those still in hospital, about a quarter are in intensive care.",
        "Twenty-nine wounded people remain in hospital, fourteen of them in intensive care",
    ),
    (
        False,
        "Of those still in hospital, about a quarter are in intensive care.",
        "Twenty-nine wounded people remain in hospital, fourteen of them in intensive care",
    ),
    (
        False,
        "Of those still in hospital, a quarter are in intensive care.",
        "Twenty-nine wounded people remain in hospital, fourteen of them in intensive care",
    ),
    (
        False,
        "A quarter of those still in hospital are in intensive care.",
        "Twenty-nine wounded people remain in hospital, fourteen of them in intensive care",
    ),
    (
        False,
        "Half are in intensive care.",
        "Twenty-nine wounded people remain in hospital, nine of them in intensive care",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _WHAT_TWO_NUMBERS_MAKE)
def test_what_two_numbers_make(true: bool, claim: str, evidence: str) -> None:
    """A share of what fell, a difference by its sides, a part of a whole, what a cut leaves."""
    assert _passes(claim, evidence) is true


def _passes(claim: str, evidence: str) -> bool:
    return verify(claim, "ar" if is_arabic(claim) else "en", [evidence]) == ()
