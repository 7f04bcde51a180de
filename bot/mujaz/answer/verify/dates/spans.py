"""C6: a date opens what it opens in the evidence, and closes what it closes there.

In:  a Pair
Out: Reasons: dates

"Closed since Friday" is not "closed until Friday".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.dates.resolved import begins
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.language.dates import DateExpr
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_BACK = 24  # characters before a date in which it is said to open or to close
_OPENS = re.compile(
    r"\b(?:since|from|as of|starting|beginning|effective|with effect from|منذ|اعتبارا من"
    r"|ابتداء من|بدءا من|انطلاقا من)(?: on| early| late| يوم)?\s*\Z"
)
_CLOSES = re.compile(r"\b(?:until|till|up to|through|حتي|لغايه|الي غايه)(?: on| يوم)?\s*\Z")
_NOT = frozenset(fold_key(w) for w in "not no never without لم لن لا ليس ليست غير دون إلا".split())
_OWN = re.compile(r"^\W*(?:since|from|until|till|through|منذ|حتي)\b")
_FIELDS = ("year", "month", "day", "weekday", "unit", "offset", "count")


def check_spans(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a date that closes what it opens in the evidence."""
    for date in pair.claim.dates:
        same = [d for d in pair.evidence.dates if _alike(date, d)]
        if not same:
            continue
        mine, theirs = _side(pair.claim, date), {_side(pair.evidence, d) for d in same}
        if mine and theirs == {-mine} and _of_one_act(pair, date, same):
            detail = f"{date.text!r} is the other end in the evidence"
            yield Reason(check="dates", detail=detail)
            return


def _alike(ours: DateExpr, theirs: DateExpr) -> bool:
    told = [n for n in _FIELDS if getattr(ours, n) is not None and getattr(ours, n) != ""]
    return bool(told) and all(getattr(ours, n) == getattr(theirs, n) for n in told)


def _side(reading: Reading, date: DateExpr) -> int:
    start = begins(reading, date)
    before = fold_key(reading.text[max(0, start - _BACK) : start])
    own = _OWN.match(fold_key(date.text))
    if own:
        before = own[0]
    return 1 if _OPENS.search(before) else -1 if _CLOSES.search(before) else 0


def _clauses(reading: Reading, dates: list[DateExpr]) -> set[int]:
    return {w.clause for d in dates for w in reading.words if d.start < w.end and w.start < d.end}


def _told(reading: Reading, clauses: set[int]) -> list[Word]:
    return [w for w in reading.words if w.clause in clauses and w.content]


def _of_one_act(pair: Pair, date: DateExpr, same: list[DateExpr]) -> bool:
    """Tell whether all acts that the claim tells with a date stand with it in the evidence,
    undenied: "suspended until June" may well resume from June.
    """
    own, there = _clauses(pair.claim, [date]), _clauses(pair.evidence, same)
    if any(w.key in _NOT for r, c in ((pair.claim, own), (pair.evidence, there))
           for w in r.words if w.clause in c):  # fmt: skip
        return False
    words = _told(pair.claim, own)
    verbs = [w for w in words if is_verb(pair.claim, w)]
    if not verbs:  # "in office since 2022"
        return any(m.clause in there for w in words for m in pair.matches[w.i])
    words = verbs
    return bool(words) and all(any(m.clause in there for m in pair.matches[w.i]) for w in words)
