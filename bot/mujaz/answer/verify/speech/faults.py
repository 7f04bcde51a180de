"""C11: a fault that only a party finds is his word: workers, a union, a lawyer, residents.

In:  a Pair whose claim names no speaker
Out: whether the evidence leaves it to one who is no court, police or inquiry

"Managers ignored warnings" on "a nurse said managers had ignored warnings". Who tells his own fault
admits it, and what an inquiry found is its finding.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.answer.verify.grammar.said import Statement, statements
from mujaz.language.fold import fold_key

_FAULT = re.compile(
    r"(?:ignor|neglect|warn(?:ed|ings?)$|fail(?:ed|ing|ure)|hid$|hidden|conceal|lied$|lying$|cheat|abus"
    r"|mistreat|bribe|falsif|forg(?:ed|ing)$|fak(?:ed|ing)$|negligen|mislead|misled|mismanag|misus"
    r"|discriminat|harass|threaten|pressur|bull(?:ied|ying)|dump|pollut|overcharg|underpa|exploit"
    r"|delay(?:ed|s)$|refus|disregard|unsafe|illegal|unlawful|corrupt|fraud|stole|stolen|beat(?:en)?$"
    r"|tortur|rigg|censor|silenc|cover|untested|broke$|broken|violat|breach"
    r"|[وف]?(?:تجاهل|اهمل|اهمال|اخف[يت]|تستر|كذب|رش[وا]|زور|تلاعب|اساء|اساءه|ضلل|تقاعس|قصر|انتهك|خالف"
    r"|استغل|هدد|ضغط|سرق|عذب|تعذيب|فساد|احتيال|مخالف|انتهاك|تقصير))"
)
_OFFICIAL = re.compile(
    r"(?:court|judge|jury|police|inquiry|enquiry|investigat|report|audit|regulat|ministr|agency|commission"
    r"|authorit|panel|watchdog|tribunal|prosecut|inspect|statement|records?$|documents?$|data$|study"
    r"|(?:ال|و|ف)?(?:محكمه|قاضي|قضاء|شرطه|تحقيق|لجنه|تقرير|وزار|هيئه|نيابه|ديوان|رقابه|سلطات|وثائق|دراسه))"
)
_SELF = frozenset(
    fold_key(w)
    for w in "it he she they we its his her their انه انها انهم بانه بانها بانهم".split()
)
_MOST = 0.8  # of the claim's words that stand in what is said
_TELLS = frozenset({"said", "added", "confirmed", "quoted", "wrote", "warned", "commented"})


def finds_fault(pair: Pair) -> bool:
    """Return whether the claim states as a fact a fault that only a party finds."""
    words = [w for w in pair.claim.content if pair.matched(w)]
    if pair.crossed or not any(_FAULT.match(w.key) for w in words):
        return False
    return any(_is_party(pair, s) and _covers(pair, s, words) for s in statements(pair.evidence))


def _covers(pair: Pair, statement: Statement, words: list[Word]) -> bool:
    told = [w for w in words if any(m.i in statement.said for m in pair.matches[w.i])]
    return len(told) >= _MOST * len(words)


def _is_party(pair: Pair, statement: Statement) -> bool:
    """Tell whether somebody speaks who is no authority, and of others than himself."""
    reading = pair.evidence
    speaker = [reading.words[i] for i in statement.speaker]
    behind = [w.key for w in reading.words[statement.verb + 1 : statement.verb + 3]]
    if not speaker or statement.strength not in _TELLS or _SELF & set(behind):
        return False
    return not any(_OFFICIAL.match(w.key) for w in speaker)
