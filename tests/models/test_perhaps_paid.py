"""What a call may have cost though it failed: tries that nobody has told the price of."""

from __future__ import annotations

import asyncio

import httpx2
import pytest
import stamina
from wire_kit import FORM, REQUEST, Wire, chat, error, said

from mujaz.errors import MujazError

UNCOUNTED = {key: value for key, value in said(FORM).items() if key != "usage"}


def ok(document: object) -> httpx2.Response:
    """Return an answer with status 200."""
    return httpx2.Response(200, json=document)


def half(document: object) -> httpx2.Response:
    """Return half a body with status 200."""
    whole = ok(document).content
    headers = {"content-type": "application/json"}
    return httpx2.Response(200, content=whole[: len(whole) // 2], headers=headers)


def status(number: int) -> httpx2.Response:
    """Return an error of the server."""
    return httpx2.Response(number, json=error("no"))


def cut_short(document: dict[str, object]) -> dict[str, object]:
    """Return a completion that ran into its limit of tokens."""
    return document | {"choices": said(FORM, finish="length")["choices"]}


NOTHING = [
    pytest.param(httpx2.ConnectError("refused"), id="nobody-there"),
    pytest.param(httpx2.ConnectTimeout("slow"), id="no-connection-in-time"),
    pytest.param(status(401), id="401"),
    pytest.param(status(402), id="402"),
    pytest.param(status(400), id="400"),
    pytest.param(status(408), id="408"),
    pytest.param(status(429), id="429"),
    pytest.param(status(503), id="503"),
    pytest.param(status(529), id="529"),
    pytest.param(httpx2.Response(200, html="<html>Welcome</html>"), id="another-server"),
    pytest.param(ok(said(None)), id="empty-but-counted"),
    pytest.param(ok(cut_short(said(FORM))), id="length-and-counted"),
]
SOMETHING = [
    pytest.param(status(500), (3, 0), id="500"),
    pytest.param(status(502), (3, 0), id="502"),
    pytest.param(status(504), (3, 0), id="504"),
    pytest.param(httpx2.ReadTimeout("slow"), (3, 3), id="silent"),
    pytest.param(httpx2.ReadError("reset"), (3, 3), id="reset"),
    pytest.param(httpx2.RemoteProtocolError("closed"), (3, 3), id="closed"),
    pytest.param(half(said(FORM)), (3, 3), id="half-a-body"),
    pytest.param(ok(cut_short(UNCOUNTED)), (1, 1), id="length-uncounted"),
    pytest.param(ok({"choices": []}), (1, 1), id="no-message-uncounted"),
    pytest.param(ok(said("x" * 4_100_000)), (1, 1), id="endless"),
]


async def lost(wire: Wire) -> tuple[int, int]:
    """Return the prompts and replies that a failed call may have cost."""
    stamina.set_testing(True, attempts=3, cap=True)
    with pytest.raises(MujazError) as caught:
        await chat(wire).complete(REQUEST)
    params = caught.value.params
    return int(params["lost_prompts"]), int(params["lost_replies"])


@pytest.mark.parametrize("answer", NOTHING)
async def test_what_was_turned_away_or_counted_hides_no_cost(
    answer: httpx2.Response | Exception,
) -> None:
    """Nothing left, or the server refused it, or it told what it took."""
    assert await lost(Wire(answer)) == (0, 0)


@pytest.mark.parametrize(("answer", "expected"), SOMETHING)
async def test_what_broke_off_may_have_cost_something(
    answer: httpx2.Response | Exception, expected: tuple[int, int]
) -> None:
    """A prompt for a server that broke down; a reply too where it fell silent."""
    assert await lost(Wire(answer)) == expected


async def test_a_reply_tells_of_the_tries_before_it() -> None:
    """Two that broke off, one that was turned away, then a reply."""
    stamina.set_testing(True, attempts=9, cap=True)
    wire = Wire(status(500), half(said(FORM)), status(429), ok(said(FORM)))
    reply = await chat(wire, attempts=9).complete(REQUEST)

    assert (reply.lost_prompts, reply.lost_replies, reply.attempts) == (2, 1, 4)


async def test_a_reply_at_once_hides_no_cost() -> None:
    """It is paid for as it was counted."""
    reply = await chat(Wire(ok(said(FORM)))).complete(REQUEST)

    assert (reply.lost_prompts, reply.lost_replies) == (0, 0)


async def test_a_server_that_hangs_may_write_all_the_while() -> None:
    """The wall clock ends the call; what was sent was read."""

    async def hang(request: httpx2.Request) -> httpx2.Response:
        await asyncio.sleep(60)
        return ok(said(FORM))

    with pytest.raises(MujazError) as caught:
        await chat(hang, seconds=0.2).complete(REQUEST)  # type: ignore[arg-type]

    params = caught.value.params
    assert (params["lost_prompts"], params["lost_replies"]) == (1, 1)


async def test_what_does_not_fit_is_never_sent() -> None:
    """Nothing is lost of a prompt that is too long."""
    wire = Wire(ok(said(FORM)))
    with pytest.raises(MujazError) as caught:
        await chat(wire, context_size=300).complete(REQUEST)

    assert (caught.value.params["lost_prompts"], wire.sent) == (0, [])
