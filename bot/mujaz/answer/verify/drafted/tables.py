"""The words of a draft's bounds, from their table.

In:  a kind: light (adds nothing to the word that it carries), open (leaves open the act behind it)
Out: the folded words
"""

from __future__ import annotations

from mujaz.answer.verify.words.thesaurus import rows
from mujaz.language.fold import fold_key


def light_words(kind: str) -> frozenset[str]:
    """Return the words of a kind."""
    found = (words.split() for name, words in rows("drafted_light.tsv") if name == kind)
    return frozenset(fold_key(word) for words in found for word in words)
