"""C10: what a denial excepts is not denied: «لا يسمح بالدخول إلا للباحثين».

In:  a Pair, in one language or two
Out: Reasons: negation
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word, next_key
from mujaz.answer.verify.grammar.verbs import folded, gap_before
from mujaz.model import Reason

_NOT = re.compile(r"(?:[وف]?(?:لم|لن|لا|ليس|ليست)|not|no|never|\w+n't|none|nobody|cannot)$")
_BUT = folded("إلا سوى except")
_OTHER = folded("غير")  # «لم يصب أحد غير السائق»
_ANYBODY = folded("أحد أي أحدا شيء شيئا")
_NO_EXCEPTION = folded("أن أنه أنها أنهم بعد إذا")  # «إلا أن», «إلا إذا»: other rules have these
_OURS = folded("إلا سوى غير لغير بغير فقط except but only just merely solely alone other than")
_FAR = 14  # words from the denial to its exception
_EXCEPTED = 6  # words that tell what is excepted
_ACT = 3  # words from the claim's denial to its act


def check_excepted(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim denies of somebody what the evidence denies of all but him."""
    marks = [w for w in pair.claim.words if _NOT.match(w.key)]
    if not marks or any(w.key in _OURS for w in pair.claim.words):
        return
    for word in pair.evidence.words:
        but = _exception(pair.evidence, word) if _NOT.match(word.key) else None
        if but is None:
            continue
        denied = range(word.i + 1, but.i)
        head = _head(pair.evidence, but)
        if head is None:
            continue
        for mark in marks:
            clause = [w for w in pair.claim.words[mark.i + 1 :] if w.clause == mark.clause]
            act = any(m.i in denied for w in clause[:_ACT] for m in pair.matches[w.i])
            whom = next((w for w in clause if head in pair.closest(w)), None)
            if act and whom is not None:
                detail = f"the evidence excepts it from what it denies: {whom.raw!r}"
                yield Reason(check="negation", detail=detail)
                return


def _exception(reading: Reading, word: Word) -> Word | None:
    """Return the word that opens what a denial excepts."""
    for w in reading.words[word.i + 1 : word.i + _FAR]:
        if w.clause - word.clause > 1:
            return None
        before = reading.words[w.i - 1].key
        other = w.key in _OTHER and before in _ANYBODY
        if (w.key in _BUT and "أ" not in w.raw) or other:
            return None if next_key(reading, w) in _NO_EXCEPTION else w
    return None


def _head(reading: Reading, but: Word) -> Word | None:
    """Return the first word of what is excepted that says what it is, and is no number."""
    for w in reading.words[but.i + 1 : but.i + 1 + _EXCEPTED]:
        if gap_before(reading, w.i) or w.counted:
            return None  # «سوى 12% من المرشحين» excepts a share
        if w.content:
            return w
    return None
