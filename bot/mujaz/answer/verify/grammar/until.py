"""Tell that two texts set the same bound: "not before it is signed" is "only after it is signed".

In:  a text, or a Pair
Out: whether the one says "not before" and the other "only after"

«لا يدخل الاتفاق حيز التنفيذ إلا بعد المصادقة عليه» neither denies that it comes into force nor says
that it has: the negations' check, the opposites' and the one of sureness ask here.
"""

from __future__ import annotations

import re

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.language.fold import fold_key

_NOT = r"\b(?:[وف]?(?:لن|لا|لم|ليس|ليست)|not|never|no|won't|cannot|can't|doesn't|don't|didn't)\b"
_NOT_BEFORE = re.compile(rf"{_NOT}[^.؛]{{0,90}}\b(?:قبل|حتي|ما لم|before|until|unless|till)\b")
_ONLY_AFTER = re.compile(
    rf"{_NOT}[^.؛]{{0,90}}\bالا (?:بعد|عقب|عند|عندما|حين|اذا|مع|ب\w{{3,}})"
    r"|\b[وف]?(?:[يت]?شترط\w*|اشترط\w*|مشروط\w*|مرهون\w*|رهنا?|بشرط|شريطه|ربطت?|ربطوا|[يت]ربط\w*)\b"
    r"|\bonly (?:after|once|when|if|with|upon)\b|\bconditional\b|\bdepends? on\b|\bsubject to\b"
)
_EXCEPT_AFTER = frozenset(fold_key(w) for w in "بعد عقب عند عندما حين إذا مع".split())
_FAR = 16  # words between «لا» and its «إلا بعد»


def same_bound(pair: Pair) -> bool:
    """Return whether one text says "not before" and the other "only after"."""
    ours, theirs = fold_key(pair.claim.text), fold_key(pair.evidence.text)
    both = bool(_ONLY_AFTER.search(ours)), bool(_ONLY_AFTER.search(theirs))
    return (
        both == (True, True)
        or (both[1] and bool(_NOT_BEFORE.search(ours)))
        or (both[0] and bool(_NOT_BEFORE.search(theirs)))
    )


def bounded_by_except(reading: Reading, word: Word) -> bool:
    """Return whether «لا» or «لن» says what is still to come: «لن تصرف المنحة إلا بموافقته»."""
    if word.key.lstrip("وف") not in {"لا", "لن"} or word.i + 1 >= len(reading.words):
        return False
    if not re.match(r"[يتن]\w{2,}$", reading.words[word.i + 1].key):
        return False
    behind = reading.words[word.i + 1 : word.i + _FAR]
    for one in behind[:-1]:
        after = reading.words[one.i + 1]
        if one.key == "الا" and one.clause - word.clause <= 1:
            led = after.key.startswith("ب") and len(after.key) > _SHORT
            return led or after.key in _EXCEPT_AFTER
    return False


_SHORT = 3
