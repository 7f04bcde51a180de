"""C6: a year that the evidence names by the one beside it: "in 2025, double the loss of the year
before" tells of 2024.

In:  a Pair, a date of the claim
Out: whether the evidence tells of that year what the claim does

"Last year" counts from the day of publication, and is none of these.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.language.dates import DateExpr
from mujaz.language.fold import fold_key

_YEAR_BEFORE = re.compile(
    r"\b(?:(?:the )?(?:previous|prior|preceding) year|(?:the )?year (?:before|earlier)"
    r"|a year earlier"
    r"|(?:ب?ال|لل|ال)?(?:عام|سنه) (?:السابقه?|الذي سبق\w*|التي سبقت\w*|الذي قبل\w*|التي قبل\w*)"
    r"|قبل ذلك ب(?:عام|سنه))\b"
)
_YEAR_AFTER = re.compile(
    r"\b(?:the (?:following|next) year|the year after|a year later"
    r"|(?:ب?ال|لل|ال)(?:عام|سنه) (?:التالي\w*|الذي تلاه?|التي تلتها?|اللاحقه?)"
    r"|بعد(?:ها|ه)? ب?(?:عام|سنه))\b"
)


def is_year_beside(pair: Pair, date: DateExpr) -> bool:
    """Return whether a year is the one before or after the evidence's only one, and what the claim
    tells with it stands by the words that say so.
    """
    told = [d for d in pair.evidence.dates if d.year is not None]
    years = {d.year for d in told}
    if date.year is None or date.month is not None or len(years) != 1:
        return False
    (year,) = years
    shape = {year - 1: _YEAR_BEFORE, year + 1: _YEAR_AFTER}.get(date.year) if year else None
    found = shape.search(fold_key(pair.evidence.text)) if shape else None
    if found is None:
        return False
    if any(d.year == year for d in pair.claim.dates):
        return True
    at = _places(pair.evidence, found.group())
    return at is not None and _is_told_there(pair, date, max(d.end for d in told), at)


def _places(reading: Reading, phrase: str) -> tuple[int, int] | None:
    """Return where "the year before" begins and ends in the text as it was written."""
    keys = phrase.split()
    for word in reading.words:
        inside = reading.words[word.i : word.i + len(keys)]
        if [w.key for w in inside] == keys:
            return inside[0].start, inside[-1].end
    return None


def _is_told_there(pair: Pair, date: DateExpr, year: int, phrase: tuple[int, int]) -> bool:
    """Tell whether the numbers of the date's clause are the last before "the year before", or else
    its acts stand behind the year and nearer to those words.
    """
    inside = next((w.clause for w in pair.claim.words if date.start <= w.start < date.end), 0)
    clause = pair.claim.clause(inside)
    low, high = clause[0].start, clause[-1].end
    dated = [d for d in pair.claim.dates if d.year is not None]
    numbers = [
        q for q in pair.claim.numbers
        if low <= q.start < high and not any(d.start <= q.start < d.end for d in dated)
    ]  # fmt: skip
    there = [q for q in pair.evidence.numbers if q.end <= phrase[0] and q.start >= year]
    same = [q for q in numbers if any(n.value == q.value for n in pair.evidence.numbers)]
    if same:
        return bool(there) and all(q.value == there[-1].value for q in same)
    acts = [
        w for w in clause
        if w.content and not w.capital and not w.key.startswith("ال") and pair.claim.predicate(w)
    ]  # fmt: skip
    found = [pair.matches[w.i] for w in acts if pair.matched(w)]
    return bool(found) and all(
        any(m.start >= year and _nearer(pair.evidence, m, year, phrase[0]) for m in told)
        for told in found
    )


def _nearer(reading: Reading, word: Word, year: int, phrase: int) -> bool:
    """Tell whether a word behind a year is told of the one beside it: another clause or another
    act has begun since, or it stands nearer to the words that name that year.
    """
    since = [w for w in reading.words if year <= w.start <= word.start]
    first = next(w for w in reversed(reading.words) if w.start < year)
    opened = any(
        w.clause != first.clause or w.key in _AND or (w.key[:1] == "و" and is_verb(reading, w))
        for w in since
    )
    return opened or phrase - word.end < word.start - year


_AND = frozenset({"and", "but", "then"})
