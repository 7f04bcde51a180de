"""C9: what the evidence tells of another one is not told of this one.

In:  a Pair
Out: Reasons

"The firm was fined in a separate case", «في قضية منفصلة», is not "in this case", «في القضية نفسها».
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason


def _keys(words: str) -> frozenset[str]:
    return frozenset(fold_key(word) for word in words.split())


_NEAR = 3  # words between a noun and what tells which one
_OTHER = _keys(
    """
    separate another different unrelated other previous
    أخرى آخر منفصلة منفصل مختلفة مختلف سابقة سابق مغايرة مغاير مستقلة مستقل
    """
)
_THIS = _keys("this that same هذه هذا نفس ذات نفسها نفسه ذاتها ذاته")


def check_same_one(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim says "this" and the evidence "another"."""
    if not any(w.key in _THIS for w in pair.claim.words):
        return
    for word in pair.claim.words:
        if word.key in _THIS or word.counted or not _told(pair.claim, word, _THIS):
            continue
        if _told(pair.claim, word, _OTHER):
            continue
        found = [m for m in pair.evidence.words if m.key == word.key or m.senses & word.senses]
        if found and all(_told(pair.evidence, m, _OTHER) for m in found):
            detail = f"in the evidence it is another one, not this: {word.raw!r}"
            yield Reason(check="content", detail=detail)
            return


def _told(reading: Reading, noun: Word, which: frozenset[str]) -> bool:
    """Tell whether a word that says which one stands before an English noun, or about an Arabic."""
    near = reading.words[max(0, noun.i - _NEAR) : noun.i]
    if noun.arabic:
        near = [*near[-1:], *reading.words[noun.i + 1 : noun.i + 1 + _NEAR]]
    return any(w.key in which and w.clause == noun.clause for w in near)
