"""C4, C17: what is somebody's stays his: an envoy, a brother, an army, an offer.

In:  a Pair, in one language or two
Out: Reasons: role_order

"Norland summoned Estovia's envoy" is not "Estovia summoned Norland's envoy", nor is "the union's
lawyer" the company's. Where the claim gives to one what every such noun of the evidence has of
another, and the claim's owner stands in the evidence elsewhere, the owners are exchanged.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.names import is_name
from mujaz.answer.verify.grammar.owners import owners
from mujaz.answer.verify.grammar.pair import Pair, closeness
from mujaz.answer.verify.grammar.reading import Word
from mujaz.answer.verify.grammar.verbs import folded
from mujaz.model import Reason

_FIRM = 2
_NEAR = 2  # words beside a noun that may say whose it is in other words


def check_possessed(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where something is another's in the evidence."""
    theirs = owners(pair.evidence)
    for i, whose in owners(pair.claim).items():
        head = pair.claim.words[i]
        if rival := _rival(pair, head, whose, theirs):
            detail = f"in the evidence it is {rival.raw!r} whose {head.raw!r} it is"
            yield Reason(check="role_order", detail=detail)
            return


# who or what is somebody's alone
_OWN = folded(
    """
    ambassador envoy consul charge emissary brother sister wife husband son daughter father mother
    cousin nephew niece uncle aunt widow aide deputy lawyer attorney spokesman spokeswoman
    spokesperson adviser bodyguard counterpart candidate coach manager owner founder chairman
    chairwoman leader commander chief head army military navy forces troops soldiers police
    government parliament cabinet ministry embassy consulate capital minister president premier
    سفير سفيرة السفير السفيرة مبعوث المبعوث قنصل القنصل بأعمال شقيق شقيقة زوجة زوج ابن ابنة نجل والد
    والدة صهر قريب أرملة مساعد نائب محامي محامية محام متحدث متحدثة مستشار مستشارة حارس نظير مرشح
    مرشحة مدرب مدير مديرة مالك مؤسس رئيس رئيسة زعيم زعيمة قائد قائدة جيش الجيش قوات القوات جنود
    الجنود شرطة الشرطة حكومة الحكومة برلمان البرلمان وزارة سفارة السفارة قنصلية عاصمة وزير وزيرة
    """
)


def _rival(
    pair: Pair, head: Word, whose: frozenset[int], theirs: dict[int, frozenset[int]]
) -> Word | None:
    """Return the owner of a noun in the evidence, where it is another than the claim's."""
    if head.capital or not all(pair.matches[i] for i in whose):
        return None
    mine = {m.i for i in whose for m in pair.matches[i]}
    best = max((closeness(head, m) for m in pair.matches[head.i]), default=0)
    same = [m for m in pair.matches[head.i] if closeness(head, m) == best]
    if not mine or not same or (best < _FIRM and not pair.crossed):
        return None
    rival: Word | None = None
    for other in same:
        found = theirs.get(other.i, frozenset())
        near = range(other.i - _NEAR, other.i + _NEAR + 1)
        if not found or found & mine or any(i in near for i in mine):
            return None
        rivals = [w for j in sorted(found) if is_name(pair.evidence, w := pair.evidence.words[j])]
        if not _alone(head, pair, whose):
            rivals = [w for w in rivals if _told_elsewhere(pair, head, whose, w)]
        rival = rivals[-1] if rivals else None
        if rival is None:
            return None
    return rival


def _alone(head: Word, pair: Pair, whose: frozenset[int]) -> bool:
    """Tell whether a noun has one owner alone, and a name is claimed to be he."""
    return head.key.lstrip("وف") in _OWN and all(
        is_name(pair.claim, pair.claim.words[i]) for i in whose
    )


def _told_elsewhere(pair: Pair, head: Word, whose: frozenset[int], rival: Word) -> bool:
    """Tell whether the claim has the evidence's owner in another part."""
    return any(
        rival in pair.matches[w.i] for w in pair.claim.content
        if w.i not in whose and w.i != head.i
    )  # fmt: skip
