"""C14: what came first does not come second, and a cause is not made the effect.

In:  a Pair
Out: Reasons

"The dispute began after Estia closed its border" is not "Estia closed its border after the dispute
began", and «أدى النزوح إلى القصف» not «أدى القصف إلى النزوح». A mark ("after", "because of", "led
to", «عقب», «بسبب», «أدى … إلى») has what comes first on its one side and what comes second on the
other. Each side of the claim must be told by words that stand on the other side alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.closed import BE
from mujaz.language.fold import fold_key
from mujaz.model import Reason


def _phrases(text: str) -> tuple[tuple[str, ...], ...]:
    return tuple(tuple(fold_key(w) for w in p.split()) for p in text.split("|"))


# what stands behind came first, or is the cause
_LATER = _phrases(
    "after|following|since|once|because of|because|due to|owing to|thanks to|as a result of"
    "|in the wake of|on account of|caused by|triggered by|sparked by|prompted by|provoked by"
    "|brought on by|brought about by|forced by|driven by|blamed on|attributed to|put down to"
    "|stemmed from|stems from|resulted from|results from|resulting from|a result of"
    "|بعد|بعدما|عقب|إثر|منذ|غداة|بسبب|نتيجة|جراء|بفعل|بفضل|لأن|لأنه|لأنها|لأنهم|نظرا|على خلفية"
)
# what stands behind came second, or is the effect
_SOONER = _phrases(
    "before|until|till|prior to|caused|causes|causing|led to|leads to|leading to|resulted in"
    "|results in|resulting in|triggered|triggers|triggering|sparked|sparks|sparking|prompted"
    "|prompts|prompting|provoked|provoking|brought about|forced|forces|forcing|drove|driving"
    "|pushed up|pushing up|pushed down|pushed|gave rise to|touched off"
    "|قبل|قبيل|قبلما|حتى|مما|ما أدى|ما تسبب|ما دفع|ما أفضى|ما أسفر"
)
# Arabic verbs with the cause behind them or before, and the effect behind the preposition
_BRINGS = {
    fold_key(verb): fold_key(link)
    for verbs, link in (
        ("أدى أدت يؤدي تؤدي أفضى أفضت يفضي تفضي قاد قادت دفع دفعت يدفع", "إلى"),
        ("أسفر أسفرت يسفر تسفر تمخض تمخضت", "عن"),
        ("تسبب تسببت يتسبب تتسبب", "في"),
    )
    for verb in verbs.split()
}
# and those with the effect behind them or before, and the cause behind the preposition
_COMES = {
    fold_key(verb): fold_key(link)
    for verbs, link in (
        ("نجم نجمت ينجم تنجم نتج نتجت ينتج تنتج ناجم ناجمة الناجم الناجمة ناتج ناتجة الناتج", "عن"),
        ("عزا عزت يعزو تعزو أرجع أرجعت يرجع ترجع", "إلى"),
    )
    for verb in verbs.split()
}
_THAT = frozenset("ذلك that".split())  # "after that": what came first stands before
_TO_LINK = 12  # words from «أدى» to its «إلى»
_FEWEST = 3  # words of both sides together that the other text has
_NOT = frozenset(fold_key(w) for w in "not never no nobody only until لم لا لن ليس دون غير".split())


@dataclass(frozen=True, slots=True)
class _Order:
    first: list[Word]
    second: list[Word]


def check_turned(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where two events have changed places around a mark of order or of cause."""
    if any(w.key.lstrip("وف") in _NOT for w in pair.claim.words):
        return
    for ours in _orders(pair.claim):
        for theirs in _orders(pair.evidence):
            one = _told_by(pair, ours.first, theirs.second, theirs.first)
            other = _told_by(pair, ours.second, theirs.first, theirs.second)
            if one and other and one + other >= _FEWEST:
                detail = "the evidence has these events in the other order"
                yield Reason(check="cause", detail=detail)
                return


