"""The processes of the push bench: the strict loopback server, and a bot without our gate.

In:  arguments: `server`, or `burst` for python-telegram-bot's own rate limiter
Out: lines of JSON on stdout; the server's log in a file when it is asked to end

The server's log is the truth of the bench: nothing that a bot says of itself is measured.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import json
import signal
import sys
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import Any

from telegram.error import TelegramError
from telegram.ext import AIORateLimiter, ApplicationBuilder

from mujaz.peer import Peer
from mujaz.peer.core import TOKEN
from mujaz.peer.http import Served
from mujaz.peer.log import Entry
from mujaz.peer.world import Chat, Person

CROWD_FROM, PROBES_FROM = 1_000_000, 9_000_000  # ids of who gets digests, and of who asks
PROBES = 40
TELL_SECONDS = 0.5


async def server(people: int) -> list[list[Any]]:
    """Serve until SIGTERM; tell how many of the crowd have their digest; return the log.

    Everybody has met the bot already, so it may write to them.
    """
    peer = Peer()
    for first, count in ((CROWD_FROM, people), (PROBES_FROM, PROBES)):
        for number in range(first, first + count):
            peer.world.people[number] = Person(
                id=number, first_name=f"قارئ {number}", language_code="ar"
            )
            peer.world.chats[number] = Chat(
                id=number, type="private", title="قارئ", members={number: "member"},
                bot_is="member",
            )  # fmt: skip
    # whoever keeps the time must not stand still: what came meanwhile would seem to come at once
    gc.collect()
    gc.disable()
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with Served(peer) as url:
        _say({"url": url, "token": TOKEN})
        reached, seen, polls = set[int](), 0, 0
        while not stop.is_set():
            with suppress(TimeoutError):
                await asyncio.wait_for(stop.wait(), TELL_SECONDS)
            # what is still open may change, so the count stops before it
            for entry in peer.log.entries[seen:]:
                if not entry.status:
                    break
                seen += 1
                if _is_digest(entry):
                    reached.add(entry.chat_id or 0)
            polls = polls or sum(e.method == "getUpdates" for e in peer.log.entries[:500])
            _say({"reached": len(reached), "polls": polls})
        return [_row(entry) for entry in peer.log.entries]


def _is_digest(entry: Entry) -> bool:
    to = entry.chat_id or 0
    return entry.method == "sendMessage" and entry.accepted and CROWD_FROM <= to < PROBES_FROM


def _row(entry: Entry) -> list[Any]:
    """Return what the bench needs of a call: time, method, chat, status, whether taken, words."""
    words = str(entry.parameters.get("text", ""))
    mark = sha256(words.encode()).hexdigest()[:12]
    return [entry.at, entry.method, entry.chat_id, entry.status, entry.accepted, mark]


async def burst(url: str, token: str, people: int) -> None:
    """Push to a crowd as a bot does that trusts python-telegram-bot's limiter, as it comes."""
    app = (
        ApplicationBuilder().token(token).base_url(f"{url}/bot").updater(None)
        .rate_limiter(AIORateLimiter()).build()
    )  # fmt: skip
    failed = 0

    async def send(chat_id: int) -> None:
        nonlocal failed
        try:
            await app.bot.send_message(chat_id, "موجز")
        except TelegramError:
            failed += 1

    async with app:
        await asyncio.gather(*(send(CROWD_FROM + n) for n in range(people)))
    _say({"failed": failed})


def _say(document: Any) -> None:
    sys.stdout.write(json.dumps(document) + "\n")
    sys.stdout.flush()


def main() -> None:
    """Be one of the processes."""
    parser = argparse.ArgumentParser(prog="python -m bench.digest_push_parts")
    parser.add_argument("part", choices=["server", "burst"])
    parser.add_argument("--people", type=int, required=True)
    parser.add_argument("--out", type=Path)
    parser.add_argument("--url", default="")
    parser.add_argument("--token", default="")
    given = parser.parse_args()
    if given.part == "server":
        rows = asyncio.run(server(given.people))
        given.out.write_text(json.dumps(rows), encoding="utf-8")
    else:
        asyncio.run(burst(given.url, given.token, given.people))


if __name__ == "__main__":
    main()
