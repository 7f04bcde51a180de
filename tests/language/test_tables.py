"""Loading names, topics and words; broken files say where they are broken."""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.errors import DataFileBroken
from mujaz.language.fold import fold_key
from mujaz.language.tables import (
    ENTITY_KINDS,
    Tables,
    function_words,
    lexicon,
    load_tables,
    speech_verbs,
)

GOOD = '[[entity]]\nid = "oslo"\nkind = "place"\nar = "أوسلو"\nen = "Oslo"\n'
TERM = '[[term]]\nid = "talks"\nar = ["محادثات"]\nen = ["talks"]\n'


def folder(tmp_path: Path, *, entities: str = GOOD, topics: str = TERM) -> Path:
    """Return a seeds folder with these two files."""
    (tmp_path / "entities.toml").write_text(entities, encoding="utf-8")
    (tmp_path / "topics.toml").write_text(topics, encoding="utf-8")
    return tmp_path


def test_a_folder_without_tables_gives_the_shipped_lexicon(tmp_path: Path) -> None:
    """A corpus of one's own needs no tables."""
    tables = load_tables(tmp_path)

    assert (dict(tables.entities), dict(tables.topics)) == ({}, {})
    assert {term.id for term in lexicon()} == set(tables.terms)


def test_an_entity_is_known_by_all_its_names(tmp_path: Path) -> None:
    """Display names count as spellings, and the English name stands in for a missing one."""
    text = GOOD + 'ru = "Осло"\naliases_ar = ["اوسلو"]\naliases_en = ["Christiania"]\n'
    entity = load_tables(folder(tmp_path, entities=text)).entities["oslo"]

    assert entity.aliases == ("أوسلو", "Oslo", "Осло", "اوسلو", "Christiania")
    assert [entity.name(lang) for lang in ("ar", "en", "ru", "fr")] == [
        "أوسلو", "Oslo", "Осло", "Oslo",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("file", "text", "entry", "named"),
    [
        pytest.param("entities.toml", "[[entity]\n", "the file", "line", id="not-toml"),
        pytest.param("entities.toml", '[entity]\nid = "x"\n', "entity", "[[entity]]", id="table"),
        pytest.param("topics.toml", '[[term]]\nar = ["و"]\n', "term", "id", id="no-id"),
        pytest.param("entities.toml", GOOD + GOOD, "oslo", "twice", id="same-id"),
        pytest.param("entities.toml", GOOD.replace("place", "town"), "oslo", "kind", id="kind"),
        pytest.param("entities.toml", GOOD.replace("أوسلو", ""), "oslo", "ar", id="no-arabic"),
        pytest.param("entities.toml", GOOD.replace('"Oslo"', "7"), "oslo", "en", id="not-text"),
        pytest.param("entities.toml", GOOD + 'aliases_ar = "ا"\n', "oslo", "aliases_ar", id="list"),
        pytest.param(
            "entities.toml", GOOD + 'demonyms_en = [" "]\n', "oslo", "demonyms_en", id="blank-alias"
        ),
        pytest.param("topics.toml", TERM.replace('["talks"]', "[]"), "talks", "en", id="no-words"),
        pytest.param(
            "topics.toml", '[[topic]]\nid = "t"\nterms = ["zzz"]\n', "t", "'zzz'", id="lost-term"
        ),
        pytest.param(
            "topics.toml", '[[topic]]\nid = "t"\nentities = ["x"]\n', "t", "'x'", id="lost-entity"
        ),
    ],
)  # fmt: skip
def test_a_broken_file_names_file_entry_and_key(
    tmp_path: Path, file: str, text: str, entry: str, named: str
) -> None:
    """Whoever keeps the file can go straight to the place."""
    given = {"entities" if file == "entities.toml" else "topics": text}
    with pytest.raises(DataFileBroken) as broken:
        load_tables(folder(tmp_path, **given))

    params = broken.value.params
    assert (str(tmp_path / file), entry) == (params["file"], params["entry"])
    assert named in str(params["problem"])
    assert all(str(value) in str(broken.value) for value in params.values())


def test_a_file_that_is_not_utf8_is_named(tmp_path: Path) -> None:
    """A file saved in an old Arabic encoding is refused, not misread."""
    (tmp_path / "entities.toml").write_bytes(GOOD.encode("cp1256"))

    with pytest.raises(DataFileBroken, match=r"entities\.toml"):
        load_tables(tmp_path)


def test_a_glossary_term_goes_before_the_lexicon(tmp_path: Path) -> None:
    """What a newsroom says of a word counts more than the shipped lexicon."""
    shipped = lexicon()[0]
    text = f'[[term]]\nid = "{shipped.id}"\nar = ["كلمة"]\nen = ["word"]\n'

    assert load_tables(folder(tmp_path, topics=text)).terms[shipped.id].name("en") == "word"


def test_the_seeds_tables_are_sound(tables: Tables) -> None:
    """Every entity has a known kind and names in both languages; every topic its texts."""
    assert {e.kind for e in tables.entities.values()} <= ENTITY_KINDS
    assert all(e.names["ar"] and e.names["en"] for e in tables.entities.values())
    assert {"dmitriev-visits", "kremlin-statements"} == set(tables.topics)
    for topic in tables.topics.values():
        assert all(topic.names[lang] and topic.descriptions[lang] for lang in ("ar", "en"))
        assert topic.aliases
        assert topic.entities


def test_no_spelling_names_two_entities(tables: Tables) -> None:
    """A name that two entities share could be told to a reader as the wrong one."""
    owners: dict[str, set[str]] = {}
    for entity in tables.entities.values():
        for alias in entity.aliases:
            owners.setdefault(fold_key(alias), set()).add(entity.id)

    assert {key: ids for key, ids in owners.items() if len(ids) > 1} == {}


def test_shipped_words_are_complete() -> None:
    """Every lexicon row has words in both languages, every id stands once."""
    rows = lexicon()

    assert len({term.id for term in rows}) == len(rows) > 1000
    assert all(term.words["ar"] and term.words["en"] and term.kind for term in rows)
    assert all(forms for _, forms in speech_verbs())
    assert {"stop", "question", "polite"} <= set(function_words())
    assert {"في", "the"} <= function_words()["stop"]
