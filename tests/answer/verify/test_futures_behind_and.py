"""An Arabic future behind «و» is one, whatever noun begins with the same letters: «وسيطلب»."""

from __future__ import annotations

import pytest

from mujaz.answer.verify.claims import plain_thesaurus, verify
from mujaz.answer.verify.grammar.reading import read
from mujaz.answer.verify.grammar.sureness import Sureness, sureness
from mujaz.language.tense import future_clause

_FUTURES = """
سيطلب سيطلق سيطرح سيطعن سيطالب سيطبق سيلتقي سيلعب سيلغي سيفتتح سيفرض سيفوز سيوقع سيواصل سيدلي سيدخل
سيدفع سيمنح سيمثل سيناقش سيراقب سيراجع سيلفت سيدخلون سيوقعان سيدعون سيفتتحها سيلتقيان سيناقشون
""".split()
_OTHERS = """
وسيط وسيطا وسيطة سيطر وسيطرت سيناء سيناريو سيراليون وسيلة سيرة سيف سيول سيدة سيرجي سيرجيو سيلفا
""".split()
_NAMES = "سيمون وسيميوني سيميوني سيرجنت سيمز سيمبسون".split()
_NOUNS = """
سيدتان سيدتين سيدان سيدتها سئلت سيولا سيولته سيولتها سيوفا سيوف سيلا سيلفيا سيليكون سيلان فسيفساء
""".split()


@pytest.mark.parametrize("word", [*_FUTURES, *(f"و{w}" for w in _FUTURES)])
def test_a_future_is_to_come(word: str) -> None:
    """For the verifier, and for what reads the tense of a clause."""
    text = f"{word} الوفد"
    assert sureness(read(text, plain_thesaurus()), 0) is Sureness.COMING
    assert future_clause(text, len(text), len(text))


@pytest.mark.parametrize("word", _OTHERS)
def test_a_noun_and_a_perfect_are_none(word: str) -> None:
    """They begin with the same letters."""
    text = f"{word} الوفد"
    assert sureness(read(text, plain_thesaurus()), 0) is Sureness.DONE
    assert not future_clause(text, len(text), len(text))


@pytest.mark.parametrize("word", _NAMES)
def test_a_name_is_none_to_the_verifier(word: str) -> None:
    """Unless a verb is known that begins so: «سيمنح»."""
    assert sureness(read(f"فاز {word} بالجائزة", plain_thesaurus()), 0) is Sureness.DONE


@pytest.mark.parametrize("word", _NOUNS)
def test_a_noun_does_not_move_a_weekday(word: str) -> None:
    """A day beside it is not the one of next week."""
    text = f"أصيبت {word} يوم الثلاثاء"
    assert not future_clause(text, len(text), len(text))


@pytest.mark.parametrize(
    ("language", "claim", "evidence", "holds"),
    [
        ("en", "The defence will seek a retrial.", "وسيطلب الدفاع إعادة المحاكمة", True),
        ("en", "The defence sought a retrial.", "وسيطلب الدفاع إعادة المحاكمة", False),
        ("en", "Simon and Simeone won the prize.", "فاز سيمون وسيميوني بالجائزة", True),
        ("ar", "التقى الوفد الوزير الأحد.", "وسيلتقي الوفد الوزير الأحد", False),
        ("ar", "سيلتقي الوفد الوزير الأحد.", "وسيلتقي الوفد الوزير الأحد", True),
        ("ar", "ناقش المجلس المشروع الأحد.", "وسيناقش المجلس المشروع الأحد", False),
        ("en", "The council will debate the bill on Sunday.", "وسيناقش المجلس المشروع الأحد", True),
    ],
)
def test_what_is_to_come_is_not_told_as_done(
    language: str, claim: str, evidence: str, holds: bool
) -> None:
    """In either language."""
    assert (not verify(claim, language, [evidence])) is holds
