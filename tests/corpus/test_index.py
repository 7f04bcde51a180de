"""The corpus lane from end to end, into a store."""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date
from pathlib import Path

import pytest

from mujaz.corpus.index import Recipe, ingest
from mujaz.corpus.phrases import load_phrases
from mujaz.language.mapped import raw_offsets
from mujaz.language.quotes import find_quotations
from mujaz.language.sentences import split_sentences
from mujaz.model import CITABLE, Basis, IngestLine, IngestStatus, SegmentKind
from mujaz.testing import MemoryStore

NEWS = """افتتاح جسر المرسى الجديد بعد تأخير عامين

فريق التحرير

افتُتح جسر المرسى صباح الخميس بعد تأخير دام عامين، بحسب ما أعلنت هيئة الطرق في العاصمة.

إعلان

وقالت مديرة الهيئة هدى سالم: «سيعبر الجسر 20 ألف سيارة يوميا. وهذا أكثر من المتوقع».

وأضافت أن كلفة المشروع بلغت 90 مليون درهم، وأن الصيانة تبدأ في مارس المقبل.
"""
OTHER = NEWS.replace("20 ألف", "30 ألف")


def recipe(today: date = date(2026, 3, 15)) -> Recipe:
    """Return the shipped rules and a fixed day."""
    return Recipe(phrases=load_phrases(None), today=today)


async def run(
    store: MemoryStore, *paths: Path, rules: Recipe | None = None
) -> Sequence[IngestLine]:
    """Ingest some paths and return the report."""
    return [line async for line in ingest(paths, store, rules or recipe())]


def write(folder: Path, name: str, text: str) -> Path:
    """Write a page."""
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


async def test_a_page_becomes_an_article_with_passages(tmp_path: Path) -> None:
    """The furniture is gone, the title is known, every passage is an exact slice."""
    store = MemoryStore()
    lines = await run(store, write(tmp_path, "bridge.txt", NEWS))

    assert [(IngestStatus.READ, "bridge")] == [(x.status, x.article_id) for x in lines]
    article = await store.get("bridge")
    assert article is not None
    assert article.title == "افتتاح جسر المرسى الجديد بعد تأخير عامين"
    assert {"byline", "advertisement"} <= {r.why for r in article.removed}
    passages = await store.passages_of("bridge")
    assert passages
    assert all(p.text == article.text[p.start : p.end] for p in passages)
    for sentence in split_sentences(article.text):
        inside = any(p.start <= sentence.start and sentence.end <= p.end for p in passages)
        assert inside == article.citable(sentence.start, sentence.end)


async def test_ingesting_again_changes_nothing(tmp_path: Path) -> None:
    """An unchanged file is unchanged, and the corpus version stands still."""
    store, path = MemoryStore(), write(tmp_path, "bridge.txt", NEWS)
    await run(store, path)
    before = await store.corpus_version()

    assert [IngestStatus.UNCHANGED] == [x.status for x in await run(store, path)]
    assert await store.corpus_version() == before


async def test_a_changed_file_gets_new_passages_and_the_old_ones_stay(tmp_path: Path) -> None:
    """A citation of the first version still resolves to its own words."""
    store, path = MemoryStore(), write(tmp_path, "bridge.txt", NEWS)
    await run(store, path)
    old = await store.passages_of("bridge")
    write(tmp_path, "bridge.txt", OTHER)

    assert [IngestStatus.REPLACED] == [x.status for x in await run(store, path)]
    new = await store.passages_of("bridge")
    assert not {p.id for p in old} & {p.id for p in new}
    first = await store.get("bridge", version=1)
    assert first is not None
    for passage in old:
        kept = await store.passage(passage.id)
        assert kept == passage
        assert first.text[passage.start : passage.end] == passage.text


async def test_new_rules_read_the_stored_articles_again(tmp_path: Path) -> None:
    """A newsroom's own phrase family takes effect on the next ingest."""
    store, path = MemoryStore(), write(tmp_path, "bridge.txt", NEWS)
    await run(store, path)
    extra = tmp_path / "phrases.toml"
    extra.write_text(
        '[[family]]\nname = "advertisement"\nscope = "line"\nonly = ["هيئة الطرق"]\n', "utf-8"
    )
    rules = Recipe(phrases=load_phrases(extra), today=date(2026, 3, 15))

    assert [IngestStatus.REPLACED] == [x.status for x in await run(store, path, rules=rules)]


async def test_one_bad_file_does_not_stop_the_rest(tmp_path: Path) -> None:
    """The report names each file, and why it was refused."""
    write(tmp_path, "a.txt", "")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01\x02" * 50)
    write(tmp_path, "c.txt", NEWS)
    lines = await run(MemoryStore(), tmp_path)

    assert ["a.txt", "b.txt", "c.txt"] == [x.file for x in lines]
    refused, read = IngestStatus.REFUSED, IngestStatus.READ
    assert [refused, refused, read] == [x.status for x in lines]
    assert all(x.code and x.reason for x in lines[:2])


async def test_a_file_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    """The bytes of the name are shown escaped, and the rest goes on."""
    (tmp_path / b"caf\xe9.txt".decode("utf-8", "surrogateescape")).write_text(NEWS, "utf-8")
    write(tmp_path, "z.txt", NEWS)
    lines = await run(MemoryStore(), tmp_path)

    assert [IngestStatus.REFUSED, IngestStatus.READ] == [x.status for x in lines]
    assert (lines[0].code, lines[0].file) == ("file-name", r"caf\udce9.txt")


async def test_the_same_text_under_another_name_is_one_article(tmp_path: Path) -> None:
    """A copy is reported as unchanged, with the file that holds the text."""
    store = MemoryStore()
    write(tmp_path, "a.txt", NEWS)
    write(tmp_path, "b.txt", NEWS)
    lines = await run(store, tmp_path)

    assert [("a", ""), ("a", "a.txt")] == [(x.article_id, x.note) for x in lines]
    assert len(await store.articles()) == 1


