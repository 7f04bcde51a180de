"""What becomes of stored articles when their file gives them no more."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from mujaz.corpus.index import Recipe, ingest
from mujaz.corpus.phrases import load_phrases
from mujaz.model import IngestLine, IngestStatus
from mujaz.testing import MemoryStore

_ONE = """Rimmon tunnel closed to barges for six weeks

The dams authority closed the Rimmon tunnel to barges on Wednesday for six weeks of repairs.

Its director, Louis Harrowgate, said barges would use the Saffron tunnel until then.
"""
_TWO = """
Source: Velling Gazette

Read also:

Red weevil kills two thousand palms on Marjan island

Red weevil has killed two thousand palms on Marjan island, growers said on Tuesday.

They asked for pesticides that no port in the region has in stock at present, and for money.

A third of the palms on the island were lost to the same weevil ten years ago, the growers said.
"""


async def _run(store: MemoryStore, *paths: Path) -> list[IngestLine]:
    rules = Recipe(phrases=load_phrases(None), today=date(2026, 3, 15))
    return [line async for line in ingest(paths, store, rules)]


def _told(lines: list[IngestLine]) -> list[tuple[IngestStatus, str]]:
    return [(line.status, line.article_id) for line in lines]


async def test_a_part_that_is_gone_is_withdrawn_and_reported(tmp_path: Path) -> None:
    """Its old versions stay readable."""
    store, path = MemoryStore(), tmp_path / "tunnel.txt"
    path.write_text(_ONE + _TWO, "utf-8")
    assert [(IngestStatus.READ, "tunnel"), (IngestStatus.READ, "tunnel-2")] == _told(
        await _run(store, path)
    )
    path.write_text(_ONE, "utf-8")

    expected = [(IngestStatus.REPLACED, "tunnel"), (IngestStatus.WITHDRAWN, "tunnel-2")]
    assert expected == _told(await _run(store, path))
    assert await store.get("tunnel-2") is None
    assert await store.get("tunnel-2", version=1) is not None


async def test_a_file_without_an_article_withdraws_what_it_gave(tmp_path: Path) -> None:
    """The refusal and the withdrawal are both reported."""
    store, path = MemoryStore(), tmp_path / "tunnel.txt"
    path.write_text(_ONE, "utf-8")
    await _run(store, path)
    path.write_text("Advertisement\n\nThe page has moved\n\nHome | World | Arts\n", "utf-8")

    expected = [(IngestStatus.REFUSED, ""), (IngestStatus.WITHDRAWN, "tunnel")]
    assert expected == _told(await _run(store, path))
    assert await store.get("tunnel") is None


@pytest.mark.parametrize("data", [b"", b"\x89PNG\r\n\x1a\n words", _ONE.encode() + b"\xff\xc3\x28"])
async def test_a_file_that_cannot_be_read_keeps_its_last_version(
    tmp_path: Path, data: bytes
) -> None:
    """The refusal says which version still stands."""
    store, path = MemoryStore(), tmp_path / "tunnel.txt"
    path.write_text(_ONE, "utf-8")
    await _run(store, path)
    path.write_bytes(data)
    (line,) = await _run(store, path)

    assert line.status is IngestStatus.REFUSED
    assert line.reason.endswith("version 1 of 'tunnel' still stands")
    assert await store.get("tunnel") is not None


async def test_a_link_out_of_the_folder_is_refused(tmp_path: Path) -> None:
    """Below a folder nothing outside it is read; inside it, and by name, links are followed."""
    outside, folder = tmp_path / "outside.txt", tmp_path / "pages"
    folder.mkdir()
    outside.write_text(_ONE, "utf-8")
    (folder / "a.txt").symlink_to(outside)
    (folder / "b.txt").write_text(_ONE.replace("six", "nine"), "utf-8")
    (folder / "c.txt").symlink_to(folder / "b.txt")
    lines = await _run(MemoryStore(), folder)

    assert ["outside-folder", "", ""] == [line.code for line in lines]
    assert [IngestStatus.READ] == [x.status for x in await _run(MemoryStore(), folder / "a.txt")]
