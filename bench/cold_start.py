"""How long a person waits for a briefing from a process that has just been started.

In:  a Workspace
Out: an Outcome: medians of whole processes, imports and interpreter start included
"""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from statistics import median

from bench.child import ChildFailed, output, run_seconds
from bench.result import Figure, Outcome
from bench.workspace import Workspace

NAME = "cold_start"
RUNS = 5
MOST_SECONDS = 18.0  # for one row; a slow machine gets fewer runs
TOPIC = "dmitriev-visits"
_BRIEF = ("-m", "mujaz", "brief", TOPIC)
_QUESTION = ("-m", "mujaz", "brief", "What did the envoy say about a ceasefire?")


def measure(workspace: Workspace) -> Outcome:
    """Time whole processes: from nothing, with an index, and over the large corpus."""
    cwd = workspace.folder  # no .env there
    small, large = workspace.small, workspace.large
    _check(cwd, small)

    def fresh(n: int) -> Path:
        return cwd / f"fresh-{n}"

    def always(data_dir: Path) -> Callable[[int], Path]:
        return lambda _: data_dir

    seeds = f"mujaz brief {TOPIC}"
    figures = [
        _row("nothing", f"{seeds}: from nothing", _BRIEF, cwd, fresh),
        _row("index", f"{seeds}: with an index", _BRIEF, cwd, always(small)),
        _row("large", f"{seeds}: large corpus", _BRIEF, cwd, always(large)),
        _row("large_question", "mujaz brief QUESTION: large corpus", _QUESTION, cwd, always(large)),
        _row("import", 'python -c "import mujaz"', ("-c", "import mujaz"), cwd, always(small)),
        _row("python", 'python -c "pass"', ("-c", "pass"), cwd, always(small)),
    ]
    notes = [
        f"median of up to {RUNS} whole processes; files are in the system's cache, modules are"
        " compiled",
        f"large corpus: {workspace.first_ingest['files']} generated articles and the seeds",
    ]
    return Outcome(name=NAME, title="Cold start", figures=figures, notes=notes)


def _check(cwd: Path, data_dir: Path) -> None:
    """See once that what is timed is a briefing, and compile the modules on the way."""
    kind = json.loads(output([*_BRIEF, "--json"], cwd=cwd, data_dir=data_dir))["kind"]
    if kind != "briefing":
        raise ChildFailed(f"mujaz brief {TOPIC} gave a {kind}: its time means nothing")


def _row(
    key: str, label: str, words: Sequence[str], cwd: Path, data_dir: Callable[[int], Path]
) -> Figure:
    runs: list[tuple[float, float]] = []
    start = time.perf_counter()
    while len(runs) < RUNS and (not runs or time.perf_counter() - start < MOST_SECONDS):
        runs.append(run_seconds(words, cwd=cwd, data_dir=data_dir(len(runs))))
    seconds = [wall for wall, _ in runs]
    return Figure(
        key=key, label=label, value=median(seconds), low=min(seconds), high=max(seconds), unit="s",
        cpu=median(used for _, used in runs), better="lower",
    )  # fmt: skip
