"""C12: across the languages, what is threatened, asked for or only possible is not done or sure.

In:  a Pair in two languages, the claim in English
Out: Reasons

A clause of English often answers two of Arabic, so that how sure the fitting clause is says little.
So each finite verb is asked by itself: where every counterpart of it (or of the noun that a light
verb leads, "staged a demonstration") stands right behind a threat, a plan or a demand («مهددًا
بالتظاهر»), nobody has done it. And a day that the evidence has in a "may" alone is no sure day.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.shapes import PAST
from mujaz.answer.verify.grammar.sureness import Sureness, level_of, sureness
from mujaz.answer.verify.grammar.verbs import is_act
from mujaz.language.dates import DateExpr
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_UNREAL = re.compile(
    r"[وفل]?(?:هدد\w{0,2}|[يت]هدد\w{0,2}|مهدد\w{0,2}|تهديد\w{0,3}|لوح\w{0,2}|[يت]لوح\w{0,2}"
    r"|ملوح\w{0,2}|توعد\w{0,2}"
    r"|[يت]توعد\w{0,2}|متوعد\w{0,2}|[يت]عتزم\w{0,2}|اعتزام\w{0,3}|عازم\w{0,2}|[يت]نوي|ناوي\w{0,2}"
    r"|نيت\w{1,3}|نيه|[يت]خطط\w{0,2}|خطه|خطط"
    r"|طالب\w{0,2}|[يت]طالب\w{0,2}|مطالب\w{0,2}|المطالبه|دعا|دعت|دعوا|[يت]دعو|داعي\w{0,2}|دعوه"
    r"|دعوات|ناشد\w{0,2}|[يت]ناشد"
    r"|مناشد\w{0,2}|اقترح\w{0,2}|[يت]قترح\w{0,2}|مقترح\w{0,2}|اقتراح\w{0,2}|عرض|عرضت|عرضوا|يعرض"
    r"|يعرضون|تعهد\w{0,2}|[يت]تعهد\w{0,2}"
    r"|متعهد\w{0,2}|وعد|وعدت|وعدوا|[يت]عد|واعد\w{0,2}|[يت]امل\w{0,2}|امل\w{0,2}|امله"
    r"|[يت]درس\w{0,2}|طلب|طلبت|طلبوا|[يت]طلب\w{0,2}"
    r"|احتمال\w{0,2}|امكان\w{0,3}|[يت]سعي\w{0,2}|سعي\w{0,3}|حاول\w{0,2}|[يت]حاول\w{0,2}"
    r"|محاول\w{0,3}|[يت]رفض\w{0,2}|رفض\w{0,2}"
    r"|مشروع|فكره|ب?هدف|بغيه|تمهيدا|استعداد\w{0,2}|[يت]ستعد\w{0,2}|[يت]جب|ينبغي|ضروره|بضروره"
    r"|ب?حاجه|[يت]حتاج\w{0,2}|[يت]نتظر\w{0,2}|ب?انتظار|[يت]تطلب\w{0,2}|[يت]ستلزم\w{0,2}|رهن|قيد"
    r"|ضغوطا?|ضغط\w{0,2}|[يت]ضغط\w{0,2}"
    r"|وشك|وشيكا?|دعوه|دعوات|مطالبات|حث|حثت|[يت]حث|حض|حضت|[يت]حض|وافق\w{0,2}|موافقه|اوصي|اوصت"
    r"|توصيه|[يت]وصي"
    r"|خوف\w{0,2}|خشيه|مخاوف|تحسب\w{0,2}|احباط|احبط\w{0,2}|منع|منعت|لمنع|تجنب\w{0,2}|لتجنب"
    r"|تفادي\w{0,2}|لتفادي)$"
)
_LIGHT = frozenset(
    """
    staged staging held holding carried made launched conducted took gave set struck reached put
    mounted organised organized undertook performed issued delivered filed lodged paid imposed
    won secured got obtained achieved gained received earned saw
    """.split()
)
_HEDGED = re.compile(
    r"\b(?:threat\w*|warn\w*|plan\w*|intend\w*|intention\w*|want\w*|demand\w*|urg(?:e[sd]?|ing)"
    r"|call\w*"
    r"|ask\w*|propos\w*|offer\w*|pledg\w*|promis\w*|vow\w*|hop(?:e[sd]?|ing)|aim\w*|seek\w*"
    r"|sought|try|tried"
    r"|trying|attempt\w*|refus\w*|reject\w*|may|might|could|would|will|should|must|if|unless"
    r"|possib\w*"
    r"|consider\w*|prepar\w*|request\w*|avoid\w*|prevent\w*|prevented|fear\w*|agree\w*|order\w*"
    r"|not|no"
    r"|withdr[ae]w\w*|cancel\w*|los[et]|revok\w*|never|without|n't|to|until|before|expect\w*|recommend\w*|appeal\w*|insist\w*|due)\b"
)
_REACH = 6  # words from «هدد» to the act
_PLAIN = re.compile(
    r"\b(?:up to|as (?:much|long|many|high|little) as|fac(?:e[sd]?|ing)|risks?"
    r"|carr(?:y|ies))\b"
)


def check_unfulfilled(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells as done what is only threatened or asked for."""
    if not pair.crossed or pair.claim.arabic:
        return
    speech = {v.first for v in pair.claim.verbs}
    told = acts(pair.claim)
    known = {a.verb.i for a in told}
    told += [Act(w) for w in pair.claim.words if w.key in PAST and w.i not in known]
    for act in told:
        if act.verb.i not in speech and _finite(pair.claim, act) and (word := _unreal(pair, act)):
            detail = f"the claim gives as done what the evidence does not: {word.raw!r}"
            yield Reason(check="modality", detail=detail)
            return
    yield from _dated(pair)
    yield from _counted(pair)


