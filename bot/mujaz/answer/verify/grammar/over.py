"""Tell whether "over" says that something has ended: "the strike is over".

In:  a text's tokens and the place of an "over"; the senses of one
Out: whether it is a predicate; its senses less those of an end

"Went on strike over pay" ends no strike, though one word has both senses.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.language.tokens import Token

# what can stand behind a predicate, and before no noun that a preposition leads
_BEHIND = frozenset(
    "for after in by and but now when as since because before at on so until though although said"
    " with within once yet or".split()
)
_LEADS = frozenset("is are was were be been being it's that's nearly almost officially".split())
_NEAR = 3  # words from "is" to "over": "is now all but over"
_BREAKS = re.compile(r"[,;:.!?\n—–\"”]")
_END = re.compile(r"(?:y:end|z:n\d+_end|x:event/end(?:#\d+)?)$")


def tells_an_end(text: str, tokens: Sequence[Token], i: int) -> bool:
    """Return whether "over" is told of its subject, and leads no noun."""
    behind = tokens[i + 1] if i + 1 < len(tokens) else None
    gap = text[tokens[i].end : behind.start] if behind is not None else "."
    if behind is not None and not _BREAKS.search(gap) and behind.key not in _BEHIND:
        return False
    before = [t.key for t in tokens[max(0, i - _NEAR) : i]]
    if before and before[-1].endswith(("ed", "en")):
        return False  # "is handed over", "was taken over"
    return behind is None or bool(_BREAKS.search(gap)) or any(key in _LEADS for key in before)


def without_end(senses: frozenset[str]) -> frozenset[str]:
    """Return the senses of an "over" that is a preposition."""
    return frozenset(s for s in senses if not _END.match(s))
