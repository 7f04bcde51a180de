"""C4: two numbers of one thing: «نصف سكان الإقليم، أي نحو 1.2 مليون شخص», "to 7 from 8 percent".

In:  a text, two of its quantities; or a Pair and its quantities
Out: whether the one only tells the other again; whether both stand as the end and the start
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity

_AGAIN = re.compile(
    r"(?:\b(?:أي|اي|يعادل|تعادل|يساوي|تساوي|or|that is|i\.e\.|equivalent to|equal to|equals)\b|\()"
)
_STOP = re.compile(r"[.!?؟;؛](?!\d)")
_FAR = 60  # characters between the two


def restates(text: str, one: Quantity, other: Quantity) -> bool:
    """Return whether a word between two numbers says that both are one amount."""
    first, second = sorted((one, other), key=lambda q: q.start)
    between = fold_key(text[first.end : second.start])
    return len(between) <= _FAR and bool(_AGAIN.search(between)) and not _STOP.search(between)


_FROM_TO = re.compile(r"\b(from|to|من|الي)(?: (?:about|around|nearly|some|نحو|حوالي))?\s*\Z")
_SIDE = {"from": "from", "من": "from", "to": "to", "الي": "to"}
_LED = 16  # characters before a number in which "from" stands


def led_alike(pair: Pair, ours: Quantity, same: Sequence[Quantity], other: Quantity) -> bool:
    """Return whether a number and its rival are start and end of one change in both texts: «من 7.6
    إلى 7.1 في المئة» under "to 7.1% from 7.6%".
    """
    rival = next(
        (q for q in pair.claim.numbers if (q.value, q.kind) == (other.value, other.kind)), None
    )
    here, there = _side(pair.claim.text, ours), {_side(pair.evidence.text, q) for q in same}
    if rival is None or not here or there != {here}:
        return False
    opposite = _side(pair.claim.text, rival)
    return bool(opposite) and opposite == _side(pair.evidence.text, other) != here


def _side(text: str, q: Quantity) -> str:
    found = _FROM_TO.search(fold_key(text[max(0, q.start - _LED) : q.start]))
    return _SIDE[found[1]] if found else ""
