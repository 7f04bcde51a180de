"""Words of a claim that only carry a quality or an illness which the evidence tells by itself.

In:  a Pair in two languages and a word of its claim that nothing in the evidence answers
Out: whether the word beside it says all that there is

"A slower pace" is «أبطأ», «وتيرة أسرع» is "faster"; «البالغين المصابين بالربو» are "adults with
asthma". The quality or the illness must be the evidence's.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.language.fold import fold_key

_PACE = re.compile(r"(?:pace|rate|speed|clip|tempo|[وب]?(?:ال)?(?:وتيره|سرعه|ايقاع|معدل))$")
_FAST = re.compile(
    r"(?:slow|fast|quick|rapid|swift|brisk|speed)\w*$|(?:ال)?(?:ابطا|اسرع|بطيء|بطيءه|بطييه|سريعه?|متسارعه?)$"
)
_SUFFERS = re.compile(
    r"[وفبل]?(?:ال|ل)?(?:مصاب(?:ه|ا|ون|ين|ات|و)?|[يت]عاني|[يت]عانون|[يت]عانين)$|suffering$|living$"
)
_WITH = frozenset(fold_key(w) for w in "with من ب".split())


def only_qualifies(pair: Pair, word: Word) -> bool:
    """Return whether a word carries what the word beside it says, and the evidence as well."""
    if not pair.crossed or word.capital:
        return False
    return _paces(pair, word) or _suffers(pair, word)


def _paces(pair: Pair, word: Word) -> bool:
    if not _PACE.match(word.key):
        return False
    beside = word.i + 1 if word.arabic else word.i - 1
    near = pair.claim.words[max(0, beside) : beside + 1]
    return any(_FAST.match(w.key) and pair.matched(w) for w in near)


def _suffers(pair: Pair, word: Word) -> bool:
    """Tell whether an illness stands behind "suffering from" that the evidence has behind a "with"
    or the other way round.
    """
    if not _SUFFERS.match(word.key):
        return False
    for ill in pair.claim.words[word.i + 1 : word.i + 3]:
        for there in pair.matches[ill.i] if ill.content else ():
            before = pair.evidence.words[max(0, there.i - _NEAR) : there.i]
            if there.arabic or any(w.key in _WITH for w in before):
                return True
    return False


_NEAR = 3  # words from "with" to the illness: "with severe asthma"
