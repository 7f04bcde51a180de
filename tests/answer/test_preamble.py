"""Polite words around a question, two questions in one, and verbs as dialects say them."""

from __future__ import annotations

import pytest
from answer_kit import concepts

from mujaz.answer.question.dialect import written
from mujaz.answer.question.preamble import alone
from mujaz.answer.question.split import parts
from mujaz.language.tokens import tokenize


@pytest.mark.parametrize(
    ("typed", "asked"),
    [
        ("Could you please tell me whether the port is shut?", "the port is shut?"),
        ("Hi, can you let me know who won?", "who won?"),
        ("I was wondering what Norland's answer was.", "what Norland's answer was."),
        ("I'd like to know how long it took", "how long it took"),
        ("I would be grateful if you could explain why it sank", "why it sank"),
        ("Would you mind telling me who won?", "who won?"),
        ("Please explain how it sank", "how it sank"),
        ("سأكون شاكراً لو توضح لي كم سفينة غرقت", "كم سفينة غرقت"),
        ("صج إن الميناء مسكر؟", "الميناء مسكر؟"),
        ("بدي أعرف لو سمحت كم سفينة غرقت؟", "كم سفينة غرقت؟"),
        ("ممكن تقولي مين فاز؟", "مين فاز؟"),
        ("أريد أن أعرف ما إذا كان الميناء مغلقاً", "الميناء مغلقاً"),
        ("Is it true that the port is shut?", "the port is shut?"),
        ("Is there any truth to reports that Qasem fled?", "Qasem fled?"),
        ("Can you tell me if it's true the port is shut?", "the port is shut?"),
        ("هل صحيح أن الميناء مغلق؟", "الميناء مغلق؟"),
        ("صحيح إنو الميناء مسكر؟", "الميناء مسكر؟"),
        pytest.param("Is it true?", "Is it true?", id="nothing-behind-true"),
        pytest.param("Tell me about Qasem", "Tell me about Qasem", id="about"),
        pytest.param("أخبرني عن قاسم", "أخبرني عن قاسم", id="about-arabic"),
        pytest.param("هل يمكن أن يفتح الميناء؟", "هل يمكن أن يفتح الميناء؟", id="possibility"),
        pytest.param("Please", "Please", id="nothing-behind"),
        pytest.param("", "", id="empty"),
    ],
)
def test_polite_words_are_not_asked_about(typed: str, asked: str) -> None:
    """What is left is the question as it would be asked at once."""
    assert asked == alone(typed)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Who is Qasem, and what does he plan?", ["Who is Qasem?", "what does he plan?"]),
        ("When and where was he arrested?", ["When was he arrested?", "where was he arrested?"]),
        ("وين اعتقل قاسم ومتى؟", ["وين اعتقل قاسم؟", "متى اعتقل قاسم؟"]),
        ("من فازت بالسباق وما الزمن الذي سجلته؟", ["من فازت بالسباق؟", "ما الزمن الذي سجلته؟"]),
        pytest.param(
            "ماذا قال قاسم عن الجسر وما قاله الوزير؟", ["ماذا قال قاسم عن الجسر وما قاله الوزير؟"],
            id="and-that-which",
        ),
        pytest.param(
            "What did Norland and Tarsa agree on?", ["What did Norland and Tarsa agree on?"],
            id="two-names",
        ),
    ],
)  # fmt: skip
def test_two_questions_in_one_are_two(text: str, expected: list[str]) -> None:
    """Only where a question word begins the second."""
    assert expected == parts(text)


@pytest.mark.parametrize(
    ("typed", "read"),
    [
        ("هيجتمع", "يجتمع"), ("حيسافر", "يسافر"), ("بيسافر", "بيسافر"), ("انقتل", "انقتل"),
        pytest.param("بيروت", "بيروت", id="a-city"), pytest.param("هيئة", "هيئة", id="a-noun"),
    ],
)  # fmt: skip
def test_a_verb_of_a_dialect_is_read_as_it_is_written(typed: str, read: str) -> None:
    """ه and ح of the future, ب of the present; what is no verb stays."""
    (token,) = written(tokenize(typed), concepts())

    assert tokenize(read)[0].key == token.key
