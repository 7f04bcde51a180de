"""C6: every date of the claim is one of the evidence's: days, weekdays, months of both systems.

In:  a Pair
Out: Reasons

A claim may say less (a month for a day, a weekday for a date), never something else. A relative
day is compared as written, since evidence and claim speak on the same day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date as calendar_day

from mujaz.answer.verify.dates.beside import is_year_beside
from mujaz.answer.verify.grammar.bases import reckons_alike
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.shapes import opens_with_verb
from mujaz.language.calendar_words import MONTHS, WEEKDAYS
from mujaz.language.dates import DateExpr, find_dates
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_WEEKEND = {3, 4, 5, 6}  # from Thursday evening to Sunday, by country
_FIELDS = ("year", "month", "day", "weekday", "day_end")


_OTHER = r"(?! (?:ال)?(?:ماض|مقبل|قادم|سابق|تال|فاءت|منصرم|اول|ثان|ثالث|رابع)| of| that)"
_THIS = {
    unit: re.compile(
        rf"\b(?:مطلع|بدايه|اواءل|مستهل|منتصف|نهايه|اواخر) {arabic}\b{_OTHER}"
        rf"|\b(?:start|beginning|middle|end) of the {unit}\b{_OTHER}"
    )
    for unit, arabic in (("week", "الاسبوع"), ("month", "الشهر"), ("year", "(?:العام|السنه)"))
}
_PART = {
    (part, unit): re.compile(rf"\b(?:{words}) of the {unit}\b{_OTHER}")
    for part, words in (
        ("early", "start|beginning"), ("mid", "middle"), ("late", "end|close")
    )
    for unit in ("month", "year")
}  # fmt: skip
_APART = re.compile(r"\b[لبفوك](هذا|هذه)\b")  # «لهذا العام»


def check_dates(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for each date that no date of the evidence agrees with."""
    theirs = pair.evidence.dates
    for date in pair.claim.dates:
        if any(agrees(date, other) for other in theirs) or _stands(pair, date):
            continue
        if _is_first_of_its_month(pair, date):
            continue
        if _is_start_of_year(date) and any(d.month == 1 for d in theirs):
            continue
        if (
            _on_that_day(pair, date)
            or _month_of(pair, date)
            or _bare_year(pair, date)
            or _month_before(pair, date)
            or _within(pair, date)
        ):
            continue
        if is_year_beside(pair, date) or reckons_alike(pair, date.start, date.end):
            continue
        if date.kind in {"relative", "ago", "rolling"} and _loosely(pair, date):
            continue
        yield Reason(check="dates", detail=f"no such date in the evidence: {date.text!r}")


def agrees(ours: DateExpr, theirs: DateExpr) -> bool:
    """Return whether a date of a claim says nothing that one of the evidence does not."""
    for name in _FIELDS:
        value, other = getattr(ours, name), getattr(theirs, name)
        if name == "weekday" and other is None:
            other = _weekday(theirs)
        if value is not None and value != other:
            last = theirs.day_end
            within = name == "day" and last is not None and other is not None
            if not (within and other <= value <= last):
                return False
    if ours.unit == "weekend" and ours.offset is None:
        return theirs.unit == "weekend" or theirs.weekday in _WEEKEND
    if ours.offset is not None and ours.weekday is None and ours.month is None:
        same = (ours.offset, ours.unit) == (theirs.offset, theirs.unit)
        return same or _same_count(ours, theirs)
    if ours.count is not None:
        return _same_count(ours, theirs)
    return _part_agrees(ours, theirs)


def _weekday(expr: DateExpr) -> int | None:
    """Return the weekday of a full date, which the calendar tells where no words do."""
    if expr.year is None or expr.month is None or expr.day is None:
        return None
    try:
        return calendar_day(expr.year, expr.month, expr.day).weekday()
    except ValueError:
        return None


def _same_count(ours: DateExpr, theirs: DateExpr) -> bool:
    return ours.count is not None and (ours.count, ours.unit) == (theirs.count, theirs.unit)


