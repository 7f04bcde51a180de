"""The webhook's gate-keeping, health and metrics."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import httpx
import pytest
from host_kit import a_host, a_peer, running

from mujaz.host.http import MOST_BODY, SECRET_HEADER, path_of, secret_of
from mujaz.host.serve import Host
from mujaz.peer import Peer, Town, control
from mujaz.peer.webhook import Courier

pytestmark = [pytest.mark.enable_socket, pytest.mark.allow_hosts(["127.0.0.1"])]

UPDATE = {"update_id": 1, "message": {"message_id": 1, "date": 1, "text": "خبر",
          "chat": {"id": 77, "type": "private", "first_name": "x"}}}  # fmt: skip


@pytest.fixture
def peer() -> Peer:
    """Return a peer."""
    return a_peer()


@pytest.fixture
async def host(peer: Peer, tmp_path: Path) -> AsyncIterator[Host]:
    """Return a host that gets its updates by webhook."""
    given = a_host(peer, tmp_path, webhook_url="https://bot.example", http_port=0)
    async with running(given, peer):
        while given.http is None or not given.http.port or not peer.log.calls("setWebhook"):
            await _breath()
        yield given


async def _breath() -> None:
    await asyncio.sleep(0.01)


async def _post(host: Host, path: str = "", body: bytes = b"", **headers: str | bytes) -> int:
    assert host.http is not None
    assert host.hook is not None
    given = {
        SECRET_HEADER: host.hook.secret, "Content-Type": "application/json",
    } | {k.replace("_", "-"): v for k, v in headers.items()}  # fmt: skip
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{host.http.port}") as client:
        try:
            answer = await client.post(
                path or host.hook.path, content=body or json.dumps(UPDATE).encode(), headers=given
            )
        except httpx.HTTPError:
            return 0  # closed: the body was larger than is taken
        return answer.status_code


async def test_only_what_telegram_sends_is_taken(host: Host) -> None:
    """Secret, path, type and size are checked; nothing forged becomes an update."""
    assert host.hook is not None
    forged = [
        await _post(host, X_Telegram_Bot_Api_Secret_Token="wrong"),
        await _post(host, X_Telegram_Bot_Api_Secret_Token=""),
        await _post(host, X_Telegram_Bot_Api_Secret_Token="سر".encode()),
        await _post(host, path="/telegram/guess"),
        await _post(host, Content_Type="text/plain"),
        await _post(host, body=b"{"),
        await _post(host, body=b" " * (MOST_BODY + 1)),
    ]
    before = host.hook.accepted
    true = await _post(host)

    assert [403, 403, 403, 404, 415, 400] == forged[:-1]
    assert forged[-1] in {0, 400, 413}
    assert (0, 200, 1) == (before, true, host.hook.accepted)


async def test_updates_come_by_webhook(host: Host, peer: Peer) -> None:
    """The peer delivers to the address that the host has set, and the answer comes."""
    assert host.http is not None
    assert peer.world.feed.webhook is not None
    hook = peer.world.feed.webhook
    hook["url"] = hook["url"].replace("https://bot.example", f"http://127.0.0.1:{host.http.port}")
    courier = Courier(peer.world.feed)
    courier.start()
    sara = await Town(control(peer)).user("سارة", "ar")
    await sara.says("خبر")
    said = await sara.hears()
    await courier.stop()

    assert "صدى: خبر" == said.text
    assert [200] == [status for _, status in courier.attempts]


async def test_health_and_metrics_tell_figures_and_no_names(host: Host) -> None:
    """Health is 503 once the bot stops; metrics hold numbers alone."""
    assert host.http is not None
    host.more_numbers.append(lambda: {"digests_sent_total": 3})
    await _post(host)
    async with httpx.AsyncClient(base_url=f"http://127.0.0.1:{host.http.port}") as client:
        health: dict[str, Any] = (await client.get("/health")).json()
        metrics = (await client.get("/metrics")).text
        host.stop.set()
        stopping = (await client.get("/health")).status_code

    assert ("ok", "webhook", 503) == (health["status"], health["mode"], stopping)
    assert {"mujaz_updates_total 1", "mujaz_digests_sent_total 3"} <= set(metrics.splitlines())
    assert [] == [line for line in metrics.splitlines() if len(line.split()) != 2]


def test_secret_and_path_do_not_give_the_token_away() -> None:
    """They are the same after a restart, and another bot's differ."""
    token = a_peer().token

    assert (secret_of(token), path_of(token)) == (secret_of(token), path_of(token))
    assert secret_of(token) != secret_of(token + "x")
    assert token.split(":")[1][:8] not in secret_of(token) + path_of(token)
