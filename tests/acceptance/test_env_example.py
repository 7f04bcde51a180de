""".env.example is generated from the settings."""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.settings import PREFIX, Settings, example, load_settings

ROOT = Path(__file__).resolve().parents[2]


def test_env_example_is_what_the_settings_say() -> None:
    """A new setting is not forgotten: mujaz settings --example > .env.example."""
    assert (ROOT / ".env.example").read_text(encoding="utf-8") == example()


def test_every_setting_stands_in_the_example_with_its_description() -> None:
    """An operator finds each name and what it means."""
    text = example()

    for name, field in Settings.model_fields.items():
        assert f"#{PREFIX}{name.upper()}=" in text
        assert field.description
        assert f"# {field.description}" in text


def test_the_example_uncommented_gives_the_defaults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Taking the comment signs off changes nothing."""
    lines = [line.removeprefix("#") for line in example().splitlines() if PREFIX in line[:7]]
    (tmp_path / ".env").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    defaults = {name: field.default for name, field in Settings.model_fields.items()}

    assert len(lines) == len(Settings.model_fields)
    assert load_settings().model_dump() == defaults
