"""How a model is asked: fields, forms, tries, time; and what never leaves."""

from __future__ import annotations

import asyncio
import logging
import time
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import httpx2
import pytest
import stamina
from pydantic import SecretStr
from wire_kit import FORM, REQUEST, Wire, chat, endpoint, error, said

from mujaz.errors import ModelMisconfigured, ModelUnavailable, PromptTooLong, RateLimited
from mujaz.models.replies import json_within, without_thoughts

KEY = "sk-test-0123456789abcdef"
OK = httpx2.Response(200, json=said(FORM))


async def test_a_reply_carries_what_the_server_counts() -> None:
    """Text, the server's name of the model, tokens, tries, time."""
    reply = await chat(Wire(OK)).complete(REQUEST)

    assert (FORM, "m-2026-11-01", 50, 30, 20, 1) == (
        reply.text, reply.model, reply.prompt_tokens, reply.cached_tokens,
        reply.completion_tokens, reply.attempts,
    )  # fmt: skip
    assert reply.ms > 0


@pytest.mark.parametrize(
    ("settings", "fields"),
    [
        pytest.param({}, {"max_tokens": 300}, id="another-server"),
        pytest.param(
            {"base_url": "https://api.openai.com/v1"}, {"max_completion_tokens": 300}, id="openai"
        ),
        pytest.param(
            {"base_url": "https://eu.api.openai.com/v1"},
            {"max_completion_tokens": 300},
            id="region",
        ),
        pytest.param(
            {"base_url": "https://api.openai.com.evil.test/v1"},
            {"max_tokens": 300},
            id="look-alike",
        ),
        pytest.param(
            {"token_limit": "max_completion_tokens"}, {"max_completion_tokens": 300}, id="by-name"
        ),
        pytest.param({"thinking_tokens": 1000}, {"max_tokens": 1300}, id="thinking"),
        pytest.param(
            {"temperature": 0.0}, {"max_tokens": 300, "temperature": 0.0}, id="temperature"
        ),
        pytest.param(
            {"service_tier": "flex", "prompt_cache_key": "mujaz", "extra_body": {"seed": 7}},
            {"max_tokens": 300, "service_tier": "flex", "prompt_cache_key": "mujaz", "seed": 7},
            id="more",
        ),
    ],
)
async def test_only_what_is_set_is_sent(settings: dict[str, Any], fields: dict[str, Any]) -> None:
    """Servers refuse fields that they do not know, or ignore them in silence."""
    wire = Wire(OK)
    await chat(wire, **settings).complete(REQUEST)
    [body] = wire.bodies

    sent = {k: v for k, v in body.items() if k not in {"model", "messages", "response_format"}}
    assert fields == sent


async def test_the_schema_is_sent_strict() -> None:
    """And the stable text stands first."""
    wire = Wire(OK)
    await chat(wire).complete(REQUEST)
    [body] = wire.bodies

    assert body["response_format"] == {
        "type": "json_schema",
        "json_schema": {"name": "understood", "schema": dict(REQUEST.schema), "strict": True},
    }
    assert [m["role"] for m in body["messages"]] == ["system", "user"]
    assert [m["content"] for m in body["messages"]] == [REQUEST.system, REQUEST.user]


async def test_a_server_that_takes_no_lengths_in_a_schema_is_asked_without_them() -> None:
    """At once, and from then on; a field that is called like a keyword stays."""
    refused = httpx2.Response(400, json=error(
        "Invalid schema for response_format 'understood': In context=('properties', 'maxLength'),"
        " 'maxLength' is not permitted.", "invalid_request_error",
    ))  # fmt: skip
    wire = Wire(refused, OK)
    listed = {"type": "array", "items": {"type": "string", "maxLength": 9}, "maxItems": 3}
    request = replace(REQUEST, schema={"type": "object", "properties": {"maxLength": listed}})
    model = chat(wire)
    first, second = await model.complete(request), await model.complete(request)
    schemas = [body["response_format"]["json_schema"]["schema"] for body in wire.bodies]

    bare = {"maxLength": {"type": "array", "items": {"type": "string"}}}
    assert [s["properties"] for s in schemas] == [request.schema["properties"], bare, bare]
    assert first.text == second.text == FORM


