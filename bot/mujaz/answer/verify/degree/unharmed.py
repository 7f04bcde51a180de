"""C13: whom nothing befell in the evidence is no victim in the claim.

In:  a Pair
Out: Reasons

«لم يسفر عن ضحايا», "caused no casualties": the noun stands behind a verb or a preposition, so that
what the negation denies next is another word. Where every word of dead, hurt or victims stands in
the reach of a negation there, and the claim tells of such without one, it says the opposite.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.fronted import denied_behind
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_HARM = re.compile(
    r"(?:casualt(?:y|ies)|victims?|injur(?:y|ies|ed|ing)|wounded|wounding|dead|deaths?|died|dies"
    r"|killed"
    r"|killing|kills|hurt|fatalit(?:y|ies)|lives|toll"
    r"|[وفبل]?(?:ال)?(?:ضحايا|ضحيه|اصاباته?|اصابه|قتلي|قتيلا?|جرحي|جريحا?|وفيات|وفاه|مصابين"
    r"|مصابون|مصابا?)"
    r"|[وف]?(?:قتل|قتلت|قتلوا|مقتل|اصيب|اصيبت|اصيبوا|جرح|جرحت|مصرع|توفي|توفيت))$"
)
_NOT = frozenset(
    fold_key(w)
    for w in """
    no not never none nobody without neither nor nothing unhurt unharmed uninjured unscathed safe
    safely spared spare escaped escape escaping avoided averted zero free few avoid averting cannot
    deny denies denied denying denial rejected rejects reject ruled dismissed refuted refute refutes
    ينفي تنفي ينف تنف أنكر أنكرت
    لم لن لا ليس ليست ليس دون بدون بلا عدم لعدم بعدم وعدم
    ولم ولن ولا وليس ودون أي أية ناف نافيا نافية نفى نفت
    ونفى ونفت خال خالية سلم سلموا نجا نجت نجوا
    """.split()
)
_REACH = 6  # words from a negation to what it denies: «ولم تسجل في الحادث أي إصابات»
_STOPS = ".;؛!?؟\n"


def check_unharmed(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim has victims and the evidence none."""
    theirs = [w for w in pair.evidence.words if _HARM.match(w.key)]
    if not theirs or any(_counted(pair.evidence, w) for w in theirs):
        return
    if not all(_denied(pair.evidence, w) for w in theirs):
        return
    for word in pair.claim.words:
        if _HARM.match(word.key) and not _spared(pair.claim, word):
            detail = f"the claim says {word.raw!r}, which the evidence denies"
            yield Reason(check="negation", detail=detail)
            return


def _counted(reading: Reading, word: Word) -> bool:
    near = reading.words[max(0, word.i - 2) : word.i + 2]
    return any(w.counted for w in near)


def _denied(reading: Reading, word: Word) -> bool:
    before = reading.words[max(0, word.i - _REACH) : word.i]
    apart = [w for w in before if not set(_STOPS) & set(reading.text[w.end : word.start])]
    negated = any(w.key in _NOT or w.key.endswith("n't") for w in apart)
    return negated or denied_behind(reading, word)


def _spared(reading: Reading, word: Word) -> bool:
    """Tell whether a sentence with a word of harm says that nobody came to any."""
    inside = [
        w for w in reading.words
        if not set(_STOPS) & set(reading.text[min(w.end, word.end) : max(w.start, word.start)])
    ]  # fmt: skip
    negated = any(w.key in _NOT or w.key.endswith("n't") for w in inside)
    return negated or denied_behind(reading, word)
