"""What a plugin author may import."""

from __future__ import annotations

import mujaz


def test_public_names() -> None:
    """Adding to the public API is a decision, not an accident."""
    assert sorted(mujaz.__all__) == ["Briefings", "MujazError", "Settings", "install"]
    assert all(hasattr(mujaz, name) for name in mujaz.__all__)