async def test_another_bad_request_is_not_asked_again() -> None:
    """It would be refused again."""
    wire = Wire(httpx2.Response(400, json=error("no such model")))
    with pytest.raises(ModelMisconfigured):
        await chat(wire).complete(REQUEST)

    assert len(wire.sent) == 1


@pytest.mark.parametrize(
    ("structured", "form"),
    [("json_object", {"type": "json_object"}), ("prompt", None)],
)
async def test_a_server_without_schemas_is_asked_in_words(structured: str, form: object) -> None:
    """The schema stands in the system text, and a fence around the reply does no harm."""
    wire = Wire(httpx2.Response(200, json=said(f"بكل سرور:\n```json\n{FORM}\n```\n")))
    reply = await chat(wire, structured=structured).complete(REQUEST)
    [body] = wire.bodies

    assert form == body.get("response_format")
    assert body["messages"][0]["content"].startswith(REQUEST.system)
    assert '"additionalProperties": false' in body["messages"][0]["content"]
    assert reply.text == FORM


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('{"a": 1}', '{"a": 1}', id="bare"),
        pytest.param('```json\n{"a": 1}\n```', '{"a": 1}', id="fence"),
        pytest.param('```\n{"a": 1}\n  ```\nتم', '{"a": 1}', id="fence-without-a-name"),
        pytest.param('```json\n{"a": 1}', '{"a": 1}', id="open-fence"),
        pytest.param('إليك الجواب: {"a": "}"} انتهى', '{"a": "}"}', id="between-words"),
        pytest.param('{"a": "```x```"}', '{"a": "```x```"}', id="a-fence-inside"),
        pytest.param("لا جواب", "لا جواب", id="none"),
        pytest.param("} {", "} {", id="the-wrong-way-round"),
        pytest.param("", "", id="empty"),
    ],
)
def test_json_is_found_in_a_wordy_reply(text: str, expected: str) -> None:
    """What is no JSON stays, and is refused by whoever reads it."""
    assert expected == json_within(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param('<think>لنر…\n{"a": 2}</think>\n\n{"a": 1}', '{"a": 1}', id="block"),
        pytest.param(' \n<think></think>{"a": 1}', '{"a": 1}', id="empty-block"),
        pytest.param('<thinking>x</thinking>{"a": 1}', '{"a": 1}', id="another-name"),
        pytest.param('I think so.\n</think>\n{"a": 1}', '{"a": 1}', id="closing-mark-alone"),
        pytest.param("<think>and then", "", id="never-ends"),
        pytest.param('A form {"a": 2}?\n</think>\n{"a": 1}', '{"a": 1}', id="a-brace-in-thought"),
        pytest.param('{"a": 2} is wrong</think>{"a": 1}', '{"a": 1}', id="begins-with-a-brace"),
        pytest.param('<think>{"a": 2}</think> No. {x</think>\n{"a": 1}', '{"a": 1}', id="twice"),
        pytest.param('a {b</think>```json\n{"a": 1}\n```', '```json\n{"a": 1}\n```', id="fenced"),
        pytest.param('<think>b</think>{"a": "</think> {}"}', '{"a": "</think> {}"}', id="quoted"),
        pytest.param("a {b} </think> no form", "a {b} </think> no form", id="no-form-follows"),
        pytest.param(
            '{"a": "</think>{\\"b\\": 1}"}', '{"a": "</think>{\\"b\\": 1}"}', id="inside-as-json"
        ),
        pytest.param('{"a": "</think> b"}', '{"a": "</think> b"}', id="inside-the-form"),
        pytest.param('{"a": "<think>b</think>"}', '{"a": "<think>b</think>"}', id="a-quotation"),
    ],
)
def test_thoughts_before_a_reply_are_not_the_reply(text: str, expected: str) -> None:
    """Words inside the form stay as they are."""
    assert expected == without_thoughts(text)


@pytest.mark.parametrize("structured", ["json_schema", "json_object", "prompt"])
async def test_a_thinking_model_is_read_in_every_mode(structured: str) -> None:
    """The block in front is taken off."""
    wire = Wire(httpx2.Response(200, json=said(f"<think>\nحسنًا\n</think>\n\n{FORM}")))

    assert (await chat(wire, structured=structured).complete(REQUEST)).text == FORM


