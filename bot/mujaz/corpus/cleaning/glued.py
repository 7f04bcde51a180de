"""Find the places where two Arabic words have lost the space between them.

In:  the text of an article, and data/glued_names.txt (names of several words, names of countries)
Out: offsets at which a space is missing; nothing in the text is changed here

Three rules, each sure by itself: ta marbuta and tanwin end a word; a known name is known without
its spaces too; and «كلمةالكلمة» is two words where both occur by themselves in the same article.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

from mujaz.language.fold import fold, fold_key

NAMES = Path(__file__).parent.parent / "data" / "glued_names.txt"
_TOKEN = re.compile(r"[ء-غف-يٱ-ۓﹰ-ﻼـً-ْٰ]+")
_LETTER = r"[ء-غف-يٱ-ۓ]"
_MARKS = r"[ً-ْٰـ]*"
# ta marbuta, or tanwin on (or before) its alef, and then another letter; other tanwins inside a
# word are slips for a hamza or a damma
_WORD_END = re.compile(rf"(?:ة{_MARKS}|(?<={_LETTER})(?:اً|ًا))(?={_LETTER})")
_CLITICS = frozenset({"و", "ف", "ب", "ل", "ك", "وب", "ول", "وك", "فب", "فل"})
_WITH_ARTICLE = re.compile(r"[وف]?[بكل]?ال")  # «بال»: what follows is no article of its own
_MIN_HALF = 3  # letters in a word that may stand before a glued article


@lru_cache(maxsize=1)
def _names() -> tuple[dict[str, tuple[str, ...]], frozenset[str]]:
    """Return (first word and its whole names, single names), all folded."""
    several: dict[str, tuple[str, ...]] = {}
    single: set[str] = set()
    for row in NAMES.read_text(encoding="utf-8").splitlines():
        words = fold_key(row.partition("#")[0]).split()
        if len(words) > 1:
            several["".join(words)] = tuple(words)
        elif words:
            single.add(words[0])
    return several, frozenset(single)


@lru_cache(maxsize=1)
def _joined() -> re.Pattern[str]:
    """Match a known name with every space, or all but some, lost."""
    several, _ = _names()
    ordered = sorted(several.values(), key=lambda w: -len("".join(w)))
    return re.compile("|".join("".join(words) for words in ordered))


def missing_spaces(text: str) -> list[int]:
    """Return the offsets in `text` before which a space is missing, in order."""
    found: set[int] = set()
    words = _vocabulary(text)
    for match in _TOKEN.finditer(text):
        token, base = match.group(), match.start()
        if len(token) < 6:
            continue
        for start, piece in _pieces(token):
            if start:
                found.add(base + start)
            key, at = fold(piece)
            found.update(base + start + at[cut] for cut in _cuts(key, words))
    return sorted(found)


def _pieces(token: str) -> Iterator[tuple[int, str]]:
    """Cut a token after each letter that ends a word."""
    start = 0
    for end in _WORD_END.finditer(token):
        yield start, token[start : end.end()]
        start = end.end()
    yield start, token[start:]


def _vocabulary(text: str) -> frozenset[str]:
    """Return the folded words of the article, and each without a leading و."""
    words: set[str] = set()
    for match in _TOKEN.finditer(text):
        for _, piece in _pieces(match.group()):
            key = fold_key(piece)
            words.add(key)
            if key[:1] == "و" and len(key) > 4:
                words.add(key[1:])
    return frozenset(words)


def _cuts(key: str, words: frozenset[str]) -> list[int]:
    """Return where a folded piece falls into several words; nothing when it is one."""
    if len(key) < 6:
        return []
    return _by_names(key, words) or _by_article(key, words)


def _by_names(key: str, words: frozenset[str]) -> list[int]:
    several, single = _names()
    cuts: set[int] = set()
    end_of_last = 0
    for match in _joined().finditer(key):
        before, after = key[end_of_last : match.start()], key[match.end() :]
        lead = _lead(before, words | single, first=end_of_last == 0)
        if lead is None or not _tail_fits(after, words | single):
            continue
        if end_of_last + lead:
            cuts.add(end_of_last + lead)
        if before.endswith("و") and end_of_last and lead == 0:
            cuts.add(end_of_last)
        at = match.start()
        for word in several[match.group()][:-1]:
            at += len(word)
            cuts.add(at)
        end_of_last = match.end()
        if after:
            cuts.add(end_of_last)
    return sorted(cuts) or _pairs(key, single)


def _lead(before: str, known: frozenset[str], *, first: bool) -> int | None:
    """Return how much of what stands before a name is a word of its own; None when it fits not."""
    if not before or before in _CLITICS:
        return 0
    for clitic in ("", "و", "وب", "ول"):
        word = before.removesuffix(clitic)
        if before.endswith(clitic) and len(word) >= _MIN_HALF and word in known:
            return len(word)
    return None if first or before != "و" else 0


def _tail_fits(after: str, known: frozenset[str]) -> bool:
    if not after or after in known:
        return True
    if after[0] == "و" and (after[1:] in known or _joined().match(after, 1)):
        return True
    return _joined().match(after) is not None


def _pairs(key: str, single: frozenset[str]) -> list[int]:
    """Cut «روسياوأوكرانيا»: two known names with a و between them."""
    cuts = [i for i in range(4, len(key) - 3) if key[i] == "و"]
    for i in cuts:
        first = key[:i].removeprefix("و")
        if (first in single or first[1:] in single) and key[i + 1 :] in single:
            return [i]
    return []


def _by_article(key: str, words: frozenset[str]) -> list[int]:
    """Cut «كلمةالكلمة» where both halves are words of the same article."""
    at = key.find("ال", _MIN_HALF)
    while at >= 0:
        first, second = key[:at], key[at:]
        fits = len(second) >= 5 and second in words and first in words
        if fits and not _WITH_ARTICLE.fullmatch(first):
            return [at]
        at = key.find("ال", at + 1)
    return []
