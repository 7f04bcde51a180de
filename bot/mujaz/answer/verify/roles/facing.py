"""C17: who acts in an Arabic claim is not the one to whom it is done in the English text.

In:  a Pair in two languages, the claim in Arabic
Out: Reasons

«رفضت تستريا مقترحًا من أرفانيا» is not "Arvania rejected a Testrian proposal". An English subject is
sure, and an Arabic one where a name or a body stands right behind its verb. Only an exchange is an
alarm: the evidence's actor stands behind the claim's, with no word between that could make the
verb a passive («اعتُقل بأمر من», «على يد»).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.answer.verify.grammar.verbs import AR_OPENERS, AR_PREPOSITIONS
from mujaz.answer.verify.roles.agents import CONVERSE, MUTUAL, RECEIVE
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_TOWARDS = frozenset(fold_key(w) for w in "من على ضد إلى مع عن لدى".split())
_BY = frozenset(fold_key(w) for w in "قبل جانب طرف يد أيدي لدن".split())  # «من قبل», «على يد»
# who stands behind these suffers it: «لقي جنديان مصرعهما» is "killing two soldiers"
_SUFFERS = re.compile(
    r"[وف]?(?:لقي|لقيت|لقوا|توفي\w{0,2}|مات\w{0,2}|سقطت?|سقطوا|تعرضت?|تعرضوا|هلكت?|غرقت?)$"
)
_DAMMA = "\u064f"


def check_facing(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where who acts and to whom or whose it is have changed places."""
    if not pair.crossed or not pair.claim.arabic:
        return
    yield from told_of_another(pair, _rival)


def told_of_another(
    pair: Pair, rival_of: Callable[[Pair, Act, list[Act]], Word | None]
) -> Iterator[Reason]:
    """Yield a reason for the first act of the claim for which the evidence has another doer."""
    theirs = acts(pair.evidence)
    for ours in acts(pair.claim):
        if rival := rival_of(pair, ours, theirs):
            detail = f"in the evidence it is {rival.raw!r} of whom {ours.verb.raw!r} is said"
            yield Reason(check="role_order", detail=detail)
            return


def _rival(pair: Pair, ours: Act, theirs: list[Act]) -> Word | None:
    """Return who does it in the evidence, where he is who it is done to in the claim."""
    verb = ours.verb
    bare = verb.key.lstrip("وف")
    if (
        bare in MUTUAL | RECEIVE
        or _SUFFERS.match(verb.key)
        or _DAMMA in verb.raw[:3]
        or ours.row[:1] != (verb.i + 1,)
    ):
        return None
    if any(s in verb.senses for p in CONVERSE for s in p):
        return None
    told = {m.i for m in pair.closest(verb)}
    same = [a for a in theirs if a.verb.i in told]
    mine = _named(pair, pair.claim.words[ours.row[0]])
    if not mine or len(same) != len(told) or not same:
        return None
    behind = {m for w in _behind(pair, ours) for m in _named(pair, w)}
    for act in same:
        parts = act.object.union(*act.placed.values())
        if mine & act.agent or not mine & parts or not behind & act.agent:
            return None
    return pair.evidence.words[min(behind & same[0].agent)]


def _named(pair: Pair, word: Word) -> frozenset[int]:
    """Return the counterparts of a word that are names or somebody."""
    return frozenset(
        m.i for m in pair.matches[word.i]
        if m.content and not m.counted and (m.raw[:1].isupper() or is_somebody(pair.evidence, m))
    )  # fmt: skip


def _behind(pair: Pair, act: Act) -> Iterator[Word]:
    """Yield the words behind an Arabic agent that it acts on, by no preposition of means."""
    words = pair.claim.words
    for word in pair.claim.words[act.row[0] + 1 :]:
        if word.clause != act.verb.clause or word.key in AR_OPENERS:
            return
        after = words[word.i + 1].key if word.i + 1 < len(words) else ""
        if word.key in AR_PREPOSITIONS and (word.key not in _TOWARDS or after in _BY):
            return
        named = any(m.raw[:1].isupper() for m in pair.matches[word.i])  # «بيلوس»
        if word.key[:1] == "ب" and word.content and not named:
            return
        if word.content and not word.counted:
            yield word
