"""An OpenAIChat over a scripted transport, and one form to ask for."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

import httpx2

from mujaz.models.chat import OpenAIChat
from mujaz.models.endpoint import Endpoint
from mujaz.ports import ModelRequest
from mujaz.testing import WordCounter

Answering = Callable[[httpx2.Request], httpx2.Response]

REQUEST = ModelRequest(
    system="املأ الاستمارة.",
    user="ماذا قال بيسكوف؟",
    schema_name="understood",
    schema={
        "type": "object",
        "properties": {name: {"type": "string"} for name in ("alone", "arabic", "english")},
        "required": ["alone", "arabic", "english"],
        "additionalProperties": False,
    },
    most_tokens=300,
)
FORM = '{"alone": "ماذا قال بيسكوف؟", "arabic": "ماذا قال بيسكوف؟", "english": "What did he say?"}'


def endpoint(**more: Any) -> Endpoint:
    """Return an endpoint of a server that is not OpenAI's."""
    return Endpoint(**({"model": "m", "base_url": "http://model.test/v1", "seconds": 20.0} | more))


def said(content: str | None, *, finish: str | None = "stop", **message: Any) -> dict[str, Any]:
    """Return a completion that holds this."""
    choice = {
        "index": 0,
        "finish_reason": finish,
        "message": {"role": "assistant", "content": content, **message},
    }
    usage = {
        "prompt_tokens": 50,
        "completion_tokens": 20,
        "total_tokens": 70,
        "prompt_tokens_details": {"cached_tokens": 30},
    }
    return {"id": "c", "model": "m-2026-11-01", "choices": [choice], "usage": usage}


def error(message: str, code: str | None = None) -> dict[str, Any]:
    """Return an error as OpenAI words it."""
    return {"error": {"message": message, "type": code, "code": code, "param": None}}


class Wire:
    """Answers requests in order, the last answer again and again, and keeps what was sent."""

    def __init__(self, *answers: httpx2.Response | Exception) -> None:
        self.answers = list(answers)
        self.sent: list[httpx2.Request] = []

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        """Answer one request."""
        self.sent.append(request)
        answer = self.answers.pop(0) if len(self.answers) > 1 else self.answers[0]
        if isinstance(answer, Exception):
            raise answer
        return httpx2.Response(answer.status_code, headers=answer.headers, content=answer.content)

    @property
    def bodies(self) -> list[Mapping[str, Any]]:
        """What was sent, read."""
        return [json.loads(request.content) for request in self.sent]


def chat(wire: Answering, **more: Any) -> OpenAIChat:
    """Return a model whose server answers from a script."""
    transport = httpx2.MockTransport(wire)
    return OpenAIChat(endpoint(**more), counter=WordCounter(), transport=transport)
