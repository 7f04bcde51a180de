"""C10: what goes on has not ended: «لا يزال التحقيق جاريًا» is «لم ينته», and not «انتهى».

In:  a Pair
Out: whether a denied end is something that goes on in the evidence; Reasons for an end that is not
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.denying import without_and
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_CLOSE = 3  # words before a verb among which its negation stands
_NOT = frozenset("لم لا لن ولم ولا ولن".split())


def _negated(reading: Reading, word: Word) -> bool:
    before = reading.words[max(0, word.i - _CLOSE) : word.i]
    return any(w.key in _NOT and w.clause == word.clause for w in before)


_END = frozenset(
    fold_key(w)
    for w in """
    ينته تنته ينتهي تنتهي ينتهوا يكتمل تكتمل يستكمل تستكمل ينجز تنجز يتوقف تتوقف يوقف توقف ينقطع
    تنقطع يختتم تختتم يغلق تغلق يحسم تحسم ينتهي finished ended completed concluded
    """.split()
)
_ENDED = frozenset(
    fold_key(w)
    for w in """
    انتهى انتهت انتهوا اكتمل اكتملت أنهى أنهت أنهوا اختتم اختتمت توقف توقفت أوقف أوقفت انقطع انقطعت
    أنجز أنجزت استكمل استكملت حسم حسمت
    """.split()
)


def check_ended(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim says that a thing has ended which goes on in the evidence:
    «انتهى البحث» under «ما زال البحث جاريًا».
    """
    if pair.crossed or not pair.claim.arabic:
        return
    for word in pair.claim.words:
        if without_and(word.key) not in _ENDED or _negated(pair.claim, word):
            continue
        if pair.firm(word):
            continue
        behind = [w for w in pair.claim.words[word.i + 1 : word.i + 4] if w.content]
        for m in (m for w in behind[:2] for m in pair.matches[w.i]):
            clause = pair.evidence.clause(m.clause)
            if any(without_and(w.key) in _STILL for w in clause):
                yield Reason(check="negation", detail=f"in the evidence {m.raw!r} goes on")
                return


_STILL = frozenset(
    fold_key(w)
    for w in """
    يزال تزال يزالون زال زالت زالوا مستمر مستمرة مستمرا متواصل متواصلة جار جارية جاريا يتواصل
    تتواصل يستمر تستمر تواصل استمر استمرت قيد ongoing continues continuing underway still
    """.split()
)


def goes_on_there(pair: Pair, word: Word) -> bool:
    """Tell whether the claim says that something has not ended which in the evidence goes on:
    «لم ينته التحقيق» under «لا يزال التحقيق جاريًا».
    """
    behind = pair.claim.words[word.i + 1 : word.i + 3]
    return any(w.key in _END for w in behind) and any(
        without_and(w.key) in _STILL for w in pair.evidence.words
    )