def _part_agrees(ours: DateExpr, theirs: DateExpr) -> bool:
    if ours.part and theirs.day is not None:
        third = "early" if theirs.day <= 10 else "mid" if theirs.day <= 20 else "late"
        return ours.part == third
    return not (ours.part and theirs.part) or ours.part == theirs.part


def _stands(pair: Pair, date: DateExpr) -> bool:
    evidence = _APART.sub(r" \1", fold_key(pair.evidence.text))
    if f" {fold_key(date.text)} " in f" {evidence} ":
        return True
    if (
        (part := _PART.get((date.part, date.unit)))
        and date.kind == "vague"
        and (part.search(evidence))
    ):
        return True  # «نهاية الشهر» is "the end of the month"
    this = date.offset == 0 and date.kind == "relative"
    if this and (bare := _THIS.get(date.unit)) and bare.search(evidence):
        return True  # «مطلع الأسبوع» is early this week
    return this and any(d.offset == 0 and d.unit == date.unit for d in find_dates(evidence))


_EACH = re.compile(r"\b(?:ايام|كل|كل يوم|every|each)\s*\Z")


def _on_that_day(pair: Pair, date: DateExpr) -> bool:
    """Tell whether a weekday is that of every week in both: «أيام الأحد», "on Sundays"."""
    ahead = fold_key(pair.claim.text[: date.start]) + " "
    if date.weekday is None or date.day is not None or not _EACH.search(ahead):
        return False
    return any(
        w.key.endswith("s") and WEEKDAYS.get(w.key[:-1]) == date.weekday
        for w in pair.evidence.words
    )


_NO_NOUN = frozenset("قد لم لن لا ان كان كانت الذي التي من".split())
# what is told of happens at another time than the noun: «بعد جلسة مارس»
_BESIDE = frozenset(
    "بعد وبعد قبل وقبل قبيل بعيد منذ ومنذ عقب حتي الي لحين انتظار بانتظار رغم".split()
)


def _month_of(pair: Pair, date: DateExpr) -> bool:
    """Tell whether a month alone stands in the evidence behind the noun that it belongs to, which
    is no verb: «أمطار مارس», «جلسة مارس».
    """
    if date.month is None or (date.year, date.day, date.part) != (None, None, ""):
        return False
    named = [
        w for w in pair.evidence.words[1:]
        if w.arabic and MONTHS.get(w.key) == date.month
        and pair.evidence.words[w.i - 1].content and not pair.evidence.words[w.i - 1].counted
    ]  # fmt: skip
    return any(
        not (w.i > 1 and pair.evidence.words[w.i - 2].key in _BESIDE)
        and pair.evidence.words[w.i - 1].key not in _NO_NOUN
        and not pair.evidence.words[w.i - 1].key.startswith("ال")
        and not opens_with_verb(pair.evidence, pair.evidence.words[w.i - 1])
        for w in named
    )


def _bare_year(pair: Pair, date: DateExpr) -> bool:
    """Tell whether a year alone stands in the evidence, by whatever word: «صيف 2027»."""
    if date.year is None or date.month is not None or date.day is not None or date.weekday:
        return False
    return any(w.key == str(date.year) for w in pair.evidence.words)


_BEFORE_IT = re.compile(
    r"\b(?:(?:ال|ب?ال|لل)شهر (?:السابق|الماضي|الذي سبقه)|previous month|month before|prior month"
    r"|a month earlier)\b"
)
_WITHIN = re.compile(
    r"\b(?:خلال|في غضون|علي مدي) (عام|سنه|شهر|اسبوع|يوم)\b|\b(?:within|in) a (year|month)\b"
)
_UNITS = {"عام": "year", "سنه": "year", "شهر": "month", "اسبوع": "week", "يوم": "day"}


def _month_before(pair: Pair, date: DateExpr) -> bool:
    """Tell whether a month is the one before the evidence's («… الشهر السابق»)."""
    if date.month is None or date.day is not None or date.year is not None:
        return False
    before = _BEFORE_IT.search(fold_key(pair.evidence.text))
    return bool(before) and any(d.month == date.month % 12 + 1 for d in pair.evidence.dates)


