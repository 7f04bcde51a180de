"""The scripted server does what it is told, faults too."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
import stamina
from pytest_socket import enable_socket, socket_allow_hosts
from wire_kit import FORM, REQUEST

from mujaz.errors import ModelMisconfigured, ModelUnavailable, MujazError, RateLimited
from mujaz.models.chat import OpenAIChat
from mujaz.models.endpoint import Endpoint
from mujaz.testing import Answer, StubServer, WordCounter


@pytest.fixture(autouse=True)
def _loopback() -> Iterator[None]:
    enable_socket()
    socket_allow_hosts(["127.0.0.1"])
    stamina.set_testing(True, attempts=2, cap=True)
    yield
    stamina.set_testing(False)


def model_of(server: StubServer, seconds: float = 20.0) -> OpenAIChat:
    """Return a model on the server."""
    endpoint = Endpoint(model="m", base_url=server.base_url, seconds=seconds)
    return OpenAIChat(endpoint, counter=WordCounter())


@pytest.mark.parametrize(
    ("answer", "kind", "calls"),
    [
        pytest.param(Answer.error(429, "slow down"), RateLimited, 2, id="status"),
        pytest.param(Answer(body="<html>"), ModelMisconfigured, 1, id="html-with-200"),
        pytest.param(Answer.says(FORM).__class__(body="{}" * 99, cut_at=9), ModelUnavailable, 2,
                     id="cut-off"),
        pytest.param(Answer(hangs_up=True), ModelUnavailable, 2, id="hangs-up"),
        pytest.param(Answer(body=" " * 999, seconds_between=0.05), ModelUnavailable, 1, id="drips"),
        pytest.param(Answer(body=" ", seconds_before=30.0), ModelUnavailable, 1, id="sleeps"),
    ],
)  # fmt: skip
async def test_a_fault_arrives_as_it_was_scripted(
    answer: Answer, kind: type[MujazError], calls: int
) -> None:
    """Over a real connection."""
    with StubServer(always=answer) as server:
        model = model_of(server, seconds=1.0)
        with pytest.raises(kind):
            await model.complete(REQUEST)
        await model.close()

    assert calls == len(server.requests)


async def test_a_function_answers_what_it_is_asked() -> None:
    """And requests are kept: path, headers, body."""
    with StubServer(always=lambda asked: f"«{asked.texts[-1]}»") as server:
        model = model_of(server)
        replies = [(await model.complete(REQUEST)).text for _ in range(2)]
        await model.close()

    assert [f"«{REQUEST.user}»"] * 2 == replies
    assert [asked.path for asked in server.requests] == ["/v1/chat/completions"] * 2
    assert server.requests[0].body["model"] == "m"


async def test_the_server_lists_its_models() -> None:
    """For those who choose one."""
    with StubServer(models=["a", "b"]) as server:
        model = model_of(server)
        assert await model.offered() == ["a", "b"]
        await model.close()
