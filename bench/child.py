"""Measure in processes of their own, so that no bench warms or fattens another.

In:  a module of this package, or arguments for Python
Out: what the child printed as JSON, or the seconds that it took
"""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import mujaz
from bench.machine import ROOT

_SOURCES = Path(mujaz.__file__).resolve().parent.parent


class ChildFailed(Exception):
    """A measured process did not end well, so its time means nothing."""


def run_json(module: str, *words: str) -> dict[str, Any]:
    """Run a module of this package; return the one JSON document that it prints."""
    done = _run([sys.executable, "-m", module, *words], cwd=ROOT)
    document: dict[str, Any] = json.loads(done.stdout)
    return document


def run_seconds(words: Sequence[str], *, cwd: Path, data_dir: Path) -> tuple[float, float]:
    """Return how long a whole Python process takes: on the clock, and of the processor."""
    start, used = time.perf_counter(), _used_by_children()
    _run([sys.executable, *words], cwd=cwd, data_dir=data_dir)
    return time.perf_counter() - start, _used_by_children() - used


def _used_by_children() -> float:
    usage = resource.getrusage(resource.RUSAGE_CHILDREN)
    return usage.ru_utime + usage.ru_stime


def output(words: Sequence[str], *, cwd: Path, data_dir: Path) -> str:
    """Return what a Python process prints."""
    return _run([sys.executable, *words], cwd=cwd, data_dir=data_dir).stdout


def environment(data_dir: Path | None = None) -> dict[str, str]:
    """Return a child's environment: no setting of whoever runs the bench changes what it does."""
    env = {name: value for name, value in os.environ.items() if not name.startswith("MUJAZ_")}
    path = [str(_SOURCES), *filter(None, [env.get("PYTHONPATH")])]
    env |= {"PYTHONPATH": os.pathsep.join(path), "PYTHONUTF8": "1"}
    if data_dir is not None:
        env["MUJAZ_DATA_DIR"] = str(data_dir)
    return env


def _run(
    command: Sequence[str], *, cwd: Path, data_dir: Path | None = None
) -> subprocess.CompletedProcess[str]:
    env = environment(data_dir)
    done = subprocess.run(command, cwd=cwd, env=env, capture_output=True, encoding="utf-8")
    if done.returncode != 0:
        shown = " ".join(command[1:])
        raise ChildFailed(f"{shown} ended with {done.returncode}: {done.stderr.strip()[-2000:]}")
    return done
