"""C13: things of one name and two kinds that exclude each other: a solar plant is no nuclear one.

In:  a Pair
Out: Reasons: content, where what the claim and the evidence call alike is of another kind

What tells the kind stands beside its noun: before an English one ("a military court"), behind an
Arabic one («محكمة عسكرية», «خط أنابيب الغاز»). Only where every counterpart of the noun that tells
its kind is of another one (kinds.tsv) is it another thing.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from mujaz.answer.verify.grammar.axes import poles_in, spellings
from mujaz.answer.verify.grammar.kept import kept
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.words.thesaurus import rows
from mujaz.model import Reason

Kinds = dict[str, frozenset[int]]  # of a word, by the names of its classes
_NEAR = 3  # words from a noun to what tells its kind: «خط أنابيب الغاز», "oil and gas fields"


@cache
def _classes() -> dict[str, tuple[frozenset[str], ...]]:
    return {name: poles_in(cells) for name, *cells in rows("kinds.tsv")}


@lru_cache(maxsize=65536)
def _kinds(key: str) -> Kinds:
    found = {
        name: frozenset(n for n, kind in enumerate(kinds) if spellings(key) & kind)
        for name, kinds in _classes().items()
    }
    return {name: kinds for name, kinds in found.items() if kinds}


@kept
def _telling(reading: Reading) -> list[tuple[Word, Kinds]]:
    """Return the words of a text that tell a kind."""
    return [(w, kinds) for w in reading.words if (kinds := _kinds(w.key))]


def check_kinds(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for each thing that is of another kind in the evidence."""
    theirs = _telling(pair.evidence)
    for word, kinds in _telling(pair.claim) if theirs else ():
        for name, kind in kinds.items():
            other = _other_kind(pair, word, kind, [(w, k[name]) for w, k in theirs if name in k])
            if other is not None:
                detail = f"the claim says {word.raw!r} where the evidence says {other.raw!r}"
                yield Reason(check="content", detail=detail)
                return


def _other_kind(
    pair: Pair, word: Word, kind: frozenset[int], theirs: list[tuple[Word, frozenset[int]]]
) -> Word | None:
    """Return the word that tells another kind of what a word of the claim belongs to."""
    head = _head(pair, word) if theirs and not pair.matched(word) else None
    if head is None or any(k & kind for _, k in theirs):
        return None
    told = [
        w for w, _ in theirs if any(_belongs(pair.evidence, w, m) for m in pair.matches[head.i])
    ]
    return told[0] if told else None


def _head(pair: Pair, word: Word) -> Word | None:
    """Return the nearest noun that a word tells the kind of, which the evidence has."""
    step = -1 if word.arabic else 1
    for i in range(word.i + step, word.i + step * (_NEAR + 1), step):
        if not 0 <= i < len(pair.claim.words):
            return None
        here = pair.claim.words[i]
        if not _belongs(pair.claim, word, here):
            return None
        if here.content and not _kinds(here.key) and pair.matched(here):
            return here
    return None


_APART = frozenset(
    """
    in on at of to from by for with about near the a an is are was were has had will that which who
    في من علي الي عن قرب مع بين ان التي الذي حول بعد قبل خلال منذ
    """.split()
)


def _belongs(reading: Reading, word: Word, head: Word) -> bool:
    """Tell whether a word stands where it tells the kind of a noun, and nothing parts the two."""
    first, last = (head, word) if word.arabic else (word, head)
    if not 0 < last.i - first.i <= _NEAR:
        return False
    inside = reading.words[first.i + 1 : last.i]
    gap = reading.text[first.end : last.start]
    return not any(w.key in _APART for w in inside) and not set(".;:!?؟؛،") & set(gap)
