"""Turn texts and questions into the tokens that the index holds.

In:  a passage or a question as it was written
Out: Tokens of a passage; Wanted, what to look for, of a question, by stream

Both sides go through the same functions of language/, so that they can only meet.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from mujaz.language.grams import word_grams
from mujaz.language.skeleton import skeletons, sounds
from mujaz.language.tables import function_words
from mujaz.language.tokens import is_arabic, keys_of, stem_readings

MAX_TERMS = 64  # of a question: a longer one is a text, and its first words say what it is about
MAX_CHARACTERS = 4_000  # read of a question
_MOST_GRAMS = 160
_MOST_SKELETONS = 24
_MOST_HEARD = 8  # readings of a word of a passage


@dataclass(frozen=True, slots=True)
class Tokens:
    """What the index holds of a text, stream by stream."""

    stems: Sequence[str]
    grams: Sequence[str]
    skeletons: Sequence[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Heard:
    """What a word of a question sounds like."""

    skeletons: Sequence[str]
    sounds: Sequence[str]
    doubtful: bool  # no table knows it and it is not Arabic: a consonant of it may be wrong


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """What a question is searched by."""

    words: int = 0  # distinct ones in the question
    stems: Sequence[str] = ()
    grams: Sequence[str] = ()
    heard: Sequence[Heard] = ()
    names: Sequence[Sequence[Sequence[str]]] = ()  # each thing named: its forms, as stems

    @property
    def nothing(self) -> bool:
        """Whether there is nothing to look for."""
        return not (self.stems or self.names)


def tokens_of(text: str) -> Tokens:
    """Return the tokens of a text, all readings, in order."""
    keys = keys_of(text)
    return Tokens(
        [stem for key in keys for stem in stem_readings(key)],
        [gram for key in keys for gram in word_grams(key)],
        [reading for key in keys for reading in _heard(key)],
    )


def wanted_of(
    query: str, names: Sequence[Sequence[Sequence[str]]] = (), known: frozenset[str] = frozenset()
) -> Wanted:
    """Return what to look for.

    `names` are forms that the tables know for words of the question, `known` the keys of these.
    """
    keys = list(dict.fromkeys(keys_of(query[:MAX_CHARACTERS])))
    telling = [key for key in keys if key not in silent()]
    return Wanted(
        words=min(len(keys), MAX_TERMS),
        stems=_first(MAX_TERMS, (stem for key in keys for stem in stem_readings(key))),
        grams=_first(_MOST_GRAMS, (gram for key in keys for gram in word_grams(key))),
        heard=[
            Heard(
                skeletons=skeletons(key),
                sounds=sounds(key),
                doubtful=key not in known and not is_arabic(key),
            )
            for key in telling
            if skeletons(key)
        ][:_MOST_SKELETONS],
        names=names,
    )


def _heard(key: str) -> Sequence[str]:
    """Return what a word of a passage may be heard as; the script of a name is written once."""
    return list(dict.fromkeys((*skeletons(key), *sounds(key)[:_MOST_HEARD])))


def _first(most: int, tokens: Iterable[str]) -> list[str]:
    return list(itertools.islice(dict.fromkeys(tokens), most))


@cache
def silent() -> frozenset[str]:
    """Return the words that name nothing: "the" would sound like a name in Arabic letters."""
    return frozenset().union(*function_words().values())
