"""Our own share of a briefing by a model: everything but the model, with each sentence examined.

In:  a Workspace; bench/data/true_claims.jsonl, faithful claims about the seeds by hand
Out: an Outcome: p50 and p95, and what a claim costs; run as a module it is the measured process

The model is a script that writes, in no time that counts, up to six of the faithful claims whose
words stand in the evidence that it is shown. Set as bench/answer.py sets its service.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.answer import forget_questions
from bench.child import run_json
from bench.result import Figure, Outcome, percentile
from bench.service import briefings_at
from bench.workspace import Workspace
from bench.writers import Row, as_claim, as_form, by_question, read_rows
from mujaz.answer.verify.grammar.focus import focused
from mujaz.answer.verify.grammar.pair import paired
from mujaz.answer.verify.grammar.reading import read
from mujaz.model import Briefing
from mujaz.ports import ModelRequest
from mujaz.search.hybrid import HybridSearcher
from mujaz.session import collect_less, settle
from mujaz.testing import ScriptedModel, WordCounter

NAME = "modelled"
ROUNDS = 3
_MOST = 6  # claims a briefing


def measure(workspace: Workspace) -> Outcome:
    """Time the questions that the faithful claims answer, on the large corpus."""
    found = run_json("bench.modelled", str(workspace.with_vectors(workspace.large)))
    figures = [
        Figure(
            key=f"p{share}", label=f"large corpus, with a model: p{share}",
            value=percentile(found["ms"], share / 100), unit="ms", better="lower",
        )
        for share in (50, 95)
    ]  # fmt: skip
    figures.append(Figure(
        key="claim", label="of it a claim's examination", value=found["examining"], unit="ms",
        better="lower",
    ))  # fmt: skip
    steps = "  ".join(f"{step} {ms:.0f}" for step, ms in found["steps_p95"].items())
    notes = [
        f"{found['briefings']} briefings, {found['claims']} claims examined, {found['accepted']}"
        " shown. Readings of sentences are forgotten before each question: a service meets a"
        f" model's sentence once. p95 of each step in ms: {steps}; slowest: {found['slowest']}",
    ]
    return Outcome(
        name=NAME, title="Our share of a briefing by a model", figures=figures, notes=notes
    )


# the measured process


@dataclass
class _Writer:
    """The script: what it writes, and how long it thought, which is not counted."""

    rows: Sequence[Row]  # best first
    seconds: float = 0.0
    claims: int = field(default=0)

    def reply(self, request: ModelRequest) -> str:
        start = time.perf_counter()
        shown = [row for row in self.rows if row["quote"] in request.user][:_MOST]
        small = request.schema_name == "understood"  # the small call about the question fails
        text = "" if small else as_form([as_claim(row, request) for row in shown])
        self.claims += 0 if small else len(shown)
        self.seconds += time.perf_counter() - start
        return text


async def time_briefings(data_dir: Path) -> dict[str, Any]:
    """Ask every question in rounds; the first round warms and is not counted."""
    rows = read_rows("true_claims.jsonl")
    times: list[tuple[float, str]] = []
    steps: dict[str, list[float]] = {}
    claims = accepted = 0
    async with briefings_at(data_dir) as briefings:
        settle()
        assert isinstance(briefings.searcher, HybridSearcher)
        for n in range(ROUNDS + 1):
            forget_questions(briefings.searcher)
            for question, language, group in by_question(rows):
                for kept in (read, paired, focused):
                    kept.cache_clear()
                ours = [r for r in rows if r["language"] == language]
                writer = _Writer(sorted(ours, key=lambda row, group=group: row not in group))
                model = ScriptedModel(always=writer.reply)
                start = time.perf_counter()
                answer = await briefings.with_model(model, WordCounter()).brief(
                    question, language=language
                )
                took = (time.perf_counter() - start - writer.seconds) * 1000
                if not n:
                    continue
                times.append((took, question))
                claims += writer.claims
                accepted += len(answer.claims) if isinstance(answer, Briefing) else 0
                for step, ms in answer.audit.ms.items():
                    steps.setdefault(step, []).append(ms)
    slowest = max(times)
    return {
        "ms": [took for took, _ in times], "briefings": len(times), "claims": claims,
        "accepted": accepted, "examining": sum(steps.get("generate", [0.0])) / max(claims, 1),
        "steps_p95": {step: percentile(ms, 0.95) for step, ms in steps.items()},
        "slowest": f"{slowest[1]} ({slowest[0]:.0f} ms)",
    }  # fmt: skip


if __name__ == "__main__":
    collect_less()
    print(json.dumps(asyncio.run(time_briefings(Path(sys.argv[1])))))
