"""Whether the dev questions over the seeds are answered from the right articles, or refused.

In:  a Workspace, bench/data/questions_dev.jsonl
Out: an Outcome; what went wrong is named, question by question

Development data: see bench/data/README.md.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from bench.result import Figure, Outcome
from bench.scene import DATA
from bench.service import briefings_at
from bench.workspace import Workspace
from mujaz.model import Answer, Article, Briefing, Citation
from mujaz.wiring import Briefings

NAME = "questions"
_LANGUAGES = (("ar", "Arabic"), ("en", "English"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One question and what became of it."""

    id: str
    language: str
    answerable: bool
    answered: bool
    right: bool  # a claim cites an article that answers
    first_right: bool  # the first claim does
    claims: int
    claims_right: int
    quotes: int
    quotes_exact: int
    cited: tuple[str, ...]


def measure(workspace: Workspace) -> Outcome:
    """Ask every dev question and count."""
    rows = asyncio.run(_ask_all(workspace))
    figures = [f for key, label in _LANGUAGES for f in _count(rows, key, label)]
    notes = [_wrong(row) for row in rows if _wrong(row)]
    return Outcome(
        name=NAME, title="Dev questions over the seeds", figures=figures,
        notes=["a right article is one that the question's row names", *notes],
    )  # fmt: skip


def _count(rows: Sequence[Row], language: str, label: str) -> list[Figure]:
    mine = [row for row in rows if row.language == language]
    asked = [row for row in mine if row.answerable]
    others = [row for row in mine if not row.answerable]

    def share(key: str, words: str, value: int, of: int, unit: str = "questions") -> Figure:
        return Figure(
            key=f"{language}_{key}", label=f"{label}: {words}", value=value, of=of, unit=unit,
            better="higher",
        )  # fmt: skip

    return [
        share("answered", "answerable, answered", sum(r.answered for r in asked), len(asked)),
        share("right", "answerable, right article cited", sum(r.right for r in asked), len(asked)),
        share("first", "answerable, first claim from one", sum(r.first_right for r in asked),
              len(asked)),
        share("claims", "claims that cite a right article", sum(r.claims_right for r in asked),
              sum(r.claims for r in asked), "claims"),
        share("quotes", "quotes equal to the stored text", sum(r.quotes_exact for r in mine),
              sum(r.quotes for r in mine), "quotes"),
        share("refused", "unanswerable, refused", sum(not r.answered for r in others), len(others)),
    ]  # fmt: skip


def _wrong(row: Row) -> str:
    if row.answerable and not row.answered:
        return f"{row.id} ({row.language}): refused, though the articles answer it"
    if row.answerable and not row.right:
        return f"{row.id} ({row.language}): cites only {', '.join(row.cited)}"
    if not row.answerable and row.answered:
        return f"{row.id} ({row.language}): answered, though nothing covers it"
    return ""


async def _ask_all(workspace: Workspace) -> list[Row]:
    text = (DATA / "questions_dev.jsonl").read_text(encoding="utf-8")
    async with briefings_at(workspace.small) as briefings:
        return [await ask(briefings, json.loads(line)) for line in text.splitlines()]


async def ask(briefings: Briefings, asked: dict[str, Any]) -> Row:
    """Ask one question and look at what became of it."""
    answer = await briefings.brief(asked["question"])
    articles = {article.id: article for article in await briefings.articles()}
    wanted = tuple(asked["articles"])  # numbers with which the files' names begin
    claims = [c.citations for c in answer.claims] if isinstance(answer, Briefing) else []
    right = [any(_is_one_of(c, wanted, articles) for c in citations) for citations in claims]
    quotes = _citations(answer)
    return Row(
        id=asked["id"], language=asked["language"], answerable=asked["answerable"],
        answered=isinstance(answer, Briefing), right=any(right), first_right=right[:1] == [True],
        claims=len(claims), claims_right=sum(right), quotes=len(quotes),
        quotes_exact=sum(_is_exact(c, articles) for c in quotes),
        cited=tuple(sorted({c.article_id for citations in claims for c in citations})),
    )  # fmt: skip


def _citations(answer: Answer) -> list[Citation]:
    if not isinstance(answer, Briefing):
        return [c for near in answer.nearest for c in near.citations]
    groups = [claim.citations for claim in answer.claims]
    groups += [entry.citations for entry in answer.timeline]
    groups += [side.citations for d in answer.disagreements for side in d.sides]
    return [citation for group in groups for citation in group]


def _is_one_of(citation: Citation, wanted: tuple[str, ...], articles: dict[str, Article]) -> bool:
    article = articles.get(citation.article_id)
    return article is not None and article.file.startswith(wanted)


def _is_exact(citation: Citation, articles: dict[str, Article]) -> bool:
    article = articles.get(citation.article_id)
    return article is not None and citation.quote == article.text[citation.start : citation.end]
