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

from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word


@dataclass(frozen=True)
class Asked:
    """A claim, the passage that it cites, and the text before it in the article."""

    claim: Reading
    here: Reading
    before: Reading
    told: Reading  # the passage with the others that the claim cites

    @cached_property
    def _answers(self) -> Pair:
        return Pair(self.claim, self.before)

    @cached_property
    def met(self) -> dict[int, tuple[Word, ...]]:
        """The counterparts of each word of the claim in the passage."""
        return Pair(self.claim, self.here).matches

    @cached_property
    def lacking(self) -> frozenset[int]:
        """The words of the claim that no passage has."""
        found = Pair(self.claim, self.told).matches
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
