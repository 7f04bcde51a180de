"""C7: what is denied of all but a few is so of these few alone.

In:  a Pair whose evidence denies with an exception: «لم ينج من الركاب الخمسين سوى سبعة»
Out: Reasons: negation

Such a clause counts as asserting, for "only seven survived" asserts. So a claim of the same act
must tell of what is excepted, or say that it was no more than that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.denying import polarities
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word, next_key
from mujaz.language.fold import fold_key
from mujaz.model import Reason

_NOT = re.compile(r"(?:[وف]?(?:لم|لن|لا)|not|\w+n't|none|nobody)$")
_BUT = frozenset(fold_key(w) for w in "إلا سوى except".split())
_FAR = 14  # words from the denial to its exception
_EXCEPTED = 6  # words behind «سوى» that tell what is excepted
_NO_MORE = frozenset(
    fold_key(w)
    for w in """
    only just merely solely alone except but barely hardly few little some part partly fraction
    سوى إلا فقط وحده وحدها وحدهم مجرد قليل القليل قلة بعض جزء جزءا جزئيا
    """.split()
)


def check_none_but(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim tells of all what the evidence tells of a few alone."""
    if any(w.key in _NO_MORE for w in pair.claim.words):
        return
    for word in pair.evidence.words:
        but = _exception(pair, word) if _NOT.match(word.key) else None
        if but is None or _is_answered(pair, but):
            continue
        denied = {w.i for w in pair.evidence.words[word.i + 1 : but.i]}
        act = next((w for w in pair.claim.content if _asserts(pair, w, denied)), None)
        if act is not None:
            detail = f"the evidence tells {act.raw!r} of no more than what it excepts"
            yield Reason(check="negation", detail=detail)
            return


def _exception(pair: Pair, word: Word) -> Word | None:
    behind = pair.evidence.words[word.i + 1 : word.i + _FAR]
    return next(
        (
            w for w in behind
            if w.key in _BUT and "أ" not in w.raw and w.clause - word.clause <= 1
            and next_key(pair.evidence, w) not in {"ان", "انه", "انها", "انهم", "بعد", "اذا", "في"}
        ),
        None,
    )  # fmt: skip


def _is_answered(pair: Pair, but: Word) -> bool:
    """Tell whether the claim has a word or a number of what is excepted."""
    behind = pair.evidence.words[but.i + 1 : but.i + 1 + _EXCEPTED]
    told = {m.i for w in pair.claim.content for m in pair.matches[w.i]}
    if not behind or any(w.i in told for w in behind):
        return True
    last = behind[-1].end
    given = {q.value for q in pair.evidence.numbers if behind[0].start <= q.start < last}
    return any(q.value in given for q in pair.claim.numbers)


def _asserts(pair: Pair, word: Word, denied: set[int]) -> bool:
    """Tell whether a word of the claim is an act that the evidence denies of the others."""
    found = [m for m in pair.matches[word.i] if m.i in denied]
    act = pair.claim.predicate(word) and any(pair.evidence.predicate(m) for m in found)
    return act and False in polarities(pair.claim, word.clause)
