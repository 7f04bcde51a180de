"""What a change is reckoned from: the month, the quarter or the year before.

In:  a Reading
Out: its Bases: the period, and whether a change is told from it

"Year on year", "from a year earlier", «على أساس سنوي» and «مقارنة بالشهر نفسه من العام الماضي» are
one base, "on the month" and «مقارنة بالشهر السابق» another. "Faster than in the previous quarter"
and "4 per cent the month before" name a period too, from which nothing need be reckoned.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.fold import fold_key


@dataclass(frozen=True, slots=True)
class Base:
    """A period that something is compared with."""

    period: str  # week, month, quarter, year
    start: int
    end: int
    reckoned: bool  # a change is told from it


_UNITS = {
    "week": ("week", "اسبوع", "اسبوعي"), "month": ("month", "شهر", "شهري"),
    "quarter": ("quarter", "(?:ربع|فصل)", "(?:فصلي|ربعي|ربع سنوي)"),
    "year": ("year", "(?:عام|سنه)", "سنوي"),
}  # fmt: skip
_PAST = r"(?:previous|prior|preceding|last|past)"
_LED = (
    r"(?:from|on|over|against|versus|vs|compared (?:with|to)|relative to|in comparison (?:with|to))"
)
_BEFORE_AR = r"(?:سابقه?|ماضيه?|منصرمه?|فاءته?|ذي (?:سبقه|قبله)|تي (?:سبقتها|قبلها))"
_LED_AR = r"(?:(?:بال)?مقارنه (?:مع |ب)|قياسا (?:الي |ب|علي )|مقابل |نسبه الي |عن )"
_SAME = r"(?:(?:ذاته?|نفسه?|عينه)ا?|ذات(?:ه|ها)|نفس(?:ه|ها))"


def _shapes(unit: str, arabic: str, adjective: str) -> tuple[re.Pattern[str], re.Pattern[str]]:
    """Return how a change is told from a period, and how the period is named at all."""
    same = (
        rf"|\bthe (?:same|corresponding|equivalent) (?:period|month|quarter|week|time|stage)"
        rf"(?: (?:of|in|a|the))* (?:{unit} (?:ago|earlier|before)|{_PAST} {unit})\b"
        rf"|\b(?:نفس )?(?:ال|بال|لل)?(?:فتره|شهر|ربع|فصل|اسبوع|مده) (?:{_SAME} )?"
        rf"من (?:ال)?{arabic} (?:ال)?{_BEFORE_AR}\b"
        if unit == "year" else ""
    )  # fmt: skip
    reckoned = (
        rf"\b{unit}[- ](?:on|over)[- ]{unit}\b|\bon an? {unit}ly basis\b|\bon the {unit}\b"
        rf"|\b{_LED} (?:an? |one )?{unit} (?:earlier|ago|before)\b|\b{_LED} the {unit} before\b"
        rf"|\b{_LED} the {_PAST} {unit}\b|\b{_LED} {_PAST} {unit}\b"
        rf"|\bعلي (?:ال)?اساس (?:ال)?{adjective}\b"
        rf"|\b{_LED_AR}(?:ال|بال|لل)?{arabic} (?:ال)?{_BEFORE_AR}\b" + same
    )
    if unit == "year":
        reckoned += r"|\b(?:on an annual(?:i[sz]ed)? basis|annually)\b"
    named = (
        rf"\b{_PAST} {unit}\b|\b{unit} (?:earlier|ago|before)\b|\b{unit}ly\b"
        rf"|\b(?:ال|بال|لل|و)*{arabic} (?:ال)?{_BEFORE_AR}\b|\b(?:ال)?{adjective}(?:ا|ه)?\b"
    )
    if unit == "year":
        named += r"|\b(?:annual|annuali[sz]ed)\b|\bقبل (?:عام|سنه)\b"
    return re.compile(reckoned), re.compile(named)


_SHAPES = {name: _shapes(*forms) for name, forms in _UNITS.items()}


def bases(reading: Reading) -> list[Base]:
    """Return the periods of a text that something can be compared with, in order."""
    text = fold_key(reading.text)
    found: list[Base] = []
    for period, (reckoned, named) in _SHAPES.items():
        told = [Base(period, m.start(), m.end(), reckoned=True) for m in reckoned.finditer(text)]
        inside = [(b.start, b.end) for b in told]
        found += told
        found += [
            Base(period, m.start(), m.end(), reckoned=False) for m in named.finditer(text)
            if not any(start < m.end() and m.start() < end for start, end in inside)
        ]  # fmt: skip
    return sorted(found, key=lambda b: b.start)


def reckons_alike(pair: Pair, start: int, end: int) -> bool:
    """Return whether what stands there only says what a change is reckoned from, and the evidence
    reckons from the same: «من العام الماضي» and "year on year".
    """
    known = {b.period for b in bases(pair.evidence) if b.reckoned}
    return any(
        b.reckoned and b.period in known and b.start <= start and end <= b.end
        for b in bases(pair.claim)
    )
