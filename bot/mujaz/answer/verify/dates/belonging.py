"""C6: a date keeps the act that it dates in the evidence: who died on Sunday did not on Monday.

In:  a Pair
Out: Reasons: dates

Where the evidence dates several acts, a date belongs to the act before it in its clause, or to the
first one there; a number has the date beside it. What the claim tells with a date, and the evidence
with other dates alone, has another's date. What only dates a statement is not compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from mujaz.answer.verify.dates.resolved import begins
from mujaz.answer.verify.dates.times import agrees
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import REPORTING, Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.language.dates import DateExpr
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_KINDS = frozenset({"date", "relative", "ago"})
_SINCE = re.compile(r"\b(?:since|منذ)(?: \w+)?\s*\Z|^\W*منذ\b")
_AHEAD = 16  # characters before a date in which "since" stands
_COUNTED = frozenset({"count", "percent", "money"})
_CONJUNCTIONS = frozenset(  # an Arabic verb stands behind them, whatever its shape
    fold_key(w) for w in "عندما حين حينما بعدما لما إذ إذا حيث الذي التي الذين قد أن ما كما".split()
)
_VERSUS = frozenset({"مقابل", "مقارنه", "against", "versus", "compared"})
_SPAN = re.compile(r"\s*(?:and|to|till|until|و|الي|حتي)?\s*\Z")
_BETWEEN = re.compile(r"\b(?:because|due to|for \w+ing|over|بسبب|جراء|نتيجه|لاتهام\w*|بتهمه)\b")
_STILL = re.compile(r"[وف]?[يت]زال\w*$")


def check_belonging(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for an act, or a number, that the evidence tells with another date alone."""
    ours, theirs = _dated(pair.claim), _dated(pair.evidence)
    if not ours or len(theirs) < 2:
        return
    there = _owners(pair.evidence, theirs)
    # «مقابل 13 في المئة في مارس»: what was so then, the clause before tells
    loose = [
        d for d in theirs
        if not any(w.content and w.key not in _VERSUS
                   for w in _clause(pair.evidence, d.start, d.end))
    ]  # fmt: skip
    for i, dates in _owners(pair.claim, ours).items():
        word = pair.claim.words[i]
        if pair.matches[i] and (pair.crossed or pair.firm(word)):
            told = [[*there[m.i], *loose] if m.i in there else [] for m in pair.matches[i]]
            if other := _other(dates, told, theirs):
                detail = f"the evidence has {word.raw!r} with {other.text!r}"
                yield Reason(check="dates", detail=detail)
                return
    for number in pair.claim.numbers:
        date = _date_of(pair.claim, number, ours)
        same = [
            q
            for q in pair.evidence.numbers
            if (q.value, q.kind) == (number.value, number.kind)
            and (pair.crossed or q.unit == number.unit)
        ]
        if date is None or number.kind not in _COUNTED or not same:
            continue
        told = [[d] if (d := _date_of(pair.evidence, q, theirs)) else [] for q in same]
        if other := _other([date], told, theirs):
            detail = f"{number.text!r} stands with {other.text!r} in the evidence"
            yield Reason(check="dates", detail=detail)
            return


def _other(
    dates: Sequence[DateExpr], told: Sequence[Sequence[DateExpr]], theirs: Sequence[DateExpr]
) -> DateExpr | None:
    """Return the date that something has in the evidence, where it has another in the claim and
    the evidence has that one too.
    """

    def same(theirs: Sequence[DateExpr]) -> bool:
        return any(agrees(o, d) or agrees(d, o) for o in dates for d in theirs)

    if not same(theirs) or not all(owned and not same(owned) for owned in told):
        return None
    return told[0][0]


def _dated(reading: Reading) -> list[DateExpr]:
    return [
        d for d in reading.dates
        if d.kind in _KINDS
        and not _SINCE.search(fold_key(reading.text[: begins(reading, d)])[-_AHEAD:])
        and not _SINCE.search(fold_key(d.text))
    ]  # fmt: skip


def _owners(reading: Reading, dates: Sequence[DateExpr]) -> dict[int, list[DateExpr]]:
    """Return the dates of each act; verbs of saying have theirs too, and are left out."""
    found: dict[int, list[DateExpr]] = {}
    for date in dates:
        act = _act_of(reading, date)
        if act is not None and act.i not in _said(reading):
            found.setdefault(act.i, []).append(date)
    return found


def _said(reading: Reading) -> set[int]:
    return {v.first for v in reading.verbs if v.strength in REPORTING}


def _clause(reading: Reading, start: int, end: int) -> list[Word]:
    inside = [w for w in reading.words if start < w.end and w.start < end]
    return reading.clause(inside[0].clause) if inside else []


def _act_of(reading: Reading, date: DateExpr) -> Word | None:
    """Return the last act before a date in its clause, or the first one there."""
    acts = [
        w for w in _clause(reading, date.start, date.end)
        if w.i in _said(reading) or _tells(reading, w)
    ]  # fmt: skip
    acts = [w for w in acts if w.i in _said(reading) or _is_verb(reading, w)] or acts
    before = [w for w in acts if w.end <= date.start]
    return before[-1] if before else acts[0] if acts else None


def _is_verb(reading: Reading, word: Word) -> bool:
    before = reading.words[word.i - 1].key if word.i else ""
    return is_verb(reading, word) or (word.arabic and before in _CONJUNCTIONS)


def _tells(reading: Reading, word: Word) -> bool:
    if not word.content or word.capital or word.counted or _STILL.match(word.key):
        return False
    return "event" in reading.thesaurus.kinds(word.senses) or is_verb(reading, word)


def _date_of(reading: Reading, number: Quantity, dates: Sequence[DateExpr]) -> DateExpr | None:
    """Return the date beside a number in its clause, no other number between: "12 in May"."""
    clause = _clause(reading, number.start, number.end)
    if not clause or any(d.start <= number.start < d.end for d in reading.dates):
        return None
    near = [d for d in dates if clause[0].start <= d.start < clause[-1].end]
    marks = [
        q for q in reading.numbers
        if q is not number and not any(d.start <= q.start < d.end for d in reading.dates)
    ]  # fmt: skip
    high = min((q.start for q in marks if q.start >= number.end), default=clause[-1].end)
    low = max((q.end for q in marks if q.end <= number.start), default=0)
    behind = [d for d in near if number.end <= d.start < high]
    before = [d for d in near if d.end <= number.start] if low <= clause[0].start else []
    if before and behind:
        return None
    if len(before) > 1 and _SPAN.match(fold_key(reading.text[before[-2].end : before[-1].start])):
        before = before[:-1]  # «بين عامي 2018 و2021» stands for its first year
    if behind and _BETWEEN.search(fold_key(reading.text[number.end : behind[0].start])):
        return None  # «غُرّمت 340 مليونًا بسبب استغلالها السوق بين عامي 2015 و2021»
    for date in behind[:1] or before[-1:]:
        act = _act_of(reading, date)
        return None if act is not None and act.i in _said(reading) else date
    return None
