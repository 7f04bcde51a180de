"""English claims in other words: other forms of the same act pass, another act in its form fails.

Each row stands for a family: the texts are of no corpus, the people and places invented.
"""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify

_TRUE = {
    "a definite two points back at two names": (
        "The two ministries signed a pact on grain.",
        "The ministries of Orland and Pexia signed a pact on grain.",
    ),
    "each verb has its own number": (
        "At least four people died in the bombing of Nerim, the mayor said.",
        "The bombing of Nerim killed at least four people and wounded 17, the mayor said.",
    ),
    "a subject belongs to both numbers": (
        "The bombing of Nerim left 17 people wounded.",
        "The bombing of Nerim killed at least four people and wounded 17.",
    ),
    "an apposition has a date of its own": (
        "The bank lifted its rate to 3.5 percent, the second rise this month.",
        "The bank raised its rate to 3.5 percent on Monday, its second rise this month.",
    ),
    "who insists maintains": (
        "Orrin insists he is innocent.",
        "Orrin has maintained his innocence, and his wife left the court.",
    ),
    "a disaster claims lives and says nothing": (
        "The flood has claimed nine lives, rescuers said.",
        "Rescuers said the flood had killed nine and injured 40.",
    ),
    "is closing in a month to come": (
        "Ferrol is closing its mill at Aster in June 2027.",
        "Ferrol will close its mill at Aster in June 2027, it said.",
    ),
    "lets is may": (
        "The permit lets farmers pump water at night.",
        "Under the permit, farmers may pump water at night.",
    ),
    "yet to is still to be": (
        "The senate has yet to approve the budget.",
        "The budget must still be approved by the senate.",
    ),
    "more than half is 57 percent": (
        "More than half of teachers voted for the plan.",
        "57 percent of teachers voted for the plan.",
    ),
    "the measure of a number": (
        "Prosecutors asked for a seven-year sentence.",
        "Prosecutors in the trial asked for seven years.",
    ),
    "named, then called the company": (
        "During the war the company hired 200 guards.",
        "Telmar, founded by two sisters, had hired 200 guards during the war.",
    ),
    "denying, saying": (
        "The airline denies the charge, saying it paid the fine.",
        "The airline denies the charge and says it paid the fine.",
    ),
    "missed is did not attend": (
        "The minister missed the vote.",
        "The minister did not take part in the vote.",
    ),
    "one catches what infects": (
        "Officials said 30 people had caught cholera.",
        "Officials said a cholera outbreak had infected 30 people and killed two.",
    ),
}
_FALSE = {
    "killed and wounded exchanged": (
        "The bombing of Nerim killed at least 17 people and wounded four.",
        "The bombing of Nerim killed at least four people and wounded 17.",
    ),
    "who denies the charge does not bring it": (
        "Anna Tolvar accused the council of waste.",
        "Party leader Jon Birk accused the council of waste, a charge Tolvar rejected.",
    ),
    "what must be done is not done": (
        "The budget has been approved by the senate.",
        "The budget must still be approved by the senate.",
    ),
    "two towns exchanged across a comma": (
        "Some 900 families have fled the town of Ambel since May, heading to shelters near Corva.",
        "Some 900 families have fled Corva since May, many heading to shelters near the town of"
        " Ambel.",
    ),
    "gained and lost": (
        "The peso lost 2.1 percent against the euro.",
        "The peso gained 2.1 percent against the euro.",
    ),
    "missing and rescued": (
        "Four sailors were rescued after their yacht sank.",
        "Four sailors are missing after their yacht sank.",
    ),
    "short of a majority": (
        "The Labour list won a majority with 44 seats.",
        "The Labour list won 44 seats, two short of a majority.",
    ),
    "one of two that is denied": (
        "Ostrow said she would negotiate with the rebels.",
        "Ostrow said she would open talks with the army but would not negotiate with the rebels.",
    ),
    "some of a number made all of it": (
        "The outbreak killed 16 children, officials said.",
        "Officials said the outbreak had killed 16, most of them children.",
    ),
    "will weakened to may": (
        "Dena Ruiz may miss the final after breaking a finger.",
        "Dena Ruiz will miss the final after breaking a finger, her club said.",
    ),
    "against and in favour": (
        "61 percent of drivers support the toll.",
        "A poll found that 61 percent of drivers are against the toll.",
    ),
    "a quarter of a year is no half": (
        "Telmar will cut half of its staff.",
        "Telmar will cut 300 jobs after its profit halved in the first quarter.",
    ),
    "whether to": (
        "Prosecutors said they would appeal within a week.",
        "Prosecutors said they would decide within a week whether to appeal.",
    ),
}
_ARABIC_FALSE = {
    "what must be done is not done": (
        "صادق مجلس الشيوخ على الموازنة.",
        "يجب أن يصادق مجلس الشيوخ على الموازنة.",
    ),
    "some of a number made all of it": (
        "أودى الوباء بحياة 16 طفلا، بحسب مسؤولين.",
        "قال مسؤولون إن الوباء أودى بحياة 16 شخصا، معظمهم أطفال.",
    ),
    "missing and rescued": (
        "أنقذ أربعة بحارة بعد غرق قاربهم.",
        "لا يزال أربعة بحارة في عداد المفقودين بعد غرق قاربهم.",
    ),
}


@pytest.mark.parametrize("name", _TRUE)
def test_the_same_in_other_words_passes(name: str) -> None:
    """A faithful claim has no reason against it."""
    claim, evidence = _TRUE[name]
    assert verify(claim, "en", [evidence]) == ()


@pytest.mark.parametrize("name", _FALSE)
def test_another_thing_in_nearly_the_same_words_fails(name: str) -> None:
    """A false claim has a reason against it."""
    claim, evidence = _FALSE[name]
    assert verify(claim, "en", [evidence])


@pytest.mark.parametrize("name", _ARABIC_FALSE)
def test_the_same_rules_in_arabic(name: str) -> None:
    """What holds for both languages holds in Arabic."""
    claim, evidence = _ARABIC_FALSE[name]
    assert verify(claim, "ar", [evidence])
