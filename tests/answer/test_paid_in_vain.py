"""Nothing that may have been spent is free, and nothing is spent on what cannot be finished."""

from __future__ import annotations

import asyncio
from dataclasses import replace
from typing import Any

import pytest
from answer_kit import question
from model_kit import claim, drafted, lane, reply

from mujaz.accounts import NOBODY, Asker
from mujaz.answer.pipeline import brief
from mujaz.answer.writing.generate import MOST_REPLY_TOKENS, MOST_SMALL_TOKENS
from mujaz.answer.writing.metered import Metered
from mujaz.errors import ModelUnavailable, SpendingCapped
from mujaz.model import Answer, Briefing
from mujaz.ports import ModelReply, ModelRequest
from mujaz.tariff import Cap, Tokens
from mujaz.testing import MemorySpend, ScriptedModel, WordCounter

REQUEST = ModelRequest(system="one two", user="three", schema_name="x", schema={}, most_tokens=100)
MOST = Tokens(prompt=4, completion=100)  # the schema is a word too
LAYLA = Asker(user="layla")


class Endless:
    """A model that never answers, and tells when it was asked."""

    name = "endless"

    def __init__(self) -> None:
        self.asked = asyncio.Event()

    async def complete(self, request: ModelRequest) -> ModelReply:
        """Wait for ever."""
        self.asked.set()
        await asyncio.sleep(3600)
        raise AssertionError

    async def close(self) -> None:
        """Let go of nothing."""


class Slow(MemorySpend):
    """A ledger that takes a while to settle."""

    async def settle(self, reservation: Any, used: Tokens) -> None:
        """Keep what a call did cost."""
        await asyncio.sleep(0.05)
        await super().settle(reservation, used)


def metered(model: Any, spend: MemorySpend, **more: Any) -> Metered:
    """Return a model on Layla's account."""
    return Metered(model=model, spend=spend, counter=WordCounter(), user="layla", **more)


async def used(spend: MemorySpend) -> list[Tokens]:
    """Return what is settled on her account."""
    return [one.tokens for one in await spend.of_person("layla")]


@pytest.mark.parametrize("times", [1, 2, 3])
async def test_who_stops_an_answer_pays_what_it_may_have_cost(times: int) -> None:
    """However often the button is pressed."""
    spend, model = Slow(), Endless()
    task = asyncio.ensure_future(metered(model, spend).complete(REQUEST))
    await model.asked.wait()
    for _ in range(times):
        task.cancel()
        await asyncio.sleep(0.01)
    await asyncio.wait({task})
    await asyncio.sleep(0.1)

    assert task.cancelled()
    assert await used(spend) == [MOST]


async def test_stopping_does_not_make_answers_without_end() -> None:
    """Three questions fit the cap; stopped or not, no fourth does."""
    spend = MemorySpend(caps={Cap.USER_DAY: 3 * 104})
    asked = 0
    while asked < 9:
        model = Endless()
        task = asyncio.ensure_future(metered(model, spend).complete(REQUEST))
        await asyncio.wait({task, asyncio.ensure_future(model.asked.wait())}, timeout=0.05)
        if task.done():
            break
        asked += 1
        task.cancel()
        await asyncio.wait({task})
    with pytest.raises(SpendingCapped):
        await task

    assert asked == 3


@pytest.mark.parametrize(
    ("params", "expected"),
    [
        pytest.param({}, [], id="not-sent"),
        pytest.param({"lost_prompts": 3, "lost_replies": 0}, [Tokens(prompt=12)], id="broke"),
        pytest.param(
            {"lost_prompts": 2, "lost_replies": 1}, [Tokens(prompt=8, completion=100)], id="cut"
        ),
        pytest.param(
            {"lost_prompts": 1, "lost_replies": 0, "prompt_tokens": 5, "completion_tokens": 2},
            [Tokens(prompt=9, completion=2)], id="broke-and-counted",
        ),
    ],
)  # fmt: skip
async def test_a_failed_call_pays_what_nobody_knows(
    params: dict[str, Any], expected: list[Tokens]
) -> None:
    """Each try at the most that it may have taken; nothing where nothing was read."""
    spend = MemorySpend()
    with pytest.raises(ModelUnavailable):
        await metered(ScriptedModel(ModelUnavailable("x", **params)), spend).complete(REQUEST)

    assert await used(spend) == expected


