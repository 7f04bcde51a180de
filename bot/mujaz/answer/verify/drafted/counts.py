"""C4, C17: what a number, or an Arabic dual, counts is not what another number counts.

In:  a Pair, in one language or two
Out: Reasons

«مقتل 37 مسلحا» beside "four of its soldiers" has no 37 soldiers; «مركز ومدرستان» are not
«مدرسة ومركزان»: there the dual has gone from one noun to the other.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.drafted.ends import nouns_of
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.counted import TIME_UNITS
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_ANYBODY = frozenset({"", "person"})
_DUAL = re.compile(r"[وفبل]?(?:ال)?(\w{3,}?)(ت?)(?:ين|ان)$")
_CLITICS = re.compile(r"^(?:[وفبلك]?(?:ال)|لل|[وفبلك](?=\w{4}))?")


def check_counts(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a number counts another's noun, or a dual another noun."""
    yield from _of_another(pair)
    yield from _duals(pair)


def _of_another(pair: Pair) -> Iterator[Reason]:
    theirs = [q for q in pair.evidence.numbers if q.kind == "count"]
    if not theirs:
        return
    for ours in (q for q in pair.claim.numbers if q.kind == "count"):
        same = [q for q in theirs if q.value == ours.value]
        mine = _noun(pair.claim, ours)
        if len(same) != 1 or ours.unit in _ANYBODY | TIME_UNITS or not mine:
            continue
        own = _noun(pair.evidence, same[0])
        rest = {w.i for q in theirs if q is not same[0] for w in nouns_of(pair.evidence, q)}
        rest -= {w.i for w in nouns_of(pair.evidence, same[0])}
        if not own or same[0].unit in _ANYBODY:
            continue
        near = {w.i for w in nouns_of(pair.claim, ours)}
        found = [m for w in mine for m in pair.closest(w) if closeness(w, m) > 1]
        far = {w.i for w in own} | {w.i for w in nouns_of(pair.evidence, same[0])}
        if any(w.i in pair.answered for w in own):
            moved = all(_answers_elsewhere(pair, w, near) for w in own)
            wrong = moved and bool(found) and not any(m.i in far for m in found)
        else:
            wrong = bool(found) and all(m.i in rest for m in found)
        if wrong:
            detail = f"in the evidence {same[0].text!r} are others than {ours.text!r}"
            yield Reason(check="number_role", detail=detail)
            return


def _answers_elsewhere(pair: Pair, word: Word, near: set[int]) -> bool:
    """Tell whether a noun that the evidence counts answers a word of the claim that the same number
    does not count there.
    """
    ours = [w for w in pair.claim.content if word in pair.closest(w) and closeness(w, word) > 1]
    return bool(ours) and not any(w.i in near for w in ours)


def _noun(reading: Reading, number: Quantity) -> list[Word]:
    """Return the noun inside a number: the soldiers of "37 soldiers"."""
    return [
        w for w in reading.words
        if number.start <= w.start < number.end and w.content and not w.counted
    ]  # fmt: skip


def _duals(pair: Pair) -> Iterator[Reason]:
    if pair.crossed or not pair.claim.arabic:
        return
    ours, theirs = _by_number(pair.claim), _by_number(pair.evidence)
    one, two = (ours[0] & theirs[1]) - ours[1] - theirs[0], (ours[1] & theirs[0]) - ours[0]
    if one and two - theirs[1]:
        detail = f"in the evidence two are of {min(one)!r}, not of {min(two - theirs[1])!r}"
        yield Reason(check="number_role", detail=detail)


def _by_number(reading: Reading) -> tuple[set[str], set[str]]:
    """Return the bases of the words that name one, and of those that may name two."""
    one: set[str] = set()
    two: set[str] = set()
    for word in reading.words:
        if not (word.content or word.counted) or not word.arabic:
            continue
        if dual := _DUAL.match(word.key):
            two.add(dual.group(1) + ("ه" if dual.group(2) else ""))
        one.add(_CLITICS.sub("", word.key))
    return one, two
