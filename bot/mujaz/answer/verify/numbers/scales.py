"""C3, C5: amounts that only tell a scale: "dozens" are not "thousands", "days" are not "weeks".

In:  a Pair
Out: Reasons: numbers, units

Only where both texts tell a scale, or a time, without a number, and none of the evidence's is the
claim's.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.counted import unit_of
from mujaz.language.fold import fold_key
from mujaz.language.tokens import without_clitics
from mujaz.model import Reason

_FORMS = {
    10: "dozens tens scores عشرات العشرات",
    100: "hundreds مئات المئات",
    1000: "thousands آلاف الآلاف ألوف",
    1_000_000: "millions ملايين الملايين",
    1_000_000_000: "billions مليارات المليارات",
}
# units of time as they stand where nobody counts them («بعد بضعة أيام»); «عقود» are contracts too
_TIMES = frozenset(
    fold_key(w)
    for w in """
    seconds minutes hours days weeks months years decades centuries ثوان ثواني دقائق ساعات أيام
    أسابيع أشهر شهور سنوات سنين أعوام قرون أياما أشهرا شهورا أعواما قرونا
    """.split()
)
_SCALES = {fold_key(form): size for size, forms in _FORMS.items() for form in forms.split()}


def check_scales(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells a scale that the evidence does not."""
    theirs = dict(_scales(pair.evidence))
    for size, word in _scales(pair.claim):
        if theirs and size not in theirs:
            yield Reason(
                check="numbers", detail=f"the evidence has another scale than {word.raw!r}"
            )
    yield from _other_times(pair)


def _other_times(pair: Pair) -> Iterator[Reason]:
    told = {unit_of(w.key) for w in pair.evidence.words}
    if not any(True for _ in _times(pair.evidence)):
        return
    for unit, word in _times(pair.claim):
        if unit not in told:
            detail = f"the evidence has another time than {word.raw!r}"
            yield Reason(check="units", detail=detail)
            return


def _times(reading: Reading) -> Iterator[tuple[str, Word]]:
    """Yield each unit of time that stands in the plural and has no number."""
    for word in reading.words:
        numbered = word.counted or (word.i > 0 and reading.words[word.i - 1].counted)
        if not numbered and _TIMES & set(without_clitics(word.key)):
            yield unit_of(word.key), word


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