def _finite(reading: Reading, act: Act) -> bool:
    """Tell whether an act is told as done, in a clause that leaves nothing open before it."""
    clause = [w for w in reading.clause(act.verb.clause) if w.i < act.verb.i]
    text = " ".join(w.key for w in clause)
    behind = reading.words[act.verb.i + 1 : act.verb.i + 2]
    if any(w.key == "by" for w in behind):
        return False  # "the union led by Aoufi"
    past = act.verb.key.endswith("ed") or act.verb.key in _LIGHT or not act.verb.key.endswith("ing")
    if _HEDGED.search(text) or not past:
        return False
    return sureness(reading, act.verb.clause) is Sureness.DONE


def _unreal(pair: Pair, act: Act) -> Word | None:
    """Return the word of an act all of whose counterparts stand behind a threat or a demand."""
    words = [act.verb]
    if act.verb.key in _LIGHT:
        words += [w for i in sorted(act.object) if pair.claim.predicate(w := pair.claim.words[i])]
    for word in words:
        found = pair.matches[word.i]
        best = max((closeness(word, m) for m in found), default=0)
        near = [m for m in found if closeness(word, m) == best]
        near = [m for m in near if is_act(pair.evidence, m)] or near
        if near and _all_unreal(pair.evidence, near) and not any(
            _UNREAL.match(m.key) and not _behind_unreal(pair.evidence, m) for m in found
        ):  # fmt: skip
            return word
    return None


def _all_unreal(reading: Reading, words: list[Word]) -> bool:
    """Tell whether words stand behind a threat or a demand, or right behind one that does: "paid"
    answers both words of «بدفع تعويضات».
    """
    led = [w for w in words if _behind_unreal(reading, w)]
    return bool(led) and all(
        w in led or any(0 < w.i - one.i <= _OBJECT and w.clause == one.clause for one in led)
        for w in words
    )


_OBJECT = 2


def _behind_unreal(reading: Reading, word: Word) -> bool:
    before = reading.words[max(0, word.i - _REACH) : word.i]
    if level_of(reading, word) is Sureness.COMING or _nearly(reading, word):
        return True
    if any(_UNDONE.match(w.key) for w in before[-_OBJECT:]) and not is_act(reading, word):
        return True
    led = word.key[:1] in {"ب", "ل"} or (word.i and reading.words[word.i - 1].key in _TO)
    led = led or (not is_act(reading, word) and any(_DIRECT.match(w.key) for w in before))
    marks = [w for w in before if w.clause == word.clause and _UNREAL.match(w.key)]
    if not led or not marks:
        return False
    between = reading.words[marks[-1].i + 1 : word.i]
    return not any(is_act(reading, w) for w in between)


