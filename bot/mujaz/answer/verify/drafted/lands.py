"""C8, C17: whose official, company or delegation it is, and whether he or his people acted.

In:  a Pair
Out: Reasons

A land beside a noun or a name ("the Greek consul", «الوفد اليوناني», "minister X")
stands beside the same one in the evidence, where that one has any. Who is
"in X's administration" is not X. What is against, or ends, something is not that thing: "reverse
the isolation".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.drafted.finite import DEFINITE
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.words.thesaurus import CAPITAL
from mujaz.model import Reason

_TO_NAME = 3  # words between a land and the name of its minister
_JOINS = frozenset({"and", "the"})


def check_lands(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where something is another land's, another's people, or undone."""
    yield from _another_lands(pair)
    yield from _his_people(pair)
    yield from _undone(pair)


def land_of(reading: Reading, word: Word) -> str:
    """Return the land that a word is, or is of, as the tables know it; else ""."""
    if not (word.content or word.capital):
        return ""  # «عقب القرار» is behind it, and not in Aqaba
    capitals = {s for s in word.senses if s.startswith(CAPITAL)}
    found = word.senses & reading.thesaurus.places or capitals
    return min(found) if len(found) == 1 else ""


def _another_lands(pair: Pair) -> Iterator[Reason]:
    for word in pair.claim.words:
        named = word.capital or any(s.startswith("e:") for s in word.senses)
        place = bool(word.senses & pair.claim.thesaurus.places)
        if place or land_of(pair.claim, word) or not (word.content or named):
            continue
        ours = _beside(pair.claim, word, named=named)
        best = max((closeness(word, m) for m in pair.matches[word.i]), default=0)
        found = [m for m in pair.matches[word.i] if closeness(word, m) == best > 1 or named]
        theirs = [_beside(pair.evidence, m, named=named) for m in found]
        if ours and theirs and all(t and not _shared(ours, t) for t in theirs):
            detail = f"in the evidence {word.raw!r} is of another land"
            yield Reason(check="role_order", detail=detail)
            return


def _shared(ours: frozenset[str], theirs: frozenset[str]) -> bool:
    """Tell whether lands are the evidence's; of two, one may stand in another clause there:
    "Slovenia and Croatia signed".
    """
    return bool(ours & theirs) if len(ours) > 1 else ours <= theirs


def _beside(reading: Reading, word: Word, *, named: bool) -> frozenset[str]:
    """Return the lands of a noun: before it in English ("Russian and American officials"), behind
    it in Arabic, or behind "with"; of a name, those before it alone.
    """
    before = [
        w for w in reading.words[max(0, word.i - _TO_NAME) : word.i] if w.clause == word.clause
    ]
    behind = [w for w in reading.words[word.i + 1 : word.i + 5] if w.clause == word.clause]
    if named:
        led = max((n + 1 for n, w in enumerate(before) if not w.content), default=0)
        row = [] if _parts(reading, before, word) else before[led:]
    else:
        row = behind if word.arabic else before[::-1]
        row = _run(reading, row)
        if not row and behind and behind[0].key in _WITH:
            row = _run(reading, behind[1:])
    found = {land for w in row if (land := land_of(reading, w))}
    return frozenset(found)


_WITH = frozenset({"with", "from", "مع", "من"})


def _run(reading: Reading, row: list[Word]) -> list[Word]:
    """Return the lands at the head of a row; one adjective may stand before them."""
    kept: list[Word] = []
    for n, word in enumerate(row):
        if not (land_of(reading, word) or word.key in _JOINS or (n == 0 and word.content)):
            break
        kept.append(word)
    lands = [w for w in kept if land_of(reading, w)]
    return lands


def _parts(reading: Reading, before: list[Word], word: Word) -> bool:
    """Tell whether a verb or a comma parts a name from the words before it."""
    text = reading.text[before[0].start : word.start] if before else ""
    return bool(re.search(r"[,،:;]", text))


_PEOPLE = re.compile(
    r"(?:administration|government|team|aides?|advis[eo]rs?|envoys?|officials?|staff|allies|ally"
    r"|cabinet|office|campaign|lawyers?|spokes\w+|predecessors?|successors?)$"
    r"|[وفبلك]?(?:ال|ل)?(?:اداره|حكومه|فريق\w{0,3}|مساعد\w{0,3}|مستشار\w{0,3}|مبعوث\w{0,3}|مكتب|حلفاء|حليف"
    r"|حمله|محامي|سلف\w{0,2}|خلف|انصار|مقرب\w{0,2}|مسوول\w{0,2})$"
)


def _his_people(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the evidence speaks only of the people of him whom the claim names."""
    for word in pair.claim.words:
        if not any(s.startswith("e:") for s in word.senses) or land_of(pair.claim, word):
            continue
        found = [m for m in pair.matches[word.i] if any(s[:2] == "e:" for s in m.senses)]
        if found and _whose(pair.claim, word) is None and all(
            (people := _whose(pair.evidence, m)) is not None and people.i not in pair.answered
            for m in found
        ):  # fmt: skip
            yield Reason(
                check="role_order", detail=f"the evidence names only the people of {word.raw!r}"
            )
            return


def _whose(reading: Reading, word: Word) -> Word | None:
    """Return the word for the people of somebody beside his name."""
    if not word.arabic:
        row = reading.words[word.i + 1 : word.i + 3]
        return next((w for w in row if _PEOPLE.match(w.key)), None)
    i = word.i - 1
    while i >= 0 and any(s.startswith("e:") for s in word.senses & reading.words[i].senses):
        i -= 1  # behind a title it may be his own name: «مساعد الرئيس فلان»
    if i < 0 or reading.words[i].key.startswith(DEFINITE):
        return None  # «المبعوث فلان» is he himself
    return reading.words[i] if _PEOPLE.match(reading.words[i].key) else None


_UNDOES = re.compile(
    r"(?:revers\w+|end(?:s|ed|ing)?|lift\w*|stop\w*|halt\w*|against|without|cancel\w*|undo\w*)$"
    r"|[وفبل]?(?:ال)?(?:عكس|انهاء|وقف|رفع|الغاء|ازاله|منع|حظر|رفض|كسر|تجاوز|ضد|غير|عدم|دون)$"
)


def _undone(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the evidence has a word only as what another one ends or lacks."""
    for word in pair.claim.content:
        best = max((closeness(word, m) for m in pair.matches[word.i]), default=0)
        found = [m for m in pair.matches[word.i] if closeness(word, m) == best > 1]
        found = [m for m in found if not pair.crossed or pair.evidence.predicate(m)]
        befores = [pair.evidence.words[m.i - 1] for m in found if m.i]
        if len(befores) == len(found) and found and all(
            _UNDOES.match(b.key) and b.i not in pair.answered and not _undoes_too(pair, word)
            for b in befores
        ):  # fmt: skip
            yield Reason(check="negation", detail=f"the evidence has it undone: {word.raw!r}")
            return


def _undoes_too(pair: Pair, word: Word) -> bool:
    near = pair.claim.words[max(0, word.i - 4) : word.i]
    return any(_UNDOES.match(w.key) or w.key in {"not", "no", "لا", "لم", "لن"} for w in near)
