"""C11: what a relative clause adds to a thing that somebody blames is the article's own.

In:  a Pair whose claim leaves what it states to nobody
Out: whether all that it states stands in such a clause

"Blamed a drop at the dam, which produces 42 percent of the power" leaves the drop to whoever
blames it, but not what the dam produces. "Which he says …" leaves it to him, "which cut output"
goes on with the charge, and behind "said that" the clause may be part of what is said.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.imperfects import is_imperfect
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import PAST, VERB
from mujaz.answer.verify.grammar.verbs import IRREGULAR
from mujaz.answer.verify.speech.contested import HARM
from mujaz.language.closed import THAT

_WHICH = frozenset("which who whose الذي التي الذين اللذان اللتان اللذين اللتين".split())
# who does this names a thing, and states nothing of it
_AT_A_THING = re.compile(
    r"(?:blam|accus|critici[sz]|condemn|denounc)\w*"
    r"|[وف]?(?:ب?ال)?(?:لوم|لايمه|مسووليه)$|[وف]?(?:لام|[يت]لوم|اتهم|[يت]تهم|انتقد|[يت]نتقد|ندد|[يت]ندد"
    r"|ادان|[يت]دين)(?:ت|وا|ون)?$"
)
_HEAD = 6  # words before a relative clause that can name what it is about
_FAR = 16  # words from "blamed" to the clause


def told_in_passing(pair: Pair) -> bool:
    """Return whether the claim states only what such a clause tells, and of what it tells it."""
    told = [w for w in pair.claim.words if w.content or w.counted]
    told = [w for w in told if pair.matched(w)]
    for mark in _marks(pair.evidence):
        inside = {w.i for w in pair.evidence.clause(mark.clause)}
        head = {w.i for w in pair.evidence.words[max(0, mark.i - _HEAD) : mark.i]}
        places = [{m.i for m in pair.matches[w.i]} for w in told]
        if (
            sum(bool(found & inside) for found in places) >= _LEAST
            and all(found & (inside | head) for found in places)
            and _acts_inside(pair, inside)
        ):
            return True
    return False


_LEAST = 2  # words of the claim that the clause tells


def _acts_inside(pair: Pair, inside: set[int]) -> bool:
    """Tell whether the verb of the claim is the clause's."""
    verbs = [w for w in pair.claim.content if _is_verb(pair.claim, w) and pair.matched(w)]
    return all(any(m.i in inside for m in pair.matches[w.i]) for w in verbs)


def _is_verb(reading: Reading, word: Word) -> bool:
    if word.arabic:
        return is_imperfect(word)
    return reading.predicate(word) and not word.capital and word.key.endswith(("s", "ed"))


def _marks(reading: Reading) -> Iterator[Word]:
    """Yield the relative pronouns whose clauses are the article's own."""
    speech = {reading.words[v.first].clause for v in reading.verbs}
    for mark in reading.words[1:-1]:
        if mark.key not in _WHICH or mark.clause in speech:
            continue
        gap = reading.text[reading.words[mark.i - 1].end : mark.start]
        apart = mark.arabic or "," in gap  # "the dam that fails" says which one is meant
        if apart and _lasts(reading, mark) and _behind_a_charge(reading, mark):
            yield mark


def _lasts(reading: Reading, mark: Word) -> bool:
    """Tell whether a clause tells what is always so: what was done belongs to the charge."""
    words = [w for w in reading.clause(mark.clause) if w.i > mark.i]
    if not words or any(HARM.match(w.key) for w in words):
        return False
    if mark.arabic:
        return is_imperfect(words[0])
    return not any(VERB.match(w.key) or w.key in PAST | IRREGULAR for w in words)


def _behind_a_charge(reading: Reading, mark: Word) -> bool:
    """Tell whether somebody blames or accuses before a clause, and nobody says anything."""
    before = reading.words[max(0, mark.i - _FAR) : mark.i]
    charge = next((w for w in reversed(before) if _AT_A_THING.match(w.key)), None)
    return charge is not None and not any(w.key in THAT for w in before if w.i > charge.i)
