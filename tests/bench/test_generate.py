"""What the generator of synthetic articles promises to the benches."""

from __future__ import annotations

import re
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
if str(ROOT) not in sys.path:  # `python -m pytest` has it, the command `pytest` has not
    sys.path.append(str(ROOT))

from bench.generate import COUNT, Sample, sample, samples, write_corpus  # noqa: E402
from bench.page import MOST_BYTES  # noqa: E402

LEAST_BYTES = 1500
ARABIC = re.compile(r"[\u0621-\u064a]")
LATIN = re.compile(r"[A-Za-z]")


@pytest.fixture(scope="module")
def corpus() -> list[Sample]:
    """Return the corpus that the benches use."""
    return list(samples())


def words_in_a_row(text: str, count: int) -> set[tuple[str, ...]]:
    """Return every run of this many words."""
    words = text.split()
    return {tuple(words[i : i + count]) for i in range(len(words) - count + 1)}


def test_the_same_seed_makes_the_same_articles() -> None:
    """Two runs measure the same corpus, whatever ran before in the process."""
    first = [s.text for s in samples(40, seed=7)]
    second = [sample(n, seed=7).text for n in reversed(range(40))]

    assert first == second[::-1]


def test_another_seed_makes_other_articles() -> None:
    """The seed is used: no article of one corpus stands in another."""
    one, other = ({s.text for s in samples(40, seed=seed)} for seed in (7, 8))

    assert set() == one & other


def test_an_article_does_not_depend_on_how_many_are_made(tmp_path: Path) -> None:
    """A larger corpus begins with the smaller one."""
    write_corpus(tmp_path / "few", 5)
    write_corpus(tmp_path / "more", 9)
    few = {p.name: p.read_bytes() for p in (tmp_path / "few").iterdir()}
    more = {p.name: p.read_bytes() for p in (tmp_path / "more").iterdir()}

    assert few == {name: more[name] for name in sorted(more)[:5]}


def test_no_two_articles_are_alike(corpus: list[Sample]) -> None:
    """The store keeps one article per text, so a copy would not be read."""
    assert COUNT == len({s.text for s in corpus}) == len({s.name for s in corpus})


def test_every_article_has_the_size_of_a_news_page(corpus: list[Sample]) -> None:
    """1.5 to 5 KB of UTF-8."""
    sizes = [len(s.text.encode()) for s in corpus]
    wrong = [size for size in sizes if not LEAST_BYTES <= size <= MOST_BYTES]

    assert set() == set(wrong)


def test_seven_in_ten_articles_are_arabic(corpus: list[Sample]) -> None:
    """The share is that of a bilingual newsroom, to within three in a hundred."""
    share = sum(s.language == "ar" for s in corpus) / len(corpus)

    assert pytest.approx(0.7, abs=0.03) == share


def test_the_letters_are_those_of_the_language(corpus: list[Sample]) -> None:
    """Arabic articles are written in Arabic letters, English ones in none of them."""
    mixed = [s.name for s in corpus if s.language == "en" and ARABIC.search(s.text)]
    thin = [
        s.name
        for s in corpus
        if s.language == "ar" and len(ARABIC.findall(s.text)) < 5 * len(LATIN.findall(s.text))
    ]

    assert set() == {*mixed, *thin}


def test_no_slot_is_left_open(corpus: list[Sample]) -> None:
    """Every template finds its words."""
    assert set() == {s.name for s in corpus if "{" in s.text or "}" in s.text}


@pytest.mark.parametrize(
    "wanted",
    [
        pytest.param(r"(?m)^إعلان", id="ar-advertisement"),
        pytest.param(r"(?m)^Advertisement", id="en-advertisement"),
        pytest.param(r"(?m)^(كتب:|بقلم )", id="ar-byline"),
        pytest.param(r"(?m)^By ", id="en-byline"),
        pytest.param(r"(?m)^(كلمات دلالية|الوسوم)", id="ar-tags"),
        pytest.param(r"(?m)^(Tags|Keywords)", id="en-tags"),
        pytest.param(r"(?m)^(مقالات مشابهة|أخبار ذات صلة)", id="ar-related"),
        pytest.param(r"(?m)^(Related stories|Most read)", id="en-related"),
        pytest.param(r"[٠-٩]", id="ar-digits"),
        pytest.param(r"شباط|تموز", id="ar-levantine-month"),
        pytest.param(r"«[^«»]+»", id="ar-quotation"),
        pytest.param(r"“[^“”]+”", id="en-quotation"),
        pytest.param("\u00a0", id="no-break-space"),
        pytest.param("\u200f", id="bidi-mark"),
        pytest.param("\r\n", id="windows-line-end"),
        pytest.param(r"\A[^\n]+\Z", id="no-line-break"),
    ],
)
def test_pages_carry_what_news_pages_carry(corpus: list[Sample], wanted: str) -> None:
    """Each kind of furniture and blemish stands in some pages and is missing from most."""
    share = sum(bool(re.search(wanted, s.text)) for s in corpus) / len(corpus)

    assert 0.005 < share < 0.7


def test_no_article_copies_a_seed(corpus: list[Sample]) -> None:
    """Nothing of eight words in a row is taken from the seed articles."""
    seeds = sorted((ROOT / "seeds").glob("*.txt"))
    theirs = {run for p in seeds for run in words_in_a_row(p.read_text(encoding="utf-8"), 8)}
    copied = {run for s in corpus for run in words_in_a_row(s.text, 8) if run in theirs}

    assert (5, set()) == (len(seeds), copied)
