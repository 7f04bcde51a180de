"""Translations: the words of the two languages that can answer each other, by rows of a dictionary.

In:  the tokens of a text
Out: for each token the ids of the rows that it stands in

A row is one English word with its derivatives and all its usual renderings, so that words of one
language in one row are no synonyms: the rows are read where claim and evidence are in different
languages, and nowhere else. Arabic verbs are found by measure and root («افتتح» for «سيفتتحون»).
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cache, lru_cache
from importlib import resources

from mujaz.answer.verify.words.irregular import base_of
from mujaz.answer.verify.words.measures import measures
from mujaz.answer.verify.words.short import short_noun
from mujaz.language.fold import fold_key
from mujaz.language.tables import collector_at_rest
from mujaz.language.tokens import is_arabic, stem, stem_readings, without_clitics

Units = frozenset[str]  # the stems of a word, and its measures
_Row = tuple[tuple[Units, ...], str]
_WORDS_KEPT = 32768
# file of the package → class of its words
_FILES = {
    "across_acts.tsv": "event", "across_things.tsv": "thing", "across_people.tsv": "person",
    "across_qualities.tsv": "quality", "across_places.tsv": "place", "across_rest.tsv": "generic",
}  # fmt: skip
_ACTS = "x:event/"
AGAIN = "#"  # in an id, before the number of a further row of the same English word
# small words and "said" are written like some verb («دون», «قال»), and are none by their measure
_NO_VERBS = frozenset(
    fold_key(w)
    for w in """
    قال قالت قالوا يقول تقول أن إن بأن أنه أنها بأنه بأنها أنهم دون من إلى على عن مع في بعد قبل
    كان كانت كما لكن حتى منذ عند لدى بين حول ضد نحو أي كل بل لم لن لا ما هذا هذه ذلك تلك الذي
    التي الذين
    """.split()
)
_PARTICIPLE = 3  # letters above which a form in «م» is a participle
_PARTICLES = frozenset("up down out off away back over aside through".split())
_SMALL = 3  # letters of a preposition
_FAR = 4  # words from a verb to the word that makes a phrase of it
_DUALS = ("تين", "تان", "تي", "تا")  # «جثتين» is two of «جثة»
_PRONOUNS = ("ه", "ها", "هم", "هما", "نا", "ي")  # «عقوباته»: the plural ends before the pronoun


class Across:
    """Finds the rows that words stand in."""

    def __init__(
        self, rows: Iterable[tuple[Sequence[str], str, bool]],
        verbs: Iterable[tuple[Sequence[str], str]] = (),
    ) -> None:  # fmt: skip
        """`rows` are forms, an id, and whether they are verbs; `verbs` are those of the other
        tables, whose ids a word already has by its stem: here their measures are added.
        """
        self._index: dict[str, list[_Row]] = {}
        self._word = lru_cache(maxsize=_WORDS_KEPT)(self._read_word)
        for forms, id_, acts in rows:
            for form in forms:
                self._add(tuple(_form_units(k, verbs=acts) for k in _keys(form)), id_)
        for forms, id_ in verbs:
            for form in forms:
                if form.startswith("م") and len(form) > _PARTICIPLE:
                    continue  # «موظف» is somebody, «توظيف» what is done
                if " " not in form.strip() and not form.isascii():
                    units = [_verb_units(key) for key in _keys(form)]
                    self._add(tuple(units[:1]), id_)

    def _add(self, units: tuple[Units, ...], id_: str) -> None:
        for unit in units[0] if units else ():
            self._index.setdefault(unit, []).append((units, id_))

    def senses(self, keys: Sequence[str]) -> list[frozenset[str]]:
        """Return the ids of the rows of each word, phrases included."""
        words = [self._word(key) for key in keys]
        found: list[set[str]] = [set(alone) for alone, _ in words]
        here: Units = frozenset().union(*(_units(key) for key in keys))
        for i, (_, longer) in enumerate(words):
            for form, id_ in longer:
                if here.isdisjoint(form[1]):
                    continue  # most phrases end here
                if len(form) == 2 and (gap := _gap(form, keys, i)):
                    found[i].add(id_)
                    if len(keys[i + gap]) > _SMALL or keys[i + gap] in _PARTICLES:
                        found[i + gap].add(id_)  # «إلى» stands for no verb by itself
                    continue
                if i + len(form) > len(keys):
                    continue
                if all(part & _units(keys[i + j]) for j, part in enumerate(form) if j):
                    for j in range(len(form)):
                        found[i + j].add(id_)
        return [frozenset(f) for f in found]

    def written(self, stem_: str) -> Iterator[str]:
        """Yield the ids of the rows that have a word of this stem, and not only its measure."""
        return (id_ for form, id_ in self._index.get(stem_, ()) if len(form) == 1)

    def _read_word(self, key: str) -> tuple[frozenset[str], tuple[_Row, ...]]:
        """Return the ids of the rows of a word alone, and the phrases that it may begin."""
        rows = [row for unit in _units(key) for row in self._index.get(unit, ())]
        base = base_of(key)
        if base and not any(id_.startswith(_ACTS) for _, id_ in rows):  # no row has it as it stands
            rows += [r for r in self._index.get(stem(base), ()) if r[1] == f"{_ACTS}{base}"]
        alone = frozenset(id_ for form, id_ in rows if len(form) == 1)
        return alone, tuple(dict.fromkeys(row for row in rows if len(row[0]) > 1))


def _gap(form: tuple[Units, ...], keys: Sequence[str], i: int) -> int:
    """Return how far behind its verb the second word of a phrase stands, 0 where it does not:
    "pulled its forces out", «ألقى الوزير باللوم».
    """
    if not (form[1] & _PARTICLES or any(":" in unit for unit in form[0])):
        return 0
    far = range(2, min(_FAR, len(keys) - i - 1) + 1)
    return next((gap for gap in far if form[1] & _units(keys[i + gap])), 0)


@cache
def _units(key: str) -> Units:
    if not is_arabic(key):
        return frozenset({stem(key), *(stem(base) for base in _positives(key))})
    stems = set(stem_readings(key))
    for word in without_clitics(key):
        stems.add(stem(word))
        if word.endswith("ا"):
            stems.add(stem(word[:-1]))  # «طنًا»
        if word.endswith("و") and len(word) > _PARTICIPLE + 1:
            stems.add(stem(word + "ن"))  # «محامو العائلات»
        stems |= {stem(word[: -len(d)] + "ه") for d in _DUALS if word.endswith(d)}
        bare = {word[: -len(p)] for p in _PRONOUNS if word.endswith(p) and len(word) - len(p) >= 3}
        bare |= {w + "ن" for w in bare if w.endswith("و")}  # «مقاتلوها»
        bare |= {w[:-1] for w in bare if w[-1] in "يا"}  # «حييها», «كتاباه»
        bare |= {w[:-1] + "ه" for w in bare if w.endswith("ت")}  # «حصته», «هويتيهما»
        bare |= {w[:-2] + "اء" for w in bare if w.endswith(("اي", "او"))}  # «لقائهم», «لقاؤهم»
        stems |= {stem(w) for w in bare}
    if short := short_noun(key):
        stems.add(short)
    return frozenset(stems) | (frozenset() if _small(key) else measures(key))


def _small(key: str) -> bool:
    return key in _NO_VERBS or (key[:1] in {"و", "ف"} and key[1:] in _NO_VERBS)


def _positives(key: str) -> list[str]:
    """Return what an English comparative may come from: larger, easiest, biggest."""
    bases = []
    for end in ("est", "er"):
        if key.endswith(end) and len(key) - len(end) >= 3:
            base = key[: -len(end)]
            bases += [base, base + "e"]
            bases += [base[:-1] + "y"] if base[-1] == "i" else []
            bases += [base[:-1]] if base[-1] == base[-2] else []
    return bases


@cache
def _form_units(key: str, *, verbs: bool) -> Units:
    return frozenset({stem(key)}) | (_verb_units(key) if verbs else frozenset())


@cache
def _verb_units(key: str) -> Units:
    """Return the measures of a citation form; an imperfect, which stands beside it, has several."""
    if len(key) < 2 or key[0] == "ي" or not is_arabic(key):
        return frozenset()
    return measures(key)


@cache
def _keys(form: str) -> tuple[str, ...]:
    if form.isascii():
        return tuple(form.casefold().split())
    plain = _PLAIN.fullmatch(form)  # what `fold_key` does to bare letters, at a tenth of its cost
    return tuple((form.translate(_FOLDED) if plain else fold_key(form)).split())


_PLAIN = re.compile("[ء-غف-ي ]+")
_FOLDED = str.maketrans("أإآىةؤئ", "ااايهوي")


@cache
def read_rows() -> tuple[tuple[tuple[str, ...], str, str], ...]:
    """Return the forms, the id and the class of each row of the shipped dictionary.

    Rows that open with one English word are rows of their own: what one of its meanings is called
    is no rendering of another ("break" a leg, "break" a law).
    """
    with collector_at_rest():
        return tuple(_rows())


def _rows() -> Iterator[tuple[tuple[str, ...], str, str]]:
    for name, kind in _FILES.items():
        seen: Counter[str] = Counter()
        file = resources.files("mujaz.answer.verify").joinpath("data", name)
        for number, line in enumerate(file.read_text(encoding="utf-8").splitlines()):
            if line.startswith("#") or "\t" not in line or not number:
                continue
            forms = tuple(f for cell in line.split("\t") for f in cell.split("|") if f.strip())
            first = " ".join(_keys(forms[0]))
            again = f"{AGAIN}{seen[first]}" if seen[first] else ""
            seen[first] += 1
            yield forms, f"x:{kind}/{first}{again}", kind
