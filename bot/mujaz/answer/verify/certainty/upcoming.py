"""Tell what lies ahead, or may, whatever a clause says of how sure it is.

In:  a Pair and a clause of its claim
Out: whether that clause tells of the next one or of what is pending, whether "will" says no more
     than the evidence, whether the evidence looks ahead or doubts
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.dues import MAY, PERMITS, PROGRESSIVE, clause_text
from mujaz.answer.verify.grammar.imperfects import led_by_imperfect
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading
from mujaz.answer.verify.grammar.scheduled import (
    may_lie_ahead,
)
from mujaz.answer.verify.grammar.sureness import Sureness, sureness
from mujaz.answer.verify.grammar.verbs import is_act as acts_by
from mujaz.language.fold import fold_key

# what is only being talked of is not done, without a word of planning
PENDING = re.compile(
    r"\b(?:قيد (?:ال)?(?:نقاش|دراسه|بحث|اعداد|تفاوض|مراجعه|تحضير|انشاء|مناقشه|التنفيذ)"
    r"|علي (?:جدول (?:ال)?اعمال|طاوله|بساط البحث)|(?:محل|موضع|موضوع) (?:نقاش|بحث|دراسه|تفاوض|خلاف)"
    r"|تحت (?:ال)?(?:دراسه|نقاش|بحث)|مطروح\w*|under (?:discussion|consideration|review|negotiation)"
    r"|on the (?:agenda|table|cards)|being (?:considered|discussed|negotiated|weighed|studied))\b"
)


_NEXT = re.compile(r"[وفبل]?(?:ال|لل)(?:مقبل|قادم|مرتقب|منتظر|تالي)(?:ه|ين|ان|ون)?$")


def next_one(reading: Reading, clause: int) -> bool:
    """Tell whether an Arabic clause without a verb tells of the next one: «القمة المقبلة»."""
    words = reading.clause(clause)
    verb = any(w.arabic and acts_by(reading, w) for w in words)
    return not verb and any(_NEXT.match(w.key) for w in words)


def will_be(pair: Pair, clause: int, fitting: list[int], theirs: Sureness) -> bool:
    """Tell whether "will" says no more than the evidence, which has no "will": "is due to" will,
    as far as anybody can say.
    """
    if theirs is Sureness.DONE and may_lie_ahead(pair, clause, fitting):
        return True
    return _may_lie_ahead(pair, fitting, theirs) or (
        _says_will(pair.claim, clause) and any(_announces(pair.evidence, c) for c in fitting)
    )


_SAYS_WILL = re.compile(
    r"\b(?:said|says|announced|announces) (?:that )?(?:it|he|she|they) (?:would|will)\b"
    r"|\b[وف]?(?:قال|اعلن|اكد)(?:ت|وا)?(?: \w+){0,6} (?:ان|انه|انها|انهم) س\w{3,}"
)
_ANNOUNCES = re.compile(
    r"\b(?:announced|declared|stated|expressed) (?:its|his|her|their) (?:intention|intent|plans?"
    r"|determination)\b"
    r"|\b[وف]?(?:اعلن|اكد|ابدي|ابدت)(?:ت|وا)?(?: \w+){0,5} (?:عزم|نيت|اعتزام|تصميم)"
    r"(?:ه|ها|هم|هما)\b"
)


def _says_will(reading: Reading, clause: int) -> bool:
    """Tell whether a clause says that somebody said he would: what he intends, in his words."""
    return bool(_SAYS_WILL.search(clause_text(reading, clause)))


def _announces(reading: Reading, clause: int) -> bool:
    """Tell whether somebody makes known that he intends it: «أعلنت عزمها على الطعن»."""
    return bool(_ANNOUNCES.search(clause_text(reading, clause)))


_SCHEDULED = frozenset(
    fold_key(w) for w in "scheduled due slated المقرر مقرر مقررا المقررة مقررة المزمع".split()
)


def _may_lie_ahead(pair: Pair, clauses: list[int], theirs: Sureness) -> bool:
    """Tell whether what "will" be is scheduled, which is as sure as anybody can say, or told by an
    Arabic imperfect: «يعيد المتحف فتح أبوابه في مارس».
    """
    if _scheduled(pair.evidence, clauses):
        return True
    return theirs is Sureness.DONE and pair.crossed and any(
        led_by_imperfect(pair.evidence, c) for c in clauses
    )  # fmt: skip


def _scheduled(reading: Reading, clauses: list[int]) -> bool:
    led = [c - 1 for c in clauses if [w.key for w in reading.clause(c)[:2]] == ["and", "be"]]
    clauses = [*clauses, *led]
    return any(w.key in _SCHEDULED for c in clauses for w in reading.clause(c)) or any(
        _IS_TO.search(clause_text(reading, c)) for c in clauses
    )


_IS_TO = re.compile(r"\b(?:is|are) (?:set |due |about |going )?to\b(?! blame)")


def doubted(pair: Pair) -> bool:
    """Tell whether the evidence is unsure of anything, or sets a condition."""
    unsure = any(sureness(pair.evidence, c) is Sureness.POSSIBLE for c in pair.evidence.clauses)
    return unsure or _conditional(pair)


def tells_ahead(pair: Pair, clause: int, theirs: Sureness) -> bool:
    """Tell whether a clause without "will" or "may" says no more than they do: "is closing the
    plant in March" what will be closed, "lets boats fish" that they may.
    """
    text = clause_text(pair.claim, clause)
    if PENDING.search(text):
        return True
    if theirs is Sureness.COMING and PROGRESSIVE.search(text):
        return True
    permitted = MAY.search(fold_key(pair.evidence.text))
    return theirs is Sureness.POSSIBLE and bool(permitted and PERMITS.search(text))


_AHEAD = frozenset(
    fold_key(w)
    for w in "next tomorrow المقبل المقبلة القادم القادمة غدا الغد غد بحلول أن upcoming".split()
)


def looks_ahead(pair: Pair) -> bool:
    """Tell whether the evidence speaks of what is to come elsewhere, or by its dates alone."""
    keys = {w.key for w in pair.evidence.words}
    hedged = any(sureness(pair.evidence, c) < Sureness.DONE for c in pair.evidence.clauses)
    if any(w.key.lstrip("وف") == "لن" or w.key in {"won't", "n't"} for w in pair.evidence.words):
        return True  # «لن تُفرض ضرائب» tells of what is to come
    from_now = {"اعتبارا", "ابتداء", "بدءا", "لحين", "ريثما"} & keys
    from_now |= {"الي حين"} if "الي حين" in fold_key(pair.evidence.text) else set()
    return hedged or bool(keys & _AHEAD) or bool(from_now) or _conditional(pair)


def _conditional(pair: Pair) -> bool:
    marks = {"if", "اذا", "لو"} | ({"unless"} if pair.crossed else set())
    return any(w.key in marks for w in pair.evidence.words)
