"""The peer behind a loopback port: /bot<token>/<method>, /file/bot<token>/<path>, /control/<verb>.

In:  a Peer
Out: HTTP answers; the control interface for tests in another process

Control: POST /control/act {"verb": …, "arguments": {…}}, /control/fault {…}, /control/calm,
/control/log, /control/revoke; answers are JSON. It listens on 127.0.0.1 alone.
"""

from __future__ import annotations

import asyncio
import base64
import json
from typing import Any

from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

from mujaz.peer.core import Answer, Peer
from mujaz.peer.faults import Fault, Kind
from mujaz.peer.groups import GroupActs
from mujaz.peer.methods import Upload
from mujaz.peer.people import perform
from mujaz.peer.webhook import Courier

MOST_BODY = 64 * 1024 * 1024


class _Method(RequestHandler):
    """One call of a method."""

    def initialize(self, peer: Peer) -> None:
        self.peer = peer
        self.task: asyncio.Task[Answer] | None = None
        self.gone = asyncio.Event()  # the caller

    async def post(self, token: str, name: str) -> None:
        """Answer a call."""
        given = {k: self.get_body_argument(k, strip=False) for k in self.request.body_arguments}
        given |= {k: self.get_query_argument(k, strip=False) for k in self.request.query_arguments}
        if self.request.headers.get("Content-Type", "").startswith("application/json"):
            document = json.loads(self.request.body or b"{}")
            given |= {k: v if isinstance(v, str) else json.dumps(v) for k, v in document.items()}
        uploads = {
            part: Upload(name=files[0].filename, content=files[0].body)
            for part, files in self.request.files.items()
        }
        self.task = asyncio.ensure_future(self.peer.call(token, name, given, uploads))
        try:
            answer = await self.task
        except asyncio.CancelledError:
            return  # the caller has gone
        await self._deliver(answer)

    get = post

    def on_connection_close(self) -> None:
        """End a poll whose caller has gone."""
        self.gone.set()
        if self.task is not None and "getUpdates" in self.request.path:
            self.task.cancel()

    async def _deliver(self, answer: Answer) -> None:
        if answer.cut is Kind.SILENT:
            await self.gone.wait()
            return
        if answer.cut is not None:
            await self._cut(answer)
            return
        if answer.seconds:
            await self.peer.clock.sleep(answer.seconds)
        self.set_status(answer.status)
        kind = "text/html" if answer.body.startswith(b"<html") else "application/json"
        self.set_header("Content-Type", kind)
        self.finish(answer.body)

    async def _cut(self, answer: Answer) -> None:
        stream = self.detach()
        if answer.cut is Kind.HALF_BODY:
            head = (
                f"HTTP/1.1 200 OK\r\nContent-Type: application/json\r\n"
                f"Content-Length: {len(answer.body)}\r\n\r\n"
            ).encode()
            await stream.write(head + answer.body[: len(answer.body) // 2])
        stream.close()


class _File(RequestHandler):
    """The content of a file."""

    def initialize(self, peer: Peer) -> None:
        self.peer = peer

    def get(self, token: str, path: str) -> None:
        """Return it."""
        content = self.peer.file(token, path)
        if content is None:
            self.set_status(404)
            return
        self.finish(content)


class _Control(RequestHandler):
    """What tests in another process ask for."""

    def initialize(self, peer: Peer, acts: GroupActs) -> None:
        self.peer = peer
        self.acts = acts

    def post(self, what: str) -> None:
        """Do it."""
        document = json.loads(self.request.body or b"{}", object_hook=_unpacked)
        result: Any
        match what:
            case "act":
                result = perform(self.acts, document["verb"], document.get("arguments", {}))
            case "fault":
                self.peer.faults.add(Fault.read(document))
                result = self.peer.faults.left()
            case "calm":
                self.peer.faults.clear()
                result = 0
            case "log":
                result = [e.document() for e in self.peer.log.entries[document.get("since", 0) :]]
            case "complaints":
                result = self.peer.log.complaints()
            case "revoke":
                self.peer.revoked = result = True
            case _:
                self.set_status(404)
                result = f"no such control: {what}"
        self.finish(json.dumps({"result": result}, default=_packed))


def _packed(value: Any) -> Any:
    if isinstance(value, bytes):
        return {"base64": base64.b64encode(value).decode()}
    raise TypeError(f"not JSON: {value!r}")


def _unpacked(document: dict[str, Any]) -> Any:
    return base64.b64decode(document["base64"]) if list(document) == ["base64"] else document


class Served:
    """A peer that listens: `async with Served(peer) as url`."""

    def __init__(self, peer: Peer, port: int = 0) -> None:
        self.peer = peer
        self.port = port
        self.courier = Courier(peer.world.feed)
        self._server: HTTPServer | None = None

    async def __aenter__(self) -> str:
        """Listen on 127.0.0.1 and return the address, as MUJAZ_TELEGRAM_BASE_URL takes it."""
        acts = GroupActs(self.peer)
        app = Application(
            [
                (r"/bot([^/]+)/(\w+)", _Method, {"peer": self.peer}),
                (r"/file/bot([^/]+)/(.+)", _File, {"peer": self.peer}),
                (r"/control/(\w+)", _Control, {"peer": self.peer, "acts": acts}),
            ],
            log_function=lambda handler: None,
        )
        self._server = HTTPServer(app, max_buffer_size=MOST_BODY)
        sockets = bind_sockets(self.port, "127.0.0.1")
        self._server.add_sockets(sockets)
        self.port = sockets[0].getsockname()[1]
        self.courier.start()
        return f"http://127.0.0.1:{self.port}"

    async def __aexit__(self, *exc: object) -> None:
        """Stop."""
        await self.courier.stop()
        if self._server is not None:
            self._server.stop()
            await self._server.close_all_connections()
