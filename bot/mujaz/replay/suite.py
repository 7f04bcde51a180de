"""Where the tests of prompts stand, and what is wrong with them before anything is played.

In:  a folder with cases/, fixtures/, scripts/ and baseline.json; the prompts
Out: Suite: what is there; Problem for each thing that would make a result mean nothing
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mujaz.answer.prompt import Prompts, lock_problems
from mujaz.replay.case import Case, Loaded, load_cases
from mujaz.replay.fixture import Fixture, Stored, load_fixtures
from mujaz.replay.leaks import find_secret

CASES, FIXTURES, SCRIPTS, BASELINE = "cases", "fixtures", "scripts", "baseline.json"


@dataclass(frozen=True, slots=True, kw_only=True)
class Problem:
    """Something that fails the tests whatever the scores are."""

    kind: str  # case, fixture, lock, orphan, stale, unused, miss, missing, secret
    case: str
    what: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Suite:
    """The cases and fixtures of a folder, with the prompts that are in force."""

    folder: Path
    prompts_folder: Path
    prompts: Prompts
    loaded: Loaded
    stored: Stored
    versions: Mapping[str, str]  # those in force: "brief" → "brief@1"

    @classmethod
    def load(
        cls, folder: Path, prompts_folder: Path, *, only: Sequence[str] = (),
        versions: Mapping[str, str] | None = None,
    ) -> Suite:  # fmt: skip
        """Read a folder; broken files are kept as problems, and the others still run.

        `versions`: those wanted; the others are what `Prompts.in_force` says.

        Raises: CaseBroken where there is no case at all; DataFileBroken for a prompt.
        """
        prompts = Prompts.load(prompts_folder)
        return cls(
            folder=folder, prompts_folder=prompts_folder, prompts=prompts,
            loaded=load_cases(folder / CASES, only), stored=load_fixtures(folder / FIXTURES),
            versions=prompts.in_force(versions),
        )  # fmt: skip

    @property
    def fixtures_folder(self) -> Path:
        """Where recordings are written."""
        return self.folder / FIXTURES

    def playing(self, case: Case) -> list[tuple[Path, Fixture]]:
        """Return the recordings of a case that the prompts in force were asked in."""
        return [
            (path, f) for path, f in self.stored.of(case.id)
            if set(f.prompts) <= set(self.versions.values())
        ]  # fmt: skip

    def problems(self) -> Iterator[Problem]:
        """Yield what is wrong before anything is played."""
        for text in lock_problems(self.prompts_folder):
            yield Problem(kind="lock", case="", what=text)
        for broken in self.loaded.broken:
            yield Problem(kind="case", case="", what=str(broken))
        for error in self.stored.broken:
            yield Problem(kind="fixture", case=str(error.params["case"]), what=str(error))
        known = set(self.loaded.files)
        for path, fixture in self.stored.fixtures.items():
            if fixture.case not in known and not self.loaded.broken:
                what = f"{path}: there is no case {fixture.case!r}; delete the file"
                yield Problem(kind="orphan", case=fixture.case, what=what)
            elif fixture.file != path.relative_to(self.fixtures_folder).as_posix():
                what = f"{path}: belongs at {self.fixtures_folder / fixture.file}; move it"
                yield Problem(kind="orphan", case=fixture.case, what=what)
            secret = find_secret(path.read_text(encoding="utf-8"))
            if secret:
                what = f"{path}: holds {secret}; delete the file, revoke the secret, record again"
                yield Problem(kind="secret", case=fixture.case, what=what)

    def missing(self, case: Case) -> Problem | None:
        """Return the problem of a case that nothing was recorded for; None: something was."""
        broken = any(e.params["case"] == case.id for e in self.stored.broken)
        if not case.asks or broken or self.playing(case):
            return None
        others = [f for _, f in self.stored.of(case.id)]
        asked = {name for f in others for name in f.prompts}
        ids = {name.partition("@")[0] for name in asked}
        new = [n for n in self.names() if n.partition("@")[0] in ids and n not in asked]
        said = f"no recording with {' '.join(new)}" if new else "no recording"
        real = sorted({f.model for f in others if f.origin == "recorded"})
        scripted = bool(others) and not real
        again = self.command(case.id, real, "scripted" if scripted else "recorded")
        what = f"{case.id}: {said}; record it: {again}"
        return Problem(kind="missing", case=case.id, what=what)

    def names(self) -> list[str]:
        """Return the names of the prompts in force."""
        return sorted(self.versions.values())

    def command(self, case: str, models: Sequence[str] = (), origin: str = "recorded") -> str:
        """Return the command that records a case again."""
        if origin == "scripted":
            return f"mujaz prompts record --scripted --case {case}"
        model = models[0] if models else "MODEL"
        return f"mujaz prompts record --case {case} --model {model} --base-url URL"
