"""Questions that lean on those before them, and those that stand alone."""

from __future__ import annotations

import pytest
from answer_kit import concepts

from mujaz.answer.question.follow import MOST_REMEMBERED, standalone

_FIRE = "كم عدد قتلى حريق ميناء المرسى؟"
_FIRE_EN = "How many were killed in the fire at Marsa port?"

LEANING = [  # the question before, what is asked now, what it means
    ("ماذا قال قاسم عن العقوبات؟", "وماذا عن فاروق؟", "ماذا قال فاروق عن العقوبات؟"),
    ("What did Qasem say about sanctions?", "What about Farouk?",
     "What did Farouk say about sanctions?"),
    ("ماذا قال قاسم عن الضرائب؟", "وماذا عن العقوبات؟", "ماذا قال قاسم عن العقوبات؟"),
    ("What did Qasem say about taxes?", "and what about sanctions?",
     "What did Qasem say about sanctions?"),
    ("ماذا قال قاسم في أبريل؟", "طيب وفي أكتوبر؟", "ماذا قال قاسم في أكتوبر؟"),
    ("What did Qasem say in April?", "and in October?", "What did Qasem say in October?"),
    ("What did Qasem say about taxes?", "and in October?",
     "What did Qasem say about taxes in October?"),
    ("هل التقى قاسم فاروق؟", "ومتى؟", "هل التقى قاسم فاروق، ومتى؟"),
    ("هل التقى قاسم فاروق؟", "لماذا؟", "هل التقى قاسم فاروق، ولماذا؟"),
    ("Did Qasem meet Farouk?", "when?", "Did Qasem meet Farouk, and when?"),
    ("Did Qasem meet Farouk?", "And why?", "Did Qasem meet Farouk, and why?"),
    ("ماذا قال قاسم عن الضرائب؟", "وفاروق؟", "ماذا قال فاروق عن الضرائب؟"),
    ("What did Qasem say about taxes?", "and Farouk?", "What did Farouk say about taxes?"),
    ("ماذا حدث في المرسى؟", "وفي ترسا؟", "ماذا حدث في ترسا؟"),
    ("What happened in Marsa?", "ok, and in Tarsa?", "What happened in Tarsa?"),
    ("من هو سامر قاسم؟", "ومتى وصل إلى المرسى؟", "ومتى وصل سامر قاسم إلى المرسى؟"),
    ("Who is Samer Qasem?", "When did he arrive in Marsa?",
     "When did Samer Qasem arrive in Marsa?"),
    # a noun stands behind «كم», and a place does nothing: the name is added at the end
    ("من هو سامر قاسم؟", "وكم عدد الكتب؟", "وكم عدد الكتب (سامر قاسم)؟"),
    ("ما آخر أخبار جسر المرسى؟", "وكم عدد القتلى؟", "وكم عدد القتلى (جسر المرسى)؟"),
    ("ما آخر أخبار جسر المرسى؟", "ولماذا أغلق الجسر؟", "ولماذا أغلق الجسر (جسر المرسى)؟"),
    ("من هو سامر قاسم؟", "طيب هو وصل إلى المرسى؟", "طيب سامر قاسم وصل إلى المرسى؟"),
    ("من هو سامر قاسم؟", "كم عمره؟", "كم عمره (سامر قاسم)؟"),
    ("Who is Samer Qasem?", "What is his age?", "What is Samer Qasem's age?"),
    # what a matter was asked of is asked of it again
    ("ما سبب حريق ميناء الصيادين؟", "وكم عدد القتلى؟", "وكم عدد القتلى (حريق ميناء الصيادين)؟"),
    ("كم عدد قتلى حريق المستودع؟", "ومن المسؤول؟", "ومن المسؤول (حريق المستودع)؟"),
    ("كم عدد قتلى حريق المستودع؟", "وماذا عن المصابين؟", "المصابين (حريق المستودع)؟"),
    ("ما آخر أخبار الإعصار مريم؟", "وكم عدد الضحايا؟", "وكم عدد الضحايا (الإعصار مريم)؟"),
    ("متى وقع الزلزال في ترسا؟", "وكم عدد القتلى؟", "وكم عدد القتلى (الزلزال في ترسا)؟"),
    ("What caused the Marsa fire?", "and how many people died?",
     "and how many people died (the Marsa fire)?"),
    ("latest on Cyclone Odra", "what about the injured?", "the injured (Cyclone Odra)?"),
    *((_FIRE, now, f"{now[:-1]} (حريق ميناء المرسى)؟") for now in (
        "وكم عمر الضحايا؟", "وهل يزيد عدد الضحايا؟", "وكم عمر القتيل؟", "وكم عدد القتلى والمصابين؟",
        "وما سبب الحريق؟", "ولماذا أغلق الميناء؟", "وكم بلغت الخسائر؟", "ومن أمر بالتحقيق؟",
    )),
    *((_FIRE_EN, now, f"{now[:-1]} (the fire at Marsa port)?") for now in (
        "and how old are the victims?", "and what was the cause?", "and how much is the damage?",
        "and who ordered an investigation?",
    )),
    *((_FIRE, now, f"{now[:-1]} (حريق ميناء المرسى)؟") for now in (
        "وكم منزلا تضرر؟", "وكم سفينة احترقت؟", "وهل استقال الوزير؟", "وهل بينهم أطفال؟",
    )),
    *((_FIRE_EN, now, f"{now[:-1]} (the fire at Marsa port)?") for now in (
        "and how many children died?", "and did the minister resign?", "and how many voted?",
        "and how many houses were destroyed?", "and were there children among them?",
    )),
    ("متى الانتخابات في ترسا؟", "ومن فاز؟", "ومن فاز (الانتخابات في ترسا)؟"),
    ("When is the election in Tarsa?", "and who won?", "and who won (the election in Tarsa)?"),
    # a place that spoke goes on to speak; a verb behind «كم» has no subject
    ("ماذا قالت نورلاند عن القمة؟", "وماذا قالت عن العقوبات؟",
     "وماذا قالت نورلاند عن العقوبات؟"),
    ("متى وصل قاسم إلى المرسى؟", "وكم بقي هناك؟", "وكم بقي هناك (قاسم)؟"),
    # mixed: the new words in the language of the sentence that they go into, where a table has them
    ("ماذا قال قاسم عن الضرائب؟", "what about Farouk?", "ماذا قال هنا فاروق عن الضرائب؟"),
    ("What did Qasem say about taxes?", "وماذا عن فاروق؟",
     "What did Hana Farouk say about taxes?"),
    ("What did Qasem say in April?", "وفي أكتوبر؟", "What did Qasem say في أكتوبر?"),
    ("ماذا قال قاسم عن الضرائب؟", "and when?", "ماذا قال قاسم عن الضرائب, and when?"),
]  # fmt: skip

