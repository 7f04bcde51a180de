"""Names and words of both languages meet in one id."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.language.concepts import Concepts, Mention, ids_of
from mujaz.language.tables import Entity, Tables, Term
from mujaz.language.tokens import tokenize


def one(concepts: Concepts, text: str) -> Mention:
    """Return the only mention of a text."""
    [mention] = concepts.find(text)
    return mention


@pytest.mark.parametrize(
    ("words", "id_"),
    [
        pytest.param("دميترييف", "kirill-dmitriev", id="arabic"),
        pytest.param("Dmitriev", "kirill-dmitriev", id="english"),
        pytest.param("Дмитриева", "kirill-dmitriev", id="russian-genitive"),
        pytest.param("كيريل ديمترييف", "kirill-dmitriev", id="arabic-variant-two-words"),
        pytest.param("Kirill Dmitriyev", "kirill-dmitriev", id="english-variant-two-words"),
        pytest.param("دمیترییف", "kirill-dmitriev", id="persian-letters"),
        pytest.param("وللكرملين", "kremlin", id="wa-lam-article"),
        pytest.param("the Kremlin's", "kremlin", id="english-genitive"),
        pytest.param("بالكرملين", "kremlin", id="ba-article"),
        pytest.param("لترامب", "donald-trump", id="lam"),
        pytest.param("ترمب", "donald-trump", id="gulf-spelling"),
        pytest.param("فلاديمير ف. بوتين", "vladimir-putin", id="initial-inside"),
        pytest.param("Vladimir V. Putin", "vladimir-putin", id="english-initial-inside"),
        pytest.param("الولايات المتحدة", "united-states", id="two-arabic-words"),
        pytest.param("US", "united-states", id="capitals"),
        pytest.param("RDIF", "rdif", id="abbreviation"),
    ],
)
def test_spellings_meet_in_one_id(concepts: Concepts, words: str, id_: str) -> None:
    """A name is the same id in every script and under every clitic, and spans all its words."""
    mention = one(concepts, words)

    assert (id_, "entity", True) == (*mention.ids, mention.kind, mention.exact)
    assert words.startswith("the") or words == words[mention.start : mention.end]


@pytest.mark.parametrize(
    ("arabic", "english"),
    [
        pytest.param("المبعوث", "envoy", id="envoy"),
        pytest.param("والعقوبات", "sanctions", id="sanctions"),
        pytest.param("سيزور", "visits", id="future-particle"),
        pytest.param("رحلات جوية مباشرة", "direct flights", id="two-word-term"),
    ],
)
def test_words_of_both_languages_meet(concepts: Concepts, arabic: str, english: str) -> None:
    """An English question and an Arabic sentence share the ids of their words."""
    assert ids_of(concepts.find(english)) & ids_of(concepts.find(arabic))


@pytest.mark.parametrize(
    ("text", "id_", "nested"),
    [
        pytest.param("إدارة ترامب", "trump-administration", {"donald-trump"}, id="administration"),
        pytest.param(
            "Trump administration", "trump-administration", {"donald-trump"}, id="english"
        ),
        pytest.param("صندوق الاستثمار المباشر الروسي", "rdif", {"russia"}, id="fund"),
        pytest.param("البيت الأبيض", "white-house", set(), id="a-house-is-not-white"),
        pytest.param("the US Treasury", "us-treasury", {"united-states"}, id="behind-the"),
        pytest.param("زيارة محتملة", "possible-visit", {"visit", "possible"}, id="term"),
    ],
)
def test_the_longest_form_wins_and_keeps_what_is_nested(
    concepts: Concepts, text: str, id_: str, nested: set[str]
) -> None:
    """A longer name covers the shorter ones inside it, which stay known as nested."""
    mention = one(concepts, text)

    assert ({id_}, nested) == (
        set(mention.ids),
        {i for i in mention.nested if not i.startswith("~")},
    )


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("كيف حالك", id="how-is-not-kyiv"),
        pytest.param("us", id="us-is-not-the-country"),
        pytest.param("ولا", id="and-not-is-not-a-state"),
        pytest.param("بوتينية", id="part-of-a-longer-word"),
        pytest.param("Putinism", id="part-of-a-longer-english-word"),
    ],
)
def test_other_words_name_nothing(concepts: Concepts, text: str) -> None:
    """What only looks like a name is none."""
    assert concepts.find(text) == []


def test_an_inflected_word_is_found_but_not_exact(concepts: Concepts) -> None:
    """«مبعوثه» (his envoy) is the envoy by its stem; the table does not spell it."""
    assert [(frozenset({"envoy"}), e) for e in (True, True, False)] == [
        (m.ids, m.exact) for m in concepts.find("مبعوث والمبعوث مبعوثه")
    ]


def test_a_demonym_points_to_its_country(concepts: Concepts) -> None:
    """«روسي» and "Russian" speak of Russia without naming it."""
    assert [({"russia"}, "demonym")] * 3 == [
        (set(m.ids), m.kind) for m in concepts.find("روسي الروسية Russian")
    ]


def test_mentions_come_with_offsets_and_token_places(concepts: Concepts) -> None:
    """A caller can go back to the words and to the tokens."""
    text = "قال المتحدث إن كيريل دميترييف في واشنطن"
    tokens = tokenize(text)
    found = {min(m.ids): m for m in concepts.find(text)}
    mention = found["kirill-dmitriev"]

    assert text[mention.start : mention.end] == "كيريل دميترييف"
    assert [t.key for t in tokens[mention.first :][: mention.length]] == ["كيريل", "دميترييف"]


def test_a_name_goes_before_a_word_of_the_same_length() -> None:
    """A word that is also a name names; two names of one spelling are both kept."""
    oslo = Entity(
        id="oslo", kind="place", names={"ar": "أوسلو", "en": "Oslo"},
        aliases=("Oslo", "أوسلو"), demonyms=(), roles={},
    )  # fmt: skip
    term = Term(id="oslo-accords", kind="event", words={"en": ("oslo",), "ar": ("أوسلو",)})
    twin = Term(id="oslo-film", kind="event", words={"en": ("film",), "ar": ("فيلم",)})
    copy = Term(id="film-two", kind="event", words={"en": ("films",), "ar": ("أفلام",)})
    concepts = Concepts(
        Tables(
            entities={"oslo": oslo}, terms={t.id: t for t in (term, twin, copy)}, topics={}, kin={}
        )
    )

    assert one(concepts, "في أوسلو").ids == {"oslo"}
    assert one(concepts, "the film").ids == {"oslo-film", "film-two"}
    assert [concepts.name("oslo", "en"), concepts.name("oslo-film", "ar")] == ["Oslo", "فيلم"]
    assert (concepts.entity("oslo"), concepts.entity("oslo-film")) == (oslo, None)


@given(st.text(alphabet="والكرملين بوتين trump US’s .-\n«»", max_size=50))
def test_mentions_are_ordered_and_never_overlap(text: str) -> None:
    """Whatever the text, spans are sound."""
    found = SMALL.find(text)

    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(m.start < m.end <= len(text) and m.ids for m in found)


SMALL = Concepts(
    Tables(
        entities={
            "kremlin": Entity(
                id="kremlin", kind="office", names={"ar": "الكرملين", "en": "Kremlin"},
                aliases=("الكرملين", "Kremlin"), demonyms=(), roles={},
            ),
            "us": Entity(
                id="us", kind="place", names={"ar": "و", "en": "U.S."},
                aliases=("U.S.", "trump us"), demonyms=(), roles={},
            ),
        },
        terms={},
        topics={},
        kin={},
    )
)  # fmt: skip


@pytest.mark.parametrize(
    ("words", "id_", "known"),
    [
        ("اليونان", "greece", True), ("يونانية", "greece", True), ("ليون", "greece", False),
        ("البحرين", "bahrain", True), ("بحريني", "bahrain", True), ("البحرية", "bahrain", False),
    ],
)  # fmt: skip
def test_the_name_of_a_place_keeps_its_last_letters(words: str, id_: str, known: bool) -> None:
    """A light stem would take «ان» and «ين» for endings."""
    terms = {
        name: Term(id=name, kind="place", words={"ar": ar, "en": (name,)})
        for name, ar in (("greece", ("اليونان", "يوناني")), ("bahrain", ("البحرين", "بحريني")))
    }
    found = Concepts(Tables(entities={}, terms=terms, topics={}, kin={})).find(words)

    assert known is any(id_ in m.ids for m in found)
