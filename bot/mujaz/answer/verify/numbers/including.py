"""C5: what a number includes is not added to it, and what is added not included.

In:  a Pair, the numbers of the claim and those of the evidence
Out: Reasons: number_role
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_INCLUDING = frozenset(
    fold_key(w) for w in "including بينهم بينها بينهن منهم منها منهن ضمنهم ضمنها بمن".split()
)
_AND = frozenset({"and", "plus", "و"})


def check_included(
    pair: Pair, ours: Sequence[Quantity], theirs: Sequence[Quantity]
) -> Iterator[Reason]:
    """ "146 passengers and six crew" are not 146 people, six of them crew."""
    linked = {v: keys for v, keys in _links(pair.evidence, theirs)}
    for values, keys in _links(pair.claim, ours):
        there = linked.get(values)
        if there is None or not keys & _INCLUDING or there & _INCLUDING or not there & _AND:
            continue
        yield Reason(
            check="number_role", detail=f"the evidence adds {values[1]} to {values[0]}, not among"
        )


def _links(
    reading: Reading, numbers: Sequence[Quantity]
) -> Iterator[tuple[tuple[Decimal, Decimal], frozenset[str]]]:
    for one, other in pairwise(numbers):
        keys = {w.key for w in reading.words if one.end <= w.start < other.start}
        first = fold_key(reading.text[other.start : other.end])
        if first[:1] == "و":
            keys.add("و")
        yield (one.value, other.value), frozenset(keys)
