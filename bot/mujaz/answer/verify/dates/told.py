"""Give the relative days of a passage their dates, by the day on which its article appeared.

In:  a passage, the claim, the passage's Place: the text before it, the day of publication if known
Out: the passage, with "(Tuesday 11 August 2026)" behind "yesterday", «(نهاية 2026)» behind «نهاية
     العام», and the month of the article for «الشهر نفسه»

The resolver that dates articles reads the words against the publication and the tense. A date is
only added where the claim has it: one that says another finds no such date, as before. "The same
month" needs no publication: it is the month that the article names last before it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Literal

from mujaz.answer.verify.dates.times import agrees
from mujaz.answer.verify.grammar.place import Place
from mujaz.language.dates import DateExpr, find_dates
from mujaz.language.fold import fold_key
from mujaz.language.resolve import Published, Resolved, resolve
from mujaz.language.tense import clause_tense
from mujaz.language.tokens import is_arabic
from mujaz.model import Basis, DateSpan, Precision
from mujaz.texts import say_span

_SOME_YEAR = 2000
_IN = {"ar": "في", "en": "in"}
_PARTS = {
    "early": ("مطلع", "early"), "mid": ("منتصف", "mid"), "late": ("نهاية", "late"),
}  # fmt: skip
# "the end of the year", which is no expression of its own in English
_TERM = re.compile(
    r"\b(?P<part>end|close|start|beginning|turn|middle) of the (?P<unit>year|month)\b"
    r"(?! (?:before|after|earlier|later|of|that|in|to))|\b(?P<year_end>year[- ]end)\b",
    re.IGNORECASE,
)
_ENGLISH_PART: dict[str, Literal["early", "mid"]] = {
    "start": "early",
    "beginning": "early",
    "turn": "early",
    "middle": "mid",
}
_SAME = re.compile(
    r"\b(?:(?P<month>الشهر (?:نفسه|ذاته)|(?:the same|that same|that) month)"
    r"|(?P<year>العام (?:نفسه|ذاته)|السنة (?:نفسها|ذاتها)|(?:the same|that same|that) year)"
    r"|(?P<day>اليوم (?:نفسه|ذاته)|(?:the same|that same|that) day))(?![-\w]"
    r"| (?:من|of|last|a|one|in|قبل)\b)",  # «الشهر نفسه من العام الماضي»
    re.IGNORECASE,
)


_DAY_PARTS = re.compile(
    r"(?P<morning>\bmorning\b|صباح|فجر|\bdawn\b)|(?P<noon>\bnoon\b|\bmidday\b|\bafternoon\b|ظهر|عصر)"
    r"|(?P<evening>\bevening\b|\bnight\b|مساء|ليل|امسيه)"
)
_BEHIND = 11  # characters behind a day in which "evening" stands


@dataclass(frozen=True, slots=True)
class _Wanted:
    """A date of the claim, and the part of the day that it says."""

    expr: DateExpr
    part: str

    def fits(self, told: DateExpr, part: str) -> bool:
        """Return whether a date of the article is this one: a night is no noon."""
        return agrees(self.expr, told) and (not (self.part and part) or self.part == part)


def _part_of_day(text: str, expr: DateExpr) -> str:
    found = _DAY_PARTS.search(fold_key(f"{expr.text}{text[expr.end : expr.end + _BEHIND]}"))
    return (found.lastgroup or "") if found else ""


def dated(text: str, claim: str, place: Place) -> str:
    """Return a passage with the dates of its relative days, as far as the claim has them."""
    theirs = find_dates(text)
    wanted = [
        _Wanted(d, _part_of_day(claim, d)) for d in find_dates(claim)
        if _is_absolute(d) and not any(agrees(d, other) for other in theirs)
    ]  # fmt: skip
    if not wanted:
        return text
    additions = [
        *_resolved(text, place.published, wanted), *_terms(text, place.published, wanted),
        *_same(text, place, wanted),
    ]  # fmt: skip
    for low, high, words in sorted(additions, reverse=True):
        text = text[:low] + words + text[high:]
    return text


def _is_absolute(expr: DateExpr) -> bool:
    return expr.kind == "date" and (
        expr.weekday is not None or expr.month is not None or expr.year is not None
    )


def _language(text: str) -> str:
    return "ar" if is_arabic(text) else "en"


def _resolved(
    text: str, day: Published | None, wanted: Sequence[_Wanted]
) -> Iterator[tuple[int, int, str]]:
    """Yield the dates that go behind what a publication resolves."""
    for expr in find_dates(text):
        if expr.full or (expr.year is not None and expr.kind == "date"):
            continue
        term = expr.kind == "vague" and expr.part and expr.unit in {"year", "month"}
        tense = clause_tense(text, expr.start, expr.end)
        if term and not _is_this(expr.part, tense):
            continue
        if term:
            expr = replace(expr, kind="relative", offset=0, direction="this")
        yield from _behind(text, expr, resolve(
            expr, day, future=tense in {"future", "aimed"}, unclear=tense in {"unclear", "aimed"}
        ), wanted)  # fmt: skip


def _terms(
    text: str, day: Published | None, wanted: Sequence[_Wanted]
) -> Iterator[tuple[int, int, str]]:
    for found in _TERM.finditer(text):
        part: Literal["early", "mid", "late"] = _ENGLISH_PART.get(
            (found["part"] or "").lower(), "late"
        )
        if not _is_this(part, clause_tense(text, *found.span())):
            continue
        expr = DateExpr(
            start=found.start(), end=found.end(), text=found[0], kind="relative", offset=0,
            unit=(found["unit"] or "year").lower(), part=part, direction="this",
        )  # fmt: skip
        yield from _behind(text, expr, resolve(expr, day), wanted)


def _is_this(part: str, tense: str) -> bool:
    """Tell whether the start or the end "of the year" is that of the publication's: what has been
    so since its start, what is to be so by its end.
    """
    return tense == "future" if part == "late" else tense != "future" and part == "early"


def _behind(
    text: str, expr: DateExpr, found: Resolved | None, wanted: Sequence[_Wanted]
) -> Iterator[tuple[int, int, str]]:
    if found is None or (found.precision == "range" and not expr.part):
        return
    words = _said(found, expr.part, _language(text))
    told = next(iter(find_dates(f"{_IN[_language(text)]} {words}")), None)  # "2025" alone is none
    part = _part_of_day(text, expr)
    if told is not None and any(w.fits(told, part) for w in wanted):
        yield expr.end, expr.end, f" ({words})"


def _said(found: Resolved, part: str, language: str) -> str:
    """Say days in words: "Tuesday 11 August 2026", "August 2026", "late 2026"."""
    months = found.start.month != found.end.month
    precision = Precision.DAY if found.start == found.end else (
        Precision.YEAR if months else Precision.MONTH
    )  # fmt: skip
    said = say_span(_span(found, precision), language)
    lead = _PARTS[part][language == "en"] if part and precision is not Precision.DAY else ""
    return f"{lead} {said}".strip()


def _span(found: Resolved, precision: Precision) -> DateSpan:
    return DateSpan(
        start=found.start, end=found.end, precision=precision, basis=Basis.INFERRED, reason=""
    )


# "the same month"


def _same(text: str, place: Place, wanted: Sequence[_Wanted]) -> Iterator[tuple[int, int, str]]:
    """Yield the month, the year or the day of the article that "the same" one is."""
    for found in _SAME.finditer(text):
        kind = found.lastgroup or ""
        ahead = f"{place.before} {text[: found.start()]}"
        named = [d for d in find_dates(ahead) if d.kind == "date" and getattr(d, kind) is not None]
        if not named:
            continue
        last = named[-1]
        days = resolve(last, place.published)
        words = _named(last, days, kind, _language(text))
        if not words:
            continue
        put = f"{found[0]} ({words})" if kind == "day" else words
        told = find_dates(text[: found.start()] + put)
        if told and any(w.fits(told[-1], "") for w in wanted):
            yield found.start(), found.end(), put


def _named(last: DateExpr, days: Resolved | None, kind: str, language: str) -> str:
    """Return a date's month, year or day in words; without a year where it is not known."""
    if days is not None:
        precision = {"day": Precision.DAY, "month": Precision.MONTH}.get(kind, Precision.YEAR)
        return say_span(_span(days, precision), language)
    if kind != "month" or last.month is None:
        return ""
    some_year = date(_SOME_YEAR, last.month, 1)
    span = DateSpan(
        start=some_year, end=some_year, precision=Precision.MONTH, basis=Basis.UNKNOWN, reason=""
    )
    return say_span(span, language).removesuffix(f" {_SOME_YEAR}")
