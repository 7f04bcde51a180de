"""Sentences about another office, place, person or act than the one asked about."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.lane import weigh_units
from mujaz.answer.understand import language_of, understand
from mujaz.model import Language

_VISIT = (
    "وصل وزير الدفاع النورلاندي إلى ترسا صباح الأحد. والتقى نظيره الترساوي في مقر الوزارة.",
    "ar",
)
_OFFICE = (
    "The Norlandic defence minister arrived in Tarsa on Sunday."
    " Prime Minister Elena Borg welcomed the visit."
    " Mark Sammut demanded that Transport Minister Joe Vella resign.",
    "en",
)
_FLOOD = (
    "The army sent four planes and 350 soldiers to Tarsa after the floods."
    " Norland offered 2 million dollars. Marsa, which closed its border, did not comment.",
    "en",
)
_CUP = ("سجل سامويل هدفه في الدقيقة 23 من المباراة. وأصيب 14 مشجعاً في اشتباكات.", "ar")


async def _answers(text: str, told: tuple[str, Language]) -> list[str]:
    some = await units(article("a", told[0], language=told[1]))
    asked = understand(question(text, language_of(text, "ar")), concepts())
    return [c.unit.text for c in weigh_units(asked, some, concepts()) if c.weight.answers]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        pytest.param("Who is Tarsa's defence minister?", _OFFICE, id="office-of-another"),
        pytest.param("من هو وزير دفاع ترسا؟", _VISIT, id="office-of-another-arabic"),
        pytest.param("Why did Elena Borg resign?", _OFFICE, id="somebody-else"),
        pytest.param("How many soldiers were killed in Tarsa?", _FLOOD, id="another-act"),
        pytest.param("How much money did Marsa offer?", _FLOOD, id="another-giver"),
        pytest.param("كم مشجعاً قتل في الاشتباكات؟", _CUP, id="another-act-arabic"),
        pytest.param("كم هدفاً سجل سامويل؟", _CUP, id="a-minute-counts-nothing"),
    ],
)
async def test_what_is_told_of_another_is_no_answer(text: str, told: tuple[str, Language]) -> None:
    """The names stand near, and yet nothing is answered."""
    assert [] == await _answers(text, told)


@pytest.mark.parametrize(
    ("text", "told", "words"),
    [
        ("How many soldiers were sent to Tarsa?", _FLOOD, "350"),
        ("How much money did Norland offer?", _FLOOD, "2 million"),
        ("كم مشجعاً أصيب في الاشتباكات؟", _CUP, "14"),
    ],
)
async def test_the_same_question_of_the_right_one_is_answered(
    text: str, told: tuple[str, Language], words: str
) -> None:
    """The rules turn nobody else away."""
    assert [True] == [words in sentence for sentence in await _answers(text, told)]
