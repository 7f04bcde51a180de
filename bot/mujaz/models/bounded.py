"""Read no more of a server's answer than an answer can have.

In:  the transport of an HTTP client, the most bytes of a body
Out: a transport whose answers are read and unpacked already; TooLong for what does not end

The client gathers a body whole before anybody sees it, however long, and unpacks it first: a few
hundred kB of gzip become gigabytes. What counts here is what a body unpacks to. The library
unpacks in pieces of 1 MB at most, so that little more than the limit is ever in memory.
"""

from __future__ import annotations

from contextlib import aclosing

import httpx2

# 100,000 tokens of thinking in Arabic, each letter escaped (\u0627), take some 2.4 MB; a briefing
# takes 50 kB. Read as JSON, 4 MB of the worst sort take some 150 MB for a moment.
MOST_BYTES = 4_000_000
_OF_THE_BODY_AS_SENT = ("content-encoding", "content-length", "transfer-encoding")


class TooLong(httpx2.TransportError):
    """A body has more bytes than an answer can have; `most`: how many MB that is."""

    def __init__(self, most: int) -> None:
        super().__init__(f"its answer has more than {most} MB")
        self.most = most


class Bounded(httpx2.AsyncBaseTransport):
    """A transport that leaves a body at its limit; of an error it keeps what stands before it."""

    def __init__(
        self, inner: httpx2.AsyncBaseTransport | None = None, *, most: int = MOST_BYTES
    ) -> None:
        # no proxy and no certificates of the environment, as in the clients that use it
        self._inner = inner or httpx2.AsyncHTTPTransport(trust_env=False)
        self._most = most

    async def handle_async_request(self, request: httpx2.Request) -> httpx2.Response:
        """Return the answer to a request, read to its end; raises TooLong."""
        answer = await self._inner.handle_async_request(request)
        answer.request = request  # errors of unpacking name it
        body = bytearray()
        async with aclosing(answer.aiter_bytes()) as pieces:
            async for piece in pieces:
                body += piece
                if len(body) > self._most:
                    break
        if len(body) > self._most and answer.is_success:
            raise TooLong(self._most // 1_000_000)
        headers = [
            (name, value) for name, value in answer.headers.multi_items()
            if name.lower() not in _OF_THE_BODY_AS_SENT
        ]  # fmt: skip
        return httpx2.Response(
            answer.status_code, headers=headers, content=bytes(body[: self._most]),
            extensions=answer.extensions,
        )  # fmt: skip

    async def aclose(self) -> None:
        """Let go of the connections."""
        await self._inner.aclose()
