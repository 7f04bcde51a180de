"""Where a text may be cut."""

from __future__ import annotations

import pytest

from mujaz.language.graphemes import cuts_no_character


@pytest.mark.parametrize(
    ("text", "places"),
    [
        pytest.param("abc", [1, 2], id="letters"),
        pytest.param("كَتَبَ", [2, 4], id="tashkeel"),
        pytest.param("e\u0301x", [2], id="accent"),
        pytest.param("👩\u200d👧x", [3], id="family"),
        pytest.param("👍🏽x", [2], id="skin"),
        pytest.param("🇪🇬🇸🇦x", [2, 4], id="flags"),
        pytest.param("a\r\nb", [1, 3], id="crlf"),
        pytest.param("می\u200cخو", [1, 3, 4], id="non-joiner"),
    ],
)
def test_b10_no_cut_inside_a_character(text: str, places: list[int]) -> None:
    """Marks, joiners, flags and modifiers stay with what they belong to."""
    assert places == [at for at in range(1, len(text)) if cuts_no_character(text, at)]