async def test_tries_before_a_reply_are_paid_too() -> None:
    """Beside what the reply itself took."""

    class Retried(ScriptedModel):
        async def complete(self, request: ModelRequest) -> ModelReply:
            made = await super().complete(request)
            return replace(made, lost_prompts=2, lost_replies=1)

    spend = MemorySpend()
    await metered(Retried("one two three four"), spend).complete(REQUEST)

    assert await used(spend) == [Tokens(prompt=3 + 8, completion=4 + 100)]


@pytest.mark.parametrize(("cap", "granted"), [(20_103, False), (20_104, True)])
async def test_thoughts_are_held_as_they_are_allowed(cap: int, granted: bool) -> None:
    """A model may think as long as the server is told, so that much is reserved."""
    model = ScriptedModel("{}")
    asked = metered(model, MemorySpend(caps={Cap.DAY: cap}), thinking_tokens=20_000)
    if granted:
        await asked.complete(REQUEST)
    else:
        with pytest.raises(SpendingCapped):
            await asked.complete(REQUEST)

    assert len(model.requests) == int(granted)


async def test_many_thinkers_at_once_stay_below_the_cap() -> None:
    """Of eight that may each take 20,104 one is granted."""
    model = ScriptedModel(always="{}")
    spend = MemorySpend(caps={Cap.DAY: 30_000})
    asked = metered(model, spend, thinking_tokens=20_000)
    await asyncio.gather(*(asked.complete(REQUEST) for _ in range(8)), return_exceptions=True)

    assert len(model.requests) == 1


UNDERSTOOD = (
    '{"alone": "ماذا قال الشامي عن الإضراب؟", "arabic": "ماذا قال الشامي عن الإضراب؟",'
    ' "english": "What did Shami say about the strike?"}'
)
SAID = claim(
    "Nader Shami said the strike stopped 12 ships.", "إن الإضراب أوقف 12 سفينة",
    kind="statement", speaker="Nader Shami",
)  # fmt: skip
SAID_AR = claim(
    "قال نادر الشامي إن الإضراب أوقف 12 سفينة.", "إن الإضراب أوقف 12 سفينة",
    kind="statement", speaker="نادر الشامي",
)  # fmt: skip
ENGLISH = ("What did Shami say about the strike?", "en", (), SAID)
FOLLOWS = ("وماذا قال الشامي عن الإضراب؟", "ar", ("متى بدأ إضراب ميناء المرسى؟",), SAID_AR)
BOTH = pytest.mark.parametrize(
    ("text", "language", "history", "made"),
    [pytest.param(*ENGLISH, id="en"), pytest.param(*FOLLOWS, id="ar")],
)
PROMPT = 4000  # of the desk
WHOLE = PROMPT + MOST_REPLY_TOKENS  # held for a draft


async def ask(
    model: ScriptedModel, spend: MemorySpend, text: str, language: Any, history: Any
) -> Answer:
    """Ask a question that a small call comes before."""
    made = await lane(model)
    assert made.desk is not None
    desk = replace(made.desk, model=made.desk.on_account(spend, LAYLA))
    asked = replace(question(text, language), history=history)
    return await brief(asked, replace(made, desk=desk))


def schemas(model: ScriptedModel) -> list[str]:
    """Return what a model was asked for."""
    return [request.schema_name for request in model.requests]


@BOTH
async def test_with_room_for_both_both_are_asked(
    text: str, language: Any, history: Any, made: Any
) -> None:
    """And what was held for the draft is given back."""
    model, spend = ScriptedModel(UNDERSTOOD, drafted(made)), MemorySpend()
    answer = await ask(model, spend, text, language, history)

    assert (schemas(model), answer.writer) == (["understood", "draft"], "model")
    assert spend.spent == sum(one.prompt + one.completion for one in await used(spend))
    assert len(await used(spend)) == 2
    assert await nothing_held(spend)


