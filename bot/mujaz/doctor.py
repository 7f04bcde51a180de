"""Examine an installation: settings, data, tables, index, model; each finding with its next step.

In:  Settings
Out: Findings, all of them: one that is wrong does not hide the next
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from enum import StrEnum

from mujaz.errors import MujazError
from mujaz.search.hybrid import HybridSearcher
from mujaz.settings import Settings, unknown_names
from mujaz.texts import plain, say_error
from mujaz.wiring import Briefings, shipped_seeds


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
        briefings = Briefings.from_settings(settings, background=False)
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
    yield Finding("model", Level.OK, "doctor-model")


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
    return Finding("embedder", Level.OK, "doctor-embedder", values)
