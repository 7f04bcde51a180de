"""C5: an exact number is none that is bounded from below: "at least nine" is not "only nine".

In:  a Pair
Out: Reasons: direction, where the claim closes what the evidence leaves open
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.answer.verify.numbers.ceilings import side
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

# no more than the number
_ONLY = re.compile(
    r"\b(?:only|just|merely|a mere|no other than|[وف]?(?:فقط|سوي|مجرد)"
    r"|[وف]?(?:[يت]قتصر|اقتصر|اقتصرت) (?:\w+ ){0,3}علي|ليس الا)\s*\Z"
)
# no more and no less
_EXACTLY = re.compile(r"\b(?:exactly|precisely|[وف]?(?:بالضبط|تحديدا|بالتحديد))\s*\Z")
# the noun may stand inside, though nothing that "only" belongs to instead: «9 في حلب فقط»
_NOUN = r"\W*(?:(?!(?:في|من|علي|الي|عن|منذ|بعد|قبل|in|on|of|at|from|to|and|or)\b)\w+ ){0,2}"
_ONLY_BEHIND = re.compile(
    _NOUN + r"(?:فقط|لا غير|لا اكثر|ليس الا|وحسب|فحسب"
    r"|(?:only|and no more|no more|and no others?)\s*(?:[.,;:!?]|\Z))"
)
_EXACTLY_BEHIND = re.compile(
    _NOUN + r"(?:بالضبط|تحديدا|بالتحديد|بالتمام|لا اكثر ولا اقل|no more,? (?:and )?no less"
    r"|(?:exactly|precisely)\s*(?:[.,;:!?]|\Z))"
)
_ABOUT = re.compile(
    r"\b(?:about|around|roughly|approximately|nearly|almost|some|or so|[وفبل]?(?:نحو"
    r"|حوالي|زهاء|قرابه"
    r"|ما يقارب|ما يقرب من|ما يناهز|تقريبا))\s*\Z"
)
_BEFORE = 40
_BEHIND = 40


def check_exact(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a number that only the claim has as all that there is."""
    for ours in pair.claim.numbers:
        only, exactly = _closed(pair.claim, ours)
        if not (only or exactly) or ours.kind in {"ordinal", "year"}:
            continue
        same = [q for q in pair.evidence.numbers if (q.value, q.kind) == (ours.value, ours.kind)]
        if side(pair.claim, ours) <= 0 and same and all(
            _left_open(pair.evidence, q, exactly=exactly) for q in same
        ):  # fmt: skip
            detail = f"the evidence has {ours.text!r} as no more than a bound"
            yield Reason(check="direction", detail=detail)


def _closed(reading: Reading, q: Quantity) -> tuple[bool, bool]:
    """Return whether a text has no more than a number, and whether no less either."""
    before, behind = _around(reading, q)
    exactly = bool(_EXACTLY.search(before) or _EXACTLY_BEHIND.match(behind))
    return bool(_ONLY.search(before) or _ONLY_BEHIND.match(behind)), exactly


def _around(reading: Reading, q: Quantity) -> tuple[str, str]:
    """Return the folded text before a number, and the one behind what stands for it alone."""
    before = fold_key(reading.text[max(0, q.start - _BEFORE) : q.start])
    return before, fold_key(reading.text[q.end : q.end + _BEHIND])


def _left_open(reading: Reading, q: Quantity, *, exactly: bool) -> bool:
    """Tell whether a text bounds a number from below, or does not know it exactly."""
    if any(_closed(reading, q)):
        return False
    at = side(reading, q)
    if exactly and (at or q.low is not None):
        return True
    return at > 0 or (exactly and bool(_ABOUT.search(_around(reading, q)[0])))
