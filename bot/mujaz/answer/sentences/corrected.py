"""Tell whether one sentence corrects the number of another: "eight minutes, not 18".

In:  the texts of an earlier and of a later sentence
Out: whether the later one gives the earlier one's number as wrong, and another for the same

It needs no word for what is counted: a correction has "it" and "the delay" for that.
"""

from __future__ import annotations

from functools import lru_cache

from mujaz.language.numbers import Quantity, find_numbers
from mujaz.language.tokens import tokenize

_NOT = frozenset("not لا وليس ليس وليست ليست".split())
_RATHER = frozenset({("rather", "than"), ("instead", "of"), ("بدلا", "من"), ("بدل", "من")})
_HINTS = _NOT | {first for first, _ in _RATHER}
_BETWEEN = frozenset("just about around some نحو حوالي الي من in of the".split())
_UNCOUNTED = frozenset({"ordinal", "year"})


def corrects(was: str, now: str) -> bool:
    """Return whether the later sentence corrects a number of the earlier one."""
    wrong = _denied(now)
    if not wrong:
        return False
    right = [q for q in _counted(now) if q.start not in {w.start for w in wrong}]
    told = _counted(was)
    values = {q.value for q in told}
    return any(
        one.value == old.value and one.unit in {"", old.unit}
        and new.unit == old.unit and new.value not in values
        for one in wrong for old in told for new in right
    )  # fmt: skip


def _counted(text: str) -> list[Quantity]:
    return [q for q in find_numbers(text) if q.kind not in _UNCOUNTED]


@lru_cache(maxsize=1024)  # compared with each shown sentence
def _denied(text: str) -> list[Quantity]:
    """Return the numbers that stand behind "not" or "rather than"."""
    tokens = tokenize(text)
    if not _HINTS & {t.key for t in tokens}:
        return []
    found = []
    for quantity in _counted(text):
        keys = [t.key for t in tokens if t.end <= quantity.start]
        while keys and keys[-1] in _BETWEEN and tuple(keys[-2:]) not in _RATHER:
            keys.pop()
        if keys and (keys[-1] in _NOT or tuple(keys[-2:]) in _RATHER):
            found.append(quantity)
    return found
