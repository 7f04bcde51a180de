"""Names of persons are no words of the glossary, though many are written like one."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.question.understand import understand
from mujaz.answer.question.words import Role
from mujaz.answer.writing.extract import ClaimWriter
from mujaz.language.persons import named_persons
from mujaz.language.tokens import tokenize
from mujaz.model import Language


@pytest.mark.parametrize(
    ("text", "named"),
    [
        pytest.param("متى استقالت سلمى نجار؟", "سلمى نجار", id="peace-and-a-trade"),
        pytest.param("زيارة فهد الكواري", "فهد الكواري", id="origin"),
        pytest.param("من هو راكان العبادي", "راكان العبادي", id="the-stem-of-worship"),
        pytest.param("قال جمال كريم إن الوضع صعب", "جمال كريم", id="two-given-names"),
        pytest.param("متى استقالت الوزيرة أمل نجار", "أمل نجار", id="behind-a-title"),
        pytest.param("لقاء مع ناصر", "", id="nothing-behind-it"),
        pytest.param("كمال الأجسام رياضة شعبية", "", id="a-sport"),
        pytest.param("جمال الطبيعة في الجبل", "", id="beauty"),
        pytest.param("حسن النية بين الطرفين", "", id="good-will"),
        pytest.param("هل مروان استقال", "", id="a-verb-behind-it"),
        pytest.param("أعلنت سلمى انسحابها", "", id="what-is-hers-behind-it"),
        pytest.param("الوزير زار المرفأ", "", id="a-title-and-a-verb"),
        pytest.param("على الوزير أن يستقيل", "", id="a-preposition"),
        pytest.param("هل تحقق سلام دائم", "", id="peace-itself"),
        pytest.param("قال سامر قاسم", "", id="the-tables-know-him"),
        pytest.param("وصل يحيى نجار إلى بيروت", "يحيى نجار", id="spelled-as-the-name"),
        pytest.param("وصل مصطفي نجار إلى بيروت", "مصطفي نجار", id="spelled-as-in-egypt"),
        pytest.param("وصل شوقى نجار إلى بيروت", "شوقى نجار", id="spelled-as-in-egypt-too"),
        pytest.param("وصلت هدي نجار إلى بيروت", "هدي نجار", id="hers-as-in-egypt"),
        pytest.param("وصل احتجاج سلمي نجار", "", id="a-word-with-the-other-letter"),
        pytest.param("متى يحيي حفلا في بيروت", "", id="a-verb-spelled-otherwise"),
        pytest.param("وصل الوزير علي نجار", "علي نجار", id="a-name-like-a-preposition"),
        pytest.param("متى أعلن الوزير خطة إصلاح؟", "", id="what-a-title-announced"),
        pytest.param("لماذا رفض العمال زيادة أجور؟", "", id="what-they-rejected"),
        pytest.param("أعلن الرئيس هدنة دائمة", "", id="a-truce-he-announced"),
        pytest.param("أعلن الرئيس سلام دائم", "", id="a-peace-he-announced"),
        pytest.param("عقد المدير اجتماع طوارئ", "", id="a-meeting-he-held"),
        pytest.param("أعلن الوزير زيارة سلمى", "", id="a-visit-of-hers"),
        pytest.param("قدم السفير استقالة خطية", "", id="what-he-handed-in"),
        pytest.param("بدأ الأطباء إضراب مفتوح", "", id="a-strike-they-began"),
        pytest.param("صوت النواب لصالح إقالة الحكومة", "", id="in-favour-of"),
        pytest.param("الأطباء على هدنة", "", id="a-preposition-behind-a-title"),
        pytest.param("Doctors reject a pay rise", "", id="english"),
    ],
)
def test_a_given_name_and_what_stands_behind_it(text: str, named: str) -> None:
    """The words of a name are told, and no word that only looks like one."""
    tokens = tokenize(text)
    found = named_persons(text, tokens, concepts().find(text), concepts())

    assert named == " ".join(text[tokens[i].start : tokens[i].end] for i in sorted(found))


@pytest.mark.parametrize(
    "text", ["متى استقالت سلمى نجار؟", "من هدد سلمى نجار؟", "من سلمى نجار؟", "سلمى نجار"]
)
def test_a_question_names_her(text: str) -> None:
    """She is one name, and nothing is asked about peace."""
    names = understand(question(text), concepts()).of(Role.NAME)

    assert ["سلمى نجار"] == [a.words for a in names]


@pytest.mark.parametrize(
    "text",
    [
        "لماذا رفض العمال زيادة أجور؟",
        "متى أعلن الوزير خطة إصلاح؟",
        "لماذا بدأ الأطباء إضراب مفتوح؟",
        "متى يحيي حفلا في الملعب؟",
        "Why did workers reject a wage increase?",
    ],
)
def test_a_question_names_nobody(text: str) -> None:
    """What a minister announced, or workers rejected, is what is asked about."""
    assert [] == understand(question(text), concepts()).of(Role.NAME)


def test_a_kind_of_place_is_completed_by_a_place() -> None:
    """«ميناء العقبة» is a port, and «العقبة» behind another word is an obstacle as well."""
    behind, other = concepts().find("ميناء العقبة")[-1], concepts().find("تجاوز العقبة")[-1]

    assert frozenset({"aqaba"}) == behind.ids
    assert "obstruct" in other.ids


@pytest.mark.parametrize(
    ("language", "text", "terms"),
    [
        pytest.param("en", "نفت الوزارة استقالة سلمى نجار.", (), id="her-name"),
        pytest.param("en", "وقال مدير الدفاع المدني إن الطريق مغلق.", (), id="asked-only"),
        pytest.param("ar", "The road is shut, the civil defence said.", (), id="asked-only-arabic"),
        pytest.param("en", "أعلن المجلس وقف إطلاق النار.", ("truce",), id="sure"),
        pytest.param("en", "أعلن المجلس يوم السبت وقف إطلاق النار.", ("truce",), id="a-day"),
        pytest.param("en", "بلغت الحصة 30 في المئة بعد الظهر.", (), id="a-share"),
        pytest.param("ar", "The council met on Saturday afternoon.", (), id="a-day-arabic"),
    ],
)
async def test_key_terms_are_sure(language: Language, text: str, terms: tuple[str, ...]) -> None:
    """A name, or a row of the words in which people ask, is no key term."""
    other: Language = "ar" if language == "en" else "en"
    unit = (await units(article("a", text, language=other)))[0]

    assert terms == ClaimWriter(concepts(), language).write(unit).terms
