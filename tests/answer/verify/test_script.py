"""Names by their consonants, Arabic words by their roots."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.words.demonyms import land_of
from mujaz.answer.verify.words.script import roots, same_name


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("هارتمان", "Hartmann", id="doubled"),
        pytest.param("تشو", "Cho", id="ch"),
        pytest.param("إيليتش", "Ilic", id="slavic-c"),
        pytest.param("لوران", "Laurent", id="silent-end"),
        pytest.param("والبيطار", "Bitar", id="proclitic-and-article"),
        pytest.param("غريس", "Grace", id="soft-c"),
        pytest.param("هولواي", "Holloway", id="vowel-and-consonant"),
        pytest.param("نوفاك", "Nowak", id="polish-w"),
        pytest.param("شفارتس", "Schwarz", id="german-z"),
        pytest.param("خواريز", "Juarez", id="spanish-j"),
        pytest.param("يوهانسون", "Johansson", id="swedish-j"),
        pytest.param("نايت", "Knight", id="silent-k"),
        pytest.param("شياو", "Xiao", id="chinese-x"),
        pytest.param("غوتييه", "Gauthier", id="french-ier"),
        pytest.param("دوبوا", "Dubois", id="french-ois"),
    ],
)
def test_a_name_is_known_in_the_other_script(one: str, other: str) -> None:
    """The consonants agree although no table holds the name."""
    assert same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("مورغان", "Osei", id="another-name"),
        pytest.param("كريم", "Salim", id="same-vowels"),
        pytest.param("غالاوي", "Holloway", id="another-first-letter"),
        pytest.param("ويتمان", "Whitmore", id="another-end"),
    ],
)
def test_another_name_is_another(one: str, other: str) -> None:
    """Names of other consonants do not meet."""
    assert not same_name(one, other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("اغلاق", "اغلق", id="noun-of-action"),
        pytest.param("تسلمت", "تسلم", id="feminine"),
        pytest.param("اعتذاره", "اعتذر", id="pronoun"),
    ],
)
def test_forms_of_one_root_meet(one: str, other: str) -> None:
    """A verb and its noun share a root."""
    assert roots(one) & roots(other)


def test_names_of_people_and_polish_sounds() -> None:
    """A land answers its people, "sz" and "cz" are one sound."""
    assert land_of("Norlanders") == "Norland"
    assert land_of("islanders") == "islanders"
    assert same_name("Tomasz", "توماش")
    assert same_name("Czarnek", "تشارنك")
    assert same_name("Szeged", "سغد")
    assert not same_name("Tomasz", "توماك")
