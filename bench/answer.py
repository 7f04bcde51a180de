"""Our own share of a briefing: everything but a model, in a process that is already running.

In:  a Workspace
Out: an Outcome: p50 and p95 over a list of questions; run as a module it is the measured process

The process is set as `mujaz run` sets its own, and nothing works beside it: every passage has a
vector. The vectors are made up (bench/vectors.py), those of the questions are not: the embedder
makes each anew, in each round.
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import Counter, defaultdict
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from bench.child import run_json
from bench.result import Figure, Outcome, percentile
from bench.scene import DATA
from bench.service import briefings_at
from bench.workspace import Workspace
from mujaz.model import Answer, Briefing
from mujaz.search.hybrid import HybridSearcher
from mujaz.session import collect_less, settle

NAME = "answer"
ROUNDS = 3
MOST_SECONDS = 18.0  # for one corpus; no round is begun after it, and none is left half done


def measure(workspace: Workspace) -> Outcome:
    """Time every question on the seeds and on the large corpus."""
    figures: list[Figure] = []
    notes = [
        f"up to {ROUNDS} rounds over bench/data/questions_timing.jsonl after one untimed round;"
        " per question: refresh, the question's vector (asked of the embedder anew in each round),"
        " search, writing, checks",
        "not counted: the start of the service. Warm after the first round, as in a service that"
        " runs: articles and words that were read, and what the corpus covers",
        "every passage has a vector, made up and the same in each run: it costs what a real one"
        " does, but what is found by meaning is chance; nothing is embedded in the background",
    ]
    for key, label, data_dir in (
        ("seeds", "seeds", workspace.small), ("large", "large corpus", workspace.large),
    ):  # fmt: skip
        found = run_json("bench.answer", str(workspace.with_vectors(data_dir)))
        figures += _figures(key, label, found)
        steps = "  ".join(f"{step} {ms:.0f}" for step, ms in found["steps_p95"].items())
        notes.append(
            f"{label}: {found['passages']} passages, {found['vectors']} with a vector,"
            f" {found['rounds']} rounds, start {found['start_ms']:.0f} ms; p95 of each step in"
            f" ms: {steps}; slowest: {found['slowest']}"
        )
    return Outcome(name=NAME, title="Our share of a briefing", figures=figures, notes=notes)


def _figures(key: str, label: str, found: dict[str, Any]) -> list[Figure]:
    figures = [
        Figure(
            key=f"{key}_{part}_p{share}", label=f"{label}, {words}: p{share}",
            value=percentile(found["ms"][part], share / 100), unit="ms", better="lower",
        )
        for part, words in (("all", "all questions"), ("ar", "Arabic"), ("en", "English"))
        for share in (50, 95)
    ]  # fmt: skip
    first = Figure(
        key=f"{key}_first", label=f"{label}: the process's first question", value=found["first_ms"],
        unit="ms", better="lower",
    )  # fmt: skip
    briefings = Figure(
        key=f"{key}_briefings", label=f"{label}: answered with a briefing", unit="questions",
        value=found["kinds"].get("Briefing", 0), of=found["questions"],
    )  # fmt: skip
    return [*figures, first, briefings]


def timing_questions() -> list[dict[str, str]]:
    """Return the questions: language, what they are about, and their words."""
    text = (DATA / "questions_timing.jsonl").read_text(encoding="utf-8")
    return [json.loads(line) for line in text.splitlines()]


# the measured process


@dataclass(kw_only=True)
class _Times:
    """What the answers took, as it is noted."""

    ms: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    steps: dict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    slowest: tuple[float, str] = (0.0, "")

    def note(self, row: dict[str, str], took: float, answer: Answer) -> None:
        """Note one answer."""
        self.ms["all"].append(took)
        self.ms[row["language"]].append(took)
        self.slowest = max(self.slowest, (took, row["question"]))
        for step, step_ms in answer.audit.ms.items():
            self.steps[step].append(step_ms)

    def document(self) -> dict[str, Any]:
        """Return it for the process that asked for it."""
        took, question = self.slowest
        return {
            "ms": self.ms, "slowest": f"{question} ({took:.0f} ms)",
            "steps_p95": {step: percentile(ms, 0.95) for step, ms in self.steps.items()},
        }  # fmt: skip


async def time_answers(data_dir: Path) -> dict[str, Any]:
    """Ask every question in rounds; the first round warms and is not counted."""
    questions, times = timing_questions(), _Times()
    kinds: Counter[str] = Counter()
    opening = time.perf_counter()
    async with briefings_at(data_dir) as briefings:
        settle()
        searcher = briefings.searcher
        assert isinstance(searcher, HybridSearcher)
        begun = time.perf_counter()
        first_ms, rounds = 0.0, 0
        for n in range(ROUNDS + 1):
            if n > 1 and time.perf_counter() - begun > MOST_SECONDS:
                break
            forget_questions(searcher)
            for row in questions:
                start = time.perf_counter()
                answer = await briefings.brief(row["question"])
                took = (time.perf_counter() - start) * 1000
                first_ms = first_ms or took
                if n:
                    times.note(row, took, answer)
                else:
                    kinds["Briefing" if isinstance(answer, Briefing) else "Refusal"] += 1
            rounds = n
        counts = {"passages": searcher.passages, "vectors": searcher.vectors}
    return times.document() | counts | {
        "questions": len(questions), "rounds": rounds, "first_ms": first_ms, "kinds": kinds,
        "start_ms": (begun - opening) * 1000,
    }  # fmt: skip


def forget_questions(searcher: HybridSearcher) -> None:
    """Drop the vectors of questions: readers ask one once, a bench again and again."""
    if searcher._dense is not None:
        searcher._dense._asked.clear()


if __name__ == "__main__":
    collect_less()
    print(json.dumps(asyncio.run(time_answers(Path(sys.argv[1])))))
