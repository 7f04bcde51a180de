"""C7: a quality in the place of another one is another: "a white car" is not "a black car".

In:  a Pair and a word of its claim that nothing in the evidence answers
Out: whether it describes what a quality of the evidence describes, and the tables know both
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.acting import unanswered
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.replaced import beside, in_very_place, near_copy

_QUALITY = frozenset({"quality"})
# «البيضاء» is a town as well, and the measure of nearly every Arabic word may be an act's
_GUESSED = frozenset({"place", "event"})
DEGREES = frozenset(
    """
    اكبر اصغر اعلي ادني اقل اكثر افضل اسوا اسرع ابطا اقوي اضعف اطول اقصر اوسع اضيق اغلي ارخص احدث
    اقدم اخطر اسهل اصعب اهم ابرز اشد ابرد احر اثقل اخف ابعد اقرب افقر اغني اجمل اعمق اوضح ادق نهائي
    """.split()
)
# "the worst drought" is «أشد جفاف»: degrees are compared by their own checks
_DEGREE = re.compile(r"\w{3,}est$|worst$|best$|most$|least$|worse$|better$|more$|less$")


def is_quality_for_quality(pair: Pair, word: Word) -> bool:
    """Return whether a quality stands in the very place of another: beside the same noun."""
    if not _is_quality(pair.claim, word) or not near_copy(pair, word):
        return False
    left = [w for w in unanswered(pair) if _is_quality(pair.evidence, w)]
    if not pair.crossed:
        return any(in_very_place(pair, word, other) for other in left)
    noun = _described(pair.claim, word)
    return noun is not None and any(
        _described(pair.evidence, other) in pair.matches[noun.i] for other in left
    )


def _is_quality(reading: Reading, word: Word) -> bool:
    if word.key.removeprefix("ال") in DEGREES or _DEGREE.match(word.key):
        return False
    kinds = reading.thesaurus.kinds(word.senses | reading.across[word.i])
    return kinds - _GUESSED == _QUALITY if word.arabic else kinds == _QUALITY


def _described(reading: Reading, word: Word) -> Word | None:
    """Return the noun beside a quality: behind it in English, before it in Arabic."""
    return beside(reading, word, -1 if word.arabic else 1)
