"""Articles and passages as rows, and back.

In:  values of model.py, or rows
Out: rows, or equal values: `article_of(article_row(a)) == a`
"""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

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

Row = Mapping[str, Any]

_AS_THEY_ARE = (
    "version", "file", "source", "part", "raw", "raw_sha256", "text", "title", "publisher",
    "distributor", "url", "language", "published_reason", "machine_translated", "recipe",
)  # fmt: skip


def article_row(article: Article) -> dict[str, Any]:
    """Return the row of `article_versions`."""
    return {name: getattr(article, name) for name in _AS_THEY_ARE} | {
        "article_id": article.id,
        "runs": article.runs,
        "publisher_basis": str(article.publisher_basis),
        "published": _span_json(article.published),
        "published_start": article.published.start if article.published else None,
        "published_end": article.published.end if article.published else None,
        "segments": [[str(s.kind), s.start, s.end] for s in article.segments],
        "removed": [[r.start, r.end, r.text, r.why] for r in article.removed],
        "dates": [[d.start, d.end, d.text, _span_json(d.span)] for d in article.dates],
    }


def article_of(row: Row) -> Article:
    """Return the article of a row of `article_versions`."""
    return Article(
        **{name: row[name] for name in _AS_THEY_ARE},
        id=row["article_id"],
        runs=tuple((here, raw, length) for here, raw, length in row["runs"]),
        publisher_basis=Basis(row["publisher_basis"]),
        published=_span_of(row["published"]),
        segments=tuple(
            Segment(kind=SegmentKind(kind), start=start, end=end)
            for kind, start, end in row["segments"]
        ),
        removed=tuple(
            Removed(start=start, end=end, text=text, why=why)
            for start, end, text, why in row["removed"]
        ),
        dates=tuple(
            DateMention(start=start, end=end, text=text, span=_span_of(span))
            for start, end, text, span in row["dates"]
        ),
    )


def passage_row(passage: Passage) -> dict[str, Any]:
    """Return the row of `passages`."""
    return {
        "id": passage.id,
        "article_id": passage.article_id,
        "version": passage.version,
        "n": passage_number(passage),
        "start": passage.start,
        "end": passage.end,
        "text": passage.text,
    }


def passage_of(row: Row) -> Passage:
    """Return the passage of a row of `passages`."""
    return Passage(
        id=row["id"],
        article_id=row["article_id"],
        version=row["version"],
        start=row["start"],
        end=row["end"],
        text=row["text"],
    )


def passage_number(passage: Passage) -> int:
    """Return n of the id `<article>#<n>`, from 1."""
    article_id, _, n = passage.id.rpartition("#")
    if article_id != passage.article_id or not (n.isascii() and n.isdigit() and int(n)):
        raise ValueError(f"a passage of {passage.article_id!r} cannot have the id {passage.id!r}")
    return int(n)


def check_passages(article: Article, passages: list[Passage]) -> None:
    """Raise ValueError unless every passage is an exact piece of this version of the article."""
    for passage in passages:
        passage_number(passage)
        if passage.version != article.version:
            raise ValueError(f"{passage.id!r} is not of version {article.version}")
        if passage.text != article.text[passage.start : passage.end]:
            raise ValueError(f"{passage.id!r} does not hold the words at its offsets")
    if len({passage.id for passage in passages}) != len(passages):
        raise ValueError(f"two passages of {article.id!r} share an id")


def _span_json(span: DateSpan | None) -> list[str] | None:
    if span is None:
        return None
    days = [span.start.isoformat(), span.end.isoformat()]
    return [*days, str(span.precision), str(span.basis), span.reason]


def _span_of(value: list[str] | None) -> DateSpan | None:
    if value is None:
        return None
    start, end, precision, basis, reason = value
    return DateSpan(
        start=date.fromisoformat(start),
        end=date.fromisoformat(end),
        precision=Precision(precision),
        basis=Basis(basis),
        reason=reason,
    )
