"""C8: a title stays with its person, and keeps "former", "deputy", "acting".

In:  a Pair
Out: Reasons

Titles that the evidence does not have at all fail as words without a counterpart; here fail those
that lost the word which says that they are past, second or provisional.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from mujaz.answer.verify.heads import is_title
from mujaz.answer.verify.pair import Pair
from mujaz.answer.verify.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason


def _forms(words: str) -> frozenset[str]:
    return frozenset(fold_key(w) for w in words.split())


_QUALIFIERS = (
    _forms("former ex previously السابق السابقة سابقا الأسبق سابق سابقة أسبق"),
    _forms("deputy vice نائب نائبة مساعد مساعدة assistant"),
    _forms("acting interim caretaker بالوكالة بالإنابة المؤقت المكلف"),
)
_BEHIND = _forms("السابق السابقة سابقا الأسبق سابق سابقة أسبق بالوكالة بالإنابة المؤقت المكلف")


def check_titles(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a title lost its qualifier, or took another's."""
    yield from _president(pair)
    for forms in _QUALIFIERS:
        heads = [
            h for w in pair.evidence.words if w.key in forms and (h := _head(pair.evidence, w))
        ]
        for head in heads:
            ours = [w for w in pair.claim.words if head in pair.matches[w.i] and is_title(w)]
            kept = any(w.key in forms for w in pair.claim.words)
            if ours and not kept and not _unqualified(pair, head):
                yield Reason(check="title", detail=f"the evidence says {_said(pair, head)!r}")


_HEAD, _STATE = fold_key("رئيس"), fold_key("الرئيس")
_CHAIRS = frozenset(fold_key(w) for w in "الوزراء الحكومة البرلمان".split())


def _president(pair: Pair) -> Iterator[Reason]:
    """«رئيس الوزراء» is not «الرئيس»: the one heads a government, the other a state."""
    ours, theirs = pair.claim.words, pair.evidence.words
    bare = [w for w in ours if w.key.lstrip("وبل") == _STATE]
    if not bare or any(w.key.lstrip("وبل").startswith(_STATE) for w in theirs):
        return
    chairs = [
        two for one, two in pairwise(theirs)
        if one.key.lstrip("وبل") == _HEAD and two.key in _CHAIRS
    ]  # fmt: skip
    others = [
        two for one, two in pairwise(theirs)
        if one.key.lstrip("وبل") == _HEAD and two.key not in _CHAIRS
    ]  # fmt: skip
    told = {w.key for w in ours}
    if chairs and not others and not any(w.key in told for w in chairs):
        yield Reason(check="title", detail=f"the evidence says 'رئيس {chairs[0].raw}'")


def _head(reading: Reading, word: Word) -> Word | None:
    """Return the title that a qualifier belongs to: behind it, or before it in Arabic."""
    if word.key in _BEHIND:
        near = reading.words[max(0, word.i - 3) : word.i][::-1]
    else:
        near = reading.words[word.i + 1 : word.i + 4]
    return next((w for w in near if is_title(w)), None)


def _unqualified(pair: Pair, head: Word) -> bool:
    """Tell whether the same title stands elsewhere in the evidence without the qualifier."""
    same = [w for w in pair.evidence.words if w.key == head.key and w.i != head.i]
    return bool(same)


def _said(pair: Pair, head: Word) -> str:
    words = pair.evidence.words[max(0, head.i - 1) : head.i + 3]
    return pair.evidence.text[words[0].start : words[-1].end]
