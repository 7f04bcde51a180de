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
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.words.thesaurus import NEAR
from mujaz.language.fold import fold_key
from mujaz.language.tokens import tokenize
from mujaz.model import Reason


def check_qualities(pair: Pair) -> Iterator[Reason]:
    """A quality that one text denies is denied by the other: «غير آمن», "unsafe", "not safe"."""
    if pair.crossed and (found := _undone_by_prefix(pair)):
        one, other = found
        yield Reason(check="negation", detail=f"{one.raw!r} and {other.raw!r} are opposites")
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
            if row & (_of_its_not(pair.claim, word) | _of_its_not(pair.evidence, other)):
                continue  # the row has the denial too: "unusually" is «غير معتادة»
            clause, reading = (other.clause, pair.evidence) if ours else (word.clause, pair.claim)
            denied = any(is_negator(reading, w) for w in reading.clause(clause))
            if not denied and _only_counterpart(pair, word, ours=ours):
                yield Reason(
                    check="negation", detail=f"{word.raw!r} and {other.raw!r} are opposites"
                )


# a quality that begins with its denial; verbs and nouns do so by chance ("invest", "discover")
_PREFIXED = re.compile(
    r"(?:un|in|im|ir|il|dis|non)((?!vest|form|tern|divid)[a-z]{3,}"
    r"(?:al|able|ible|ent|ate|ive|ar|ful|ect|ant|ous|fair|just|safe)(?:ly)?"
    r"|[a-z]{3,}(?:ably|ibly))$"
)


# «مخالف للدستور», «خرق للقانون»
_AGAINST = re.compile(
    r"[وفب]?(?:ال)?(?:مخالف|مناف|منافي|متعارض|خارج|انتهاك|خرق|[يت]خالف|[يت]نافي)ه?$"
)


def _undone_by_prefix(pair: Pair) -> tuple[Word, Word] | None:
    """Return a quality of the English text that has no counterpart, and the Arabic one that the
    same quality without its prefix has: "illegally", «بصورة قانونية».
    """
    english, arabic = pair.claim, pair.evidence
    if english.arabic:
        english, arabic = arabic, english
    for word in english.content:
        bare = _PREFIXED.match(word.key)
        if word.capital or bare is None or _answered(pair, word):
            continue
        tokens = tokenize(bare[1])
        rows = english.thesaurus.across(tokens)[0] | english.thesaurus.senses(tokens)[0]
        rows = frozenset(s for s in rows if s[:2] in {"x:", "y:", "l:"})
        for other in arabic.content:
            same = rows & (arabic.across[other.i] | other.senses)
            denied = any(is_negator(arabic, w) for w in arabic.clause(other.clause))
            denied |= bool(other.i and _AGAINST.match(arabic.words[other.i - 1].key))
            if "quality" not in arabic.thesaurus.kinds(same):
                continue  # «فوق طاقة الأسر» is "unaffordable"
            if not denied and not after_not(arabic, other) and not _answered(pair, other):
                return (word, other) if english is pair.claim else (other, word)
    return None


def _answered(pair: Pair, word: Word) -> bool:
    if word.arabic == pair.claim.arabic:
        return pair.matched(word)
    return any(word in pair.matches[w.i] for w in pair.claim.words)


_UNCHANGED = frozenset(
    fold_key(w)
    for w in """
    unchanged kept keep keeps keeping hold held holds holding left leave leaves leaving maintained
    stayed remained steady دون بدون بلا أبقى أبقت ثبت ثبتت تغيير تغير ثابتا ثابتة
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


def _of_its_not(reading: Reading, word: Word) -> frozenset[str]:
    """Return the rows of the denial right before a word, of which it is the other half."""
    before = reading.words[word.i - 1] if word.i else None
    led = before is not None and before.key in _NOT_WORDS
    return reading.across[word.i - 1] if led else frozenset()


def _only_counterpart(pair: Pair, word: Word, *, ours: bool) -> bool:
    return all(is_denied_quality(pair.evidence, m) != ours for m in pair.matches[word.i])
