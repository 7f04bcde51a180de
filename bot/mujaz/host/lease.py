"""One process polls with a token: a lock on a file in the data directory.

In:  the data directory, the bot's id
Out: the lock, held until the process ends, however it ends; or PollerRunning

The lock belongs to the open file, so the system lets go of it when the process dies. Machines do
not share it: there 409 tells, and webhooks are the way for several processes.
"""

from __future__ import annotations

import os
from pathlib import Path
from typing import IO

from mujaz.errors import PollerRunning

try:
    import fcntl
except ImportError:  # pragma: no cover - Windows: 409 tells
    fcntl = None  # type: ignore[assignment]


class Lease:
    """The right to poll."""

    def __init__(self, data_dir: Path, bot_id: int) -> None:
        self.path = data_dir / f"poller-{bot_id}.lock"
        self._file: IO[str] | None = None

    def take(self) -> None:
        """Take it, or raise PollerRunning with the number of the process that has it."""
        self.path.parent.mkdir(parents=True, exist_ok=True)
        file = self.path.open("a+", encoding="ascii")
        if fcntl is not None:
            try:
                fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
            except OSError:
                file.seek(0)
                pid = file.read().strip() or "?"
                file.close()
                raise PollerRunning(
                    f"another mujaz run (process {pid}) polls with this bot's token; stop it"
                    " first, or use a webhook",
                    pid=pid,
                ) from None
        file.seek(0)
        file.truncate()
        file.write(str(os.getpid()))
        file.flush()
        self._file = file

    def free(self) -> None:
        """Give it back."""
        if self._file is not None:
            self._file.close()
            self._file = None
