"""C7, C11, C12: suspicion is no proof, "may" no "will", and who stands behind a word no other."""

from __future__ import annotations

import pytest
from pairs_kit import PAIRS, reasons

_SUSPECTED = (
    "Police suspect a local gang was behind the fire and have made no arrests",
    "وتشتبه الشرطة في أن عصابة محلية كانت وراء الحريق ولم توقف أحدا",
)
_PROVES = [
    (
        "Police have proved that a local gang was behind the fire.",
        "أثبتت الشرطة أن عصابة محلية كانت وراء الحريق.",
    ),
    (
        "Police have confirmed that a local gang was behind the fire.",
        "أكدت الشرطة أن عصابة محلية كانت وراء الحريق.",
    ),
    (
        "Police have established that a local gang was behind the fire.",
        "جزمت الشرطة بأن عصابة محلية كانت وراء الحريق.",
    ),
]


@pytest.mark.parametrize(("language", "which"), PAIRS)
@pytest.mark.parametrize("claims", _PROVES)
def test_a_suspicion_is_not_proved(claims: tuple[str, str], language: str, which: int) -> None:
    """The two verbs alone differ."""
    assert reasons(claims, language, _SUSPECTED, which)


@pytest.mark.parametrize(("language", "which"), PAIRS)
def test_a_suspicion_stays_one(language: str, which: int) -> None:
    """So it is told."""
    claims = (
        "Police suspect a local gang was behind the fire.",
        "تشتبه الشرطة في أن عصابة محلية كانت وراء الحريق.",
    )
    assert reasons(claims, language, _SUSPECTED, which) == ()


def test_what_is_proved_beside_a_suspicion_is_proved() -> None:
    """A suspicion of one thing leaves another as sure as it is."""
    evidence = ("Police confirmed that two people had died and suspect that the fire was arson",)
    died = ("Police confirmed that two people had died.", "")
    assert reasons(died, "en", evidence, 0) == ()
    arson = ("Police confirmed that two people had been burned.", "")
    assert reasons(arson, "en", ("Police confirmed that two people had been burned",), 0) == ()


def test_a_fault_only_suspected_is_not_confirmed() -> None:
    """A noun may follow the verb as well as a clause."""
    claim = ("Investigators have confirmed that an electrical fault was to blame.", "")
    evidence = ("Investigators suspect an electrical fault and have not ruled out arson",)
    assert "strength" in {r.check for r in reasons(claim, "en", evidence, 0)}


@pytest.mark.parametrize("verb", ["take place", "be held"])
def test_what_may_be_on_a_day_will_not_surely_be(verb: str) -> None:
    """Though all that the claim tells beside the day is which one it is."""
    evidence = ("وقد تجري جولة رابعة الثلاثاء إذا صمدت الهدنة",)
    sure = (f"A fourth round will {verb} on Tuesday.", "")
    assert "modality" in {r.check for r in reasons(sure, "en", evidence, 0)}
    unsure = (f"A fourth round could {verb} on Tuesday if the truce holds.", "")
    assert reasons(unsure, "en", evidence, 0) == ()


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "supported"),
    [
        (
            "ar",
            "سرقت البيانات من مصرف في مايو.",
            "The data was stolen from a supplier in May",
            False,
        ),
        (
            "ar",
            "سرقت البيانات من مورد في مايو.",
            "The data was stolen from a supplier in May",
            True,
        ),
        ("ar", "سرقت البيانات من متعاقد في مايو.", "The data was stolen from a contractor", False),
        ("ar", "سرقت البيانات من متعاقد.", "The data was stolen from a contractor", True),
        (
            "en",
            "The data was stolen from a school in June.",
            "وسرقت البيانات من متعاقد في يونيو",
            False,
        ),
        ("en", "The data was stolen from a contractor.", "وسرقت البيانات من متعاقد في يونيو", True),
    ],
)
def test_who_stands_behind_a_preposition(
    language: str, claim: str, evidence: str, supported: bool
) -> None:
    """Two known nouns behind one preposition of one word."""
    claims = (claim, claim)
    assert (reasons(claims, language, (evidence,), 0) == ()) is supported
