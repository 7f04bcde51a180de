"""C13: "too many" is not "too few": who lacks doctors has not more of them than he needs.

In:  a Pair
Out: Reasons: direction

What stands right behind "too many" or "a shortage of", or before "in short supply", is what there
is too much or too little of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_LITTLE = re.compile(
    r"\b(?:too (?:few|little)|not enough|(?:lack|shortage|scarcity|shortfall|dearth) of|short of"
    r"|insufficient|[وفبل]?(?:ال)?(?:نقصا?|شحا?|قله|ندره|عجزا?) (?:(?:شديد|حاد|كبير)ا? )?"
    r"(?:(?:في|من) )?"
    r"|[وفبل]?(?:ال)?(?:عدم|لا) (?:كفايه|[يت]كفي))"
)
_MUCH = re.compile(
    r"\b(?:too (?:many|much)|(?:surplus|excess|glut|surfeit|oversupply) of|excessive"
    r"|[وفبل]?(?:ال)?(?:فايضا?|فائضا?|فاءضا?|كثره|وفره|فرط) (?:(?:في|من) )?)"
)
_LITTLE_OF_IT = re.compile(
    r"\b(?:in short supply|(?:is|are|was|were|remain|remains) (?:scarce|lacking|insufficient)"
    r"|غير (?:كاف|كافيه|متوفر|متوفره)|شحيح(?:ه)?|نادره?|لا [يت]كفي|لا [يت]كفون)\b"
)
_NEAR = 2  # words behind the mark that name it


def check_enough(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where there is too much in the claim of what the evidence has too little."""
    for mine, others in ((_LITTLE, _MUCH), (_MUCH, _LITTLE)):
        same = {w.i for w in _named(pair.evidence, mine)}
        theirs = {w.i for w in _named(pair.evidence, others)}
        for word in _named(pair.claim, mine):
            found = {m.i for m in pair.matches[word.i]}
            if found & theirs and not found & same:
                detail = f"the evidence says the reverse of {word.raw!r}"
                yield Reason(check="direction", detail=detail)
                return


def _named(reading: Reading, mark: re.Pattern[str]) -> list[Word]:
    """Return what the words behind a mark name, or those before one that stands behind its noun."""
    found: list[Word] = []
    whole = fold_key(reading.text)
    if not mark.search(whole) and not (mark is _LITTLE and _LITTLE_OF_IT.search(whole)):
        return found
    for first in reading.words:
        text = fold_key(reading.text[first.start : first.start + _LONGEST])
        if mark is _LITTLE and _LITTLE_OF_IT.match(text):
            before = reading.words[max(0, first.i - _NEAR) : first.i]
            found += [w for w in before if w.content and w.clause == first.clause]
        hit = mark.match(text)
        if hit is None:
            continue
        size = len(hit[0].split())
        behind = reading.words[first.i + size : first.i + size + _NEAR]
        found += [w for w in behind if w.content and w.clause == first.clause]
    return found


_LONGEST = 40  # characters of a mark
