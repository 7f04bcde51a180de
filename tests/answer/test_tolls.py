"""How many were killed, hurt, arrested: read in the ways in which newsrooms tell it."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, units

from mujaz.answer.differ import Differ
from mujaz.answer.question.understand import understand
from mujaz.answer.sentences.figures import Figures
from mujaz.answer.sentences.tolls import tolls_of
from mujaz.answer.writing.extract import ClaimWriter, citation
from mujaz.model import Language, Question, Side


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The strike killed 12 people.", "dead 12"),
        ("The strike left 15 dead and 20 hurt.", "dead 15, hurt 20"),
        ("It killed 12, injured 40 and displaced 3,000.", "dead 12, hurt 40, displaced 3000"),
        ("Fifteen people have been confirmed dead.", "dead 15"),
        ("Fifteen people were reported killed.", "dead 15"),
        ("Twelve people, including two children, were killed.", "dead 12"),
        ("Nine died and 31 were injured in the fire.", "dead 9, hurt 31"),
        ("The flood claimed 15 lives.", "dead 15"),
        ("The flood cost 15 people their lives.", "dead 15"),
        ("The death toll from the raid on the town has risen from 12 to 15.", "dead 15"),
        ("Officials put the death toll at 62.", "dead 62"),
        ("The number of wounded reached 62.", "hurt 62"),
        ("The crash killed all 62 people on board.", "dead 62"),
        ("At least 1,500 people died in the quake.", "dead 1500+"),
        ("The gunman killed two soldiers and wounded four.", "dead 2 soldier, hurt 4"),
        ("Police arrested 12 people on Monday.", "held 12"),
        ("خلفت الغارة 15 قتيلا و20 جريحا.", "dead 15, hurt 20"),
        ("أسفرت الغارة على سوق المرسى عن ١٥ قتيلا.", "dead 15"),
        ("أودت ضربة على سوق المرسى بحياة 15 شخصا.", "dead 15"),
        ("ارتفعت حصيلة ضحايا الغارة من 12 إلى 15 قتيلا.", "dead 15"),
        ("بلغ عدد القتلى خمسة عشر شخصا.", "dead 15"),
        ("قُتل شخصان وأصيب ثلاثة آخرون بجروح.", "dead 2"),
        ("وقُتل في الهجوم خمسة أشخاص على الأقل.", "dead 5+"),
        ("لقي 15 شخصا حتفهم في الحريق.", "dead 15"),
        ("اعتقلت الشرطة 12 شخصا يوم الاثنين.", "held 12"),
        # of some of them, of others besides, or of nobody
        ("Fifteen people are feared dead.", ""),
        ("The death toll rose by 15.", ""),
        ("Two of the 15 wounded died after the strike.", ""),
        ("Four people injured in the fire were moved.", ""),
        ("The mayor and four others were killed.", ""),
        ("The raid killed 15 civilians and 3 soldiers.", ""),
        ("The ministry denied that 15 people were killed.", ""),
        ("About 40 people were killed.", ""),
        ("Fifteen dead bodies lay in the street.", ""),
        ("قتل الجيش في الغارة التي استمرت 4 ساعات قائد اللواء.", ""),
        ("توفي اثنان من 15 جريحا.", ""),
        ("نقل 4 أشخاص أصيبوا في الحريق إلى المستشفى.", ""),
        ("قتل 4 أشخاص من عائلة واحدة.", ""),
        ("أدى القصف إلى مقتل ١٥ شخصا و٣ جنود.", ""),
        ("نفت الوزارة مقتل 15 شخصا.", ""),
        ("قتل نحو 40 شخصا.", ""),
    ],
)  # fmt: skip
def test_a_toll_is_read_in_whatever_way_it_is_told(text: str, told: str) -> None:
    """Of each kind one, with who is counted and whether there may be more."""
    found = [
        f"{t.suffered} {t.value}{'+' * t.least}{f' {t.who}' * bool(t.who)}" for t in tolls_of(text)
    ]

    assert ", ".join(found) == told


_KILLED = "The strike on the market in Marsa killed 12 people."
_MORE = [
    "The strike on the market in Marsa left 15 dead.",
    "A strike claimed 15 lives at the market in Marsa, the ministry of health said.",
    "The death toll from the strike on the market in Marsa has risen to 15.",
    "At least 15 people were killed when a strike hit the market in Marsa.",
    "The strike on the market in Marsa killed 15 civilians.",
    "The strike on the market in Marsa left 15 dead and 12 hurt.",
    "أودت ضربة على سوق المرسى بحياة 15 شخصا.",
    "أسفرت الضربة على سوق المرسى عن 15 قتيلا و12 جريحا.",
]
_NO_OTHER = [
    "The strike on the market in Marsa left 12 dead and 15 wounded.",
    "At least ten people were killed in the strike on the market in Marsa.",
    "The strike on the market in Marsa killed five children.",
    "Two of the 15 wounded died after the strike on the market in Marsa.",
    "The strike on the market in Marsa killed five people at the gate and seven in the hall.",
    "قتل 12 شخصا في الضربة على سوق المرسى وأصيب 15.",
    "قتلت الضربة على سوق المرسى خمسة أطفال.",
]


@pytest.mark.parametrize(
    ("other", "differs"), [*((o, True) for o in _MORE), *((o, False) for o in _NO_OTHER)]
)
@pytest.mark.parametrize("reader", ["en", "ar"])
async def test_tolls_differ_whatever_their_words(
    other: str, differs: bool, reader: Language
) -> None:
    """Asked for, or found beside each other: more of some than of all differ too."""
    made = [
        article(f"a{n}", words, language="en" if words.isascii() else "ar", published="2026-05-04")
        for n, words in enumerate((_KILLED, other))
    ]
    text = "كم عدد القتلى في المرسى؟" if reader == "ar" else "How many people were killed in Marsa?"
    figures = Figures(understand(Question(text=text, language=reader), concepts()), concepts())
    found = await units(*made)
    tolls = [(u, toll) for u in found if (toll := figures.toll(u)) is not None]
    differ = Differ(concepts(), reader, ClaimWriter(concepts(), reader))

    assert bool(list(differ.asked(tolls))) == differs
    whatever = differ.find(found, lambda u: Side(text=u.text, citations=(citation(u),)))
    assert not whatever or differs


_EARLY = ("The fire in Marsa, Norland, killed five people.", "The toll of the fire has risen to 9.")
_EARLY_AR = ("قتل خمسة أشخاص في حريق المرسى في نورلاند.", "ثم ارتفعت حصيلة القتلى إلى 9.")


@pytest.mark.parametrize(
    ("one", "other", "differs"),
    [
        # an article's toll is its highest; lower ones are earlier ones
        (_EARLY, ("The fire in Marsa, Norland, killed nine people.",), False),
        (_EARLY_AR, ("The fire in Marsa, Norland, killed nine people.",), False),
        (_EARLY[:1], ("The fire in Marsa, Norland, killed nine people.",), True),
        # the same people in either language, one or several
        (
            ("The fire in Marsa, Norland, killed nine workers.",),
            ("قتل 12 عاملا في حريق المرسى في نورلاند.",),
            True,
        ),
        (
            ("قتل 9 عمال في حريق المرسى في نورلاند.",),
            ("قتل 12 عاملا في حريق المرسى في نورلاند.",),
            True,
        ),
        (
            ("The fire in Marsa, Norland, killed nine workers.",),
            ("قتل 12 جنديا في حريق المرسى في نورلاند.",),
            False,
        ),
    ],
)
async def test_an_articles_toll_is_its_highest(
    one: tuple[str, ...], other: tuple[str, ...], differs: bool
) -> None:
    """Of the same people, whatever a sentence further up has told."""
    made = [
        article(
            f"a{n}", " ".join(told), published="2026-05-04",
            language="en" if told[0].isascii() else "ar",
        )
        for n, told in enumerate((one, other))
    ]  # fmt: skip
    differ = Differ(concepts(), "en", ClaimWriter(concepts(), "en"))
    found = differ.find(await units(*made), lambda u: Side(text=u.text, citations=(citation(u),)))

    assert bool(found) is differs
