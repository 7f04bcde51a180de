"""A briefing over the wire: question, prompt, a real connection, reply, checks, briefing."""

from __future__ import annotations

import json
import re
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from cli_kit import document, failed, run
from pytest_socket import enable_socket, socket_allow_hosts

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


@pytest.fixture
def fresh(ready: Path, tmp_path: Path) -> Path:
    """Return a data directory with the seeds, in which nothing has been asked."""
    return Path(shutil.copytree(ready, tmp_path / "fresh"))


WITH = {"MUJAZ_MODEL": "stub", "MUJAZ_EMBEDDER": "none", "MUJAZ_MODEL_ATTEMPTS": "1"}


def brief(fresh: Path, server: StubServer, *args: str, warned: str = "") -> dict[str, Any]:
    """Run `mujaz brief` as a process of its own against the server."""
    settings = WITH | {"OPENAI_BASE_URL": server.base_url}
    return document(run(fresh, "brief", QUESTION, "--json", *args, **settings), warned=warned)


def test_a_briefing_comes_over_the_wire(fresh: Path, server: StubServer) -> None:
    """What the model quotes is checked, cited, and its tokens are told."""
    found = brief(fresh, server, "--writer", "model")

    assert (found["kind"], found["writer"]) == ("briefing", "model")
    assert found["claims"]
    assert found["audit"]["prompt"] == "brief@1"
    assert found["audit"]["tokens"]["prompt"] > 100
    [first, *_] = server.requests
    assert first.body["response_format"]["type"] == "json_schema"
    assert first.body["max_tokens"] > 0
    assert QUESTION in first.texts[-1]


def test_the_same_question_is_not_paid_for_twice(fresh: Path, server: StubServer) -> None:
    """The second process answers from what the first has kept, and says so."""
    first, second = brief(fresh, server), brief(fresh, server)

    asked = len(server.requests)
    assert (first["audit"]["cached"], second["audit"]["cached"]) == (False, True)
    assert first["claims"] == second["claims"]
    assert asked == len([r for r in server.requests if QUESTION in r.texts[-1]]) > 0
    brief(fresh, server, "--writer", "extract")
    assert len(server.requests) == asked


def test_over_the_cap_nothing_is_asked(fresh: Path, server: StubServer) -> None:
    """The articles' own words, with the reason."""
    capped = WITH | {
        "OPENAI_BASE_URL": server.base_url, "MUJAZ_CAP_UNIT": "tokens", "MUJAZ_CAP_DAY": "100",
    }  # fmt: skip
    found = document(run(fresh, "brief", QUESTION, "--json", **capped), warned="MUJAZ_CAP_DAY")

    assert (found["writer"], found["audit"]["fallback"]) == ("extract", "over-cap")
    assert server.requests == []


@pytest.mark.parametrize(
    ("answer", "code"),
    [
        pytest.param(Answer.error(500, "oops"), "model-unavailable", id="down"),
        pytest.param(Answer(body="<html>"), "model-misconfigured", id="a-web-page"),
        pytest.param(
            Answer.says('{"answerable": tr', finish="length"), "reply-truncated", id="cut-off"
        ),
        pytest.param(Answer.says(None, refusal="no"), "model-refused", id="refusal"),
    ],
)
def test_a_fault_of_the_server_costs_nobody_the_answer(
    fresh: Path, answer: Answer, code: str
) -> None:
    """The articles' own words come instead; asked for by name, the model's failure is told."""
    enable_socket()
    socket_allow_hosts(["127.0.0.1"])
    with StubServer(always=answer) as server:
        found = brief(fresh, server, warned=code)
        alone = run(
            fresh, "brief", QUESTION, "--writer", "model", **WITH, OPENAI_BASE_URL=server.base_url
        )

    assert (found["kind"], found["writer"]) == ("briefing", "extract")
    assert found["claims"]
    assert found["audit"]["fallback"] == code
    assert failed(alone, 1)


def test_wrong_settings_are_named_to_the_operator(fresh: Path) -> None:
    """Once in the log, in the JSON and in `--why`; the key is in none of them."""
    enable_socket()
    socket_allow_hosts(["127.0.0.1"])
    key = "local-key-1234567890"
    with StubServer(always=Answer.error(401, f"Incorrect API key provided: {key}")) as server:
        settings = WITH | {"OPENAI_BASE_URL": server.base_url, "OPENAI_API_KEY": key}
        done = run(fresh, "brief", QUESTION, "--json", **settings)
        shown = run(fresh, "brief", QUESTION, "--why", **settings)

    failure = document(done, warned="OPENAI_API_KEY")["audit"]["failure"]
    assert "401" in failure
    assert "OPENAI_API_KEY" in failure
    assert "OPENAI_API_KEY" in shown.stdout
    assert key not in done.stdout + done.stderr + shown.stdout + shown.stderr


def test_what_cut_off_replies_took_is_counted(fresh: Path) -> None:
    """The server bills them, whoever wrote the answer in the end."""
    enable_socket()
    socket_allow_hosts(["127.0.0.1"])
    usage = {"prompt_tokens": 100, "completion_tokens": 20, "total_tokens": 120}
    cut = Answer.says('{"answerable": tr', finish="length", usage=usage)
    with StubServer(always=cut) as server:
        audit = brief(fresh, server, warned="reply-truncated")["audit"]

    assert audit["tokens"] == {"prompt": 200, "cached": 0, "completion": 40, "calls": 2}
    assert (audit["model"], audit["prompt"]) == ("stub", "brief@1 again@1")
