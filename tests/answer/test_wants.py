"""What a question wants, what it takes as done, and what in it only says when or how much."""

from __future__ import annotations

import pytest
from answer_kit import concepts, question

from mujaz.answer.question.circumstance import condition, countable, told_when
from mujaz.answer.question.dialect import written
from mujaz.answer.question.forms import measure_of
from mujaz.answer.question.strangers import as_names
from mujaz.answer.question.understand import language_of, understand
from mujaz.answer.question.wants import shows, want_of
from mujaz.answer.question.words import Aspect, Role
from mujaz.answer.sentences.demanded import only_demanded
from mujaz.language.tokens import all_readings, tokenize


@pytest.mark.parametrize(
    ("text", "want"),
    [
        ("لماذا استقال المدير؟", "cause"),
        ("ليش سكروا المطار؟", "cause"),
        ("Why was the airport closed?", "cause"),
        ("وين أخذوا الجرحى؟", "place"),
        ("Where were the injured taken?", "place"),
        ("ما الهدف من الزيارة؟", "aim"),
        ("إلى ماذا يسعى الوزير؟", "aim"),
        ("What is the purpose of the visit?", "aim"),
        ("What was the fund meant to achieve?", "aim"),
        ("ما نتائج المحادثات؟", "outcome"),
        ("What was agreed at the talks?", "outcome"),
        ("How did the talks in Tarsa end?", "outcome"),
        ("كم عدد الجرحى؟", ""),
        ("Who was hurt?", ""),
        ("Who scored the winning goal of the match?", ""),
    ],
)
def test_a_question_wants_a_cause_or_a_place(text: str, want: str) -> None:
    """In both languages and in dialect."""
    assert want == want_of(tokenize(text))


@pytest.mark.parametrize(
    ("want", "told", "other"),
    [
        ("cause", "أغلق المطار بسبب الضباب.", "أغلق المطار صباح الأحد."),
        ("cause", "وعزا الوزير التأخير إلى الأمطار.", "وتأخر القطار ساعة."),
        ("cause", "The airport closed because of fog.", "The airport closed at dawn."),
        ("aim", "وصل الوزير لمناقشة الأزمة.", "وصل الوزير صباح الأحد."),
        ("aim", "She flew in to discuss the crisis.", "She flew in on Sunday."),
        ("outcome", "وأسفرت الجولة عن اتفاق.", "وبدأت الجولة صباح الأحد."),
        ("outcome", "The round ended without a deal.", "The round opened at dawn."),
        ("place", "ونقل الجرحى إلى مستشفى البلدة.", "وأصيب تسعة."),
        ("place", "The injured were taken to a clinic.", "Nine people were hurt."),
    ],
)
def test_a_sentence_shows_it(want: str, told: str, other: str) -> None:
    """The words with which a cause, or a place, is told."""
    assert (True, False) == (shows(want, told), shows(want, other))


@pytest.mark.parametrize(
    ("text", "word", "demanded"),
    [
        ("وطالب النائب باستقالة الوزير.", "استقالة", True),
        ("The deputy called for the resignation of the minister.", "resignation", True),
        ("قدم الوزير استقالته يوم الأحد.", "استقالته", False),
        ("The minister called a vote after his resignation.", "resignation", False),
        ("وطالبت الكتلة بالتحقيق يوم أعلن الوزير أمام البرلمان استقالته.", "استقالته", False),
    ],
)
def test_what_is_only_demanded_was_not_done(text: str, word: str, demanded: bool) -> None:
    """The day of a demand is not the day of the act."""
    act = Aspect(words=word, role=Role.CONTENT, stems=all_readings(tokenize(word)[0].key))

    assert demanded is only_demanded(text, act, concepts())


@pytest.mark.parametrize(
    ("text", "measure"),
    [
        ("كم كيلومتراً طول الجسر؟", "length"),
        ("How many miles long is the bridge?", "length"),
        ("كم طناً من القمح وصل؟", "weight"),
        ("How many tonnes of wheat arrived?", "weight"),
        ("كم لتراً تسرب؟", "volume"),
        ("كم عاملاً في المصنع؟", ""),
        ("How many workers does it have?", ""),
    ],
)
def test_what_is_measured(text: str, measure: str) -> None:
    """A unit behind "how many" wants a number of such units."""
    assert measure == measure_of(text)


@pytest.mark.parametrize(
    ("text", "speaker", "when"),
    [
        ("ماذا قال الوزير بعد اللقاء مع السفير عن الميناء", "الوزير", "بعد اللقاء مع السفير"),
        ("what did Farouk say after the talks about Marsa", "Farouk", "after the talks"),
        ("ماذا قال الوزير عن اللقاء بعد الإضراب", "الوزير", ""),
    ],
)
def test_when_somebody_spoke(text: str, speaker: str, when: str) -> None:
    """What stands behind «بعد» says when; what stands behind «عن» is what he spoke of."""
    tokens = tokenize(text)
    stretch = {i for i, t in enumerate(tokens) if t.key == tokenize(speaker)[0].key}
    found = [tokens[i] for i in sorted(told_when(tokens, stretch))]

    assert when == (text[found[0].start : found[-1].end] if found else "")


def test_a_condition_stands_behind_the_question() -> None:
    """«إذا كان …» narrows a question; at its start it is the question."""
    assert set(range(3, 6)) == condition(tokenize("ماذا يفعل الناس إذا انقطع الماء"))
    assert set(range(4, 8)) == condition(tokenize("what should people do if water is cut"))
    assert set() == condition(tokenize("إذا انقطع الماء"))


def test_what_is_counted_is_a_thing_or_a_person() -> None:
    """«كم طالبا» counts students, and no demands."""
    assert frozenset({"student"}) == countable(frozenset({"student", "demand"}))
    assert frozenset({"demand"}) == countable(frozenset({"demand"}))


def test_a_word_that_nothing_knows_is_a_name() -> None:
    """Unless it is all that says what is asked, a verb, or a word of the dictionary."""

    def strange(text: str, *known: str) -> list[str]:
        asked = understand(question(text, language_of(text, "ar")), concepts())
        return [a.words for a in as_names(asked, known.__contains__).aspects if a.stranger]

    assert ["الزمورة"] == strange("من ألغى إضراب الزمورة؟")
    assert [] == strange("من ألغى إضراب الزمورة؟", "الزمورة")
    assert [] == strange("من زار الزمورة؟".replace("زار ", ""))
    assert [] == strange("who ended the strike of florgs?")


@pytest.mark.parametrize(
    ("spoken", "meant"),
    [("هيتطعم", "يطعم"), ("حضرش", "حضر"), ("عالسوق", "السوق")],
)
def test_verbs_as_they_are_spoken(spoken: str, meant: str) -> None:
    """A future, a passive, a negation."""
    assert [meant] == [t.key for t in written(tokenize(spoken), concepts())]


@pytest.mark.parametrize(
    "text", ["ليش انتقد نادر الشامي الهيئة؟", "لماذا رفض نادر الشامي الاتفاق؟"]
)
def test_why_somebody_criticised_asks_for_no_quotation(text: str) -> None:
    """The act is what is asked about; what he said is another question."""
    assert not understand(question(text), concepts()).statements
    assert understand(
        question(text.replace("ليش", "كيف").replace("لماذا", "كيف")), concepts()
    ).statements
