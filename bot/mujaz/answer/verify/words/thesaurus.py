"""What a word can mean, in either language: the ids, stems and roots by which two words can meet.

In:  the tokens of a text
Out: for each token a set of senses; a claim's word has a counterpart where the sets meet

Senses are wide on purpose: synonyms of both languages, kin, light stems, guessed roots. A word
that meets nothing in the evidence is therefore unsupported with some certainty; that a word meets
one proves little, so numbers, names, poles and negation are compared by checks of their own.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property, lru_cache
from importlib import resources

from mujaz.answer.verify.words.across import Across, read_rows
from mujaz.answer.verify.words.script import roots
from mujaz.answer.verify.words.short import short_noun
from mujaz.language.fold import fold_key
from mujaz.language.tables import Tables, collector_at_rest, lexicon, strict_lexicon
from mujaz.language.tokens import (
    Token,
    is_arabic,
    keys_of,
    stem,
    stem_readings,
    tokenize,
    without_clitics,
)

Senses = frozenset[str]
CAPITAL = "m:"  # a government by its country or its capital, where no place is meant
# Arabic words that stand for each other in a rewording: they answer one another, and no check takes
# them for known words, acts or things on that account
NEAR = "z:"
# Words that say the same in news, of both languages in one row; the verifier alone reads them
_WORDS = {
    "synonyms.tsv": "", "words_verbs.tsv": "event", "words_nouns.tsv": "thing",
    "words_qualities.tsv": "quality", "words_places.tsv": "place", "words_doings.tsv": "event",
    "words_people.tsv": "person", "words_bodies.tsv": "institution",
}  # fmt: skip
_MEASURED = {"synonyms.tsv", "words_verbs.tsv"}  # their Arabic verbs are found by measure as well
_Index = dict[str, list[tuple[tuple[str, ...], str]]]
_Readings = Callable[[str], frozenset[str]]
_Phrase = tuple[tuple[str, ...], str, _Readings]  # its words, its id, how a word is read for it
_WORDS_KEPT = 32768


def rows(name: str) -> list[list[str]]:
    """Return the rows of a table of this package, less its heading."""
    file = resources.files("mujaz.answer.verify").joinpath("data", name)
    lines = file.read_text(encoding="utf-8").splitlines()[1:]
    return [[cell.strip() for cell in line.split("\t")] for line in lines if line.strip()]


class _Rows:
    """The rows of all tables, by the keys that their forms begin with."""

    def __init__(self, tables: Tables | None) -> None:
        self.index: _Index = {}
        self.names: _Index = {}
        self.capital_names: set[str] = set()
        self.countries: dict[str, tuple[str, ...]] = {}  # Arabic names of a government's country
        self.verbs: list[tuple[Sequence[str], str]] = []  # rows of acts, for `across` too
        for term in strict_lexicon():
            if term.kind == "event":
                self.verbs.append((term.words["ar"], f"l:{term.id}"))
            self._add(term.words["en"] + term.words["ar"], f"l:{term.id}")
        self.kinds = {f"l:{term.id}": term.kind for term in strict_lexicon()}
        for table, kind in _WORDS.items():
            for id_, english, arabic in rows(table):
                forms = [f.strip() for f in f"{english}|{arabic}".split("|") if f.strip()]
                sense = f"y:{kind}/{id_}" if kind else f"y:{id_}"
                self._add(forms, sense)
                if table in _MEASURED:
                    self.verbs.append((forms, sense))
                if kind:
                    self.kinds[sense] = kind
        for id_, near in (*rows("near_ar.tsv"), *rows("near_en.tsv")):
            self._add((f.strip() for f in near.split("|")), f"{NEAR}{id_}")
        for id_, english, arabic in rows("capitals.tsv"):
            self._add(f"{english}|{arabic}".split("|"), f"{CAPITAL}{id_}")
            self._add(map(_nisba, arabic.split("|")[1:]), f"{CAPITAL}{id_}")
            self.capital_names |= {fold_key(name) for name in arabic.split("|")}
            self.countries[f"{CAPITAL}{id_}"] = tuple(arabic.split("|")[1:])
        self.places = frozenset(s for s, kind in self.kinds.items() if kind == "place")
        if tables is not None:
            self._add_tables(tables)

    def _add_tables(self, tables: Tables) -> None:
        ours = {t.id: t for t in lexicon()}  # of these only the strict rows, which are here already
        for term in tables.terms.values():
            if ours.get(term.id) == term:
                continue
            self._add(term.words["en"] + term.words["ar"], f"l:{term.id}")
        for entity in tables.entities.values():
            for form in entity.aliases + entity.demonyms:
                keys = tuple(word.removeprefix("ال") for word in keys_of(form))
                if keys:
                    self.names.setdefault(keys[0], []).append((keys, f"e:{entity.id}"))

    def _add(self, forms: Iterable[str], id_: str) -> None:
        for form in forms:
            keys = tuple(stem(word) for word in keys_of(form))
            if keys:
                self.index.setdefault(keys[0], []).append((keys, id_))


class Thesaurus:
    """Finds the senses of words; build once, use often.

    The rows are read when the first word is asked about: a command that checks nothing needs none.
    """

    def __init__(self, tables: Tables | None = None) -> None:
        self._tables = tables
        self._word = lru_cache(maxsize=_WORDS_KEPT)(self._read_word)
        self._kinds = lru_cache(maxsize=_WORDS_KEPT)(self._kinds_of)
        self._rendered: dict[str, Senses] = {}

    def load(self) -> None:
        """Read the rows now: a second, which a service that stays takes before any question."""
        _ = self._rows, self._across

    @cached_property
    def _rows(self) -> _Rows:
        with collector_at_rest():
            return _Rows(self._tables)

    @property
    def capital_names(self) -> set[str]:
        """The folded Arabic names of capitals and their countries."""
        return self._rows.capital_names

    @property
    def countries(self) -> dict[str, tuple[str, ...]]:
        """The Arabic names of a government's country, by its sense."""
        return self._rows.countries

    @property
    def places(self) -> frozenset[str]:
        """The senses that are places."""
        return self._rows.places

    def senses(self, tokens: Sequence[Token]) -> list[Senses]:
        """Return the senses of each token, phrases included."""
        words = [self._word(t.key) for t in tokens]
        keys = [t.key for t in tokens]
        found: list[set[str]] = [set(alone) for alone, _ in words]
        here: dict[_Readings, frozenset[str]] = {}
        for i, (_, longer) in enumerate(words):
            for form, id_, readings in longer:
                if readings not in here:
                    here[readings] = frozenset(r for key in keys for r in readings(key))
                if form[1] in here[readings]:  # most phrases end here
                    self._mark(found, keys, (i, form, id_), readings)
        return [frozenset(f) | _converses(f) for f in found]

    def _read_word(self, key: str) -> tuple[Senses, tuple[_Phrase, ...]]:
        """Return what a word can mean alone, and the phrases that it may begin."""
        alone = {f"s:{s}" for s in _stems(key)} | {f"r:{r}" for r in roots(key)}
        longer: list[_Phrase] = []
        for index, readings in ((self._rows.index, _stems), (self._rows.names, _name_readings)):
            for reading in readings(key):
                for form, id_ in index.get(reading, ()):
                    if len(form) == 1:
                        alone.add(id_)
                    else:
                        longer.append((form, id_, readings))
        return frozenset(alone), tuple(longer)

    @cached_property
    def undoing(self) -> Senses:
        """The rows of acts that undo another: cancel, postpone, suspend, withdraw, refuse."""
        found = (s for word in self.senses(tokenize(_UNDOING)) for s in word)
        return frozenset(
            s for s in found if s[:2] in {"y:", "l:"} and self._rows.kinds.get(s) == "event"
        )

    def across(self, tokens: Sequence[Token]) -> list[Senses]:
        """Return, for each token, the rows by which a word of the other language can answer it."""
        return self._across.senses([t.key for t in tokens])

    @cached_property
    def _across(self) -> Across:
        found: list[tuple[Sequence[str], str, bool]] = []
        with collector_at_rest():
            for forms, sense, kind in read_rows():
                self._rows.kinds[sense] = kind
                found.append((forms, sense, kind == "event"))
            self._kinds.cache_clear()  # these rows have classes too
            return Across(found, self._rows.verbs)

    @cached_property
    def _near(self) -> dict[str, tuple[Token, ...]]:
        """The words of each row of near ones, less the phrases."""
        found = (*rows("near_ar.tsv"), *rows("near_en.tsv"))
        words = {f"{NEAR}{id_}": map(tokenize, near.split("|")) for id_, near in found}
        return {
            id_: tuple(t[0] for t in near if len(t) == 1 and stem(t[0].key) not in _BOTH_WAYS)
            for id_, near in words.items()
        }

    def rendered(self, senses: Senses) -> Senses:
        """Return the rows, of both languages, of the words that stand near one: "reportedly" has
        those of "apparently" too.
        """
        return frozenset(s for near in senses if near in self._near for s in self._of_row(near))

    def _of_row(self, near: str) -> Senses:
        """Return the rows that have a word of a near row as it stands there, not by its root."""
        if near not in self._rendered:
            stems = {stem(w.key) for w in self._near[near]}
            ids = {i for s in stems for form, i in self._rows.index.get(s, ()) if len(form) == 1}
            ids |= {i for s in stems for i in self._across.written(s)}
            self._rendered[near] = frozenset(i for i in ids if i[:2] in {"y:", "l:", "x:"})
        return self._rendered[near]

    def kinds(self, senses: Senses) -> frozenset[str]:
        """Return the classes of the lexicon that a word belongs to."""
        return self._kinds(senses)

    def _kinds_of(self, senses: Senses) -> frozenset[str]:
        kinds = self._rows.kinds
        return frozenset(kinds[s] for s in senses if s in kinds)

    @staticmethod
    def _mark(
        found: list[set[str]], keys: Sequence[str], hit: tuple[int, tuple[str, ...], str],
        readings: _Readings,
    ) -> None:  # fmt: skip
        first, form, id_ = hit
        if len(form) == _PARTED and is_arabic(form[0]) and not id_.startswith("e:"):
            # an Arabic verb has its subject before its object: «أطلق الحوثيون سراح البحارة»
            for gap in range(2, _GAP + 1):
                if first + gap < len(keys) and form[1] in readings(keys[first + gap]):
                    found[first].add(id_)
                    found[first + gap].add(id_)
                    return
        if first + len(form) > len(keys):
            return
        if all(key in readings(keys[first + j]) for j, key in enumerate(form) if j):
            for j in range(len(form)):
                found[first + j].add(id_)


