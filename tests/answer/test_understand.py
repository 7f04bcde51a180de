"""What a question asks, in both languages, in dialect, misspelled, long or empty of known words."""

from __future__ import annotations

import pytest
from answer_kit import concepts, question

from mujaz.answer.compose import headline_of
from mujaz.answer.question.forms import Form
from mujaz.answer.question.understand import (
    MOST_ASPECTS,
    Asked,
    Role,
    find_topic,
    language_of,
    understand,
)


def asked(text: str) -> Asked:
    """Understand a question in its own language."""
    return understand(question(text, language_of(text, "ar")), concepts())


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("ماذا قال سامر قاسم عن الجسر؟", "samer-qasem"),
        ("شو قال قاسم عن الجسر؟", "samer-qasem"),
        ("ايش رأي هنا فاروق في الإضراب؟", "hana-farouk"),
        ("وش قالت فاروق عن قاسم؟", "hana-farouk"),
        ("ماذا صرح الشامي بشأن الميناء؟", "nader-shami"),
        ("ما موقف هيئة الموانئ من الإضراب؟", "ports-authority"),
        ("تصريحات قاسم عن الجسر", "samer-qasem"),
        ("What did Samer Qasem say about the bridge?", "samer-qasem"),
        ("what did farouk say about qasem", "hana-farouk"),
        ("Farouk's statements on the strike", "hana-farouk"),
        ("What is the Ports Authority's position on the strike?", "ports-authority"),
    ],
)
def test_who_is_asked_for_as_a_speaker(text: str, speaker: str) -> None:
    """The name before «عن» or "about" speaks, the one behind it is spoken of."""
    found = asked(text)

    assert (True, frozenset({speaker})) == (found.statements, found.speakers)


@pytest.mark.parametrize(
    "text",
    [
        "متى وصل قاسم إلى المرسى؟",
        "وين صار الاجتماع؟",
        "وش صار في المرسى؟",
        "ليش علقت هيئة الموانئ الرحلات إلى المرسى؟",
        "كم عدد المصابين في المرسى؟",
        "When did Qasem arrive in Marsa?",
        "Why did the Ports Authority suspend flights to Marsa?",
        "How many people were hurt in Marsa?",
        "من هم النواب الذين تحدث معهم قاسم؟",
        "Which deputies did Qasem speak with?",
    ],
)
def test_a_question_about_an_event_asks_for_nobodys_words(text: str) -> None:
    """Anybody's sentence may answer it."""
    found = asked(text)

    assert (False, frozenset()) == (found.statements, found.speakers)


@pytest.mark.parametrize(
    ("text", "definition"),
    [
        ("من هو سامر قاسم؟", True),
        ("مين هو قاسم؟", True),
        ("Who is Samer Qasem?", True),
        ("who's Farouk", True),
        ("من هو سامر قاسم الذي زار المرسى؟", False),
        ("متى وصل قاسم؟", False),
        ("Who did Qasem meet?", False),
    ],
)
def test_only_a_question_who_somebody_is_wants_a_definition(text: str, definition: bool) -> None:
    """A name and nothing that is said of it."""
    assert definition is asked(text).definition


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("متى وصل قاسم؟", Form.WHEN),
        ("امتى وصل قاسم؟", Form.WHEN),
        ("ما موعد اللقاء؟", Form.WHEN),
        ("When did Qasem arrive?", Form.WHEN),
        ("When's the vote in Marsa?", Form.WHEN),
        ("So when\u2019s the vote?", Form.WHEN),
        ("the election date in Marsa?", Form.WHEN),
        ("شنو موعد اللقاء؟", Form.WHEN),
        ("the date palms in Marsa?", Form.OPEN),
        ("كم يوما استمر الإضراب؟", Form.COUNT),
        ("قديش عدد العمال؟", Form.COUNT),
        ("How many workers are there?", Form.COUNT),
        ("how much did the port lose?", Form.COUNT),
        ("أين وصل قاسم؟", Form.OPEN),
        ("Why did Qasem leave?", Form.OPEN),
    ],
)
def test_the_form_of_the_answer(text: str, form: Form) -> None:
    """A question "when" wants a date, "how many" a number."""
    assert form is asked(text).form


