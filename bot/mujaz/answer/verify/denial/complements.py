"""C10: a denial told without one: «الامتحانات في موعدها» is «لن تؤجل الامتحانات» (Arabic).

In:  a Pair, a word that negates, the words that its act meets in the other text
Out: whether both say the same; whether a denial reaches a word at all

The tables have phrases with their negation («لم يستبعد», «لا يشمل»): where one word of the other
text answers the act and the negation before it, it answers the phrase and says no opposite.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from mujaz.answer.verify.grammar.denying import is_negator, polarities
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.words.thesaurus import NEAR

_BEHIND_ONLY = frozenset("دون بدون بلا".split())  # these deny the noun behind them alone
_SINCE = re.compile(r"منذ|قبل")
_LAST = re.compile(r"[وفب]?(?:اخر|احدث|الاخيره?|اخيره)$")
_NOT = re.compile(r"[وف]?(?:لم|لا)$")
_NEAR_LAST = 3  # words from «آخر» to what was the last


def told_whole(pair: Pair, negator: Word, found: Sequence[Word]) -> bool:
    """Tell whether a word of the evidence answers a negation of the claim with its act."""
    return any(_whole(negator, m) for m in found if not is_negator(pair.evidence, m))


def answers_whole(pair: Pair, negator: Word, ours: Sequence[Word]) -> bool:
    """Tell whether a word of the claim answers a negation of the evidence with its act."""
    return any(_whole(negator, w) for w in ours if not is_negator(pair.claim, w))


def _whole(negator: Word, word: Word) -> bool:
    return negator.arabic and any(s.startswith(NEAR) for s in negator.senses & word.senses)


def tells_the_last(pair: Pair, negator: Word, found: Sequence[Word]) -> bool:
    """Tell whether the claim says that nothing was since the last: «لم يزرها أحد منذ 2009» under
    «آخر زيارة تعود إلى 2009». The dates are compared elsewhere.
    """
    if pair.crossed or not _NOT.match(negator.key):
        return False
    since = any(_SINCE.match(w.key) for w in pair.claim.words if w.i > negator.i)
    return since and any(
        _LAST.match(w.key)
        for m in found
        for w in pair.evidence.words[max(0, m.i - _NEAR_LAST) : m.i + 2]
    )


_COPULA = frozenset("يكن تكن يكونوا يكونا تكونا".split())
_LACKS = frozenset("ليس ليست ليسوا ليسا".split())
_SHARED = 2  # words that what is not something shares with the denial of the evidence


def is_not_told(pair: Pair, negator: Word) -> bool:
    """Tell whether the evidence denies of the same what a nominal clause denies: «لم تكن السجلات
    ضمن ما نُسخ» under «نُسخت ملفات، ونفت الوزارة أن تكون السجلات من بينها».
    """
    behind = pair.claim.words[negator.i + 1 : negator.i + 2]
    copular = negator.key.lstrip("وف") in _LACKS or any(w.key in _COPULA for w in behind)
    if pair.crossed or not copular:
        return False
    words = [w for w in pair.claim.clause(negator.clause) if w.content]
    for clause in pair.evidence.clauses:
        shared = [w for w in words if any(m.clause == clause and closeness(w, m) > _FIRM
                                          for m in pair.matches[w.i])]  # fmt: skip
        if len(shared) >= _SHARED and polarities(pair.evidence, clause) == frozenset({True}):
            return True
    return False


_FIRM = 2


_REASON = re.compile(r"ل(?!ي|عدم)\w{4,}(?:ه|ها|هم|هما|هن)$")


def stands_before(reading: Reading, word: Word) -> bool:
    """Tell whether a clause denies only what stands behind a word («عقبات تحول دون التفاوض»),
    or the word tells why something is denied: «رفضت الطلب لاستيفائه الشروط».
    """
    negators = [w for w in reading.clause(word.clause) if is_negator(reading, w)]
    if _REASON.match(word.key) and negators and all(w.i < word.i - 1 for w in negators):
        return True
    return bool(negators) and all(
        w.key in _BEHIND_ONLY and w.i > word.i and reading.words[w.i - 1].key != "من"
        for w in negators
    )
