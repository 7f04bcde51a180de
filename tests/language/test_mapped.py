"""Text that remembers where its characters came from."""

from __future__ import annotations

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from mujaz.language.mapped import MappedText, raw_offsets


@st.composite
def cuts(draw: st.DrawFn) -> tuple[str, list[tuple[int, int]]]:
    """Return a raw text and ordered, disjoint stretches of it that are kept."""
    raw = draw(st.text(max_size=60))
    edges = sorted(draw(st.lists(st.integers(0, len(raw)), max_size=12)))
    return raw, list(zip(edges[::2], edges[1::2], strict=False))


@given(cuts())
def test_kept_characters_stand_in_raw_at_their_offsets(
    case: tuple[str, list[tuple[int, int]]],
) -> None:
    """text[i] == raw[at[i]] for every character that is left."""
    raw, kept = case
    left = MappedText.join(MappedText.of(raw).cut(a, b) for a, b in kept)

    assert "".join(raw[a:b] for a, b in kept) == left.text
    assert list(left.text) == [raw[i] for i in left.at]
    assert sorted(left.at) == list(left.at)


@given(cuts())
def test_runs_and_raw_offsets_are_inverse(case: tuple[str, list[tuple[int, int]]]) -> None:
    """The stored runs give the map back, none is empty and no two could be one."""
    raw, kept = case
    left = MappedText.join(MappedText.of(raw).cut(a, b) for a, b in kept)
    runs = left.runs()

    assert list(left.at) == list(raw_offsets(runs))
    assert all(length > 0 for _, _, length in runs)
    assert all(a[1] + a[2] != b[1] for a, b in pairwise(runs))


def test_a_character_may_come_from_where_another_did() -> None:
    """A space that separates glued words takes the offset of its neighbour."""
    raw = "الولاياتالمتحدة"
    whole = MappedText.of(raw)
    parted = MappedText.join([whole.cut(0, 8), MappedText(" ", (8,)), whole.cut(8, len(raw))])

    assert parted.text == "الولايات المتحدة"
    assert parted.runs() == ((0, 0, 9), (9, 8, 7))
    assert list(parted.at) == list(raw_offsets(parted.runs()))


def test_an_empty_text_has_no_runs() -> None:
    """Nothing maps to nothing."""
    assert MappedText.of("").runs() == ()
    assert list(raw_offsets(())) == []
