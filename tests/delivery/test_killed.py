"""`kill -9` at every step of a delivery (behaviour 19): nothing lost, a second copy says so."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from signal import SIGKILL

import pytest

RESENT = "Resent: you may have received this digest before."
HERE = Path(__file__).resolve().parent


@pytest.mark.skipif(not hasattr(os, "fork"), reason="needs processes that are forked")
def test_b19_a_process_that_is_killed_at_any_step_loses_nothing(tmp_path: Path) -> None:
    """Each part arrives; twice at most, and the second time with a label; then it is quiet."""
    path = os.pathsep.join([str(HERE.parent), *sys.path])
    done = subprocess.run(
        [sys.executable, str(HERE / "mortal_worker.py"), str(tmp_path)], capture_output=True,
        encoding="utf-8", timeout=300, env=os.environ | {"PYTHONPATH": path}, check=True,
    )  # fmt: skip
    runs = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    resends = 0
    for run in runs:
        assert run["signal"] == SIGKILL
        assert run["states"] == ["sent"] * 3, run
        for part in range(3):
            copies = [body for n, body in run["taken"] if n == part]
            plain = [body for body in copies if RESENT not in body]
            assert len(plain) <= 1, run
            assert 1 <= len(copies) <= 2, run
            resends += len(copies) - 1

    assert len(runs) >= 20
    assert resends == 6  # killed after Telegram took a part: at two steps of each of three
