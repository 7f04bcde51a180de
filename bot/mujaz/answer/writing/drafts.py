"""The forms that a model fills in: their schemas, and replies read and checked.

In:  the text of a reply
Out: Draft, Understood or Opinions; BadReply where the text is none

The schema guarantees shape at best, and many servers do not keep to it, so that every reply is
read again by pydantic: unknown fields, endless lists and long texts are refused here. Of a list
that is some items too long the first ones are taken: ten good claims are no worse than eight.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Annotated, Any, Literal, TypeVar

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    Field,
    StringConstraints,
    ValidationError,
)

from mujaz.errors import BadReply
from mujaz.model import ClaimKind

MOST_DRAFTED = 8
MOST_CITATIONS = 3
MOST_DIFFERENCES = 3
MOST_SIDES = 4
LONGEST_CLAIM = 500  # characters; a sentence of news has 100 to 300
LONGEST_QUOTE = 1200
LONGEST_NAME = 120
LONGEST_HEADLINE = 200
LONGEST_QUESTION = 400
_ENDLESS = 40  # items of a list beyond which its writer has lost its way
_SHOWN = 200  # characters of a bad reply that an error repeats

KINDS = tuple(kind.value for kind in ClaimKind)
_T = TypeVar("_T", bound=BaseModel)
_Quote = Annotated[str, StringConstraints(max_length=LONGEST_QUOTE, strip_whitespace=True)]
_Name = Annotated[str, StringConstraints(max_length=LONGEST_NAME, strip_whitespace=True)]
_Text = Annotated[
    str, StringConstraints(min_length=1, max_length=LONGEST_CLAIM, strip_whitespace=True)
]
_Asked = Annotated[
    str, StringConstraints(min_length=1, max_length=LONGEST_QUESTION, strip_whitespace=True)
]
_Headline = Annotated[str, StringConstraints(max_length=LONGEST_HEADLINE, strip_whitespace=True)]


def _first(most: int) -> BeforeValidator:
    """Return what takes the first items of a list that is too long, but not of an endless one."""
    return BeforeValidator(
        lambda value: value[:most] if isinstance(value, list) and len(value) <= _ENDLESS else value
    )


class _Form(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)


class DraftedCitation(_Form):
    """A passage by its label, and words that are said to stand in it."""

    passage: _Name
    quote: _Quote


class DraftedClaim(_Form):
    """A claim as the model words it; nothing in it has been checked."""

    text: _Text
    kind: Literal["event", "statement", "denial", "plan", "comment"]
    speaker: _Name
    date: _Name
    citations: Annotated[list[DraftedCitation], _first(MOST_CITATIONS)] = Field(
        max_length=MOST_CITATIONS
    )


class DraftedDifference(_Form):
    """Claims, by position, that contradict each other."""

    about: _Name
    claims: Annotated[list[int], _first(MOST_SIDES)] = Field(max_length=MOST_SIDES)


class Draft(_Form):
    """A briefing as the model proposes it."""

    answerable: bool
    headline: _Headline
    claims: Annotated[list[DraftedClaim], _first(MOST_DRAFTED)] = Field(max_length=MOST_DRAFTED)
    disagreements: Annotated[list[DraftedDifference], _first(MOST_DIFFERENCES)] = Field(
        max_length=MOST_DIFFERENCES
    )


class Understood(_Form):
    """A question that stands alone, in its own and in both languages."""

    alone: _Asked
    arabic: _Asked
    english: _Asked


class Opinion(_Form):
    """What a second model holds of one claim."""

    claim: int
    supported: bool
    why: _Name


class Opinions(_Form):
    """One opinion for each claim."""

    opinions: list[Opinion] = Field(max_length=MOST_DRAFTED)


def read_form(form: type[_T], text: str) -> _T:
    """Return the form that a reply holds.

    Raises:
        BadReply: the text is not JSON, or not of this form; its message says where.
    """
    try:
        return form.model_validate_json(text)
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        place = ".".join(str(part) for part in first["loc"]) or "the whole reply"
        detail = f"{place}: {first['msg']}"
        shown = " ".join(text.split())[:_SHOWN]
        raise BadReply(
            f"the model's reply is not a {form.__name__} ({detail}); it begins: {shown!r}",
            reply=text, detail=detail, because="form", said=detail,
        ) from error  # fmt: skip


def draft_schema(labels: Sequence[str]) -> Mapping[str, object]:
    """Return the strict JSON schema of a Draft that may cite these passages."""
    citation = _object(passage={"type": "string", "enum": list(labels)}, quote=_text(LONGEST_QUOTE))
    claim = _object(
        text=_text(LONGEST_CLAIM), kind={"type": "string", "enum": list(KINDS)},
        speaker=_text(LONGEST_NAME), date=_text(LONGEST_NAME),
        citations=_list(citation, MOST_CITATIONS),
    )  # fmt: skip
    difference = _object(about=_text(LONGEST_NAME), claims=_list({"type": "integer"}, MOST_SIDES))
    return _object(
        answerable={"type": "boolean"}, headline=_text(LONGEST_HEADLINE),
        claims=_list(claim, MOST_DRAFTED), disagreements=_list(difference, MOST_DIFFERENCES),
    )  # fmt: skip


def understood_schema() -> Mapping[str, object]:
    """Return the strict JSON schema of an Understood."""
    asked = _text(LONGEST_QUESTION)
    return _object(alone=asked, arabic=asked, english=asked)


def opinions_schema() -> Mapping[str, object]:
    """Return the strict JSON schema of Opinions."""
    opinion = _object(
        claim={"type": "integer"}, supported={"type": "boolean"}, why=_text(LONGEST_NAME)
    )
    return _object(opinions=_list(opinion, MOST_DRAFTED))


def _object(**properties: Mapping[str, Any]) -> dict[str, Any]:
    return {
        "type": "object", "properties": properties, "required": list(properties),
        "additionalProperties": False,
    }  # fmt: skip


def _list(items: Mapping[str, Any], most: int) -> dict[str, Any]:
    return {"type": "array", "items": items, "maxItems": most}


def _text(longest: int) -> dict[str, Any]:
    return {"type": "string", "maxLength": longest}
