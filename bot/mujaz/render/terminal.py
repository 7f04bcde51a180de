"""Lay answers, articles and reports out for a terminal.

In:  values of the vocabulary, a language
Out: rich Text lines; colour is rich's business, direction is ours

An Arabic paragraph that would begin with a mark, a digit or a Latin letter gets one RLM, so that
the whole line runs from right to left; every interpolated value is isolated.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from rich.text import Text

from mujaz.model import (
    EVENTS,
    Answer,
    Article,
    Briefing,
    Citation,
    Claim,
    Hit,
    IngestReport,
    IngestStatus,
    Reason,
    Refusal,
    TimelineEntry,
    cited_words,
)
from mujaz.render.said import (
    RLM,
    audit_lines,
    dated,
    harmless,
    isolate,
    lap_line,
    nearest_key,
    notices,
    original_words,
    reason_in_words,
    reason_line,
    refusal_lines,
    shown_dropped,
    source_line,
    told_when,
    until_when,
    who_and_when,
)
from mujaz.texts import has_text, text


def answer_lines(answer: Answer, *, why: bool) -> Iterator[Text]:
    """Return the lines of a briefing or a refusal."""
    yield from _briefing_lines(answer) if isinstance(answer, Briefing) else _refused(answer)
    if why:
        yield from _why_lines(answer)


def _line(language: str, *parts: tuple[str, str], indent: str = "") -> Text:
    """Build one paragraph; it starts from the right in Arabic whatever its first character."""
    line = Text(indent + (RLM if language == "ar" else ""))
    for words, style in parts:
        line.append(harmless(words), style=style)
    return line


def _numbers(citations: Sequence[Citation], numbers: Mapping[str, int]) -> str:
    wanted = dict.fromkeys(numbers[c.article_id] for c in citations)
    return "".join(" " + isolate(f"[{n}]") for n in wanted)


def _briefing_lines(briefing: Briefing) -> Iterator[Text]:
    language = briefing.language
    numbers = {s.article_id: s.n for s in briefing.sources}
    yield _line(language, (isolate(briefing.headline), "bold"))
    yield _line(language, (until_when(briefing), "dim"))
    for notice in notices(briefing):
        yield _line(language, (notice, "dim"))
    for key, wanted in (("group-events", True), ("group-statements", False)):
        claims = [c for c in briefing.claims if (c.kind in EVENTS) is wanted]
        if claims:
            yield Text()
            yield _line(language, (text(language, key), "bold cyan"))
            for claim in claims:
                yield _claim_line(claim, briefing, numbers)
                words = original_words(claim, briefing)
                if words:
                    yield _line(language, (words, "dim"), indent="  ")
    yield from _disagreement_lines(briefing, numbers)
    yield from _timeline_lines(briefing, numbers)
    yield Text()
    yield _line(language, (text(language, "group-sources"), "bold cyan"))
    for source in briefing.sources:
        yield _line(
            language, (isolate(f"[{source.n}]") + " ", "green"), (source_line(source, language), "")
        )


def _claim_line(claim: Claim, briefing: Briefing, numbers: Mapping[str, int]) -> Text:
    parts = [("- ", ""), (isolate(claim.text), "")]
    date = told_when(claim, briefing)
    if date:
        parts.append((f" ({isolate(date)})", "dim"))
    parts.append((_numbers(claim.citations, numbers), "green"))
    return _line(briefing.language, *parts)


def _disagreement_lines(briefing: Briefing, numbers: Mapping[str, int]) -> Iterator[Text]:
    language = briefing.language
    if not briefing.disagreements:
        return
    yield Text()
    yield _line(language, (text(language, "group-differ"), "bold yellow"))
    sources = {s.article_id: s for s in briefing.sources}
    for disagreement in briefing.disagreements:
        yield _line(language, ("- ", ""), (isolate(disagreement.about), "bold"))
        for side in disagreement.sides:
            mark = (_numbers(side.citations, numbers), "green")
            teller = who_and_when(sources[side.citations[0].article_id], language)
            yield _line(
                language, ("· ", ""), (isolate(side.text), ""), (f" · {isolate(teller)}", "dim"),
                mark, indent="  ",
            )  # fmt: skip


def _timeline_lines(briefing: Briefing, numbers: Mapping[str, int]) -> Iterator[Text]:
    language = briefing.language
    shown = {(c.citations[0].article_id, c.citations[0].start): c for c in briefing.claims}
    entries = len(briefing.timeline)
    if not entries or (entries < 2 and len(shown) < 2):  # one claim has said its date
        return
    yield Text()
    yield _line(language, (text(language, "group-timeline"), "bold cyan"))
    for entry in briefing.timeline:
        day = isolate(dated(entry.span, language))
        words = _timeline_words(entry, shown, language)
        mark = (_numbers(entry.citations, numbers), "green")
        yield _line(language, ("- ", ""), (day, "bold"), (": ", ""), (words, ""), mark)


_FIRST = 24  # characters by which a claim is seen to be in its source's own words
_OPENING = 8  # words by which a sentence is known again


def _timeline_words(
    entry: TimelineEntry, shown: Mapping[tuple[str, int], Claim], language: str
) -> str:
    """Return an entry's words, or a pointer when the claim stands above already."""
    first = entry.citations[0]
    claim = shown.get((first.article_id, first.start))
    if claim is None:
        return isolate(entry.text)
    framed = not claim.text.startswith(cited_words(claim.citations)[:_FIRST])
    if language == "ar" or not claim.terms or not framed:
        return text(language, "timeline-above", names=isolate(_opening(claim.text)))
    named = [claim.speaker] if claim.speaker else []
    about = ", ".join(isolate(n) for n in [*named, *claim.terms[:3]])
    return text(language, "timeline-above", names=about)


