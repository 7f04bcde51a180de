"""A server that speaks OpenAI's Chat Completions from a script, on loopback: see replay/stub.py.

By hand, each line of FILE being the text of one reply and the last one repeated for ever:

    python -m mujaz.testing.server FILE --port 8080
"""

from __future__ import annotations

import argparse
from pathlib import Path

from mujaz.replay.stub import Answer as Answer
from mujaz.replay.stub import Asked as Asked
from mujaz.replay.stub import StubServer as StubServer


def main() -> None:
    """Serve the replies of a file until the process is told to end."""
    parser = argparse.ArgumentParser(prog="python -m mujaz.testing.server")
    parser.add_argument("file", type=Path, help="the text of one reply a line")
    parser.add_argument("--port", type=int, default=0)
    given = parser.parse_args()
    replies = [line for line in given.file.read_text(encoding="utf-8").splitlines() if line.strip()]
    with StubServer(*replies, always=replies[-1] if replies else None, port=given.port) as server:
        print(server.base_url, flush=True)
        server.wait()


if __name__ == "__main__":
    main()
