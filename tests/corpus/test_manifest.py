"""What the keeper of a folder says of its articles."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mujaz.corpus.manifest import load_manifest
from mujaz.errors import DataFileBroken
from mujaz.model import Basis, Precision


def test_a_folder_without_a_manifest_says_nothing(tmp_path: Path) -> None:
    """Nothing is known, nothing is wrong."""
    assert {} == load_manifest(tmp_path)


def test_a_row_gives_a_range_with_its_basis_and_reason(tmp_path: Path) -> None:
    """Both ends are inclusive."""
    _write(
        tmp_path,
        'file = "a.txt"\npart = 2\npublished_from = 2025-10-19\npublished_to = 2025-10-25\n'
        'published_basis = "inferred"\npublished_reason = "the Saturday is ahead"\n',
    )
    span = load_manifest(tmp_path)["a.txt", 2].published

    assert span is not None
    assert (date(2025, 10, 19), date(2025, 10, 25)) == (span.start, span.end)
    assert (Precision.RANGE, Basis.INFERRED) == (span.precision, span.basis)
    assert span.reason == "the Saturday is ahead"


@pytest.mark.parametrize(
    ("row", "problem"),
    [
        pytest.param("title = 'x'", "needs a file", id="no-file"),
        pytest.param("file = 'a'\npart = 'x'", "part", id="part-no-number"),
        pytest.param("file = 'a'\npublished_basis = 'guessed'", "guessed", id="unknown-basis"),
        pytest.param(
            "file = 'a'\npublished_from = 2025-01-01", "published_basis", id="date-without-basis"
        ),
        pytest.param(
            "file = 'a'\npublished_from = 'soon'\npublished_basis = 'stated'", "dates", id="no-date"
        ),
        pytest.param(
            "file = 'a'\npublished_from = 2025-01-02\npublished_to = 2025-01-01\n"
            "published_basis = 'stated'",
            "before",
            id="ends-before-it-starts",
        ),
        pytest.param(
            "file = 'a'\npublished_from = 2025-01-02\npublished_basis = 'inferred'",
            "published_reason",
            id="inferred-without-reason",
        ),
        pytest.param("file = 'a'\n[[article]]\nfile = 'a'", "twice", id="twice"),
    ],
)
def test_a_wrong_row_is_named(tmp_path: Path, row: str, problem: str) -> None:
    """The error names the file, the entry and what is wrong."""
    _write(tmp_path, row)
    with pytest.raises(DataFileBroken, match=problem) as caught:
        load_manifest(tmp_path)
    assert "manifest.toml" in str(caught.value)


def test_broken_toml_is_named(tmp_path: Path) -> None:
    """A syntax error is the keeper's to mend."""
    (tmp_path / "manifest.toml").write_text("[[article]\n", encoding="utf-8")
    with pytest.raises(DataFileBroken, match=r"manifest\.toml"):
        load_manifest(tmp_path)


def _write(folder: Path, row: str) -> None:
    (folder / "manifest.toml").write_text(f"[[article]]\n{row}\n", encoding="utf-8")
