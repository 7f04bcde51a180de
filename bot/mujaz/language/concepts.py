"""Find names and known words in a text, whatever its language.

In:  text as it was written
Out: spans with the ids of what they name, longest match first, never overlapping

An id is the same for «دميترييف», "Dmitriev" and «Дмитриев», so an English question and an Arabic
sentence meet in it. Names are compared letter by letter after folding, less proclitics and the
article; terms are compared by light stem.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache

from mujaz.language.fold import fold_key
from mujaz.language.inflect import inflected, participles
from mujaz.language.tables import Entity, Tables, collector_at_rest
from mujaz.language.tokens import (
    Token,
    is_arabic,
    keys_of,
    stem,
    stem_readings,
    tokenize,
    without_accusative,
    without_clitics,
)

_DUALS = ("تين", "تان")
_LEAST_DUAL = 6
_FUTURE = ("سي", "ست", "سن", "سا")  # سيزور is يزور with the particle of the future


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of a text that names something: text[start:end]."""

    start: int
    end: int
    ids: frozenset[str]  # more than one where the words are ambiguous
    kind: str  # "entity", "demonym" or the class of the term
    first: int  # index of its first token
    length: int  # in tokens
    nested: frozenset[str]  # what shorter stretches inside it name: «الزيارة» in «زيارة محتملة»
    kin: frozenset[str]  # groups of kin.tsv: "how much did they lose" and «خسائر» share one
    exact: bool  # spelled as in the table, not only the same stem: safe to be named to a reader


_TEXTS_KEPT = 8192  # sentences; one takes about a kilobyte
_Pattern = tuple[tuple[str, ...], str, str]  # (keys, id, kind)
_Match = tuple[int, int, str, str]  # (tokens, rank, id, kind)
_WORDS_KEPT = 65536


class _Index:
    """The forms of the tables, by the keys that they begin with."""

    def __init__(self, tables: Tables) -> None:
        self.names: dict[str, list[_Pattern]] = {}
        self.stems: dict[str, list[_Pattern]] = {}
        self.words: dict[str, set[str]] = {}  # forms of one word
        self.forms: dict[str, list[tuple[str, ...]]] = {}  # longer ones
        self.groups: dict[str, list[str]] = {}
        for group, members in tables.kin.items():
            for id_ in members:
                self.groups.setdefault(id_, []).append(group)
        for entity in tables.entities.values():
            for alias in entity.aliases:
                self._add_name(alias, entity.id, "entity")
            for demonym in entity.demonyms:
                self._add_name(demonym, entity.id, "demonym")
        named = {p[0] for patterns in self.names.values() for p in patterns}
        listed = {stem(fold_key(f)) for t in tables.terms.values() for f in t.words.get("ar", ())}
        for term in tables.terms.values():
            for language, forms in term.words.items():
                more = [*inflected(forms)] if language == "ar" else []
                if language == "ar":
                    more += [p for p in participles(forms) if stem(fold_key(p)) not in listed]
                for form in (*forms, *more):
                    if term.kind == "place" and _name_keys(form) in named:
                        continue  # entities.toml knows it better
                    self._add_term(form, term.id, term.kind)

    def _add_name(self, form: str, id_: str, kind: str) -> None:
        keys = _name_keys(form)
        if keys:
            self.names.setdefault(keys[0], []).append((keys, id_, kind))

    def _add_term(self, form: str, id_: str, kind: str) -> None:
        words = keys_of(form)
        keys = tuple(stem(word) for word in words)
        if kind == "place" and len(keys) == 1 and is_arabic(keys[0]):
            keys = (f"{_PLACE}{_without_nisba(_bare(words[0]))}",)
        if keys:
            form_keys = tuple(_bare(word) for word in words)
            if len(form_keys) == 1:
                self.words.setdefault(id_, set()).update(form_keys)
            else:
                self.forms.setdefault(id_, []).append(form_keys)
            self.stems.setdefault(keys[0], []).append((keys, id_, kind))


