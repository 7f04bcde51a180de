"""C13: what is not so of all may be so of some: "not all stations opened" is not "none opened".

In:  a Pair, in one language or two
Out: Reasons: content; whether a claim that denies it of some says no more than "not all"
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import folded, gap_before
from mujaz.model import Reason

_NOT = re.compile(r"(?:[وف]?(?:لم|لن|لا|ليس|ليست)|not|\w+n't|cannot)$")
_ALL = folded("all every each كل جميع كافة")
_NONE = folded("none nobody no")
_ANY = folded("any أي أيا أحد أحدا")
_SOME = folded("some several بعض عدد عددا")
_PASSED = folded("of the these those its his her their من")
_FAR = 6  # words from a denial to «كل»


def check_not_all(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim denies of all what the evidence does not say of all."""
    ours = list(_denied(pair.claim, _ANY, _NONE)) if _has(pair.claim, _ANY | _NONE) else []
    theirs = list(_denied(pair.evidence, _ALL)) if ours else []
    if not theirs or any(True for _ in _denied(pair.evidence, _ANY, _NONE)):
        return
    for word in ours:
        if any(w in pair.matches[word.i] for w in theirs):
            detail = f"the evidence says that it is not so of all: {word.raw!r}"
            yield Reason(check="content", detail=detail)
            return


def is_some_not(pair: Pair) -> bool:
    """Return whether the claim denies of some what the evidence does not say of all."""
    if not _has(pair.claim, _SOME) or not _has(pair.evidence, _ALL):
        return False
    theirs = list(_denied(pair.evidence, _ALL))
    denied = any(_NOT.match(w.key) for w in pair.claim.words)
    some = [w for mark in pair.claim.words if mark.key in _SOME for w in _noun(pair.claim, mark)]
    return denied and any(w in pair.matches[word.i] for word in some for w in theirs)


def _has(reading: Reading, keys: frozenset[str]) -> bool:
    return any(w.key in keys for w in reading.words)


def _denied(
    reading: Reading, marks: frozenset[str], alone: frozenset[str] = frozenset()
) -> Iterator[Word]:
    """Yield the nouns behind some marks that a denial before them is of."""
    for mark in reading.words:
        if mark.key in alone:
            yield from _noun(reading, mark)
        elif mark.key in marks:
            before = reading.words[max(0, mark.i - _FAR) : mark.i]
            inside = [w for w in before if not _parted(reading, w, mark)]
            if any(_NOT.match(w.key) for w in inside):
                yield from _noun(reading, mark)


def _parted(reading: Reading, one: Word, other: Word) -> bool:
    return any(gap_before(reading, i) for i in range(one.i + 1, other.i + 1))


def _noun(reading: Reading, mark: Word) -> list[Word]:
    """Return the noun that stands behind "all", "any" or "some"."""
    for word in reading.words[mark.i + 1 : mark.i + 4]:
        if word.key in _PASSED:
            continue
        return [word] if word.content else []
    return []
