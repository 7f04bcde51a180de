"""C10, C17: who is convicted of one thing and cleared of another is not convicted of the other.

In:  a Pair, in one language or two
Out: Reasons: role_order

What stands behind a verdict, up to the next one, is what it was about. Where all that the claim's
verdict is about stands in the evidence behind verdicts of the other kind alone, the two are mixed.
Not where the evidence leaves to the other verdict what its own is about: "convicted Cole of fraud
and cleared Reed of the charge".
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_GUILTY = re.compile(
    r"(?:convict(?:s|ed|ing|ions?)|guilty|fine[ds]?|fining|jail(?:s|ed)|sentenc(?:es|ed)"
    r"|punish(?:es|ed)|penalis(?:es|ed)|penaliz(?:es|ed)|banned|sanctioned"
    r"|[وفب]?(?:ال)?(?:ادانت?|ادانوا|ادين|ادينت|ادانه|ادانت\w{1,2}|ادانه|مدان\w?|[يت]دين|غرمت?|غرمت\w{1,2}"
    r"|عاقبت?|عاقبت\w{1,2}|سجنت?))$"
)
_CLEARED = re.compile(
    r"(?:clear(?:s|ed|ing)|acquit(?:s|ted|ting)?|acquittals?|exonerat(?:es|ed)|absolv(?:es|ed)"
    r"|[وفب]?(?:ال)?(?:برات?|برات\w{1,2}|برا(?:ه|ها|هم)?|براوا|بري(?:ت|وا)?|[يت]بري\w{0,2}|تبريه|تبريت\w{2}|براءه|براءت\w{2}))$"
)
_NOT = frozenset("not never n't لم لن لا".split())
_LED = frozenset(fold_key(w) for w in "of on for over about from من عن على".split())
_OF_IT = ("بال", "بتهم", "بجريم", "بجرم")  # «بالسرقة», no name that begins with ب
_STOPS = re.compile(r"[.!?؟\n](?!\d)")


def check_verdicts(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim's verdict is about what the other one is about."""
    theirs = list(_verdicts(pair.evidence))
    if {way for _, way, _ in theirs} != {1, -1}:
        return
    for verdict, way, about in _verdicts(pair.claim):
        inside = [w for w in about if w.content and pair.matched(w) and not _WHO.search(w.key)]
        told = [w for w in _charged(pair.claim, verdict, inside) if w.content]
        ways = [
            {other for _, other, words in theirs if any(m in words for m in pair.matches[w.i])}
            for w in told
        ]  # fmt: skip
        ways = [w for w in ways if w]
        if any(_of_the_same(pair, v, told) for v in theirs if v[1] == way):
            continue
        if ways and all(w == {-way} for w in ways):
            detail = f"the evidence has the other verdict than {verdict.raw!r} on {told[-1].raw!r}"
            yield Reason(check="role_order", detail=detail)
            return


def _of_the_same(pair: Pair, verdict: tuple[Word, int, list[Word]], told: list[Word]) -> bool:
    """Tell whether a verdict names no charge of its own and is on somebody of the claim whom the
    other one is not on: then it is on the charge that stands before it.
    """
    mark, _, about = verdict
    own = [w for w in _charged(pair.evidence, mark, about) if w.content and not _WHO.search(w.key)]
    if own or any(_ANOTHER.match(w.key) for w in about):
        return False
    last = max(w.i for w in (mark, *about))
    others = [w.i for w in pair.evidence.words if w.i < mark.i and _is_verdict(w)]
    if not others:
        return False
    joins = [i for i in range(max(others), mark.i) if _JOINS.match(pair.evidence.words[i].key)]
    first = max(joins, default=mark.i)
    whom = [w for w in pair.claim.content if w not in told and not _WHO.search(w.key)]
    return any(
        places and all(first < i <= last for i in places)
        for places in ({m.i for m in pair.matches[w.i]} for w in whom if not _is_verdict(w))
    )


_JOINS = re.compile(r"(?:and|but|while|whereas|however|فيما|بينما|لكن)$")
_ANOTHER = re.compile(
    r"(?:other|others|another|remaining|rest|lesser|[وب]?(?:ال)?(?:اخري|باقي|بقيه))$"
)
_WHO = re.compile(r"(?:court|jury|judge|panel|tribunal|charges?|counts?|(?:ال)?(?:محكمه|تهم\w*))$")


def _charged(reading: Reading, verdict: Word, words: list[Word]) -> list[Word]:
    """Return the words behind the preposition of a verdict: "convicted Cole of fraud"."""
    for word in reading.words[verdict.i + 1 :]:
        if word.key in _LED:
            return [w for w in words if w.i > word.i]
        if word.key.startswith(_OF_IT) and word in words:
            return [w for w in words if w.i >= word.i]
    return []


def _verdicts(reading: Reading) -> Iterator[tuple[Word, int, list[Word]]]:
    """Yield each verdict, 1 for guilty, and the words behind it up to the next or to a stop."""
    marks = [w for w in reading.words if _is_verdict(w)]
    for n, mark in enumerate(marks):
        before = {w.key for w in reading.words[max(0, mark.i - 3) : mark.i]}
        way = (1 if _GUILTY.match(mark.key) else -1) * (-1 if before & _NOT else 1)
        end = marks[n + 1].i if n + 1 < len(marks) else len(reading.words)
        words: list[Word] = []
        for word in reading.words[mark.i + 1 : end]:
            if _STOPS.search(reading.text[reading.words[word.i - 1].end : word.start]):
                break
            words.append(word)
        yield mark, way, words


def _is_verdict(word: Word) -> bool:
    return bool(_GUILTY.match(word.key) or _CLEARED.match(word.key))
