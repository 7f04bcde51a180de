"""Turn texts into vectors on a server that speaks OpenAI's Embeddings.

In:  texts, and whether they are questions or passages
Out: float32 vectors of length 1

A question must not wait for a server that hangs: it has little time, and search goes by words then.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass

import httpx2
import numpy as np
import openai
from pydantic import SecretStr

from mujaz.errors import EmbedderUnavailable
from mujaz.models.bounded import Bounded
from mujaz.models.embedder import cleaned
from mujaz.models.failures import translated
from mujaz.ports import FloatArray, TextKind

_BATCH = 64  # texts a request
_SECONDS = {"query": 5.0, "passage": 60.0}  # with all tries
# 64 vectors of 8,192 numbers, each in 24 characters, take 12.6 MB
_MOST_BYTES = 16_000_000
_CONNECT_SECONDS = 3.0
_TRIES = 2
_NO_KEY = "no-key"  # local servers want none; the client insists on something


@dataclass(frozen=True, slots=True, kw_only=True)
class EmbeddingEndpoint:
    """An embedding model on a server."""

    model: str
    base_url: str
    dimensions: int
    shorten: bool = False  # ask for `dimensions` numbers; many servers refuse to be asked
    api_key: SecretStr | None = None
    query_prefix: str = ""
    passage_prefix: str = ""


class EndpointEmbedder:
    """An Embedder on any server that speaks OpenAI's Embeddings."""

    def __init__(
        self, endpoint: EmbeddingEndpoint, *, transport: httpx2.AsyncBaseTransport | None = None
    ) -> None:
        """Connect to nothing yet."""
        self._endpoint = endpoint
        self._secret = endpoint.api_key.get_secret_value() if endpoint.api_key else ""
        self._transport = transport
        self._client: openai.AsyncOpenAI | None = None
        self._closing: asyncio.Task[None] | None = None

    @property
    def name(self) -> str:
        """What made the vectors; other prefixes make other vectors."""
        endpoint = self._endpoint
        parts = (endpoint.model, endpoint.query_prefix.strip(), endpoint.passage_prefix.strip())
        return "/".join(("endpoint", *filter(None, parts)))

    @property
    def dimensions(self) -> int:
        """How many numbers a vector has."""
        return self._endpoint.dimensions

    async def embed(self, texts: Sequence[str], *, kind: TextKind) -> FloatArray:
        """Return vectors of shape (len(texts), dimensions), float32, rows of length 1.

        Raises EmbedderUnavailable.
        """
        endpoint = self._endpoint
        prefix = endpoint.query_prefix if kind == "query" else endpoint.passage_prefix
        said = [prefix + (cleaned(text) or " ") for text in texts]
        rows = [np.empty((0, self.dimensions), np.float32)]
        for i in range(0, len(said), _BATCH):
            rows.append(await self._ask(said[i : i + _BATCH], _SECONDS[kind]))
        return np.concatenate(rows)

    async def load(self) -> None:
        """Do nothing: a server is asked when there is a text."""

    def close(self) -> None:
        """Let go of the connections; the next `embed` opens others."""
        client, self._client = self._client, None
        if client is not None:
            with suppress(RuntimeError):  # no loop runs any more, and no connection outlived it
                self._closing = asyncio.get_running_loop().create_task(client.close())

    async def _ask(self, texts: list[str], seconds: float) -> FloatArray:
        try:
            async with asyncio.timeout(seconds):
                shorten = self.dimensions if self._endpoint.shorten else openai.omit
                reply = await self._connected().embeddings.create(
                    model=self._endpoint.model, input=texts, dimensions=shorten,
                    encoding_format="float",
                )  # fmt: skip
            by_place = sorted(reply.data, key=lambda row: row.index)
            return self._unit([row.embedding for row in by_place], len(texts))
        except openai.OpenAIError as exc:
            detail = str(translated(exc, secret=self._secret).params.get("detail", ""))
            raise self._unavailable(detail) from exc
        except TimeoutError:
            raise self._unavailable(f"no answer within {seconds:g} seconds") from None
        except (ValueError, TypeError, AttributeError) as exc:  # an answer of another shape
            raise self._unavailable(str(exc)) from exc

    def _unit(self, vectors: list[list[float]], count: int) -> FloatArray:
        rows = np.asarray(vectors, np.float32)
        if rows.shape != (count, self.dimensions):
            found = rows.shape[1] if rows.ndim == 2 and len(rows) == count else rows.shape
            raise ValueError(
                f"it gives {found} numbers for a text, MUJAZ_EMBED_DIMENSIONS={self.dimensions}"
            )
        lengths = np.linalg.norm(rows, axis=1, keepdims=True)
        if not np.isfinite(rows).all() or not (lengths > 0).all():
            raise ValueError("it gives numbers that are no direction")
        return np.asarray(rows / lengths, np.float32)

    def _connected(self) -> openai.AsyncOpenAI:
        if self._client is None:
            self._client = openai.AsyncOpenAI(
                api_key=self._secret or _NO_KEY, base_url=self._endpoint.base_url,
                max_retries=_TRIES - 1,
                # No proxy of the environment sees the key, and no redirect takes it elsewhere.
                http_client=httpx2.AsyncClient(
                    transport=Bounded(self._transport, most=_MOST_BYTES),
                    trust_env=False, follow_redirects=False,
                    timeout=httpx2.Timeout(60.0, connect=_CONNECT_SECONDS),
                ),
            )  # fmt: skip
        return self._client

    def _unavailable(self, detail: str) -> EmbedderUnavailable:
        return EmbedderUnavailable(
            f"the embedding model {self._endpoint.model} on {self._endpoint.base_url} does not"
            f" answer ({detail}): questions are answered by words alone; see mujaz doctor",
            detail=detail,
        )
