"""C9: "another" is not the same one, "only" excludes others, what costs something is not free.

In:  a Pair, both texts English
Out: Reasons
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_ANOTHER = frozenset({"another"})
_OTHER_SAID = re.compile(
    r"\b(?:an)?other'?s?\b|\bnew\b|\belse\w*\b|\bdifferent\b|\bseparate\w*\b|\bfurther\b|\bmore\b"
    r"|\b(?:second|third|fourth|fifth|two|three|four|several|extra|additional\w*|next|again"
    r"|besides|both|also|too|following|neighbou?r\w*|rival\w*|one of|subsequent\w*|later)\b"
)
_SOLE = frozenset({"only", "solely", "exclusively"})
_SOLE_SAID = re.compile(
    r"\b(?:only|sole\w*|just|exclusiv\w+|alone|lone|single|nobody but|none but|nothing but|except"
    r"|merely|no other|nobody else|no one else|limited to|restricted to|reserved for|confined to"
    r"|until|unless|not \w+ (?:until|unless|before)|provided|on condition|if|first|once|rest"
    r"|apart from|but not|neither|none|nothing|no|not|unique\w*|last|remaining|least|barely|mere"
    r"|few\w*|small\w*|little)\b"
)
_BOUND = frozenset("after when if once until before because with by on in at from for".split())


_FREE = re.compile(
    r"\b(?:free of charge|at no (?:cost|charge)|for nothing|without charge|gratis)\b"
)
_FREE_SAID = re.compile(
    r"\b(?:free\w*|no (?:cost|charge|fee|payment)|without (?:charge|pay\w*|cost)|nothing|gratis"
    r"|waiv\w+"
    r"|donat\w+|gifts?|giv\w+|gave|complimentary|voluntar\w+|unpaid|exempt\w*"
    r"|not (?:have to )?pay)\b"
)


def check_others(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for an "another" or an "only" that the evidence does not have."""
    if pair.crossed or pair.claim.arabic:
        return
    text = fold_key(pair.evidence.text)
    if _FREE.search(fold_key(pair.claim.text)) and not _FREE_SAID.search(text):
        yield Reason(check="content", detail="nothing in the evidence says that it is free")
    for word in pair.claim.words:
        if word.key in _ANOTHER and not _OTHER_SAID.search(text) and _names(pair, word):
            yield Reason(check="content", detail="the claim says 'another', the evidence does not")
            return
        if word.key in _SOLE and not _SOLE_SAID.search(text) and _excludes(pair.claim, word):
            yield Reason(check="content", detail=f"the claim says {word.raw!r}: nothing does there")
            return


def _names(pair: Pair, word: Word) -> bool:
    """Tell whether the noun behind "another" is one that the evidence has too."""
    behind = [w for w in pair.claim.words[word.i + 1 : word.i + 3] if w.content]
    return any(pair.matched(w) for w in behind)


def _excludes(reading: Reading, word: Word) -> bool:
    """Tell whether "only" excludes others, and makes no number small and sets no condition."""
    behind = reading.words[word.i + 1 : word.i + 3]
    return bool(behind) and not any(w.counted for w in behind) and behind[0].key not in _BOUND
