"""What is installed is pinned, hashed and says nothing of where it was fetched."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FILES = sorted((ROOT / "requirements").glob("*.txt"))


def test_both_requirements_files_are_there() -> None:
    """One to run, one to develop."""
    assert [f.name for f in FILES] == ["dev.txt", "run.txt"]


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_requirements_hold_no_addresses(path: Path) -> None:
    """No index, no direct link."""
    text = path.read_text(encoding="utf-8")

    assert "://" not in text
    assert not re.search(r"^\s*-(-index|-extra|-find|-trusted|i |f |e )", text, re.MULTILINE)


@pytest.mark.parametrize("path", FILES, ids=lambda p: p.name)
def test_every_requirement_is_pinned_and_hashed(path: Path) -> None:
    """pip --require-hashes would refuse the file otherwise, on some machine, later."""
    joined = path.read_text(encoding="utf-8").replace("\\\n", " ")
    entries = [line for line in joined.splitlines() if line.strip() and line[0] not in "#"]

    assert len(entries) >= 30
    for entry in entries:
        assert re.match(r"[a-z0-9._-]+(\[[a-z,-]+\])?==[^ ]+ ", entry), entry
        assert re.search(r"--hash=sha256:[0-9a-f]{64}", entry), entry


def test_what_runs_is_part_of_what_is_developed_with() -> None:
    """Both files pin the same versions."""
    run, dev = (
        set(re.findall(r"^([a-z0-9._-]+==[^ \\]+)", f.read_text(encoding="utf-8"), re.MULTILINE))
        for f in (FILES[1], FILES[0])
    )

    assert run <= dev
