"""C17: of two acts of one sentence each keeps what it is done to.

In:  a Pair
Out: Reasons: role_order

"They closed the bridge and opened the road" under "they opened the bridge and closed the road":
every word stands there, and no name is exchanged. Where two acts of the claim are two acts of one
sentence of the evidence, and all that stands behind each, but who does both, stands behind the
other one there, they have traded what they are done to.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from mujaz.answer.verify.grammar.acts import Act, acts, behind_act, one_sentence
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import REPORTING, Reading, Word
from mujaz.model import Reason

_Zone = tuple[Act, frozenset[int]]


def check_two_acts(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where two acts have traded what stands behind them."""
    theirs = _zones(pair.evidence)
    told = [(zone, best) for zone in _zones(pair.claim) if (best := _answer(pair, zone, theirs))]
    for (one, mine), (other, its) in combinations(told, 2):
        first, second = mine[0].verb, its[0].verb
        if first == second or not one_sentence(pair.evidence, first, second):
            continue
        traded = _crossed(pair, one, mine, its), _crossed(pair, other, its, mine)
        if True in traded and False not in traded:
            detail = f"{one[0].verb.raw!r} and {other[0].verb.raw!r} have each other's objects"
            yield Reason(check="role_order", detail=f"{detail} in the evidence")
            return


def _zones(reading: Reading) -> list[_Zone]:
    """Return the acts with the words behind each, up to the next act or full stop."""
    reports = {v.first for v in reading.verbs if v.strength in REPORTING}
    told = [a for a in acts(reading) if a.verb.i not in reports]
    return [(act, frozenset(behind_act(reading, act, told))) for act in told]


def _answer(pair: Pair, zone: _Zone, theirs: list[_Zone]) -> _Zone | None:
    best = pair.surely_told(zone[0].verb)
    return next((other for other in theirs if other[0].verb == best), None)


def _crossed(pair: Pair, ours: _Zone, own: _Zone, other: _Zone) -> bool | None:
    """Tell whether what an act is done to stands behind the other act alone in the evidence; None
    where it may stand behind either.
    """
    first = min((own[0], other[0]), key=lambda a: a.verb.i)
    doers = _doer(pair.evidence, first)
    told = [w for w in _words(pair.claim, ours) if pair.matched(w)]
    places = [{m.i for m in pair.matches[w.i]} for w in told]
    places = [p for p in places if not p & doers]
    sure = [p for p in places if not (p & other[1] and p & own[1])]
    if places and not sure:
        return None
    return bool(sure) and all(p <= other[1] for p in sure)


def _doer(reading: Reading, act: Act) -> set[int]:
    """Return the words of who does an act: behind an Arabic verb up to the first definite noun, and
    a name behind it: «نواب المعارضة», «المدير سامي خوري».
    """
    found: set[int] = set(act.agent)
    ended = False
    for i in act.row:
        definite = reading.words[i].key.startswith("ال")
        if ended and (definite or not is_name(reading, reading.words[i])):
            break
        ended |= definite
        found.add(i)
    return found


def _words(reading: Reading, zone: _Zone) -> list[Word]:
    return [w for w in (reading.words[i] for i in sorted(zone[1])) if w.content and not w.counted]
