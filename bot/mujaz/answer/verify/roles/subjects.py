"""C4: across the languages who does it and who only stands in the clause beside have not swapped.

In:  a Pair in two languages
Out: Reasons: role_order

"The police chief resigned after the mayor was charged" has every word of «استقال رئيس البلدية بعد
توجيه التهمة إلى قائد الشرطة». Where the evidence has the act once, the subject of the claim stands
there behind another mark, and more of the evidence's subject is named elsewhere in the claim.
"""

from __future__ import annotations

from collections.abc import Iterator

from mujaz.answer.verify.grammar.acts import Act, acts
from mujaz.answer.verify.grammar.cited import APART
from mujaz.answer.verify.grammar.pair import Pair
from mujaz.answer.verify.grammar.reading import Word
from mujaz.answer.verify.roles.agents import STATE
from mujaz.model import Reason

_BODIES = frozenset({"person", "institution", "place"})
_MARKS = APART | frozenset(
    "after before since when while as because to by against on of with from for that who which"
    " الى الي بعدما قبل مع ان بان".split()
)


def check_subjects(pair: Pair) -> Iterator[Reason]:
    """Yield a reason where the claim's subject and another's have changed places."""
    if not pair.crossed:
        return
    speech = {i for v in pair.claim.verbs for i in range(v.first, v.last + 1)}
    theirs = {a.verb.i: a for a in acts(pair.evidence)}
    for ours in acts(pair.claim):
        found = pair.matches[ours.verb.i]
        if ours.verb.i in speech or STATE.match(ours.verb.key) or len(found) != 1:
            continue
        other = theirs.get(found[0].i)
        if other is not None and _right_by(pair, other) and (rival := _rival(pair, ours, other)):
            detail = f"who {ours.verb.raw!r} is in the evidence {rival.raw!r}"
            yield Reason(check="role_order", detail=detail)
            return


def _right_by(pair: Pair, act: Act) -> bool:
    """Tell whether no mark parts an act from who does it."""
    own = _who(act)
    if not own:
        return False
    low, high = sorted((act.verb.i, max(own) if max(own) < act.verb.i else min(own)))
    return not any(w.key in _MARKS for w in pair.evidence.words[low + 1 : high])


def _who(act: Act) -> frozenset[int]:
    return act.agent | frozenset(act.row)


def _rival(pair: Pair, ours: Act, theirs: Act) -> Word | None:
    """Return the word of the claim that names who does it in the evidence, and stands elsewhere."""
    mine, own = _who(ours), _who(theirs)
    words = pair.claim.words
    if not mine or not own:
        return None
    named = [i for i in mine if words[i].content and pair.matches[i]]
    strangers = [i for i in named if not {m.i for m in pair.matches[i]} & own]
    if not strangers or any(not _apart(pair, m.i, own) for i in strangers for m in pair.matches[i]):
        return None
    told = {m.i for i in named for m in pair.matches[i]} & own
    rivals = [
        w for w in pair.claim.content
        if w.i not in mine and w.i != ours.verb.i and _is_somebody(pair, w)
        and {m.i for m in pair.matches[w.i]} & own
        and not {m.i for m in pair.matches[w.i]} - own
    ]  # fmt: skip
    covered = {m.i for w in rivals for m in pair.matches[w.i]} & own
    return rivals[0] if rivals and len(covered) > len(told) else None


def _apart(pair: Pair, i: int, own: frozenset[int]) -> bool:
    """Tell whether a mark stands between a word and who does it, so that they are two."""
    low, high = (max(own), i) if i > max(own) else (i, min(own))
    between = pair.evidence.words[low + 1 : high]
    return any(w.key.lstrip("وف") in _MARKS or w.key in _MARKS for w in between)


def _is_somebody(pair: Pair, word: Word) -> bool:
    kinds = pair.claim.thesaurus.kinds(word.senses | pair.claim.across[word.i])
    return word.capital or bool(kinds & _BODIES)
