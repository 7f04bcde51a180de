"""Characters that nobody sees do not reach a model."""

from __future__ import annotations

import pytest

from mujaz.language.controls import without_controls


@pytest.mark.parametrize(
    ("text", "seen"),
    [
        pytest.param("أه\u200bلا", "أهلا", id="zero-width"),
        pytest.param("a\u202eb\u2066c\u2069", "abc", id="direction"),
        pytest.param("x\U000e0041\U000e0042y", "xy", id="tags"),
        pytest.param("❤\ufe0f", "❤", id="variation"),
        pytest.param("one\ttwo\r\nthree", "one two \nthree", id="controls"),
        pytest.param("نُوقِّعَ «اتفاقًا» 20%", "نُوقِّعَ «اتفاقًا» 20%", id="tashkeel-stays"),
        pytest.param("\ud800x", "x", id="lone-surrogate"),
    ],
)
def test_what_is_left(text: str, seen: str) -> None:
    """Letters, marks, digits, signs and line breaks."""
    assert seen == without_controls(text)
