"""The 40 behaviours of the guide: each has tests of its number, and a row with their files."""

from __future__ import annotations

import re
from pathlib import Path

TESTS = Path(__file__).parent
TABLE = TESTS.parent / "docs" / "behaviours.md"
NAMED = re.compile(r"def test_((?:F\d\d_)*(?:b\d\d_)+)")
ROW = re.compile(r"^\| B(\d\d) \|[^|]*\|([^|]*)\|", re.MULTILINE)
FILE = re.compile(r"`([a-z_/]+\.py)`")


def _named() -> dict[int, set[str]]:
    """Return the files that have tests of a behaviour, by its number."""
    found: dict[int, set[str]] = {}
    for path in TESTS.rglob("test_*.py"):
        for name in NAMED.findall(path.read_text("utf-8")):
            for number in re.findall(r"b(\d\d)_", name):
                found.setdefault(int(number), set()).add(path.relative_to(TESTS).as_posix())
    return found


def test_every_behaviour_has_a_test() -> None:
    """B01 to B40, and no other number."""
    assert set(range(1, 41)) == set(_named())


def test_the_table_names_the_files_that_have_them() -> None:
    """docs/behaviours.md, row by row: each file that has a test of the number, and no other."""
    rows = {int(n): set(FILE.findall(where)) for n, where in ROW.findall(TABLE.read_text("utf-8"))}

    assert _named() == rows
