"""What a word can be compared by: most words of two texts share none of it.

In:  a Reading
Out: its words with their rows, and whether they can be names or borrowed nouns
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.words.thesaurus import known

_BORROWED = 5  # letters of a borrowed noun at least


@kept
def comparable(reading: Reading, crossed: bool) -> list[tuple[Word, frozenset[str], bool, bool]]:
    """Return each word with its rows, whether it has a capital, and whether it is a noun that the
    other language may have borrowed.
    """
    across = reading.across if crossed else [frozenset[str]()] * len(reading.words)
    return [
        (
            w, w.senses | across[w.i], w.capital or w.raw[:1].isupper(),
            crossed and may_be_borrowed(reading, w),
        )
        for w in reading.words
    ]  # fmt: skip


def may_be_borrowed(reading: Reading, word: Word) -> bool:
    """Tell whether no table knows a noun, so that the other language may have borrowed it."""
    bare = word.key.removeprefix("ال") if word.arabic else word.key
    if len(bare) < _BORROWED or not word.content or known(word.senses):
        return False
    return word.arabic or not reading.across[word.i]
