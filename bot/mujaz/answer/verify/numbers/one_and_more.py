"""C4: one of these and three of those are not three of these and one of those.

In:  a Pair in one language
Out: Reasons: number_role

"A police officer and three protesters were hurt": the one that stands there is no number, so no
number is exchanged for it in "three officers and a protester". Where a number of the claim counts
what stands without a number in the evidence, and what it counts there stands without one in the
claim, the two have changed places.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import AR_PREPOSITIONS, folded, gap_before, is_act
from mujaz.language.counted import MONEY, TIME_UNITS
from mujaz.language.numbers import Quantity
from mujaz.language.tokens import stem
from mujaz.model import Reason

_OF = folded("من of the")
_ENDS = folded("in at on from with for by after before to and or who that which were was are")
_OWNS = re.compile(r"\w(?:['’]s|s['’])$|^(?:its|his|her|their)$")  # "two of the firm's drivers"
_REACH = 3  # words behind a number in which what it counts stands: "four of the fishermen"


def check_one_and_more(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a number counts what stands alone in the evidence."""
    if pair.crossed:
        return  # a noun and its attribute change places from one language to the other
    for ours in _counts(pair.claim):
        same = [q for q in _counts(pair.evidence) if q.value == ours.value]
        if len(same) != 1:
            continue
        mine, its = _counted(pair.claim, ours), _counted(pair.evidence, same[0])
        mine = [w for w in mine if pair.matched(w)]
        if not mine or not its or not all(_alone(pair, w, its) for w in mine):
            continue
        inside = {w.i for w in its}
        left = [
            w for w in pair.claim.content
            if w not in mine and inside & {m.i for m in pair.matches[w.i]}
        ]  # fmt: skip
        if left and all(_is_one(pair.claim, w) for w in left):
            detail = f"{ours.text!r} counts {its[0].raw!r} in the evidence, not {mine[0].raw!r}"
            yield Reason(check="number_role", detail=detail)
            return


def _counts(reading: Reading) -> list[Quantity]:
    dated = [(d.start, d.end) for d in reading.dates]
    return [
        q for q in reading.numbers
        if q.kind == "count" and q.low is None and q.value > 1
        and q.unit not in TIME_UNITS | MONEY and not any(s <= q.start < e for s, e in dated)
    ]  # fmt: skip


def _counted(reading: Reading, q: Quantity) -> list[Word]:
    """Return the words that a number counts: its noun, or those behind "of"."""
    inside = [w for w in reading.words if q.start <= w.start < q.end]
    nouns = [w for w in inside if not w.counted and w.content]
    if nouns or not inside:
        return nouns
    found: list[Word] = []
    behind = reading.words[inside[-1].i + 1 :]
    owned = (n for n, w in enumerate(behind[: _REACH + 1]) if _OWNS.search(w.raw))
    for word in behind[next(owned, -1) + 1 :][:_REACH]:
        if word.key in _OF and not found:
            continue
        joined = word.arabic and word.key[:1] == "و"
        led = word.key in AR_PREPOSITIONS or word.key in _ENDS
        if led or joined or gap_before(reading, word.i) or is_act(reading, word):
            break
        if word.content:
            found.append(word)
    return found


def _alone(pair: Pair, word: Word, counted: list[Word]) -> bool:
    """Tell whether a word stands in the evidence without a number, not with the claim's."""
    found = pair.matches[word.i]
    return all(m not in counted and _is_one(pair.evidence, m) for m in found)


def _is_one(reading: Reading, word: Word) -> bool:
    """Tell whether a noun stands without a number, or with "one"; no definite plural does."""
    if not (word.content or word.capital):
        return False
    if word.arabic and word.key.lstrip("وف").startswith("ال"):
        return False
    ahead = [w for w in reading.words[max(0, word.i - 1) : word.i] if w.counted]
    counting = [
        q for q in reading.numbers if any(q.start <= w.start < q.end for w in (*ahead, word))
    ]
    if not word.arabic and word.key.endswith("s") and stem(word.key) != word.key:
        return False
    return not any(q.value > 1 and q.kind == "count" for q in counting)
