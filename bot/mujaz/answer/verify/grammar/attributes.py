"""Tell a participle that stands with its noun as an attribute: "verified accounts", «وثائق موثقة».

In:  a Reading and one of its words
Out: whether the word only says what kind of thing its noun is
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import PAST
from mujaz.answer.verify.grammar.verbs import AUXILIARIES

_PARTICIPLE = re.compile(r"[a-z]{3,}(?:ed|en|wn)$")
_MADE = re.compile(r"(?:ال)?م\w{3,}(?<!ا)$")
_BEFORE = frozenset("the a an its his her their these those this some two three".split())


@kept
def is_attribute(reading: Reading, word: Word) -> bool:
    """Tell whether a participle stands with its noun: before it in English, behind in Arabic."""
    if word.capital or word.counted or not (word.content or _PARTICIPLE.match(word.key)):
        return False
    before = reading.words[word.i - 1] if word.i else None
    if word.arabic:
        led = before is not None and (before.content or before.counted) and before.arabic
        alike = (
            led
            and before is not None
            and (before.key.startswith("ال") == word.key.startswith("ال"))
        )
        return bool(alike and _MADE.match(word.key))
    behind = reading.words[word.i + 1] if word.i + 1 < len(reading.words) else None
    if behind is None or not behind.content or behind.clause != word.clause:
        return False
    participle = _PARTICIPLE.match(word.key) or word.key in PAST
    opens = before is None or before.key in _BEFORE or before.key.endswith("ly") or (
        not before.content and before.key not in AUXILIARIES
    )  # fmt: skip
    return bool(participle and opens)
