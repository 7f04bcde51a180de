"""The alef of the indefinite accusative: «اتصالا هاتفيا» is a phone call all the same."""

from __future__ import annotations

import pytest

from mujaz.language.tokens import all_readings, stem, without_accusative


@pytest.mark.parametrize(
    ("word", "bare"),
    [
        ("اتصالا", "اتصال"), ("هاتفيا", "هاتفي"), ("دبلوماسيا", "دبلوماسي"), ("غاضبا", "غاضب"),
        ("سوريا", "سوريا"), ("روسيا", "روسيا"), ("ليبيا", "ليبيا"), ("ماذا", "ماذا"),
        ("هذا", "هذا"), ("visa", "visa"), ("america", "america"), ("زيارة", "زيارة"),
    ],
)  # fmt: skip
def test_the_alef_is_taken_off_where_it_is_no_letter_of_the_word(word: str, bare: str) -> None:
    """Short words, names in «يا» and Latin ones keep it."""
    assert without_accusative(word) == bare


def test_a_word_has_the_stem_of_its_nominative() -> None:
    """«يوميا» and «يومي» meet."""
    assert stem("هاتفي") in all_readings("هاتفيا")
    assert stem("مفاوضات") in all_readings("والمفاوضات")
