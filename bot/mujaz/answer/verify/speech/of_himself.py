"""C9: who says that he will do it to another is not the other one.

In:  a Pair, in one language or two
Out: Reasons: speaker

"The company said it would sue the ministry" has nothing that the ministry says. Where the claim's
speaker tells of himself by a pronoun, and is in the evidence only what another one's statement is
about, and that one stands in what the claim's speaker says, the two have changed places.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import REPORTING, Reading
from mujaz.answer.verify.grammar.said import Statement, statements
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_HIMSELF = frozenset(
    fold_key(w) for w in "it he she they أنه أنها أنهم أنهما إنه إنها إنهم بأنه بأنها بأنهم".split()
)
_NEAR = 3  # words from a verb of speech to the pronoun


def check_of_himself(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a speaker and whom he speaks of have changed places."""
    ours = [s for s in statements(pair.claim) if _of_himself(pair.claim, s)]
    if not ours:
        return
    theirs = [s for s in statements(pair.evidence) if s.strength in REPORTING and s.speaker]
    for statement in ours:
        named = {m.i for i in statement.speaker for m in pair.matches[i]}
        if not named or any(named & set(s.speaker) for s in theirs):
            continue
        for other in theirs:
            mine = {m.i for i in statement.said for m in pair.matches[i]
                    if is_somebody(pair.claim, pair.claim.words[i])}  # fmt: skip
            if named <= set(other.said) and mine & set(other.speaker):
                words = " ".join(pair.evidence.words[i].raw for i in other.speaker)
                yield Reason(check="speaker", detail=f"in the evidence {words!r} says it of him")
                return


def _of_himself(reading: Reading, statement: Statement) -> bool:
    """Tell whether a pronoun right behind a verb of speech takes up the speaker."""
    behind = reading.words[statement.verb + 1 : statement.verb + 1 + _NEAR]
    return bool(statement.speaker) and any(w.key in _HIMSELF for w in behind)
