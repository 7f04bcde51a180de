"""Clauses of an Arabic claim that say of nothing that it is so, and denials of what is to come.

In:  a Reading and the number of a clause
Out: whether it only names a source or one who differs; whether it denies something to come; whether
     English clauses give it as what somebody believes

«…، باعتراف الوزيرة», «…، خلافًا للثلاثة الآخرين» tell nothing; «لن يعود قبل أسبوعين» is "would need
two weeks before returning": what will not be is to come as well.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.fold import fold_key

_SOURCE = re.compile(
    r"(?:وفقا?|بحسب|حسب|حسبما|طبقا|نقلا|باعتراف|باقرار|بشهاده|بتاكيد|بتقدير|براي|بقول|استنادا|تبعا"
    r"|خلافا|بخلاف|اسوه|علي (?:لسان|حد|ذمه|عكس|غرار|خلاف|ما)|في (?:نظر|راي|تقدير|اعتقاد|عرف|قول)"
    r"|من (?:وجهه|منظور)|كما (?:قال|ذكر|افاد|صرح|اعلن|اكد|اوضح|نقل|جاء|ورد|اقر|روي)\w*"
    r"|كما (?:يقول|تقول|يروي|تروي)\w*)\b"
)
_AT_MOST = 12  # words of a clause that only names a source
_LAN = re.compile(r"[وف]?لن$")


def names_a_source(reading: Reading, clause: int) -> bool:
    """Tell whether a clause only says whose word it is, or who differs."""
    words = reading.clause(clause)
    if not words or not words[0].arabic or len(words) > _AT_MOST:
        return False
    return bool(_SOURCE.match(fold_key(reading.text[words[0].start : words[-1].end])))


def denies_what_is_to_come(reading: Reading, clause: int) -> bool:
    """Tell whether a clause says what will not be: «لن»."""
    return any(_LAN.match(w.key) for w in reading.clause(clause))


_BELIEVED = frozenset(
    """
    believe believes believed think thinks reckon reckons suspect suspects estimate estimates
    estimated predicting predicted predicts forecasting expects appears appear seems seem apparently
    presumed assume assumes guess can
    """.split()
)


def only_believed(reading: Reading, fitting: list[int]) -> bool:
    """Tell whether the evidence has it as what somebody believes: "investigators believe that"."""
    near = {n for c in fitting for n in (c - 1, c)}
    return any(w.key in _BELIEVED for c in near for w in reading.clause(c))
