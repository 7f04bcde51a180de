"""What can go wrong with an index on disk, and how it heals."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import tantivy
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.search import lexical, meta
from mujaz.search.analyse import Tokens, Wanted, wanted_of
from mujaz.search.hybrid import HybridSearcher
from mujaz.search.index import TokenIndex
from mujaz.search.lexical import Streams
from mujaz.testing import MemoryStore, article_with


async def corpus(size: int = 6, *, corpus_id: str = "memory") -> MemoryStore:
    """Return a corpus in which `عقوبات` is in every article."""
    store = MemoryStore(corpus_id=corpus_id)
    for n in range(size):
        await store.save(*article_with(f"a{n}", f"عقوبات جديدة {n}", "خبر آخر"))
    return store


async def found(searcher: HybridSearcher, query: str = "عقوبات") -> list[str]:
    """Return the ids of what is found."""
    return [hit.passage.id for hit in await searcher.search(query, limit=50)]


ALL = [f"a{n}#1" for n in range(6)]


def meta_of(data_dir: Path) -> dict[str, object]:
    """Return what index/meta.json says."""
    return dict(json.loads((data_dir / "index/meta.json").read_text(encoding="utf-8")))


def _meta_of_another_kind(index: Path) -> None:
    (index / "meta.json").write_text('{"version": 6}', encoding="utf-8")


def _flip(index: Path) -> None:
    for path in (index / "lexical").iterdir():
        if path.suffix in {".term", ".idx", ".store"}:
            path.write_bytes(bytes(255 - byte for byte in path.read_bytes()))


def _cut(index: Path) -> None:
    for path in (index / "lexical").iterdir():
        if path.suffix:
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _foreign(index: Path) -> None:
    shutil.rmtree(index / "lexical")
    (index / "lexical").mkdir()
    schema = tantivy.SchemaBuilder().add_text_field("body", stored=True).build()
    tantivy.Index(schema, path=str(index / "lexical"))


def _empty(index: Path) -> None:
    shutil.rmtree(index / "lexical")
    TokenIndex(directory=index / "lexical")


def _a_file(index: Path) -> None:
    shutil.rmtree(index / "lexical")
    (index / "lexical").write_text("x", encoding="utf-8")


@pytest.mark.parametrize(
    "spoil",
    [
        shutil.rmtree,
        lambda index: shutil.rmtree(index / "lexical"),
        lambda index: (index / "meta.json").unlink(),
        lambda index: (index / "meta.json").write_bytes(b"\xff{"),
        lambda index: (index / "lexical/meta.json").write_text("{}", encoding="utf-8"),
        _meta_of_another_kind,
        _flip,
        _cut,
        _foreign,
        _empty,
        _a_file,
    ],
    ids=[
        "missing", "tantivy-folder-missing", "meta-missing", "meta-no-text", "tantivy-meta-broken",
        "meta-of-another-kind", "bits-flipped", "files-cut", "foreign", "empty", "a-file",
    ],
)  # fmt: skip
@pytest.mark.parametrize("refresh", [True, False], ids=["refresh", "search-at-once"])
async def test_a_spoilt_index_is_built_again(
    tmp_path: Path, spoil: Callable[[Path], object], refresh: bool
) -> None:
    """Whatever has happened to it, the same passages are found, and it is whole again on disk."""
    store = await corpus()
    await HybridSearcher(directory=tmp_path / "index", feed=store).refresh()
    spoil(tmp_path / "index")
    searcher = HybridSearcher(directory=tmp_path / "index", feed=store)
    if refresh:
        await searcher.refresh()

    assert await found(searcher) == ALL
    assert not searcher.in_memory
    assert (meta_of(tmp_path)["version"], meta_of(tmp_path)["passages"]) == (6, 12)
    assert await found(HybridSearcher(directory=tmp_path / "index", feed=store)) == ALL


async def test_an_index_that_breaks_while_it_is_open_is_built_again(tmp_path: Path) -> None:
    """The searcher that had it open goes on answering."""
    store = await corpus()
    searcher = HybridSearcher(directory=tmp_path / "index", feed=store)
    await searcher.refresh()
    shutil.rmtree(tmp_path / "index")
    await store.save(*article_with("b", "عقوبات أخرى"))
    await searcher.refresh()

    assert ["b#1", *ALL] == sorted(await found(searcher), key=lambda i: (i[0] != "b", i))


async def test_an_index_of_another_corpus_is_built_again(tmp_path: Path) -> None:
    """A database set aside and filled anew reaches the same version with other words."""
    await HybridSearcher(directory=tmp_path / "index", feed=await corpus()).refresh()
    other = MemoryStore(corpus_id="other")
    for n in range(6):
        await other.save(*article_with(f"a{n}", "كلام مختلف"))

    searcher = HybridSearcher(directory=tmp_path / "index", feed=other)

    assert await found(searcher, "مختلف") == ALL


async def test_an_index_of_a_later_corpus_is_built_again(tmp_path: Path) -> None:
    """A database restored from a copy is older than its index."""
    await HybridSearcher(directory=tmp_path / "index", feed=await corpus(9)).refresh()

    searcher = HybridSearcher(directory=tmp_path / "index", feed=await corpus(6))

    assert await found(searcher) == ALL
    assert meta_of(tmp_path)["passages"] == 12


async def test_a_changed_analyser_builds_the_index_again(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Stems of yesterday's rules would not meet those of today's questions."""
    store = await corpus()
    await HybridSearcher(directory=tmp_path / "index", feed=store).refresh()
    monkeypatch.setattr(lexical, "analyser", lambda: "another")
    await HybridSearcher(directory=tmp_path / "index", feed=store).refresh()

    assert meta_of(tmp_path)["analyser"] == "another"


