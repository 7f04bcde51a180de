"""C12: a comparison with a plan or a forecast plans nothing: "fewer than planned".

In:  a Reading and a word of planning or expecting
Out: whether the clause only measures what is done by it

«أقل مما كان مخططًا له», "below the 55,000 the operator had forecast" and "opened as scheduled" tell
what is done. Behind "more than 100 are expected", «من المتوقع أن» and «مما يتوقع أن» it lies ahead.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.reading import Reading, Word, next_key
from mujaz.language.fold import fold_key

_PARTICIPLE = re.compile(
    r"(?:planned|expected|scheduled|forecast(?:ed)?|predicted|intended|projected|hoped|anticipated"
    r"|estimated|envisaged|foreseen|promised|pledged)$"
)
_THAN = re.compile(
    r"\b(?:than|below|above|beyond|short of|exceed(?:s|ed|ing)?)"
    r"(?: (?!(?:and|but|is|are|will|would|if|though|because|who|when)\b|ever\b)[\w'’-]+){0,5} $"
)
_NUMBER = re.compile(r"\b(?:than|below|above|beyond|short of|exceed\w*) \d")
_HAD = re.compile(  # its subject may stand between commas
    r"\b(?:than|below|above|beyond|short of|exceed\w*) (?:the|what|that|those|its|their)\b"
    r"[^.;]{0,90}\bhad (?:\w+ly |first |once )?$"
)
_AS = re.compile(
    r"\bas (?:(?:originally|first|initially|previously|widely|generally|had been|was|were) ){0,2}$"
)
_ARABIC = re.compile(
    r"\b(?:مما|عما) (?:\w+ ){0,4}$|\b(?:كما|لما|مثلما|حسبما|وفق ما|حسب ما) (?:كان\w*|هو|هي)"
    r" (?:\w+ ){0,2}$"
    r"|\b[وفبل]?ا\w{2,4} من $"
)
_OF_THE_PLAN = re.compile(r"\b(?:خلاف|بخلاف|وفق|حسب|بحسب|دون|فوق|تحت|عن) $")  # «دون المتوقع»
_FAR = 18  # words before such a word in which the comparison stands


def compared(reading: Reading, word: Word) -> bool:
    """Return whether a word says only with what plan or forecast something is compared."""
    if not word.arabic and not _PARTICIPLE.match(word.key):
        return False
    first = reading.words[max(0, word.i - _FAR)].start
    before = re.split(r"[.;؛!?؟\n]", fold_key(reading.text[first : word.start]))[-1].strip() + " "
    if next_key(reading, word) in {"to", "ان", "that"}:
        return False
    if word.arabic:
        named = word.key.startswith("ال") and _OF_THE_PLAN.search(before)
        return bool(named or _ARABIC.search(before))
    if _HAD.search(before) or _AS.search(before):
        return True
    found = _THAN.search(before)
    return found is not None and not _NUMBER.match(found.group())
