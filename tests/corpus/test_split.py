"""Passages: whole sentences of citable segments."""

from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from mujaz.corpus.split import LEAST_CHARACTERS, MOST_CHARACTERS, split_passages
from mujaz.language.sentences import split_sentences
from mujaz.model import Article, Segment, SegmentKind
from mujaz.testing import article_with

LONG = "وصل الوفد إلى المدينة صباح أمس والتقى ممثلي النقابات في مقر البلدية قبل بدء الجولة الأولى. "
QUOTE = "وقالت الناطقة: «لن نوقع اليوم. سنعود غدا. ثم نقرر.» "


def test_passages_are_numbered_from_the_given_number() -> None:
    """Ids go on where the last version stopped."""
    article, _ = article_with("a", LONG * 20)
    ids = [p.id for p in split_passages(article, first_number=7)]

    assert [f"a#{n}" for n in range(7, 7 + len(ids))] == ids


def test_a_heading_parts_two_passages() -> None:
    """A passage never spans something that may not be cited."""
    text = f"{LONG.strip()}\n\nعنوان فرعي\n\n{LONG.strip()}"
    first, second = len(LONG.strip()), len(text) - len(LONG.strip())
    article = _with_segments(
        text,
        Segment(kind=SegmentKind.BODY, start=0, end=first),
        Segment(kind=SegmentKind.HEADING, start=first + 2, end=second - 2),
        Segment(kind=SegmentKind.BODY, start=second, end=len(text)),
    )

    assert [LONG.strip()] * 2 == [p.text for p in split_passages(article, first_number=1)]


def test_a_summary_makes_no_passage() -> None:
    """What a machine summed up is no evidence."""
    text = LONG.strip()
    article = _with_segments(text, Segment(kind=SegmentKind.SUMMARY, start=0, end=len(text)))

    assert [] == split_passages(article, first_number=1)


@given(st.lists(st.sampled_from([LONG, QUOTE, "نعم. ", "He said 3.5% was “enough. For now.” "])))
def test_passages_are_whole_sentences_in_order(parts: list[str]) -> None:
    """Every sentence lies in exactly one passage; none is longer than its sentences demand."""
    article, _ = article_with("a", "".join(parts).strip() or "نعم.")
    passages = split_passages(article, first_number=1)
    sentences = split_sentences(article.text)

    for sentence in sentences:
        holders = [p for p in passages if p.start <= sentence.start and sentence.end <= p.end]
        assert len(holders) == 1
    for passage in passages:
        assert passage.text == article.text[passage.start : passage.end]
        longest = max(s.end - s.start for s in sentences)
        assert len(passage.text) <= MOST_CHARACTERS * 1.3 + longest
    assert all(len(p.text) >= LEAST_CHARACTERS for p in passages[:-1])


def _with_segments(text: str, *segments: Segment) -> Article:
    article, _ = article_with("a", text)
    return replace(article, segments=segments)
