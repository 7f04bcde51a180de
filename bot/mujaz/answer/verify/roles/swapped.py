"""C17: of two who act in one passage each keeps his own act.

In:  a Pair in one language
Out: Reasons

«انسحب الجيش وسيطرت الفصائل» is not «انسحبت الفصائل وسيطر الجيش»: no act has an object there, so
that only who does which tells them apart. And who is named behind a noun of action with a pronoun
is not who does it: «بعد فوزه على الأهلي» says that another beat him.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.names import is_somebody
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.roles.agents import MUTUAL
from mujaz.answer.verify.words.measures import measures
from mujaz.model import Reason


def check_swapped(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where one does in the claim what another does in the evidence."""
    if pair.crossed or not pair.claim.arabic:
        return
    theirs = acts(pair.evidence)
    for ours in acts(pair.claim):
        if rival := _another(pair, ours, theirs):
            detail = f"in the evidence {ours.verb.raw!r} is said of {rival!r}"
            yield Reason(check="role_order", detail=detail)
            return
        if alien := _mixed(pair, ours, theirs):
            detail = f"the evidence says {ours.verb.raw!r} of {alien!r}"
            yield Reason(check="number_role", detail=detail)
            return
        if verb := _counted_by_another(pair, ours, theirs):
            detail = f"in the evidence {verb!r} is said of the number, not {ours.verb.raw!r}"
            yield Reason(check="number_role", detail=detail)
            return
        if part := _moved(pair, ours):
            detail = f"the evidence says {ours.verb.raw!r} of a part only: {part!r}"
            yield Reason(check="number_role", detail=detail)
            return
        if _beaten(pair, ours):
            detail = f"in the evidence it is done to the one of whom {ours.verb.raw!r} is said"
            yield Reason(check="role_order", detail=detail)
            return


_PART_OF_IT = re.compile(
    r"(?:معظم|اغلب|اكثر|غالبيت|بعض|نصف|ثلث|ثلثي|ثلثا|ربع|خمس|عشر|جزء)(?:ها|هم|هما|هن|ه|ا منها)$"
)


def _moved(pair: Pair, ours: Act) -> str:
    """Return what the evidence says of a part, where the claim says it of the whole number:
    «انقطعت الكهرباء عن 30 ألف منزل، وعادت إلى ثلثها».
    """
    number = next((
        q for q in pair.claim.numbers
        if ours.verb.end <= q.start
        and any(w.clause == ours.verb.clause and q.start <= w.start < q.end
                for w in pair.claim.words)
    ), None)  # fmt: skip
    places = {m.clause for m in pair.matches[ours.verb.i]}
    if number is None or len(places) != 1:
        return ""
    (clause,) = places
    parts = [w for w in pair.evidence.clause(clause) if _PART_OF_IT.match(w.key)]
    elsewhere = [
        w for q in pair.evidence.numbers if q.value == number.value
        for w in pair.evidence.words if q.start <= w.start < q.end
    ]  # fmt: skip
    apart = elsewhere and all(w.clause < clause for w in elsewhere)
    kept = any(_PART_OF_IT.match(w.key) for w in pair.claim.words)
    return parts[0].raw if parts and apart and not kept else ""


def _surely(pair: Pair, word: Word) -> set[int]:
    """Return the counterparts of a word that more than a guessed root makes."""
    return {
        m.i for m in pair.matches[word.i]
        if m.key == word.key or any(s[:2] not in {"r:", "z:"} for s in m.senses & word.senses)
    }  # fmt: skip


_PARTS = frozenset("بينهم بينها بينهن منهم منها منهن ضمنهم ضمنها".split())


def _counted_by_another(pair: Pair, ours: Act, theirs: list[Act]) -> str:
    """Return the verb that a number has in the evidence, where the claim has it behind the verb of
    an earlier clause: «توفيت عاملتان، ونُقل 14 شخصًا إلى المستشفى».
    """
    reports = {v.first for v in pair.claim.verbs} | {v.first for v in pair.evidence.verbs}
    own = [m for m in pair.matches[ours.verb.i] if pair.firm(ours.verb)]
    if ours.verb.i in reports or not own or any(m.i in reports for m in own):
        return ""
    heads = {a.verb.i for a in acts(pair.claim)}
    for number in pair.claim.numbers:
        word = next((w for w in pair.claim.words if number.start <= w.start < number.end), None)
        if word is None or word.clause != ours.verb.clause or not number.value or (
            not 0 < word.i - ours.verb.i <= _NEAR
            or heads & set(range(ours.verb.i + 1, word.i))
            or number.kind != "count" or _dated(pair.claim, number.start)
        ):  # fmt: skip
            continue
        verbs = []
        for other in pair.evidence.numbers:
            if other.value != number.value or other.kind != number.kind:
                continue
            there = next(w for w in pair.evidence.words if w.end > other.start)
            before = [a.verb for a in theirs if a.verb.i < there.i]
            part = any(w.key in _PARTS for w in pair.evidence.words[max(0, there.i - 3) : there.i])
            verbs.append(before[-1] if before and not part else None)
        if verbs and all(
            v is not None and v not in own and all(m.clause < v.clause for m in own) for v in verbs
        ):
            return verbs[0].raw if verbs[0] else ""
    return ""


