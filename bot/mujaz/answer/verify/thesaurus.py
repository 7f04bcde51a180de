"""What a word can mean, in either language: the ids, stems and roots by which two words can meet.

In:  the tokens of a text
Out: for each token a set of senses; a claim's word has a counterpart where the sets meet

Senses are wide on purpose: synonyms of both languages, kin, light stems, guessed roots. A word
that meets nothing in the evidence is therefore unsupported with some certainty; that a word meets
one proves little, so numbers, names, poles and negation are compared by checks of their own.
"""

from __future__ import annotations

import gc
import re
from collections.abc import Iterable, Sequence
from functools import cache, cached_property
from importlib import resources

from mujaz.answer.verify.across import Across, read_rows
from mujaz.answer.verify.script import roots
from mujaz.language.tables import Tables, lexicon
from mujaz.language.tokens import Token, is_arabic, stem, stem_readings, tokenize, without_clitics

Senses = frozenset[str]
CAPITAL = "m:"  # a government by its country or its capital, where no place is meant
# Words that say the same in news, of both languages in one row; the verifier alone reads them
_WORDS = {
    "synonyms.tsv": "", "words_verbs.tsv": "event", "words_nouns.tsv": "thing",
    "words_qualities.tsv": "quality", "words_places.tsv": "place", "words_doings.tsv": "event",
    "words_people.tsv": "person", "words_bodies.tsv": "institution",
}  # fmt: skip
_MEASURED = {"synonyms.tsv", "words_verbs.tsv"}  # their Arabic verbs are found by measure as well
_Index = dict[str, list[tuple[tuple[str, ...], str]]]


def rows(name: str) -> list[list[str]]:
    """Return the rows of a table of this package, less its heading."""
    file = resources.files("mujaz.answer.verify").joinpath("data", name)
    lines = file.read_text(encoding="utf-8").splitlines()[1:]
    return [[cell.strip() for cell in line.split("\t")] for line in lines if line.strip()]


class Thesaurus:
    """Finds the senses of words; build once, use often."""

    def __init__(self, tables: Tables | None = None) -> None:
        self._index: _Index = {}
        self._names: _Index = {}
        self._verbs: list[tuple[Sequence[str], str]] = []  # rows of acts, for `across` too
        for term in lexicon():
            if term.kind == "event":
                self._verbs.append((term.words["ar"], f"l:{term.id}"))
            self._add(term.words["en"] + term.words["ar"], f"l:{term.id}")
        self._kinds = {f"l:{term.id}": term.kind for term in lexicon()}
        for table, kind in _WORDS.items():
            for id_, english, arabic in rows(table):
                forms = [f.strip() for f in f"{english}|{arabic}".split("|") if f.strip()]
                sense = f"y:{kind}/{id_}" if kind else f"y:{id_}"
                self._add(forms, sense)
                if table in _MEASURED:
                    self._verbs.append((forms, sense))
                if kind:
                    self._kinds[sense] = kind
        for id_, english, arabic in rows("capitals.tsv"):
            self._add(f"{english}|{arabic}".split("|"), f"{CAPITAL}{id_}")
        self.places = frozenset(s for s, kind in self._kinds.items() if kind == "place")
        if tables is not None:
            self._add_tables(tables)

    def _add_tables(self, tables: Tables) -> None:
        for term in tables.terms.values():
            self._add(term.words["en"] + term.words["ar"], f"l:{term.id}")
        for entity in tables.entities.values():
            for form in entity.aliases + entity.demonyms:
                keys = tuple(t.key.removeprefix("ال") for t in tokenize(form))
                if keys:
                    self._names.setdefault(keys[0], []).append((keys, f"e:{entity.id}"))

    def _add(self, forms: Iterable[str], id_: str) -> None:
        for form in forms:
            keys = tuple(stem(t.key) for t in tokenize(form))
            if keys:
                self._index.setdefault(keys[0], []).append((keys, id_))

    def senses(self, tokens: Sequence[Token]) -> list[Senses]:
        """Return the senses of each token, phrases included."""
        stems = [_stems(t.key) for t in tokens]
        names = [_name_readings(t.key) for t in tokens]
        found: list[set[str]] = [
            {f"s:{s}" for s in stems[i]} | {f"r:{r}" for r in roots(t.key)}
            for i, t in enumerate(tokens)
        ]
        for i in range(len(tokens)):
            for index, readings in ((self._index, stems), (self._names, names)):
                for reading in readings[i]:
                    for keys, id_ in index.get(reading, ()):
                        self._mark(found, readings, (i, keys, id_))
        return [frozenset(f) | _converses(f) for f in found]

    def across(self, tokens: Sequence[Token]) -> list[Senses]:
        """Return, for each token, the rows by which a word of the other language can answer it."""
        return self._across.senses([t.key for t in tokens])

    @cached_property
    def _across(self) -> Across:
        rows_: list[tuple[Sequence[str], str, bool]] = []
        for forms, sense, kind in read_rows():
            self._kinds[sense] = kind
            rows_.append((forms, sense, kind == "event"))
        return self._built(rows_)

    def _built(self, rows_: list[tuple[Sequence[str], str, bool]]) -> Across:
        """Build the index with the collector at rest: all of it stays, and it would be searched
        for garbage dozens of times on the way, which is half of the cost.
        """
        running = gc.isenabled()
        gc.disable()
        try:
            return Across(rows_, self._verbs)
        finally:
            if running:
                gc.enable()

    def kinds(self, senses: Senses) -> frozenset[str]:
        """Return the classes of the lexicon that a word belongs to."""
        return frozenset(self._kinds[s] for s in senses if s in self._kinds)

    def _mark(
        self, found: list[set[str]], readings: Sequence[frozenset[str]],
        hit: tuple[int, tuple[str, ...], str],
    ) -> None:  # fmt: skip
        first, keys, id_ = hit
        if len(keys) == _PARTED and is_arabic(keys[0]) and not id_.startswith("e:"):
            # an Arabic verb has its subject before its object: «أطلق الحوثيون سراح البحارة»
            for gap in range(2, _GAP + 1):
                if first + gap < len(readings) and keys[1] in readings[first + gap]:
                    found[first].add(id_)
                    found[first + gap].add(id_)
                    return
        if first + len(keys) > len(readings):
            return
        if all(key in readings[first + j] for j, key in enumerate(keys)):
            for j in range(len(keys)):
                found[first + j].add(id_)


