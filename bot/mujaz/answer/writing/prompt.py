"""Prompts as files: load them, check them, fill them in.

In:  a folder of prompt files (prompts/README.md says what they look like), values by name
Out: Prompts; the system and the user text of one request

Values are put in once and never read again: braces in an article stay what they are.
"""

from __future__ import annotations

import hashlib
import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from mujaz.errors import DataFileBroken

LOCK = "LOCK"
_PLACEHOLDER = re.compile(r"\{([a-z_]+)\}")
_HEAD = re.compile(r"\A\+\+\+\n(.*?)\n\+\+\+\n(.*)\Z", re.DOTALL)
_PARTS = re.compile(r"^# (system|user)\n", re.MULTILINE)
_KEYS = frozenset({"id", "version", "inputs", "output", "why", "system_of"})
_NEEDED = _KEYS - {"system_of"}
OUTPUTS = frozenset({"Draft", "Understood", "Opinions"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Prompt:
    """One version of one prompt."""

    id: str
    version: int
    inputs: frozenset[str]
    output: str
    why: str
    system: str
    user: str
    digest: str  # sha256 of the file
    system_of: str = ""  # the prompt whose system text this one shares, by name

    @property
    def name(self) -> str:
        """The name that audits and fixtures carry: `brief@1`."""
        return f"{self.id}@{self.version}"

    def fill(self, **values: str) -> tuple[str, str]:
        """Return (system, user) with the values put in; a missing or extra one is an error."""
        if values.keys() != self.inputs:
            missing, extra = self.inputs - values.keys(), values.keys() - self.inputs
            raise ValueError(f"{self.name}: missing {sorted(missing)}, extra {sorted(extra)}")
        return _filled(self.system, values), _filled(self.user, values)


def _filled(text: str, values: Mapping[str, str]) -> str:
    return _PLACEHOLDER.sub(lambda m: values[m.group(1)], text)


class Prompts:
    """The prompts of a folder, every version of them."""

    def __init__(self, prompts: Mapping[str, Prompt]) -> None:
        self._prompts = dict(prompts)

    @classmethod
    def load(cls, folder: Path) -> Prompts:
        """Read every prompt below a folder.

        Raises:
            DataFileBroken: a file is not a prompt, or the folder holds none.
        """
        files = sorted(folder.glob("*/v*.md"))
        if not files:
            raise _broken(folder, "holds no prompts; expected files such as brief/v1.md")
        prompts = {prompt.name: prompt for prompt in map(_read, files)}
        for name, prompt in list(prompts.items()):
            lender = prompt.system_of
            if lender and lender not in prompts:
                raise _broken(folder, f"{name}: system_of names {lender!r}, which is not there")
            if lender:
                prompts[name] = replace(prompt, system=prompts[lender].system)
        return cls(prompts)

    def get(self, name: str) -> Prompt:
        """Return a prompt by name: `brief@1`, or `brief` for its newest version."""
        if "@" in name:
            found = self._prompts.get(name)
        else:
            versions = [p for p in self._prompts.values() if p.id == name]
            found = max(versions, key=lambda p: p.version, default=None)
        if found is None:
            known = ", ".join(sorted(self._prompts))
            raise _broken(Path("prompts"), f"there is no prompt {name!r}; there are: {known}")
        return found

    def in_force(self, chosen: Mapping[str, str] | None = None) -> dict[str, str]:
        """Return the version of each prompt by id: the one chosen, else the newest.

        Of a prompt that shares another one's system text, the newest that shares it with the
        version in force: `brief@1` brings its own `repair` with it.
        """
        found = {id_: self.get(name).name for id_, name in (chosen or {}).items()}
        own = [p for p in self.all() if not p.system_of and p.id not in found]
        found |= {p.id: p.name for p in own}  # the newest comes last
        sharing = [p for p in self.all() if p.id not in found]
        newest = {p.id: p.name for p in sharing}
        return found | newest | {p.id: p.name for p in sharing if p.system_of in found.values()}

    def all(self) -> list[Prompt]:
        """Return every version of every prompt, by name."""
        return sorted(self._prompts.values(), key=lambda p: (p.id, p.version))


def _read(file: Path) -> Prompt:
    """Return the prompt of a file; one that shares a system text has none yet."""
    try:
        text = file.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _broken(file, f"cannot be read: {error}") from error
    match = _HEAD.match(text)
    if match is None:
        raise _broken(file, "does not begin with a head between two lines +++")
    try:
        head = tomllib.loads(match.group(1))
    except tomllib.TOMLDecodeError as error:
        raise _broken(file, f"the head is not TOML: {error}") from error
    parts = _PARTS.split(match.group(2))
    texts = {parts[i]: parts[i + 1].strip("\n") for i in range(1, len(parts) - 1, 2)}
    problem = _problem(file, head, texts)
    if problem:
        raise _broken(file, problem)
    return Prompt(
        id=head["id"], version=head["version"], inputs=frozenset(head["inputs"]),
        output=head["output"], why=head["why"], system=texts.get("system", ""),
        user=texts["user"], digest=hashlib.sha256(text.encode()).hexdigest(),
        system_of=head.get("system_of", ""),
    )  # fmt: skip


def _problem(file: Path, head: Mapping[str, object], texts: Mapping[str, str]) -> str:
    """Return what is wrong with a prompt file, or ""."""
    unknown, missing = head.keys() - _KEYS, _NEEDED - head.keys()
    if unknown or missing:
        return f"unknown keys {sorted(unknown)}, missing keys {sorted(missing)}"
    inputs = head["inputs"]
    if not isinstance(inputs, list) or not all(isinstance(i, str) for i in inputs):
        return "inputs must be a list of names"
    words = ("id", "output", "why", *(["system_of"] if "system_of" in head else []))
    if not all(isinstance(head[name], str) for name in words) or type(head["version"]) is not int:
        return f"{', '.join(words)} must be texts, and version a whole number"
    if file.parent.name != head["id"] or file.stem != f"v{head['version']}":
        return f"says it is {head['id']}@{head['version']}, which is not its place"
    if head["output"] not in OUTPUTS:
        return f"output {head['output']!r} is not known; known: {', '.join(sorted(OUTPUTS))}"
    if "user" not in texts or ("system" in texts) == ("system_of" in head):
        return "needs a part '# user', and either '# system' or the key system_of"
    used = {m for text in texts.values() for m in _PLACEHOLDER.findall(text)}
    if used != set(inputs):
        return f"its placeholders {sorted(used)} are not its inputs {sorted(inputs)}"
    return ""


def lock_lines(prompts: Prompts) -> list[str]:
    """Return the lines of a LOCK file for these prompts."""
    return [f"{p.name} sha256:{p.digest}" for p in prompts.all()]


def lock_problems(folder: Path) -> list[str]:
    """Return where a folder's prompts differ from its LOCK; empty where all stand."""
    now = dict(line.split() for line in lock_lines(Prompts.load(folder)))
    if not (folder / LOCK).exists():
        return [f"{folder / LOCK} is not there: mujaz prompts lock"]
    try:
        locked = _locked(folder / LOCK)
    except DataFileBroken as error:
        return [str(error)]
    problems = []
    for name in sorted(now.keys() | locked.keys()):
        if name not in locked:
            problems.append(f"{name} is not in LOCK: mujaz prompts lock")
        elif name not in now:
            problems.append(f"{name} is in LOCK, but its file is gone")
        elif now[name] != locked[name]:
            problems.append(
                f"{name} has changed since it was locked: copy it to a new version, or if it was"
                f" never released: mujaz prompts lock --again {name}"
            )
    return problems


def _locked(file: Path) -> dict[str, str]:
    """Return the lines of a LOCK; raises DataFileBroken."""
    try:
        return dict(line.split() for line in file.read_text(encoding="utf-8").splitlines()
                    if line.strip())  # fmt: skip
    except (OSError, UnicodeDecodeError, ValueError) as error:
        raise _broken(file, f"is no LOCK: lines of a name and a hash ({error})") from error


def write_lock(folder: Path, again: Sequence[str] = ()) -> list[str]:
    """Lock the versions that are new, and those named in `again`; return the names.

    What is locked stays: another text needs another version, or recordings would mean nothing.
    """
    now = dict(line.split() for line in lock_lines(Prompts.load(folder)))
    file = folder / LOCK
    locked = _locked(file) if file.exists() else {}
    unknown = [name for name in again if name not in now]
    if unknown:
        raise _broken(folder, f"there is no {', '.join(unknown)}; there are {', '.join(now)}")
    fresh = [
        n for n, digest in now.items() if n not in locked or (n in again and locked[n] != digest)
    ]
    # a line whose file is gone stays: taken out and put back, a version is still the same one
    lines = locked | {n: now[n] for n in fresh}
    unfinished = file.with_suffix(".tmp")
    told = "".join(f"{n} {lines[n]}\n" for n in sorted(lines))
    unfinished.write_text(told, encoding="utf-8")
    unfinished.replace(file)
    return fresh


def _broken(file: Path, problem: str) -> DataFileBroken:
    return DataFileBroken(f"{file}: {problem}", file=str(file), entry="prompt", problem=problem)
