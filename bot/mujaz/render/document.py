"""Answers, articles and hits as JSON documents (DESIGN.md §5).

In:  values of the vocabulary
Out: dictionaries with the keys that other tools are built on; a new meaning gets a new key
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from mujaz.model import (
    Answer,
    Article,
    Audit,
    Briefing,
    Citation,
    DateSpan,
    Dropped,
    Hit,
    IngestReport,
    IngestStatus,
    Reason,
    Refusal,
    Source,
)
from mujaz.render.said import iso, refusal_lines, shown_dropped
from mujaz.texts import without_isolates

Document = dict[str, Any]


def answer_document(answer: Answer, *, for_operator: bool = True) -> Document:
    """Return the briefing document of an answer.

    `for_operator`: with what a model's error says of the server and its settings.
    """
    document = _briefing(answer) if isinstance(answer, Briefing) else _refusal(answer)
    if not for_operator:
        document["audit"].pop("failure")
    return document


def _briefing(briefing: Briefing) -> Document:
    numbers = {s.article_id: s.n for s in briefing.sources}
    return {
        "kind": "briefing",
        "question": briefing.question,
        "language": briefing.language,
        "writer": briefing.writer,
        "headline": briefing.headline,
        "as_of": iso(briefing.as_of),
        "claims": [
            {
                "text": claim.text,
                "kind": claim.kind.value,
                "speaker": claim.speaker or None,
                "citations": _citations(claim.citations, numbers),
                "date": _span(claim.date),
                "terms": list(claim.terms),
            }
            for claim in briefing.claims
        ],
        "timeline": [
            {
                "date": iso(entry.span),
                "precision": entry.span.precision.value,
                "basis": entry.span.basis.value,
                "text": entry.text,
                "citations": _citations(entry.citations, numbers),
            }
            for entry in briefing.timeline
        ],
        "disagreements": [
            {
                "about": d.about,
                "sides": [
                    {"text": side.text, "citations": _citations(side.citations, numbers)}
                    for side in d.sides
                ],
            }
            for d in briefing.disagreements
        ],
        "sources": [_source(s) for s in briefing.sources],
        "origins": briefing.origins,
        "age_days": briefing.age,
        "audit": _audit(briefing.audit, briefing.language),
        "refusal": None,
    }


def _refusal(refusal: Refusal) -> Document:
    numbers = {s.article_id: s.n for s in refusal.sources}
    coverage = refusal.coverage
    return {
        "kind": "refusal",
        "question": refusal.question,
        "language": refusal.language,
        "writer": refusal.writer,
        "headline": "",
        "as_of": None,
        "claims": [],
        "timeline": [],
        "disagreements": [],
        "sources": [_source(s) for s in refusal.sources],
        "origins": 0,
        "age_days": None,
        "audit": _audit(refusal.audit, refusal.language),
        "refusal": {
            "reason": refusal.reason.value,
            "message": without_isolates(" ".join(refusal_lines(refusal))),
            "missing": list(refusal.missing),
            "coverage": {
                "articles": coverage.articles,
                "since": coverage.since.isoformat() if coverage.since else None,
                "until": coverage.until.isoformat() if coverage.until else None,
                "publishers": list(coverage.publishers),
                "topics": [{"id": id_, "name": name} for id_, name in coverage.topics],
            },
            "nearest": [
                {
                    "text": near.text,
                    "article_id": near.citation.article_id,
                    "article_file": near.article_file,
                    "citations": _citations(near.citations, numbers),
                }
                for near in refusal.nearest
            ],
        },
    }


def _citations(citations: Sequence[Citation], numbers: Mapping[str, int]) -> list[Document]:
    return [
        {
            "source": numbers[c.article_id],
            "passage_id": c.passage_id,
            "article_id": c.article_id,
            "version": c.version,
            "start": c.start,
            "end": c.end,
            "quote": c.quote,
        }
        for c in citations
    ]


def _span(span: DateSpan | None) -> Document | None:
    if span is None:
        return None
    return {
        "start": span.start.isoformat(),
        "end": span.end.isoformat(),
        "precision": span.precision.value,
        "basis": span.basis.value,
        "reason": span.reason,
    }


def _source(source: Source) -> Document:
    return {
        "n": source.n,
        "article_id": source.article_id,
        "article_file": source.article_file,
        "title": source.title,
        "publisher": source.publisher or None,
        "distributor": source.distributor or None,
        "published": iso(source.published),
        "published_basis": source.published.basis.value if source.published else "unknown",
        "machine_translated": source.machine_translated,
        "language": source.language,
        "url": source.url or None,
    }


def _audit(audit: Audit, language: str) -> Document:
    return {
        "prompt": audit.prompt or None,
        "model": audit.model or None,
        "accepted": audit.accepted,
        "repaired": [
            {"text": r.before, "repaired": r.after, "reasons": _reasons(r.reasons)}
            for r in audit.repaired
        ],
        "dropped": [_dropped(d, language) for d in audit.dropped],
        "tokens": dict(audit.tokens),
        "ms": dict(audit.ms),
        "fallback": audit.fallback or None,
        "failure": audit.failure or None,
        "cached": audit.cached,
        "unanswered": list(audit.unanswered),
        "read_as": [{"typed": typed, "read": read} for typed, read in audit.read_as],
        "search": {"meaning": audit.lacks in {"", "vectors-behind"}, "lacks": audit.lacks or None},
    }


def _dropped(dropped: Dropped, language: str) -> Document:
    return {
        "text": without_isolates(shown_dropped(dropped, language)),
        "reasons": _reasons(dropped.reasons),
    }


def _reasons(reasons: Sequence[Reason]) -> list[Document]:
    return [{"check": r.check, "detail": r.detail} for r in reasons]


def article_row(article: Article) -> Document:
    """Return an article as a row of the list."""
    return {
        "article_id": article.id,
        "article_file": article.file,
        "title": article.title,
        "publisher": article.publisher or None,
        "published": iso(article.published),
        "published_basis": article.published_basis.value,
        "language": article.language,
    }


def article_document(article: Article) -> Document:
    """Return everything about one article: its clean text, its parts, what was removed and why."""
    return article_row(article) | {
        "version": article.version,
        "part": article.part,
        "publisher_basis": article.publisher_basis.value,
        "distributor": article.distributor or None,
        "url": article.url or None,
        "published_reason": article.published.reason
        if article.published
        else article.published_reason,
        "machine_translated": article.machine_translated,
        "text": article.text,
        "segments": [
            {"kind": s.kind.value, "start": s.start, "end": s.end, "citable": s.citable}
            for s in article.segments
        ],
        "removed": [
            {"text": r.text, "why": r.why, "start": r.start, "end": r.end} for r in article.removed
        ],
        "dates": [
            {
                "text": d.text,
                "start": d.start,
                "end": d.end,
                "date": iso(d.span),
                "span": _span(d.span),
            }
            for d in article.dates
        ],
    }


def hits_document(hits: Sequence[tuple[Hit, str]]) -> Document:
    """Return search hits, each with the file of its article."""
    return {
        "hits": [
            {
                "passage_id": hit.passage.id,
                "article_id": hit.passage.article_id,
                "article_file": file,
                "start": hit.passage.start,
                "end": hit.passage.end,
                "text": hit.passage.text,
                "score": hit.score,
                "parts": dict(hit.parts),
                "also_in": list(hit.also_in),
            }
            for hit, file in hits
        ]
    }


def ingest_document(report: IngestReport) -> Document:
    """Return the report of an ingest."""
    return {
        "articles": [
            {
                "file": line.file,
                "status": line.status.value,
                "article_id": line.article_id or None,
                "code": line.code or None,
                "reason": line.reason or None,
                "same_as": line.note or None,
            }
            for line in report.lines
        ],
        "counts": {status.value: report.count(status) for status in IngestStatus},
    }