async def test_files_of_one_name_in_two_folders_are_two_articles(tmp_path: Path) -> None:
    """The second one's id has a suffix; each is found again under its own id."""
    store = MemoryStore()
    for name, text in (("x", NEWS), ("y", OTHER)):
        (tmp_path / name).mkdir()
        write(tmp_path / name, "bridge.txt", text)
    lines = await run(store, tmp_path)
    again = await run(store, tmp_path)

    assert lines[0].article_id == "bridge"
    assert lines[1].article_id.startswith("bridge.")
    assert [x.article_id for x in lines] == [x.article_id for x in again]


async def test_a_manifest_goes_before_the_text(tmp_path: Path) -> None:
    """What the keeper states is taken; the rest is worked out."""
    store = MemoryStore()
    write(tmp_path, "bridge.txt", NEWS)
    write(
        tmp_path,
        "manifest.toml",
        '[[article]]\nfile = "bridge.txt"\npublisher = "المرسى اليوم"\n'
        'publisher_basis = "stated"\npublished_from = 2026-03-12\npublished_basis = "stated"\n',
    )
    await run(store, tmp_path)
    article = await store.get("bridge")

    assert article is not None
    assert (article.publisher, article.publisher_basis) == ("المرسى اليوم", Basis.STATED)
    assert article.published is not None
    assert article.published.start == date(2026, 3, 12)
    thursday = next(d for d in article.dates if "الخميس" in d.text)
    assert thursday.span is not None
    assert thursday.span.start == date(2026, 3, 12)


async def test_a_changed_manifest_row_is_taken_up(tmp_path: Path) -> None:
    """The text is the same, what is known of it is not."""
    store = MemoryStore()
    write(tmp_path, "bridge.txt", NEWS)
    await run(store, tmp_path)
    write(tmp_path, "manifest.toml", '[[article]]\nfile = "bridge.txt"\ntitle = "الجسر"\n')

    assert [IngestStatus.REPLACED] == [x.status for x in await run(store, tmp_path)]
    article = await store.get("bridge")
    assert article is not None
    assert article.title == "الجسر"


@pytest.fixture(scope="module")
def seeds() -> MemoryStore:
    """Return a store with the seeds."""
    store = MemoryStore()
    folder = Path(__file__).resolve().parents[2] / "seeds"
    asyncio.run(_fill(store, folder))
    return store


async def _fill(store: MemoryStore, folder: Path) -> None:
    async for line in ingest([folder], store, recipe(date(2026, 11, 23))):
        assert line.status is IngestStatus.READ, line


async def test_the_offset_map_holds_over_the_seeds(seeds: MemoryStore) -> None:
    """Every clean character stands in the raw text at its offset, or is white space put there."""
    for article in await seeds.articles():
        at = raw_offsets(article.runs)
        assert len(at) == len(article.text)
        for char, offset in zip(article.text, at, strict=True):
            assert char == article.raw[offset] or char in " \n", (article.id, offset)


async def test_no_passage_of_the_seeds_cuts_a_quotation(seeds: MemoryStore) -> None:
    """Neither end of a passage lies inside quotation marks."""
    for article in await seeds.articles():
        quotations = find_quotations(article.text)
        for passage in await seeds.passages_of(article.id):
            for edge in (passage.start, passage.end):
                assert not any(q.start < edge < q.end for q in quotations), passage.id


async def test_the_second_article_of_the_fifth_seed_is_its_own(seeds: MemoryStore) -> None:
    """It has its own title and day, and nothing of the first one's publisher."""
    first = await seeds.get("004_d2e1b5f912099eaa")
    second = await seeds.get("004_d2e1b5f912099eaa-2")

    assert first is not None
    assert second is not None
    assert first.published is not None
    assert second.published is not None
    assert (date(2025, 2, 27), date(2025, 7, 3)) == (first.published.start, second.published.start)
    assert ("سكاي نيوز عربية", "") == (first.publisher, second.publisher)
    assert "المكالمة" not in first.text
    assert "إسطنبول" not in second.text


@pytest.mark.parametrize(
    "furniture",
    [
        pytest.param("6500 متجر", id="distributor-reach"),
        pytest.param("محتوى خارجي", id="distributor-disclaimer"),
        pytest.param("القطاعات:", id="section-label"),
        pytest.param("فريق التحرير", id="byline"),
        pytest.param("Advertisement", id="advertisement"),
        pytest.param("زعيم الديمقراطيين", id="read-also-inline"),
        pytest.param("كلمات دلالية", id="tags"),
        pytest.param("نتنياهو", id="neighbouring-headline"),
        pytest.param("الدوحة", id="neighbouring-headline-2"),
        pytest.param("ووُصفت بأنها", id="ai-summary"),
        pytest.param("الولاياتالمتحدة", id="glued"),
    ],
)
async def test_no_furniture_of_the_seeds_can_be_cited(seeds: MemoryStore, furniture: str) -> None:
    """No passage holds it."""
    for article in await seeds.articles():
        for passage in await seeds.passages_of(article.id):
            assert furniture not in passage.text


async def test_the_summary_of_the_second_seed_is_kept_apart(seeds: MemoryStore) -> None:
    """It is a segment of its own that may not be cited."""
    article = await seeds.get("001_39f03dba0fc2743e")
    assert article is not None
    summary = [s for s in article.segments if s.kind is SegmentKind.SUMMARY]

    assert summary
    assert SegmentKind.SUMMARY not in CITABLE
    assert not any(article.citable(s.start, s.end) for s in summary)
