"""Whether a word of a claim stands in the place of another word of the evidence.

In:  a Pair and a word of either text
Out: whether the same words stand beside the two
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word


def same_place(pair: Pair, word: Word, other: Word) -> bool:
    """Tell whether one word beside two words is the same."""
    for step in (-1, 1):
        here, there = beside(pair.claim, word, step), beside(pair.evidence, other, step)
        if here is None or there is None:
            continue
        if there in pair.matches[here.i] and here.content:
            return True
        if here.key == there.key and _after_same(pair, here, there, step):
            return True
    return False


def _after_same(pair: Pair, here: Word, there: Word, step: int) -> bool:
    """Tell whether a small word that two texts share follows the same word in both."""
    if here.content:
        return True
    one, other = beside(pair.claim, here, step), beside(pair.evidence, there, step)
    if one is not None and one.key in _PARTICLES:
        one = beside(pair.claim, one, step)
    if other is not None and other.key in _PARTICLES:
        other = beside(pair.evidence, other, step)  # "broke out in a kitchen"
    return one is not None and other is not None and other in pair.matches[one.i]


_COPY = 0.8  # of a claim's other words that stand in the evidence in the same form
_FEWEST = 1


def near_copy(pair: Pair, word: Word) -> bool:
    """Tell whether an Arabic claim keeps the evidence's words but one. Who rewords a sentence
    changes more than one word; who changes one says something else. True of other texts.
    """
    if pair.crossed or not pair.claim.arabic:
        return True
    rest = [w for w in pair.claim.content if w.i != word.i]
    same = [w for w in rest if any(closeness(w, m) >= _STEM for m in pair.matches[w.i])]
    return len(rest) >= _FEWEST and len(same) >= _COPY * len(rest)


_STEM = 3
_PARTICLES = frozenset("out off up down away back over".split())
_ARTICLES = frozenset("the a an new other own several some any".split())


def beside(reading: Reading, word: Word, step: int) -> Word | None:
    """Return the word before (-1) or behind (1) a word, articles passed over; None at a mark."""
    i = word.i + step
    while 0 < i < len(reading.words) - 1 and reading.words[i].key in _ARTICLES:
        i += step
    if not 0 <= i < len(reading.words):
        return None
    beside = reading.words[i]
    gap = reading.text[min(word.end, beside.end) : max(word.start, beside.start)]
    return None if any(c in gap for c in ".،,;؛:") else beside


def in_very_place(pair: Pair, word: Word, other: Word) -> bool:
    """Tell whether the same words stand on both sides of two words, or on one side and no word of
    the clause on the other.
    """
    before, behind = (_alike_beside(pair, word, other, step) for step in (-1, 1))
    return before is not False and behind is not False and (before or behind) is True


def _alike_beside(pair: Pair, word: Word, other: Word, step: int) -> bool | None:
    """Tell whether the words beside two words are the same; None where neither has one."""
    here, there = beside(pair.claim, word, step), beside(pair.evidence, other, step)
    if here is None or there is None:
        return None if here is there else False
    return here.key == there.key or there in pair.matches[here.i]
