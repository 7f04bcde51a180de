"""A briefing over the wire: question, prompt, a real connection, reply, checks, briefing."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytest_socket import enable_socket, socket_allow_hosts

from mujaz import Briefings
from mujaz.model import Briefing
from mujaz.parts import chat_model_of, token_counter_of
from mujaz.settings import load_settings
from mujaz.testing import Answer, StubServer
from mujaz.testing.server import Asked

QUESTION = "ماذا قال بيسكوف عن زيارة دميترييف؟"
_PASSAGE = re.compile(r"^\[(P\d+)\].*\n(?:dates: .*\n)?(.+)$", re.MULTILINE)
_SENTENCE = re.compile(r"[^.!؟]{40,}?[.!؟]")


def quoting(asked: Asked) -> str:
    """Return the form filled in with one sentence of each passage, word for word."""
    claims = []
    for label, text in _PASSAGE.findall(asked.texts[-1]):
        sentence = _SENTENCE.search(text)
        if sentence:
            quote = sentence[0].strip()
            claims.append({
                "text": quote, "kind": "event", "speaker": "", "date": "",
                "citations": [{"passage": label, "quote": quote}],
            })  # fmt: skip
    draft = {"answerable": True, "headline": "", "claims": claims[:8], "disagreements": []}
    return json.dumps(draft, ensure_ascii=False)


@pytest.fixture
def server() -> Iterator[StubServer]:
    """Return a server whose model quotes."""
    enable_socket()
    socket_allow_hosts(["127.0.0.1"])
    with StubServer(always=quoting) as running:
        yield running


async def brief(ready: Path, server: StubServer, writer: str = "model") -> object:
    """Ask the question through the server."""
    settings = load_settings(
        data_dir=ready, embedder="none", model="stub", openai_base_url=server.base_url,
        model_attempts=1,
    )  # fmt: skip
    model = chat_model_of(settings)
    assert model is not None
    try:
        async with Briefings.from_settings(settings, background=False) as briefings:
            asking = briefings.with_model(model, token_counter_of(settings))
            return await asking.brief(QUESTION, writer=writer)  # type: ignore[arg-type]
    finally:
        await model.close()


async def test_a_briefing_comes_over_the_wire(ready: Path, server: StubServer) -> None:
    """What the model quotes is checked, cited, and its tokens are told."""
    answer = await brief(ready, server)

    assert isinstance(answer, Briefing)
    assert answer.writer == "model"
    assert answer.claims
    assert answer.audit.tokens["prompt"] > 100
    [first, *_] = server.requests
    assert first.body["response_format"]["type"] == "json_schema"
    assert first.body["max_tokens"] > 0
    assert QUESTION in first.texts[-1]


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(Answer.error(500, "oops"), id="down"),
        pytest.param(Answer(body="<html>"), id="a-web-page"),
        pytest.param(Answer.says('{"answerable": tr', finish="length"), id="cut-off"),
        pytest.param(Answer.says(None, refusal="no"), id="refusal"),
    ],
)
async def test_a_fault_of_the_server_costs_nobody_the_answer(ready: Path, answer: Answer) -> None:
    """The articles' own words come instead."""
    enable_socket()
    socket_allow_hosts(["127.0.0.1"])
    with StubServer(always=answer) as server:
        found = await brief(ready, server, writer="auto")

    assert isinstance(found, Briefing)
    assert found.writer == "extract"
    assert found.claims
