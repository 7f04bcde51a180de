"""The first corpus: five articles, byte for byte, and what is known of them."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from mujaz.corpus.manifest import load_manifest
from mujaz.language.tables import Tables
from mujaz.model import Basis


@pytest.mark.parametrize(
    ("name", "sha256"),
    [
        pytest.param(
            "000_71bac120d4902618.txt",
            "8377d73a7d1ec5863293ed7686d840365d616f1d1d4c96204dfd0f9616921702",
            id="000",
        ),
        pytest.param(
            "001_39f03dba0fc2743e.txt",
            "7e86c1ceee303b2aa093ad216d7f08a6d6414d19cc38009196bc7ae634f47d49",
            id="001",
        ),
        pytest.param(
            "002_90da0647b890cbf3.txt",
            "a4e7ffcc7158a252317cea0fba208f0776e54be1e07706801c3a7fb49f5edea8",
            id="002",
        ),
        pytest.param(
            "003_e54eac11a08e5d0e.txt",
            "b3a2ec6bcfa388dbbe3cec4c62ffbea98416db9ab3c3cfd53c719ab0ae61d2dc",
            id="003",
        ),
        pytest.param(
            "004_d2e1b5f912099eaa.txt",
            "d3698ad98695b51fe5c4e84a8e8a3ad0207125b85ddbccde5686f631e059fb67",
            id="004",
        ),
    ],
)
def test_an_article_is_stored_byte_for_byte(seeds_dir: Path, name: str, sha256: str) -> None:
    """Nobody, and no editor, changes an article."""
    assert hashlib.sha256((seeds_dir / name).read_bytes()).hexdigest() == sha256


def test_there_are_five_articles(seeds_dir: Path) -> None:
    """A sixth text file would be read as an article on first use."""
    assert len(list(seeds_dir.rglob("*.txt"))) == 5


def test_the_manifest_speaks_of_every_article(seeds_dir: Path) -> None:
    """Six articles in five files; each date has its basis, each inferred one its reason."""
    manifest = load_manifest(seeds_dir)
    files = {path.name for path in seeds_dir.glob("*.txt")}

    assert {file for file, _ in manifest} == files
    assert len(manifest) == 6
    for row in manifest.values():
        assert row.published is not None
        assert row.published.basis is Basis.INFERRED
        assert row.published.reason


def test_the_topics_are_those_of_the_beat(tables: Tables) -> None:
    """Their entities and terms exist; the tables load without an error."""
    assert set(tables.topics) == {"dmitriev-visits", "kremlin-statements"}
    assert len(tables.entities) >= 50
    assert sum(term.kind == "beat" for term in tables.terms.values()) >= 50


def test_the_rights_are_told(seeds_dir: Path) -> None:
    """A README says what the texts are and whose they stay."""
    text = (seeds_dir / "README.md").read_text(encoding="utf-8").casefold()

    assert "rights" in text
    assert "publisher" in text
