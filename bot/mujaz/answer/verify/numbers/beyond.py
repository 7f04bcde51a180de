"""C5: "less than a year" is no 16 months, "more than a week" no three days.

In:  a Pair
Out: Reasons: numbers

One year, month or week without a number word is no quantity, so that no other check compares it.
Only where the evidence tells no such bound itself, nor since when, and every length of time of what
the claim tells lies on the other side.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.numbers.converted import in_base
from mujaz.language.counted import TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_ONE = {
    "hour": r"hour|ساعه", "day": r"day|يوم", "week": r"week|اسبوع", "month": r"month|شهر",
    "year": r"year|(?:عام|سنه)", "decade": r"decade|عقد",
}  # fmt: skip
_SECONDS = {
    "hour": Decimal(3600), "day": Decimal(86400), "week": Decimal(604800),
    "month": Decimal("30.4") * 86400,
    "year": Decimal("365") * 86400, "decade": Decimal("3650") * 86400,
}  # fmt: skip
_OVER = r"(?:more than|over|longer than|(?:ل|ب)?اكثر من|ازيد من|ما يزيد (?:علي|عن))"
_UNDER = r"(?:less than|under|within|(?:ل|ب)?اقل من|ما يقل عن|دون)"
_BOUND = re.compile(
    rf"\b(?:({_OVER})|({_UNDER})) (?:an? |one )?(?:"
    + "|".join(f"(?P<{name}>{words})" for name, words in _ONE.items())
    + r")\b(?! and a half| ونصف)(?! (?:ago|earlier|before|later|after|old))"
)
_SINCE = re.compile(r"\b(?:since|[وف]?منذ)(?: \w+)? (?:19|20)\d\d\b")
# with no number: "ended hours after", «بعد ساعات»
_SOME = re.compile(
    r"(?:minutes|hours|days|weeks|months|years|دقايق|ساعات|ايام|اسابيع|اشهر|شهور|سنوات|اعوام)$"
)
_SLACK = Decimal("0.02")


def check_beyond(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where all that lasts in the evidence is on the other side of a bound."""
    said = _BOUND.search(fold_key(pair.claim.text))
    theirs = fold_key(pair.evidence.text)
    if said is None or _BOUND.search(theirs) or _SINCE.search(theirs):
        return
    told = [(q.start, q.end) for q in pair.evidence.numbers]
    told += [(d.start, d.end) for d in pair.evidence.dates]
    if any(
        _SOME.match(w.key) and not any(start <= w.start < end for start, end in told)
        for w in pair.evidence.words
    ):  # fmt: skip
        return
    name = next(n for n in _ONE if said[n])
    lengths = [
        amount for q in pair.evidence.numbers
        if q.unit in TIME_UNITS and q.kind != "ordinal" and q.low is None and _is_of_it(pair, q)
        and (amount := in_base(pair.evidence, q)) is not None
    ]  # fmt: skip
    bound = _SECONDS[name]
    low, high = bound * (1 - _SLACK), bound * (1 + _SLACK)
    wrong = [value < low if said[1] else value > high for _, value in lengths]
    if wrong and all(wrong):
        detail = f"no length of time in the evidence is {said[0]!r}"
        yield Reason(check="numbers", detail=detail)


def _is_of_it(pair: Pair, length: Quantity) -> bool:
    """Tell whether the clause of a length of time tells something of what the claim tells."""
    inside = {w.i for w in pair.evidence.words if length.start <= w.start < length.end}
    here = {pair.evidence.words[i].clause for i in inside}
    return any(
        m.clause in here and m.i not in inside
        for w in pair.claim.content for m in pair.matches[w.i]
    )  # fmt: skip
