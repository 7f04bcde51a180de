"""Examine an installation: settings, data, tables, index, model; each finding with its next step.

In:  Settings
Out: Findings, all of them: one that is wrong does not hide the next
"""

from __future__ import annotations

import json
from collections.abc import AsyncIterator
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import TYPE_CHECKING

from mujaz.errors import ModelMisconfigured, MujazError
from mujaz.parts import chat_model_of, endpoint_of
from mujaz.ports import ModelRequest
from mujaz.search.hybrid import HybridSearcher
from mujaz.settings import Settings, unknown_names
from mujaz.texts import plain, say_error
from mujaz.wiring import Briefings, shipped_seeds

if TYPE_CHECKING:
    from mujaz.models.chat import OpenAIChat

_PROBE = ModelRequest(
    system="You fill in forms.",
    user="Fill in the form.",
    schema_name="probe",
    schema={
        "type": "object",
        "properties": {"mujaz": {"type": "string", "enum": ["probe"]}},
        "required": ["mujaz"],
        "additionalProperties": False,
    },
    most_tokens=200,
)
# Only a server that keeps its model to the form answers this one with the form.
_TEMPTATION = replace(
    _PROBE,
    system="You greet people in plain words.",
    user="Say hello in Arabic, in one short sentence, without JSON.",
)
_NAMES_SHOWN = 8  # of the models that a server lists


