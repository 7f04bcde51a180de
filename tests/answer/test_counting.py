"""Two claims that give another figure of the same thing are shown side by side."""

from __future__ import annotations

from datetime import date

import pytest
from answer_kit import question
from model_kit import claim, drafted, lane

from mujaz.answer.pipeline import brief
from mujaz.answer.sentences.one_news import of_one_news
from mujaz.answer.verify.claims import plain_thesaurus
from mujaz.answer.writing.counting import counts_otherwise
from mujaz.model import Basis, Briefing, DateSpan, Precision
from mujaz.testing import ScriptedModel

_ROWS = [
    # (whether they differ, one claim, the other, who says them)
    (True, "The flood destroyed 60 barns, the governor said.",
     "Rescue crews said the flood had destroyed 35 barns.", ("the governor", "Rescue crews")),
    (True, "The flood destroyed 60 barns, the governor said.",
     "قال رجال الإنقاذ إن الفيضان دمر 35 حظيرة.", ("the governor", "رجال الإنقاذ")),
    (True, "أغلق الإضراب 510 مدارس، بحسب النقابة.", "قالت الوزارة إن الإضراب أغلق 90 مدرسة.",
     ("النقابة", "الوزارة")),
    (True, "The audit office put the cost of the tunnel at $310 million.",
     "Minister Samir Haddad put the cost of the tunnel at $250 million.",
     ("The audit office", "Samir Haddad")),
    (True, "قتل أربعة مدنيين في الغارة، بحسب رئيس البلدية.",
     "قال المستشفى إن ستة مدنيين قتلوا في الغارة وأصيب 15.", ("رئيس البلدية", "المستشفى")),
    (False, "قتل أربعة مدنيين في الغارة.", "أصيب 15 مدنيا في الغارة.", ("", "")),
    (False, "The flood destroyed 60 barns.", "The flood destroyed 35 barns in the south.",
     ("", "")),
    (False, "أغلق الإضراب 510 مدارس.", "أغلق الإضراب 90 مدرسة في الشمال.", ("", "")),
    (False, "The strike closed 510 schools in the north.",
     "The strike closed 90 schools in the south.", ("", "")),
    (False, "Four people were killed in the raid.", "Nine people were held in the raid.", ("", "")),
    (False, "At least four people were killed in the raid.",
     "Six people were killed in the raid.", ("", "")),
    (False, "Four people were killed in the raid.",
     "The toll of the raid rose to six after two of the wounded died.", ("", "")),
    (False, "The rebels released 38 prisoners.", "The rebels will release 40 prisoners.", ("", "")),
    (False, "أفرجت الحركة عن 38 أسيرا.", "ستفرج الحركة عن 40 أسيرا.", ("", "")),
    # tolls in other words
    (True, "The raid on the market in Karn left 15 dead, doctors said.",
     "The army said the raid on the market in Karn had killed 12 people.",
     ("doctors", "The army")),
    (True, "At least 15 people were killed in the raid on the Karn market.",
     "The raid on the Karn market killed 12 people.", ("", "")),
    (True, "أودت الغارة على سوق كرن بحياة 15 شخصا.",
     "The raid on the market in Karn killed 12 people.", ("", "")),
    (False, "At least ten people were killed in the raid on the Karn market.",
     "The raid on the Karn market killed 12 people.", ("", "")),
    (False, "The raid on the Karn market killed 12 people.",
     "The raid on the Tarn bridge left 15 dead.", ("", "")),
    (False, "The raid on the Karn market on Monday killed 12 people.",
     "The raid on the Karn market on Friday left 15 dead.", ("", "")),
    (False, "The Centre party won 31 percent of the vote.",
     "The Green party won 22 percent of the vote.", ("", "")),
    (False, "Prices rose 4 percent in May.", "Prices rose 6 percent in June.", ("", "")),
    (False, "The firm paid 40 million dollars for the mine.",
     "The firm paid 15 million dollars for the mine this year.", ("", "")),
    (False, "Two soldiers died on Friday in clashes.", "Five soldiers died on Sunday in clashes.",
     ("", "")),
    # each has a word of its own
    (False, "A bus crash in Karn killed seven people.", "A train crash in Karn killed two people.",
     ("", "")),
    (False, "A raid on a school in Karn killed seven people.",
     "A raid on a hospital in Karn killed nine people.", ("", "")),
    (False, "قتل سبعة أشخاص في غارة على سوق في كرن.", "قتل تسعة أشخاص في غارة على مستشفى في كرن.",
     ("", "")),
    (False, "Fires in Karn killed seven people.",
     "Fires in Karn have killed 72 people since January.", ("", "")),
    (False, "Four people were killed in the raid.", "Of the six killed in the raid, four people"
     " were killed at once.", ("", "")),
]  # fmt: skip


@pytest.mark.parametrize(("differ", "one", "other", "speakers"), _ROWS)
def test_figures_differ_only_on_one_thing(
    differ: bool, one: str, other: str, speakers: tuple[str, str]
) -> None:
    """Not where each has a word of its own, nor where one may tell of a part or of later."""
    told = (one, other)

    assert counts_otherwise(told, told, speakers, plain_thesaurus()) is differ
    assert counts_otherwise(told[::-1], told[::-1], speakers[::-1], plain_thesaurus()) is differ


def test_articles_far_apart_tell_of_two_occasions() -> None:
    """A fire of last year has another toll than this one."""
    days = [
        DateSpan(start=d, end=d, precision=Precision.DAY, basis=Basis.STATED, reason="")
        for d in (date(2026, 5, 4), date(2026, 5, 9), date(2025, 5, 4))
    ]

    assert of_one_news(*days[:2], None)
    assert not of_one_news(*days)


@pytest.mark.parametrize("pointed", [True, False])
async def test_two_speakers_of_one_article_may_differ(pointed: bool) -> None:
    """Shown side by side where the model points at them, each with who says so."""
    text = (
        "The flood at the port of Marsa destroyed 60 barns, Nader Shami said. Kamal Rashed said"
        " the flood at the port of Marsa had destroyed 35 barns."
    )
    sides = [f"{part.rstrip('.')}." for part in text.split(". ")]
    model = ScriptedModel(
        always=drafted(
            *(claim(s, s, kind="statement") for s in sides),
            differ=[{"about": "barns", "claims": [0, 1]}] if pointed else [],
        )
    )
    asked = question("What did the flood at the port of Marsa destroy?", "en")
    answer = await brief(asked, await lane(model, more=(text,)))

    assert isinstance(answer, Briefing)
    assert len(answer.claims) == 2
    found = [["60" in d.sides[0].text, "35" in d.sides[1].text] for d in answer.disagreements]
    assert found == ([[True, True]] if pointed else [])
