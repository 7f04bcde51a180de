# ruff: noqa: E501 (tables of whole sentences read best one in a row)
"""What must hold for every page, whatever stands on it."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from corpus.pages import check, clean, page, phrases
from mujaz.corpus.clean import clean_page
from mujaz.corpus.read import find_files, read_page
from mujaz.errors import ArticleRefused

SEEDS = Path(__file__).parents[2] / "seeds"

_LINES = st.sampled_from(
    [
        "قال المتحدث باسم الكرملين إن المحادثات مع الولاياتالمتحدة ستستمر حتى يوم الجمعة المقبل.",
        "The envoy said on Monday that the talks in Geneva would go on for another week.",
        "إعلان", "Advertisement", "اقرأ أيضا:", "Read also: Wheat exports rise", "المصدر: رويترز",
        "Tags: Russia, Geneva", "كلمات دلالية", "موسكو", "عنوان خبر آخر لا صلة له", "Related Stories",
        "• نقطة أولى", "ملخص المقال", "Key points", "MOSCOW (Reuters) - Talks will go on, the Kremlin said on Monday.",
        "◄ اقرأ أيضًا | خبر آخر ومن جانبها أكدت الوزارة أن اللقاء سيعقد.", "\u202bنص\u202c\u200f", "\u00a0 \u200b",
        "© 2025", "By Jane Doe", "3 أبريل 2025", "[link](https://example.org) **bold**", "", "   ", "#وسم",
        "روسياوالولاياتالمتحدة تتفقان على جولة جديدة. المصدر: وكالات كلمات دلالية: روسيا", "(أ ف ب)",
    ]
)  # fmt: skip
_CHARS = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=("Cs",)),
        st.sampled_from(list('اأإةىوال .،؟!\n\t()[]«»"*#:|-—\u200f\u202b\u00a0&;<>')),
    ),
    max_size=60,
)
_BREAKS = st.sampled_from(["\n", "\n\n", "\r\n", "\n \n", " ", "\u2028", "\u200f\n"])


def _cleaned(raw: str) -> None:
    source = page(raw)
    try:
        articles = clean_page(source, phrases())
    except ArticleRefused:
        return
    check(source, articles)


@settings(max_examples=300, deadline=None)
@given(st.lists(st.tuples(st.one_of(_LINES, _CHARS), _BREAKS), max_size=25))
def test_nothing_is_lost_or_changed(parts: list[tuple[str, str]]) -> None:
    """Each raw character is kept at its offset or removed with a reason, once."""
    _cleaned("".join(line + end for line, end in parts))


@pytest.mark.parametrize("path", sorted(SEEDS.glob("*.txt")), ids=lambda p: p.name[:3])
def test_seeds_keep_the_map(path: Path) -> None:
    """The invariants hold for the real articles."""
    source = read_page(path, file=path.name)

    check(source, clean_page(source, phrases()))


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r", "\u2028"], ids=["lf", "crlf", "cr", "ls"])
def test_line_ends_do_not_matter(end: str) -> None:
    """The clean text is the same whatever ends the lines."""
    lines = [
        "Envoy visits Miami",
        "",
        "The envoy met officials in Miami on Saturday for two hours.",
    ]

    assert clean("\n".join(lines))[0].text == clean(end.join(lines))[0].text


def test_controls_go_and_say_so() -> None:
    """Bidi marks and zero-width characters are removed as what they are."""
    raw = "\u202bقال الكرملين\u200f إن المبعوث\u200b سيزور واشنطن هذا الأسبوع لإجراء محادثات جديدة.\u202c"
    article = clean(raw, language="ar")[0]

    assert "قال الكرملين إن المبعوث سيزور واشنطن هذا الأسبوع لإجراء محادثات جديدة." == article.text
    assert ["bidi_control", "bidi_control", "zero_width", "bidi_control"] == [
        r.why for r in article.removed
    ]


def test_white_space_collapses_and_letters_stay() -> None:
    """Odd spaces become one space; no character is normalised."""
    raw = (
        "The\u00a0 envoy\tsaid\u2009on Monday that the ﬁrst talks, № 1, lasted ½ an hour in Miami."
    )
    article = clean(raw)[0]

    expected = "The envoy said on Monday that the ﬁrst talks, № 1, lasted ½ an hour in Miami."
    assert expected == article.text


def test_a_long_page_is_quick() -> None:
    """A page of 100 KB is cleaned in well under a second; twice the text, about twice the time."""
    path = next(p for p, name in find_files([SEEDS]) if name.startswith("002"))
    body = path.read_text(encoding="utf-8")
    seconds = []
    for times in (13, 52):
        source = page(body * times, language="ar")
        clean_page(source, phrases())
        start = time.perf_counter()
        clean_page(source, phrases())
        seconds.append(time.perf_counter() - start)

    assert seconds[0] < 3
    assert seconds[1] < seconds[0] * 10
