"""C3: how far apart two numbers are whose sides the claim names, and what a cut brings one to.

In:  a Pair, a number of the claim that the evidence does not have, the evidence's numbers
Out: whether two of its numbers make it, on the sides that the claim gives them

"Three years shorter than the one prosecutors had sought" follows from "six years" and "prosecutors
asked for nine", wherever the two stand; "16 months at the least" from "two years" and "cut by up to
eight months".
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import permutations

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.numbers.traded import DIVIDING, Zone, surely, zones
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity

_MORE = r"more|longer|higher|larger|bigger|greater|older|taller|heavier|costlier|dearer|above"
_LESS = r"fewer|less|shorter|lower|smaller|younger|lighter|cheaper|below"
_FEW = r"(?: [\w-]+){0,3}?"
_BEHIND = (
    (re.compile(rf"\A{_FEW} (?:(?:{_MORE})\b{_FEW} than|ahead of|clear of|more than)\b"), 1),
    (re.compile(rf"\A{_FEW} (?:(?:{_LESS})\b{_FEW} than|behind|short of|shy of)\b"), -1),
    (re.compile(r"\A(?: \w+){0,2}? (?:اكثر|اعلي|اطول|ازيد) (?:من|مما|عن)\b"), 1),
    (re.compile(r"\A(?: \w+){0,2}? (?:اقل|ادني|اقصر) (?:من|مما|عن)\b"), -1),
)
_BEFORE = (
    (re.compile(r"\b(?:اكثر|اعلي|اطول|ازيد|[يت]زيد|[يت]تقدم|متقدم\w?)(?: \w+){0,2}\s*\Z"), 1),
    (re.compile(r"\b(?:اقل|ادني|اقصر|اصغر|[يت]قل|متاخر\w?|[يت]تاخر)(?: \w+){0,2}\s*\Z"), -1),
)
_FROM = re.compile(r"\A(?: \w+){0,2}? (?:من|مما|عن|علي)\b")
_STOPS = re.compile(r"[.!?؟؛;,،\n](?!\d)")
_PARTS = {  # unit: what it is counted in here, and how many of them it is
    "year": ("month", 12), "week": ("day", 7), "percent": ("point", 1),
    "percentage-point": ("point", 1),
}  # fmt: skip


def is_apart(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Return whether a number is how far apart two are, or what one is brought to."""
    if ours.kind == "ordinal" or ours.low is not None:
        return False
    return _between(pair, ours) or _brought_to(pair, ours, theirs)


def _in_parts(q: Quantity) -> tuple[str, Decimal]:
    unit, times = _PARTS.get(q.unit, (q.unit, 1))
    return ("point" if q.kind == "percent" else unit), q.value * times


def _between(pair: Pair, ours: Quantity) -> bool:
    """Tell whether a number is a difference whose greater and lesser side are the evidence's."""
    way, mark = _way(pair, ours)
    if not way:
        return False
    unit, apart = _in_parts(ours)
    for high, low in permutations(zones(pair.evidence), 2):
        (one, more), (other, less) = _in_parts(high.number), _in_parts(low.number)
        named = {u for u in (one, other) if u}  # the second number may leave its noun out
        if more - less != apart or len(named) > 1 or (unit and named and unit not in named):
            continue
        mine, rival = (high, low) if way > 0 else (low, high)
        if _on_its_sides(pair, ours, mark, (mine, rival)):
            return True
    return False


def _way(pair: Pair, q: Quantity) -> tuple[int, int]:
    """Return 1 where the claim's own side has more, -1 where it has less, and where the other side
    is named.
    """
    text = pair.claim.text
    first = re.match(r"\W*[\d.,٠-٩]+|\w+", text[q.start :])
    start = q.start + (first.end() if first else 0)
    behind = _STOPS.split(fold_key(text[start:]))[0]
    behind = f" {behind}"
    for shape, way in _BEHIND:
        if m := shape.match(behind):
            return way, start + m.end()
    before = _STOPS.split(fold_key(text[: q.start]))[-1]
    if fold_key(q.text).startswith("ب") and (m := _FROM.match(behind)):
        return next(((w, start + m.end()) for s, w in _BEFORE if s.search(before)), (0, 0))
    return 0, 0


