"""C4, C8, C17: what stands first, behind a name or behind and, is still its own."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.language.tokens import is_arabic

_THE_YEAR_IS_NO_SIDE = [
    (
        True,
        "Turnout rose to 68 percent from 61 percent in 2021.",
        "Turnout was 68 percent, up from 61 percent in 2021",
    ),
    (
        True,
        "From 61 percent in 2021, turnout rose to 68 percent.",
        "Turnout was 68 percent, up from 61 percent in 2021",
    ),
    (
        False,
        "From 68 percent in 2021, turnout fell to 61 percent.",
        "Turnout was 68 percent, up from 61 percent in 2021",
    ),
    (
        False,
        "From 68 percent in 2021, turnout rose to 61 percent.",
        "Turnout was 68 percent, up from 61 percent in 2021",
    ),
    (
        True,
        "From 40 dollars in May, the fare climbed to 55 dollars.",
        "The fare was 55 dollars, up from 40 dollars in May",
    ),
    (
        True,
        "Compared with 12 cases in 2020, the clinic recorded 30.",
        "The clinic recorded 30 cases, against 12 in 2020",
    ),
    (
        False,
        "Compared with 30 cases in 2020, the clinic recorded 12.",
        "The clinic recorded 30 cases, against 12 in 2020",
    ),
    (
        True,
        "من 61 في المئة عام 2021 ارتفعت نسبة المشاركة إلى 68 في المئة.",
        "بلغت نسبة المشاركة 68 في المئة، صعودا من 61 في المئة في 2021",
    ),
    (
        False,
        "من 68 في المئة عام 2021 تراجعت نسبة المشاركة إلى 61 في المئة.",
        "بلغت نسبة المشاركة 68 في المئة، صعودا من 61 في المئة في 2021",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _THE_YEAR_IS_NO_SIDE)
def test_the_year_is_no_side(true: bool, claim: str, evidence: str) -> None:
    """Where the old number stands before the new one."""
    assert _passes(claim, evidence) is true


_AN_OFFICE_IS_OF_SOMEBODY = [
    (
        True,
        "Rowan Pell, the former head of Baltex Bank, was jailed on Monday.",
        "Former Baltex Bank head Rowan Pell was jailed on Monday",
    ),
    (
        False,
        "Rowan Pell, the head of Baltex Bank, was jailed on Monday.",
        "Former Baltex Bank head Rowan Pell was jailed on Monday",
    ),
    (
        False,
        "Rowan Pell, the former head of Corvin Bank, was jailed on Monday.",
        "Former Baltex Bank head Rowan Pell was jailed on Monday",
    ),
    (
        True,
        "Rowan Pell, the former chief executive of Baltex Bank, was jailed on Monday.",
        "Former Baltex Bank chief executive Rowan Pell was jailed on Monday",
    ),
    (
        True,
        "Ina Vos, the acting director of the Meldon Zoo, resigned.",
        "Acting Meldon Zoo director Ina Vos resigned",
    ),
    (
        True,
        "The former finance minister of Osk, Ira Bell, was freed.",
        "Former Osk finance minister Ira Bell was freed",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _AN_OFFICE_IS_OF_SOMEBODY)
def test_an_office_is_of_somebody(true: bool, claim: str, evidence: str) -> None:
    """Before the name and behind it."""
    assert _passes(claim, evidence) is true


_A_SPEAKER_GOES_ON_TO_ACT = [
    (
        True,
        "Barrow was ordered by Judge Lena Frost to pay 4 million dollars.",
        (
            "Judge Lena Frost said Barrow had shown no regret and ordered him to pay 4 "
            "million dollars"
        ),
    ),
    (
        False,
        "Judge Lena Frost was ordered by Barrow to pay 4 million dollars.",
        (
            "Judge Lena Frost said Barrow had shown no regret and ordered him to pay 4 "
            "million dollars"
        ),
    ),
    (
        True,
        "Barrow was ordered to pay 4 million dollars.",
        (
            "Judge Lena Frost said Barrow had shown no regret and ordered him to pay 4 "
            "million dollars"
        ),
    ),
    (
        True,
        "Dahl was told by the mayor to leave the hall.",
        "The mayor said Dahl had broken the rules and told him to leave the hall",
    ),
    (
        False,
        "The mayor was told by Dahl to leave the hall.",
        "The mayor said Dahl had broken the rules and told him to leave the hall",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _A_SPEAKER_GOES_ON_TO_ACT)
def test_a_speaker_goes_on_to_act(true: bool, claim: str, evidence: str) -> None:
    """He does it to whom he has spoken of."""
    assert _passes(claim, evidence) is true


def _passes(claim: str, evidence: str) -> bool:
    return verify(claim, "ar" if is_arabic(claim) else "en", [evidence]) == ()
