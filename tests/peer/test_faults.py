"""The fault plan, in the same process and over HTTP, as python-telegram-bot sees it."""

from __future__ import annotations

import asyncio
import json
import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import httpx
import pytest
from peer_kit import a_user
from telegram import Bot
from telegram.error import TelegramError

from mujaz.peer import Fault, Kind, Limits, Peer, flood, refuse
from mujaz.peer.http import Served
from mujaz.peer.request import PeerRequest

pytestmark = [pytest.mark.enable_socket, pytest.mark.allow_hosts(["127.0.0.1"])]


@asynccontextmanager
async def _bot(peer: Peer, *, http: bool) -> AsyncIterator[Bot]:
    if not http:
        yield Bot(peer.token, request=PeerRequest(peer), get_updates_request=PeerRequest(peer))
        return
    async with Served(peer) as url, Bot(peer.token, base_url=f"{url}/bot") as bot:
        yield bot


@pytest.mark.parametrize("http", [False, True], ids=["same-process", "http"])
@pytest.mark.parametrize(
    ("fault", "raised", "cause", "accepted"),
    [
        (Fault(kind=Kind.DROP_BEFORE), "NetworkError", "RemoteProtocolError", False),
        (Fault(kind=Kind.DROP_AFTER), "NetworkError", "RemoteProtocolError", True),
        (Fault(kind=Kind.HALF_BODY), "NetworkError", "RemoteProtocolError", True),
        (Fault(kind=Kind.SILENT), "TimedOut", "ReadTimeout", True),
        (Fault(kind=Kind.STATUS, code=502), "NetworkError", "TelegramError", False),
        (Fault(kind=Kind.STATUS_AFTER, code=504), "NetworkError", "TelegramError", True),
        (Fault(kind=Kind.BAD_JSON), "TelegramError", "JSONDecodeError", True),
        (flood(7), "RetryAfter", "NoneType", False),
        (refuse(403, "Forbidden: bot was blocked by the user"), "Forbidden", "NoneType", False),
    ],
    ids=lambda v: v.kind.value if isinstance(v, Fault) else "",
)  # fmt: skip
async def test_a_fault_reaches_the_bot_as_telegram_would_fail(
    fault: Fault, raised: str, cause: str, accepted: bool, http: bool
) -> None:
    """Class and cause are those of a real connection, and the log knows what took effect."""
    peer = Peer(limits=Limits.none())
    user = await a_user(peer)
    peer.faults.add(replace(fault, method="sendMessage"))
    async with _bot(peer, http=http) as bot:
        with pytest.raises(TelegramError) as error:
            await bot.send_message(user.id, "خبر", **({"read_timeout": 0.2} if http else {}))
        await bot.send_message(user.id, "بعده")

    assert (raised, cause) == (
        type(error.value).__name__, type(error.value.__cause__).__name__
    )  # fmt: skip
    assert [accepted, True] == [e.accepted for e in peer.log.calls("sendMessage")]


async def test_a_delay_lets_the_call_take_effect_first() -> None:
    """The answer comes late; what it says has long happened."""
    peer = Peer()
    user = await a_user(peer)
    peer.faults.add(Fault(kind=Kind.DELAY, method="sendMessage", seconds=0.05, skip=1))
    async with _bot(peer, http=True) as bot:
        await bot.send_message(user.id, "١")
        slow = asyncio.ensure_future(bot.send_message(user.id, "٢"))
        await user.hears()
        second = await user.hears()
        early = not slow.done()
        await slow

    assert ("٢", True) == (second.text, early)


async def test_the_peer_runs_as_a_process_of_its_own() -> None:
    """It tells its address on one line; people and faults go through the control interface."""
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "mujaz.peer", stdout=asyncio.subprocess.PIPE
    )
    assert process.stdout is not None
    try:
        about = json.loads(await process.stdout.readline())
        async with httpx.AsyncClient(base_url=about["url"]) as client:

            async def act(verb: str, **arguments: object) -> object:
                answer = await client.post(
                    "/control/act", json={"verb": verb, "arguments": arguments}
                )
                return answer.json()["result"]

            person = await act("person", name="سارة", language="ar")
            assert isinstance(person, dict)
            await act("says", user_id=person["id"], chat_id=person["id"], content={"text": "خبر"})
            await client.post("/control/fault", json=refuse(403, "Forbidden: no").document())
            async with Bot(about["token"], base_url=f"{about['url']}/bot") as bot:
                [update] = await bot.get_updates()
                with pytest.raises(TelegramError, match="no"):
                    await bot.send_message(person["id"], "x")
            log = (await client.post("/control/log", json={})).json()["result"]
    finally:
        process.terminate()
        await process.wait()

    assert update.message is not None
    assert ("خبر", 0) == (update.message.text, process.returncode)
    assert ["getMe", "getUpdates", "sendMessage"] == [entry["method"] for entry in log]
