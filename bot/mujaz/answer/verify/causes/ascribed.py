"""C9, C14: a cause that only somebody ascribes is his word: «عزا الوزير الغلاء إلى الجفاف».

In:  a Pair
Out: Reasons: attribution

Only where the evidence gives no cause in its own voice, and the claim names nobody who says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_ASCRIBES = re.compile(r"[وف]?(?:عزا|عزت|عزوا|[يت]عزو|[يت]عزون|ارجع|ارجعت|ارجعوا)$")
_GIVEN = re.compile(
    r"\b(?:because|due to|owing to|thanks to|as a result of|caused by|led to|pushed up|drove"
    r"|[وفل]?(?:بسبب|بفعل|جراء|نتيجه|بفضل|تسببت?|ادي|ادت|ناجم\w*|ناتج\w*))\b"
)
_SOMEBODY = re.compile(
    r"\b(?:blam\w+|attribut\w+|ascrib\w+|put down|according|in (?:his|her|their) view"
    r"|[وف]?(?:عزا|عزت|عزوا|[يت]عزو|ارجع|ارجعت|بحسب|حسب|وفق|وفقا))\b"
)
_LEAST = 3  # words of the claim that the ascribing clause answers


def check_ascribed(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells as a fact the cause to which somebody puts it down."""
    verb = next((w for w in pair.evidence.words if _ASCRIBES.match(w.key)), None)
    if verb is None or pair.claim.verbs:
        return
    claim = fold_key(pair.claim.text)
    if not _GIVEN.search(claim) or _SOMEBODY.search(claim):
        return
    to = next((w for w in pair.evidence.words[verb.i :] if w.key == "الي"), None)
    if to is None or to.clause != verb.clause or _GIVEN.search(fold_key(pair.evidence.text)):
        return
    inside = {w.i for w in pair.evidence.clause(verb.clause)}
    behind = {i for i in inside if i > to.i}
    told = [{m.i for m in pair.matches[w.i]} for w in pair.claim.content]
    if sum(bool(t & inside) for t in told) >= _LEAST and any(t & behind for t in told):
        yield Reason(
            check="attribution",
            detail=f"in the evidence somebody puts it down to that: {verb.raw!r}; name him",
        )
