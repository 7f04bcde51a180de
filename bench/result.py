"""What a bench found: figures with a name each, so that two runs can be compared.

In:  figures
Out: rich tables, and plain values for JSON

A figure's key keeps its meaning for ever; a changed measurement gets a new key.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any, Literal

from rich.markup import escape
from rich.table import Table

Better = Literal["lower", "higher", ""]


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    """One number of a bench."""

    key: str
    label: str
    value: float
    unit: str
    better: Better = ""  # which way is good; "" for facts that are neither
    low: float | None = None  # of several runs
    high: float | None = None
    cpu: float | None = None  # seconds of the processor: steadier than the clock on a busy machine
    of: int | None = None  # the whole that value is a part of


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """All figures of one bench, and what a reader must know to read them."""

    name: str
    title: str
    figures: Sequence[Figure]
    notes: Sequence[str] = ()

    def document(self) -> dict[str, Any]:
        """Return the values for JSON."""
        figures = {f.key: {k: v for k, v in asdict(f).items() if k != "key"} for f in self.figures}
        return {"title": self.title, "figures": figures, "notes": list(self.notes)}


def outcome_table(outcome: Outcome, before: Mapping[str, Any] | None) -> Table:
    """Return a table of a bench; `before` is its document of an earlier run."""
    earlier: Mapping[str, Any] = (before or {}).get("figures", {})
    ranged = any(f.low is not None for f in outcome.figures)
    table = Table(title=outcome.title, title_justify="left")
    table.add_column("what")
    for heading in ["value", *(["min – max", "processor"] if ranged else [])]:
        table.add_column(heading, justify="right")
    table.add_column("unit")
    if earlier:
        table.add_column("baseline → now", justify="right")
    for figure in outcome.figures:
        row = [escape(figure.label), _value(figure)]
        if ranged:
            row += [_range(figure), "" if figure.cpu is None else number(figure.cpu)]
        row.append(figure.unit)
        if earlier:
            row.append(_change(figure, earlier.get(figure.key)))
        table.add_row(*row)
    return table


def number(value: float) -> str:
    """Return a number with as many digits as a reader needs."""
    if value == int(value) or abs(value) >= 1000:
        return f"{value:,.0f}"
    return f"{value:.1f}" if abs(value) >= 10 else f"{value:.2f}"


def percentile(values: Sequence[float], share: float) -> float:
    """Return the smallest value that this share of the values does not exceed."""
    ordered = sorted(values)
    return ordered[max(0, -int(-share * len(ordered) // 1) - 1)]


def _value(figure: Figure) -> str:
    return number(figure.value) + (f" / {figure.of}" if figure.of is not None else "")


def _range(figure: Figure) -> str:
    if figure.low is None or figure.high is None:
        return ""
    return f"{number(figure.low)} – {number(figure.high)}"


def _change(figure: Figure, before: Mapping[str, Any] | None) -> str:
    if before is None:
        return "new"
    old = float(before["value"])
    words = f"{number(old)} → {number(figure.value)}"
    if before.get("of") != figure.of:
        return f"{words} [dim](of {before.get('of')} before)[/dim]"
    if figure.value == old or not figure.better:
        return words
    colour = "green" if (figure.value > old) == (figure.better == "higher") else "red"
    share = f" ({(figure.value - old) / old:+.0%})" if old and figure.of is None else ""
    return f"{words}[{colour}]{share}[/{colour}]" if share else f"[{colour}]{words}[/{colour}]"
