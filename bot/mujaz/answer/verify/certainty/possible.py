"""C12: a day or a number that the evidence has in a "may" alone is no sure one.

In:  a Pair whose claim is English and whose evidence is Arabic; of the end of a week or a month any
Out: Reasons
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.dues import clause_text
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.answer.verify.grammar.sureness import Sureness, sureness
from mujaz.language.dates import DateExpr
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_PLAIN = re.compile(
    r"\b(?:up to|as (?:much|long|many|high|little) as|fac(?:e[sd]?|ing)|risks?"
    r"|carr(?:y|ies))\b"
)


def check_possible(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a day or a number of which the evidence says only what may be."""
    yield from _prolonged(pair)
    if pair.crossed and not pair.claim.arabic:
        yield from _dated(pair)
        yield from _counted(pair)


_END = {
    name: re.compile(
        rf"\b(?:end|close) of (?:the |this |that |next )?(?:\w+ )?(?:{english})\b"
        rf"|\b(?:نهايه|اخر|ختام) (?:هذا |هذه )?(?:ال)?(?:{arabic})\b"
    )
    for name, english, arabic in (
        ("day", "day", "يوم|نهار"), ("week", "week", "اسبوع"), ("month", "month", "شهر"),
        ("year", "year", "عام|سنه"), ("season", "season|summer|winter", "موسم|صيف|شتاء"),
    )
}  # fmt: skip


def _prolonged(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for an end of which the evidence says only that it may be moved there: "shut
    until the end of the week", «مدة يومين، وقد يمدد الإغلاق حتى نهاية الأسبوع».
    """
    if any(sureness(pair.claim, c) < Sureness.COMING for c in pair.claim.clauses):
        return
    for end in _END.values():
        said = end.search(fold_key(pair.claim.text))
        there = [c for c in pair.evidence.clauses if end.search(clause_text(pair.evidence, c))]
        if said and there and all(_only_may(pair.evidence, c) for c in there):
            if not any(_is_moved(pair, c) for c in there):
                continue
            detail = f"the evidence says of {said[0]!r} only what may be"
            yield Reason(check="modality", detail=detail)
            return


def _is_moved(pair: Pair, clause: int) -> bool:
    """Tell whether a "may" with an end is about what the claim tells: not so where it is said of
    something else, and of the end nothing is moved: "talks may go on until the end of the month".
    """
    words = pair.evidence.clause(clause)
    if any(_MOVES.match(w.key) for w in words):
        return True
    may = next((w.i for w in words if _MAY_WORD.match(w.key)), words[0].i)
    if pair.evidence.arabic:
        rest = [w for w in words if w.i > may + 1]
        ends = next((w.i for w in rest if w.key in _LED), words[-1].i + 1)
        subject = [w for w in rest if w.i < ends]
    else:
        subject = [w for w in words if w.i < may]
    subject = [w for w in subject if w.content]
    answered = {m.i for w in pair.claim.content for m in pair.matches[w.i]}
    return not subject or any(w.i in answered for w in subject)


_MAY_WORD = re.compile(r"(?:may|might|could|can|[وف]?(?:قد|ربما))$")
_LED = frozenset("حتي الي في من علي لمده ل".split())


_MOVES = re.compile(
    r"(?:exten[ds]\w*|prolong\w*|lengthen\w*|postpon\w*|delay\w*|renew\w*"
    r"|[وف]?(?:ال)?(?:[يت]?مدد\w*|[يت]متد|تمديد\w*|[يت]?طيل\w*|[يت]طول|[يت]وجل|[يت]رجا|[يت]جدد))$"
)


def _only_may(reading: Reading, clause: int) -> bool:
    words = clause_text(reading, clause)
    return sureness(reading, clause) is Sureness.POSSIBLE and bool(
        _MAY.search(words) or _MIGHT.search(words)
    )


_MIGHT = re.compile(r"\b(?:may|might|could|can)\b")


def _dated(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a day that the claim is sure of and the evidence not: "will reopen on
    Saturday", «قد يعاد فتحه السبت».
    """
    if _PLAIN.search(fold_key(pair.claim.text)):
        return
    for date in pair.claim.dates:
        clause = _clause_at(pair.claim, date)
        there = [_clause_at(pair.evidence, d) for d in pair.evidence.dates if _day(d) == _day(date)]
        if not there or sureness(pair.claim, clause) is Sureness.POSSIBLE:
            continue
        if any(sureness(pair.claim, c) is Sureness.POSSIBLE for c in pair.claim.clauses):
            continue
        if all(_may(pair.evidence, c) for c in there) and _told(pair, clause, there):
            detail = f"the evidence says of {date.text!r} only what may be"
            yield Reason(check="modality", detail=detail)
            return


def _counted(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a number that the claim is sure of and the evidence not: "will be out for
    six weeks", «قد يغيب ستة أسابيع».
    """
    if _PLAIN.search(fold_key(pair.claim.text)):
        return
    if any(sureness(pair.claim, c) < Sureness.COMING for c in pair.claim.clauses):
        return
    for number in pair.claim.numbers:
        here = {w.clause for w in pair.claim.words if number.start <= w.start < number.end}
        same = [
            q for q in pair.evidence.numbers if q.value == number.value and q.unit == number.unit
        ]
        there = [w.clause for q in same for w in pair.evidence.words if q.start <= w.start < q.end]
        if not number.value or not there or not all(_may(pair.evidence, c) for c in there):
            continue
        if any(_told(pair, c, there) for c in here):
            detail = f"the evidence says of {number.text!r} only what may be"
            yield Reason(check="modality", detail=detail)
            return


_MAY = re.compile(r"\b[وف]?(?:قد [يت]\w{2,}(?<!ت)|ربما|يمكن ان|[يت]حتمل|من المحتمل|المرجح)\b")


def _may(reading: Reading, clause: int) -> bool:
    words = reading.clause(clause)
    text = fold_key(reading.text[words[0].start : words[-1].end])
    return sureness(reading, clause) is Sureness.POSSIBLE and bool(_MAY.search(text))


def _told(pair: Pair, clause: int, there: list[int]) -> bool:
    """Tell whether a clause tells more of the clauses with its day than the day."""
    dates = pair.claim.dates
    words = [
        w for w in pair.claim.clause(clause)
        if w.content or (w.counted and not any(d.start <= w.start < d.end for d in dates))
    ]  # fmt: skip
    return any(m.clause in there for w in words for m in pair.matches[w.i])


def _day(date: DateExpr) -> tuple[object, ...]:
    return date.weekday, date.day, date.month, date.year, date.offset


def _clause_at(reading: Reading, date: DateExpr) -> int:
    return next(w for w in reading.words if w.end > date.start).clause
