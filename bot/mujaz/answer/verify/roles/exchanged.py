"""C4, C17: two words of a near copy have not changed places.

In:  a Pair in one language
Out: Reasons

A faithful sentence may move a phrase to its front or its end. One that keeps every word in order
but two, each in the other's place, says something else: "ordered the paper to pay the player".
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.grammar.verbs import AR_PREPOSITIONS
from mujaz.answer.verify.roles.agents import CONVERSE
from mujaz.model import Reason

_FEWEST = 4  # words in a row that make a near copy
_COPY = 0.7  # of the claim's words
_VERB = re.compile(r"(?:[وف]?س?[يتن]\w{2,}|\w{2,}ت)$")
_AND = frozenset({"and", "or", "او"})


# «على التوالي», «على الأقل» stand where the writer likes
_PHRASES = frozenset(
    "التوالي الاقل الاكثر الاطلاق الخصوص التحديد السواء الترتيب الفور الارجح الاغلب العموم".split()
)


def check_exchanged(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where two words stand in each other's place."""
    if pair.crossed or conversely(pair):
        return
    placed = [
        (w, at)
        for w in pair.claim.content
        if w.key not in KINDS_OF_PLACE | _PHRASES and (at := place_of(pair, w)) is not None
    ]
    places = [at for _, at in placed]
    if len(places) < max(_FEWEST, _COPY * len(pair.claim.content)) or _rising(places):
        return
    for i in range(len(places)):
        for j in range(i + 2, len(places)):
            swapped = places.copy()
            swapped[i], swapped[j] = swapped[j], swapped[i]
            if _act(pair, placed[i][0]) or _act(pair, placed[j][0]):
                continue
            if not _inplace_of(pair, placed[i], placed[j]):
                continue
            if _rising(swapped) and not _listed(pair, placed[i][0], placed[j][0]):
                one, other = placed[i][0].raw, placed[j][0].raw
                detail = f"{one!r} and {other!r} have changed places"
                yield Reason(check="role_order", detail=detail)
                return


def conversely(pair: Pair) -> bool:
    """Return whether one text tells an act from its other end: bought, sold."""
    ours = {s for w in pair.claim.words for s in w.senses}
    theirs = {s for w in pair.evidence.words for s in w.senses}
    return any(
        (a in ours and b in theirs and not {a, b} <= ours and not {a, b} <= theirs)
        for one, other in CONVERSE for a, b in ((one, other), (other, one))
    )  # fmt: skip


def _act(pair: Pair, word: Word) -> bool:
    """An Arabic verb stands before its subject or behind it, as the writer likes."""
    return word.arabic and bool(_VERB.match(word.key)) and pair.claim.predicate(word)


_ARTICLES = frozenset({"the", "a", "an", "its", "his", "her", "their"})


def _inplace_of(pair: Pair, one: tuple[Word, int], other: tuple[Word, int]) -> bool:
    """Tell whether one of two English words stands behind what the other stands behind in the
    evidence: who exchanges two words leaves the rest. A verb in another form is no such word.
    """
    if pair.claim.arabic:
        return not (_keeps_its_lead(pair, one, other) or _keeps_its_lead(pair, other, one))
    for word, at in (one, other):
        if is_verb(pair.claim, word) != is_verb(pair.evidence, pair.evidence.words[at]):
            return False
    kept = [led_alike(pair, word, at) for word, at in
            ((one[0], other[1]), (other[0], one[1]))]  # fmt: skip
    return all(kept) if one[0].clause != other[0].clause else any(kept)


def _keeps_its_lead(pair: Pair, one: tuple[Word, int], other: tuple[Word, int]) -> bool:
    """Tell whether an Arabic word has kept its preposition, which the other one has not: a phrase
    like «عند اكتمالها» stands where the writer likes.
    """
    word, at = one
    lead = _key_before(pair.claim, word.i)
    others = (_key_before(pair.claim, other[0].i), _key_before(pair.evidence, other[1]))
    return lead in AR_PREPOSITIONS and lead == _key_before(pair.evidence, at) and lead not in others


def _key_before(reading: Reading, i: int) -> str:
    return reading.words[i - 1].key if i else ""


def led_alike(pair: Pair, word: Word, at: int) -> bool:
    """Return whether the same word leads a word of the claim and a place of the evidence."""
    here, there = _led(pair.claim, word.i), _led(pair.evidence, at)
    if here is None or there is None:
        return here is there
    return here.key == there.key or there in pair.matches[here.i]


def _led(reading: Reading, i: int) -> Word | None:
    """Return the word before a word and its attributes, articles and place names' kinds apart."""
    i -= 1
    while i >= 0 and reading.words[i].key in _ARTICLES | KINDS_OF_PLACE | {"of"}:
        i -= 1
    return reading.words[i] if i >= 0 else None


# "the city of Belun" is "Belun"
KINDS_OF_PLACE = frozenset(
    """
    city town village port province region district country state capital island border area county
    """.split()
)


def place_of(pair: Pair, word: Word) -> int | None:
    """Return where the one word stands that is the same in the evidence."""
    same = [m.i for m in pair.matches[word.i] if _alike(word, m)]
    return same[0] if len(same) == 1 else None


def _alike(word: Word, other: Word) -> bool:
    return any(s.startswith("s:") for s in word.senses & other.senses)


def _for_each_other(pair: Pair, one: Word, other: Word) -> bool:
    """Tell whether each of two words stands behind the word that leads the other one in the
    evidence: «محادثات مع حزب الفجر … اتفاق مع حزب الخضر».
    """
    places = (place_of(pair, other), place_of(pair, one))
    return all(
        at is not None and _led_so(pair, word, at)
        for word, at in zip((one, other), places, strict=True)
    )


def _led_so(pair: Pair, word: Word, at: int) -> bool:
    here, there = _led(pair.claim, word.i), _led(pair.evidence, at)
    return here is not None and there is not None and here.clause == word.clause and (
        here.key == there.key
    )  # fmt: skip


def _rising(places: list[int]) -> bool:
    return all(a < b for a, b in pairwise(places))


def _listed(pair: Pair, one: Word, other: Word) -> bool:
    """Tell whether two words are members of one list, or neighbours that trade places freely."""
    between = pair.claim.words[one.i + 1 : other.i]
    apart = (
        one.clause != other.clause and pair.claim.arabic and not _for_each_other(pair, one, other)
    )
    if any(w.key == "by" for w in between) or apart:
        return True
    joined = other.key.startswith("و") and other.arabic
    if abs((place_of(pair, one) or 0) - (place_of(pair, other) or 0)) <= 2:
        return True
    return not between or (len(between) <= 2 and any(w.key in _AND for w in between)) or joined
