"""C16: all seven are not five of the seven, a single meeting is no series of them.

In:  a Pair
Out: Reasons: number_role, numbers
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_NEAR = 36  # characters on either side of a number in which "all" is told of it
_ALL_BEFORE = re.compile(r"\b(?:all|every one|each)(?: of)?(?: the| its| their| his| her)?\s*\Z")
_ALL_BEHIND = re.compile(
    r"\A\W*(?:\w+\W+){0,3}?(?:unanimously|all of them|to a man|without exception"
    r"|جميعا|جميعهم|جميعهن|جميعها|كلهم|كلهن|كلها|باسرهم|بالاجماع|كافه|دون استثناء)\b"
)
_ALL_ARABIC = re.compile(r"\b(?:جميع|كل|كافه|ساءر) (?:\w+ ){0,2}\Z")
_UNANIMOUS = re.compile(
    r"\b(?:unanimous(?:ly)?|without dissent|بالاجماع|اجماعا|باجماع(?: \w+)?|دون معارضه)\b"
)
_NOT = re.compile(
    r"\b(?:not|no|never|failed|short of|nearly|almost|لم|لن|لا|ليس|ليست|غير|دون|n't)\b"
)
_VOTES = re.compile(r"\b(?:vot\w+|صوت\w*|اصوات\w*|[يت]صوت\w*|تصويت\w*)\b")
_SINGLE = frozenset(
    fold_key(w) for w in "single sole lone واحد واحدة وحيد وحيدة واحدا وحيدا يتيم".split()
)
_SERIES = frozenset(
    fold_key(w)
    for w in """
    series several multiple numerous many repeated repeatedly dozens hundreds scores rounds string
    various successive سلسلة عدة عديد عديدة جملة مجموعة متكررة متعددة عشرات مئات سلاسل متتالية
    العديد
    """.split()
)
_OF = frozenset({"of", "من"})
_OF_THE = 5  # words between a part and its whole: "five of the council's nine"


def check_wholes(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells all, or one, of what the evidence tells otherwise."""
    parts = list(_partitives(pair.evidence))
    text = fold_key(pair.claim.text)
    for ours in pair.claim.numbers:
        told = [
            part for part, whole in parts if whole.value == ours.value and part.value < ours.value
        ]
        if (
            told
            and _all(pair.claim, ours)
            and not any(q.value == part.value for part in told for q in pair.claim.numbers)
        ):
            detail = f"the evidence says it of {told[0].text!r} of {ours.text!r}"
            yield Reason(check="number_role", detail=detail)
            return
    unanimous = _UNANIMOUS.search(text)
    if unanimous and not _NOT.search(text[: unanimous.start()]):
        there = fold_key(pair.evidence.text)
        if not _UNANIMOUS.search(there) and any(_VOTES.search(there) for _ in parts[:1]):
            yield Reason(check="number_role", detail=f"{unanimous[0]!r} is not in the evidence")
    yield from _single(pair)


def _partitives(reading: Reading) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the parts with their wholes: "five of the nine", «خمسة من أعضاء اللجنة السبعة»."""
    numbers = [q for q in reading.numbers if q.kind == "count"]
    for n, part in enumerate(numbers):
        for whole in numbers[n + 1 : n + 2]:
            between = [w.key for w in reading.words if part.end <= w.start and w.end <= whole.start]
            inside = fold_key(part.text).split()
            of_it = between[:1] and (between[0] in _OF or between[:2] == ["out", "of"])
            if len(between) <= _OF_THE and (of_it or set(inside[1:]) & _OF):
                yield part, whole


_OF_THEM = re.compile(r"\b(?:of (?:them|these|those|whom|which)|منها|منهم|منهن|بينها|بينهم)\b")


def same_parts(pair: Pair) -> set[Decimal]:
    """Return the numbers of a part and its whole that both texts tell as such: "three of the eight
    planes" under "eight planes, three of them".
    """
    ours = {(part.value, whole.value) for part, whole in _partitives(pair.claim)}
    numbers = [q for q in pair.evidence.numbers if q.kind == "count"]
    theirs = {
        (part.value, whole.value)
        for n, whole in enumerate(numbers)
        for part in numbers[n + 1 : n + 2]
        if _OF_THEM.search(fold_key(pair.evidence.text[part.start : part.end + 10]))
    }
    return {value for both in ours & theirs for value in both}


def _all(reading: Reading, q: Quantity) -> bool:
    before = fold_key(reading.text[max(0, q.start - _NEAR) : q.start]) + " "
    behind = fold_key(reading.text[q.end : q.end + _NEAR])
    if _NOT.search(before):
        return False
    said = fold_key(reading.text[q.start : q.end])
    led = _ALL_BEFORE.search(before) or _ALL_BEHIND.match(behind) or _ALL_ARABIC.search(before)
    return bool(led or re.search(r"\bجميع|\bكلهم|\bكافه", said))


def _single(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has one of what the evidence has a series of."""
    for word in pair.claim.words:
        if word.key not in _SINGLE:
            continue
        noun = _noun_of(pair.claim, word)
        if noun is None or _NOT.search(fold_key(pair.claim.text[: word.start])[-_NEAR:]):
            continue
        found = pair.matches[noun.i]
        one = any(w.key in _SINGLE for w in pair.evidence.words)
        if not one and any(_in_series(pair.evidence, m) for m in found):
            detail = f"the evidence has more than one of {noun.raw!r}"
            yield Reason(check="numbers", detail=detail)
            return


def _noun_of(reading: Reading, word: Word) -> Word | None:
    """Return what is said to be one: behind the English word, before the Arabic one."""
    if word.arabic:
        near = reversed(reading.words[max(0, word.i - 2) : word.i])
    else:
        near = iter(reading.words[word.i + 1 : word.i + 3])
    return next((w for w in near if w.clause == word.clause), None)


def _in_series(reading: Reading, noun: Word) -> bool:
    before = reading.words[max(0, noun.i - 3) : noun.i + 3]
    return any(w.key.removeprefix("ال").lstrip("وب") in _SERIES or w.key in _SERIES for w in before)
