"""C12: what English tells in the present tense though it lies ahead, and what "should" says.

In:  a Pair or a Reading, and the number of a clause
Out: whether a clause tells by its date what is to come; whether it says "should"; the clauses of
     the evidence that tell what a clause without a known act says will be

"Flights resume on Monday" is "flights will resume on Monday"; "the plant employs 500" is not "the
plant will employ 500".
"""

from __future__ import annotations

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import PAST, VERB
from mujaz.answer.verify.grammar.verbs import IRREGULAR

_SHOULD = frozenset({"should", "ought"})
_WILL = frozenset({"will", "'ll", "shall"})
_DUE = frozenset("due scheduled set slated".split())  # "to" is to come behind these
_NEAR = 4  # words from "will" to its verb
_AGO = frozenset("last ago yesterday earlier since previous".split())
_MOST = 0.6  # of a clause's words that one clause of the evidence answers


def says_should(reading: Reading, clause: int) -> bool:
    """Return whether a clause says "should": what is expected, or called for."""
    return any(w.key in _SHOULD for w in reading.clause(clause))


def is_scheduled(pair: Pair, clause: int, fitting: list[int]) -> bool:
    """Tell whether a clause gives in the present tense, with its day, what the evidence says will
    be.
    """
    if pair.claim.arabic or pair.crossed or not _dated(pair.claim, clause):
        return False
    words = pair.claim.clause(clause)
    if any(VERB.match(w.key) or w.key in PAST | IRREGULAR for w in words):
        return False
    verbs = [w for w in words if w.content and not w.capital]
    return any(
        m.clause in fitting and _is_ahead(pair.evidence, m)
        for w in verbs
        for m in pair.matches[w.i]
    )


def _dated(reading: Reading, clause: int) -> bool:
    words = reading.clause(clause)
    first, last = words[0].start, words[-1].end
    if any(w.key in _AGO for w in words):
        return False
    return any(first <= d.start < last for d in reading.dates)


def _is_ahead(reading: Reading, verb: Word) -> bool:
    """Tell whether "will" or "is due to" stands right before a verb."""
    near = reading.words[max(0, verb.i - _NEAR) : verb.i]
    return any(w.key in _WILL | _DUE and w.clause == verb.clause for w in near)


def is_told_at_all(pair: Pair, clause: int) -> list[int]:
    """Return the clauses that tell most of what an English clause says will be, where it has no
    act that the tables know: "will be out for six weeks".
    """
    words = [w for w in pair.claim.clause(clause) if w.content or w.counted]
    if pair.crossed or not words or not any(w.key in _WILL for w in pair.claim.clause(clause)):
        return []
    wide = pair.clauses_for(clause)
    told = [w for w in words if any(m.clause in wide for m in pair.matches[w.i])]
    if len(told) < _MOST * len(words):
        return []
    plain = [w for w in told if not w.raw[:1].isupper()]  # a relative clause parts them from names
    here = {m.clause for w in plain for m in pair.matches[w.i] if m.clause in wide}
    return sorted(here) or wide


_DONE_TO = frozenset("managed began begun started continued forced helped made went came".split())
_GOVERNED_FAR = 3  # words from "to" to its verb


def is_infinitive(reading: Reading, verb: Word) -> bool:
    """Tell whether an English verb stands behind a "to" that leaves open whether it is done: "has
    until Friday to pay"; who managed or was forced to pay has paid.
    """
    near = reading.words[max(0, verb.i - _GOVERNED_FAR) : verb.i]
    mark = next((w for w in near if w.key == "to" and w.clause == verb.clause), None)
    if verb.arabic or mark is None:
        return False
    before = reading.words[max(0, mark.i - _GOVERNED_FAR) : mark.i]
    return not any(w.key in _DONE_TO for w in before)


def may_lie_ahead(pair: Pair, clause: int, fitting: list[int]) -> bool:
    """Tell whether the evidence tells what a clause says will be without the past tense: "flights
    resume on Monday", "agreed to sell its arm", "announced the closure".
    """
    if pair.crossed or pair.claim.arabic:
        return False
    acts = [
        m for w in pair.claim.clause(clause) if w.content and pair.claim.predicate(w)
        for m in pair.matches[w.i] if m.clause in fitting
    ]  # fmt: skip
    return bool(acts) and not any(
        (VERB.match(m.key) and m.key.endswith("ed")) or m.key in PAST | IRREGULAR for m in acts
    )


_FINITE = frozenset("is are was were has have had will would may might could can must".split())
_FEW = 6  # words of a clause that only names its subject


def is_bare(reading: Reading, clause: int) -> bool:
    """Tell whether the first clause of an English text only names whom it is about: "The suspect,
    aged 34, is due in court".
    """
    words = reading.clause(clause)
    return (
        clause == reading.clauses[0] and len(reading.clauses) > 1 and len(words) <= _FEW
        and not words[0].arabic and not any(
            w.key in _FINITE | PAST | IRREGULAR or VERB.match(w.key) for w in words
        )
    )  # fmt: skip
