"""Pairing quotation marks."""

from __future__ import annotations

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.language.quotes import MAX_QUOTATION, find_quotations


def quoted(text: str) -> list[str]:
    """Return the quotations of a text, marks included."""
    return [text[q.start : q.end] for q in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("قال “نعم” ثم غادر", ["“نعم”"], id="curly"),
        pytest.param('He said "yes" and "no".', ['"yes"', '"no"'], id="straight-twice"),
        pytest.param("قال «نعم» ثم «لا»", ["«نعم»", "«لا»"], id="angle"),
        pytest.param("He said: “we met «him» there”.", ["“we met «him» there”"], id="nested-angle"),
        pytest.param("قال «كلمة “صعبة” هذه»", ["«كلمة “صعبة” هذه»"], id="nested-curly"),
        pytest.param("a ‹b› c", ["‹b›"], id="single-angle"),
        pytest.param('وصفها بـ"المهمة" و"المفيدة"', ['"المهمة"', '"المفيدة"'], id="proclitic"),
        pytest.param('قال:"نعم"، ثم "لا"', ['"نعم"', '"لا"'], id="no-space-after-the-colon"),
        pytest.param('He said ("maybe").', ['"maybe"'], id="inside-brackets"),
        pytest.param("و«لا» ثم و“نعم”", ["«لا»", "“نعم”"], id="wa-before-a-directed-mark"),
        pytest.param("“a”“b”", ["“a”", "“b”"], id="side-by-side"),
        pytest.param("no marks at all", [], id="none"),
        pytest.param("لا علامات هنا", [], id="none-arabic"),
    ],
)
def test_quotations_are_found_with_their_marks(text: str, expected: list[str]) -> None:
    """Each kind of mark closes with its own, and only the outermost pair counts."""
    assert expected == quoted(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("قال “نعم “لا” ثم غادر", ["“لا”"], id="opened-twice"),
        pytest.param('He said "yes and then "no" again', ['"no"'], id="straight-opened-twice"),
        pytest.param("قال “نعم “لا” ثم بل” وغادر", ["“لا”"], id="opened-twice-closed-twice"),
        pytest.param("نعم” ثم “لا”", ["“لا”"], id="closing-without-opening"),
        pytest.param("He said “yes and left. Then «no».", ["«no»"], id="never-closed"),
        pytest.param("بدأ « ثم “قال” وانتهى", ["“قال”"], id="stray-angle"),
        pytest.param('a 5" disk and "words"', ['"words"'], id="inches"),
    ],
)
def test_a_stray_mark_does_not_swallow_the_text(text: str, expected: list[str]) -> None:
    """Machine translation leaves marks that nobody closes."""
    assert expected == quoted(text)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("قال “نعم\nلا” ثم", id="curly"),
        pytest.param('He said "yes\nno" and', id="straight"),
        pytest.param("قال «نعم\n\nلا» ثم", id="angle"),
        pytest.param("“" + "كلمة " * MAX_QUOTATION + "”", id="too-long"),
    ],
)
def test_a_quotation_never_crosses_a_paragraph_nor_runs_for_pages(text: str) -> None:
    """What seems to is two stray marks."""
    assert quoted(text) == []


def test_the_inner_span_is_the_quotation_less_its_marks() -> None:
    """Offsets of the words alone are at hand."""
    text = "قال «نعم، ممكنة» ثم"
    [quotation] = find_quotations(text)

    assert text[quotation.inner_start : quotation.inner_end] == "نعم، ممكنة"


@given(st.text(alphabet='اب a.“”«»"‹›„و\n(:ـ', max_size=60))
def test_quotations_are_disjoint_ordered_and_inside_one_paragraph(text: str) -> None:
    """Whatever the marks, the spans are sound."""
    found = find_quotations(text)

    assert all(a.end <= b.start for a, b in pairwise(found))
    assert all(q.start + 2 <= q.end <= len(text) for q in found)
    assert all("\n" not in text[q.start : q.end] for q in found)
    pairs = {"“": "”", "„": "”", "«": "»", "‹": "›", '"': '"'}
    assert all(pairs[text[q.start]] == text[q.end - 1] for q in found)
