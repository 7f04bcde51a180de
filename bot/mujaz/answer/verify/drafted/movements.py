"""A rise or a fall that two figures of the evidence tell: "27 percent, against 22 a year earlier".

In:  a Pair and a word of the claim that nothing in the evidence answers
Out: whether it says no more than the two figures do

The claim has the same two figures, one behind "from", one behind "to", and they rise or fall as it
says; in the evidence the two are compared with each other.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity

_FROM = re.compile(r"\b(?:from|من)(?: \w+){0,2} ?\Z")
_TO = re.compile(r"\b(?:to|الي)(?: \w+){0,2} ?\Z")
_AGAINST = re.compile(r"\b(?:مقابل|مقارنه|compared|against|versus|up from|down from)\b")
_RISE = re.compile(
    r"[وف]?(?:ارتفع|زاد|ازداد|صعد|قفز|نما)(?:ت)?$|(?:rose|climbed|grew|increased|jumped)$"
)
_FALL = re.compile(
    r"[وف]?(?:انخفض|تراجع|هبط|تقلص|هوي|هوت)(?:ت)?$|(?:fell|dropped|declined|slipped|slid)$"
)
# the second figure is of an earlier time, and of no other group: "22 percent among men"
_EARLIER = re.compile(
    r"\W*(?:in |of |during |في |خلال |عن |لل|ال)?(?:(?:a|one|the|same|نفس|ذات|الفتره|period) ){0,3}"
    r"(?:\w+ )?(?:earlier|ago|before|last|previous|prior|year|قبل|السابق\w*|الماضي\w*"
    r"|(?:19|20)\d\d)\b"
)
_GROUP = re.compile(r"\b(?:among|amongst|for|بين|لدي|لصالح)\b")
_WHEN = 40  # characters behind a figure in which its time stands
_SPAN = 30  # characters before a figure in which "from" or "to" stands


def moves_as_told(pair: Pair, word: Word) -> bool:
    """Return whether a verb tells the way from one figure to the other, which the evidence has."""
    up = bool(_RISE.match(word.key))
    if not up and not _FALL.match(word.key):
        return False
    ends = [_led(pair.claim, lead, word) for lead in (_FROM, _TO)]
    if None in ends:
        return False
    low, high = (q for q in ends if q is not None)
    there = [
        [t for t in pair.evidence.numbers if (t.value, t.kind) == (q.value, q.kind)]
        for q in (low, high)
    ]
    if any(len(found) != 1 for found in there) or (high.value > low.value) != up:
        return False
    first, last = sorted((found[0] for found in there), key=lambda q: q.start)
    between = fold_key(pair.evidence.text[first.end : last.start])
    behind = fold_key(pair.evidence.text[last.end : last.end + _WHEN])
    return (
        first is there[1][0]
        and bool(_AGAINST.search(between))
        and bool(_EARLIER.match(behind))
        and not _GROUP.search(between)
    )


def _led(reading: Reading, lead: re.Pattern[str], word: Word) -> Quantity | None:
    """Return the one figure behind a verb that "from" or "to" leads."""
    found = [
        q for q in reading.numbers
        if q.start > word.end
        and lead.search(fold_key(reading.text[max(word.end, q.start - _SPAN) : q.start]))
    ]  # fmt: skip
    return found[0] if len(found) == 1 else None
