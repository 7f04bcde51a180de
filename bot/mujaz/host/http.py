"""The host's own HTTP: the webhook that Telegram calls, health and metrics.

In:  requests; only those that carry the secret become updates
Out: updates, put into a queue; /health as JSON; /metrics in Prometheus' text form

A webhook call must be JSON, at most 1 MB, on the unguessable path, with the secret, which is
compared in constant time before anything else is looked at.
"""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import structlog
from telegram import Bot, Update
from tornado.httpserver import HTTPServer
from tornado.netutil import bind_sockets
from tornado.web import Application, RequestHandler

_log = structlog.get_logger("mujaz.host")

MOST_BODY = 1024 * 1024
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"


def secret_of(token: str) -> str:
    """Return the webhook's secret: made from the token, which it does not give away."""
    return hmac.new(token.encode(), b"mujaz webhook secret", hashlib.sha256).hexdigest()


def path_of(token: str) -> str:
    """Return the webhook's path, which nobody can guess."""
    return "/telegram/" + hmac.new(token.encode(), b"mujaz webhook path", "sha256").hexdigest()[:32]


@dataclass(slots=True, kw_only=True)
class Hook:
    """Where updates come in."""

    bot: Bot
    queue: asyncio.Queue[object]
    path: str
    secret: str
    open: bool = True  # False: no more are taken, Telegram keeps them
    accepted: int = 0
    refused: dict[int, int] = field(default_factory=dict)  # by status


class _Webhook(RequestHandler):
    """One call of the webhook."""

    def initialize(self, hook: Hook) -> None:
        self.hook = hook

    def post(self) -> None:
        """Take an update."""
        status = self._take()
        if status != 200:
            self.hook.refused[status] = self.hook.refused.get(status, 0) + 1
        self.set_status(status)

    def _take(self) -> int:
        given = self.request.headers.get(SECRET_HEADER, "")
        if not hmac.compare_digest(given.encode(), self.hook.secret.encode()):
            return 403
        if not self.hook.open:
            return 503
        kind = self.request.headers.get("Content-Type", "").split(";")[0].strip().lower()
        if kind != "application/json":
            return 415
        try:
            document = json.loads(self.request.body)
            update = Update.de_json(document, self.hook.bot)
        except Exception as error:  # Telegram would send it again for ever
            _log.error("update cannot be read", error=type(error).__name__)
            return 200 if isinstance(error, KeyError | TypeError | AttributeError) else 400
        self.hook.accepted += 1
        self.hook.queue.put_nowait(update)
        return 200


Facts = Callable[[], Mapping[str, Any]]
Numbers = Callable[[], Mapping[str, float]]


class _Health(RequestHandler):
    """Whether the bot does its work."""

    def initialize(self, facts: Facts) -> None:
        self.facts = facts

    def get(self) -> None:
        """Say how it does; 503 when it does not."""
        facts = self.facts()
        self.set_status(200 if facts.get("status") == "ok" else 503)
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(facts) + "\n")


class _Metrics(RequestHandler):
    """Numbers for a monitor; none of them is about a person."""

    def initialize(self, numbers: Numbers) -> None:
        self.numbers = numbers

    def get(self) -> None:
        """Give them."""
        self.set_header("Content-Type", "text/plain; version=0.0.4; charset=utf-8")
        lines = [f"mujaz_{name} {value:g}" for name, value in self.numbers().items()]
        self.finish("\n".join(lines) + "\n")


class HttpServer:
    """The server; `hook` only where updates come by webhook."""

    def __init__(self, *, facts: Facts, numbers: Numbers, hook: Hook | None = None) -> None:
        routes: list[Any] = [
            ("/health", _Health, {"facts": facts}),
            ("/metrics", _Metrics, {"numbers": numbers}),
        ]
        if hook is not None:
            routes.append((hook.path, _Webhook, {"hook": hook}))
        self._app = Application(routes, log_function=lambda handler: None)
        self._server: HTTPServer | None = None
        self.port = 0

    def start(self, host: str, port: int) -> None:
        """Listen."""
        self._server = HTTPServer(
            self._app, max_buffer_size=MOST_BODY + 64 * 1024, max_body_size=MOST_BODY
        )
        sockets = bind_sockets(port, host)
        self._server.add_sockets(sockets)
        self.port = sockets[0].getsockname()[1]

    async def stop(self) -> None:
        """Stop listening."""
        if self._server is not None:
            self._server.stop()
            await self._server.close_all_connections()
