"""«كل» that shares out and counts nothing: «واحد من كل عشرة», «يوروين عن كل ليلة».

In:  an Arabic word of a claim whose evidence is English
Out: whether it is "in" or "per" there, and no "all"
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.numbers.traded import Zone, zones

_PER = frozenset("a an per each every in of one".split())
_SHARING = frozenset("عن في مع من لكل كل وعن ومن وفي".split())


_PACED = re.compile(r"(?:second|minute|hour|day|night|week|month|quarter|season|year)$")


def counts_the_pace(pair: Pair, word: Word) -> bool:
    """Tell whether an English "every" says how often, as the evidence does: "three days every
    week", «ثلاثة أيام في الأسبوع».
    """
    behind = pair.claim.words[word.i + 1 : word.i + 2]
    if not (pair.crossed and word.key == "every" and behind and _PACED.match(behind[0].key)):
        return False
    return any(_is_paced(pair.evidence, m) for m in pair.matches[behind[0].i])


def _is_paced(reading: Reading, unit: Word) -> bool:
    """Tell whether an Arabic unit of time is each one: «كل يوم», «ثلاثة أيام في الأسبوع»; not the
    last or the first one.
    """
    before = [w.key for w in reading.words[max(0, unit.i - 2) : unit.i]]
    if before[-1:] and before[-1] in _ALL:
        return True
    if before[-1:] != ["في"] or not unit.key.startswith("ال") or unit.i < _COUNTED_BEFORE:
        return False
    behind = reading.words[unit.i + 1 : unit.i + 2]
    if behind and behind[0].key.startswith("ال"):
        return False
    counted = reading.words[unit.i - 2]
    return any(q.start < counted.end <= q.end for q in reading.numbers if q.kind == "count")


_ALL = frozenset("كل لكل وكل بكل".split())
_COUNTED_BEFORE = 2  # words from what is counted to «الأسبوع»


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
    """Tell whether "nearly all the ballots" are the 97 percent of the evidence, and the same is
    told of them: not of some of these, nor of another number.
    """
    before = pair.claim.words[word.i - 1].key if word.i else ""
    behind = pair.claim.words[word.i + 1 : word.i + 1 + _NEAR]
    if before not in _NEARLY and not any(w.key in _ROUGHLY for w in behind):
        return False
    counted = [w for w in behind if w.content][:1]
    if not counted:
        return False
    noun = counted[0]
    told = zones(pair.evidence)
    clause = [w for w in pair.claim.clause(word.clause) if w.content and w.i != noun.i]
    # of several numbers, the one whose own words say what is told right behind "the ballots"
    own = clause if len(told) == 1 else [w for w in clause if w.i > noun.i][:1]
    return any(_is_nearly_all(pair, zone, noun, own) for zone in told)


def _is_nearly_all(pair: Pair, zone: Zone, noun: Word, own: Sequence[Word]) -> bool:
    """Tell whether a number is a share near a hundred, of a noun and with some of its words."""
    share = zone.number
    if share.unit != "percent" or not _NINETY <= share.value < _HUNDRED:
        return False
    inside = [w for w in pair.evidence.words if share.start <= w.start < share.end]
    led = inside[0].i and pair.evidence.words[inside[0].i - 1].key
    if led in _OUT_OF or not any(
        0 < m.i - w.i <= _NEAR + 1 for w in inside for m in pair.matches[noun.i]
    ):
        return False
    return any(m.i in zone.words for w in own for m in pair.matches[w.i])


_OUT_OF = frozenset("of among the بين من ضمن".split())  # some of them are told of