@pytest.mark.parametrize(
    "parts",
    [
        pytest.param([{"type": "text", "text": FORM}], id="one"),
        pytest.param([{"type": "text", "text": t} for t in (FORM[:9], FORM[9:])], id="joined"),
        pytest.param(
            [{"type": "thinking", "thinking": [{"type": "text", "text": "{"}]},
             {"type": "text", "text": FORM}], id="after-a-thought"),
    ],
)  # fmt: skip
async def test_a_reply_in_parts_is_read(parts: Any) -> None:
    """Some servers send a list of texts where OpenAI sends one."""
    wire = Wire(httpx2.Response(200, json=said(parts)))

    assert (await chat(wire).complete(REQUEST)).text == FORM


async def test_json_under_another_content_type_is_read() -> None:
    """Some servers call it text."""
    answer = httpx2.Response(200, content=OK.content, headers={"content-type": "text/plain"})

    assert (await chat(Wire(answer)).complete(REQUEST)).text == FORM


async def test_a_text_that_is_no_utf8_is_sent_all_the_same() -> None:
    """A lone surrogate in an article stops nothing."""
    from dataclasses import replace

    wire = Wire(OK)
    await chat(wire).complete(replace(REQUEST, user="قال \ud800"))

    assert wire.bodies[0]["messages"][1]["content"] == "قال ?"


async def test_a_prompt_that_cannot_fit_is_not_sent() -> None:
    """Ollama would cut it without a word."""
    wire = Wire(OK)
    with pytest.raises(PromptTooLong):
        await chat(wire, context_size=310).complete(REQUEST)
    await chat(wire, context_size=3100).complete(REQUEST)

    assert len(wire.sent) == 1


@pytest.mark.parametrize(
    "first",
    [
        pytest.param(httpx2.Response(503, json=error("Loading model")), id="503"),
        pytest.param(httpx2.Response(429, json=error("slow down")), id="429"),
        pytest.param(httpx2.ConnectError("refused"), id="refused"),
    ],
)
async def test_what_passes_by_itself_is_tried_again(first: httpx2.Response | Exception) -> None:
    """The reply says how often the server was asked."""
    stamina.set_testing(True, attempts=3, cap=True)
    wire = Wire(first, OK)

    assert (await chat(wire).complete(REQUEST)).attempts == len(wire.sent) == 2


@pytest.mark.parametrize("status", [429, 503])
async def test_retry_after_is_honoured(status: int) -> None:
    """The next try comes when the server said, not before."""
    busy = httpx2.Response(status, json=error("busy"), headers={"retry-after": "0.4"})
    wire = Wire(busy, OK)
    started = time.monotonic()
    reply = await chat(wire).complete(REQUEST)

    assert time.monotonic() - started >= 0.4
    assert reply.attempts == 2


@pytest.mark.parametrize(
    "as_date", [pytest.param(False, id="seconds"), pytest.param(True, id="date")]
)
async def test_a_wait_beyond_the_budget_is_not_begun(as_date: bool) -> None:
    """The error tells how long the server wants us to wait."""
    then = datetime.now(UTC) + timedelta(hours=1)
    said_after = format_datetime(then) if as_date else "3600"
    busy = httpx2.Response(429, json=error("busy"), headers={"retry-after": said_after})
    wire, started = Wire(busy), time.monotonic()
    with pytest.raises(RateLimited) as caught:
        await chat(wire, seconds=20.0).complete(REQUEST)

    assert time.monotonic() - started < 10
    assert len(wire.sent) == 1
    assert caught.value.retry_after == pytest.approx(3600, abs=60)


@pytest.mark.parametrize("nonsense", ["soon", "-5", "nan", "", "1e9"])
async def test_a_retry_after_that_says_nothing_is_ignored(nonsense: str) -> None:
    """Our own waits hold then."""
    stamina.set_testing(True, attempts=2, cap=True)
    busy = httpx2.Response(429, json=error("busy"), headers={"retry-after": nonsense})
    with pytest.raises(RateLimited) as caught:
        await chat(Wire(busy)).complete(REQUEST)

    assert caught.value.retry_after is None