def test_the_analyser_mark_follows_the_stems(monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody has to remember to raise a number when a stemming rule changes."""
    before = meta.analyser()
    meta.analyser.cache_clear()
    monkeypatch.setattr(meta, "tokens_of", lambda text: Tokens(text.split(), [], []))
    after = meta.analyser()
    meta.analyser.cache_clear()

    assert before != after


async def test_only_what_has_changed_is_read_again(tmp_path: Path) -> None:
    """A refresh asks for the changes since the last one, and nothing where there are none."""
    asked: list[int] = []

    class Counting(MemoryStore):
        async def changed_since(self, corpus_version: int):  # type: ignore[no-untyped-def]
            asked.append(corpus_version)
            return await super().changed_since(corpus_version)

    store = Counting()
    await store.save(*article_with("a", *(f"نص {n}" for n in range(30))))
    searcher = HybridSearcher(directory=tmp_path / "index", feed=store)
    for _ in range(3):
        await searcher.refresh()
    await store.save(*article_with("b", "عقوبات"))
    await searcher.refresh()
    await HybridSearcher(directory=tmp_path / "index", feed=store).refresh()

    assert asked == [0, 1]


async def test_a_crash_between_commit_and_meta_repeats_the_work(tmp_path: Path) -> None:
    """The next refresh does it once more, and nothing is there twice."""
    store = await corpus(5)
    await HybridSearcher(directory=tmp_path / "index", feed=store).refresh()
    await store.save(*article_with("a5", "عقوبات جديدة 5", "خبر آخر"))
    with TokenIndex(directory=tmp_path / "index/lexical").writing(wait=1) as writer:
        writer.put(await store.changed_since(5))
        writer.commit()  # and here the process dies
    assert meta_of(tmp_path)["version"] == 5

    searcher = HybridSearcher(directory=tmp_path / "index", feed=store)

    assert await found(searcher) == ALL
    assert [meta_of(tmp_path)[key] for key in ("version", "passages")] == [6, 12]


async def test_a_crash_before_commit_leaves_the_index_as_it_was(tmp_path: Path) -> None:
    """Half a refresh is never seen."""
    store = await corpus()
    await HybridSearcher(directory=tmp_path / "index", feed=store).refresh()
    index = TokenIndex(directory=tmp_path / "index/lexical")
    with index.writing(wait=1) as writer:
        writer.clear()
        writer.put([("a0", "", [])])

    assert index.count() == 12
    assert await found(HybridSearcher(directory=tmp_path / "index", feed=store)) == ALL


async def test_an_index_somebody_else_writes_to_is_served_as_it_stands(tmp_path: Path) -> None:
    """After a short wait the older index answers, and the newer words come later."""
    store = await corpus(5)
    searcher = HybridSearcher(feed=store, directory=tmp_path / "index", wait_seconds=0.1)
    await searcher.refresh()
    await store.save(*article_with("a5", "عقوبات جديدة 5"))
    with TokenIndex(directory=tmp_path / "index/lexical").writing(wait=1):
        await searcher.refresh()
        assert ALL[:5] == await found(searcher)
    await searcher.refresh()

    assert await found(searcher) == ALL
    assert not searcher.in_memory


async def test_a_first_index_somebody_else_writes_to_is_built_in_memory(tmp_path: Path) -> None:
    """An empty index would say that nothing is covered."""
    searcher = HybridSearcher(feed=await corpus(), directory=tmp_path / "index", wait_seconds=0.1)
    with TokenIndex(directory=tmp_path / "index/lexical").writing(wait=1):
        assert await found(searcher) == ALL

    assert searcher.in_memory


async def test_many_searchers_may_refresh_at_once(tmp_path: Path) -> None:
    """They wait for each other; each then finds everything, once."""
    store = await corpus()
    searchers = [HybridSearcher(directory=tmp_path / "index", feed=store) for _ in range(4)]
    await asyncio.gather(*(searcher.refresh() for searcher in searchers * 2))

    assert [await found(searcher) for searcher in searchers] == [ALL] * 4


async def test_searching_goes_on_while_the_index_is_refreshed(tmp_path: Path) -> None:
    """A search sees the index before or after, never between."""
    store = await corpus()
    searcher = HybridSearcher(directory=tmp_path / "index", feed=store)
    await searcher.refresh()
    for n in range(200):
        await store.save(*article_with(f"b{n}", f"خبر {n}"))
    refreshing = asyncio.create_task(searcher.refresh())
    while not refreshing.done():
        assert await found(searcher) == ALL
    await refreshing

    assert await found(searcher) == ALL


async def test_tantivy_never_runs_on_the_loop(monkeypatch: pytest.MonkeyPatch) -> None:
    """A search takes a worker thread, so that a bot answers others meanwhile."""
    ran_on: list[bool] = []
    real = TokenIndex.search

    def search(
        self: TokenIndex, wanted: Wanted, limit: int, within: frozenset[str] | None = None
    ) -> Streams:
        ran_on.append(threading.current_thread() is threading.main_thread())
        return real(self, wanted, limit, within)

    monkeypatch.setattr(TokenIndex, "search", search)
    await found(HybridSearcher(feed=await corpus(), directory=None))

    assert ran_on == [False]


@pytest.fixture
def read_only_dir() -> Iterator[Path]:
    """Yield a directory that root's rights do not open; those rights are given up meanwhile."""
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o555)
        user = os.geteuid()
        if user == 0:
            os.seteuid(65534)
        yield Path(name)
        os.seteuid(user)
        Path(name).chmod(0o755)


