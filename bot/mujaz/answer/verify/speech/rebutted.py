"""C11: what somebody says is disputed in the same breath: "…, a claim the bank dismissed".

In:  a Reading and one of its Statements
Out: whether an apposition or a relative clause behind what is said tells that it is disputed
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.reading import Reading
from mujaz.answer.verify.grammar.said import Statement
from mujaz.language.fold import fold_key
from mujaz.language.sentences import split_sentences

_SAID = (
    "claim|charge|statement|assertion|allegation|accusation|suggestion|account|version|report"
    "|contention|description|remark|assessment|finding"
)
_UNTRUE = (
    "lie|lies|untrue|false|falsehood|fals|nonsense|baseless|groundless|unfounded|absurd|ridiculous"
    "|invention|invented|fabricat|fiction|wrong|incorrect|inaccurate|misleading|slander|fantasy"
)
_REBUTTED = re.compile(
    rf"[,—–] (?:(?:(?:an?|the) )?(?:\w+ ){{0,2}}(?:{_SAID})s?\b|which\b|something\b)[^.;]{{0,90}}?"
    r"\b(?:den(?:y|ies|ied)|reject(?:s|ed)?|dismiss(?:es|ed)?|disput(?:es|ed)|refut(?:es|ed)"
    r"|contradict(?:s|ed)?|contest(?:s|ed)"
    rf"|(?:call|describ|brand|label|denounc)\w*[^.;]{{0,40}}?\b(?:{_UNTRUE}))"
    r"|\b(?:وهو|وهي|الامر الذي|وهذا) (?:ما |(?:اتهام|ادعاء|روايه|زعم|تصريح|كلام|قول|مزاعم)\w* )?"
    r"(?:\w+ ){0,3}?(?:نف(?:ي|ا|ت|و)\w*|رفض\w*|انكر\w*|دحض\w*|فند\w*|كذب\w*"
    r"|وصف\w*[^.؛]{0,40}?(?:كاذب|باطل|غير صحيح|لا اساس|افتراء|كذب|مختلق|ملفق|سخيف|عار))"
)
# called untrue, with no comma before it: "which the army called a lie"
_LIE = re.compile(
    r"\b(?:which|that|what|[وف]?هو ما|[وف]?هي|ما|الامر الذي)\b[^.؛;]{0,60}"
    r"\b(?:(?:as |a )?(?:lies?|untruths?|fabrications?|false|untrue|baseless|unfounded|nonsense)"
    r"|(?:ب|بان\w* )?(?:كذب\w?|كاذب\w?|اكاذيب|افتراء\w?|باطل\w?|ملفق\w?|عار\w? (?:من|عن) الصحه"
    r"|لا اساس|لا صحه))\b"
)


def rebutted(reading: Reading, statement: Statement) -> bool:
    """Return whether somebody disputes a statement right behind it, in its own sentence."""
    verb = reading.words[statement.verb]
    end = next(
        (s.end for s in split_sentences(reading.text) if s.start <= verb.start < s.end),
        len(reading.text),
    )
    behind = fold_key(reading.text[verb.start : end])
    return bool(_REBUTTED.search(behind) or _LIE.search(behind))
