"""Run `python -m mujaz` as a person does, in a process of its own."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any, Protocol


def environment(data_dir: Path, **settings: str) -> dict[str, str]:
    """Return the environment of a run: this one's, less our settings, plus those given."""
    kept = {
        k: v for k, v in os.environ.items() if not k.startswith(("MUJAZ_", "OPENAI_", "TELEGRAM_"))
    }
    return kept | {"MUJAZ_DATA_DIR": str(data_dir)} | settings


def run(data_dir: Path, *args: str | bytes, **settings: str) -> subprocess.CompletedProcess[str]:
    """Run a command; the working folder holds no .env."""
    return subprocess.run(
        [sys.executable, "-m", "mujaz", *args], cwd=data_dir.parent, capture_output=True,
        env=environment(data_dir, **settings), encoding="utf-8", timeout=60, check=False,
    )  # fmt: skip


def document(done: subprocess.CompletedProcess[str], *, warned: str = "") -> dict[str, Any]:
    """Return the one JSON document of a successful run; nothing else may stand on stdout.

    `warned`: what the one line on stderr says; without it there is none.
    """
    lines = done.stderr.splitlines()
    assert (done.returncode, len(lines)) == (0, 1 if warned else 0), done.stderr
    assert warned in done.stderr
    decoder = json.JSONDecoder()
    found, end = decoder.raw_decode(done.stdout)
    assert done.stdout[end:] == "\n"
    assert isinstance(found, dict)
    return found


def failed(done: subprocess.CompletedProcess[str], code: int) -> str:
    """Return the one line on stderr of a failed run that printed nothing else."""
    assert (done.returncode, done.stdout) == (code, ""), done.stderr
    [line] = done.stderr.splitlines()
    assert line.startswith("mujaz: ")
    assert "Traceback" not in line
    return line


class Here(Protocol):
    """Runs a command inside this process: quicker, for the many ways to go wrong."""

    def __call__(self, *args: str | bytes, **settings: str) -> subprocess.CompletedProcess[str]:
        """Run it."""
        ...