class Concepts:
    """Matches the words of texts against the tables; build once, use often.

    The index is made when the first text is asked about: a command that asks nothing needs none.
    """

    def __init__(self, tables: Tables) -> None:
        self.tables = tables
        self._found: dict[str, list[Mention]] = {}  # a sentence is asked about by many rules
        self._begun = lru_cache(maxsize=_WORDS_KEPT)(self._begins)

    def load(self) -> None:
        """Make the index now: a second, which a service that stays takes before any question."""
        _ = self._index

    @cached_property
    def _index(self) -> _Index:
        with collector_at_rest():
            return _Index(self.tables)

    def entity(self, id_: str) -> Entity | None:
        """Return the entity of this id, or None when it is a term or unknown."""
        return self.tables.entities.get(id_)

    def name(self, id_: str, language: str) -> str:
        """Return the display name of an entity or a term."""
        entity = self.tables.entities.get(id_)
        return entity.name(language) if entity else self.tables.terms[id_].name(language)

    def kin(self, ids: frozenset[str]) -> frozenset[str]:
        """Return the groups that some ids belong to."""
        return frozenset(group for id_ in ids for group in self._index.groups.get(id_, ()))

    def find(self, text: str) -> list[Mention]:
        """Return what a text names, in order."""
        if text not in self._found:
            if len(self._found) >= _TEXTS_KEPT:
                self._found.clear()
            self._found[text] = self.find_in(tokenize(text))
        return self._found[text]

    def find_in(self, tokens: Sequence[Token]) -> list[Mention]:
        """Return what the tokens of a text name, in order."""
        keys = [t.key for t in tokens]
        mentions: list[Mention] = []
        i = 0
        while i < len(tokens):
            best = self._longest(keys, i)
            if best is None:
                i += 1
                continue
            length, ids, kind = best
            if length == 1 and kind not in _NAMING and _is_a_place_behind(mentions, keys, i):
                placed = frozenset(f[2] for f in self._matches(keys, i) if f[3] == "place")
                ids, kind = (placed, "place") if placed else (ids, kind)
            behind = self._longest(keys, i + 1) if keys[i] == "the" and length > 1 else None
            if behind is not None and behind[0] >= length:
                i += 1  # "the US Treasury" is no Treasury of "the US"
                continue
            start, end = tokens[i].start, tokens[i + length - 1].end
            here = keys[i : i + length]
            exact = kind in _NAMING or self._spelled([_readings_as_name(k) for k in here], ids)
            nested = self._nested(here, kind) - ids
            nested |= self.kin(nested)
            mentions.append(Mention(start, end, ids, kind, i, length, nested, self.kin(ids), exact))
            i += length
        return mentions

    def _nested(self, keys: list[str], kind: str) -> frozenset[str]:
        """Return all that a stretch names; inside a name only names, a house is not white."""
        if len(keys) == 1:
            return frozenset()
        found = (f for i in range(len(keys)) for f in self._matches(keys, i))
        return frozenset(id_ for _, _, id_, k in found if kind not in _NAMING or k in _NAMING)

    def _longest(self, keys: list[str], i: int) -> tuple[int, frozenset[str], str] | None:
        found = self._matches(keys, i)
        if not found:
            return None
        length, rank = max(found)[:2]
        same = [f for f in found if f[0] == length and f[1] == rank]
        kinds = [f[3] for f in same]
        kind = next((k for k in kinds if k != "generic"), kinds[0])  # "founded" is not only "find"
        return length, frozenset(f[2] for f in same), kind

    def _matches(self, keys: list[str], i: int) -> list[_Match]:
        """Return every form that starts at token `i`."""
        alone, longer = self._begun(keys[i])
        found = [*alone]
        for form, id_, kind, readings in longer:
            if i + len(form) <= len(keys) and all(
                key in readings(keys[i + j]) for j, key in enumerate(form) if j
            ):
                found.append((len(form), _RANK.get(kind, 0), id_, kind))
        return found

    def _begins(self, key: str) -> tuple[tuple[_Match, ...], tuple[_Longer, ...]]:
        """Return the forms of one word that a word is, and the longer ones that it begins."""
        alone: list[_Match] = []
        longer: list[_Longer] = []
        for table, readings in (
            (self._index.names, _readings_as_name), (self._index.stems, _readings_as_term),
        ):  # fmt: skip
            for reading in readings(key):
                for form, id_, kind in table.get(reading, ()):
                    if len(form) == 1:
                        alone.append((1, _RANK.get(kind, 0), id_, kind))
                    else:
                        longer.append((form, id_, kind, readings))
        return tuple(alone), tuple(longer)

    def _spelled(self, readings: list[frozenset[str]], ids: frozenset[str]) -> bool:
        """Tell whether the words are, but for clitics, a form that the table lists."""
        if len(readings) == 1:
            return any(not readings[0].isdisjoint(self._index.words.get(id_, ())) for id_ in ids)
        return any(
            len(keys) == len(readings) and all(k in r for k, r in zip(keys, readings, strict=True))
            for id_ in ids
            for keys in self._index.forms.get(id_, ())
        )


