"""What every store of vectors promises, and what the dense index makes of it."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import numpy as np
import pytest

from mujaz.errors import IndexMismatch
from mujaz.ports import ArticleStore, VectorStore
from mujaz.search.dense import DenseIndex
from mujaz.search.weights import shipped
from mujaz.store.articles import SqlStore
from mujaz.store.vectors import SqlVectors
from mujaz.testing import MemoryStore, MemoryVectors, WordEmbedder, article_with

Pair = tuple[ArticleStore, VectorStore]


@pytest.fixture(params=["memory", "sqlite"])
async def pair(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Pair]:
    """Return a store of articles and one of vectors beside it."""
    if request.param == "memory":
        memory = MemoryStore()
        yield memory, MemoryVectors(memory)
        return
    async with SqlStore.at(tmp_path) as store:
        yield store, SqlVectors(store)


async def test_vectors_come_back_in_the_order_they_were_added(pair: Pair) -> None:
    """Only those after a number, only of this model."""
    store, vectors = pair
    await store.save(*article_with("a", "نص", "آخر", title="عنوان"))

    assert [(p.id, title) for p, title in await vectors.without_vector("m", limit=9)] == [
        ("a#1", "عنوان"),
        ("a#2", "عنوان"),
    ]
    await vectors.keep_vectors("m", {"a#2": "k2"}, {"k2": b"22"})
    await vectors.keep_vectors("m", {"a#1": "k1"}, {"k1": b"11"})
    found = await vectors.vectors_after("m", 0)

    assert [(f.passage_id, f.vector) for f in found] == [("a#2", b"22"), ("a#1", b"11")]
    assert [f.passage_id for f in await vectors.vectors_after("m", found[0].seq)] == ["a#1"]
    assert list(await vectors.vectors_after("other", 0)) == []
    assert list(await vectors.without_vector("m", limit=9)) == []
    assert len(await vectors.without_vector("other", limit=9)) == 2


async def test_a_vector_is_kept_once_for_a_text(pair: Pair) -> None:
    """Two passages may have the same key; keeping again changes nothing."""
    store, vectors = pair
    await store.save(*article_with("a", "نص", "نص"))
    await vectors.keep_vectors("m", {"a#1": "k"}, {"k": b"11"})
    await vectors.keep_vectors("m", {"a#1": "k", "a#2": "k"}, {"k": b"22"})

    assert await vectors.vectors_kept("m", ["k", "unknown"]) == {"k": b"11"}
    assert [f.vector for f in await vectors.vectors_after("m", 0)] == [b"11", b"11"]


async def test_passages_of_replaced_articles_have_no_vectors(pair: Pair) -> None:
    """They neither come back nor wait for one."""
    store, vectors = pair
    await store.save(*article_with("a", "قديم", "آخر"))
    await vectors.keep_vectors("m", {"a#1": "k"}, {"k": b"11"})
    await store.save(*article_with("a", "جديد", version=2, first=3))

    assert list(await vectors.vectors_after("m", 0)) == []
    assert [p.id for p, _ in await vectors.without_vector("m", limit=9)] == ["a#3"]


async def test_forgotten_vectors_are_wanted_again(pair: Pair) -> None:
    """Of one model, or of all."""
    store, vectors = pair
    await store.save(*article_with("a", "نص"))
    for model in ("m", "n"):
        await vectors.keep_vectors(model, {"a#1": "k"}, {"k": b"11"})

    assert await vectors.forget_vectors("m") == 1
    assert len(await vectors.without_vector("m", limit=9)) == 1
    assert await vectors.forget_vectors() == 1
    assert len(await vectors.without_vector("n", limit=9)) == 1


async def test_texts_are_embedded_once(pair: Pair) -> None:
    """A new version with the same words, or another process, asks for nothing again."""
    store, vectors = pair
    embedder = WordEmbedder()
    await store.save(*article_with("a", "نص أول", "نص ثان"))
    assert await DenseIndex(vectors=vectors, embedder=embedder).complete() == 2
    await store.save(*article_with("a", "نص أول", "نص ثالث", version=2, first=3))
    assert await DenseIndex(vectors=vectors, embedder=embedder).complete() == 2

    assert embedder.asked == ["نص أول", "نص ثان", "نص ثالث"]


async def test_a_killed_run_goes_on_where_it_stopped(
    pair: Pair, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was kept before the fault is not embedded again."""
    store, vectors = pair
    await store.save(*article_with("a", *(f"نص {n}" for n in range(40))))

    class Dying(WordEmbedder):
        async def embed(self, texts, *, kind):  # type: ignore[no-untyped-def]
            if len(self.asked) >= 32:
                raise KeyboardInterrupt
            return await super().embed(texts, kind=kind)

    first, second = Dying(), WordEmbedder()
    with pytest.raises(KeyboardInterrupt):
        await DenseIndex(vectors=vectors, embedder=first).complete()
    index = DenseIndex(vectors=vectors, embedder=second)
    done: list[int] = []
    await index.complete(done.append)

    assert (len(first.asked), len(second.asked), sum(done)) == (32, 8, 8)
    assert len(index) == 40


async def test_vectors_of_another_length_name_the_command(pair: Pair) -> None:
    """The model has changed under its name: nothing compares."""
    store, vectors = pair
    await store.save(*article_with("a", "نص"))
    await vectors.keep_vectors("words", {"a#1": "k"}, {"k": b"\0" * 20})

    with pytest.raises(IndexMismatch, match="mujaz ingest --reembed"):
        await DenseIndex(vectors=vectors, embedder=WordEmbedder()).load()


async def test_one_byte_a_number_keeps_the_order(pair: Pair) -> None:
    """Nearness from the small copy is that of the vectors to two digits."""
    store, vectors = pair
    embedder = WordEmbedder()
    texts = [f"كلمة{n % 7} كلمة{n % 5} كلمة{n % 3}" for n in range(50)]
    await store.save(*article_with("a", *texts))
    index = DenseIndex(vectors=vectors, embedder=embedder)
    await index.complete()

    scores = await index.scores("كلمة1 كلمة2", shipped().meaning("words"), 1.0)
    question = await embedder.embed(["كلمة1 كلمة2"], kind="query")
    exact = {
        f"a#{n}": v
        for n, v in enumerate((await embedder.embed(texts, kind="passage")) @ question[0], 1)
    }

    assert scores == pytest.approx(np.array([exact[id_] for id_ in index.ids]), abs=0.01)


async def test_numbers_are_never_given_again(pair: Pair) -> None:
    """What is embedded anew comes after all that was there, for those who have seen that."""
    store, vectors = pair
    await store.save(*article_with("a", "نص", "آخر"))
    await vectors.keep_vectors("m", {"a#1": "k", "a#2": "j"}, {"k": b"11", "j": b"12"})
    seen = (await vectors.vectors_after("m", 0))[-1].seq
    await vectors.forget_vectors()
    await vectors.keep_vectors("m", {"a#1": "k"}, {"k": b"22"})

    assert [f.vector for f in await vectors.vectors_after("m", seen)] == [b"22"]
