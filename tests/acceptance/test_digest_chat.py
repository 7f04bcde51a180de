"""The bot in the terminal leaves no subscriber behind that the real bot would write to."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

from cli_kit import document, environment, run


def test_a_digest_set_up_in_the_terminal_ends_with_it(own: Path) -> None:
    """It is shown back, and gone."""
    settings = {"MUJAZ_EMBEDDER": "none"}
    done = subprocess.run(
        [sys.executable, "-m", "mujaz", "chat", "--lang", "en"], cwd=own.parent,
        input="/digest 07:30 Riyadh\n", capture_output=True, encoding="utf-8", timeout=60,
        env=environment(own, **settings), check=True,
    )  # fmt: skip

    assert "Your daily digest" in done.stdout
    status = document(run(own, "digest", "status", "--json", **settings))
    assert status["subscriptions"]["active"] == 0
