"""Lay out what stands behind an answer: the words of a source, and how the answer came about.

In:  an answer, a source of it and its article
Out: messages in Telegram's HTML

Evidence shows the exact words in bold among what stands around them in the article, with the
outlet, the date and how that is known. "Why?" says in plain words what was checked and dropped.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from mujaz.language.direction import LRI, tongue
from mujaz.model import Answer, Article, Briefing, Citation, Dropped, Refusal, Source
from mujaz.render.said import (
    audit_lines,
    notices,
    reason_in_words,
    shown_dropped,
    unasked_lines,
)
from mujaz.render.telegram import Look, source_pieces
from mujaz.render.telegram_split import split
from mujaz.render.telegram_text import Line, Piece, cited, cleaned, gap, html, line, ours, theirs
from mujaz.texts import text

_AROUND = 240  # characters of the article shown on each side of the words
_MOST_DROPPED = 8
_MOST_WORDS = 300  # of a dropped claim


def citations_of(answer: Answer, article_id: str) -> list[Citation]:
    """Return the citations of an answer from one article, in the article's order, each once."""
    if isinstance(answer, Refusal):
        found = [c for near in answer.nearest for c in near.citations]
    else:
        found = [c for claim in answer.claims for c in claim.citations]
        found += [c for d in answer.disagreements for side in d.sides for c in side.citations]
        found += [c for entry in answer.timeline for c in entry.citations]
    mine = {(c.start, c.end): c for c in found if c.article_id == article_id}
    return [mine[place] for place in sorted(mine)]


def evidence_parts(
    source: Source, article: Article, citations: Sequence[Citation], language: str, look: Look
) -> list[str]:
    """Return the messages that show the words of one source in their surroundings."""
    mark = [Piece(LRI), *cited(source.n)[1:], Piece(" ")]
    head = line(language, *mark, *source_pieces(source, language, look))
    lines = [head, *_about(source, article, language, look)]
    for start, end, within in _stretches(article, citations):
        lines.append(gap())
        lines += _stretch(article, start, end, within)
    return [html(part) for part in split(lines)]


def _about(source: Source, article: Article, language: str, look: Look) -> Iterator[Line]:
    """Yield how the date is known, where it is not stated."""
    reason = article.published.reason if article.published else article.published_reason
    if reason and language == "en":  # reasons are kept in English alone
        said = text(language, "published-reason", reason=cleaned(reason))
        yield line(language, ours(said, language, tag="i"))
    elif source.published is None or source.published.reason:
        said = text(language, "evidence-inferred")
        yield line(language, ours(said, language, tag="i", digits=look.digits))


def _stretches(
    article: Article, citations: Sequence[Citation]
) -> list[tuple[int, int, list[Citation]]]:
    """Return the stretches of the article to show: citations near each other share one."""
    groups: list[list[Citation]] = []
    for citation in sorted(citations, key=lambda c: (c.start, -c.end)):
        if groups and citation.start <= groups[-1][-1].end + 2 * _AROUND:
            if citation.start >= groups[-1][-1].end:  # one inside another is bold already
                groups[-1].append(citation)
        else:
            groups.append([citation])
    return [
        (
            _word_before(article.text, group[0].start),
            _word_after(article.text, group[-1].end),
            group,
        )
        for group in groups
    ]


def _word_before(words: str, at: int) -> int:
    start = max(0, at - _AROUND)
    while 0 < start < at and not words[start - 1].isspace():
        start += 1
    return start


def _word_after(words: str, at: int) -> int:
    end = min(len(words), at + _AROUND)
    while at < end < len(words) and not words[end].isspace():
        end -= 1
    return end


def _stretch(article: Article, start: int, end: int, within: Sequence[Citation]) -> Iterator[Line]:
    """Yield the paragraphs of a stretch, the cited words in bold."""
    marks = sorted({start, end, *(c.start for c in within), *(c.end for c in within)})
    pieces: list[Piece] = [Piece("… ")] if start > 0 else []
    for a, b in pairwise(marks):
        bold = any(c.start <= a and b <= c.end for c in within)
        for i, words in enumerate(article.text[a:b].split("\n")):
            if i and pieces:
                yield line(article.language, *pieces)
                pieces = []
            pieces += _shown(words, article.language, bold=bold)
    if end < len(article.text):
        pieces.append(Piece(" …"))
    yield line(article.language, *pieces)


def _shown(words: str, language: str, *, bold: bool) -> list[Piece]:
    """Return words between their white space, which isolating would take away."""
    if not words.strip():
        return [Piece(words)] if words else []
    before = words[: len(words) - len(words.lstrip())]
    behind = words[len(words.rstrip()) :]
    return [Piece(before), theirs(words, language, tag="b" if bold else ""), Piece(behind)]


def why_parts(answer: Answer, look: Look) -> list[str]:
    """Return the messages that say how an answer came about."""
    language = answer.language
    lines = [line(language, ours(text(language, "why-title"), language, tag="b"), heading=True)]
    told = list(audit_lines(answer, for_operator=False)) + (
        notices(answer) if isinstance(answer, Briefing) else unasked_lines(answer)
    )
    for said in [text(language, "why-promise"), *told]:
        lines.append(line(language, ours(said, language, digits=look.digits)))
    if answer.audit.dropped:
        heading = ours(text(language, "why-dropped"), language, tag="b")
        lines += [gap(), line(language, heading, heading=True)]
        for dropped in answer.audit.dropped[:_MOST_DROPPED]:
            lines.append(_dropped(dropped, language))
    return [html(part) for part in split(lines)]


def _dropped(dropped: Dropped, language: str) -> Line:
    words = shown_dropped(dropped, language)
    words = words if len(words) <= _MOST_WORDS else words[:_MOST_WORDS].rstrip() + "…"
    reasons = dict.fromkeys(reason_in_words(r.check, language) for r in dropped.reasons)
    comma = "؛ " if language == "ar" else "; "
    return line(
        language, Piece("• "), theirs(words, tongue(words, language)), Piece(" — "),
        ours(comma.join(reasons), language, tag="i"),
    )  # fmt: skip
