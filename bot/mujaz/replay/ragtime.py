"""A run as TREC RAGTIME wants it: one JSON object a line, so that outside tools can score it.

In:  scores with their sentences
Out: lines of {"metadata", "responses": [{"text", "citations"}], "references"}

The form is that of the tracks' own validator (hltcoe/rag-run-validator, its default schema):
`metadata` names a team, a run and either a topic or a request; a citation is the id of a document;
`references` lists every document that is cited. Ours checks what that schema cannot say too: that
each citation stands among the references, and that no text is empty.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Sequence
from typing import Annotated, Self

from pydantic import BaseModel, ConfigDict, Field, StringConstraints, model_validator

from mujaz.replay.score import Score

LONGEST_RUN_NAME = 25  # TREC's limit on a run's tag
_Word = Annotated[str, StringConstraints(min_length=1)]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class Metadata(BaseModel):
    """Whose run this is, and what was asked; further fields are allowed."""

    model_config = ConfigDict(extra="allow", frozen=True)

    team_id: _Word
    run_id: Annotated[str, StringConstraints(min_length=1, max_length=LONGEST_RUN_NAME)]
    topic_id: _Word


class Said(_Form):
    """One sentence with the ids of the documents that it cites."""

    text: _Word
    citations: tuple[_Word, ...]


class Report(_Form):
    """The answer to one request."""

    metadata: Metadata
    responses: tuple[Said, ...]
    references: Annotated[tuple[_Word, ...], Field()]

    @model_validator(mode="after")
    def _complete(self) -> Self:
        cited = {c for said in self.responses for c in said.citations}
        if not cited <= set(self.references) or len(set(self.references)) != len(self.references):
            raise ValueError("references must list each cited document once")
        return self


def reports(scores: Sequence[Score], *, team: str, run: str) -> list[Report]:
    """Return the reports of one model's scores; a refusal is a report of no sentence."""
    return [_report(score, team, run) for score in scores]


def _report(score: Score, team: str, run: str) -> Report:
    responses = tuple(
        Said(text=s.text, citations=tuple(dict.fromkeys(c.file for c in s.cited)))
        for s in score.sentences
    )
    references = tuple(dict.fromkeys(c for said in responses for c in said.citations))
    metadata = Metadata.model_validate({
        "team_id": team, "run_id": run, "topic_id": score.case, "type": "automatic",
        "narrative": score.question, "language": score.language, "model": score.model,
        "prompts": list(score.prompts), "outcome": score.outcome,
    })  # fmt: skip
    return Report(metadata=metadata, responses=responses, references=references)


def lines(found: Iterable[Report]) -> str:
    """Return reports as JSON lines."""
    return "".join(
        json.dumps(report.model_dump(mode="json"), ensure_ascii=False) + "\n" for report in found
    )


def check(text: str) -> int:
    """Return how many reports a run has; raises ValueError for a line that is none."""
    rows = [line for line in text.splitlines() if line.strip()]
    for row in rows:
        Report.model_validate_json(row)
    return len(rows)
