"""«البلدين» points back at two lands that English evidence names.

In:  a word of an Arabic claim, the evidence in English
Out: whether the evidence has two lands that it may mean

What happens "in France" or to "a French company" has no second land that acts, so that those who
act together, «وقعت الدولتان», must stand together in the evidence: "Slovenia and Croatia".
"""

from __future__ import annotations

from itertools import pairwise

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.language.fold import fold_key

_OF_TWO = frozenset(fold_key(w) for w in "البلدين الدولتين الجانبين الطرفين".split())
_WHO_ACT = frozenset(fold_key(w) for w in "البلدان الدولتان الجانبان الطرفان".split())
_PLACED = frozenset("in at near inside outside".split())


def names_two_lands(pair: Pair, word: Word) -> bool:
    """Tell whether a dual points back at two lands of the evidence."""
    words, places = pair.evidence.words, pair.evidence.thesaurus.places
    lands = [
        w for w in words
        if w.senses & places and not (w.i and words[w.i - 1].key in _PLACED)
    ]  # fmt: skip
    if word.key in _WHO_ACT:
        return any(
            b.i - a.i <= 2
            and words[b.i - 1].key in {"and", "with"}
            and a.senses.isdisjoint(b.senses)
            for a, b in pairwise(lands)
        )
    return word.key in _OF_TWO and len({s for w in lands for s in w.senses & places}) > 1
