"""Webhooks: setting one, and handing updates over to it.

In:  setWebhook, deleteWebhook, getWebhookInfo; updates as they come
Out: POST requests with the secret header; an update counts as delivered when the answer is 2xx

Updates of one chat go one after the other, those of several chats side by side, as many as
`max_connections` says.
"""

from __future__ import annotations

import asyncio
import json
import re
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any
from urllib.parse import urlsplit

from tornado.httpclient import AsyncHTTPClient, HTTPRequest

from mujaz.peer.feed import Feed, Waiting
from mujaz.peer.refusal import bad
from mujaz.peer.routes import plays
from mujaz.peer.world import Call

Json = dict[str, Any]
Post = Callable[[str, bytes, dict[str, str]], Awaitable[int]]

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
PORTS = {443, 80, 88, 8443}
RETRY_SECONDS = 1.0  # the real server waits longer and longer
ANSWER_SECONDS = 60.0
_SECRET = re.compile(r"[A-Za-z0-9_-]{1,256}")


@plays("setWebhook")
def set_webhook(call: Call) -> bool:
    """Have updates posted to an address."""
    url = call.p["url"]
    feed = call.world.feed
    if call.p.get("drop_pending_updates"):
        feed.waiting.clear()
    if not url:
        feed.webhook = None
        return True
    parts = urlsplit(url)
    local = parts.hostname in {"127.0.0.1", "localhost"}  # as a self-hosted server allows
    if parts.scheme != "https" and not local:
        raise bad("bad webhook: An HTTPS URL must be provided for webhook")
    if not local and (parts.port or 443) not in PORTS:
        raise bad("bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443")
    secret = call.p.get("secret_token", "")
    if secret and not _SECRET.fullmatch(secret):
        raise bad("secret token contains unallowed characters")
    most = call.p.get("max_connections", 40)
    if not 1 <= most <= 100:
        raise bad("bad webhook: max_connections must be between 1 and 100")
    feed.allow(call.p.get("allowed_updates"))
    feed.webhook = {"url": url, "secret": secret, "max_connections": most}
    if feed.on_add is not None:
        feed.on_add()
    return True


@plays("deleteWebhook")
def delete_webhook(call: Call) -> bool:
    """Go back to getUpdates."""
    if call.p.get("drop_pending_updates"):
        call.world.feed.waiting.clear()
    call.world.feed.webhook = None
    return True


@plays("getWebhookInfo")
def webhook_info(call: Call) -> Json:
    """Return how the webhook does."""
    feed = call.world.feed
    hook = feed.webhook or {}
    info: Json = {
        "url": hook.get("url", ""), "has_custom_certificate": False,
        "pending_update_count": len(feed.waiting),
    }  # fmt: skip
    for name in ("max_connections", "last_error_date", "last_error_message"):
        if name in hook:
            info[name] = hook[name]
    if feed.allowed is not None:
        info["allowed_updates"] = sorted(feed.allowed)
    return info


async def post(url: str, body: bytes, headers: dict[str, str]) -> int:
    """Post over HTTP and return the status; 0 when no answer came."""
    request = HTTPRequest(
        url, method="POST", body=body, headers=headers, request_timeout=ANSWER_SECONDS,
        validate_cert=False,
    )  # fmt: skip
    try:
        return (await AsyncHTTPClient().fetch(request, raise_error=False)).code
    except OSError:
        return 0


class Courier:
    """Hands updates to the webhook as long as it runs."""

    def __init__(self, feed: Feed, send: Post = post) -> None:
        self.feed = feed
        self.send = send
        self.attempts: list[tuple[int, int]] = []  # (update_id, status)
        self._woken = asyncio.Event()
        self._tasks: set[asyncio.Task[None]] = set()
        self._main: asyncio.Task[None] | None = None
        feed.on_add = self._woken.set

    def start(self) -> None:
        """Start to deliver."""
        self._main = asyncio.ensure_future(self._run())

    async def stop(self) -> None:
        """Stop; what is under way is given up."""
        self.feed.on_add = None
        tasks = [*self._tasks, *([self._main] if self._main else [])]
        for task in tasks:
            task.cancel()
        for task in tasks:
            with suppress(asyncio.CancelledError):
                await task

    async def _run(self) -> None:
        while True:
            await self._woken.wait()
            self._woken.clear()
            for waiting in self._ready():
                waiting.taken = True
                task = asyncio.ensure_future(self._deliver(waiting))
                self._tasks.add(task)
                task.add_done_callback(self._tasks.discard)

    def _ready(self) -> list[Waiting]:
        """Return updates that may go now: the first of each chat, within max_connections."""
        hook = self.feed.webhook
        if hook is None:
            return []
        busy = {_lane(w.update) for w in self.feed.waiting if w.taken}
        ready = []
        for waiting in self.feed.waiting:
            lane = _lane(waiting.update)
            if len(busy) >= hook["max_connections"]:
                break
            if lane not in busy:
                busy.add(lane)
                ready.append(waiting)
        return ready

    async def _deliver(self, waiting: Waiting) -> None:
        hook = self.feed.webhook
        if hook is None:
            waiting.taken = False
            return
        headers = {"Content-Type": "application/json"}
        if hook["secret"]:
            headers[SECRET_HEADER] = hook["secret"]
        status = await self.send(hook["url"], json.dumps(waiting.update).encode(), headers)
        self.attempts.append((waiting.id, status))
        if 200 <= status < 300:
            with suppress(ValueError):
                self.feed.waiting.remove(waiting)
        else:
            hook["last_error_date"] = int(self.feed.clock.now())
            hook["last_error_message"] = f"Wrong response from the webhook: {status}"
            await self.feed.clock.sleep(RETRY_SECONDS)
            waiting.taken = False
        self._woken.set()


def _lane(update: Json) -> str:
    """Return what keeps an update in order with others: its chat, else its sender."""
    payload = next(value for key, value in update.items() if key != "update_id")
    inner = payload.get("message", payload)
    chat = inner.get("chat") or payload.get("from") or {}
    return str(chat.get("id", update["update_id"]))
