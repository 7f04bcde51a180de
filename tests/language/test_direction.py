"""Words in their order where Arabic and Latin meet; python-bidi says what a reader sees."""

from __future__ import annotations

import pytest
from bench.telegram_order import control_fault, fault, wrong_side
from bidi import get_display

from mujaz.language.direction import (
    LRM,
    RLM,
    guarded,
    open_isolates,
    outside,
    paragraph,
    spoken,
    tongue,
    without_marks,
)

ROWS = [
    # language, text, words in the order in which they are to be read
    ("ar", "Reuters: ارتفع النفط (1)", ["Reuters", "ارتفع", "النفط"]),
    ("ar", "ارتفع النفط بحسب Reuters 10 مرات", ["ارتفع", "بحسب", "Reuters", "10", "مرات"]),
    ("ar", "وصل بتاريخ 2026-11-22 صباحًا", ["بتاريخ", "2026-11-22", "صباحًا"]),
    ("ar", "انخفض -2.5% ثم +3% أمس", ["انخفض", "-2.5%", "ثم", "+3%", "أمس"]),
    ("ar", "ارتفع بـ$500 و50% دفعة", ["ارتفع", "$500", "50%", "دفعة"]),
    ("ar", "أرسل /digest 07:30 للاشتراك", ["أرسل", "/digest 07:30", "للاشتراك"]),
    ("ar", "مقاتلات F-35 من Lockheed Martin Corp. وصلت",
     ["مقاتلات", "F-35", "Lockheed Martin Corp", "وصلت"]),
    ("ar", "بين BBC، Reuters، CNN", ["بين", "BBC", "Reuters", "CNN"]),
    ("ar", "رفعت OPEC+ الإنتاج", ["رفعت", "OPEC+", "الإنتاج"]),
    ("ar", "من 10:00 إلى 12:30", ["من", "10:00", "إلى", "12:30"]),
    ("en", "Minister محمد (الخارجية): yes, 5", ["Minister", "محمد", "الخارجية", "yes", "5"]),
    ("en", "Names: الشخص, مبعوث الكرملين, x", ["Names", "الشخص", "مبعوث الكرملين", "x"]),
    ("en", "محمد علي said -2.5% on 2026-11-22", ["محمد علي", "said", "-2.5%", "2026-11-22"]),
    ("en", "He met فلان. علان left", ["He", "met", "فلان", "علان", "left"]),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "words"), ROWS)
def test_b11_words_keep_their_order(language: str, text: str, words: list[str]) -> None:
    """Names, numbers, dates and commands, each whole and in its place."""
    line = paragraph(guarded(text, language), language)

    assert "" == fault(line, words, language)
    assert not wrong_side(line, language)
    assert "" == control_fault(line)
    assert text == without_marks(line)


@pytest.mark.parametrize(
    ("language", "text", "words"),
    [ROWS[0], ROWS[2], ROWS[3], ROWS[5], ROWS[10], ROWS[11]],
)
def test_the_oracle_sees_what_is_out_of_order(language: str, text: str, words: list[str]) -> None:
    """Without isolates and marks these lines are wrong, so the test above can fail."""
    assert fault(text, words, language) or wrong_side(text, language)


def test_the_oracle_shows_a_date_reversed() -> None:
    """The trap of the guide: a date in Arabic text."""
    assert "22-11-2026" in get_display("بتاريخ 2026-11-22")


@pytest.mark.parametrize("text", ["\u2068/start\u2069 — البدء", "اذكر \u2068@mujaz_bot\u2069 هنا"])
def test_a_command_is_not_parted_from_its_slash(text: str) -> None:
    """It would no longer be one to press."""
    assert text == guarded(text, "ar")


@pytest.mark.parametrize(
    ("language", "text", "expected"),
    [
        pytest.param("ar", "ارتفع النفط", "ارتفع النفط", id="begins-with-its-letter"),
        pytest.param("ar", "1. ارتفع", "1. ارتفع", id="a-digit-leaves-it-to-the-letter"),
        pytest.param("ar", "Brent ارتفع", f"{RLM}Brent ارتفع", id="begins-with-the-other"),
        pytest.param("ar", "\u2066Brent\u2069 ارتفع", f"{RLM}\u2066Brent\u2069 ارتفع", id="inside"),
        pytest.param("ar", "\u2067ارتفع\u2069", f"{RLM}\u2067ارتفع\u2069", id="only-isolated"),
        pytest.param("ar", "[1]", f"{RLM}[1]", id="nothing-to-go-by"),
        pytest.param("ar", f"{RLM}[1]", f"{RLM}[1]", id="once"),
        pytest.param("en", "Oil rose", "Oil rose", id="english"),
        pytest.param("en", "محمد said", f"{LRM}محمد said", id="english-begins-with-the-other"),
        pytest.param("en", "\u2067محمد\u2069 said", f"{LRM}\u2067محمد\u2069 said", id="en-inside"),
        pytest.param("en", "", "", id="empty"),
    ],
)
def test_a_line_gets_one_mark_where_it_needs_one(language: str, text: str, expected: str) -> None:
    """Clients that look into isolates and those that look past them agree."""
    assert expected == paragraph(text, language)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("\u202eevil\u202c نص", "evil نص", id="override"),
        pytest.param("\u2067a\u2069\u2066", "a", id="isolates"),
        pytest.param("\u200f\u200fنص\u200e\u061c", "نص", id="marks"),
        pytest.param("a\u200b\ufeff\u2060b", "ab", id="zero-width"),
        pytest.param("a\x00\x1b[1mb\ud800", "a[1mb", id="controls"),
        pytest.param("a\nb\u2028c", "a b c", id="line-breaks"),
        pytest.param("می\u200cخواهم 👩\u200d🚀", "می\u200cخواهم 👩\u200d🚀", id="joiners-stay"),
        pytest.param("كَتَبَ", "كَتَبَ", id="tashkeel-stays"),
    ],
)
def test_b12_hostile_controls_are_stripped(text: str, expected: str) -> None:
    """No text from outside turns our lines; spelling stays."""
    assert expected == outside(text)


def test_words_of_a_language_are_isolated_as_a_whole() -> None:
    """An Arabic sentence that begins with a Latin name still runs from the right."""
    said = spoken("CNN تقول إن Brent ارتفع", "ar")

    assert "" == fault(paragraph(said, "en"), ["CNN", "تقول", "Brent", "ارتفع"], "ar")
    assert "" == open_isolates(said)


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [("وكالة الأنباء KUNA", "en", "ar"), ("Al Jazeera الجزيرة", "ar", "en"), ("24", "ar", "ar")],
)
def test_the_language_of_a_name_is_that_of_most_letters(
    text: str, language: str, expected: str
) -> None:
    """A name without letters takes that of its line."""
    assert expected == tongue(text, language)
