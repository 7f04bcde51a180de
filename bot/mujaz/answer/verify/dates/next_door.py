"""C6: a day of another sentence is not the claim's: one resigned in March, others voted later.

In:  a Pair
Out: Reasons: dates

Where the sentence that has the day tells nothing of what the claim tells with it, and another does
tell it, the day is of something else. A sentence that goes on with the same subject may keep it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.dates.times import agrees
from mujaz.answer.verify.grammar.acts import acts
from mujaz.answer.verify.grammar.lines import lines_of
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Word
from mujaz.language.dates import DateExpr
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_SAME_TIME = re.compile(  # what ties a sentence to the day of another
    r"\b(?:same|that) (?:day|morning|afternoon|evening|night|week|month|year)\b"
    r"|\b(?:hours|minutes|shortly|soon) (?:later|after\w*)\b|\blater (?:in the|that|on)\b"
    r"|(?:يوم|شهر|عام|اسبوع|سنه|مساء|ليله|صباح) (?:نفسه|ذاته|نفسها|ذاتها|عينه)"
    r"|\b(?:نفس|ذات) (?:اليوم|الشهر|العام|الاسبوع|السنه|الليله)|بعد(?:ها)? (?:ب?ساعات|ب?دقايق)"
    r"|وقت لاحق"
)
_FEWEST = 2  # words of the claim that the other sentence has


def check_next_door(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a day stands only in a sentence that tells of something else."""
    if not pair.claim.dates:
        return
    lines = lines_of(pair.evidence)
    if len(set(lines)) < 2 or _SAME_TIME.search(fold_key(pair.evidence.text)):
        return
    for ours in pair.claim.dates:
        dated = {
            lines[w.i]
            for d in pair.evidence.dates if agrees(ours, d)
            for w in pair.evidence.words if d.start < w.end and w.start < d.end
        }  # fmt: skip
        told = [_lines(pair, w, lines) for w in _beside(pair, ours)]
        told = [found for found in told if found]
        elsewhere = not any(found & dated for found in told) or _of_another(
            pair, ours, lines, dated
        )
        if (
            dated
            and len(told) >= _FEWEST
            and elsewhere
            and not _same_event(pair, lines, told, dated)
        ):
            detail = f"{ours.text!r} stands in the evidence in another sentence, on something else"
            yield Reason(check="dates", detail=detail)
            return


def _of_another(pair: Pair, date: DateExpr, lines: list[int], dated: set[int]) -> bool:
    """Tell whether the act that the claim dates has, in a sentence without the day, a subject of
    its own whom the sentence with the day does not name.
    """
    clauses = {w.clause for w in pair.claim.words if w.start < date.end and date.start < w.end}
    ours = [a for a in acts(pair.claim) if a.verb.clause in clauses and a.agent]
    if not ours or any(
        lines[m.i] in dated
        for w in pair.claim.content if w.clause in clauses and pair.claim.predicate(w)
        for m in pair.matches[w.i]
    ):  # fmt: skip
        return False  # "after Sunday's win", where "the team won on Sunday"
    told = pair.surely_told(ours[0].verb)
    theirs = next((a for a in acts(pair.evidence) if told and a.verb == told), None)
    if theirs is None or not theirs.agent or lines[theirs.verb.i] in dated:
        return False
    named = {i for i in theirs.agent if lines[i] == lines[theirs.verb.i]}
    doers = [_lines(pair, pair.claim.words[i], lines) for i in ours[0].agent]
    return bool(named) and any(doers) and not any(found & dated for found in doers)


def _same_event(pair: Pair, lines: list[int], told: list[set[int]], dated: set[int]) -> bool:
    """Tell whether the sentence with the day goes on right behind the one that tells of the act."""
    return any(
        all(n - 1 in found or n in found for found in told) and _goes_on(pair, n, lines)
        for n in dated
    )


def _goes_on(pair: Pair, line: int, lines: list[int]) -> bool:
    """Tell whether a sentence only says when the occasion was on which the act before it was done,
    and names nobody else: "the vote was held". "He was arrested in March" dates no resignation.
    """
    reading = pair.evidence
    words = [w for w in reading.words if lines[w.i] == line]
    if any(w.capital and not w.counted and w.i not in pair.answered for w in words):
        return False
    first, second = (*words, None, None)[:2]
    if first is None or second is None:
        return False
    if not reading.arabic:
        return first.key == "the" and second.key in _OCCASIONS and (
            any(w.key in _HAPPENS for w in words[2:4])
        )  # fmt: skip
    happens, event = (first, second) if _HAPPENS_AR.match(first.key) else (second, first)
    return bool(_HAPPENS_AR.match(happens.key)) and event.key.lstrip("و") in _OCCASIONS


_OCCASIONS = frozenset(
    fold_key(w)
    for w in """
    vote ballot session meeting sitting hearing ceremony signing
    التصويت الاقتراع الجلسة الاجتماع الاحتفال المراسم التوقيع
    """.split()
)
_HAPPENS = frozenset("held place came happened occurred".split())
_HAPPENS_AR = re.compile(r"[وف]?(?:جر[يت]|تمت?|وقعت?|حدثت?|جاءت?|حصلت?|عقدت?)$")


def _beside(pair: Pair, date: DateExpr) -> list[Word]:
    """Return what the claim tells with a date: its clause, or all where that has little else."""
    words = pair.claim.words
    clauses = {w.clause for w in words if w.start < date.end and date.start < w.end}
    near = [w for w in words if w.clause in clauses and w.content]
    return near if len(near) >= _FEWEST else pair.claim.content


def _lines(pair: Pair, word: Word, lines: list[int]) -> set[int]:
    return {lines[m.i] for m in pair.matches[word.i] if pair.crossed or closeness(word, m) > 1}
