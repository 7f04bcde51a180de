"""Shared by all tests: no setting of the machine reaches them; the tables of seeds/."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from mujaz.language.concepts import Concepts
from mujaz.language.tables import Tables, load_tables

ROOT = Path(__file__).resolve().parents[1]


@pytest.fixture(autouse=True)
def _clean_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [n for n in os.environ if n.upper().startswith(("MUJAZ_", "OPENAI_", "TELEGRAM_"))]:
        monkeypatch.delenv(name)


@pytest.fixture(scope="session")
def seeds_dir() -> Path:
    """Return the folder of the first corpus."""
    return ROOT / "seeds"


@pytest.fixture(scope="session")
def tables(seeds_dir: Path) -> Tables:
    """Return the tables of the first corpus."""
    return load_tables(seeds_dir)


@pytest.fixture(scope="session")
def concepts(tables: Tables) -> Concepts:
    """Return the matcher of names and words."""
    return Concepts(tables)