ALONE = [
    ("ماذا قال قاسم؟", "من هي هنا فاروق؟"),
    ("What did Qasem say?", "Who is Hana Farouk?"),
    ("ماذا قال قاسم عن الضرائب؟", "ماذا قال فاروق عن العقوبات؟"),
    ("What did Qasem say about taxes?", "And what did Farouk say about sanctions?"),
    ("ماذا قال قاسم؟", "ما سعر الذهب اليوم؟"),
    ("What did Qasem say?", "What about the weather in Tarsa?"),
    ("What did Qasem say?", "How many workers went on strike in Marsa in April?"),
    ("ماذا قال قاسم؟", "كم عاملًا أضرب في المرسى في أبريل؟"),
    ("Who is Samer Qasem?", "thanks"),
    ("من هو سامر قاسم؟", "شكرا"),
    ("من هو سامر قاسم؟", "إضراب المرسى"),
    ("ما سبب حريق المستودع؟", "وكم عدد قتلى انفجار ترسا؟"),
    ("What caused the Marsa fire?", "and how many died in the Tarsa blast?"),
    ("What caused the Marsa fire?", "how many people died?"),
    ("ما سعر الفائدة في ترسا؟", "وما سعر الذهب اليوم؟"),
    ("ماذا قال قاسم عن الضرائب؟", "وكم عدد الموظفين؟"),
    *(
        (_FIRE, now)
        for now in (
            "ومن هو وزير الخارجية؟",
            "ومن فاز في الانتخابات؟",
            "وما الطقس؟",
            "وما سعر الذهب؟",
            "وهل انتهت الحرب؟",
            "ومتى تبدأ الانتخابات؟",
            "وكم عدد قتلى الزلزال؟",
            "وكم عمر الرئيس؟",
            "وكم عدد الطلاب في الجامعة؟",
            "وكم عدد قتلى مريم؟",
        )
    ),
    *(
        (_FIRE_EN, now)
        for now in (
            "And who won the election?",
            "and what is the weather?",
            "and who is the foreign minister?",
            "and what is the price of gold?",
            "and did the war end?",
            "and how many died in the earthquake?",
            "and how old is the president?",
        )
    ),
    ("متى وصل قاسم إلى المرسى؟", "وكم عدد الكتب؟"),
    ("ماذا قال الوزير عن نورلاند؟", "وماذا قالت عن العقوبات؟"),
    ("ماذا قالت نورلاند عن القمة؟", "ومتى بدأت القمة؟"),
    ("", "and in October?"),
    ("؟!", "ومتى؟"),
]


@pytest.mark.parametrize(("before", "now", "meant"), LEANING)
def test_a_question_that_leans_is_made_to_stand_alone(before: str, now: str, meant: str) -> None:
    """A name, a time, a matter, a question word or a pronoun is put into the question before."""
    assert meant == standalone(now, [before], concepts())


@pytest.mark.parametrize(("before", "now"), ALONE)
def test_a_question_that_stands_alone_is_unchanged(before: str, now: str) -> None:
    """What names whom and what it is about leans on nothing."""
    assert now == standalone(now, [before] if before else [], concepts())


@pytest.mark.parametrize(
    ("history", "now", "meant"),
    [
        (["ماذا قال قاسم عن الضرائب في أبريل؟", "وماذا عن فاروق؟"], "وفي أكتوبر؟",
         "ماذا قال فاروق عن الضرائب في أكتوبر؟"),
        (["What did Qasem say about taxes?", "what about Farouk?"], "and in October?",
         "What did Farouk say about taxes in October?"),
    ],
)  # fmt: skip
def test_follow_ups_follow_each_other(history: list[str], now: str, meant: str) -> None:
    """Each leans on what the one before it means, not on its bare words."""
    assert meant == standalone(now, history, concepts())


def test_only_the_last_questions_are_remembered() -> None:
    """A long conversation costs no more than a short one."""
    history = ["What did Qasem say about taxes?", *["and when?"] * MOST_REMEMBERED]

    assert standalone("what about Farouk?", history, concepts()) == "what about Farouk?"
