"""C4: two acts of one sentence have not traded their numbers: "won five and lost three".

In:  a Pair
Out: Reasons: number_role

Where each of two acts has one number between itself and the next act, in the claim and in the
evidence, the numbers go with the acts, whatever they count and in whatever order they stand.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations

from mujaz.answer.verify.grammar.acts import Act, acts, behind_act
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.counted import TIME_UNITS
from mujaz.language.numbers import Quantity
from mujaz.model import Reason


def check_of_acts(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where two acts of the claim have each the other one's number."""
    ours, theirs = _counts(pair.claim), _counts(pair.evidence)
    told = [(act, q, best) for act, q in ours if (best := _answer(pair, act, theirs)) is not None]
    for (one, first, mine), (other, second, its) in combinations(told, 2):
        if mine[0].verb.i == its[0].verb.i or first.value == second.value:
            continue
        crossed = first.value == its[1].value and second.value == mine[1].value
        if crossed and _same_doer(pair, one, (mine[0], its[0])):
            detail = f"{first.text!r} and {second.text!r} are the other's in the evidence"
            yield Reason(check="number_role", detail=f"{detail}: {other.verb.raw!r}")
            return


def _answer(
    pair: Pair, act: Act, theirs: list[tuple[Act, Quantity]]
) -> tuple[Act, Quantity] | None:  # fmt: skip
    best = pair.surely_told(act.verb)
    return next(((a, q) for a, q in theirs if a.verb == best), None)


def _counts(reading: Reading) -> list[tuple[Act, Quantity]]:
    """Return the acts that have one number behind them, up to the next act or full stop."""
    told = acts(reading)
    dated = [(d.start, d.end) for d in reading.dates]
    numbers = [
        q for q in reading.numbers
        if q.kind in {"count", "money", "percent"} and q.low is None and q.value != Decimal(1)
        and q.unit not in TIME_UNITS and not any(s <= q.start < e for s, e in dated)
    ]  # fmt: skip
    found = []
    for act in told:
        high = behind_act(reading, act, told).stop
        end = reading.words[high].start if high < len(reading.words) else len(reading.text)
        inside = [q for q in numbers if act.verb.end <= q.start < end]
        if len(inside) == 1:
            found.append((act, inside[0]))
    return found


def _same_doer(pair: Pair, ours: Act, theirs: tuple[Act, Act]) -> bool:
    """Tell whether who acts in the claim acts there too: "A lost three" may be "B won three"."""
    agent = ours.row[:3] or sorted(ours.agent)
    found = {m.i for i in agent for m in pair.matches[i]}
    there = {i for act in theirs for i in (*act.row, *act.agent)}
    return not agent or bool(found & there)
