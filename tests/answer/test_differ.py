"""Where sources differ: real differences are found, seeming ones are not."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, units

from mujaz.answer.differ import Differ
from mujaz.answer.sentences.gather import Unit
from mujaz.answer.writing.extract import ClaimWriter, citation
from mujaz.model import Disagreement, Language, Side


async def differences(
    a: str, b: str, *, days: tuple[str, str] = ("2026-05-04", "2026-05-05"),
    dates: tuple[dict[str, str], dict[str, str]] = ({}, {}), reader: Language = "ar",
) -> tuple[Disagreement, ...]:  # fmt: skip
    """Return where two articles of one sentence each differ."""
    found = await units(
        article("a", a, published=days[0], dates=dates[0]),
        article("b", b, published=days[1], dates=dates[1]),
    )

    def side(unit: Unit) -> Side:
        return Side(text=unit.text, citations=(citation(unit),))

    writer = ClaimWriter(concepts(), reader)
    return Differ(concepts(), reader, writer).find(found, side)


@pytest.mark.parametrize(
    ("a", "b"),
    [
        (
            "Forty traders lost their stalls in the fire at the market of Karn on Wednesday.",
            "Fourteen traders lost their stalls in the fire at the market of Karn on Wednesday.",
        ),
        (
            "وأعاد أربعون تاجرا بناء أكشاكهم بعد الحريق الذي اندلع في سوق كارن القديمة.",
            "وأعاد 14 تاجرا بناء أكشاكهم بعد الحريق الذي اندلع في سوق كارن القديمة.",
        ),
    ],
)
async def test_the_same_words_with_another_figure_differ(a: str, b: str) -> None:
    """Whatever is counted, and though no table knows it."""
    (found,) = await differences(a, b)

    assert [side.text for side in found.sides] == [a, b]


async def test_figures_are_named_with_what_is_counted_in_the_readers_language_alone() -> None:
    """An English reader is shown no Arabic noun in the heading; the sides have it."""
    pair = (
        "وأعاد أربعون تاجرا بناء أكشاكهم بعد الحريق الذي اندلع في سوق كارن القديمة.",
        "وأعاد 14 تاجرا بناء أكشاكهم بعد الحريق الذي اندلع في سوق كارن القديمة.",
    )
    (arabic,) = await differences(*pair, reader="ar")
    (english,) = await differences(*pair, reader="en")

    assert arabic.about == "اختلاف في الأرقام: أربعون تاجرا / 14 تاجرا"
    assert english.about == "Figures differ: 40 / 14"


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "قُتل 12 شخصا في انفجار ميناء المرسى في نورلاند.",
            "قُتل 15 شخصا في انفجار ميناء المرسى في نورلاند.",
            id="killed",
        ),
        pytest.param(
            "The blast in Marsa, Norland, killed 12 people.",
            "The blast in Marsa, Norland, killed 15 people.",
            id="killed-en",
        ),
        pytest.param(
            "The blast in Marsa, Norland, killed 12 people.",
            "قُتل 15 شخصا في انفجار المرسى في نورلاند.",
            id="killed-across-languages",
        ),
        pytest.param(
            "استمرت زيارة قاسم إلى المرسى ثلاثة أيام.",
            "استمرت زيارة قاسم إلى المرسى يومين.",
            id="days-of-a-visit",
        ),
        pytest.param(
            "Qasem's visit to Marsa lasted three days.",
            "استمرت زيارة قاسم إلى المرسى يومين.",
            id="days-across-languages",
        ),
        pytest.param(
            "ارتفعت الأسعار في المرسى في نورلاند بنسبة 5 في المئة.",
            "ارتفعت الأسعار في المرسى في نورلاند بنسبة 7%.",
            id="percent",
        ),
        pytest.param(
            "Prices in Marsa, Norland, rose 5 percent.",
            "Prices in Marsa, Norland, rose 7 percent.",
            id="percent-en",
        ),
        pytest.param(
            "بلغت خسائر ميناء المرسى في نورلاند 3 مليارات دولار.",
            "بلغت خسائر ميناء المرسى في نورلاند 4 مليارات دولار.",
            id="money",
        ),
        pytest.param(
            "The fire in Marsa killed 12 people, Qasem said.",
            "The fire in Marsa killed 15 people, Farouk said.",
            id="two-speakers",
        ),
    ],
)
async def test_numbers_that_differ_are_shown(a: str, b: str) -> None:
    """Another number of the same thing, of the same event."""
    found = await differences(a, b)

    assert 1 == len(found)
    assert {a, b} == {side.text for side in found[0].sides}


@pytest.mark.parametrize(
    ("a", "b"),
    [
        pytest.param(
            "استمرت زيارة قاسم إلى المرسى ثلاثة أيام.",
            "استمرت زيارة قاسم إلى المرسى 3 أيام.",
            id="same-number-in-digits",
        ),
        pytest.param(
            "استمرت زيارة قاسم إلى المرسى ثلاثة أيام.",
            "Qasem's visit to Marsa lasted three days.",
            id="same-number-across-languages",
        ),
        pytest.param(
            "علقت نورلاند العقوبات على قاسم سبعة أيام قبل المرسى.",
            "استمرت زيارة قاسم إلى المرسى في نورلاند ثلاثة أيام.",
            id="suspension-and-visit",
        ),
        pytest.param(
            "قاسم، وهو مهندس من المرسى يبلغ من العمر 49 عاما، زار نورلاند.",
            "عمل قاسم في المرسى 12 عاما قبل زيارة نورلاند.",
            id="age-and-years-of-work",
        ),
        pytest.param(
            "ناقش قاسم علاقات البلدين في المرسى بنورلاند.",
            "ناقش قاسم علاقات ثلاثة بلدان في المرسى بنورلاند.",
            id="definite-dual",
        ),
        pytest.param(
            "قُتل 12 شخصا في انفجار ميناء المرسى في نورلاند.",
            "أُصيب 15 شخصا في انفجار ميناء المرسى في نورلاند.",
            id="killed-and-hurt",
        ),
        pytest.param(
            "قُتل 12 شخصا في انفجار في المرسى.",
            "قُتل 15 شخصا في انفجار في ترسا.",
            id="other-place",
        ),
        pytest.param(
            "زيارة قاسم إلى المرسى استغرقت ثلاثة أيام.",
            "زيارة فاروق إلى المرسى استغرقت يومين.",
            id="other-person",
        ),
        pytest.param(
            "بلغت خسائر ميناء المرسى في نورلاند 3 مليارات دولار.",
            "Losses of the port of Marsa, Norland, reached $3bn.",
            id="same-money-across-languages",
        ),
        pytest.param(
            "The fair in Marsa, Norland, drew 300 visitors.",
            "The fire in Marsa, Norland, drew 12 engines.",
            id="other-things",
        ),
        pytest.param(
            "Qasem met three ministers in Marsa, Norland.",
            "Qasem met two mayors in Marsa, Norland.",
            id="other-nouns",
        ),
    ],
)
async def test_numbers_of_different_things_do_not_differ(a: str, b: str) -> None:
    """A false disagreement is worse than a missed one."""
    assert () == await differences(a, b)


async def test_articles_months_apart_speak_of_different_occasions() -> None:
    """The second visit may well be shorter."""
    a = "استمرت زيارة قاسم إلى المرسى ثلاثة أيام."
    b = "استمرت زيارة قاسم إلى المرسى يومين."

    assert () == await differences(a, b, days=("2026-02-01", "2026-05-05"))


async def test_one_article_does_not_differ_from_itself() -> None:
    """Sides come from different articles."""
    found = await units(
        article(
            "a", "استمرت زيارة قاسم إلى المرسى ثلاثة أيام.",
            "استمرت زيارة قاسم إلى المرسى يومين.", published="2026-05-04",
        )
    )  # fmt: skip
    writer = ClaimWriter(concepts(), "ar")

    assert () == Differ(concepts(), "ar", writer).find(
        found, lambda u: Side(text=u.text, citations=(citation(u),))
    )


async def test_different_days_of_one_earthquake_are_shown() -> None:
    """The same event, dated by one source a day later."""
    found = await differences(
        "ضرب زلزال قوي المرسى في نورلاند يوم الأحد.",
        "ضرب زلزال قوي المرسى في نورلاند يوم الاثنين.",
        dates=({"يوم الأحد": "2026-05-03"}, {"يوم الاثنين": "2026-05-04"}),
    )

    assert 1 == len(found)


@pytest.mark.parametrize(
    ("doubt", "done"),
    [
        (
            "قال قاسم يوم الأحد إن زيارته إلى المرسى غير مؤكدة.",
            "وصل قاسم إلى المرسى يوم الأحد في زيارة.",
        ),
        (
            "زيارة قاسم إلى المرسى يوم الأحد غير مؤكدة.",
            "التقى قاسم فاروق في المرسى يوم الأحد.",
        ),
    ],
)
async def test_unconfirmed_and_done_on_one_day_are_shown(doubt: str, done: str) -> None:
    """Another degree of certainty is a difference."""
    day = {"يوم الأحد": "2026-05-03"}

    found = await differences(doubt, done, dates=(day, day))

    assert 1 == len(found)
    assert {doubt, done} == {side.text for side in found[0].sides}


async def test_unconfirmed_weeks_before_it_was_done_is_no_difference() -> None:
    """What was open then has since been settled."""
    found = await differences(
        "قال قاسم يوم الأحد إن زيارته إلى المرسى غير مؤكدة.",
        "وصل قاسم إلى المرسى يوم الجمعة في زيارة.",
        days=("2026-05-04", "2026-05-30"),
        dates=({"يوم الأحد": "2026-05-03"}, {"يوم الجمعة": "2026-05-29"}),
    )

    assert () == found


@pytest.mark.parametrize(
    ("doubt", "report"),
    [
        (
            "قال نادر الشامي يوم الاثنين إن زيارة سامر قاسم إلى المرسى ممكنة.",
            "وصل سامر قاسم إلى المرسى يوم الثلاثاء في زيارة رسمية.",
        ),
        (
            "Nader Shami said on Monday that Samer Qasem may visit Marsa.",
            "Samer Qasem arrived in Marsa on Tuesday for an official visit.",
        ),
    ],
)
@pytest.mark.parametrize(("on", "differs"), [("2026-05-04", True), ("2026-05-05", False)])
async def test_what_may_be_tomorrow_and_is_differs_from_nothing(
    doubt: str, report: str, on: str, differs: bool
) -> None:
    """A doubt about what has taken place already does."""
    monday, tuesday = (
        ("يوم الاثنين", "يوم الثلاثاء") if "ي" in doubt else ("on Monday", "on Tuesday")
    )
    found = await differences(
        doubt, report, days=("2026-05-04", on), reader="ar" if "ي" in doubt else "en",
        dates=({monday: "2026-05-04"}, {tuesday: on}),
    )  # fmt: skip

    assert bool(found) is differs
