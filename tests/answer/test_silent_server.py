"""A server that does not answer is waited for once in an answer, not at each of its calls."""

from __future__ import annotations

import pytest
from answer_kit import question
from model_kit import claim, drafted, lane

from mujaz.answer.pipeline import brief
from mujaz.errors import BadReply, ModelUnavailable, MujazError, RateLimited
from mujaz.testing import ScriptedModel

SAID = claim(
    "Nader Shami said the strike stopped 12 ships.", "إن الإضراب أوقف 12 سفينة",
    kind="statement", speaker="Nader Shami",
)  # fmt: skip


@pytest.mark.parametrize(
    ("error", "calls", "writer"),
    [
        pytest.param(ModelUnavailable("x", detail="x"), 1, "extract", id="silent"),
        pytest.param(RateLimited("x", detail="x"), 2, "model", id="busy"),
        pytest.param(BadReply("x", detail="x"), 2, "model", id="nonsense"),
    ],
)
async def test_who_did_not_answer_the_small_call_is_not_asked_for_the_large_one(
    error: MujazError, calls: int, writer: str
) -> None:
    """All tries and all seconds have gone into it; what failed at once costs no time."""
    model = ScriptedModel(error, drafted(SAID))
    asked = question("What did Shami say about the strike?", "en")
    answer = await brief(asked, await lane(model))

    assert (len(model.requests), answer.writer) == (calls, writer)
