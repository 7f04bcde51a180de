"""Every row of the error table in the project's guide to models: what a server does wrong, once."""

from __future__ import annotations

import httpx2
import pytest
import stamina
from wire_kit import FORM, REQUEST, Wire, chat, error, said

from mujaz.answer.writing.drafts import Understood, read_form
from mujaz.errors import (
    BadReply,
    ModelFailed,
    ModelMisconfigured,
    ModelRefused,
    ModelUnavailable,
    MujazError,
    PromptTooLong,
    QuotaExhausted,
    RateLimited,
    ReplyFiltered,
    ReplyTruncated,
)
from mujaz.texts import say_error

OFF_SCHEMA = '{"alone": "ماذا؟"}'
EXTRA_FIELD = FORM.replace("}", ', "url": "https://evil.example"}')
LLAMA = "request (9031 tokens) exceeds the available context size (8192 tokens), try increasing it"
OPENAI = (
    "This model's maximum context length is 8192 tokens. However, your messages resulted in 9031"
)
HTML = httpx2.Response(200, html="<html><title>Welcome to nginx!</title></html>")


def ok(document: object) -> httpx2.Response:
    """Return an answer with status 200."""
    return httpx2.Response(200, json=document)


def status(number: int, message: str, code: str | None = None, **headers: str) -> httpx2.Response:
    """Return an error of the server."""
    return httpx2.Response(number, json=error(message, code), headers=headers)


