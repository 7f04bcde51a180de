"""Read the body of a chat completion by hand: no field of it is taken on trust.

In:  the body of an answer with status 200
Out: Spoken: the text, the model's name and the usage; or the error for what is wrong with it

The client's own parsing hides the text that a repair needs and raises TypeError, AttributeError
or nothing at all on bodies that no completion should have (guides of the project: measured).
"""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, TypeVar

from mujaz.errors import (
    BadReply,
    ModelRefused,
    ModelUnavailable,
    MujazError,
    ReplyFiltered,
    ReplyTruncated,
)
from mujaz.models.failures import one_line, told, wrong_address

_CALLS = frozenset({"tool_calls", "function_call"})  # we offer no tools
_THOUGHT = re.compile(r"\s*<think(?:ing)?>.*?(?:</think(?:ing)?>|\Z)", re.DOTALL | re.IGNORECASE)
# Some templates put the opening mark into the prompt, so that the reply has the closing one alone.
_THOUGHT_END = re.compile(r"</think(?:ing)?>", re.IGNORECASE)
_WORDS_OF_THOUGHT = re.compile(r"\A[^{]*?</think(?:ing)?>", re.DOTALL | re.IGNORECASE)
_FENCED = re.compile(r"```[\w-]*[ \t]*\n(.*?)(?:\n[ \t]*```|\Z)", re.DOTALL)
_E = TypeVar("_E", bound=MujazError)


@dataclass(frozen=True, slots=True, kw_only=True)
class Usage:
    """Tokens as the server counts them."""

    prompt: int
    cached: int
    completion: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Spoken:
    """What a model said."""

    text: str
    model: str
    usage: Usage | None


def read_completion(body: str) -> Spoken:
    """Return what the model said.

    Raises: ModelUnavailable, ModelMisconfigured, BadReply, ModelRefused, ReplyFiltered,
        ReplyTruncated.
    """
    document = _document(body)
    usage = _usage(document.get("usage"))
    choice, message = _first(document, usage)
    finish = choice.get("finish_reason")
    if finish == "content_filter":
        raise _paid(ReplyFiltered, usage, "words", said="finish_reason content_filter")
    if refusal := message.get("refusal"):
        raise _paid(ModelRefused, usage, "words", said=one_line(str(refusal)))
    text = without_thoughts(_text(message.get("content")))
    if finish == "length":
        raise _paid(ReplyTruncated, usage, "words", said="finish_reason length")
    if finish in _CALLS:
        raise _paid(BadReply, usage, "tool")
    if not text:
        raise _paid(BadReply, usage, "empty")
    model = document.get("model")
    return Spoken(text=text, model=model if isinstance(model, str) else "", usage=usage)


def without_thoughts(text: str) -> str:
    """Return a reply less what the model thought aloud before it.

    What stands before the last closing mark is thought, whatever it holds, where a form follows.
    A form may quote such a mark, so a reply that is a form as it stands is left alone.
    """
    marks = list(_THOUGHT_END.finditer(text))
    if marks and not _is_form(text):
        behind = text[marks[-1].end() :].strip()
        if _is_form(json_within(behind)):
            return behind
    left = _THOUGHT.sub("", text, count=1) if _THOUGHT.match(text) else text
    return _WORDS_OF_THOUGHT.sub("", left, count=1).strip()


def json_within(text: str) -> str:
    """Return the JSON object of a reply that may stand in a fence or between words.

    For servers that hold no model to a schema; what is found is checked by whoever reads it.
    """
    if text.startswith("{"):
        return text
    fenced = _FENCED.search(text)
    if fenced and "{" in fenced[1]:
        return fenced[1].strip()
    start, end = text.find("{"), text.rfind("}")
    return text[start : end + 1] if 0 <= start < end else text


def _is_form(text: str) -> bool:
    try:
        return isinstance(json.loads(text), dict)
    except (ValueError, RecursionError):
        return False


def _text(content: object) -> str:
    """Return the text of a message: one, or a list of parts of which some are text."""
    if isinstance(content, list):
        parts = [part for part in content if isinstance(part, Mapping)]
        texts = [part.get("text") for part in parts if part.get("type") == "text"]
        return "".join(text for text in texts if isinstance(text, str))
    return content if isinstance(content, str) else ""


def _document(body: str) -> Mapping[str, Any]:
    try:
        document = json.loads(body)
    except (ValueError, RecursionError) as exc:
        begins = body.lstrip("\ufeff \t\r\n")[:1]
        if begins in {"", "{", "["}:
            raise told(ModelUnavailable, "cut", length=len(body)) from exc
        shown = one_line(re.sub(r"<[^>]*>", " ", body[:2000]))[:80]
        raise wrong_address("page", shown=repr(shown)) from exc
    if not isinstance(document, Mapping):
        raise told(BadReply, "no-object", found=type(document).__name__)
    return document


def _first(
    document: Mapping[str, Any], usage: Usage | None
) -> tuple[Mapping[str, Any], Mapping[str, Any]]:
    """Return the first choice and its message."""
    if error := document.get("error"):
        said = error.get("message", error) if isinstance(error, Mapping) else error
        raise told(BadReply, "error-200", said=one_line(str(said)))
    choices = document.get("choices")
    choice = choices[0] if isinstance(choices, list) and choices else None
    message = choice.get("message") if isinstance(choice, Mapping) else None
    if not isinstance(choice, Mapping) or not isinstance(message, Mapping):
        raise _paid(BadReply, usage, "no-message")
    return choice, message


def _usage(found: object) -> Usage | None:
    if not isinstance(found, Mapping):
        return None
    prompt, completion = _count(found, "prompt_tokens"), _count(found, "completion_tokens")
    if prompt is None or completion is None:
        return None
    details = found.get("prompt_tokens_details")
    cached = _count(details, "cached_tokens") if isinstance(details, Mapping) else None
    return Usage(prompt=prompt, cached=min(cached or 0, prompt), completion=completion)


def _count(of: Mapping[str, Any], name: str) -> int | None:
    count = of.get(name)
    return count if isinstance(count, int) and not isinstance(count, bool) and count >= 0 else None


def _paid(kind: type[_E], usage: Usage | None, because: str, **values: str | int) -> _E:
    """Return the error of a reply that was paid for: its tokens stand in the params."""
    if usage is None:
        return told(kind, because, **values)
    return told(
        kind, because, prompt_tokens=usage.prompt, cached_tokens=usage.cached,
        completion_tokens=usage.completion, **values,
    )  # fmt: skip
