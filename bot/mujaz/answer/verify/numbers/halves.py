"""C3: a half and a quarter in other words: "more than half" is 54 percent, "by half" is halved.

In:  a Pair, a half or a quarter of the claim, the numbers of the evidence
Out: whether the evidence says it
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity


def halves(pair: Pair, ours: Quantity, theirs: Sequence[Quantity]) -> bool:
    """ "A year and a half" is 18 months; "a half" alone stands where the word stands."""
    half_more = _AND_A_HALF.search(fold_key(pair.claim.text[: ours.end]))
    if half_more and any(q.value == 18 and q.unit == "month" for q in theirs):
        return True
    if ours.value == Decimal("0.5") and (way := _beyond_half(pair, ours)) and not _by(pair, ours):
        shares = [q.value for q in theirs if q.kind == "percent"]
        if any((v > _FIFTY) if way == "more" else (v < _FIFTY) for v in shares):
            return True
    forms = _HALF if ours.value == Decimal("0.5") else _QUARTER
    halved = fold_key(pair.claim.text[: ours.start]).rstrip().endswith(" by")
    if forms is _HALF and halved and any(w.key in _HALVED for w in pair.evidence.words):
        return True  # "fell by half" is "halved"
    return any(
        w.key.startswith(forms) and w.key not in _HALVED and not _of_a_year(pair.evidence, w)
        for w in pair.evidence.words
    )


_AND_A_HALF = re.compile(r"\b(?:year and a half|(?:عام|عاما|سنه) ونصف\w*)(?: \w+)?\Z")
_HALF = ("half", "نصف", "النصف", "منتصف")
_QUARTER = ("quarter", "ربع", "الربع")
_HALVED = frozenset({"halved", "halve", "halves", "halving", "half-time"})


def _of_a_year(reading: Reading, word: Word) -> bool:
    """Tell whether a half or a quarter is a time: "in the first quarter", «الربع الأول»."""
    i = word.i + 1 if word.arabic else word.i - 1
    beside = reading.words[i] if 0 <= i < len(reading.words) else None
    return beside is not None and any(
        q.kind == "ordinal" and q.start <= beside.start < q.end for q in reading.numbers
    )


_FIFTY = Decimal(50)
_BEYOND = {
    "more": ("more than", "over", "above", "أكثر من", "اكثر من", "ما يزيد على"),
    "less": ("less than", "under", "fewer than", "below", "أقل من", "اقل من", "ما يقل عن"),
}


def _by(pair: Pair, ours: Quantity) -> bool:
    """Tell whether a half is of what changed: "cut by less than half"."""
    return bool(_CHANGED.search(fold_key(pair.claim.text[: ours.start])))


_CHANGED = re.compile(r"\b(?:by|to|بمقدار|الي)(?: \w+){0,3}\s*\Z")


def _beyond_half(pair: Pair, ours: Quantity) -> str:
    """Return which way a claim goes from a half: "more than half" is 54 percent."""
    before = fold_key(pair.claim.text[: ours.start]).rstrip()
    said = fold_key(ours.text)
    for way, forms in _BEYOND.items():
        if any(before.endswith(fold_key(f)) or said.startswith(fold_key(f)) for f in forms):
            return way
    return ""
