"""Independent origins: who passes on whose reporting."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answer_kit import article, concepts

from mujaz.answer.origins import count_origins
from mujaz.model import Article

LONG = (
    "بدأ عمال ميناء المرسى إضرابا مفتوحا يوم الاثنين بعد فشل المحادثات مع هيئة الموانئ في ترسا."
    " وقال نادر الشامي إن الإضراب أوقف 12 سفينة."
)
LONG_EN = (
    "Dock workers at Marsa went on strike on Monday after talks with the port failed in Tarsa."
)


def page(id_: str, text: str, publisher: str = "") -> Article:
    """Return an article."""
    made, _ = article(id_, text, language="en" if text.isascii() else "ar")
    return replace(made, publisher=publisher)


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
