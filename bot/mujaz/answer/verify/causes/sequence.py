"""C17: across the languages, of two that come one after the other the first stays the first.

In:  a Pair in two languages, the claim in English
Out: Reasons

«أنقذت زوارق الصيد … قبل وصول سفن الإنقاذ بساعة» is not "rescue ships were there an hour ahead of
the fishing boats". Two words side by side ("fishing boats", «زوارق الصيد») tell surely which is
which.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.model import Reason

_STOPS = ".;؛!?؟\n"
_BEFORE_EN = re.compile(r"before|ahead|earlier|prior|until|preced(?:ed|es|ing)$")
_AFTER_EN = re.compile(r"after|following|behind|later|since|follow(?:ed|s)$")
_BEFORE_AR = frozenset("قبل قبيل وقبل وقبيل".split())
_AFTER_AR = frozenset("بعد عقب اثر بعيد بعدما وبعد".split())
_TOKEN = 1


def check_sequence(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the first and the second have changed places."""
    if not pair.crossed or pair.claim.arabic:
        return
    ours = _sides(pair.claim)
    theirs = _sides(pair.evidence)
    if ours is None or theirs is None:
        return
    early, late = ({w.i for w in side} for side in theirs)
    mine, other = (_phrases(pair, side) for side in ours)
    first = [p for p in mine if not any(p & q for q in other)]
    second = [p for p in other if not any(p & q for q in mine)]
    turned = _all_in(first, late, early) and _all_in(second, early, late)
    if not turned:  # who acts on one side may be named on the other
        first, second = _without_bodies(pair, first), _without_bodies(pair, second)
        turned = len(first) > 1 and _all_in(first, late, early) and _all_in(second, early, late)
    if turned:
        detail = "what comes first in the claim comes second in the evidence"
        yield Reason(check="role_order", detail=detail)


_BODIES = frozenset({"person", "institution", "place"})


def _without_bodies(pair: Pair, phrases: list[set[int]]) -> list[set[int]]:
    words = pair.evidence.words
    kinds = pair.evidence.thesaurus.kinds
    return [p for p in phrases if not any(kinds(words[i].senses) & _BODIES for i in p)]


def _all_in(phrases: list[set[int]], side: set[int], other: set[int]) -> bool:
    """Tell whether of what stands on a side of the claim all is on that side of the evidence."""
    there = [p for p in phrases if p <= side | other]
    return any(p <= side for p in there) and not any(p & other for p in there)


def _sides(reading: Reading) -> tuple[Sequence[Word], Sequence[Word]] | None:
    """Return what a sentence tells as first and as second; None where it has not just one mark."""
    found = []
    for word in reading.words:
        order = _order(reading, word)
        if order:
            found.append((word, order))
    if len(found) != 1:
        return None
    mark, order = found[0]
    low, high = _sentence(reading, mark)
    before = [w for w in reading.words[low : mark.i] if w.content]
    behind = [w for w in reading.words[mark.i + 1 : high] if w.content]
    if not before:  # "Before the vote, the minister …"
        comma = next((w.i for w in behind if _parts(reading, w)), None)
        if comma is None:
            return None
        before = [w for w in behind if w.i >= comma]
        behind = [w for w in behind if w.i < comma]
    return (before, behind) if order == "before" else (behind, before)


def _order(reading: Reading, word: Word) -> str:
    key = word.key
    if key in {"since", "منذ"}:  # "since the port was shut", not "since May"
        behind = reading.words[word.i + 1 : word.i + 3]
        dated = any(d.start <= w.start < d.end or w.counted for w in behind for d in reading.dates)
        time = any("time" in reading.thesaurus.kinds(w.senses) for w in behind)
        return "" if dated or time or any(w.counted for w in behind) else "after"
    if word.arabic:
        return "before" if key in _BEFORE_AR else "after" if key in _AFTER_AR else ""
    if key in {"ahead", "prior"} and not _next(reading, word, {"of", "to"}):
        return ""
    if key in {"earlier", "later"} and not _next(reading, word, {"than"}):
        return ""
    if key in {"until", "behind", "following"}:
        return ""
    if _BEFORE_EN.fullmatch(key):
        return "before"
    return "after" if _AFTER_EN.fullmatch(key) else ""


def _next(reading: Reading, word: Word, keys: set[str]) -> bool:
    behind = reading.words[word.i + 1 : word.i + 1 + _TOKEN]
    return any(w.key in keys for w in behind)


def _sentence(reading: Reading, mark: Word) -> tuple[int, int]:
    low = high = mark.i
    while low and not set(_STOPS) & set(_gap(reading, low)):
        low -= 1
    high += 1
    while high < len(reading.words) and not set(_STOPS) & set(_gap(reading, high)):
        high += 1
    return low, high


def _gap(reading: Reading, i: int) -> str:
    return reading.text[reading.words[i - 1].end : reading.words[i].start] if i else ""


def _parts(reading: Reading, word: Word) -> bool:
    return "," in _gap(reading, word.i) or "،" in _gap(reading, word.i)


def _phrases(pair: Pair, words: Sequence[Word]) -> list[set[int]]:
    """Return where nouns of a side stand in the evidence: two side by side as such, one alone where
    it has one counterpart. A verb stands before its subject there, whichever side that is on.
    """
    nouns = [w for w in words if not is_verb(pair.claim, w) or w.key.endswith("ing")]
    found: list[set[int]] = []
    paired: set[int] = set()
    for one, two in pairwise(nouns):
        if two.i != one.i + 1:
            continue
        near = [
            {a.i, b.i} for a in pair.matches[one.i] for b in pair.matches[two.i]
            if a.i == b.i + 1  # "rescue ships" is «سفن الإنقاذ»
        ]  # fmt: skip
        if near:
            found += near
            paired |= {one.i, two.i}
    alone = [pair.matches[w.i] for w in nouns if w.i not in paired]
    return found + [{m.i for m in places} for places in alone if len(places) == 1]
