"""Tell whether a sentence speaks of the time that a question names.

In:  a question understood, a Unit
Out: whether one of its dates, or its article's own, fits; whether it tells of what is still ahead
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.question.forms import UPCOMING
from mujaz.answer.question.understand import Asked
from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.kinds import tells_of_plans
from mujaz.language.dates import DateExpr
from mujaz.language.tokens import tokenize
from mujaz.model import DateSpan, Precision

_WIDE = frozenset({Precision.MONTH, Precision.YEAR})


def time_fits(asked: Asked, unit: Unit) -> bool:
    """Return whether a unit speaks of the time that a question names.

    Either a date in the sentence, or the article's own.
    """
    if not asked.when:
        return True
    spans = [d.span for d in unit.dates if d.span is not None]
    if unit.article.published is not None:
        spans.append(unit.article.published)
    return fits(asked, spans)


def fits(asked: Asked, spans: Sequence[DateSpan]) -> bool:
    """Return whether one of some dates may be the time that a question names.

    What is told of a month or a year is not told of one day of it.
    """
    if asked.period is not None:
        if asked.period.since == asked.period.until:
            spans = [s for s in spans if s.precision not in _WIDE]
        return any(asked.period.holds(span) for span in spans)
    return any(_fits(expr, spans) for expr in asked.when)


def _fits(expr: DateExpr, spans: Sequence[DateSpan]) -> bool:
    """Return whether a date fits words; what these leave open (a year, a day) fits anything.

    Words without month, year or day («مؤخرا») fit everything.
    """
    if expr.year is None and expr.month is None and expr.day is None:
        return True
    return any(_within(expr, span) for span in spans)


def _within(expr: DateExpr, span: DateSpan) -> bool:
    if expr.year is not None and not span.start.year <= expr.year <= span.end.year:
        return False
    if expr.month is not None:
        months = {span.start.month, span.end.month}
        if expr.month not in months:
            return False
    if expr.day is not None and span.precision in _WIDE:
        return False
    return expr.day is None or span.start.day <= expr.day <= max(span.end.day, span.start.day)


def is_ahead(unit: Unit) -> bool:
    """Tell whether a sentence tells of what was still to come when it was published."""
    published = unit.article.published
    spans = [d.span for d in unit.dates if d.span is not None]
    return (
        tells_of_plans(unit.text) or any(t.key in UPCOMING for t in tokenize(unit.text))
        or (published is not None and any(s.start > published.end for s in spans))
    )  # fmt: skip
