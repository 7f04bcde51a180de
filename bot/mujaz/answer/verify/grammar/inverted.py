"""Tell whether who speaks stands behind his English verb: "…, warned Iman Zeidan, an economist".

In:  a Reading and a word that is a verb of speech
Out: whether its subject stands behind it; the words of a subject before it, appositions included

An apposition stands before such a verb between commas too ("A rival, Skarne, accused Halcyon"), so
that the clause before the comma must have a verb of its own.
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.grammar.verbs import gap_before
from mujaz.language.closed import BE

_FINITE = BE | frozenset("has have had will would can could may might must does did".split())
_ARTICLES = frozenset("the a an its his her their".split())
_RELATIVE = frozenset("who which whose".split())


def is_inverted(reading: Reading, verb: Word) -> bool:
    """Return whether a verb of speech stands right behind what is said, its subject behind it."""
    behind = reading.words[verb.i + 1 : verb.i + 2]
    if verb.arabic or not verb.i or not behind or not gap_before(reading, verb.i):
        return False
    if not (behind[0].raw[:1].isupper() or behind[0].key in _ARTICLES):
        return False
    if reading.clause(verb.clause)[0].i != verb.i:
        return False
    before = reading.clause(verb.clause - 1) if verb.clause else []
    if not before or before[0].key in _RELATIVE:
        return False
    return any(w.key in _FINITE or (is_verb(reading, w) and w.i > before[0].i) for w in before)


def with_appositions(reading: Reading, words: list[Word], end: int) -> list[Word]:
    """Return the words of a name and its appositions before a verb, not those of a clause that has
    a verb of its own before them: "…, but the firm refused, its head, Agnes Thorne, told us".
    """
    found: list[Word] = []
    for number in sorted({w.clause for w in words}, reverse=True):
        clause = reading.clause(number)
        told = any(w.key in _FINITE or is_verb(reading, w) for w in clause if w.i < end)
        if found and told and clause[0].key not in _RELATIVE and _is_led(reading, found[0]):
            break
        found = [w for w in words if w.clause == number] + found
    return found


def _is_led(reading: Reading, word: Word) -> bool:
    """Tell whether an article or a pronoun opens the clause of a word: "its director"."""
    return reading.clause(word.clause)[0].key in _ARTICLES
