"""Who was introduced as the holder of an office, and who only speaks of him."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, units

from mujaz.answer.question.understand import understand
from mujaz.answer.sentences.offices import holds
from mujaz.model import Question


@pytest.mark.parametrize(
    ("question", "text", "speaker", "held"),
    [
        ("What did the captain say?", "The captain, Sami Halabi, left the port.", "Halabi", True),
        (
            "What did the captain say?",
            '"The captain ignored two warnings," Halabi said.',
            "Halabi",
            False,
        ),
        ("What did the captain say?", "The captain was drunk, said Halabi.", "Halabi", False),
        ("ماذا قال القبطان؟", "غادر القبطان سامي نبهان الميناء.", "نبهان", True),
        ("ماذا قال القبطان؟", "«تجاهل القبطان تحذيرين»، قال نبهان.", "نبهان", False),
        ("ماذا قال القبطان؟", "كان القبطان نائما كما قال نبهان.", "نبهان", False),
    ],
)
async def test_who_speaks_of_the_holder_is_not_he(
    question: str, text: str, speaker: str, held: bool
) -> None:
    """A quotation, or the verb that tells who speaks, stands between the two."""
    language = "en" if text.isascii() else "ar"
    (unit,) = await units(article("a", text, language=language, published="2026-05-04"))
    asked = understand(Question(text=question, language=language), concepts()).speaker

    assert asked is not None
    assert holds(asked, speaker, unit.reading, concepts()) is held
