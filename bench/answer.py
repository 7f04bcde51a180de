"""Our own share of a briefing: everything but a model, in a process that is already running.

In:  a Workspace
Out: an Outcome: p50 and p95 over a list of questions; run as a module it is the measured process
"""

from __future__ import annotations

import asyncio
import json
import sys
import time
from collections import Counter, defaultdict
from pathlib import Path
from typing import Any

from bench.child import run_json
from bench.result import Figure, Outcome, percentile
from bench.scene import DATA
from bench.service import briefings_at
from bench.workspace import Workspace
from mujaz.model import Briefing

NAME = "answer"
ROUNDS = 3
MOST_SECONDS = 18.0  # for one corpus; no round is begun after it, and none is left half done


def measure(workspace: Workspace) -> Outcome:
    """Time every question on the seeds and on the large corpus."""
    figures: list[Figure] = []
    notes = [
        f"up to {ROUNDS} rounds over bench/data/questions_timing.jsonl after one untimed round;"
        " per question: refresh, search, writing, checks",
    ]
    for key, label, data_dir in (
        ("seeds", "seeds", workspace.small), ("large", "large corpus", workspace.large),
    ):  # fmt: skip
        found = run_json("bench.answer", str(data_dir))
        figures += _figures(key, label, found)
        steps = "  ".join(f"{step} {ms:.0f}" for step, ms in found["steps_p95"].items())
        notes.append(
            f"{label}: {found['passages']} passages, {found['rounds']} rounds; p95 of each step in"
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


async def time_answers(data_dir: Path) -> dict[str, Any]:
    """Ask every question in rounds; the first round warms and is not counted."""
    questions = timing_questions()
    ms: dict[str, list[float]] = defaultdict(list)
    steps: dict[str, list[float]] = defaultdict(list)
    kinds: Counter[str] = Counter()
    slowest = (0.0, "")
    async with briefings_at(data_dir) as briefings:
        begun = time.perf_counter()
        first_ms, rounds = 0.0, 0
        for n in range(ROUNDS + 1):
            if n > 1 and time.perf_counter() - begun > MOST_SECONDS:
                break
            for row in questions:
                start = time.perf_counter()
                answer = await briefings.brief(row["question"])
                took = (time.perf_counter() - start) * 1000
                first_ms = first_ms or took
                if n == 0:
                    kinds["Briefing" if isinstance(answer, Briefing) else "Refusal"] += 1
                    continue
                ms["all"].append(took)
                ms[row["language"]].append(took)
                slowest = max(slowest, (took, row["question"]))
                for step, step_ms in answer.audit.ms.items():
                    steps[step].append(step_ms)
            rounds = n
        found = await briefings.search("ال the", limit=1)
        passages = getattr(briefings.searcher, "passages", len(found))
    return {
        "questions": len(questions), "rounds": rounds, "first_ms": first_ms, "ms": ms,
        "kinds": kinds, "passages": passages, "slowest": f"{slowest[1]} ({slowest[0]:.0f} ms)",
        "steps_p95": {step: percentile(values, 0.95) for step, values in steps.items()},
    }  # fmt: skip


if __name__ == "__main__":
    print(json.dumps(asyncio.run(time_answers(Path(sys.argv[1])))))
