"""Run the benches, print a table of each, and keep the figures: `python -m bench [--only NAME]`.

In:  arguments
Out: tables on stdout; bench/out/latest.json, and bench/baseline.json with --save-baseline

Figures are shown beside those of bench/baseline.json where it exists. No figure makes a run fail:
machines are noisy. The exit code is 1 only where something could not be measured.
"""

from __future__ import annotations

import argparse
import json
import sys
import tempfile
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.markup import escape

from bench import (
    answer,
    claims,
    cold_start,
    digest,
    digest_push,
    ingest,
    invented,
    modelled,
    prompts,
    questions,
    refusals,
    telegram_bot,
    telegram_text,
    writers,
)
from bench.child import ChildFailed
from bench.generate import COUNT, SEED
from bench.machine import ROOT, machine_facts, same_machine
from bench.result import outcome_table
from bench.workspace import Workspace

BASELINE = ROOT / "bench" / "baseline.json"
LATEST = ROOT / "bench" / "out" / "latest.json"
_MODULES = (
    ingest, cold_start, answer, modelled, questions, refusals, invented, claims, writers, prompts,
    telegram_text, telegram_bot, digest, digest_push,
)  # fmt: skip
_BENCHES = {module.NAME: module.measure for module in _MODULES}


def main(arguments: Sequence[str] | None = None) -> int:
    """Run what is asked for and return the exit code."""
    given = _parse(arguments)
    out = Console(width=None if sys.stdout.isatty() else 120, highlight=False)
    before = _read(BASELINE)
    document: dict[str, Any] = {
        "machine": machine_facts(),
        "corpus": {"articles": given.articles, "seed": SEED},
        "benches": {},
    }
    _head(out, document, before)
    start = time.perf_counter()
    failed = _run_all(given.only or list(_BENCHES), given.articles, document, out, before)
    document["seconds"] = round(time.perf_counter() - start, 1)
    _write(LATEST, document)
    out.print(f"{document['seconds']:.0f} s; written to {LATEST.relative_to(ROOT)}", style="dim")
    if given.save_baseline and not failed:
        _write(BASELINE, _joined(document, before))
        out.print(f"kept as {BASELINE.relative_to(ROOT)}", style="dim")
    return 1 if failed else 0


def _parse(arguments: Sequence[str] | None) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench", description="Benchmarks of mujaz.")
    parser.add_argument("--only", action="append", choices=list(_BENCHES), help="may be repeated")
    parser.add_argument("--articles", type=int, default=COUNT, help="generated articles")
    parser.add_argument("--save-baseline", action="store_true", help=f"write {BASELINE.name}")
    given = parser.parse_args(arguments)
    if given.articles < 1:
        parser.error("--articles must be 1 or more")
    return given


def _run_all(
    names: Sequence[str], articles: int, document: dict[str, Any], out: Console,
    before: Mapping[str, Any],
) -> bool:  # fmt: skip
    failed = False
    errors = Console(stderr=True, highlight=False, soft_wrap=True)
    with tempfile.TemporaryDirectory(prefix="mujaz-bench-") as folder:
        workspace = Workspace(Path(folder), articles)
        for name in dict.fromkeys(names):
            try:
                with errors.status(f"{name} …"):
                    outcome = _BENCHES[name](workspace)
            except ChildFailed as failure:
                errors.print(f"bench {name}: {escape(str(failure))}")
                failed = True
                continue
            document["benches"][name] = outcome.document()
            out.print(outcome_table(outcome, before.get("benches", {}).get(name)))
            for note in outcome.notes:
                out.print(f"  {note}", style="dim", markup=False)
            out.print()
    return failed


def _head(out: Console, document: Mapping[str, Any], before: Mapping[str, Any]) -> None:
    facts = document["machine"]
    out.print(
        f"{facts['date']}  revision {facts['revision'] or 'unknown'}  Python {facts['python']}  "
        f"{facts['cores']} cores  {facts['cpu'] or facts['system']}  load {facts['load']}",
        style="dim",
    )
    if not before:
        return
    then = before["machine"]
    out.print(f"baseline: {then['date']}  revision {then['revision'] or 'unknown'}", style="dim")
    if not same_machine(facts, then):
        out.print("the baseline is of another machine or Python: its timings say little here")
    if before.get("corpus") != document["corpus"]:
        out.print("the baseline is of another generated corpus: compare with care")


def _joined(document: Mapping[str, Any], before: Mapping[str, Any]) -> dict[str, Any]:
    """Return the run with, for benches that it left out, what the old baseline had."""
    return {**document, "benches": {**before.get("benches", {}), **document["benches"]}}


def _read(path: Path) -> dict[str, Any]:
    if not path.is_file():
        return {}
    document: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return document


def _write(path: Path, document: Mapping[str, Any]) -> None:
    path.parent.mkdir(exist_ok=True)
    text = json.dumps(document, ensure_ascii=False, indent=2)
    path.write_text(text + "\n", encoding="utf-8")


if __name__ == "__main__":
    sys.exit(main())
