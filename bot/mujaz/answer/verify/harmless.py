"""Words of a claim that need no counterpart, because another check or word answers for them.

In:  a Pair and a word of the claim that nothing in the evidence answers
Out: whether the claim says no more by it

"The two countries" point back at two that are named; "the capital" is the city that the evidence
names; «لم تتجاوز 12 في المئة» is a bound, which the numbers' check compares; "ruled out", «استبعدت»
is a denial, which the negations' check compares.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.frames import is_frame
from mujaz.answer.verify.measured import names_no_more
from mujaz.answer.verify.negation import denies_as_well
from mujaz.answer.verify.pair import Pair
from mujaz.answer.verify.reading import Reading, Word
from mujaz.answer.verify.thesaurus import CAPITAL
from mujaz.language.fold import fold_key


def _set(words: str) -> frozenset[str]:
    return frozenset(fold_key(w) for w in words.split())


_ANYBODY = _set(
    """
    شخص شخصا أشخاص أشخاصا شخصين سكان سكانها أهالي الأهالي السكان person people individuals
    individual residents inhabitants locals
    """
)
_POINTING = _set(
    "البلدين البلدان الجانبين الجانبان الطرفين الطرفان الدولتين الدولتان الرجلين الرجلان"
)
_CAPITAL = _set("العاصمة والعاصمة capital")
_GOALS = _set("goal goals هدف أهداف هدفا بهدف هدفين بهدفين مقابل")
_SCORE = re.compile(r"(?<![\d-])\d{1,2}[-–]\d{1,2}(?![\d-])")
_LASTS = _set("استمر استمرت استغرق استغرقت دام دامت يستمر تستمر يدوم تدوم lasted lasting lasts")
_NOT = _set("لم لا لن ولم ولا ما not n't didn't doesn't")
_BOUND = _set("تتجاوز يتجاوز تتعد يتعد تتخط يتخط تزد يزد تزيد يزيد تقل يقل exceed exceeding top")


def harmless(pair: Pair, word: Word) -> bool:
    """Return whether a word without counterpart says nothing that the evidence does not."""
    if word.key in _ANYBODY or (pair.crossed and is_frame(pair, word)):
        return True
    if word.key in _POINTING and not pair.crossed:
        return True
    if word.key in _CAPITAL:
        return _names_a_capital(pair.evidence)
    if word.key in _BOUND:
        return _before(pair.claim, word) in _NOT
    if word.key in _GOALS and _SCORE.search(pair.evidence.text):
        return True  # «بثلاثة أهداف مقابل هدف» is 3-1, and the numbers are compared
    if word.key in _LASTS and any(
        w.counted or any(w.start < q.end and q.start < w.end for q in pair.claim.numbers)
        for w in pair.claim.words[word.i + 1 : word.i + 4]
    ):
        return True  # «إضراب استمر يومين» is a two-day strike
    if not word.arabic and not pair.evidence.arabic and names_no_more(pair, word):
        return True
    if denies_as_well(pair, word):
        return True
    kinds = pair.claim.thesaurus.kinds(word.senses)
    return bool(kinds) and kinds <= {"generic"} and not word.capital


def _names_a_capital(reading: Reading) -> bool:
    return any(s.startswith(CAPITAL) for w in reading.words for s in w.senses)


def _before(reading: Reading, word: Word) -> str:
    return reading.words[word.i - 1].key if word.i else ""
