"""Tell a state that is over, or will be: "resumed after a two-month suspension".

In:  a Pair and a clause of its claim
Out: whether the claim only tells how long the state lasted that the evidence says came before; the
     words of the evidence, all behind "after", that alone tell what the clause does

That ferries "had been suspended for two months" is no other pole than that they resumed, and no
surer than that they will: what stands behind "after" has been so by then.
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.sureness import Sureness, sureness
from mujaz.language.counted import TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity

_AFTER = frozenset(fold_key(w) for w in "after following بعد عقب إثر".split())
_TO_STATE = 6  # words from "after" to the state: "after a two-month suspension"
_TO_LENGTH = 4  # words from the state to its length: «بعد توقف دام ثلاثة أشهر»


def lasted_before(pair: Pair, clause: int) -> bool:
    """Return whether a clause only says how long the state was that came before."""
    if sureness(pair.claim, clause) is not Sureness.DONE:
        return False
    words = pair.claim.clause(clause)
    lengths = [q for q in pair.claim.numbers if q.unit in TIME_UNITS]
    dated = any(not any(q.start <= d.start < q.end for q in lengths) for d in pair.claim.dates)
    if len(lengths) != 1 or len(pair.claim.numbers) != 1 or dated:
        return False
    same = [
        q for q in pair.evidence.numbers
        if (q.value, q.unit) == (lengths[0].value, lengths[0].unit)
    ]  # fmt: skip
    acts = [w for w in words if w.content and not w.counted and pair.claim.predicate(w)]
    told = [pair.matches[w.i] for w in acts if pair.matched(w)]
    states = [found for found in told if any(_is_over(pair.evidence, m, same) for m in found)]
    return bool(states) and len(told) == len(acts)


def only_before(pair: Pair, clause: int) -> list[Word]:
    """Return the words of the evidence that tell what a clause of the claim does, where each stands
    behind "after" and nothing else answers the clause.
    """
    acts = [
        w for w in pair.claim.clause(clause)
        if w.content and not w.counted and not w.capital and pair.claim.predicate(w)
    ]  # fmt: skip
    there = [m for w in acts for m in pair.matches[w.i]]
    if not there or not all(pair.matched(w) for w in acts):
        return []
    return there if all(stands_behind_after(pair.evidence, m) for m in there) else []


@kept
def stands_behind_after(reading: Reading, word: Word) -> bool:
    """Tell whether a word stands behind "after", with no mark between."""
    before = reading.words[max(0, word.i - _TO_STATE) : word.i]
    after = next((w for w in reversed(before) if w.key in _AFTER), None)
    return after is not None and not any(
        c in reading.text[after.end : word.start] for c in ".,،؛;:!?؟\n"
    )


def _is_over(reading: Reading, word: Word, lengths: list[Quantity]) -> bool:
    """Tell whether a word names a state of some length that is over."""
    near = [
        w for w in reading.words[max(0, word.i - _TO_LENGTH) : word.i + 1 + _TO_LENGTH]
        if any(q.start <= w.start < q.end for q in lengths)
    ]  # fmt: skip
    return bool(near) and stands_behind_after(reading, word)
