"""C6: the beginning, middle or end of a period is that of the same period: month, not year.

In:  a Pair
Out: Reasons: dates

"Before the end of the month" is neither «قبل نهاية السنة» nor "after the end of the month". Only
where both texts have an edge: what a date of the evidence is an edge of, no words tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_PERIODS = {
    "day": "day|business|trading|يوم|نهار|جلسه|تداولات|تعاملات",
    "week": "week|اسبوع", "month": "month|شهر", "quarter": "quarter|ربع",
    "season": "season|summer|winter|spring|autumn|موسم|صيف|شتاء|ربيع|خريف",
    "year": "year|عام|سنه", "decade": "decade|عقد", "century": "century|قرن",
}  # fmt: skip
_PERIOD = {word: name for name, words in _PERIODS.items() for word in words.split("|")}
_EDGES = {
    "start": "start|beginning|opening|turn|مطلع|بدايه|بدايات|اواءل|مستهل",
    "middle": "middle|منتصف|اواسط",
    "end": "end|close|نهايه|اواخر|ختام|انتهاء|انقضاء|اخر",
}
_EDGE = {word: name for name, words in _EDGES.items() for word in words.split("|")}
_SAID = re.compile(
    rf"\b({'|'.join(w for w in _EDGE if w.isascii())}) of (?:the |this |that |its |each )?"
    rf"(?:current |fiscal |financial |school |academic )?({'|'.join(_PERIOD)})\b"
    rf"|\b[وبلف]?({'|'.join(w for w in _EDGE if not w.isascii())}) (?:هذا |هذه )?(?:ال)?"
    rf"({'|'.join(w for w in _PERIOD if not w.isascii())})\b(?! \d)"
    rf"|\b(week|month|quarter|year|season|decade|century)[- ](end)\b"
)
_AHEAD = 16  # characters before an edge in which it is made a bound
_BEFORE = re.compile(r"\b(?:before|by|until|till|قبل|بحلول|حتي)(?: the| ان)?\s*\Z")
_AFTER = re.compile(r"\b(?:after|from|since|بعد|عقب|منذ|من)(?: the)?\s*\Z")
_Edge = tuple[str, str]
_WEEKEND = ("end", "week")


def check_edges(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for an edge of a period that is another one, or another bound, in the
    evidence.
    """
    ours, known = _parts_of_years(pair.claim), _parts_of_years(pair.evidence)
    if ours and known and not set(ours) & set(known):
        detail = f"the evidence has the {' '.join(known[0])}, not the {' '.join(ours[0])}"
        yield Reason(check="dates", detail=detail)
        return
    theirs = list(_edges(pair.evidence))
    for edge, side, said in _edges(pair.claim):
        sides = {s for e, s, _ in theirs if e == edge}
        if edge == _WEEKEND and not said.isascii():
            continue  # «نهاية الأسبوع» may be the weekend
        if theirs and not sides:
            yield Reason(check="dates", detail=f"the evidence has {theirs[0][2]!r}, not {said!r}")
            return
        if side and sides == {-side}:
            yield Reason(check="dates", detail=f"{said!r} is another bound in the evidence")
            return


_RANKS = {
    word: name
    for name, words in {
        "first": "first اول", "second": "second ثاني", "third": "third ثالث",
        "last": "fourth last final رابع اخير",
    }.items()
    for word in words.split()
}  # fmt: skip
_PART = re.compile(
    rf"\b({'|'.join(w for w in _RANKS if w.isascii())})[ -](half|quarter)\b(?!-)"
    r"(?=[^.;]{0,24}\b(?:year|20\d\d|earnings|results|profit|output)|\s*$)"
    rf"|\b(?:[بلوف]|ال|بال|لل)*(نصف|ربع) "
    rf"(?:ال)?({'|'.join(w for w in _RANKS if not w.isascii())})\b"
)


def _parts_of_years(reading: Reading) -> list[_Edge]:
    """Return the halves and quarters of a year: "the first half of next year"."""
    found = []
    for m in _PART.finditer(fold_key(reading.text)):
        rank, part = (m[1], m[2]) if m[1] else (m[4], {"نصف": "half", "ربع": "quarter"}[m[3]])
        whole = part == "half" and _RANKS[rank] in {"second", "last"}
        found.append(("second" if whole else _RANKS[rank], part))
    return found


def _edges(reading: Reading) -> Iterator[tuple[_Edge, int, str]]:
    """Yield each edge of a period, whether it bounds from before (-1) or behind, and its words."""
    text = fold_key(reading.text)
    for m in _SAID.finditer(text):
        edge, period = (m[1], m[2]) if m[1] else (m[3], m[4]) if m[3] else (m[6], m[5])
        name = _PERIOD[period]
        before = text[max(0, m.start() - _AHEAD) : m.start()]
        side = -1 if _BEFORE.search(before) else 1 if _AFTER.search(before) else 0
        yield (_EDGE[edge], name), side, m[0]
