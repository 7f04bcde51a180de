"""C7: every word with a meaning of its own that a model writes is answered by the evidence.

In:  a Pair
Out: Reasons

The check of content lets a word pass that may be a synonym which no table knows. Here only words
pass that add nothing: how a statement is told ("explained", «يرى»), what carries the word behind it
(«بوجود», "signs of"), and a closed list of small words.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.drafted.lands import land_of
from mujaz.answer.verify.drafted.movements import moves_as_told
from mujaz.answer.verify.drafted.tables import light_words
from mujaz.answer.verify.grammar.acting import is_act
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.support.harmless import harmless
from mujaz.model import Reason

_LIGHT = light_words("light")


def check_unanswered(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for the words that nothing in the evidence answers."""
    missing = [w for w in pair.claim.content if not _answered(pair, w)]
    missing = [w for w in missing if not _adds_nothing(pair, w)]
    if verb := _confirmed(pair):
        yield Reason(check="content", detail=f"nobody in the evidence says anything: {verb!r}")
    for check, words in (
        ("entities", [w for w in missing if _is_named(w)]),
        ("content", [w for w in missing if not _is_named(w)]),
    ):
        if words:
            said = ", ".join(repr(w.raw) for w in words)
            yield Reason(
                check=check, detail=f"nothing in the evidence says: {said}; copy its words"
            )


def _confirmed(pair: Pair) -> str:
    """Return the verb by which somebody confirms something, where the evidence reports no word."""
    if pair.evidence.verbs or pair.evidence.quotations:
        return ""
    found = (v for v in pair.claim.verbs if v.strength == "confirmed" and not v.preposition)
    return next((pair.claim.words[v.first].raw for v in found), "")


def _is_named(word: Word) -> bool:
    return word.capital or any(s.startswith("e:") for s in word.senses)


def _answered(pair: Pair, word: Word) -> bool:
    """Tell whether a word has a counterpart; a guessed root makes one of an act alone."""
    found = [m for m in pair.matches[word.i] if word.key == m.key or _shared(word, m)]
    whom = {s for s in word.senses if s.startswith("e:")}
    if whom and word.capital:  # Dmitriev is no Dmitry
        found = [m for m in found if whom & m.senses or not any(s[:2] == "e:" for s in m.senses)]
    return bool(found) or (pair.matched(word) and is_act(pair.claim, word))


def _shared(word: Word, other: Word) -> bool:
    shared = word.senses & other.senses
    return not shared or any(s[:2] not in {"r:", "z:"} for s in shared)


def _adds_nothing(pair: Pair, word: Word) -> bool:
    if word.capital:
        return not land_of(pair.claim, word) and harmless(pair, word)
    bare = {word.key, word.key.lstrip("وف")}
    if word.key.startswith("receiv") and _counts(pair.claim, word):
        return harmless(pair, word)  # who "received $2 million" has not paid it
    if _is_possessive(word) or _is_copula(pair, word) or _hedges(pair, word):
        return True
    if moves_as_told(pair, word):
        return True
    return bool(bare & _LIGHT) or _tells(pair.claim, word) or harmless(pair, word)


_OF = frozenset("ذو ذا ذي ذات ذوو ذوي ذوات".split())
_IS = frozenset("يشكل تشكل شكل شكلت يشكلون يمثل تمثل مثل مثلت يمثلون".split())
_SHARE = frozenset(
    "اكثر اقل نحو حوالي قرابه نصف ثلث ربع خمس عشر ثلثي ثلاثه معظم غالبيه اغلبيه نسبه".split()
)
_ABOUT = frozenset("نحو حوالي قرابه زهاء تقريبا يقارب تقارب يناهز تناهز مايقارب".split())
_ABOUT_EN = frozenset("about around roughly nearly almost approximately some".split())


def _is_possessive(word: Word) -> bool:
    """Tell whether a word is «ذو», which only joins a quality to its noun."""
    return word.key.lstrip("وف") in _OF or word.key in _OF


def _is_copula(pair: Pair, word: Word) -> bool:
    """Tell whether a verb only says that somebody is a share or a number, which are compared:
    «يشكل الأطفال أكثر من نصف النازحين».
    """
    if pair.crossed or word.key.lstrip("وف") not in _IS:
        return False
    behind = pair.claim.words[word.i + 1 : word.i + 5]
    return any(
        w.counted or w.key.lstrip("وفب") in _SHARE
        or any(q.start <= w.start < q.end for q in pair.claim.numbers)
        for w in behind
    )  # fmt: skip


def _hedges(pair: Pair, word: Word) -> bool:
    """Tell whether a word says "about", and the evidence does by another one."""
    if word.key.lstrip("وبل") not in _ABOUT:
        return False
    return any(w.key in _ABOUT_EN or w.key.lstrip("وبل") in _ABOUT for w in pair.evidence.words)


def _tells(reading: Reading, word: Word) -> bool:
    """Tell whether a word belongs to a verb of speech, which its own checks compare."""
    following = reading.words[word.i + 1].key if word.i + 1 < len(reading.words) else ""
    if word.key == "asked" and following == "for":
        return False  # who asks for a thing does something
    return any(v.first <= word.i <= v.last for v in reading.verbs)


_NEAR = 4  # words from a verb to the number that it takes


def _counts(reading: Reading, word: Word) -> bool:
    """Tell whether a number stands right behind a word."""
    return any(w.counted for w in reading.words[word.i + 1 : word.i + _NEAR])
