"""C13: what somebody votes for, urges or agrees to is not turned into its opposite.

In:  a Pair, in one language or two
Out: Reasons: direction

A passage often has both words of an axis: one "voted against the bill", another "urged members to
support it". Each belongs to the act that governs it, so that here the complement of one act is
compared with the complement of the same act alone.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.answer.verify.grammar.axes import opposite_words
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_REACH = 6  # words from an act to its complement
_VOTES = frozenset(
    fold_key(w)
    for w in """
    vote votes voted voting صوت صوتت صوتوا يصوت تصوت يصوتون سيصوت ستصوت تصويت التصويت بالتصويت
    التصويت تصويته تصويتها اقترع اقترعت اقترعوا الاقتراع
    """.split()
)
_FOR = frozenset(fold_key(w) for w in "for لصالح لمصلحة تأييدا".split())
_AGAINST = frozenset(fold_key(w) for w in "against ضد".split())
_LINKS = frozenset(fold_key(w) for w in "to على إلى".split())
_VERBS = {"back": "support"}  # behind "to" it is a verb
_STOPS = frozenset(fold_key(w) for w in "that and but who which إن أن لكن".split())


@dataclass(frozen=True, slots=True)
class _Complement:
    act: Word
    word: Word
    vote: int = 0  # 1: for, -1: against


def check_choices(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where an act has the opposite complement in the evidence."""
    theirs = list(_complements(pair.evidence))
    for ours in _complements(pair.claim):
        same = [t for t in theirs if _one_act(pair, ours, t)]
        if same and all(_opposite(ours, t) for t in same):
            detail = (
                f"the claim has {ours.act.raw!r} with {ours.word.raw!r},"
                f" the evidence with {same[0].word.raw!r}"
            )
            yield Reason(check="direction", detail=detail)
            return


def _one_act(pair: Pair, ours: _Complement, theirs: _Complement) -> bool:
    if ours.vote or theirs.vote:
        return bool(ours.vote and theirs.vote)
    return theirs.act in pair.matches[ours.act.i]


def _opposite(ours: _Complement, theirs: _Complement) -> bool:
    if ours.vote or theirs.vote:
        return ours.vote * theirs.vote < 0
    return opposite_words(_VERBS.get(ours.word.key, ours.word.key),
                          _VERBS.get(theirs.word.key, theirs.word.key))  # fmt: skip


def _complements(reading: Reading) -> Iterator[_Complement]:
    for word in reading.words:
        if word.key in _VOTES:
            yield from _side(reading, word)
        elif word.key in _LINKS:
            yield from _governed(reading, word)


def _side(reading: Reading, vote: Word) -> Iterator[_Complement]:
    """Yield on which side of a vote somebody stands: the first of "for" and "against" behind it."""
    for word in reading.words[vote.i + 1 : vote.i + 1 + _REACH]:
        if word.clause != vote.clause or word.key in _STOPS:
            return
        favour = word.key in {"favour", "favor"} and reading.words[word.i - 1].key == "in"
        if word.key in _FOR or favour:
            yield _Complement(vote, word, 1)
            return
        if word.key in _AGAINST:
            yield _Complement(vote, word, -1)
            return


def _governed(reading: Reading, link: Word) -> Iterator[_Complement]:
    """Yield the act that another governs: "urged members to oppose", «حث الأعضاء على رفض»."""
    behind = reading.words[link.i + 1 : link.i + 2]
    if not behind or not behind[0].content or behind[0].clause != link.clause:
        return
    for word in reversed(reading.words[max(0, link.i - _REACH) : link.i]):
        if word.clause != link.clause or word.key in _STOPS | _LINKS:
            return
        if word.content and reading.predicate(word):
            yield _Complement(word, behind[0])
            return
