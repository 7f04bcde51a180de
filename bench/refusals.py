"""Whether what the articles do not cover is refused, and what they do cover is answered.

In:  a Workspace, bench/data/questions_refusal.jsonl
Out: an Outcome: refused of the uncovered (off the topic; near it: the right person and another
     event), and refused of the answerable, Arabic and English apart

Written before the gate was looked at; see bench/data/README.md for the first run's figures.
"""

from __future__ import annotations

import asyncio
import json
from collections.abc import Iterator, Mapping, Sequence

from bench.questions import Row, ask
from bench.result import Figure, Outcome
from bench.scene import DATA
from bench.service import briefings_at
from bench.workspace import Workspace

NAME = "refusals"
_LANGUAGES = (("ar", "Arabic"), ("en", "English"))

Asked = tuple[str, str, Row]  # kind, question, what became of it
# `later`: written when the gate had been mended with the others in sight
_KINDS = ("off", "near", "answerable", "later near", "later answerable")


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
        return [(_kind(a), a["question"], await ask(briefings, a)) for a in asked]


def _kind(asked: Mapping[str, str]) -> str:
    return f"later {asked['kind']}" if asked["split"] == "later" else asked["kind"]


def _figures(rows: Sequence[Asked], language: str, label: str) -> Iterator[Figure]:
    for kind in _KINDS:
        some = [row for k, _, row in rows if k == kind and row.language == language]
        key = f"{language}_{kind.replace(' ', '_')}"
        covered = kind.endswith("answerable")
        yield Figure(
            key=f"{key}_refused", label=f"{label}: {kind}, refused",
            value=sum(not row.answered for row in some), of=len(some), unit="questions",
            better="lower" if covered else "higher",
        )  # fmt: skip
        if covered:
            yield Figure(
                key=f"{key}_right", label=f"{label}: {kind}, right article cited",
                value=sum(row.right for row in some), of=len(some), unit="questions",
                better="higher",
            )  # fmt: skip


def _is_wrong(row: Row) -> bool:
    return row.answered != row.answerable or (row.answerable and not row.right)


def _said(kind: str, question: str, row: Row) -> str:
    if not row.answered:
        return f"{row.id} refused, though covered: {question}"
    if kind.endswith("answerable"):
        return f"{row.id} cites only {', '.join(row.cited)}: {question}"
    return f"{row.id} answered, though {kind}: {question}"
