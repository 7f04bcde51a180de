"""What every searcher promises, over any feed."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from mujaz.model import Hit
from mujaz.ports import Filters, PassageFeed, Searcher
from mujaz.search.hybrid import HybridSearcher
from mujaz.testing import (
    MemorySearcher,
    MemoryStore,
    MemoryVectors,
    WordEmbedder,
    article_with,
)

Make = Callable[[PassageFeed], Searcher]


def with_vectors(feed: PassageFeed) -> Searcher:
    """Return a hybrid whose embedder counts words; its vectors come when it is first asked."""

    class Completing(HybridSearcher):
        async def refresh(self) -> None:
            await super().refresh()
            await self.complete()

    assert isinstance(feed, MemoryStore)
    return Completing(
        feed=feed, directory=None, embedder=WordEmbedder(), vectors=MemoryVectors(feed)
    )


@pytest.fixture(params=["memory", "tantivy-disk", "tantivy-memory", "hybrid-with-vectors"])
def make(request: pytest.FixtureRequest, tmp_path: Path) -> Make:
    """Return what makes a searcher of each kind over a feed."""
    kinds: dict[str, Make] = {
        "memory": lambda feed: MemorySearcher(feed=feed),
        "tantivy-disk": lambda feed: HybridSearcher(directory=tmp_path / "index", feed=feed),
        "hybrid-with-vectors": with_vectors,
        "tantivy-memory": lambda feed: HybridSearcher(feed=feed, directory=None),
    }
    return kinds[request.param]


async def news() -> MemoryStore:
    """Return a small corpus."""
    store = MemoryStore()
    await store.save(*article_with("a", "قال المتحدث باسم الكرملين", "عقوبات أمريكية جديدة"))
    await store.save(*article_with("b", "The Kremlin spokesman said", "New sanctions"))
    return store


def ids(hits: object) -> list[str]:
    """Return the passage ids, in order."""
    return [hit.passage.id for hit in hits]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("query", "found"),
    [
        pytest.param("العقوبات", ["a#2"], id="definite-article"),
        pytest.param("ٱلعُقُوبات؟", ["a#2"], id="tashkeel-and-alef-wasla"),
        pytest.param("KREMLIN", ["b#1"], id="letter-case"),
        pytest.param("sanction الكرملين", ["a#1", "b#2"], id="code-mixed"),
        pytest.param("كأس العالم", [], id="not-there"),
        pytest.param("", [], id="empty"),
        pytest.param(" \t\n ؟!…", [], id="no-words"),
        pytest.param("👍🏽 🇷🇺", [], id="emoji"),
    ],
)
async def test_passages_are_found_by_their_words(make: Make, query: str, found: list[str]) -> None:
    """Spelling variants meet and come first; a question without words finds nothing."""
    searcher = make(await news())
    await searcher.refresh()

    hits = ids(await searcher.search(query, limit=9))

    assert found == sorted(hits[: len(found)])
    assert bool(found) == bool(hits)


HOSTILE = [
    'stems:* OR "', "a AND (b", "[* TO *]", "title:x^99", "+-!~*?:\\/", "\x00العقوبات\x00",
    "\ud800 sanctions \udfff", "‏‮sanctions‬", "sanctions" * 20_000, "'; DROP TABLE articles; --",
    "NOT sanctions", "{}{0}%s", "ﻻ" * 500,
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
async def test_no_query_is_syntax(make: Make, query: str) -> None:
    """Operators, wildcards, controls and lone surrogates are words or nothing."""
    searcher = make(await news())
    await searcher.refresh()

    hits = await searcher.search(query, limit=5)

    named = "sanctions" in query and "sanctionssanctions" not in query
    assert named == ("b#2" in ids(hits))


async def test_a_query_of_ten_thousand_words_is_answered(make: Make) -> None:
    """Only its first words count where they are too many."""
    searcher = make(await news())
    query = "sanctions " + " ".join(f"كلمة{n}" for n in range(10_000))

    assert ids(await searcher.search(query, limit=3)) == ["b#2"]


@pytest.mark.parametrize(("limit", "count"), [(0, 0), (-1, 0), (1, 1), (2, 2), (7, 4), (10**6, 4)])
async def test_at_most_limit_passages_come_back(make: Make, limit: int, count: int) -> None:
    """A limit below one is nothing; one above all is all."""
    searcher = make(await news())

    assert count == len(await searcher.search("الكرملين kremlin sanctions عقوبات", limit=limit))


async def test_ties_are_broken_by_passage_id(make: Make) -> None:
    """Equal passages come in the order of their ids, also at the cut, however they were added."""
    store = MemoryStore()
    searcher = make(store)
    for name in ("d", "a", "e", "c", "b"):  # a segment each: the index holds them in this order
        await store.save(*article_with(name, "نفس الكلمات هنا", "لا شيء"))
        await searcher.refresh()

    hits = await searcher.search("الكلمات", limit=3)

    assert ids(hits) == ["a#1", "b#1", "c#1"]
    assert len({hit.score for hit in hits}) == 1


async def test_the_passage_with_more_of_the_question_comes_first(make: Make) -> None:
    """Best first, and each hit says where its score comes from."""
    store = MemoryStore()
    await store.save(
        *article_with("a", "زيارة أخرى إلى باريس", "زيارة دميترييف إلى واشنطن", "طقس اليوم جميل")
    )
    hits: list[Hit] = list(await make(store).search("زيارة دميترييف واشنطن", limit=5))

    assert ids(hits) == ["a#2", "a#1"]
    assert hits[0].score > hits[1].score
    assert [hit.score for hit in hits] == pytest.approx([sum(h.parts.values()) for h in hits])


async def test_what_is_returned_are_the_words_of_the_store(make: Make) -> None:
    """Not a folded or re-assembled copy."""
    store = MemoryStore()
    _, passages = article = article_with("a", "قالَ: «العقوبــاتُ»\u00a0باقية")
    await store.save(*article)

    assert passages == [hit.passage for hit in await make(store).search("عقوبات", limit=1)]


@pytest.mark.parametrize("refreshed", [True, False], ids=["refreshed", "stale"])
async def test_replaced_and_withdrawn_passages_are_never_returned(
    make: Make, refreshed: bool
) -> None:
    """Not even before the index has heard of it, and others take their places."""
    store = MemoryStore()
    for n in range(8):
        await store.save(*article_with(f"a{n}", "عقوبات على روسيا"))
    searcher = make(store)
    await searcher.refresh()
    await store.save(*article_with("a0", "لا شيء", version=2, first=2))
    for n in range(1, 5):
        await store.forget(f"a{n}")
    if refreshed:
        await searcher.refresh()

    assert ids(await searcher.search("عقوبات", limit=2)) == ["a5#1", "a6#1"]


async def test_an_empty_corpus_finds_nothing(make: Make) -> None:
    """No articles is not an error."""
    searcher = make(MemoryStore())
    await searcher.refresh()

    assert list(await searcher.search("عقوبات", limit=5)) == []


async def test_a_search_may_be_confined_to_some_articles(make: Make) -> None:
    """The same words in another article are not found; no article at all finds nothing."""
    searcher = make(await news())
    await searcher.refresh()

    hits = await searcher.search(
        "sanction الكرملين", limit=9, filters=Filters(articles=frozenset({"b", "x"}))
    )
    none = await searcher.search(
        "sanction الكرملين", limit=9, filters=Filters(articles=frozenset())
    )

    assert {"b"} == {hit.passage.article_id for hit in hits}
    assert [] == list(none)


async def test_the_state_is_the_same_as_long_as_the_hits_are(make: Make) -> None:
    """A refresh that finds nothing new leaves it; one that finds a change does not."""
    store = await news()
    searcher = make(store)
    before = searcher.state
    await searcher.refresh()
    first = searcher.state
    await searcher.refresh()
    again = searcher.state
    await store.forget("a")
    await searcher.refresh()

    assert ("", first) == (before, again)
    assert searcher.state not in {"", first}


async def test_the_state_changes_with_the_vectors() -> None:
    """They bring other hits, though the corpus is the same."""
    store = await news()
    searcher = HybridSearcher(
        feed=store, directory=None, embedder=WordEmbedder(), vectors=MemoryVectors(store)
    )
    await searcher.refresh()
    words_alone = searcher.state

    await searcher.complete()

    assert words_alone != searcher.state
