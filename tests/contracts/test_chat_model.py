"""What every chat model promises."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Iterator
from contextlib import ExitStack

import pytest
import stamina
from pydantic import SecretStr
from pytest_socket import enable_socket, socket_allow_hosts

from mujaz.errors import BadReply, ModelUnavailable
from mujaz.models.chat import OpenAIChat
from mujaz.models.endpoint import Endpoint
from mujaz.ports import ChatModel, ModelRequest
from mujaz.testing import ScriptedModel, StubServer, WordCounter

Make = Callable[..., ChatModel]
FORM = '{"answerable": false}'


def request(user: str = "ماذا حدث؟", system: str = "Fill in the form.") -> ModelRequest:
    """Return a request."""
    schema = {
        "type": "object",
        "properties": {"answerable": {"type": "boolean"}},
        "required": ["answerable"],
        "additionalProperties": False,
    }
    return ModelRequest(
        system=system, user=user, schema_name="draft", schema=schema, most_tokens=99
    )


@pytest.fixture
def _loopback() -> Iterator[None]:
    enable_socket()
    socket_allow_hosts(["127.0.0.1"])
    stamina.set_testing(True, attempts=2, cap=True)
    yield
    stamina.set_testing(False)


@pytest.fixture(params=["scripted", "openai"])
async def make(request: pytest.FixtureRequest, _loopback: None) -> AsyncIterator[Make]:
    """Return what makes a model that gives these replies in order."""
    made: list[ChatModel] = []
    with ExitStack() as servers:

        def scripted(*replies: str) -> ChatModel:
            made.append(ScriptedModel(*replies, name="m"))
            return made[-1]

        def openai(*replies: str) -> ChatModel:
            server = servers.enter_context(StubServer(*replies))
            endpoint = Endpoint(
                model="m", base_url=server.base_url, api_key=SecretStr("k"), seconds=20.0
            )
            made.append(OpenAIChat(endpoint, counter=WordCounter()))
            return made[-1]

        yield scripted if request.param == "scripted" else openai
        for model in made:
            await model.close()


async def test_replies_come_as_they_were_said(make: Make) -> None:
    """In order, Arabic letter for letter, with marks and quotation marks."""
    texts = ['{"a": "قالَ: «لا»‏"}', '{"a": "second “quote”"}']
    model = make(*texts)

    assert texts == [(await model.complete(request())).text for _ in texts]


async def test_a_reply_tells_what_it_took(make: Make) -> None:
    """Tokens of the prompt and of the reply, none of them missing."""
    reply = await make(FORM).complete(request("ماذا قال بيسكوف أمس؟", "One two three."))

    assert (reply.prompt_tokens, reply.completion_tokens, reply.cached_tokens) == (7, 2, 0)
    assert reply.attempts == 1
    assert reply.ms >= 0
    assert reply.model


async def test_a_model_has_its_name_before_it_is_asked(make: Make) -> None:
    """The ledger and the audit want it."""
    assert make(FORM).name == "m"


@pytest.mark.parametrize("nothing", ["", " \n "])
async def test_a_reply_is_never_empty(make: Make, nothing: str) -> None:
    """Nothing is a bad reply, not an empty text."""
    with pytest.raises(BadReply) as caught:
        await make(nothing).complete(request())

    assert caught.value.params["detail"]


async def test_a_model_that_has_nothing_more_is_unavailable(make: Make) -> None:
    """An outage is an error of its own kind, and the next request is another try."""
    model = make()
    for _ in range(2):
        with pytest.raises(ModelUnavailable) as caught:
            await model.complete(request())

        assert caught.value.params["detail"]


async def test_closing_twice_does_no_harm(make: Make) -> None:
    """A service that stops twice stops."""
    model = make(FORM)
    await model.complete(request())
    await model.close()
    await model.close()
