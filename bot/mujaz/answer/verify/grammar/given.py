"""Tell usual Arabic given names, many of which are also words: «عادل», «ناصر», «سلمى».

In:  a word of a Reading
Out: whether it is one
"""

from __future__ import annotations

from functools import cache
from importlib import resources

from mujaz.answer.verify.grammar.reading import Word
from mujaz.language.fold import fold_key


@cache
def _given_names() -> frozenset[str]:
    file = resources.files("mujaz.answer.verify").joinpath("data", "given_names.txt")
    return frozenset(fold_key(name) for name in file.read_text(encoding="utf-8").split())


def is_given_name(word: Word) -> bool:
    """Return whether a word is a usual Arabic given name, whatever else is written alike."""
    return word.arabic and word.key in _given_names()
