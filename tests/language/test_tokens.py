"""Words, keys and light stems."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mujaz.language.fold import fold_key
from mujaz.language.tokens import (
    keys_of,
    stem,
    stem_readings,
    stems,
    tokenize,
    without_clitics,
)

SAME_STEM = [
    pytest.param("العقوبات", "عقوبة", id="article-and-feminine-plural"),
    pytest.param("sanctions", "sanction", id="english-plural"),
    pytest.param("زيارته", "زيارة", id="pronoun-his"),
    pytest.param("Kremlin's", "kremlin", id="english-genitive"),
    pytest.param("زيارتها", "الزيارة", id="pronoun-her"),
    pytest.param("زيارتهما", "زيارة", id="pronoun-their-dual"),
    pytest.param("مسؤولين", "مسؤولون", id="sound-masculine-plural"),
    pytest.param("meetings", "meeting", id="english-gerund-plural"),
    pytest.param("للعلاقات", "علاقة", id="lam-swallows-the-article"),
    pytest.param("بالمحادثات", "محادثات", id="preposition-with-article"),
    pytest.param("والمبعوث", "مبعوث", id="conjunction-with-article"),
    pytest.param("زیارة", "زيارة", id="persian-ya"),
    pytest.param("الأمريكيين", "أمريكي", id="nisba-plural"),
]


@pytest.mark.parametrize(("one", "other"), SAME_STEM)
def test_inflected_words_share_a_stem(one: str, other: str) -> None:
    """Inflections of one word meet."""
    assert stem(fold_key(one)) == stem(fold_key(other))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        pytest.param("ولا", "الولايات", id="and-not-is-not-states"),
        pytest.param("us", "U.S.", id="pronoun-is-not-the-country"),
        pytest.param("عقوبات", "عقبات", id="sanctions-obstacles"),
        pytest.param("mine", "minerals", id="mine-minerals"),
        pytest.param("زيارة", "إدارة", id="visit-administration"),
    ],
)
def test_other_words_keep_other_stems(one: str, other: str) -> None:
    """Words that only look alike do not meet."""
    [left], [right] = tokenize(one), tokenize(other)

    assert left.stem != right.stem


@pytest.mark.parametrize(
    ("word", "readings"),
    [
        pytest.param("بزيارة", ("بزيار", "زيار"), id="ba-as-preposition"),
        pytest.param("وزيارة", ("وزيار", "زيار"), id="wa-as-conjunction"),
        pytest.param("visit", ("visit",), id="english-has-one"),
        pytest.param("لقاء", ("لقاء", "قاء"), id="lam-may-belong-to-the-word"),
        pytest.param("وفد", ("وفد",), id="three-letters-stay"),
        pytest.param("2025", ("2025",), id="digits"),
        pytest.param("حلفاء", ("حلفا",), id="hamza-of-a-plural"),
        pytest.param("حلفائها", ("حلفا",), id="hamza-on-ya"),
        pytest.param("حلفاؤها", ("حلفا",), id="hamza-on-waw"),
    ],
)
def test_stem_readings_keep_both_when_a_letter_may_be_a_proclitic(
    word: str, readings: tuple[str, ...]
) -> None:
    """The first reading is the word's own, the second drops its first letter."""
    assert readings == stem_readings(fold_key(word))


@pytest.mark.parametrize(
    ("word", "name"),
    [
        pytest.param("وبالكرملين", "كرملين", id="wa-ba-article"),
        pytest.param("للكرملين", "الكرملين", id="lam-article"),
        pytest.param("Peskov's", "peskov", id="english-genitive"),
        pytest.param("لبوتين", "بوتين", id="lam"),
        pytest.param("فلترامب", "ترامب", id="fa-lam"),
        pytest.param("كبيسكوف", "بيسكوف", id="ka"),
        pytest.param("ولأوشاكوف", "اوشاكوف", id="wa-lam"),
        pytest.param("Putin", "putin", id="english-bare"),
    ],
)
def test_without_clitics_holds_the_bare_name(word: str, name: str) -> None:
    """A name is found under whatever clings to it, and nothing of it is cut."""
    readings = without_clitics(fold_key(word))

    assert name in readings
    assert fold_key(word) == readings[0]


@given(st.text(alphabet="والبكفسميتنهة", min_size=3, max_size=12))
def test_a_stem_is_never_shorter_than_three_letters(word: str) -> None:
    """Light stemming stops before nothing is left."""
    assert all(len(reading) >= 3 for reading in stem_readings(fold_key(word)))


@given(st.text(max_size=60))
def test_tokens_stand_in_order_and_hold_what_their_key_says(text: str) -> None:
    """Tokens do not overlap, and a token's slice folds to its key."""
    tokens = tokenize(text)

    assert all(a.start <= b.start and a.end <= b.end for a, b in pairwise(tokens))
    assert all(0 <= t.start < t.end <= len(text) for t in tokens)
    assert all(t.key in fold_key(text[t.start : t.end]) or t.key == "u.s" for t in tokens)


def test_tokenize_gives_the_words_with_their_places() -> None:
    """Offsets count in the text as written, diacritics included."""
    text = "قال Peskov's  ٢٥ «زِيارة» U.S. 3.5"

    assert [text[t.start : t.end] for t in tokenize(text)] == [
        "قال",
        "Peskov's",
        "٢٥",
        "زِيارة",
        "U.S",
        "3.5",
    ]
    assert [t.key for t in tokenize(text)] == ["قال", "peskov's", "25", "زياره", "u.s", "3.5"]


def test_the_country_written_us_meets_u_s() -> None:
    """Capitals tell the country from the pronoun before folding hides them."""
    assert stems("US") == stems("U.S.")
    assert stems("US") != stems("us")


def test_stems_hold_all_readings_in_order() -> None:
    """The lexical index holds each reading of each word."""
    assert list(stems("قال بزيارته visits")) == ["قال", "بزيار", "زيار", "visit"]


@given(st.text(alphabet="ابةىأَـ abUSus'’.-_«» \u200f٣3\n½ﷺ", max_size=40))
@example("US and us, U.S. «USA» سUS")
def test_keys_are_those_of_the_tokens(text: str) -> None:
    """Without offsets, and with the one name that its capitals tell."""
    assert [token.key for token in tokenize(text)] == keys_of(text)
