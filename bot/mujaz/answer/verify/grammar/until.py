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

# a negation, but not that of the need itself: "will not need approval before it takes effect"
_NOT = (
    r"\b(?:[وف]?(?:لن|لا|لم|ليس|ليست|الا|بالا)|not|never|no|won't|cannot|can't|doesn't|don't|didn't)\b"
    r"(?! (?:need|require|have to|depend|wait|await|be subject|be required|be conditional|longer"
    r"|[يت]حتاج|[يت]تطلب|[يت]شترط|[يت]ستلزم|[يت]لزم|[يت]نتظر|[يت]توقف|مشروط|مرهون|رهن|بحاجه))"
)
_NOT_BEFORE = re.compile(rf"{_NOT}[^.؛]{{0,90}}\b(?:قبل|حتي|ما لم|before|until|unless|till)\b")
_ONLY_AFTER = re.compile(
    rf"{_NOT}[^.؛]{{0,90}}\bالا (?:بعد|عقب|عند|عندما|حين|اذا|مع|ب\w{{3,}})"
    r"|(?<!دون )(?<!غير )\b[وف]?(?:[يت]?شترط\w*|اشترط\w*|مشروط\w*|مرهون\w*|رهنا?|بشرط|شريطه"
    r"|ربطت?|ربطوا|[يت]ربط\w*)\b"
    r"|\b(?:must|has to|have to|needs? to|needs?|requires?|is required to|awaits?)\b[^.;]{0,60}"
    r"\b(?:before|for it to|in order for)\b"
    r"|\b[وف]?(?:[يت]حتاج\w*|[يت]تطلب\w*|[يت]ستلزم\w*|[يت]جب|ينبغي|[يت]تعين|[يت]لزم|بحاجه)"
    r"\b[^.؛]{0,60}\b(?:قبل|لكي|كي|حتي)\b"
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


def sets_a_bound(text: str) -> bool:
    """Return whether a text says by itself what must come first: "only after", "must … before"."""
    return bool(_ONLY_AFTER.search(text) or re.match(r"(?:الا|سوي) (?:بعد|عقب|عند)", text))


def bounded_by_except(reading: Reading, word: Word) -> bool:
    """Return whether «لا» or «لن» says what is still to come: «لن تصرف المنحة إلا بموافقته»."""
    lest = word.key in {"الا", "بالا"} and "أ" in word.raw
    if not (lest or word.key.lstrip("وف") in {"لا", "لن"}) or word.i + 1 >= len(reading.words):
        return False
    if not re.match(r"[يتن]\w{2,}$", reading.words[word.i + 1].key):
        return False
    behind = reading.words[word.i + 1 : word.i + _FAR]
    for one in behind[:-1]:
        after = reading.words[one.i + 1]
        if one.key == "الا" and "أ" not in one.raw and one.clause - word.clause <= 1:
            led = after.key.startswith("ب") and len(after.key) > _SHORT
            return led or after.key in _EXCEPT_AFTER
    return False


_SHORT = 3