def _within(pair: Pair, date: DateExpr) -> bool:
    """Tell whether what was so a year ago has changed within a year."""
    if date.kind != "ago" or date.count != 1:
        return False
    found = _WITHIN.search(fold_key(pair.evidence.text))
    return (
        bool(found) and found is not None and date.unit == (_UNITS.get(found[1] or "") or found[2])
    )


_FIRST_OF = re.compile(r"\bاول ([^\W\d]+(?:/[^\W\d]+)?)")


def _is_first_of_its_month(pair: Pair, date: DateExpr) -> bool:
    """Tell whether the first day of a month is «أول مارس» in the evidence, which is no «مطلع»."""
    if (date.day, date.day_end, date.year) != (1, None, None) or not date.month:
        return False
    months = _FIRST_OF.findall(fold_key(pair.evidence.text))
    return any(d.month == date.month for m in months for d in find_dates(f"الأول من {m}"))


def _is_start_of_year(date: DateExpr) -> bool:
    return date.unit == "year" and date.offset == 0


_LENGTHS = {
    "day": (1, "days"), "week": (7, "days"),
    "month": (1, "months"), "year": (12, "months"), "decade": (120, "months"),
}  # fmt: skip


_LASTED = re.compile(  # how long it was says not how long ago; "has lasted" says both
    r"(?<!has )(?<!have )\b(?:lasted|lasts|took|takes|spanned"
    r"|[وف]?(?:استمر|دام|استغرق|امتد|طال|[يت]ستمر|[يت]دوم|[يت]ستغرق)(?:ت|وا)?|لمده|مدت(?:ه|ها|هما))"
    r"(?: (?:about|around|nearly|almost|over|more than|up to|نحو|حوالي|قرابه|زهاء|اكثر من))?\s*\Z"
)


def _loosely(pair: Pair, date: DateExpr) -> bool:
    """ "A month earlier", «العام السابق», "in two weeks": the evidence has so many of the unit by
    another turn.
    """
    if date.unit in {"day", "weekend"} and date.offset is not None:
        return False
    if date.count is not None and date.count > 1:
        length = date.count * _LENGTHS.get(date.unit, (0, ""))[0]
        return any(
            ((q.value == date.count and q.unit == date.unit)
             or (q.unit in _LENGTHS and _LENGTHS[q.unit][1] == _LENGTHS.get(date.unit, (0, ""))[1]
                 and q.value * _LENGTHS[q.unit][0] == length))
            and not (date.kind == "ago" and _LASTED.search(fold_key(pair.evidence.text[: q.start])))
            for q in pair.evidence.numbers
        )  # fmt: skip
    if any(
        d.unit == date.unit and d.offset not in {None, date.offset} for d in pair.evidence.dates
    ):
        return date.offset is None and date.direction == "past" and any(
            d.unit == date.unit and d.offset == -1 for d in pair.evidence.dates
        )  # fmt: skip
    before = _BEFORE.get(date.unit)
    past = date.offset == -1 or (date.offset is None and date.direction != "future")
    return past and before is not None and bool(before.search(fold_key(pair.evidence.text)))


_BEFORE = {
    unit: re.compile(
        rf"\b(?:a|one) {unit} (?:earlier|before|previously|prior)\b"
        rf"|\b(?:previous|prior|preceding|last|past) {unit}\b|\bthe {unit} before\b"
        rf"|\b(?:ال|ب?ال|لل)(?:{arabic}) (?:ال)?(?:سابق|ماضي|منصرم|فاءت|مضي|ذي سبق)\w*"
        rf"|\bقبل (?:ذلك ب)?(?:{arabic})\b|\b(?:{arabic}) (?:سابق|مضي|خلا|مضت)\w*"
    )
    for unit, arabic in (
        ("week", "اسبوع"), ("month", "شهر"), ("quarter", "ربع|فصل"), ("year", "عام|سنه"),
        ("decade", "عقد"), ("day", "يوم"),
    )
}  # fmt: skip
