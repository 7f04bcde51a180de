"""C15: two things that no sentence tells together are not joined by a verb of the claim's own.

In:  a Pair whose evidence has several sentences
Out: Reasons

"The field was shut. The price fell." does not say that the shutdown pushed the price down, nor that
the one includes the other: where no word of the evidence answers the verb, what stands on its one
side must not come from one sentence alone, and what stands on its other side from another.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator, Sequence

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.lines import lines_of
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.answer.verify.grammar.said import statements
from mujaz.model import Reason

_FEWEST = 2  # words of each side
_NAME = 4  # words in which a name stands behind an office


def check_joined(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a verb that nothing answers joins what stands in two sentences."""
    lines = lines_of(pair.evidence)
    if len(set(lines)) < 2:
        return
    speech = {v.first for v in pair.claim.verbs}
    for act in acts(pair.claim):
        if act.verb.i in speech or not act.verb.content or pair.matched(act.verb):
            continue
        if _from_two(pair, _words(pair, act), lines):
            detail = f"nothing in the evidence says {act.verb.raw!r}: it would join two sentences"
            yield Reason(check="merged", detail=detail)
            return


def _words(pair: Pair, act: Act) -> list[Word]:
    """Return the words of a clause that are told by its verb, in order; not who says something in
    the evidence, for the next sentence may go on with his words.
    """
    words = [w for w in pair.claim.clause(act.verb.clause) if w.content and w.i != act.verb.i]
    theirs = pair.evidence.words
    speaking = {i for s in statements(pair.evidence) for i in s.speaker}
    near = {j for i in speaking for j in range(i, min(i + _NAME, len(theirs)))}
    speaking |= {j for j in near if is_name(pair.evidence, theirs[j])}  # «والي الولاية، مسعود حجار»
    return [w for w in words if not _all_in(pair, w, speaking)]


def _from_two(pair: Pair, words: Sequence[Word], lines: Sequence[int]) -> bool:
    """Tell whether words are answered by one sentence first and then by another, and no word by
    both.
    """
    told = [{lines[m.i] for m in pair.matches[w.i]} for w in words]
    told = [found for found in told if found]
    if any(len(found) > 1 for found in told):
        return False
    order = [next(iter(found)) for found in told]
    turns = sum(one != other for one, other in itertools.pairwise(order))
    return turns == 1 and min(order.count(line) for line in set(order)) >= _FEWEST


def _all_in(pair: Pair, word: Word, found: set[int]) -> bool:
    return pair.matched(word) and {m.i for m in pair.matches[word.i]} <= found
