"""What bad input gets from the whole product: an answer or a named error, quickly, nothing lost."""

from __future__ import annotations

import os
import shutil
import time
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from mujaz.errors import EmptyQuestion, MujazError, QuestionTooLong, UnknownLanguage
from mujaz.model import Briefing, Refusal
from mujaz.ports import Filters
from mujaz.settings import load_settings
from mujaz.wiring import Briefings

MOST_SECONDS = 1.0  # of the processor, for one input: a slow question is a way to stop the service

QUESTIONS = [
    pytest.param("", EmptyQuestion, id="empty"),
    pytest.param(" \t\n ", EmptyQuestion, id="spaces"),
    pytest.param("؟!…", EmptyQuestion, id="marks"),
    pytest.param("👍🏽🇷🇺🤷", EmptyQuestion, id="emoji"),
    pytest.param("\x00\x07\x1b\u202e\u2066", EmptyQuestion, id="controls"),
    pytest.param("\ud800\udfff", EmptyQuestion, id="surrogates"),
    pytest.param("\x00ماذا\x07 قال\u202e بيسكوف؟", None, id="controls-in-a-question"),
    pytest.param("What did\ud800 Peskov say?", None, id="surrogate-in-a-question"),
    pytest.param("a" * 10_000, QuestionTooLong, id="10,000-characters"),
    pytest.param("بيسكوف " * 1_500, QuestionTooLong, id="10,500-characters-arabic"),
    pytest.param("بيسكوف " * 285, None, id="2,000-characters"),
    pytest.param("زيارة " * 333, None, id="one-word-often"),
    pytest.param("ًٌٍ" * 600 + "قال", None, id="tashkeel"),
    pytest.param("ﷺ" * 1_900, None, id="ligatures"),
    pytest.param('AND OR NOT " * : ~ Peskov', None, id="operators"),
    pytest.param("stems:بيسكوف^99 AND passage:*", None, id="fields"),
    pytest.param("[* TO *] {a TO b} (((((", None, id="ranges"),
    pytest.param("'; DROP TABLE articles; --", None, id="sql"),
    pytest.param("%s {0} {{x}} $(id) `id`", None, id="templates"),
]

FILTERS = [
    pytest.param(Filters(language="xx"), id="language"),
    pytest.param(Filters(language="' OR 1=1 --"), id="language-sql"),
    pytest.param(Filters(publisher="nobody"), id="publisher"),
    pytest.param(Filters(publisher="\ud800\x00" * 500), id="publisher-broken"),
    pytest.param(Filters(publisher="ن" * 10_000), id="publisher-long"),
]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def service(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Briefings]:
    """Return the product over its seeds, on a disk, searching by words."""
    folder = tmp_path_factory.mktemp("bad-input")
    settings = load_settings(_env_file=None, data_dir=folder, embedder="none")
    async with Briefings.from_settings(settings, background=False) as briefings:
        async for _ in briefings.ingest([briefings.seeds_dir]):
            pass
        # what is loaded once is not the input's fault: names and words, then other words for them
        for usual in ("ماذا قال بيسكوف؟", "كيف كان حصاد المشمش في المرسى؟"):
            await briefings.brief(usual)
        yield briefings


pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize(("text", "error"), QUESTIONS)
async def test_a_bad_question_gets_an_answer_or_a_named_error(
    service: Briefings, text: str, error: type[MujazError] | None
) -> None:
    """A brief and a search alike, in less than a second of the processor each."""
    for ask in (service.brief, lambda words: service.find(words, limit=5)):
        start = time.process_time()
        if error is None:
            assert await ask(text) is not None
        else:
            with pytest.raises(error):
                await ask(text)
        assert time.process_time() - start < MOST_SECONDS


async def test_bad_questions_before_one_do_not_hurt_it(service: Briefings) -> None:
    """What was asked before may have been anything."""
    history = ["", "\ud800", "a" * 10_000, "👍🏽", "ماذا قال بيسكوف؟"]

    answer = await service.brief("What did Peskov say?", history=history)

    assert isinstance(answer, Briefing)


@pytest.mark.parametrize("filters", FILTERS)
async def test_unknown_values_of_filters_find_nothing(service: Briefings, filters: Filters) -> None:
    """They are values that nobody has, and no part of a statement."""
    found = await service.find("بيسكوف", limit=5, filters=filters)

    assert list(found.hits) == []


async def test_an_unknown_topic_finds_nothing_and_an_unknown_language_is_named(
    service: Briefings,
) -> None:
    """A topic is an id of the tables."""
    assert list((await service.find("بيسكوف", limit=5, topic="no'such")).hits) == []
    with pytest.raises(UnknownLanguage):
        await service.brief("من هو بيسكوف؟", language="xx")


def _garbage(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(b"\x00garbage\xff")


def _cut(folder: Path) -> None:
    for path in folder.rglob("*"):
        if path.is_file():
            path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])


def _gone(folder: Path) -> None:
    shutil.rmtree(folder)


def _a_file(folder: Path) -> None:
    shutil.rmtree(folder)
    folder.write_text("not a folder", encoding="utf-8")


@pytest.mark.parametrize("damage", [_garbage, _cut, _gone, _a_file])
async def test_a_damaged_index_is_answered_from_and_nothing_is_lost(
    service: Briefings, tmp_path: Path, damage: object
) -> None:
    """It is built again from the articles, or kept in memory."""
    data = tmp_path / "data"
    settings = load_settings(_env_file=None, data_dir=data, embedder="none")
    async with Briefings.from_settings(settings, background=False) as first:
        async for _ in first.ingest([first.seeds_dir]):
            pass
        before = await first.brief("ماذا قال بيسكوف عن الزيارة؟")
    damage(data / "index")  # type: ignore[operator]

    async with Briefings.from_settings(settings, background=False) as again:
        start = time.process_time()
        answer = await again.brief("ماذا قال بيسكوف عن الزيارة؟")
        took = time.process_time() - start

        assert (await again.overview()).articles == 6
    assert isinstance(before, Briefing)
    assert isinstance(answer, Briefing)
    assert answer.claims == before.claims
    assert took < MOST_SECONDS


@pytest.mark.skipif(os.name != "posix", reason="modes of folders are POSIX")
async def test_a_data_directory_that_cannot_be_written_is_read(tmp_path: Path) -> None:
    """Questions are answered; root may write everywhere, so for root it is a plain run."""
    data = tmp_path / "data"
    settings = load_settings(_env_file=None, data_dir=data, embedder="none")
    async with Briefings.from_settings(settings, background=False) as first:
        async for _ in first.ingest([first.seeds_dir]):
            pass
    shutil.rmtree(data / "index")
    data.chmod(0o555)
    try:
        async with Briefings.from_settings(settings, background=False) as again:
            answer = await again.brief("من فاز بكأس العالم؟")
            hits = (await again.find("بيسكوف", limit=3)).hits
    finally:
        data.chmod(0o755)

    assert isinstance(answer, Refusal)
    assert len(hits) == 3