@pytest.mark.parametrize(
    ("text", "counted"),
    [
        ("كم بلغت نسبة المشاركة في الانتخابات؟", ["نسبة المشاركة"]),
        ("كم كان عمر الوزير؟", ["عمر"]),
        ("كم بلغ عدد القتلى في الحريق؟", ["القتلى"]),
        ("كم عدد القتلى في الحريق؟", ["القتلى"]),
        ("كم تبلغ مساحة المصنع؟", []),  # no table knows an area; a factory is not counted
    ],
)
def test_what_is_counted_stands_behind_the_verb_that_it_reaches(
    text: str, counted: list[str]
) -> None:
    """«كم بلغت نسبة المشاركة في الانتخابات» counts no elections."""
    assert counted == [a.words for a in asked(text).aspects if a.must]


@pytest.mark.parametrize(
    ("text", "months"),
    [
        ("ماذا قال قاسم في أبريل؟", {4}),
        ("ماذا قال قاسم في نيسان؟", {4}),
        ("ماذا قال قاسم في تشرين الأول؟", {10}),
        ("ماذا قال قاسم في كانون الثاني 2025؟", {1}),
        ("What did Qasem say in April 2025?", {4}),
        ("ماذا قال قاسم؟", set()),
    ],
)
def test_the_time_of_a_question(text: str, months: set[int]) -> None:
    """Both systems of month names are read, and no month is asked about as a thing."""
    found = asked(text)

    assert months == {expr.month for expr in found.when if expr.month}
    assert not [a for a in found.aspects if a.words.casefold() in {"april", "أبريل", "نيسان"}]


@pytest.mark.parametrize(
    ("text", "newest"),
    [
        ("ما آخر أخبار الميناء؟", True),
        ("شو الجديد؟", True),
        ("What is the latest on the port?", True),
        ("any news?", True),
        ("متى أغلق الميناء؟", False),
        ("When was the port closed?", False),
    ],
)
def test_a_question_for_news_is_newest_first(text: str, newest: bool) -> None:
    """Only where it asks for news."""
    assert newest is asked(text).newest


@pytest.mark.parametrize(
    "text", ["port-strike", "إضراب الميناء", "إضراب المرسى؟", "Port strike", "THE PORT STRIKE"]
)
def test_a_topic_is_known_by_id_name_or_alias(text: str) -> None:
    """In either language and letter case."""
    topics = list(concepts().tables.topics.values())

    topic = find_topic(text, topics)

    assert topic is not None
    assert "port-strike" == topic.id


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("What did Marwan Zeitoun say?", {"Marwan Zeitoun"}),
        ("ماذا قال مروان زيتون عن قاسم؟", {"مروان زيتون", "قاسم"}),
        ("كم راتب الوزير بسام الجبيلي؟", {"بسام الجبيلي"}),
        ("Who wrote to Anna van Dooren?", {"Anna van Dooren"}),
        ("did qasem meet Zeitoun in Marsa", {"qasem", "Zeitoun", "Marsa"}),
        ("متى زار قاسم المرسى؟", {"قاسم", "المرسى"}),
        ("متى زار قاسم وفاروق المرسى؟", {"قاسم", "وفاروق", "المرسى"}),
        ("ماذا قيل للقصر عن نورلاند؟", {"للقصر", "نورلاند"}),
        ("tell us about the bridge", set()),
    ],
)
def test_names_known_and_unknown(text: str, names: set[str]) -> None:
    """Clitics hide no name, and an unknown Latin word with a capital is one."""
    assert names == {a.words for a in asked(text).of(Role.NAME)}


@pytest.mark.parametrize(
    "text",
    ["زقنبوط طرفحان؟", "qwrtz plmnbv?", "؟", "12", "👍🏽", "ماذا", "what?", "من فاز بالكأس؟"],
)
def test_a_question_without_known_words_is_understood_as_far_as_it_goes(text: str) -> None:
    """Nothing known, nothing invented."""
    found = asked(text)

    assert frozenset() == found.speakers
    assert found.topic is None


