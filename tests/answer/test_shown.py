"""What is shown of an answer while it is made: what has passed every check, and nothing else."""

from __future__ import annotations

import json
from dataclasses import replace

from answer.answer_kit import question
from answer.model_kit import drafted, lane
from answer.test_modelled import ASKED, BEGAN, FALSE, NOTHING, SHIPS
from mujaz.answer.pipeline import brief
from mujaz.model import Briefing
from mujaz.testing import ScriptedModel

APPROVED = json.dumps({"opinions": [{"claim": 0, "supported": True, "why": ""}]})


async def test_b16_what_is_accepted_is_shown_while_the_rest_is_repaired() -> None:
    """Before the second call, without the rejected sentence, with its sources; then the answer."""
    shown: list[tuple[int, Briefing]] = []
    model = ScriptedModel(drafted(BEGAN, FALSE), drafted(SHIPS))

    def show(sofar: Briefing) -> None:
        shown.append((len(model.requests), sofar))

    answer = await brief(question(ASKED), replace(await lane(model), show=show))

    assert isinstance(answer, Briefing)
    ((calls, sofar),) = shown
    assert 1 == calls
    assert ["بدأ عمال ميناء المرسى إضرابا في 4 مايو 2026."] == [c.text for c in sofar.claims]
    assert {c.article_id for c in sofar.claims[0].citations} == {
        s.article_id for s in sofar.sources
    }
    assert 2 == len(answer.claims)
    assert set(sofar.claims) <= set(answer.claims)


async def test_b16_nothing_is_shown_that_may_still_go() -> None:
    """Where a second opinion is to come, where nothing was accepted, where nothing is repaired."""
    shown: list[Briefing] = []
    for replies, second in (
        ((drafted(BEGAN, FALSE), NOTHING), ScriptedModel(APPROVED)),
        ((drafted(FALSE), drafted(SHIPS)), None),
        ((drafted(BEGAN, SHIPS),), None),
    ):
        made = await lane(ScriptedModel(*replies), second=second)
        await brief(question(ASKED), replace(made, show=shown.append))

    assert [] == shown


async def test_b16_without_a_model_the_sentences_are_shown_before_they_are_compared() -> None:
    """They are those of the answer, in its order."""
    shown: list[Briefing] = []
    answer = await brief(question(ASKED), replace(await lane(None), show=shown.append))

    assert isinstance(answer, Briefing)
    (sofar,) = shown
    assert answer.claims[: len(sofar.claims)] == sofar.claims
    assert () == sofar.disagreements == sofar.timeline


async def test_b16_of_two_questions_the_first_answer_is_shown_before_the_second() -> None:
    """The part that is answered, under the whole question."""
    text = "متى بدأ إضراب عمال ميناء المرسى؟ وماذا قالت هنا فاروق عن التفاوض؟"
    shown: list[Briefing] = []
    answer = await brief(question(text), replace(await lane(None), show=shown.append))

    assert isinstance(answer, Briefing)
    (sofar,) = shown
    assert set(sofar.claims) < set(answer.claims)
