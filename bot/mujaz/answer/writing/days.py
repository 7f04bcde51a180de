"""Say which days the words of a sentence mean that name them against the day of its article.

In:  a unit, the date that is shown with it already, the language of the answer
Out: the days in brackets, to stand beside its words: "[“Sunday”: 1 November 2026]"

Only where a day is asked for. It tells what the words mean and not what happened on it: a day in
what somebody announces or in a relative clause is not that of the claim, but may be the answer.
"""

from __future__ import annotations

from mujaz.answer.sentences.gather import Unit
from mujaz.language.dates import find_dates
from mujaz.model import DateMention, DateSpan, Language, Precision
from mujaz.texts import plain, say_span

_MOST = 3
_TOLD = frozenset({Precision.DAY, Precision.MONTH})


def days_of(unit: Unit, shown: DateSpan | None, language: Language) -> str:
    """Return the days of a unit in brackets, less those that are shown.

    For readers of its language those of relative words; for others all: their words tell nothing.
    """
    foreign = unit.article.language != language
    days = {
        _words(m): say_span(m.span, language, weekday=not _is_weekday(m))
        for m in unit.dates
        if m.span is not None and m.span.precision in _TOLD
        if (foreign or _is_relative(m)) and not _holds(shown, m.span)
    }
    if not days:
        return ""
    listed = [plain(language, "claim-day", words=w, day=d) for w, d in list(days.items())[:_MOST]]
    return f"[{('؛ ' if language == 'ar' else '; ').join(listed)}]"


def _holds(shown: DateSpan | None, span: DateSpan) -> bool:
    return shown is not None and shown.start <= span.start and span.end <= shown.end


def _words(mention: DateMention) -> str:
    words = " ".join(mention.text.split())
    return words.removeprefix("و") if words.startswith("وال") else words  # «السبت والأحد»


def _is_relative(mention: DateMention) -> bool:
    """Return whether words name a time without its month: "on Friday", «أمس», "next month"."""
    found = find_dates(mention.text)
    return bool(found) and all(d.month is None and d.year is None for d in found)


def _is_weekday(mention: DateMention) -> bool:
    return any(d.weekday is not None for d in find_dates(mention.text))
