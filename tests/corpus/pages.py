"""Helpers of the corpus tests: pages from text, and what must hold for every cleaned page."""

from __future__ import annotations

import hashlib
from functools import lru_cache

from mujaz.corpus.clean import CleanArticle, clean_page
from mujaz.corpus.phrases import Phrases, load_phrases
from mujaz.corpus.read import RawPage
from mujaz.language.mapped import MappedText, raw_offsets
from mujaz.model import SegmentKind


@lru_cache(maxsize=1)
def phrases() -> Phrases:
    """Return the shipped phrases."""
    return load_phrases()


def page(raw: str, *, language: str = "en", title: str = "") -> RawPage:
    """Return a page of plain text."""
    return RawPage(
        file="page.txt", source="/page.txt", raw=raw,
        raw_sha256=hashlib.sha256(raw.encode("utf-8", "surrogatepass")).hexdigest(),
        view=MappedText.of(raw), media="text", language=language, title=title,  # type: ignore[arg-type]
    )  # fmt: skip


def clean(raw: str, *, language: str = "en", title: str = "") -> list[CleanArticle]:
    """Return the articles of a page of plain text, checked for what must always hold."""
    source = page(raw, language=language, title=title)
    articles = clean_page(source, phrases())
    check(source, articles)
    return articles


def check(source: RawPage, articles: list[CleanArticle]) -> None:
    """Check what holds for every page: the map, the segments, and that nothing is lost."""
    seen: list[int] = []
    for article in articles:
        at = raw_offsets(article.runs)
        assert len(article.text) == len(at)
        assert list(at) == sorted(at)
        for i, (char, offset) in enumerate(zip(article.text, at, strict=True)):
            if not char.isspace():
                assert char == source.raw[offset] or source.raw[offset] == "&", (i, char)
                seen.append(offset)
        last = 0
        for segment in article.segments:
            assert last <= segment.start < segment.end <= len(article.text)
            assert not article.text[last : segment.start].strip()
            last = segment.end
        assert not article.text[last:].strip()
        for removed in article.removed:
            assert removed.why
            if source.media == "text":
                assert source.raw[removed.start : removed.end].strip() == removed.text.strip()
    if source.media == "text":
        for article in articles:
            for removed in article.removed:
                stretch = range(removed.start, removed.end)
                seen.extend(i for i in stretch if not source.raw[i].isspace())
        assert [i for i, c in enumerate(source.raw) if not c.isspace()] == sorted(seen)


def of_kind(article: CleanArticle, kind: SegmentKind) -> list[str]:
    """Return the texts of the segments of one kind."""
    return [article.text[s.start : s.end] for s in article.segments if s.kind is kind]


def citable(article: CleanArticle) -> str:
    """Return all that may be cited."""
    return "\n".join(article.text[s.start : s.end] for s in article.segments if s.citable)
