"""C13: five of the seven are not the seven.

In:  a Pair in one language
Out: Reasons: content

«صوت خمسة من الأعضاء السبعة»: who tells it of all seven, or of "the seven", widens it. Only where
the claim names the whole and neither the part nor the way to it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_OF = re.compile(r"\s*(?:of (?:the|its|their|his|her|all)\b|(?:\w+ )?من (?:\w+ ){0,4}|من اصل\b)")
_REACH = 45  # letters from a part to the whole that it is of
_PART_SAID = re.compile(
    r"\b(?:of|most|majority|some|half|only|except|but|من|منها|منهم|اغلب\w*|معظم\w*|غالبيه|بعض|نصف|احد"
    r"|احدي|عدا|باستثناء|سوي|الا)\b"
)


def check_parts(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells of all what the evidence tells of a number of them."""
    if pair.crossed:
        return
    yield from _not_two(pair)
    yield from _of_one(pair)
    wholes = list(_wholes(pair.evidence))
    for ours in pair.claim.numbers:
        if ours.kind != "count" or not any(w.value == ours.value for _, w in wholes):
            continue
        parts = [part for part, whole in wholes if whole.value == ours.value]
        if any(q.value == p.value for q in pair.claim.numbers for p in parts):
            continue
        if any(q.value == ours.value for q in pair.evidence.numbers
               if all(q is not whole for _, whole in wholes)):  # fmt: skip
            continue
        rest = fold_key(pair.claim.text[: ours.start] + " " + pair.claim.text[ours.end :])
        if _PART_SAID.search(rest) or not _acts_as_part(pair, parts):
            continue
        detail = f"the claim says it of {ours.text!r}, the evidence of {parts[0].text!r} of them"
        yield Reason(check="content", detail=detail)
        return


def _wholes(reading: Reading) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield each number that is told of a part, with the number of the whole."""
    counts = [q for q in reading.numbers if q.kind == "count"]
    for part in counts:
        for whole in counts:
            between = reading.text[part.end : whole.start]
            if not 0 < len(between) <= _REACH or whole.value <= part.value:
                continue
            if not set(".,،;؛:") & set(between) and _OF.match(fold_key(between)):
                yield part, whole


def _acts_as_part(pair: Pair, parts: list[Quantity]) -> bool:
    """Tell whether the claim tells what the clause of the part tells, and not of the whole alone:
    words of the claim answer others of that clause than the noun counted.
    """
    starts = {p.start for p in parts}
    clauses = {w.clause for w in pair.evidence.words if w.start in starts}
    told = [
        w for w in pair.claim.content
        if not w.counted and any(m.clause in clauses for m in pair.matches[w.i])
    ]  # fmt: skip
    return len(told) >= 1


_TWO = 2


def _not_two(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim counts another number of what the evidence has two of by the
    form of the noun alone: «ثلاثة أطفال» under «طفلان».
    """
    duals = [q for q in pair.evidence.numbers if q.value == _TWO and _is_dual(q)]
    for ours in pair.claim.numbers:
        if ours.kind != "count" or ours.value == _TWO or _is_dual(ours) or ours.unit is None:
            continue
        inside = [w for w in pair.claim.words if ours.start <= w.start < ours.end]
        nouns = [w for w in inside if w.content and not w.counted]
        found = [m for w in nouns[:1] for m in pair.matches[w.i] if pair.firm(w)]
        if found and all(any(q.start <= m.start < q.end for q in duals) for m in found):
            detail = f"the evidence has two of what {ours.text!r} counts"
            yield Reason(check="number_role", detail=detail)
            return


def _is_dual(quantity: Quantity) -> bool:
    """Tell whether a number is a noun that is two by its form."""
    text = fold_key(quantity.text)
    return " " not in text and not text[:1].isdigit() and text.endswith(("ان", "ين"))


_ONE_OF_THEM = frozenset("احدهم احداهم احداهن احدهما احداهما احدها احداها".split())
_SOME_SAID = re.compile(
    r"\b(?:احد\w*|احدي|احداه\w*|واحده?|واحدا|بينهم|بينها|منهم|منها|بعضهم|بعضها|بعض|اثنان|اثنين|جريح)\b"
)
_NEAR_ONE = 3  # words from «أحدهم» to how he is
_PLURAL = 2


def _of_one(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells of several how one of them is: «إصابة أحدهم خطيرة»."""
    mark = next((w for w in pair.evidence.words if w.key in _ONE_OF_THEM), None)
    if mark is None or _SOME_SAID.search(fold_key(pair.claim.text)):
        return
    if not any(q.kind == "count" and q.value >= _PLURAL for q in pair.claim.numbers):
        return
    near = pair.evidence.words[mark.i + 1 : mark.i + 1 + _NEAR_ONE]
    state = {w.i for w in near if w.clause == mark.clause and w.content}
    for word in pair.claim.content:
        found = [m for m in pair.matches[word.i] if pair.firm(word)]
        if found and all(m.i in state for m in found):
            detail = f"in the evidence {word.raw!r} is said of one of them"
            yield Reason(check="content", detail=detail)
            return
