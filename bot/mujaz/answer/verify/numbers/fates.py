"""C4: whom a number counts and what befell them: three killed and seven injured.

In:  a Pair, a quantity of the claim, the same quantity of the evidence
Out: what the evidence says befell them, where the claim says another thing
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.verify.grammar.axes import on_axis
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.counted import TIME_UNITS
from mujaz.language.numbers import Quantity

_FATES = "kill-injure"
PARTS = frozenset("منهم منهن منها بينهم them whom".split())  # "three of them": a part of another
FAR = 6  # words between a number and what befell those it counts


def another_fate(pair: Pair, ours: Quantity, same: Sequence[Quantity]) -> str:
    """Return what befell these people in the evidence, where the claim says another thing."""
    mine = _fate(pair.claim, ours)
    if mine is None:
        return ""
    theirs = [f for q in same if (f := _fate(pair.evidence, q)) is not None]
    if not theirs and mine[1] == _DEAD:
        return _only_cases(pair.evidence, same)
    if not theirs or any(f[1] & mine[1] for f in theirs):
        return ""
    if any(_told_of(pair.claim, ours, f[1]) for f in theirs):
        return ""
    return theirs[0][0].raw


_DEAD = frozenset({0})  # the first pole of the axis
_CASES = frozenset("cases infections حاله حالات اصابات".split())
_TO_CASES = 2  # words behind a number among which its noun is: "90 confirmed cases"
_OF_DEATH = frozenset("death deaths dead died fatal وفاه وفيات".split())


def _only_cases(reading: Reading, same: Sequence[Quantity]) -> str:
    """Return the noun of numbers that all count cases of an illness, and none a case of death."""
    found = []
    for q in same:
        inside = [w.i for w in reading.words if q.start < w.end and w.start < q.end]
        first = inside[0] if inside else 0
        near = reading.words[first + 1 : (inside or [0])[-1] + 1 + _TO_CASES]
        noun = next((w for w in near if w.key in _CASES and w.clause == near[0].clause), None)
        behind = reading.words[noun.i + 1 : noun.i + 3] if noun else []
        if noun is None or any(w.key in _OF_DEATH for w in [*near, *behind]):
            return ""
        found.append(noun.raw)
    return found[0] if found else ""


def fates_joined(pair: Pair) -> bool:
    """Tell whether the claim tells one fate of people to whom the evidence gives several."""
    ours, theirs = (
        {p for _, poles in on_axis(_FATES, reading) for p in poles}
        for reading in (pair.claim, pair.evidence)
    )
    return len(ours) == 1 and len(theirs) > 1


_CLOSE = 3  # words behind an Arabic number in which a pronoun or a clause tells its fate


def _told_of(reading: Reading, q: Quantity, poles: frozenset[int]) -> bool:
    """Tell whether what befell those counted stands right behind them: «66 تأكدت إصابتهم»."""
    inside = [w.i for w in reading.words if q.start <= w.start < q.end]
    return bool(inside) and any(
        p & poles and w.arabic and 0 < w.i - inside[-1] <= _CLOSE
        and w.key.endswith(("هم", "هن", "ها", "ه"))
        for w, p in on_axis(_FATES, reading)
    )  # fmt: skip


def _of_the_next(reading: Reading, q: Quantity, word: Word) -> bool:
    """Tell whether an English verb behind a number has a number of its own behind it, and an "and"
    before it: "killed nine people and wounded 31".
    """
    between = [w for w in reading.words if q.end <= w.start < word.start]
    behind = reading.words[word.i + 1 : word.i + 1 + _NEXT]
    counted = any(n.start <= w.start < n.end for w in behind for n in reading.numbers)
    return counted and any(w.key in {"and", "while", "but"} for w in between)


_NEXT = 3  # words between a verb and the number of those whom it befell: "wounded at least 31"


def _fate(reading: Reading, q: Quantity) -> tuple[Word, frozenset[int]] | None:
    inside = [w.i for w in reading.words if q.start <= w.start < q.end]
    if not inside or q.unit in PARTS or q.unit in TIME_UNITS:
        return None
    near = []
    for w, poles in on_axis(_FATES, reading):
        ahead = w.i > inside[-1]
        gap = w.i - inside[-1] if ahead else max(0, inside[0] - w.i)
        joined = w.key.startswith(("و", "ف", "ال")) and w.key not in {"وفاه", "وفيات"}
        if ahead and not w.arabic and _of_the_next(reading, q, w):
            continue
        own = ahead and gap == 1 and not joined
        ahead = ahead and not own
        if gap <= FAR:  # Arabic has its verb in front of those whom it befell, or it is the noun
            near.append((ahead and w.arabic, gap, not ahead, w, poles))
    return min(near, key=lambda n: n[:3])[3:] if near else None


def told_by_its_noun(pair: Pair, word: Word, same: Sequence[Quantity]) -> bool:
    """Tell whether the verb before a number says what the evidence counts: «توفي 18 شخصًا» under
    «18 وفاة».
    """
    ahead = [w for w in pair.claim.words[max(0, word.i - 2) : word.i] if w.content]
    nouns: set[int] = set()
    for q in same:
        inside = [w for w in pair.evidence.words if q.start < w.end and w.start < q.end]
        behind = pair.evidence.words[inside[-1].i + 1 : inside[-1].i + 2] if inside else []
        nouns |= {w.i for w in inside if not w.counted} or {w.i for w in behind}
    return any(
        pair.claim.predicate(w) and any(m.i in nouns for m in pair.matches[w.i]) for w in ahead
    )


def among_them(reading: Reading, q: Quantity) -> bool:
    """Tell whether a number counts some of those before it: «14 شخصًا، بينهم ثلاثة»."""
    before = [w.key for w in reading.words if w.end <= q.start][-1:]
    return bool(set(before) & PARTS)
