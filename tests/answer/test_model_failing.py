"""A model that fails: what the audit keeps of it, what a refusal knows, what the log says."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import Any

import pytest
from answer_kit import question
from model_kit import claim, drafted, lane
from structlog.testing import capture_logs

from mujaz.accounts import NOBODY
from mujaz.answer.lane import Lane
from mujaz.answer.pipeline import brief
from mujaz.answer.writing.metered import Metered
from mujaz.errors import ModelMisconfigured, ModelUnavailable, MujazError, ReplyTruncated
from mujaz.model import Answer, Refusal
from mujaz.models.failures import failure, misconfigured
from mujaz.tariff import Cap
from mujaz.testing import MemorySpend, ScriptedModel, WordCounter

ASKED = "ماذا حدث في إضراب ميناء المرسى؟"
UNANSWERED = "من قاد إضراب ميناء المرسى؟"
ENGLISH = "What did Shami say about the weather?"  # over Arabic articles: understood first
OFF_TOPIC = "ما عاصمة فرنسا؟"
BEGAN = claim(
    "بدأ عمال ميناء المرسى إضرابا في 4 مايو 2026.",
    "بدأ عمال ميناء المرسى إضرابا يوم الاثنين 4 مايو 2026", date="2026-05-04",
)  # fmt: skip


def cut(prompt: int = 100, completion: int = 7) -> MujazError:
    """Return the error of a reply that ran into its limit, and was paid for."""
    return failure(
        ReplyTruncated, "finish_reason length", prompt_tokens=prompt, cached_tokens=3,
        completion_tokens=completion,
    )  # fmt: skip


def refused(status: int = 401, said: str = "Incorrect API key provided") -> MujazError:
    """Return the error of a server that does not take our settings."""
    return misconfigured(f"{status}: {said}")


async def ask(*replies: Any, text: str = ASKED, language: Any = "ar") -> Answer:
    """Ask a scripted model."""
    return await brief(question(text, language), await lane(ScriptedModel(*replies)))


@pytest.mark.parametrize(("text", "language"), [(UNANSWERED, "ar"), (ENGLISH, "en")])
async def test_a_refusal_knows_that_the_model_failed(text: str, language: Any) -> None:
    """Whether the draft failed, or the search for the question in the other language."""
    answer = await ask(refused(), refused(), text=text, language=language)

    assert isinstance(answer, Refusal)
    assert (answer.writer, answer.audit.fallback) == ("extract", "model-misconfigured")
    assert answer.audit.failure


async def test_a_model_that_was_to_translate_fails_aloud_where_it_is_asked_by_name() -> None:
    """Without it nobody knows that the articles have nothing."""
    with pytest.raises(ModelMisconfigured):
        await brief(question(ENGLISH, "en"), await lane(ScriptedModel(refused())), "model")


async def test_a_refusal_by_the_rules_knows_of_no_failure() -> None:
    """No passage may answer, so that the model is never asked."""
    model = ScriptedModel(refused())
    answer = await brief(question(OFF_TOPIC), await lane(model))

    assert isinstance(answer, Refusal)
    assert (answer.audit.fallback, answer.audit.failure, model.requests) == ("", "", [])


async def test_what_failed_calls_took_stands_in_the_audit() -> None:
    """Two drafts that did not end are paid for: tokens, prompts and the model are told."""
    audit = (await ask(cut(), cut(110, 9))).audit

    assert audit.fallback == "reply-truncated"
    assert audit.tokens == {"prompt": 210, "cached": 6, "completion": 16, "calls": 2}
    assert re.fullmatch(r"brief@\d+ again@\d+", audit.prompt)
    assert audit.model == ScriptedModel().name


async def test_a_repair_that_failed_is_counted_too() -> None:
    """The briefing is the model's, and so is the bill."""

    def false(request: Any) -> Any:
        return {
            "text": "أوقف الإضراب 21 سفينة.", "kind": "event", "speaker": "", "date": "",
            "citations": [{"passage": "P1", "quote": "إن الإضراب أوقف 12 سفينة"}],
        }  # fmt: skip

    first = (await ask(drafted(false), cut(0, 0))).audit.tokens
    both = (await ask(drafted(false), cut())).audit.tokens
    assert (both["calls"], both["prompt"] - first["prompt"]) == (2, 100)


async def test_a_call_that_was_never_made_took_nothing() -> None:
    """Over the cap no model has heard of the question; the setting is named."""
    made = await lane(ScriptedModel())
    assert made.desk is not None
    spend = MemorySpend(caps={Cap.DAY: 10})
    capped = Metered(model=made.desk.model, spend=spend, counter=WordCounter())
    over = replace(made, desk=replace(made.desk, model=capped))
    audit = (await brief(question(ASKED), over)).audit

    assert (audit.fallback, audit.tokens, audit.prompt, audit.model) == ("over-cap", {}, "", "")
    assert "MUJAZ_CAP_DAY" in audit.failure


@pytest.mark.parametrize(
    ("language", "said"), [("ar", "راجع MUJAZ_MODEL"), ("en", "Check MUJAZ_MODEL")]
)
async def test_the_audit_names_status_and_settings(language: Any, said: str) -> None:
    """In the language of the answer, in one line."""
    text = ASKED if language == "ar" else "What happened in the strike at Marsa port?"
    failed = (await ask(refused(), refused(), text=text, language=language)).audit.failure

    assert said in failed
    assert "401: Incorrect API key provided" in failed
    assert "OPENAI_API_KEY" in failed
    assert "\n" not in failed


async def _logged(lane_: Lane, times: int) -> list[Any]:
    with capture_logs() as told:
        for _ in range(times):
            await brief(question(ASKED), lane_)
    return [line for line in told if line["log_level"] == "warning"]


async def test_each_cause_is_a_warning_once() -> None:
    """Not with every question: and the words of a server differ from one to the next."""
    model = ScriptedModel(
        refused(), refused(said="no such key"), refused(404, "no such model"),
        ModelUnavailable("The model's server does not answer (x).", detail="x"), refused(),
    )  # fmt: skip
    told = await _logged(await lane(model), 5)

    assert [line["error"] for line in told] == [
        "model-misconfigured", "model-misconfigured", "model-unavailable",
    ]  # fmt: skip
    assert "OPENAI_API_KEY" in told[0]["problem"]
    assert "404" in told[1]["problem"]


async def test_how_a_model_does_is_known_until_it_answers() -> None:
    """How often it has failed in a row and why; a cap is no failure, and a reply ends it."""
    model = ScriptedModel(refused(), refused(503, "busy"), drafted(BEGAN))
    made = await lane(model)
    states = [made.faults.state("m", None)]
    for _ in range(3):
        await brief(question(ASKED), made)
        states.append(made.faults.state("m", None))
    assert made.desk is not None
    capped = made.desk.on_account(MemorySpend(caps={Cap.DAY: 1}), NOBODY)
    await brief(question(ASKED), replace(made, desk=replace(made.desk, model=capped)))
    states.append(made.faults.state("m", None))

    assert [0, 1, 2, 0, 0] == [one.failed for one in states]
    assert [one.error.params["detail"] if one.error else "" for one in states] == [
        "", "401: Incorrect API key provided", "503: busy", "", "",
    ]  # fmt: skip
    assert [one.at is None for one in states] == [True, False, False, True, True]


async def test_a_question_that_no_model_was_asked_about_heals_nothing() -> None:
    """The gate has answered."""
    made = await lane(ScriptedModel(refused()))
    await brief(question(ASKED), made)
    await brief(question(OFF_TOPIC), made)

    assert made.faults.state("m", None).failed == 1
