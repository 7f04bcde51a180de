"""Tell whether one sentence corrects the number of another: "eight minutes, not 18".

In:  the texts of an earlier and of a later sentence
Out: whether the later one gives the earlier one's number as wrong, and another for the same

A correction has "it", "the toll" and "the delay" for what is counted; else
it repeats what was done. What is demanded corrects nothing: "it should cover 20 people, not 12".
"""

from __future__ import annotations

from functools import lru_cache

from mujaz.answer.sentences.demanded import demanded_at
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity, find_numbers
from mujaz.language.tables import function_words
from mujaz.language.tokens import stems, tokenize

_NOT = frozenset("not لا وليس ليس وليست ليست".split())
_RATHER = frozenset({("rather", "than"), ("instead", "of"), ("بدلا", "من"), ("بدل", "من")})
_HINTS = _NOT | {first for first, _ in _RATHER}
_BETWEEN = frozenset("just about around some نحو حوالي الي من in of the".split())
_UNCOUNTED = frozenset({"ordinal", "year"})
_CLAUSE = 6  # words before the number in which its subject stands
_BESIDE = 2  # and its act
_CALLED = frozenset(  # what a number is called, whatever it counts
    fold_key(w)
    for w in """
    it they that this toll number figure count total delay wait duration
    الحصيلة حصيلة العدد عدد عددهم الرقم المجموع المدة مدة التأخير والصحيح الصحيح هو هي هم
    """.split()
)
_MODALS = frozenset(
    fold_key(w)
    for w in "should would must could may might shall ought يجب ينبغي ستكون سيكون قد".split()
)


def corrects(was: str, now: str) -> bool:
    """Return whether the later sentence corrects a number of the earlier one."""
    wrong = _denied(now)
    if not wrong:
        return False
    counted = _counted(now)
    told = _counted(was)
    values = {q.value for q in told}
    return any(
        one.value == old.value and one.unit in {"", old.unit}
        and new.unit in {"", old.unit} and new.value not in values
        and _of_the_same(was, now, min(one.start, new.start))
        for one in wrong for old in told for new in _beside(one, counted)
        if new not in wrong
    )  # fmt: skip


def _beside(number: Quantity, counted: list[Quantity]) -> list[Quantity]:
    """Return the numbers right before and right behind one."""
    i = counted.index(number)
    return [*counted[max(0, i - 1) : i], *counted[i + 1 : i + 2]]


def _of_the_same(was: str, now: str, at: int) -> bool:
    """Tell whether the number at a place is told of what the earlier sentence counts."""
    tokens = tokenize(now)
    before = [t for t in tokens if t.end <= at]
    near = [t.key for t in before[-_CLAUSE:]]
    if _MODALS & {*near} or demanded_at(tokens, len(before)):
        return False
    if _CALLED & {*near}:
        return True
    empty = frozenset().union(*function_words().values())
    acts = [t for t in before if t.key not in empty | _BETWEEN | _HINTS][-_BESIDE:]
    words = " ".join(now[t.start : t.end] for t in acts if t.key in near)
    return not {*stems(words)}.isdisjoint(stems(was))


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
