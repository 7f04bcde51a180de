"""C17: who is blamed does not blame: "the council says that the firm is at fault" under "the firm
blamed the council".

In:  a Pair, in one language or two
Out: Reasons: role_order
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.acts import acts
from mujaz.answer.verify.grammar.denying import is_negator
from mujaz.answer.verify.grammar.judged import BLAMES, way_of_judging
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.said import statements
from mujaz.model import Reason

_AT_FAULT = re.compile(
    r"\b(?:responsible for|to blame|at fault|culpable|culprits?"
    r"|[وف]?(?:ال)?(?:مسوول(?:ه|ون|ين|ا|ان|تان)? عن|ملوم\w{0,2}|متسبب\w{0,2}|سبب|مسووليه)"
    r"|[وف]?[يت]تحمل(?:ون|ان)?)\b"
)


def check_at_fault(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has the blamed say that who blames him is at fault."""
    told = acts(pair.evidence)
    blames = [a for a in told if way_of_judging(pair.evidence, a.verb) == BLAMES]
    if not blames or any(is_negator(pair.claim, w) for w in pair.claim.words):
        return
    for statement in statements(pair.claim):
        if not statement.said:
            continue
        words = pair.claim.words[min(statement.said) : max(statement.said) + 1]
        if not _AT_FAULT.search(" ".join(w.key for w in words)):
            continue
        speaker = {m.i for i in statement.speaker for m in pair.matches[i]}
        blamed = {m.i for i in statement.said for m in pair.matches[i]}
        for act in blames:
            accused = act.placed.get("on") or act.object or frozenset(act.row[1:])
            turned = blamed & act.agent and not blamed & accused
            if turned and speaker & accused and not speaker & act.agent:
                who = " ".join(pair.evidence.words[i].raw for i in sorted(act.agent))
                yield Reason(check="role_order", detail=f"in the evidence it is {who!r} who blames")
                return