class Level(StrEnum):
    """How a finding stands."""

    OK = "ok"
    WARN = "warn"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that was looked at: `check` names it, `key` is its sentence in locales/."""

    check: str
    level: Level
    key: str
    values: dict[str, str | int] = field(default_factory=dict)
    error: MujazError | None = None

    def say(self, language: str) -> str:
        """Return the finding in words."""
        if self.error:
            return say_error(self.error, language)
        return plain(language, self.key, **self.values)


async def examine(settings: Settings) -> AsyncIterator[Finding]:
    """Look at everything and yield what was found."""
    names = unknown_names()
    if names:
        yield Finding(
            "settings", Level.WARN, "doctor-settings-unknown", {"names": ", ".join(names)}
        )
    else:
        yield Finding("settings", Level.OK, "doctor-settings")
    seeds = settings.seeds_dir or shipped_seeds()
    there = seeds.is_dir()
    yield Finding(
        "seeds", Level.OK if there else Level.WARN,
        "doctor-seeds" if there else "doctor-seeds-missing", {"path": str(seeds)},
    )  # fmt: skip
    try:
        # the model is looked at by itself, and its faults do not hide the corpus's
        alone = settings.model_copy(update={"model": None})
        briefings = Briefings.from_settings(alone, background=False)
    except MujazError as error:
        yield Finding("tables", Level.BAD, "doctor-wrong", error=error)
        return
    tables = briefings.tables
    yield Finding(
        "tables", Level.OK if tables.entities else Level.WARN, "doctor-tables",
        {
            "entities": len(tables.entities),
            "terms": len(tables.terms),
            "topics": len(tables.topics),
        },
    )  # fmt: skip
    try:
        async with briefings:
            async for finding in _corpus(briefings, settings):
                yield finding
    except MujazError as error:
        yield Finding("data", Level.BAD, "doctor-wrong", error=error)
    async for finding in _model(settings):
        yield finding
    yield await _bot(settings)


async def _bot(settings: Settings) -> Finding:
    """Tell whether there is a token that Telegram knows."""
    if settings.telegram_bot_token is None and settings.telegram_bot_token_file is None:
        return Finding("telegram", Level.OK, "doctor-telegram-none")
    from mujaz.host.look import bot_name  # with python-telegram-bot

    try:
        token = settings.bot_token().get_secret_value()
        name = await bot_name(token, settings.telegram_base_url or "")
    except MujazError as error:
        return Finding("telegram", Level.BAD, "doctor-wrong", error=error)
    return Finding("telegram", Level.OK, "doctor-telegram", {"name": name})


async def _model(settings: Settings) -> AsyncIterator[Finding]:
    """Tell whether a model is named, its server answers, and keeps the model to a form."""
    try:
        endpoint, model = endpoint_of(settings), chat_model_of(settings)
    except MujazError as error:
        yield Finding("model", Level.BAD, "doctor-wrong", error=error)
        return
    if endpoint is None or model is None:
        yield Finding("model", Level.OK, "doctor-model-none")
        return
    if endpoint.is_bare:
        yield Finding("model", Level.WARN, "doctor-model-bare", {"url": endpoint.base_url})
    from mujaz.models.chat import OpenAIChat

    assert isinstance(model, OpenAIChat)
    try:
        yield await _asked(model, endpoint.structured)
    finally:
        await model.close()


async def _asked(model: OpenAIChat, structured: str) -> Finding:
    """Ask the model once and tell what came of it."""
    try:
        by_schema = structured == "json_schema"
        reply = await model.complete(_TEMPTATION if by_schema else _PROBE)
    except MujazError as error:
        offered = await model.offered() if _may_be_the_name(error) else []
        if offered and model.name not in offered:
            names = ", ".join(offered[:_NAMES_SHOWN])
            values: dict[str, str | int] = {"model": model.name, "offered": names}
            return Finding("model", Level.BAD, "doctor-model-unknown", values)
        return Finding("model", Level.BAD, "doctor-wrong", error=error)
    values = {
        "model": reply.model, "ms": round(reply.ms), "structured": structured,
        "tokens": reply.prompt_tokens + reply.completion_tokens,
    }  # fmt: skip
    if not _keeps_to_form(reply.text):
        return Finding("model", Level.WARN, f"doctor-model-free-{structured}", values)
    return Finding("model", Level.OK, "doctor-model", values)


def _may_be_the_name(error: MujazError) -> bool:
    """Return whether the server may not know the model: 404 at OpenAI's, 400 at some others.

    A server that takes any name refuses a field of ours with 400 as well: that is no name.
    """
    status = str(error.params.get("detail", ""))[:3]
    about_the_name = error.params.get("why") == "model-endpoint"
    return isinstance(error, ModelMisconfigured) and status in {"404", "400"} and about_the_name


def _keeps_to_form(text: str) -> bool:
    try:
        return bool(json.loads(text) == {"mujaz": "probe"})
    except ValueError:
        return False


async def _corpus(briefings: Briefings, settings: Settings) -> AsyncIterator[Finding]:
    overview = await briefings.overview()
    values: dict[str, str | int] = {"path": str(settings.data_dir), "articles": overview.articles}
    if overview.articles:
        yield Finding("data", Level.OK, "doctor-data", values)
    else:
        yield Finding("data", Level.WARN, "doctor-empty", {"path": str(settings.data_dir)})
    await briefings.searcher.refresh()
    searcher = briefings.searcher
    if not isinstance(searcher, HybridSearcher):
        return
    if searcher.in_memory:
        yield Finding("index", Level.WARN, "doctor-index-memory", {"path": str(settings.data_dir)})
    else:
        yield Finding("index", Level.OK, "doctor-index", {"passages": searcher.passages})
    yield await _meaning(searcher, settings)


async def _meaning(searcher: HybridSearcher, settings: Settings) -> Finding:
    """Tell whether passages are found by meaning too, trying the embedder once."""
    if settings.embedder == "none":
        return Finding("embedder", Level.OK, "doctor-embedder-none")
    if searcher.vectors is None:
        return Finding("embedder", Level.WARN, "doctor-embedder-missing")
    await searcher.search("doctor", limit=1)
    if searcher.fault is not None:
        return Finding("embedder", Level.BAD, "doctor-wrong", error=searcher.fault)
    lacking = searcher.passages - searcher.vectors
    values: dict[str, str | int] = {"vectors": searcher.vectors, "lacking": max(lacking, 0)}
    if lacking > 0:
        return Finding("embedder", Level.WARN, "doctor-embedder-behind", values)
    if settings.embedder == "endpoint":
        values |= {"model": settings.embed_model or "", "url": settings.embed_base_url}
        return Finding("embedder", Level.OK, "doctor-embedder-endpoint", values)
    return Finding("embedder", Level.OK, "doctor-embedder", values)
