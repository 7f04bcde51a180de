"""C6: this year, last year and next year are three.

In:  a Pair, in one language or two
Out: Reasons: dates

"In February last year" is not «في فبراير من هذا العام». Only where each text names one of them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_YEARS = {
    "this": r"\bthis year\b|\bcurrent year\b"
    r"|\b(?:من )?هذ(?:ا العام|ه السنه)\b|\bال(?:عام|سنه) (?:الحالي|الجاري)ه?\b",
    "last": r"\blast year\b"
    r"|\bال(?:عام|سنه) (?:الماضي|الفايت|المنصرم)ه?\b",
    "next": r"\bnext year\b|\bcoming year\b|\bال(?:عام|سنه) (?:المقبل|القادم)ه?\b",
}


def check_which_year(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim names another year by its place than the evidence."""
    ours = _named(pair.claim)
    if len(ours) != 1:
        return
    theirs = _named(pair.evidence)
    if len(theirs) == 1 and ours != theirs:
        detail = f"the evidence says {min(theirs)} year, not {min(ours)} year"
        yield Reason(check="dates", detail=detail)


def _named(reading: Reading) -> set[str]:
    text = fold_key(reading.text)
    return {name for name, words in _YEARS.items() if re.search(words, text)}
