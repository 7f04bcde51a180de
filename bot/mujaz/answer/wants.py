"""Tell what a question wants besides a date or a number, and which sentence gives it.

In:  the tokens of a question; a Unit
Out: "cause", "place", or "" where it wants neither; whether the words of a sentence show it

This only puts the sentences that may answer in order. «لماذا أقيل المدرب؟» is answered by the one
with «عقب الخسارة», though another names the coach, the club and the day as well.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.language.fold import fold_key
from mujaz.language.tokens import Token

_WHY = frozenset(
    "لماذا ولماذا فلماذا ليش وليش ليه وليه لويش علاش وعلاش لاش علاه عليش لم why".split()
)
_WHERE = frozenset(
    "اين واين فاين وين ووين فين وفين لوين لفين منوين منين فينو وينو where whereabouts".split()
)
_BECAUSE = re.compile(
    r"\b[وف]?(?:بسبب|بفعل|لان\w*|نتيجه|جراء|اثر|عقب|احتجاجا|ردا علي|علي خلفيه|بدعوي|بحجه|بذريعه"
    r"|بدافع|حفاظا علي|تفاديا|خوفا|خشيه|تحسبا|نظرا|لعدم|لعطل|لنقص|بداعي|بعد ان|بعدما|سعيا|بهدف"
    r"|(?:[يت]?عز[ايوت]\w*|ارجع\w*|[يت]رجع) |السبب|سببه\w*|اسباب\w*|الدافع|[يت]برر\w*|بررت?)"
    r"|\b(?:because|due to|owing to|blam\w+|caused?|cited|citing|over|after|in protest|amid"
    r"|reasons?|so that|in order to|as a result|thanks to|prompted|following|attribut\w+|since"
    r"|for \w+ing)\b"
)
_SOMEWHERE = re.compile(
    r"\b[وف]?(?:في|الي|من|قرب|قباله|بالقرب من|داخل|امام|علي بعد|شمال|جنوب|شرق|غرب|لدي|عند)\s\w{3,}"
    r"|\b(?:in|at|to|from|near|off|outside|inside|into|north|south|east|west)\s(?:of\s)?(?:an?\s|the\s)?\w{3,}"
)


def want_of(tokens: Sequence[Token]) -> str:
    """Return what kind of answer a question wants: "cause", "place" or "" for neither."""
    for token in tokens:
        if token.key in _WHY and (token.key != "لم" or token is tokens[0]):
            return "cause"
        if token.key in _WHERE:
            return "place"
    return ""


def shows(want: str, text: str) -> bool:
    """Return whether a sentence has words with which a cause, or a place, is told."""
    if want == "cause":
        return _BECAUSE.search(fold_key(text)) is not None
    return want == "place" and _SOMEWHERE.search(fold_key(text)) is not None
