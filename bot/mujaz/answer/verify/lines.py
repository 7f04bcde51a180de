"""Verify claims that stand in a file, one JSON object a line, as they are read.

In:  lines {"id", "language", "claim", "evidence": [text…]}, optionally "documents": [id…]
Out: for each line a Checked or a BadLine, in order; a bad line never stops the rest
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from mujaz.answer.verify.claims import verify
from mujaz.answer.verify.drafted import check_drafted
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.errors import BadInput, PathMissing
from mujaz.model import Basis, DateSpan, Precision, Reason

LANGUAGES = ("ar", "en")
_ISO_DAY = 10  # characters of "2026-08-12"


@dataclass(frozen=True, slots=True, kw_only=True)
class Checked:
    """What became of one claim."""

    id: str
    reasons: tuple[Reason, ...]

    @property
    def accepted(self) -> bool:
        """Whether nothing speaks against the claim."""
        return not self.reasons

    def document(self) -> dict[str, Any]:
        """Return the values for JSON."""
        reasons = [{"check": r.check, "detail": r.detail} for r in self.reasons]
        return {"id": self.id, "accepted": self.accepted, "reasons": reasons}


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """An article that claims cite, and when it appeared."""

    text: str
    published: DateSpan | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class BadLine:
    """A line that is no claim, and why."""

    number: int
    problem: str


def verify_lines(
    lines: Iterable[str], thesaurus: Thesaurus, documents: Mapping[str, Document] | None = None,
    *, strict: bool = False,
) -> Iterator[Checked | BadLine]:  # fmt: skip
    """Yield the verdict of each line; empty lines are skipped.

    `strict` asks what is asked of a sentence that a model has drafted (decision 0012).

    `documents` gives the articles that lines name: then the evidence must stand in one of them, and
    means what it means there.
    """
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            yield BadLine(number=number, problem=f"not JSON ({error.msg})")
            continue
        problem = _problem(row, documents)
        if problem:
            yield BadLine(number=number, problem=problem)
            continue
        named = row.get("documents") if documents is not None else None
        cited = [documents[d] for d in named] if documents is not None and named else None
        reasons = verify(
            row["claim"], row["language"], row["evidence"], thesaurus=thesaurus,
            articles=None if cited is None else [d.text for d in cited],
            published=[d.published for d in cited or ()],
        )  # fmt: skip
        if strict and not reasons:
            reasons = check_drafted(row["claim"], row["evidence"], thesaurus)
        yield Checked(id=str(row["id"]), reasons=reasons)


def read_documents(path: Path) -> dict[str, Document]:
    """Read articles: a JSON object of id to {"text"}, optionally "date": "2026-08-12".

    Raises:
        PathMissing: the file is not there.
        BadInput: it holds something else.
    """
    if not path.is_file():
        raise PathMissing(f"{path} is not there; check the path", path=str(path))
    try:
        rows = json.loads(path.read_text(encoding="utf-8"))
        return {
            str(id_): Document(text=str(row["text"]), published=published_on(row.get("date")))
            for id_, row in rows.items()
        }
    except (ValueError, AttributeError, KeyError, TypeError) as error:
        problem = f'{path}: not a JSON object of id to {{"text"}}, and "date" as YYYY-MM-DD'
        raise BadInput(problem, problem=problem) from error


def published_on(day: str | None) -> DateSpan | None:
    """Return the publication on a day that is written as "2026-08-12"; a time behind it is cut."""
    if not day:
        return None
    start = date.fromisoformat(day[:_ISO_DAY])
    return DateSpan(start=start, end=start, precision=Precision.DAY, basis=Basis.STATED, reason="")


def _problem(row: Any, documents: Mapping[str, Document] | None) -> str:
    """Return what is wrong with a line, or ""."""
    if not isinstance(row, dict):
        return "not an object"
    for key in ("id", "language", "claim", "evidence"):
        if key not in row:
            return f"no {key!r}"
    if not isinstance(row["id"], str | int):
        return "'id' must be text"
    if row["language"] not in LANGUAGES:
        return f"'language' must be ar or en, not {row['language']!r}"
    if not isinstance(row["claim"], str) or not row["claim"].strip():
        return "'claim' must be text"
    evidence = row["evidence"]
    if not isinstance(evidence, list) or not all(isinstance(e, str) for e in evidence):
        return "'evidence' must be a list of texts"
    named = row.get("documents", [])
    if documents is None:
        return ""
    if not isinstance(named, list) or any(d not in documents for d in named):
        return f"'documents' names an unknown one: {named!r}"
    return ""
