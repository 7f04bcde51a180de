"""A host on a peer in the same process, with a few handlers in place of the plugin's."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from telegram import Update
from telegram.ext import CommandHandler, MessageHandler, filters

from mujaz.host.application import HostApplication
from mujaz.host.serve import Host, Options, build, serve
from mujaz.peer import Limits, Peer
from mujaz.peer.request import PeerRequest

KINDS = ("message", "callback_query", "my_chat_member")
Answerer = Callable[[Update], Awaitable[None]]


async def echo(update: Update) -> None:
    """Answer with the same words."""
    assert update.message is not None
    await update.message.reply_text(f"صدى: {update.message.text}")


def installer(answer: Answerer = echo) -> Callable[[HostApplication], tuple[str, ...]]:
    """Return an install that answers every message with this."""

    def install(app: HostApplication) -> tuple[str, ...]:
        async def callback(update: Update, context: Any) -> None:
            await answer(update)

        app.add_handler(CommandHandler("start", callback))
        app.add_handler(MessageHandler(filters.TEXT & ~filters.COMMAND, callback))
        return KINDS

    return install


def a_peer(**more: Any) -> Peer:
    """Return a peer without limits."""
    return Peer(**{"limits": Limits.none(), **more})


def a_host(peer: Peer, tmp_path: Path, **options: Any) -> Host:
    """Return a host that is not started."""
    given = Options(token=peer.token, data_dir=tmp_path, **{"drain_seconds": 1.0, **options})
    return build(given, request=PeerRequest(peer))


@asynccontextmanager
async def running(
    host: Host, peer: Peer, answer: Answerer = echo
) -> AsyncIterator[asyncio.Task[None]]:
    """Run a host; stop it at the end if it still runs."""
    task = asyncio.ensure_future(serve(host, installer(answer), polling=PeerRequest(peer)))
    try:
        yield task
    finally:
        host.stop.set()
        await asyncio.wait({task})
