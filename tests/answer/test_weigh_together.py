"""What stands in a sentence by chance is no answer: other people's talks, other things' days."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, question, units

from mujaz.answer.question.understand import language_of, understand
from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.weigh import Scale

CALL = (
    "Samer Qasem and Hana Farouk held talks in a phone call on Sunday. "
    "Kamal Rashed, an aide of Samer Qasem, held talks with Layla Haddad at the port. "
    "Kamal Rashed also had a phone call with a deputy of Hana Farouk's party."
)
TALKS = (
    "أجرى سامر قاسم وهنا فاروق اتصالا هاتفيا يوم الأحد. "
    "وعقد كمال راشد مساعد سامر قاسم محادثات مع ليلى حداد في الميناء."
)


async def answering(text: str, told: str, dates: dict[str, str] | None = None) -> list[int]:
    """Return the numbers of the sentences that may answer a question."""
    made = article("a", told, published="2026-02-20", dates=dates)
    found: list[Unit] = await units(made)
    asked = understand(question(text, language_of(text, "ar")), concepts())
    people = frozenset(e.id for e in concepts().tables.entities.values() if e.kind == "person")
    scale = Scale(asked, found, frozenset(), lambda words: found[0].own, people)
    return [n for n, unit in enumerate(found) if scale.weigh(unit).answers]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Did Samer Qasem and Hana Farouk talk on the phone?", CALL),
        ("Was there a phone call between Samer Qasem and Hana Farouk?", CALL),
        ("هل حصل اتصال هاتفي بين سامر قاسم وهنا فاروق؟", TALKS),
    ],
)
async def test_talks_of_two_people_are_not_those_of_their_aides(text: str, told: str) -> None:
    """Both stand in the sentence, or right before it."""
    assert 0 in await answering(text, told)
    assert 1 not in await answering(text, told)


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("متى اللقاء بين سامر قاسم وهنا فاروق؟", ["سامر قاسم", "وهنا فاروق"]),
        ("هل التقى سامر قاسم مع هنا فاروق؟", ["سامر قاسم", "هنا فاروق"]),
        ("Did Samer Qasem meet with Hana Farouk?", ["Samer Qasem", "Hana Farouk"]),
        ("the talks between Qasem and Farouk", ["Qasem", "Farouk"]),
        ("What did Samer Qasem say about Hana Farouk?", []),
        ("ماذا قال سامر قاسم عن هنا فاروق؟", []),
        ("the flights between Marsa and Tarsa", []),
        ("Who wrote of Samer Qasem and Hana Farouk?", []),
    ],
)
def test_between_whom_something_was(text: str, people: list[str]) -> None:
    """Two people joined, not two that are merely named, and no two places."""
    asked = understand(question(text, language_of(text, "ar")), concepts())

    assert people == [a.words for a in asked.together]


@pytest.mark.parametrize(
    ("text", "right", "wrong"),
    [
        (
            "هل رفعت نورلاند العقوبات عن ترسا؟",
            "رفعت نورلاند العقوبات عن ترسا.",
            "قالت نورلاند إنها مستعدة لرفع العقبات أمام ترسا.",
        ),
        (
            "Has Norland lifted the sanctions on Tarsa?",
            "Norland lifted its sanctions on Tarsa.",
            "Norland is ready to lift the obstacles before Tarsa.",
        ),
    ],
)
async def test_who_lifts_obstacles_lifts_no_sanctions(text: str, right: str, wrong: str) -> None:
    """The kin of one word of an expression wants the others beside it."""
    assert await answering(text, right) == [0]
    assert await answering(text, wrong) == []


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "كم يوما استمرت زيارة سامر قاسم إلى المرسى؟",
            "استمرت زيارة سامر قاسم إلى المرسى ثلاثة أيام."
            " وأعلنت البلدية إغلاق الحدائق عشرين يوما.",
        ),
        (
            "How many days did the visit of Samer Qasem to Marsa last?",
            "The visit of Samer Qasem to Marsa lasted three days."
            " The gardens are closed for 20 days.",
        ),
    ],
)
async def test_the_days_of_another_thing_are_no_answer(text: str, told: str) -> None:
    """Though it stands beside the one that is asked about."""
    assert await answering(text, told) == [0]


@pytest.mark.parametrize(
    ("text", "ahead", "past"),
    [
        (
            "متى اللقاء القادم بين سامر قاسم وهنا فاروق؟",
            "سيلتقي سامر قاسم هنا فاروق يوم 12 مارس 2026.",
            "التقى سامر قاسم هنا فاروق يوم 2 فبراير 2026.",
        ),
        (
            "When is the next meeting between Samer Qasem and Hana Farouk?",
            "Samer Qasem and Hana Farouk will meet on 12 March 2026.",
            "Samer Qasem and Hana Farouk met on 2 February 2026.",
        ),
    ],
)
async def test_the_next_meeting_is_none_that_is_over(text: str, ahead: str, past: str) -> None:
    """A date alone is no answer to when the next one is."""
    dates = {
        "12 مارس": "2026-03-12",
        "12 March": "2026-03-12",
        "2 فبراير": "2026-02-02",
        "2 February": "2026-02-02",
    }
    for told, answers in ((ahead, [0]), (past, [])):
        known = {words: day for words, day in dates.items() if words in told}
        assert await answering(text, told, known) == answers


@pytest.mark.parametrize(
    ("text", "told", "not_told"),
    [
        (
            "كم مرة زار سامر قاسم المرسى؟",
            "زار سامر قاسم المرسى ثلاث مرات منذ الصيف.",
            "زار سامر قاسم المرسى مع وزيرين لبحث العلاقات بين البلدين.",
        ),
        (
            "How often has Samer Qasem visited Marsa?",
            "Samer Qasem visited Marsa twice since the summer.",
            "Samer Qasem visited Marsa with two ministers.",
        ),
        (
            "من خلف سامر قاسم في رئاسة البلدية؟",
            "خلف كمال راشد سامر قاسم في رئاسة البلدية.",
            "قال سامر قاسم إن رئاسة البلدية ليست غايته.",
        ),
    ],
)
async def test_how_often_and_who_came_after_want_to_be_told(
    text: str, told: str, not_told: str
) -> None:
    """Two countries are no number of visits; who holds an office has not left it."""
    assert await answering(text, told) == [0]
    assert await answering(text, not_told) == []
