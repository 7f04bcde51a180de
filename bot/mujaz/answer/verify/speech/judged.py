"""C12: a judgement stays his who gives it: "the move is too cautious, she said" is no fact.

In:  a Pair, both texts English
Out: Reasons

What an official says happened may be told as a fact; that something is unfair, absurd, a disgrace
or politically motivated is what somebody thinks of it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.said import statements
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_JUDGES = re.compile(
    r"(?:absurd|unfair|unjust|unjustified|disgrace\w*|shame\w*|scandal\w*|outrage\w*|unacceptable"
    r"|intolerable|irresponsib\w+|reckless\w*|cowardly|coward|cruel|inhuman\w*|barbaric|cynical"
    r"|hypocri\w+|naive|premature|disproportionate|excessive|inadequate|insufficient|ridiculous"
    r"|nonsens\w*|farce|joke|motivated|cautious|timid|hasty|disappointing|encouraging|promising"
    r"|historic|courageous|brave|heroic|brilliant|excellent|outstanding|terrible|appalling|horrific"
    r"|dreadful|shocking|pathetic|pointless|futile|misguided|short-sighted|dangerous|provocative"
    r"|provocation|betrayal|blackmail|humiliat\w+|insult\w*|harmful|useless|worthless|honest"
    r"|dishonest|credible|legitimate|illegitimate|undemocratic|discriminatory|arbitrary|wise|unwise"
    r"|foolish|stupid|mistaken|wrong|welcome|overdue|necessary|unnecessary|vital|essential)$"
)
_OWNED = re.compile(
    r"\b(?:said|says?|saying|told|tells?|according to|call(?:s|ed|ing)|describ\w+|argu\w+"
    r"|thinks?|thought|believ\w+|view(?:s|ed)?|opinion|insist\w*|claim\w*|critici[sz]\w+"
    r"|condemn\w*|denounc\w+|complain\w*|brand\w*|dismiss\w*|consider\w*|regard\w*"
    r"|finds?|found|deems?|deemed|warn\w*|wrote|writes|ruled|conclud\w+"
    r"|for|praised?|hailed?|slamm?\w*"
    r"|accus\w+|blam\w+|attack\w*|reject\w*|concern\w*|seen|judg\w+|sees|rated|ranked|quoted)\b|[\"“«]"
)


def check_judged(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim gives as a fact what somebody thinks of a thing."""
    if pair.crossed or pair.claim.arabic or _OWNED.search(fold_key(pair.claim.text)):
        return
    if pair.claim.verbs or '"' in pair.claim.text:
        return
    said = {i for s in statements(pair.evidence) if s.speaker for i in s.said}
    for word in pair.claim.content:
        found = pair.matches[word.i]
        if _JUDGES.match(word.key) and found and all(m.i in said for m in found):
            detail = f"in the evidence {word.raw!r} is what somebody says of it"
            yield Reason(check="attribution", detail=detail)
            return
