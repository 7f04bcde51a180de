"""Tell usual Arabic given names, many of which are also words: «عادل», «ناصر», «سلمى».

In:  a word of a Reading
Out: whether it is one
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.reading import Word
from mujaz.language.persons import given_names


def is_given_name(word: Word) -> bool:
    """Return whether a word is a usual Arabic given name, whatever else is written alike."""
    return word.arabic and word.key in given_names()
