"""C14: who is blamed is the cause, and not whom a clause about him names.

In:  a Pair, in one language
Out: Reasons: cause

"Blamed the loss on the referee, who had sent off Duarte" names one cause, the referee; a claim in
which Duarte is the cause has taken him from what only describes the referee.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.imperfects import is_imperfect
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.model import Reason

_BLAMES = re.compile(
    r"blam(?:e[sd]?|ing)$|attribut(?:e[sd]?|ing)$|ascrib(?:e[sd]?|ing)$"
    r"|[وف]?(?:عز[اتي]|عزوا|[يت]عزو|ارجع(?:ت|وا)?|حمل(?:ت|وا)?|[يت]حمل)$"
)
_TO = frozenset({"on", "to", "الي"})
_LAYS = re.compile(r"[وف]?(?:حمل(?:ت|وا)?|[يت]حمل)$")
_RELATIVE = frozenset("who which that whose الذي التي الذين اللذين اللتين".split())
_CAUSED = re.compile(r"(?:due|owing|down)$|(?:because|result|fault)$|caused$")
_THEN = {"due": "to", "owing": "to", "down": "to", "because": "of", "result": "of",
         "fault": "of", "caused": "by"}  # fmt: skip
_CAUSED_AR = re.compile(r"[وف]?(?:بسبب|سبب(?:ه|ها|هم)|جراء|نتيجه|وراء(?:ه|ها)?)$")
_STOPS = re.compile(r"[.;؛!?؟\n]")


def check_blamed(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the cause of the claim only stands in a clause about the one blamed."""
    if pair.crossed:
        return
    cause = _cause(pair.claim)
    blamed = _blamed(pair.evidence) if cause else None
    if not cause or blamed is None:
        return
    own, about = ({w.i for w in words} for words in blamed)
    places = {m.i for w in cause for m in pair.closest(w)}
    if places & {w.i for w in _cause(pair.evidence)}:
        return
    named = [w for w in cause if pair.firm(w) and _is_person(pair.claim, w)]
    if named and places & about and not places & own and places <= about:
        detail = f"in the evidence {named[0].raw!r} is not what is blamed"
        yield Reason(check="cause", detail=detail)


def _is_person(reading: Reading, word: Word) -> bool:
    """Tell whether a word is somebody: a thing may be what the one blamed left or did."""
    return is_name(reading, word) or "person" in reading.thesaurus.kinds(word.senses)


def _cause(reading: Reading) -> list[Word]:
    """Return the words of the first cause that a text names by a noun."""
    for word in reading.words[:-1]:
        then = reading.words[word.i + 1]
        if word.arabic and _CAUSED_AR.match(word.key):
            start = word.i + 1
        elif _CAUSED.match(word.key) and then.key == _THEN.get(word.key):
            start = word.i + 2
        else:
            continue
        behind = [w for w in reading.words[start:] if w.clause == word.clause]
        return [w for w in behind if w.content and not w.counted][:_MOST]
    return []


_MOST = 3  # words of a cause


def _blamed(reading: Reading) -> tuple[list[Word], list[Word]] | None:
    """Return who or what is blamed, and the words of the clause about it; None without one."""
    for mark in reading.words:
        if mark.capital or not _BLAMES.match(mark.key):
            continue
        rest = []
        for word in reading.words[mark.i + 1 :]:
            if _STOPS.search(reading.text[reading.words[word.i - 1].end : word.start]):
                break
            rest.append(word)
        if not _LAYS.match(mark.key):
            led = next((n for n, w in enumerate(rest) if w.key in _TO), None)
            straight = led is None and mark.key.startswith("blam")  # "blamed the firm for it"
            rest = rest[led + 1 :] if led is not None else rest if straight else []
        opens = next((n for n, w in enumerate(rest) if n and _describes(reading, w)), None)
        if opens is not None:
            return ([w for w in rest[:opens] if w.content], [w for w in rest[opens:] if w.content])
    return None


def _describes(reading: Reading, word: Word) -> bool:
    """Tell whether a clause about the noun before it opens with a word."""
    before = reading.words[word.i - 1]
    led = word.arabic and before.content and not before.key.startswith("ال")
    return word.key in _RELATIVE or bool(led and is_imperfect(word))