# verbs whose object is what is not done yet, without a preposition: «يحاول المهندسون إعادة تشغيل»
_DIRECT = re.compile(
    r"[وف]?(?:حاول\w{0,2}|[يت]حاول\w{0,2}|محاول\w{0,2}|[يت]عتزم\w{0,2}|[يت]نوي\w{0,2}"
    r"|اقترح\w{0,2}|[يت]قترح\w{0,2}|[يت]درس\w{0,2}"
    r"|رفض\w{0,2}|[يت]رفض\w{0,2}|طلب\w{0,2}|[يت]طلب\w{0,2}|احتمال\w{0,2}|خطه|فكره|مشروع)$"
)
_UNDONE = re.compile(  # «سحبت فرنسا تأييدها»
    r"[وف]?(?:سحب|سحبت|سحبوا|[يت]سحب|فقد|فقدت|[يت]فقد|خسر|خسرت|الغي|الغت|[يت]لغي|نقض|نقضت)$"
)
_NEARLY = frozenset("يكاد تكاد كاد كادت اوشك اوشكت يوشك توشك يكادون كادوا".split())


def _nearly(reading: Reading, word: Word) -> bool:
    """Tell whether an act all but happened: «يكاد الوقود ينفد»."""
    before = reading.words[max(0, word.i - _REACH) : word.i]
    return any(w.key.lstrip("وف") in _NEARLY and w.clause == word.clause for w in before)


_TO = frozenset({"ان", "الي", "في", "علي", "من", "بان"})


def _dated(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a day that the claim is sure of and the evidence not: "will reopen on
    Saturday", «قد يعاد فتحه السبت».
    """
    if _PLAIN.search(fold_key(pair.claim.text)):
        return
    for date in pair.claim.dates:
        clause = _clause_at(pair.claim, date)
        there = [_clause_at(pair.evidence, d) for d in pair.evidence.dates if _day(d) == _day(date)]
        if not there or sureness(pair.claim, clause) is Sureness.POSSIBLE:
            continue
        if any(sureness(pair.claim, c) is Sureness.POSSIBLE for c in pair.claim.clauses):
            continue
        if all(_may(pair.evidence, c) for c in there) and _told(pair, clause, there):
            detail = f"the evidence says of {date.text!r} only what may be"
            yield Reason(check="modality", detail=detail)
            return


def _counted(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for a number that the claim is sure of and the evidence not: "will be out for
    six weeks", «قد يغيب ستة أسابيع».
    """
    if _PLAIN.search(fold_key(pair.claim.text)):
        return
    if any(sureness(pair.claim, c) < Sureness.COMING for c in pair.claim.clauses):
        return
    for number in pair.claim.numbers:
        here = {w.clause for w in pair.claim.words if number.start <= w.start < number.end}
        same = [
            q for q in pair.evidence.numbers if q.value == number.value and q.unit == number.unit
        ]
        there = [w.clause for q in same for w in pair.evidence.words if q.start <= w.start < q.end]
        if not number.value or not there or not all(_may(pair.evidence, c) for c in there):
            continue
        if any(_told(pair, c, there) for c in here):
            detail = f"the evidence says of {number.text!r} only what may be"
            yield Reason(check="modality", detail=detail)
            return


_MAY = re.compile(r"\b[وف]?(?:قد [يت]\w{2,}(?<!ت)|ربما|يمكن ان|[يت]حتمل|من المحتمل|المرجح)\b")


def _may(reading: Reading, clause: int) -> bool:
    words = reading.clause(clause)
    text = fold_key(reading.text[words[0].start : words[-1].end])
    return sureness(reading, clause) is Sureness.POSSIBLE and bool(_MAY.search(text))


def _told(pair: Pair, clause: int, there: list[int]) -> bool:
    """Tell whether a clause tells more of the clauses with its day than the day."""
    words = [w for w in pair.claim.clause(clause) if w.content]
    return any(m.clause in there for w in words for m in pair.matches[w.i])


def _day(date: DateExpr) -> tuple[object, ...]:
    return date.weekday, date.day, date.month, date.year, date.offset


def _clause_at(reading: Reading, date: DateExpr) -> int:
    return next(w for w in reading.words if w.end > date.start).clause
