"""Words of a question in the other language, by the rows of a dictionary."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest

from mujaz.language.concepts import Concepts
from mujaz.language.tables import load_tables
from mujaz.language.tokens import stem
from mujaz.parts import dictionary
from mujaz.search.expand import Expander
from mujaz.search.hybrid import HybridSearcher
from mujaz.search.renderings import Renderings
from mujaz.settings import load_settings
from mujaz.testing import MemoryStore, article_with
from mujaz.wiring import Briefings

CONCEPTS = Concepts(load_tables(Path(__file__).parents[2] / "seeds"))
ROWS = [
    ["glimmer", "glimmering", "بريق", "وميض"],
    ["thimble", "كشتبان"],
    ["wicker thimble", "كرم القش"],
    ["the", "أل"],
    ["sanction", "جزاء"],
]


class Read:
    """Rows that tell how often they were read."""

    times = 0

    def __call__(self) -> Iterator[Sequence[str]]:
        """Give them."""
        self.times += 1
        yield from ROWS


@pytest.mark.parametrize(
    ("question", "arabic"),
    [
        pytest.param("glimmers", {("بريق",), ("وميض",)}, id="by-stem-all-renderings"),
        pytest.param("thimble", {(stem("كشتبان"),)}, id="a-word"),
        pytest.param("a wicker thimble", {("كرم", stem("القش"))}, id="a-phrase-before-its-words"),
        pytest.param("the", set(), id="no-function-word"),
        pytest.param("unheard", set(), id="unknown"),
        pytest.param("كشتبان", set(), id="an-arabic-question-needs-none"),
    ],
)
def test_a_word_is_rendered(question: str, arabic: set[tuple[str, ...]]) -> None:
    """With its own form first, so that English text is found too."""
    found = Expander(CONCEPTS, Renderings(lambda: ROWS)).names(question)

    assert arabic == {form for forms in found for form in forms[1:]}


def test_a_word_of_the_tables_keeps_its_forms_and_gets_more() -> None:
    """It stays one thing: met in whatever form, it counts once."""
    plain, more = Expander(CONCEPTS), Expander(CONCEPTS, Renderings(lambda: ROWS))
    (before,), (after,) = plain.names("sanctions"), more.names("sanctions")

    assert list(before) == list(after)[: len(before)]
    assert list(after)[len(before) :] == [(stem("جزاء"),)]
    assert list(plain.names("sanctions")[0]) == list(before)


def test_a_known_word_is_not_taken_for_a_misspelled_name() -> None:
    """Only what nothing knows may be off by a sound."""
    expander = Expander(CONCEPTS, Renderings(lambda: ROWS))

    assert expander.known("glimmering Zakharovna") == {"glimmering"}


def test_rows_are_read_once_and_only_for_a_question_with_other_words() -> None:
    """Arabic questions do not wait for a dictionary."""
    read = Read()
    expander = Expander(CONCEPTS, Renderings(read))
    expander.names("ماذا قال بيسكوف؟")
    before = read.times
    for question in ("thimble", "glimmer", "nothing"):
        expander.names(question)

    assert (before, read.times) == (0, 1)


async def test_an_english_question_finds_arabic_words_that_no_table_knows() -> None:
    """Without vectors, by the dictionary alone."""
    store = MemoryStore()
    for name, text in (("a", "كل شيء على ما يرام"), ("b", "كان في الكشتبان بريق خافت")):
        await store.save(*article_with(name, text))
    found = [
        [h.passage.id for h in await searcher.search("a glimmer in the thimble", limit=3)]
        for searcher in (
            HybridSearcher(feed=store, directory=None, concepts=CONCEPTS),
            HybridSearcher(feed=store, directory=None, concepts=CONCEPTS, dictionary=lambda: ROWS),
        )
    ]

    assert found == [[], ["b#1"]]


def test_the_product_searches_by_the_dictionary_of_the_verifier(tmp_path: Path) -> None:
    """Every row has both languages, and a searcher built from settings reads them."""
    rows = [list(forms) for forms in dictionary()]
    words = (form for forms in rows for form in forms if form.isascii() and " " not in form)
    unknown = next(word for word in words if not CONCEPTS.find(word))
    settings = load_settings(_env_file=None, data_dir=tmp_path, embedder="none")
    searcher = Briefings.from_settings(settings, background=False).searcher
    assert isinstance(searcher, HybridSearcher)
    assert searcher._expander is not None

    assert len(rows) > 1_000
    assert all(any(f.isascii() for f in forms) for forms in rows)
    assert all(not all(f.isascii() for f in forms) for forms in rows)
    assert len(searcher._expander.names(unknown)[0]) > 1
