"""Tell whether two claims give another figure of the same thing: 82 and 35 percent took part.

In:  the texts of two claims, who says them, and the sentences that they rest on
Out: whether they differ on one figure, and on that alone

A model points at the two; code must find that the same thing is counted of the same event, that
neither has the other's figure, its parts or a step to it ("rose by three to 12"), and that neither
only bounds it ("at least nine"). One of them may tell more besides, and it is no contradiction.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import combinations, product

from mujaz.answer.sentences.aimed import aimed_at
from mujaz.answer.sentences.apart import tells_since
from mujaz.answer.sentences.figures import BOUNDS
from mujaz.answer.sentences.tolls import Toll, tells_a_toll, tolls_differ, tolls_of
from mujaz.answer.verify.dates.times import agrees
from mujaz.answer.verify.grammar.axes import on_axis
from mujaz.answer.verify.grammar.heads import is_title
from mujaz.answer.verify.grammar.pair import Pair, closeness, paired
from mujaz.answer.verify.grammar.reading import Reading, Word, read
from mujaz.answer.verify.words.thesaurus import Thesaurus
from mujaz.language.counted import TIME_UNITS
from mujaz.language.numbers import Quantity, find_numbers
from mujaz.language.tokens import stem, tokenize

_KINDS = frozenset({"count", "percent", "money"})
_FEWEST = 2  # words of one claim, besides the figure, that the other must have
_BEFORE = 3  # words before a number in which a bound stands


def counts_otherwise(
    claims: tuple[str, str], evidence: Sequence[str], speakers: Sequence[str], words: Thesaurus
) -> bool:
    """Tell whether two claims differ on one figure of the same thing.

    `evidence`: the sentences of each claim. `speakers`: who says them; their names are no part of
    what is said.
    """
    one, other = (read(text, words) for text in claims)
    pair = paired(one, other)
    if on_axis("rise-fall", pair.claim) or on_axis("rise-fall", pair.evidence):
        return False  # a figure that rose is a later one
    names = frozenset(t.key for s in speakers for t in tokenize(s))
    if tolls := _rival_tolls(claims, evidence):
        return _of_one_place(pair, tolls, names)
    ours, theirs = _figures(pair.claim), _figures(pair.evidence)
    rivals = [(a, b) for a in ours for b in theirs if _of_one_thing(pair, a, b)]
    if len(rivals) != 1:
        return False
    a, b = rivals[0]
    if _is_aimed(pair.claim, a) != _is_aimed(pair.evidence, b):
        return False  # what is planned, and what was done
    if a.value == b.value or a.value in _reached(evidence[1]) or b.value in _reached(evidence[0]):
        return False
    return _of_one_event(pair, (a, b), names)


def _rival_tolls(claims: tuple[str, str], evidence: Sequence[str]) -> tuple[Toll, Toll] | None:
    """Return how many suffered the same by two claims that differ on it, in whatever words."""
    if tells_since(claims[0]) != tells_since(claims[1]):
        return None  # those of a day, and those of a year
    ours, theirs = (tolls_of(text) for text in claims)
    for one, other in product(ours, theirs):
        told = (f"{claims[0]} {evidence[0]}", one), (f"{claims[1]} {evidence[1]}", other)
        if tolls_differ(*told):
            return one, other
    return None


def _of_one_place(pair: Pair, tolls: tuple[Toll, Toll], spoken: frozenset[str]) -> bool:
    """Tell whether two tolls are of one event: its name and its place stand in both claims.

    Where each has a word of its own, they may tell of two: of a school hit and a hospital hit.
    """
    ours, theirs = (
        [w for w in _told(reading, toll.number, spoken) if not tells_a_toll(w.key)]
        for reading, toll in zip((pair.claim, pair.evidence), tolls, strict=True)
    )
    there = {w.i for w in theirs}
    same = [w for w in ours if there & {m.i for m in pair.closest(w)}]
    answered = {m.i for w in same for m in pair.closest(w)}
    more = [w for w in ours if w not in same], [w for w in theirs if w.i not in answered]
    return len(same) >= _FEWEST and not all(more) and _one_time(pair)


def _figures(reading: Reading) -> list[Quantity]:
    """Return what a claim counts exactly."""
    return [
        q for q in reading.numbers
        if q.kind in _KINDS and q.low is None and q.unit not in TIME_UNITS
        and not BOUNDS & {w.key for w in _words(reading, q)}
        and not any(d.start < q.end and q.start < d.end for d in reading.dates)
    ]  # fmt: skip


def _is_aimed(reading: Reading, number: Quantity) -> bool:
    first = next((w.i for w in reading.words if w.end > number.start), 0)
    return aimed_at([w.key for w in reading.words], first)


def _words(reading: Reading, number: Quantity) -> list[Word]:
    """Return the words of a number and those right before it."""
    own = [w.i for w in reading.words if number.start < w.end and w.start < number.end]
    return reading.words[max(0, own[0] - _BEFORE) : own[-1] + 1] if own else []


def _of_one_thing(pair: Pair, a: Quantity, b: Quantity) -> bool:
    """Tell whether two numbers are of one kind and count the same noun."""
    if a.kind != b.kind:
        return False
    if a.kind != "count":
        return a.unit == b.unit
    mine, its = _noun(pair.claim, a), _noun(pair.evidence, b)
    if mine is None or its is None:
        return False
    return its in pair.matches[mine.i] and closeness(mine, its) > 1


def _noun(reading: Reading, number: Quantity) -> Word | None:
    """Return the word that a number counts: within it, or right behind."""
    own = [w for w in reading.words if number.start < w.end and w.start < number.end]
    counted = [w for w in own if w.content]
    if counted:
        return counted[-1]
    behind = reading.words[own[-1].i + 1 : own[-1].i + 2] if own else []
    return next((w for w in behind if w.content and w.clause == own[-1].clause), None)


def _reached(text: str) -> frozenset[Decimal]:
    """Return the numbers of a text, with the sums and differences of any two."""
    found = [q.value for q in find_numbers(text) if q.kind not in {"ordinal", "year"}]
    both = [(a, b) for a, b in combinations(found, 2)]
    return frozenset((*found, *(a + b for a, b in both), *(abs(a - b) for a, b in both)))


def _of_one_event(pair: Pair, figures: tuple[Quantity, Quantity], spoken: frozenset[str]) -> bool:
    """Tell whether two claims tell of one event: all that one of them tells, the other has.

    Where each has a word of its own, they may tell of two: of the north and the south, of who was
    killed and who was charged.
    """
    ours = _told(pair.claim, figures[0], spoken)
    theirs = _told(pair.evidence, figures[1], spoken)
    there = {w.i for w in theirs}
    same = [w for w in ours if there & {m.i for m in pair.closest(w)}]
    answered = {m.i for w in same for m in pair.closest(w)}
    more = [w for w in ours if w not in same], [w for w in theirs if w.i not in answered]
    if len(same) < _FEWEST or all(more) or not _one_time(pair):
        return False
    return not _narrows(pair.claim, figures[0], more[0]) and (
        not _narrows(pair.evidence, figures[1], more[1])
    )


def _narrows(reading: Reading, number: Quantity, more: Sequence[Word]) -> bool:
    """Tell whether what only one claim tells may be of which things: "120 schools in the north".

    Not what stands in another clause, or beside another number: "and 16 wounded".
    """
    clauses = {w.clause for w in reading.words if number.start < w.end and w.start < number.end}
    beside = {
        w.i + step
        for q in reading.numbers if q is not number
        for w in reading.words if q.start < w.end and w.start < q.end
        for step in (-1, 0, 1)
    }  # fmt: skip
    return any(w.clause in clauses and w.i not in beside for w in more)


def _one_time(pair: Pair) -> bool:
    """Tell whether two claims can be of one time: a day that only one names, or the same one."""
    ours, theirs = pair.claim.dates, pair.evidence.dates
    alone = [
        *(a for a in ours if not any(agrees(a, b) or agrees(b, a) for b in theirs)),
        *(b for b in theirs if not any(agrees(a, b) or agrees(b, a) for a in ours)),
    ]
    if ours and theirs:
        return not alone
    return all(d.day is not None or d.weekday is not None for d in alone)  # not "this year"


def _told(reading: Reading, number: Quantity, spoken: frozenset[str]) -> list[Word]:
    """Return what a claim tells besides the figure, who says it and when."""
    stems = {stem(key) for key in spoken}
    return [
        w for w in reading.content
        if not (number.start < w.end and w.start < number.end)
        and stem(w.key) not in stems and not is_title(w)
    ]  # fmt: skip
