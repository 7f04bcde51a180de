"""C3: amounts that only tell a scale: "dozens" are not "thousands", «آلاف» not «ملايين».

In:  a Pair
Out: Reasons: numbers

Only where both texts tell a scale without a number, and none of the evidence's is the claim's.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_FORMS = {
    10: "dozens tens scores عشرات العشرات",
    100: "hundreds مئات المئات",
    1000: "thousands آلاف الآلاف ألوف",
    1_000_000: "millions ملايين الملايين",
    1_000_000_000: "billions مليارات المليارات",
}
_SCALES = {fold_key(form): size for size, forms in _FORMS.items() for form in forms.split()}


def check_scales(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells a scale that the evidence does not."""
    theirs = dict(_scales(pair.evidence))
    if not theirs:
        return
    for size, word in _scales(pair.claim):
        if size not in theirs:
            yield Reason(
                check="numbers", detail=f"the evidence has another scale than {word.raw!r}"
            )


def _scales(reading: Reading) -> Iterator[tuple[int, Word]]:
    """Yield each scale with its word; "tens of thousands" is one, «عشرات الآلاف» too."""
    size, last = 1, -9
    for word in reading.words:
        here = _SCALES.get(word.key.removeprefix("و").removeprefix("ب"), 0)
        if not here or word.counted or _numbered(reading, word):
            continue
        near = word.i - last == 1 or (word.i - last == 2 and reading.words[last + 1].key == "of")
        if not near and _goes_on(reading, word):
            size, last = here, word.i
            continue
        yield (size * here if near else here), word
        size, last = 1, -9


def _goes_on(reading: Reading, word: Word) -> bool:
    """Tell whether another scale stands right behind: "tens of thousands"."""
    behind = [w.key for w in reading.words[word.i + 1 : word.i + 3]]
    if behind[:1] and behind[0] in _SCALES:
        return True
    return behind[:1] == ["of"] and len(behind) > 1 and behind[1] in _SCALES


def _numbered(reading: Reading, word: Word) -> bool:
    """Tell whether a number stands before a scale: «4 آلاف» is no bare one."""
    return any(q.start <= word.start < q.end for q in reading.numbers)
