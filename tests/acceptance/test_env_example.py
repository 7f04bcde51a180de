""".env.example is generated from the settings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from mujaz.settings import Settings, environment_name, example, load_settings

ROOT = Path(__file__).resolve().parents[2]


def test_env_example_is_what_the_settings_say() -> None:
    """A new setting is not forgotten: mujaz settings --example > .env.example."""
    assert (ROOT / ".env.example").read_text(encoding="utf-8") == example()


def test_every_setting_stands_in_the_example_with_its_description() -> None:
    """An operator finds each name and what it means."""
    text = example()

    for name, field in Settings.model_fields.items():
        assert f"#{environment_name(name)}=" in text
        assert field.description
        assert f"# {field.description}" in text


def test_the_example_uncommented_gives_the_defaults(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Taking the comment signs off changes nothing."""
    set_lines = re.compile(r"#([A-Z_]+=.*)")
    lines = [found[1] for line in example().splitlines() if (found := set_lines.fullmatch(line))]
    (tmp_path / ".env").write_text("\n".join(lines), encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    defaults = {
        name: field.get_default(call_default_factory=True, validated_data={})
        for name, field in Settings.model_fields.items()
    }

    assert len(lines) == len(Settings.model_fields)
    assert load_settings().model_dump() == defaults


def test_the_readme_has_every_setting() -> None:
    """Its table is generated from the settings too: mujaz settings --example shows the same."""
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    rows = re.findall(r"^\| `([A-Z_]+)` \|", readme, re.MULTILINE)

    assert [environment_name(name) for name in Settings.model_fields] == rows
