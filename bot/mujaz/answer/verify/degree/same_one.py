"""C9: what the evidence tells of another one is not told of this one.

In:  a Pair
Out: Reasons

"The firm was fined in a separate case", «في قضية منفصلة», is not "in this case", «في القضية نفسها».
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import key_at
from mujaz.language.closed import BE
from mujaz.language.fold import fold_key
from mujaz.model import Reason


def _keys(words: str) -> frozenset[str]:
    return frozenset(fold_key(word) for word in words.split())


_NEAR = 2  # words between a noun and what tells which one
_OTHER = _keys(
    """
    separate another different unrelated other previous
    أخرى آخر منفصلة منفصل مختلفة مختلف سابقة سابق مغايرة مغاير مستقلة مستقل
    """
)
_THIS = _keys("this same هذه هذا نفس ذات")
_ITSELF = _keys("نفسها نفسه ذاتها ذاته")
_IN = _keys("in at on of for from to by with during after before over under about")


def check_same_one(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim says "this" and the evidence "another"."""
    for word in pair.claim.words:
        if word.key in BE or word.counted or not _is_this(pair.claim, word):
            continue
        found = [m for m in pair.evidence.words if m.key == word.key]  # a trial is no such case
        found = found or [m for m in pair.evidence.words if m.senses & word.senses]
        if found and all(_told(pair.evidence, m, _OTHER) for m in found):
            detail = f"in the evidence it is another one, not this: {word.raw!r}"
            yield Reason(check="content", detail=detail)
            return


def _is_this(reading: Reading, noun: Word) -> bool:
    """Tell whether "this" stands right before a noun, or «نفسها» right behind it; "that" may as
    well open what is said.
    """
    before, behind = key_at(reading, noun.i - 1), key_at(reading, noun.i + 1)
    if before == "that":
        return key_at(reading, noun.i - 2) in _IN
    definite = not noun.arabic or noun.key.startswith("ال")
    return definite and (before in _THIS or (noun.arabic and behind in _ITSELF))


def _told(reading: Reading, noun: Word, which: frozenset[str]) -> bool:
    """Tell whether a word that says which one stands before an English noun, or about an Arabic."""
    near = reading.words[max(0, noun.i - _NEAR) : noun.i]
    if noun.arabic:
        near = reading.words[noun.i + 1 : noun.i + 1 + _NEAR]
    return any(w.key in which and w.clause == noun.clause for w in near)
