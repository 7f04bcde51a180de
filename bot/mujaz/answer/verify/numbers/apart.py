"""C3: how far apart two numbers are whose sides the claim names.

In:  a Pair, a number of the claim that the evidence does not have, the evidence's numbers
Out: whether two of its numbers make it, on the sides that the claim gives them

"Three years shorter than the one prosecutors had sought" follows from "six years" and "prosecutors
asked for nine", wherever the two stand. Both must measure what the claim compares: who lifts five
kilos less does not weigh less.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import permutations

from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import is_act
from mujaz.answer.verify.numbers.brought_to import PARTS, brought_to, in_parts
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


def is_apart(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """Return whether a number is how far apart two are, or what one is brought to."""
    if ours.kind == "ordinal" or ours.low is not None:
        return False
    return _between(pair, ours) or brought_to(pair, ours, theirs)


def _between(pair: Pair, ours: Quantity) -> bool:
    """Tell whether a number is a difference whose greater and lesser side are the evidence's."""
    way, mark = _way(pair, ours)
    if not way or ours.unit == "percent":
        return False  # "3 percent more votes" are no three points
    unit, apart = in_parts(ours)
    for high, low in permutations(zones(pair.evidence), 2):
        (one, more), (other, less) = in_parts(high.number), in_parts(low.number)
        named = {u for u in (one, other) if u}  # the second number may leave its noun out
        if more - less != apart or len(named) > 1 or (unit and named and unit not in named):
            continue
        mine, rival = (high, low) if way > 0 else (low, high)
        if _on_its_sides(pair, ours, mark, (mine, rival)) and _measured_alike(
            pair, ours, mark, (mine, rival)
        ):
            return True
    return False


_NEUTRAL = re.compile(
    r"(?:finish(?:ed|es)?|end(?:ed|s)?|c[oa]mes?|stands?|stood|rank(?:ed|s)?|lead|le[ad]ds?|led"
    rf"|ahead|behind|clear|short|shy|gap|lead|margin|{_MORE}|{_LESS}"
    r"|[وف]?(?:[يت]تقدم|تقدم|متقدم|[يت]تاخر|تاخر|متاخر|حل|[يت]زيد|[يت]قل|اكثر|اقل|اعلي|ادني|اطول|اقصر"
    r"|ازيد|اصغر)\w{0,2})$"
)
_MEASURE = re.compile(r"(?:older|younger|taller|heavier|lighter|اصغر|اكبر)$")  # ask for their verb
_WON = re.compile(
    r"(?:won|wins?|took|takes?|got|polled|scored|received|secured|gained"
    r"|[وف]?(?:فاز|حصل|نال|حصد|جمع|كسب)ت?)$"
)
_JAILED = re.compile(
    r"(?:jailed|sentenced|imprisoned|ordered|handed|given|ruled"
    r"|[وف]?(?:قض[يت]|حكم|حكمت|سجن|سجنت|عاقب|عاقبت|بسجن\w*|بالسجن))$"
)
_TERM = re.compile(r"(?:(?:ال)?(?:عقوبه|حكم|مده|سجن)|terms?|sentences?|penalty|jail|prison)$")


def _measured_alike(pair: Pair, ours: Quantity, mark: int, sides: tuple[Zone, Zone]) -> bool:
    """Tell whether both numbers measure what the claim compares: what it says before its "than" is
    told of them, and what is told of them it says.
    """
    words = [
        pair.evidence.words[i]
        for zone in sides for i in sorted(_with_apposition(pair.evidence, zone) | zone.noun)
    ]  # fmt: skip
    told = {w.i for w in words}
    jailed = any(_JAILED.match(w.key) for w in words) and ours.unit in PARTS
    inside = {w.clause for w in pair.claim.words if ours.start < w.end and w.start < ours.end}
    for word in pair.claim.content:
        if word.clause not in inside or word.start >= mark or ours.start <= word.start < ours.end:
            continue
        if _MEASURE.match(word.key):
            return False
        if _NEUTRAL.match(word.key) or (jailed and _TERM.match(word.key)):
            continue
        if not told & {m.i for m in pair.matches[word.i]}:
            return False
    led = any(w.key in _AHEAD or _AHEAD_AR.match(w.key) for w in pair.claim.words)
    penalty = jailed and any(_TERM.match(w.key) for w in pair.claim.words)
    answered = {m.i for w in pair.claim.words for m in _closest(pair, w)}
    verbs = [w for w in words if is_act(pair.evidence, w)]
    return all(
        w.i in answered or _NEUTRAL.match(w.key)
        or (led and _WON.match(w.key)) or (penalty and _JAILED.match(w.key))
        for w in verbs
    )  # fmt: skip


def _closest(pair: Pair, word: Word) -> list[Word]:
    found = pair.matches[word.i]
    best = max((closeness(word, m) for m in found), default=0)
    return [m for m in found if closeness(word, m) == best]


_AHEAD = frozenset("ahead behind clear lead leads led".split())
_AHEAD_AR = re.compile(r"[وف]?(?:[يت]?تقدم|متقدم|[يت]?تاخر|متاخر)\w{0,2}$")


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
