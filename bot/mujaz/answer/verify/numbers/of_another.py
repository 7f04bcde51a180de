"""C4, C15: across the languages, a number is not taken from a sentence about something else.

In:  a Pair in two languages
Out: Reasons: number_role

"Leaks waste 60 per cent of the water" is not «تهدر التسربات 30 في المئة من المياه. وخفضت
الحصص 60 في المئة»: one sentence has most words of the clause and a number of the same kind, and
another one, which has hardly any of them, the clause's own number.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from mujaz.answer.verify.grammar.denying import is_negator
from mujaz.answer.verify.grammar.lines import lines_of
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.counted import TIME_UNITS
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_KINDS = frozenset({"percent", "money", "count"})
_LEAST = 3  # words of a clause by which its sentence is sure
_MOST = 0.6  # of a clause's words that its sentence answers
_HARDLY = 3  # times fewer words than that in the sentence of the number


def check_of_another(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the sentence that a clause tells has another number than the clause."""
    if not pair.crossed or not pair.claim.numbers or len(pair.evidence.numbers) <= 1:
        return
    lines = lines_of(pair.evidence)
    if len(set(lines)) <= 1 or any(is_negator(pair.claim, w) for w in pair.claim.words):
        return
    for ours in pair.claim.numbers:
        if ours.kind not in _KINDS or ours.unit in TIME_UNITS or _dated(pair.claim, ours):
            continue
        same = [q for q in pair.evidence.numbers if q.value == ours.value]
        there = {_line(pair.evidence, q, lines) for q in same}
        told = _told(pair, ours, lines)
        if told is None or not there or told in there:
            continue
        rivals = [
            q for q in pair.evidence.numbers
            if (q.kind, q.unit) == (ours.kind, ours.unit) and q.value != ours.value
            and _line(pair.evidence, q, lines) == told
            and not any(r.value == q.value for r in pair.claim.numbers)
        ]  # fmt: skip
        if rivals:
            detail = f"the evidence has {rivals[0].text!r} there, and {ours.text!r} of another"
            yield Reason(check="number_role", detail=detail)
            return


def _told(pair: Pair, ours: Quantity, lines: list[int]) -> int | None:
    """Return the one sentence that a number's clause tells; None where the sentence of the number
    answers a fair share of it.
    """
    clauses = {w.clause for w in pair.claim.words if ours.start <= w.start < ours.end}
    words = [w for w in pair.claim.content if w.clause in clauses and not w.counted]
    found = Counter(line for w in words for line in {lines[m.i] for m in _nearest(pair, w)})
    if not found:
        return None
    (line, most), *others = found.most_common()
    holders = {
        _line(pair.evidence, q, lines) for q in pair.evidence.numbers if q.value == ours.value
    }
    few = max((found[h] for h in holders), default=0)
    sure = most >= (_LEAST if few else _LEAST - 1) and most >= _MOST * len(words)
    alone = not others or others[0][1] < most
    return line if sure and alone and few * _HARDLY <= most else None


def _nearest(pair: Pair, word: Word) -> list[Word]:
    """Return the counterparts of a word that share most rows with it: "water" is «المياه», and
    «الري» by one row only.
    """
    claim, evidence = pair.claim.across[word.i] | word.senses, pair.evidence.across
    ranks = [(len(claim & (m.senses | evidence[m.i])), m) for m in pair.matches[word.i]]
    best = max((rank for rank, _ in ranks), default=0)
    return [m for rank, m in ranks if rank == best]


def _line(reading: Reading, q: Quantity, lines: list[int]) -> int:
    return next((lines[w.i] for w in reading.words if w.end > q.start), 0)


def _dated(reading: Reading, q: Quantity) -> bool:
    return any(d.start <= q.start < d.end for d in reading.dates)