def _opening(words: str) -> str:
    """Return how a sentence begins, by which a reader finds it above."""
    first = words.split()
    return " ".join(first[:_OPENING]) + ("…" if len(first) > _OPENING else "")


def _refused(refusal: Refusal) -> Iterator[Text]:
    language = refusal.language
    numbers = {s.article_id: s.n for s in refusal.sources}
    yield _line(language, (text(language, "refusal-title"), "bold"))
    for line in refusal_lines(refusal):
        yield _line(language, (line, ""))
    if refusal.nearest:
        yield Text()
        yield _line(language, (text(language, nearest_key(refusal)), "bold cyan"))
        for near in refusal.nearest:
            mark = (_numbers(near.citations, numbers), "green")
            yield _line(language, ("- ", ""), (isolate(near.text), ""), mark)
        for source in refusal.sources:
            yield _line(
                language,
                (isolate(f"[{source.n}]") + " ", "green"),
                (source_line(source, language), ""),
            )


def _why_lines(answer: Answer) -> Iterator[Text]:
    """Return the audit: how many claims were kept, which were dropped and why, and the times."""
    language, audit = answer.language, answer.audit
    yield Text()
    for line in audit_lines(answer):
        yield _line(language, (line, "dim"))
    for dropped in audit.dropped:
        semicolon = "؛ " if language == "ar" else "; "
        reasons = semicolon.join(reason_line(r, language) for r in dropped.reasons)
        words = shown_dropped(dropped, language)[:200]
        yield _line(language, ("- ", ""), (isolate(words), ""), (f" ({isolate(reasons)})", "dim"))
    yield _line(language, (isolate(lap_line(audit.ms, language)), "dim"))


def article_lines(
    article: Article, language: str, reasons: Mapping[str, str] | None = None
) -> Iterator[Text]:
    """Return one article: what is known of it, its text, what was removed and why.

    `reasons` says in words what the names of removal reasons mean.
    """
    yield _line(language, (isolate(article.title or text(language, "article-untitled")), "bold"))
    yield _line(language, (f"{isolate(article.id)} · {isolate(article.file)}", "dim"))
    publisher = article.publisher or article.distributor or text(language, "publisher-unknown")
    yield _line(language, (f"{isolate(publisher)} · {dated(article.published, language)}", ""))
    reason = article.published.reason if article.published else article.published_reason
    if reason:
        yield _line(language, (text(language, "published-reason", reason=reason), "dim"))
    yield Text()
    for segment in article.segments:
        words = article.text[segment.start : segment.end]
        kind = "" if segment.kind.value == "body" else f" [{segment.kind.value}]"
        style = "" if segment.citable else "dim"
        for paragraph in words.split("\n"):
            yield _line(article.language, (paragraph, style), (kind, "magenta"))
    yield from _removed_lines(article, language, reasons or {})
    yield from _date_lines(article, language)


