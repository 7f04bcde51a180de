# ruff: noqa: E501 (tables of whole sentences read best one in a row)
"""Sentences of an article that look like furniture, and stay."""

from __future__ import annotations

import pytest

from corpus.pages import citable, clean

_EN = "The envoy met officials in Geneva on Monday and said that the talks would go on next week."
_AR = "قال المتحدث باسم الوزارة إن الوفدين التقيا في جنيف يوم الاثنين وإن المحادثات ستستمر الأسبوع المقبل."


@pytest.mark.parametrize(
    "sentence",
    [
        "The advertisement ran on state television on Monday, the ministry said.",
        "Advertisements for the event were posted across the city, a witness said.",
        "He said that both countries would share the costs of the mission.",
        '"Share the burden with us," he told the delegates in the hall.',
        "The source of the dispute, he said, was well known to both sides.",
        "Sources in the ministry, who asked not to be named, confirmed the visit.",
        "Follow-up meetings are planned for the spring, according to the spokesman.",
        "Related talks on flights will follow in Istanbul, the minister said.",
        "He read more than two hundred pages of evidence before the hearing.",
        "Subscribers to the channel were told that the march had been put off.",
        "Tags were attached to the seized goods, officials at the port said.",
        "Cookies and other sweets were handed out to children at the border.",
        "Watch officers on the bridge saw nothing, the report said on Tuesday.",
        "Summary executions were reported in the town, the United Nations said.",
        "Ukraine wants security guarantees from a third party, the minister told journalists.",
        '"We will publish it on our Telegram channel and on Facebook," the spokesman said.',
        "The statement was published on Monday and updated on Tuesday, the ministry said in reply to questions.",
        "Home affairs and world news were not discussed, the two leaders said.",
        "By Monday evening the two delegations had agreed on a list of questions.",
        "Comments by the president were read as a sign of progress, analysts said.",
        "The photo shows the envoy at the table, his office told Reuters on Monday.",
        "Copyright law was on the agenda too, the minister of culture said.",
        "إعلان موسكو استئناف الرحلات جاء بعد مشاورات طويلة بين الطرفين، بحسب مسؤول.",
        "وأضاف أن الإعلان عن موعد اللقاء سيصدر في الوقت المناسب من الجانبين.",
        "قال المصدر إن المحادثات ستستمر حتى يوم الجمعة في المدينة نفسها.",
        "المصدر الذي طلب عدم ذكر اسمه قال إن الوفد سيغادر مساء اليوم.",
        "مصدر دبلوماسي: روسيا لن تقبل بأقل من ذلك في المحادثات المقبلة.",
        "تابع المتحدث قائلا إن المشاركة في المؤتمر مفتوحة للجميع من البلدين.",
        "وتابع أن بلاده مستعدة للحوار في أي وقت وفي أي مكان.",
        "تابعنا باهتمام ما قيل، ونحن لا نعلق على الشائعات، بحسب المتحدث.",
        "شارك في الاجتماع وزراء من ست دول، بينهم وزير الخارجية الروسي.",
        "شارك عبر الفيديو في القمة رئيس الوزراء وعدد من أعضاء حكومته.",
        "اشترك في المناورات آلاف الجنود من البلدين على مدى ثلاثة أيام.",
        "نشر في 3 أبريل بيان قالت فيه الوزارة إن الوفد غادر جنيف إلى بلاده.",
        "كتب الرئيس على منصة إكس أن الحوار مستمر وأن القضايا معقدة.",
        "ملخص ما دار في الاجتماع أن الطرفين اتفقا على لقاء آخر قريب.",
        "الأكثر قراءة للمشهد يرون أن الأزمة طويلة، كما يقول محللون.",
        "المزيد من العقوبات لن يغير موقف بلاده، بحسب تعبير المتحدث باسمها.",
        "صورة العلاقات بين البلدين تغيرت خلال الأشهر الماضية، كما قالت الخارجية.",
        "وطالب بضمانات أمنية من طرف ثالث، بحسب ما ذكرت وسائل إعلام محلية.",
        "اقرأ أيضا ما كتبه الوزير في مذكراته، قال المتحدث ساخرا أمام الصحفيين.",
        "حقوق النشر والملكية الفكرية كانت على جدول الأعمال أيضا، قال الوزير.",
        "تعليقات الرئيس فهمت على أنها إشارة إلى تقدم، كما يقول محللون في موسكو.",
        "إعادة نشر الصواريخ في 2025 دون إذن الكونغرس أمر غير مقبول، قال الوزير.",
    ],
)  # fmt: skip
def test_a_sentence_of_the_article_stays(sentence: str) -> None:
    """A word that furniture is made of does not make furniture of a sentence."""
    body = _AR if any("ء" <= c <= "ي" for c in sentence) else _EN
    for raw in (f"{body}\n\n{sentence}\n\n{body}", f"{body} {sentence} {body}"):
        article = clean(raw)[0]

        assert sentence in citable(article)
        assert () == article.removed


@pytest.mark.parametrize(
    "lead",
    [
        "Kenya freed 32 prisoners on Friday, the interior ministry said.",
        "قتل الجيش 22 مسلحا في عملية يوم الخميس، بحسب بيان.",
    ],
)
def test_a_short_first_sentence_with_a_day_is_no_date_line(lead: str) -> None:
    """It stands right below the date of the page, and is the news."""
    body = _AR if any("ء" <= c <= "ي" for c in lead) else _EN
    day = "14 مايو 2026" if body is _AR else "14 May 2026"
    title = "عنوان الخبر" if body is _AR else "A headline"
    article = clean("\n\n".join([title, day, lead, body]))[0]

    assert lead in article.text