def _is_a_place_behind(mentions: Sequence[Mention], keys: Sequence[str], i: int) -> bool:
    """Tell whether an Arabic word completes a kind of place: «ميناء العقبة» is no obstacle's."""
    last = mentions[-1] if mentions else None
    if last is None or last.kind != "place-type" or last.first + last.length != i:
        return False
    kind = keys[i - 1]
    return keys[i].startswith("ال") and is_arabic(kind) and not kind.lstrip("وب").startswith("ال")


_Longer = tuple[tuple[str, ...], str, str, Callable[[str], frozenset[str]]]
_NAMING = frozenset({"entity", "demonym"})
_PLACE = "="  # before the key of a place: «اليونان» is no «ليون», «البحرين» is not at sea
# Before a pronoun a last ى is an alef: «التقاهما», «ألغاها». Folded, «وفاة» ends as «نفاه» does, so
# that with ه alone only measures of verbs and imperfects are read: «استدعاه», «اشتراه», «تخشاه»
_DEFECTIVE = re.compile(
    r"(\w{2,})ا(?:ها|هم|هما|هن|ني|كم)$|((?:است|الت|اشت|اخت)\w{1,3}|[يت]\w{2,4})اه$"
)
# «لقاءاته», «اجتماعاتهم»: a stemmer that takes «ته» off leaves no plural behind
_OWNED_PLURAL = re.compile(r"(\w{2,}ات)(?:ه|ها|هم|هما|هن|نا|كم|ي)$")
_NISBA = ("يين", "يون", "يات", "يه", "ي")
_RANK = {"entity": 2, "demonym": 2, "beat": 1}


def _name_keys(form: str) -> tuple[str, ...]:
    return tuple(_bare(word) for word in keys_of(form))


def _bare(key: str) -> str:
    """Return a name's word less its article, as `without_clitics` also gives it."""
    return key[2:] if key.startswith("ال") and len(key) >= 5 else key


@lru_cache(maxsize=65536)
def _readings_as_name(key: str) -> frozenset[str]:
    readings = set(without_clitics(key))
    return frozenset(readings | {_bare(r) for r in readings})


def _without_nisba(word: str) -> str:
    """Return a word less the ending that makes it "of that place": «كويتي», «كويتيين»: «كويت»."""
    ending = next((n for n in _NISBA if word.endswith(n) and len(word) - len(n) >= 3), "")
    return word[: len(word) - len(ending)]


@lru_cache(maxsize=65536)
def _readings_as_term(key: str) -> frozenset[str]:
    readings = set(stem_readings(key))
    for word in (key, key[1:] if len(key) > 5 and key[0] in "وف" else ""):
        if word and is_arabic(word):
            if word.startswith(_FUTURE) and len(word) >= 5:
                readings.update((stem(word[1:]), stem(f"ي{word[2:]}")))  # ستعود: تعود and يعود
            readings.add(stem(without_accusative(word)))  # «كان غاضبا»
            if word.endswith(_DUALS) and len(word) >= _LEAST_DUAL:
                readings.update(stem_readings(f"{word[:-3]}ه"))  # «طائرتين مسيرتين»
            if word != key:
                readings.add(stem(word))
                readings.update(stem_readings(word))
    if is_arabic(key):
        if found := _DEFECTIVE.match(key):
            readings.update(stem_readings(f"{found[1] or found[2]}ي"))
        if found := _OWNED_PLURAL.match(key):
            readings.update(_readings_as_term(found[1]))
        if len(key) >= 5 and key.endswith("و"):
            readings.update(stem_readings(key[:-1]))  # «معلمو المدارس»
        names = {n for word in (key, without_accusative(key)) for n in without_clitics(word)}
        readings.update(f"{_PLACE}{_without_nisba(_bare(name))}" for name in names)
    return frozenset(readings)


def ids_of(mentions: Iterable[Mention]) -> frozenset[str]:
    """Return all ids of some mentions, nested ones and groups of kin included."""
    return frozenset(i for m in mentions for i in m.ids | m.nested | m.kin)
