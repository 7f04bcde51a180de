"""Render and divide made-up briefings for Telegram, and look for every fault that a reader meets.

In:  how many
Out: figures: messages that Telegram would refuse, words out of order, parts that are too long
"""

from __future__ import annotations

import re
import time
from collections import Counter
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from dataclasses import dataclass, field

from bench.result import Figure, Outcome
from bench.telegram_briefings import Made, made
from bench.telegram_html import NotTelegramHtml, read
from bench.telegram_order import control_fault, fault, wrong_side
from bench.workspace import Workspace
from mujaz.language.direction import without_marks
from mujaz.render.telegram import LENGTHS, Look, answer_lines
from mujaz.render.telegram_split import split
from mujaz.render.telegram_text import MOST_ENTITIES, MOST_UNITS, Line, html, units

NAME = "telegram_text"
COUNT = 100_000
_FEW = 500  # briefings that one processor looks at in a row
_MARKER = re.compile(r"\n\d+/\d+\Z")


def measure(_workspace: Workspace | None, count: int = COUNT) -> Outcome:
    """Return the figures of so many briefings."""
    faults: Counter[str] = Counter()
    examples: dict[str, str] = {}
    parts, spent = 0, 0.0
    for found in _share_out(count):
        faults += found.faults
        examples = found.examples | examples
        parts, spent = parts + found.parts, spent + found.seconds
    figures = [
        Figure(key=key, label=label, value=faults[key], unit="", better="lower", of=parts)
        for key, label in _LABELS.items()
    ]
    figures += [
        Figure(key="briefings", label="briefings", value=count, unit=""),
        Figure(key="ms", label="to render and divide one (processor)",
               value=1000 * spent / max(count, 1), unit="ms", better="lower"),
    ]  # fmt: skip
    return Outcome(
        name=NAME, title="Telegram messages of generated briefings", figures=figures,
        notes=list(examples.values()),
    )  # fmt: skip


@dataclass
class _Found:
    faults: Counter[str] = field(default_factory=Counter)
    examples: dict[str, str] = field(default_factory=dict)
    parts: int = 0
    seconds: float = 0.0


def _share_out(count: int) -> Iterator[_Found]:
    """Look at briefings, on all processors where they are many."""
    if count <= _FEW:
        yield _look_at(range(count))
        return
    shares = [range(start, min(start + _FEW, count)) for start in range(0, count, _FEW)]
    with ProcessPoolExecutor() as pool:
        yield from pool.map(_look_at, shares)


def _look_at(seeds: range) -> _Found:
    found = _Found()
    for seed in seeds:
        briefing = made(seed)
        look = Look(length=LENGTHS[seed % 3], digits=("latn", "arab")[seed % 2])
        start = time.process_time()
        lines = answer_lines(briefing.briefing, look)
        divided = split(lines)
        messages = [html(part) for part in divided]
        found.seconds += time.process_time() - start
        found.parts += len(messages)
        for kind, detail in all_faults(briefing, lines, divided, messages):
            found.faults[kind] += 1
            found.examples.setdefault(kind, f"seed {seed}, {kind}: {detail}")
    return found


_LABELS = {
    "parse_errors": "messages that Telegram would refuse",
    "over_long": "messages over 4,096 UTF-16 units or 100 entities",
    "order_errors": "lines with words out of order",
    "control_errors": "messages with wrong marks of direction",
    "lost_words": "briefings whose parts do not give the whole",
}


def all_faults(
    briefing: Made, lines: Sequence[Line], divided: Sequence[Sequence[Line]], messages: list[str]
) -> list[tuple[str, str]]:
    """Return every fault of a briefing's messages: (key, detail)."""
    found: list[tuple[str, str]] = []
    texts = []
    for message in messages:
        try:
            text, entities = read(message)
        except NotTelegramHtml as exc:
            found.append(("parse_errors", str(exc)))
            continue
        texts.append(text)
        if units(text) > MOST_UNITS or len(entities) > MOST_ENTITIES or not text.strip():
            found.append(("over_long", f"{units(text)} units, {len(entities)} entities"))
        if wrong := control_fault(text):
            found.append(("control_errors", wrong))
    whole = "\n".join(line.text for line in lines)
    if _letters("".join(_MARKER.sub("", without_marks(t)) for t in texts)) != _letters(whole):
        found.append(("lost_words", f"{len(messages)} parts"))
    found += [("order_errors", detail) for detail in _order(briefing, divided)]
    return found


def _letters(text: str) -> str:
    return "".join(without_marks(text).split())


def _order(briefing: Made, divided: Sequence[Sequence[Line]]) -> list[str]:
    found = []
    shown = [line for part in divided for line in part if line.pieces]
    for line in shown:
        if wrong_side(line.text, line.language):
            found.append(f"begins on the wrong side: {line.text!r}")
    at_word = {w: line for line in shown for w in without_marks(line.text).split()}
    for words, language in briefing.sentences:
        lines = {id(x): x for w in words if (x := _line_of(w, at_word)) is not None}
        for line in lines.values():
            plain = without_marks(line.text)
            here = [w for w in words if w in plain]
            if detail := fault(line.text, here, language):
                found.append(detail)
    return found


def _line_of(word: str, at_word: dict[str, Line]) -> Line | None:
    first = word.split()[0]
    return next((at_word[w] for w in (first, f"{first},", f"{first}،") if w in at_word), None)
