"""The doctor, and other commands, against a model's server on loopback."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest
from cli_kit import Here, run
from pytest_socket import enable_socket, socket_allow_hosts

from mujaz.testing import Answer, StubServer

PROBE = '{"mujaz": "probe"}'


@pytest.fixture(autouse=True)
def _loopback() -> None:
    enable_socket()
    socket_allow_hosts(["127.0.0.1"])


def finding(here: Here, **settings: str) -> dict[str, Any]:
    """Return what the doctor says of the model."""
    done = here("doctor", "--json", MUJAZ_EMBEDDER="none", **settings)
    found = json.loads(done.stdout)
    [one] = [f for f in found["findings"] if f["check"] == "model"]
    return dict(one)


def test_the_doctor_asks_the_model(here: Here) -> None:
    """Its server answers and keeps to the form."""
    with StubServer(PROBE) as server:
        found = finding(here, MUJAZ_MODEL="stub", OPENAI_BASE_URL=server.base_url)

    assert found["level"] == "ok"
    assert "stub" in found["message"]
    assert len(server.requests) == 1


@pytest.mark.parametrize(
    ("answer", "level", "said"),
    [
        pytest.param("أهلًا بك", "warn", "MUJAZ_MODEL_STRUCTURED=json_object", id="no-form"),
        pytest.param('{"greeting": "hello"}', "warn", "MUJAZ_MODEL_STRUCTURED", id="another-form"),
        pytest.param(Answer.error(404, "model not found"), "bad", "it offers: stub", id="unknown"),
        pytest.param(Answer.error(401, "bad key"), "bad", "OPENAI_API_KEY", id="key"),
        pytest.param(Answer.error(400, "Invalid schema for response_format"), "bad",
                     "MUJAZ_MODEL_STRUCTURED=json_object", id="schema-refused"),
        pytest.param(Answer(body="<h1>hi</h1>"), "bad", "OPENAI_BASE_URL", id="a-web-page"),
    ],
)  # fmt: skip
def test_the_doctor_says_what_to_do(
    answer: str | Answer, level: str, said: str, here: Here
) -> None:
    """Each fault has a next step."""
    with StubServer(always=answer) as server:
        found = finding(here, MUJAZ_MODEL="other", OPENAI_BASE_URL=server.base_url)

    assert level == found["level"]
    assert said in found["message"]


def test_the_doctor_speaks_arabic(here: Here) -> None:
    """A person in Arabic reads the same step."""
    with StubServer("أهلًا بك") as server:
        done = here(
            "doctor", MUJAZ_EMBEDDER="none", MUJAZ_LANGUAGE="ar", MUJAZ_MODEL="stub",
            OPENAI_BASE_URL=server.base_url,
        )  # fmt: skip

    [line] = [line for line in done.stdout.splitlines() if "MUJAZ_MODEL_STRUCTURED" in line]
    assert "التالي" in line


@pytest.mark.parametrize(
    ("settings", "said"),
    [
        pytest.param({}, "OPENAI_API_KEY", id="no-key"),
        pytest.param({"OPENAI_BASE_URL": "http://127.0.0.1:9/v1"}, "OPENAI_BASE_URL", id="nobody"),
    ],
)
def test_the_doctor_finds_a_model_that_cannot_be_asked(
    settings: dict[str, str], said: str, here: Here
) -> None:
    """A missing key, or nobody at the address."""
    found = finding(here, MUJAZ_MODEL="m", MUJAZ_MODEL_ATTEMPTS="1", **settings)

    assert found["level"] == "bad"
    assert said in found["message"]


def test_another_server_is_another_model(here: Here) -> None:
    """The same question is answered from what is kept, until OPENAI_BASE_URL changes."""
    form = {"answerable": False, "headline": "", "claims": [], "disagreements": []}
    nothing = json.dumps(form)
    question = ("brief", "ماذا قال بيسكوف؟", "--json")
    asked = []
    with StubServer(always=nothing) as first, StubServer(always=nothing) as second:
        for server in (first, first, second):
            done = here(*question, MUJAZ_MODEL="stub", OPENAI_BASE_URL=server.base_url)
            asked.append((len(first.requests), len(second.requests)))
            assert json.loads(done.stdout)["audit"]["fallback"] is None, done.stderr

    assert asked[0] == asked[1]
    assert 0 < asked[1][0] == asked[2][0]
    assert asked[2][1] > 0


def test_without_a_model_all_is_well(here: Here) -> None:
    """The writer without a model answers."""
    assert finding(here)["level"] == "ok"


def test_what_asks_no_model_does_without_its_key(here: Here) -> None:
    """Only what would ask it names what is missing."""
    question = ("brief", "ماذا قال بيسكوف؟")
    for command in (("articles",), (*question, "--writer", "extract")):
        assert here(*command, MUJAZ_MODEL="m").returncode == 0
    asked = here(*question, MUJAZ_MODEL="m")
    assert (asked.returncode, "OPENAI_API_KEY" in asked.stderr) == (1, True)


def test_settings_never_show_the_key(ready: Path) -> None:
    """Names as in the environment; secrets as stars."""
    done = run(ready, "settings", OPENAI_API_KEY="sk-test-0123456789abcdef")

    assert "OPENAI_API_KEY=***" in done.stdout
    assert "sk-test" not in done.stdout


@pytest.mark.parametrize(("level", "told"), [("WARNING", False), ("INFO", True)])
def test_tries_are_told_to_those_who_ask(level: str, told: bool, ready: Path) -> None:
    """Stderr holds nothing else by default."""
    with StubServer(Answer.error(503, "Loading model"), PROBE) as server:
        done = run(
            ready, "doctor", "--json", MUJAZ_EMBEDDER="none", MUJAZ_MODEL="stub",
            MUJAZ_LOG_LEVEL=level, OPENAI_BASE_URL=server.base_url,
        )  # fmt: skip

    assert len(server.requests) == 2
    assert done.returncode == 0
    assert told == ("retry" in done.stderr)
    assert told == bool(done.stderr)