def _on_its_sides(pair: Pair, ours: Quantity, mark: int, sides: tuple[Zone, Zone]) -> bool:
    """Tell whether the claim names behind its "than" whose the other number is, and before it, if
    anybody, whose this one is.
    """
    mine, rival = (_with_apposition(pair.evidence, z) - z.noun for z in sides)
    own = other = own_turned = other_turned = 0
    for word in pair.claim.words:
        if not (word.content or word.counted) or ours.start <= word.start < ours.end:
            continue
        found = _surest(pair, word)
        here, there = bool(found & mine - rival), bool(found & rival - mine)
        if here == there:
            continue
        if word.start > mark:
            other, other_turned = other + there, other_turned + here
        else:
            own, own_turned = own + here, own_turned + there
    return other > other_turned and own >= own_turned


def _with_apposition(reading: Reading, zone: Zone) -> frozenset[int]:
    """Return the words of a zone with those before a name between commas: "the mayor, Paul Drew,
    42.9 percent".
    """
    ends = [q.end for q in reading.numbers if q.end <= zone.number.start]
    found = set(zone.words)
    led = [w for w in reading.words if w.end <= zone.number.start][-1:]
    if not led or "," not in reading.text[led[0].end : zone.number.start]:
        return frozenset(found)
    for word in reversed([w for w in reading.words if w.end <= zone.number.start]):
        gap = reading.text[word.end : reading.words[word.i + 1].start]
        if word.end <= max(ends, default=-1) or word.key in DIVIDING or _SENTENCE.search(gap):
            break
        found.add(word.i)
    return frozenset(found)


_SENTENCE = re.compile(r"[.!?؟؛;\n]")


def _surest(pair: Pair, word: Word) -> set[int]:
    return {m.i for m in pair.matches[word.i]} if word.counted or surely(pair, word) else set()


_TO = re.compile(
    r"\b(?:to|الي)(?: (?P<least>as (?:little|low|few|short) as|at least|no less than|a minimum of"
    r"|ما لا [يت]قل عن|حد ادني(?: قدره)?))?(?: (?:about|around|just|only|نحو))?\s*\Z"
)
_UP_BY = re.compile(
    r"\b(?P<turn>[\w]+)(?: \w+){0,9}? (?:by|ب|بمقدار|بنحو)"
    r"(?: (?P<most>up to|as much as|at most|ما [يت]صل الي|حد اقصي))?\s*\Z"
)
_CUT = re.compile(
    r"\b(?:cut|reduc\w+|shorten\w*|lower\w*|trim\w*|shav\w+|drop\w*|f[ae]ll\w*|decreas\w+|declin\w+"
    r"|shr[aiu]nk\w*|slash\w*|خفض\w*|[يت]خفض|انخفض\w*|تراجع\w*|قلص\w*|[يت]قلص|تخفيض\w*|خفضت)\b"
)
_RAISED = re.compile(
    r"\b(?:rais\w+|r[io]se\w*|risen|increas\w+|gr[eo]w\w*|extend\w*|lengthen\w*|climb\w*|jump\w*"
    r"|رفع\w*|[يت]رفع|ارتفع\w*|زاد\w*|[يت]زيد|مدد\w*|تمديد\w*)\b"
)
_BACK = 70  # characters before "by eight months" in which it is cut or raised


def _brought_to(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Tell whether a number is what the only other one of its kind is cut or raised to."""
    led = _TO.search(fold_key(pair.claim.text[: ours.start]))
    if led is None:
        return False
    unit, value = _in_parts(ours)
    for step, sign, at_most in _steps(pair, theirs):
        others = {
            _in_parts(q)[1] for q in theirs
            if q is not step and q.kind not in {"year", "ordinal"} and _in_parts(q)[0] in {unit, ""}
        }  # fmt: skip
        if _in_parts(step)[0] not in {unit, ""} or bool(led["least"]) != (at_most and sign < 0):
            continue
        if len(others) == 1 and others.pop() + sign * _in_parts(step)[1] == value:
            return True
    return False


def _steps(pair: Pair, theirs: Sequence[Quantity]) -> Iterator[tuple[Quantity, int, bool]]:
    """Yield the numbers by which the evidence cuts or raises something, and whether at most so."""
    text = pair.evidence.text
    for q in theirs:
        before = _STOPS.split(fold_key(text[max(0, q.start - _BACK) : q.start]))[-1]
        before += " ب" if fold_key(q.text).startswith("ب") else ""
        m = _UP_BY.search(before)
        if m is None:
            continue
        cut, raised = bool(_CUT.search(before)), bool(_RAISED.search(before))
        if cut != raised:
            yield q, -1 if cut else 1, bool(m["most"])