_NEAR = 3  # words from a verb to the number of its subject


def _dated(reading: Reading, start: int) -> bool:
    return any(d.start <= start < d.end for d in reading.dates)


def _mixed(pair: Pair, ours: Act, theirs: list[Act]) -> str:
    """Return of whom the evidence tells an act which the claim tells of one from another act:
    «انخفض عدد الروس بالثلث وزاد عدد الألمان» is not «انخفض عدد الألمان».
    """
    same = [a for a in theirs if one_act(pair, ours.verb, a.verb)]
    if len(same) != 1 or ours.verb.key.lstrip("وف") in MUTUAL:
        return ""
    (own,) = same
    rest = [
        a for a in theirs
        if a is not own and a.row and a.verb.i not in pair.answered
        and abs(a.verb.clause - own.verb.clause) <= 1
    ]  # fmt: skip
    told = {m.i for w in pair.claim.words for m in pair.matches[w.i]}
    for act in rest:
        alien = [
            i for i in ours.row
            if (found := _surely(pair, pair.claim.words[i]))
            and found <= set(act.row) - set(own.row)
            and act.verb.i not in told
        ]  # fmt: skip
        left = [
            i for i in own.row
            if i not in told and pair.evidence.words[i].content
            and not pair.evidence.words[i].counted
        ]  # fmt: skip
        if alien and left:
            return pair.evidence.words[left[-1]].raw
    return ""


def _another(pair: Pair, ours: Act, theirs: list[Act]) -> str:
    """Return who does it in the evidence, where the claim's agent there does something else."""
    agent = _agent(pair.claim, ours)
    if agent is None or ours.verb.key.lstrip("وف") in MUTUAL:
        return ""
    same = [a for a in theirs if one_act(pair, ours.verb, a.verb)]
    mine = {m.i for m in pair.matches[agent.i] if pair.firm(agent)}
    if not same or not mine:
        return ""
    rival = ""
    for other in same:
        by = _agent(pair.evidence, other)
        if by is None or by.i in mine or mine & other.parts:
            return ""
        rival = by.raw
    elsewhere = [
        a for a in theirs
        if a not in same and (w := _agent(pair.evidence, a)) is not None and w.i in mine
    ]  # fmt: skip
    return rival if elsewhere else ""


def _agent(reading: Reading, act: Act) -> Word | None:
    """Return the head of an agent that is somebody, where it stands right behind its verb."""
    ahead = sorted(act.agent) if not act.row else []
    if ahead and ahead == list(range(ahead[0], act.verb.i)) and (
        reading.clause(act.verb.clause)[0].i == ahead[0]
    ):  # fmt: skip
        word = reading.words[ahead[0]]  # a headline: «المعارضة تنتقد الموازنة»
        return word if is_somebody(reading, word) else None
    if not act.row or act.verb.i + 2 < act.row[0]:
        return None
    word = reading.words[act.row[0]]
    return word if is_somebody(reading, word) else None


def one_act(pair: Pair, word: Word, other: Word) -> bool:
    """Return whether two Arabic words are one verb, in one measure."""
    keys = [_TAIL.sub(r"\1", w.key) for w in (word, other)]
    return other in pair.matches[word.i] and bool(measures(keys[0]) & measures(keys[1]))


_TAIL = re.compile(r"(\w{4,}?)(?:ه|ها|هم|هما)$")  # «غادره الجيش»


_DOING = re.compile(
    r"[وفب]?(?:فوز|تغلب|انتصار|تفوق|هجوم|اعتداء|حرب|انقلاب|هيمنت|سيطرت|حصول|استيلاء)(?:ه|ها|هم)$"
)
_ON = frozenset({"علي", "امام"})


def _beaten(pair: Pair, ours: Act) -> bool:
    """Tell whether the claim's agent stands behind «فوزه على»."""
    agent = _agent(pair.claim, ours)
    if agent is None or not ours.placed.get("on"):
        return False
    mine = {m.i for m in pair.matches[agent.i] if pair.firm(agent)}
    for word in pair.evidence.words[:-2]:
        if not _DOING.match(word.key) or pair.evidence.words[word.i + 1].key not in _ON:
            continue
        if word not in pair.matches[ours.verb.i]:
            continue
        behind = {w.i for w in pair.evidence.words[word.i + 2 : word.i + 4] if w.content}
        if mine and mine <= behind:
            return True
    return False
