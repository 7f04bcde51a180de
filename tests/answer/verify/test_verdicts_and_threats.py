"""C10, C12, C13, C17: verdicts stay with what they are about, a danger is no plan."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.language.tokens import is_arabic

_A_VERDICT_STAYS_WITH_ITS_CHARGE = [
    (
        False,
        "A jury convicted Cole of bribery.",
        "A jury convicted Cole of fraud and cleared him of bribery",
    ),
    (
        False,
        "A jury cleared Cole of fraud.",
        "A jury convicted Cole of fraud and cleared him of bribery",
    ),
    (
        True,
        "A jury cleared Cole of bribery.",
        "A jury convicted Cole of fraud and cleared him of bribery",
    ),
    (
        True,
        "A jury convicted Cole of fraud.",
        "A jury convicted Cole of fraud and cleared him of bribery",
    ),
    (
        False,
        "The panel fined Reed for spitting.",
        "The panel fined Reed for fighting and cleared him of spitting",
    ),
    (
        True,
        "The panel fined Reed for fighting.",
        "The panel fined Reed for fighting and cleared him of spitting",
    ),
    (
        False,
        "The court convicted Baker of arson.",
        "The court convicted Baker of theft but acquitted her of arson",
    ),
    (
        True,
        "Baker was acquitted of arson and convicted of theft.",
        "The court convicted Baker of theft but acquitted her of arson",
    ),
    (
        False,
        "Baker was acquitted of theft and convicted of arson.",
        "The court convicted Baker of theft but acquitted her of arson",
    ),
    (
        False,
        "أدانت المحكمة بيكر بالحرق العمد.",
        "أدانت المحكمة بيكر بالسرقة وبرأتها من الحرق العمد",
    ),
    (
        True,
        "أدانت المحكمة بيكر بالسرقة.",
        "أدانت المحكمة بيكر بالسرقة وبرأتها من الحرق العمد",
    ),
    (
        False,
        "برأت المحكمة بيكر من السرقة.",
        "أدانت المحكمة بيكر بالسرقة وبرأتها من الحرق العمد",
    ),
    (
        False,
        "The court convicted Baker of arson.",
        "أدانت المحكمة بيكر بالسرقة وبرأتها من الحرق العمد",
    ),
    (
        True,
        "The court convicted Baker of theft.",
        "أدانت المحكمة بيكر بالسرقة وبرأتها من الحرق العمد",
    ),
    (
        True,
        "Jurors found Cole guilty on four counts.",
        "A jury convicted Cole on four counts",
    ),
    (
        True,
        "Cole was found guilty of fraud by a jury.",
        "A jury convicted Cole of fraud",
    ),
    (
        False,
        "Jurors found Cole not guilty of fraud.",
        "A jury convicted Cole of fraud",
    ),
    (
        True,
        "The jury found Cole not guilty of bribery.",
        "A jury convicted Cole of fraud and cleared him of bribery",
    ),
    (
        True,
        "Jurors found Cole guilty on fewer than half of the counts.",
        (
            "A jury convicted him in March on four of nine counts, including fraud; Cole was "
            "cleared of bribery"
        ),
    ),
    (
        False,
        "Jurors found Cole guilty on more than half of the counts.",
        (
            "A jury convicted him in March on four of nine counts, including fraud; Cole was "
            "cleared of bribery"
        ),
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _A_VERDICT_STAYS_WITH_ITS_CHARGE)
def test_a_verdict_stays_with_its_charge(true: bool, claim: str, evidence: str) -> None:
    """Convicted of one, cleared of the other."""
    assert _passes(claim, evidence) is true


_NEARLY_ALL_ARE_OVER_NINETY_PERCENT = [
    (
        True,
        "Adeyemi was ahead with nearly all the ballots counted.",
        "With 97 percent of ballots counted, Adeyemi was ahead",
    ),
    (
        False,
        "Adeyemi was ahead with nearly all the ballots counted.",
        "With 57 percent of ballots counted, Adeyemi was ahead",
    ),
    (
        False,
        "Adeyemi was ahead with all the ballots counted.",
        "With 97 percent of ballots counted, Adeyemi was ahead",
    ),
    (
        True,
        "Almost all of the grain was lost.",
        "The flood destroyed 96 percent of the grain",
    ),
    (
        True,
        "كانت أدييمي متقدمة بعد فرز جميع الأصوات تقريبا.",
        "بعد فرز 97 في المئة من الأصوات كانت أدييمي متقدمة",
    ),
    (
        False,
        "كانت أدييمي متقدمة بعد فرز جميع الأصوات.",
        "بعد فرز 97 في المئة من الأصوات كانت أدييمي متقدمة",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _NEARLY_ALL_ARE_OVER_NINETY_PERCENT)
def test_nearly_all_are_over_ninety_percent(true: bool, claim: str, evidence: str) -> None:
    """All are not, and nearly all are no half."""
    assert _passes(claim, evidence) is true


_A_DANGER_IS_NO_PLAN = [
    (
        True,
        "Crops in the south are in no danger from the frost.",
        "Forecasters said the frost posed no threat to crops in the south",
    ),
    (
        False,
        "Crops in the south are in danger from the frost.",
        "Forecasters said the frost posed no threat to crops in the south",
    ),
    (
        True,
        "The leak endangers the lake, the ministry said.",
        "The ministry said the leak posed a threat to the lake",
    ),
    (
        False,
        "The union went on strike.",
        "The union repeated its threat to strike",
    ),
    (
        False,
        "The union struck on Monday.",
        "The union made a threat of a strike on Monday",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _A_DANGER_IS_NO_PLAN)
def test_a_danger_is_no_plan(true: bool, claim: str, evidence: str) -> None:
    """Who poses a threat threatens nothing."""
    assert _passes(claim, evidence) is true


_NOBODY_CONFIRMS_IT = [
    (
        True,
        "Governor Sami Doss blamed the rebels; his account has not been independently confirmed.",
        "Governor Sami Doss blamed the rebels. His account could not be independently verified",
    ),
    (
        False,
        "Governor Sami Doss blamed the rebels, and his account has been independently confirmed.",
        "Governor Sami Doss blamed the rebels. His account could not be independently verified",
    ),
    (
        True,
        "The two sides gave different accounts, and neither has been independently confirmed.",
        "The two sides gave different accounts. Neither account could be independently verified",
    ),
    (
        True,
        "Passing a course could bring the ban of Reed down to as little as 16 months.",
        (
            "The ban of Reed lasts two years. It can be cut by up to eight months if he "
            "passes a course"
        ),
    ),
    (
        True,
        "Passing a course could bring Reed's ban down to as little as 16 months.",
        (
            "Sprinter Reed was banned for two years. The ban runs from June 1 and can be cut "
            "by up to eight months if he passes a course"
        ),
    ),
    (
        True,
        "The deal brought the debt down to 3 billion dollars.",
        "The deal cut the debt to 3 billion dollars",
    ),
    (
        False,
        "The deal brought the debt down to 3 billion dollars.",
        "The deal cut the debt by 3 billion dollars",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _NOBODY_CONFIRMS_IT)
def test_nobody_confirms_it(true: bool, claim: str, evidence: str) -> None:
    """And what is brought down is reduced."""
    assert _passes(claim, evidence) is true


def _passes(claim: str, evidence: str) -> bool:
    return verify(claim, "ar" if is_arabic(claim) else "en", [evidence]) == ()