@BOTH
@pytest.mark.parametrize("cap", [0, 700, MOST_SMALL_TOKENS + 900, MOST_REPLY_TOKENS])
async def test_where_no_draft_can_be_paid_nothing_is(
    text: str, language: Any, history: Any, made: Any, cap: int
) -> None:
    """The small call fits these caps, and would be of no use."""
    model = ScriptedModel(UNDERSTOOD, drafted(made))
    spend = MemorySpend(caps={Cap.USER_DAY: cap})
    answer = await ask(model, spend, text, language, history)

    assert (schemas(model), spend.spent) == ([], 0)
    assert (answer.writer, answer.audit.fallback) == ("extract", "over-cap")
    assert await nothing_held(spend)


@BOTH
async def test_a_draft_that_fits_alone_is_asked_for_alone(
    text: str, language: Any, history: Any, made: Any
) -> None:
    """Its prompt is shorter than it may be; the question stands as it was."""
    model = ScriptedModel(drafted(made))
    answer = await ask(
        model, MemorySpend(caps={Cap.USER_DAY: WHOLE - 1}), text, language, history
    )  # fmt: skip

    assert (schemas(model), answer.writer) == (["draft"], "model")


@BOTH
async def test_a_draft_without_its_small_call_refuses_nothing(
    text: str, language: Any, history: Any, made: Any
) -> None:
    """Where the model finds nothing in what was found without it, the articles' own words come."""
    model = ScriptedModel(reply(answerable=False))
    answer = await ask(
        model, MemorySpend(caps={Cap.USER_DAY: WHOLE - 1}), text, language, history
    )  # fmt: skip

    assert schemas(model) == ["draft"]
    assert (answer.writer, answer.audit.fallback) == ("extract", "over-cap")
    assert isinstance(answer, Briefing)


async def test_of_many_at_once_none_pays_for_half_an_answer() -> None:
    """Of ten that ask together as many are understood as are drafted."""
    model = ScriptedModel(
        always=lambda asked: (
            UNDERSTOOD if asked.schema_name == "understood" else drafted(SAID)(asked)
        )
    )
    spend = MemorySpend(caps={Cap.DAY: 3 * WHOLE + 2000})
    await asyncio.gather(*(ask(model, spend, *ENGLISH[:3]) for _ in range(10)))
    asked = schemas(model)

    assert asked.count("understood") <= asked.count("draft")
    assert asked.count("understood") >= 1


@BOTH
async def test_what_was_held_for_a_draft_that_nobody_wants_is_given_back(
    text: str, language: Any, history: Any, made: Any
) -> None:
    """The small call fails, or is stopped."""
    silent, spend = ScriptedModel(ModelUnavailable("x")), MemorySpend()
    await ask(silent, spend, text, language, history)

    class Stopped(ScriptedModel):
        async def complete(self, request: ModelRequest) -> ModelReply:
            raise asyncio.CancelledError

    with pytest.raises(asyncio.CancelledError):
        await ask(Stopped(), spend, text, language, history)

    assert [one.completion for one in await used(spend)] == [MOST_SMALL_TOKENS]
    assert await nothing_held(spend)


async def nothing_held(spend: MemorySpend) -> bool:
    """Tell whether all that counts is settled."""
    over = spend._spent("layla", "", spend._clock())
    return bool(over[Cap.DAY] == spend.spent)


async def test_without_a_ledger_nothing_is_held() -> None:
    """A desk of one's own asks as it is."""
    made = await lane(ScriptedModel(reply()))
    assert made.desk is not None
    await made.desk.hold_draft()
    await made.desk.let_go()
    asked = made.desk.on_account(MemorySpend(), NOBODY)

    assert (asked.user, asked.group, asked.ahead) == ("", "", {})
