"""C17: who acts in the claim is not only somebody who stands beside the act in the evidence.

In:  a Pair
Out: Reasons

"The municipality closed the road" on "the army closed the road in coordination with the
municipality", «أفرجت الحكومة عن 38 امرأة» on "the rebels released 38 women in an exchange with the
government": the act and all words are there, and who did it is left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import folded
from mujaz.answer.verify.roles.agents import MUTUAL
from mujaz.model import Reason

_JOINT = MUTUAL | folded(
    "signed sign agreed reached concluded struck exchanged held began started resumed discussed"
    " opened launched وقع وقعت أبرم أبرمت عقد عقدت أجرى أجرت بدأ بدأت استأنف استأنفت تبادل"
    " تبادلت توصل توصلت وقعا اتفق اتفقت"
)  # who does it with somebody does it as much as he does
_TOGETHER = re.compile(r"joint(?:ly)?$|together$|مشترك|المشترك")
_ANYWHERE = frozenset({"in", "on", "at", "apart", "for"})  # a place, an apposition, for whose sake


def check_beside(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where who acts stands only behind a preposition of another's act."""
    spoken = {v.first for v in pair.claim.verbs}
    told = acts(pair.evidence)
    for ours in acts(pair.claim) if told else ():
        if ours.verb.i in spoken or ours.verb.key.lstrip("وف") in _JOINT or ours.verb.capital:
            continue
        agent = [w for i in sorted(ours.agent) if (w := pair.claim.words[i]).content]
        same = [a for a in told if a.verb in pair.matches[ours.verb.i]]
        if not agent or not same:
            continue
        if all(_only_beside(pair, agent, theirs) for theirs in same):
            doer = pair.evidence.words[min(same[0].agent)]
            detail = (
                f"in the evidence not {agent[0].raw!r} but {doer.raw!r} acts: {ours.verb.raw!r}"
            )
            yield Reason(check="role_order", detail=detail)
            return


def _only_beside(pair: Pair, agent: list[Word], theirs: Act) -> bool:
    """Tell whether an act has a doer whom the claim leaves out, and the claim's stands beside."""
    words = pair.evidence.words
    doers = {i for i in theirs.agent if words[i].content or words[i].capital}
    if not doers or theirs.verb.key.lstrip("وف") in _JOINT:
        return False
    if any(_TOGETHER.match(w.key) for w in pair.evidence.clause(theirs.verb.clause)):
        return False
    left_out = not any(m.i in doers for w in pair.claim.words for m in pair.matches[w.i])
    beside = {i for key, found in theirs.placed.items() for i in found if key not in _ANYWHERE}
    beside = {i for i in beside if _is_nested(pair.evidence, theirs, i)}
    heads = [w for w in agent if pair.matches[w.i]]
    return (
        left_out and len(heads) == len(agent)
        and all(all(m.i in beside for m in pair.matches[w.i]) for w in heads)
    )  # fmt: skip


def _is_nested(reading: Reading, act: Act, i: int) -> bool:
    """Tell whether a word hangs on a noun that hangs on the act: "in coordination with the city".

    What stands with the act itself may have a part in it: "with the police", «عناصر من الجيش».
    """
    first = i
    while first - 1 > act.verb.i and not _opens(reading, act, first):
        first -= 1
    before = reading.words[first - 2] if first >= 2 else None
    placed = frozenset().union(*act.placed.values())
    return (
        before is not None and before.i in placed and before.i not in _group(act, i)
        and not before.capital and not is_name(reading, before)
    )  # fmt: skip


def _opens(reading: Reading, act: Act, i: int) -> bool:
    """Tell whether the word before one is no part of its group: the preposition."""
    group = _group(act, i)
    before = reading.words[i - 1]
    return before.i not in group and before.key not in {"the", "a", "an", "its", "their", "his"}


def _group(act: Act, i: int) -> frozenset[int]:
    return next((found for found in act.placed.values() if i in found), frozenset())