def _removed_lines(article: Article, language: str, reasons: Mapping[str, str]) -> Iterator[Text]:
    if not article.removed:
        return
    yield Text()
    yield _line(language, (text(language, "article-removed"), "bold cyan"))
    for removed in article.removed:
        why = reasons.get(removed.why, removed.why)
        if why == removed.why and has_text(f"why-{removed.why}"):
            why = text(language, f"why-{removed.why}")
        words = isolate(" ".join(removed.text.split()))
        yield _line(language, ("- ", ""), (isolate(why), "magenta"), (": ", ""), (words, "dim"))


def _date_lines(article: Article, language: str) -> Iterator[Text]:
    if not article.dates:
        return
    yield Text()
    yield _line(language, (text(language, "article-dates"), "bold cyan"))
    for mention in article.dates:
        unresolved = text(language, "article-date-unresolved")
        said = dated(mention.span, language) if mention.span else unresolved
        yield _line(language, ("- ", ""), (isolate(mention.text), ""), (": ", ""), (said, "green"))


def article_list_lines(articles: Sequence[Article], language: str) -> Iterator[Text]:
    """Return the list of articles, one a line."""
    for article in articles:
        title = article.title or text(language, "article-untitled")
        publisher = article.publisher or article.distributor or text(language, "publisher-unknown")
        yield _line(
            language, (isolate(article.id), "bold"), (" · ", "dim"), (isolate(title), ""),
            (" · ", "dim"), (isolate(publisher), ""), (" · ", "dim"),
            (dated(article.published, language), "green"),
        )  # fmt: skip


def hit_lines(
    hits: Sequence[tuple[Hit, str]], language: str, *, explain: bool = False
) -> Iterator[Text]:
    """Return search hits, best first."""
    for hit, file in hits:
        yield _line(
            "en", (f"{hit.score:.2f}  ", "green"), (hit.passage.id, "bold"), (f"  {file}", "dim")
        )  # fmt: skip
        if hit.also_in:
            yield _line("en", (text(language, "also-in", passages=", ".join(hit.also_in)), "dim"))
        if explain:
            said = "  ".join(f"{stream} {part:.3f}" for stream, part in hit.parts.items())
            yield _line("en", (said, "cyan"))
        for paragraph in hit.passage.text.split("\n"):
            yield _line(language, (isolate(paragraph), ""))
        yield Text()


def checked_lines(id_: str, reasons: Sequence[Reason], language: str) -> Iterator[Text]:
    """Return the verdict on one claim, with the reasons against it."""
    key, style = ("verify-rejected", "red") if reasons else ("verify-accepted", "green")
    yield _line(language, (f"{isolate(id_)}: ", "bold"), (text(language, key), style))
    for reason in reasons:
        if language == "ar":  # the detail is English
            yield _line(language, (reason_in_words(reason.check, language), ""), indent="  ")
        yield _line("en", (f"{reason.check}: ", "dim"), (isolate(reason.detail), ""), indent="  ")


def ingest_lines(report: IngestReport, language: str) -> Iterator[Text]:
    """Return the report of an ingest, a line an article, and the totals."""
    if not report.lines:
        yield Text(text(language, "ingest-nothing"))
        return
    styles = {IngestStatus.REFUSED: "red", IngestStatus.UNCHANGED: "dim"}
    for line in report.lines:
        words = [text(language, f"ingest-{line.status.value}"), line.article_id or line.file]
        if line.note:
            words.append(text(language, "ingest-same-as", file=line.note))
        if line.reason:
            words.append(line.reason)
        yield Text(" · ".join(words), style=styles.get(line.status, ""))
    counts = {status.value: report.count(status) for status in IngestStatus}
    yield Text(text(language, "ingest-total", **counts), style="bold")
