"""Read a slip of the pen in a name that the tables know: "peskvo", «دمتيرييف».

In:  a question understood, the sentences that were found for it, the tables
Out: the question with the names as the tables spell them, and what was read as what; None where
     nothing is mended

A word is mended where nothing knows it, where it stands in none of the sentences, and where one
name alone is a slip away. Another ending is another name (Putina, «بوتينا»), and so is another
first letter; short words must have their letters, in another order or one of them doubled. The
reader is told as whom the name was read (`Asked.read_as`).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from mujaz.answer.question.aspects import grammar_words
from mujaz.answer.question.understand import Asked
from mujaz.answer.question.words import Aspect
from mujaz.answer.sentences.gather import Unit, has
from mujaz.answer.sentences.spelling import distance
from mujaz.language.concepts import Concepts
from mujaz.language.fold import fold_key
from mujaz.language.tokens import is_arabic, stem, tokenize, without_clitics
from mujaz.model import Question

_LEAST = 5  # letters of a name that is mended at all
_ANY_LETTER = 7  # of one in which a letter may be missing, be too many or be another
_TWO_LETTERS = 9  # of one in which two may
_LEAST_SMALL, _MOST_SMALL = 3, 6  # of a word of grammar with two letters swapped
_NO_SLIPS = frozenset({"form", "dose", "sued", "tow", "nay"})  # words of their own
_LONG = 7  # of a word in which a letter may be missing, be too many or be another


@dataclass(frozen=True, slots=True)
class Mended:
    """A question as it was meant."""

    question: Question
    read_as: tuple[tuple[str, str], ...]  # typed, read


def mended(asked: Asked, units: Sequence[Unit], concepts: Concepts) -> Mended | None:
    """Return the question with slips of the pen in known names mended."""
    text = asked.question.text
    read: list[tuple[str, str]] = []
    for aspect in asked.aspects:
        if not _is_strange(aspect) or any(has(aspect, u.own) for u in units):
            continue
        for token in tokenize(aspect.words):
            typed = aspect.words[token.start : token.end].removesuffix("'s")
            key = token.key.removesuffix("'s")
            meant = _meant(key, concepts) or _word_meant(key, concepts)
            if name := meant or _small_word_meant(key) or _long_word_meant(key, concepts):
                read.append((typed, name))
                text = text.replace(typed, name)
    if not read:
        return None
    return Mended(replace(asked.question, text=text), tuple(read))


def _is_strange(aspect: Aspect) -> bool:
    return not aspect.ids and bool(aspect.stems)


def _meant(key: str, concepts: Concepts) -> str:
    """Return the one name that a word is a slip away from, as the tables write it; else ""."""
    found: dict[str, frozenset[str]] = {}
    least = len(key)
    for reading in without_clitics(key):
        for word, raw, id_ in _words_of_names(concepts):
            apart = _slip(reading, word)
            if not apart or apart > least:
                continue
            if apart < least:
                found, least = {}, apart
            name = key[: len(key) - len(reading)] + raw
            found[name] = found.get(name, frozenset()) | {id_}
    if len(set().union(*found.values())) != 1:
        return ""
    return min(found, key=lambda name: (abs(len(name) - len(key)), name))


def _word_meant(key: str, concepts: Concepts) -> str:
    """Return the one word of the lexicon whose letters were swapped: "fligths"; else ""."""
    alike = _by_letters(concepts).get("".join(sorted(key)), ()) if len(key) >= _LEAST else ()
    return next((form for form in alike if _is_swap(key, fold_key(form))), "")


def _small_word_meant(key: str) -> str:
    """Return the English word of grammar whose letters were swapped: "teh", "waht"; else ""."""
    if not _LEAST_SMALL <= len(key) <= _MOST_SMALL or not key.isascii() or key in _NO_SLIPS:
        return ""
    alike = [w for w in grammar_words() if sorted(w) == sorted(key) and _is_swap(key, w)]
    return alike[0] if len(alike) == 1 else ""


def _long_word_meant(key: str, concepts: Concepts) -> str:
    """Return the English word of the lexicon that is one letter away: "sanctiond"; else "".

    Only of a long word, and only where all that come near are forms of one word.
    """
    if len(key) < _LONG or not key.isascii() or not key.isalpha():
        return ""
    alike = _long_words(concepts).get(key[0], ())
    near = [w for w in alike if _is_slip_in_long(key, w) and _is_swap(key, w)]
    return min(near, key=len) if len({stem(w) for w in near}) == 1 else ""


def _is_slip_in_long(typed: str, word: str) -> bool:
    """Tell whether no letter is another one, but in a very long word: "contrast", "contract"."""
    if len(typed) != len(word) or len(typed) >= _TWO_LETTERS:
        return True
    return sorted(typed) == sorted(word)


@lru_cache(maxsize=4)  # a service has one
def _long_words(concepts: Concepts) -> Mapping[str, Sequence[str]]:
    """Return the long English words of the lexicon in their usual forms, by their first letter."""
    forms = {
        f for t in concepts.tables.terms.values() for f in t.words.get("en", ()) if " " not in f
    }
    bare = {fold_key(form).removesuffix("e") for form in forms}
    endings = ("", "e", "s", "es", "ed", "ing")
    words = forms | {f"{word}{ending}" for word in bare for ending in endings}
    found: dict[str, list[str]] = {}
    for word in sorted(word for word in words if len(word) >= _LONG - 1):
        found.setdefault(word[0], []).append(word)
    return found


@lru_cache(maxsize=4)  # a service has one
def _by_letters(concepts: Concepts) -> Mapping[str, Sequence[str]]:
    """Return the single words of the lexicon by their letters, English ones in the plural too."""
    found: dict[str, list[str]] = {}
    for term in concepts.tables.terms.values():
        for language, forms in term.words.items():
            single = [form for form in forms if " " not in form]
            single += [f"{form}s" for form in single] if language == "en" else []
            for form in single:
                found.setdefault("".join(sorted(fold_key(form))), []).append(form)
    return {letters: sorted(forms) for letters, forms in found.items()}


def _is_swap(typed: str, word: str) -> bool:
    near = typed[0] == word[0] and abs(len(typed) - len(word)) <= 1  # else not worth counting
    return near and distance(typed, word) == 1


@lru_cache(maxsize=4)
def _words_of_names(concepts: Concepts) -> Sequence[tuple[str, str, str]]:
    """Return each word of the names: folded, as written, and whose it is."""
    return [
        (token.key, alias[token.start : token.end], entity.id)
        for entity in concepts.tables.entities.values()
        for alias in entity.aliases
        for token in tokenize(alias)
        if len(token.key) >= _LEAST - 1
    ]


def _slip(typed: str, word: str) -> int:
    """Return how many letters a word is from a name; 0 where it is that name, or is none of it."""
    if len(typed) < _LEAST or is_arabic(typed) is not is_arabic(word) or typed[0] != word[0]:
        return 0
    if typed.startswith(word) or word.startswith(typed):
        return 0
    most = 2 if min(len(typed), len(word)) >= _TWO_LETTERS else 1
    apart = distance(typed, word) if abs(len(typed) - len(word)) <= most else most + 1
    if apart > most:
        return 0
    same = set(typed) == set(word)  # swapped, or one of them doubled
    return apart if same or min(len(typed), len(word)) >= _ANY_LETTER else 0
