"""Spellings of a name meet in its skeleton."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.language.fold import fold_key
from mujaz.language.grams import grams, word_grams
from mujaz.language.skeleton import skeletons, sounds


@pytest.mark.parametrize(
    "spellings",
    [
        pytest.param(["دميترييف", "ديمتريف", "Dmitriev", "Dmitriyev", "Дмитриев"], id="dmitriev"),
        pytest.param(["ويتكوف", "Witkoff", "Уиткофф"], id="witkoff"),
        pytest.param(["بيسكوف", "Peskov", "Песков"], id="peskov"),
        pytest.param(["زيلينسكي", "Zelensky", "Zelenskiy", "Зеленский"], id="zelensky"),
        pytest.param(["أوشاكوف", "Ushakov", "Ушаков"], id="ushakov"),
        pytest.param(["تشارلز", "Charles", "Чарльз"], id="charles"),
        pytest.param(["كافانو", "Kavanaugh"], id="kavanaugh"),
        pytest.param(["محمد", "Muhammad", "Mohammed", "Мухаммад"], id="muhammad"),
        pytest.param(["ماكدونالد", "McDonald"], id="mcdonald"),
        pytest.param(["يوهانسون", "Johansson"], id="johansson"),
        pytest.param(["ديوكوفيتش", "Diokovic"], id="diokovic"),
        pytest.param(["تيريزا", "Theresa", "Тереза"], id="theresa"),
        pytest.param(["ماكرون", "Macron", "Макрон"], id="macron"),
    ],
)
def test_spellings_of_a_name_share_a_skeleton(spellings: list[str]) -> None:
    """Arabic, Latin and Cyrillic spellings have at least one reading in common."""
    readings = [set(skeletons(fold_key(spelling))) for spelling in spellings]

    assert set.intersection(*readings)


@pytest.mark.parametrize(
    ("one", "other"),
    [("كيلي", "Kelly"), ("واين", "Wayne"), ("إيران", "Iran"), ("عمر", "Omar"), ("سارة", "Sarah")],
)
def test_vowels_are_heard_too(one: str, other: str) -> None:
    """Short names, whose consonants say little, meet in their sounds."""
    assert set(sounds(fold_key(one))) & set(sounds(fold_key(other)))


@pytest.mark.parametrize(("word", "name"), [("كل", "Kelly"), ("دون", "Dana"), ("قال", "Collie")])
def test_ordinary_words_do_not_sound_like_names(word: str, name: str) -> None:
    """The consonants of a short name are those of many words."""
    assert not set(sounds(fold_key(word))) & set(sounds(fold_key(name)))


@pytest.mark.parametrize("clitics", ["و", "ب", "ل", "ال", "وال", "لل"])
def test_clitics_do_not_hide_a_name(clitics: str) -> None:
    """The reading without them is there as well."""
    assert skeletons("دميترييف")[0] in skeletons(f"{clitics}دميترييف")


@given(st.text())
def test_any_text_has_skeletons_of_the_small_alphabet(text: str) -> None:
    """Whatever comes in: no exception, no foreign sign, and not many readings."""
    for word in fold_key(text).split():
        assert all(set(reading) <= set("bdfghklmnrstx") for reading in skeletons(word))
        assert all(set(reading) <= set("bdfghklmnrstxaiu") for reading in sounds(word))
        assert len(skeletons(word)) <= 500


@given(st.text(alphabet="دميتريفكوسبناأةه", min_size=2, max_size=12))
def test_folding_first_changes_nothing(word: str) -> None:
    """A folded word is its own folding, so both sides of a search agree."""
    assert skeletons(fold_key(word)) == skeletons(fold_key(fold_key(word)))


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        pytest.param("عقوبات", ["عقوب", "قوبا", "وبات"], id="arabic"),
        pytest.param("sanctions", ["sanc", "anct", "ncti", "ctio", "tion", "ions"], id="english"),
        pytest.param("من", ["من"], id="short"),
        pytest.param("x" * 500, [], id="noise"),
    ],
)
def test_grams_are_the_pieces_of_a_word(word: str, expected: list[str]) -> None:
    """Four characters each, inside the word."""
    assert expected == list(word_grams(word))


@given(st.text(alphabet="ابتثجحخد", min_size=9, max_size=20), st.integers(0, 8))
def test_one_wrong_letter_leaves_most_pieces(word: str, at: int) -> None:
    """At most four pieces hold a letter."""
    spoilt = word[:at] + "ي" + word[at + 1 :]

    assert len(set(word_grams(word)) - set(word_grams(spoilt))) <= 4


@given(st.text())
def test_grams_of_any_text(text: str) -> None:
    """No exception, and no piece of two words."""
    assert all(" " not in gram for gram in grams(text))
