"""C10: who calls an accusation absurd rejects it; who rejects it by one word does by another.

In:  a Pair, or a Pair and a denial
Out: whether the evidence calls false what the claim says somebody denies; whether a denial has
     another word of denial to answer it; Reasons where the claim has somebody admit it

"Called the report a fabrication" is "rejected the report" and "denied it"; "dismissed the account"
is "rejected the account", while "dismissed the coach" denies nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_CALLED = (
    r"(?:call(?:s|ed|ing)?|describ(?:e[sd]?|ing)|brand(?:s|ed|ing)?|label(?:s|l?ed|l?ing)?"
    r"|term(?:s|ed)|dub(?:s|bed)|denounc(?:e[sd]?|ing)|characteri[sz](?:e[sd]?|ing))"
)
_FALSE = (
    r"(?:absurd|nonsense|nonsensical|ridiculous|preposterous|ludicrous|laughable|baseless|groundless"
    r"|unfounded|false|untrue|lies?|fabrications?|fabricated|fiction|fake|propaganda|slander"
    r"|slanderous|libel(?:lous)?|smears?|outrageous|rubbish|hoax|invention|inventions|myth"
    r"|fairy ?tales?|fantasy|fantasies|unjustified|unwarranted|malicious|defamatory|wrong|farce"
    r"|joke|ill-founded|far-fetched|scurrilous|bogus)"
)
_DISMISSES = re.compile(rf"\b{_CALLED}\b.{{1,80}}?\b{_FALSE}\b")
_CHARGE = re.compile(
    r"(?:allegation|accusation|claim|charge|report|account|story|rumou?r|suggestion|assertion"
    r"|criticism|complaint|insinuation|version|testimony|statement|reproach|idea|notion)s?$"
)
_DENIES = frozenset(
    """
    reject rejects rejected rejecting dismiss dismisses dismissed dismissing deny denies denied
    denying refute refutes refuted dispute disputes disputed contest contests contested rebuff
    rebuffed rebuffs repudiate repudiates repudiated disavow disavowed spurn spurned spurns
    """.split()
)


def dismisses(reading: Reading, clause: int) -> bool:
    """Return whether somebody calls a charge or a report false in a clause."""
    words = reading.clause(clause)
    if not any(_CHARGE.match(w.key) for w in words):
        return False
    return bool(_DISMISSES.search(fold_key(reading.text[words[0].start : words[-1].end])))


def called_false(pair: Pair, denial: Word) -> bool:
    """Return whether the evidence calls false the charge that the claim says somebody denies."""
    return denial.key in _DENIES and _called_false(pair, denial)


def _called_false(pair: Pair, word: Word) -> bool:
    behind = [w for w in pair.claim.clause(word.clause) if w.i > word.i and _CHARGE.match(w.key)]
    return not pair.crossed and any(
        dismisses(pair.evidence, m.clause) for w in behind for m in pair.matches[w.i]
    )


def check_dismissed(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has somebody admit a charge that the evidence calls false, or
    not deny it.
    """
    for word in pair.claim.words:
        denies = word.key in _DENIES
        if not (denies or word.key in _ADMITS) or not _called_false(pair, word):
            continue
        if _negated(pair.claim, word) == denies:
            detail = "the evidence has somebody call it false"
            yield Reason(check="negation", detail=detail)
            return


_ADMITS = frozenset(
    """
    confirm confirms confirmed admit admits admitted acknowledge acknowledges acknowledged accept
    accepts accepted concede concedes conceded endorse endorsed
    """.split()
)
_NOT = frozenset("not never nobody none neither nor".split())


def _negated(reading: Reading, word: Word) -> bool:
    return any(w.key in _NOT for w in reading.clause(word.clause) if w.i < word.i)


def denied_by_another(pair: Pair, denial: Word, *, claimed: bool) -> bool:
    """Return whether another verb of denial in the other text answers one of this text, and
    neither is denied itself.
    """
    if denial.key not in _DENIES:
        return False
    if claimed:
        found = [m for m in pair.matches[denial.i] if m.key in _DENIES]
        return any(not _negated(pair.evidence, m) for m in found)
    return any(
        w.key in _DENIES and denial in pair.matches[w.i] and not _negated(pair.claim, w)
        for w in pair.claim.words
    )
