"""Tell Arabic words that are no names, though no synonyms have them or a name may stand there.

In:  a Reading and its words
Out: whether a word is an ordinary one

The rows that join the two languages know thousands of Arabic words beside the synonyms: «لافت»,
«القراصنة». And behind an office stands a verb as well as a name: «لأن الرئيس أصيب بعارض».
"""

from __future__ import annotations

import re

from mujaz.answer.verify.given import is_given_name
from mujaz.answer.verify.reading import Reading, Word
from mujaz.answer.verify.shapes import IMPERFECT, PERFECT

_THINGS = frozenset({"thing", "person"})
_PLAIN = frozenset({"event", "quality", "thing", "generic"})
_WITH_PRONOUN = re.compile(r"\w{3,}(?:هما|هم|ها|كم|نا|هن)$")
_DEFINITE = ("ال", "وال", "بال", "لل", "كال", "فال")


def is_plain_word(reading: Reading, word: Word) -> bool:
    """Return whether a word that no synonyms know has a rendering that is no name."""
    if is_given_name(word):
        return False
    kinds = reading.thesaurus.kinds(reading.across[word.i])
    if "place" in kinds:
        return False
    if word.key.startswith(_DEFINITE):
        return bool(kinds & _THINGS) and "person" not in kinds - _THINGS
    return bool(kinds & _PLAIN) or bool(_WITH_PRONOUN.fullmatch(word.key))


def is_no_name(reading: Reading, first: Word, second: Word) -> bool:
    """Return whether two words behind an office are a verb or a noun and what belongs to it."""
    if is_given_name(first):
        return False
    kinds = reading.thesaurus.kinds(first.senses)
    if _WITH_PRONOUN.fullmatch(first.key) and (kinds or first.key.endswith("هما")):
        return True  # «لقي عاملان حتفهما»
    verb = IMPERFECT.match(first.key) or PERFECT.match(first.key)
    if verb and "event" in kinds:
        return True
    joined = second.key[:1] == "و" and "event" in reading.thesaurus.kinds(second.senses)
    return joined and bool(kinds)
