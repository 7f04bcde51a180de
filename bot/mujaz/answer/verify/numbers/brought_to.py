"""C3: what a step brings a number to, from where the evidence says that it was.

In:  a Pair, a number of the claim that the evidence does not have, the evidence's numbers
Out: whether the only other number of its kind, and a cut or a rise, make it

"16 months at the least" follows from "the ban lasts two years" and "can be cut by up to eight
months". Where it starts must be told of the thing that the claim tells of and of nothing else, and
before the step; what the step is told of must be that thing, or nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import takewhile

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.numbers.traded import opens_another
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity

PARTS = {  # unit: what it is counted in here, and how many of them it is
    "year": ("month", 12), "week": ("day", 7), "percent": ("point", 1),
    "percentage-point": ("point", 1),
}  # fmt: skip
_STOPS = re.compile(r"[.!?؟؛;,،\n](?!\d)")
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


def in_parts(q: Quantity) -> tuple[str, Decimal]:
    """Return the unit in which a number is counted here, and how many of it."""
    unit, times = PARTS.get(q.unit, (q.unit, 1))
    return ("point" if q.kind == "percent" else unit), q.value * times


def brought_to(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Tell whether a number is what the only other one of its kind is cut or raised to."""
    led = _TO.search(fold_key(pair.claim.text[: ours.start]))
    if led is None:
        return False
    unit, value = in_parts(ours)
    for step, sign, at_most in _steps(pair, theirs):
        others = [
            q for q in theirs
            if q is not step and q.kind not in {"year", "ordinal"} and in_parts(q)[0] in {unit, ""}
        ]  # fmt: skip
        if in_parts(step)[0] not in {unit, ""} or bool(led["least"]) != (at_most and sign < 0):
            continue
        if len({in_parts(q)[1] for q in others}) != 1:
            continue
        start = in_parts(others[0])[1]
        if start + sign * in_parts(step)[1] == value and _is_its_start(pair, ours, others[0], step):
            return True
    return False


_LASTS = re.compile(
    r"(?:last(?:s|ed)?|stands?|stood|costs?|runs?|ran|amount(?:s|ed)?|total(?:s|led)?|ha[ds]|have"
    r"|[وف]?(?:[يت]?بلغ|بلغت|[يت]?كون|كان|كانت|[يت]ستمر|استمر|استمرت|[يت]مكن|امتد|امتدت))$"
)
_OF = frozenset(fold_key(w) for w in "of from at من البالغ البالغة بقيمة قدره قدرها".split())


def _is_its_start(pair: Pair, ours: Quantity, start: Quantity, step: Quantity) -> bool:
    """Tell whether the step is told of the thing whose number starts it."""
    reading = pair.evidence
    first = next((w.i for w in reading.words if start.start < w.end), 0)
    last = next((w.i for w in reading.words if step.start < w.end), 0)
    if start.start > step.start or not first or not last:
        return False
    own, opened = _opening(reading, first), _opening(reading, last)
    thing = _asked(pair, ours)
    if own == opened:
        return _fine_of(pair, thing, first, last)
    before = [w for w in reading.words[own:opened] if w.content and w.end <= start.start]
    behind = [
        w for w in reading.words[first:opened]
        if w.content and w.start >= start.end and _opening(reading, w.i) == own
    ]  # fmt: skip
    started = {c for w in before for c in thing if w in pair.matches[c]}
    if not started or not all(_is_known(pair, w) for w in [*before, *behind]):
        return False
    stepped = [w for w in reading.words[opened:last] if w.content and not _turns(w)]
    if not all(_is_known(pair, w) for w in stepped):
        return False
    told = {c for w in stepped for c in thing if w in pair.matches[c]}
    if told or opened == 0:
        return bool(told & started)
    previous = reading.words[_opening(reading, opened - 1) : opened]
    return any(w in pair.matches[c] for w in previous for c in started)


def _opening(reading: Reading, i: int) -> int:
    """Return where the stretch of words begins in which a word stands."""
    while i and (_is_within_number(reading, i) or not opens_another(reading, i)):
        i -= 1
    return i


def _is_within_number(reading: Reading, i: int) -> bool:
    word, before = reading.words[i], reading.words[i - 1]
    return word.counted and before.counted and reading.text[before.end : word.start] == ","


def _asked(pair: Pair, ours: Quantity) -> set[int]:
    """Return the claim's words of what is brought to the number."""
    inside = {w.clause for w in pair.claim.words if ours.start < w.end and w.start < ours.end}
    return {
        w.i for w in pair.claim.content
        if w.clause in inside and w.end <= ours.start and not _turns(w)
    }  # fmt: skip


def _fine_of(pair: Pair, thing: set[int], first: int, last: int) -> bool:
    """Tell whether the start stands right behind the thing: "cut the fine of 50,000 by 20,000"."""
    words = pair.evidence.words
    named = {m.i for c in thing for m in pair.matches[c]}
    near = first > 1 and words[first - 1].key in _OF and words[first - 2].i in named
    return near and all(not w.content or _turns(w) for w in words[first:last])


def _is_known(pair: Pair, word: Word) -> bool:
    """Tell whether the claim has a word, or it says what a name is: "sprinter Ona Reed"."""
    answered = {m.i for w in pair.claim.words for m in pair.matches[w.i]}
    name = takewhile(lambda w: w.raw[:1].isupper(), pair.evidence.words[word.i + 1 :])
    titled = any(w.i in answered for w in name)
    return word.i in answered or titled or bool(_LASTS.match(word.key))


def _turns(word: Word) -> bool:
    return bool(_CUT.search(word.key) or _RAISED.search(word.key)) or word.key in _BY_HOW_MUCH


_BY_HOW_MUCH = frozenset("بمقدار بنحو بنسبه بواقع بحوالي".split())


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
