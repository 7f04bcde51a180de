"""Figures that differ by what is asked: all who suffered it, and no part; two things are two."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, units

from mujaz.answer.differ import Differ
from mujaz.answer.question.understand import understand
from mujaz.answer.sentences.figures import Figures
from mujaz.answer.sentences.gather import Unit
from mujaz.answer.writing.extract import ClaimWriter, citation
from mujaz.model import Language, Question, Side


async def asked_of(text: str, *told: str, reader: Language) -> list[str]:
    """Return the captions of where articles of one sentence differ on what a question counts."""
    made = [
        article(f"a{n}", words, language="en" if words.isascii() else "ar", published="2026-05-04")
        for n, words in enumerate(told)
    ]
    asked = understand(Question(text=text, language=reader), concepts())
    figures = Figures(asked, concepts())
    tolls = [(u, toll) for u in await units(*made) if (toll := figures.toll(u)) is not None]
    differ = Differ(concepts(), reader, ClaimWriter(concepts(), reader))
    return [about for about, _, _ in differ.asked(tolls)]


@pytest.mark.parametrize(
    ("text", "told", "caption"),
    [
        (
            "How many people were injured in the Marsa fire?",
            ("Nine people died and 31 were injured in the fire.", "قتل سبعة أشخاص وأصيب 23."),
            "Figures differ: 31 / 23",
        ),
        (
            "كم عدد قتلى حريق المرسى؟",
            ("قتل تسعة أشخاص في حريق المرسى.", "The blaze in Marsa killed seven people."),
            "اختلاف في الأرقام: تسعة أشخاص / 7",
        ),
        (
            "How many people were killed in the Marsa fire?",
            ("The fire killed nine people.", "قتل سبعة أشخاص في حريق المرسى."),
            "Figures differ: nine people / 7",
        ),
        (  # the killed are no injured
            "How many people were injured in the Marsa fire?",
            ("Nine people were injured in the fire.", "The fire killed seven people."),
            "",
        ),
        (  # a part of them
            "كم عدد الجرحى في حريق المرسى؟",
            ("أصيب 31 شخصا في الحريق.", "أصيب العشرات، بينهم خمسة جرحى من المسعفين."),
            "",
        ),
        (
            "How many people were injured in the Marsa fire?",
            ("Thirty people were injured in the fire.", "Two of the injured were sent to Norland."),
            "",
        ),
        (  # in another place
            "How many people were injured in the fire at the port?",
            (
                "The port fire in Marsa injured 30 people.",
                "The port fire in Tarsa injured 12 people.",
            ),
            "",
        ),
        (  # the same figure
            "كم عدد الجرحى في حريق المرسى؟",
            ("أصيب 31 شخصا في الحريق.", "Thirty-one people were hurt in the fire."),
            "",
        ),
    ],
)
async def test_figures_differ_by_what_is_asked_whatever_their_words(
    text: str, told: tuple[str, str], caption: str
) -> None:
    """Two outlets, two wordings, two languages: the question tells what is counted."""
    reader: Language = "en" if text.isascii() else "ar"

    assert await asked_of(text, *told, reader=reader) == ([caption] if caption else [])


_TOLLS: dict[str, tuple[str, str]] = {
    "killed": (
        "How many people were killed in the Marsa fire?",
        "The fire in Marsa killed 9 people.",
    ),
    "hurt": ("How many people were hurt in the Marsa fire?", "Nine people were hurt in the fire."),
    "قتل": ("كم عدد القتلى في حريق المرسى؟", "قتل تسعة أشخاص في حريق المرسى."),
    "أصيب": ("كم عدد الجرحى في حريق المرسى؟", "أصيب تسعة أشخاص في حريق المرسى."),
}


@pytest.mark.parametrize(
    ("toll", "other"),
    [
        # the other has that figure too, or it is the sum of its own
        ("killed", "The Marsa fire killed five firefighters among nine victims."),
        ("killed", "The Marsa fire killed five people, and nine in all the week."),
        ("killed", "The fire killed five people in Marsa and four in the hills."),
        ("قتل", "قتل 5 أشخاص ثم توفي 4 في حريق المرسى."),
        # some of them by name
        ("killed", "Four women were killed in the Marsa fire along with five men."),
        ("killed", "Three pupils were killed in the Marsa fire."),
        ("قتل", "قتل 4 تلاميذ في حريق المرسى."),
        ("أصيب", "نقل 4 مصابين إلى مستشفى المرسى بعد الحريق."),
        ("hurt", "Four hurt firefighters were taken to a hospital in Marsa after the fire."),
        # some of them by what stands beside them
        ("killed", "Four people killed in the Marsa fire were buried at noon."),
        ("killed", "Four people from one family were killed in the Marsa fire."),
        ("أصيب", "نقل 4 أشخاص أصيبوا في حريق المرسى إلى المستشفى."),
        ("أصيب", "أصيب 4 أشخاص من عائلة واحدة في حريق المرسى."),
        ("hurt", "Four people were seriously hurt in the Marsa fire."),
        ("أصيب", "أصيب 4 أشخاص بجروح خطيرة في حريق المرسى."),
        # more beside somebody, or a bound
        ("killed", "The mayor and four others were killed in the Marsa fire."),
        ("أصيب", "أصيب رئيس البلدية و4 آخرون في حريق المرسى."),
        ("killed", "The Marsa fire killed at least four people."),
        ("قتل", "قتل أكثر من أربعة أشخاص في حريق المرسى."),
    ],
)
async def test_a_part_is_no_other_figure(toll: str, other: str) -> None:
    """Five firefighters among nine victims differ from nine people in nothing."""
    text, whole = _TOLLS[toll]
    reader: Language = "en" if text.isascii() else "ar"

    assert [] == await asked_of(text, whole, other, reader=reader)
    assert [] == await asked_of(text, other, whole, reader=reader)


@pytest.mark.parametrize(
    ("text", "one", "other"),
    [
        (
            "How many jobs did the plant in Marsa create?",
            "The plant in Marsa will create 400 jobs.",
            "The plant in Marsa created 150 jobs for engineers.",
        ),
        (
            "How much did the bridge in Marsa cost?",
            "Repairing the railing of the Marsa bridge cost $2 million.",
            "The bridge in Marsa cost $40 million.",
        ),
        (
            "كم تابوتا في مقبرة المرسى؟",
            "تضم مقبرة المرسى 14 تابوتا.",
            "فتح الباحثون تابوتين في مقبرة المرسى.",
        ),
        (
            "كم بلغت كلفة جسر المرسى؟",
            "بلغت كلفة إصلاح سور جسر المرسى مليوني دولار.",
            "بلغت كلفة جسر المرسى 40 مليون دولار.",
        ),
    ],
)
async def test_of_things_and_sums_the_question_does_not_tell_enough(
    text: str, one: str, other: str
) -> None:
    """A sentence may tell of some of them, or of the cost of a part: the words must be alike."""
    reader: Language = "en" if text.isascii() else "ar"

    assert [] == await asked_of(text, one, other, reader=reader)


async def differing(*told: str, reader: Language = "en") -> list[str]:
    """Return the captions of where articles of one sentence each differ."""
    made = [
        article(f"a{n}", words, published="2026-05-04", language="en" if words.isascii() else "ar")
        for n, words in enumerate(told)
    ]
    found = Differ(concepts(), reader, ClaimWriter(concepts(), reader)).find(
        await units(*made), lambda unit: Side(text=unit.text, citations=(citation(unit),))
    )
    return [d.about for d in found]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (
            "The fire in Marsa, Norland, killed nine people.",
            "The fire in Marsa, Norland, killed three pupils.",
        ),
        (
            "The fire in Marsa, Norland, killed nine people.",
            "The fire in Marsa, Norland, killed five people, four of the nine at once.",
        ),
        (
            "أصيب 23 شخصا في حريق المرسى في نورلاند.",
            "نقل 4 مصابين إلى مستشفى المرسى في نورلاند بعد الحريق.",
        ),
        (
            "قُتل 9 أشخاص في حريق المرسى في نورلاند.",
            "قُتل 5 أشخاص في المصنع و4 في الشارع في حريق المرسى في نورلاند.",
        ),
        (
            "The plant in Marsa, Norland, will create 400 jobs.",
            "The plant in Marsa, Norland, created 150 jobs for engineers.",
        ),
        (
            "سيوفر المصنع في المرسى في نورلاند 400 وظيفة.",
            "وفر المصنع في المرسى في نورلاند 150 وظيفة للمهندسين.",
        ),
        (
            "Repairing the railing of the Marsa bridge in Norland cost $2 million.",
            "The bridge in Marsa, Norland, cost $40 million.",
        ),
        (
            "بلغت كلفة إصلاح سور جسر المرسى في نورلاند مليوني دولار.",
            "بلغت كلفة جسر المرسى في نورلاند 40 مليون دولار.",
        ),
        # a whole, and a part of it; several shares
        (
            "Cracks were found in four gates of the dam in Marsa, Norland.",
            "Cracks were found in two of the eleven gates of the dam in Marsa, Norland.",
        ),
        (
            "رصدت تشققات في أربع بوابات في سد المرسى في نورلاند.",
            "رصدت تشققات في سد المرسى في نورلاند في أربع من أصل 11 بوابة.",
        ),
        (
            "Qasem won 41 percent of the votes in Marsa, Norland, and Farouk 36 percent.",
            "With 96 percent of votes counted in Marsa, Norland, Qasem has won 39 percent.",
        ),
        # the killed and the hurt, some a day, what may be
        (
            "The quake in Marsa, Norland, killed at least 23 people, the agency said.",
            "The number of the killed in Marsa, Norland, rose to 31, and 214 people were injured.",
        ),
        (
            "قتل 31 شخصا في زلزال المرسى في نورلاند.",
            "ارتفع عدد قتلى زلزال المرسى في نورلاند إلى 31 قتيلا فيما أصيب 214 شخصا.",
        ),
        (
            "The strike of Qasem's union in Marsa grounded 212 flights.",
            "قال قاسم إن إضراب النقابة في المرسى قد يلغي 80 رحلة.",
        ),
        # what is allowed or planned
        (
            "Qasem's ferry was carrying 132 passengers to Marsa, Norland.",
            "Qasem's ferry is licensed to carry 150 passengers to Marsa, Norland.",
        ),
        (
            "كانت عبارة قاسم تحمل 132 راكبا إلى المرسى في نورلاند.",
            "تحمل عبارة قاسم إلى المرسى في نورلاند ترخيصا لنقل 150 راكبا.",
        ),
        (
            "Norland released 38 women in Marsa.",
            "Norland will release 40 women in Marsa.",
        ),
        (
            "أفرجت نورلاند في المرسى عن 38 امرأة.",
            "تبدأ المرحلة الأولى الاثنين المقبل بإفراج نورلاند في المرسى عن 40 امرأة.",
        ),
    ],
)
async def test_nor_do_the_words_without_a_question(one: str, other: str) -> None:
    """Where a question asks for nothing, a part is as little another figure."""
    assert [] == await differing(one, other)
    assert [] == await differing(other, one)


@pytest.mark.parametrize(
    ("told", "captions"),
    [
        (  # two things, though both of them three and two
            (
                "Qasem's visit to Marsa lasted three days.",
                "The blast in Marsa, Norland, killed three people.",
                "Qasem's visit to Marsa lasted two days.",
                "The blast in Marsa, Norland, killed two people.",
            ),
            2,
        ),
        (
            (
                "استمرت زيارة قاسم إلى المرسى ثلاثة أيام.",
                "قُتل ثلاثة أشخاص في انفجار ميناء المرسى في نورلاند.",
                "استمرت زيارة قاسم إلى المرسى خمسة أيام.",
                "قُتل خمسة أشخاص في انفجار ميناء المرسى في نورلاند.",
            ),
            2,
        ),
        (  # one thing in two languages
            (
                "The blast in Marsa, Norland, killed 12 people.",
                "قُتل 12 شخصا في انفجار المرسى في نورلاند.",
                "The blast in Marsa, Norland, killed 15 people.",
                "قُتل 15 شخصا في انفجار المرسى في نورلاند.",
            ),
            1,
        ),
        (  # one thing by two outlets each
            (
                "The blast in Marsa, Norland, killed 12 people.",
                "A blast killed 12 people in Marsa, Norland.",
                "The blast in Marsa, Norland, killed 15 people.",
                "A blast killed 15 people in Marsa, Norland.",
            ),
            1,
        ),
    ],
)
async def test_two_differences_in_the_same_numbers_are_two(
    told: tuple[str, ...], captions: int
) -> None:
    """A lone year or the same small numbers do not make one of them."""
    assert captions == len(await differing(*told))


@pytest.mark.parametrize(
    "pairs",
    [
        (
            ("The mayor of Marsa resigned in 2026.", "The mayor of Marsa has not resigned."),
            ("The bridge of Tarsa reopened in 2026.", "The bridge of Tarsa has not reopened."),
        ),
        (
            ("استقال رئيس بلدية المرسى عام 2026.", "لم يستقل رئيس بلدية المرسى."),
            ("أعيد فتح جسر ترسا عام 2026.", "لم يفتح جسر ترسا."),
        ),
    ],
)
async def test_a_lone_year_makes_one_of_no_two_differences(
    pairs: tuple[tuple[str, str], ...],
) -> None:
    """A year that one side of each has is no number that they differ on."""
    told = []
    for n, (one, other) in enumerate(pairs):
        a, b = await units(article(f"a{n}", one), article(f"b{n}", other))
        told.append((f"Disputed: {n}", a, b))
    found = Differ(concepts(), "en", ClaimWriter(concepts(), "en")).find(
        [], lambda unit: Side(text=unit.text, citations=(citation(unit),)), told
    )

    assert ["Disputed: 0", "Disputed: 1"] == [d.about for d in found]


async def test_one_disagreement_told_in_two_languages_is_shown_once() -> None:
    """Under its figures, and not under a word that may mean another thing."""
    arabic, english = (
        "قُتل {} شخصا في غرق عبارة قبالة المرسى في نورلاند.",
        "A ferry sank off Marsa, Norland, and killed {} people.",
    )
    made = [
        article(f"{n}{i}", text.format(n), published="2026-05-04", language=language)
        for n in (12, 15)
        for i, (text, language) in enumerate(((arabic, "ar"), (english, "en")))
    ]  # fmt: skip
    writer = ClaimWriter(concepts(), "ar")

    def side(unit: Unit) -> Side:
        return Side(text=unit.text, citations=(citation(unit),))

    (found,) = Differ(concepts(), "ar", writer).find(await units(*made), side)

    assert found.about.startswith("اختلاف في الأرقام: 12")
