"""What a claim has and a passage lacks, and what the article before the passage has of it.

In:  the Readings of a claim, of a passage and of the text before it
Out: which words before the passage answer a word of the claim that the passage does not

What an article tells before a passage is only given to it where the claim uses it, in either
language: the rest would be read for nothing, and turn other checks.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property

from mujaz.answer.verify.grammar.pair import Pair, closeness, paired
from mujaz.answer.verify.grammar.reading import Reading, Word

_BESIDE = 3  # words between a name and what is said of it
_OPENING = 4  # words in which a sentence says who does it, its verb among them


@dataclass(frozen=True)
class Asked:
    """A claim, the passage that it cites, and the text before it in the article."""

    claim: Reading
    here: Reading
    before: Reading
    told: Reading  # the passage with the others that the claim cites

    @cached_property
    def _answers(self) -> Pair:
        return paired(self.claim, self.before)

    @cached_property
    def met(self) -> dict[int, tuple[Word, ...]]:
        """The counterparts of each word of the claim in the passage."""
        return paired(self.claim, self.here).matches

    @cached_property
    def lacking(self) -> frozenset[int]:
        """The words of the claim that no passage has."""
        found = paired(self.claim, self.told).matches
        return frozenset(
            w.i for w in self.claim.words
            if (w.content or w.capital) and not w.counted and not found[w.i]
        )  # fmt: skip

    @cached_property
    def wanted(self) -> frozenset[int]:
        """The words before the passage that answer one which it lacks."""
        return frozenset(
            m.i for i in self.lacking for m in self._answers.matches[i] if self._surely(i, m)
        )  # fmt: skip

    def _surely(self, i: int, other: Word) -> bool:
        """Tell whether a word before the passage answers more than by its root or its neighbours;
        of a name that one script writes in two words, each is an answer.
        """
        word = self.claim.words[i]
        if closeness(word, other) == 1:
            return False
        return other.capital or word.capital or self._answers.same(word, other)

    def wants(self, words: Iterable[Word]) -> bool:
        """Return whether the claim uses one of some words before the passage."""
        return any(w.i in self.wanted for w in words)

    def answer(self, word: Word) -> tuple[Word, ...]:
        """Return the words before the passage that answer a word of the claim."""
        return self._answers.matches[word.i]

    def has_beside(self, word: Word, others: Iterable[Word]) -> bool:
        """Return whether the claim has a word of the passage beside an answer to one of some words
        before it: «رابطة الأساتذة» where the passage has «الرابطة».
        """
        wanted = {w.i for w in others} & self.wanted
        places = [i for i in self.lacking if any(m.i in wanted for m in self._answers.matches[i])]
        return any(
            word in self.met[i] for place in places
            for i in range(max(0, place - _BESIDE), min(len(self.claim.words), place + _BESIDE + 1))
        )  # fmt: skip

    def opens_with(self, others: Iterable[Word]) -> bool:
        """Return whether the claim opens with an answer to one of some words before the passage:
        who does what it tells.
        """
        wanted = {w.i for w in others} & self.wanted
        opening = [i for i in self.lacking if i < _OPENING]
        return any(m.i in wanted for i in opening for m in self._answers.matches[i])
