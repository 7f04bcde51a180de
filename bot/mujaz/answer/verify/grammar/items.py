"""Things told in a row: "water, tourism and defence" is not «المياه والسياحة والتعليم».

In:  a word of a claim that nothing answers, the words of the evidence that answer nothing
Out: whether the evidence goes on with another thing in the very place
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb

_NEXT = 3  # words from a thing to the one that is joined to it


def is_other_item(pair: Pair, word: Word, left: Sequence[Word]) -> bool:
    """Tell whether a thing of the evidence is left that is joined to what this one is joined to."""
    before = _joined_to(pair.claim, word)
    if before is None or not _is_known(pair.claim, word):
        return False
    for m in pair.matches[before.i]:
        for other in pair.evidence.words[m.i + 1 : m.i + 1 + _NEXT]:
            if _joined_to(pair.evidence, other) == m:
                return other in left and _is_known(pair.evidence, other)
    return False


def _joined_to(reading: Reading, word: Word) -> Word | None:
    """Return the word that a word is joined to by "and" or «و»."""
    step = 1 if word.arabic else 2
    if word.i < step or not word.content:
        return None
    joined = word.key[0] == "و" if word.arabic else reading.words[word.i - 1].key == "and"
    before = reading.words[word.i - step]
    return before if joined and before.content else None


def _is_known(reading: Reading, word: Word) -> bool:
    kinds = reading.thesaurus.kinds(word.senses | reading.across[word.i])
    return bool(kinds & {"thing", "event", "person"}) and not is_verb(reading, word)
