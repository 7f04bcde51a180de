"""C10: nothing denied is asserted, nothing asserted is denied.

In:  a Pair
Out: Reasons

A clause is negative where its negations and denials are odd in number: «نفت أن تكون قد خضعت» and
"did not give in" say the same. Each clause of the claim is compared with the clauses of the
evidence that share most of its words, so a negation elsewhere is no alarm.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.pair import Pair
from mujaz.answer.verify.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_NOT = frozenset(
    fold_key(w)
    for w in """
    not no never nobody none neither nor without cannot nothing unable
    miss missed misses absent absence
    لم لن لا ليس ليست ليسوا دون بدون عدم بلا أبدا مستبعد غاب غابت يغيب تغيب سيغيب غياب
    """.split()
)
_ATTACHED = re.compile(r"(?:[وف]|ب)(?:لم|لن|لا|ليس|ليست|دون|عدم)$|.*n't$")
_DENIAL = frozenset(
    fold_key(w)
    for w in """
    denied deny denies denying refused refuse refuses declined decline failed fail fails rejected
    reject rejects refusing rejecting
    نفى نفت نفوا ينفي تنفي نافيا نافية نفي أنكر أنكرت رفض رفضت رفضوا يرفض ترفض رافضا فشل فشلت
    امتنع امتنعت استبعد استبعدت
    """.split()
)
_UN = re.compile(r"un(?!i|der|til|less|veil|leash|dergo)[a-z]{3,}(?:ed|able|safe|fair|lawful)$")
_ONLY = frozenset(fold_key(w) for w in "only إلا سوى".split())


def _negator(reading: Reading, word: Word) -> bool:
    key = word.key
    if key in _NOT or _ATTACHED.match(key):
        following = reading.words[word.i + 1].key if word.i + 1 < len(reading.words) else ""
        if _hides_a_name(reading, word):
            return False
        return following not in _ONLY and not (key == "no" and following in {"longer", "matter"})
    bare = key[1:] if key[:1] in {"و", "ف"} and key[1:] in _DENIAL else key
    return bare in _DENIAL and not reading.quoted(word) and not _hides_a_name(reading, word)


def _hides_a_name(reading: Reading, word: Word) -> bool:
    """«رفض الكشف عن اسمه», "declined to be named" deny nothing that is reported."""
    behind = {w.key for w in reading.words[word.i + 1 : word.i + 5]}
    return bool(behind & {"اسمه", "اسمها", "هويته", "هويتها", "named", "identified"})


def _adjective(reading: Reading, word: Word) -> bool:
    """Tell whether a word is denied by «غير» or "un-": a quality, not the clause."""
    before = reading.words[word.i - 1].key if word.i else ""
    return before in {"غير", "وغير", "الغير"} or bool(_UN.match(word.key))


def polarities(reading: Reading, clause: int) -> frozenset[bool]:
    """Return whether a clause denies; both where it denies a quality only."""
    words = reading.clause(clause)
    denies = sum(_negator(reading, w) for w in words) % 2 == 1
    if any(_adjective(reading, w) for w in words):
        return frozenset({True, False})
    return frozenset({denies})


def _qualities(pair: Pair) -> Iterator[Reason]:
    """A quality that one text denies is denied by the other: «غير آمن», "unsafe", "not safe"."""
    for word in pair.claim.content:
        for other in pair.matches[word.i]:
            ours = _adjective(pair.claim, word)
            theirs = _adjective(pair.evidence, other)
            if ours == theirs or word.senses == other.senses == frozenset():
                continue
            clause, reading = (other.clause, pair.evidence) if ours else (word.clause, pair.claim)
            denied = any(_negator(reading, w) for w in reading.clause(clause))
            if not denied and _only_counterpart(pair, word, ours=ours):
                yield Reason(
                    check="negation", detail=f"{word.raw!r} and {other.raw!r} are opposites"
                )


def _only_counterpart(pair: Pair, word: Word, *, ours: bool) -> bool:
    return all(_adjective(pair.evidence, m) != ours for m in pair.matches[word.i])


def check_negation(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for each clause whose polarity no fitting clause of the evidence has."""
    ours, theirs = pair.claim, pair.evidence
    yield from _qualities(pair)
    for clause in ours.clauses:
        words = [w for w in ours.clause(clause) if w.content and pair.matched(w)]
        if not words:
            continue
        poles = polarities(ours, clause)
        fitting = pair.acts_for(clause)
        if not fitting or any(polarities(theirs, c) & poles for c in fitting):
            continue
        is_negative = True in poles
        if not is_negative and not _denies_these(pair, fitting, words):
            continue
        said = "denies" if is_negative else "asserts"
        detail = f"the claim {said} what the evidence {'asserts' if is_negative else 'denies'}"
        yield Reason(check="negation", detail=f"{detail}: {_text(ours, clause)!r}")


def _denies_these(pair: Pair, clauses: list[int], words: list[Word]) -> bool:
    """Tell whether what the evidence denies is what the claim speaks of, not a thing beside it."""
    answered = {m.i for w in words for m in pair.matches[w.i]}
    for clause in clauses:
        for word in pair.evidence.clause(clause):
            if not _negator(pair.evidence, word):
                continue
            if word.i in answered:
                return True
            behind = [w for w in pair.evidence.clause(clause) if w.i > word.i and w.content][:3]
            if any(w.i in answered for w in behind) or not behind:
                return True
    return False


def _text(reading: Reading, clause: int) -> str:
    words = reading.clause(clause)
    return reading.text[words[0].start : words[-1].end]
