"""What a prompt is tried on: a question, a corpus, and what is expected of the answer.

In:  YAML files, one case each or a list of them (docs/prompts.md says what stands in them)
Out: Case values; CaseBroken with file, line and field where one is wrong
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path
from typing import Annotated, Any, Literal

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
    field_validator,
)

from mujaz.errors import CaseBroken
from mujaz.language.tokens import stems
from mujaz.model import Language, RefusalReason
from mujaz.replay.located import Located, Place, case_broken, read_located

DEFAULT_DAY = date(2026, 6, 1)  # of a case that names none: "today" must not move the prompt
Badness = Literal["truncated", "filtered", "refused"]
_Id = Annotated[str, StringConstraints(pattern=r"^[a-z0-9][a-z0-9-]{1,60}$")]
_Words = Annotated[str, StringConstraints(min_length=1, strip_whitespace=True)]
_File = Annotated[str, StringConstraints(pattern=r"^[\w][\w .-]{0,50}\.(txt|md|html)$")]


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class InlineArticle(_Form):
    """An article that stands in the case itself."""

    file: _File
    text: _Words
    title: str = ""
    publisher: str = ""
    published: date | None = None
    url: str = ""


class Corpus(_Form):
    """What is there to answer from."""

    seeds: bool = True
    articles: tuple[InlineArticle, ...] = ()


class Fact(_Form):
    """A fact that the briefing must tell: in one of these wordings, compared folded, by stems."""

    any: Annotated[tuple[_Words, ...], Field(min_length=1)]

    @field_validator("any")
    @classmethod
    def _compared(cls, wordings: tuple[str, ...]) -> tuple[str, ...]:
        """Every answer would tell what has no word in it."""
        if not all(stems(w) for w in wordings):
            raise ValueError("a wording needs a word or a number")
        return wordings


class Voice(_Form):
    """Who must be named for words of an article that a claim rests on."""

    quote: _Words
    speaker: _Words


class Expected(_Form):
    """What an answer must be."""

    kind: Literal["briefing", "refusal"] = "briefing"
    reasons: tuple[RefusalReason, ...] = ()  # of a refusal: one of these
    cite: tuple[_Words, ...] = ()  # files of articles, or how their names begin
    facts: tuple[Fact, ...] = ()
    not_say: tuple[_Words, ...] = ()
    speakers: tuple[Voice, ...] = ()
    most_tokens: Annotated[int, Field(gt=0)] | None = None  # of the longest prompt
    known: str = ""  # why a good model does not pass today; once one does, this must go


class Case(_Form):
    """One question with what is expected of its answer."""

    id: _Id
    question: _Words
    language: Language
    corpus: Corpus = Corpus()
    history: tuple[_Words, ...] = ()
    today: date = DEFAULT_DAY
    prompt_tokens: Annotated[int, Field(ge=500, le=32000)] = 4000
    second_opinion: bool = False
    asks: bool = True  # whether a model is asked at all; a gate refuses some questions before
    may_be: tuple[Badness, ...] = ()  # replies that may be recorded although they are bad
    expect: Expected = Expected()
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Loaded:
    """The cases of a folder, and what could not be read."""

    cases: Sequence[Case]
    broken: Sequence[CaseBroken] = ()
    files: dict[str, str] = field(default_factory=dict)  # case id → file


def load_cases(folder: Path, only: Sequence[str] = ()) -> Loaded:
    """Read every case below a folder; a broken file never hides the others.

    `only`: ids, or how they begin.

    Raises:
        CaseBroken: the folder holds no case at all, or none of those named.
    """
    cases: dict[str, Case] = {}
    files: dict[str, str] = {}
    broken: list[CaseBroken] = []
    for path in sorted(p for p in folder.rglob("*.y*ml") if p.is_file()):
        for one in _cases_of(path):
            if isinstance(one, CaseBroken):
                broken.append(one)
                continue
            case, located, place = one
            if case.id in cases:
                said = f"{case.id!r} stands in {files[case.id]} too"
                broken.append(located.wrong((*place, "id"), said))
            else:
                cases[case.id], files[case.id] = case, str(path)
    chosen = [c for c in cases.values() if not only or c.id.startswith(tuple(only))]
    if not chosen and not broken:
        lacking = f"no case begins with {', '.join(only)}"
        raise case_broken(
            folder, lacking if cases else "holds no cases (*.yaml); is this the --folder?"
        )
    return Loaded(cases=chosen, broken=broken, files=files)


def _cases_of(path: Path) -> Iterator[tuple[Case, Located, Place] | CaseBroken]:
    """Yield the cases of a file, and what is wrong with those that are none."""
    try:
        located = read_located(path)
    except CaseBroken as error:
        yield error
        return
    many = isinstance(located.values, list)
    for n, values in enumerate(located.values if many else [located.values]):
        place: Place = (n,) if many else ()
        try:
            yield _case(located, values, place), located, place
        except CaseBroken as error:
            yield error


def _case(located: Located, values: Any, place: Place) -> Case:
    if not isinstance(values, dict):
        raise located.wrong(place, "is not a case (a mapping of id, question, language …)")
    try:
        case = Case.model_validate(values)
    except ValidationError as error:
        found = error.errors(include_url=False, include_input=False)
        # a key that is misspelt tells more than the one that is missing for it
        first = min(found, key=lambda e: e["type"] != "extra_forbidden")
        raise located.wrong((*place, *first["loc"]), _said(first)) from error
    names = [a.file for a in case.corpus.articles]
    if len(set(names)) != len(names):
        raise located.wrong((*place, "corpus", "articles"), "two articles have one file name")
    if not case.corpus.seeds and not names:
        raise located.wrong((*place, "corpus"), "has no articles: seeds is false and none is given")
    return case


def _said(error: Any) -> str:
    """Return pydantic's finding in our words."""
    if error["type"] == "extra_forbidden":
        return "is not a field of a case"
    if error["type"] == "missing":
        return "is missing"
    return str(error["msg"])
