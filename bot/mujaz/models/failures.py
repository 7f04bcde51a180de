"""What goes wrong at a model's server, in our closed set of errors.

In:  an exception of the client, or what a reply lacks
Out: ModelUnavailable, RateLimited, or a kind of ModelFailed, with one line of detail; what may have
     been paid for all the same

The server's own words stand in the detail, in one line, shortened, and without our key.
What we find ourselves is worded in locales/, for whoever reads it in Arabic.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TypeVar

import httpx2
import openai

from mujaz.errors import (
    BadReply,
    ModelFailed,
    ModelMisconfigured,
    ModelUnavailable,
    MujazError,
    PromptTooLong,
    QuotaExhausted,
    RateLimited,
    ReplyFiltered,
)
from mujaz.models.bounded import TooLong
from mujaz.texts import plain

_LONGEST_DETAIL = 240  # characters: a line that a person reads
_TRY_AGAIN = frozenset({408, 409, 425})  # besides all from 500 on
_NOTHING_LEFT = frozenset(
    {"insufficient_quota", "billing_hard_limit_reached", "billing_not_active"}
)
_PAYMENT_REQUIRED, _TOO_LARGE, _TOO_MANY = 402, 413, 429
_BROKE, _BUSY = 500, frozenset({503, 529})  # the second turn a request away, as 429 does
_NEVER_LEFT = (
    httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.PoolTimeout, httpx2.ProxyError,
    httpx2.UnsupportedProtocol, httpx2.LocalProtocolError,
)  # fmt: skip
_TOO_LONG_CODES = frozenset({"context_length_exceeded", "exceed_context_size_error"})
# OpenAI and vLLM: "maximum context length is 8192 tokens"; llama.cpp: "request (9 tokens) exceeds
# the available context size (8 tokens)"; others: "prompt is too long", "input is too long".
_TOO_LONG_WORDS = re.compile(
    r"maximum context length|exceeds? (?:the )?(?:available |model'?s )?context (?:size|length)"
    r"|context[_ ]length[_ ]exceeded|(?:prompt|input) is too long",
    re.IGNORECASE,
)
# Which setting helps where a server refuses a field of ours; by the field's name in `param`, else
# in its words: the end of the key of the text that says what to do (wrong-… in locales/).
_SETTINGS = {
    "model-schema": re.compile(r"response[_ ]format|schema|structured[_ ]output|grammar", re.I),
    "model-limit": re.compile(r"max_(?:completion_)?tokens", re.I),
    "model-temperature": re.compile(r"\btemperature\b", re.I),
}
_ENDPOINT = "model-endpoint"  # its address, its key or the name of the model
_BAD_FIELD = frozenset({400, 422})  # 422: servers on FastAPI
_USER_OF_ADDRESS = re.compile(r"(?<=://)[^/\s@]+@")
_HALF_HIDDEN = re.compile(r"\bsk-[\w*-]{6,}")  # OpenAI's 401 shows both ends of a key
_E = TypeVar("_E", bound=MujazError)


def failure(kind: type[_E], detail: str, **params: str | int) -> _E:
    """Return an error of this kind; its line is the text that its code has in locales/."""
    return kind(plain("en", f"error-{kind.code}", detail=detail), detail=detail, **params)


def misconfigured(detail: str, *, why: str = _ENDPOINT, **values: str) -> ModelMisconfigured:
    """Return the error of what the operator must set otherwise; `why`: the end of its text's key.

    An Arabic reader gets that text in Arabic, by `why` (texts.say_error).
    """
    problem = plain("en", f"wrong-{why}")
    line = plain("en", f"error-{ModelMisconfigured.code}", detail=detail, problem=problem)
    return ModelMisconfigured(line, detail=detail, problem=problem, why=why, **values)


def told(kind: type[_E], because: str, /, **values: str | int) -> _E:
    """Return an error of this kind whose detail is ours, and so is said in both languages."""
    detail = plain("en", f"failed-{because}", **values)
    return failure(kind, detail, because=because, **values)


def wrong_address(because: str, /, **values: str) -> ModelMisconfigured:
    """Return the error of an address that is no model's server; its detail is ours too."""
    detail = plain("en", f"failed-{because}", **values)
    return misconfigured(detail, because=because, **values)


def rate_limited(detail: str, retry_after: float | None) -> RateLimited:
    """Return the error of a server that asks us to wait."""
    line = plain("en", f"error-{RateLimited.code}", detail=detail)
    return RateLimited(line, retry_after=retry_after, detail=detail)


