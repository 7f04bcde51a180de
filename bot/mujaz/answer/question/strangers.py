"""Take an Arabic word that no table knows for a name, where another word says what is asked.

In:  Asked, whether the dictionaries of the checks know a word
Out: the same question; «الوداد» in «من يدرب الوداد بعد فلان» must stand in the passage

Arabic has no capitals, so a club or a village of one word looks like any noun. Words of the
dictionary and forms that only verbs have stay what they are, and so does the only word that says
what is asked.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from mujaz.answer.question.understand import Asked
from mujaz.answer.question.words import Aspect, Role
from mujaz.language.fold import fold_key
from mujaz.language.tokens import is_arabic

_LEAST = 4  # letters, without the article
_VERB = re.compile(
    r"^(?:[وف]?س?[يتن]\w{3,}|[وف]?[بهح][يتن]\w{3,}|\w+(?:وا|تم|تش)|ا(?:ست|نـ?)\w{3,})$"
)


def as_names(asked: Asked, known: Callable[[str], bool]) -> Asked:
    """Return the question with the words that nothing knows marked as names."""
    said = any(a.role is Role.CONTENT and a.ids and a.kind != "qualifier" for a in asked.aspects)
    if not said:
        return asked
    return replace(
        asked, aspects=tuple(
            replace(a, stranger=True) if _is_stranger(a, known) else a for a in asked.aspects
        ),
    )  # fmt: skip


def _is_stranger(aspect: Aspect, known: Callable[[str], bool]) -> bool:
    key = fold_key(aspect.words)
    return (
        aspect.role is Role.CONTENT and not aspect.ids and not aspect.must and not aspect.act
        and is_arabic(key) and " " not in key and len(key.removeprefix("ال")) >= _LEAST
        and not _VERB.match(key) and not known(aspect.words)
    )  # fmt: skip
