"""C5: one ceiling told by a denial, by a ban, by a permission: "does not allow rises of more than
5%", «يمنع رفعها بأكثر من 5%», "caps rises at 5%", "may rise by up to 5%".

In:  a Pair, a word or a clause of the claim
Out: whether what differs there only sets the bound that the evidence sets in its own words

The check of ceilings compares which side of a number is left open; the checks of negations, of
sureness and of words ask here.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Reading, Word
from mujaz.answer.verify.numbers.ceilings import barring, denying, side
from mujaz.language.fold import fold_key
from mujaz.language.numbers import Quantity

_RULES = re.compile(
    r"\b(?:allow\w*|permit\w*|permission|let|lets|letting|caps?|capped|capping|limit\w*|ceiling"
    r"|bans?|banned|banning|bars?|barred|barring|prohibit\w*|forbid\w*|forbade|outlaw\w*"
    r"|disallow\w*|restrict\w*|[وف]?(?:[يت]سمح\w*|سمحت?|مسموح\w*|[يت]جوز|اجازت?|[يت]جيز|[يت]منع"
    r"|منعت?|ممنوع\w*|[يت]حظر|حظرت?|محظور\w*|[يت]حق|[يت]حدد|حددت?|[يت]قيد|قيدت?))\b"
    r"|\b[وفب]?(?:ال)?سقف\w*|\b(?:may|can|could) (?:not |only )?\w+"
)
_MAY = re.compile(r"\b(?:may|can)\b")
_AHEAD = re.compile(
    r"\b(?:would|will|should|must|plan\w*|propos\w*|draft|bill|seek\w*|want\w*|intend\w*"
    r"|expect\w*|aim\w*|consider\w*|call\w* for|urg\w*|ask\w*|demand\w*|suggest\w*|if"
    r"|[وف]?(?:سوف|س[يت](?!ار|اس)\w{3,}|[يت]عتزم|[يت]خطط|[يت]قترح|اقترح\w*|مقترح\w*|مشروع"
    r"|[يت]نوي|[يت]ريد\w*|[يت]رغب\w*|[يت]سعي|[يت]درس|ينبغي|[يت]جب|[يت]طالب|طالبت?|دعا|دعت|[يت]دعو|اذا|لو))\b"
)
_NAMES = re.compile(
    r"(?:maximum|minimum|most|least|[كبو]?(?:ال)?حد|(?:ال)?اقصي|(?:ال)?ادني|(?:ب|ال)?سقف\w*)$"
)


def bounds_alike(pair: Pair, negator: Word, *, claimed: bool) -> bool:
    """Return whether a negation only sets the bound that the other text sets in other words."""
    ours, theirs = (pair.claim, pair.evidence) if claimed else (pair.evidence, pair.claim)
    return any(
        denying(ours, q) or barring(ours, q)
        for q in _shared(ours, theirs, negator.clause) if q.start >= negator.end
    )  # fmt: skip


def rules_alike(pair: Pair, clause: int) -> bool:
    """Return whether a clause and the evidence lay down the same ceiling, so that neither tells
    that something is done: "may catch not more than 400 tons", "caps the catch at 400 tons".
    """
    ours, theirs = fold_key(pair.claim.text), fold_key(pair.evidence.text)
    if not (_RULES.search(ours) and _RULES.search(theirs)) or _AHEAD.search(ours + theirs):
        return False  # a bill that is debated is not passed
    if not any(_RULES.search(_MAY.sub("", text)) for text in (ours, theirs)):
        return False  # "the strike may last no more than a week"
    return any(side(pair.claim, q) < 0 for q in _shared(pair.claim, pair.evidence, clause))


def names_the_bound(pair: Pair, word: Word) -> bool:
    """Return whether a word only belongs to the words that set a bound, which the evidence has."""
    if not (_NAMES.match(word.key) or _RULES.fullmatch(word.key)):
        return False
    return any(True for _ in _shared(pair.claim, pair.evidence, word.clause))


def _shared(ours: Reading, theirs: Reading, clause: int) -> Iterator[Quantity]:
    """Yield the numbers of a clause that both texts bound, from the same side; a bill that "would
    cap" rents is no law.
    """
    if len({bool(_AHEAD.search(fold_key(r.text))) for r in (ours, theirs)}) > 1:
        return
    inside = {w.start for w in ours.clause(clause)}
    for q in ours.numbers:
        at = side(ours, q)
        here = any(q.start <= start < q.end for start in inside)
        if at and here and any(
            (other.value, other.kind) == (q.value, q.kind) and side(theirs, other) == at
            for other in theirs.numbers
        ):  # fmt: skip
            yield q
