"""Tell whether two sentences on one thing tell it otherwise: the opposite act, a denial.

In:  the texts of two sentences, what they speak of
Out: whether one tells what undoes the other: arrested and freed, approved and cancelled; whether
     something is told as so, or as not so

Nothing here knows which of the two is right; a reader is shown both.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from functools import lru_cache

from mujaz.answer.sentences.demanded import demanded_at
from mujaz.answer.sentences.gather import Marks, Unit
from mujaz.answer.verify.claims import plain_thesaurus
from mujaz.answer.verify.grammar.axes import all_poles, opposite_words
from mujaz.answer.verify.grammar.deeds import deeds
from mujaz.answer.verify.grammar.denying import is_denial, is_negator
from mujaz.answer.verify.grammar.reading import Reading, Word, read
from mujaz.answer.verify.grammar.verbs import AR_PREPOSITIONS
from mujaz.language.closed import BE
from mujaz.language.tokens import all_readings, tokenize

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
_OF_PERSONS = frozenset({"liberty", "office", "whereabouts"})
_BESIDE = 3  # words beside an act among which stands what it is done to
_PARTICLE = 3  # letters of "the", «علي»
_PREPOSITIONS = frozenset(
    "in on at of for with by from to over into about near during after before since".split()
) | frozenset(AR_PREPOSITIONS)
_NOT_NEAR = 4  # words from "not" to what it denies: «عدم تسجيل أي وفيات»


@dataclass(frozen=True, slots=True)
class _Done:
    """An act that may be undone: its pole, and the words for what it is done to."""

    pole: int
    to: str


def opposed(one: str, other: str) -> bool:
    """Return whether sentences in nearly the same words tell opposites: «أدانت», «برأت».

    Only words that the other has not are compared. A denial counts where the other tells what it
    denies, or has a word of its own that may be that; ", and no cause was given" only says more.
    Where no word tells what is denied ("will not be held"), the other only may not deny.
    """
    first, second = _read(one), _read(other)
    mine = {t.key for t in first.tokens} - {t.key for t in second.tokens}
    theirs = {t.key for t in second.tokens} - {t.key for t in first.tokens}
    if any(opposite_words(a, b) for a in mine for b in theirs):
        return True
    return _denies(one, other) or _denies(other, one)


def _denies(one: str, other: str) -> bool:
    """Tell whether a text denies what another in nearly the same words tells."""
    told = _all_readings(_read(other).words)
    also = {r for i in _negators(other) for r in _all_readings(_denied(other, i))}
    more = [
        w for w in _read(other).words
        if w.content and not all_readings(w.key) & _all_readings(_read(one).words)
    ] if _negators(one) and not _negators(other) else []  # fmt: skip
    for i in _negators(one):
        denied = _denied(one, i)
        if not denied and not _negators(other):
            return True
        both = _all_readings(denied) & told
        if not both & also and (both or more):
            return True
    return False


def _denied(text: str, negator: int) -> list[Word]:
    """Return the words for what a negator denies: up to a preposition, or all behind "denied"."""
    words = _read(text).words
    behind = [w for w in words[negator + 1 :] if w.content or w.key in _PREPOSITIONS]
    if is_denial(words[negator]):
        return [w for w in behind if w.content]
    found: list[Word] = []
    for word in behind:
        if word.clause != words[negator].clause or (found and word.key in _PREPOSITIONS):
            break
        if word.content:
            found.append(word)
    return found


def _all_readings(words: Iterable[Word]) -> frozenset[str]:
    return frozenset(r for w in words for r in all_readings(w.key))


def turned(was: Unit, now: Unit, marks: Callable[[str], Marks]) -> bool:
    """Return whether one sentence tells what undoes what the other tells.

    Acts that are denied or only demanded are none, and who has both poles tells a whole story. What
    is done to a person is told of whoever both are about; of a thing it must be done to a thing
    that the other sentence has too: a strike that began is not ended by stopping ships.
    """
    mine, theirs = _done(was.text), _done(now.text)
    for about in mine.keys() & theirs.keys():
        ours, others = mine[about], theirs[about]
        if {d.pole for d in ours} & {d.pole for d in others}:
            continue
        if len({d.pole for d in ours}) > 1 or len({d.pole for d in others}) > 1:
            continue
        if about in _OF_PERSONS or (
            any(_stands_in(d, now, marks) for d in ours)
            and any(_stands_in(d, was, marks) for d in others)
        ):
            return True
    return False


def _stands_in(done: _Done, unit: Unit, marks: Callable[[str], Marks]) -> bool:
    """Tell whether a sentence has what something is done to, in either language."""
    thing = marks(done.to)
    return bool(thing.stems & unit.own.stems or thing.ids & unit.own.ids)


def told_so(text: str, speaks_of: Callable[[int], bool]) -> int:
    """Return 1 where a sentence tells something as so, -1 where as not so, 0 where not at all.

    `speaks_of` tells whether the word at a place speaks of it.
    """
    places = [i for i in range(len(tokenize(text))) if speaks_of(i)]
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
def _done(text: str) -> dict[str, frozenset[_Done]]:
    """Return the acts of a sentence that may be undone, by what they are about."""
    tokens = tokenize(text)
    found: dict[str, set[_Done]] = {}
    for i, token in enumerate(tokens):
        poles = _turning(token.key)
        if not poles or demanded_at(tokens, i) or _is_denied(text, i):
            continue
        reading = _read(text)  # only now: to read a sentence takes milliseconds
        for about, pole in poles:
            done = _Done(pole, _object(reading, reading.words[i]))
            found.setdefault(about, set()).add(done)
    return {about: frozenset(done) for about, done in found.items()}


@lru_cache(maxsize=16384)
def _turning(key: str) -> tuple[tuple[str, int], ...]:
    """Return what a word for an act is about, with its pole, on each axis that may turn."""
    poles = all_poles(key).items()
    return tuple((_TURNS[a], min(p)) for a, p in poles if a in _TURNS and len(p) == 1)


def _object(reading: Reading, word: Word) -> str:
    """Return what an act is done to, as far as can be told: else the words beside it."""
    words = reading.words
    told = {i for deed in deeds(reading) if deed.word.i == word.i for i in deed.object}
    if not told:
        passive = bool(word.i) and words[word.i - 1].key in BE
        first = word.i - _BESIDE if passive else word.i + 1
        told = set(range(max(0, first), min(len(words), first + _BESIDE)))
        told = {i for i in told if words[i].clause == word.clause and len(words[i].key) > _PARTICLE}
    return " ".join(words[i].key for i in sorted(told - {word.i}))
