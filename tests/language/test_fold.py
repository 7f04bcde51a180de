"""Folding for matching, and finding a quotation in a text."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.language.fold import _CHARACTERS_KEPT, _KEYS, find_quote, fold, fold_key

WORDS = st.text(
    alphabet="ابتةىيكهأإآؤئءًَُِّـ abcXYZ'’\"“”«» \u00a0\u200f٠١٢3۴،؛؟.-–½ﷺﬁ\u037a\n", max_size=40
)


@pytest.mark.parametrize(
    ("written", "key"),
    [
        pytest.param("الأَخبار", "الاخبار", id="hamza-and-tashkeel"),
        pytest.param("News  FROM\u00a0Moscow", "news from moscow", id="case-and-white-space"),
        pytest.param("الكـــرملين", "الكرملين", id="tatweel"),
        pytest.param("“Yes” – ‘no’", "\"yes\" - 'no'", id="quotes-and-dashes"),
        pytest.param("مبعوثة روسى", "مبعوثه روسي", id="ta-marbuta-and-alef-maqsura"),
        pytest.param("\u202bKremlin\u202c\u200f", "kremlin", id="bidi-controls"),
        pytest.param("٢٥ أكتوبر ٢٠٢٥", "25 اكتوبر 2025", id="arabic-indic-digits"),
        pytest.param("Dmitriév", "dmitriev", id="accents"),
        pytest.param("دمیترییف کیریل", "دميترييف كيريل", id="persian-letters"),
        pytest.param("۱۲٫۵٪", "12.5%", id="persian-digits-and-marks"),
        pytest.param("مسؤول شؤون هيئة", "مسوول شوون هييه", id="seated-hamza"),
        pytest.param("Дмитриев", "дмитриев", id="russian"),
        pytest.param("  \n ", "", id="white-space-alone"),
    ],
)
def test_fold_key_unites_spellings(written: str, key: str) -> None:
    """Spellings that a reader takes for the same word have one key."""
    assert key == fold_key(written)


@given(WORDS)
def test_fold_offsets_never_fall_and_lie_in_the_text(written: str) -> None:
    """Each key character has an offset, and offsets grow with the key."""
    key, at = fold(written)

    assert len(key) == len(at)
    assert sorted(at) == at
    assert all(0 <= i < len(written) for i in at)


MIXED = st.text(
    st.sampled_from("ab ا\u0640\u200f\u064b\u00bd\ufdfa\u00df\u0130٣ \t\n«ﻻ\u2003\u1e9b")
)


@given(MIXED)
def test_fold_is_what_its_characters_are_one_by_one(written: str) -> None:
    """Characters that become none, one or several, and runs of spaces, keep their places."""
    one_by_one: list[tuple[str, int]] = []
    for i, char in enumerate(written):
        for c in fold(char)[0]:
            if not (c == " " and one_by_one and one_by_one[-1][0] == " "):
                one_by_one.append((c, i))

    key, at = fold(written)

    assert [*zip(key, at, strict=True)] == one_by_one
    assert fold_key(written) == key.strip()


def test_what_folding_remembers_has_an_end() -> None:
    """A text of all characters there are does not fill the memory, and is folded all the same."""
    everything = "".join(map(chr, range(0x20, 0x30000)))

    assert fold(everything)[0].strip() == fold_key(everything)
    assert len(_KEYS) <= _CHARACTERS_KEPT


@given(st.text(max_size=40))
def test_fold_is_stable(written: str) -> None:
    """A folded text folds to itself."""
    assert fold_key(written) == fold_key(fold_key(written))


@given(st.text(max_size=15) | WORDS, st.text(max_size=5) | WORDS)
def test_find_quote_returns_a_slice_that_folds_to_the_quote(raw: str, quote: str) -> None:
    """Whatever is found has the key of what was asked for."""
    found = find_quote(quote, raw)

    if found is not None:
        assert fold_key(quote) == fold_key(raw[slice(*found)])


@given(WORDS, st.integers(0, 40), st.integers(0, 40))
def test_find_quote_finds_every_run_of_whole_words(raw: str, first: int, last: int) -> None:
    """A stretch of whole words of a text is found in it."""
    words = raw.split()
    quote = " ".join(words[first:last])

    if fold_key(quote):
        assert find_quote(quote, raw) is not None


TEXT = 'قال بيسكوف: "نعم، أؤكّد أنّ هذه الزيارةَ ممكنة". He said 25 talks were “useful”.'


@pytest.mark.parametrize(
    ("quote", "written"),
    [
        pytest.param("اؤكد ان هذه الزياره", "أؤكّد أنّ هذه الزيارةَ", id="without-tashkeel"),
        pytest.param("HE SAID  25", "He said 25", id="case-and-spaces"),
        pytest.param("«نعم، أؤكد", '"نعم، أؤكّد', id="other-quotation-mark"),
        pytest.param('were "useful"', "were “useful”", id="straight-for-curly"),
        pytest.param("٢٥", "25", id="arabic-indic-digits"),
    ],
)
def test_find_quote_returns_the_words_as_written(quote: str, written: str) -> None:
    """The slice holds what stands in the text, last vowel mark included."""
    found = find_quote(quote, TEXT)

    assert found is not None
    assert written == TEXT[slice(*found)]


@pytest.mark.parametrize(
    "quote",
    [
        pytest.param("أؤكد أن هذه ممكنة", id="dropped-word"),
        pytest.param("He said 26 talks", id="changed-number"),
        pytest.param("أنفي أن هذه الزيارة", id="changed-word"),
        pytest.param("said He 25", id="swapped-words"),
        pytest.param("زيارة ممكنة", id="part-of-a-word-at-the-start"),
        pytest.param("25 talk", id="part-of-a-word-at-the-end"),
        pytest.param("هذه الزيارة غير ممكنة", id="added-negation"),
        pytest.param("", id="nothing"),
        pytest.param("\u200f ـ", id="only-dropped-characters"),
    ],
)
def test_find_quote_never_matches_other_words(quote: str) -> None:
    """A changed, dropped, added, swapped or cut word is not found."""
    assert find_quote(quote, TEXT) is None


@given(st.permutations("وصل مبعوث روسي الى واشنطن امس".split()))
def test_find_quote_of_reordered_words_fails(words: list[str]) -> None:
    """The same words in another order are not a quotation."""
    raw = "وصل مبعوث روسي إلى واشنطن أمس"
    in_order = fold_key(" ".join(words)) == fold_key("وصل مبعوث روسي الى واشنطن امس")

    assert in_order == (find_quote(" ".join(words), raw) is not None)


@pytest.mark.parametrize(
    ("quote", "raw"),
    [
        pytest.param("1", "½ ton", id="half-of-a-fraction"),
        pytest.param("الله", "ﷺ", id="a-word-inside-a-ligature"),
    ],
)
def test_find_quote_never_takes_a_part_of_one_character(quote: str, raw: str) -> None:
    """A character that folds to several is found whole or not at all."""
    assert find_quote(quote, raw) is None


def test_find_quote_goes_on_after_a_part_of_a_word() -> None:
    """A first hit inside a longer word does not hide the whole word later."""
    raw = "زيارته كانت زيارة قصيرة"

    assert find_quote("زيارة", raw) == (12, 17)
