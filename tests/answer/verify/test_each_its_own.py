"""C15, C17: each act of a sentence keeps what it is done to, and him of whom it goes on."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import verify
from mujaz.language.tokens import is_arabic

_EACH_ACT_KEEPS_ITS_OWN = [
    (
        False,
        "The court upheld the ban on exports.",
        "The court lifted the ban on exports and upheld the one on imports",
    ),
    (
        True,
        "The court upheld the ban on imports.",
        "The court lifted the ban on exports and upheld the one on imports",
    ),
    (
        True,
        "The court lifted the ban on exports.",
        "The court lifted the ban on exports and upheld the one on imports",
    ),
    (
        False,
        "The airline cancelled flights to Osk.",
        "The airline cancelled flights to Varen and added flights to Osk",
    ),
    (
        False,
        "The council banned cars and allowed bicycles on the bridge.",
        "The council banned bicycles and allowed cars on the bridge",
    ),
    (
        True,
        "The council allowed cars and banned bicycles on the bridge.",
        "The council banned bicycles and allowed cars on the bridge",
    ),
    (
        False,
        "Cars were banned on the bridge.",
        "The council banned bicycles and allowed cars on the bridge",
    ),
    (
        True,
        "Bicycles were banned on the bridge.",
        "The council banned bicycles and allowed cars on the bridge",
    ),
    (
        False,
        "Halder lost the first round and won the second.",
        "Halder won the first round and lost the second",
    ),
    (
        True,
        "Halder lost the second round and won the first.",
        "Halder won the first round and lost the second",
    ),
    (
        True,
        "Guards seized the boats.",
        "Guards seized and burned the boats",
    ),
    (
        True,
        "Guards seized boats on the river.",
        "Guards seized boats and burned huts on the river",
    ),
    (
        True,
        "The firm closed its office in Osk.",
        "The firm sold its stake in a bank and closed its office in Osk",
    ),
    (
        False,
        "The firm sold its office in Osk.",
        "The firm sold its stake in a bank and closed its office in Osk",
    ),
    (
        False,
        "حظر المجلس السيارات على الجسر.",
        "حظر المجلس الدراجات وسمح بالسيارات على الجسر",
    ),
    (
        True,
        "حظر المجلس الدراجات على الجسر.",
        "حظر المجلس الدراجات وسمح بالسيارات على الجسر",
    ),
    (
        True,
        "أغلقت الشركة مكتبها في أوسك.",
        "باعت الشركة حصتها في المصرف وأغلقت مكتبها في أوسك",
    ),
    (
        True,
        "باعت الشركة حصتها في المصرف.",
        "باعت الشركة حصتها في المصرف وأغلقت مكتبها في أوسك",
    ),
    (
        False,
        "زار الوزير المصنع في بورت ليم.",
        "زار الوزير المستشفى في فالين وافتتح المصنع في بورت ليم",
    ),
    (
        True,
        "زار الوزير المستشفى في فالين.",
        "زار الوزير المستشفى في فالين وافتتح المصنع في بورت ليم",
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _EACH_ACT_KEEPS_ITS_OWN)
def test_each_act_keeps_its_own(true: bool, claim: str, evidence: str) -> None:
    """Two acts of one sentence are not mixed."""
    assert _passes(claim, evidence) is true


_A_SENTENCE_GOES_ON_WITH_HIM = [
    (
        True,
        "The jury convicted Tarn of fraud.",
        (
            "Former broker Ivo Tarn was jailed on Friday. A jury at Port Vale district court "
            "had convicted him in March of fraud"
        ),
    ),
    (
        False,
        "The jury convicted Tarn of fraud.",
        (
            "Former broker Ivo Tarn was fined on Friday. A jury at Port Vale district court "
            "had convicted Ana Lund in March of fraud"
        ),
    ),
    (
        True,
        "Reporters photographed Tarn outside the hall.",
        (
            "Broker Ivo Tarn left on Friday. Reporters near Port Vale photographed him "
            "outside the hall"
        ),
    ),
]


@pytest.mark.parametrize(("true", "claim", "evidence"), _A_SENTENCE_GOES_ON_WITH_HIM)
def test_a_sentence_goes_on_with_him(true: bool, claim: str, evidence: str) -> None:
    """The one named before is whom it is done to."""
    assert _passes(claim, evidence) is true


def _passes(claim: str, evidence: str) -> bool:
    return verify(claim, "ar" if is_arabic(claim) else "en", [evidence]) == ()


def test_a_passage_begins_a_sentence() -> None:
    """What opens the second passage has a capital for that, and names nobody."""
    evidence = [
        "Sprinter Ona Reed was banned for two years",
        "The ban can be cut by up to eight months if she passes a course",
    ]
    claim = "Passing a course could bring Reed's ban down to as little as 16 months."
    assert verify(claim, "en", evidence) == ()
    assert verify(claim.replace("16", "14"), "en", evidence) != ()
