"""C12: what must be done, what is allowed, what is under way: forms of a clause.

In:  a Reading and the number of a clause
Out: whether it says that something is due; patterns of permission and of the progressive
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.reading import Reading
from mujaz.language.fold import fold_key

_DUE = re.compile(
    r"\b(?:must(?! have)|(?:has|have|needs?|still) (?:yet )?to be|must still"
    r"|still (?:has|have|needs?) to"
    r"|[وف]?(?:يجب|ينبغي|يتعين|يلزم|لا بد))\b"
)
_DUTY = re.compile(
    r"\Abe (?:\w+ly )?\w+(?:ed|en|t)\b"  # "ordered that X, the governor, be barred"
    r"|\b(?:must|has to|have to|needs?|need(?:s|ed)? to|should|require[sd]?"
    r"|requirement"
    r"|oblig\w+|mandat\w+|yet to|awaits?|awaiting|pending|subject to|necessary|not yet|compulsory"
    r"|[وف]?(?:(?<!\w )علي ال\w+(?: ال\w+)? (?:ان|ال(?:ت..ي.|ا..ا.|ا.[تطد].ا.|است..ا.|ان..ا.))"
    r"|يجب|ينبغي|يتعين|يلزم|لا بد|واجب|ملزم\w*|الزم\w*|يشترط|تشترط|ضروري\w*|لم))\b"
)


def is_due(reading: Reading, clause: int) -> bool:
    """Tell whether a clause says what must be done: it is not done yet."""
    return bool(_DUE.search(clause_text(reading, clause)))


def told_as_due(reading: Reading, clause: int) -> bool:
    """Tell whether a clause says itself that something is due or asked for."""
    return bool(_DUTY.search(clause_text(reading, clause)))


def clause_text(reading: Reading, clause: int) -> str:
    """Return a clause, folded."""
    words = reading.clause(clause)
    return fold_key(reading.text[words[0].start : words[-1].end])


PROGRESSIVE = re.compile(r"\b(?:is|are) (?:not )?(?:also |now )?[a-z]{2,}ing\b")
PERMITS = re.compile(
    r"\b(?:lets?|letting|allow\w*|permit\w*|permission|permissible|able to|free to|entitle\w*"
    r"|right to|enable\w*|authori[sz]\w*|licen[cs]e\w*|[وف]?(?:يسمح|تسمح|سمح\w*|يجيز|تجيز|اجاز\w*"
    r"|يحق|تحق|يتيح|تتيح|اتاح\w*|يخول\w*))\b"
)
MAY = re.compile(r"\b(?:may|can|could|might|[وف]?(?:يمكن\w*|يحق|تستطيع|يستطيع))\b")
