"""`python -m mujaz.peer --port 8081`: the loopback Bot API server as a process of its own.

In:  a port, a token
Out: one JSON line on stdout with the address and the token, then the server until SIGTERM
"""

from __future__ import annotations

import argparse
import asyncio
import json
import signal
import sys
from collections.abc import Sequence

from mujaz.peer.core import TOKEN, Peer
from mujaz.peer.http import Served
from mujaz.peer.limits import Limits


async def serve(port: int, token: str, *, unlimited: bool) -> None:
    """Serve until the process is asked to stop."""
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGTERM, signal.SIGINT):
        loop.add_signal_handler(number, stop.set)
    peer = Peer(token=token, limits=Limits.none() if unlimited else Limits())
    async with Served(peer, port) as url:
        sys.stdout.write(json.dumps({"url": url, "token": token}) + "\n")
        sys.stdout.flush()
        await stop.wait()


def main(arguments: Sequence[str] | None = None) -> None:
    """Read the arguments and serve."""
    parser = argparse.ArgumentParser(prog="python -m mujaz.peer", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0: any free one")
    parser.add_argument("--token", default=TOKEN, help="the one token that is known")
    parser.add_argument("--unlimited", action="store_true", help="no 429 by itself")
    given = parser.parse_args(arguments)
    asyncio.run(serve(given.port, given.token, unlimited=given.unlimited))


if __name__ == "__main__":
    main()
