"""Tell the measure (I to X) and the root of an Arabic word: «افتتح», «يفتتح», «افتتاح» are one.

In:  a folded Arabic word
Out: keys such as "8:فتح"; two words of one verb share one

A root alone is too wide («فتح» opened, «افتتح» inaugurated), a stem too narrow («سيفتتحون»,
«افتتاح»). Unvowelled writing does not tell some measures apart (I, II and IV in the imperfect), so
a word can have several keys. A weak middle letter is written و, a weak last one ي.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from mujaz.answer.verify.words.lean import lean_measures
from mujaz.language.tokens import is_arabic, without_clitics

_NOUNS = frozenset({"مصدر"})  # a source; who exports is hardly ever called so
_ENDS = (
    "تموها ونها ونهم ناها ناهم تهما ونه انها انهم وها وهم هما تها تهم ناه انه وه ته هم ها نا وا ان"
    " ات ون ين تا ه ت ا ي"
).split()
_WEAK = "اوي"
# jussives of two or three letters, which might be anything else: «لم ينف», «لم تتلق»
_CUT_SHORT = frozenset("نف لغ بق لق بن جر نه عط خف خل فض سع رض بك مش قض تلق تخل تبن تول".split())
_SHAPES = tuple(
    (measures, re.compile(pattern + "$"), weak)
    for measures, pattern, weak in (
        ("10", "[ايتنم]ست(.)(.{1,4})", ""),
        ("8", "[ايتنم]([^اوي])ت(.{1,4})", ""),
        ("8", "[ايتنم]([صضط])ط(.{2,4})", ""),
        ("8", "[ايتنم](ز)د(.{2,4})", ""),
        ("8", "[ايتنم]()ت(.{2,4})", "و"),
        ("7", "[ايتنم]ن(.)(.{2,4})", ""),
        ("6", "[يتنم]?ت(.)ا(.{1,3})", ""),
        ("5", "[يتنم]?ت(.)([^ا].?[^ا]?)", ""),
        ("3", "[يتنم](.)ا(.{1,3})", ""),
        ("1 3", "(.)ا(.{1,2})", ""),
        ("4", "ا(.)(.{1,4})", ""),
        ("1 2 4", "[يتن](.)(.{1,3})", ""),
        ("2 4", "م(.)([^و].?.?)", ""),
        ("1 2", "(.)(.{1,3})", ""),
    )
)
_TAFIL = re.compile("ت(.)(.)ي(.)$")
_TAFILA = re.compile("ت(.)(.)(?:يه|يت)$")
_MAFUL = re.compile("م(.)(.)و(.)$")


@lru_cache(maxsize=65536)
def measures(key: str) -> frozenset[str]:
    """Return the measures and roots that a folded Arabic word can have."""
    if not is_arabic(key):
        return frozenset()
    whole = (m for word in _readings(key) if word not in _NOUNS for m in _measures(word))
    return frozenset((*whole, *lean_measures(key)))


def _readings(key: str) -> set[str]:
    words = set(without_clitics(key))
    words |= {w[1:] for w in words if w[0] == "س" and len(w) >= 5 and w[1] in "يتنا"}
    ends = {w[: -len(e)] for w in words for e in _ENDS if w.endswith(e) and len(w) - len(e) >= 3}
    return words | ends


def _measures(word: str) -> Iterator[str]:
    for shape, name in ((_TAFIL, "2"), (_MAFUL, "1")):
        if hit := shape.match(word):
            yield f"{name}:{''.join(hit.groups())}"
    if hit := _TAFILA.match(word):
        yield f"2:{hit[1]}{hit[2]}ي"
    for names, shape, weak in _SHAPES:
        hit = shape.match(word)
        if hit is None or (hit[1] or weak) in ("ا", "ي", ""):
            continue
        jussive = names in {"10", "8", "7"} or word[1:] in _CUT_SHORT
        if len(hit[2]) == 1 and word[0] in "يتن" and hit[2] not in _WEAK and jussive:
            tail = f"{hit[2]}ي"  # «لم يلغ», «لم تتلق»: the jussive drops a weak last letter
            yield from (f"{name}:{hit[1] or weak}{tail}" for name in names.split())
        for tail in _tails(hit[2], long_vowel=names not in {"1 2", "1 2 4", "1 3"}):
            yield from (f"{name}:{hit[1] or weak}{tail}" for name in names.split())


def _tails(rest: str, *, long_vowel: bool) -> Iterator[str]:
    """Yield the last two letters of the root: sound, doubled, hollow or defective."""
    if len(rest) == 1:
        if rest not in _WEAK:
            yield rest * 2
    elif rest.endswith("اء") and len(rest) == 3:
        yield f"{rest[0]}ي"
    elif rest[:2] == "يا" and len(rest) == 3:
        yield f"و{rest[2]}"
    elif len(rest) == 2:
        first, last = rest[0], rest[1]
        if last == "ت" and first not in _WEAK:
            yield f"{first}ي"  # «ألغت»
        if first in _WEAK and last not in _WEAK:
            yield f"و{last}"
        elif last in _WEAK:
            yield f"{first}ي"
        else:
            yield rest
    elif len(rest) == 3 and rest[1] in ("ا" if long_vowel else "") and rest[0] != "ا":
        yield f"{rest[0]}{'ي' if rest[2] in 'يه' else rest[2]}"
