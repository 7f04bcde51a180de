"""Where the tests of prompts stand, and what is wrong with them before anything is played.

In:  a folder with cases/, fixtures/, scripts/ and baseline.json; the prompts
Out: Suite: what is there; Problem for each thing that would make a result mean nothing
"""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from mujaz.answer.writing.prompt import Prompts, lock_problems
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
    said: Sequence[str] = ()  # the options that a command needs to do the same here

    @classmethod
    def load(
        cls, folder: Path, prompts_folder: Path, *, only: Sequence[str] = (),
        versions: Mapping[str, str] | None = None, said: Sequence[str] = (),
    ) -> Suite:  # fmt: skip
        """Read a folder; broken files are kept as problems, and the others still run.

        `versions`: those wanted; the others are what `Prompts.in_force` says.

        Raises: CaseBroken where there is no case at all; DataFileBroken for a prompt.
        """
        prompts = Prompts.load(prompts_folder)
        return cls(
            folder=folder, prompts_folder=prompts_folder, prompts=prompts,
            loaded=load_cases(folder / CASES, only), stored=load_fixtures(folder / FIXTURES),
            versions=prompts.in_force(versions), said=tuple(said),
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
        silent = {c.id for c in self.loaded.cases if not c.asks}
        names = {p.name for p in self.prompts.all()}
        for path, fixture in self.stored.fixtures.items():
            gone = sorted(set(fixture.prompts) - names)
            what = ""
            if fixture.case not in known and not self.loaded.broken:
                what = f"there is no case {fixture.case!r}; delete the file"
            elif fixture.file != path.relative_to(self.fixtures_folder).as_posix():
                what = f"belongs at {self.fixtures_folder / fixture.file}; move it"
            elif gone:
                what = f"there is no prompt {', '.join(gone)}; delete the file"
            elif fixture.case in silent:
                what = "its case says asks: false; delete the file"
            if what:
                yield Problem(kind="orphan", case=fixture.case, what=f"{path}: {what}")
        yield from self._stray()

    def _stray(self) -> Iterator[Problem]:
        """Yield files that are no recordings, and secrets in any of them."""
        for path in sorted(self.fixtures_folder.rglob("*")):
            if not path.is_file():
                continue
            case = path.parent.name
            if path.suffix != ".yaml":
                yield Problem(kind="orphan", case=case, what=f"{path}: is no recording; delete it")
            secret = find_secret(path.read_text(encoding="utf-8", errors="replace"))
            if secret:
                what = f"{path}: holds {secret}; delete the file, revoke the secret, record again"
                yield Problem(kind="secret", case=case, what=what)

    def missing(self, case: Case) -> Iterator[Problem]:
        """Yield a problem for each model that was recorded, and not with the prompts in force;
        and one for a case that has no recording at all.
        """
        if not case.asks or any(e.params["case"] == case.id for e in self.stored.broken):
            return
        playing = {f.model for _, f in self.playing(case)}
        others = {f.model: f for _, f in self.stored.of(case.id) if f.model not in playing}
        for fixture in others.values():
            ids = {name.partition("@")[0] for name in fixture.prompts}
            new = [n for n in self.names()
                   if n.partition("@")[0] in ids and n not in fixture.prompts]  # fmt: skip
            said = f"no recording of {fixture.model} with {' '.join(new)}"
            what = f"{case.id}: {said}; record it: {self.command(case.id, fixture)}"
            yield Problem(kind="missing", case=case.id, what=what)
        if not playing and not others:
            what = f"{case.id}: no recording; record it: {self.command(case.id)}"
            yield Problem(kind="missing", case=case.id, what=what)

    def names(self) -> list[str]:
        """Return the names of the prompts in force."""
        return sorted(self.versions.values())

    def command(self, case: str, fixture: Fixture | None = None) -> str:
        """Return the command that records a case again as it was recorded."""
        words = ["mujaz", "prompts", "record", "--case", case, *self.said]
        if fixture is not None and fixture.origin == "scripted":
            words.append("--scripted")
        else:
            words += ["--model", fixture.model if fixture else "MODEL", "--base-url", "URL"]
            words += ["--weak"] if fixture is not None and fixture.weak else []
        return shlex.join(words)


def version_sets(names: Sequence[str]) -> list[list[str]]:
    """Return the sets of versions to play: two versions of one prompt make two sets."""
    sets: list[list[str]] = [[]]
    for id_ in dict.fromkeys(n.partition("@")[0] for n in names):
        versions = [n for n in names if n.partition("@")[0] == id_]
        sets = [[*chosen, version] for chosen in sets for version in versions]
    return sets
