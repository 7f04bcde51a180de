"""C8: a title stays with its person, and keeps "former", "deputy", "acting".

In:  a Pair
Out: Reasons

Titles that the evidence does not have at all fail as words without a counterpart; here fail those
that lost the word which says that they are past, second or provisional.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason


def _forms(words: str) -> frozenset[str]:
    return frozenset(fold_key(w) for w in words.split())


_QUALIFIERS = (
    _forms(
        "former formerly ex previously onetime one-time erstwhile"
        " السابق السابقة سابقا الأسبق سابق سابقة أسبق"
    ),
    _forms("deputy vice نائب نائبة مساعد مساعدة assistant"),
    _forms("acting interim caretaker بالوكالة بالإنابة المؤقت المكلف"),
)
# "who used to manage the bank", "once the head of the bank"
_ONCE = re.compile(r"\b(?:used to|once|one[ -]time|previously|until (?:last|recently|\d)|past)\b")
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
            kept = any(w.key in forms for w in pair.claim.words) or (
                forms is _QUALIFIERS[0] and bool(_ONCE.search(fold_key(pair.claim.text)))
            )
            if ours and not kept and not _unqualified(pair, head):
                yield Reason(check="title", detail=f"the evidence says {_said(pair, head)!r}")

    yield from _exchanged(pair)


# offices that somebody can have beside any other, or that say too little to exclude one
_WIDE = _forms(
    """
    man woman person official officials boss chief head leader politician expert experts resident
    citizen national member star player spokesman spokeswoman spokesperson representative colleague
    friend candidate nominee winner native veteran figure executive founder owner partner author
    speaker campaigner activist suspect defendant victim survivor witness lady gentleman mr ms dr
    sir dame
    """
)
_LETTERS = 3


def _exchanged(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a name has another office beside it: "her doctor, Mikko Hale" for "her
    coach, Mikko Hale".
    """
    if pair.crossed or pair.claim.arabic:
        return
    for word in pair.claim.words:
        if pair.matched(word) or not _is_office(pair.claim, word):
            continue
        for name in _named(pair.claim, word):
            there = [o for m in pair.matches[name.i] for o in _offices(pair.evidence, m)]
            others = [o for o in there if _is_office(pair.evidence, o) or _led(pair.evidence, o)]
            if others and all(o.i not in pair.answered for o in others):
                yield Reason(check="title", detail=f"the evidence has {others[0].raw!r} for it")
                return


def _led(reading: Reading, word: Word) -> bool:
    """Tell whether a word beside a name is a noun by what leads it: "her surgeon, Nadia Rahm"."""
    led = bool(word.i) and reading.words[word.i - 1].key in _OWNERS
    return led and word.content and not (word.raw[:1].isupper() or word.counted)


def _is_office(reading: Reading, word: Word) -> bool:
    """Tell whether a word says what somebody is, and that he is hardly something else too."""
    bare = word.key.removeprefix("ال")
    if (word.capital and word.i) or word.counted or bare in _WIDE or word.key.startswith("وال"):
        return False
    return bool(word.content and "person" in reading.thesaurus.kinds(word.senses))


def _named(reading: Reading, office: Word) -> list[Word]:
    """Return the name that stands right behind an office or, between commas, right before it."""
    return [w for w in (_next(reading, office, 1), _next(reading, office, -1)) if w is not None]


def _offices(reading: Reading, name: Word) -> list[Word]:
    """Return the words right before a whole name, and right behind it."""
    first = last = name
    while first.i and _is_name(reading, reading.words[first.i - 1], first):
        first = reading.words[first.i - 1]
    while last.i + 1 < len(reading.words) and _is_name(reading, reading.words[last.i + 1], last):
        last = reading.words[last.i + 1]
    return [w for w in (_beside(reading, first, -1), _beside(reading, last, 1)) if w is not None]


def _is_name(reading: Reading, word: Word, beside: Word) -> bool:
    low, high = sorted((word, beside), key=lambda w: w.i)
    return word.capital and not reading.text[low.end : high.start].strip()


def _next(reading: Reading, word: Word, step: int) -> Word | None:
    """Return the name beside an office; before it only where a comma stands between."""
    beside = _beside(reading, word, step)
    if beside is None:
        return None
    if word.arabic:
        return beside if step > 0 and beside.content and len(beside.key) >= _LETTERS else None
    gap = reading.text[min(word.end, beside.end) : max(word.start, beside.start)]
    return beside if beside.raw[:1].isupper() and (step > 0 or "," in gap) else None


_OWNERS = _forms("the a an his her its their former")


def _beside(reading: Reading, word: Word, step: int) -> Word | None:
    """Return the word before or behind, articles passed over and commas too."""
    i = word.i + step
    while 0 <= i < len(reading.words) and reading.words[i].key in _OWNERS:
        i += step
    if not 0 <= i < len(reading.words):
        return None
    found = reading.words[i]
    gap = reading.text[min(word.end, found.end) : max(word.start, found.start)]
    return None if any(c in gap for c in ".;:؛!?") else found


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
