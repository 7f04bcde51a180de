"""Number the sources of a briefing in the order in which they are first cited.

In:  claims, disagreements, timeline and the articles they cite
Out: Sources [1], [2] …
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from mujaz.model import (
    Article,
    Citation,
    Claim,
    DateSpan,
    Disagreement,
    Source,
    TimelineEntry,
)


def number_sources(
    claims: Sequence[Claim],
    disagreements: Sequence[Disagreement],
    timeline: Sequence[TimelineEntry],
    articles: Mapping[str, Article],
) -> tuple[Source, ...]:
    """Return the cited articles, numbered from 1 by first citation."""
    ordered = dict.fromkeys(
        citation.article_id for citation in _citations(claims, disagreements, timeline)
    )
    return tuple(source(n, articles[id_]) for n, id_ in enumerate(ordered, start=1))


def source(n: int, article: Article) -> Source:
    """Return what a reader is told about an article."""
    return Source(
        n=n, article_id=article.id, article_file=article.file, title=article.title,
        publisher=article.publisher, distributor=article.distributor,
        published=article.published, machine_translated=article.machine_translated,
        language=article.language, url=article.url,
    )  # fmt: skip


def newest_span(sources: Sequence[Source]) -> DateSpan | None:
    """Return the newest publication date among the sources."""
    spans = [s.published for s in sources if s.published is not None]
    return max(spans, key=lambda span: (span.end, span.start), default=None)


def _citations(
    claims: Sequence[Claim],
    disagreements: Sequence[Disagreement],
    timeline: Sequence[TimelineEntry],
) -> Iterable[Citation]:
    for claim in claims:
        yield from claim.citations
    for disagreement in disagreements:
        for side in disagreement.sides:
            yield from side.citations
    for entry in timeline:
        yield from entry.citations
