"""C11: verbs of speech that say no more than "said" beside what the evidence tells.

In:  a Pair and a verb of the claim, or a word of the evidence
Out: whether the verb adds nothing there; whether the word only argues

Who says that steel has cost jobs blames it; who says that a farm may close if a dispute drags on
warns; who says it against somebody who disputes it maintains it.
"""

from __future__ import annotations

import re

from mujaz.answer.reported.speech import SpeechVerb
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.language.fold import fold_key

_ARGUES = frozenset(
    fold_key(w)
    for w in """
    argue argues argued arguing contend contends contended contending
    معتبرا معتبرة معتبرين معللا معللة معللين مجادلا مجادلة مجادلين
    """.split()
)
_BLAMES = frozenset("blame blames blamed blaming".split())
_COSTS = re.compile(
    r"\b(?:cost|costs|costing|caus\w+|led to|leads to|because of|due to|to blame|responsible|fault"
    r"|brought about|behind|destroyed|killed|ruined|result of|owing to|thanks to|triggered)\b"
)
_WARNS = frozenset("warn warns warned warning cautions cautioned".split())
_MAY = re.compile(r"\b(?:may|might|could|would|risk\w*|danger\w*|threat\w*|unless)\b")
_BAD = re.compile(
    r"\b(?:fear\w*|worse\w*|clos\w+|collaps\w+|los[et]\w*|die|dies|death\w*|disappear\w*|vanish\w*"
    r"|fail\w*|flood\w*|burst|overflow\w*|shortage\w*|rationed|crisis|war|famine|hunger|starv\w+"
    r"|unemploy\w+|bankrupt\w*|destroy\w*|damag\w+|harm\w*|hurt|injur\w+|kill\w*|spread\w*"
    r"|outbreak|epidemic|attack\w*|escalat\w+|recession|slow\w*|shrink|dearer|costlier|risk\w*"
    r"|danger\w*|threat\w*|extinct\w*|poison\w*|pollut\w+|erupt\w*|break down|sink"
    r"|run out|too late|melt\w*)\b"
)
_MAINTAINS = frozenset("maintain maintains maintained insist insists insisted".split())
_DISPUTED = re.compile(
    r"\b(?:reject\w*|den(?:y|ies|ied)|disput\w+|contradict\w*|despite|refut\w+)\b"
)


def argues(word: Word) -> bool:
    """Return whether a verb says that somebody argues, which is to say."""
    return word.key in _ARGUES


def says_no_more(pair: Pair, verb: SpeechVerb) -> bool:
    """Return whether what the evidence tells makes a verb of the claim no more than "said"."""
    if pair.crossed or pair.claim.arabic:
        return False
    key, text = pair.claim.words[verb.first].key, fold_key(pair.evidence.text)
    behind = {w.key for w in pair.claim.words[verb.first : verb.last + 2]}
    if key in {"claim", "claims", "claimed"} and "responsibility" in behind:
        return True
    if key in _BLAMES:
        return bool(_COSTS.search(text))
    if key in _WARNS:
        return bool(_MAY.search(text) and _BAD.search(text))
    return key in _MAINTAINS and bool(_DISPUTED.search(text))
