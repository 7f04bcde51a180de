"""A plugin of pytest: cases with their recordings are tests, of ours and of any project.

In:  -p mujaz.replay.pytest_plugin; the settings mujaz_prompts_folder and mujaz_prompts
Out: a test for every case with every recording, and one for the folder as a whole

A project that hosts mujaz lays its cases and fixtures into tests/prompts (docs/prompts.md).
"""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import pytest

from mujaz.errors import MujazError
from mujaz.replay.case import Case
from mujaz.replay.fixture import Fixture
from mujaz.replay.play import Player
from mujaz.replay.score import Score
from mujaz.replay.stage import Stage
from mujaz.replay.suite import CASES, Problem, Suite
from mujaz.shipped import shipped_prompts

_FOLDER, _PROMPTS = "mujaz_prompts_folder", "mujaz_prompts"


class PromptFailure(Exception):
    """A case that fails; its text is what a prompt author needs to read."""


class Theatre:
    """One suite and one stage for a whole session of tests."""

    def __init__(self, folder: Path, prompts: Path) -> None:
        self.suite = Suite.load(folder, prompts)
        self._runner = asyncio.Runner()
        self._stage = Stage()
        self._player = Player(suite=self.suite, stage=self._stage)

    def play(self, case: Case, path: Path, fixture: Fixture) -> list[Score | Problem]:
        """Play one recording."""

        async def played() -> list[Score | Problem]:
            return [result async for result in self._player.play(case, path, fixture)]

        return self._runner.run(played())

    def play_without(self, case: Case) -> list[Score | Problem]:
        """Play a case in which no model is asked."""
        return [self._runner.run(self._player.without(case))]

    def close(self) -> None:
        """Close the corpora."""
        self._runner.run(self._stage.__aexit__(None, None, None))
        self._runner.close()


_THEATRE = pytest.StashKey[Theatre]()


def pytest_addoption(parser: pytest.Parser) -> None:
    """Declare the settings."""
    parser.addini(
        _FOLDER, "The folder with cases/ and fixtures/ of mujaz's prompts.", default="tests/prompts"
    )
    parser.addini(_PROMPTS, "The folder of the prompts; those of mujaz by default.", default="")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    """Collect the cases of a YAML file below the folder of cases."""
    cases = _folder(parent.config) / CASES
    if file_path.suffix in {".yaml", ".yml"} and cases in file_path.resolve().parents:
        return CaseFile.from_parent(parent, path=file_path)
    return None


def pytest_sessionfinish(session: pytest.Session) -> None:
    """Close the corpora at the end."""
    theatre = session.config.stash.get(_THEATRE, None)
    if theatre is not None:
        theatre.close()


def _folder(config: pytest.Config) -> Path:
    return (config.rootpath / str(config.getini(_FOLDER))).resolve()


def _theatre(config: pytest.Config) -> Theatre:
    theatre = config.stash.get(_THEATRE, None)
    if theatre is None:
        given = str(config.getini(_PROMPTS))
        prompts = config.rootpath / given if given else shipped_prompts()
        theatre = config.stash[_THEATRE] = Theatre(_folder(config), prompts)
    return theatre


class CaseFile(pytest.File):
    """A file of cases."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield a test for each case with each recording; first, what is wrong with the folder."""
        try:
            theatre = _theatre(self.config)
        except MujazError as error:
            yield ProblemItem.from_parent(self, name="folder", told=[str(error)])
            return
        suite, here = theatre.suite, str(self.path.resolve())
        broken = [str(e) for e in suite.loaded.broken if e.params["file"] == here]
        if broken:
            yield ProblemItem.from_parent(self, name="cases", told=broken)
        if here == min([*suite.loaded.files.values(), here]):
            told = [p.what for p in suite.problems() if p.kind != "case"]
            yield ProblemItem.from_parent(self, name="folder", told=told)
        for case in suite.loaded.cases:
            if suite.loaded.files[case.id] == here:
                yield from self._items(theatre, case)

    def _items(self, theatre: Theatre, case: Case) -> Iterator[pytest.Item]:
        missing = [p.what for p in theatre.suite.missing(case)]
        if missing:
            yield ProblemItem.from_parent(self, name=case.id, told=missing)
        if not case.asks:
            yield CaseItem.from_parent(self, name=case.id, theatre=theatre, case=case)
            return
        for path, fixture in theatre.suite.playing(case):
            name = f"{case.id}[{' '.join((fixture.model, *sorted(fixture.prompts)))}]"
            yield CaseItem.from_parent(
                self, name=name, theatre=theatre, case=case, recording=(path, fixture)
            )


class _Item(pytest.Item):
    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], style: None = None) -> str:  # type: ignore[override]
        """Return the words of a failure without a traceback."""
        if isinstance(excinfo.value, PromptFailure):
            return str(excinfo.value)
        return str(super().repr_failure(excinfo))

    def reportinfo(self) -> tuple[Path, None, str]:
        """Say where the test stands."""
        return self.path, None, self.name


class ProblemItem(_Item):
    """A test that fails where something is wrong before anything is played."""

    def __init__(self, *, told: list[str], **more: object) -> None:
        super().__init__(**more)  # type: ignore[arg-type]
        self._told = told

    def runtest(self) -> None:
        """Fail with what is wrong."""
        if self._told:
            raise PromptFailure("\n".join(self._told))


class CaseItem(_Item):
    """A case with one recording, or in which no model is asked."""

    def __init__(
        self, *, theatre: Theatre, case: Case, recording: tuple[Path, Fixture] | None = None,
        **more: object,
    ) -> None:  # fmt: skip
        super().__init__(**more)  # type: ignore[arg-type]
        self._theatre, self._case, self._recording = theatre, case, recording

    def runtest(self) -> None:
        """Play it; fail with what misses and what no reader may get."""
        if self._recording is None:
            results = self._theatre.play_without(self._case)
        else:
            results = self._theatre.play(self._case, *self._recording)
        told = [line for result in results for line in _failures(result)]
        if told:
            raise PromptFailure("\n".join(told))


def _failures(result: Score | Problem) -> Iterator[str]:
    if isinstance(result, Problem):
        yield result.what
    elif not result.passed:
        yield from (f"{result.case}: {f.gravity}: {f.what}" for f in result.failing)
