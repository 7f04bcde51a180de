"""Say dates, sources and refusals in words.

In:  values of the vocabulary, a language
Out: text for a display, interpolated values in directional isolates
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import timedelta

from mujaz.language.dates import find_dates
from mujaz.language.tokens import is_arabic
from mujaz.model import (
    EVENTS,
    Answer,
    Basis,
    Briefing,
    Claim,
    DateSpan,
    Dropped,
    Precision,
    Reason,
    Refusal,
    RefusalReason,
    Source,
    cited_words,
)
from mujaz.texts import has_text, say_day, say_span, text, without_isolates

FSI, PDI, RLM = "\u2068", "\u2069", "\u200f"
_OPENING = "\u2066\u2067\u2068"
# C0 and C1 controls (an escape sequence would reach the terminal), U+202A–202E; line breaks
_REACHING = {
    **dict.fromkeys([*range(0x20), *range(0x7F, 0xA0), *range(0x202A, 0x202F)]),
    **dict.fromkeys(map(ord, "\t\n\r\u2028\u2029"), " "),
}
_MOST_PUBLISHERS = 8  # named in a refusal
OLD_DAYS = 30  # a source older than this is said to be old


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
    comma = "، " if language == "ar" else ", "
    parts = [who_and_when(source, language)]
    if source.title:
        parts.insert(0, isolate(source.title))
    if source.language != language:
        parts.append(text(language, f"in-{'arabic' if source.language == 'ar' else 'english'}"))
    if source.machine_translated:
        parts.append(text(language, "machine-translated"))
    return comma.join(parts)


def who_and_when(source: Source, language: str) -> str:
    """Return who published a source, and when: what stands beside one side of several."""
    publisher = source.publisher or text(language, "publisher-unknown")
    if source.distributor and not source.publisher:
        publisher = text(language, "distributor", name=source.distributor)
    return text(
        language, "source-line", publisher=publisher, date=dated(source.published, language)
    )


def as_of(span: DateSpan | None, language: str) -> str:
    """Return the date up to which the sources reach."""
    if span is None:
        return text(language, "as-of-unknown")
    said = text(language, "as-of", date=say_span(span, language))
    inferred = span.basis is Basis.INFERRED
    return text(language, "date-inferred", date=said) if inferred else said


def nearest_key(refusal: Refusal) -> str:
    """Return the heading of the nearest sentences: they may answer where only what was written
    from them did not hold.
    """
    unsupported = refusal.reason is RefusalReason.UNSUPPORTED
    return "refusal-nearest-unsupported" if unsupported else "refusal-nearest"


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
    lines += unasked_lines(refusal)
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
        lines.append(_publishers(coverage.publishers, language))
    if coverage.topics:
        names = joined([name for _, name in coverage.topics], language)
        lines.append(text(language, "refusal-topics", topics=names))
    return lines


def _publishers(names: Sequence[str], language: str) -> str:
    """Return who is published by, those first whose name is in the reader's script."""
    own = sorted(names, key=lambda name: is_arabic(name) != (language == "ar"))
    shown, more = joined(own[:_MOST_PUBLISHERS], language), len(own) - _MOST_PUBLISHERS
    if more > 0:
        return text(language, "refusal-publishers-more", publishers=shown, count=more)
    return text(language, "refusal-publishers", publishers=shown)


def unasked_lines(refusal: Refusal) -> list[str]:
    """Return that a configured model failed, which a reader might take for a gap in the corpus."""
    language, code = refusal.language, refusal.audit.fallback
    why = fallback_reason(code, language)
    return [text(language, "fallback-refusal", why=why)] if code else []


def until_when(briefing: Briefing) -> str:
    """Return up to when the sources reach, how many they are, and how many origins they have."""
    language = briefing.language
    parts = [as_of(briefing.as_of, language)]
    parts.append(text(language, "source-count", count=len(briefing.sources)))
    if 0 < briefing.origins < len(briefing.sources):
        parts.append(text(language, "origin-count", count=briefing.origins))
    return " · ".join(parts)


def notices(briefing: Briefing) -> list[str]:
    """Return what a reader must know first: no model, our translation, old evidence."""
    language, audit = briefing.language, briefing.audit
    lines = [text(language, "read-as", typed=typed, read=read) for typed, read in audit.read_as]
    lines += [text(language, "part-unanswered", part=part) for part in audit.unanswered]
    if audit.fallback:
        lines.append(text(language, "fallback", why=fallback_reason(audit.fallback, language)))
    if any(s.language != language for s in briefing.sources):
        untold = "untranslated" if audit.fallback else "no-translation"
        lines.append(text(language, "translated" if briefing.writer == "model" else untold))
    if briefing.age is not None and briefing.age > OLD_DAYS:
        lines.append(text(language, "old-evidence", days=briefing.age))
    return lines


