"""Narrow the evidence to the sentences that the claim tells.

In:  a Pair
Out: a Pair whose evidence is the fewest sentences that answer all that the whole evidence answers

What a passage says besides, of other people and other numbers, neither supports nor refutes a
claim: a comparison with all of it finds wrong partners.
"""

from __future__ import annotations

from functools import lru_cache

from mujaz.answer.verify.grammar.pair import Pair, paired
from mujaz.answer.verify.grammar.reading import Word, read
from mujaz.language.sentences import split_sentences

_KEPT = 64  # pairs, as in pair.py


@lru_cache(maxsize=_KEPT)
def focused(pair: Pair) -> Pair:
    """Return the claim beside the sentences of its evidence that answer its words."""
    text = pair.evidence.text
    spans = [(s.start, s.end) for s in split_sentences(text)]
    if len(spans) < 2:
        return pair
    told = [
        {w.i for w in _telling(pair) if _inside(pair, w, span)} | _amounts(pair, span)
        for span in spans
    ]
    chosen: set[int] = set()
    covered: set[int] = set()
    while True:
        best = max(range(len(spans)), key=lambda n: len(told[n] - covered))
        if not told[best] - covered:
            break
        chosen.add(best)
        covered |= told[best]
    if not chosen or len(chosen) == len(spans):
        return pair
    kept = "\n".join(text[spans[n][0] : spans[n][1]] for n in sorted(chosen))
    return paired(pair.claim, read(kept, pair.evidence.thesaurus))


def _telling(pair: Pair) -> list[Word]:
    verbs = {v.first for v in pair.claim.verbs}
    return [w for w in pair.claim.words if w.content or w.counted or w.i in verbs]


def _amounts(pair: Pair, span: tuple[int, int]) -> set[int]:
    """Return marks of the claim's amounts and dates that a sentence has, whatever their wording."""
    inside = [q for q in pair.evidence.numbers if span[0] <= q.start < span[1]]
    found = {
        -1 - n for n, ours in enumerate(pair.claim.numbers)
        if any(
            {ours.value, ours.low, ours.high} & {q.value, q.low, q.high} - {None} for q in inside
        )
    }  # fmt: skip
    if pair.claim.dates and any(span[0] <= d.start < span[1] for d in pair.evidence.dates):
        found.add(-1000)
    if pair.claim.numbers and inside and not found:
        found.add(-2000 - span[0])  # rounded or summed
    return found


def _inside(pair: Pair, word: Word, span: tuple[int, int]) -> bool:
    return any(span[0] <= m.start < span[1] for m in pair.matches[word.i])
