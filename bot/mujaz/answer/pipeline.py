"""The answer lane from end to end: which writer answers, and what a reader gets where one fails.

In:  a Question
Out: a Briefing whose every claim has passed the checks, or a Refusal that says what there is
"""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from mujaz.answer.compose import join
from mujaz.answer.extracted import brief_by_extract
from mujaz.answer.lane import Clock, Found, Lane, articles_of, find
from mujaz.answer.modelled import brief_by_model
from mujaz.answer.question.follow import standalone
from mujaz.answer.question.split import parts
from mujaz.answer.question.understand import understand
from mujaz.answer.question.words import Role
from mujaz.answer.writing.extract import Chosen
from mujaz.answer.writing.generate import Bill
from mujaz.errors import ModelFailed, MujazError, Outside, SettingsError
from mujaz.model import Answer, Audit, Question
from mujaz.redact import redacted
from mujaz.texts import plain, say_error

WriterChoice = Literal["auto", "extract", "model"]
_SEVERAL = 2
_WHOM = frozenset({Role.NAME, Role.SETTING})
WRITERS: tuple[WriterChoice, ...] = ("auto", "extract", "model")


async def brief(question: Question, lane: Lane, writer: WriterChoice = "auto") -> Answer:
    """Answer a question from the corpus.

    `auto` lets the model write where there is one, and gives the articles' own words where it
    fails; `model` raises what went wrong instead.

    Raises: Outside; with `model` also ModelFailed, and SettingsError where there is no model.
    """
    answer = await _answered(question, lane, writer)
    return replace(answer, audit=replace(answer.audit, lacks=lane.searcher.lacks))


async def _answered(question: Question, lane: Lane, writer: WriterChoice) -> Answer:
    clock = Clock()
    if writer == "model" and lane.desk is None:
        problem = plain(question.language, "writer-no-model")
        raise SettingsError(f"MUJAZ_MODEL: {problem}", name="MUJAZ_MODEL", problem=problem)
    found = await find(question, lane, clock)
    before: Audit | None = None
    if writer != "extract" and lane.desk is not None:
        bill = Bill(model=lane.desk.model.name)
        try:
            answer = await brief_by_model(found, lane, lane.desk, clock, bill)
            if bill.called:
                lane.faults.well()
            return answer
        except (Outside, ModelFailed) as error:
            if writer == "model":
                raise
            lane.faults.tell(error, bill.model)
            before = _without_model(error, bill, question.language)
    return await _extracted(found, lane, clock, before)


def _without_model(error: MujazError, bill: Bill, language: str) -> Audit:
    """Return what an audit keeps of a model that failed: why, and what was paid all the same."""
    failed = Audit(fallback=error.code, failure=redacted(say_error(error, language)))
    if not bill.called:
        return failed
    return replace(
        failed, prompt=" ".join(bill.prompts), model=bill.model, tokens=bill.tokens
    )  # fmt: skip


async def _extracted(found: Found, lane: Lane, clock: Clock, before: Audit | None) -> Answer:
    """Answer without a model; of a question that asks two things, each part."""
    question = found.asked.question
    texts = [] if question.topic or found.asked.topic else parts(question.text)
    if len(texts) < _SEVERAL:
        return await brief_by_extract(found, lane, clock, before)
    answers: list[Answer] = []
    names = ""
    weighed: list[Chosen] = []
    quiet = replace(lane, show=None)  # a part is shown with those before it
    for i, text in enumerate(texts):
        whole = standalone(text, texts[:i], lane.concepts)
        asked = understand(replace(question, text=whole), lane.concepts)
        if i and not asked.of(Role.NAME):  # "… and when will it meet next?"
            whole = f"{whole.rstrip(' ?؟')} ({names})"
        one = await find(replace(question, text=whole), lane, clock)
        names = " ".join(a.words for a in one.asked.aspects if a.role in _WHOM) if not i else names
        weighed += one.weighed
        answers.append(await brief_by_extract(one, quiet, clock, before))
        if lane.show is not None and i + 1 < len(texts):
            sofar = join(question.text, texts[: i + 1], answers, articles_of(weighed), lane)
            if sofar is not None:
                lane.show(sofar)
    joined = join(question.text, texts, answers, articles_of(weighed), lane)
    return joined or await brief_by_extract(found, lane, clock, before)
