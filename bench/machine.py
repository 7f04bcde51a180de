"""Facts about the machine and the code that a bench ran on.

In:  nothing
Out: a document for JSON; what cannot be found out is left empty
"""

from __future__ import annotations

import os
import platform
import resource
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
_DECIDE = ("cpu", "cores", "python")  # runs that differ in these cannot be compared


def machine_facts() -> dict[str, Any]:
    """Return what one must know to read a timing."""
    return {
        "date": datetime.now(UTC).isoformat(timespec="seconds"),
        "revision": _revision(),
        "system": platform.platform(),
        "cpu": _field(Path("/proc/cpuinfo"), "model name"),
        "cores": _cores(),
        "memory": _field(Path("/proc/meminfo"), "MemTotal"),
        "load": _load(),
        "python": platform.python_version(),
        "sqlite": sqlite3.sqlite_version,
        "tantivy": _version("tantivy"),
    }


def same_machine(one: dict[str, Any], other: dict[str, Any]) -> bool:
    """Whether timings of the two may be set side by side."""
    return all(one.get(fact) == other.get(fact) for fact in _DECIDE)


def peak_bytes() -> int:
    """Return the most memory this process ever had resident."""
    try:  # ru_maxrss starts at what the parent had when it forked us: too much
        for line in Path("/proc/self/status").read_text(encoding="utf-8").splitlines():
            if line.startswith("VmHWM:"):
                return int(line.split()[1]) * 1024
    except OSError:
        pass
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak if sys.platform == "darwin" else peak * 1024


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _load() -> float:
    """Return how busy the machine was in the last minute: others' work slows ours."""
    return round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else 0.0


def _field(path: Path, name: str) -> str:
    try:
        lines = path.read_text(encoding="utf-8").splitlines()
    except OSError:
        return ""
    return next((s.split(":", 1)[1].strip() for s in lines if s.startswith(name)), "")


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""


def _revision() -> str:
    """Return the commit, with a plus sign when files differ from it."""
    commit = _git("rev-parse", "--short=12", "HEAD")
    return commit + ("+" if commit and _git("status", "--porcelain", "-uno") else "")


def _git(*words: str) -> str:
    try:
        done = subprocess.run(
            ["git", "-C", str(ROOT), *words], capture_output=True, text=True, check=True, timeout=10
        )
    except (OSError, subprocess.SubprocessError):
        return ""
    return done.stdout.strip()
