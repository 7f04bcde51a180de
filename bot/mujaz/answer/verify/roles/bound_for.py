"""C17: who is flown to a place does not come from there.

In:  a Pair, in one language or two
Out: Reasons: role_order

Only of a verb of motion and a place that each text has once, behind "from" in the one and "to" in
the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.roles.headed import is_another_move
from mujaz.answer.verify.roles.towards import led_by
from mujaz.model import Reason

_MOVED = re.compile(
    r"(?:fl(?:y|ies|ew|own)|sent|moved?|transferred|tak(?:en|e)|took|travel\w*|sail\w*|return\w*"
    r"|fled|transported|shipped|evacuated|deported|marched|drove|driven|flee\w*|airlifted|bussed"
    r"|[وفس]*(?:نقل\w*|[يت]نقل\w*|سافر\w*|[يت]سافر\w*|عاد\w{0,2}|[يت]عود\w{0,2}|فر|فرت|فروا|ابحر\w*"
    r"|ارسل\w*|رحل\w*|[يت]رحل\w*|هاجر\w*|توجه\w*|انتقل\w*|هرب\w*|نزح\w*))$"
)
_REACH = 7  # words from a verb to the place that it leads to
_ENDS = frozenset({"from", "to"})


def check_bound_for(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a place is left in the one text and reached in the other."""
    ours = {i: side for i, side in led_by(pair.claim).items() if side in _ENDS}
    if not ours:
        return
    theirs = led_by(pair.evidence)
    for i, side in ours.items():
        word, there = pair.claim.words[i], pair.surest(pair.claim.words[i])
        if there is None or len(pair.matches[i]) > 1 or not _is_place(pair.claim, word):
            continue
        other = theirs.get(there.i, "")
        if {side, other} != _ENDS:
            continue
        mine, its = _moving(pair.claim, word), _moving(pair.evidence, there)
        if mine and its and not is_another_move(pair, mine, its):
            detail = f"{word.raw!r} stands behind {other!r} in the evidence"
            yield Reason(check="role_order", detail=detail)
            return


def _is_place(reading: Reading, word: Word) -> bool:
    kinds = reading.thesaurus.kinds(word.senses)
    return "place" in kinds or (word.capital and not kinds & {"person", "institution", "time"})


def _moving(reading: Reading, place: Word) -> list[Word]:
    """Return the verbs of motion that lead to a place."""
    before = reading.words[max(0, place.i - _REACH) : place.i]
    return [w for w in before if w.clause == place.clause and _MOVED.match(w.key)]
