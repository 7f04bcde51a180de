"""Embeddings from a server: what is sent, what is believed, what is unavailable."""

from __future__ import annotations

import json
from collections.abc import Callable, Sequence

import httpx2
import numpy as np
import pytest
from pydantic import SecretStr

from mujaz.errors import EmbedderUnavailable
from mujaz.models import embed_http as module
from mujaz.models.embed_http import EmbeddingEndpoint, EndpointEmbedder

Answering = Callable[[list[str]], httpx2.Response]


def vectors(rows: Sequence[Sequence[float]], order: Sequence[int] | None = None) -> httpx2.Response:
    """Return the answer of a server with these vectors."""
    data = [
        {"object": "embedding", "index": n, "embedding": list(rows[n])}
        for n in order or range(len(rows))
    ]
    usage = {"prompt_tokens": 1, "total_tokens": 1}
    document = {"object": "list", "model": "m", "data": data, "usage": usage}
    return httpx2.Response(200, json=document)


class Wire:
    """A server that answers by a function of the texts, and keeps what was asked."""

    def __init__(self, answer: Answering) -> None:
        self.asked: list[dict[str, object]] = []
        self.keys: list[str] = []
        self._answer = answer

    def __call__(self, request: httpx2.Request) -> httpx2.Response:
        """Answer one request."""
        body = json.loads(request.content)
        self.asked.append(body)
        self.keys.append(request.headers["authorization"])
        return self._answer(body["input"])


def embedder(wire: Wire, **more: object) -> EndpointEmbedder:
    """Return an embedder of three dimensions over a scripted wire."""
    given = {"model": "m", "base_url": "http://embed.test/v1", "dimensions": 3} | more
    endpoint = EmbeddingEndpoint(**given)  # type: ignore[arg-type]
    return EndpointEmbedder(endpoint, transport=httpx2.MockTransport(wire))


async def test_vectors_have_length_one_and_the_order_of_the_texts() -> None:
    """Whatever lengths and order the server gives."""
    wire = Wire(lambda texts: vectors([[2, 0, 0], [0, 0.5, 0]], order=[1, 0]))

    rows = await embedder(wire).embed(["نص", "text"], kind="passage")

    assert rows.dtype == np.float32
    assert rows.tolist() == [[1, 0, 0], [0, 1, 0]]


async def test_prefixes_key_and_dimensions_are_sent_where_they_are_set() -> None:
    """And nothing that a plain server would refuse where they are not."""
    wire = Wire(lambda texts: vectors([[1, 0, 0]] * len(texts)))
    plain = embedder(wire)
    await plain.embed(["a"], kind="query")
    full = embedder(
        wire, query_prefix="query: ", passage_prefix="passage: ", api_key=SecretStr("sk-1"),
        shorten=True,
    )  # fmt: skip
    await full.embed(["a"], kind="query")
    await full.embed(["a"], kind="passage")

    assert [asked["input"] for asked in wire.asked] == [["a"], ["query: a"], ["passage: a"]]
    assert ["dimensions" in asked for asked in wire.asked] == [False, True, True]
    assert wire.keys == ["Bearer no-key", "Bearer sk-1", "Bearer sk-1"]
    assert plain.name != full.name


async def test_many_texts_are_sent_in_batches() -> None:
    """No server takes a whole corpus at once; nothing to embed asks nothing."""
    wire = Wire(lambda texts: vectors([[len(t), 1, 0] for t in texts]))
    texts = ["x" * n for n in range(1, 151)]

    rows = await embedder(wire).embed(texts, kind="passage")

    assert [len(asked["input"]) for asked in wire.asked] == [64, 64, 22]  # type: ignore[arg-type]
    assert (np.diff(rows[:, 0]) > 0).all()
    assert (await embedder(Wire(lambda _: vectors([]))).embed([], kind="query")).shape == (0, 3)


@pytest.mark.parametrize(
    "answer",
    [
        pytest.param(lambda t: vectors([[1, 0]] * len(t)), id="other-dimensions"),
        pytest.param(lambda t: vectors([[1, 0, 0]] * (len(t) + 1)), id="too-many"),
        pytest.param(lambda t: vectors([[0, 0, 0]] * len(t)), id="zero"),
        pytest.param(lambda t: httpx2.Response(200, json={"data": "no"}), id="another-shape"),
        pytest.param(lambda t: httpx2.Response(200, json=[]), id="a-list"),
        pytest.param(lambda t: httpx2.Response(200, text="<html>"), id="no-json"),
        pytest.param(lambda t: httpx2.Response(401, json={"error": {"message": "bad"}}), id="key"),
        pytest.param(lambda t: httpx2.Response(404, text="nothing"), id="no-such-model"),
        pytest.param(lambda t: httpx2.Response(302, headers={"location": "x"}), id="redirect"),
        pytest.param(lambda t: httpx2.Response(500, text="down"), id="down"),
    ],
)
async def test_what_is_no_vector_is_unavailable(answer: Answering) -> None:
    """Searching goes on by words; the error names the server and never the key."""
    broken = embedder(Wire(answer), api_key=SecretStr("sk-secret"))

    with pytest.raises(EmbedderUnavailable) as caught:
        await broken.embed(["نص"], kind="query")

    assert "embed.test" in str(caught.value)
    assert "sk-secret" not in str(caught.value)


async def test_a_server_that_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    """A question does not wait for it."""
    import asyncio

    async def hang(_request: httpx2.Request) -> httpx2.Response:
        await asyncio.sleep(60)
        raise AssertionError("nobody waits so long")

    monkeypatch.setitem(module._SECONDS, "query", 0.05)
    endpoint = EmbeddingEndpoint(model="m", base_url="http://embed.test/v1", dimensions=3)
    slow = EndpointEmbedder(endpoint, transport=httpx2.MockTransport(hang))

    with pytest.raises(EmbedderUnavailable):
        await slow.embed(["نص"], kind="query")


async def test_it_works_again_after_closing() -> None:
    """The next text opens other connections."""
    wire = Wire(lambda texts: vectors([[1, 0, 0]] * len(texts)))
    reopened = embedder(wire)
    await reopened.embed(["a"], kind="query")
    reopened.close()

    assert (await reopened.embed(["\ud800\0"], kind="query")).shape == (1, 3)
