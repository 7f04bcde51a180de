"""C7, C8 and what no other check names: every word of the claim has a counterpart.

In:  a Pair
Out: Reasons: entities (a name that the evidence does not have), content (anything else)

A name must stand in the evidence whole: in the same letters, under another spelling that a table
knows, or in the other script with the same consonants. An ordinary word may be a synonym that no
table knows, so a few are let pass where most of the claim is answered.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.pair import Pair
from mujaz.answer.verify.reading import Word
from mujaz.answer.verify.thesaurus import known
from mujaz.model import Reason


def check_content(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for the names, then for the words, that the evidence does not answer."""
    missing = [w for w in pair.claim.content if not pair.matched(w)]
    names = [w for w in missing if _is_name(pair, w)]
    if names:
        said = ", ".join(repr(w.raw) for w in names)
        yield Reason(check="entities", detail=f"not in the evidence: {said}")
    words = [w for w in missing if w not in names]
    if words and _too_many(pair, words):
        said = ", ".join(repr(w.raw) for w in words)
        yield Reason(check="content", detail=f"nothing in the evidence says: {said}")


def _is_name(pair: Pair, word: Word) -> bool:
    """Tell whether a word is a name: a capital, a known place or person, an unknown Arabic word."""
    if word.capital:
        return True
    if any(s.startswith("e:") or s in pair.claim.thesaurus.places for s in word.senses):
        return True
    return word.arabic and not known(word.senses)


def _too_many(pair: Pair, words: list[Word]) -> bool:
    return bool(words)