def _told_by(pair: Pair, ours: list[Word], theirs: list[Word], others: list[Word]) -> int:
    """Return how many words of one side stand on one side of the evidence, 0 where one does not."""
    there, elsewhere = {w.i for w in theirs}, {w.i for w in others}
    found = [{m.i for m in pair.matches[w.i]} for w in ours if pair.crossed or pair.firm(w)]
    found = [f & (there | elsewhere) for f in found if f & (there | elsewhere)]
    return len(found) if all(f & there and not f & elsewhere for f in found) else 0


def _orders(reading: Reading) -> Iterator[_Order]:
    """Yield what comes first and second around each mark of a text."""
    for word in reading.words:
        if word.counted or _is_no_mark(reading, word):
            continue
        if size := _size(reading, word, _LATER):
            yield from _around(reading, word.i, word.i + size, later=True)
        elif (size := _size(reading, word, _SOONER)) and not _passive(reading, word.i + size):
            yield from _around(reading, word.i, word.i + size, later=False)
        key = word.key.lstrip("وف")
        for verbs, later in ((_BRINGS, False), (_COMES, True)):
            if key in verbs:
                yield from _across(reading, word, verbs[key], later=later)


def _marks(reading: Reading, word: Word) -> bool:
    """Tell whether a mark begins at a word."""
    bare = word.key.lstrip("وف")
    return bare in _BRINGS or bare in _COMES or any(
        _size(reading, word, marks) for marks in (_LATER, _SOONER)
    )  # fmt: skip


def _size(reading: Reading, word: Word, marks: tuple[tuple[str, ...], ...]) -> int:
    first = word.key.lstrip("وف") if word.arabic else word.key
    if not any(m[0] == first for m in marks):
        return 0
    keys = (first, *(w.key for w in reading.words[word.i + 1 : word.i + 4]))
    return max((len(m) for m in marks if keys[: len(m)] == m), default=0)


def _passive(reading: Reading, i: int) -> bool:
    return any(w.key == "by" for w in reading.words[i : i + 1])


def _is_no_mark(reading: Reading, word: Word) -> bool:
    """Tell whether a word orders nothing here: "since May", "is due to open",
    "after that".
    """
    if word.key in {"since", "منذ"}:
        return any(w.counted for w in reading.words[word.i + 1 : word.i + 4])
    if reading.words[word.i + 1 : word.i + 2] and reading.words[word.i + 1].key in _THAT:
        return True
    return word.key == "due" and word.i > 0 and reading.words[word.i - 1].key in BE | {"be"}


def _around(reading: Reading, start: int, end: int, *, later: bool) -> Iterator[_Order]:
    """Yield the sides of a mark: before and behind, or "After A, B"."""
    clause = reading.words[start].clause
    near = [w for w in reading.words if clause - 1 <= w.clause <= clause + 1 and w.content]
    before = [w for w in near if w.i < start]
    behind = [w for w in near if w.i >= end]
    if not before:
        before = [w for w in behind if w.clause > clause]
        behind = [w for w in behind if w.clause == clause]
    elif any(_marks(reading, w) for w in reading.words[end:] if w.clause == clause + 1):
        behind = [w for w in behind if w.clause == clause]  # "because of A, which led to B"
    if before and behind:
        yield _Order(behind, before) if later else _Order(before, behind)


def _across(reading: Reading, verb: Word, link: str, *, later: bool) -> Iterator[_Order]:
    """Yield the sides of a verb with its preposition: «أدى القصف إلى النزوح»."""
    words = reading.words
    near = [w for w in words[verb.i + 1 : verb.i + 1 + _TO_LINK] if w.clause == verb.clause]
    at = next((w for w in near if w.key == link), None)
    if at is None and link == "في":  # «تسبب بانهيار»
        at = next((w for w in near if w.key.startswith("ب") and w.content), None)
    if at is None:
        return
    low = at.i if at.content else at.i + 1
    behind = [w for w in words[low:] if w.content and verb.clause <= w.clause <= verb.clause + 1]
    between = [w for w in words[verb.i + 1 : at.i] if w.content]
    before = between or [
        w for w in words[: verb.i] if w.content and w.clause >= verb.clause - 1
    ]  # fmt: skip
    if before and behind:
        yield _Order(behind, before) if later else _Order(before, behind)
