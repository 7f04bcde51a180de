"""C3: a number that is what the evidence's parts leave: the rest, those that did not, the others.

In:  a Pair, a number of the claim that the evidence does not have, the evidence's numbers
Out: whether it is the rest of a whole, and told as such
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.numbers.of_whom import whole_of
from mujaz.answer.verify.numbers.ratios import fits, given_share
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity

_BACK = 44  # characters before a number in which it is bounded
_OF_THE = 7  # words between a part and its whole
_STOPS = re.compile(r"[.!?؟؛;\n](?!\d)")
_DENIED = re.compile(
    r"\b(?:not|no|never|without|outside|beyond|untouched|unaffected|unharmed|unhurt|unscathed"
    r"|uninjured|un(?!der|til|ion|it|less|veil|leash|fold|load|pack|do)\w{3,}(?:ed|n)"
    r"|still to|left to|remain\w* to|outstanding|awaiting|سوي|متبق\w*|المتبق\w*"
    r"|unpaid|unsold|escaped|spared|exempt|yet to|failed|uncontained|uncontrolled"
    r"|لم|لن|لا|ليس|ليست|غير|من دون|دون ان|بلا|بدون|خارج|نجا|نجوا|سلم|سلموا)\b|n't\b"
)
_STILL = re.compile(r"\b(?:ما|لا) [يت]?زا?ل\w*\b|\bلا [يت]زال\w*\b")
_REST = re.compile(
    r"\b(?:the rest|the others?|the remaining|remainder|balance|[وف]?(?:الباق\w+|البقيه|بقيت\w+"
    r"|الاخرون|المتبق\w+))\b"
)


def is_rest(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Tell whether a number is what a part leaves of a whole, told as such."""
    left = _left_over(pair, ours, theirs)
    if not left:
        return False
    sentence = _STILL.sub(" ", _sentence(pair.claim.text, ours.start))
    there = [_STILL.sub(" ", _sentence(pair.evidence.text, at)) for at in left]
    if _DENIED.search(sentence) and not all(_DENIED.search(t) for t in there):
        return True
    rest = [m for t in left if (m := _REST.search(fold_key(pair.evidence.text)))]
    return bool(rest) and _told_of_the_rest(pair, ours)


def _left_over(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> list[int]:
    """Return where the parts stand whose whole is the claim's number more."""
    found: list[int] = []
    for part, whole in pairwise([q for q in theirs if q.kind == "count"]):
        between = [w.key for w in pair.evidence.words
                   if part.end <= w.start and w.end <= whole.start]  # fmt: skip
        of_it = between[:1] in (["of"], ["من"]) or between[:2] == ["out", "of"]
        of_it = of_it and len(between) <= _OF_THE
        if of_it and whole.value - part.value == ours.value:
            found.append(part.start)
        behind = fold_key(pair.evidence.text[whole.start : whole.end + 10])
        among = re.search(r"\b(?:منها|منهم|منهن|of them|of these|of those)\b", behind)
        if among and part.value - whole.value == ours.value > 0:
            found.append(whole.start)
    mine = given_share(pair.claim, ours)
    if mine is None:
        return found
    before = fold_key(pair.claim.text[max(0, ours.start - _BACK) : ours.start]) + " "
    said = fold_key(ours.text)
    for n, q in enumerate(theirs):
        share = given_share(pair.evidence, q)
        beside = [o for o in (*theirs[max(0, n - 1) : n], *theirs[n + 1 : n + 2])
                  if o.kind == q.kind == "percent"]  # fmt: skip
        several = bool(beside) and _REST.search(fold_key(pair.evidence.text))
        if share is not None and not several and fits(mine, 1 - share, before, said):
            found.append(q.start)
        second = several and n > 0 and beside[0] is theirs[n - 1]
        if second and 100 - q.value - beside[0].value == ours.value:
            found.append(q.start)  # «55 في المئة و30 … الحصة المتبقية»
    return found


def _told_of_the_rest(pair: Pair, ours: Quantity) -> bool:
    """Tell whether the claim says of a number what the evidence says of the rest, and nothing that
    it says of the part before.
    """
    reading = pair.evidence
    rest: set[int] = set()
    neutral = {w.i for q in reading.numbers for w in whole_of(reading, q)}
    for word in reading.words:
        if word.key in _REST_WORDS:
            ends = _STOPS.search(reading.text, word.end)
            high = ends.start() if ends else len(reading.text)
            low = word.i - word.key.startswith("المتبق")  # «الحصة المتبقية»
            rest |= {w.i for w in reading.words if w.i >= low and w.start < high}
    if not any(is_verb(reading, reading.words[i]) for i in rest):
        neutral |= {w.i for w in reading.words if is_verb(reading, w)}  # one verb for both
    inside = {w.clause for w in pair.claim.words if ours.start < w.end and w.start < ours.end}
    named = {w.i for w in whole_of(pair.claim, ours)}
    told = [
        found for w in pair.claim.content
        if w.clause in {c + n for c in inside for n in (0, 1)} and w.i not in named
        and not ours.start <= w.start < ours.end
        and (found := {m.i for m in pair.matches[w.i]} - neutral)
    ]  # fmt: skip
    return any(found <= rest for found in told) and all(found & rest for found in told)


_REST_WORDS = frozenset(
    "rest others remaining remainder الباقون الباقي الباقين البقيه والباقون والباقي والبقيه"
    " المتبقي المتبقيه المتبقون".split()
)


def _sentence(text: str, at: int) -> str:
    ends = [m.start() for m in _STOPS.finditer(text)]
    start = max((e + 1 for e in ends if e < at), default=0)
    end = min((e for e in ends if e >= at), default=len(text))
    return fold_key(text[start:end])