@pytest.mark.parametrize(
    "word", ["قاسم وفاروق في المرسى ", "Qasem and Farouk in Marsa ", "ز ", "x"]
)
def test_a_question_of_two_thousand_characters_is_cut_short(word: str) -> None:
    """Its first words decide, quickly."""
    found = asked((word * 2000)[:2000])

    assert len(found.aspects) <= MOST_ASPECTS


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("متى وصل قاسم؟", "ar"),
        ("When did Qasem arrive?", "en"),
        ("متى وصل Qasem؟", "ar"),
        ("What did قاسم say about the bridge?", "en"),
        ("؟؟", "ar"),
        ("123", "ar"),
    ],
)
def test_the_language_of_a_question_is_that_of_its_letters(text: str, language: str) -> None:
    """Where it has none, the default."""
    assert language == language_of(text, "ar")


def test_the_query_has_the_names_in_both_languages() -> None:
    """So that an English question finds Arabic passages, and the other way round."""
    assert "سامر قاسم" in asked("What did Qasem say?").query
    assert "Samer Qasem" in asked("ماذا قال قاسم؟").query


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("متى نطقت القاضية سمعان بالحكم؟", "سمعان"),
        ("أين وصل المحامي ناصر؟", "ناصر"),
        ("متى استقال الوزير كريم؟", "كريم"),
    ],
)
def test_a_word_behind_a_title_is_a_name(text: str, name: str) -> None:
    """An adjective would have the article too."""
    assert name in [a.words for a in asked(text).of(Role.NAME)]


@pytest.mark.parametrize(
    "text", ["متى استقال الوزير الجديد؟", "متى يزور الوزير المرسى؟", "لماذا الوزير يرفض الاتفاق؟"]
)
def test_an_adjective_or_a_verb_behind_a_title_is_none(text: str) -> None:
    """«الوزير الجديد», «الوزير يرفض»."""
    assert {"الجديد", "يزور", "يرفض"}.isdisjoint(a.words for a in asked(text).of(Role.NAME))


@pytest.mark.parametrize(
    "text", ["قديش المصاري يلي بدها ياها نورلاند لحتى توقّع؟", "كم بدهم المرسى منشان الجسر؟"]
)
def test_dialect_words_of_grammar_are_not_asked_about(text: str) -> None:
    """«ياها», «لحتى», «بدها», «منشان»."""
    words = {a.words for a in asked(text).aspects}
    assert words.isdisjoint({"ياها", "لحتى", "بدها", "يلي", "بدهم", "منشان"})


@pytest.mark.parametrize(
    ("text", "head"),
    [
        ("And when was the visit?", "When was the visit"),
        ("وماذا قال قاسم عن الجسر؟", "ماذا قال قاسم عن الجسر"),
        ("ومتى كانت الزيارة؟", "متى كانت الزيارة"),
        ("Andalus port", "Andalus port"),
        ("وصل قاسم؟", "وصل قاسم"),
        ("ومن", "من"),
        ("and", "and"),
    ],
)
def test_a_headline_joins_nothing(text: str, head: str) -> None:
    """A question that follows another is headed as if it stood alone."""
    assert head in headline_of(asked(text))
    assert f"و{head}" not in headline_of(asked(text))


@pytest.mark.parametrize(
    ("text", "act"),
    [
        ("في أي بلد صُنعت الأدوية؟", "صُنعت"),
        ("In which country did the envoy resign?", "resign"),
        ("من الوزير الذي استقال بسبب الفضيحة؟", "استقال"),
        ("When did the Kremlin deny the talks?", "deny"),
        ("When did the talks collapse?", "collapse"),
        ("متى رفضت المحكمة الطعن؟", "رفضت"),
        ("متى بدأ النزاع؟", "بدأ"),
    ],
)
def test_the_deed_that_a_question_asks_about(text: str, act: str) -> None:
    """Whatever stands before it: which country, who was it that, when."""
    assert [act] == [a.words for a in asked(text).aspects if a.act]


@pytest.mark.parametrize(
    ("text", "content"),
    [
        ("Latest on the ferry disaster", ["ferry"]),
        ("آخر أخبار كارثة العبارة", ["العبارة"]),
        ("What is the disaster in Marsa?", ["disaster"]),
    ],
)
def test_what_went_wrong_need_not_be_called_a_disaster(text: str, content: list[str]) -> None:
    """Where it is told what it befell: "the ferry disaster" is told as the ferry that sank."""
    assert content == [a.words for a in asked(text).of(Role.CONTENT)]
