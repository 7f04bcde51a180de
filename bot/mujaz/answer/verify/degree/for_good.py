"""C13: what is so until something else is not so for good.

In:  a Pair
Out: Reasons: content
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_FOR_GOOD = re.compile(
    r"\b(?:for good(?! reason)|permanent(?:ly)?|forever|for ever|once and for all|irrevocabl[ey]"
    r"|irreversibl[ey])\b"
    r"|(?<!\w)(?:الي الابد|[وفبل]?(?:شكل|صوره|صفه) (?:دايم|نهايي)ه?|نهاييا|دايما|الي غير رجعه)"
    r"(?!\w)"
)
_FOR_A_TIME = re.compile(
    r"\b(?:until|till|pending|for now|for the time being)\b"
    r"|(?<!\w)(?:حتي|[وف]?الي (?:حين|ان)|ريثما)(?!\w)"
)
_SAID = 2  # words before "for good" that tell what is so
_TEMPORARY = re.compile(r"\btemporar(?:y|ily)\b|موقت")  # the opposite, which `poles` compares


def check_for_good(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has for good what the evidence has for a time."""
    found = _FOR_GOOD.search(fold_key(pair.claim.text))
    if found is None:
        return
    told = fold_key(pair.evidence.text)
    bound = _FOR_A_TIME.search(fold_key(_same_sentences(pair, found.start())))
    if bound and not _FOR_GOOD.search(told) and not _TEMPORARY.search(told):
        detail = f"the evidence says {bound.group()!r}, not {found.group()!r}"
        yield Reason(check="content", detail=detail)


def _same_sentences(pair: Pair, end: int) -> str:
    """Return the clauses of the evidence that tell what the claim has for good."""
    said = [w for w in pair.claim.words if w.content and w.start < end]
    clauses = {m.clause for w in said[-_SAID:] for m in pair.closest(w)}
    words = [w for w in pair.evidence.words if {w.clause, w.clause - 1} & clauses]
    return " ".join(w.raw for w in words)
