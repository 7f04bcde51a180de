"""No text file of the repository keeps the marks that git leaves in a merge it could not finish."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
# `=======` alone could be a heading's underline, but none of ours is written so
MARK = re.compile(rb"^(?:(?:<{7}|>{7}|\|{7})(?: .*)?|={7})\r?$", re.MULTILINE)


def _tracked() -> list[Path]:
    """Return the files that git knows: what lies about untracked is nobody's concern here."""
    done = subprocess.run(
        ["git", "-C", str(ROOT), "ls-files", "-z"], capture_output=True, check=True, timeout=30
    )
    return [ROOT / name for name in done.stdout.decode().split("\0") if name]


def _marks(data: bytes) -> list[int]:
    """Return the numbers of the lines that are such marks; a binary file has none."""
    if b"\0" in data[:8000]:
        return []
    return [data.count(b"\n", 0, found.start()) + 1 for found in MARK.finditer(data)]


def test_no_tracked_file_holds_a_conflict_marker() -> None:
    """Every file of the repository, line by line."""
    files = [path for path in _tracked() if path.is_file() and not path.is_symlink()]
    found = {path.relative_to(ROOT).as_posix(): _marks(path.read_bytes()) for path in files}

    assert len(files) > 500
    assert {} == {name: lines for name, lines in found.items() if lines}


def test_a_marker_is_seen_in_each_of_its_forms() -> None:
    """The four marks, with Unix and Windows ends of line; prose, tables and rules are none."""
    left = (
        "<" * 7 + " HEAD\nours\n" + "|" * 7 + " base\r\n" + "=" * 7 + "\r\nه\n" + ">" * 7 + " b\n"
    )
    none = "a <<<<<<< b\n" + "<" * 8 + "\n" + "=" * 8 + "\n| a | b |\n" + "=" * 7 + " x\n"

    assert [1, 3, 4, 6] == _marks(left.encode())
    assert [] == _marks(none.encode())
