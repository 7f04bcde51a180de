"""C13: a comparison keeps its direction: "faster than in the previous quarter" is not «أبطأ مما كان
عليه في الربع السابق», and more than before is nothing that fell.

In:  a Pair
Out: Reasons: direction
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.answer.verify.degree.ahead import COMPARED
from mujaz.answer.verify.grammar.axes import on_axis
from mujaz.answer.verify.grammar.bases import bases
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_THAN = frozenset("than من مما عما منه منها منهم منهما".split())
_TO_THAN = 4  # words from a comparative to its "than"
_REACH = 8  # words on either side that tell what is compared
_NOT = frozenset("not no never neither nor hardly any لم لا لن ليس ليست غير دون".split())
_NEAR_NOT = 4
_STOPS = ".!?؟؛;\n"
_NOW = re.compile(
    r"(?:than|من|مما|عما) (?:(?:ever|what|they|it|he|she|we) )*"
    r"(?:before|previously|earlier|in the past|used to|was|were|had been|ذي قبل|قبل|السابق|الماضي"
    r"|المعتاد|كان\w*|كنا|مضي)\b"
)
_TOLD = 2  # words of the claim that the clause of a rise or fall must answer


@dataclass(frozen=True, slots=True)
class _Comparative:
    word: Word
    signs: dict[str, int]  # by what it measures
    left: frozenset[int]
    right: frozenset[int]


def check_than(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim compares the other way round than the evidence."""
    theirs = list(_comparatives(pair.evidence))
    for ours in _comparatives(pair.claim):
        other = _turned(pair, ours, theirs) or _move(pair, ours, theirs, turned=True)
        if other is not None:
            detail = f"the claim says {ours.word.raw!r} where the evidence says {other.raw!r}"
            yield Reason(check="direction", detail=detail)
            return


def compares_alike(pair: Pair, word: Word) -> bool:
    """Return whether a comparative is the evidence's by another word: "higher" and «أكبر»; "A is
    longer than B" and "B is shorter than A"; "more than before" and «ارتفع».
    """
    theirs = list(_comparatives(pair.evidence))
    for ours in _comparatives(pair.claim):
        if ours.word.i != word.i:
            continue
        same = [c for c in theirs if ours.signs.items() & c.signs.items()]
        if any(_same_standard(pair, ours, c) for c in same):
            return True
        opposite = [c for c in theirs if ours.signs.keys() & c.signs.keys() and c not in same]
        if any(_turned_round(pair, ours, c) for c in opposite):
            return True
        return _move(pair, ours, theirs, turned=False) is not None
    return False


def _turned(pair: Pair, ours: _Comparative, theirs: list[_Comparative]) -> Word | None:
    """Return a comparative that is the opposite, of the same thing with the same thing."""
    alike = [c for c in theirs if ours.signs.keys() & c.signs.keys()]
    if any(ours.signs.items() & c.signs.items() for c in alike):
        return None
    return next((c.word for c in alike if _same_standard(pair, ours, c)), None)


def _same_standard(pair: Pair, ours: _Comparative, theirs: _Comparative) -> bool:
    """Tell whether two comparatives compare with the same: "A is faster than B" is "B is slower
    than A", and no contradiction.
    """
    found = _found(pair, ours.right)
    here, there = found & theirs.right, found & theirs.left
    if found:
        return bool(here) and len(here) > len(there - here)
    own, other = _periods(pair.claim, ours), _periods(pair.evidence, theirs)
    return bool(own & other)


def _turned_round(pair: Pair, ours: _Comparative, theirs: _Comparative) -> bool:
    left, right = _found(pair, ours.left), _found(pair, ours.right)
    return bool((left - right) & theirs.right and (right - left) & theirs.left)


def _found(pair: Pair, side: frozenset[int]) -> set[int]:
    words = [pair.claim.words[i] for i in side]
    return {m.i for w in words if w.content or w.counted for m in pair.matches[w.i]}


def _periods(reading: Reading, one: _Comparative) -> set[str]:
    spans = [(reading.words[i].start, reading.words[i].end) for i in one.right]
    return {b.period for b in bases(reading) if any(b.start < e and s < b.end for s, e in spans)}


def _move(
    pair: Pair, ours: _Comparative, theirs: list[_Comparative], *, turned: bool
) -> Word | None:
    """Return the verb of the evidence by which only rises what is more than before in the claim;
    turned, by which it only falls.
    """
    sign = ours.signs.get("amount")
    told = _NOW.match(fold_key(_from_than(pair.claim, ours.word)))
    if sign is None or not told or any("amount" in c.signs for c in theirs):
        return None
    if on_axis("rise-fall", pair.claim):
        return None  # "the fall was larger than before"
    moves = on_axis("rise-fall", pair.evidence)
    if any(_denied(pair.evidence, w) for w, _ in moves):
        return None
    pole = frozenset({1 if (sign > 0) == turned else 0})
    alike = [w for w, poles in moves if poles == pole]
    if len(alike) < len(moves):
        return None
    return next((w for w in alike if _tells(pair, w.clause)), None)


def _tells(pair: Pair, clause: int) -> bool:
    words = [w for w in pair.claim.content if any(m.clause == clause for m in pair.matches[w.i])]
    return len(words) >= _TOLD


def _from_than(reading: Reading, word: Word) -> str:
    than = _than(reading, word)
    return "" if than is None else reading.text[than.start :]


def _than(reading: Reading, word: Word) -> Word | None:
    behind = reading.words[word.i + 1 : word.i + 1 + _TO_THAN]
    return next((w for w in behind if w.key in _THAN), None)


def _comparatives(reading: Reading) -> Iterator[_Comparative]:
    for word in reading.words:
        signs = dict(COMPARED.get(word.key.lstrip("وف") if word.arabic else word.key, ()))
        than = _than(reading, word) if signs else None
        if than is None or _denied(reading, word) or _is_adverbs(reading, word):
            continue
        if _is_counted(reading, than):
            continue
        left, right = _side(reading, word.i, -1), _side(reading, than.i, 1)
        yield _Comparative(word, signs, left, right)


def _is_counted(reading: Reading, than: Word) -> bool:
    """Tell whether a number follows, which is a bound: "more than 40"; a year is a standard."""
    behind = reading.words[than.i + 1 : than.i + 2]
    return bool(behind) and any(
        q.start <= behind[0].start < q.end and q.kind != "year" for q in reading.numbers
    )


def _is_adverbs(reading: Reading, word: Word) -> bool:
    """Tell whether "more" only belongs to an adverb: "more slowly"."""
    behind = reading.words[word.i + 1 : word.i + 2]
    return word.key in {"more", "less"} and bool(behind) and behind[0].key.endswith("ly")


def _denied(reading: Reading, word: Word) -> bool:
    before = reading.words[max(0, word.i - _NEAR_NOT) : word.i]
    return any(w.key.lstrip("وف") in _NOT or w.key.endswith("n't") for w in before)


def _side(reading: Reading, i: int, step: int) -> frozenset[int]:
    """Return the words on one side of a mark, within its sentence."""
    found = set()
    words = reading.words
    for j in range(i + step, i + step * (_REACH + 1), step):
        if not 0 <= j < len(words):
            break
        one, two = sorted((words[j], words[j - step]), key=lambda w: w.i)
        gap = reading.text[one.end : two.start]
        if set(_STOPS) & set(gap) or (step > 0 and set(",،") & set(gap)):
            break
        found.add(j)
    return frozenset(found)
