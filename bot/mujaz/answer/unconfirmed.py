"""Tell what is still unconfirmed: hedged by its article, or said by somebody without a name.

In:  a claim with the words that it cites
Out: whether nobody with a name stands for it
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.answer.reported.speech import SpeechVerb, find_verbs
from mujaz.language.closed import THAT
from mujaz.language.fold import fold_key
from mujaz.language.tokens import Token, is_arabic, tokenize
from mujaz.model import Claim, ClaimKind

_DOUBTED = re.compile(  # whoever says it
    r"غير مؤكد|غير موكد|لم (?:يتاكد|تتاكد|يوكد|توكد)|يتسن التحقق|تعذر التحقق|انباء عن|تقارير غير"
    r"|\b(?:unconfirmed|unverified|not (?:yet )?(?:been )?(?:independently )?(?:confirmed|verified)"
    r"|could not (?:be )?(?:independently )?(?:verif\w+|confirm\w*)|reportedly|rumou?red|allegedly"
    r"|it (?:is|was) (?:not clear|unclear))\b"
)
# An outlet's own report of what may be; a speaker's "may" is his statement. "May" is a month.
_MAYBE_AR = re.compile(r"\b(?:ربما|قد [يتن]\w+|يرجح|ترجح|من المحتمل|يبدو ان)\b")
_MAYBE_EN = re.compile(r"\b(?:may|might|appears? to|[Pp]ossibly)\b")
_NAMELESS = frozenset(
    fold_key(word) for word in "مصدر مصدران مصدرين مصادر تقارير source sources reports".split()
)
_BEHIND = 3  # tokens from a verb of saying to its nameless speaker: "according to two sources"
_BEFORE = {True: 3, False: 6}  # in Arabic, in English: "a source familiar with the talks said"
_OF = frozenset({"of", "for"})
_CLITICS = "وفبل"


def is_unconfirmed(claim: Claim) -> bool:
    """Return whether a claim's evidence is hedged, or rests on nobody with a name."""
    quotes = [citation.quote for citation in claim.citations]
    if any(_DOUBTED.search(fold_key(quote)) for quote in quotes):
        return True
    said = claim.kind not in {ClaimKind.EVENT, ClaimKind.PLAN}
    if not (said and claim.speaker) and quotes and all(map(_is_perhaps, quotes)):
        return True
    return bool(quotes) and all(map(_is_nameless, quotes))


def _is_perhaps(quote: str) -> bool:
    return bool(_MAYBE_AR.search(fold_key(quote)) or _MAYBE_EN.search(quote))


def _is_nameless(quote: str) -> bool:
    """Tell whether the words are those of a source without a name: «قال مصدر مطلع»."""
    tokens = tokenize(quote)
    spoken = find_verbs(tokens)
    return any(
        _speaks(tokens, i, verb)
        for i, token in enumerate(tokens)
        if {token.key, _bare(token.key)} & _NAMELESS
        for verb in spoken
    )


def _speaks(tokens: Sequence[Token], i: int, verb: SpeechVerb) -> bool:
    """Tell whether a nameless source is the speaker of a verb, and not what somebody speaks of."""
    if verb.first == i == verb.last:
        return False  # "Gulf Wire reports"
    if verb.first <= i <= verb.last:
        return True
    if i < verb.first:
        of_something = i + 1 < len(tokens) and tokens[i + 1].key in _OF
        near = verb.first - i <= _BEFORE[is_arabic(tokens[i].key)]
        return near and not of_something and not _that(tokens[max(0, i - 2) : i])
    return i - verb.last <= _BEHIND and not _that(tokens[verb.last + 1 : i])


def _that(tokens: Sequence[Token]) -> bool:
    return any(token.key in THAT for token in tokens)


def _bare(key: str) -> str:
    return key[1:] if key[:1] in _CLITICS and len(key) > 4 else key
