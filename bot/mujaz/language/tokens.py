"""Words of a text, their matching keys and light stems.

In:  text as it was written
Out: tokens with exact offsets; `key` is the folded word, `stem` what search compares

Arabic stems follow the light10 recipe (Larkey, Ballesteros & Connell 2007, "Light Stemming for
Arabic Information Retrieval"): one prefix of a short list, then suffixes; with pronoun suffixes
added, never below three letters, and a lone و kept as one of two readings. English stems are
Snowball's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import Stemmer

from mujaz.language.fold import fold, fold_key

_WORD = re.compile(r"[^\W_]+(?:['.][^\W_]+)*")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_ENGLISH = Stemmer.Stemmer("english")

# light10, in folded spelling (ta marbuta is ه, alef maqsura is ي)
_PREFIXES = ("وال", "بال", "كال", "فال", "لل", "ال")
_PRONOUNS = ("هما", "هم", "ها", "نا", "ه", "ي")
_SUFFIXES = ("هما", "هم", "ها", "نا", "ان", "ات", "ون", "ين", "يه", "ه", "ي")
# short words that a stem of another word must not meet (ولا and ولايات, us and U.S.)
_FUNCTION_WORDS = frozenset(
    {"ولا", "فلا", "لولا", "الا", "اذا", "هذه", "هذا", "ذلك", "انه", "انها", "كان", "us"}
)
_CLITICS = ("و", "ف", "ب", "ك", "ل")


@dataclass(frozen=True, slots=True)
class Token:
    """One word: where it stands, its matching key and its stem."""

    start: int
    end: int
    key: str
    stem: str


def is_arabic(word: str) -> bool:
    """Return whether the word has an Arabic letter."""
    return _ARABIC.search(word) is not None


@lru_cache(maxsize=65536)
def stem(key: str) -> str:
    """Return the light stem of one folded word: `stem("والعقوبات") == stem("عقوبه")`."""
    if key in _FUNCTION_WORDS:
        return f"{key}_"  # no word's stem ends so
    return _stem_arabic(key) if is_arabic(key) else _stem_english(key)


def _stem_arabic(key: str) -> str:
    word = key
    for prefix in _PREFIXES:
        if word.startswith(prefix) and len(word) - len(prefix) >= 3:
            word = word[len(prefix) :]
            break
    word, before = _without_suffixes(word), word
    # the hamza of a plural stands on و or ي before a pronoun: حلفاء, حلفائها, حلفاؤها
    if len(word) >= 5 and word.endswith("اء"):
        return word[:-1]
    if len(word) >= 5 and word.endswith("او") and word != before:
        return word[:-1]
    return word


@lru_cache(maxsize=65536)
def stem_readings(key: str) -> tuple[str, ...]:
    """Return the stem of a folded word, then the one it has if its first letter is a proclitic.

    A lone و ف ب ك ل may be a word of its own (بزيارة) or a letter of this one (لقاء), and only a
    dictionary could tell, so both are kept: `stem_readings("بزياره") == ("بزيار", "زيار")`.
    """
    first = stem(key)
    if len(key) >= 4 and key[0] in _CLITICS and key not in _FUNCTION_WORDS and is_arabic(key):
        second = stem(key[1:])
        if len(second) >= 3 and second != first:
            return (first, second)
    return (first,)


_LEAST_ACCUSATIVE = 5  # letters; and six where «يا» may end a name such as «سوريا»


def without_accusative(key: str) -> str:
    """Return an Arabic word less the alef of the indefinite accusative: «اتصالا هاتفيا».

    The word itself where it has none, or where a name may end so.
    """
    least = _LEAST_ACCUSATIVE + key.endswith("يا")
    accusative = key.endswith("ا") and len(key) >= least and is_arabic(key)
    return key[:-1] if accusative else key


@lru_cache(maxsize=65536)
def all_readings(key: str) -> frozenset[str]:
    """Return every stem that a folded word may have, the accusative's among them."""
    return frozenset(stem_readings(key) + stem_readings(without_accusative(key)))


def _without_suffixes(word: str) -> str:
    """Take off up to two suffixes; a ت that only a pronoun had opened (زيارته) goes with it."""
    for _ in range(2):
        for suffix in _SUFFIXES:
            if word.endswith(suffix) and len(word) - len(suffix) >= 3:
                word = word[: -len(suffix)]
                if suffix in _PRONOUNS and word.endswith("ت") and len(word) >= 5:
                    word = word[:-1]
                break
        else:
            break
    return word


def _stem_english(key: str) -> str:
    word = key.removesuffix("'s").replace("'", "").replace(".", "")
    return str(_ENGLISH.stemWord(word)) if word.isascii() else word


@lru_cache(maxsize=65536)
def without_clitics(key: str) -> tuple[str, ...]:
    """Return the folded word and each reading with Arabic proclitics and the article taken off.

    `without_clitics("وبالكرملين")` holds "وبالكرملين", "بالكرملين", "الكرملين" and "كرملين": names
    are compared with these, since a stem would also cut letters that belong to the name.
    """
    readings = [key]
    if not is_arabic(key):
        return (key, key[:-2]) if key.endswith("'s") else (key,)
    if key[0] in "وف" and len(key) >= 4:
        readings.append(key[1:])
    for reading in list(readings):
        if reading.startswith("لل") and len(reading) >= 5:
            readings += ["ال" + reading[2:], reading[2:], reading[1:]]
        elif reading[0] in _CLITICS[2:] and len(reading) >= 4:
            readings.append(reading[1:])
    for reading in list(readings):
        if reading.startswith("ال") and len(reading) >= 5:
            readings.append(reading[2:])
    return tuple(dict.fromkeys(readings))


@lru_cache(maxsize=4096)  # a sentence is looked at by many rules, one after another
def tokenize(text: str) -> tuple[Token, ...]:
    """Return the words of a text in order, with offsets into the text as written."""
    key, at = fold(text)
    tokens = []
    for match in _WORD.finditer(key):
        start, end = at[match.start()], at[match.end() - 1] + 1
        # the only name that folding makes a pronoun
        word = "u.s" if text[start:end] == "US" else match.group()
        tokens.append(Token(start, end, word, stem(word)))
    return tuple(tokens)


def keys_of(text: str) -> list[str]:
    """Return the keys that `tokenize` gives, without offsets and stems: for whole passages."""
    if "US" in text:  # told from "us" by the text as written
        return [token.key for token in tokenize(text)]
    return _WORD.findall(fold_key(text))


def stems(text: str) -> Sequence[str]:
    """Return the light stems of a text, all readings, in order: what the lexical index holds."""
    return [reading for token in tokenize(text) for reading in stem_readings(token.key)]
