"""Tell what is still unconfirmed: hedged by its article, or said by somebody without a name.

In:  a claim with the words that it cites
Out: whether nobody with a name stands for it
"""

from __future__ import annotations

import re

from mujaz.answer.speech import find_verbs
from mujaz.language.fold import fold_key
from mujaz.language.tokens import tokenize
from mujaz.model import Claim, ClaimKind

_DOUBTED = re.compile(  # whoever says it
    r"غير مؤكد|غير موكد|لم (?:يتاكد|تتاكد|يوكد|توكد)|يتسن التحقق|تعذر التحقق|انباء عن|تقارير غير"
    r"|\b(?:unconfirmed|unverified|not (?:yet )?(?:been )?(?:independently )?(?:confirmed|verified)"
    r"|could not (?:be )?(?:independently )?(?:verif\w+|confirm\w*)|reportedly|rumou?red|allegedly"
    r"|it (?:is|was) (?:not clear|unclear))\b"
)
_MAYBE = re.compile(  # an outlet's own report of what may be; a speaker's "may" is his statement
    r"\b(?:ربما|قد [يتن]\w+|يرجح|ترجح|من المحتمل|يبدو ان)\b|\b(?:may|might|appears? to|possibly)\b"
)
_NAMELESS = frozenset(
    fold_key(word) for word in "مصدر مصدران مصدرين مصادر تقارير source sources reports".split()
)
_NEAR = 3  # tokens between a verb of saying and its nameless speaker
_CLITICS = "وفبل"


def is_unconfirmed(claim: Claim) -> bool:
    """Return whether a claim's evidence is hedged, or rests on nobody with a name."""
    quotes = [citation.quote for citation in claim.citations]
    if any(_DOUBTED.search(fold_key(quote)) for quote in quotes):
        return True
    said = claim.kind not in {ClaimKind.EVENT, ClaimKind.PLAN}
    if not (said and claim.speaker) and all(_MAYBE.search(fold_key(q)) for q in quotes):
        return True
    return bool(quotes) and all(_nameless(quote) for quote in quotes)


def _nameless(quote: str) -> bool:
    """Tell whether the words are those of a source without a name: «قال مصدر مطلع»."""
    tokens = tokenize(quote)
    spoken = find_verbs(tokens)
    for i, token in enumerate(tokens):
        bare = token.key[1:] if token.key[:1] in _CLITICS and len(token.key) > 4 else token.key
        if not {token.key, bare} & _NAMELESS or any(v.first == i == v.last for v in spoken):
            continue  # "CNN reports" has a name
        if any(min(abs(v.first - i), abs(v.last - i)) <= _NEAR for v in spoken):
            return True
    return False
