"""Which methods the Bot API has, and their parameters as a form carries them.

In:  a method's name and its parameters, every value a string as HTTP forms have them
Out: the parameters as Python values; what is missing or of a wrong type is refused

The table is data/methods.tsv: method, required and optional parameters, each `name:type`. A test
holds it to the signatures of python-telegram-bot's Bot.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Any

from mujaz.peer.refusal import Refused, bad, not_found

# Parameters of the Bot API 10.3 that python-telegram-bot 22.8 passes through `api_kwargs`.
NEWER: Mapping[str, Mapping[str, str]] = {
    "sendMessageDraft": {"can_stop": "bool", "keep_on_stop": "bool"},
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Method:
    """A method of the Bot API: its parameters' types by name."""

    name: str
    required: Mapping[str, str]
    optional: Mapping[str, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Upload:
    """A file that came with a call."""

    name: str
    content: bytes


@cache
def methods() -> Mapping[str, Method]:
    """Return all methods by their name in lower case: Telegram does not look at case."""
    text = resources.files("mujaz.peer").joinpath("data", "methods.tsv").read_text("utf-8")
    found = {}
    for row in text.splitlines()[1:]:
        name, required, optional = row.split("\t")
        found[name.lower()] = Method(
            name=name, required=_typed(required), optional=_typed(optional)
        )
    return found


def _typed(cell: str) -> dict[str, str]:
    return dict(part.split(":") for part in cell.split())


def find_method(name: str) -> Method:
    """Return a method; one that does not exist is refused with 404."""
    method = methods().get(name.lower())
    if method is None:
        raise not_found()
    return method


def unknown_parameters(method: Method, given: Mapping[str, Any]) -> list[str]:
    """Return the names of parameters that the method does not have; Telegram ignores them."""
    known = {**method.required, **method.optional, **NEWER.get(method.name, {})}
    return sorted(name for name in given if name not in known)


def read_parameters(
    method: Method, given: Mapping[str, str], uploads: Mapping[str, Upload]
) -> dict[str, Any]:
    """Return the parameters with their types; raise Refused for what is missing or wrong."""
    known = {**method.required, **method.optional, **NEWER.get(method.name, {})}
    values: dict[str, Any] = {}
    for name, kind in known.items():
        if kind == "file" and name in uploads:
            values[name] = uploads[name]
        elif (raw := given.get(name)) is not None:
            values[name] = _read(name, kind, raw, uploads)
    for name in method.required:
        if name not in values:
            raise bad(_MISSING.get(name, f'parameter "{name}" is required'))
    return values


_MISSING = {"chat_id": "chat_id is empty", "text": "message text is empty"}


def _read(name: str, kind: str, raw: str, uploads: Mapping[str, Upload]) -> Any:
    try:
        return _READERS[kind](raw, uploads)
    except ValueError:
        raise _wrong(name, kind) from None


def _wrong(name: str, kind: str) -> Refused:
    if kind == "json":
        return bad(f"can't parse {name.replace('_', ' ')} JSON object")
    return bad(f'invalid parameter "{name}": a value of type {kind} is expected')


def _bool(raw: str, uploads: Mapping[str, Upload]) -> bool:
    if raw.lower() in {"true", "1", "yes"}:
        return True
    if raw.lower() in {"false", "0", "no", ""}:
        return False
    raise ValueError(raw)


def _chat(raw: str, uploads: Mapping[str, Upload]) -> int | str:
    return raw if raw.startswith("@") else int(raw)


def _file(raw: str, uploads: Mapping[str, Upload]) -> Upload | str:
    if raw.startswith("attach://"):
        part = uploads.get(raw.removeprefix("attach://"))
        if part is None:
            raise ValueError(raw)
        return part
    return raw


_READERS: Mapping[str, Any] = {
    "str": lambda raw, uploads: raw,
    "int": lambda raw, uploads: int(raw),
    "number": lambda raw, uploads: float(raw),
    "bool": _bool,
    "chat": _chat,
    "file": _file,
    "json": lambda raw, uploads: json.loads(raw),
}
