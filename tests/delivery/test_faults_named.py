"""Each of the guide's 25 faults has a test that bears its number."""

from __future__ import annotations

import re
from pathlib import Path

NAMED = re.compile(r"def test_((?:F\d\d_)+)")


def test_every_fault_has_a_test() -> None:
    """F01 to F25, and no other number."""
    tests = Path(__file__).parents[1].rglob("test_*.py")
    named = [name for path in tests for name in NAMED.findall(path.read_text("utf-8"))]
    found = {fault for name in named for fault in name.split("_") if fault}

    assert found == {f"F{n:02}" for n in range(1, 26)}
