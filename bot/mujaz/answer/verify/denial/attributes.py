"""C10, of attributes: what was never verified is no verified account, «وثائق لم تُوثق» not «موثقة».

In:  a Pair, in one language
Out: Reasons: negation

A participle beside its noun says that it is so, as its verb would. Where each counterpart of it
stands behind a negation in the evidence, and it behind none, the claim asserts what is denied.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.attributes import is_attribute
from mujaz.answer.verify.grammar.denying import is_denied_quality, is_negator
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.grammar.verbs import is_act
from mujaz.model import Reason

_NOT = frozenset("not n't never no without cannot لم لن لا دون بدون عدم تعذر يتسن ولم ولن".split())
_UNTIL = frozenset("until till before حتي قبل".split())
_NEXT = 2  # words from what is denied to the day until which it is
_REACH = 5  # words from a negation to what it denies


def check_attributes(pair: Pair) -> Iterator[Reason]:
    """Yield a reason for an attribute of the claim that the evidence only denies."""
    if pair.crossed or not any(_negates(w) for w in pair.evidence.words):
        return
    for word in pair.claim.words:
        if not is_attribute(pair.claim, word) or _denied(pair.claim, word):
            continue
        found = pair.closest(word)
        if found and all(_is_denied(pair.evidence, m) for m in found) and not is_denied_quality(
            pair.claim, word
        ):  # fmt: skip
            yield Reason(check="negation", detail=f"the evidence denies that it is {word.raw!r}")
            return


def _is_denied(reading: Reading, word: Word) -> bool:
    if any(w.key in _UNTIL for w in reading.words[word.i + 1 : word.i + 1 + _NEXT]):
        return False  # "which was not elected until June"
    return _denied(reading, word) and not is_attribute(reading, word)


def _negates(word: Word) -> bool:
    return word.key in _NOT or word.key.endswith("n't")


def _denied(reading: Reading, word: Word) -> bool:
    """Tell whether a negation stands before a word in its clause, not far off."""
    near = reading.words[max(0, word.i - _REACH) : word.i]
    marks = [w for w in near if w.clause == word.clause and (_negates(w) or is_negator(reading, w))]
    between = reading.words[marks[-1].i + 1 : word.i] if marks else []
    return bool(marks) and not any(is_act(reading, w) and not w.key.endswith("ly") for w in between)
