# ruff: noqa: E501 (tables of whole sentences read best one in a row)
"""Other articles and lists of headlines on the page of an article."""

from __future__ import annotations

from pathlib import Path

import pytest

from corpus.pages import citable, clean
from mujaz.corpus.read import read_page

_SEEDS = Path(__file__).parents[2] / "seeds"
_EN = """Embassies to get their staff back

The two sides agreed on Monday to restore staffing at their embassies, the ministry said in Istanbul.

The talks lasted six hours and will resume next month, the statement said."""
_AR = """عودة موظفي السفارتين إلى العمل

اتفق الجانبان يوم الاثنين على إعادة موظفي السفارتين إلى العمل، بحسب ما قالت الوزارة في إسطنبول.

واستمرت المحادثات ست ساعات وستستأنف الشهر المقبل، بحسب البيان الصادر عن الجانبين."""
_OTHER_EN = """Wheat exports from Black Sea ports hit record

Wheat exports from Black Sea ports rose to a record in March, traders said on Tuesday, as buyers in North Africa stepped up purchases before the season.

Shipments reached four million tonnes, two traders said, up from three million a year earlier and above most forecasts."""
_OTHER_AR = """صادرات القمح من موانئ البحر الأسود تسجل رقما قياسيا

ارتفعت صادرات القمح من موانئ البحر الأسود إلى رقم قياسي في مارس، بحسب ما قال تجار يوم الثلاثاء، مع زيادة المشتريات في شمال أفريقيا قبل الموسم الجديد.

وبلغت الشحنات أربعة ملايين طن، كما قال تاجران، مقارنة بثلاثة ملايين قبل عام، وهو ما يفوق معظم التوقعات في السوق."""
_GOES_ON_EN = "However, the spokesman said that no date for the next round had been agreed by the two ministries so far."
_GOES_ON_AR = (
    "ومن جانبه، قال المتحدث إن موعد الجولة المقبلة لم يحدد بعد، وإن الاتصالات بين الوزارتين مستمرة."
)


@pytest.mark.parametrize(
    ("first", "sign", "label", "other"),
    [
        pytest.param(_EN, "Source: Example Tribune", "Read also:", _OTHER_EN, id="source"),
        pytest.param(_EN, "Tags: embassy, Istanbul", "Next article", _OTHER_EN, id="tags"),
        pytest.param(_EN, "", "Read next:", _OTHER_EN, id="likeness-alone"),
        pytest.param(_EN, "© 2025 Example", "", _OTHER_EN, id="no-label"),
        pytest.param(_AR, "المصدر: المثال", "اقرأ أيضا:", _OTHER_AR, id="source-ar"),
        pytest.param(_AR, "كلمات مفتاحية: سفارة", "شاهد أيضا", _OTHER_AR, id="tags-ar"),
        pytest.param(_AR, "", "إقرأ أيضاً", _OTHER_AR, id="likeness-alone-ar"),
        pytest.param(_AR, "المصدر: المثال", "مقالات ذات صلة", _OTHER_AR, id="list-label-ar"),
    ],
)
def test_a_whole_other_article_is_its_own(first: str, sign: str, label: str, other: str) -> None:
    """Its title, text and facts are its own; it inherits nothing."""
    one, two = clean("\n\n".join(p for p in (first, sign, label, other) if p))

    assert (1, first) == (one.part, one.text)
    assert (2, other) == (two.part, two.text)
    assert other.split("\n")[0] == two.title
    assert ("", "", "") == (two.publisher, two.distributor, two.stated_date_words)


@pytest.mark.parametrize(
    ("first", "link", "rest"),
    [
        (
            _EN,
            "Read also: No date set for next round of embassy talks, spokesman says",
            _GOES_ON_EN,
        ),
        (_EN, "Read also:\n\nStorm hits the northern coast", _GOES_ON_EN),
        (
            _EN,
            "Related Stories\nStorm hits the coast\nTeam wins the cup\nOil prices fall",
            _GOES_ON_EN,
        ),
        (_AR, "اقرأ أيضا: لم يحدد موعد الجولة المقبلة من محادثات السفارتين", _GOES_ON_AR),
        (_AR, "اقرأ أيضا\n\nعاصفة تضرب الساحل الشمالي", _GOES_ON_AR),
        (_AR, "أخبار ذات صلة\nعاصفة تضرب الساحل\nفريق المدينة يفوز بالكأس", _GOES_ON_AR),
    ],
)
def test_an_article_goes_on_below_a_link(first: str, link: str, rest: str) -> None:
    """A headline in the middle goes; what follows is still the same article."""
    articles = clean(f"{first}\n\n{link}\n\n{rest}")

    assert [f"{first}\n\n{rest}"] == [a.text for a in articles]


@pytest.mark.parametrize(
    ("body", "tail"),
    [
        (_EN, "Most Read\n1. Storm hits the coast\n2. Team wins the cup"),
        (_EN, "Storm hits the northern coast\nTeam wins the cup again\nOil prices fall on supply"),
        (_EN, "Tags\nembassy\nIstanbul\nUnited States\n\nYou may also like\nStorm hits the coast"),
        (_AR, "قد يعجبك أيضا\n• عاصفة تضرب الساحل\n• فريق المدينة يفوز بالكأس"),
        (_AR, "عاصفة تضرب الساحل الشمالي\nفريق المدينة يفوز بالكأس\nأسعار النفط تتراجع اليوم"),
        (
            _AR,
            "الكلمات الدلالية\nسفارة\nإسطنبول\nالولايات المتحدة\n\nالأكثر قراءة\nعاصفة تضرب الساحل",
        ),
    ],
)
def test_lists_of_other_headlines_go(body: str, tail: str) -> None:
    """Headlines of other stories go, with a heading above them or without."""
    assert [body] == [a.text for a in clean(f"{body}\n\n{tail}")]


def test_a_list_that_the_article_introduces_stays() -> None:
    """Points after a colon are the article's own."""
    raw = f"{_EN}\n\nThe sides agreed on three points:\n• direct flights\n• rare earths\n• consular staff"

    assert "• rare earths" in citable(clean(raw)[0])


def test_a_broken_sentence_keeps_its_order() -> None:
    """A line that stands in the middle of a sentence goes, and the sentence's halves stay in order."""
    raw = (
        "قال المتحدث إن الرئيسين لا يريدان إضاعة الوقت في لقاءات غير مثمرة،\n\nإعلان\n\n"
        "مشيرا إلى أن أي قمة يجب أن تقوم على عمل دبلوماسي مكثف على جميع المستويات."
    )
    text = clean(raw)[0].text

    assert text.index("غير مثمرة،") < text.index("مشيرا")


def test_the_second_article_of_the_fifth_seed() -> None:
    """The real page: two articles, and none of the ten headlines below them."""
    path = next(_SEEDS.glob("004*"))
    one, two = clean(read_page(path, file=path.name).raw, language="ar")

    assert "سكاي نيوز عربية" == one.publisher
    assert "الكرملين: بوتين وترامب يجريان محادثة هاتفية حاليا" == two.title
    assert "" == two.publisher
    assert "نتنياهو" not in one.text + two.text
