"""Overlapping pieces of words, which survive a wrong letter.

In:  text as it was written
Out: the character 4-grams inside each folded word; a word of four letters or fewer is one piece

Measured on Arabic questions with typing errors: hit@1 .80 with them, .70 without.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from mujaz.language.tokens import tokenize

SIZE = 4
_MOST_CHARS = 60  # a longer "word" is an address or noise


@lru_cache(maxsize=65536)
def word_grams(key: str) -> tuple[str, ...]:
    """Return the pieces of one folded word: `word_grams("sanctions")[:2] == ("sanc", "anct")`."""
    if len(key) <= SIZE:
        return (key,)
    if len(key) > _MOST_CHARS:
        return ()
    return tuple(key[i : i + SIZE] for i in range(len(key) - SIZE + 1))


def grams(text: str) -> Sequence[str]:
    """Return the pieces of a text's words, in order."""
    return [gram for token in tokenize(text) for gram in word_grams(token.key)]