_UNDOING = """
cancelled, postponed, suspended, halted, scrapped, revoked, withdrew, resigned, rejected, refused.
ألغى، أجل، أرجأ، أوقف، جمد، سحب، انسحب، استقال، رفض، ألغيت
"""
# perfects whose last letter is a hamza: «بدأت», «أنشأت» end like a plural once folded
HAMZA_PERFECT = re.compile(
    r"[وف]?(?:بد|انش|لج|فاج|قر|بر|هن|طر|نش|مل|خب|جز|عب|اخط|ارج|اطف|كاف|ناو|تنب|تباط|تلك|اختب)ات$"
)
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
_CONSTRUCT = 5  # letters from which a last و or ي may be that of a plural without its ن
_JUSSIVE = 3  # letters of a hollow verb behind «لم»
_FEMININE = 4  # letters from which a last ت may be a perfect's
_PARTED = 2  # words of a phrase that others may part
_GAP = 4
# Acts told from their other end: a sale is somebody's purchase
_CONVERSE = ({"y:buy", "y:sell"}, {"y:win", "y:lose"})


# English words of two opposite acts: a lifted ban ends, a lifted price rises
_BOTH_WAYS = frozenset("lift back leav left cut break strike turn pull draw run clear".split())


def _nisba(country: str) -> str:
    """Return the adjective of a country: إيطاليا → إيطالي, السعودية → سعودي."""
    bare = fold_key(country).removeprefix("ال")
    for ending in ("يه", "يا", "ا", "ه"):
        if bare.endswith(ending):
            return bare.removesuffix(ending) + "ي"
    return bare if bare.endswith("ي") else bare + "ي"


_OWNED = re.compile(r"(\w{2,})ت(?:ها|هم|هما|هن|ه|نا)$")
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
            plural = word.endswith("ات") and not HAMZA_PERFECT.match(word)
            if word.endswith("ت") and len(word) >= _FEMININE and not plural:
                readings |= {stem(word[:-1]), stem(word[:-1] + "ي")}  # «أعادت», «ألغت»
            if len(word) >= _CONSTRUCT and word[-1] in "وي" and not word.endswith(("اي", "او")):
                readings.add(stem(f"{word}ن"))  # «موظفو الوزارة», «موظفي الوزارة»
            if owned := _OWNED.match(word):
                readings.add(stem(owned.group(1) + "ه"))  # «حصتها» is a «حصة»
            readings.update(stem(v) for v in _verb_forms(word))
        if short := short_noun(key):
            readings.add(short)
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
