"""Whether what the articles do not cover is refused, and what they do cover is answered.

In:  a Workspace, bench/data/questions_refusal.jsonl
Out: an Outcome: refused of the uncovered (off the topic; near it: the right person and another
     event), and refused of the answerable, Arabic and English apart

Written before the gate was looked at; see bench/data/README.md for the first run's figures.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Sequence

from bench.questions import Row, ask
from bench.result import Figure, Outcome
from bench.scene import DATA
from bench.service import briefings_at
from bench.workspace import Workspace

NAME = "refusals"
_LANGUAGES = (("ar", "Arabic"), ("en", "English"))

Asked = tuple[str, str, Row]  # kind, question, what became of it


def measure(workspace: Workspace) -> Outcome:
    """Ask every question and count."""
    rows = asyncio.run(_ask_all(workspace))
    figures = [f for language in _LANGUAGES for f in _figures(rows, *language)]
    return Outcome(
        name=NAME, title="Refusals over the seeds (targets: ≥ 98 % refused, ≤ 5 % of answerable)",
        figures=figures,
        notes=[_said(kind, question, row) for kind, question, row in rows if _is_wrong(row)],
    )  # fmt: skip


async def _ask_all(workspace: Workspace) -> list[Asked]:
    lines = (DATA / "questions_refusal.jsonl").read_text(encoding="utf-8").splitlines()
    asked = [json.loads(line) for line in lines]
    async with briefings_at(workspace.small) as briefings:
        return [(a["kind"], a["question"], await ask(briefings, a)) for a in asked]


def _figures(rows: Sequence[Asked], language: str, label: str) -> list[Figure]:
    def of(*kinds: str) -> list[Row]:
        return [row for kind, _, row in rows if kind in kinds and row.language == language]

    def refused(key: str, words: str, some: list[Row], better: str) -> Figure:
        return Figure(
            key=f"{language}_{key}", label=f"{label}: {words}",
            value=sum(not row.answered for row in some), of=len(some), unit="questions",
            better="higher" if better == "higher" else "lower",
        )  # fmt: skip

    answerable = of("answerable")
    return [
        refused("off_refused", "off the topic, refused", of("off"), "higher"),
        refused("near_refused", "near the topic, refused", of("near"), "higher"),
        refused("answerable_refused", "answerable, refused", answerable, "lower"),
        Figure(
            key=f"{language}_right", label=f"{label}: answerable, right article cited",
            value=sum(row.right for row in answerable), of=len(answerable), unit="questions",
            better="higher",
        ),
    ]  # fmt: skip


def _is_wrong(row: Row) -> bool:
    return row.answered != row.answerable or (row.answerable and not row.right)


def _said(kind: str, question: str, row: Row) -> str:
    if not row.answered:
        return f"{row.id} refused, though covered: {question}"
    if kind == "answerable":
        return f"{row.id} cites only {', '.join(row.cited)}: {question}"
    return f"{row.id} answered, though {kind}: {question}"
