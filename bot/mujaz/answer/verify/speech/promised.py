"""C11: who only states something has promised nothing.

In:  a Pair, both texts English
Out: Reasons; whether a promise is told by what somebody says he will do

"The Union has promised exemptions" on "the Union says such exemptions already exist", where another
one speaks of what will be done: a promise needs words of the same speaker about what is to come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.said import Statement, statements
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_PROMISES = frozenset(
    """
    promise promises promised pledge pledges pledged vow vows vowed undertook undertakes guaranteed
    guarantees
    """.split()
)
_TO_COME = _PROMISES | frozenset(
    """
    will would shall 'll commit commits committed commitment undertake undertaking assure assured
    assures assurance agree agrees agreed offer offered offers ready willing prepared plan plans
    planned intend intends intended going swore sworn guarantee guaranteed ensure word set due to
    should must
    """.split()
)


def check_promised(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has somebody promise who in the evidence only states."""
    if pair.crossed or pair.claim.arabic:
        return
    theirs = statements(pair.evidence)
    for word in pair.claim.words:
        if word.key not in _PROMISES or word.i in pair.answered or not word.i:
            continue
        ahead = [w for w in pair.claim.clause(word.clause) if w.i < word.i and w.content]
        whom = {m.i for w in ahead for m in pair.matches[w.i]}
        own = [s for s in theirs if whom & set(s.speaker)]
        if own and not any(_looks_ahead(pair.evidence, s) for s in own):
            detail = f"in the evidence nothing is {word.raw!r} by the same speaker"
            yield Reason(check="strength", detail=detail)
            return


_OWN_WILL = re.compile(r"\b(?:i|we|he|she|it|they) (?:will|would|'?ll|shall)\b(?! not)")


def promised_as_well(pair: Pair, word: Word) -> bool:
    """Return whether who promises something in the claim says in the evidence that he will do it:
    ""I will resign," the mayor said".
    """
    if word.key not in _PROMISES or pair.crossed:
        return False
    ahead = [w for w in pair.claim.clause(word.clause) if w.i < word.i and w.content]
    whom = {m.i for w in ahead for m in pair.matches[w.i]}
    return any(
        whom & set(s.speaker) and _OWN_WILL.search(_text(pair.evidence, s))
        for s in statements(pair.evidence)
    )


def _text(reading: Reading, statement: Statement) -> str:
    clauses = sorted({reading.words[i].clause for i in statement.said})
    words = [w for c in clauses for w in reading.clause(c)]
    return fold_key(reading.text[words[0].start : words[-1].end]) if words else ""


def _looks_ahead(reading: Reading, statement: Statement) -> bool:
    clauses = {reading.words[i].clause for i in statement.said | {statement.verb}}
    return any(w.key in _TO_COME for c in clauses for w in reading.clause(c))
