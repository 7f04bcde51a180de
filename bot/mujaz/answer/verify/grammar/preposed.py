"""Somebody behind a preposition: "stolen from a contractor" is not «سُرقت من مستشفى».

In:  a Pair in two languages, a word of its claim that nothing answers, the words of the evidence
     that answer nothing
Out: whether the evidence has somebody else behind the same preposition of the same word
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word

# what one preposition is in the other language
_KINDS = {
    "from": "from", "من": "from", "to": "to", "الي": "to", "by": "by", "at": "at", "in": "at",
    "inside": "at", "في": "at", "داخل": "at", "with": "with", "مع": "with", "against": "against",
    "ضد": "against", "between": "between", "بين": "between", "near": "near", "قرب": "near",
    "outside": "outside", "خارج": "outside",
}  # fmt: skip
_SOMEBODY = frozenset({"person", "institution"})
_GUESSED = frozenset({"thing", "event", "state"})  # what the measure of an Arabic noun may tell
_ARTICLES = frozenset("a an the its his her their another some one".split())
_TO_NOUN = 3  # words from a preposition to its noun, articles and one quality


def is_other_behind(pair: Pair, word: Word, left: Sequence[Word]) -> bool:
    """Return whether two known nouns stand behind one preposition of one word, and differ."""
    led = _led(pair.claim, word)
    if led is None or not _is_somebody(pair.claim, word):
        return False
    head, kind = led
    known = [w for w in left if _is_known(pair.evidence, w)]
    return any(
        there is not None and there[1] == kind and there[0] in pair.matches[head.i]
        for there in (_led(pair.evidence, w) for w in known)
    )


def _led(reading: Reading, word: Word) -> tuple[Word, str] | None:
    """Return the word whose preposition leads to a noun, and the kind of the preposition."""
    for i in range(word.i - 1, max(0, word.i - 1 - _TO_NOUN), -1):
        here = reading.words[i]
        if here.clause != word.clause:
            return None
        if here.key in _KINDS:
            head = reading.words[i - 1]
            return (head, _KINDS[here.key]) if head.content else None
        if here.key not in _ARTICLES:
            return None
    return None


def _is_somebody(reading: Reading, word: Word) -> bool:
    kinds = reading.thesaurus.kinds(word.senses | reading.across[word.i])
    own = kinds - _GUESSED if word.arabic else kinds
    return bool(own & _SOMEBODY) and own <= _SOMEBODY and bool(reading.across[word.i])


def _is_known(reading: Reading, word: Word) -> bool:
    kinds = reading.thesaurus.kinds(word.senses | reading.across[word.i])
    return bool(reading.across[word.i]) and "quality" not in kinds and not word.capital
