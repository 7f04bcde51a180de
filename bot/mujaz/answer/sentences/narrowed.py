"""Keep of the sentences that answer those that tell of the act itself, where some do.

In:  a question "when" or "why", its answering sentences
Out: those that date what was done, or give its reason; all of them where none does so

"A ferry sank on Tuesday" answers when it sank. "The toll of the sinking rose, the minister said on
Thursday" has a day too, and a reader would take it for the answer.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from mujaz.answer.question.forms import Form, asks_why, gives_a_reason
from mujaz.answer.question.understand import Asked
from mujaz.answer.question.wants import shows
from mujaz.answer.question.words import Aspect
from mujaz.answer.reported.speech import find_verbs
from mujaz.answer.sentences.gather import Unit, has
from mujaz.answer.sentences.stands import places_of
from mujaz.language.concepts import Concepts
from mujaz.language.tokens import tokenize

_T = TypeVar("_T")


def narrowed(
    asked: Asked, answering: Sequence[_T], unit_of: Callable[[_T], Unit], concepts: Concepts
) -> list[_T]:
    """Return the sentences that tell when or why the act was done, else all."""
    acts = [a for a in asked.aspects if a.act]
    text = asked.question.text
    when, why = asked.form is Form.WHEN, asks_why(text)
    if not acts or not (when or why):
        return list(answering)
    best = [c for c in answering if all(has(a, unit_of(c).own) for a in acts)]
    if when:
        best = [c for c in best if _is_dated(unit_of(c), acts, concepts)]
    else:
        best = [c for c in best if _has_a_reason(unit_of(c).text)]
    language = asked.question.language
    lost = {unit_of(c).article.language for c in answering} - {
        unit_of(c).article.language for c in best
    }
    return list(answering) if not best or language in lost else best  # a reader's own words stay


def _has_a_reason(text: str) -> bool:
    return gives_a_reason(text) or shows("cause", text) or shows("aim", text)


def _is_dated(unit: Unit, acts: Sequence[Aspect], concepts: Concepts) -> bool:
    """Tell whether a day stands with the act, and no word that tells who said so between them."""
    tokens = tokenize(unit.text)
    said = [verb.first for verb in find_verbs(tokens)]
    places = set().union(*(places_of(a, unit.text, concepts) for a in acts))
    for date in unit.dates:
        start = date.start - unit.start
        at = next((i for i, t in enumerate(tokens) if t.end > start), None)
        if at is not None and any(
            not any(min(i, at) < verb < max(i, at) for verb in said) for i in places
        ):
            return True
    return False
