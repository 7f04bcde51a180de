"""Say dates, sources and refusals in words.

In:  values of the vocabulary, a language
Out: text for a display, interpolated values in directional isolates
"""

from __future__ import annotations

from mujaz.model import Basis, DateSpan, Dropped, Refusal, RefusalReason, Source
from mujaz.texts import say_day, say_span, text, without_isolates

FSI, PDI, RLM = "\u2068", "\u2069", "\u200f"
_OPENING = "\u2066\u2067\u2068"
# C0 and C1 controls (an escape sequence would reach the terminal), U+202A–202E; line breaks
_REACHING = {
    **dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F)]),
    **dict.fromkeys(map(ord, "\t\n\r\u2028\u2029"), " "),
}


def isolate(value: str) -> str:
    """Wrap a value so that its direction cannot disturb its surroundings."""
    return f"{FSI}{harmless(value)}{PDI}"


def harmless(value: str) -> str:
    """Return a value less what would reach beyond it: controls, embeddings, unpaired isolates."""
    value = value.translate(_REACHING)
    depth = 0
    for char in value:
        depth += (char in _OPENING) - (char == PDI)
        if depth < 0:
            break
    return without_isolates(value) if depth else value


def joined(values: tuple[str, ...] | list[str], language: str) -> str:
    """Return a list in words, each value isolated."""
    return ("، " if language == "ar" else ", ").join(isolate(v) for v in values)


def iso(span: DateSpan | None) -> str | None:
    """Return a date for programs: 2025-04-04, or 2025-10-19/2025-10-25 for a range (ISO 8601)."""
    if span is None:
        return None
    if span.start == span.end:
        return span.start.isoformat()
    return f"{span.start.isoformat()}/{span.end.isoformat()}"


def dated(span: DateSpan | None, language: str) -> str:
    """Return a publication date with its basis."""
    if span is None:
        return text(language, "date-unknown")
    return text(language, f"date-{span.basis.value}", date=say_span(span, language, weekday=False))


def shown_dropped(dropped: Dropped, language: str) -> str:
    """Return a dropped claim in words; what acts on a reader stays out of the audit too."""
    if any(reason.check == "foreign" for reason in dropped.reasons):
        return text(language, "audit-withheld")
    return dropped.text


def source_line(source: Source, language: str) -> str:
    """Return a source in one line: who published or distributed it, when, and how that is known."""
    publisher = source.publisher or text(language, "publisher-unknown")
    if source.distributor and not source.publisher:
        publisher = text(language, "distributor", name=source.distributor)
    comma = "، " if language == "ar" else ", "
    parts = [
        text(language, "source-line", publisher=publisher, date=dated(source.published, language))
    ]
    if source.title:
        parts.insert(0, isolate(source.title))
    if source.language != language:
        parts.append(text(language, f"in-{'arabic' if source.language == 'ar' else 'english'}"))
    if source.machine_translated:
        parts.append(text(language, "machine-translated"))
    return comma.join(parts)


def as_of(span: DateSpan | None, language: str) -> str:
    """Return the date up to which the sources reach."""
    if span is None:
        return text(language, "as-of-unknown")
    said = text(language, "as-of", date=say_span(span, language))
    inferred = span.basis is Basis.INFERRED
    return text(language, "date-inferred", date=said) if inferred else said


def refusal_lines(refusal: Refusal) -> list[str]:
    """Return why there is no answer and what the corpus covers, line by line."""
    language, coverage = refusal.language, refusal.coverage
    if coverage.articles == 0:
        return [text(language, "refusal-empty")]
    lines = []
    if refusal.reason is RefusalReason.NOT_COVERED:
        lines.append(
            text(
                language, "refusal-not_covered", missing=joined(list(refusal.missing[:5]), language)
            )
        )
    else:
        lines.append(text(language, f"refusal-{refusal.reason.value}"))
    if coverage.since and coverage.until:
        lines.append(
            text(
                language, "refusal-coverage", count=coverage.articles,
                since=say_day(coverage.since, language, weekday=False),
                until=say_day(coverage.until, language, weekday=False),
            )
        )  # fmt: skip
    else:
        lines.append(text(language, "refusal-coverage-undated", count=coverage.articles))
    if coverage.publishers:
        lines.append(
            text(
                language,
                "refusal-publishers",
                publishers=joined(list(coverage.publishers[:8]), language),
            )
        )
    if coverage.topics:
        names = joined([name for _, name in coverage.topics], language)
        lines.append(text(language, "refusal-topics", topics=names))
    return lines
