"""The report of a replay: one page that needs nothing else, and Markdown for a review.

In:  a Run, the baseline
Out: HTML with tables, every case with its sentences, verdicts and evidence, and what changed; and
     the same in short as Markdown

All that comes from models and articles is hostile text: the template escapes every value, loads
nothing from elsewhere, and its policy lets no script run but its own.
"""

from __future__ import annotations

import re
from base64 import b64encode
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from hashlib import sha256
from importlib import resources
from typing import Any, Literal
from unicodedata import bidirectional

from jinja2 import Environment, StrictUndefined
from markupsafe import Markup

from mujaz.language.controls import without_controls
from mujaz.replay.play import Run
from mujaz.replay.score import SHARES, Score, Share
from mujaz.replay.tell import said
from mujaz.replay.total import Moved, gap, key_of, moved, totals_of

_WORDS = re.compile(r"\s+")
_MARKDOWN = re.compile(r"([\\`*_{}\[\]<>#|~])")
Change = Literal["same", "gone", "new"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """A stretch of words that stayed, went or came."""

    change: Change
    text: str


def page(run: Run, baseline: Mapping[str, Any]) -> str:
    """Return the report as one HTML document."""
    script = _data("page.js")
    hash_ = b64encode(sha256(script.encode()).digest()).decode()
    environment = Environment(
        autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True,
        finalize=_clean,
    )  # fmt: skip
    environment.filters |= {"said": said, "dir": direction_of}
    template = environment.from_string(_data("page.html.jinja"))
    changed = _changed(run, baseline)
    moves = {id(s): changed[key_of(s)] for s in run.compared if key_of(s) in changed}
    return template.render(
        run=run, shares=SHARES, totals=totals_of(run.scores), gap=gap(run.scores),
        scores=sorted(run.scores, key=lambda s: _rank(s, id(s) in moves)),
        count=len(changed),
        before="the baseline" if run.newest is None else "the first version",
        move_of=lambda score: moves.get(id(score)),
        gone=[m for m in changed.values() if m.after is None], pieces=pieces_of,
        models=sorted({s.model for s in run.scores}), style=Markup(_data("page.css")),
        script=Markup(script), script_hash=hash_,
    )  # fmt: skip


def _rank(score: Score, differs: bool) -> tuple[bool, bool, bool, str, str]:
    """Return what puts first what a person must look at: what fails, then what differs."""
    return score.passed, not differs, score.weak, score.case, score.model


def direction_of(text: str) -> Literal["rtl", "ltr"]:
    """Return the direction of the script that most letters of a text have."""
    letters = [c for c in text if c.isalpha()]
    arabic = sum(bidirectional(c) in {"AL", "R"} for c in letters)
    return "rtl" if 2 * arabic > len(letters) else "ltr"


def _clean(value: Any) -> Any:
    """Return a value without controls that turn or hide text; what is ours stays as it is."""
    ours = isinstance(value, Markup) or not isinstance(value, str)
    return value if ours else without_controls(value)


def _data(name: str) -> str:
    return resources.files("mujaz.replay").joinpath("data", name).read_text(encoding="utf-8")


def _changed(run: Run, baseline: Mapping[str, Any]) -> dict[str, Moved]:
    return {m.key: m for m in moved(baseline, run.compared)} if baseline else {}


def pieces_of(changed: Moved) -> list[list[Piece]]:
    """Return what a reader got before and gets now, line by line, word by word."""
    old, new = _lines(changed.before), _lines(changed.after)
    matcher = SequenceMatcher(a=old, b=new, autojunk=False)
    found: list[list[Piece]] = []
    for tag, a1, a2, b1, b2 in matcher.get_opcodes():
        if tag == "equal":
            found += [[Piece(change="same", text=line)] for line in old[a1:a2]]
            continue
        for n in range(max(a2 - a1, b2 - b1)):
            one = old[a1 + n] if a1 + n < a2 else ""
            other = new[b1 + n] if b1 + n < b2 else ""
            found.append(list(_words(one, other)))
    return found


def _lines(values: Mapping[str, Any] | None) -> list[str]:
    if values is None:
        return []
    return [line for line in (values["headline"], *values["sentences"]) if line]


def _words(one: str, other: str) -> Iterator[Piece]:
    old, new = _WORDS.split(one) if one else [], _WORDS.split(other) if other else []
    for tag, a1, a2, b1, b2 in SequenceMatcher(a=old, b=new, autojunk=False).get_opcodes():
        if tag == "equal":
            yield Piece(change="same", text=" ".join(old[a1:a2]))
            continue
        if a2 > a1:
            yield Piece(change="gone", text=" ".join(old[a1:a2]))
        if b2 > b1:
            yield Piece(change="new", text=" ".join(new[b1:b2]))


def markdown(run: Run, baseline: Mapping[str, Any]) -> str:
    """Return the report in short, for a pull request."""
    failed = [s for s in run.scores if not s.passed]
    lines = [
        "## Prompt tests",
        "",
        f"{len(run.scores)} played, {len(failed)} failed, {len(run.problems)} problems.",
        "",
        *_table(run.scores),
    ]
    changed = _changed(run, baseline)
    if changed:
        lines += ["", "### Before and after", ""]
        lines += [f"- {_plain(m.key)}: {_plain(m.told)}" for m in changed.values()]
    if failed:
        lines += ["", "### Failed", ""]
        lines += [
            f"- {_plain(s.case)} ({_plain(s.model)}): {_plain(f.what)}"
            for s in failed for f in s.failing
        ]  # fmt: skip
    if run.problems:
        lines += ["", "### Problems", ""]
        lines += [f"- {p.kind}: {_plain(p.what)}" for p in run.problems]
    return "\n".join(lines) + "\n"


def _table(scores: Sequence[Score]) -> Iterator[str]:
    yield "| | cases | passed | " + " | ".join(SHARES) + " | tokens |"
    yield "| --- |" + " ---: |" * (3 + len(SHARES))
    for total in totals_of(scores):
        cells = " | ".join(_cell(total.shares[name]) for name in SHARES)
        tokens = total.spent.prompt + total.spent.completion
        yield (f"| {_plain(total.group)} | {total.cases} | {total.passed} | {cells} | {tokens} |")


def _cell(share: Share) -> str:
    return "-" if share.value is None else f"{said(share)} ({share.hits}/{share.of})"


def _plain(text: str) -> str:
    """Return a text that Markdown shows as it is, on one line."""
    return _MARKDOWN.sub(r"\\\1", " ".join(without_controls(text).split()))
