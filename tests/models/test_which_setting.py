"""A request that a server refuses for one of our settings: the setting that helps is named."""

from __future__ import annotations

from typing import Any

import httpx2
import pytest
from wire_kit import REQUEST, Wire, chat, error

from mujaz.errors import ModelMisconfigured, PromptTooLong
from mujaz.texts import say_error

STRUCTURED, LIMIT = "MUJAZ_MODEL_STRUCTURED", "MUJAZ_MODEL_TOKEN_LIMIT"
TEMPERATURE, PRESENT = "MUJAZ_MODEL_TEMPERATURE", "OPENAI_API_KEY"


def refused(message: str, param: str | None = None, status: int = 400) -> httpx2.Response:
    """Return a refusal as OpenAI words it."""
    document: dict[str, Any] = error(message, "invalid_request_error")
    document["error"]["param"] = param
    return httpx2.Response(status, json=document)


ROWS = [
    ("openai-schema", STRUCTURED, refused(
        "Invalid schema for response_format 'understood': In context=(), 'maxLength' is not"
        " permitted.", "response_format")),
    ("deepseek", STRUCTURED, refused("This response_format type is unavailable now")),
    ("groq", STRUCTURED, refused("This model does not support response format `json_schema`.")),
    ("llama-cpp", STRUCTURED, refused("failed to parse grammar")),
    ("by-param-alone", STRUCTURED, refused("Unsupported value", "response_format.type")),
    ("openai-limit", LIMIT, refused(
        "Unsupported parameter: 'max_tokens' is not supported with this model. Use"
        " 'max_completion_tokens' instead.", "max_tokens")),
    ("limit-by-message", LIMIT, refused(
        "[{'type': 'extra_forbidden', 'loc': ('body', 'max_completion_tokens')}]")),
    ("limit-422", LIMIT, refused("max_tokens: unknown field", status=422)),
    ("openai-temperature", TEMPERATURE, refused(
        "Unsupported value: 'temperature' does not support 0 with this model. Only the default"
        " (1) value is supported.", "temperature")),
    ("temperature-by-message", TEMPERATURE, refused("`temperature` is deprecated for this model")),
    ("param-before-message", TEMPERATURE, refused(
        "Not in this schema: see max_tokens", "temperature")),
    ("unknown", PRESENT, refused("no such model")),
    ("unknown-param", PRESENT, refused("Invalid value", "messages")),
    ("another-status", PRESENT, refused("max_tokens must be paid for", status=403)),
]  # fmt: skip
ALL = {STRUCTURED, LIMIT, TEMPERATURE, PRESENT}


@pytest.mark.parametrize(("setting", "answer"), [pytest.param(*row[1:], id=row[0]) for row in ROWS])
async def test_the_setting_that_helps_is_named(setting: str, answer: httpx2.Response) -> None:
    """In both languages, with the server's words; and no other setting is."""
    model = chat(Wire(answer))
    with pytest.raises(ModelMisconfigured) as caught:
        await model.complete(REQUEST)

    for language in ("ar", "en"):
        told = say_error(caught.value, language)
        assert {name for name in ALL if name in told} == {setting}
        assert str(caught.value.params["detail"]) in told


async def test_a_prompt_that_is_too_long_is_no_limit_of_another_name() -> None:
    """vLLM names the field when the context is too small."""
    words = "'max_tokens' is too large: 900. This model's maximum context length is 800 tokens"
    with pytest.raises(PromptTooLong):
        await chat(Wire(refused(words, "max_tokens"))).complete(REQUEST)
