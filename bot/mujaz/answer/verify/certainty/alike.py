"""C12: differences of sureness between clauses that say the same.

In:  a Pair, a clause of its claim and the clauses of the evidence that tell the same
Out: whether the claim is unsure by a word that the evidence has too; whether both say that it is
     not so
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.compared import compared
from mujaz.answer.verify.grammar.denying import is_denial, polarities
from mujaz.answer.verify.grammar.no_level import NOT
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.sureness import base_level, level_of


def by_the_same_word(pair: Pair, clause: int, fitting: list[int]) -> bool:
    """Return whether all that makes a clause unsure stands in the evidence as well, as a noun or an
    attribute there: "that it had threatened", «بتهديد»; "was due to shut", "due to shut in May".
    """
    marks = [w for w in pair.claim.clause(clause) if level_of(pair.claim, w) is not None]
    if any(base_level(w) is None or w.key in _AUXILIARIES for w in marks):
        return False  # "will open", «ستفتح» on what has opened
    levels = {level_of(pair.claim, w) for w in marks}
    there = [w for c in fitting for w in pair.evidence.clause(c)]
    there = [w for w in there if base_level(w) is None or not compared(pair.evidence, w)]
    if any(_ACTS_BY_IT.match(w.key) and not _told_by_another(pair.claim, w) for w in marks):
        return False
    same = any(base_level(w) in levels and not _negates(pair.evidence, w) for w in there)
    plain = [w for w in marks if w.content]
    told = all(any(m.clause in fitting for m in pair.matches[w.i]) for w in plain)
    return bool(marks) and (same or (bool(plain) and told))


_AUXILIARIES = frozenset("will would shall 'll may might could سوف ربما يمكن".split())
# who threatens or promises does something, which the evidence may leave to somebody's word
_ACTS_BY_IT = re.compile(
    r"(?:threat|pledge|promise|vow|rule)\w*|[وف]?(?:هدد|[يت]هدد|مهدد|توعد|[يت]توعد|متوعد|لوح|[يت]لوح|ملوح"
    r"|وعد|تعهد|[يت]تعهد|[يت]?ستبعد|استبعد)\w*$"
)


def _told_by_another(reading: Reading, word: Word) -> bool:
    """Tell whether a clause tells of a charge or a report before a word: "an accusation that"."""
    before = [w for w in reading.clause(word.clause) if w.i < word.i]
    return any(is_denial(w) or _CHARGE.match(w.key) for w in before)


_CHARGE = re.compile(r"(?:accus|alleg|claim|charg)\w*|[وف]?(?:ال)?(?:اتهام|مزاعم|ادعاء)\w*$")


def _negates(reading: Reading, word: Word) -> bool:
    return any(w.key in NOT for w in reading.words[max(0, word.i - 2) : word.i])


def both_deny(pair: Pair, clause: int, fitting: list[int]) -> bool:
    """Return whether both texts say that it is not so: "has signed no pledge", «نفى أنه تعهد»."""
    yes = frozenset({True})
    return polarities(pair.claim, clause) == yes and all(
        polarities(pair.evidence, c) == yes for c in fitting
    )
