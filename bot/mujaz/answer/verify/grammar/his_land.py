"""Tell whether «بلادها» is the land that a claim names, since its minister speaks of it.

In:  a Pair, words of the claim, a word of the evidence
Out: whether the word points back at them: «قالت الوزيرة الكولومبية إن بلادها تعهدت»
"""

from __future__ import annotations

import re
from collections.abc import Iterable

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.said import statements

_HIS = re.compile(
    r"(?:بلاد|دولت|حكومت|وزارت|شركت|حزب|نادي|فريق|منظمت|موسست|جماعت|حركت|هيئت|نقابت|جيش|قوات)"
    r"(?:ه|ها|هم|هما)$"
)


def is_his(pair: Pair, mine: Iterable[int], own: int) -> bool:
    """Return whether a word of the evidence is the land or body of him who says it there, and some
    words of the claim answer how he is called.
    """
    if not _HIS.match(pair.evidence.words[own].key):
        return False
    places = {m.i for i in mine for m in pair.matches[i]}
    return any(own in s.said and places & set(s.speaker) for s in statements(pair.evidence))
