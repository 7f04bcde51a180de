"""C13: what is done to a thing is not told as another act: signed or cancelled, taken or given.

In:  a Pair, in one language or two
Out: Reasons: content

Words of both poles often stand in one text ("freed 12 sailors for 30 fighters held by the navy"),
and a noun behind "after" only tells when ("will resume flights after a suspension"). So each act is
compared with those that the evidence has done to the same object.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.deed_forms import axis_of
from mujaz.answer.verify.grammar.deeds import Deed, deeds
from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import IMPERFECT
from mujaz.answer.verify.grammar.verbs import is_act
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_TO_COME = frozenset({"will", "shall", "would", "to", "سوف", "قد", "may", "might", "could"})
_FAR = 3


def check_rival_deeds(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the evidence has only another act done to the same object."""
    theirs = deeds(pair.evidence)
    for ours in (d for d in deeds(pair.claim) if not d.state):
        same = [d for d in theirs if d.axis == ours.axis]
        if axis_of(ours.axis).sides and _turned(pair, ours, same):
            detail = f"who {ours.word.raw!r} and whose side it is are the other way round"
            yield Reason(check="role_order", detail=detail)
            return
        rivals = _rivals(pair, ours, same)
        told = [d.word for d in rivals] or _does_what_ends(pair, ours)
        if told and not _told(pair, ours, same, rivals):
            detail = f"the claim says {ours.word.raw!r} where the evidence says {told[0].raw!r}"
            yield Reason(check="content", detail=detail)
            return


def told_as_deed(pair: Pair, word: Word) -> bool:
    """Return whether the evidence has the act of a word done to the object that the claim has."""
    theirs = deeds(pair.evidence)
    for ours in (d for d in deeds(pair.claim) if d.word.i == word.i and not d.noun):
        same = [d for d in theirs if d.axis == ours.axis]
        own = [d for d in same if d.pole == ours.pole and _one_object(pair, ours, d)]
        if own and _told(pair, ours, own, _rivals(pair, ours, same)):
            return True
    return False


def _rivals(pair: Pair, ours: Deed, same: list[Deed]) -> list[Deed]:
    rivals = [
        d for d in same
        if d.pole != ours.pole and not (d.led or d.state) and _one_object(pair, ours, d)
    ]  # fmt: skip
    if axis_of(ours.axis).parties:
        return [d for d in rivals if _found(pair, ours.doers) & d.doers]
    return rivals


def _turned(pair: Pair, ours: Deed, same: list[Deed]) -> bool:
    """Tell whether the two sides of one act have changed places: who frees in the claim stands
    elsewhere in the evidence, and who frees there elsewhere in the claim.
    """
    told = [d for d in same if d.pole == ours.pole and d.doers and _one_object(pair, ours, d)]
    mine = _found(pair, _who(pair.claim, ours.doers))
    taken = ours.doers | ours.object
    others = {
        m.i for w in pair.claim.words if w.i not in taken and w.content for m in pair.matches[w.i]
    }
    return bool(told and mine) and not ours.doers & ours.object and all(
        not mine & (d.doers | d.object) and not d.doers & d.object
        and _who(pair.evidence, d.doers) & others
        for d in told
    )  # fmt: skip


def _who(reading: Reading, words: frozenset[int]) -> frozenset[int]:
    return frozenset(i for i in words if is_somebody(reading, reading.words[i]))


def _found(pair: Pair, words: frozenset[int]) -> frozenset[int]:
    return frozenset(
        m.i
        for i in words
        for m in pair.matches[i]
        if pair.crossed or pair.firm(pair.claim.words[i])
    )


def _one_object(pair: Pair, ours: Deed, theirs: Deed) -> bool:
    found = _found(pair, ours.object)
    if not found and axis_of(ours.axis).objects:
        return True  # a bribe is a kickback
    return bool(found & theirs.object)


def _told(pair: Pair, ours: Deed, same: list[Deed], rivals: list[Deed]) -> bool:
    """Tell whether the evidence has the act itself, of this object or of none that it names; not
    where another does it, and the claim's doer the other act.
    """
    comes = _to_come(pair.claim, ours)
    mine = _found(pair, ours.doers)
    turned = any(mine & d.doers for d in rivals)
    own = [
        d for d in same
        if d.pole == ours.pole and not (comes and d.led)
        and not (turned and d.doers and not mine & d.doers)
    ]  # fmt: skip
    if any(not d.object or _one_object(pair, ours, d) for d in own):
        return True
    taken = {d.word.i for d in same}.union(*(d.object for d in rivals)) | {
        m.i for w in pair.claim.content if w.i != ours.word.i for m in pair.matches[w.i]
    }
    return any(
        m.i not in taken and pair.evidence.predicate(m) for m in pair.matches[ours.word.i]
    )  # «محتجزين»


_GOES_ON = ("begin-end", 1)
_OVER = re.compile(
    r"\b(?:return\w*|resum\w+|back|over|[وف]?(?:عاد|عادت|عادوا|[يت]عود|استانف\w*|[يت]ستانف\w*|عوده\w*))\b"
)


def _does_what_ends(pair: Pair, ours: Deed) -> list[Word]:
    """Return the verb by which the evidence tells as done what the claim ends: "ended a strike"
    on «أضرب المعلمون».
    """
    behind = all(i > ours.word.i for i in ours.object)
    if (ours.axis, ours.pole) != _GOES_ON or ours.noun or not behind or _OVER.search(
        fold_key(pair.evidence.text)
    ):  # fmt: skip
        return []
    found = (pair.evidence.words[i] for i in sorted(_found(pair, ours.object)))
    ends = pair.matches[ours.word.i]
    return [w for w in found if is_act(pair.evidence, w) and w not in ends]


def _to_come(reading: Reading, deed: Deed) -> bool:
    word = deed.word
    if word.arabic:
        imperfect = bool(IMPERFECT.match(word.key)) and not word.key.endswith("ت")
        return not deed.noun and imperfect
    near = reading.words[max(0, word.i - _FAR) : word.i]
    return not deed.noun and any(w.key in _TO_COME and w.clause == word.clause for w in near)
