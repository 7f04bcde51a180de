"""C4: a share of voters keeps its camp: 52 percent for the strike are not 52 against it.

In:  a Pair
Out: Reasons: number_role

A number is of those for or against something where such a word stands in its zone (`traded.py`);
behind "outnumber" the first number is of those before the verb, the second of those behind it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.numbers.traded import Zone, zones
from mujaz.language.counted import TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_FOR = re.compile(
    r"(?:support\w*|in favou?r|favou?r(?:ed|s|ing|able)?|back(?:ed|ers?|ing|s)?|approv\w+|endors\w+"
    r"|ayes?|yes|pro|agree[ds]?|advocates?|welcom\w+"
    r"|[وفبل]*(?:ال)?(?:تاييد\w*|[يت]?ويد\w*|[يت]وءيد\w*|مويد\w*|موءيد\w*|ايد\w{0,2}|دعم\w*"
    r"|[يت]دعم\w*"
    r"|داعم\w*|مناصر\w*|انصار\w*|موافق\w*|وافق\w{0,2}|[يت]وافق\w*))$"
)
_AGAINST = re.compile(
    r"(?:against|oppos\w+|opponents?|objected|objectors?|reject\w*|disapprov\w+|noes|nays?|no|anti"
    r"|disagree[ds]?|critics|dissent\w*"
    r"|[وفبل]*(?:ال)?(?:معارض\w*|عارض\w*|[يت]عارض\w*|ضده?ا?|رفض\w*|[يت]رفض\w*|رافض\w*|مناهض\w*"
    r"|اعترض\w*|معترض\w*|خصوم\w*))$"
)
_ABSTAINED = re.compile(
    r"(?:abstain\w*|abstention\w*|undecided|unsure|[وفبل]*(?:ال)?(?:امتنع\w*|امتناع\w*|ممتنع\w*"
    r"|[يت]متنع\w*|مترد\w*|محايد\w*))$"
)
_CAMPS = (_FOR, _AGAINST, _ABSTAINED)
_NEITHER = 2
_PASSED = re.compile(
    r"\b(?:approv\w+|pass(?:ed|es)|adopt\w*|endors\w+|ratif\w+|back(?:ed|s)|enact\w*"
    r"|[وف]?(?:اقر|اقرت|[يت]قر|وافق\w{0,2}|صادق\w{0,2}|اعتمد\w{0,2}|مرر\w{0,2}|اجاز\w{0,2}|ايد\w{0,2}))\b"
)
_FAILED = re.compile(
    r"\b(?:reject\w*|defeat\w*|voted down|threw out|thrown out|block\w*|refus\w+|fail\w*"
    r"|[وف]?(?:رفض\w{0,2}|اسقط\w{0,2}|سقط\w{0,2}|عطل\w{0,2}|رد|ردت))\b"
)
_TO_VOTES = re.compile(
    r"\A\W*(?:votes?|صوتا?|اصوات)?\W*(?:to|against|-|–|مقابل|ضد|لقاء)(?: \w+)?\W*\Z"
)
_SENTENCE = re.compile(r"[.!?؟؛;\n](?!\d)")
_OUTNUMBER = frozenset(
    fold_key(w)
    for w in "outnumber outnumbers outnumbered outvoted outvote outweigh outweighed".split()
)
_NOT = frozenset(fold_key(w) for w in "not لم لا لن غير never".split())
_COUNTED = {"count", "percent"}


def check_camps(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a number is of one camp in the claim and of another in the evidence."""
    there = zones(pair.evidence)
    sides = _outnumbering(pair.claim)
    voted = _voted(pair.evidence)
    versus = {q.start for both in _versus(pair.claim) for q in both}
    for ours in zones(pair.claim):
        if ours.number.kind not in _COUNTED or ours.number.unit in TIME_UNITS:
            continue  # «أيدت الحكم بالسجن أربع سنوات»: no camp is four years strong
        same = [z for z in there if z.number.value == ours.number.value]
        mine = sides.get(ours.number.start, _camp(pair.claim, ours))
        mine = -1 if ours.number.start in versus else mine
        theirs = {_camp(pair.evidence, z) for z in same}
        votes = {voted[z.number.start] for z in same if z.number.start in voted}
        theirs = votes if mine >= 0 and votes else theirs
        abstained = mine == _NEITHER and theirs == {-1} and any(
            _camp(pair.evidence, z) == mine for z in there
        )  # fmt: skip
        if abstained or (mine >= 0 and len(theirs) == 1 and not theirs & {mine, -1}):
            detail = f"{ours.number.text!r} is of another camp in the evidence"
            yield Reason(check="number_role", detail=detail)
            return


def _camp(reading: Reading, zone: Zone) -> int:
    """Return the one camp named in a zone, -1 where none or several are, or one is denied."""
    words = [reading.words[i] for i in sorted(zone.words)]
    return -1 if any(w.key in _NOT for w in words) else _camp_of(words)


def _camp_of(words: list[Word]) -> int:
    found = {n for n, camp in enumerate(_CAMPS) for w in words if camp.match(w.key)}
    return found.pop() if len(found) == 1 else -1


def _outnumbering(reading: Reading) -> dict[int, int]:
    """Return the camps of two numbers behind "outnumber", by where each starts."""
    verb = next((w for w in reading.words if w.key in _OUTNUMBER), None)
    if verb is None:
        return {}
    behind = [q for q in reading.numbers if q.start > verb.end and q.kind in _COUNTED]
    if len(behind) != 2:
        return {}
    left = [w for w in reading.words if w.end <= verb.start and w.clause == verb.clause]
    right = [w for w in reading.words if verb.end <= w.start and w.end <= behind[0].start]
    return {behind[0].start: _camp_of(left), behind[1].start: _camp_of(right)}


def _voted(reading: Reading) -> dict[int, int]:
    """Return the camps of two numbers of a vote, by where each starts: "passed by 118 votes to
    97", «رُفض بـ60 صوتًا مقابل 41».
    """
    text = reading.text
    for one, other in _versus(reading):
        start = max((m.end() for m in _SENTENCE.finditer(text, 0, one.start)), default=0)
        ends = _SENTENCE.search(text, other.end)
        told = fold_key(text[start : ends.start() if ends else len(text)])
        passed, failed = bool(_PASSED.search(told)), bool(_FAILED.search(told))
        if passed == failed or ("vot" not in told and "صو" not in told):
            continue
        return {one.start: 0 if passed else 1, other.start: 1 if passed else 0}
    return {}


def _versus(reading: Reading) -> Iterator[tuple[Quantity, Quantity]]:
    """Yield the numbers that stand against one another: "118 votes to 97", "60 against 41"."""
    for one, other in pairwise(q for q in reading.numbers if q.kind == "count"):
        if _TO_VOTES.match(fold_key(reading.text[one.end : other.start])):
            yield one, other