def cut(document: object) -> httpx2.Response:
    """Return half a body with status 200."""
    whole = ok(document).content
    headers = {"content-type": "application/json"}
    return httpx2.Response(200, content=whole[: len(whole) // 2], headers=headers)


# Each row: its id in the guide's words, what the server does, our error, how often it is called.
ROWS = [
    ("refusal", ok(said(None, refusal="I cannot help with that.")), ModelRefused, 1),
    ("content null", ok(said(None)), BadReply, 1),
    ("content empty", ok(said(" \n")), BadReply, 1),
    ("content of a wrong type", ok(said([{"text": "x"}])), BadReply, 1),  # type: ignore[arg-type]
    ("content of no text", ok(said([{"type": "image_url"}, "x", {"type": "text", "text": 1}])),  # type: ignore[arg-type]
     BadReply, 1),
    ("fenced JSON", ok(said(f"```json\n{FORM}\n```")), BadReply, 1),
    ("off-schema JSON", ok(said(OFF_SCHEMA)), BadReply, 1),
    ("extra field", ok(said(EXTRA_FIELD)), BadReply, 1),
    ("finish length", ok(said('{"alone": "ما', finish="length")), ReplyTruncated, 1),
    ("finish content_filter", ok(said("", finish="content_filter")), ReplyFiltered, 1),
    ("finish tool_calls", ok(said(None, finish="tool_calls")), BadReply, 1),
    ("choices empty", ok({"choices": []}), BadReply, 1),
    ("choices missing", ok({"id": "x"}), BadReply, 1),
    ("choices of a wrong type", ok({"choices": "none"}), BadReply, 1),
    ("message missing", ok({"choices": [{"finish_reason": "stop"}]}), BadReply, 1),
    ("error with 200", ok(error("upstream has failed")), BadReply, 1),
    ("a list with 200", ok([1, 2]), BadReply, 1),
    ("HTML with 200", HTML, ModelMisconfigured, 1),
    ("plain text with 200", httpx2.Response(200, text="Ollama is running"), ModelMisconfigured, 1),
    ("truncated body with 200", cut(said(FORM)), ModelUnavailable, 3),
    ("empty body with 200", httpx2.Response(200), ModelUnavailable, 3),
    ("429", status(429, "slow down"), RateLimited, 3),
    ("429 insufficient_quota", status(429, "no credit", "insufficient_quota"), QuotaExhausted, 1),
    ("402 payment required", status(402, "Insufficient Balance"), QuotaExhausted, 1),
    ("400 too long, OpenAI", status(400, OPENAI, "context_length_exceeded"), PromptTooLong, 1),
    ("400 too long, vLLM", status(400, OPENAI), PromptTooLong, 1),
    ("400 too long, llama.cpp", status(400, LLAMA), PromptTooLong, 1),
    ("413 too large", status(413, "request entity too large"), PromptTooLong, 1),
    ("400 other", status(400, "Invalid schema for response_format"), ModelMisconfigured, 1),
    ("400 content_filter", status(400, "flagged", "content_filter"), ReplyFiltered, 1),
    ("401", status(401, "Incorrect API key provided"), ModelMisconfigured, 1),
    ("403", status(403, "country not supported"), ModelMisconfigured, 1),
    ("404", status(404, "The model `m` does not exist", "model_not_found"), ModelMisconfigured, 1),
    ("404 of a web server", httpx2.Response(404, text="not found"), ModelMisconfigured, 1),
    ("308 elsewhere", httpx2.Response(308, headers={"location": "https://else.test/v1"}),
     ModelMisconfigured, 1),
    ("408", status(408, "timeout"), ModelUnavailable, 3),
    ("500", status(500, "oops"), ModelUnavailable, 3),
    ("503 loading", status(503, "Loading model"), ModelUnavailable, 3),
    ("503 HTML", httpx2.Response(503, html="<h1>Bad gateway</h1>"), ModelUnavailable, 3),
    ("refused connection", httpx2.ConnectError("Connection refused"), ModelUnavailable, 3),
    ("timeout", httpx2.ReadTimeout("read"), ModelUnavailable, 3),
    ("connection lost", httpx2.RemoteProtocolError("peer closed"), ModelUnavailable, 3),
    ("nested without end", httpx2.Response(200, content=b"[" * 100_000), ModelUnavailable, 3),
]  # fmt: skip


@pytest.fixture(autouse=True)
def _no_waiting() -> None:
    stamina.set_testing(True, attempts=3, cap=True)


@pytest.mark.parametrize(
    ("answer", "kind", "calls"), [pytest.param(*row[1:], id=row[0]) for row in ROWS]
)
async def test_each_fault_is_one_error_of_the_closed_set(
    answer: httpx2.Response | Exception, kind: type[MujazError], calls: int
) -> None:
    """Only what may pass by itself is tried again, and a person is told in both languages."""
    wire = Wire(answer)
    model = chat(wire)

    with pytest.raises((ModelFailed, ModelUnavailable, RateLimited)) as caught:
        read_form(Understood, (await model.complete(REQUEST)).text)
    await model.close()

    assert (kind, calls) == (type(caught.value), len(wire.sent))
    assert caught.value.params["detail"]
    for language in ("ar", "en"):
        assert "\n" not in say_error(caught.value, language)


async def test_usage_missing_is_counted_here() -> None:
    """The reply is fine; its tokens are those of our own counter."""
    document = said(FORM)
    del document["usage"]
    reply = await chat(Wire(ok(document))).complete(REQUEST)

    assert reply.text == FORM
    assert reply.completion_tokens == len(FORM.split())
    assert reply.prompt_tokens > len(REQUEST.user.split()) + len(REQUEST.system.split())
    assert reply.cached_tokens == 0


@pytest.mark.parametrize(
    "usage",
    [
        pytest.param({"prompt_tokens": "9", "completion_tokens": 1}, id="a-text"),
        pytest.param({"prompt_tokens": -9, "completion_tokens": 1}, id="negative"),
        pytest.param({"prompt_tokens": 9}, id="half"),
        pytest.param([9, 1], id="a-list"),
    ],
)
async def test_usage_that_is_none_is_counted_here(usage: object) -> None:
    """What a server writes there is not taken on trust."""
    reply = await chat(Wire(ok(said(FORM) | {"usage": usage}))).complete(REQUEST)

    assert reply.completion_tokens == len(FORM.split())


@pytest.mark.parametrize(
    ("answer", "kind"),
    [
        pytest.param(said("{", finish="length"), ReplyTruncated, id="truncated"),
        pytest.param(said(None, refusal="no"), ModelRefused, id="refused"),
        pytest.param(said(""), BadReply, id="empty"),
    ],
)
async def test_a_failure_that_was_paid_for_tells_its_tokens(
    answer: object, kind: type[MujazError]
) -> None:
    """The ledger settles these too."""
    with pytest.raises(kind) as caught:
        await chat(Wire(ok(answer))).complete(REQUEST)

    found = {k: v for k, v in caught.value.params.items() if k.endswith("_tokens")}
    assert found == {"prompt_tokens": 50, "cached_tokens": 30, "completion_tokens": 20}
