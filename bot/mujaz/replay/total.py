"""Add scores up, and hold them against those of the baseline.

In:  the scores of a run; a baseline.json that somebody committed
Out: Total by language, model and prompts; what moved; which thresholds are not reached
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pydantic import BaseModel, ConfigDict

from mujaz.errors import BadInput
from mujaz.replay.fixture import FORMAT
from mujaz.replay.score import SHARES, Score, Share, Spent

NOTHING = Share(hits=0, of=0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Total:
    """The scores of a group, added up."""

    group: str
    cases: int
    passed: int
    shares: Mapping[str, Share]
    kept: int
    repaired: int
    dropped: int
    spent: Spent


@dataclass(frozen=True, slots=True, kw_only=True)
class Moved:
    """What became of one case since the baseline."""

    key: str
    case: str
    before: Mapping[str, Any] | None  # None: it is new
    after: Mapping[str, Any] | None  # None: it is gone

    @property
    def figures(self) -> dict[str, tuple[float | None, float | None]]:
        """The shares that differ, before and after."""
        old, new = ((side or {}).get("shares", {}) for side in (self.before, self.after))
        pairs = {name: (_value(old.get(name)), _value(new.get(name))) for name in SHARES}
        return {name: pair for name, pair in pairs.items() if pair[0] != pair[1]}

    @property
    def told(self) -> str:
        """What differs, in a line: shares, the outcome, counts of sentences, or only words."""
        if self.before is None or self.after is None:
            return "new" if self.before is None else "not played any more"
        parts = [f"{name} {_percent(a)} → {_percent(b)}" for name, (a, b) in self.figures.items()]
        for name in _COUNTED:
            one, other = self.before[name], self.after[name]
            parts += [f"{name} {one} → {other}"] if one != other else []
        return ", ".join(parts) or "other words"


_COUNTED = ("outcome", "kept", "repaired", "dropped")


def total_of(group: str, scores: Sequence[Score]) -> Total:
    """Return the scores of a group added up: shares by their parts, never means of means."""
    spent = Spent()
    for score in scores:
        spent += score.spent
    return Total(
        group=group, cases=len(scores), passed=sum(s.passed for s in scores),
        shares={
            name: sum((s.shares[name] for s in scores), start=NOTHING) for name in SHARES
        },
        kept=sum(s.kept for s in scores), repaired=sum(s.repaired for s in scores),
        dropped=sum(len(s.dropped) for s in scores), spent=spent,
    )  # fmt: skip


def totals_of(scores: Sequence[Score]) -> list[Total]:
    """Return the totals: of all models but the weak ones, and by language; then of each model, by
    language, and of each version of the main prompt. A weak model only stands for itself.
    """
    strong = strong_of(scores)
    groups: dict[str, list[Score]] = {"all": strong}
    for score in strong:
        groups.setdefault(score.language, []).append(score)
    for score in strong:
        brief = next((p for p in score.prompts if p.startswith("brief@")), "no model asked")
        groups.setdefault(brief, []).append(score)
    for score in sorted(scores, key=lambda s: (s.weak, s.model)):
        name = f"{score.model} (weak)" if score.weak else score.model
        groups.setdefault(name, []).append(score)
        groups.setdefault(f"{name} · {score.language}", []).append(score)
    return [total_of(group, members) for group, members in groups.items()]


def strong_of(scores: Sequence[Score]) -> list[Score]:
    """Return the scores of the models that are meant to be good."""
    return [s for s in scores if not s.weak]


def gap(scores: Sequence[Score]) -> dict[str, float | None]:
    """Return by how many points Arabic is ahead of English, weak models aside."""
    strong = strong_of(scores)
    sides = [total_of(lang, [s for s in strong if s.language == lang]) for lang in ("ar", "en")]
    found: dict[str, float | None] = {}
    for name in SHARES:
        one, other = (side.shares[name].value for side in sides)
        found[name] = None if one is None or other is None else round(100 * (one - other), 1)
    return found


def under(totals: Sequence[Total], thresholds: Mapping[str, float]) -> list[str]:
    """Return which thresholds the strong models do not reach, over all and in each language."""
    found = []
    for total in totals:
        if total.group not in {"all", "ar", "en"}:
            continue
        for name, least in thresholds.items():
            share = total.shares[name]
            if share.value is None and total.group == "all":
                found.append(f"{name}: nothing was measured, at least {least:g} was asked for")
            elif share.value is not None and share.value < least:
                found.append(
                    f"{name} {share.value:.3f} ({share.hits}/{share.of}) in {total.group},"
                    f" at least {least:g} was asked for"
                )
    return found


def thresholds_of(given: Sequence[str]) -> dict[str, float]:
    """Read thresholds as `recall=0.95`; raises BadInput."""
    found: dict[str, float] = {}
    for text in given:
        name, _, value = text.partition("=")
        try:
            number = float(value)
        except ValueError:
            number = -1.0
        if name not in SHARES or not 0 <= number <= 1:
            known = ", ".join(SHARES)
            problem = f"--fail-under {text!r}: say NAME=0.95, NAME being one of {known}"
            raise BadInput(problem, problem=problem)
        found[name] = number
    return found


def key_of(score: Score) -> str:
    """Return under which name a baseline keeps a score."""
    return f"{score.case} | {score.model}"


def kept(score: Score) -> dict[str, Any]:
    """Return what a baseline keeps of a score."""
    return {
        "language": score.language, "prompts": list(score.prompts), "outcome": score.outcome,
        "passed": score.passed, "headline": score.headline,
        "sentences": [s.text for s in score.sentences],
        "shares": {name: [s.hits, s.of] for name, s in score.shares.items()},
        "kept": score.kept, "repaired": score.repaired, "dropped": len(score.dropped),
        "tokens": {"prompt": score.spent.prompt, "completion": score.spent.completion},
        "ms": round(score.spent.ms), "failing": [f.what for f in score.failing],
    }  # fmt: skip


def baseline_of(scores: Sequence[Score]) -> dict[str, Any]:
    """Return scores as a baseline holds them, by name."""
    return {key_of(s): kept(s) for s in sorted(scores, key=key_of)}


def write_baseline(path: Path, scores: Sequence[Score]) -> None:
    """Write a baseline, one score after the other by name, so that a change reads well."""
    document = {"format": FORMAT, "scores": baseline_of(scores)}
    unfinished = path.with_suffix(".tmp")
    text = json.dumps(document, ensure_ascii=False, indent=1, sort_keys=True)
    unfinished.write_text(text + "\n", encoding="utf-8")
    unfinished.replace(path)


class _Kept(BaseModel):
    """What a baseline holds of a score."""

    model_config = ConfigDict(extra="forbid")

    language: str
    prompts: list[str]
    outcome: str
    passed: bool
    headline: str
    sentences: list[str]
    shares: dict[str, list[int]]
    kept: int
    repaired: int
    dropped: int
    tokens: dict[str, int]
    ms: int
    failing: list[str]


def read_baseline(path: Path) -> dict[str, Any]:
    """Return the scores of a baseline; none where there is no file. Raises BadInput."""
    if not path.is_file():
        return {}
    try:
        document = json.loads(path.read_text(encoding="utf-8"))
        if document["format"] != FORMAT:
            raise ValueError(f"format {document['format']!r}")
        return {
            key: _Kept.model_validate(one).model_dump() for key, one in document["scores"].items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        said = " ".join(str(error).split())[:200]
        problem = f"{path}: is no baseline ({said}); delete it: mujaz prompts report --baseline"
        raise BadInput(problem, problem=problem) from error


def moved(baseline: Mapping[str, Any], scores: Sequence[Score]) -> Iterator[Moved]:
    """Yield what differs from the baseline, by name."""
    now = baseline_of(scores)
    for key in sorted(baseline.keys() | now.keys()):
        before, after = baseline.get(key), now.get(key)
        if _seen(before) != _seen(after):
            yield Moved(key=key, case=key.partition(" | ")[0], before=before, after=after)


def _seen(values: Mapping[str, Any] | None) -> Mapping[str, Any] | None:
    """Return what of a score is compared: what a reader gets, and how good it is."""
    return values and {k: v for k, v in values.items() if k not in {"ms", "tokens", "prompts"}}


def _value(pair: Sequence[int] | None) -> float | None:
    return pair[0] / pair[1] if pair and pair[1] else None


def _percent(value: float | None) -> str:
    return "-" if value is None else f"{100 * value:.0f} %"
