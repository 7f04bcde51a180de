"""C4, C17: who acts and to whom it is done have not changed places, each with his attributes.

In:  a Pair in one language
Out: Reasons: role_order

"A patrol boat from Velka rammed a Torian trawler" and its reverse share every word, and no single
word stands in another's place: two rows of words do. Where the claim keeps all words of a sentence
in order but two such rows, one of which opens the clause and the other stands behind its verb, the
sides are exchanged.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.grammar.verbs import is_act
from mujaz.answer.verify.roles.agents import MUTUAL
from mujaz.answer.verify.roles.exchanged import conversely, led_alike, place_of
from mujaz.model import Reason

_FEWEST = 4  # words in a row that make a near copy
_COPY = 0.7  # of the claim's words
_JOINED = frozenset("by and or with between than as مع بين من".split())


def check_blocks(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where two rows of words stand in each other's place."""
    if pair.crossed or conversely(pair):
        return
    placed = [(w, at) for w in pair.claim.content if (at := place_of(pair, w)) is not None]
    if len(placed) < max(_FEWEST, _COPY * len(pair.claim.content)):
        return
    for first, second in _swapped(placed):
        if _sides(pair, first, second):
            detail = f"{_text(first)!r} and {_text(second)!r} have changed places"
            yield Reason(check="role_order", detail=detail)
            return


_Run = list[tuple[Word, int]]


def _swapped(placed: _Run) -> Iterator[tuple[_Run, _Run]]:
    """Yield the two rows that, put back into each other's place, leave all words in order."""
    cuts = [n for n, (a, b) in enumerate(pairwise(placed), 1) if b[1] < a[1]]
    if not 1 <= len(cuts) <= 2:  # A between B: at most two places where the order falls
        return
    for i, j, k, m in _bounds(len(placed), cuts):
        first, middle, second = placed[i:j], placed[j:k], placed[k:m]
        order = [*placed[:i], *second, *middle, *first, *placed[m:]]
        if all(a[1] < b[1] for a, b in pairwise(order)):
            yield first, second


def _bounds(size: int, cuts: list[int]) -> Iterator[tuple[int, int, int, int]]:
    """Yield where the two rows can begin and end, given where the order falls."""
    inner = [tuple(cuts)] if len(cuts) == 2 else [(cuts[0], n) for n in range(cuts[0], size)] + [
        (n, cuts[0]) for n in range(1, cuts[0] + 1)
    ]  # fmt: skip
    for j, k in inner:
        for i in range(j):
            for m in range(k + 1, size + 1):
                yield i, j, k, m


def _sides(pair: Pair, first: _Run, second: _Run) -> bool:
    """Tell whether one row opens its clause and the other stands behind the verb, in both texts,
    led alike: who acts, and to whom it is done.
    """
    one, other = first[0][0], second[0][0]
    inside = {w.i for w, _ in (*first, *second)}
    if max(len(first), len(second)) < 2 or one.clause != other.clause:
        return False
    if not all(_names_somebody(pair.claim, run) for run in (first, second)):
        return False
    between = pair.claim.words[first[-1][0].i + 1 : other.i]
    verbs = [
        w for w in pair.claim.clause(one.clause)
        if w.i < other.i and w.i not in inside and _is_verb(pair.claim, w)
    ]  # fmt: skip
    if not verbs or any(w.key in _JOINED for w in between) or _mutual(verbs):
        return False
    if other.arabic and other.key.startswith(("و", "ب", "ل")):
        return False
    whole = all(_in_one_row(pair.evidence, run) for run in (first, second))
    return whole and led_alike(pair, one, second[0][1]) and led_alike(pair, other, first[0][1])


def _names_somebody(reading: Reading, run: _Run) -> bool:
    """Tell whether a row names somebody who can act, and tells no act: Arabic has its verb before
    its subject or behind it.
    """
    words = [w for w, _ in run]
    return any(is_somebody(reading, w) for w in words) and not any(
        _is_verb(reading, w) for w in words if not w.capital and not w.key.endswith("ing")
    )


def _is_verb(reading: Reading, word: Word) -> bool:
    return is_act(reading, word) or (word.content and is_verb(reading, word))


def _mutual(verbs: list[Word]) -> bool:
    return any(w.key.lstrip("وف") in MUTUAL for w in verbs)


def _in_one_row(reading: Reading, run: _Run) -> bool:
    """Tell whether the words of a row stand side by side in the evidence."""
    places = [at for _, at in run]
    return all(not any(w.content for w in reading.words[a + 1 : b]) for a, b in pairwise(places))


def _text(run: _Run) -> str:
    return " ".join(w.raw for w, _ in run)
