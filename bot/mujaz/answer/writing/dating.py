"""The day of what a model claims.

In:  a drafted claim, the sentences that it rests on
Out: the day that stands in them, or None; what the model says of it is not asked
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.kinds import event_dates, is_beside
from mujaz.answer.writing.drafts import DraftedClaim
from mujaz.language.dates import DateExpr, find_dates
from mujaz.language.fold import fold_key
from mujaz.language.tokens import stems, tokenize
from mujaz.model import DateMention, DateSpan, Precision

_RESOLVED = frozenset({Precision.DAY, Precision.MONTH})


def date_of(drafted: DraftedClaim, units: Sequence[Unit]) -> DateSpan | None:
    """Return the day of what a claim tells: one that its own words name, else the only day of its
    sentences, where it is the day of what the claim tells of them; None where either is unsure.
    """
    events = [m.span for u in units for m in event_dates(u) if m.span is not None]
    said = find_dates(drafted.text)
    if said:
        tokens = tokenize(drafted.text)
        own = [
            d for d in said
            if not is_beside(drafted.text, tokens, d.start)
            and not _BEHIND.search(fold_key(drafted.text[: d.start]))
        ]  # fmt: skip
        told = {s for s in events if s.precision in _RESOLVED and any(_means(d, s) for d in own)}
        return told.pop() if len(told) == 1 and len(own) == len(said) else None
    if len({d.span for u in units for d in u.dates if d.span is not None}) > 1:
        return None
    shared = (m for u in units for m in event_dates(u) if _tells_of(drafted.text, u, m))
    return next((m.span for m in shared), None)


_CLAUSES = re.compile(
    r"[،,؛;:–—]|\s(?=(?:and|but|while|whereas|who|which|that|after|before|when|as)\s)"
    r"|\s(?=(?:[وف]\w{3,}|ان|بعد|قبل|بينما|فيما|حين|عندما|لكن|التي|الذي|الذين)\s)"
)
_BEHIND = re.compile(  # what it came after, up to the date: "after inflation rose … in October"
    r"(?:\b(?:after|before|since)|(?:^|\s)[وف]?(?:بعد|بعدما|قبل|عقب|منذ))\s(?!ظهر|noon)[^،,؛;]*\Z"
)
_MOST = 0.6  # share of a claim's words that the clause of the day must hold


def _tells_of(text: str, unit: Unit, mention: DateMention) -> bool:
    """Tell whether a claim tells what stands in the clause of a date, and not beside it.

    Words are not compared across the languages: there a sentence of one clause is needed.
    """
    key = fold_key(unit.text)
    cuts = [0, *(m.start() for m in _CLAUSES.finditer(key)), len(key)]
    clauses = [c for a, b in pairwise(cuts) if (c := key[a:b]).strip()]
    if len(clauses) == 1:
        return True
    dated = fold_key(mention.text)
    here = next((c for c in clauses if dated in c), "")
    ours = frozenset(stems(text)) & frozenset(stems(unit.text))
    return bool(ours) and len(ours & frozenset(stems(here))) >= _MOST * len(ours)


def _means(said: DateExpr, span: DateSpan) -> bool:
    """Return whether words that name a time can mean a day or a month."""
    day = span.precision is Precision.DAY
    return (
        (said.month is not None or said.weekday is not None)
        and said.month in {None, span.start.month}
        and (said.day is None or (day and said.day == span.start.day))
        and (said.weekday is None or (day and said.weekday == span.start.weekday()))
        and said.year in {None, span.start.year}
    )
