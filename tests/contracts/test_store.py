"""What every store promises (ArticleStore, Ledger, PassageReader, PassageFeed)."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from mujaz.errors import StoreLocked
from mujaz.model import (
    Article,
    Basis,
    DateMention,
    DateSpan,
    Passage,
    Precision,
    Removed,
    Segment,
    SegmentKind,
)
from mujaz.ports import Filters, Library, Overview
from mujaz.store.articles import SqlStore
from mujaz.testing import MemoryStore, article_with


@pytest.fixture(params=["memory", "sqlite"])
async def store(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Library]:
    """Yield an empty store of each kind."""
    if request.param == "memory":
        yield MemoryStore()
        return
    async with SqlStore.at(tmp_path) as opened:
        yield opened


def full_article() -> Article:
    """Return an article that uses every field, in both scripts and beyond the basic plane."""
    article, _ = article_with("kuna-1", "وصلَ دميترييف إلى «ميامي» 🛬 يوم الخميس", title="وصول")
    span = DateSpan(
        start=date(2025, 10, 20),
        end=date(2025, 10, 26),
        precision=Precision.RANGE,
        basis=Basis.INFERRED,
        reason="the week before Saturday 25 October",
    )
    return replace(
        article,
        raw="‏\x00\xa0" + article.raw,
        runs=((0, 3, 5), (5, 9, len(article.text) - 5)),
        publisher="KUNA",
        publisher_basis=Basis.STATED,
        distributor="SeaPRwire",
        url="https://example.org/?q=دميترييف&x='\"",
        language="en",
        published=span,
        published_reason="",
        machine_translated=True,
        segments=(
            Segment(kind=SegmentKind.TITLE, start=0, end=4),
            Segment(kind=SegmentKind.SUMMARY, start=5, end=9),
        ),
        removed=(Removed(start=1, end=3, text="إعلان", why="advertisement"),),
        dates=(
            DateMention(start=30, end=34, text="الخميس", span=span),
            DateMention(start=1, end=2, text="x", span=None),
        ),
    )


async def test_a_store_gives_back_what_it_was_given(store: Library) -> None:
    """Every field comes back equal, and the current version is the saved one."""
    article = full_article()

    await store.save(article, [])

    assert article == await store.get("kuna-1")
    assert [article] == list(await store.articles())
    assert [article] == list(await store.of_source(article.source))


async def test_an_empty_store_answers_with_nothing(store: Library) -> None:
    """Unknown ids are None, empty or zero, never an error."""
    assert await store.corpus_version() == 0
    assert list(await store.articles()) == []
    assert list(await store.of_source("file:///none")) == []
    assert list(await store.passages_of("none")) == []
    assert list(await store.changed_since(0)) == []
    assert dict(await store.current_passages(["none#1"])) == {}
    assert None is await store.get("none")
    assert None is await store.get("none", version=1)
    assert None is await store.passage("none#1")
    assert None is await store.find_by_hash("0" * 64)
    assert (await store.version_of("none"), await store.next_passage_number("none")) == (0, 1)
    await store.forget("none")
    assert await store.corpus_version() == 0


async def test_a_new_version_replaces_and_the_old_one_stays_readable(store: Library) -> None:
    """Citations of version 1 still resolve after version 2 has come."""
    old, old_passages = article_with("a", "قال بيسكوف نعم", "وأضاف لا")
    new, new_passages = article_with("a", "قال بيسكوف ربما", version=2, first=3)
    await store.save(old, old_passages)
    await store.save(new, new_passages)

    assert new == await store.get("a")
    assert old == await store.get("a", version=1)
    assert [new] == list(await store.articles())
    assert new_passages == list(await store.passages_of("a"))
    assert old_passages[1] == await store.passage("a#2")
    assert list(await store.current_passages(["a#1", "a#3"])) == ["a#3"]
    assert (await store.version_of("a"), await store.next_passage_number("a")) == (2, 4)


async def test_a_withdrawn_article_is_found_no_more_but_stays_readable(store: Library) -> None:
    """`forget` hides the article, its passages and its hash; versions and numbers stay taken."""
    article, passages = article_with("a", "نص")
    await store.save(article, passages)
    await store.forget("a")

    assert None is await store.get("a")
    assert [*await store.articles(), *await store.of_source(article.source)] == []
    assert list(await store.passages_of("a")) == []
    assert dict(await store.current_passages(["a#1"])) == {}
    assert None is await store.find_by_hash(article.raw_sha256)
    assert article == await store.get("a", version=1)
    assert passages[0] == await store.passage("a#1")
    assert (await store.version_of("a"), await store.next_passage_number("a")) == (1, 2)
    assert [(a, t, list(p)) for a, t, p in await store.changed_since(1)] == [("a", "", [])]


async def test_a_withdrawn_article_comes_back_when_it_is_saved_again(store: Library) -> None:
    """The same version, saved again, is current again, and that is a change."""
    article, passages = article_with("a", "نص")
    await store.save(article, passages)
    await store.forget("a")
    await store.save(article, passages)

    assert article == await store.get("a")
    assert passages == list(await store.passages_of("a"))
    assert await store.corpus_version() == 3


async def test_saving_again_what_is_stored_changes_nothing(store: Library) -> None:
    """Two processes that ingest the same file end with one version and one change."""
    article, passages = article_with("a", "نص", "text")
    await store.save(article, passages)
    await store.save(article, list(reversed(passages)))

    assert await store.corpus_version() == 1


@pytest.mark.parametrize(
    ("version", "text"),
    [
        pytest.param(1, "other words", id="the-same-version"),
        pytest.param(2, "كلام آخر", id="the-current-version"),
    ],
)
async def test_a_version_is_never_given_other_words(
    store: Library, version: int, text: str
) -> None:
    """Whoever lost the race is told to try again, and nothing is changed."""
    await store.save(*article_with("a", "one"))
    await store.save(*article_with("a", "اثنان", version=2, first=2))

    with pytest.raises(StoreLocked, match="a"):
        await store.save(*article_with("a", text, version=version, first=9))

    assert await store.corpus_version() == 2
    assert None is await store.passage("a#9")


def _renamed(passage: Passage, **changes: object) -> Passage:
    return replace(passage, **changes)  # type: ignore[arg-type]


@pytest.mark.parametrize(
    "changes",
    [
        pytest.param({"id": "a#1"}, id="an-id-of-an-older-version"),
        pytest.param({"id": "b#2"}, id="an-id-of-another-article"),
        pytest.param({"id": "a#٢"}, id="an-arabic-indic-number"),
        pytest.param({"id": "a"}, id="no-number"),
        pytest.param({"id": "a#0"}, id="zero"),
        pytest.param({"text": "غير ذلك"}, id="other-words-than-the-article"),
        pytest.param({"start": 1}, id="shifted-offsets"),
        pytest.param({"version": 1}, id="another-version"),
    ],
)
async def test_a_passage_that_is_not_the_article_s_is_refused_whole(
    store: Library, changes: dict[str, object]
) -> None:
    """Neither the passage nor its article is stored, and the version before stays current."""
    old, old_passages = article_with("a", "الأول")
    new, (passage,) = article_with("a", "الثاني", version=2, first=2)
    await store.save(old, old_passages)

    with pytest.raises(ValueError, match=r"a#|b#|'a'"):
        await store.save(new, [_renamed(passage, **changes)])

    assert old == await store.get("a")
    assert (await store.version_of("a"), await store.corpus_version()) == (1, 1)


async def test_two_passages_cannot_share_an_id(store: Library) -> None:
    """An id twice in one save is refused."""
    article, (first, second) = article_with("a", "الأول", "second")

    with pytest.raises(ValueError, match="share an id"):
        await store.save(article, [first, replace(second, id="a#1")])


async def test_articles_are_ordered_by_id_and_parts_by_number(store: Library) -> None:
    """The order does not depend on when something was saved."""
    for name, part in (("c", 1), ("a", 2), ("b", 1)):
        article, passages = article_with(name, name)
        source = "file:///page.txt" if name in "ac" else article.source
        await store.save(replace(article, source=source, part=part), passages)

    assert [article.id for article in await store.articles()] == ["a", "b", "c"]
    assert [a.id for a in await store.of_source("file:///page.txt")] == ["c", "a"]


async def test_passages_are_ordered_by_number(store: Library) -> None:
    """Number 10 comes after 9, not after 1."""
    article, passages = article_with("a", *(f"جملة {n}" for n in range(12)))
    await store.save(article, list(reversed(passages)))

    assert passages == list(await store.passages_of("a"))
    assert [("a", "", passages)] == [(a, t, list(p)) for a, t, p in await store.changed_since(0)]


async def test_changed_since_tells_only_what_changed_later(store: Library) -> None:
    """Each change raises the corpus version by itself."""
    for name in ("a", "b", "c"):
        await store.save(*article_with(name, name, title=f"عنوان {name}"))
    seen = await store.corpus_version()
    await store.save(*article_with("b", "جديد", version=2, first=2, title="آخر"))
    await store.forget("c")

    changed = [(a, t, [p.id for p in ps]) for a, t, ps in await store.changed_since(seen)]

    assert changed == [("b", "آخر", ["b#2"]), ("c", "", [])]
    assert list(await store.changed_since(await store.corpus_version())) == []


async def test_the_same_text_under_another_name_is_found_by_its_hash(store: Library) -> None:
    """The first by id is found, and only while it is current."""
    first, passages = article_with("b", "نفس النص")
    await store.save(first, passages)
    await store.save(*article_with("c", "نفس النص"))

    assert first == await store.find_by_hash(first.raw_sha256)


async def test_a_corpus_keeps_its_identity(store: Library) -> None:
    """It is not empty and does not change with the corpus; the version does."""
    before, none = await store.corpus_mark()
    await store.save(*article_with("a", "نص"))

    assert (bool(before), none) == (True, 0)
    assert (before, 1) == await store.corpus_mark()


def dated(name: str, first: date | None, last: date | None, publisher: str = "") -> Article:
    """Return an article that was published between two days."""
    article, _ = article_with(name, f"خبر {name}")
    if first is None:
        return replace(article, publisher=publisher)
    span = DateSpan(
        start=first,
        end=last or first,
        precision=Precision.RANGE,
        basis=Basis.INFERRED,
        reason="a weekday is named",
    )
    return replace(article, published=span, publisher=publisher)


async def test_the_overview_counts_only_what_is_current(store: Library) -> None:
    """Days come from the edges of the ranges; an unknown publisher is not named."""
    nothing = Overview(articles=0, since=None, until=None, publishers=())
    assert nothing == await store.overview()
    await store.save(dated("a", date(2025, 4, 4), date(2025, 4, 6), "سكاي نيوز عربية"), [])
    await store.save(dated("b", date(2025, 4, 2), None, "KUNA"), [])
    await store.save(dated("c", None, None), [])
    await store.save(dated("d", date(1999, 1, 1), date(2030, 1, 1), "Gone"), [])
    await store.forget("d")

    some = Overview(
        articles=3,
        since=date(2025, 4, 2),
        until=date(2025, 4, 6),
        publishers=("KUNA", "سكاي نيوز عربية"),
    )
    assert some == await store.overview()


@pytest.mark.parametrize("limit", [0, 1, 3, 99])
async def test_the_newest_passages_come_from_the_newest_articles(
    store: Library, limit: int
) -> None:
    """By last day, then first day, undated last, then by id; in an article by place."""
    days = {
        "a": (None, None),
        "b": (date(2025, 4, 1), date(2025, 4, 9)),
        "c": (date(2025, 4, 9), None),
        "d": (date(2025, 4, 2), None),
        "e": (date(2025, 4, 2), None),
    }
    for name, (first, last) in days.items():
        article, passages = article_with(name, "الأولى", "الثانية")
        await store.save(replace(article, published=dated(name, first, last).published), passages)

    newest = await store.newest(limit=limit)

    expected = [f"{name}#{n}" for name in "cbdea" for n in (1, 2)][:limit]
    assert expected == [hit.passage.id for hit in newest]
    assert {1.0} >= {hit.score for hit in newest}


async def test_the_newest_passages_may_be_those_of_some_articles(store: Library) -> None:
    """Others do not take their room; ids that nobody has find nothing."""
    for name, day in (("a", 1), ("b", 9), ("c", 5)):
        article, passages = article_with(name, "الأولى")
        span = dated(name, date(2025, 4, day), None).published
        await store.save(replace(article, published=span), passages)

    some = await store.newest(limit=1, within=frozenset({"a", "c", "x"}))

    assert ["c#1"] == [hit.passage.id for hit in some]
    assert [] == list(await store.newest(limit=5, within=frozenset()))


async def test_a_filter_may_name_the_articles(store: Library) -> None:
    """Ids pass with the other conditions, and only where they are current."""
    for name in ("a", "b", "c"):
        article, passages = article_with(name, f"خبر {name}")
        await store.save(replace(article, language="en" if name == "b" else "ar"), passages)
    await store.forget("c")

    named = Filters(articles=frozenset({"a", "b", "c", "x"}), language="ar")

    assert {"a"} == await store.articles_within(named)
    assert frozenset() == await store.articles_within(Filters(articles=frozenset()))
    assert {"a", "b"} == await store.articles_within(Filters())


async def test_the_version_that_was_there_at_a_time(store: Library) -> None:
    """By the version of the corpus, also where the article has been withdrawn since."""
    seen = [await store.corpus_version()]
    for version in (1, 2):
        await store.save(*article_with("a", f"نص {version}", version=version, first=version))
        seen.append(await store.corpus_version())
        await store.save(*article_with(f"b{version}", f"آخر {version}"))
        seen.append(await store.corpus_version())
    await store.forget("a")
    await store.save(*article_with("a", "نص 2", version=2, first=2))  # comes back as it was

    assert [0, 1, 1, 2, 2] == [await store.version_at("a", at) for at in seen]
    assert 0 == await store.version_at("x", seen[-1])
