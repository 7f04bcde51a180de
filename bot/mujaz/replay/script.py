"""Replies that somebody wrote, served on loopback so that they pass through the real client.

In:  a YAML file per case: for each prompt the replies in order
Out: answers of a StubServer; what comes of them is a fixture of origin "scripted"

A citation in a script names only the words; the passage is the one that holds them in the request,
else the first: where a passage stands in a prompt is not for the author of a script to know.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Container, Iterator, Mapping
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from mujaz.replay.fixture import Server
from mujaz.replay.located import read_located
from mujaz.replay.stub import Answer, Asked

_PASSAGE = re.compile(r"^\[(P\d+)\] ", re.MULTILINE)
_NOTHING: Mapping[str, Any] = {
    "draft": {"answerable": False, "headline": "", "claims": [], "disagreements": []},
    "opinions": {"opinions": []},
}


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class _Filled(BaseModel):
    """A form, less what is empty in it."""

    model_config = ConfigDict(extra="allow", frozen=True)

    claims: tuple[Mapping[str, Any], ...] = ()


class Line(_Form):
    """One reply: a form to fill, a text as it is, or a fault."""

    form: _Filled | None = None  # of the prompt's output; what is left out is empty
    text: str | None = None
    status: int = Field(200, ge=200, le=599)
    finish: str = "stop"
    refusal: str | None = None
    headers: Mapping[str, str] = {}


class Script(_Form):
    """What a scripted model says in one case."""

    case: str
    model: str
    weak: bool = False
    date: str
    replies: Mapping[str, tuple[Line, ...]] = Field(min_length=1)  # by prompt id


def load_scripts(folder: Path, cases: Container[str]) -> Iterator[Script]:
    """Yield the scripts below a folder.

    Raises: CaseBroken where one is wrong, or is of a case that there is not.
    """
    seen: set[tuple[str, str]] = set()
    for path in sorted(folder.rglob("*.yaml")) if folder.is_dir() else []:
        located = read_located(path)
        values = located.values if isinstance(located.values, list) else [located.values]
        for n, value in enumerate(values):
            place = (n,) if isinstance(located.values, list) else ()
            try:
                script = Script.model_validate(value)
            except ValidationError as error:
                first = error.errors(include_url=False, include_input=False)[0]
                raise located.wrong((*place, *first["loc"]), str(first["msg"])) from error
            if script.case not in cases:
                raise located.wrong((*place, "case"), f"there is no case {script.case!r}")
            if (script.case, script.model) in seen:
                problem = f"{script.model} has a script for {script.case!r} already"
                raise located.wrong((*place, "case"), problem)
            seen.add((script.case, script.model))
            yield script


class Prompter:
    """Answers requests from a script: the next reply of the prompt that is being asked."""

    def __init__(self, script: Script, prompt: Callable[[], str]) -> None:
        self._script = script
        self._left = {prompt: list(lines) for prompt, lines in script.replies.items()}
        self._prompt = prompt  # the name of what is asked now

    @property
    def server(self) -> Server:
        """How a scripted model is asked."""
        return Server(name="script")

    def answer(self, asked: Asked) -> Answer:
        """Return the next reply; 503 where the script has none, as a server that is down."""
        prompt = self._prompt().partition("@")[0]
        lines = self._left.get(prompt) or []
        if not lines:
            return Answer.error(503, f"the script says nothing to {prompt!r}")
        line = lines.pop(0) if len(lines) > 1 else lines[0]
        if line.status != 200:
            return Answer.error(line.status, line.text or "scripted", headers=line.headers)
        text = line.text if line.form is None else _filled(_given(line.form), asked)
        usage = {"prompt_tokens": 0, "completion_tokens": 0, "total_tokens": 0}
        return Answer.says(
            text, finish=line.finish, refusal=line.refusal, model=self._script.model,
            usage=usage if text is None else None,
        )  # fmt: skip


def _given(form: _Filled) -> Mapping[str, Any]:
    """Return what stands in a form."""
    return form.model_dump(exclude_unset=True)


def _filled(form: Mapping[str, Any], asked: Asked) -> str:
    """Return a form as JSON, with every citation at the passage that holds its words."""
    schema = asked.body.get("response_format", {}).get("json_schema", {}).get("name", "")
    whole = {**_NOTHING.get(schema, {}), **form}
    if schema == "draft":
        whole["answerable"] = form.get("answerable", bool(form.get("claims")))
        whole["claims"] = [_claim(c, asked) for c in whole["claims"]]
    return json.dumps(whole, ensure_ascii=False)


def _claim(claim: Mapping[str, Any], asked: Asked) -> dict[str, Any]:
    quotes = claim.get("quotes", ())
    cited = [{"passage": _label(q, asked.texts[-1]), "quote": q} for q in quotes]
    rest = {"kind": "event", "speaker": "", "date": ""}
    return rest | {"citations": cited} | {k: v for k, v in claim.items() if k != "quotes"}


def _label(quote: str, prompt: str) -> str:
    parts = _PASSAGE.split(prompt)
    pairs = zip(parts[1::2], parts[2::2], strict=True)
    return next((label for label, text in pairs if quote in text), "P1")
