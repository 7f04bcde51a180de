"""Words that only ask are no subject, and nothing is missing that is told in words of its kin."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.lane import weigh_units
from mujaz.answer.question.understand import language_of, understand
from mujaz.answer.refuse import Covered, refuse
from mujaz.model import Audit
from mujaz.ports import Overview


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("How long will Samer Qasem be out?", ["Samer Qasem"]),
        ("How far is Tarsa from Marsa?", ["Tarsa", "Marsa"]),
        ("متى موعد الانتخابات في المرسى؟", ["الانتخابات", "المرسى"]),
        ("What is the date of the election?", ["election"]),
        ("متى وقع الزلزال في ترسا؟", ["الزلزال", "ترسا"]),
        ("أين وقعت الانفجارات؟", ["الانفجارات"]),
        # … but these do ask
        ("متى وقع قاسم الاتفاق؟", ["وقع", "قاسم", "الاتفاق"]),
        ("متى وقع الاتفاق؟", ["وقع", "الاتفاق"]),
        ("Is the long road shut?", ["long", "road", "shut"]),
    ],
)
def test_what_is_asked_about(text: str, asked: list[str]) -> None:
    """A length, a date and "took place" are what the answer says in its own words."""
    found = understand(question(text, language_of(text, "ar")), concepts())

    assert asked == [a.words for a in found.aspects]


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
