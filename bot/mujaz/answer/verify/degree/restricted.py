"""C13: what is denied or said of all of one kind is not so of a wider one: no primary school.

In:  a Pair, in one language
Out: Reasons: content

"No primary school will close" does not say that no school will, nor does «جميع العيادات الريفية»
say it of «جميع العيادات». Elsewhere a claim may leave out what describes a noun; behind "no",
"any", "every" and "all" it tells of more than the evidence does. A number says itself which ones
are meant.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import PAST, VERB
from mujaz.answer.verify.grammar.verbs import AR_PREPOSITIONS, AUXILIARIES, is_act
from mujaz.model import Reason

_ALL = frozenset("no any every each all none".split())
_ALL_AR = re.compile(r"[وفبل]?(?:اي|ايه|كل|جميع|كافه|سائر|ساير)$")
_OF_THE = frozenset("of the these those its his her their our".split())
_MOST = 4  # words of a noun phrase
_AL = ("ال", "وال")
# what says no more than "all" itself, or counts nothing
_PLAIN = frozenset(
    "single such individual one more other longer kind sort type way time day time doubt one"
    " present remaining trapped stranded surviving هذه هذا مثل اخر".split()
)
_PLAIN_AR = re.compile(
    r"(?:ال)?(?:متبق(?:ي|يه|ين|ون|يات)|عالق(?:ه|ين|ون|ات)?|باق(?:ي|يه|ين|ون|يات))$"
)
# "no official comment" is no comment
_SPOKEN = re.compile(
    r"(?:comments?|statements?|response|reaction|reply|word|confirmation|announcement)$"
    r"|(?:تعليق|بيان|رد|تصريح|توضيح|اعلان|تاكيد)$"
)
_OFFICIAL = re.compile(r"(?:official|immediate|further|public|رسمي|فوري|اضافي|علني)$")
_RELATED = re.compile(r"\w{3,}(?:ي|يه)$")
_ADJECTIVE = re.compile(r"\w{2,}(?:يين|يون|يات|ين|ون|ات|ه)$|م\w{3,}$")


@dataclass(frozen=True, slots=True)
class _Kind:
    """A noun of which all, or none, are meant, with what describes it."""

    mark: Word
    words: tuple[Word, ...]

    @property
    def head(self) -> Word:
        """The noun itself: the last word in English, the first in Arabic."""
        return self.words[0] if self.words[0].arabic else self.words[-1]


def check_restricted(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has all, or none, of a wider kind."""
    if pair.crossed:
        return
    ours = list(_kinds(pair.claim))
    theirs = list(_kinds(pair.evidence)) if ours else []
    for kind in ours if theirs else ():
        others = [k for k in theirs if k.head in pair.closest(kind.head)]
        left = [_left_out(pair, kind, k) for k in others]
        if left and all(left):
            detail = f"the evidence says it of {left[0][0].raw!r} ones alone"
            yield Reason(check="content", detail=detail)
            return
        if not others and (rival := _another(pair, kind, theirs)):
            detail = f"the evidence says it of {rival.raw!r}, not of {kind.head.raw!r}"
            yield Reason(check="content", detail=detail)
            return


def _left_out(pair: Pair, kind: _Kind, other: _Kind) -> list[Word]:
    """Return what describes the noun and nothing in the claim tells."""
    behind = pair.claim.words[kind.words[-1].i + 1 : kind.words[-1].i + 1 + _MOST]
    if any(w.content and not pair.matched(w) for w in (*kind.words, *behind)):
        return []  # "no journalist from abroad"
    told = {m.i for w in pair.claim.words for m in pair.matches[w.i]}
    spoken = bool(_SPOKEN.match(other.head.key))
    return [
        w for w in other.words
        if w != other.head and w.i not in told and w.key not in _PLAIN
        and not _PLAIN_AR.match(w.key)
        and not (spoken and _OFFICIAL.match(w.key))
    ]  # fmt: skip


def _another(pair: Pair, kind: _Kind, theirs: list[_Kind]) -> Word | None:
    """Return the noun of the evidence that stands behind the same word as one of the claim which
    only an act answers: «أي موظف» by «تسريح», where the evidence has «أي مهندس».
    """
    same = {m.i for w in pair.claim.words if w != kind.head for m in pair.matches[w.i]
            if m.key == w.key}  # fmt: skip
    if not kind.head.arabic or any(m.i not in same for m in pair.matches[kind.head.i]):
        return None
    told = {m.i for w in pair.claim.words for m in pair.matches[w.i]}
    found = [k.head for k in theirs if k.mark.key == kind.mark.key]
    return found[0] if len(found) == 1 and found[0].i not in told else None


def _kinds(reading: Reading) -> Iterator[_Kind]:
    if reading.arabic:
        yield from _arabic(reading)
        return
    for mark in reading.words:
        if mark.key not in _ALL or mark.capital:
            continue
        words: list[Word] = []
        for word in reading.words[mark.i + 1 : mark.i + 2 + _MOST]:
            if not words and word.key in _OF_THE:
                continue
            gap = reading.text[reading.words[word.i - 1].end : word.start]
            if (
                word.counted
                or gap.strip(" '’")
                or not word.content
                or _is_verb(reading, word, words)
            ):
                break
            words.append(word)
        if words:
            yield _Kind(mark, tuple(words))


def _is_verb(reading: Reading, word: Word, before: list[Word]) -> bool:
    """Tell whether an English word is the verb of the noun before it: "every mayor resigned"."""
    if word.key in AUXILIARIES:
        return True
    shaped = VERB.match(word.key) or word.key in PAST
    if not shaped or not before:
        return False  # "every elected mayor"
    behind = reading.words[word.i + 1 : word.i + 2]
    return not (
        behind and behind[0].content and not behind[0].capital and _ends_np(reading, behind[0])
    )


def _ends_np(reading: Reading, word: Word) -> bool:
    """Tell whether a word behind a participle is a noun, which a verb follows."""
    behind = reading.words[word.i + 1 : word.i + 2]
    return bool(behind) and behind[0].key in AUXILIARIES


def _arabic(reading: Reading) -> Iterator[_Kind]:
    for mark in reading.words:
        if not _ALL_AR.match(mark.key):
            continue
        behind = reading.words[mark.i + 1 : mark.i + 2 + _MOST]
        words: list[Word] = []
        for word in behind:
            gap = reading.text[reading.words[word.i - 1].end : word.start].strip()
            if word.counted or gap or not word.content or not _goes_on(reading, word, words):
                break
            words.append(word)
        if words:
            yield _Kind(mark, tuple(words))


def _goes_on(reading: Reading, word: Word, before: list[Word]) -> bool:
    """Tell whether a word belongs to the noun phrase that stands before it."""
    if word.key in AR_PREPOSITIONS or is_act(reading, word) or word.key[:1] in {"و", "ف"}:
        return False
    if not before:
        return True
    bare = word.key.removeprefix("ال")
    if before[-1].key.startswith(_AL):
        return bare != word.key and _describes(reading, word, bare)
    if bare != word.key:
        return not before[1:]  # «كل رؤساء البلديات»
    return _describes(reading, word, bare) and word.key[:1] not in "بل"


def _describes(reading: Reading, word: Word, bare: str) -> bool:
    """Tell whether a word can be an adjective; the object of a verb is none: «المبادرة»."""
    if _RELATED.match(bare) or reading.thesaurus.kinds(word.senses) == {"quality"}:
        return True
    named = reading.thesaurus.kinds(word.senses) & {"event", "thing"}
    return bool(_ADJECTIVE.match(bare)) and not named
