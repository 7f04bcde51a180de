"""C8: a minister keeps his portfolio across the languages: the environment's is not justice's.

In:  a Pair in two languages, the claim in Arabic
Out: Reasons

«وزير العدل» on "Environment Minister X said the government respected the court": the court answers
«العدل» as a word, but no minister of justice stands there.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.model import Reason

_HEADS = re.compile(r"[وفبل]*(?:وزير|وزيره|وزاره|وزارتي|وزيرا|وزيري|وزارات)$")
_MINISTER = re.compile(r"minister(?:s|'s)?$")
_MINISTRY = re.compile(r"ministr(?:y|ies|y's)$")
_NONE = frozenset("prime deputy former acting junior the a senior state cabinet".split())
_BEFORE, _BEHIND = 3, 6  # words round a minister in which his portfolio stands


def check_portfolios(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where no minister or ministry of the evidence has the claim's portfolio."""
    if not pair.crossed or not pair.claim.arabic:
        return
    theirs = list(_portfolios(pair.evidence))
    if not theirs:
        return
    for head, word in zip(pair.claim.words, pair.claim.words[1:], strict=False):
        if not _HEADS.match(head.key) or not word.key.startswith("ال"):
            continue
        found = pair.matches[word.i]
        if found and not any(m.i in p for m in found for p in theirs):
            detail = f"the evidence has no minister or ministry of {word.raw!r}"
            yield Reason(check="title", detail=detail)
            return


def _portfolios(reading: Reading) -> Iterator[set[int]]:
    """Yield the words round each minister or ministry of which it may be; none of a bare one."""
    for word in reading.words:
        if not (_MINISTER.match(word.key) or _MINISTRY.match(word.key)):
            continue
        row = reading.words[max(0, word.i - _BEFORE) : word.i + 1 + _BEHIND]
        near: list[Word] = [w for w in row if w.i != word.i and w.content]
        before = [w for w in near if w.i < word.i and w.key not in _NONE]
        led = word.i + 1 < len(reading.words) and reading.words[word.i + 1].key in {"of", "for"}
        if led or (before and before[-1].i == word.i - 1):
            yield {w.i for w in (near if led else before)}
