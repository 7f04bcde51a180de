"""Compare words by their consonants: names across scripts, Arabic words of one root.

In:  a word
Out: its skeletons; two spellings of one name, or two forms of one root, share one

«هارتمان» and "Hartmann" are both H-R-T-M-N. No table knows a name that was in no article before,
so vowels are dropped, letters that one language writes alike for another are united, and a name of
four consonants or more may differ in one. Roots are guessed too: every reading is kept, because a
missed kinship rejects a true claim while a wrong one only leaves the work to another check.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import product

from mujaz.language.fold import fold_key
from mujaz.language.tokens import is_arabic, without_clitics

_ARABIC_LETTERS = str.maketrans(
    {
        "ب": "B", "پ": "B", "ف": "F", "ڤ": "F", "ت": "T", "ط": "T", "ث": "T", "د": "D",
        "ض": "D", "ذ": "D", "ظ": "Z", "ز": "Z", "س": "S", "ص": "S", "ش": "X", "ك": "K",
        "ق": "K", "ج": "G", "غ": "G", "گ": "G", "چ": "X", "ل": "L", "ر": "R", "م": "M",
        "ن": "N", "خ": "H", "ح": "H", "ه": "H", "و": "W", "ي": "Y", "ا": "", "ع": "", "ء": "",
    }
)  # fmt: skip
_PAIRS = (
    ("tch", "X"), ("sch", "X"), ("sh", "X"), ("ch", "X"), ("kh", "H"), ("gh", "G"),
    ("th", "T"), ("dh", "D"), ("ph", "F"), ("ck", "K"), ("qu", "K"), ("x", "KS"), ("ce", "SE"),
    ("ci", "SI"), ("cy", "SY"),
)  # fmt: skip
_LATIN = str.maketrans(
    {
        **dict.fromkeys("bp", "B"), **dict.fromkeys("fv", "F"), "t": "T", "d": "D", "z": "Z",
        "s": "S", **dict.fromkeys("kqc", "K"), **dict.fromkeys("gj", "G"), "l": "L", "r": "R",
        "m": "M", "n": "N", "h": "H", "w": "W", "y": "Y", **dict.fromkeys("aeiou'-.", ""),
        "E": "", "I": "",
    }
)  # fmt: skip
_OTHERWISE = (("ث", "س"), ("ذ", "ز"), ("ض", "ز"), ("ظ", "د"), ("ق", "ج"))  # Osman, Zayed, Ramazan
_WEAK = re.compile(r"[HWY]")
_TWICE = re.compile(r"(.)\1+")
_LONG = 4  # consonants from which one may differ


@lru_cache(maxsize=32768)
def skeletons(word: str) -> frozenset[str]:
    """Return the consonants of a name, with and without the weak ones, in each reading."""
    key = fold_key(word)
    readings = without_clitics(key) if is_arabic(key) else (key, key.removesuffix("'s"))
    return frozenset(s for r in readings for s in _skeletons(r) if s)


def _skeletons(key: str) -> tuple[str, ...]:
    if is_arabic(key):
        text = key.replace("تش", "X").translate(_ARABIC_LETTERS)
        texts = [text, text.replace("KS", "X")] if "KS" in text else [text]
        texts += [
            key.replace(letter, other).translate(_ARABIC_LETTERS)
            for letter, other in _OTHERWISE if letter in key
        ]  # fmt: skip
    else:
        texts = [text for spelling in _spellings(key) for text in _latin_readings(spelling)]
    bare = [_TWICE.sub(r"\1", _WEAK.sub("", t)) for t in texts]
    return tuple(bare)


_BETWEEN_VOWELS = re.compile(r"(?<=[aeiouy])s(?=[aeiouy])")


def _spellings(key: str) -> list[str]:
    """Return a Latin name as its letters are heard: Knight, Xiao, Qian, Szabo, Theroux."""
    found = [key]
    if key.startswith("kn"):
        found.append(key[1:])
    if re.match(r"x|q[^u]", key):
        found.append("sh" + key[1:])
    if "sz" in key or "cz" in key:
        found += [key.replace("sz", heard).replace("cz", "ch") for heard in ("s", "sh")]
    if _BETWEEN_VOWELS.search(key):
        found.append(_BETWEEN_VOWELS.sub("z", key))  # Susan, Moses, Lisa
    if key.endswith(("oux", "eux", "eaux", "oix")):
        found.append(key[:-1])
    return found


def _latin_readings(key: str) -> list[str]:
    text = key
    for pair, letter in _PAIRS:
        text = text.replace(pair, letter)
    texts = [text.translate(_LATIN)]
    if "ch" in key.replace("tch", "").replace("sch", ""):
        texts += [_latin(key.replace("ch", other)) for other in ("h", "k")]  # Kechries, Bach
    if "gh" in key[1:]:
        texts.append(_latin(key[0] + key[1:].replace("gh", "")))  # Kavanaugh, Hughes
    if key.endswith("c"):
        texts.append((text[:-1] + "X").translate(_LATIN))  # Kovac, Ilic
    return texts


@lru_cache(maxsize=32768)
def _full(word: str) -> frozenset[str]:
    """Return all consonants of a name, the weak ones too, less what a last ة or h only writes."""
    key = fold_key(word)
    readings = without_clitics(key) if is_arabic(key) else (key, key.removesuffix("'s"))
    found = set()
    for reading in readings:
        for text in _whole(reading):
            found |= {text, text.removesuffix("H")}
    return frozenset(f for f in found if len(f) >= 3)


_MOST_VOWELS = 5  # letters of an Arabic name that may each be a vowel
# letters that languages sound differently: Jimenez, Johansson; Nowak; Schwarz
_SOUNDS = {"j": "jyh", "w": "wv", "z": ("z", "ts")}


def _whole(key: str) -> set[str]:
    """Return the consonants of a name, where each و and ي of an Arabic one may be a vowel:
    «هولواي» is Holloway by its second.
    """
    if not is_arabic(key):
        spoken = [key, key.removesuffix("ier") + "iyeh"] if key.endswith("ier") else [key]
        texts = {_latin(text) for text in spoken}
        for letter, sounds in _SOUNDS.items():
            if letter in key:
                texts |= {_latin(key.replace(letter, sound)) for sound in sounds}
        if "w" in key and "z" in key:
            texts.add(_latin(key.replace("w", "v").replace("z", "ts")))
        texts |= {re.sub("[WY]", "", text) for text in texts}
    else:
        text = key.replace("تش", "X").translate(_ARABIC_LETTERS)
        many = len(re.findall("[WY]", text)) > _MOST_VOWELS
        parts = [(c, "") if c in "WY" and not many else (c,) for c in text]
        texts = {"".join(choice) for choice in product(*parts)} | {re.sub("[WY]", "", text)}
    return {_TWICE.sub(r"\1", text) for text in texts}


def _latin(key: str) -> str:
    for pair, letter in _PAIRS:
        key = key.replace(pair, letter)
    return key.translate(_LATIN)


def same_name(one: str, other: str) -> bool:
    """Return whether two words of two scripts can be one name."""
    if _full(one) & _full(other):
        return True
    first, second = skeletons(one), skeletons(other)
    if first & second:
        if all(len(s) <= 2 for s in first & second) and _breathed(one) != _breathed(other):
            return _voiced(one) and _voiced(other)  # "Homs" is not «ماس», "Joana" is «جوانا»
        return any(len(s) >= 2 for s in first & second) or _short_alike(one, other)
    return (
        any(min(len(a), len(b)) >= _LONG and _one_apart(a, b) for a in first for b in second)
        or _alike_but_voice(first, second)
        or _silent_end(first, second, 2 if _ends_as_french(one, other) else 3)
    )


_FRENCH = re.compile(
    r"(?:ot|aud|ault|aut|aux|oux|oud|out|ois|oit|ais|ait|et|ert|ard|art|ond|ont|ort)$"
)


_SOUNDED = frozenset("ويار")


def _ends_as_french(one: str, other: str) -> bool:
    """Tell whether one name ends in letters that French does not sound, the other in a vowel or
    the consonant before them: "Perrot" is «بيرو».
    """
    first, second = fold_key(one), fold_key(other)
    latin, arabic = (second, first) if is_arabic(first) else (first, second)
    open_end = arabic[-1:] in _SOUNDED or arabic.endswith("يه")  # "Bonnet" is «بونيه»
    return open_end and bool(_FRENCH.search(latin))


def _breathed(word: str) -> bool:
    """Tell whether a name opens with h, which the skeleton leaves out."""
    key = fold_key(word)
    if is_arabic(key):
        return any(r[0] in "هحخ" for r in without_clitics(key))
    return key.startswith(("h", "kh", "j"))


def _voiced(word: str) -> bool:
    """Tell whether a name opens with j as most languages read it."""
    key = fold_key(word)
    if is_arabic(key):
        return any(r[0] in "جي" for r in without_clitics(key))
    return key.startswith("j")


def _silent_end(first: frozenset[str], second: frozenset[str], least: int = 3) -> bool:
    """ "Laurent" is «لوران»: the last consonant is written and not heard."""
    pairs = [(a, b) for a in first for b in second if min(len(a), len(b)) >= least]
    sorted_pairs = [sorted(p, key=len) for p in pairs]
    return any(long[:-1] == short and long[-1] in "TSD" for short, long in sorted_pairs)


def _short_alike(one: str, other: str) -> bool:
    """Names of one firm consonant («موير», "Muir") must be about as long."""
    one, other = (w.removesuffix("'s").removesuffix("’s") for w in (one, other))
    return abs(len(one) - len(other)) <= 2 and max(len(one), len(other)) <= 6


_VOICES = str.maketrans({"K": "G", "Z": "S", "D": "T", "X": "S"})


def _alike_but_voice(first: frozenset[str], second: frozenset[str]) -> bool:
    voiced = {s.translate(_VOICES) for s in first} & {s.translate(_VOICES) for s in second}
    return any(len(s) >= 2 for s in voiced)


def _one_apart(a: str, b: str) -> bool:
    if abs(len(a) - len(b)) > 1 or a[0] != b[0]:
        return False
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1 and len(a) > _LONG
    short, long = sorted((a, b), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


_PREFIXES = (
    "است", "يست", "تست", "نست", "مست", "سيست", "ست", "سي", "سن", "ان", "ين", "تن", "من", "مت",
    "يت", "تت", "ا", "ي", "ت", "ن", "م",
)  # fmt: skip
_SUFFIXES = ("هما", "هم", "ها", "نا", "وا", "ان", "ات", "ون", "ين", "تا", "ه", "ي", "ت", "ا")


@lru_cache(maxsize=65536)
def roots(key: str) -> frozenset[str]:
    """Return the roots that a folded Arabic word can have: `roots("اغلاق") & roots("اغلق")`."""
    if not is_arabic(key):
        return frozenset()
    found: set[str] = set()
    for reading in without_clitics(key):
        for stem in _ends(reading):
            for start in _starts(stem):
                found.update(_consonants(start))
    return frozenset(r for r in found if len(r) in {3, 4})


def _ends(word: str) -> set[str]:
    ends = {word}
    for _ in range(2):
        ends |= {
            w[: -len(s)] for w in ends for s in _SUFFIXES if w.endswith(s) and len(w) - len(s) >= 3
        }
    return ends


def _starts(word: str) -> set[str]:
    return {word} | {
        word[len(p) :] for p in _PREFIXES if word.startswith(p) and len(word) - len(p) >= 3
    }


def _consonants(word: str) -> set[str]:
    """Drop long vowels inside, and the ت of «افتعل»; a weak last letter is one letter."""
    if len(word) < 3:
        return set()
    body = word[0] + re.sub("[اوي]", "", word[1:-1]) + word[-1]
    shapes = {body}
    if len(body) >= 4 and body[1] in "تطد":
        shapes.add(body[0] + body[2:])
    if len(body) == 3 and len(word) == 3:
        shapes.add(word)
    return {s[:-1] + "ي" if s[-1] in "اوي" else s for s in shapes if len(s) >= 3}
