"""Independent origins: who passes on whose reporting."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answer_kit import article, concepts

from mujaz.answer.origins import count_origins
from mujaz.model import Article, Removed

LONG = (
    "بدأ عمال ميناء المرسى إضرابا مفتوحا يوم الاثنين بعد فشل المحادثات مع هيئة الموانئ في ترسا."
    " وقال نادر الشامي إن الإضراب أوقف 12 سفينة."
)
LONG_EN = (
    "Dock workers at Marsa went on strike on Monday after talks with the port failed in Tarsa."
)


def page(id_: str, text: str, publisher: str = "", taken_off: str = "") -> Article:
    """Return an article; `taken_off`: a line that cleaning took off it."""
    made, _ = article(id_, text, language="en" if text.isascii() else "ar")
    why = "source" if ":" in taken_off else "dateline"
    removed = Removed(start=0, end=len(taken_off), text=taken_off, why=why)
    return replace(made, publisher=publisher, removed=(removed,) if taken_off else ())


@pytest.mark.parametrize(
    ("articles", "origins"),
    [
        pytest.param([], 0, id="none"),
        pytest.param([page("a", LONG)], 1, id="one"),
        pytest.param([page("a", LONG), page("b", "أعلنت نورلاند موازنتها.")], 2, id="two"),
        pytest.param([page("a", LONG), page("b", LONG + " انتهى.")], 1, id="the-same-words"),
        pytest.param(
            [page("a", LONG, "صحيفة الساحل"), page("b", "أعلنت نورلاند موازنتها.", "Coast Daily")],
            1, id="one-publisher-in-two-languages",
        ),
        pytest.param(
            [page("a", "قال مسؤول، نقلا عن وكالة الخليج، إن الميناء مغلق."),
             page("b", "The port is shut, Gulf Wire. Source: Gulf Wire")],
            1, id="both-pass-on-one-agency",
        ),
        pytest.param(
            [page("a", "المرسى (وكالة الخليج) - أغلق الميناء أبوابه."),
             page("b", LONG_EN, "Gulf Wire")],
            1, id="a-dateline-and-the-agency-itself",
        ),
        pytest.param(
            [page("a", "انتقدت وكالة الخليج إغلاق الميناء."), page("b", LONG_EN, "Gulf Wire")],
            2, id="an-outlet-that-is-only-spoken-of",
        ),
    ],
)  # fmt: skip
def test_the_number_of_independent_origins(articles: list[Article], origins: int) -> None:
    """Reporting counts, not articles."""
    assert origins == count_origins(articles, concepts())


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        (  # of the agency itself, in the other script
            page("a", "قتل ثلاثة في حريق سوق ترسا، بحسب ما نقلت وكالة ميريديان.", "الشراع"),
            page("b", "A fire at the market of Tarsa killed three people.", "Meridian"),
            1,
        ),
        (
            page("a", "Three people died at the market.\nSource: Orlan News", "The Harbour Post"),
            page("b", "A fire in Tarsa killed three people.", "Orlan News"),
            1,
        ),
        (
            page("a", "TARSA (Orlan) - Three people died at the market.", "The Harbour Post"),
            page("b", "أعلنت نورلاند موازنتها، نقلا عن وكالة أورلان.", "صحيفة المرفأ"),
            1,
        ),
        (
            page("a", "ذكر موقع المرفأ، نقلا عن صحيفة البيدر، أن السوق احترق.", "المرفأ"),
            page("b", "انتهى إضراب نورلاند.", "صحيفة البيدر"),
            1,
        ),
        (  # in lines that cleaning takes off
            page("a", "Three people died.", "The Harbour Post", "TARSA, Nov. 14 (Orlan) -"),
            page("b", "قتل ثلاثة في سوق ترسا.", "صحيفة المرفأ", "المصدر: وكالة أورلان"),
            1,
        ),
        (
            page("a", "Three people died.", "The Harbour Post", "Source: Gulf Wire"),
            page("b", "أغلق الميناء أبوابه.", "وكالة الخليج"),
            1,
        ),
        (
            page("a", "Three people died.", "The Harbour Post", "TARSA, Nov. 14 (Orlan) -"),
            page("b", "قتل ثلاثة في سوق ترسا.", "صحيفة المرفأ", "المصدر: وكالة البيدر"),
            2,
        ),
        (  # another outlet of the same town
            page("a", "Three people died.\nSource: Tarsa Times", "The Harbour Post"),
            page("b", "A fire killed three people.", "Tarsa Courier"),
            2,
        ),
        (  # no outlet at all
            page("a", "The mayor resigned, citing health problems.", "The Harbour Post"),
            page("b", "The minister resigned, citing health problems of his wife.", "Orlan News"),
            2,
        ),
        (
            page("a", "استقال رئيس البلدية، نقلا عن مصادر حكومية.", "الشراع"),
            page("b", "أغلق السوق، نقلا عن مصادر حكومية في الولاية.", "المرفأ"),
            2,
        ),
        (  # spoken of, and not passed on
            page("a", "انتقدت النقابة وكالة ميريديان.", "الشراع"),
            page("b", "A fire at the market of Tarsa killed three people.", "Meridian"),
            2,
        ),
    ],
)
def test_an_outlet_that_no_table_knows_is_one_origin_too(
    one: Article, other: Article, origins: int
) -> None:
    """By its name behind the words that pass its report on, in either script."""
    assert origins == count_origins([one, other], concepts())
    assert origins == count_origins([other, one], concepts())


@pytest.mark.parametrize(
    ("one", "other", "origins"),
    [
        ("citing New York Times.", "citing New Zealand Herald.", 2),
        ("citing Al Jazeera.", "citing Al Arabiya.", 2),
        ("citing the police.", "citing the police.", 2),
        ("citing Times of Marsa.", "citing Times of Marsa reporters.", 1),
        ("نقلا عن وكالة الأنباء السعودية.", "نقلا عن وكالة الأنباء المغربية.", 2),
        ("نقلا عن صحيفة وادي المرسى.", "نقلا عن صحيفة وادي المرسى أمس.", 1),
    ],
)
def test_one_shared_word_makes_no_one_origin(one: str, other: str, origins: int) -> None:
    """The whole name is compared."""
    pages = [
        page("a", f"The port is shut, {one}", publisher="Alpha Post"),
        page("b", f"Prices rose on Monday, {other}", publisher="Beta Times"),
    ]

    assert count_origins(pages, concepts()) == origins
