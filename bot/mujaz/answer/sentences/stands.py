"""Tell where in a sentence the words stand that a question has for one thing.

In:  the text of a sentence, an aspect of a question
Out: the places of its tokens that name the thing, in either language
"""

from __future__ import annotations

from mujaz.answer.question.words import Aspect
from mujaz.language.concepts import Concepts
from mujaz.language.tokens import all_readings, tokenize


def places_of(aspect: Aspect, text: str, concepts: Concepts) -> set[int]:
    """Return where an aspect stands among the tokens of a text."""
    named = {
        i for m in concepts.find(text) if (m.ids | m.kin) & aspect.ids
        for i in range(m.first, m.first + m.length)
    }  # fmt: skip
    return named | {i for i, t in enumerate(tokenize(text)) if aspect.stems & all_readings(t.key)}
