"""Two sources that give two figures of one thing are both shown, whoever they quote."""

from __future__ import annotations

import pytest
from answer_kit import article, question, units
from model_kit import claim, drafted, lane

from mujaz.answer.pipeline import brief
from mujaz.answer.writing.extract import same
from mujaz.language.numbers import numbers_differ
from mujaz.model import Briefing
from mujaz.testing import ScriptedModel

_FIRE = "Forty traders lost their stalls in the fire at the market of Karn on 4 November 2026."
_LESS = _FIRE.replace("Forty", "Fourteen")
_LONG = (
    "قال كمال راشد إن إضراب عمال ميناء المرسى أوقف 15 سفينة محملة بالقمح والسكر والزيت قبالة الساحل"
    " الشرقي."
)
_PAIRS = {
    "nearly-the-same-words": (_LONG, _LONG.replace("15", "25")),
    "another-speaker": (
        "أصيب 12 عاملا في حادث في ميناء المرسى في مارس، حسبما قالت البلدية.",
        "أصيب 9 عمال في حادث في ميناء المرسى في مارس، حسبما قالت الشركة.",
    ),
    "another-speaker-in-english": (
        "Twelve workers were injured in an accident in the port of Marsa in May, Nader Shami said.",
        "Nine workers were injured in an accident in the port of Marsa in May, Kamal Rashed said.",
    ),
}


@pytest.mark.parametrize("texts", _PAIRS.values(), ids=_PAIRS)
async def test_a_model_may_tell_two_figures_and_show_them_side_by_side(
    texts: tuple[str, str],
) -> None:
    """Neither is taken for the other said again, and nobody is chosen."""
    differ = [{"about": "العدد", "claims": [0, 1]}]
    model = ScriptedModel(always=drafted(*(claim(t, t) for t in texts), differ=differ))
    asked = (
        question("What happened at the port of Marsa?", "en") if texts[0].isascii()
        else question("ماذا حدث في ميناء المرسى؟")
    )  # fmt: skip
    answer = await brief(asked, await lane(model, more=texts))

    assert isinstance(answer, Briefing)
    assert [c.citations[0].quote for c in answer.claims] == [*texts]
    (found,) = answer.disagreements
    assert [side.citations[0].quote for side in found.sides] == [*texts]


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        (_FIRE, _LESS, True),
        ("وأوقف الإضراب 12 سفينة.", "وأوقف الإضراب 21 سفينة.", True),
        ("The fire killed two people and hurt five.", "The fire killed two people.", False),
        (_FIRE, _FIRE, False),
    ],
)
def test_two_texts_differ_where_each_has_a_number_of_its_own(
    one: str, other: str, apart: bool
) -> None:
    """One that only says more does not."""
    assert numbers_differ(one, other) is apart


async def test_two_figures_are_not_said_in_nearly_the_same_words() -> None:
    """Else the first that comes is chosen, and nobody is told of the other."""
    one, other = await units(article("a", _FIRE, language="en"), article("b", _LESS, language="en"))

    assert not same(one, other)
    assert same(one, one)


async def test_a_side_is_not_told_by_the_other_half_of_its_sentence() -> None:
    """A model that tells who died of the injured leaves the figure to the article's words."""
    texts = (
        "The fire at the port of Marsa injured 12 workers and destroyed a silo.",
        "The fire at the port of Marsa injured 17 workers and closed the eastern gate.",
    )
    model = ScriptedModel(
        always=drafted(
            claim("The fire at the port of Marsa destroyed a silo.", texts[0]),
            claim("The fire at the port of Marsa injured 17 workers.", texts[1]),
        )
    )
    answer = await brief(
        question("What happened in the fire at the port of Marsa?", "en"),
        await lane(model, more=texts),
    )

    assert isinstance(answer, Briefing)
    (found,) = answer.disagreements
    assert [side.text for side in found.sides] == [texts[0], answer.claims[-1].text]
