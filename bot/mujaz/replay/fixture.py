"""What a model has really said, as a file: one case, one model, the prompts that were asked.

In:  exchanges over HTTP with what is known of them
Out: readable YAML, Arabic as Arabic, and back the same; FixtureBroken where a file is not whole

Nothing recorded is ever normalised: it is the evidence under test. A seal over all of it shows
whether a hand was at it; `origin` says who wrote the replies: a model (recorded) or somebody
(scripted).
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from typing import Annotated, Any, Literal

import yaml
from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mujaz.answer.writing.prompt import Prompts
from mujaz.errors import CaseBroken, FixtureBroken
from mujaz.replay.located import parse_located

FORMAT = 1
Origin = Literal["recorded", "scripted"]
_WIDE = 100
_LONGEST_NAME = 60  # characters of a model's name in the name of a file
_DUMPER: Any = yaml.SafeDumper


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Request(_Form):
    """A request as it went out, less its headers: they hold the key."""

    method: str
    path: str
    body: Mapping[str, Any]


class Response(_Form):
    """A response as it came; `text` where the body is no JSON."""

    status: int
    headers: Mapping[str, str] = {}
    body: Any = None
    text: str | None = None


class Exchange(_Form):
    """One request, its response, which prompt it was, and how long it took."""

    prompt: str  # "brief@1"
    ms: float
    request: Request
    response: Response


class Server(_Form):
    """How the model was asked, as far as it shapes the request."""

    name: str  # in words: "llama.cpp", "OpenAI"
    structured: Literal["json_schema", "json_object", "prompt"] = "json_schema"
    token_limit: Literal["max_completion_tokens", "max_tokens"] = "max_completion_tokens"
    temperature: float | None = None
    extra_body: Mapping[str, Any] = {}


class Fixture(_Form):
    """All exchanges of one case with one model."""

    format: Literal[1] = 1
    case: str
    origin: Origin
    model: str
    server: Server
    date: str  # on which it was recorded, or written
    weak: bool = False  # a model that is here to be caught: only what is unsafe fails its cases
    may_be: tuple[str, ...] = ()  # bad replies that the case has asked for
    prompts: Mapping[str, str]  # name of each that was asked → the hash of its file
    corpus: str  # hash of what there was to answer from
    exchanges: Annotated[tuple[Exchange, ...], Field(min_length=1)]
    seal: str = ""

    def sealed(self) -> Fixture:
        """Return it with the seal of what it holds."""
        return self.model_copy(update={"seal": self._hash()})

    @property
    def whole(self) -> bool:
        """Whether the seal is that of what it holds."""
        return self.seal == self._hash()

    def _hash(self) -> str:
        values = self.model_dump(mode="json", exclude={"seal"})
        text = json.dumps(values, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return "sha256:" + sha256(text.encode("utf-8", "surrogatepass")).hexdigest()

    @property
    def file(self) -> str:
        """Where it stands below the folder of fixtures."""
        return f"{self.case}/{safe(self.model)}--{'+'.join(sorted(self.prompts))}.yaml"

    def stale(self, prompts: Prompts) -> list[str]:
        """Return the names of its prompts whose files are others now, or gone."""
        now = {p.name: f"sha256:{p.digest}" for p in prompts.all()}
        return [name for name, digest in self.prompts.items() if now.get(name) != digest]


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored:
    """The fixtures of a folder by file, and what could not be read."""

    fixtures: Mapping[Path, Fixture]
    broken: Sequence[FixtureBroken] = field(default=())

    def of(self, case: str) -> Iterator[tuple[Path, Fixture]]:
        """Yield the fixtures of a case."""
        return ((path, f) for path, f in self.fixtures.items() if f.case == case)


def load_fixtures(folder: Path) -> Stored:
    """Read every fixture below a folder; a broken one never hides the others."""
    fixtures: dict[Path, Fixture] = {}
    broken: list[FixtureBroken] = []
    for path in sorted(folder.rglob("*.yaml")) if folder.is_dir() else []:
        try:
            fixtures[path] = read_fixture(path)
        except FixtureBroken as error:
            broken.append(error)
    return Stored(fixtures=fixtures, broken=broken)


def read_fixture(path: Path) -> Fixture:
    """Read a fixture; raises FixtureBroken with the file, the line and the next step."""
    try:
        text = path.read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise _broken(path, f"cannot be read: {error}") from error
    scripted = "\norigin: scripted" in text
    try:
        return _read(path, text)
    except FixtureBroken as error:
        raise _broken(path, str(error.params["problem"]), scripted=scripted) from error


def _read(path: Path, text: str) -> Fixture:
    try:
        located = parse_located(path, text)
    except CaseBroken as error:
        line, problem = error.params["line"], error.params["problem"]
        raise _broken(path, f"line {line}: {problem}; was it cut short?") from error
    values = located.values
    if isinstance(values, dict) and values.get("format", FORMAT) != FORMAT:
        raise _broken(path, f"has format {values['format']!r}, this version reads {FORMAT}")
    try:
        fixture = Fixture.model_validate(values)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        missing = "is missing; was it cut short?" if first["type"] == "missing" else first["msg"]
        field = ".".join(str(part) for part in first["loc"])
        where = f"line {located.line(first['loc'])}, {field}"
        raise _broken(path, f"{where}: {missing}") from error
    if not fixture.whole:
        raise _broken(path, "was changed after it was recorded: its seal does not fit")
    return fixture


def write_fixture(folder: Path, fixture: Fixture) -> Path:
    """Write a fixture whole or not at all; return its file."""
    path = folder / fixture.file
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(f".{os.getpid()}.tmp")
    try:
        unfinished.write_text(fixture_text(fixture), encoding="utf-8")
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)
    return path


def fixture_text(fixture: Fixture) -> str:
    """Return the YAML of a fixture."""
    values = fixture.sealed().model_dump(mode="json", exclude_defaults=False)
    head = {"format": values.pop("format"), "seal": values.pop("seal")}
    dumped = yaml.dump(
        head | values, Dumper=_Readable, allow_unicode=True, sort_keys=False, width=_WIDE
    )
    return str(dumped)


def safe(model: str) -> str:
    """Return a model's name as part of a file's name."""
    told = "".join(c if c.isascii() and (c.isalnum() or c in "._-") else "_" for c in model)
    if told == model and len(model) <= _LONGEST_NAME:
        return told
    return (
        f"{told[:_LONGEST_NAME]}-{sha256(model.encode('utf-8', 'surrogatepass')).hexdigest()[:8]}"
    )


class _Readable(_DUMPER):  # type: ignore[misc]
    """Texts of several lines as blocks; those that a block would change stay quoted."""


def _text(dumper: Any, value: str) -> Any:
    style = "|" if "\n" in value else None
    if any(c in value for c in "\r\x85\u2028\u2029\ufeff"):
        style = '"'  # YAML would make line ends of them
    return dumper.represent_scalar("tag:yaml.org,2002:str", value, style=style)


_Readable.add_representer(str, _text)


def _broken(path: Path, problem: str, *, scripted: bool = False) -> FixtureBroken:
    how = "--scripted " if scripted else ""
    again = f"mujaz prompts record {how}--case {path.parent.name}"
    return FixtureBroken(
        f"{path}: {problem}; record it again: {again}",
        file=str(path), problem=problem, case=path.parent.name,
    )  # fmt: skip
