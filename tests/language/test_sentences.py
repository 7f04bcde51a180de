"""Splitting into sentences with exact offsets."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.language.quotes import find_quotations
from mujaz.language.sentences import split_sentences


def sentences(text: str) -> list[str]:
    """Return the sentences as words."""
    return [text[s.start : s.end] for s in split_sentences(text)]


def parted(marked: str) -> tuple[str, list[str]]:
    """Return the text of an example and its sentences; | stands where one ends."""
    return marked.replace("|", ""), [part.strip() for part in marked.split("|")]


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("وصل المبعوث.| ثم غادر.", id="full-stop"),
        pytest.param("Did he go?| Yes!| He went…| Then he left.", id="english-marks"),
        pytest.param("هل وصل؟| نعم!| انتظر…| ثم خرج.", id="arabic-marks"),
        pytest.param("Really?!| Yes.", id="two-marks"),
        pytest.param("وصل، ثم غادر؛ ولم يعد.", id="comma-and-semicolon-end-nothing"),
        pytest.param("It was useful; he left, then.", id="english-semicolon"),
        pytest.param("كان لقاءً.| ثم غادر.", id="tanwin-before-the-dot"),
        pytest.param("كان مهمًّا جدًّا.| وانتهى.", id="shadda-and-tanwin"),
        pytest.param("انتهى الاجتماع.وقال إنه جيد.".replace(".و", ".|و"), id="no-space-after-dot"),
        pytest.param("عاد في عام 2022.|وقال إنه جيد.", id="no-space-after-a-number"),
        pytest.param("الاجتماع «سري».|ثم غادر.", id="no-space-after-a-quotation"),
        pytest.param("بدون نقطة في آخره", id="no-mark-at-the-end"),
        pytest.param("1. وصل المبعوث.| 2. غادر المبعوث.", id="list-numbers"),
        pytest.param("...ثم قال.| نعم", id="dots-before-the-first-word"),
    ],
)
def test_sentences_end_at_their_marks(marked: str) -> None:
    """A mark ends a sentence where a reader would stop."""
    text, expected = parted(marked)

    assert expected == sentences(text)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("التقى فلاديمير ف. بوتين ضيفه.| ثم غادر.", id="arabic-initial"),
        pytest.param("Vladimir V. Putin met Donald J. Trump.| They left.", id="english-initials"),
        pytest.param("وصل د. أحمد وأ. محمد.| وغادرا.", id="arabic-titles"),
        pytest.param("Dr. Jones met Sen. Smith of Acme Inc. yesterday.| He left.", id="titles"),
        pytest.param("نقلت أ.ف.ب. عن مصدر.| ولم تسمه.", id="agency"),
        pytest.param("He left the U.S. yesterday.| It was U.S. policy.", id="country-midway"),
        pytest.param("He lives in the U.S.| The visit ended.", id="country-at-the-end"),
        pytest.param("ناقشا التجارة والطاقة إلخ.| ثم غادر.", id="etc-at-the-end"),
        pytest.param("At 5 p.m. they met.| At 6 p.m.| They left.", id="time-of-day"),
        pytest.param("ارتفع إلى 3.5 في المئة.| وانتهى.", id="decimal"),
        pytest.param("It rose 3.5 percent to 1.234.567.| Then it fell.", id="english-decimals"),
        pytest.param("يوم 25.10.2025 وصل.| ثم غادر.", id="date-in-digits"),
        pytest.param("زوروا www.example.org/a.html اليوم.| شكرا.", id="address"),
        pytest.param("See https://example.org/a.b?q=visit.| Then go.", id="address-with-a-query"),
        pytest.param("انظر https://example.org/?p=1!x، ثم عد.| شكرا.", id="address-before-a-comma"),
        pytest.param("e.g. this, i.e. that.| And so on.", id="latin-abbreviations"),
    ],
)
def test_dots_inside_names_numbers_and_addresses_end_nothing(marked: str) -> None:
    """A dot that belongs to a word, a number or an address is no full stop."""
    text, expected = parted(marked)

    assert expected == sentences(text)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param("Its head, Maj. Gen. Odd Lie, met Brig. Ina Moe.| He left.", id="military"),
        pytest.param("Capt. Bo Ek, Cmdr. Al Roy and Adm. Jo Fry sailed.", id="naval"),
        pytest.param("The Rev. Sol Kay and the Hon. Mia Orr spoke.| They left.", id="clergy"),
        pytest.param(
            "Lt. Gov. Ada Lund, Sens. Poe and Ray and Reps. Fox and Lam voted.", id="civil"
        ),
        pytest.param("Lt.-Gen. Ove Dahl and Prof. Eva Holm agreed.", id="hyphened"),
        pytest.param("A U.S. Navy ship and a U.K. Border Force boat met.", id="state-and-noun"),
        pytest.param("She left the U.N.| But the E.U. Council stayed.", id="but"),
        pytest.param("He flew to the U.S. Monday.", id="country-and-weekday"),
        pytest.param("He has a Ph.D.| She does not.", id="degree"),
        pytest.param(
            "It opens at 9 a.m. Friday and 8 p.m. Moscow time Sunday.", id="clock-and-day"
        ),
        pytest.param(
            "It shut at 7 p.m. EST.| Trains stopped at 8 p.m.| Buses ran.", id="clock-ends"
        ),
        pytest.param("The judge said no.| St. Paul residents cheered.", id="the-word-no"),
        pytest.param("It is in bay No. 12 of St. Ives.| No. 3 is shut.", id="number"),
        pytest.param("Orla Inc. Chief Ann Poe sued Dyn Corp.| It lost.", id="firms"),
        pytest.param(
            "The cat sat.| Neighbours saw one more rep.| Nobody spoke.", id="lower-case-words"
        ),
        pytest.param("التقى العميد م. ناصر U.S. Steel في عمان.| ثم عاد.", id="mixed"),
    ],
)
def test_titles_and_short_forms_end_a_sentence_only_before_a_new_one(marked: str) -> None:
    """A name, a weekday or a noun behind a short form goes on; "He", "But", "The" begin anew."""
    text, expected = parted(marked)

    assert expected == sentences(text)


@pytest.mark.parametrize(
    "marked",
    [
        pytest.param('قال: "وصلنا. سنعود غدا." ثم غادر.'.replace('" ثم', '"| ثم'), id="straight"),
        pytest.param("He said “Stop. Now.” and left.| She stayed.", id="goes-on-after-it"),
        pytest.param("قال «هل وصلتم؟ نعم!»، ثم غادر.", id="comma-after-it"),
        pytest.param("“Yes. We met.” |He left.".replace(" |", "| "), id="ends-with-it"),
        pytest.param("وقال: «نعم.».| ثم غادر.", id="dot-inside-and-outside"),
        pytest.param("قال (نعم.)| ثم غادر.", id="bracket-belongs-to-the-sentence"),
    ],
)
def test_a_quotation_is_never_cut(marked: str) -> None:
    """Marks inside a quotation end nothing but the quotation."""
    text, expected = parted(marked)

    assert expected == sentences(text)


def test_each_line_is_a_paragraph() -> None:
    """A line break ends a sentence, with or without a mark."""
    text = "عنوان بلا نقطة\n\nوصل المبعوث. ثم غادر\nHe left."
    found = split_sentences(text)

    assert sentences(text) == ["عنوان بلا نقطة", "وصل المبعوث.", "ثم غادر", "He left."]
    assert [s.paragraph for s in found] == [0, 1, 1, 2]


TEXTS = st.text(alphabet='ابف aBx.!?؟…،؛“”«»"()1٢ \u00a0\nًU.', max_size=60) | st.text(max_size=60)


@given(TEXTS)
def test_sentences_are_disjoint_ordered_and_cover_every_word(text: str) -> None:
    """No visible character is lost or stands in two sentences."""
    found = split_sentences(text)
    covered = [i for s in found for i in range(s.start, s.end)]

    assert all(a.end <= b.start for a, b in pairwise(found))
    assert {i for i, c in enumerate(text) if not c.isspace()} <= set(covered)
    assert all(text[s.start : s.end] == text[s.start : s.end].strip() != "" for s in found)
    assert all("\n" not in text[s.start : s.end] for s in found)


@given(TEXTS)
def test_no_sentence_ends_inside_a_quotation(text: str) -> None:
    """Each quotation lies in one sentence."""
    found = split_sentences(text)

    for q in find_quotations(text):
        assert any(s.start <= q.start and q.end <= s.end for s in found)
