"""A model held against the caps, and answers remembered."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest
from answer_kit import question
from model_kit import claim, desk, drafted, lane, reply

from mujaz.answer.pipeline import brief
from mujaz.answer.remember import answer_key, read_answer, write_answer
from mujaz.answer.writing.metered import Metered
from mujaz.errors import BadReply, ModelUnavailable, MujazError, SpendingCapped
from mujaz.model import Answer, Question
from mujaz.ports import ModelRequest
from mujaz.tariff import Cap
from mujaz.testing import MemorySpend, ScriptedModel, WordCounter

REQUEST = ModelRequest(system="one two", user="three", schema_name="x", schema={}, most_tokens=100)
ASKED = "ماذا حدث في إضراب ميناء المرسى؟"
BEGAN = claim(
    "بدأ عمال ميناء المرسى إضرابا في 4 مايو 2026.",
    "بدأ عمال ميناء المرسى إضرابا يوم الاثنين 4 مايو 2026", date="2026-05-04",
)  # fmt: skip


def metered(model: ScriptedModel, spend: MemorySpend) -> Metered:
    """Return a model on Layla's account."""
    return Metered(model=model, spend=spend, counter=WordCounter(), user="layla")


async def test_a_call_beyond_the_cap_is_not_made() -> None:
    """The cap is named; the model never hears of it."""
    model = ScriptedModel("{}")

    with pytest.raises(SpendingCapped, match="MUJAZ_CAP_USER_DAY"):
        await metered(model, MemorySpend(caps={Cap.USER_DAY: 50})).complete(REQUEST)
    assert model.requests == []


async def test_what_was_not_used_can_be_spent_again() -> None:
    """Held is the most that a call may cost, kept is what it did."""
    model = ScriptedModel("{}", "{}")
    spend = MemorySpend(caps={Cap.USER_DAY: 120})

    await metered(model, spend).complete(REQUEST)
    await metered(model, spend).complete(REQUEST)
    assert len(model.requests) == 2


@pytest.mark.parametrize(
    "error",
    [ModelUnavailable("x", detail="x"), BadReply("x", detail="x")],
    ids=["no-answer", "no-form"],
)
async def test_a_call_that_cost_nothing_holds_nothing(error: MujazError) -> None:
    """Whether nobody answered, or the reply was of no use and free."""
    model = ScriptedModel(error, "{}")
    spend = MemorySpend(caps={Cap.USER_DAY: 120})

    with pytest.raises(type(error)):
        await metered(model, spend).complete(REQUEST)
    await metered(model, spend).complete(REQUEST)


async def test_a_failed_call_that_was_paid_for_counts() -> None:
    """The server's own figures, carried by the error, are kept."""
    paid = BadReply("x", detail="x", prompt_tokens=60, completion_tokens=50)
    spend = MemorySpend(caps={Cap.USER_DAY: 120})

    with pytest.raises(BadReply):
        await metered(ScriptedModel(paid), spend).complete(REQUEST)
    with pytest.raises(SpendingCapped):
        await metered(ScriptedModel("{}"), spend).complete(REQUEST)


async def test_over_the_cap_the_articles_speak_and_say_so() -> None:
    """A briefing in the articles' own words, marked."""
    model = ScriptedModel(drafted(BEGAN))
    made = await lane(model)
    assert made.desk is not None
    capped = metered(model, MemorySpend(caps={Cap.USER_DAY: 10}))
    answer = await brief(question(ASKED), replace(made, desk=replace(made.desk, model=capped)))

    assert (answer.writer, answer.audit.fallback) == ("extract", "over-cap")


async def answers() -> list[Answer]:
    """Return a briefing and a refusal."""
    return [
        await brief(question(ASKED), await lane(ScriptedModel(drafted(BEGAN, BEGAN)))),
        await brief(question(ASKED), await lane(ScriptedModel(reply(answerable=False)))),
        await brief(question("ما عاصمة فرنسا؟"), await lane(None)),
    ]


async def test_an_answer_comes_back_equal() -> None:
    """Every claim, date, citation and figure."""
    for answer in await answers():
        assert answer == read_answer(write_answer(answer))


KEY = answer_key(question(ASKED), desk(ScriptedModel()), "corpus", 7)


@pytest.mark.parametrize(
    ("asked", "same"),
    [
        pytest.param(question(ASKED + " "), True, id="white-space"),
        pytest.param(question(ASKED.replace("؟", "")), True, id="no-question-mark"),
        pytest.param(question(ASKED.replace("إ", "ا")), True, id="hamza"),
        pytest.param(question(ASKED, "en"), False, id="language"),
        pytest.param(question("ماذا حدث في ترسا؟"), False, id="question"),
        pytest.param(question(ASKED, topic="port-strike"), False, id="topic"),
    ],
)
def test_the_same_question_has_the_same_key(asked: Question, same: bool) -> None:
    """Spelling and marks change nothing, anything else does."""
    assert same is (answer_key(asked, desk(ScriptedModel()), "corpus", 7) == KEY)


def test_what_an_answer_depends_on_is_in_its_key() -> None:
    """Corpus, its version, the model, its server and the day."""
    plain = desk(ScriptedModel())
    keys = {
        KEY,
        answer_key(question(ASKED), plain, "other", 7),
        answer_key(question(ASKED), plain, "corpus", 8),
        answer_key(question(ASKED), desk(ScriptedModel(name="another")), "corpus", 7),
        answer_key(question(ASKED), replace(plain, server="other.test/v1"), "corpus", 7),
        answer_key(question(ASKED), replace(plain, today=date(2026, 5, 21)), "corpus", 7),
        answer_key(question(ASKED), replace(plain, most_tokens=2000), "corpus", 7),
    }

    assert len(keys) == 7
