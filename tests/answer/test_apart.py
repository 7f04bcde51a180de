"""Rates, dead and hurt together, and tolls of earlier times contradict no toll of one event."""

from __future__ import annotations

import pytest
from answer_kit import article, concepts, units

from mujaz.answer.differ import Differ
from mujaz.answer.sentences.tolls import tolls_of
from mujaz.answer.writing.extract import ClaimWriter


@pytest.mark.parametrize(
    "text",
    [
        "Cholera is killing 15 people a day in Norland.",
        "On average 15 people are killed each month.",
        "قتل 15 شخصا يوميا.",
        "أدى القصف إلى مقتل وإصابة 30 شخصا.",
        "خلف القصف 30 قتيلا وجريحا.",
        "The raid left 30 people killed or wounded.",
    ],
)
def test_no_toll_is_told(text: str) -> None:
    """A rate is no toll, and of dead and hurt together nobody says how many died."""
    assert tolls_of(text) == ()


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("The raid killed 15 people a day after the truce.", 15),
        ("The raid killed 15 people in less than a week.", 15),
        ("قتل 15 شخصا وجرح 30.", 15),
        ("Fifteen people were killed and 30 wounded.", 15),
    ],
)
def test_a_toll_is_told(text: str, value: int) -> None:
    """A day is told, or the hurt have their own number."""
    assert value in {t.value for t in tolls_of(text)}


@pytest.mark.parametrize(
    ("one", "other", "differ"),
    [
        (
            "A fire at a hospital in Norland killed five people.",
            "The fire at a hospital in Norland is the worst since a 2019 fire, which killed 72"
            " people.",
            False,
        ),
        (
            "A fire at a hospital in Norland killed five people.",
            "Fires at hospitals in Norland have killed 72 people since January.",
            False,
        ),
        (
            "A fire at a hospital in Norland killed five people.",
            "أودت حرائق المستشفيات في نورلاند بحياة 72 شخصا منذ يناير.",
            False,
        ),
        (
            "Fires at hospitals in Norland have killed 60 people since January.",
            "Fires at hospitals in Norland have killed 72 people since January.",
            True,
        ),
        (
            "A fire at a hospital in Norland killed five people.",
            "A fire at a hospital in Norland killed nine people.",
            True,
        ),
    ],
)
async def test_a_toll_of_an_earlier_time_is_another(one: str, other: str, differ: bool) -> None:
    """Where one sentence alone looks back, nothing shows that both count one event."""
    made = [
        article(f"a{n}", words, language="en" if words.isascii() else "ar", published="2026-05-04")
        for n, words in enumerate((one, other))
    ]
    writer = ClaimWriter(concepts(), "en")
    pairs = Differ(concepts(), "en", writer).pairs(await units(*made))
    assert bool(list(pairs)) is differ
