"""Give a list of results its shape: nothing twice, and no article takes all the room.

In:  passages in order of score
Out: at most `limit` hits, still best first

What is above an article's share is put back only where room is left. The same words in another
article are shown once, with the names of the others.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from mujaz.answer.sentences.otherwise import opposed
from mujaz.language.numbers import numbers_differ
from mujaz.language.tokens import keys_of
from mujaz.model import Hit

_SAME = 0.8  # of the shorter passage's word triples: beyond it a passage is a copy
_COMPARED = 60  # hits kept so far that a new one is compared with
_LEAST_SHARE = 3  # passages of one article that always have room


@dataclass(frozen=True, slots=True)
class _Held:
    hit: Hit
    triples: frozenset[tuple[str, ...]]


class Shape:
    """Takes hits in order until it is full."""

    def __init__(self, limit: int, *, per_article: int | None = None) -> None:
        """Take `limit` hits, of one article at most a third (or `per_article`) if others match."""
        self.limit = limit
        self._share = per_article or max(_LEAST_SHARE, -(-limit // 3))
        self._of: Counter[str] = Counter()
        self._held: list[_Held] = []
        self._rest: list[Hit] = []

    @property
    def full(self) -> bool:
        """Whether no later hit can come in."""
        return len(self._held) >= self.limit

    def take(self, hits: Iterable[Hit]) -> None:
        """Take hits, best first."""
        for hit in hits:
            if self.full:
                return
            triples = _triples(hit.passage.text)
            if self._is_copy(hit, triples):
                continue
            article = hit.passage.article_id
            if self._of[article] >= self._share:
                self._rest.append(hit)
                continue
            self._of[article] += 1
            self._held.append(_Held(hit, triples))

    def hits(self) -> Sequence[Hit]:
        """Return what was taken, best first, ties by passage id."""
        room = max(self.limit - len(self._held), 0)
        found = [held.hit for held in self._held] + self._rest[:room]
        return sorted(found, key=lambda hit: (-hit.score, hit.passage.id))

    def _is_copy(self, hit: Hit, triples: frozenset[tuple[str, ...]]) -> bool:
        """Tell whether these words are held already; the one that is held then names both."""
        if not triples:
            return False
        for i, held in enumerate(self._held[:_COMPARED]):
            fewer = min(len(triples), len(held.triples))
            alike = fewer > 0 and len(triples & held.triples) / fewer >= _SAME
            if alike and held.hit.passage.article_id != hit.passage.article_id:
                one, other = held.hit.passage.text, hit.passage.text
                if numbers_differ(one, other) or opposed(one, other):
                    continue  # no copy: "fourteen traders", "forty traders"; "arrested", "released"
                also = dict.fromkeys((*held.hit.also_in, hit.passage.id))
                self._held[i] = replace(held, hit=replace(held.hit, also_in=tuple(also)))
                return True
        return False


def _triples(text: str) -> frozenset[tuple[str, ...]]:
    keys = keys_of(text)
    if len(keys) < 8:  # a line that short may well be somebody else's, in other company
        return frozenset()
    return frozenset(zip(keys, keys[1:], keys[2:], strict=False))
