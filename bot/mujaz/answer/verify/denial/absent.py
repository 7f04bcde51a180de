"""C10: who was absent did nothing.

In:  a Pair, both texts English
Out: Reasons

"The queen opened the building" is not "the building was opened in the absence of the queen".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_AWAY = re.compile(
    r"\b(?:(?:in the )?absence of|in place of|in lieu of)"
    r"(?: the| a| an| its| his| her| their)?(?: \w+)?$"
)
_AWAY_TOO = re.compile(
    r"\b(?:absen\w+|without|instead|in place|in lieu|rather|except\w*|apart|not|no|nobody|never"
    r"|neither|nor|miss\w*|lack\w*|unless|but|away|other)\b"
)
_FAR = 45  # letters before a word in which it may be called absent


def check_absent(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where somebody acts who was away."""
    if pair.crossed or pair.claim.arabic or _AWAY_TOO.search(fold_key(pair.claim.text)):
        return
    for word in pair.claim.content:
        found = pair.matches[word.i]
        if found and all(_is_away(pair.evidence, m) for m in found):
            detail = f"the evidence tells it without {word.raw!r}"
            yield Reason(check="negation", detail=detail)
            return


def _is_away(reading: Reading, word: Word) -> bool:
    before = fold_key(reading.text[max(0, word.start - _FAR) : word.start]).strip()
    return bool(_AWAY.search(before))
