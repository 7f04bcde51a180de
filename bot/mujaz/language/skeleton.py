"""The consonant skeleton of a word, in which Arabic, Latin and Cyrillic spellings of a name meet.

In:  one folded word
Out: its skeletons over a small alphabet of sound classes: "dmitriev", «دميترييف» and «дмитриев»
     all have `dmtrf`

Vowels go, because the scripts write different ones of them; sounds that Arabic spells alike share
a class (p and b, v and f, s and z, g and j). Where Latin letters have more than one sound (c, ch,
gh, j, w) every reading is kept, the likeliest first. Our own table: no transliteration standard
covers names as newsrooms write them.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from mujaz.language.tokens import is_arabic, without_clitics

LEAST_SOUNDS = 2  # one consonant says nothing
_MOST_READINGS = 48  # of one word, vowels included
_MOST_SKELETONS = 8  # of one word
_MOST_CHARS = 40  # a longer "word" is not a name

_ARABIC = {
    "تش": "x", "دج": "g",
    "ب": "b", "پ": "b", "ت": "t", "ث": "t", "ط": "t", "ج": "g", "چ": "x", "ژ": "g", "غ": "g",
    "گ": "g", "خ": "k", "ق": "k", "ك": "k", "د": "d", "ذ": "d", "ض": "d", "ظ": "d", "ر": "r",
    "ز": "s", "س": "s", "ص": "s", "ش": "x", "ف": "f", "ڤ": "f", "ل": "l", "م": "m", "ن": "n",
}  # fmt: skip
_CYRILLIC = {
    "дж": "g", "кс": "ks",
    "б": "b", "п": "b", "в": "f", "ф": "f", "г": "g", "ґ": "g", "ж": "g", "д": "d", "з": "s",
    "с": "s", "к": "k", "л": "l", "м": "m", "н": "n", "р": "r", "т": "t", "ц": "ts",
    "ч": "x", "ш": "x", "щ": "x",
}  # fmt: skip
_LATIN: dict[str, tuple[str, ...]] = {
    "tsch": ("x",), "shch": ("x",), "sch": ("x", "sk"), "tch": ("x",), "sh": ("x",),
    "ch": ("x", "k"), "cz": ("x",), "zh": ("g",), "kh": ("k",), "gh": ("g", ""), "ph": ("f",),
    "th": ("t",), "dh": ("d",), "dj": ("g",), "dg": ("g",), "ck": ("k",), "cq": ("k",),
    "sce": ("s",), "sci": ("s",), "ce": ("s",), "ci": ("s",), "cy": ("s",),
    "ng": ("ng", "n"), "b": ("b",), "c": ("k", "x"), "d": ("d",), "f": ("f",), "g": ("g",),
    "j": ("g", "", "k"),
    "k": ("k",), "l": ("l",), "m": ("m",), "n": ("n",), "p": ("b",), "q": ("k",), "r": ("r",),
    "s": ("s",), "t": ("t",), "v": ("f",), "w": ("", "f"), "x": ("ks",), "z": ("s",),
    "х": ("k", ""), "ß": ("s",), "ł": ("l",), "đ": ("d",), "ð": ("d",), "þ": ("t",),
}  # fmt: skip


# Vowels as each script is likely to write them, for `sounds`. Arabic leaves the short ones out.
_ARABIC_VOWELS = {"ا": "a", "ع": "a", "ه": "", "ي": "i", "و": "u"}
_VOWELS: dict[str, tuple[str, ...]] = {
    "ee": ("i",), "ea": ("i", "ia"), "ie": ("i",), "ei": ("i", "ai"), "ey": ("i",), "oo": ("u",),
    "ou": ("u", ""), "au": ("u", "a"), "aw": ("u", "a"), "ai": ("i", "ai", "a"), "ia": ("ia", "i"),
    "ay": ("ai", "i", "a"), "ow": ("au", "u"), "ew": ("iu", "u"), "oy": ("ui",), "oi": ("ui",),
    "eu": ("u", "iu"), "a": ("a", ""), "e": ("i", ""), "i": ("i", "", "ai"), "o": ("u", "", "a"),
    "u": ("u", "", "a"), "y": ("i", ""), "w": ("u", "f"), "wh": ("u",),
    "а": ("a", ""), "я": ("ia", "a"), "э": ("i", ""), "е": ("i", ""), "и": ("i", ""),
    "ы": ("i", ""), "й": ("i", ""), "ия": ("ia",), "ий": ("i",), "ё": ("iu", "u"),
    "о": ("u", "a", ""),
    "у": ("u", ""), "ю": ("iu", "u"),
}  # fmt: skip
_FIRST_VOWELS = {
    "a": ("a",),
    "e": ("i", "a"),
    "i": ("i", "a"),
    "o": ("u", "a"),
    "u": ("u", "a", "iu"),
}
_BREATHED = {"h": ("h",), "ه": ("h",), "ح": ("h",)}
_LAST_VOWELS = {"a": ("a",), "e": ("", "i"), "i": ("i",), "o": ("u",), "u": ("u",), "y": ("i",)}


def _longest_first(table: Iterable[str]) -> re.Pattern[str]:
    return re.compile("|".join(sorted(map(re.escape, table), key=len, reverse=True)))


_CONSONANTS = {sign: (sound,) for sign, sound in (_ARABIC | _CYRILLIC).items()} | _LATIN
_SPOKEN = _CONSONANTS | {sign: (sound,) for sign, sound in _ARABIC_VOWELS.items()} | _VOWELS
_SIGNS = _longest_first(_CONSONANTS)
_SPOKEN_SIGNS = _longest_first(_SPOKEN)
_FULL = _SPOKEN | _BREATHED
_FULL_SIGNS = _longest_first(_FULL)
_DOUBLED = re.compile(r"([b-df-hj-np-tv-zбвгджзклмнпрстфхцчшщ])\1+")
_TWICE = re.compile(r"([aiu])\1+")
_CARRIER = re.compile(r"^ا(?=[وي])")  # إيران, أوشاكوف: the alef only carries the vowel
_BREATH = ("h", "ه", "ح")  # heard at the start of a name, often unwritten inside it


@lru_cache(maxsize=65536)
def skeletons(key: str) -> tuple[str, ...]:
    """Return the skeletons of one folded word, the likeliest first; none for a short one."""
    readings = (_readings(word, _SIGNS, _CONSONANTS) for word in _words(key))
    found = [s for some in readings for s in itertools.islice(some, _MOST_SKELETONS)]
    return tuple(s for s in dict.fromkeys(found) if len(s) >= LEAST_SOUNDS)


@lru_cache(maxsize=65536)
def sounds(key: str) -> tuple[str, ...]:
    """Return how one folded word may sound, vowels included: Kelly and «كيلي», but not «كل».

    Many more readings than `skeletons` gives, each telling more: for one word of a question they
    are alternatives of which the best counts.
    """
    found = [s for word in _words(key) for s in _readings(word, _SPOKEN_SIGNS, _SPOKEN)]
    return tuple(s for s in dict.fromkeys(found) if len(s) > LEAST_SOUNDS)


@lru_cache(maxsize=65536)
def breathed(key: str) -> tuple[str, ...]:
    """Return how a word with an h in it may sound, that h included: Fahd and «فهد», but not «فاد».

    In a short name it tells much; in others it is too often left unwritten.
    """
    if not any(c in key[1:] for c in _BREATHED):
        return ()
    found = [s for word in _words(key) for s in _readings(word, _FULL_SIGNS, _FULL)]
    return tuple(s for s in dict.fromkeys(found) if "h" in s and len(s) > LEAST_SOUNDS)


def _words(key: str) -> tuple[str, ...]:
    if not key or len(key) > _MOST_CHARS or any(c.isdigit() for c in key):
        return ()
    if is_arabic(key):
        return without_clitics(key)
    return (_DOUBLED.sub(r"\1", key.removesuffix("'s").replace("'", "")),)


def _readings(
    word: str, signs: re.Pattern[str], table: Mapping[str, tuple[str, ...]]
) -> Iterator[str]:
    word = _CARRIER.sub("", word)
    first = "h" if word.startswith(_BREATH) else ""
    choices = []
    for match in signs.finditer(word):
        sign = match.group()
        options = table[sign]
        if match.start() == 0:
            options = _FIRST_VOWELS.get(sign, options)
        elif match.end() == len(word):
            options = _LAST_VOWELS.get(sign, options)
        choices.append(options)
    if word.endswith("ه") and "ه" in table:
        choices[-1] = ("a",)
    for choice in itertools.islice(itertools.product(*choices), _MOST_READINGS):
        yield _TWICE.sub(r"\1", first + "".join(choice))