async def test_one_wall_clock_holds_for_a_server_that_never_ends() -> None:
    """Whatever it does with its limits: the call ends, and says that it took too long."""

    async def drip() -> Any:
        while True:
            yield b" "
            await asyncio.sleep(0.01)

    def wire(_request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=drip())

    started = time.monotonic()
    with pytest.raises(ModelUnavailable, match=r"0\.3 seconds"):
        await chat(wire, seconds=0.3).complete(REQUEST)

    assert time.monotonic() - started < 5


async def test_when_the_time_ends_between_tries_the_cause_is_told() -> None:
    """Not that the time is over, but what took it."""
    wire = Wire(httpx2.Response(500, json=error("out of memory")))
    with pytest.raises(ModelUnavailable, match="500: out of memory"):
        await chat(wire, seconds=0.3, attempts=9).complete(REQUEST)


async def test_being_cancelled_is_no_failure_of_the_model() -> None:
    """Who cancels a briefing sees it cancelled."""

    async def sleep() -> Any:
        await asyncio.sleep(60)
        yield b""

    def wire(_request: httpx2.Request) -> httpx2.Response:
        return httpx2.Response(200, content=sleep())

    task = asyncio.create_task(chat(wire).complete(REQUEST))
    await asyncio.sleep(0.05)
    task.cancel()

    with pytest.raises(asyncio.CancelledError):
        await task


async def test_the_key_is_sent_and_nowhere_told(caplog: pytest.LogCaptureFixture) -> None:
    """Neither in a log at DEBUG, nor in an error that repeats it, nor in a repr."""
    caplog.set_level(logging.DEBUG)
    wire = Wire(httpx2.Response(401, json=error(f"Incorrect API key provided: {KEY}\n<b>x</b>")))
    model = chat(wire, api_key=SecretStr(KEY))
    with pytest.raises(ModelMisconfigured) as caught:
        await model.complete(REQUEST)

    assert wire.sent[0].headers["authorization"] == f"Bearer {KEY}"
    told = [caplog.text, str(caught.value), repr(caught.value), str(caught.value.params)]
    assert [KEY in words for words in told] == [False] * 4
    assert KEY not in repr(endpoint(api_key=SecretStr(KEY)))


async def test_proxies_of_the_environment_are_not_used(monkeypatch: pytest.MonkeyPatch) -> None:
    """The key passes no machine that the operator did not name."""
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY", "http_proxy", "https_proxy"):
        monkeypatch.setenv(name, "http://proxy.test:3128")
    model = chat(Wire(OK))

    assert not model._client._client.trust_env
    assert not model._client._client._mounts


async def test_the_models_of_a_server_are_listed() -> None:
    """And a server that lists none, or nonsense, lists none."""
    listing = httpx2.Response(200, json={"data": [{"id": "a"}, {"id": "b"}]})

    assert await chat(Wire(listing)).offered() == ["a", "b"]
    for broken in (httpx2.Response(404), httpx2.Response(200, text="<html>"), OK):
        assert await chat(Wire(broken)).offered() == []


@pytest.mark.parametrize(
    ("url", "key", "bare"),
    [
        pytest.param("http://models.example/v1", KEY, True, id="another-machine"),
        pytest.param("https://models.example/v1", KEY, False, id="encrypted"),
        pytest.param("http://127.0.0.1:8080/v1", KEY, False, id="this-machine"),
        pytest.param("http://[::1]:8080/v1", KEY, False, id="this-machine-v6"),
        pytest.param("http://models.example/v1", None, False, id="no-key"),
    ],
)
def test_a_key_in_the_open_is_noticed(url: str, key: str | None, bare: bool) -> None:
    """The doctor warns of it."""
    assert bare == endpoint(base_url=url, api_key=key and SecretStr(key)).is_bare


@pytest.mark.parametrize(
    ("url", "address"),
    [
        pytest.param("http://Models.example:8080/v1/", "models.example:8080/v1", id="whole"),
        pytest.param("https://me:secret@models.example/v1", "models.example/v1", id="a-person"),
        pytest.param("https://models.example/v1?key=secret", "models.example/v1", id="a-query"),
        pytest.param("http://[::1]:8080", "[::1]:8080", id="v6"),
        pytest.param("http://models.example:none/V1", "models.example:none/V1", id="no-port"),
    ],
)
def test_the_address_of_a_server_holds_no_secret(url: str, address: str) -> None:
    """It tells servers apart: host, port and path."""
    assert address == endpoint(base_url=url).address
