"""Say what came of a replay, to a person and as a document.

In:  a Run, the baseline
Out: lines for a terminal, values for JSON
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from rich.text import Text

from mujaz.language.controls import without_controls
from mujaz.replay.play import Run
from mujaz.replay.score import SHARES, Score, Share
from mujaz.replay.total import Moved, Total, gap, moved, totals_of

_WIDTH = 11
_LABEL = 40  # a group is a model, whether it is weak, and a language


def run_lines(run: Run, baseline: Mapping[str, Any], low: Sequence[str]) -> Iterator[Text]:
    """Yield what a person reads: the figures, then what moved, then what fails."""
    for line in _lines(run, baseline, low):  # what models and files say must not steer a terminal
        yield Text(without_controls(line.plain), style=line.style)


def _lines(run: Run, baseline: Mapping[str, Any], low: Sequence[str]) -> Iterator[Text]:
    totals = totals_of(run.scores)
    if run.scores:
        yield Text(
            "".ljust(_LABEL) + "".join(n.rjust(_WIDTH) for n in ("cases", "passed", *SHARES)),
            style="bold",
        )
        yield from (_row(total) for total in totals)
        ahead = "".join(_points(v).rjust(_WIDTH) for v in gap(run.scores).values())
        yield Text("Arabic ahead of English".ljust(_LABEL + 2 * _WIDTH) + ahead, style="dim")
    if baseline:
        yield from _moved_lines([*moved(baseline, run.compared)])
    for score in run.scores:
        if not score.passed:
            yield from _failing_lines(score)
    for problem in run.problems:
        yield Text(f"{problem.kind}: {problem.what}", style="red")
    for line in low:
        yield Text(f"under: {line}", style="red")
    failed = sum(not s.passed for s in run.scores)
    weak = sum(s.weak for s in run.scores)
    yield Text(
        f"{len(run.scores)} played ({weak} of weak models), {failed} failed,"
        f" {len(run.problems)} problems, {run.seconds} s",
        style="bold green" if run.passed and not low else "bold red",
    )


def _row(total: Total) -> Text:
    shares = "".join(said(total.shares[name]).rjust(_WIDTH) for name in SHARES)
    counts = f"{total.cases}".rjust(_WIDTH) + f"{total.passed}".rjust(_WIDTH)
    return Text(total.group.ljust(_LABEL) + counts + shares)


def said(share: Share) -> str:
    """Return a share as a person reads it: `97.5 %`."""
    return "-" if share.value is None else f"{100 * share.value:.1f} %"


def _points(value: float | None) -> str:
    return "-" if value is None else f"{value:+.1f}"


def _moved_lines(differing: Sequence[Moved]) -> Iterator[Text]:
    for one in differing:
        yield Text(f"moved: {one.key}: {one.told}", style="yellow")


def _failing_lines(score: Score) -> Iterator[Text]:
    names = " ".join(score.prompts)
    for failing in score.failing:
        yield Text(
            f"failed: {score.case} with {score.model} ({names}): {failing.what}", style="red"
        )


def run_document(run: Run, baseline: Mapping[str, Any]) -> dict[str, Any]:
    """Return what came of a replay as a JSON document."""
    return {
        "passed": run.passed, "seconds": run.seconds,
        "problems": [{"kind": p.kind, "case": p.case, "what": p.what} for p in run.problems],
        "scores": [_score(s) for s in run.scores],
        "totals": [_total(t) for t in totals_of(run.scores)], "gap": gap(run.scores),
        "moved": [
            {"key": m.key, "before": m.before, "after": m.after}
            for m in (moved(baseline, run.compared) if baseline else ())
        ],
    }  # fmt: skip


def _score(score: Score) -> dict[str, Any]:
    return {
        "case": score.case, "language": score.language, "question": score.question,
        "model": score.model, "origin": score.origin, "weak": score.weak,
        "prompts": list(score.prompts), "passed": score.passed, "outcome": score.outcome,
        "headline": score.headline, "shares": _shares(score.shares),
        "sentences": [
            {
                "text": s.text, "speaker": s.speaker, "supported": s.supported, "exact": s.exact,
                "reasons": [{"check": r.check, "detail": r.detail} for r in s.reasons],
                "citations": [
                    {"article_file": c.file, "quote": c.quote, "alone": c.alone,
                     "needed": c.needed} for c in s.cited
                ],
            }
            for s in score.sentences
        ],
        "kept": score.kept, "repaired": score.repaired,
        "dropped": [
            {"text": text, "reasons": [{"check": r.check, "detail": r.detail} for r in reasons]}
            for text, reasons in score.dropped
        ],
        "spent": _spent(score.spent),
        "failing": [{"what": f.what, "gravity": f.gravity} for f in score.failing],
    }  # fmt: skip


def _total(total: Total) -> dict[str, Any]:
    return {
        "group": total.group, "cases": total.cases, "passed": total.passed,
        "shares": _shares(total.shares), "kept": total.kept, "repaired": total.repaired,
        "dropped": total.dropped, "spent": _spent(total.spent),
    }  # fmt: skip


def _shares(shares: Mapping[str, Share]) -> dict[str, Any]:
    return {n: {"hits": s.hits, "of": s.of, "value": s.value} for n, s in shares.items()}


def _spent(spent: Any) -> dict[str, Any]:
    return {
        "calls": spent.calls, "prompt": spent.prompt, "longest": spent.longest,
        "cached": spent.cached, "completion": spent.completion, "ms": spent.ms,
        "price": spent.price,
    }  # fmt: skip
