"""Words that look like a denial on one side of a Pair only, and are none, or are told by another.

In:  a word of the claim or of the evidence, the Pair
Out: whether "abandoned" leaves a thing and calls nothing off; whether «إن لم» is an "otherwise",
     «لم يحسم» an "undecided", «أسقطت» a "threw out"; a «تخلف» of somebody who came
"""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.answer.verify.grammar.denying import is_denial, polarities, without_and
from mujaz.answer.verify.grammar.failing import stays_away
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.closed import BE
from mujaz.language.fold import fold_key

_AHEAD = 5  # words behind "abandoned" that tell what was

_GIVEN_UP = frozenset(
    """
    plan plans bid attempt attempts search effort efforts talks strike trip match game race voyage
    project flight launch idea hope trial inquiry campaign protest
    """.split()
)


def left_behind(reading: Reading, word: Word) -> bool:
    """Tell whether "abandoned" leaves a thing or somebody, and calls nothing off."""
    if word.key != "abandoned" or not word.i:
        return False
    if reading.words[word.i - 1].key in BE:
        return False
    behind = reading.words[word.i + 1 : word.i + 1 + _AHEAD]
    return not any(w.key in _GIVEN_UP for w in behind)


def in_a_phrase(pair: Pair, negator: Word, target: Sequence[Word]) -> bool:
    """Tell whether one word of the evidence is both the denial and what it denies: «لم يحسم» is
    "undecided".
    """
    if is_denial(negator):
        return False
    theirs = {m.i for m in pair.matches[negator.i]}
    return any(m.i in theirs for w in target for m in pair.matches[w.i])


_IFS = frozenset("ان اذا ما لو وان واذا فان فاذا".split())
_OTHERWISE = frozenset("otherwise unless until if or else failing once".split())


def if_not(pair: Pair, negator: Word) -> bool:
    """Tell whether «إن لم» sets the condition that the evidence sets by "otherwise" or "or"."""
    before = pair.claim.words[negator.i - 1].key if negator.i else ""
    return (
        negator.arabic and before in _IFS
        and any(w.key in _OTHERWISE for w in pair.evidence.words)
    )  # fmt: skip


_DROPS = frozenset(fold_key(w) for w in "أسقط أسقطت إسقاط رد ردت طوى طوت صرف صرفت حفظ حفظت".split())
_DROPPED = frozenset("threw thrown throw dismissed dropped tossed rejected".split())


def drops(pair: Pair, word: Word) -> bool:
    """Tell whether a court does away with a charge in both texts: «أسقطت», "threw out"."""
    return without_and(word.key) in _DROPS and any(w.key in _DROPPED for w in pair.evidence.words)


_TO_AWAY = 7  # words from «تخلف» to what somebody stayed away from


def who_came(pair: Pair) -> Word | None:
    """Return a «تخلف» of the claim where the evidence says without a denial that he came."""
    for word in pair.claim.words:
        if not word.arabic or not stays_away(pair.claim, word) or pair.matched(word):
            continue
        behind = [w for w in pair.claim.words[word.i + 1 : word.i + _TO_AWAY] if w.content]
        acts = [m for w in behind if pair.claim.predicate(w) for m in pair.matches[w.i]]
        told = [polarities(pair.evidence, m.clause) for m in acts]
        if told and all(p == frozenset({False}) for p in told):
            return word
    return None
