"""Load the tables of names, topics and words that both languages share.

In:  seeds/entities.toml, seeds/topics.toml and language/data/*.tsv
Out: Entity, Term, Topic values, and word lists

A file that is wrong raises DataFileBroken with the file, the entry and the key.
"""

from __future__ import annotations

import gc
import tomllib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

from mujaz.errors import DataFileBroken
from mujaz.language.fold import fold_key

ENTITY_KINDS = frozenset({"person", "office", "place", "organisation", "outlet"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Entity:
    """A person, office, place, organisation or outlet, with its names in each language."""

    id: str
    kind: str
    names: Mapping[str, str]  # language → display name
    aliases: tuple[str, ...]  # all spellings, all languages, display names included
    demonyms: tuple[str, ...]
    roles: Mapping[str, str]

    def name(self, language: str) -> str:
        """Return the display name in a language."""
        return self.names.get(language) or self.names["en"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Term:
    """A thing or an act with its words in both languages; the first of each is for display."""

    id: str
    kind: str  # event, state, thing, … ; "beat" for the glossary of topics.toml
    words: Mapping[str, tuple[str, ...]]

    def name(self, language: str) -> str:
        """Return the display word in a language."""
        return self.words[language][0]


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """A standing subject that people ask for by name."""

    id: str
    names: Mapping[str, str]
    descriptions: Mapping[str, str]
    aliases: tuple[str, ...]
    entities: tuple[str, ...]
    terms: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tables:
    """Everything known of names, topics and words."""

    entities: Mapping[str, Entity]
    terms: Mapping[str, Term]
    topics: Mapping[str, Topic]
    kin: Mapping[str, tuple[str, ...]]  # group → ids that speak of the same thing in a question


@contextmanager
def collector_at_rest() -> Iterator[None]:
    """Build an index from the tables with the collector at rest: all of it stays, and it would be
    searched for garbage dozens of times on the way, which is half of the cost.
    """
    running = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if running:
            gc.enable()


def load_tables(seeds_dir: Path) -> Tables:
    """Read the tables of a seeds folder and the lexicon shipped with the package."""
    entities = {e.id: e for e in _entities(seeds_dir / "entities.toml")}
    path = seeds_dir / "topics.toml"
    data = _toml(path)
    terms = {term.id: term for term in _glossary(path, data)}
    for term in lexicon():
        terms[term.id] = _joined(terms[term.id], term) if term.id in terms else term
    topics = {topic.id: topic for topic in _topics(path, data)}
    for topic in topics.values():
        for known, ids, key in (
            (entities, topic.entities, "entities"),
            (terms, topic.terms, "terms"),
        ):
            missing = next((i for i in ids if i not in known), None)
            if missing:
                raise _broken(path, topic.id, f"{key} names {missing!r}, which is defined nowhere")
    kin = {
        f"~{group}": tuple(i for i in ids.split() if i in terms)
        for group, ids in _shipped_rows("kin.tsv")
    }
    return Tables(entities=entities, terms=terms, topics=topics, kin=kin)


def _joined(ours: Term, general: Term) -> Term:
    """Return a glossary's term with the forms that the language has besides: «عاد» of «عودة»."""
    words = {
        language: tuple(dict.fromkeys((*forms, *general.words.get(language, ()))))
        for language, forms in ours.words.items()
    }
    return replace(ours, words=words)


def _toml(path: Path) -> dict[str, Any]:
    if not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as exc:
        raise _broken(path, "the file", str(exc)) from exc


def _broken(path: Path, entry: str, problem: str) -> DataFileBroken:
    return DataFileBroken(
        f"{path}: {entry}: {problem}; correct the entry and try again",
        file=str(path), entry=entry, problem=problem,
    )  # fmt: skip


def _text(path: Path, row: Mapping[str, Any], key: str) -> str:
    value = row.get(key, "")
    if not isinstance(value, str):
        raise _broken(path, str(row.get("id", "?")), f"{key} must be text")
    return value


def _list(path: Path, row: Mapping[str, Any], key: str) -> tuple[str, ...]:
    value = row.get(key, [])
    if not isinstance(value, list) or not all(isinstance(v, str) and v.strip() for v in value):
        raise _broken(path, str(row.get("id", "?")), f"{key} must be a list of words")
    return tuple(value)


def _rows(path: Path, data: Mapping[str, Any], key: str) -> Iterator[Mapping[str, Any]]:
    rows = data.get(key, [])
    if not isinstance(rows, list):
        raise _broken(path, key, f"must be [[{key}]] tables")
    seen: set[str] = set()
    for row in rows:
        name = row.get("id")
        if not isinstance(name, str) or not name:
            raise _broken(path, key, "an entry has no id")
        if name in seen:
            raise _broken(path, name, "the id stands twice")
        seen.add(name)
        yield row


def _both(path: Path, row: Mapping[str, Any], stem: str) -> dict[str, str]:
    return {lang: _text(path, row, f"{stem}{lang}") for lang in ("ar", "en")}


def _entities(path: Path) -> Iterator[Entity]:
    for row in _rows(path, _toml(path), "entity"):
        if row.get("kind") not in ENTITY_KINDS:
            raise _broken(path, row["id"], f"kind must be one of {', '.join(sorted(ENTITY_KINDS))}")
        names = {lang: _text(path, row, lang) for lang in ("ar", "en", "ru")}
        if not names["ar"] or not names["en"]:
            raise _broken(path, row["id"], "ar and en are needed")
        aliases = [name for name in names.values() if name]
        for lang in ("ar", "en", "ru"):
            aliases += _list(path, row, f"aliases_{lang}")
        demonyms = _list(path, row, "demonyms_ar") + _list(path, row, "demonyms_en")
        yield Entity(
            id=row["id"], kind=row["kind"], names=names, aliases=tuple(dict.fromkeys(aliases)),
            demonyms=demonyms, roles=_both(path, row, "role_"),
        )  # fmt: skip


def _glossary(path: Path, data: Mapping[str, Any]) -> Iterator[Term]:
    for row in _rows(path, data, "term"):
        words = {lang: _list(path, row, lang) for lang in ("ar", "en")}
        if not words["ar"] or not words["en"]:
            raise _broken(path, row["id"], "ar and en are needed")
        yield Term(id=row["id"], kind="beat", words=words)


def _topics(path: Path, data: Mapping[str, Any]) -> Iterator[Topic]:
    for row in _rows(path, data, "topic"):
        yield Topic(
            id=row["id"], names=_both(path, row, "name_"),
            descriptions=_both(path, row, "description_"),
            aliases=_list(path, row, "aliases_ar") + _list(path, row, "aliases_en"),
            entities=_list(path, row, "entities"), terms=_list(path, row, "terms"),
        )  # fmt: skip


def _shipped_rows(name: str) -> Iterator[list[str]]:
    text = resources.files("mujaz.language").joinpath("data", name).read_text(encoding="utf-8")
    for line in text.splitlines()[1:]:
        if line.strip() and not line.startswith("#"):
            yield line.split("\t")


def _forms(cell: str) -> tuple[str, ...]:
    return tuple(form.strip() for form in cell.split("|") if form.strip())


@cache
def lexicon() -> tuple[Term, ...]:
    """Return the shipped bilingual lexicon of general news words, by which answers are found.

    It holds wider rows besides those of `strict_lexicon`: words in which people ask for a thing,
    dialect among them. They lead to an answer; no claim is checked by them.
    """
    terms = {term.id: term for term in strict_lexicon()}
    for term in _lexicon("lexicon_asked.tsv"):
        terms[term.id] = _joined(terms[term.id], term) if term.id in terms else term
    return tuple(terms.values())


@cache
def strict_lexicon() -> tuple[Term, ...]:
    """Return the rows whose words say the same: what a claim may be checked by."""
    return _lexicon("lexicon.tsv")


def _lexicon(name: str) -> tuple[Term, ...]:
    return tuple(
        Term(id=row[0], kind=row[1], words={"en": _forms(row[2]), "ar": _forms(row[3])})
        for row in _shipped_rows(name)
    )


@cache
def speech_verbs() -> tuple[tuple[str, tuple[str, ...]], ...]:
    """Return (strength, forms in both languages) of the verbs that report what somebody said."""
    return tuple((r[0], _forms(r[1]) + _forms(r[2])) for r in _shipped_rows("speech_verbs.tsv"))


@cache
def function_words() -> Mapping[str, frozenset[str]]:
    """Return the folded stop, question and polite words of both languages, by class."""
    words: dict[str, set[str]] = {}
    for _, kind, cell in _shipped_rows("function_words.tsv"):
        words.setdefault(kind, set()).update(fold_key(word) for word in cell.split())
    return {kind: frozenset(found) for kind, found in words.items()}
