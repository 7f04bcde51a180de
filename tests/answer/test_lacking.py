"""Sentences that come near a question and lack the very thing that it asks for."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.lane import weigh_units
from mujaz.answer.question.circumstance import condition, when_asked
from mujaz.answer.question.forms import Form, asks_ahead, counted_unit, form_of, measure_of
from mujaz.answer.question.understand import Asked, language_of, understand
from mujaz.answer.question.words import Role
from mujaz.language.tokens import tokenize
from mujaz.model import Language

_DAYS = {"يوم الأحد": "2026-05-03", "on Sunday": "2026-05-03", "on 9 June": "2026-06-09"}


def _understood(text: str) -> Asked:
    return understand(question(text, language_of(text, "ar")), concepts())


async def _answers(text: str, told: str) -> list[str]:
    language: Language = language_of(told, "ar")
    dates = {words: day for words, day in _DAYS.items() if words in told}
    some = await units(article("a", told, language=language, dates=dates))
    weighed = weigh_units(_understood(text), some, concepts())
    return [c.unit.text for c in weighed if c.weight.answers]


_MET = "سافر سامر قاسم إلى ترسا. والتقى سامر قاسم هناك الوزير كمال راشد."
_MET_EN = "Samer Qasem flew to Tarsa. Samer Qasem met two ministers in Tarsa."
_FIRMS = "فرضت نورلاند عقوبات على شركتي نفط."
_FIRMS_EN = "Norland imposed sanctions on two oil companies."
_TALKS = "من المقرر أن تعقد في ترسا الجولة الثالثة من المحادثات بين نورلاند والمرسى يوم الأحد."
_PLAN_EN = "The planned talks between Norland and Marsa are to be held in Tarsa."
_CALL = "وجرى اجتماع ترسا بعد أسبوعين على اتصال بين الرئيسين."
_CALL_EN = "The Tarsa meeting came two weeks after a call between the presidents."
_SHIP, _SHIP_EN = (
    "ما اسم السفينة التي غرقت في ترسا؟",
    "What is the name of the ship that sank in Tarsa?",
)
_TRIP = "ألغى كمال راشد زيارته إلى المرسى بسبب العاصفة. ويصل سامر قاسم إلى ترسا يوم الأحد."


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("لماذا التقى سامر قاسم الوزير كمال راشد؟", _MET),
        ("Why did Samer Qasem meet the ministers?", _MET_EN),
        ("ما اسما الشركتين اللتين فرضت نورلاند عليهما عقوبات؟ أي شركات نفط؟", _FIRMS),
        ("Which oil companies did Norland impose sanctions on?", _FIRMS_EN),
        ("متى تعقد الجولة الرابعة من المحادثات في ترسا؟", _TALKS),
        ("ما نتائج المحادثات في ترسا بين نورلاند والمرسى؟", _TALKS),
        ("What were the results of the talks in Tarsa?", _PLAN_EN),
        ("كم ساعة استمر اجتماع ترسا؟", _CALL),
        ("How long did the Tarsa meeting last?", _CALL_EN),
        ("لماذا ألغى سامر قاسم زيارته إلى ترسا؟", "ألغيت الرحلة. ويصل سامر قاسم إلى ترسا غداً."),
        ("When will Samer Qasem meet the ministers?", "Samer Qasem met the ministers on Sunday."),
        ("How do I get a good visa for Norland?", "Norland gives visas for good."),
        ("How many ambulances did Norland send?", "Norland sent 40 soldiers by ambulance."),
        ("ما قيمة الصفقة التي وقعتها نورلاند بالدولار؟", "وقعت نورلاند صفقة لشراء 10 طائرات."),
        (_SHIP_EN, "“We saw the ship go down in Tarsa,” a fisherman said."),
        (_SHIP_EN, "The ship sank in Tarsa after “a short fire”, a fisherman said."),
        (_SHIP_EN, "The ship sank in Tarsa, and “Not Yet” was all that they said."),
        (_SHIP_EN, "The ship “__” sank in Tarsa."),
        (_SHIP_EN, "In Tarsa the crew of the ship said “We sank it.”"),
        (_SHIP_EN, "“We Sank,” ship owners in Tarsa said."),
        (_SHIP, "قال صياد: «رأينا السفينة تغرق في ترسا»."),
        (_SHIP, "غرقت السفينة في ترسا بعد حريق وصفه صياد بأنه «حريق قصير»."),
    ],
)
async def test_a_sentence_that_lacks_it_is_no_answer(text: str, told: str) -> None:
    """A reason, a name, an outcome, the round, the time, the sum: it stands nowhere."""
    assert [] == await _answers(text, told)


@pytest.mark.parametrize(
    ("text", "told", "words"),
    [
        ("لماذا التقى سامر قاسم الوزير كمال راشد؟", f"{_MET[:-1]} لبحث أزمة الميناء.", "لبحث"),
        (
            "Why did Samer Qasem meet the ministers?",
            "Samer Qasem met two ministers to discuss the strike.",
            "discuss",
        ),
        (
            "Which oil companies did Norland impose sanctions on?",
            "Norland imposed sanctions on two oil companies, Zorvex and Halmar.",
            "Zorvex",
        ),
        ("متى تعقد الجولة الثالثة من المحادثات في ترسا؟", _TALKS, "الثالثة"),
        (
            "What were the results of the talks in Tarsa?",
            "The talks in Tarsa ended in an agreement on prisoners.",
            "agreement",
        ),
        ("كم ساعة استمر اجتماع ترسا؟", "استمر اجتماع ترسا ثلاث ساعات.", "ثلاث"),
        ("How long did the Tarsa meeting last?", "The Tarsa meeting lasted two hours.", "two"),
        ("لماذا ألغى كمال راشد زيارته إلى المرسى؟", _TRIP, "العاصفة"),
        (
            "When will Samer Qasem meet the ministers?",
            "Samer Qasem will meet the ministers on 9 June.",
            "9 June",
        ),
        ("How many ambulances did Norland send?", "Norland sent 40 ambulances.", "40"),
        (
            "ما قيمة الصفقة التي وقعتها نورلاند بالدولار؟",
            "وقعت نورلاند صفقة بقيمة 45 مليون دولار.",
            "45",
        ),
        (_SHIP_EN, "The ship “Sea Star” sank in Tarsa.", "Star"),
        (_SHIP_EN, "The “Sea Star” ship sank in Tarsa.", "Star"),
        (_SHIP_EN, "The ship that sank in Tarsa is called Sea Star.", "Star"),
        (_SHIP_EN, "In Tarsa sank the ship “Sea Star.”", "Star"),
        (_SHIP_EN, "The ship “Sea Star,” from Marsa, sank in Tarsa.", "Star"),
        (_SHIP_EN, "The ship “Our Lady of the Old Port of Marsa” sank in Tarsa.", "Lady"),
        (_SHIP, "غرقت في ترسا السفينة «إلى أين؟».", "أين"),
        (_SHIP, "غرقت السفينة «نجمة البحر» في ترسا.", "نجمة"),
        (_SHIP, "غرقت السفينة المسماة نجمة البحر في ترسا.", "نجمة"),
    ],
)
async def test_a_sentence_that_has_it_answers(text: str, told: str, words: str) -> None:
    """The same questions, where the thing is told."""
    assert [True] == [words in sentence for sentence in await _answers(text, told)]


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("What did Qasem call Rashed when he dismissed him?", Form.OPEN),
        ("When did Qasem dismiss Rashed?", Form.WHEN),
        ("Where and when did they meet?", Form.WHEN),
        ("متى أقال قاسم راشد؟", Form.WHEN),
    ],
)
def test_a_clause_of_time_asks_for_no_date(text: str, form: Form) -> None:
    """ "When" behind another question word tells the time."""
    assert form is form_of(text, tokenize(text))


@pytest.mark.parametrize(
    ("text", "free"),
    [
        ("شو قال قاسم لما سألوه إذا الزيارة مهمة؟", "سألوه"),
        ("What did Qasem say when asked if the visit mattered?", "asked"),
    ],
)
def test_what_somebody_was_asked_about_is_asked_about(text: str, free: str) -> None:
    """ "When asked" is no condition and no subject; what stands behind it is."""
    tokens = tokenize(text)
    assert [free] == [text[tokens[i].start : tokens[i].end] for i in when_asked(tokens)]
    assert set() == condition(tokens)


@pytest.mark.parametrize(
    "text",
    [
        "How many steps forward did Qasem say the two countries had made?",
        "كم خطوة قال قاسم إن البلدين تقدما بها؟",
        "What did Qasem say both sides want?",
    ],
)
def test_the_two_sides_need_not_be_called_so(text: str) -> None:
    """Names tell who they are."""
    heavy = [a.words for a in _understood(text).aspects if a.role is Role.SETTING]
    assert [] == heavy


@pytest.mark.parametrize(
    ("text", "reports"),
    [("هل رفض قاسم الهدنة؟", False), ("ماذا رفض قاسم أن يقول؟", True)],
)
def test_yes_or_no_asks_of_the_act_and_not_for_words(text: str, reports: bool) -> None:
    """Whether he rejected it is told by the deed."""
    assert reports is _understood(text).statements


def test_units_and_values_are_measured() -> None:
    """Minutes are no years; what a deal is worth is money; a number of votes is neither."""
    assert "minute" == counted_unit("How many minutes did it last?")
    assert "money" == measure_of("ما قيمة الصفقة؟")
    assert "money" == measure_of("كم مليون دولار دفعوا؟")
    assert "time" == measure_of("كم تكفي كمية الوقود؟")
    assert "" == measure_of("How many votes did she win?")


@pytest.mark.parametrize(
    ("text", "ahead"),
    [
        ("When will the plant open?", True),
        ("متى ستفتح المحطة؟", True),
        ("إمتى هيفتح المصنع؟", True),
        ("When did the plant open?", False),
        ("متى فتحت المحطة؟", False),
    ],
)
def test_what_is_still_to_come(text: str, ahead: bool) -> None:
    """A day that is past tells of no opening to come."""
    assert ahead is asks_ahead(text, tokenize(text))
