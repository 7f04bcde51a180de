"""C17: who fails to do, tries or agrees to do something to whom stays (Arabic).

In:  a Pair in Arabic
Out: Reasons: role_order

«أخفق الطياران في إبلاغ البرج» tells the same of the same two as «لم يبلغ الطياران البرج», and the
opposite of «لم يبلغ البرج الطيارين»: the agent stands between the helping verb and the noun of
action, the other behind the noun. A finite verb has its agent before its object, whichever of the
two it stands before itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import ACTION, IMPERFECT
from mujaz.model import Reason

_HELPS = re.compile(
    r"[وف]?س?(?:اخفق|[يت]خفق|فشل|[يت]فشل|نجح|[يت]نجح|تمكن|[يت]تمكن|عجز|[يت]عجز|رفض|[يت]رفض|امتنع|[يت]متنع"
    r"|حاول|[يت]حاول|قرر|[يت]قرر|اعتزم|[يت]عتزم|بدا|[يت]بدا|شرع|[يت]شرع|وافق|[يت]وافق|تعهد|[يت]تعهد|وعد|استطاع"
    r"|[يت]ستطيع|واصل|[يت]واصل|استانف|[يت]ستانف|نوي|[يت]نوي|اهمل|[يت]همل|تجاهل|[يت]تجاهل|اراد|[يت]ريد|تعمد|[يت]تعمد"
    r"|تولي|[يت]تولي|طلب|[يت]طلب|هدد|[يت]هدد|اغفل|[يت]غفل|تاخر|[يت]تاخر|تردد|[يت]تردد)(?:ت|ا|تا|وا|ون|ان)?$"
)
_LINKS = frozenset("في من عن علي الي ب".split())
_DAMMA = "\u064f"
_FAR = 6  # words from a helping verb to its noun of action
_FIRM = 2


def check_undertaken(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the two sides of what somebody undertakes have changed places."""
    if pair.crossed or not pair.claim.arabic:
        return
    for act, agent, other in _undertaken(pair.claim):
        if _turned(pair, act, agent, other):
            detail = f"who {act.raw!r} and to whom is the other way round in the evidence"
            yield Reason(check="role_order", detail=detail)
            return


def _undertaken(reading: Reading) -> Iterator[tuple[Word, Word, Word]]:
    """Yield each noun of action behind a helping verb, its agent and whom it is done to."""
    for verb in reading.words:
        if not _HELPS.match(verb.key) or _DAMMA in verb.raw[:3]:
            continue
        behind = [w for w in reading.words[verb.i + 1 :] if w.clause == verb.clause]
        noun = next((w for w in behind[:_FAR] if _is_action(reading, w)), None)
        if noun is None:
            continue
        agents = [w for w in behind if w.i < noun.i and w.content]
        others = [w for w in behind if w.i > noun.i]
        if agents and others and others[0].content and not others[0].counted:
            yield noun, agents[0], others[0]


def _is_action(reading: Reading, word: Word) -> bool:
    led = reading.words[word.i - 1].key in _LINKS or word.key[0] in "بل"
    return led and bool(ACTION.match(word.key)) and word.content


def _turned(pair: Pair, act: Word, agent: Word, other: Word) -> bool:
    for verb in pair.matches[act.i]:
        finite = IMPERFECT.match(verb.key) and _DAMMA not in verb.raw[:2]
        if not finite or closeness(act, verb) < _FIRM:
            continue
        first = _the_one(pair, other, verb.clause)
        last = _the_one(pair, agent, verb.clause)
        if first is None or last is None or not first.i < last.i or verb.i > last.i:
            continue
        ahead = pair.evidence.words[first.i - 1].key if first.i else ""
        if ahead not in _LINKS and not first.key.startswith(("بال", "لل")):
            return True
    return False


def _the_one(pair: Pair, word: Word, clause: int) -> Word | None:
    """Return the only word of a clause that firmly stands for one of the claim."""
    found = [m for m in pair.matches[word.i] if m.clause == clause and closeness(word, m) >= _FIRM]
    return found[0] if len(found) == 1 else None