def translated(error: openai.OpenAIError, *, secret: str = "") -> MujazError:
    """Return our error for one of the client's."""
    if isinstance(error, openai.APITimeoutError):
        return told(ModelUnavailable, "slow")
    if isinstance(error, openai.APIStatusError):
        place = error.response.headers.get("location")
        if place and _said(error) is None:
            shown, status = one_line(place, secret), str(error.status_code)
            return wrong_address("points", status=status, place=shown)
        return _of_status(error, one_line(_words(error), secret))
    cause = error.__cause__ or error
    if isinstance(cause, TooLong):  # no chance event: the next one would be as long
        return told(BadReply, "long", most=cause.most)
    said = one_line(str(cause) or type(cause).__name__, secret)
    return told(ModelUnavailable, "connection", said=said)


def perhaps_paid(error: openai.OpenAIError) -> tuple[int, int]:
    """Return how many prompts and replies somebody may be charged for, of a try that failed.

    A request that never left, or that was turned away, costs nothing. A server (or what stands
    before it) that broke down had the prompt. One of which nothing more was heard, or half an
    answer, may have written all that it was allowed to.
    """
    if isinstance(error, openai.APIStatusError):
        broke = error.status_code >= _BROKE and error.status_code not in _BUSY
        return int(broke), 0
    never_left = isinstance(error.__cause__, _NEVER_LEFT)
    return (0, 0) if never_left else (1, 1)


def wait_asked(error: MujazError) -> float | None:
    """Return for how many seconds the server asked us to wait; None where it did not say."""
    cause = error.__cause__
    return (
        _retry_after(cause.response.headers) if isinstance(cause, openai.APIStatusError) else None
    )


def one_line(words: str, secret: str = "") -> str:
    """Return words for a line of output: printable, short, and without our key."""
    clean = "".join(c if c.isprintable() else " " for c in words)
    if secret:
        clean = clean.replace(secret, "***")
    clean = _HALF_HIDDEN.sub("***", _USER_OF_ADDRESS.sub("***@", clean))
    clean = " ".join(clean.split())
    return clean if len(clean) <= _LONGEST_DETAIL else f"{clean[: _LONGEST_DETAIL - 1]}…"


def _of_status(error: openai.APIStatusError, detail: str) -> MujazError:
    status, named = error.status_code, {error.code, error.type} - {None}
    detail = f"{status}: {detail}"
    if named & _NOTHING_LEFT or status == _PAYMENT_REQUIRED:
        return failure(QuotaExhausted, detail)
    if status == _TOO_MANY:
        return rate_limited(detail, _retry_after(error.response.headers))
    if status >= 500 or status in _TRY_AGAIN:
        return failure(ModelUnavailable, detail)
    return _refused(error, named, detail)


def _refused(error: openai.APIStatusError, named: set[str | None], detail: str) -> ModelFailed:
    status = error.status_code
    if status == _TOO_LARGE or named & _TOO_LONG_CODES or _TOO_LONG_WORDS.search(detail):
        return failure(PromptTooLong, detail)
    if "content_filter" in named:
        return failure(ReplyFiltered, detail)
    return misconfigured(detail, why=_why(error) if status in _BAD_FIELD else _ENDPOINT)


def _why(error: openai.APIStatusError) -> str:
    """Return which of our settings a server refuses, as far as it says."""
    for said in (str(error.param or ""), _words(error)):
        for why, field in _SETTINGS.items():
            if field.search(said):
                return why
    return _ENDPOINT


def _words(error: openai.APIStatusError) -> str:
    """Return what the server said, else its status in words."""
    return _said(error) or error.response.reason_phrase or "-"


def _said(error: openai.APIStatusError) -> str | None:
    body = error.body
    said = body.get("message") if isinstance(body, Mapping) else None
    return said if isinstance(said, str) else None


def _retry_after(headers: Mapping[str, str]) -> float | None:
    """Return the seconds of a Retry-After header: a number, or a date (RFC 9110, 10.2.3)."""
    said = headers.get("retry-after", "").strip()
    if not said:
        return None
    if re.fullmatch(r"\d{1,9}(?:\.\d+)?", said):
        return float(said)
    try:
        then = parsedate_to_datetime(said)
    except ValueError:
        return None
    then = then if then.tzinfo else then.replace(tzinfo=UTC)
    return max(0.0, (then - datetime.now(UTC)).total_seconds())
