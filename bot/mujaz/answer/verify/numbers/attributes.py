"""Find what stands before a number and is not told of it alone: «العقد البالغة قيمته 870 مليونًا».

In:  a Reading and the first word of a number
Out: the index of the noun, -1 where the number says more than how much of it there is
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.reading import Reading
from mujaz.answer.verify.grammar.stretches import RELATIVE
from mujaz.answer.verify.grammar.verbs import stop_before

_PARTICIPLE = re.compile(r"ال(?:بالغ|مقدر|متجاوز)ه?$")
_VERB = re.compile(r"[يت](?:بلغ|قدر|تجاوز|ناهز|فوق)$")
_WHICH = frozenset("الذي التي".split())
_FAR = 4  # words from such a word to its number


def measured_noun(reading: Reading, i: int) -> int:
    """Return where the noun stands: what is told of it before is not told of its number."""
    for n in range(i - 1, max(0, i - _FAR), -1):
        if stop_before(reading, n + 1):
            return -1
        key, before = reading.words[n].key, reading.words[n - 1].key
        if _PARTICIPLE.match(key):
            return n - 1
        if _VERB.match(key) and before in _WHICH:
            return n - 2
    return -1


def opens_relative(reading: Reading, i: int) -> bool:
    """Return whether a relative clause begins at a word behind a comma: what stands before it is
    told of later numbers as well: "The mine, which employs 400, will stay shut for a year".
    """
    gap = reading.text[reading.words[i - 1].end : reading.words[i].start]
    return reading.words[i].key in RELATIVE and any(c in gap for c in ",،")
