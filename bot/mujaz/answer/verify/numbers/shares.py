"""«كل» that shares out and counts nothing: «واحد من كل عشرة», «يوروين عن كل ليلة».

In:  an Arabic word of a claim whose evidence is English
Out: whether it is "in" or "per" there, and no "all"
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word

_PER = frozenset("a an per each every in of one".split())
_SHARING = frozenset("عن في مع من لكل كل وعن ومن وفي".split())


_PACED = re.compile(r"(?:second|minute|hour|day|night|week|month|quarter|season|year)$")


def counts_the_pace(pair: Pair, word: Word) -> bool:
    """Tell whether an English "every" says how often, as the evidence does: "three days every
    week", «ثلاثة أيام في الأسبوع».
    """
    behind = pair.claim.words[word.i + 1 : word.i + 2]
    return (
        pair.crossed and word.key == "every" and bool(behind)
        and bool(_PACED.match(behind[0].key)) and pair.matched(behind[0])
    )  # fmt: skip


def shares_out(pair: Pair, word: Word) -> bool:
    """Tell whether «كل» shares out and counts nothing: «واحد من كل عشرة», «يوروين عن كل ليلة»."""
    before = pair.claim.words[word.i - 1].key if word.i else ""
    behind = pair.claim.words[word.i + 1 : word.i + 2]
    if word.key not in {"كل", "لكل"} or not behind:
        return False
    if word.key == "كل" and before not in _SHARING:
        return False
    if behind[0].counted:
        return True
    return pair.crossed and any(
        m.i and pair.evidence.words[m.i - 1].key in _PER for m in pair.matches[behind[0].i]
    )


_NEARLY = frozenset("nearly almost virtually practically شبه".split())
_ROUGHLY = frozenset("تقريبا almost".split())
_NINETY, _HUNDRED = 90, 100
_NEAR = 4  # words from "all" to "almost" behind it, and from a percentage to what it is of


def nearly_all(pair: Pair, word: Word) -> bool:
    """Tell whether "nearly all the ballots" are the 97 percent of the evidence."""
    before = pair.claim.words[word.i - 1].key if word.i else ""
    behind = pair.claim.words[word.i + 1 : word.i + 1 + _NEAR]
    if before not in _NEARLY and not any(w.key in _ROUGHLY for w in behind):
        return False
    counted = [w for w in behind if w.content][:1]
    shares = [
        q for q in pair.evidence.numbers
        if q.kind == "percent" and q.unit == "percent" and _NINETY <= q.value < _HUNDRED
    ]  # fmt: skip
    return any(
        0 < m.i - w.i <= _NEAR + 1
        for q in shares for w in pair.evidence.words if q.start <= w.start < q.end
        for c in counted for m in pair.matches[c.i]
    )  # fmt: skip
