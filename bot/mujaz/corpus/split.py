"""Split an article into passages.

In:  Article (its text and segments)
Out: list[Passage] in reading order: whole sentences, exact slices of citable segments only

A passage never ends inside a quotation, because a sentence never does, and never spans a heading,
a summary or anything else that may not be cited.
"""

from __future__ import annotations

from mujaz.language.sentences import Sentence, split_sentences
from mujaz.model import Article, Passage

# guides/search.md: passages of 500–900 characters did best
WANTED_CHARACTERS = 500
MOST_CHARACTERS = 900
LEAST_CHARACTERS = 160  # a shorter remainder joins the passage before it


def split_passages(article: Article, *, first_number: int) -> list[Passage]:
    """Return the passages of an article, numbered from `first_number`."""
    spans: list[tuple[int, int]] = []
    for block in _blocks(article):
        spans += _pack(block)
    return [
        Passage(
            id=f"{article.id}#{first_number + n}", article_id=article.id, version=article.version,
            start=start, end=end, text=article.text[start:end],
        )
        for n, (start, end) in enumerate(spans)
    ]  # fmt: skip


def _blocks(article: Article) -> list[list[Sentence]]:
    """Return runs of citable sentences with nothing uncitable between them."""
    barriers = [s for s in article.segments if not s.citable]
    blocks: list[list[Sentence]] = []
    for sentence in split_sentences(article.text):
        if not article.citable(sentence.start, sentence.end):
            continue
        last = blocks[-1][-1] if blocks else None
        if last is None or any(last.end <= b.start < sentence.start for b in barriers):
            blocks.append([])
        blocks[-1].append(sentence)
    return blocks


def _pack(block: list[Sentence]) -> list[tuple[int, int]]:
    spans: list[tuple[int, int]] = []
    start, end = block[0].start, block[0].end
    for sentence in block[1:]:
        length = end - start
        if length >= WANTED_CHARACTERS or sentence.end - start > MOST_CHARACTERS:
            spans.append((start, end))
            start = sentence.start
        end = sentence.end
    if spans and end - start < LEAST_CHARACTERS and end - spans[-1][0] <= MOST_CHARACTERS * 1.3:
        start = spans.pop()[0]
    spans.append((start, end))
    return spans
