"""Tell names and those who can act, in either language: one answer for all checks.

In:  a Reading and one of its words
Out: whether it is a name; whether it is somebody: a name, an office, a person, a body, a place
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.given import is_given_name
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.words.thesaurus import known

_BODIES = frozenset({"person", "institution", "place"})
_VERB_BEHIND = frozenset({"ما", "قد", "لم", "وقد", "كما"})  # «بحسب ما ورد»
_LEAST = 3  # letters of an Arabic name that no table knows


@kept
def is_name(reading: Reading, word: Word) -> bool:
    """Return whether a word is a name: a capital, a known place or person, or what no table knows.

    Where a capital opens its sentence, a word with another meaning is none ("Researchers said").
    """
    if word.counted or is_title(word) or not (word.content or word.capital):
        return False
    kinds = reading.thesaurus.kinds(word.senses)
    entity = any(s.startswith("e:") for s in word.senses)
    if not word.arabic:
        return word.raw[:1].isupper() and (word.capital or entity or not kinds - {"place"})
    if entity or "place" in kinds:
        return True
    if word.i and reading.words[word.i - 1].key in _VERB_BEHIND:
        return False
    return is_given_name(word) or (not known(word.senses) and len(word.key) >= _LEAST)


def is_somebody(reading: Reading, word: Word) -> bool:
    """Return whether a word is a name, an office, a person, a body or a government's place."""
    if word.counted:
        return False
    kinds = reading.thesaurus.kinds(word.senses)
    return bool(kinds & _BODIES) or is_title(word) or is_name(reading, word)
