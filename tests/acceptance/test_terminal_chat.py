"""The bot in the terminal: the newest wish for a language holds; inline mode offers a way on."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from cli_kit import environment


def said(data: Path, language: str, lines: str) -> list[dict[str, object]]:
    """Return what the bot says to lines in the terminal."""
    done = subprocess.run(
        [sys.executable, "-m", "mujaz", "chat", "--json", "--lang", language], input=lines,
        cwd=data.parent, capture_output=True, encoding="utf-8", timeout=60, check=True,
        env=environment(data, MUJAZ_EMBEDDER="none"),
    )  # fmt: skip
    found: list[dict[str, object]] = json.loads(done.stdout)["messages"]
    return found


def is_arabic(message: dict[str, object]) -> bool:
    """Return whether a message has more Arabic letters than Latin ones."""
    letters = [c for c in str(message["text"]) if c.isalpha()]
    return 2 * sum("\u0600" < c < "\u0700" for c in letters) > len(letters)


def test_the_language_of_the_call_holds_over_an_earlier_choice(own: Path) -> None:
    """Each call speaks its own, whatever was chosen on the same data."""
    buttons = said(own, "en", "/quit\n")[0]["buttons"]
    assert isinstance(buttons, list)
    arabic = next(b["number"] for b in buttons if b["text"] == "العربية")
    chosen = said(own, "en", f"{arabic}\n/help\n")
    assert is_arabic(chosen[-1])
    assert not is_arabic(said(own, "en", "/help\n")[-1])
    assert is_arabic(said(own, "ar", "/help\n")[-1])


@pytest.mark.parametrize(
    ("language", "button"), [("ar", "اسأل في محادثة خاصة"), ("en", "Ask in private")]
)
def test_inline_mode_offers_to_ask_in_private(own: Path, language: str, button: str) -> None:
    """The button has a number as others have, and leads to the private chat."""
    offered = said(own, language, "@ zzz\n")[-1]
    buttons = offered["buttons"]
    assert isinstance(buttons, list)
    assert button == buttons[-1]["text"]
    after = said(own, language, f"@ zzz\n{buttons[-1]['number']}\n")
    assert after[-1]["text"] != offered["text"]
