"""Tell whether two sentences on one thing tell it otherwise: the opposite act, a denial.

In:  the texts of two sentences, what they speak of
Out: whether one tells what undoes the other: arrested and freed, approved and cancelled; whether
     something is told as so, or as not so

Nothing here knows which of the two is right; a reader is shown both.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from mujaz.answer.sentences.demanded import demanded_at
from mujaz.answer.verify.claims import plain_thesaurus
from mujaz.answer.verify.grammar.axes import all_poles, opposite_words
from mujaz.answer.verify.grammar.denying import is_denial, is_negator
from mujaz.answer.verify.grammar.reading import Reading, read

# The axes of contrasts.tsv on which what is so today may not be so tomorrow, each with what it is
# about: whoever was convicted may be freed, and what was approved may be called off. A match that
# was won, or what somebody is like, is undone by nothing that comes after it.
_TURNS = {
    axis: about
    for about, axes in {
        "liberty": "arrest-release guilty",
        "course": "begin-end continue-stop continue-end held-postponed agree-refuse",
        "door": "open-close",
        "ban": "ban-allow allowed-banned lift-impose",
        "office": "appoint-dismiss appoint-remove join-quit",
        "whereabouts": "found-lost",
        "danger": "safe-danger fit-unfit",
        "level": "rise-fall add-cut relax-tighten",
    }.items()
    for axis in axes.split()
}
OF_PERSONS = frozenset({"liberty", "office", "whereabouts"})
_NOT_NEAR = 4  # words from "not" to what it denies: «عدم تسجيل أي وفيات»


def opposed(one: str, other: str) -> bool:
    """Return whether sentences in nearly the same words tell opposites: «أدانت», «برأت».

    Only words that the other has not are compared; where one denies, the other does not.
    """
    first, second = _read(one), _read(other)
    mine = {t.key for t in first.tokens} - {t.key for t in second.tokens}
    theirs = {t.key for t in second.tokens} - {t.key for t in first.tokens}
    if any(opposite_words(a, b) for a in mine for b in theirs):
        return True
    return bool(_negators(one)) is not bool(_negators(other))


def turns(one: str, other: str) -> frozenset[str]:
    """Return what one sentence has turned into its opposite in the other: "liberty", "door".

    Acts that are denied or only demanded are none, and who has both poles tells a whole story.
    """
    mine, theirs = _done(one), _done(other)
    return frozenset(
        about for about in mine.keys() & theirs.keys()
        if len(mine[about]) == len(theirs[about]) == 1 and mine[about] != theirs[about]
    )  # fmt: skip


def told_so(text: str, speaks_of: Callable[[int], bool]) -> int:
    """Return 1 where a sentence tells something as so, -1 where as not so, 0 where not at all.

    `speaks_of` tells whether the word at a place speaks of it.
    """
    places = [w.i for w in _read(text).words if speaks_of(w.i)]
    if not places:
        return 0
    return -1 if all(_is_denied(text, at) for at in places) else 1


def _is_denied(text: str, at: int) -> bool:
    """Tell whether a word stands right behind "not", or anywhere behind "denied"."""
    words = _read(text).words
    return any(
        i < at and (at - i <= _NOT_NEAR or is_denial(words[i])) for i in _negators(text)
    )  # fmt: skip


@lru_cache(maxsize=1024)  # each sentence is compared with many others
def _read(text: str) -> Reading:
    return read(text, plain_thesaurus())


@lru_cache(maxsize=1024)
def _negators(text: str) -> tuple[int, ...]:
    reading = _read(text)
    return tuple(w.i for w in reading.words if is_negator(reading, w))


@lru_cache(maxsize=1024)
def _done(text: str) -> dict[str, frozenset[int]]:
    """Return the poles on which the acts of a sentence stand, by what they are about."""
    reading = _read(text)
    found: dict[str, set[int]] = {}
    for word in reading.words:
        poles = {a: p for a, p in all_poles(word.key).items() if a in _TURNS and len(p) == 1}
        if not poles or demanded_at(reading.tokens, word.i) or _is_denied(text, word.i):
            continue
        for axis, pole in poles.items():
            found.setdefault(_TURNS[axis], set()).add(min(pole))
    return {about: frozenset(poles) for about, poles in found.items()}
