# ruff: noqa: E501 (tables of whole sentences read best one in a row)
"""What a model makes of a follow-up is the reader's question, or it is not taken."""

from __future__ import annotations

import pytest

from mujaz.answer.question.filled import fills_in
from mujaz.model import Language, Question

_FIRE_EN = "What happened in the fire at the port of Aqaba?"
_FIRE_AR = "ماذا حدث في حريق ميناء العقبة؟"


def asked(text: str, before: str, language: Language) -> Question:
    """Return a question that follows another."""
    return Question(text=text, language=language, history=(before,))


@pytest.mark.parametrize(
    ("before", "text", "alone", "language"),
    [
        (_FIRE_EN, "And how many were killed?", "How many were killed in the fire at the port of Aqaba?", "en"),
        (_FIRE_EN, "Why?", "Why did the fire at the port of Aqaba break out?", "en"),
        (_FIRE_EN, "Were 12 people injured?", "Were 12 people injured in the Aqaba port fire?", "en"),
        (_FIRE_AR, "وكم عدد القتلى؟", "كم عدد القتلى في حريق ميناء العقبة؟", "ar"),
        (_FIRE_AR, "ومن المسؤول عنه؟", "من المسؤول عن حريق ميناء العقبة؟", "ar"),
    ],
)  # fmt: skip
def test_a_question_filled_in_is_the_readers(
    before: str, text: str, alone: str, language: Language
) -> None:
    """It has his words, and what it adds was asked about before."""
    assert fills_in(alone, asked(text, before, language))


@pytest.mark.parametrize(
    ("before", "text", "alone", "language"),
    [
        (_FIRE_EN, "Did the governor resign?", "What was said at the water conference in Sahla?", "en"),
        (_FIRE_EN, "Did Layla al-Mansour resign?", "What happened in the fire at the port of Aqaba on Monday?", "en"),
        (_FIRE_AR, "هل استقالت المحافظة سلمى حداد؟", "ماذا حدث في حريق ميناء العقبة يوم الاثنين؟", "ar"),
        (_FIRE_EN, "Were 12 people injured?", "Were people injured in the Aqaba port fire?", "en"),
        (_FIRE_EN, "Why?", "Why did the parliament of Norway dissolve in March?", "en"),
        (_FIRE_AR, "وكم عدد القتلى؟", "How many were killed in the fire at the port of Aqaba?", "ar"),
        (_FIRE_AR, "هل استقالت المحافظة؟", "ماذا قيل في مؤتمر المياه في سهلة؟", "ar"),
        (_FIRE_EN, "Why did it burn?", "Why did it burn?", "en"),
    ],
)  # fmt: skip
def test_another_question_is_not_taken(
    before: str, text: str, alone: str, language: Language
) -> None:
    """Of other things, in the other language, or without a figure; nor one that fills in nothing."""
    assert not fills_in(alone, asked(text, before, language))
