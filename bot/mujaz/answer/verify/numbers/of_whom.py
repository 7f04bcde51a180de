"""C5: a share is of the same whole: 61 percent of voters are not 61 percent of lawmakers.

In:  a Pair
Out: Reasons: number_role

Only where both texts say of whom or of what, the evidence knows the claim's whole in another place,
and nothing of the claim answers the evidence's own.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import is_verb
from mujaz.answer.verify.numbers.traded import surely
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_OF = frozenset({"of", "من"})
_FILL = frozenset(
    fold_key(w) for w in "the its their his her all these those أصل جميع كل هذه هؤلاء مجموع".split()
)
_AND = frozenset({"and", "but", "while", "بينما", "فيما"})
_LINKS = _FILL | frozenset(fold_key(w) for w in "in at on of for from في من على لدى".split())
_PHRASE = 5  # words of "of registered voters in the capital"
_SHARES = frozenset({"percent", "count"})


def check_of_whom(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a share is of something else in the evidence."""
    for ours in pair.claim.numbers:
        whole = whole_of(pair.claim, ours)
        if ours.kind not in _SHARES or not whole or not surely(pair, whole[0]):
            continue
        same = [
            q for q in pair.evidence.numbers if q.value == ours.value and q.kind == ours.kind
        ]  # fmt: skip
        there = [whole_of(pair.evidence, q) for q in same]
        asked = {m.i for m in pair.matches[whole[0].i]}
        if not there or not asked or not all(there):
            continue
        named = {w.i for phrase in there for w in phrase}
        firsts = {phrase[0].i for phrase in there}
        if not asked & named and not firsts & pair.answered:
            detail = f"{ours.text!r} is of {there[0][0].raw!r} in the evidence"
            yield Reason(check="number_role", detail=f"{detail}, not of {whole[0].raw!r}")
            return


def whole_of(reading: Reading, q: Quantity) -> list[Word]:
    """Return the words of whom or of what a number is a share, the noun first."""
    behind = [w for w in reading.words if w.start >= q.end][: _PHRASE + 2]
    if not behind or behind[0].key not in _OF:
        return []
    words: list[Word] = []
    for word in behind[1:]:
        joined = word.key in _AND or (word.arabic and word.key[0] == "و" and bool(words))
        if word.counted or joined or (words and is_verb(reading, word)):
            break
        if word.content:
            words.append(word)
        elif word.key not in (_LINKS if words else _FILL):
            break
    return words
