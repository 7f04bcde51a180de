"""Numbers of plans, permissions and what may be: they count nothing that was done."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, units

from mujaz.answer.question.understand import understand
from mujaz.answer.sentences.aimed import aimed_at
from mujaz.answer.sentences.counting import counts
from mujaz.answer.sentences.gather import marks_of
from mujaz.language.numbers import find_numbers
from mujaz.language.tokens import tokenize
from mujaz.model import Language, Question


@pytest.mark.parametrize(
    ("text", "aimed"),
    [
        ("The rebels will free 40 women.", True),
        ("The ferry is licensed to carry 150 passengers.", True),
        ("ستفرج الحركة عن 40 امرأة.", True),
        ("قد يلغي الإضراب 80 رحلة.", True),
        ("توصل الجانبان إلى اتفاق لتبادل 300 أسير.", True),
        ("The rebels freed 38 women.", False),
        ("أفرجت الحركة عن 38 امرأة.", False),
        ("وكان الإضراب قد ألغى 80 رحلة.", False),
        ("قتل انفجار سيارة 12 شخصا.", False),
        ("قتلت السيول قبل سنوات 12 شخصا.", False),
    ],
)
def test_a_number_may_be_of_a_plan(text: str, aimed: bool) -> None:
    """By the words before it."""
    tokens = tokenize(text)
    *_, number = find_numbers(text)
    first = next(i for i, t in enumerate(tokens) if t.end > number.start)

    assert aimed_at([t.key for t in tokens], first) is aimed


@pytest.mark.parametrize(
    ("question", "text", "told"),
    [
        ("How many flights were cancelled?", "The strike may cancel 80 flights.", False),
        ("How many flights were cancelled?", "The strike cancelled 80 flights.", True),
        ("How many flights will be cancelled?", "The strike will cancel 80 flights.", True),
        ("كم رحلة ألغيت بسبب الإضراب؟", "قد يلغي الإضراب 80 رحلة.", False),
        ("كم رحلة ألغيت بسبب الإضراب؟", "ألغى الإضراب 80 رحلة.", True),
        ("كم رحلة ستلغى بسبب الإضراب؟", "قد يلغي الإضراب 80 رحلة.", True),
        ("كم رحلة في الإضراب؟", "قد يلغي الإضراب 80 رحلة.", True),
    ],
)
async def test_what_may_be_counts_nothing_that_was_done(
    question: str, text: str, told: bool
) -> None:
    """Who asks how many were cancelled is not told how many may be."""
    language: Language = "en" if text.isascii() else "ar"
    (unit,) = await units(article("a", text, language=language, published="2026-05-04"))
    asked = understand(Question(text=question, language=language), concepts())

    assert counts(unit, asked, lambda words: marks_of(words, concepts())) is told
