"""The hybrid as a whole: names across scripts, fallback, filters, shape, growth."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from mujaz.errors import EmbedderUnavailable
from mujaz.language.concepts import Concepts
from mujaz.language.tables import load_tables
from mujaz.model import Basis, DateSpan, Hit, Passage, Precision
from mujaz.ports import Filters
from mujaz.search import index
from mujaz.search.dense import asked
from mujaz.search.fusion import Near, expected_score, fuse
from mujaz.search.hybrid import HybridSearcher
from mujaz.search.shape import Shape
from mujaz.search.weights import STREAMS, shipped
from mujaz.testing import MemoryStore, MemoryVectors, WordEmbedder, article_with

SEEDS = Path(__file__).parents[2] / "seeds"
CONCEPTS = Concepts(load_tables(SEEDS))


async def corpus(*articles: Sequence[str]) -> MemoryStore:
    """Return a store with these articles, named a, b, c…"""
    store = MemoryStore()
    for name, texts in zip("abcdefgh", articles, strict=False):
        await store.save(*article_with(name, *texts))
    return store


def ids(hits: Sequence[Hit]) -> list[str]:
    """Return the passage ids in order."""
    return [hit.passage.id for hit in hits]


@pytest.mark.parametrize(
    ("query", "first"),
    [
        pytest.param("Dmitriyev", "a#1", id="alias-table"),
        pytest.param("Дмитриев", "a#1", id="cyrillic"),
        pytest.param("ديمتريف", "a#1", id="another-arabic-spelling"),
        pytest.param("Brett Kavanaugh", "b#1", id="a-name-no-table-knows"),
        pytest.param("Kelly", "c#1", id="a-short-name"),
        pytest.param("كافاناه", "b#1", id="misspelled"),
        pytest.param("sanctions", "d#1", id="a-word-of-the-lexicon"),
        pytest.param("ماكرون", "e#1", id="arabic-to-latin"),
        pytest.param("العقوبت", "d#1", id="typing-error"),
    ],
)
async def test_a_name_is_found_in_another_script(query: str, first: str) -> None:
    """By the tables in both directions, and by its sound where no table helps; no vectors here."""
    store = await corpus(
        ["وصل دميترييف إلى واشنطن", "كل شيء على ما يرام"],
        ["قال كافانو إنه بريء"],
        ["تحدثت كيلي إلى الصحافة"],
        ["فرضت عقوبات جديدة"],
        ["Macron spoke in Paris"],
    )
    searcher = HybridSearcher(feed=store, directory=None, concepts=CONCEPTS)

    assert first == ids(await searcher.search(query, limit=3))[0]


class Faulty(WordEmbedder):
    """An embedder that stops working after its first passages."""

    broken = False

    async def embed(self, texts, *, kind):  # type: ignore[no-untyped-def]
        """Answer, or not."""
        if self.broken:
            raise EmbedderUnavailable("it does not run", detail="?")
        return await super().embed(texts, kind=kind)


async def test_a_broken_embedder_leaves_the_words() -> None:
    """The question is answered, and what is wrong is said; it is not asked again at once."""
    store = await corpus(["فرضت عقوبات جديدة", "لا شيء"])
    embedder = Faulty()
    searcher = HybridSearcher(
        feed=store, directory=None, embedder=embedder, vectors=MemoryVectors(store)
    )
    await searcher.complete()
    whole = await searcher.find("عقوبات", limit=3)
    embedder.broken = True
    rest = await searcher.find("عقوبات أخرى", limit=3)
    kept = await searcher.find("عقوبات", limit=3)  # its vector needs no embedder

    assert kept.meaning == "it does not run"
    assert (whole.meaning, rest.meaning) == ("on", "it does not run")
    assert ids(rest.hits) == ["a#1"]
    assert "dense" in whole.hits[0].parts
    assert "dense" not in rest.hits[0].parts
    assert searcher.fault is not None


async def test_vectors_come_in_the_background() -> None:
    """Refresh does not wait for them; they are there when the task is done."""
    store = await corpus(["فرضت عقوبات جديدة", "لا شيء"])
    searcher = HybridSearcher(
        feed=store, directory=None, embedder=WordEmbedder(), vectors=MemoryVectors(store),
        background=True,
    )  # fmt: skip
    await searcher.refresh()
    before = await searcher.find("عقوبات", limit=1)
    assert searcher._task is not None
    await searcher._task
    after = await searcher.find("عقوبات", limit=1)
    await searcher.close()

    assert (before.meaning, after.meaning) == ("no vectors yet", "on")


class Loaded(WordEmbedder):
    """Notes that it was loaded; may fail at it."""

    def __init__(self, fault: EmbedderUnavailable | None = None) -> None:
        super().__init__()
        self.loads = 0
        self.fault = fault

    async def load(self) -> None:
        """Note it."""
        self.loads += 1
        if self.fault is not None:
            raise self.fault


@pytest.mark.parametrize("fault", [None, EmbedderUnavailable("no memory", detail="no memory")])
async def test_a_service_that_stays_is_ready_before_the_first_question(
    fault: EmbedderUnavailable | None,
) -> None:
    """Index, vectors, model and dictionary; what fails is left to the question."""
    store, embedder, read = await corpus(["فرضت عقوبات جديدة"]), Loaded(fault), []

    def rows() -> list[list[str]]:
        read.append("rows")
        return [["sanction", "عقوبة"]]

    searcher = HybridSearcher(
        feed=store, directory=None, embedder=embedder, vectors=MemoryVectors(store),
        concepts=CONCEPTS, background=True, dictionary=rows,
    )  # fmt: skip
    await searcher.complete()

    await searcher.start()

    assert (1, 1, 1, ["rows"]) == (embedder.loads, searcher.passages, searcher.vectors, read)
    await searcher.find("sanctions", limit=1)
    assert ["rows"] == read
    await searcher.close()


async def test_one_question_loads_nothing_that_it_does_not_need() -> None:
    """A command asks once and ends."""
    store, embedder = await corpus(["فرضت عقوبات جديدة"]), Loaded()
    searcher = HybridSearcher(
        feed=store, directory=None, embedder=embedder, vectors=MemoryVectors(store)
    )

    await searcher.start()

    assert (0, 0) == (embedder.loads, searcher.passages)


@pytest.mark.parametrize(
    ("filters", "found"),
    [
        pytest.param(Filters(), {"a#1", "b#1", "c#1"}, id="none"),
        pytest.param(Filters(language="en"), {"b#1"}, id="language"),
        pytest.param(Filters(publisher="الاخبار"), {"a#1"}, id="publisher-folded"),
        pytest.param(Filters(since=date(2025, 4, 1)), {"b#1"}, id="since"),
        pytest.param(Filters(until=date(2025, 3, 31)), {"a#1"}, id="until"),
        pytest.param(Filters(publisher="nobody"), set(), id="unknown-publisher"),
        pytest.param(Filters(language="xx' OR 1=1"), set(), id="unknown-language"),
    ],
)
async def test_filters_narrow_every_stream(filters: Filters, found: set[str]) -> None:
    """By words and by meaning alike; values nobody has find nothing."""
    store = MemoryStore()
    for name, language, publisher, day in (
        ("a", "ar", "الأخبار", date(2025, 3, 3)),
        ("b", "en", "The News", date(2025, 4, 4)),
        ("c", "ar", "", None),
    ):
        article, passages = article_with(name, f"عقوبات sanctions {name}")
        span = DateSpan(
            start=day, end=day, precision=Precision.DAY, basis=Basis.STATED, reason=""
        ) if day else None  # fmt: skip
        await store.save(
            replace(article, language=language, publisher=publisher, published=span),  # type: ignore[arg-type]
            passages,
        )
    searcher = HybridSearcher(
        feed=store, directory=None, embedder=WordEmbedder(), vectors=MemoryVectors(store)
    )
    await searcher.complete()

    hits = await searcher.search("عقوبات sanctions", limit=9, filters=filters)

    assert found == set(ids(hits))


HOSTILE = [
    "", "   ", "👍🏽🇷🇺", "\x00\x01\x02", "\ud800", "a" * 10_000, "عقوبات " * 2_000, "؟" * 10_000,
    'AND OR " * : ~', "stems:عقوبات^99", "ﷺ" * 3_000, "Dmitriev " * 1_000, "ًٌٍ" * 5_000,
]  # fmt: skip


@pytest.mark.parametrize("query", HOSTILE, ids=range(len(HOSTILE)))
async def test_no_question_is_too_bad(query: str) -> None:
    """No exception, whatever is asked."""
    store = await corpus(["فرضت عقوبات جديدة", "لا شيء"])
    searcher = HybridSearcher(
        feed=store, directory=None, concepts=CONCEPTS, embedder=WordEmbedder(),
        vectors=MemoryVectors(store),
    )  # fmt: skip
    await searcher.complete()

    assert len(await searcher.search(query, limit=3)) <= 3


_WORDS = st.sampled_from("عقوبات دميترييف الكرملين sanctions Kremlin قال لقاء في واشنطن".split())
_ARTICLES = st.lists(st.lists(_WORDS, min_size=1, max_size=8).map(" ".join), min_size=1, max_size=6)


@settings(max_examples=25, deadline=None)
@given(_ARTICLES, st.lists(_WORDS, min_size=1, max_size=3).map(" ".join))
async def test_an_index_that_grew_is_the_one_built_at_once(texts: list[str], query: str) -> None:
    """The same passages with the same scores."""
    store = MemoryStore()
    vectors, embedder = MemoryVectors(store), WordEmbedder()
    grown = HybridSearcher(
        feed=store, directory=None, concepts=CONCEPTS, embedder=embedder, vectors=vectors
    )
    for n, text in enumerate(texts):
        await store.save(*article_with(f"a{n}", text))
        await grown.refresh()
        await grown.complete()
    built = HybridSearcher(
        feed=store, directory=None, concepts=CONCEPTS, embedder=embedder, vectors=vectors
    )
    await built.refresh()

    one, other = await grown.search(query, limit=9), await built.search(query, limit=9)

    assert ids(one) == ids(other)
    assert [hit.score for hit in one] == pytest.approx([hit.score for hit in other], abs=1e-3)


def hit(id_: str, score: float, text: str) -> Hit:
    """Return a hit."""
    article, _, _ = id_.partition("#")
    passage = Passage(id=id_, article_id=article, version=1, start=0, end=len(text), text=text)
    return Hit(passage=passage, score=score)


def test_one_article_does_not_fill_the_list() -> None:
    """Others that match come in; where there are none it may."""
    own = [hit(f"long#{n}", 1 - n / 100, f"فقرة {n}") for n in range(1, 9)]
    other = [hit("b#1", 0.5, "غيرها"), hit("c#1", 0.4, "سواها")]
    mixed, alone = Shape(6), Shape(6)
    mixed.take(own + other)
    alone.take(own)

    assert ids(mixed.hits()) == ["long#1", "long#2", "long#3", "long#4", "b#1", "c#1"]
    assert len(alone.hits()) == 6


def test_copies_are_shown_once() -> None:
    """With the name of the other article; the same words inside one article are its own affair."""
    words = "قال المتحدث باسم الكرملين إن الزيارة ممكنة هذا الأسبوع في واشنطن"
    shape = Shape(5)
    shape.take([hit("a#1", 0.9, words), hit("b#7", 0.8, f"{words} أيضًا"), hit("a#2", 0.7, words)])

    assert [(h.passage.id, h.also_in) for h in shape.hits()] == [("a#1", ("b#7",)), ("a#2", ())]


def test_scores_are_weighted_shares_of_the_best() -> None:
    """Each stream gives its weight to its best passage; the parts add up."""
    near = Near(
        ids=["a#1", "b#1", "c#1"], scores=np.array([0.9, 0.8, 0.1], np.float32),
        row_of={"a#1": 0, "b#1": 1, "c#1": 2}.get,
        rows_within=lambda within: np.arange(3), floor=0.5,
    )  # fmt: skip
    weights = {"stems": 0.25, "names": 0.0, "grams": 0.25, "skeleton": 0.0, "dense": 0.5}
    ranked = fuse({"stems": [("b#1", 4.0), ("d#1", 1.0)]}, near, weights, most=9)

    assert [r.passage_id for r in ranked] == ["b#1", "a#1", "d#1"]
    assert pytest.approx(ranked[1].score) == 0.5
    assert ranked[0].score == pytest.approx(sum(ranked[0].parts.values()))


@pytest.mark.parametrize(
    "query", ["ماذا قال؟", "What did he say?", "Kavanaugh", "ماذا قال Peskov", "1", ""]
)
def test_weights_of_any_question_add_up(query: str) -> None:
    """Every stream has one, none is negative, together they are one."""
    weights, _ = shipped().of(query, named=False)

    assert set(STREAMS) == set(weights)
    assert min(weights.values()) >= 0
    assert pytest.approx(sum(weights.values()), abs=0.01) == 1


def test_a_stream_that_met_little_of_the_question_is_believed_less() -> None:
    """One word in common is not a full vote; all of them are."""
    weights = dict.fromkeys(STREAMS, 0.2)
    little = fuse(
        {"stems": [("a#1", 5.0)]}, None, weights, most=9, expected=expected_score(20, 999, 0.2)
    )
    much = fuse(
        {"stems": [("a#1", 50.0)]}, None, weights, most=9, expected=expected_score(20, 999, 0.2)
    )

    assert little[0].score < much[0].score / 4


async def dated(*days: tuple[str, str]) -> MemoryStore:
    """Return a corpus of articles with the same words, each of its day."""
    store = MemoryStore()
    for name, iso in days:
        article, passages = article_with(name, f"عقوبات على دميترييف في زيارة واشنطن {name}")
        span = DateSpan(
            start=date.fromisoformat(iso), end=date.fromisoformat(iso), precision=Precision.DAY,
            basis=Basis.STATED, reason="",
        ) if iso else None  # fmt: skip
        await store.save(replace(article, published=span), passages)
    return store


async def test_newer_articles_come_first_where_that_is_asked_for() -> None:
    """Older ones lose a share of their score, never their place in the list."""
    store = await dated(("a", "2024-01-01"), ("b", "2025-10-30"), ("c", ""), ("d", "2025-09-20"))
    searcher = HybridSearcher(feed=store, directory=None)

    plain = await searcher.find("عقوبات", limit=9)
    recent = await searcher.find("عقوبات", limit=9, recent=date(2025, 11, 3))

    assert ids(plain.hits) == ["a#1", "b#1", "c#1", "d#1"]
    assert ids(recent.hits) == ["b#1", "d#1", "a#1", "c#1"]
    assert [h.score for h in recent.hits] == pytest.approx(
        [sum(h.parts.values()) for h in recent.hits], abs=1e-5
    )


async def test_a_topic_narrows_to_articles_on_it() -> None:
    """Those that hold a form of its main name and one of its terms, in any passage."""
    topic = next(t for t in CONCEPTS.tables.topics.values() if "kirill-dmitriev" in t.entities[:1])
    store = await corpus(
        ["زيارة دميترييف إلى واشنطن"], ["دميترييف وحده"], ["زيارة أخرى"],
        ["دميترييف هنا", "زيارة رسمية"],
    )  # fmt: skip
    searcher = HybridSearcher(feed=store, directory=None, concepts=CONCEPTS)

    found = await searcher.find("دميترييف زيارة", limit=9, topic=topic)

    assert {h.passage.article_id for h in found.hits} == {"a", "d"}
    assert list((await searcher.find("كأس", limit=9, topic=topic)).hits) == []


@settings(deadline=None, max_examples=25)
@given(
    languages=st.lists(st.sampled_from(["ar", "en"]), min_size=1, max_size=12),
    wanted=st.sampled_from(["ar", "en", "xx"]),
    many=st.sampled_from([0, 1_000]),
)
def test_filters_let_through_what_passes_and_nothing_else(
    languages: list[str], wanted: str, many: int
) -> None:
    """However many articles pass, by words and by meaning."""

    async def found() -> set[str]:
        store = MemoryStore()
        for n, language in enumerate(languages):
            article, passages = article_with(f"a{n}", f"عقوبات {n}")
            await store.save(replace(article, language=language), passages)  # type: ignore[arg-type]
        searcher = HybridSearcher(
            feed=store, directory=None, embedder=WordEmbedder(), vectors=MemoryVectors(store)
        )
        await searcher.complete()
        hits = await searcher.search("عقوبات", limit=99, filters=Filters(language=wanted))
        return {hit.passage.article_id for hit in hits}

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(index, "_MANY", many)
        passed = asyncio.run(found())

    assert passed == {f"a{n}" for n, language in enumerate(languages) if language == wanted}


def test_copies_from_several_outlets_are_one_hit_that_names_all() -> None:
    """Each outlet adds a line of its own and leaves a word out; the best one is shown."""
    words = (
        "قال المتحدث باسم الكرملين دميتري بيسكوف للصحفيين إن الزيارة إلى واشنطن ممكنة هذا الأسبوع"
    )
    shape = Shape(5)
    shape.take([
        hit("tass#3", 0.9, words), hit("sky#1", 0.8, f"{words} المصدر سكاي"),
        hit("rt#9", 0.7, words.replace("للصحفيين ", "")), hit("other#1", 0.6, f"نفى {words[4:30]}"),
    ])  # fmt: skip

    assert [(h.passage.id, h.also_in) for h in shape.hits()] == [
        ("tass#3", ("sky#1", "rt#9")), ("other#1", ()),
    ]  # fmt: skip


def test_another_figure_in_the_same_words_is_no_copy() -> None:
    """Of two outlets that differ, both are found."""
    words = "Forty traders lost their stalls in the fire at the old market of Karn on Wednesday"
    shape = Shape(5)
    shape.take([hit("post#1", 0.9, words), hit("echo#1", 0.8, words.replace("Forty", "Fourteen"))])

    assert [(h.passage.id, h.also_in) for h in shape.hits()] == [("post#1", ()), ("echo#1", ())]


@pytest.mark.parametrize(
    ("question", "embedded"),
    [
        pytest.param("ماذا قال بيسكوف؟", "ماذا قال بيسكوف؟", id="a-short-one-whole"),
        pytest.param("  What \n\n did  he say? ", "What did he say?", id="white-space-once"),
        pytest.param("word " * 100, ("word " * 24).strip(), id="whole-words-of-a-long-one"),
        pytest.param("a" * 500, "a" * 120, id="a-word-without-an-end"),
        pytest.param(" " * 1_999 + "ab cd", "ab cd", id="after-much-white-space"),
        pytest.param("", "", id="empty"),
    ],
)
def test_a_long_question_is_embedded_by_its_first_words(question: str, embedded: str) -> None:
    """So that no question makes anybody wait, and no word is cut in the middle."""
    assert asked(question) == embedded
