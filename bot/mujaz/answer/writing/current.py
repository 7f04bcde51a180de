"""Tell whether a claim tells as done what lies ahead on the day of the answer.

In:  the text of a claim, the sentences that it rests on, the day of the answer
Out: reasons against it

What the sentences themselves tell in the past of a day ahead ("approved elections on 14 March") a
claim may tell so too, and what they tell as done in its very word («حددت اللجنة موعد …»). Plans
whose day has passed stand: an answer says up to when its sources are.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.kinds import is_beside
from mujaz.answer.writing.dating import means
from mujaz.language.dates import find_dates
from mujaz.language.tense import clause_tense
from mujaz.language.tokens import tokenize
from mujaz.model import DateMention, Precision, Reason


def against_today(text: str, units: Sequence[Unit], today: date | None) -> Iterator[Reason]:
    """Yield reasons against a claim."""
    if today is None:
        return
    told = [(u, m, m.span) for u in units for m in u.dates if m.span is not None]
    ahead = [t for t in told if t[2].precision is Precision.DAY and t[2].start > today]
    for day in find_dates(text) if ahead else ():
        meant = [t for t in ahead if day.day and day.month and means(day, t[2])]
        if not meant or is_beside(text, tokenize(text), day.start):
            continue
        past = clause_tense(text, day.start, day.end) == "past"
        if past and not any(
            _told_in_the_past(unit, mention) or _done_in(unit.text, text[: day.start])
            for unit, mention, _ in meant
        ):
            words = text[day.start : day.end]
            yield Reason(check="dates", detail=f"{words!r} lies ahead: it is not done yet")


def _told_in_the_past(unit: Unit, mention: DateMention) -> bool:
    start, end = mention.start - unit.start, mention.end - unit.start
    return clause_tense(unit.text, start, end) == "past"


def _done_in(told: str, before: str) -> bool:
    """Tell whether the verb that makes a claim past stands in its sentence too, as it is."""
    words = [before[t.start : t.end] for t in tokenize(before)]
    verb = next((w for w in reversed(words) if _is_past(w)), "")
    return bool(verb) and tokenize(verb)[0].key in {t.key for t in tokenize(told)}


def _is_past(word: str) -> bool:
    return clause_tense(f"{word} x", len(word) + 1, len(word) + 2) == "past"
