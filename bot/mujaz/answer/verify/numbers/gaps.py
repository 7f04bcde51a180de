"""C4: a number that tells by how much another is more or less: "84 beds, 20 fewer than planned".

In:  a Pair, a number of the claim, those of the evidence with its value
Out: whether both tell the same difference, whose noun the evidence may leave out; whether two
     clauses compare with what was planned or expected, which plans nothing
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity

_MORE = r"more|higher|greater|longer|above|over|up"
_LESS = r"fewer|less|lower|shorter|below|under|short|down"
_ENGLISH = (
    (re.compile(rf"(?: [\w'-]+){{0,3}}? (?:{_MORE})\b(?: [\w'-]+){{0,4}}? than\b"), 1),
    (re.compile(rf"(?: [\w'-]+){{0,3}}? (?:{_LESS})\b(?: [\w'-]+){{0,4}}? than\b"), -1),
)
_FROM = r"(?:\W+\w+){0,3}?\W+(?:مما|عما|عن|من|مقارنه|قياسا|علي)\b"
_BY = r"(?: (?!(?:من|علي|عن|الي|في)\b)\w+){0,4}? (?:ب|بنحو|بمقدار|بواقع|بحوالي)\s*\Z"
_RIGHT_BY = r"(?: قدره| قدرها| مقدارها| نحو| حوالي)?\s*\Z"
_RISEN = r"اكثر|ازيد|اعلي|[يت]زيد\w*|زاد\w*|زياده|ارتفاع\w*|ارتفع\w*"
_FALLEN = r"اقل|ادني|[يت]قل|[يت]نقص\w*|نقص\w*|انخفاض\w*|انخفض\w*|تراجع\w*|قل|قلت"
_ARABIC = (
    (re.compile(rf"\b[وفبس]?(?:{_RISEN}){_BY}|\bب(?:زياده|ارتفاع){_RIGHT_BY}"), 1),
    (re.compile(rf"\b[وفبس]?(?:{_FALLEN}){_BY}|\bب(?:انخفاض|تراجع|نقص){_RIGHT_BY}"), -1),
)
_BEHIND = (
    (re.compile(r"(?:\W+\w+){0,2}?\W+(?:اكثر|ازيد|اعلي) (?:مما|من|عما|عن)\b"), 1),
    (re.compile(r"(?:\W+\w+){0,2}?\W+(?:اقل|ادني) (?:مما|من|عما|عن)\b"), -1),
)
_REACH = 60
_STOPS = re.compile(r"[.!?؟؛;,،:]")


def same_gap(pair: Pair, ours: Quantity, same: Sequence[Quantity]) -> bool:
    """Return whether a number is the same difference in both texts."""
    here = gap(pair.claim, ours)
    return here != 0 and any(gap(pair.evidence, q) == here for q in same)


_COMPARES = re.compile(
    rf"\b(?:{_MORE}|{_LESS}|than|by|cut|lack\w*|miss\w*|extra|add\w*|rise\w*|rose|fell|fall\w*"
    r"|increas\w*|decreas\w*|drop\w*|grew|differ\w*|surplus|shortfall|deficit|gap|margin"
    r"|[وفبس]?(?:اكثر|اقل|ازيد|اعلي|ادني|[يت]زيد\w*|زاد\w*|زياده|[يت]قل|[يت]نقص\w*|نقص\w*|انخف\w*"
    r"|تراجع\w*|ارتف\w*|اضاف\w*|فارق\w*|فرق\w*|عجز\w*|فاءض\w*))\b"
)


def only_a_gap(pair: Pair, same: Sequence[Quantity]) -> bool:
    """Return whether the claim compares nothing, and the evidence has a number only for a
    difference.
    """
    if _COMPARES.search(fold_key(pair.claim.text)):
        return False
    return bool(same) and all(gap(pair.evidence, q) for q in same)


def gap(reading: Reading, q: Quantity) -> int:
    """Return 1 where a number tells how much more there is than something else, -1 how much less,
    else 0.
    """
    if q.kind not in {"count", "money"}:
        return 0
    text = reading.text
    digits = re.match(r"\W*[\d.,٠-٩]+|\w+", text[q.start :])
    end = q.start + (digits.end() if digits else 0)
    behind = _STOPS.split(fold_key(text[end : end + _REACH]))[0]
    behind = f" {behind}"
    before = _STOPS.split(fold_key(text[max(0, q.start - _REACH) : q.start]))[-1]
    before += " ب" if fold_key(q.text).startswith("ب") else ""
    for shape, way in (*_ENGLISH, *_BEHIND):
        if shape.match(behind):
            return way
    if re.match(_FROM, behind):
        return next((way for shape, way in _ARABIC if shape.search(before)), 0)
    return 0


_PLANNED = re.compile(
    r"\bthan (?:\w+ )?(?:\w+ )?(?:planned|expected|forecast|scheduled|predicted|hoped|feared"
    r"|thought|promised|budgeted|announced|estimated|envisaged)\b"
    r"|\b(?:below|above|under|over|short of|beyond|exceed\w*|topp\w+|miss\w*)\b[^.;]{0,60}"
    r"\b(?:forecasts?|expectations?|expected|planned|predicted|hoped|target\w*|estimates?)\b"
    r"|\b(?:مما|عما) (?:كان \w*|\w+)(?: له| لها)?(?: \w+)?\b"
    r"|\b(?:عن|من|دون|فوق|تجاوز\w*|[يت]تجاوز\w*|خالف\w*) (?:ال)?(?:توقع\w*|متوقع\w*|تقدير\w*"
    r"|مخطط\w*|مقرر\w*|مستهدف\w*|هدف\w*)\b"
)


_COMPARISON = re.compile(
    r"\W*(?:اي|وهو|وهي|وهذا|بما|which|that is|below|above|fewer|less|more|lower|higher|short|under"
    r"|over|well|far|slightly|just|some|about|nearly|almost|\d[\d,.]*|[\w-]+ (?:fewer|more|less))\b"
)


def both_compare_with_a_plan(ours: str, theirs: str) -> bool:
    """Return whether a clause only says how something lies to what was planned or expected, and the
    evidence says so as well.
    """
    return bool(_COMPARISON.match(ours) and _PLANNED.search(ours) and _PLANNED.search(theirs))
