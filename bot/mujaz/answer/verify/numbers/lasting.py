"""C4: a truce of 21 days does not last six because the talks did.

In:  a Pair
Out: Reasons: number_role

A measure has an owner: the noun right before it («هدنة مدتها 21 يومًا», "a truce of 21 days") or
behind its hyphen ("a 21-day truce"). Where the evidence gives the owner another measure of the same
kind, and the claim's measure to something else, the claim has exchanged them.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.numbers.traded import surely
from mujaz.language.counted import MONEY, TIME_UNITS
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity
from mujaz.model import Reason

_LENGTHS = frozenset("kilometre metre centimetre millimetre mile foot".split())
_MASSES = frozenset("tonne kilogram gram ounce".split())
_KINDS = (TIME_UNITS, _LENGTHS, _MASSES, MONEY, frozenset({"percent"}))
# words between an owner and its measure
_LINKS = frozenset(
    fold_key(w)
    for w in """
    of for lasting lasts last lasted will would to that which is was a an about some around worth
    totalling measuring weighing
    مدتها مدته لمدة مدة من تستمر يستمر استمرت استمر تدوم يدوم دامت دام طولها طوله قيمتها قيمته بقيمة
    تبلغ يبلغ بلغت بلغ نحو حوالي التي الذي وزنها وزنه تزن يزن سعتها سعته قدرها قدره
    """.split()
)
_FAR = 5  # words between a noun with its qualities and its measure
_OWN = 4  # words behind or before a noun in which its measure may stand


def check_lasting(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where a measure of the claim is of something else in the evidence."""
    for ours in pair.claim.numbers:
        kind = _kind(ours)
        if kind is None or ours.low is not None:
            continue
        same = [q for q in pair.evidence.numbers if q.value == ours.value and _kind(q) == kind]
        owner = _owner(pair.claim, ours)
        if owner is None or not same:
            continue
        places = [m for m in pair.matches[owner.i] if surely(pair, owner)]
        if not places or any(_near(pair.evidence, m, q, _OWN) for m in places for q in same):
            continue
        rivals = [
            q for m in places for q in pair.evidence.numbers
            if _kind(q) == kind and q.value != ours.value and _owner(pair.evidence, q) == m
        ]  # fmt: skip
        if rivals:
            detail = f"the evidence has {rivals[0].text!r} for {owner.raw!r}, not {ours.text!r}"
            yield Reason(check="number_role", detail=detail)
            return


def _kind(q: Quantity) -> int | None:
    return next((n for n, units in enumerate(_KINDS) if q.unit in units), None)


def _near(reading: Reading, word: Word, q: Quantity, far: int) -> bool:
    """Tell whether a number stands near a word, in its sentence."""
    inside = [w.i for w in reading.words if q.start < w.end and w.start < q.end]
    low, high = sorted((word.start, q.start))
    broken = any(c in ".!?؟؛;\n" for c in reading.text[low:high])
    return bool(inside) and not broken and min(abs(i - word.i) for i in inside) <= far


def _owner(reading: Reading, q: Quantity) -> Word | None:
    """Return the noun that a measure is of."""
    inside = [w.i for w in reading.words if q.start < w.end and w.start < q.end]
    if not inside:
        return None
    hyphen = "-" in reading.text[q.start : q.end + 1]
    if hyphen and not reading.arabic:
        behind = reading.words[inside[-1] + 1 : inside[-1] + 3]
        return next((w for w in behind if w.content), None)
    before = reading.words[max(0, inside[0] - _FAR) : inside[0]]
    linked = False
    owner: Word | None = None
    for word in reversed(before):
        gap = reading.text[word.end : reading.words[word.i + 1].start]
        if any(c in ".,،؛;:!?؟\n" for c in gap):
            return None
        if word.key in _LINKS:
            linked = True
            continue
        if not linked or not word.content or word.counted:
            return owner if linked else None
        owner = word
        if not word.arabic:
            return owner
        # an Arabic noun stands before its qualities: «هدنة إنسانية مدتها»
        first = reading.words[word.i - 1] if word.i else None
        if first is None or not first.content or first.clause != word.clause:
            return owner
        quality = word.key.endswith(("يه", "ي", "ه")) and first.key.endswith("ه")
        return first if quality and not first.counted else owner
    return owner