async def test_a_directory_that_cannot_be_written_means_an_index_in_memory(
    read_only_dir: Path,
) -> None:
    """The same passages are found and nothing is written."""
    searcher = HybridSearcher(directory=read_only_dir / "index", feed=await corpus())

    assert await found(searcher) == ALL
    assert searcher.in_memory
    assert list(read_only_dir.iterdir()) == []


async def test_a_file_named_index_is_not_touched(tmp_path: Path) -> None:
    """It is not ours, so the index goes to memory."""
    (tmp_path / "index").write_text("mine", encoding="utf-8")

    assert await found(HybridSearcher(directory=tmp_path / "index", feed=await corpus())) == ALL
    assert (tmp_path / "index").read_text(encoding="utf-8") == "mine"


async def test_a_title_counts_less_than_the_passage(tmp_path: Path) -> None:
    """A passage that has the word comes before one whose article has it in its title."""
    store = MemoryStore()
    await store.save(*article_with("a", "بدأت المحادثات اليوم", title="ميامي"))
    await store.save(*article_with("b", "بدأت المحادثات ميامي", title="اليوم"))
    await store.save(*article_with("c", "نص آخر تماما هنا", title="آخر"))

    assert await found(HybridSearcher(directory=tmp_path / "index", feed=store), "ميامي") == [
        "b#1",
        "a#1",
    ]


def test_a_question_is_searched_by_its_first_distinct_stems() -> None:
    """Repeated words count once; at most 64."""
    assert len(_stems("العقوبات عقوبات العُقوبات")) == 1
    assert len(_stems(" ".join(f"w{n}x" for n in range(10_000)))) == 64
    assert _stems("w0x w1x") == _stems(" ".join(f"w{n}x" for n in range(99)))[:2]


WORDS = ["عقوبات", "العقوبة", "قمة", "ميامي", "sanctions", "summit", "Miami", "٢٠٢٥"]
TEXTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=6).map(" ".join)
STEPS = st.lists(
    st.tuples(st.integers(0, 4), st.lists(TEXTS, max_size=3), st.booleans()), max_size=12
)


async def _play(steps: list[tuple[int, list[str], bool]], data_dir: Path) -> MemoryStore:
    """Save, replace or (without texts) withdraw articles, refreshing where a step says so."""
    store = MemoryStore()
    searcher = HybridSearcher(directory=data_dir / "index", feed=store)
    for n, texts, refresh in steps:
        name = f"a{n}"
        if texts:
            version = await store.version_of(name) + 1
            first = await store.next_passage_number(name)
            await store.save(
                *article_with(name, *texts, version=version, first=first, title=texts[0])
            )
        else:
            await store.forget(name)
        if refresh:
            await searcher.refresh()
    await searcher.refresh()
    return store


@pytest.mark.parametrize("dead_share", [0.1, 1e9], ids=["as-shipped", "never-built-again"])
@settings(max_examples=25, deadline=None)
@given(steps=STEPS)
def test_an_index_grown_step_by_step_equals_one_built_at_once(
    steps: list[tuple[int, list[str], bool]], dead_share: float
) -> None:
    """The same passages; the same scores too, where taken-out passages are few."""

    async def compare(data_dir: Path) -> None:
        store = await _play(steps, data_dir)
        grown = HybridSearcher(directory=data_dir / "index", feed=store)
        built = HybridSearcher(feed=store, directory=None)
        for query in [*WORDS, "قمة Miami عقوبات"]:
            one, two = await grown.search(query, limit=99), await built.search(query, limit=99)
            assert {hit.passage for hit in one} == {hit.passage for hit in two}
            if dead_share < 1:
                assert [(h.passage, h.score) for h in one] == [(h.passage, h.score) for h in two]

    with pytest.MonkeyPatch.context() as patch, tempfile.TemporaryDirectory() as name:
        patch.setattr(lexical, "_DEAD_SHARE", dead_share)
        if dead_share > 1:
            patch.setattr(lexical, "_SMALL", -1)
        asyncio.run(compare(Path(name)))


def _stems(query: str) -> list[str]:
    """Return the stems that a question is searched by."""
    return list(wanted_of(query).stems)
