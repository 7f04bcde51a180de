"""A server that answers without end: little of it is read, packed or not."""

from __future__ import annotations

import gzip
import tracemalloc
from collections.abc import AsyncIterator

import httpx2
import pytest
import stamina
from wire_kit import FORM, REQUEST, chat, said

from mujaz.errors import BadReply, EmbedderUnavailable, ModelUnavailable
from mujaz.models.bounded import MOST_BYTES
from mujaz.models.embed_http import EmbeddingEndpoint, EndpointEmbedder
from mujaz.texts import say_error

PIECE = b" " * 65_536
HUGE = 64 * 2**20  # bytes


class Flood:
    """Answers with a body in pieces, and counts what was taken of it."""

    def __init__(self, body: bytes = b"", *, status: int = 200, encoding: str = "") -> None:
        self.body, self.status, self.encoding = body, status, encoding
        self.taken = self.calls = 0

    def __call__(self, _request: httpx2.Request) -> httpx2.Response:
        """Answer one request."""
        self.calls += 1
        headers = {"content-type": "application/json"}
        if self.encoding:
            headers["content-encoding"] = self.encoding
        return httpx2.Response(self.status, headers=headers, content=self._pieces())

    async def _pieces(self) -> AsyncIterator[bytes]:
        for start in range(0, len(self.body) or HUGE, len(PIECE)):
            piece = self.body[start : start + len(PIECE)] or PIECE
            self.taken += len(piece)
            yield piece


async def test_a_body_without_end_is_left() -> None:
    """After a few MB it is a bad reply, which is not asked for again in silence."""
    flood = Flood()
    with pytest.raises(BadReply, match="4 MB") as caught:
        await chat(flood).complete(REQUEST)

    assert flood.taken <= MOST_BYTES + len(PIECE)
    assert flood.calls == 1
    assert "(في جوابه أكثر من 4 ميغابايت)" in say_error(caught.value, "ar")


@pytest.mark.parametrize("encoding", ["gzip", "gzip, gzip"])
async def test_a_bomb_does_not_go_off(encoding: str) -> None:
    """What counts is what it unpacks to."""
    bomb = b" " * HUGE
    for _ in encoding.split(","):
        bomb = gzip.compress(bomb)
    model = chat(Flood(bomb, encoding=encoding))
    tracemalloc.start()
    try:
        with pytest.raises(BadReply, match="4 MB"):
            await model.complete(REQUEST)
        _, peak = tracemalloc.get_traced_memory()
    finally:
        tracemalloc.stop()

    assert peak < HUGE / 2


async def test_a_packed_reply_is_read() -> None:
    """Packed by a proxy before the server, say."""
    whole = httpx2.Response(200, json=said(FORM)).content
    flood = Flood(gzip.compress(whole), encoding="gzip")

    assert (await chat(flood).complete(REQUEST)).text == FORM


async def test_what_is_packed_wrongly_is_no_answer() -> None:
    """As any other damage on the way."""
    stamina.set_testing(True, attempts=2, cap=True)
    flood = Flood(b"no gzip", encoding="gzip")
    with pytest.raises(ModelUnavailable):
        await chat(flood).complete(REQUEST)

    assert flood.calls == 2


async def test_an_error_keeps_its_status_whatever_its_length() -> None:
    """Its words are cut, and it is still an error that may pass."""
    stamina.set_testing(True, attempts=2, cap=True)
    flood = Flood(status=503)
    with pytest.raises(ModelUnavailable, match="503"):
        await chat(flood).complete(REQUEST)

    assert flood.calls == 2
    assert flood.taken <= 2 * (MOST_BYTES + len(PIECE))


async def test_the_list_of_models_is_bounded_too() -> None:
    """It is asked for by the doctor."""
    flood = Flood()

    assert await chat(flood).offered() == []
    assert flood.taken <= MOST_BYTES + len(PIECE)


async def test_vectors_without_end_are_left() -> None:
    """A question is answered by words then."""
    flood = Flood()
    embedder = EndpointEmbedder(
        EmbeddingEndpoint(model="m", base_url="http://embed.test/v1", dimensions=3),
        transport=httpx2.MockTransport(flood),
    )
    with pytest.raises(EmbedderUnavailable, match="16 MB"):
        await embedder.embed(["a"], kind="passage")

    assert flood.taken < HUGE
