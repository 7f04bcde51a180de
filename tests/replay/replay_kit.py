"""A small folder of cases in both languages, its recordings, and a house to play them in."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import Callable, Coroutine, Sequence
from pathlib import Path
from typing import Any, TypeVar

from mujaz.replay.fixture import Fixture, read_fixture, write_fixture
from mujaz.replay.play import Player, Run
from mujaz.replay.record import Recorder, Source
from mujaz.replay.script import load_scripts
from mujaz.replay.stage import Stage
from mujaz.replay.suite import Suite

PROMPTS = Path(__file__).parents[2] / "prompts"
_T = TypeVar("_T")

_DATA = Path(__file__).parent / "data"
CASES = (_DATA / "cases.yaml").read_text(encoding="utf-8")
SCRIPTS = (_DATA / "scripts.yaml").read_text(encoding="utf-8")


class Playhouse:
    """One stage for many tests: a corpus is read once."""

    def __init__(self) -> None:
        self._runner = asyncio.Runner()
        self.stage = Stage()

    def close(self) -> None:
        """Close the corpora."""
        self.run(self.stage.__aexit__(None, None, None))
        self._runner.close()

    def run(self, coroutine: Coroutine[Any, Any, _T]) -> _T:
        """Run what must be awaited."""
        return self._runner.run(coroutine)

    def play(
        self, folder: Path, prompts: Path = PROMPTS, *, only: Sequence[str] = (), **versions: str
    ) -> Run:
        """Replay a folder."""
        suite = Suite.load(folder, prompts, only=only, versions=versions)
        return self.run(Player(suite=suite, stage=self.stage).run())

    def record(
        self, folder: Path, source: Source | None = None, prompts: Path = PROMPTS,
        *, only: Sequence[str] = (),
    ) -> list[Path]:  # fmt: skip
        """Record the cases of a folder: from a server, or from its scripts."""
        suite = Suite.load(folder, prompts, only=only)
        recorder = Recorder(suite=suite, stage=self.stage)
        if source is not None:
            return [self.run(recorder.record(c, source)) for c in suite.loaded.cases if c.asks]
        cases = {c.id: c for c in suite.loaded.cases}
        scripts = [s for s in load_scripts(folder / "scripts", suite.loaded.files)]
        return [self.run(recorder.record_script(cases[s.case], s)) for s in scripts]


def lay(folder: Path, cases: str = CASES, scripts: str = SCRIPTS) -> Path:
    """Lay out a folder with cases and scripts."""
    for name, text in (("cases/all.yaml", cases), ("scripts/all.yaml", scripts)):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def copy_of(folder: Path, to: Path) -> Path:
    """Copy a folder, to do with it what one likes."""
    return Path(shutil.copytree(folder, to))


def fixture_file(folder: Path, case: str, model: str = "editor") -> Path:
    """Return the file of a recording."""
    [path] = (folder / "fixtures" / case).glob(f"{model}--*.yaml")
    return path


def change(path: Path, how: Callable[[Fixture], Fixture]) -> None:
    """Change a recording as a program would, with a seal that fits."""
    write_fixture(path.parents[1], how(read_fixture(path)))
