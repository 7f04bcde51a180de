"""Words that only ask are no subject, and nothing is missing that is told in words of its kin."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.lane import weigh_units
from mujaz.answer.question.acts import by_whom
from mujaz.answer.question.forms import Form, form_of, frame
from mujaz.answer.question.understand import language_of, understand
from mujaz.answer.refuse import Covered, refuse
from mujaz.language.tokens import tokenize
from mujaz.model import Audit
from mujaz.ports import Overview


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("How long will Samer Qasem be out?", ["Samer Qasem"]),
        ("How far is Tarsa from Marsa?", ["Tarsa", "Marsa"]),
        ("متى موعد الانتخابات في المرسى؟", ["الانتخابات", "المرسى"]),
        ("What is the date of the election?", ["election"]),
        ("What was the exact date of the election in Marsa?", ["election", "Marsa"]),
        ("متى تاريخ الانتخابات؟", ["الانتخابات"]),
        ("ما هو تاريخ الانتخابات في المرسى؟", ["الانتخابات", "المرسى"]),
        ("ما موعد الانتخابات؟", ["الانتخابات"]),
        ("متى وقع الزلزال في ترسا؟", ["الزلزال", "ترسا"]),
        ("أين وقعت الانفجارات؟", ["الانفجارات"]),
        # … but these do ask
        ("متى وقع قاسم الاتفاق؟", ["وقع", "قاسم", "الاتفاق"]),
        ("متى وقع الاتفاق؟", ["وقع", "الاتفاق"]),
        ("تاريخ القدس", ["تاريخ", "القدس"]),
        ("ما تاريخ ترسا؟", ["تاريخ", "ترسا"]),
        ("ما هو تاريخ العلاقة بين نورلاند وترسا؟", ["تاريخ", "العلاقة", "نورلاند", "وترسا"]),
        ("ما تاريخ الصراع في ترسا؟", ["تاريخ", "الصراع", "ترسا"]),
        ("Is the long road shut?", ["long", "road", "shut"]),
    ],
)
def test_what_is_asked_about(text: str, asked: list[str]) -> None:
    """A length, a date and "took place" are what the answer says in its own words."""
    found = understand(question(text, language_of(text, "ar")), concepts())

    assert asked == [a.words for a in found.aspects]


@pytest.mark.parametrize(
    ("text", "framed"),
    [
        ("What is the date of the election?", {3}),
        ("When is the date of the election?", {3}),
        ("Why did the date palm farm close?", set()),
        ("Why was the date of the election changed?", set()),
        ("What is the date palm worth?", set()),
        ("متى موعد الانتخابات؟", {1}),
        ("لماذا تأجل موعد الانتخابات؟", set()),
        ("تاريخ الانتخابات", set()),
    ],
)
def test_a_date_only_asks_where_it_is_asked_for(text: str, framed: set[int]) -> None:
    """Behind "what is the" and before "of", behind «متى»; nowhere else."""
    tokens = tokenize(text)

    assert framed == frame(text, tokens, concepts().find_in(tokens))


@pytest.mark.parametrize(
    ("text", "form"),
    [
        ("What is the date of the election?", Form.WHEN),
        ("On what date did Samer Qasem resign?", Form.WHEN),
        ("Date of the election?", Form.WHEN),
        ("Why did the date palm farm close?", Form.OPEN),
        ("Is the date palm dying?", Form.OPEN),
        ("Who put off the date of the election?", Form.OPEN),
    ],
)
def test_a_date_is_asked_for_or_only_named(text: str, form: Form) -> None:
    """The fruit and what became of a date want no day."""
    assert form is form_of(text, tokenize(text))


@pytest.mark.parametrize(
    ("text", "whose"),
    [
        ("Who refereed the cup final?", 1),
        ("Who guaranteed the loan?", 1),
        ("Who resigned on Sunday?", 1),
        ("Who need help in Tarsa?", -1),
        ("Who feed the animals?", -1),
        ("من استقال يوم الأحد؟", 1),
        ("من هو سامر قاسم؟", -1),
    ],
)
def test_what_somebody_did_is_told_from_what_is(text: str, whose: int) -> None:
    """ "Need" is no past, for all its ending."""
    tokens = tokenize(text)

    assert whose == by_whom(tokens, concepts().find_in(tokens))


@pytest.mark.parametrize(
    ("text", "told", "missing"),
    [
        ("كم عدد قتلى الإعصار؟", "قتل ثلاثة أشخاص في الحريق.", False),
        ("كم عدد قتلى الإعصار؟", "أغلقت البلدية الطريق.", True),
    ],
)
async def test_what_is_told_of_kin_is_not_missing(text: str, told: str, missing: bool) -> None:
    """ "They have nothing on the dead" is false where deaths are told, though of another thing."""
    asked = understand(question(text), concepts())
    weighed = weigh_units(asked, await units(article("a", told)), concepts())
    covered = Covered(
        overview=Overview(articles=1, since=None, until=None, publishers=()), topics=()
    )

    refusal = refuse(asked, weighed, Audit(), covered, concepts())

    assert missing == ("قتلى" in refusal.missing)
