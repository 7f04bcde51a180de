"""C5: what is told of the rest is not told of the number before it.

In:  a Pair, in one language or two
Out: Reasons: number_role

"88 were rescued and the rest were still missing" does not say that 88 were missing. Where all that
the claim tells of a number stands in the evidence in a clause about "the rest" or "others", and
nothing of it in the clause of that number, the number has changed its part.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.numbers.of_whom import whole_of
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_REST = frozenset(
    fold_key(w)
    for w in """
    rest others remaining remainder الباقون الباقين والباقون الباقي والباقي البقية وبقية بقية آخرون
    آخرين الآخرون الآخرين وآخرون
    """.split()
)
_THINGS = frozenset({"person", "institution", "place", "thing", "quantity", "time", "generic"})


def check_remainder(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a number has what the evidence tells of the rest."""
    for ours in pair.claim.numbers:
        same = [q for q in pair.evidence.numbers if q.value == ours.value]
        if len(same) != 1 or ours.kind != "count" or len(pair.claim.numbers) != 1:
            continue
        own = _clause(pair.evidence, same[0])
        told = _told(pair, ours)
        if not told or own is None:
            continue
        places = [{m.clause for m in pair.matches[w.i]} for w in told]
        others = set.intersection(*places)
        if any(own in p for p in places) or not others:
            continue
        if all(any(w.key in _REST for w in pair.evidence.clause(c)) for c in others):
            detail = f"the evidence tells {told[-1].raw!r} of others than {ours.text!r}"
            yield Reason(check="number_role", detail=detail)
            return


def _clause(reading: Reading, number: Quantity) -> int | None:
    inside = [w for w in reading.words if number.start <= w.start < number.end]
    return inside[0].clause if inside else None


def _told(pair: Pair, number: Quantity) -> list[Word]:
    """Return the words that the claim tells of a number: those of its clause but whom it counts."""
    reading = pair.claim
    clause = _clause(reading, number)
    words = [w for w in reading.words if w.clause == clause and w.content and not w.counted]
    words = [w for w in words if not number.start <= w.start < number.end and pair.firm(w)]
    words = [w for w in words if w.i not in {o.i for o in whole_of(reading, number)}]
    acts = [
        w for w in words
        if not w.capital and not w.key.startswith(("ال", "لل", "بال"))
        and not reading.thesaurus.kinds(w.senses) <= _THINGS
    ]  # fmt: skip
    return acts or words
