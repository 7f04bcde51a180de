"""The peer behind python-telegram-bot, in the same process: no sockets, no port.

In:  a Peer
Out: a BaseRequest for `.request(…)` and `.get_updates_request(…)`; a pump that hands updates over

The one module of this folder that knows python-telegram-bot.
"""

from __future__ import annotations

import asyncio
from typing import Any
from urllib.parse import parse_qsl

import httpx
from telegram import Update
from telegram.error import NetworkError, TimedOut
from telegram.ext import Application
from telegram.request import BaseRequest, RequestData

from mujaz.peer.core import Answer, Peer
from mujaz.peer.faults import Kind
from mujaz.peer.methods import Upload


class PeerRequest(BaseRequest):
    """Carries calls to a peer as HTTPXRequest carries them to Telegram, failures included."""

    def __init__(self, peer: Peer) -> None:
        self.peer = peer

    @property
    def read_timeout(self) -> float | None:
        """Return how long an answer is waited for."""
        return 5.0

    async def initialize(self) -> None:
        """Do nothing."""

    async def shutdown(self) -> None:
        """Do nothing."""

    async def do_request(
        self, url: str, method: str, request_data: RequestData | None = None, *args: Any, **kw: Any
    ) -> tuple[int, bytes]:
        """Carry one call."""
        if "/file/bot" in url:
            token, _, path = url.split("/file/bot", 1)[1].partition("/")
            content = self.peer.file(token, path)
            return (404, b"{}") if content is None else (200, content)
        token, _, name = url.split("/bot", 1)[1].partition("/")
        name, _, query = name.partition("?")
        given = dict(parse_qsl(query, keep_blank_values=True))
        given |= request_data.json_parameters if request_data else {}
        uploads = {
            part: Upload(name=str(data[0]), content=_bytes(data[1]))
            for part, data in (request_data.multipart_data if request_data else {}).items()
        }
        answer = await self.peer.call(token, name, given, uploads)
        return await self._deliver(answer)

    async def _deliver(self, answer: Answer) -> tuple[int, bytes]:
        match answer.cut:
            case None:
                pass
            case Kind.SILENT:
                await self.peer.clock.sleep(self.read_timeout or 5.0)
                raise TimedOut from httpx.ReadTimeout("")
            case Kind.UNREACHABLE:
                raise _network(httpx.ConnectError("All connection attempts failed"))
            case Kind.HALF_BODY:
                raise _network(httpx.RemoteProtocolError("peer closed connection: incomplete body"))
            case _:
                raise _network(httpx.RemoteProtocolError("Server disconnected"))
        if answer.seconds:
            await self.peer.clock.sleep(answer.seconds)
        await asyncio.sleep(0)
        return answer.status, answer.body


def _network(cause: httpx.HTTPError) -> NetworkError:
    error = NetworkError(f"httpx.{type(cause).__name__}: {cause}")
    error.__cause__ = cause
    return error


def _bytes(content: Any) -> bytes:
    return bytes(content) if isinstance(content, bytes | bytearray) else bytes(content.read())


async def pump(app: Application[Any, Any, Any, Any, Any, Any], peer: Peer) -> int:
    """Hand all waiting updates to an initialised application, one after the other.

    Returns how many there were. For tests that want no polling and no waiting: when this returns,
    every handler that was awaited has ended.
    """
    count = 0
    while updates := peer.world.feed.take_all():
        for document in updates:
            count += 1
            await app.process_update(Update.de_json(document, app.bot))
    return count
