"""The day of what a model claims.

In:  a drafted claim, the sentences that it rests on
Out: the day that stands in them, or None, also where the model names another
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.answer.sentences.gather import Unit
from mujaz.answer.sentences.kinds import event_dates, is_beside
from mujaz.answer.verify.grammar.pair import Pair, paired
from mujaz.answer.verify.grammar.reading import read
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.answer.writing.drafts import DraftedClaim
from mujaz.language.dates import DateExpr, find_dates
from mujaz.language.fold import fold_key
from mujaz.language.tokens import tokenize
from mujaz.model import DateSpan, Precision

_RESOLVED = frozenset({Precision.DAY, Precision.MONTH})


def date_of(drafted: DraftedClaim, units: Sequence[Unit], words: Thesaurus) -> DateSpan | None:
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
        told = {s for s in events if s.precision in _RESOLVED and any(means(d, s) for d in own)}
        return told.pop() if len(told) == 1 and len(own) == len(said) else None
    if len({d.span for u in units for d in u.dates if d.span is not None}) > 1:
        return None
    ours = read(drafted.text, words)
    for unit in units:
        pair = paired(ours, read(unit.text, words))
        for mention in event_dates(unit):
            span, at = mention.span, mention.start - unit.start
            if span is not None and _tells_all(pair, at, at + len(mention.text)):
                return span if drafted.date in {"", *_iso(span)} else None
    return None


_BEHIND = re.compile(  # what it came after, up to the date: "after inflation rose … in October"
    r"(?:\b(?:after|before|since)|(?:^|\s)[وف]?(?:بعد|بعدما|قبل|عقب|منذ))\s(?!ظهر|noon)[^،,؛;]*\Z"
)
# share of the words of a dated sentence, and of its clause, that a claim of its day must tell
_MOST = 0.65


def _tells_all(pair: Pair, start: int, end: int) -> bool:
    """Tell whether a claim tells what a dated sentence tells, and not something beside it: not the
    other act of "closed the port and dismissed its director", not a state as "the arrested man".
    """
    told = [w for w in pair.evidence.content if w.end <= start or end <= w.start]
    clause = next((w.clause for w in pair.evidence.words if w.start >= start), 0)
    return all(
        len([w for w in some if w.i in pair.answered]) >= _MOST * len(some)
        for some in (told, [w for w in told if w.clause == clause])
    )


def means(said: DateExpr, span: DateSpan) -> bool:
    """Return whether words that name a time can mean a day or a month."""
    day = span.precision is Precision.DAY
    return (
        (said.month is not None or said.weekday is not None)
        and said.month in {None, span.start.month}
        and (said.day is None or (day and said.day == span.start.day))
        and (said.weekday is None or (day and said.weekday == span.start.weekday()))
        and said.year in {None, span.start.year}
    )


def _iso(span: DateSpan) -> tuple[str, str]:
    """Return a day and its month, as a form may name them."""
    return span.start.isoformat(), span.start.strftime("%Y-%m")
