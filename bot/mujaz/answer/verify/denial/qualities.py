"""C10, of qualities: one that one text denies is denied by the other.

In:  a Pair
Out: Reasons

«غير آمن», "unsafe" and "not safe" say the same; so do "unchanged" and «دون تغيير».
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.denying import (
    after_not,
    is_denied_quality,
    is_negator,
)
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.answer.verify.words.thesaurus import NEAR
from mujaz.language.fold import fold_key
from mujaz.model import Reason


def check_qualities(pair: Pair) -> Iterator[Reason]:
    """A quality that one text denies is denied by the other: «غير آمن», "unsafe", "not safe"."""
    for word in pair.claim.words:
        for other in pair.matches[word.i]:
            if word.capital or other.capital:
                continue  # «غير أورفان» is "another than Orvane"
            if not (word.content or other.content or after_not(pair.evidence, other)):
                continue
            ours = is_denied_quality(pair.claim, word)
            theirs = is_denied_quality(pair.evidence, other)
            shared = word.senses & other.senses
            if ours == theirs or not (word.senses or other.senses):
                continue
            if shared and any(s.startswith(f"{NEAR}c_") for s in shared):
                continue  # "unchanged" is "no change"
            if shared and all(s.startswith(NEAR) for s in shared):
                continue  # "unaccounted for" is "missing"
            if _unchanged(word, other) or (pair.crossed and _has_it_denied(pair, word)):
                continue
            row = pair.claim.across[word.i] & pair.evidence.across[other.i]
            apart = after_not(pair.claim, word) or after_not(pair.evidence, other)
            if pair.crossed and row and not apart:
                continue  # a row has the very word: "unfair" is «تعسفي»
            clause, reading = (other.clause, pair.evidence) if ours else (word.clause, pair.claim)
            denied = any(is_negator(reading, w) for w in reading.clause(clause))
            if not denied and _only_counterpart(pair, word, ours=ours):
                yield Reason(
                    check="negation", detail=f"{word.raw!r} and {other.raw!r} are opposites"
                )


_UNCHANGED = frozenset(
    fold_key(w)
    for w in """
    unchanged kept keep keeps held holds left maintained stayed remained steady دون بدون بلا أبقى
    أبقت ثبت ثبتت تغيير تغير ثابتا ثابتة
    """.split()
)


def _unchanged(word: Word, other: Word) -> bool:
    """Tell whether two words say that all stays: "unchanged", «أبقى … دون تغيير»."""
    return {word.key, other.key} <= _UNCHANGED


_NOT_WORDS = frozenset({"غير", "وغير", "الغير", "عدم", "بعدم", "دون"})


_NEGATIVE = re.compile(r"(?:un|in|im|ir|il|non|dis|anonym)[a-z]{3,}$")


def _has_it_denied(pair: Pair, word: Word) -> bool:
    """Tell whether an English word is denied by a word of its rendering: "indirect" is «غير مباشر»,
    "unnamed" «طلب عدم الكشف عن اسمه».
    """
    found = pair.matches[word.i]
    negative = not word.arabic and bool(_NEGATIVE.match(word.key))
    return negative and len(found) > 1 and any(m.key in _NOT_WORDS for m in found)


def _only_counterpart(pair: Pair, word: Word, *, ours: bool) -> bool:
    return all(is_denied_quality(pair.evidence, m) != ours for m in pair.matches[word.i])