_ACCUSATIVE = 4  # letters from which a last ا may be the accusative's
# English pasts that no stem unites with their verb
_IRREGULAR = dict(
    pair.split("/")
    for pair in """
    withheld/withhold withdrew/withdraw withdrawn/withdraw upheld/uphold overthrew/overthrow
    overthrown/overthrow undertook/undertake undertaken/undertake misled/mislead foresaw/foresee
    bore/bear broke/break broken/break brought/bring built/build burnt/burn caught/catch
    chose/choose chosen/choose crept/creep dealt/deal drew/draw drawn/draw drove/drive
    driven/drive dug/dig fed/feed fled/flee flew/fly flown/fly forbade/forbid forbidden/forbid
    forgot/forget froze/freeze frozen/freeze gave/give given/give grew/grow grown/grow hid/hide
    hidden/hide kept/keep knew/know known/know laid/lay lent/lend lit/light paid/pay rode/ride
    rang/ring sang/sing sank/sink sunk/sink sent/send shook/shake shaken/shake shrank/shrink
    slid/slide spent/spend spoke/speak spoken/speak spread/spread stole/steal stolen/steal
    swam/swim swept/sweep swore/swear sworn/swear taught/teach threw/throw thrown/throw tore/tear
    torn/tear wore/wear wove/weave wrote/write written/write
    """.split()
)
_JUSSIVE = 3  # letters of a hollow verb behind «لم»
_FEMININE = 4  # letters from which a last ت may be a perfect's
_PARTED = 2  # words of a phrase that others may part
_GAP = 4
# Acts told from their other end: a sale is somebody's purchase
_CONVERSE = ({"y:buy", "y:sell"}, {"y:win", "y:lose"})
_UN = re.compile(r"un(?!der|til|ion|it)[a-z]{4,}(?:ed|able|safe|fair|lawful)$")


def _converses(senses: set[str]) -> set[str]:
    return {f"y:{'-'.join(sorted(pair))}" for pair in _CONVERSE if pair & senses}


@cache
def _stems(key: str) -> frozenset[str]:
    readings = set(stem_readings(key))
    if is_arabic(key):
        for word in without_clitics(key):
            readings.add(stem(word))
            if word.endswith("ا") and len(word) >= _ACCUSATIVE:
                readings.add(stem(word[:-1]))  # «جسرًا جويًا»
            if word.endswith("ت") and len(word) >= _FEMININE and not word.endswith("ات"):
                readings |= {stem(word[:-1]), stem(word[:-1] + "ي")}  # «أعادت», «ألغت»
            readings.update(stem(v) for v in _verb_forms(word))
    elif key in _IRREGULAR:
        readings.add(stem(_IRREGULAR[key]))
    elif _UN.match(key):
        readings.add(stem(key[2:]))
    return frozenset(readings)


def _verb_forms(word: str) -> list[str]:
    """Return the perfect forms that an imperfect may belong to: ستوزع → وزع, تعتزم → اعتزم."""
    future = word[1:] if word.startswith(("سي", "ست", "سن", "سا")) and len(word) >= 5 else word
    forms = [future] if future != word else []
    if len(future) == _JUSSIVE and future[0] in "يتن":
        forms.append(f"{future[1]}ا{future[2]}")  # «لم يمت», «لم يعد»
    if len(future) >= 4 and future[0] in "يتن":
        for tail in (future[1:], future[1:].removesuffix("ون"), future[1:].removesuffix("وا")):
            if len(tail) >= 3:
                forms += [tail, "ا" + tail]
    if word.endswith("وا") and len(word) >= 5:
        forms.append(word[:-2])
    return forms


@cache
def _name_readings(key: str) -> frozenset[str]:
    return frozenset(w.removeprefix("ال") for w in without_clitics(key)) | {key}


def known(senses: Senses) -> bool:
    """Return whether a table knows the word at all."""
    return any(s[0] in "lye" and s[1] == ":" for s in senses)
