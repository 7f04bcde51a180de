"""Whether questions over invented news articles get the sentence that answers them, or a refusal.

In:  a Workspace, bench/data/invented/*/*.txt, bench/data/questions_invented.jsonl
Out: an Outcome: per half and language how many are answered with a right sentence, with a right
     one first, with every part, refused (also with the answer among the nearest); what went wrong
     is named, question by question

Each half is asked over its own articles and the seeds. Halves a, d, f, h, sa, sc and se were
developed on; b, c, e, g, i, sb, sd and sf were not; bench/data/README.md has what each gave first.
`python -m bench.invented a` prints one half with what was shown.
"""

from __future__ import annotations

import asyncio
import json
import sys
import tempfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bench.result import Figure, Outcome
from bench.scene import DATA
from bench.service import briefings_at
from bench.workspace import Workspace
from mujaz.model import Briefing, Refusal
from mujaz.wiring import Briefings, shipped_seeds

NAME = "invented"
# a+: more near the topic of a, written when the gate was being mended; c, h, i: by authors who had
# read none of it; d, e: asked in Arabic only, f, g: in English only; s…: over the seeds alone, by
# authors who had read none of it
HALVES = (
    "a",
    "a+",
    "b",
    "c",
    "d",
    "e",
    "f",
    "g",
    "h",
    "i",
    "sa",
    "sb",
    "sc",
    "sd",
    "se",
    "sf",
    "sg",
    "sh",
    "j",
    "k",
)
_LEAST_OF_SEVERAL = 16  # letters of a sentence that is a part of the words that answer
_LANGUAGES = (("ar", "Arabic"), ("en", "English"))


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """One question and what became of it."""

    id: str
    half: str
    language: str
    question: str
    covered: bool
    shown: tuple[str, ...]  # the articles' words of each claim, in order
    right: tuple[bool, ...]  # of each claim: whether it answers, or a part of it
    whole: bool  # every part of the question is answered
    reason: str  # "" for an answer
    missing: tuple[str, ...]
    near: bool  # a refusal shows a sentence that answers among the nearest

    @property
    def answered(self) -> bool:
        """Whether anything was shown as an answer."""
        return not self.reason

    @property
    def fault(self) -> str:
        """What is wrong, the worst first; "" where nothing is."""
        if not self.covered:
            return "answered, though nothing covers it" if self.answered else ""
        if not self.answered:
            return f"refused ({self.reason}: {'، '.join(self.missing)}), though covered"
        if not any(self.right):
            return "wrong answer"
        if not self.right[0]:
            return "a wrong sentence first"
        return "" if self.whole else "a part is missing"


def measure(workspace: Workspace) -> Outcome:
    """Ask every question of every half and count."""
    rows = [row for half in HALVES for row in ask_half(half, workspace.folder / f"invented-{half}")]
    return Outcome(
        name=NAME,
        title="Questions over invented articles and the seeds (a, d, f, h, sa, sc: developed on)",
        figures=[f for half in HALVES for f in _half(rows, half)],
        notes=[f"{row.id} {row.fault}: {row.question}" for row in rows if row.fault],
    )  # fmt: skip


def ask_half(half: str, data_dir: Path) -> Sequence[Row]:
    """Ask the questions of one half over its articles and the seeds."""
    return asyncio.run(_ask_half(half, data_dir))


async def _ask_half(half: str, data_dir: Path) -> Sequence[Row]:
    text = (DATA / "questions_invented.jsonl").read_text(encoding="utf-8")
    asked = [a for a in map(json.loads, text.splitlines()) if a["half"] == half]
    async with briefings_at(data_dir) as briefings:
        folder = DATA / "invented" / half[0]
        async for _ in briefings.ingest([shipped_seeds(), *([folder] if folder.is_dir() else [])]):
            pass
        return [await _ask(briefings, a) for a in asked]


async def _ask(briefings: Briefings, asked: Mapping[str, Any]) -> Row:
    before = [asked["after"]] if "after" in asked else []
    answer = await briefings.brief(asked["question"], writer="extract", history=before)
    shown = (
        tuple(" … ".join(c.quote for c in claim.citations) for claim in answer.claims)
        if isinstance(answer, Briefing)
        else ()
    )
    parts: list[list[str]] = asked["answers"]
    near = answer.nearest if isinstance(answer, Refusal) else ()
    return Row(
        id=asked["id"], half=asked["half"], language=asked["language"],
        question=asked["question"], covered=asked["kind"] == "answerable", shown=shown,
        right=tuple(any(_says(line, w) for part in parts for w in part) for line in shown),
        whole=all(any(_says(line, w) for w in part for line in shown) for part in parts),
        reason=answer.reason.value if isinstance(answer, Refusal) else "",
        missing=answer.missing if isinstance(answer, Refusal) else (),
        near=any(_says(n.text, w) for n in near for part in parts for w in part),
    )  # fmt: skip


def _says(line: str, words: str) -> bool:
    """Tell whether a shown line has the words that answer, or is one sentence of several of them.

    Spaces do not count: a source that runs two words together is shown with them apart.
    """
    bare, wanted = "".join(line.split()), "".join(words.split())
    return wanted in bare or (len(bare) >= _LEAST_OF_SEVERAL and bare in wanted)


def _half(rows: Sequence[Row], half: str) -> Iterator[Figure]:
    for language, label in _LANGUAGES:
        mine = [row for row in rows if row.half == half and row.language == language]
        covered = [row for row in mine if row.covered]
        answered = [row for row in covered if row.answered]
        others = [row for row in mine if not row.covered]
        lines = [right for row in answered for right in row.right]
        for key, words, value, of, unit in (
            ("right", "covered, a right sentence shown", sum(any(r.right) for r in covered),
             len(covered), "questions"),
            ("first", "covered, a right sentence first",
             sum(r.right[:1] == (True,) for r in covered), len(covered), "questions"),
            ("whole", "covered, every part answered", sum(r.whole for r in covered), len(covered),
             "questions"),
            ("near", "covered and refused, the answer among the nearest",
             sum(r.near for r in covered), len(covered) - len(answered), "questions"),
            ("lines", "shown sentences that answer", sum(lines), len(lines), "sentences"),
            ("refused", "not covered, refused", sum(not r.answered for r in others), len(others),
             "questions"),
        ):  # fmt: skip
            if not of:
                continue
            yield Figure(
                key=f"{half}_{language}_{key}", label=f"{half}, {label}: {words}", value=value,
                of=of, unit=unit, better="higher",
            )  # fmt: skip
        if not covered:
            continue
        yield Figure(
            key=f"{half}_{language}_wrong", label=f"{half}, {label}: covered, only wrong sentences",
            value=sum(not any(r.right) for r in answered), of=len(covered), unit="questions",
            better="lower",
        )  # fmt: skip


def main() -> None:
    """Print what one half shows, faults first."""
    half = sys.argv[1]
    with tempfile.TemporaryDirectory(prefix="mujaz-bench-") as folder:
        rows = ask_half(half, Path(folder))
    for row in sorted(rows, key=lambda row: not row.fault):
        print(f"{row.id} {row.fault or 'good'}: {row.question}")
        for right, line in zip(row.right, row.shown, strict=True):
            print(f"    {'+' if right else '-'} {line}")
    for figure in _half(rows, half):
        print(f"{figure.label}: {figure.value} / {figure.of}")


if __name__ == "__main__":
    main()