def fallback_reason(code: str, language: str) -> str:
    """Return in words why a model did not write an answer."""
    key = f"fallback-{code}"
    return text(language, key if has_text(key) else "fallback-model-failed")


_OLD_BESIDE_OTHERS = timedelta(days=60)


def untold_date(claim: Claim, language: str) -> str:
    """Return when a claim's event took place, where its own words do not say; else ""."""
    if claim.date is None:
        return ""
    said = say_span(claim.date, language)
    verbatim = claim.text == cited_words(claim.citations)
    framed = bool(claim.terms) and not verbatim and said in claim.text
    worded = not verbatim and not claim.terms and _names_its_day(claim.text, claim.date)
    return "" if framed or worded else said


def told_when(claim: Claim, briefing: Briefing) -> str:
    """Return when a claim's event took place, where its own words do not say; else when an article
    appeared that is much older than others beside it: a fire of years ago is none of today. Words
    that name a day and no year do not say it there.
    """
    said = untold_date(claim, briefing.language)
    cited = {c.article_id for c in claim.citations}
    all_days = [s.published for s in briefing.sources if s.published]
    days = [s.published for s in briefing.sources if s.published and s.article_id in cited]
    if said or not days:
        return said
    newest = max(days, key=lambda span: span.end)
    if max(day.end for day in all_days) - newest.end <= _OLD_BESIDE_OTHERS:
        return ""
    if any(d.year is not None for d in find_dates(claim.text)):
        return ""
    if claim.date is not None:
        return say_span(claim.date, briefing.language)
    day = say_span(newest, briefing.language, weekday=False)
    return text(briefing.language, "claim-published", date=day)


def _names_its_day(text: str, date: DateSpan) -> bool:
    """Return whether words name a date that stands by itself: not "on Thursday", «أمس»."""
    day = date.precision is Precision.DAY
    return any(d.month is not None and (d.day is not None or not day) for d in find_dates(text))


def original_words(claim: Claim, briefing: Briefing) -> str:
    """Return the words of a statement that a model has put into another language; else ""."""
    if briefing.writer != "model" or claim.kind in EVENTS:
        return ""
    cited = claim.citations[0]
    source = next((s for s in briefing.sources if s.article_id == cited.article_id), None)
    if source is None or source.language == briefing.language:
        return ""
    return text(briefing.language, f"frame-original-{source.language}", words=cited.quote)


def _search_key(lacks: str, for_operator: bool) -> str:
    if not lacks:
        return "audit-search"
    if for_operator:
        return f"audit-search-{lacks}"
    return "audit-search-partly" if lacks == "vectors-behind" else "audit-search-words"


def audit_lines(answer: Answer, *, for_operator: bool = True) -> list[str]:
    """Return who wrote an answer, what was kept, repaired, and what it took.

    `for_operator`: with the command that would help; a reader on a phone can run none.
    """
    language, audit = answer.language, answer.audit
    if answer.writer == "model":
        lines = [text(language, "writer-model", model=audit.model, prompts=audit.prompt or "-")]
    else:
        lines = [text(language, "writer-extract")]
    if audit.cached:
        lines.append(text(language, "audit-cached"))
    lines.append(text(language, "audit-kept", kept=audit.accepted, dropped=len(audit.dropped)))
    lines.append(text(language, _search_key(audit.lacks, for_operator)))
    for repaired in audit.repaired:
        words = {"before": repaired.before[:200], "after": repaired.after[:200]}
        lines.append(text(language, "audit-repaired", **words))
    if audit.failure and for_operator:
        lines.append(isolate(audit.failure))
    if audit.tokens:
        lines.append(text(language, "audit-tokens", **audit.tokens))
    return lines


def reason_in_words(check: str, language: str) -> str:
    """Return what a check found wrong, as one says it to a reader."""
    key = f"check-{check.replace('_', '-')}"
    return text(language, key if has_text(key) else "check-other")


def reason_line(reason: Reason, language: str) -> str:
    """Return a reason with its detail, which is English: it is worded for the repair prompt."""
    detail = f"{reason.check}: {reason.detail}"
    if language == "en":
        return isolate(detail)
    return f"{reason_in_words(reason.check, language)} {isolate(f'[{detail}]')}"


def lap_line(laps: Mapping[str, float], language: str) -> str:
    """Return how long each step took."""
    comma = "، " if language == "ar" else ", "
    return comma.join(
        text(language, "audit-lap", step=_step(name, language), ms=round(ms))
        for name, ms in laps.items()
    )


def _step(name: str, language: str) -> str:
    key = f"lap-{name}"
    return text(language, key) if has_text(key) else name
