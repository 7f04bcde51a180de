"""Tell that what lies ahead is told of an act's object: "signed a deal that will let them stay".

In:  a Reading and a past verb of it
Out: whether all that leaves its clause open stands in a relative clause behind its object
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import PAST
from mujaz.answer.verify.grammar.sureness import level_of

_RELATIVE = frozenset({"that", "which"})


def only_its_object(reading: Reading, verb: Word) -> bool:
    """Return whether an English past leaves nothing open itself, but what it is done to does."""
    if not (verb.key.endswith("ed") or verb.key in PAST) or any(
        v.first <= verb.i <= v.last for v in reading.verbs
    ):
        return False  # "said that it would"
    clause = reading.clause(verb.clause)
    relative = next(
        (w for w in clause if w.i > verb.i + 1 and w.key in _RELATIVE and w.i > clause[0].i), None
    )
    if relative is None or not any(w.content for w in clause if verb.i < w.i < relative.i):
        return False
    open_ones = [w for w in clause if level_of(reading, w) is not None]
    return bool(open_ones) and all(w.i > relative.i for w in open_ones)
