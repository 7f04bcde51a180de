# ruff: noqa: E501 (tables of whole sentences read best one in a row)
"""A correction belongs to the story: it is kept and may be cited. So do short paragraphs."""

from __future__ import annotations

import pytest

from corpus.pages import citable, clean

_EN = "Fire crews fought the blaze in the western warehouse for six hours on Monday night, the civil defence directorate said."
_AR = "وقالت مديرية الدفاع المدني في بيان إن فرق الإطفاء كافحت الحريق في المستودع الغربي ست ساعات ليل الاثنين."


@pytest.mark.parametrize(
    "line",
    [
        "CORRECTION: Seven people died in the fire, not nine as reported on Tuesday.",
        "Clarification: The minister was speaking of the western port, her office said later.",
        "Editor's note: The number of dead was corrected to seven on Wednesday.",
        "Editors' note: An earlier version misstated the day of the vote.",
        "تصحيح: قُتل سبعة أشخاص في الحريق لا تسعة كما ورد في خبر سابق.",
        "توضيح: كانت الوزيرة تتحدث عن المرفأ الغربي، بحسب مكتبها.",
        "ملاحظة المحرر: صُحح عدد القتلى إلى سبعة يوم الأربعاء.",
    ],
)
@pytest.mark.parametrize("first", [False, True])
def test_a_correction_is_kept_and_may_be_cited(line: str, first: bool) -> None:
    """Whether it opens the page's text or closes it."""
    arabic = line[0] > "z"
    title, body = ("حريق في مرفأ العقبة", _AR) if arabic else ("Fire at the port of Aqaba", _EN)
    parts = [title, line, body] if first else [title, body, line]
    (article,) = clean("\n\n".join(parts), language="ar" if arabic else "en")
    assert line in citable(article)


@pytest.mark.parametrize(
    "line",
    [
        "Editor's note: This story contains descriptions that some readers may find distressing.",
        "ملاحظة المحرر: يحتوي هذا الخبر على وصف لمشاهد قد تكون مؤلمة لبعض القراء.",
    ],
)
def test_a_note_to_readers_is_removed(line: str) -> None:
    """It sets nothing right."""
    arabic = line[0] > "z"
    title, body = ("حريق في مرفأ العقبة", _AR) if arabic else ("Fire at the port of Aqaba", _EN)
    (article,) = clean("\n\n".join([title, body, line]), language="ar" if arabic else "en")
    assert line not in citable(article)


def test_a_correction_in_the_headline_is_the_title() -> None:
    """The outlet's name below it is not taken for one."""
    (article,) = clean(f"Correction: Port fire killed seven\n\n{_EN}\n\n{_EN}")
    assert article.title == "Correction: Port fire killed seven"


@pytest.mark.parametrize(
    ("title", "dated", "long", "short"),
    [
        (
            "New plant opens in Sohar", "Sohar, 3 November 2026", "The plant was opened on Tuesday by the minister of industry before hundreds of workers and guests.",
            ["The plant employs 120 people.", "It cost 80 million dollars."],
        ),
        (
            "العثور على حطام السفينة", "مسقط، 3 نوفمبر 2026", "عثرت فرق الإنقاذ مساء الثلاثاء على حطام سفينة الشحن التي فقدت قبل أسبوع قبالة ساحل صلالة.",
            ["ولم يعثر على أي ناجين.", "وقررت الوزارة إغلاق المرفأ يومين."],
        ),
    ],
)  # fmt: skip
@pytest.mark.parametrize("order", ["long first", "short first"])
def test_short_paragraphs_below_a_date_line_may_be_cited(
    title: str, dated: str, long: str, short: list[str], order: str
) -> None:
    """They end in a full stop, below a paragraph or beside each other: no captions."""
    body = [long, *short] if order == "long first" else [*short, long]
    language = "ar" if title[0] > "z" else "en"
    (article,) = clean("\n\n".join([title, dated, *body]), language=language)
    assert all(line in citable(article) for line in short)


@pytest.mark.parametrize(
    "caption", ["The minister opens the plant.", "The minister at the new plant"]
)
def test_a_caption_above_the_first_paragraph_is_still_one(caption: str) -> None:
    """It stands alone between the date line and the body."""
    body = "The plant was opened on Tuesday by the minister of industry before hundreds of guests."
    text = f"New plant opens in Sohar\n\nSohar, 3 November 2026\n\n{caption}\n\n{body}\n\n{body[:-1]} again."
    (article,) = clean(text)
    assert caption not in citable(article)


@pytest.mark.parametrize(
    "answer",
    [
        "وقال متحدث باسم الشركة إن الشركة لا تتحمل أي مسؤولية عن التسرب في المرفأ.",
        "ورفضت شركة الشحن طلب النقابة، وقال متحدث باسمها إنها «لا تتحمل أي مسؤولية» عما جرى.",
        "ونفت الوزارة الاتهام وأكدت أنها غير مسؤولة عن تخزين البراميل، وأن جهة خارجية استأجرت المخزن.",
        "The ministry said it is not responsible for the content of the barrels found at the port.",
        "The operator denied the charge and told reporters that it accepts no liability for the spill.",
    ],
)
def test_a_party_that_answers_is_no_disclaimer(answer: str) -> None:
    """Without its denial only the accuser would be left."""
    arabic = answer[0] > "z"
    title, body = ("حريق في مرفأ العقبة", _AR) if arabic else ("Fire at the port of Aqaba", _EN)
    (article,) = clean("\n\n".join([title, body, answer]), language="ar" if arabic else "en")
    assert answer in citable(article)


@pytest.mark.parametrize(
    "notice",
    [
        "The views expressed are not necessarily those of the site, which accepts no responsibility for the content supplied by a third party.",
        "The agency said it is not responsible for the content of this press release, distributed by Wire Desk.",
        "وقالت الوكالة إنها لا تتحمل أي مسؤولية عن هذا المحتوى المقدم من جهة خارجية.",
        "المقال لا يعبر بالضرورة عن رأي الموقع، ولا يتحمل الموقع أي مسؤولية عن محتوى مقدم من جهة خارجية.",
    ],
)
def test_a_disclaimer_is_still_removed(notice: str) -> None:
    """Nobody of the story says it."""
    arabic = notice[0] > "z"
    title, body = ("حريق في مرفأ العقبة", _AR) if arabic else ("Fire at the port of Aqaba", _EN)
    (article,) = clean("\n\n".join([title, body, notice]), language="ar" if arabic else "en")
    assert notice not in citable(article)


@pytest.mark.parametrize(
    ("slogans", "title", "dated", "body"),
    [
        (["The Coast Post", "News you can trust.", "The voice of the coast."], "Fire at the port of Aqaba", "Aqaba, 3 November 2026", _EN),
        (["صحيفة الساحل", "أخبار تثق بها دائما.", "صوت الساحل منذ عقود."], "حريق كبير يندلع في ميناء العقبة", "العقبة، 3 نوفمبر 2026", _AR),
    ],
)  # fmt: skip
def test_slogans_above_the_headline_are_no_body(
    slogans: list[str], title: str, dated: str, body: str
) -> None:
    """Two sentences, but a headline and a date stand below them."""
    language = "ar" if title[0] > "z" else "en"
    (article,) = clean("\n\n".join([*slogans, title, dated, body]), language=language)
    assert not any(slogan in citable(article) for slogan in slogans)
